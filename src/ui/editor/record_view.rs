//! The open record as a form or as its text.

use eframe::egui::Ui;

use super::action::EditorAction;
use super::form::{FormContext, FormEvent, form_ui, ron_ui};
use super::state::View;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::state::State;

pub fn record_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some(mut draft) = state.open_draft() else {
        return;
    };
    let below = state.draft_below();
    let context = FormContext {
        kb: state.book_kb(),
        lang: state.settings.lang,
        problems: &state.editor.problems,
        below: below.as_ref(),
        names: state.knowledge.catalogue(),
    };
    let event = match state.editor.view {
        View::Ron => ron_ui(ui, &context, &mut draft),
        _ => form_ui(ui, &context, &mut draft),
    };
    let action = match event {
        FormEvent::None => return,
        FormEvent::Changed => EditorAction::Put(Box::new(draft)),
        FormEvent::Fix(fix) => EditorAction::Fix(fix),
        FormEvent::Open(subject) => {
            actions.push(Action::Knowledge(KnowledgeAction::Open(subject)));
            return;
        }
    };
    actions.push(Action::Editor(action));
}
