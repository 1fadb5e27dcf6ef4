//! Where the skin is: hours since the treatment, the moment, and the phases as a bar.

use eframe::egui::{
    self, Align, Align2, Layout, Margin, Pos2, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui,
    Vec2, WidgetInfo,
};

use super::action::Action;
use super::command::Command;
use super::plan::{PhaseView, Plan};
use super::state::State;
use super::theme::{SIZE_HERO, SIZE_SMALL, Tokens, font, small, strong};
use super::widgets::{card, link};
use super::words::with_name;

/// Hours since the treatment, the moment, and the phases as a bar.
pub fn now_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    card(ui)
        .inner_margin(Margin::symmetric(14, 9))
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                ui.allocate_ui(Vec2::new(138.0, 46.0), |ui| {
                    ui.vertical(|ui| {
                        ui.set_width(138.0);
                        ui.spacing_mut().item_spacing.y = 1.0;
                        ui.label(strong(&plan.headline, SIZE_HERO));
                        ui.label(RichText::new(&plan.date).color(tokens.ink_2));
                    });
                });
                phases_ui(ui, plan);
            });
            // One line of the same height whether or not there is a way back.
            let line = Vec2::new(ui.available_width(), 20.0);
            let layout = Layout::right_to_left(Align::Center);
            ui.allocate_ui_with_layout(line, layout, |ui| {
                if state.consult.asked.is_some() && link(ui, &state.t("command-ask-now")).clicked()
                {
                    actions.push(Action::Run(Command::AskNow));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let course = plan.course.as_deref().unwrap_or_default();
                    let text = with_name(state.settings.lang, "course", "text", course);
                    let label = egui::Label::new(small(&text).color(tokens.ink_3));
                    ui.add(label.truncate()).on_hover_text(text);
                });
            });
        });
}

/// Each phase has the same room whatever its length; inside one, time runs evenly.
fn phases_ui(ui: &mut Ui, plan: &Plan) {
    const GAP: f32 = 3.0;
    let tokens = Tokens::of(ui);
    let (rect, response) =
        ui.allocate_exact_size(Vec2::new(ui.available_width(), 46.0), Sense::hover());
    let spoken: Vec<String> = plan
        .phases
        .iter()
        .map(|phase| format!("{} – {}", phase.name, phase.end))
        .collect();
    let spoken = format!(
        "{}. {}",
        plan.phase().map_or("", |phase| phase.name.as_str()),
        spoken.join(", ")
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response.on_hover_text(&plan.band);
    #[expect(clippy::cast_precision_loss, reason = "there are four phases")]
    let width = rect.width() / plan.phases.len().max(1) as f32;
    let mut left = rect.left();
    let painter = ui.painter();
    for phase in &plan.phases {
        let bar = Rect::from_min_size(
            Pos2::new(left, rect.top() + 19.0),
            Vec2::new(width - GAP, 8.0),
        );
        let (fill, ink) = if phase.is_current {
            (tokens.accent, tokens.ink)
        } else {
            (tokens.sunken, tokens.ink_3)
        };
        painter.rect_filled(bar, 2, fill);
        if !phase.is_current {
            painter.rect_stroke(bar, 2, Stroke::new(1.0, tokens.line), StrokeKind::Inside);
        }
        let name =
            painter.layout_no_wrap(phase.name.clone(), font(SIZE_SMALL, phase.is_current), ink);
        painter
            .with_clip_rect(Rect::from_min_max(
                rect.min,
                Pos2::new(left + width - 2.0, rect.bottom()),
            ))
            .galley(Pos2::new(left, rect.top()), name, ink);
        painter.text(
            Pos2::new(bar.right(), rect.bottom()),
            Align2::RIGHT_BOTTOM,
            &phase.end,
            font(SIZE_SMALL, false),
            tokens.ink_3,
        );
        if phase.is_current {
            let x = bar.left() + bar.width() * share(plan, phase);
            painter.vline(
                x,
                bar.top() - 4.0..=bar.bottom() + 4.0,
                Stroke::new(2.0, tokens.ink),
            );
        }
        left += width;
    }
}

fn share(plan: &Plan, phase: &PhaseView) -> f32 {
    let past = f64::from(plan.hours.minus(phase.from).minutes());
    let whole = f64::from(phase.to.minus(phase.from).minutes()).max(1.0);
    #[expect(clippy::cast_possible_truncation, reason = "a share of a bar")]
    let share = (past / whole) as f32;
    share.clamp(0.0, 1.0)
}
