//! Lints on records: one short function each, one code each; and what is sound enough to use.

mod advice;
mod annexes;
pub mod beneath;
mod ingredients;
mod patterns;
mod phrases;
mod presets;
mod protocols;
mod references;
mod sources;
mod texts;

pub use self::ingredients::cas_is_sound;

use std::collections::BTreeSet;
use std::sync::Arc;

use super::layer;
use super::records::{Entry, Record, Records, each_kind};
use crate::diag::Diagnostic;
use crate::model::annex::AnnexEntry;
use crate::model::class::Class;
use crate::model::id::ClassId;
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::phrase::Phrase;
use crate::model::preset::Preset;
use crate::model::protocol::Protocol;
use crate::model::source::Source;

/// Everything that is wrong with the records, in the order of the files.
pub fn check(records: &Records) -> Vec<Diagnostic> {
    Checks::new(records, None).problems()
}

/// What each lint has found in some records, so that it need not look at the same ones again.
#[derive(Clone, Debug)]
pub struct Checks {
    records: Records,
    found: Vec<Arc<Vec<Diagnostic>>>,
}

impl Checks {
    /// Runs the lints. Where `earlier` looked at the same records, its findings stand.
    pub fn new(records: &Records, earlier: Option<&Self>) -> Self {
        let run = |(lint, reads_same): &(Lint, ReadsSame), known: Option<&Arc<Vec<Diagnostic>>>| {
            let same = earlier.is_some_and(|earlier| reads_same(records, &earlier.records));
            known.filter(|_| same).map_or_else(
                || {
                    let mut problems = Vec::new();
                    lint(records, &mut problems);
                    Arc::new(problems)
                },
                Arc::clone,
            )
        };
        let lints = LINTS.iter().enumerate();
        let found = lints.map(|(idx, lint)| {
            let known = earlier.and_then(|earlier| earlier.found.get(idx));
            run(lint, known)
        });
        Self {
            found: found.collect(),
            records: records.clone(),
        }
    }

    /// All of it, in the order of the files.
    pub fn problems(&self) -> Vec<Diagnostic> {
        let found = self.found.iter().flat_map(|found| found.iter());
        let mut problems: Vec<Diagnostic> = found.cloned().collect();
        problems.sort_by(|a, b| a.place.cmp(&b.place).then(a.code.cmp(&b.code)));
        problems
    }
}

type Lint = fn(&Records, &mut Vec<Diagnostic>);
/// Whether all that a lint reads is the same in both.
type ReadsSame = fn(&Records, &Records) -> bool;

/// The lints, each with what it reads.
const LINTS: &[(Lint, ReadsSame)] = &[
    (references::ids, all),
    (references::sources, all),
    (sources::sources, |a, b| same::<Source>(a, b)),
    (ingredients::ingredients, |a, b| {
        same::<Ingredient>(a, b) && same::<Class>(a, b)
    }),
    (ingredients::names, |a, b| same::<Ingredient>(a, b)),
    (ingredients::classes, |a, b| {
        same::<Ingredient>(a, b)
            && same::<NamePattern>(a, b)
            && same::<Class>(a, b)
            && same::<Protocol>(a, b)
    }),
    (advice::allergens, all),
    (annexes::annexes, |a, b| {
        same::<AnnexEntry>(a, b) && same::<Ingredient>(a, b)
    }),
    (beneath::beneath, all),
    (advice::raises_vehicles_and_benefits, all),
    (patterns::patterns, |a, b| {
        same::<NamePattern>(a, b)
            && same::<Class>(a, b)
            && a.pattern_order == b.pattern_order
            && a.word_lists == b.word_lists
    }),
    (presets::presets, |a, b| same::<Preset>(a, b)),
    (protocols::protocols, all),
    (texts::texts, all),
    (phrases::phrases, |a, b| same::<Phrase>(a, b)),
    (phrases::translations, all),
];

/// Whether two tables have the same records at the same places.
fn same<T: Record>(one: &Records, other: &Records) -> bool {
    let (one, other) = (T::table(one), T::table(other));
    let same_entry = |a: &Entry<T>, b: &Entry<T>| {
        let same_record = Arc::ptr_eq(&a.record, &b.record) || a.record == b.record;
        same_record && a.layer == b.layer && a.below == b.below && a.place == b.place
    };
    one.len() == other.len()
        && (one.iter().zip(other)).all(|((id, a), (key, b))| id == key && same_entry(a, b))
}

fn all(one: &Records, other: &Records) -> bool {
    let mut all = one.pattern_order == other.pattern_order && one.word_lists == other.word_lists;
    each_kind!(T => all = all && same::<T>(one, other));
    all
}

/// The records without those that rest on something that is not there.
///
/// What goes only makes advice stricter: an ingredient that is left out is unknown on a label.
pub fn sound(mut records: Records) -> Records {
    let known: BTreeSet<ClassId> = records.classes.keys().cloned().collect();
    let all_known = |classes: &[ClassId]| {
        !classes.is_empty() && classes.iter().all(|class| known.contains(class))
    };
    records
        .ingredients
        .retain(|_, entry| all_known(&entry.record.classes));
    records
        .patterns
        .retain(|_, entry| layer::counts(entry) && all_known(&entry.record.classes));
    for entry in records.classes.values_mut() {
        if entry
            .record
            .instead
            .iter()
            .any(|instead| !known.contains(&instead.class))
        {
            let class = Arc::make_mut(&mut entry.record);
            class
                .instead
                .retain(|instead| known.contains(&instead.class));
        }
    }
    records
        .protocols
        .retain(|_, entry| protocols::phase_problem(&entry.record.bands).is_none());
    records
}
