//! The head of an entry: what it is, how it is shown, and what can be done with it.

use eframe::egui::{Align, Layout, Popup, Ui};

use super::action::EditorAction;
use super::state::View;
use crate::ui::action::{Action, KnowledgeAction};
use crate::ui::command::Command;
use crate::ui::knowledge::subject::Subject;
use crate::ui::state::State;
use crate::ui::theme::{SIZE_HERO, Tokens, small, strong};
use crate::ui::widgets::{link, quiet_button, tabs, tabs_width, wrapped};

pub fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let can_edit = state.open_record().is_some();
    let texts: Vec<String> = View::ALL.iter().map(|view| state.t(view.id())).collect();
    let room = if can_edit {
        tabs_width(ui, texts.iter().map(String::as_str)) + 180.0
    } else {
        120.0
    };
    ui.horizontal_top(|ui| {
        let width = (ui.available_width() - room).max(160.0);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            title_ui(ui, state);
            more_ui(ui, state, actions);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let back = Command::LookBack;
            if back.enabled(state)
                && quiet_button(ui, &state.t("knowledge-back"))
                    .on_hover_text(back.tooltip(state))
                    .clicked()
            {
                actions.push(Action::Run(back));
            }
            menu_ui(ui, state, actions);
            if can_edit {
                let name = |view: View| state.t(view.id());
                let shown = ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
                    tabs(ui, &View::ALL, state.editor.view, name)
                });
                if let Some(view) = shown.inner {
                    actions.push(Action::Editor(EditorAction::Show(view)));
                }
            }
        });
    });
}

fn title_ui(ui: &mut Ui, state: &State) {
    let tokens = Tokens::of(ui);
    let Some(page) = &state.knowledge.page else {
        // A record with an error has no entry yet.
        let id = state.open_record().map_or("", |(_, id)| id);
        wrapped(ui, strong(id, SIZE_HERO));
        return;
    };
    wrapped(ui, strong(&page.title, SIZE_HERO));
    wrapped(ui, small(&page.about).color(tokens.ink_2));
    if !page.review.is_empty() {
        wrapped(ui, small(&page.review).color(tokens.ink_3));
    }
}

/// Whose it is, where that is not the program, and the way to what it replaces.
fn more_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.draft_below().is_none() {
        return;
    }
    if link(ui, &state.t("editor-compare"))
        .on_hover_text(state.t("editor-compare-tip"))
        .clicked()
    {
        actions.push(Action::Editor(EditorAction::Show(View::History)));
    }
}

/// What can be done with the entry, and what can be made.
fn menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let button = quiet_button(ui, &state.t("editor-more"));
    let name = match &state.knowledge.open {
        Some(Subject::Name(name)) => Some(name),
        _ => None,
    };
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(220.0);
        if let Some(name) = name {
            for (id, action) in named(name) {
                if ui.button(state.t(id)).clicked() {
                    actions.push(Action::Editor(action));
                    ui.close();
                }
            }
            ui.separator();
        }
        let mut commands = vec![
            Command::TwinRecord,
            Command::ReviewRecord,
            Command::GiveUpRecord,
        ];
        commands.retain(|command| command.enabled(state));
        let news = crate::edit::Kind::ALL.iter();
        commands.extend(news.map(|kind| Command::NewRecord(*kind)));
        commands.extend([Command::ReviewQueue]);
        for command in commands {
            if ui
                .button(command.text(state))
                .on_hover_text(command.tooltip(state))
                .clicked()
            {
                actions.push(Action::Run(command));
                ui.close();
            }
        }
    });
}

/// What can be made of a name that is no entry.
pub fn named(name: &str) -> [(&'static str, EditorAction); 2] {
    let name = name.to_owned();
    [
        (
            "editor-new-ingredient",
            EditorAction::NewIngredient(name.clone()),
        ),
        ("editor-alias", EditorAction::AskAlias(name)),
    ]
}

/// A link to an entry.
pub fn entry_link(ui: &mut Ui, text: &str, to: &Subject, actions: &mut Vec<Action>) {
    if link(ui, text).clicked() {
        let open = KnowledgeAction::Open(to.clone());
        actions.push(Action::Knowledge(open));
    }
}
