//! One file of records, changed record by record.

use serde::Serialize;

use super::canon;
use super::merge::{self, Edit};
use super::tree::{Group, Node, Tree};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::SourceFile;
use crate::kb::records::Record;

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
        list(&Tree::parse(&text, &path)?, &path)?;
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

    /// Whether a record of that id stands in it.
    pub fn holds(&self, id: &str) -> bool {
        let tree = Tree::parse(&self.text, &self.path).ok();
        tree.is_some_and(|tree| {
            list(&tree, &self.path).is_ok_and(|records| place_of(records, id).is_some())
        })
    }

    /// Writes a record in place of the one with its id, or where its id belongs.
    ///
    /// # Errors
    /// If the file holds a record of that id that cannot be read: it is not written over.
    pub fn put<T: Record + Serialize>(&mut self, record: &T) -> Result<(), Box<Diagnostic>> {
        let tree = Tree::parse(&self.text, &self.path)?;
        let records = list(&tree, &self.path)?;
        let after_text = canon::text(record)?;
        let after = Tree::parse(&after_text, &self.path)?;
        let id = record.id().as_ref();
        let edits = match place_of(records, id) {
            Some(at) => {
                let member = &records.members[at];
                let before: T = self.read(&self.text[member.span.clone()])?;
                let before_text = canon::text(&before)?;
                let before = Tree::parse(&before_text, &self.path)?;
                merge::edits(&self.text, &member.value, &before.root, &after.root, 1)
            }
            None => vec![self.insertion(records, id, &after.root)],
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
        let records = list(&tree, &self.path)?;
        let at = place_of(records, id).ok_or_else(|| {
            Box::new(
                Diagnostic::error(Code::Syntax, format!("there is no record `{id}`"))
                    .at(Place::file(&self.path)),
            )
        })?;
        let edit = merge::removal(&self.text, records, at);
        self.text = merge::apply(&self.text, vec![edit]);
        Ok(())
    }

    /// Behind the last record whose id comes before, so that a sorted file stays sorted.
    fn insertion(&self, records: &Group, id: &str, new: &Node) -> Edit {
        let behind = records
            .members
            .iter()
            .rposition(|member| id_of(&member.value).is_some_and(|other| other < id));
        let text = super::layout::fresh(new, 1);
        merge::insertion(&self.text, records, behind, &text, 1)
    }

    fn read<T: Record>(&self, text: &str) -> Result<T, Box<Diagnostic>> {
        crate::kb::load::value(text, &self.path)
    }
}

/// The list of records of a file.
fn list<'t, 'a>(tree: &'t Tree<'a>, path: &str) -> Result<&'t Group<'a>, Box<Diagnostic>> {
    let root = tree.root.group();
    let list = root.and_then(|root| match root.field("patterns") {
        Some(patterns) => patterns.value.group(),
        None => Some(root),
    });
    list.filter(|list| !list.has_fields()).ok_or_else(|| {
        Box::new(
            Diagnostic::error(Code::Syntax, "the file is no list of records")
                .at(Place::file(path))
                .hint("a file is a list of records: `[ (id: …), (id: …), ]`"),
        )
    })
}

fn place_of(records: &Group, id: &str) -> Option<usize> {
    let mut ids = records.members.iter().map(|member| id_of(&member.value));
    ids.position(|other| other == Some(id))
}

fn id_of<'t>(record: &'t Node) -> Option<&'t str> {
    record.group()?.text_of("id")
}
