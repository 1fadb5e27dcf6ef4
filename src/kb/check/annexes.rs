//! Lints on entries of the EU annexes.

use super::references::unknown;
use crate::diag::{Code, Diagnostic};
use crate::kb::records::Records;
use crate::model::ingredient::Ingredient;

pub fn annexes(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.annexes.values() {
        let annex = &entry.record;
        unknown::<Ingredient>(
            records,
            &annex.ingredients,
            &entry.place,
            "ingredients",
            problems,
        );
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
