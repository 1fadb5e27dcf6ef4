//! `aftercare read`: label text to ingredients.

use std::io::BufRead as _;
use std::path::Path;

use serde::Deserialize;
use serde_json::json;

use super::args::ReadArgs;
use super::out::{DIM, Out, style};
use super::{Answer, Failure, input, json as shapes, many};
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::inci::{self, Match, Reading, Section};
use crate::kb::KnowledgeBase;
use crate::kb::product::no_ingredient;
use crate::model::scale::Severity;

pub fn run(kb: &KnowledgeBase, args: &ReadArgs, out: &mut Out) -> Result<Answer, Failure> {
    if args.jsonl {
        return stream(kb, &args.file, out);
    }
    let text = input::text(&args.file)?;
    let reading = inci::read(&text, &kb.names);
    if reading.items.is_empty() {
        return Err(vec![no_ingredient(&files::shown(&args.file))]);
    }
    if args.json {
        out.json(&shapes::reading(kb, &reading));
    } else {
        print(kb, &text, &reading, out);
    }
    Ok(answer(&reading))
}

fn answer(reading: &Reading) -> Answer {
    let unread = |item: &inci::Item| matches!(item.matched, Match::Near { .. } | Match::Unknown);
    if reading.items.iter().any(unread) {
        Answer::Objection
    } else {
        Answer::Clear
    }
}

#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    id: serde_json::Value,
    text: String,
}

/// One label a line; memory does not grow with their number. A line that cannot be read is
/// answered with an `error`, and the rest goes on.
fn stream(kb: &KnowledgeBase, path: &Path, out: &mut Out) -> Result<Answer, Failure> {
    let mut lines = files::lines(path).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    let mut result = Answer::Clear;
    let mut number = 0_u64;
    let mut failure = None;
    let next = || loop {
        let mut bytes = Vec::new();
        number += 1;
        match lines.read_until(b'\n', &mut bytes) {
            Ok(0) => return None,
            Ok(_) if bytes.trim_ascii().is_empty() => {}
            Ok(_) => return Some((number, bytes)),
            Err(err) => {
                failure = Some(format!("cannot read line {number}: {err}"));
                return None;
            }
        }
    };
    many::in_order(
        next,
        |(number, bytes)| one_line(kb, number, &bytes),
        |(answer, line)| {
            if answer == Answer::Objection {
                result = Answer::Objection;
            }
            out.line(line);
            !out.is_closed()
        },
    );
    match failure {
        Some(why) => Err(vec![Diagnostic::error(Code::File, why)]),
        None => Ok(result),
    }
}

fn one_line(kb: &KnowledgeBase, number: u64, bytes: &[u8]) -> (Answer, String) {
    match serde_json::from_slice::<Line>(bytes) {
        Ok(line) => {
            let reading = inci::read(&line.text, &kb.names);
            let mut value = shapes::reading(kb, &reading);
            value["id"] = line.id;
            (answer(&reading), value.to_string())
        }
        Err(err) => {
            let value = json!({ "line": number, "error": err.to_string() });
            (Answer::Objection, value.to_string())
        }
    }
}

fn print(kb: &KnowledgeBase, text: &str, reading: &Reading, out: &mut Out) {
    let width = reading
        .items
        .iter()
        .map(|item| item.text.chars().count())
        .max()
        .unwrap_or(0)
        .min(40);
    let mut place = 0;
    for item in &reading.items {
        let number = match (item.section, item.part_of) {
            (Section::Declared, None) => {
                place += 1;
                format!("{place:>3}")
            }
            (Section::MayContain, _) => " +-".to_owned(),
            (Section::Active, _) => "  *".to_owned(),
            (Section::Declared, Some(_)) => "   ".to_owned(),
        };
        let percent = item
            .strength
            .map(|strength| format!(" {}", strength.printed()))
            .unwrap_or_default();
        let (severity, means) = match &item.matched {
            Match::Known { id, .. } => {
                let name = kb
                    .ingredient(id)
                    .map_or("", |ingredient| ingredient.name.as_str());
                let same = name.eq_ignore_ascii_case(&item.text);
                let name = if same {
                    String::new()
                } else {
                    format!("{name}  ")
                };
                (
                    Severity::Fine,
                    format!("{name}{DIM}{}{DIM:#}", classes(kb, &item.matched)),
                )
            }
            Match::Pattern { .. } => (
                Severity::Fine,
                format!("{DIM}by its name: {}{DIM:#}", classes(kb, &item.matched)),
            ),
            Match::Near { guesses } => {
                let names: Vec<&str> = guesses
                    .iter()
                    .filter_map(|id| Some(kb.ingredient(id)?.name.as_str()))
                    .collect();
                (
                    Severity::Unknown,
                    format!("read as {} ?", names.join(" or ")),
                )
            }
            Match::Unknown => (Severity::Unknown, "not known".to_owned()),
        };
        let style = style(severity);
        let word = shapes::match_word(&item.matched);
        let printed = flat(&item.text);
        out.line(format_args!(
            "{number}  {printed:<width$}{percent}  {style}{word:<8}{style:#} {means}"
        ));
    }
    for cut in &reading.cuts {
        let printed = flat(&text[cut.start..cut.end]);
        let printed: String = printed.chars().take(60).collect();
        out.line(format_args!(
            "{DIM}     left out as {}: {printed}{DIM:#}",
            cut.why.word()
        ));
    }
}

fn classes(kb: &KnowledgeBase, matched: &Match) -> String {
    let names: Vec<&str> = kb.classes_of(matched).iter().map(AsRef::as_ref).collect();
    names.join(", ")
}

/// A text on one line.
fn flat(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
