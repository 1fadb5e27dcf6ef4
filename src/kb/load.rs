//! Files to records, with every problem at once.
//!
//! A file is read in two steps: first into the raw text of its records, then each record by itself.
//! So one broken record costs only itself, and every message knows its line and column.

use std::sync::Arc;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::de::DeserializeOwned;

use super::records::{Entry, Layer, Record, Records, Table};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::SourceFile;
use crate::model::allergen::AllergenGroup;
use crate::model::annex::AnnexEntry;
use crate::model::benefit::Benefit;
use crate::model::class::Class;
use crate::model::factor::Factor;
use crate::model::ingredient::Ingredient;
use crate::model::pattern::Patterns;
use crate::model::phrase::Phrase;
use crate::model::preset::Preset;
use crate::model::product::Product;
use crate::model::protocol::Protocol;
use crate::model::sign::Sign;
use crate::model::source::Source;
use crate::model::vehicle::Vehicle;

/// The RON dialect of the files: `cas: "50-21-5"` rather than `cas: Some("50-21-5")`, and ids as
/// plain strings.
pub fn dialect() -> ron::Options {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES)
}

/// All sound records of the files, and everything that is wrong with the others.
///
/// Of two records with one id the first stays; the other is reported.
pub fn load(files: &[SourceFile], layer: Layer) -> (Records, Vec<Diagnostic>) {
    let mut loader = Loader {
        layer,
        records: Records::default(),
        problems: Vec::new(),
    };
    for file in files {
        loader.file(file);
    }
    (loader.records, loader.problems)
}

/// One value from a text in the dialect of the files.
pub fn value<T: DeserializeOwned>(text: &str, file: &str) -> Result<T, Box<Diagnostic>> {
    parse(text, text, 0, file)
}

struct Loader {
    layer: Layer,
    records: Records,
    problems: Vec<Diagnostic>,
}

impl Loader {
    fn file(&mut self, file: &SourceFile) {
        let Self {
            layer,
            records,
            problems,
        } = self;
        let kind = file.path.split(['/', '.']).next().unwrap_or_default();
        let mut list = List {
            file,
            layer: *layer,
            problems,
        };
        match kind {
            Ingredient::FOLDER => list.read(&mut records.ingredients),
            Class::FOLDER => list.read(&mut records.classes),
            AllergenGroup::FOLDER => list.read(&mut records.allergens),
            AnnexEntry::FOLDER => list.read(&mut records.annexes),
            Benefit::FOLDER => list.read(&mut records.benefits),
            Factor::FOLDER => list.read(&mut records.factors),
            Sign::FOLDER => list.read(&mut records.signs),
            Phrase::FOLDER => list.read(&mut records.phrases),
            Product::FOLDER => list.read(&mut records.products),
            Preset::FOLDER => list.read(&mut records.presets),
            Protocol::FOLDER => list.read(&mut records.protocols),
            Vehicle::FOLDER => list.read(&mut records.vehicles),
            Source::FOLDER => list.read(&mut records.sources),
            "patterns" => match value::<Patterns>(&file.text, &file.path) {
                Ok(patterns) => {
                    for pattern in &patterns.patterns {
                        let place = place_of_id(file, pattern.id.as_str());
                        records.pattern_places.insert(pattern.id.clone(), place);
                    }
                    records.patterns.lists.extend(patterns.lists);
                    records.patterns.patterns.extend(patterns.patterns);
                }
                Err(problem) => problems.push(*problem),
            },
            _ => problems.push(
                Diagnostic::warning(
                    Code::StrayFile,
                    format!(
                        "`{}` is no kind of record; the file was left out",
                        file.path
                    ),
                )
                .at(Place::file(&file.path))
                .nearest(kind, KINDS.iter().copied()),
            ),
        }
    }
}

/// The folders and files a knowledge base is made of.
const KINDS: &[&str] = &[
    Ingredient::FOLDER,
    Class::FOLDER,
    AllergenGroup::FOLDER,
    AnnexEntry::FOLDER,
    Benefit::FOLDER,
    Factor::FOLDER,
    Sign::FOLDER,
    Phrase::FOLDER,
    Product::FOLDER,
    Preset::FOLDER,
    Protocol::FOLDER,
    Vehicle::FOLDER,
    Source::FOLDER,
    "patterns",
];

/// A file that is a list of records.
struct List<'a> {
    file: &'a SourceFile,
    layer: Layer,
    problems: &'a mut Vec<Diagnostic>,
}

impl List<'_> {
    fn read<T: Record>(&mut self, table: &mut Table<T>) {
        let text = &self.file.text;
        let raw: Vec<&RawValue> = match dialect().from_str(text) {
            Ok(raw) => raw,
            Err(err) => {
                let place = place_at(&self.file.path, err.span.start.line, err.span.start.col);
                self.problems.push(
                    Diagnostic::error(
                        Code::Syntax,
                        format!("{}; the whole file was left out", err.code),
                    )
                    .at(place)
                    .hint("a file is a list of records: `[ (id: …), (id: …), ]`"),
                );
                return;
            }
        };
        for raw in raw {
            let slice = raw.get_ron();
            let (start, record) = record_of(text, slice);
            match parse::<T>(text, record, start, &self.file.path) {
                Ok(value) => self.insert(table, value, position(text, start)),
                Err(problem) => self
                    .problems
                    .push(problem.hint("only this record was left out")),
            }
        }
    }

    fn insert<T: Record>(&mut self, table: &mut Table<T>, record: T, (line, column): (u32, u32)) {
        let mut place = place_at(&self.file.path, line as usize, column as usize);
        record.id().as_ref().clone_into(&mut place.field);
        if let Some(first) = table.get(record.id()) {
            self.problems.push(
                Diagnostic::error(
                    Code::DuplicateId,
                    format!("there are two {}s `{}`", T::NOUN, record.id().as_ref()),
                )
                .at(place)
                .hint(format!(
                    "the first stands at {} and stays; rename this one",
                    first.place
                )),
            );
            return;
        }
        table.insert(
            record.id().clone(),
            Entry {
                record: Arc::new(record),
                place,
                layer: self.layer,
            },
        );
    }
}

/// Where the record with an id stands in a file that is read as one value.
fn place_of_id(file: &SourceFile, id: &str) -> Place {
    match file.text.find(&format!("id: \"{id}\"")) {
        Some(byte) => {
            let (line, column) = position(&file.text, byte);
            place_at(&file.path, line as usize, column as usize).field(id)
        }
        None => Place::file(&file.path).field(id),
    }
}

/// Where a raw record starts once white space and comments before it are skipped.
fn record_of<'a>(text: &str, slice: &'a str) -> (usize, &'a str) {
    let offset = slice.as_ptr() as usize - text.as_ptr() as usize;
    let mut skipped = 0;
    loop {
        let rest = &slice[skipped..];
        let trimmed = rest.trim_start();
        skipped += rest.len() - trimmed.len();
        if trimmed.starts_with("//") {
            skipped += trimmed.find('\n').unwrap_or(trimmed.len());
        } else if trimmed.starts_with("/*") {
            skipped += trimmed.find("*/").map_or(trimmed.len(), |end| end + 2);
        } else {
            return (offset + skipped, trimmed);
        }
    }
}

/// A value from the part of `text` that starts at byte `start`.
fn parse<T: DeserializeOwned>(
    text: &str,
    part: &str,
    start: usize,
    file: &str,
) -> Result<T, Box<Diagnostic>> {
    let (line, column) = position(text, start);
    let fail = |err: ron::error::SpannedError, field: String| {
        let below = err.span.start.line;
        let place = if below == 1 {
            place_at(
                file,
                line as usize,
                column as usize + err.span.start.col - 1,
            )
        } else {
            place_at(file, line as usize + below - 1, err.span.start.col)
        };
        Box::new(Diagnostic::error(Code::Syntax, err.code.to_string()).at(place.field(field)))
    };
    let options = dialect();
    let mut deserializer = ron::de::Deserializer::from_str_with_options(part, &options)
        .map_err(|err| fail(err, String::new()))?;
    match serde_path_to_error::deserialize(&mut deserializer) {
        Ok(value) => match deserializer.end() {
            Ok(()) => Ok(value),
            Err(err) => Err(fail(deserializer.span_error(err), String::new())),
        },
        Err(err) => {
            let field = match err.path().to_string().as_str() {
                "." => String::new(),
                path => path.to_owned(),
            };
            Err(fail(deserializer.span_error(err.into_inner()), field))
        }
    }
}

/// Line and column, from 1, of a byte of a text.
fn position(text: &str, byte: usize) -> (u32, u32) {
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = before.matches('\n').count() + 1;
    let column = before[line_start..].chars().count() + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(column).unwrap_or(u32::MAX),
    )
}

fn place_at(file: &str, line: usize, column: usize) -> Place {
    Place {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        column: u32::try_from(column).unwrap_or(u32::MAX),
        ..Place::file(file)
    }
}

#[cfg(test)]
mod tests {
    use super::load;
    use crate::diag::Code;
    use crate::files::SourceFile;
    use crate::kb::records::Layer;

    fn source(path: &str, text: &str) -> SourceFile {
        SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn one_broken_record_costs_only_itself() {
        let files = [source(
            "sources.ron",
            "// head\n[\n  (id: \"a\", citation: \"A\", kind: Seen),\n  \
             // about b\n  (id: \"b\", citation: \"B\", kind: Sene),\n  \
             (id: \"a\", citation: \"again\", kind: Known),\n]\n",
        )];
        let (records, problems) = load(&files, Layer::BuiltIn);
        assert_eq!(records.sources.len(), 1);
        assert_eq!(records.sources[&"a".into()].record.citation, "A");
        let told: Vec<(Code, u32)> = problems
            .iter()
            .map(|problem| (problem.code, problem.place.as_ref().map_or(0, |p| p.line)))
            .collect();
        assert_eq!(told, [(Code::Syntax, 5), (Code::DuplicateId, 6)]);
    }

    #[test]
    fn a_file_cut_in_half_is_left_out_and_named() {
        let files = [
            source(
                "sources.ron",
                "[\n  (id: \"a\", citation: \"A\", kind: Seen),\n  (id: \"b\", cita",
            ),
            source(
                "sources/more.ron",
                "[(id: \"c\", citation: \"C\", kind: Seen)]",
            ),
        ];
        let (records, problems) = load(&files, Layer::BuiltIn);
        assert_eq!(records.sources.len(), 1);
        assert_eq!(problems.len(), 1);
        assert_eq!(
            problems[0].place.as_ref().map(|p| p.file.as_str()),
            Some("sources.ron")
        );
        assert_eq!(problems[0].code, Code::Syntax);
    }
}
