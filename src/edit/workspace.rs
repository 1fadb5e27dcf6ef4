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

/// One edit: what it did to files, in order, and what undo calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Step {
    label: Sentence,
    changes: Vec<FileChange>,
    /// What is being typed; more of the same makes no step of its own.
    typed: Option<String>,
}

/// A file before and after an edit.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FileChange {
    path: String,
    before: Option<Arc<str>>,
    after: Option<Arc<str>>,
}

impl Step {
    /// Whether every file it touched is as it was before.
    fn is_idle(&self) -> bool {
        let mut changes = self.changes.iter();
        changes.all(|change| {
            let mut later = self.changes.iter().rev();
            let last = later.find(|last| last.path == change.path);
            let mut earlier = self.changes.iter();
            let first = earlier.find(|first| first.path == change.path);
            first.map(|first| &first.before) == last.map(|last| &last.after)
        })
    }
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

    /// The files as they were read, or last saved.
    pub fn files_read(&self) -> Vec<SourceFile> {
        source_files(&self.read)
    }

    /// What undo would take back step by step, the latest first.
    pub fn labels(&self) -> impl Iterator<Item = &Sentence> {
        self.past.iter().rev().map(|step| &step.label)
    }

    /// The files as they would be saved.
    pub fn files(&self) -> Vec<SourceFile> {
        source_files(&self.now)
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
        let change = FileChange {
            path,
            before,
            after,
        };
        self.past.push(Step {
            label,
            changes: vec![change],
            typed: None,
        });
    }

    /// How many steps can be undone.
    pub fn steps(&self) -> usize {
        self.past.len()
    }

    /// Makes one step of all that came after so many, under the label of the last.
    pub fn join(&mut self, after: usize) {
        let mut later = self.past.drain(after.min(self.past.len())..);
        let Some(mut whole) = later.next() else {
            return;
        };
        for step in later {
            whole.label = step.label;
            whole.typed = step.typed;
            whole.changes.extend(step.changes);
        }
        self.past.push(whole);
    }

    /// Says what the last step typed, such as the text of a field. If the step before it typed in
    /// the same place, both are one; if nothing is left of them, neither is there.
    pub fn typed(&mut self, what: String) {
        let Some(last) = self.past.last_mut() else {
            return;
        };
        last.typed = Some(what);
        if let [.., before, last] = self.past.as_slice()
            && before.typed == last.typed
        {
            self.join(self.past.len() - 2);
            self.past.pop_if(|step| step.is_idle());
        }
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
            for change in step.changes.iter().rev() {
                set(&mut self.now, &change.path, change.before.clone());
            }
            self.future.push(step);
        }
    }

    pub fn redo(&mut self) {
        if let Some(step) = self.future.pop() {
            for change in &step.changes {
                set(&mut self.now, &change.path, change.after.clone());
            }
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

    /// Takes in the folder as it is on the disk now. Files with unsaved work stay as they are, so
    /// that saving notices; of the others, steps that would bring back an old text are gone.
    pub fn read_again(&mut self, files: Vec<SourceFile>) {
        let mut on_disk: Files = files
            .into_iter()
            .map(|file| (file.path, Arc::from(file.text)))
            .collect();
        let known = self.read.keys().chain(self.now.keys());
        let paths: BTreeSet<String> = known.chain(on_disk.keys()).cloned().collect();
        for path in paths {
            let is_saved = self.read.get(&path) == self.now.get(&path);
            let theirs = on_disk.remove(&path);
            if is_saved && theirs.as_ref() != self.now.get(&path) {
                self.forget_steps(&path);
                set(&mut self.read, &path, theirs.clone());
                set(&mut self.now, &path, theirs);
            }
        }
    }

    /// Forgets all steps up to the last that touched a file.
    fn forget_steps(&mut self, path: &str) {
        let touches = |step: &Step| step.changes.iter().any(|change| change.path == path);
        if let Some(last) = self.past.iter().rposition(touches) {
            self.past.drain(..=last);
        }
        if let Some(first) = self.future.iter().rposition(touches) {
            self.future.drain(..=first);
        }
    }

    /// The file on the disk is now as it is here, or, where somebody else changed it, as given.
    pub fn was_saved(&mut self, path: &str, on_disk: Option<&str>) {
        set(&mut self.read, path, on_disk.map(Arc::from));
    }
}

fn source_files(files: &Files) -> Vec<SourceFile> {
    let file = |(path, text): (&String, &Arc<str>)| SourceFile {
        path: path.clone(),
        text: text.to_string(),
    };
    files.iter().map(file).collect()
}

fn set(files: &mut Files, path: &str, text: Option<Arc<str>>) {
    match text {
        Some(text) => files.insert(path.to_owned(), text),
        None => files.remove(path),
    };
}
