//! Counts of a knowledge base: how much there is, what it rests on, and what nothing needs.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::Value;

use super::records::{Record, Records, Table};
use crate::model::id::SourceId;
use crate::model::review::Review;
use crate::model::source::SourceKind;

/// Counts by noun, and the sources that nothing cites.
#[derive(Clone, Debug, Serialize)]
pub struct Stats {
    pub nouns: Vec<Noun>,
    /// INCI names and all other names of ingredients.
    pub names: usize,
    pub unused_sources: Vec<SourceId>,
}

/// Records of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct Noun {
    pub noun: &'static str,
    pub count: usize,
    pub reviewed: usize,
    /// How many records cite a source of each kind; one record may cite several kinds.
    pub sources: BTreeMap<&'static str, usize>,
    /// How many cite none. Products and sources cite nothing.
    pub without_source: usize,
    /// How many records have each evidence grade, for kinds that are graded.
    pub evidence: BTreeMap<String, usize>,
}

impl Stats {
    pub fn new(records: &Records) -> Self {
        let mut cited = BTreeSet::new();
        let nouns = vec![
            noun(records, &records.ingredients, &mut cited),
            noun(records, &records.classes, &mut cited),
            noun(records, &records.patterns, &mut cited),
            noun(records, &records.allergens, &mut cited),
            noun(records, &records.annexes, &mut cited),
            noun(records, &records.benefits, &mut cited),
            noun(records, &records.factors, &mut cited),
            noun(records, &records.signs, &mut cited),
            noun(records, &records.presets, &mut cited),
            noun(records, &records.protocols, &mut cited),
            noun(records, &records.vehicles, &mut cited),
            noun(records, &records.products, &mut cited),
            noun(records, &records.sources, &mut cited),
        ];
        let ingredients = records.ingredients.values();
        let unused = records.sources.keys().filter(|id| !cited.contains(*id));
        Self {
            nouns,
            names: ingredients.map(|entry| 1 + entry.record.names.len()).sum(),
            unused_sources: unused.cloned().collect(),
        }
    }
}

/// The word for a kind of source.
fn word(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Seen => "seen",
        SourceKind::Known => "known",
        SourceKind::Practice => "practice",
        SourceKind::Synthesis => "synthesis",
        SourceKind::Regulation => "regulation",
    }
}

fn noun<T: Record>(records: &Records, table: &Table<T>, cited: &mut BTreeSet<SourceId>) -> Noun {
    let mut tally = Noun::empty(T::NOUN);
    for entry in table.values() {
        let mut sources: BTreeSet<SourceId> = entry
            .record
            .sources()
            .unwrap_or_default()
            .iter()
            .cloned()
            .collect();
        let mut grade = None;
        if has_parts(T::NOUN)
            && let Ok(value) = serde_json::to_value(&*entry.record)
        {
            grade = value["evidence"].as_str().map(str::to_owned);
            parts(&value, &mut sources);
        }
        tally.count(records, &sources, entry.record.review(), grade);
        cited.append(&mut sources);
    }
    tally
}

/// Ingredients and annex entries are many and flat: neither grades nor parts with own sources.
fn has_parts(noun: &str) -> bool {
    !matches!(noun, "ingredient" | "annex entry" | "product" | "source")
}

/// The sources that the parts of a record cite.
fn parts(value: &Value, sources: &mut BTreeSet<SourceId>) {
    match value {
        Value::Object(fields) => {
            for (field, value) in fields {
                match value {
                    Value::Array(ids) if field == "sources" => {
                        let ids = ids.iter().filter_map(Value::as_str);
                        sources.extend(ids.map(SourceId::from));
                    }
                    _ => parts(value, sources),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| parts(value, sources)),
        _ => {}
    }
}

impl Noun {
    fn empty(noun: &'static str) -> Self {
        Self {
            noun,
            count: 0,
            reviewed: 0,
            sources: BTreeMap::new(),
            without_source: 0,
            evidence: BTreeMap::new(),
        }
    }

    fn count(
        &mut self,
        records: &Records,
        sources: &BTreeSet<SourceId>,
        review: &Review,
        grade: Option<String>,
    ) {
        self.count += 1;
        self.reviewed += usize::from(!review.is_draft());
        if !matches!(self.noun, "product" | "source") {
            self.without_source += usize::from(sources.is_empty());
        }
        let kinds: BTreeSet<&'static str> = sources
            .iter()
            .filter_map(|id| records.sources.get(id))
            .map(|entry| word(entry.record.kind))
            .collect();
        for kind in kinds {
            *self.sources.entry(kind).or_default() += 1;
        }
        if let Some(grade) = grade {
            *self.evidence.entry(grade).or_default() += 1;
        }
    }
}
