//! What comes before the plan: actions, most pressing first, and questions while something is missing.

use eframe::egui::{self, Frame, Margin, RichText, Sense, Ui, Vec2};

use super::action::{Action, ConsultAction};
use super::cites::cites_ui;
use super::command::Command;
use super::form::Field;
use super::icon::Icon;
use super::plan::{ActionView, Plan};
use super::state::State;
use super::theme::{SIZE_TITLE, Tokens, font, strong};
use super::widgets::{card, link, quiet_button, wrapped};
use super::words::with_count;
use crate::advice::actions::ActionKind;

/// Notes that are shown without asking.
const N_NOTES: usize = 2;

/// What stands above everything: actions, most pressing first.
pub fn banner_ui(ui: &mut Ui, state: &State, plan: &Plan, actions: &mut Vec<Action>) {
    let n_pressing = plan
        .actions
        .iter()
        .filter(|action| action.is_pressing())
        .count();
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

/// The plan is held until what stands above it was seen.
pub fn held_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    card(ui).inner_margin(20).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(strong(state.t("held-title"), SIZE_TITLE));
        wrapped(ui, RichText::new(state.t("held-why")).color(tokens.ink_2));
        ui.add_space(4.0);
        if quiet_button(ui, &state.t("held-acknowledge")).clicked() {
            actions.push(Action::Consult(ConsultAction::Acknowledge));
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
