//! The middle of the consult screen above the timeline: what must be done first, where the skin
//! is, and the routine step by step.

use eframe::egui::{
    self, Align2, Frame, Margin, Popup, Pos2, Rect, RichText, Role, Sense, Stroke, StrokeKind, Ui,
    UiBuilder, Vec2, WidgetInfo,
};

use super::action::{Action, ConsultAction};
use super::command::Command;
use super::form::Field;
use super::icon::Icon;
use super::plan::{ActionView, CardView, PhaseView, Plan, StepView};
use super::state::State;
use super::theme::{
    RADIUS_CARD, SIZE_BODY, SIZE_HERO, SIZE_SMALL, SIZE_TITLE, Tokens, font, small, strong,
};
use super::widgets::{card, cites_ui, heading, icon_button, link, verdict_chip, wrapped};
use super::words::{with_count, with_name};
use crate::advice::actions::ActionKind;
use crate::model::scale::Severity;

/// Notes that are shown without asking.
const N_NOTES: usize = 2;

/// What stands above everything: actions, most pressing first.
pub fn banner_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let n_pressing = plan.actions.iter().filter(|action| action.is_pressing()).count();
    let n_shown = if state.consult.shows_all_notes {
        plan.actions.len()
    } else {
        n_pressing + N_NOTES.saturating_sub(n_pressing)
    };
    if plan.actions.is_empty() {
        return;
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        for action in plan.actions.iter().take(n_shown) {
            action_ui(ui, state, action);
        }
        let n_hidden = plan.actions.len().saturating_sub(n_shown);
        if n_hidden > 0 {
            let text = with_count(state.settings.lang, "more-notes", "count", n_hidden);
            if link(ui, &text).clicked() {
                actions.push(Action::Consult(ConsultAction::ShowAllNotes(true)));
            }
        } else if state.consult.shows_all_notes
            && plan.actions.len() > N_NOTES.max(n_pressing)
            && link(ui, &state.t("fewer-notes")).clicked()
        {
            actions.push(Action::Consult(ConsultAction::ShowAllNotes(false)));
        }
    });
}

fn action_ui(ui: &mut Ui, state: &State, action: &ActionView) {
    let tokens = Tokens::of(ui);
    let severity = action.severity();
    let ink = tokens.severity(severity);
    Frame::new()
        .fill(tokens.severity_soft(severity))
        .corner_radius(8)
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 2.0);
            ui.horizontal_top(|ui| {
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::empty());
                let icon = match action.kind {
                    ActionKind::Emergency => Icon::Emergency,
                    ActionKind::Info | ActionKind::Shift => Icon::Info,
                    _ => Icon::Severity(severity),
                };
                icon.paint(ui, rect.translate(Vec2::new(0.0, 1.0)), ink);
                ui.vertical(|ui| {
                    let mut text = egui::text::LayoutJob::default();
                    let format = |strong: bool, color| egui::TextFormat {
                        font_id: font(12.5, strong),
                        color,
                        ..Default::default()
                    };
                    text.append(&action.word, 0.0, format(true, ink));
                    text.append(&action.text, 8.0, format(false, tokens.ink));
                    wrapped(ui, text);
                    if action.is_pressing() || state.consult.shows_all_notes {
                        cites_ui(ui, state, None, &action.cites);
                    }
                });
            });
        });
}

/// Hours since the treatment, the moment, and the phases as a bar.
pub fn now_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    card(ui).inner_margin(Margin::symmetric(14, 9)).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.allocate_ui(Vec2::new(138.0, 46.0), |ui| {
                ui.vertical(|ui| {
                    ui.set_width(138.0);
                    ui.spacing_mut().item_spacing.y = 1.0;
                    ui.label(strong(&plan.headline, SIZE_HERO));
                    ui.label(RichText::new(&plan.date).color(tokens.ink_2));
                    if state.consult.asked.is_some()
                        && link(ui, &state.t("command-ask-now")).clicked()
                    {
                        actions.push(Action::Run(Command::AskNow));
                    }
                });
            });
            phases_ui(ui, plan);
        });
        if let Some(course) = &plan.course {
            let text = with_name(state.settings.lang, "course", "text", course.as_str());
            wrapped(ui, small(text).color(tokens.ink_3));
        }
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
        let name = painter.layout_no_wrap(
            phase.name.clone(),
            font(SIZE_SMALL, phase.is_current),
            ink,
        );
        painter.with_clip_rect(Rect::from_min_max(
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
            painter.vline(x, bar.top() - 4.0..=bar.bottom() + 4.0, Stroke::new(2.0, tokens.ink));
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

/// The routine: a card for each step.
pub fn steps_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    const GAP: f32 = 10.0;
    const HEIGHT: f32 = 200.0;
    let n_columns = if ui.available_width() >= 560.0 { 4 } else { 2 };
    #[expect(clippy::cast_precision_loss, reason = "two or four")]
    let width = (ui.available_width() - GAP * (n_columns - 1) as f32) / n_columns as f32;
    for row in plan.steps.chunks(n_columns) {
        let (rect, _) = ui
            .allocate_exact_size(Vec2::new(ui.available_width(), HEIGHT), Sense::empty());
        let mut left = rect.left();
        for step in row {
            let place = Rect::from_min_size(Pos2::new(left, rect.top()), Vec2::new(width, HEIGHT));
            step_ui(ui, state, step, place, actions);
            left += width + GAP;
        }
    }
}

fn step_ui(ui: &mut Ui, state: &State, step: &StepView, rect: Rect, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let Some(best) = step.cards.first() else {
        return;
    };
    // The card that is selected: the best one, or another of the same step.
    let selected = state
        .consult
        .selected
        .as_ref()
        .and_then(|id| step.cards.iter().find(|card| card.id == *id));
    let card = selected.unwrap_or(best);
    let response = ui.interact(rect, ui.scope_id().with(("step", step.step)), Sense::click());
    let name = format!("{}: {}, {}", step.name, card.name, card.chip);
    response.widget_info(|| {
        WidgetInfo::selected(Role::Button, true, selected.is_some(), &name)
    });
    let edge = if selected.is_some() || response.has_focus() {
        Stroke::new(2.0, tokens.accent)
    } else if response.hovered() {
        Stroke::new(1.0, tokens.ink_3)
    } else {
        Stroke::new(1.0, tokens.line)
    };
    ui.painter().rect(rect, RADIUS_CARD, tokens.surface, edge, StrokeKind::Inside);
    let inner = rect.shrink2(Vec2::new(11.0, 10.0));
    let foot = Rect::from_min_max(Pos2::new(inner.left() - 3.0, inner.bottom() - 18.0), inner.max);
    let above = Rect::from_min_max(inner.min, Pos2::new(inner.right(), foot.top() - 2.0));
    let mut body = ui.new_child(UiBuilder::new().max_rect(above).id_salt(step.step));
    body.set_clip_rect(above.expand(2.0).intersect(ui.clip_rect()));
    body.spacing_mut().item_spacing.y = 4.0;
    body.label(strong(&step.name, 12.0).color(tokens.ink_2));
    card_ui(&mut body, state, card);
    let mut below = ui.new_child(UiBuilder::new().max_rect(foot).id_salt((step.step, "foot")));
    others_ui(&mut below, state, step, actions);
    if response.clicked() {
        actions.push(Action::Consult(ConsultAction::Select(card.id.clone())));
    }
}

fn card_ui(ui: &mut Ui, state: &State, card: &CardView) {
    let tokens = Tokens::of(ui);
    wrapped(ui, strong(&card.name, SIZE_BODY));
    verdict_chip(ui, card.severity, &card.chip);
    let mut text = egui::text::LayoutJob::default();
    let format = |strong: bool, color| egui::TextFormat {
        font_id: font(12.0, strong),
        color,
        ..Default::default()
    };
    if let Some(mind) = &card.mind {
        let mind = with_name(state.settings.lang, "mind", "name", mind.as_str());
        text.append(&mind, 0.0, format(true, tokens.severity(Severity::Caution)));
        text.append(" ", 0.0, format(false, tokens.ink));
    }
    if !card.lead.is_empty() {
        text.append(&card.lead, 0.0, format(true, tokens.ink));
        text.append(". ", 0.0, format(false, tokens.ink_2));
    }
    text.append(&card.why, 0.0, format(false, tokens.ink_2));
    // As many whole rows as there is room for; the rest is in the right column.
    let row_height = ui.fonts_mut(|fonts| fonts.row_height(&font(12.0, false)));
    text.wrap.max_rows = 1;
    let mut room = ui.available_height() - row_height;
    while room >= row_height {
        text.wrap.max_rows += 1;
        room -= row_height;
    }
    text.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(text);
    ui.label(galley);
}

/// "3 more suit", and the whole step on demand.
fn others_ui(ui: &mut Ui, state: &State, step: &StepView, actions: &mut Vec<Action>) {
    let lang = state.settings.lang;
    let text = match step.n_usable {
        0 => with_count(lang, "step-none", "count", step.cards.len()),
        n_usable => with_count(lang, "step-more", "count", n_usable - 1),
    };
    let is_open = state.consult.open_step == Some(step.step);
    let button = link(ui, &text).on_hover_text(with_name(lang, "step-all", "step", &step.name));
    if button.clicked() {
        let open = (!is_open).then_some(step.step);
        actions.push(Action::Consult(ConsultAction::OpenStep(open)));
    }
    if !is_open {
        return;
    }
    let shown = Popup::from_response(&button)
        .open(true)
        .close_behavior(egui::PopupCloseBehavior::IgnoreClicks)
        .show(|ui| step_list_ui(ui, state, step, actions));
    let inside = shown.is_some_and(|shown| shown.response.contains_pointer());
    if (button.clicked_elsewhere() && !inside) || super::top::escape(ui) {
        actions.push(Action::Consult(ConsultAction::OpenStep(None)));
    }
}

fn step_list_ui(ui: &mut Ui, state: &State, step: &StepView, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.set_width(430.0);
    super::widgets::row(
        ui,
        |ui| {
            heading(ui, &with_name(state.settings.lang, "step-all", "step", &step.name));
        },
        |ui| {
            if icon_button(ui, Icon::Close, &state.t("close")).clicked() {
                actions.push(Action::Consult(ConsultAction::OpenStep(None)));
            }
        },
    );
    egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
        for card in &step.cards {
            let is_selected = state.consult.selected.as_ref() == Some(&card.id);
            ui.horizontal(|ui| {
                let name = egui::Button::selectable(is_selected, &card.name)
                    .truncate()
                    .min_size(Vec2::new(200.0, 24.0));
                ui.allocate_ui(Vec2::new(200.0, 24.0), |ui| {
                    if ui.add(name).clicked() {
                        actions.push(Action::Consult(ConsultAction::Select(card.id.clone())));
                    }
                });
                verdict_chip(ui, card.severity, &card.chip);
                let note = card.mind.as_ref().unwrap_or(&card.lead);
                if !card.severity.is_usable() || card.mind.is_some() {
                    let note = egui::Label::new(small(note).color(tokens.ink_2)).truncate();
                    ui.add(note).on_hover_text(&card.why);
                }
            });
        }
    });
}

/// What is asked for while something that decides is missing.
pub fn empty_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.add_space(40.0);
    card(ui).inner_margin(24).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(strong(state.t("empty-title"), SIZE_TITLE));
        let form = &state.consult.form;
        for field in &form.missing {
            let id = match field {
                Field::Device => "missing-device",
                Field::Depth => "missing-depth",
                Field::Ended => "missing-ended",
                _ => "missing-skin",
            };
            ui.label(RichText::new(state.t(id)).color(tokens.ink_2));
        }
        for (_, problem) in &form.problems {
            super::widgets::problem(ui, state, Some(problem));
        }
        ui.add_space(6.0);
        if link(ui, &state.t("command-example")).clicked() {
            actions.push(Action::Run(Command::ExampleCase));
        }
    });
}
