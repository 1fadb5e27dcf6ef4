//! The right column, further down: problems, what rests on the record, and the way back.

use eframe::egui::{Sense, Ui, Vec2};

use super::action::EditorAction;
use super::head::entry_link;
use super::panel::section;
use crate::diag::{Diagnostic, Level};
use crate::model::scale::Severity;
use crate::text::say;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::command::Command;
use crate::ui::icon::Icon;
use crate::ui::knowledge::filter::Only;
use crate::ui::knowledge::subject::{Shelf, Subject};
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{link, quiet_button, wrapped};
use crate::ui::words::{capital, with_count};

const N_PROBLEMS: usize = 6;
const N_USERS: usize = 5;
const N_STEPS: usize = 5;

/// Problems of the open record with what mends them, then how many there are elsewhere.
pub fn problems_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let lang = state.settings.lang;
    section(ui, &state.t("panel-problems"));
    let own = &state.editor.problems;
    if own.is_empty() {
        wrapped(ui, small(state.t("panel-no-problems")).color(tokens.ink_2));
    }
    for problem in own.iter().take(N_PROBLEMS) {
        problem_ui(ui, &problem.what);
        for fix in &problem.fixes {
            if quiet_button(ui, &say(lang, &fix.label)).clicked() {
                actions.push(Action::Editor(EditorAction::Fix(Box::new(fix.clone()))));
            }
        }
    }
    if let Some(more @ 1..) = own.len().checked_sub(N_PROBLEMS) {
        let text = with_count(lang, "panel-more", "count", more);
        ui.label(small(text).color(tokens.ink_2));
    }
    let n_elsewhere = state.n_problems().saturating_sub(own.len());
    if n_elsewhere > 0 {
        let text = with_count(lang, "panel-problems-elsewhere", "count", n_elsewhere);
        if link(ui, &text).clicked() {
            let only = KnowledgeAction::Only(Some(Only::Problems));
            actions.push(Action::Knowledge(KnowledgeAction::ShowFilters(true)));
            actions.push(Action::Knowledge(only));
        }
    }
}

fn problem_ui(ui: &mut Ui, problem: &Diagnostic) {
    let tokens = Tokens::of(ui);
    let severity = match problem.level {
        Level::Error => Severity::Avoid,
        Level::Warning => Severity::Caution,
    };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(13.0), Sense::empty());
        let ink = tokens.severity(severity);
        Icon::Severity(severity).paint(ui, rect.translate(Vec2::new(0.0, 2.0)), ink);
        let text = capital(&quoted(&problem.message));
        let response = wrapped(ui, text);
        if !problem.hints.is_empty() {
            response.on_hover_text(problem.hints.join("\n"));
        }
    });
}

/// A message with quotation marks in place of backticks.
fn quoted(message: &str) -> String {
    let parts = message.split('`').enumerate();
    let marked = parts.map(|(idx, part)| {
        if idx % 2 == 1 {
            format!("“{part}”")
        } else {
            part.to_owned()
        }
    });
    marked.collect()
}

pub fn used_by_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let users = &state.editor.users;
    if users.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    section(ui, &state.t("panel-used-by"));
    let counts = Shelf::ALL.iter().filter_map(|shelf| {
        let count = users
            .iter()
            .filter(|user| user.shelf() == Some(*shelf))
            .count();
        (count > 0).then(|| format!("{} {count}", state.t(shelf.id())))
    });
    let counts: Vec<String> = counts.collect();
    wrapped(ui, small(counts.join(" · ")).color(tokens.ink_2));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
        for user in users.iter().take(N_USERS) {
            entry_link(ui, &name_of(state, user), user, actions);
        }
        if let Some(more @ 1..) = users.len().checked_sub(N_USERS) {
            let text = with_count(state.settings.lang, "panel-more", "count", more);
            ui.label(small(text).color(tokens.ink_2));
        }
    });
}

/// The steps that undo would take back, the latest first.
pub fn undo_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let steps = &state.editor.steps;
    section(ui, &state.t("panel-undo"));
    for (idx, step) in steps.iter().take(N_STEPS).enumerate() {
        let ink = if idx == 0 { tokens.ink } else { tokens.ink_2 };
        wrapped(ui, small(step).color(ink));
    }
    if let Some(more @ 1..) = steps.len().checked_sub(N_STEPS) {
        let text = with_count(state.settings.lang, "panel-more", "count", more);
        ui.label(small(text).color(tokens.ink_2));
    }
    ui.horizontal_wrapped(|ui| {
        for (command, id) in [
            (Command::Undo, "command-undo"),
            (Command::Redo, "command-redo"),
        ] {
            if command.enabled(state)
                && link(ui, &state.t(id))
                    .on_hover_text(command.text(state))
                    .clicked()
            {
                actions.push(Action::Run(command));
            }
        }
    });
}

/// What the list calls an entry.
pub fn name_of(state: &State, subject: &Subject) -> String {
    let kb = state.book_kb();
    let lang = state.settings.lang;
    let records = &kb.records;
    let name = match subject {
        Subject::Ingredient(id) => kb
            .ingredient(id)
            .map(|it| crate::ui::words::as_read(&it.name)),
        Subject::Class(id) => kb.class(id).map(|it| lang.of(&it.name).to_owned()),
        Subject::Product(id) => kb.product(id).map(|it| lang.of(&it.name).to_owned()),
        Subject::Allergen(id) => {
            let entry = records.allergens.get(id);
            entry.map(|it| lang.of(&it.record.name).to_owned())
        }
        Subject::Factor(id) => {
            let entry = records.factors.get(id);
            entry.map(|it| lang.of(&it.record.name).to_owned())
        }
        Subject::Source(id) => {
            let entry = records.sources.get(id);
            entry.map(|it| it.record.citation.clone())
        }
        Subject::Pattern(id) => {
            let entry = records.patterns.get(id);
            entry.and_then(|it| it.record.forms.first().cloned())
        }
        Subject::Name(name) => Some(name.clone()),
    };
    name.unwrap_or_else(|| subject.record().map_or("", |(_, id)| id).to_owned())
}
