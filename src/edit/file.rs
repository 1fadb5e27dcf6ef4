//! One file of records, changed record by record.

use super::canon;
use super::merge::{self, Edit};
use super::tree::{Group, Node, Tree};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::SourceFile;
use crate::kb::records::Record;
use crate::model::pattern::NamePattern;

/// A file of records in the text that stands on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordFile {
    path: String,
    text: String,
}

impl RecordFile {
    /// # Errors
    /// Where the file stops being a list of records.
    pub fn parse(file: SourceFile) -> Result<Self, Box<Diagnostic>> {
        let SourceFile { path, text } = file;
        RecordList::of(&Tree::parse(&text, &path)?, &path)?;
        Ok(Self { path, text })
    }

    /// A file without records.
    pub fn empty(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: "[\n]\n".to_owned(),
        }
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// The record of that id, as far as it can be read.
    pub fn get<T: Record>(&self, id: &str) -> Option<T> {
        let tree = Tree::parse(&self.text, &self.path).ok()?;
        let list = RecordList::of(&tree, &self.path).ok()?;
        let member = list.records.members.get(list.place_of(id)?)?;
        self.read(&self.text[member.span.clone()]).ok()
    }

    /// Whether a record of that id stands in it.
    pub fn holds(&self, id: &str) -> bool {
        let tree = Tree::parse(&self.text, &self.path).ok();
        tree.is_some_and(|tree| {
            RecordList::of(&tree, &self.path).is_ok_and(|list| list.place_of(id).is_some())
        })
    }

    /// Writes a record in place of the one with its id, or where its id belongs.
    ///
    /// # Errors
    /// If the file holds a record of that id that cannot be read: it is not written over.
    pub fn put<T: Record>(&mut self, record: &T) -> Result<(), Box<Diagnostic>> {
        let tree = Tree::parse(&self.text, &self.path)?;
        let list = RecordList::of(&tree, &self.path)?;
        let after_text = canon::text(record)?;
        let after = Tree::parse(&after_text, &self.path)?;
        let id = record.id().as_ref();
        let edits = match list.place_of(id) {
            Some(at) => {
                let member = &list.records.members[at];
                let before: T = self.read(&self.text[member.span.clone()])?;
                let before_text = canon::text(&before)?;
                let before = Tree::parse(&before_text, &self.path)?;
                merge::edits(
                    &self.text,
                    &member.value,
                    &before.root,
                    &after.root,
                    list.level,
                )
            }
            None => vec![self.insertion(&list, id, &after.root)],
        };
        self.text = merge::apply(&self.text, edits);
        Ok(())
    }

    /// Takes a record out. The comments above it stay.
    ///
    /// # Errors
    /// If there is none of that id.
    pub fn remove(&mut self, id: &str) -> Result<(), Box<Diagnostic>> {
        let tree = Tree::parse(&self.text, &self.path)?;
        let list = RecordList::of(&tree, &self.path)?;
        let at = list.place_of(id).ok_or_else(|| {
            Box::new(
                Diagnostic::error(Code::Syntax, format!("there is no record `{id}`"))
                    .at(Place::file(&self.path)),
            )
        })?;
        let edit = merge::removal(&self.text, list.records, at);
        self.text = merge::apply(&self.text, vec![edit]);
        Ok(())
    }

    /// Behind the last record whose id comes before, so that a sorted file stays sorted.
    fn insertion(&self, list: &RecordList, id: &str, new: &Node) -> Edit {
        let members = &list.records.members;
        let behind = members
            .iter()
            .rposition(|member| id_of(&member.value).is_some_and(|other| other < id));
        let text = super::layout::fresh(new, list.level);
        merge::insertion(&self.text, list.records, behind, &text, list.level)
    }

    fn read<T: Record>(&self, text: &str) -> Result<T, Box<Diagnostic>> {
        crate::kb::load::value(text, &self.path)
    }
}

/// The list of records of a file.
struct RecordList<'t, 'a> {
    records: &'t Group<'a>,
    /// The indent of its records.
    level: usize,
}

impl<'t, 'a> RecordList<'t, 'a> {
    fn of(tree: &'t Tree<'a>, path: &str) -> Result<Self, Box<Diagnostic>> {
        let root = tree.root.group();
        // Patterns may stand beside lists of words.
        let beside = root.and_then(|root| root.field(NamePattern::FOLDER));
        let (list, level) = match beside {
            Some(patterns) => (patterns.value.group(), 2),
            None => (root, 1),
        };
        match list {
            Some(records) if !records.has_fields() => Ok(Self { records, level }),
            _ => Err(Box::new(
                Diagnostic::error(Code::Syntax, "the file is no list of records")
                    .at(Place::file(path))
                    .hint("a file is a list of records: `[ (id: …), (id: …), ]`"),
            )),
        }
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        let mut ids = self.records.members.iter();
        ids.position(|member| id_of(&member.value) == Some(id))
    }
}

fn id_of<'t>(record: &'t Node) -> Option<&'t str> {
    record.group()?.text_of("id")
}
