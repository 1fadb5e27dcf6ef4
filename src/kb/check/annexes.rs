//! Lints on entries of the EU annexes.

use super::references::unknown_ingredient;
use crate::diag::{Code, Diagnostic};
use crate::kb::records::Records;

pub fn annexes(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.annexes.values() {
        let annex = &entry.record;
        let ingredients = annex.ingredients.iter();
        problems.extend(ingredients.filter_map(|id| unknown_ingredient(records, id, &entry.place)));
        for limit in &annex.limits {
            if !(limit.percent > 0.0 && limit.percent <= 100.0) {
                problems.push(
                    Diagnostic::error(
                        Code::WrongUnit,
                        format!("{} is no limit in percent", limit.percent),
                    )
                    .at(entry.place.clone()),
                );
            }
        }
    }
}
