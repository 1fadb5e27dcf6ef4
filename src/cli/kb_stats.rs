//! `aftercare kb stats`: how much there is, what it rests on, and how much of labels it knows.

use std::collections::BTreeSet;
use std::io::BufRead as _;
use std::path::Path;

use serde::Deserialize;
use serde_json::{Value, json};

use super::args::KbStatsArgs;
use super::out::Out;
use super::{Answer, Failure, json as shapes};
use crate::diag::{Code, Diagnostic, Place};
use crate::files;
use crate::inci::normalize::fold;
use crate::inci::{self, Match, Section};
use crate::kb::KnowledgeBase;
use crate::kb::stats::{Noun, Stats};
use crate::model::ingredient::OtherName;

/// Prints counts by noun and, given labels, how much of them is recognised.
pub fn run(kb: &KnowledgeBase, args: &KbStatsArgs, out: &mut Out) -> Result<Answer, Failure> {
    let stats = Stats::new(&kb.records);
    let coverage = args.labels.as_deref().map(|path| Coverage::of(kb, path));
    let coverage = coverage.transpose()?;
    if args.json {
        let mut value = json!(stats);
        value["kb"] = shapes::kb(kb);
        value["labels"] = coverage.map_or(Value::Null, |coverage| coverage.json());
        out.json(&value);
        return Ok(Answer::Clear);
    }
    for noun in &stats.nouns {
        print(noun, out);
    }
    out.line(format_args!("{} names of ingredients", stats.names));
    let unused: Vec<&str> = stats.unused_sources.iter().map(AsRef::as_ref).collect();
    if !unused.is_empty() {
        out.line(format_args!(
            "{} sources that nothing cites: {}",
            unused.len(),
            unused.join(", ")
        ));
    }
    if let Some(coverage) = coverage {
        coverage.print(out);
    }
    Ok(Answer::Clear)
}

fn print(noun: &Noun, out: &mut Out) {
    let kinds = noun.sources.iter();
    let mut facts = vec![format!("{} reviewed", noun.reviewed)];
    facts.extend(kinds.map(|(kind, count)| format!("{} % {kind}", percent(*count, noun.count))));
    if noun.without_source > 0 {
        facts.push(format!("{} without a source", noun.without_source));
    }
    let grades = noun.evidence.iter();
    facts.extend(grades.map(|(grade, count)| format!("{count} of evidence {grade}")));
    out.line(format_args!(
        "{:>5} {:<12} {}",
        noun.count,
        noun.noun,
        facts.join(", ")
    ));
}

fn percent(part: usize, whole: usize) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "counts of records and of items on labels"
    )]
    let share = part as f64 / whole.max(1) as f64 * 100.0;
    format!("{share:.1}")
}

/// How much of a file of labels is recognised.
#[derive(Default)]
struct Coverage {
    labels: usize,
    /// Declared and active items.
    items: usize,
    curated: usize,
    by_pattern: usize,
    /// Other names of ingredients that none of the labels carries.
    silent: Vec<String>,
    /// Names that a label could carry.
    names: usize,
}

#[derive(Deserialize)]
struct Line {
    text: String,
}

impl Coverage {
    fn of(kb: &KnowledgeBase, path: &Path) -> Result<Self, Failure> {
        let fail = |why: String| vec![Diagnostic::error(Code::File, why)];
        let lines = files::lines(path).map_err(fail)?;
        let mut coverage = Self::default();
        let mut met = BTreeSet::new();
        for (line, number) in lines.lines().zip(1..) {
            let line = line.map_err(|err| fail(err.to_string()))?;
            if line.trim().is_empty() {
                continue;
            }
            let line: Line = serde_json::from_str(&line).map_err(|err| {
                let place = Place {
                    line: number,
                    column: 1,
                    ..Place::file(files::shown(path))
                };
                vec![
                    Diagnostic::error(Code::Syntax, err.to_string())
                        .at(place)
                        .hint("one `{\"id\": …, \"text\": …}` a line"),
                ]
            })?;
            coverage.label(kb, &line.text, &mut met);
        }
        for entry in kb.records.ingredients.values() {
            let names = entry.record.names.iter().map(OtherName::text);
            coverage.names += entry.record.names.len();
            let silent = names.filter(|name| !met.contains(&fold(name)));
            coverage.silent.extend(silent.map(str::to_owned));
        }
        Ok(coverage)
    }

    fn label(&mut self, kb: &KnowledgeBase, text: &str, met: &mut BTreeSet<String>) {
        self.labels += 1;
        for item in inci::read(text, &kb.names).items {
            met.insert(fold(&item.text));
            if item.section == Section::MayContain {
                continue;
            }
            self.items += 1;
            match item.matched {
                Match::Known { .. } => self.curated += 1,
                Match::Pattern { .. } => self.by_pattern += 1,
                Match::Near { .. } | Match::Unknown => {}
            }
        }
    }

    fn json(&self) -> Value {
        json!({
            "labels": self.labels, "items": self.items, "curated": self.curated,
            "by_pattern": self.by_pattern, "other_names": self.names,
            "names_on_no_label": self.silent,
        })
    }

    fn print(&self, out: &mut Out) {
        out.line(format_args!(
            "{} labels, {} declared items: {} % recognised, {} % by a curated entry",
            self.labels,
            self.items,
            percent(self.curated + self.by_pattern, self.items),
            percent(self.curated, self.items)
        ));
        out.line(format_args!(
            "{} of {} other names stand on none of these labels (`--json` lists them)",
            self.silent.len(),
            self.names
        ));
    }
}
