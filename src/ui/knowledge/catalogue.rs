//! Every entry of a knowledge base, ready to be looked for, and how it stands.

use std::collections::{BTreeMap, BTreeSet};

use super::subject::Subject;
use crate::inci::normalize::fold;
use crate::kb::KnowledgeBase;
use crate::kb::records::{Entry as Kept, Layer, Record};
use crate::model::ingredient::OtherName;
use crate::text::Lang;
use crate::ui::search::{Entry, Hit, MOST_HITS, ranked, same};

/// Entries shelf by shelf, each shelf by id, and the standing of each.
#[derive(Debug, Default)]
pub struct Catalogue {
    pub entries: Vec<Entry<Subject>>,
    /// What ingredients do in a formula, in the words of the European inventory.
    pub functions: Vec<Entry<String>>,
    standings: Vec<Standing>,
}

/// How far an entry can be relied on, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub layer: Layer,
    pub is_draft: bool,
    /// Differs from what was saved.
    pub is_changed: bool,
    pub n_problems: usize,
}

/// What editing adds to an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// Entries that differ from what was saved.
    pub changed: BTreeSet<Subject>,
    /// How many problems an entry has, if any.
    pub problems: BTreeMap<Subject, usize>,
}

impl Standing {
    /// The id of the one word that matters most.
    pub fn word(self) -> &'static str {
        match self {
            Self {
                n_problems: 1.., ..
            } => "standing-problem",
            Self {
                is_changed: true, ..
            } => "standing-changed",
            Self {
                layer: Layer::Clinic,
                ..
            } => "standing-clinic",
            Self { is_draft: true, .. } => "standing-draft",
            Self { .. } => "standing-reviewed",
        }
    }

    /// Whether it is said even where there is little room.
    pub fn is_notable(self) -> bool {
        self.n_problems > 0 || self.is_changed || self.layer == Layer::Clinic
    }
}

impl Catalogue {
    /// All names are folded here, once.
    pub fn new(kb: &KnowledgeBase, marks: &Marks) -> Self {
        let mut catalogue = Self::default();
        catalogue.fill(kb, marks);
        catalogue
    }

    pub fn get(&self, place: usize) -> Option<(&Entry<Subject>, Standing)> {
        Some((self.entries.get(place)?, *self.standings.get(place)?))
    }

    pub fn standing(&self, place: usize) -> Option<Standing> {
        self.standings.get(place).copied()
    }

    /// The first few entries of one type that fit, with the names by which they were found.
    pub fn find<T>(
        &self,
        lang: Lang,
        typed: &str,
        target: impl Fn(&Subject) -> Option<T>,
    ) -> Vec<Hit<T>> {
        let folded = fold(typed);
        if folded.is_empty() {
            return Vec::new();
        }
        let places = ranked(&self.entries, &folded).into_iter();
        let hits = places.filter_map(|place| {
            let entry = &self.entries[place];
            Some(entry.hit(target(&entry.target)?, &folded, lang))
        });
        hits.take(MOST_HITS).collect()
    }

    fn add<'a, T: Record + 'a>(
        &mut self,
        marks: &Marks,
        kept: impl Iterator<Item = &'a Kept<T>>,
        entry: impl Fn(&T) -> Entry<Subject>,
    ) {
        for one in kept {
            let entry = entry(&one.record);
            let subject = &entry.target;
            self.standings.push(Standing {
                layer: one.layer,
                is_draft: one.record.review().is_draft(),
                is_changed: marks.changed.contains(subject),
                n_problems: marks.problems.get(subject).copied().unwrap_or_default(),
            });
            self.entries.push(entry);
        }
    }

    fn fill(&mut self, kb: &KnowledgeBase, marks: &Marks) {
        let records = &kb.records;
        let functions = records.ingredients.values();
        let functions = functions.flat_map(|entry| &entry.record.functions);
        let functions: BTreeSet<&String> = functions.collect();
        let functions = functions.into_iter();
        self.functions
            .extend(functions.map(|it| Entry::new(it.clone(), same(it), 0, [""; 0])));
        self.add(marks, records.ingredients.values(), |it| {
            let others = it.names.iter().map(OtherName::text);
            let others = others.chain(it.cas.as_deref());
            Entry::new(
                Subject::Ingredient(it.id.clone()),
                same(&it.name),
                0,
                others,
            )
        });
        self.add(marks, records.classes.values(), |it| {
            Entry::new(
                Subject::Class(it.id.clone()),
                it.name.clone(),
                1,
                [&it.code],
            )
        });
        self.add(marks, records.allergens.values(), |it| {
            Entry::new(
                Subject::Allergen(it.id.clone()),
                it.name.clone(),
                1,
                &it.names,
            )
        });
        self.add(marks, records.factors.values(), |it| {
            Entry::new(
                Subject::Factor(it.id.clone()),
                it.name.clone(),
                1,
                &it.names,
            )
        });
        self.add(marks, records.products.values(), |it| {
            let others = it.brand.iter().chain(&it.barcode);
            Entry::new(Subject::Product(it.id.clone()), it.name.clone(), 2, others)
        });
        self.add(marks, records.sources.values(), |it| {
            Entry::new(
                Subject::Source(it.id.clone()),
                same(&it.citation),
                3,
                it.doi.iter(),
            )
        });
        self.add(marks, records.patterns.values(), |it| {
            let name = it.forms.first().map_or(it.id.as_str(), String::as_str);
            let others = it.forms.iter().skip(1).chain(&it.examples);
            Entry::new(Subject::Pattern(it.id.clone()), same(name), 4, others)
        });
    }
}
