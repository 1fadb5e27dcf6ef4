//! Files to records, with every problem at once.
//!
//! A file is read in two steps: first into the raw text of its records, then each record by itself.
//! So one broken record costs only itself, and every message knows its line and column.

use std::sync::Arc;

use ron::extensions::Extensions;
use ron::value::RawValue;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::records::{Entry, Layer, Record, Records, each_kind};
use crate::diag::{Code, Diagnostic, Place};
use crate::files::SourceFile;
use crate::model::id::PatternId;
use crate::model::pattern::{NamePattern, WordList};

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
        let kind = kind_of(&file.path);
        each_kind!(T => if kind == T::FOLDER {
            return self.read::<T>(file);
        });
        let mut folders = Vec::new();
        each_kind!(T => folders.push(T::FOLDER));
        self.problems.push(
            Diagnostic::warning(
                Code::StrayFile,
                format!(
                    "`{}` is no kind of record; the file was left out",
                    file.path
                ),
            )
            .at(Place::file(&file.path))
            .nearest(kind, folders),
        );
    }

    fn read<T: Record>(&mut self, file: &SourceFile) {
        let raw = match RawFile::parse(file) {
            Ok(raw) => raw,
            Err(problem) => return self.problems.push(*problem),
        };
        self.records.word_lists.extend(raw.lists);
        for raw in raw.records {
            let (start, record) = record_of(&file.text, raw.get_ron());
            match parse::<T>(&file.text, record, start, &file.path) {
                Ok(value) => self.insert(file, value, position(&file.text, start)),
                Err(mut problem) => {
                    if let Some(place) = &mut problem.place {
                        place.record = id_of(record).into();
                    }
                    let problem = problem.hint("only this record was left out");
                    self.problems.push(problem);
                }
            }
        }
    }

    fn insert<T: Record>(&mut self, file: &SourceFile, record: T, (line, column): (u32, u32)) {
        let mut place = place_at(&file.path, line as usize, column as usize);
        place.record = Box::from(record.id().as_ref());
        if let Some(first) = T::table(&self.records).get(record.id()) {
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
        if T::FOLDER == NamePattern::FOLDER {
            let id = PatternId::from(record.id().as_ref());
            self.records.pattern_order.push(id);
        }
        T::table_mut(&mut self.records).insert(
            record.id().clone(),
            Entry {
                record: Arc::new(record),
                place,
                layer: self.layer,
                below: None,
            },
        );
    }
}

/// The kind of record that a file holds, by its folder or its stem.
pub fn kind_of(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}

/// A file of records, each still as text: a list, or for patterns also lists of words beside it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFile<'a> {
    #[serde(default)]
    lists: Vec<WordList>,
    #[serde(borrow, rename = "patterns")]
    records: Vec<&'a RawValue>,
}

impl<'a> RawFile<'a> {
    fn parse(file: &'a SourceFile) -> Result<Self, Box<Diagnostic>> {
        let (_, content) = record_of(&file.text, &file.text);
        let has_word_lists = kind_of(&file.path) == NamePattern::FOLDER && content.starts_with('(');
        let parsed = if has_word_lists {
            dialect().from_str(&file.text)
        } else {
            dialect().from_str(&file.text).map(|records| Self {
                lists: Vec::new(),
                records,
            })
        };
        parsed.map_err(|err| {
            let place = place_at(&file.path, err.span.start.line, err.span.start.col);
            Box::new(
                Diagnostic::error(
                    Code::Syntax,
                    format!("{}; the whole file was left out", err.code),
                )
                .at(place)
                .hint("a file is a list of records: `[ (id: …), (id: …), ]`"),
            )
        })
    }
}

/// The id of a record that is wrong elsewhere; empty if it cannot be told.
fn id_of(record: &str) -> String {
    #[derive(Deserialize)]
    struct WithId {
        id: String,
    }
    let found = dialect().from_str::<WithId>(record);
    found.map(|it| it.id).unwrap_or_default()
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
