//! How the open record came to be as it is: what differs from the built-in one and from what was
//! saved, and what undo would take back.

use eframe::egui::{Margin, RichText, Ui};

use super::action::EditorAction;
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{card, heading, link, wrapped};

/// Steps that are listed.
const N_STEPS: usize = 30;

pub fn history_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let history = &state.editor.history;
    for (id, none, sentences) in [
        ("history-unsaved", "history-saved", &history.unsaved),
        ("history-below", "history-as-below", &history.below),
    ] {
        let Some(sentences) = sentences else { continue };
        card_ui(ui, &state.t(id), |ui| {
            for sentence in sentences {
                wrapped(ui, sentence);
            }
            if sentences.is_empty() {
                let ink = Tokens::of(ui).ink_2;
                wrapped(ui, RichText::new(state.t(none)).color(ink));
            }
        });
    }
    if history.is_newer {
        card_ui(ui, &state.t("history-newer"), |ui| {
            let ink = Tokens::of(ui).ink_2;
            wrapped(ui, small(state.t("history-newer-note")).color(ink));
            if link(ui, &state.t("history-keep")).clicked() {
                actions.push(Action::Editor(EditorAction::KeepOver));
            }
        });
    }
    card_ui(ui, &state.t("history-steps"), |ui| {
        let steps = &state.editor.steps;
        if steps.is_empty() {
            let ink = Tokens::of(ui).ink_2;
            wrapped(ui, RichText::new(state.t("history-no-steps")).color(ink));
        }
        for step in steps.iter().take(N_STEPS) {
            wrapped(ui, step);
        }
        for command in [Command::Undo, Command::Redo, Command::GiveUpRecord] {
            if command.enabled(state)
                && link(ui, &command.text(state))
                    .on_hover_text(command.tooltip(state))
                    .clicked()
            {
                actions.push(Action::Run(command));
            }
        }
    });
}

fn card_ui(ui: &mut Ui, title: &str, content: impl FnOnce(&mut Ui)) {
    card(ui)
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 4.0;
            heading(ui, title);
            content(ui);
        });
}
