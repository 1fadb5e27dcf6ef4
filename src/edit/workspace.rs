//! What an editor has open: the clinic's files as they were read and as they are now, with undo.
//!
//! The built-in files are never changed: a changed built-in record becomes a record of the clinic
//! that covers it, and giving that up brings the built-in one back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::file::RecordFile;
use crate::diag::Diagnostic;
use crate::files::SourceFile;
use crate::kb::load::kind_of;
use crate::kb::records::Record;
use crate::model::sentence::Sentence;

/// The clinic's files, by path.
type Files = BTreeMap<String, Arc<str>>;

/// The files of a clinic while they are being edited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Workspace {
    read: Files,
    now: Files,
    past: Vec<Step>,
    future: Vec<Step>,
}

/// One edit: a file before and after it, and what undo calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    label: Sentence,
    path: String,
    before: Option<Arc<str>>,
    after: Option<Arc<str>>,
}

/// A file that differs from what was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    pub path: String,
    /// What was read; `None` if there was no such file.
    pub read: Option<String>,
    /// What it is now; `None` if it is to go.
    pub now: Option<String>,
}

impl Workspace {
    pub fn new(files: Vec<SourceFile>) -> Self {
        let files: Files = files
            .into_iter()
            .map(|file| (file.path, Arc::from(file.text)))
            .collect();
        Self {
            now: files.clone(),
            read: files,
            ..Self::default()
        }
    }

    /// Takes up work that was never saved. It differs from what was read then, so that saving
    /// notices if somebody has changed a file since.
    pub fn recover(&mut self, unsaved: Vec<Unsaved>, label: &Sentence) {
        for file in unsaved {
            match file.read {
                Some(read) => self.read.insert(file.path.clone(), Arc::from(read)),
                None => self.read.remove(&file.path),
            };
            self.step(label.clone(), file.path, file.now.map(Arc::from));
        }
    }

    /// Goes on with the text that somebody else has given a file. Undo brings the own one back.
    pub fn take_theirs(&mut self, path: &str, theirs: Option<&str>, label: Sentence) {
        set(&mut self.read, path, theirs.map(Arc::from));
        self.step(label, path.to_owned(), theirs.map(Arc::from));
    }

    /// The files as they would be saved.
    pub fn files(&self) -> Vec<SourceFile> {
        let file = |(path, text): (&String, &Arc<str>)| SourceFile {
            path: path.clone(),
            text: text.to_string(),
        };
        self.now.iter().map(file).collect()
    }

    pub fn text(&self, path: &str) -> Option<&str> {
        self.now.get(path).map(|text| &**text)
    }

    /// The file that a record of the clinic stands in, or would.
    pub fn home<T: Record>(&self, id: &T::Id) -> String {
        let found = self.holding::<T>(id).map(|file| file.path().to_owned());
        found.unwrap_or_else(|| format!("{}/own.ron", T::FOLDER))
    }

    /// A record of the clinic, as far as it can be read.
    pub fn get<T: Record>(&self, id: &T::Id) -> Option<T> {
        self.holding::<T>(id)?.get(id.as_ref())
    }

    fn holding<T: Record>(&self, id: &T::Id) -> Option<RecordFile> {
        let quoted = format!("\"{}\"", id.as_ref());
        let files = self.now.iter();
        // Most files do not have the id anywhere, and need not be parsed.
        let mut files =
            files.filter(|(path, text)| kind_of(path) == T::FOLDER && text.contains(&quoted));
        files.find_map(|(path, text)| {
            let file = RecordFile::parse(SourceFile {
                path: path.clone(),
                text: text.to_string(),
            });
            file.ok().filter(|file| file.holds(id.as_ref()))
        })
    }

    /// Writes a record over the one of its id, as one step with a label.
    ///
    /// # Errors
    /// If the file that holds it does not parse: it is not written over.
    pub fn put<T: Record>(&mut self, record: &T, label: Sentence) -> Result<(), Box<Diagnostic>> {
        let path = self.home::<T>(record.id());
        let mut file = match self.now.get(&path) {
            Some(text) => RecordFile::parse(SourceFile {
                path: path.clone(),
                text: text.to_string(),
            })?,
            None => RecordFile::empty(&path),
        };
        file.put(record)?;
        self.step(label, path, Some(Arc::from(file.text())));
        Ok(())
    }

    /// Gives up a record of the clinic: the built-in one of its id counts again.
    ///
    /// # Errors
    /// If the clinic has no such record.
    pub fn give_up<T: Record>(
        &mut self,
        id: &T::Id,
        label: Sentence,
    ) -> Result<(), Box<Diagnostic>> {
        let path = self.home::<T>(id);
        let text = self.text(&path).unwrap_or("[]").to_owned();
        let mut file = RecordFile::parse(SourceFile {
            path: path.clone(),
            text,
        })?;
        file.remove(id.as_ref())?;
        self.step(label, path, Some(Arc::from(file.text())));
        Ok(())
    }

    /// Replaces the text of a file, whatever it says.
    pub fn set_text(&mut self, path: impl Into<String>, text: &str, label: Sentence) {
        self.step(label, path.into(), Some(Arc::from(text)));
    }

    fn step(&mut self, label: Sentence, path: String, after: Option<Arc<str>>) {
        let before = self.now.get(&path).cloned();
        if before == after {
            return;
        }
        set(&mut self.now, &path, after.clone());
        self.future.clear();
        self.past.push(Step {
            label,
            path,
            before,
            after,
        });
    }

    /// What undo would take back.
    pub fn undo_label(&self) -> Option<&Sentence> {
        self.past.last().map(|step| &step.label)
    }

    /// What redo would do again.
    pub fn redo_label(&self) -> Option<&Sentence> {
        self.future.last().map(|step| &step.label)
    }

    pub fn undo(&mut self) {
        if let Some(step) = self.past.pop() {
            set(&mut self.now, &step.path, step.before.clone());
            self.future.push(step);
        }
    }

    pub fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            set(&mut self.now, &step.path, step.after.clone());
            self.past.push(step);
        }
    }

    /// Everything that differs from what was read, by path.
    pub fn unsaved(&self) -> Vec<Unsaved> {
        let paths: BTreeSet<&String> = self.read.keys().chain(self.now.keys()).collect();
        paths
            .into_iter()
            .filter(|path| self.read.get(*path) != self.now.get(*path))
            .map(|path| Unsaved {
                path: path.clone(),
                read: self.read.get(path).map(ToString::to_string),
                now: self.now.get(path).map(ToString::to_string),
            })
            .collect()
    }

    /// The file on the disk is now as it is here, or, where somebody else changed it, as given.
    pub fn was_saved(&mut self, path: &str, on_disk: Option<&str>) {
        set(&mut self.read, path, on_disk.map(Arc::from));
    }
}

fn set(files: &mut Files, path: &str, text: Option<Arc<str>>) {
    match text {
        Some(text) => files.insert(path.to_owned(), text),
        None => files.remove(path),
    };
}
