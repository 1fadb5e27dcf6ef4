//! Changes of the editor.

use std::path::PathBuf;

use super::action::EditorAction;
use super::ask::{Alias, Ask};
use super::blank::{blank, twin};
use super::state::{EditorEffect, View};
use crate::diag::Diagnostic;
use crate::edit::{Draft, Kind, Session};
use crate::model::id::IngredientId;
use crate::model::sentence::Arg;
use crate::text::t_args;
use crate::ui::apply::Effect;
use crate::ui::command::Command;
use crate::ui::knowledge::filter::{Filter, Only};
use crate::ui::knowledge::subject::Subject;
use crate::ui::state::{Place, State};
use crate::ui::words::as_read;

impl State {
    pub(in crate::ui) fn apply_editor(&mut self, action: EditorAction) -> Option<Effect> {
        if needs_session(&action) && !self.has_session() {
            self.start(action);
            return None;
        }
        match action {
            EditorAction::Show(view) => {
                self.editor.view = view;
                self.knowledge.table = None;
            }
            EditorAction::Put(draft) => self.put_or_say(*draft),
            EditorAction::Fix(fix) => self.put_or_say(fix.draft),
            EditorAction::NewIngredient(name) => self.make(Kind::Ingredient, &name, false),
            EditorAction::AskName(kind, is_twin) => {
                self.editor.ask = Some(Ask::Name {
                    kind,
                    name: String::new(),
                    is_twin,
                });
            }
            EditorAction::AskAlias(name) => {
                let alias = Alias::new(&name, self.knowledge.catalogue());
                self.editor.ask = Some(Ask::Alias(alias));
            }
            EditorAction::AskReview => {
                self.editor.ask = Some(Ask::Review {
                    initials: self.settings.initials.clone(),
                });
            }
            EditorAction::AliasOf(id) => self.make_alias(&id),
            EditorAction::GiveUp => self.on_open(Session::give_up),
            EditorAction::KeepOver => self.on_open(Session::keep_over),
            EditorAction::AddProduct => self.open_add(),
            EditorAction::Ask(ask) => self.ask(ask),
            EditorAction::Answer => return self.answer(),
            EditorAction::Found(found) => self.take_found(found),
            EditorAction::Saved(files) => self.saved(files),
            EditorAction::SaveOver(path) => self.editor.wants.push(EditorEffect::SaveOver(path)),
            EditorAction::TakeTheirs(path) => self.take_theirs(&path),
            EditorAction::Recover(takes) => return self.recover(takes),
        }
        None
    }

    pub(in crate::ui) fn run_editor(&mut self, command: Command) -> Option<Effect> {
        let action = match command {
            Command::EditRecord => EditorAction::Show(View::Form),
            Command::NewRecord(kind) => {
                self.place = Place::Knowledge;
                EditorAction::AskName(kind, false)
            }
            Command::TwinRecord => {
                let (kind, _) = self.open_record()?;
                EditorAction::AskName(kind, true)
            }
            Command::GiveUpRecord => EditorAction::GiveUp,
            Command::ReviewRecord => EditorAction::AskReview,
            Command::SaveRecords => {
                self.editor.wants.push(EditorEffect::Save);
                return None;
            }
            Command::ReviewQueue => {
                self.go_to_knowledge();
                self.list_by(Filter {
                    only: Some(Only::Waiting),
                    is_shown: true,
                    ..Filter::default()
                });
                return None;
            }
            _ => return None,
        };
        self.apply_editor(action)
    }

    /// A question is opened, typed into, or put away.
    fn ask(&mut self, ask: Option<Ask>) {
        self.editor.refused = None;
        if ask.is_none() {
            self.editor.then = None;
        }
        self.editor.ask = ask;
        if let Some(Ask::Alias(alias)) = &mut self.editor.ask {
            alias.search(self.knowledge.catalogue());
        }
    }

    /// Opens the session, or asks for what it takes; then the action is done.
    fn start(&mut self, then: EditorAction) {
        let folders = self.folders();
        if folders.len() > 1 {
            self.notice = Some(self.t("editor-one-folder"));
            return;
        }
        self.editor.then = Some(Box::new(then));
        match folders.into_iter().next() {
            Some(folder) if !self.settings.initials.is_empty() => {
                self.editor.wants.push(EditorEffect::Open(folder));
            }
            folder => {
                let known = folder.map(|folder| folder.display().to_string());
                self.editor.ask = Some(Ask::Start {
                    folder: known.unwrap_or_default(),
                    initials: self.settings.initials.clone(),
                });
            }
        }
    }

    fn answer(&mut self) -> Option<Effect> {
        let ask = self.editor.ask.clone().filter(Ask::is_answered)?;
        match ask {
            Ask::Start { folder, initials } => {
                self.editor.ask = None;
                initials.trim().clone_into(&mut self.settings.initials);
                let then = self.editor.then.take()?;
                let mut effect = None;
                if self.folders().is_empty() {
                    effect = Some(self.choose_folder(Some(PathBuf::from(folder.trim()))));
                }
                self.apply_editor(*then);
                return effect;
            }
            Ask::Name {
                kind,
                name,
                is_twin,
            } => {
                self.editor.ask = None;
                self.make(kind, name.trim(), is_twin);
            }
            Ask::Review { initials } => self.review(initials.trim()),
            Ask::Alias(_) | Ask::Conflict | Ask::Recover => {}
        }
        None
    }

    /// Does what waited for the session, once there is one.
    pub(in crate::ui) fn go_on(&mut self) -> Option<Effect> {
        let then = self.editor.then.take()?;
        self.apply_editor(*then)
    }

    /// Makes a record of a name, and opens its form.
    fn make(&mut self, kind: Kind, name: &str, is_twin: bool) {
        let id = self.free_id(kind, name);
        let today = self.now.local.date().to_string();
        let like = self
            .open_draft()
            .filter(|draft| is_twin && draft.kind() == kind);
        let draft = match like {
            Some(like) => twin(&like, &id, name),
            None => blank(kind, &id, name, &today),
        };
        match self.put(draft) {
            Ok(()) => {
                self.look_up(Subject::of_record(kind, &id));
                self.editor.view = View::Form;
            }
            Err(why) => self.notice = Some(why.to_string()),
        }
    }

    fn make_alias(&mut self, id: &IngredientId) {
        let Some(Ask::Alias(alias)) = self.editor.ask.take() else {
            return;
        };
        let Some(Draft::Ingredient(mut ingredient)) = self.draft(Kind::Ingredient, id.as_str())
        else {
            return;
        };
        ingredient.names.push(alias.origin.name(&alias.name));
        let of = as_read(&ingredient.name);
        match self.put(Draft::Ingredient(ingredient)) {
            Ok(()) => {
                let args = [("name", &Arg::Name(alias.name)), ("of", &Arg::Name(of))];
                self.notice = Some(t_args(self.settings.lang, "editor-alias-done", &args));
            }
            Err(why) => self.notice = Some(why.to_string()),
        }
    }

    fn put_or_say(&mut self, draft: Draft) {
        if let Err(why) = self.put(draft) {
            self.notice = Some(why.to_string());
        }
    }

    /// A record as it is to be from now on.
    pub(in crate::ui) fn put(&mut self, draft: Draft) -> Result<(), Box<Diagnostic>> {
        if let Some(session) = &mut self.editor.session {
            session.put(draft)?;
            self.session_changed();
        }
        Ok(())
    }
}

/// Whether an action changes or shows the session.
fn needs_session(action: &EditorAction) -> bool {
    match action {
        EditorAction::Show(view) => *view != View::Page,
        EditorAction::Put(_)
        | EditorAction::Fix(_)
        | EditorAction::NewIngredient(_)
        | EditorAction::AskName(..)
        | EditorAction::AskAlias(_)
        | EditorAction::AskReview
        | EditorAction::AliasOf(_)
        | EditorAction::AddProduct
        | EditorAction::KeepOver
        | EditorAction::GiveUp => true,
        EditorAction::Ask(_)
        | EditorAction::Answer
        | EditorAction::Found(_)
        | EditorAction::Saved(_)
        | EditorAction::SaveOver(_)
        | EditorAction::TakeTheirs(_)
        | EditorAction::Recover(_) => false,
    }
}
