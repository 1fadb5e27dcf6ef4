//! The clinic's own folder: which it is, and what is wrong with it.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{Frame, Key, Margin, Panel, RichText, Ui};

use super::action::{Action, FolderAction};
use super::apply::Effect;
use super::command::Command;
use super::editor::state::EditorState;
use super::icon::Icon;
use super::knowledge::catalogue::{Catalogue, Marks};
use super::librarian::News;
use super::search::Index;
use super::state::State;
use super::theme::{Tokens, small, strong};
use super::widgets::{field, link, wrapped};
use super::words::{with_count, with_name};
use crate::model::scale::Severity;

/// The clinic's folder, apart from its place, which is kept in the settings.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FolderState {
    /// What is wrong with its files, until they are mended.
    pub problems: Vec<String>,
    /// The records from before answer, because the files are wrong now.
    pub is_behind: bool,
    /// A folder was chosen, and nothing has come of it yet.
    pub is_loading: bool,
    /// The path being typed, where there is no dialog.
    pub typed: Option<String>,
    /// The folders that answer.
    pub loaded: Option<Vec<PathBuf>>,
    /// Folders of the command line: they win over the settings and are not kept.
    pub given: Vec<PathBuf>,
}

impl State {
    /// The folders whose records lie over the built-in ones.
    pub fn folders(&self) -> Vec<PathBuf> {
        if self.folder.given.is_empty() {
            self.settings.clinic_folder.iter().cloned().collect()
        } else {
            self.folder.given.clone()
        }
    }

    pub(super) fn apply_folder(&mut self, action: FolderAction) -> Option<Effect> {
        match action {
            FolderAction::Type(typed) => self.folder.typed = typed,
            FolderAction::Choose => {
                let typed = self.folder.typed.take().unwrap_or_default();
                return Some(self.choose_folder(Some(PathBuf::from(typed.trim()))));
            }
            FolderAction::News(news) => {
                self.take_in(news);
                self.look_for_work();
            }
        }
        None
    }

    /// From now on this folder counts, or none.
    pub(super) fn choose_folder(&mut self, folder: Option<PathBuf>) -> Effect {
        self.folder = FolderState {
            is_loading: true,
            ..FolderState::default()
        };
        self.editor = EditorState::default();
        self.settings.clinic_folder = folder;
        Effect::LookIn(self.folders())
    }

    /// Takes in what was loaded. While the files of a folder that answered before are wrong, its
    /// last good state goes on answering.
    fn take_in(&mut self, news: News) {
        let is_mine = news.folders == self.folders();
        let was_good = self.folder.problems.is_empty() || self.folder.is_behind;
        let is_reload = self.folder.loaded.as_ref() == Some(&news.folders);
        if !is_mine {
            return;
        }
        self.folder.is_loading = false;
        self.folder.problems = news.problems.iter().map(told).collect();
        self.folder.is_behind = is_reload && was_good && !news.problems.is_empty();
        if self.folder.is_behind {
            return;
        }
        self.folder.loaded = Some(news.folders);
        let Some(kb) = news.kb.filter(|kb| kb.hash != self.kb.hash) else {
            return;
        };
        self.index = Index::new(&kb);
        let catalogue = Arc::new(Catalogue::new(&kb, &Marks::default()));
        self.knowledge.take(&kb, catalogue, self.settings.lang);
        self.kb = kb;
        self.refresh();
        self.refresh_knowledge();
    }
}

/// A problem in one line, the place first.
fn told(problem: &crate::diag::Diagnostic) -> String {
    let mut text = String::new();
    if let Some(place) = &problem.place {
        text.push_str(&place.to_string());
        text.push_str(": ");
    }
    text.push_str(&problem.message);
    for hint in problem.hints.iter().take(1) {
        text.push_str(" (");
        text.push_str(hint);
        text.push(')');
    }
    text
}

/// Problems that are shown without being asked for.
const N_SHOWN: usize = 2;

/// What is wrong with the clinic's files, above every screen.
pub fn problems_ui(ui: &mut Ui, state: &State) {
    let problems = &state.folder.problems;
    if problems.is_empty() {
        return;
    }
    let tokens = Tokens::of(ui);
    let ink = tokens.severity(Severity::Caution);
    let frame = Frame::new()
        .fill(tokens.severity_soft(Severity::Caution))
        .inner_margin(Margin::symmetric(14, 6));
    Panel::top("clinic problems").frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_top(|ui| {
            let size = eframe::egui::Vec2::splat(13.0);
            let (rect, _) = ui.allocate_exact_size(size, eframe::egui::Sense::empty());
            Icon::Severity(Severity::Caution).paint(ui, rect, ink);
            ui.vertical(|ui| {
                let id = if state.folder.is_behind {
                    "clinic-behind"
                } else {
                    "clinic-left-out"
                };
                wrapped(ui, strong(state.t(id), 12.5).color(ink));
                for problem in problems.iter().take(N_SHOWN) {
                    wrapped(ui, RichText::new(problem).color(tokens.ink));
                }
                let n_hidden = problems.len().saturating_sub(N_SHOWN);
                if n_hidden > 0 {
                    let text = with_count(state.settings.lang, "clinic-more", "count", n_hidden);
                    let all = problems[N_SHOWN..].join("\n\n");
                    ui.label(small(text).color(tokens.ink_2)).on_hover_text(all);
                }
            });
        });
    });
}

/// Which folder it is, and how to choose another.
pub fn folder_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let folders = state.folders();
    let text = if folders.is_empty() {
        state.t("clinic-none")
    } else {
        let shown: Vec<String> = folders.iter().map(|it| it.display().to_string()).collect();
        with_name(
            state.settings.lang,
            "clinic-folder",
            "path",
            shown.join(", "),
        )
    };
    let label = eframe::egui::Label::new(small(&text).color(tokens.ink_2)).truncate();
    ui.add(label).on_hover_text(&text);
    if let Some(typed) = &state.folder.typed {
        let mut path = typed.clone();
        let width = ui.available_width();
        let response = field(ui, &state.t("clinic-path"), &mut path, width, false);
        if typed.is_empty() && !response.lost_focus() {
            response.request_focus();
        }
        if path != *typed {
            let typing = FolderAction::Type(Some(path));
            actions.push(Action::Folder(typing));
        }
        let enter = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.horizontal(|ui| {
            let choose = link(ui, &state.t("clinic-use")).clicked() || enter;
            if choose && !typed.trim().is_empty() {
                actions.push(Action::Folder(FolderAction::Choose));
            }
            if link(ui, &state.t("cancel")).clicked() {
                actions.push(Action::Folder(FolderAction::Type(None)));
            }
        });
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for command in [Command::ChooseFolder, Command::LeaveFolder] {
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
