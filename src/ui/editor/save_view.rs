//! Saving, where it needs a decision: a file that somebody else changed, and work of an earlier run.

use std::collections::BTreeSet;

use eframe::egui::{RichText, ScrollArea, Ui};

use super::action::EditorAction;
use crate::model::scale::Severity;
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, mono, small, strong};
use crate::ui::widgets::{card, quiet_button, wrapped};
use crate::ui::words::with_name;

/// A file that changed on the disk since it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    pub path: String,
    /// As it is here, and as it is on the disk; `None` where there is no such file.
    pub ours: Option<String>,
    pub theirs: Option<String>,
}

/// Both texts of each file, and what is to become of them.
pub fn conflict_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.set_width(ui.available_width().max(860.0));
    ui.heading(state.t("conflict-title"));
    wrapped(ui, small(state.t("conflict-note")).color(tokens.ink_2));
    for conflict in &state.editor.conflicts {
        ui.add_space(4.0);
        ui.label(strong(&conflict.path, 13.0));
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            let ours = conflict.ours.as_deref().unwrap_or_default();
            let theirs = conflict.theirs.as_deref().unwrap_or_default();
            let sides = [
                (left, "conflict-ours", ours, theirs),
                (right, "conflict-theirs", theirs, ours),
            ];
            for (ui, id, text, other) in sides {
                ui.label(small(state.t(id)).color(tokens.ink_2));
                text_ui(ui, (&conflict.path, id), text, other);
            }
        });
        ui.horizontal(|ui| {
            let path = &conflict.path;
            let over = EditorAction::SaveOver(path.clone());
            let theirs = EditorAction::TakeTheirs(path.clone());
            for (id, action) in [("conflict-save-over", over), ("conflict-take", theirs)] {
                if quiet_button(ui, &state.t(id))
                    .on_hover_text(state.t(&format!("{id}-tip")))
                    .clicked()
                {
                    actions.push(Action::Editor(action));
                }
            }
        });
    }
}

/// A text with the lines marked that the other text does not have.
fn text_ui(ui: &mut Ui, salt: (&str, &str), text: &str, other: &str) {
    let tokens = Tokens::of(ui);
    let known: BTreeSet<&str> = other.lines().map(str::trim).collect();
    card(ui).inner_margin(8).show(ui, |ui| {
        ScrollArea::both()
            .id_salt(salt)
            .max_height(220.0)
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = 0.0;
                for line in text.lines() {
                    let is_new = !known.contains(line.trim());
                    let mut shown = RichText::new(line).font(mono());
                    shown = if is_new {
                        shown
                            .color(tokens.ink)
                            .background_color(tokens.severity_soft(Severity::Caution))
                    } else {
                        shown.color(tokens.ink_2)
                    };
                    ui.label(shown);
                }
            });
    });
}

/// What was never saved, and whether it is to be taken up.
pub fn recover_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.heading(state.t("recover-title"));
    wrapped(ui, small(state.t("recover-note")).color(tokens.ink_2));
    for file in &state.editor.recovered {
        ui.label(small(&file.path).color(tokens.ink));
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        for (id, takes) in [("recover-take", true), ("recover-forget", false)] {
            if quiet_button(ui, &state.t(id))
                .on_hover_text(state.t(&format!("{id}-tip")))
                .clicked()
            {
                actions.push(Action::Editor(EditorAction::Recover(takes)));
            }
        }
    });
}

/// What the Save button says, and what it would write.
pub fn save_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let command = crate::ui::command::Command::SaveRecords;
    let paths = state.unsaved_paths();
    if paths.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let text = strong(command.text(state), 13.0).color(tokens.on_accent);
    let button = eframe::egui::Button::new(text).fill(tokens.accent);
    let tip = with_name(state.settings.lang, "save-files", "files", paths.join("\n"));
    if ui.add(button).on_hover_text(tip).clicked() {
        actions.push(Action::Run(command));
    }
}
