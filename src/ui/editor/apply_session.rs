//! The session opened, taken back, reviewed, saved; and what follows from each.

use std::sync::Arc;

use super::ask::Ask;
use super::checker::{Found, Task};
use super::form::Problem;
use super::save_view::Conflict;
use super::state::{EditorEffect, RecordHistory};
use super::used_by::used_by;
use crate::diag::Diagnostic;
use crate::edit::label::{own_changes, sentence};
use crate::edit::session::{Author, Saved, Session};
use crate::edit::{Draft, Kind};
use crate::files::store::NotSaved;
use crate::text::say;
use crate::ui::apply::Effect;
use crate::ui::state::State;
use crate::ui::words::with_count;

impl State {
    /// Whether the session is open and somebody is known to edit; else it is asked for.
    pub(super) fn has_session(&mut self) -> bool {
        let initials = &self.settings.initials;
        let on = self.now.local.date().to_string();
        match &mut self.editor.session {
            Some(session) if !initials.is_empty() => {
                let initials = initials.clone();
                session.author = Author { initials, on };
                true
            }
            _ => false,
        }
    }

    /// A folder was opened to be edited; what waited for it is done.
    pub fn opened(&mut self, session: Result<Session, String>) -> Option<Effect> {
        match session {
            Ok(session) => {
                self.take_session(session);
                if self.editor.recovered.is_empty() {
                    self.go_on()
                } else {
                    None
                }
            }
            Err(why) => {
                self.editor.then = None;
                self.notice = Some(why);
                None
            }
        }
    }

    /// Work that an earlier run left is offered before anything else.
    pub(super) fn take_session(&mut self, session: Session) {
        self.editor.recovered = session.left_behind().unwrap_or_default();
        if !self.editor.recovered.is_empty() {
            self.editor.ask = Some(Ask::Recover);
        }
        self.editor.session = Some(session);
        self.session_changed();
    }

    /// After the folder was loaded: unsaved work of an earlier run, or news for this one.
    pub(in crate::ui) fn look_for_work(&mut self) {
        if self.editor.session.is_some() {
            self.editor.wants.push(EditorEffect::LookAgain);
        } else if let [folder] = self.folders().as_slice() {
            let look = EditorEffect::LookForWork(folder.clone());
            self.editor.wants.push(look);
        }
    }

    pub(super) fn recover(&mut self, takes: bool) -> Option<Effect> {
        self.editor.ask = None;
        let left = std::mem::take(&mut self.editor.recovered);
        if let Some(session) = self.editor.session.as_mut().filter(|_| takes) {
            session.recover(left);
        }
        self.session_changed();
        self.go_on()
    }

    pub(in crate::ui) fn step_session(&mut self, back: bool) {
        if let Some(session) = &mut self.editor.session {
            if back {
                session.undo();
            } else {
                session.redo();
            }
            self.session_changed();
        }
    }

    /// Does something to the open record.
    pub(super) fn on_open(
        &mut self,
        act: impl FnOnce(&mut Session, Kind, &str) -> Result<(), Box<Diagnostic>>,
    ) {
        let Some((kind, id)) = self.open_record().map(|(kind, id)| (kind, id.to_owned())) else {
            return;
        };
        if let Some(session) = &mut self.editor.session {
            let done = act(session, kind, &id);
            self.notice = done.err().map(|why| why.to_string());
            self.session_changed();
        }
    }

    pub(super) fn review(&mut self, by: &str) {
        let on = self.now.local.date().to_string();
        let Some((kind, id)) = self.open_record().map(|(kind, id)| (kind, id.to_owned())) else {
            return;
        };
        if let Some(session) = &mut self.editor.session {
            match session.review(kind, &id, by, &on) {
                Ok(()) => self.editor.ask = None,
                Err(why) => self.editor.refused = Some(why.message),
            }
            self.session_changed();
        }
    }

    /// What came of saving: files that somebody else changed are shown, the rest is done.
    pub(super) fn saved(&mut self, files: Vec<Saved>) {
        let mut n_saved = 0;
        for Saved { path, mine, result } in files {
            self.editor
                .conflicts
                .retain(|conflict| conflict.path != path);
            match result {
                Ok(()) => n_saved += 1,
                Err(NotSaved::Changed(theirs)) => self.editor.conflicts.push(Conflict {
                    path,
                    ours: mine,
                    theirs,
                }),
                Err(NotSaved::Failed(why)) => self.notice = Some(why),
            }
        }
        if n_saved > 0 {
            let lang = self.settings.lang;
            self.notice = Some(with_count(lang, "editor-saved", "count", n_saved));
        }
        self.show_conflicts();
        self.session_changed();
    }

    /// Goes on with a file as it is on the disk.
    pub(super) fn take_theirs(&mut self, path: &str) {
        let at = self.editor.conflicts.iter().position(|it| it.path == path);
        let conflict = at.map(|at| self.editor.conflicts.remove(at));
        if let (Some(conflict), Some(session)) = (conflict, &mut self.editor.session) {
            session.take_theirs(path, conflict.theirs.as_deref());
        }
        self.show_conflicts();
        self.session_changed();
    }

    fn show_conflicts(&mut self) {
        self.editor.ask = (!self.editor.conflicts.is_empty()).then_some(Ask::Conflict);
    }

    pub(super) fn take_found(&mut self, found: Found) {
        // Undo may have gone back meanwhile: the latest check is on its way.
        if found.revision > self.editor.revision {
            return;
        }
        let lang = self.settings.lang;
        if let Some(kb) = &found.checked.kb {
            self.knowledge.take(kb, Arc::clone(&found.catalogue), lang);
        }
        self.editor.found = Some(found);
        self.refresh_knowledge();
    }

    /// What is said of the session is derived again; it is checked and kept off the frame.
    pub(super) fn session_changed(&mut self) {
        self.editor.revision += 1;
        self.refresh_editor();
        if let Some(session) = &self.editor.session {
            let task = Task {
                revision: self.editor.revision,
                read: session.files_read(),
                now: session.files(),
            };
            self.editor.wants.push(EditorEffect::Check(task));
            // What an earlier run left is not written over before it is taken up or dropped.
            if self.editor.recovered.is_empty() {
                self.editor.wants.push(EditorEffect::Keep);
            }
        }
    }

    fn problems_of_open(&self) -> Vec<Problem> {
        let (Some(found), Some((kind, id))) = (&self.editor.found, self.open_record()) else {
            return Vec::new();
        };
        let problems = found.checked.problems_of(kind, id);
        problems
            .map(|what| Problem {
                what: what.clone(),
                fixes: found.checked.fixes(what),
            })
            .collect()
    }

    /// What is said of the session and of the open record.
    pub(in crate::ui) fn refresh_editor(&mut self) {
        let Some(session) = &self.editor.session else {
            return;
        };
        let lang = self.settings.lang;
        let steps = session.labels().map(|step| say(lang, step)).collect();
        let found = self.editor.found.iter();
        let changed: Vec<_> = found.flat_map(|found| found.changed.iter()).collect();
        let sentences = changed.iter().flat_map(|one| &one.sentences);
        let sentences = sentences.map(|it| say(lang, it)).collect();
        let record = self.open_record();
        let is_open = |kind, id: &str| record == Some((kind, id));
        let unsaved = changed.iter().filter(|one| is_open(one.kind, &one.id));
        let unsaved = unsaved.flat_map(|one| &one.sentences);
        let unsaved: Vec<String> = unsaved.map(|it| say(lang, it)).collect();
        let below = record.and_then(|(kind, id)| {
            let below = session.below(kind, id)?;
            Some(differences(&below, &session.draft(kind, id)?))
        });
        let history = RecordHistory {
            unsaved: record.map(|_| unsaved),
            below: below.map(|it| it.iter().map(|it| say(lang, it)).collect()),
            is_newer: record.is_some_and(|(kind, id)| session.has_changed_beneath(kind, id)),
        };
        let users = match &self.knowledge.open {
            Some(subject) => used_by(self.book_kb(), subject),
            None => Vec::new(),
        };
        let problems = self.problems_of_open();
        let editor = &mut self.editor;
        editor.problems = problems;
        (editor.steps, editor.sentences) = (steps, sentences);
        (editor.history, editor.users) = (history, users);
    }
}

/// What differs between two versions of a record, apart from who wrote it.
pub(super) fn differences(before: &Draft, after: &Draft) -> Vec<crate::model::sentence::Sentence> {
    let changes = before.changes(after).unwrap_or_default();
    own_changes(&changes)
        .map(|change| sentence(change, after.name()))
        .collect()
}
