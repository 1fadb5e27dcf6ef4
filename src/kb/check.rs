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
use super::records::Records;
use crate::diag::Diagnostic;
use crate::model::id::ClassId;

/// Everything that is wrong with the records, in the order of the files.
pub fn check(records: &Records) -> Vec<Diagnostic> {
    let mut problems = Vec::new();
    references::ids(records, &mut problems);
    references::sources(records, &mut problems);
    sources::sources(records, &mut problems);
    ingredients::ingredients(records, &mut problems);
    ingredients::names(records, &mut problems);
    ingredients::classes(records, &mut problems);
    advice::allergens(records, &mut problems);
    annexes::annexes(records, &mut problems);
    beneath::beneath(records, &mut problems);
    advice::raises_vehicles_and_benefits(records, &mut problems);
    patterns::patterns(records, &mut problems);
    presets::presets(records, &mut problems);
    protocols::protocols(records, &mut problems);
    texts::texts(records, &mut problems);
    phrases::phrases(records, &mut problems);
    phrases::translations(records, &mut problems);
    problems.sort_by(|a, b| a.place.cmp(&b.place).then(a.code.cmp(&b.code)));
    problems
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
