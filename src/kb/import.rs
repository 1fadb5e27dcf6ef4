//! Official files to records: an importer reads a table and writes what becomes a `.ron` file.

pub mod annex;
mod figures;
mod head;
mod uses;

use crate::diag::Diagnostic;
use crate::files::SourceFile;

/// What an importer made of a file.
#[derive(Debug, Default)]
pub struct Imported {
    /// Files of records, to be written below a knowledge base's folder.
    pub files: Vec<SourceFile>,
    /// Rows and cells that could not be read, each with its line.
    pub problems: Vec<Diagnostic>,
    pub tally: Tally,
}

/// Where the rows of a file went; together they are all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows after the head.
    pub rows: usize,
    /// Became records.
    pub kept: usize,
    /// Concern no ingredient of the knowledge base.
    pub foreign: usize,
    /// The file itself says that they are moved or deleted.
    pub deleted: usize,
    /// Could not be read; each has a problem.
    pub bad: usize,
}
