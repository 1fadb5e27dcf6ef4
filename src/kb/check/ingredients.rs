//! Lints on ingredients and classes.

use std::collections::{BTreeMap, BTreeSet};

use super::references::{no_such, unknown};
use crate::diag::{Code, Diagnostic};
use crate::inci::normalize::fold;
use crate::kb::records::{Entry, Layer, Records};
use crate::model::class::Class;
use crate::model::id::ClassId;
use crate::model::ingredient::{Ingredient, OtherName};

pub fn ingredients(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.ingredients.values() {
        let ingredient = &entry.record;
        if ingredient.classes.is_empty() {
            problems.push(
                Diagnostic::error(Code::NoClass, format!("`{}` has no class", ingredient.id))
                    .at(entry.at("classes"))
                    .hint("a harmless ingredient belongs to one of `classes/base.ron`"),
            );
        }
        unknown::<Class>(
            records,
            &ingredient.classes,
            &entry.place,
            "classes",
            problems,
        );
        if let Some(cas) = &ingredient.cas
            && !cas_is_sound(cas)
        {
            problems.push(
                Diagnostic::error(
                    Code::CasCheckDigit,
                    format!("`{cas}` is not a CAS number: its check digit is wrong"),
                )
                .at(entry.at("cas"))
                .hint("compare with the European inventory"),
            );
        }
    }
}

/// Whether a CAS registry number has the form `50-21-5` and the right check digit: the last digit
/// is the sum of the others, weighted 1, 2, 3 … from the right, modulo 10.
pub fn cas_is_sound(cas: &str) -> bool {
    let parts: Vec<&str> = cas.split('-').collect();
    let [first, second, check] = parts[..] else {
        return false;
    };
    if second.len() != 2 || check.len() != 1 || !(2..=7).contains(&first.len()) {
        return false;
    }
    let Some(digits) = format!("{first}{second}")
        .chars()
        .map(|c| c.to_digit(10))
        .collect::<Option<Vec<u32>>>()
    else {
        return false;
    };
    let sum: u32 = digits
        .iter()
        .rev()
        .zip(1..)
        .map(|(digit, weight)| digit * weight)
        .sum();
    check.parse() == Ok(sum % 10)
}

pub fn names(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut claimed: BTreeMap<String, &Entry<Ingredient>> = BTreeMap::new();
    let of = |layer| {
        let entries = records.ingredients.values();
        entries.filter(move |entry| entry.layer == layer)
    };
    // What a clinic adds is told at its record, not at the built-in one that has the name already.
    for entry in of(Layer::BuiltIn).chain(of(Layer::Clinic)) {
        let ingredient = &entry.record;
        let names = std::iter::once(ingredient.name.as_str())
            .chain(ingredient.names.iter().map(OtherName::text));
        for (nth, name) in names.enumerate() {
            let place = || entry.at(name_field(nth));
            let folded = fold(name);
            if folded.is_empty() {
                problems.push(
                    Diagnostic::error(Code::DuplicateName, format!("`{name}` is no name"))
                        .at(place()),
                );
            } else if let Some(first) = claimed.get(&folded) {
                let message = if first.record.id == ingredient.id {
                    format!("`{name}` stands twice in `{}`", ingredient.id)
                } else {
                    format!("`{name}` is a name of `{}` too", first.record.id)
                };
                problems.push(
                    Diagnostic::error(Code::DuplicateName, message)
                        .at(place())
                        .hint(format!("the first stands at {}", first.place)),
                );
            } else {
                claimed.insert(folded, entry);
            }
        }
    }
}

/// The field of the nth name, counting the INCI name as the first.
fn name_field(nth: usize) -> String {
    match nth {
        0 => "name".to_owned(),
        nth => format!("names[{}]", nth - 1),
    }
}

pub fn classes(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut members: BTreeSet<&ClassId> = BTreeSet::new();
    members.extend(
        records
            .ingredients
            .values()
            .flat_map(|entry| &entry.record.classes),
    );
    members.extend(
        records
            .patterns
            .values()
            .flat_map(|entry| &entry.record.classes),
    );
    for entry in records.classes.values() {
        members.extend(entry.record.instead.iter().map(|instead| &instead.class));
    }
    for entry in records.protocols.values() {
        let rules = &entry.record.product_rules;
        members.extend(rules.kinds.iter().map(|(_, class)| class));
        members.extend(rules.mixes.iter().map(|mix| &mix.class));
        members.extend([
            &rules.tinted,
            &rules.abrasive.class,
            &rules.unpreserved.class,
        ]);
    }
    for entry in records.classes.values() {
        let class = &entry.record;
        if !members.contains(&class.id) {
            problems.push(
                Diagnostic::error(Code::EmptyClass, format!("nothing is a `{}`", class.id))
                    .at(entry.place.clone())
                    .hint("give it an ingredient or a pattern, or remove it"),
            );
        }
        for (idx, instead) in class.instead.iter().enumerate() {
            let problem = no_such::<Class>(records, &instead.class);
            problems.extend(problem.map(|it| it.at(entry.at(format!("instead[{idx}].use")))));
            let field = format!("instead[{idx}].only");
            unknown::<Ingredient>(records, &instead.only, &entry.place, &field, problems);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cas_is_sound;

    #[test]
    fn cas_numbers_have_a_check_digit() {
        assert!(cas_is_sound("50-21-5"));
        assert!(cas_is_sound("7732-18-5"));
        assert!(!cas_is_sound("50-21-6"));
        assert!(!cas_is_sound("50215"));
        assert!(!cas_is_sound("5é-21-5"));
    }
}
