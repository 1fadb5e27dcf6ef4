//! The official CSV export of Annexes II–VI of Regulation (EC) 1223/2009.
//!
//! The file starts with its date and the number of the annex, has one row per entry, and cells of
//! several lines. An entry becomes a record if it concerns an ingredient of the knowledge base:
//! by an INCI name in one of its cells, or by CAS number.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use csv::StringRecord;
use regex::Regex;
use sha2::{Digest as _, Sha256};

use super::head::Head;
use super::{Imported, figures};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::{self, SourceFile};
use crate::inci::normalize::fold;
use crate::inci::{How, Match};
use crate::kb::KnowledgeBase;
use crate::kb::fingerprint::hex;
use crate::kb::load::dialect;
use crate::model::annex::{Annex, AnnexEntry};
use crate::model::id::{AnnexEntryId, IngredientId, SourceId};
use crate::model::review::Review;

/// Names longer than this are cut, with `…`.
const MAX_NAME: usize = 300;

/// Reads an export.
///
/// # Errors
/// What is wrong, if the file is no such export at all.
pub fn import(bytes: Vec<u8>, file: &str, kb: &KnowledgeBase) -> Result<Imported, Box<Diagnostic>> {
    let sha256 = hex(&Sha256::digest(&bytes));
    let no_export = |message: String| {
        Box::new(
            Diagnostic::error(Code::Syntax, message)
                .at(Place::file(file))
                .hint("take the CSV export of one annex from CosIng, as it is"),
        )
    };
    let text = files::decode(bytes).map_err(|why| no_export(format!("the file is {why}")))?;
    let head = Head::read(&text).map_err(|why| no_export(why.to_owned()))?;
    let source = SourceId::from(format!("cosing-annex-{}", head.annex.word()).as_str());
    let mut rows = Rows {
        by_cas: by_cas(kb),
        kb,
        source: source.clone(),
        head: &head,
        file,
        seen: BTreeMap::new(),
        imported: Imported::default(),
    };
    let entries = rows.entries(&text);
    let mut imported = rows.imported;
    let about = format!(
        "// Written by `aftercare kb import cosing-annex` from the export of {}.\n",
        head.dated
    );
    let word = head.annex.word();
    let sources = [head.source(source, sha256)];
    for (path, records) in [
        (format!("annexes/{word}.ron"), ron_text(&entries)),
        (
            format!("sources/cosing-annex-{word}.ron"),
            ron_text(&sources),
        ),
    ] {
        let records = records.map_err(|why| no_export(why.to_string()))?;
        let text = format!("{about}{records}\n");
        imported.files.push(SourceFile { path, text });
    }
    Ok(imported)
}

fn ron_text<T: serde::Serialize>(records: &[T]) -> Result<String, ron::Error> {
    let style = ron::ser::PrettyConfig::new()
        .new_line("\n")
        .indentor("  ")
        .depth_limit(2);
    dialect().to_string_pretty(records, style)
}

fn by_cas(kb: &KnowledgeBase) -> BTreeMap<&str, Vec<&IngredientId>> {
    let mut by_cas: BTreeMap<&str, Vec<&IngredientId>> = BTreeMap::new();
    for entry in kb.records.ingredients.values() {
        if let Some(cas) = &entry.record.cas {
            by_cas.entry(cas).or_default().push(&entry.record.id);
        }
    }
    by_cas
}

struct Rows<'a> {
    kb: &'a KnowledgeBase,
    by_cas: BTreeMap<&'a str, Vec<&'a IngredientId>>,
    head: &'a Head,
    source: SourceId,
    file: &'a str,
    /// How often each reference number came.
    seen: BTreeMap<String, u32>,
    imported: Imported,
}

impl Rows<'_> {
    fn entries(&mut self, text: &str) -> Vec<AnnexEntry> {
        let skipped: usize = text
            .split_inclusive('\n')
            .take(self.head.line - 1)
            .map(str::len)
            .sum();
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .delimiter(self.head.separator)
            .from_reader(&text.as_bytes()[skipped..]);
        let columns = reader.headers().cloned().unwrap_or_default();
        let mut entries = Vec::new();
        for row in reader.records() {
            self.imported.tally.rows += 1;
            match row {
                Ok(row) => {
                    let above = self.head.line as u64 - 1;
                    let line = row.position().map_or(0, csv::Position::line) + above;
                    entries.extend(self.row(
                        &Row {
                            columns: &columns,
                            row: &row,
                        },
                        line,
                    ));
                }
                Err(err) => {
                    self.imported.tally.bad += 1;
                    let problem = Diagnostic::error(Code::BadRow, err.to_string());
                    self.imported
                        .problems
                        .push(problem.at(Place::file(self.file)));
                }
            }
        }
        entries
    }

    fn row(&mut self, row: &Row<'_>, line: u64) -> Option<AnnexEntry> {
        let place = Place {
            line: u32::try_from(line).unwrap_or(u32::MAX),
            column: 1,
            ..Place::file(self.file)
        };
        let entry = row
            .cell("Reference Number")
            .split_whitespace()
            .collect::<String>();
        let name = flat(row.cell("Chemical name"));
        if name.to_lowercase().contains("moved or deleted") {
            self.imported.tally.deleted += 1;
            return None;
        }
        if entry.is_empty() || name.is_empty() || row.row.len() != row.columns.len() {
            self.imported.tally.bad += 1;
            let message = format!(
                "the row has {} cells instead of {}, or no number or name",
                row.row.len(),
                row.columns.len()
            );
            let problem = Diagnostic::error(Code::BadRow, message).at(place);
            self.imported
                .problems
                .push(problem.hint("the row was left out"));
            return None;
        }
        let count = self.seen.entry(entry.clone()).or_default();
        *count += 1;
        let mut id = format!("{}-{}", self.head.annex.word(), entry.to_lowercase());
        if *count > 1 {
            id = format!("{id}-{count}");
        }
        let ingredients = self.ingredients(row);
        if ingredients.is_empty() {
            self.imported.tally.foreign += 1;
            return None;
        }
        self.imported.tally.kept += 1;
        let read = figures::read(
            row.cell("Product Type"),
            row.cell("Maximum concentration"),
            row.cell("Other"),
        );
        for figure in &read.unreadable {
            let message = format!("`{figure}` of entry {entry} is no figure");
            let problem = Diagnostic::warning(Code::BadRow, message).at(place.clone());
            let hint = "the entry was taken without it; look it up in the regulation";
            self.imported.problems.push(problem.hint(hint));
        }
        Some(AnnexEntry {
            id: AnnexEntryId::from(id.as_str()),
            annex: self.head.annex,
            entry,
            qualified: is_qualified(&name),
            name: short(name),
            ingredients,
            limits: read.limits,
            only_in: read.only_in,
            not_in: read.not_in,
            more: read.more
                || !read.unreadable.is_empty()
                || !row.cell("Wording").trim().is_empty(),
            sources: vec![self.source.clone()],
            review: Review::Draft,
        })
    }

    /// The ingredients that a row names, in order of their ids.
    fn ingredients(&self, row: &Row<'_>) -> Vec<IngredientId> {
        static CAS: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"\b\d{2,7}-\d{2}-\d\b").expect("the pattern compiles"));
        static PLANT_PART: LazyLock<Regex> = LazyLock::new(|| {
            Regex::new(r"(?i)\b(seeds?|kernels?|leaf|leaves|roots?|flowers?|peel|bark|oil)\b")
                .expect("the pattern compiles")
        });
        let mut found = BTreeSet::new();
        let chemical = row.cell("Chemical name").replace("(INN)", "");
        let mut named: Vec<&str> = chemical.split([';', '\n']).collect();
        // The commas of `Formic acid, nickel salt` do not divide it; those between names do.
        let pieces = chemical.split(',');
        if pieces
            .clone()
            .all(|piece| matches!(self.kb.names.find(piece), Match::Known { .. }))
        {
            named.extend(pieces);
        }
        for column in ["Name of Common", "Colour index", "Identified"] {
            named.extend(names(row.cell(column)));
        }
        let label = label_name(row.cell("Other"));
        named.extend(label.as_deref());
        named.extend(bracketed(&chemical));
        for name in named {
            if let Match::Known { how, id } = self.kb.names.find(name)
                && how != How::Part
                && self.may_mean(&id, name)
            {
                found.insert(id);
            }
        }
        // A number that several ingredients share, as the parts of a plant do, tells none of them.
        if !PLANT_PART.is_match(&chemical) {
            for cas in CAS.find_iter(row.cell("CAS Number")) {
                if let Some([id]) = self.by_cas.get(cas.as_str()).map(Vec::as_slice) {
                    found.insert((*id).clone());
                }
            }
        }
        if chemical.contains("(nano)") {
            for nano in found.clone() {
                if let Some(id) = nano.as_str().strip_suffix("-nano") {
                    found.remove(&IngredientId::from(id));
                }
            }
        }
        found.into_iter().collect()
    }

    /// Whether a name of the row stands for the ingredient that was found by it. A nano form is
    /// not the ingredient, and a ban does not reach further than the ingredient's own name.
    fn may_mean(&self, id: &IngredientId, name: &str) -> bool {
        let own = self.kb.names.canonical(id).unwrap_or_default();
        let nano = name.contains("nano") && !id.as_str().ends_with("-nano");
        !nano && (self.head.annex != Annex::II || fold(own) == fold(name))
    }
}

struct Row<'a> {
    columns: &'a StringRecord,
    row: &'a StringRecord,
}

impl Row<'_> {
    /// The cell below the first column whose name starts so; empty if there is none.
    fn cell(&self, column: &str) -> &str {
        let at = self
            .columns
            .iter()
            .position(|name| name.starts_with(column));
        at.and_then(|at| self.row.get(at)).unwrap_or_default()
    }
}

/// The name that the row itself puts on a label: `shall be indicated as ‘Cedrus Atlantica Oil/
/// Extract’ in the list of ingredients`.
fn label_name(other: &str) -> Option<String> {
    static QUOTED: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r"(?s)shall be indicated (?:as )?‘([^’]+)’ in the list of ingredients")
            .expect("the pattern compiles")
    });
    let name = flat(&QUOTED.captures(other)?[1]);
    Some(name.replace("/ ", "/"))
}

/// The short names that follow the systematic ones in brackets: `… hept-2-ene (alpha-Pinene)`.
fn bracketed(chemical: &str) -> Vec<&str> {
    static BRACKET: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(r" \(((?:alpha|beta|gamma|delta)-\s?[A-Z][a-z]+)\)")
            .expect("the pattern compiles")
    });
    let found = BRACKET.captures_iter(chemical);
    found
        .filter_map(|found| Some(found.get(1)?.as_str()))
        .collect()
}

/// A cell as a whole, and what separators divide it into. A comma before a number does not.
fn names(cell: &str) -> Vec<&str> {
    let mut names = vec![cell.trim()];
    let bytes = cell.as_bytes();
    let mut start = 0;
    for (at, c) in cell.char_indices() {
        let near = |at: Option<usize>| at.and_then(|at| bytes.get(at)).copied();
        let divides = match c {
            ';' | '\n' => true,
            '/' => near(at.checked_sub(1)) == Some(b' ') && near(Some(at + 1)) == Some(b' '),
            // Not between locants, and not in an inverted name: `Phenol, 2-methoxy-, acetate`.
            ',' => {
                let next = cell[at + 1..].trim_start().as_bytes().first();
                !next.is_some_and(u8::is_ascii_digit)
            }
            _ => false,
        };
        if divides {
            names.push(cell[start..at].trim());
            start = at + c.len_utf8();
        }
    }
    names.push(cell[start..].trim());
    names.retain(|name| name.chars().any(char::is_alphabetic));
    names
}

fn is_qualified(name: &str) -> bool {
    static WORDS: LazyLock<Regex> = LazyLock::new(|| {
        Regex::new(
            r"(?i)\b(except|exception|unless|other than|when used|provided|containing|nano|if)\b",
        )
        .expect("the pattern compiles")
    });
    WORDS.is_match(name)
}

fn flat(text: &str) -> String {
    let text = text.replace('\u{ad}', "");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn short(name: String) -> String {
    match name.char_indices().nth(MAX_NAME) {
        Some((end, _)) => format!("{}…", name[..end].trim_end()),
        None => name,
    }
}
