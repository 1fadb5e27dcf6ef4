//! The middle of the consult screen above the timeline: what must be done first, where the skin
//! is, and the routine step by step.

use eframe::egui::{
    self, Popup, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::action::{Action, ConsultAction};
use super::card::{CardView, Group};
use super::decision::allowed_mark_ui;
use super::icon::Icon;
use super::plan::{Plan, StepView};
use super::state::State;
use super::theme::{RADIUS_CARD, SIZE_BODY, Tokens, font, small, strong};
use super::widgets::{heading, icon_button, link_in_a_line, row, verdict_chip, wrapped};
use super::words::{with_count, with_name};
use crate::model::scale::Severity;

/// The routine: a card for each step.
pub fn steps_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    const GAP: f32 = 10.0;
    // Wider cards need fewer lines.
    let (n_columns, height) = if ui.available_width() >= 560.0 {
        (4, 200.0)
    } else {
        (2, 150.0)
    };
    #[expect(clippy::cast_precision_loss, reason = "two or four")]
    let width = (ui.available_width() - GAP * (n_columns - 1) as f32) / n_columns as f32;
    for row in plan.steps.chunks(n_columns) {
        let (rect, _) =
            ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::empty());
        let mut left = rect.left();
        for step in row {
            let place = Rect::from_min_size(Pos2::new(left, rect.top()), Vec2::new(width, height));
            step_ui(ui, state, step, place, actions);
            left += width + GAP;
        }
    }
}

fn step_ui(ui: &mut Ui, state: &State, step: &StepView, rect: Rect, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    // The card that is selected: the best one, or another of the same step.
    let selected = (state.consult.card.as_ref())
        .filter(|(of, _)| *of == step.step)
        .map(|(_, card)| card);
    let Some(card) = selected.or(step.best.as_ref()) else {
        return;
    };
    let response = ui.interact(
        rect,
        ui.scope_id().with(("step", step.step)),
        Sense::click(),
    );
    let name = format!("{}: {}, {}", step.name, card.name, card.chip);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected.is_some(), &name));
    let edge = if selected.is_some() || response.has_focus() {
        Stroke::new(2.0, tokens.accent)
    } else if response.hovered() {
        Stroke::new(1.0, tokens.ink_3)
    } else {
        Stroke::new(1.0, tokens.line)
    };
    ui.painter()
        .rect(rect, RADIUS_CARD, tokens.surface, edge, StrokeKind::Inside);
    let inner = rect.shrink2(Vec2::new(11.0, 10.0));
    let foot = Rect::from_min_max(
        Pos2::new(inner.left() - 3.0, inner.bottom() - 18.0),
        inner.max,
    );
    let above = Rect::from_min_max(inner.min, Pos2::new(inner.right(), foot.top() - 2.0));
    let mut body = ui.new_child(UiBuilder::new().max_rect(above).id_salt(step.step));
    body.set_clip_rect(above.expand(2.0).intersect(ui.clip_rect()));
    body.spacing_mut().item_spacing.y = 4.0;
    body.spacing_mut().interact_size.y = 14.0;
    row(
        &mut body,
        |ui| {
            ui.label(strong(&step.name, 12.0).color(tokens.ink_2));
        },
        |ui| {
            ui.label(small(&step.times).color(tokens.ink_3))
                .on_hover_text(&step.how);
        },
    );
    card_ui(&mut body, state, card);
    let mut below = ui.new_child(UiBuilder::new().max_rect(foot).id_salt((step.step, "foot")));
    below.set_clip_rect(foot.intersect(ui.clip_rect()));
    others_ui(&mut below, state, step, actions);
    if response.clicked() {
        actions.push(Action::Consult(ConsultAction::Select(card.id.clone())));
    }
}

fn card_ui(ui: &mut Ui, state: &State, card: &CardView) {
    let tokens = Tokens::of(ui);
    wrapped(ui, strong(&card.name, SIZE_BODY));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(5.0, 3.0);
        verdict_chip(ui, card.severity, &card.chip);
        allowed_mark_ui(ui, state, &card.id);
    });
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
    let count = |id, group| with_count(lang, id, "count", step.count(group));
    let mut parts = match step.count(Group::Suits) {
        0 => Vec::new(),
        n_usable => vec![with_count(lang, "step-more", "count", n_usable - 1)],
    };
    for (id, group) in [("step-waiting", Group::Waits), ("step-out", Group::Out)] {
        if step.count(group) > 0 {
            parts.push(count(id, group));
        }
    }
    let text = parts.join(" · ");
    let is_open = state.consult.open_step == Some(step.step);
    let button =
        link_in_a_line(ui, &text).on_hover_text(with_name(lang, "step-all", "step", &step.name));
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
    ui.set_width(500.0);
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 22.0;
    ui.spacing_mut().button_padding.y = 2.0;
    row(
        ui,
        |ui| {
            heading(
                ui,
                &with_name(state.settings.lang, "step-all", "step", &step.name),
            );
        },
        |ui| {
            if icon_button(ui, Icon::Close, &state.t("close")).clicked() {
                actions.push(Action::Consult(ConsultAction::OpenStep(None)));
            }
        },
    );
    egui::ScrollArea::vertical()
        .max_height(380.0)
        .show(ui, |ui| {
            for group in Group::ALL {
                let cards = step.all.iter().filter(|card| card.group == group);
                group_ui(ui, state, group, cards, actions);
            }
        });
}

fn group_ui<'a>(
    ui: &mut Ui,
    state: &State,
    group: Group,
    cards: impl Iterator<Item = &'a CardView>,
    actions: &mut Vec<Action>,
) {
    let tokens = Tokens::of(ui);
    let mut cards = cards.peekable();
    if cards.peek().is_none() {
        return;
    }
    let id = match group {
        Group::Suits => "group-suits",
        Group::Waits => "group-waits",
        Group::Out => "group-out",
    };
    heading(ui, &state.t(id));
    for card in cards {
        let is_selected = state.consult.selected.as_ref() == Some(&card.id);
        ui.horizontal(|ui| {
            let name = egui::Button::selectable(is_selected, &card.name)
                .right_text("")
                .truncate()
                .min_size(Vec2::new(230.0, 22.0));
            ui.allocate_ui(Vec2::new(230.0, 22.0), |ui| {
                ui.set_width(230.0);
                if ui.add(name).clicked() {
                    actions.push(Action::Consult(ConsultAction::Select(card.id.clone())));
                }
            });
            verdict_chip(ui, card.severity, &card.chip);
            allowed_mark_ui(ui, state, &card.id);
            let note = card.mind.as_ref().unwrap_or(&card.lead);
            if !card.severity.is_usable() || card.mind.is_some() {
                let note = egui::Label::new(small(note).color(tokens.ink_2)).truncate();
                ui.add(note).on_hover_text(&card.why);
            }
        });
    }
}
