//! The dialogs of the editor.

use eframe::egui::{Key, Ui};

use super::action::EditorAction;
use super::ask::{Alias, Ask, NameOrigin};
use super::save_view::{conflict_ui, recover_ui};
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{chip, chip_small, dialog, field, quiet_button, wrapped};
use crate::ui::words::with_name;

const WIDTH: f32 = 420.0;

/// Draws the question that is open, if any.
pub fn ask_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(ask) = &state.editor.ask else {
        return;
    };
    let mut told = ask.clone();
    let mut answers = false;
    let modal = dialog(ui, "editor asks").show(ui.ctx(), |ui| {
        ui.set_width(WIDTH);
        match &mut told {
            Ask::Start { folder, initials } => start_ui(ui, state, folder, initials),
            Ask::Name {
                name,
                is_twin,
                kind,
            } => {
                let shelf = crate::ui::knowledge::subject::Shelf::of_kind(*kind);
                let kind = state.t(&format!("{}-one", shelf.id()));
                let id = if *is_twin { "ask-twin" } else { "ask-new" };
                ui.heading(with_name(state.settings.lang, id, "kind", kind));
                named_field(ui, state, "ask-name", name, true);
                note(ui, state, "ask-name-note");
            }
            Ask::Review { initials } => {
                ui.heading(state.t("ask-review"));
                note(ui, state, "ask-review-note");
                named_field(ui, state, "ask-reviewer", initials, true);
            }
            Ask::Alias(alias) => alias_ui(ui, state, alias, actions),
            Ask::Conflict => conflict_ui(ui, state, actions),
            Ask::Recover => recover_ui(ui, state, actions),
        }
        if let Some(why) = &state.editor.refused {
            let ink = Tokens::of(ui).severity(crate::model::scale::Severity::Contraindicated);
            wrapped(ui, small(why).color(ink));
        }
        ui.add_space(6.0);
        answers = end_ui(ui, state, &told);
    });
    let edited = |told: Option<Ask>| Action::Editor(EditorAction::Ask(told));
    // What was left behind must be taken up or dropped: it would be in the way later.
    if modal.should_close() && *ask != Ask::Recover {
        actions.push(edited(None));
    } else if told != *ask {
        actions.push(edited(Some(told)));
    }
    if answers {
        actions.push(Action::Editor(EditorAction::Answer));
    }
}

/// The buttons; whether the question is answered.
fn end_ui(ui: &mut Ui, state: &State, ask: &Ask) -> bool {
    let mut answers = false;
    ui.horizontal(|ui| {
        let id = match ask {
            Ask::Start { .. } => Some("ask-start-do"),
            Ask::Name { .. } => Some("ask-name-do"),
            Ask::Review { .. } => Some("ask-review-do"),
            Ask::Alias(_) | Ask::Conflict | Ask::Recover => None,
        };
        if let Some(id) = id {
            let enter = ui.input(|input| input.key_pressed(Key::Enter));
            let button = ui.add_enabled_ui(ask.is_answered(), |ui| quiet_button(ui, &state.t(id)));
            answers = ask.is_answered() && (button.inner.clicked() || enter);
        }
        if *ask != Ask::Recover && chip(ui, false, &state.t("cancel")).clicked() {
            ui.close();
        }
    });
    answers
}

fn start_ui(ui: &mut Ui, state: &State, folder: &mut String, initials: &mut String) {
    ui.heading(state.t("ask-start"));
    note(ui, state, "ask-start-note");
    let needs_folder = state.folders().is_empty();
    if needs_folder {
        named_field(ui, state, "clinic-path", folder, true);
    }
    named_field(ui, state, "ask-initials", initials, !needs_folder);
    note(ui, state, "ask-initials-note");
}

fn alias_ui(ui: &mut Ui, state: &State, alias: &mut Alias, actions: &mut Vec<Action>) {
    let lang = state.settings.lang;
    ui.heading(with_name(lang, "ask-alias", "name", &alias.name));
    note(ui, state, "ask-alias-note");
    ui.horizontal_wrapped(|ui| {
        for origin in NameOrigin::ALL {
            if chip_small(ui, alias.origin == origin, &state.t(origin.id())).clicked() {
                alias.origin = origin;
            }
        }
    });
    named_field(ui, state, "ask-alias-of", &mut alias.typed, true);
    for (id, name) in &alias.hits {
        if quiet_button(ui, name).clicked() {
            let action = EditorAction::AliasOf(id.clone());
            actions.push(Action::Editor(action));
        }
    }
}

fn named_field(ui: &mut Ui, state: &State, id: &str, text: &mut String, wants_focus: bool) {
    let name = state.t(id);
    ui.label(small(&name).color(Tokens::of(ui).ink_2));
    let response = field(ui, &name, text, WIDTH, false);
    let nobody = ui.memory(|memory| memory.focused().is_none());
    if wants_focus && nobody {
        response.request_focus();
    }
}

fn note(ui: &mut Ui, state: &State, id: &str) {
    let ink = Tokens::of(ui).ink_2;
    wrapped(ui, small(state.t(id)).color(ink));
}
