//! An editor at work on a clinic's folder: every edit is a step that can be undone, and what is
//! not saved yet is kept where a crash cannot take it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::draft::{Draft, Kind};
use super::label;
use super::recovery::Recovery;
use super::workspace::{Unsaved, Workspace};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::store::{self, NotSaved};
use crate::files::{self, SourceFile};
use crate::kb::Shipped;
use crate::model::beneath::Beneath;
use crate::model::review::Review;
use crate::model::sentence::Sentence;

/// Who edits, and when: it is written into what they change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Author {
    /// Initials; empty as long as nobody has said who it is.
    pub initials: String,
    /// Date as `YYYY-MM-DD`.
    pub on: String,
}

/// What came of saving one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Below the clinic's folder, with forward slashes.
    pub path: String,
    /// What it was to be; `None` if it was to go.
    pub mine: Option<String>,
    pub result: Result<(), NotSaved>,
}

/// A clinic's folder while it is being edited.
#[derive(Debug)]
pub struct Session {
    shipped: Arc<Shipped>,
    folder: PathBuf,
    workspace: Workspace,
    recovery: Option<Recovery>,
    pub author: Author,
}

impl Session {
    /// Reads the folder. `keep_in` is the folder in which unsaved work is kept, outside of the
    /// clinic's; without one nothing is.
    ///
    /// # Errors
    /// A sentence that says what could not be read.
    pub fn open(
        shipped: Arc<Shipped>,
        folder: PathBuf,
        keep_in: Option<&Path>,
    ) -> Result<Self, String> {
        let workspace = Workspace::new(files::folder(&folder)?);
        Ok(Self {
            shipped,
            recovery: keep_in.map(|keep_in| Recovery::new(keep_in, &folder)),
            folder,
            workspace,
            author: Author::default(),
        })
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The clinic's files as they would be saved.
    pub fn files(&self) -> Vec<SourceFile> {
        self.workspace.files()
    }

    /// The clinic's files as they were read, or last saved.
    pub fn files_read(&self) -> Vec<SourceFile> {
        self.workspace.files_read()
    }

    /// Whether a record is the clinic's.
    pub fn is_own(&self, kind: Kind, id: &str) -> bool {
        Draft::own(&self.workspace, kind, id).is_some()
    }

    /// The record as the clinic has written it, or else the built-in one.
    pub fn draft(&self, kind: Kind, id: &str) -> Option<Draft> {
        Draft::own(&self.workspace, kind, id).or_else(|| self.built_in(kind, id))
    }

    /// The built-in record that one of the clinic covers.
    pub fn below(&self, kind: Kind, id: &str) -> Option<Draft> {
        Draft::own(&self.workspace, kind, id)?;
        self.built_in(kind, id)
    }

    fn built_in(&self, kind: Kind, id: &str) -> Option<Draft> {
        Draft::of(&self.shipped.records, kind, id)
    }

    /// Writes a record into the clinic's files, as a draft of the author's.
    ///
    /// # Errors
    /// If the file that holds it does not parse: it is not written over.
    pub fn put(&mut self, mut draft: Draft) -> Result<(), Box<Diagnostic>> {
        let before = self.draft(draft.kind(), draft.id());
        if before.as_ref() == Some(&draft) {
            return Ok(());
        }
        draft.set_review(match self.author.initials.trim() {
            "" => Review::Draft,
            author => Review::DraftBy {
                author: author.to_owned(),
                on: self.author.on.clone(),
            },
        });
        let changes = match &before {
            Some(before) => before.changes(&draft)?,
            None => Vec::new(),
        };
        let label = label::of_edit(&self.shipped.records, before.as_ref(), &draft, &changes);
        let is_new = Draft::own(&self.workspace, draft.kind(), draft.id()).is_none();
        let steps = self.workspace.steps();
        draft.put_into(&mut self.workspace, label.clone())?;
        match self.built_in(draft.kind(), draft.id()) {
            Some(beneath) if is_new => {
                self.workspace.put(&beneath.as_beneath(), label)?;
                self.workspace.join(steps);
            }
            _ => {
                if let Some(field) = label::typed_field(&changes)
                    && self.workspace.steps() > steps
                {
                    let typed = format!("{} {} {field}", draft.noun(), draft.id());
                    self.workspace.typed(typed);
                }
            }
        }
        Ok(())
    }

    /// Takes a record out of the clinic's files: the built-in one of its id counts again.
    ///
    /// # Errors
    /// If the clinic has no such record.
    pub fn give_up(&mut self, kind: Kind, id: &str) -> Result<(), Box<Diagnostic>> {
        let label = label::of_giving_up(self.draft(kind, id).as_ref(), id);
        let steps = self.workspace.steps();
        Draft::give_up(&mut self.workspace, kind, id, label.clone())?;
        if let Some(note) = self.note(kind, id) {
            self.workspace.give_up::<Beneath>(&note.id, label)?;
            self.workspace.join(steps);
        }
        Ok(())
    }

    /// What the clinic's record was made from, as far as that was noted.
    fn note(&self, kind: Kind, id: &str) -> Option<Beneath> {
        let note = self.built_in(kind, id)?.as_beneath();
        self.workspace.get::<Beneath>(&note.id)
    }

    /// Whether the built-in record is another than when the clinic's was made from it.
    pub fn has_changed_beneath(&self, kind: Kind, id: &str) -> bool {
        let beneath = self.below(kind, id).map(|below| below.as_beneath());
        let note = self.note(kind, id);
        beneath.is_some_and(|beneath| note.is_some_and(|note| note.hash != beneath.hash))
    }

    /// Goes on with the clinic's record over the built-in one as it is now.
    ///
    /// # Errors
    /// If the file of the notes does not parse: it is not written over.
    pub fn keep_over(&mut self, kind: Kind, id: &str) -> Result<(), Box<Diagnostic>> {
        let Some(beneath) = self.below(kind, id) else {
            return Ok(());
        };
        let label = label::of_keeping(&beneath);
        self.workspace.put(&beneath.as_beneath(), label)
    }

    /// Marks a record of the clinic as reviewed.
    ///
    /// # Errors
    /// If it is not the clinic's, or the reviewer is not named or wrote it.
    pub fn review(
        &mut self,
        kind: Kind,
        id: &str,
        by: &str,
        on: &str,
    ) -> Result<(), Box<Diagnostic>> {
        let by = by.trim();
        let refused = |message: String, hint: &str| {
            let place = Place::file(&*self.folder.to_string_lossy()).record(id);
            Box::new(
                Diagnostic::error(Code::Review, message)
                    .at(place)
                    .hint(hint),
            )
        };
        let Some(mut draft) = Draft::own(&self.workspace, kind, id) else {
            return Err(refused(
                format!("the clinic has no {} `{id}` of its own", kind.noun()),
                "only what the clinic has written waits for its review",
            ));
        };
        if by.is_empty() {
            return Err(refused(
                "a review needs initials".to_owned(),
                "write the initials of whoever has checked the record",
            ));
        }
        let author = draft.review().author().map(str::to_owned);
        if author
            .as_deref()
            .is_some_and(|author| is_same_person(author, by))
        {
            return Err(refused(
                format!("`{by}` wrote this {} and cannot review it", kind.noun()),
                "have somebody else review it",
            ));
        }
        draft.set_review(Review::Reviewed {
            author,
            by: by.to_owned(),
            on: on.to_owned(),
        });
        let label = label::of_review(&draft, by);
        draft.put_into(&mut self.workspace, label)
    }

    /// Writes a record from its text, as it stands in the pane beside the form.
    ///
    /// # Errors
    /// Where the text stops being a record, or if it has another id.
    pub fn set_text(&mut self, kind: Kind, id: &str, text: &str) -> Result<(), Box<Diagnostic>> {
        let draft = Draft::parse(kind, text)?;
        if draft.id() != id {
            let message = format!("the id is `{}`, but this is `{id}`", draft.id());
            return Err(Box::new(
                Diagnostic::error(Code::BadId, message)
                    .at(Place::file("").field("id"))
                    .hint("make a new record for another id; this one stays"),
            ));
        }
        self.put(draft)
    }

    pub fn undo(&mut self) {
        self.workspace.undo();
    }

    pub fn redo(&mut self) {
        self.workspace.redo();
    }

    /// What undo would take back step by step, the latest first.
    pub fn labels(&self) -> impl Iterator<Item = &Sentence> {
        self.workspace.labels()
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Sentence> {
        self.workspace.undo_label()
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&Sentence> {
        self.workspace.redo_label()
    }

    /// The files that differ from what was read.
    pub fn unsaved(&self) -> Vec<Unsaved> {
        self.workspace.unsaved()
    }

    /// Writes every file that differs from what was read, and says what came of each. A file that
    /// somebody else has changed meanwhile is left as it is.
    pub fn save(&mut self) -> Vec<Saved> {
        let unsaved = self.unsaved();
        unsaved
            .into_iter()
            .map(|file| self.save_file(file))
            .collect()
    }

    fn save_file(&mut self, file: Unsaved) -> Saved {
        let Unsaved { path, read, now } = file;
        let result = store::save(&self.folder, &path, read.as_deref(), now.as_deref());
        if result.is_ok() {
            self.workspace.was_saved(&path, now.as_deref());
        }
        Saved {
            path,
            mine: now,
            result,
        }
    }

    /// Writes a file over what somebody else has made of it: `theirs`, as the editor has seen it.
    /// If it has changed again since then, that is a conflict again.
    pub fn save_over(&mut self, path: &str, theirs: Option<&str>) -> Option<Saved> {
        self.workspace.was_saved(path, theirs);
        let unsaved = self.unsaved().into_iter().find(|file| file.path == path)?;
        Some(self.save_file(unsaved))
    }

    /// Goes on with what somebody else has made of a file. Undo brings the own text back.
    pub fn take_theirs(&mut self, path: &str, theirs: Option<&str>) {
        let label = label::of_taking_theirs(path);
        self.workspace.take_theirs(path, theirs, label);
    }

    /// Takes in what has changed on the disk; unsaved work stays.
    ///
    /// # Errors
    /// A sentence that says what could not be read.
    pub fn read_again(&mut self) -> Result<(), String> {
        self.workspace.read_again(files::folder(&self.folder)?);
        Ok(())
    }

    /// Keeps the unsaved work for after a crash, or nothing if all is saved. Cheap where nothing
    /// has changed since the last time.
    ///
    /// # Errors
    /// A sentence that says why it could not be kept.
    pub fn keep(&mut self) -> Result<(), String> {
        let unsaved = self.workspace.unsaved();
        self.recovery
            .as_mut()
            .map_or(Ok(()), |recovery| recovery.keep(&unsaved))
    }

    /// Work that an earlier session never saved, less what stands in the files already.
    ///
    /// # Errors
    /// A sentence that says why what was kept cannot be read.
    pub fn left_behind(&self) -> Result<Vec<Unsaved>, String> {
        let Some(recovery) = &self.recovery else {
            return Ok(Vec::new());
        };
        let mut left = recovery.read()?;
        left.retain(|file| file.now.as_deref() != self.workspace.text(&file.path));
        Ok(left)
    }

    /// Takes up work that was never saved, as steps that can be undone.
    pub fn recover(&mut self, left_behind: Vec<Unsaved>) {
        let label = Sentence::plain("undo-recovered");
        self.workspace.recover(left_behind, &label);
    }

    /// Lets go of the work that was never saved.
    ///
    /// # Errors
    /// A sentence that says why it could not be removed.
    pub fn forget(&mut self) -> Result<(), String> {
        self.recovery
            .as_mut()
            .map_or(Ok(()), |recovery| recovery.keep(&[]))
    }
}

/// Whether two initials are of one person: `AB`, `ab` and `A.B.` are.
fn is_same_person(one: &str, other: &str) -> bool {
    let letters = |initials: &str| -> String {
        let letters = initials.chars().filter(|c| c.is_alphanumeric());
        letters.flat_map(char::to_lowercase).collect()
    };
    letters(one) == letters(other)
}
