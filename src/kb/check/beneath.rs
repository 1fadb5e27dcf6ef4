//! Records of a clinic whose built-in record is another than when they were made.

use crate::diag::{Code, Diagnostic};
use crate::kb::fingerprint;
use crate::kb::records::{Record, Records, each_kind};
use crate::model::id::BeneathId;

pub fn beneath(records: &Records, problems: &mut Vec<Diagnostic>) {
    if !records.beneath.is_empty() {
        each_kind!(T => kind::<T>(records, problems));
    }
}

fn kind<T: Record>(records: &Records, problems: &mut Vec<Diagnostic>) {
    for (id, entry) in T::table(records) {
        let Some(below) = &entry.below else {
            continue;
        };
        let note = records.beneath.get(&note_id::<T>(id.as_ref()));
        if note.is_some_and(|note| note.record.hash != fingerprint::hash(&**below)) {
            let message = format!(
                "the built-in {} `{}` has changed since the clinic's was made from it",
                T::NOUN,
                id.as_ref()
            );
            problems.push(
                Diagnostic::warning(Code::ChangedBeneath, message)
                    .at(entry.place.clone())
                    .hint("compare both; then keep the clinic's, or give it up"),
            );
        }
    }
}

/// The id of the note about a record.
pub fn note_id<T: Record>(id: &str) -> BeneathId {
    BeneathId::from(&*format!("{}-{id}", T::NOUN.replace(' ', "-")))
}
