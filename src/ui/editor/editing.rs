//! What the views ask about the session and the open record. Nothing here changes anything.

use super::blank::free_id;
use super::checker::Found;
use crate::diag::Code;
use crate::edit::session::Session;
use crate::edit::{Draft, Kind};
use crate::text::say;
use crate::ui::knowledge::subject::Subject;
use crate::ui::state::{Place, State};

impl State {
    /// Whether the knowledge is being edited, and undo and redo are the editor's.
    pub fn is_editing(&self) -> bool {
        self.place == Place::Knowledge && self.editor.session.is_some()
    }

    /// The open entry, if it is a record that can be edited.
    pub fn open_record(&self) -> Option<(Kind, &str)> {
        self.knowledge.open.as_ref()?.record()
    }

    /// The open record as it would be saved.
    pub fn open_draft(&self) -> Option<Draft> {
        let (kind, id) = self.open_record()?;
        self.draft(kind, id)
    }

    /// A record as it would be saved: the clinic's, or the built-in one.
    pub fn draft(&self, kind: Kind, id: &str) -> Option<Draft> {
        match &self.editor.session {
            Some(session) => session.draft(kind, id),
            None => Draft::of(&self.kb.records, kind, id),
        }
    }

    /// The built-in record beneath the open one of the clinic.
    pub fn draft_below(&self) -> Option<Draft> {
        let (kind, id) = self.open_record()?;
        self.editor.session.as_ref()?.below(kind, id)
    }

    /// Whether the open record is the clinic's.
    pub fn is_own(&self) -> bool {
        self.open_record().is_some_and(|(kind, id)| {
            let session = self.editor.session.as_ref();
            session.is_some_and(|session| session.is_own(kind, id))
        })
    }

    /// Whether the open record counts only where it is stricter, until somebody reviews it.
    pub fn is_held_back(&self) -> bool {
        let mut problems = self.editor.problems.iter();
        problems.any(|problem| problem.what.code == Code::DraftRelaxes)
    }

    pub fn can_give_up(&self) -> bool {
        self.is_own()
    }

    pub fn waits_for_review(&self) -> bool {
        self.is_own()
            && self
                .open_draft()
                .is_some_and(|draft| draft.review().is_draft())
    }

    /// What was found of the session as it is now, not of an earlier edit.
    pub fn found_now(&self) -> Option<&Found> {
        let found = self.editor.found.as_ref();
        found.filter(|found| found.revision == self.editor.revision)
    }

    /// How many things are wrong with records that can be edited.
    pub fn n_problems(&self) -> usize {
        let found = self.editor.found.as_ref();
        let problems = found.map_or(&[][..], |found| &found.checked.problems);
        problems.iter().filter_map(Subject::of_problem).count()
    }

    /// Files of the clinic that differ from the disk.
    pub fn unsaved_paths(&self) -> Vec<String> {
        let session = self.editor.session.iter();
        let unsaved = session.flat_map(Session::unsaved);
        unsaved.map(|file| file.path).collect()
    }

    pub fn n_unsaved(&self) -> usize {
        self.unsaved_paths().len()
    }

    pub fn can_step(&self, back: bool) -> bool {
        if self.is_editing() {
            self.step_label(back).is_some()
        } else if back {
            self.doc.can_undo()
        } else {
            self.doc.can_redo()
        }
    }

    /// What undo or redo would do, where that has a name.
    pub fn step_label(&self, back: bool) -> Option<String> {
        let session = self.editor.session.as_ref().filter(|_| self.is_editing())?;
        let label = if back {
            session.undo_label()
        } else {
            session.redo_label()
        };
        label.map(|label| say(self.settings.lang, label))
    }

    /// An id for a new record, made of its name.
    pub fn free_id(&self, kind: Kind, name: &str) -> String {
        free_id(name, kind.noun(), |id| self.draft(kind, id).is_some())
    }
}
