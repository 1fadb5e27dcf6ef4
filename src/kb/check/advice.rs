//! Lints on allergens, factors, vehicles and benefits.

use std::collections::BTreeMap;

use super::references::{bad_forms, unknown};
use crate::diag::{Code, Diagnostic};
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::kb::records::{Record, Records, Table};
use crate::model::allergen::AllergenGroup;
use crate::model::class::Class;
use crate::model::ingredient::Ingredient;

pub fn allergens(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.allergens.values() {
        let group = &entry.record;
        for (field, members) in [
            ("direct", &group.direct),
            ("cross", &group.cross),
            ("possible", &group.possible),
        ] {
            let at = |part| format!("{field}.{part}");
            let place = &entry.place;
            unknown::<Class>(records, &members.classes, place, &at("classes"), problems);
            unknown::<AllergenGroup>(records, &members.groups, place, &at("groups"), problems);
            bad_forms(records, &members.names, place, &at("names"), problems);
        }
        bad_forms(records, &group.not, &entry.place, "not", problems);
        for (idx, form) in group.not.iter().enumerate() {
            let Ok(compiled) = Form::compile(form, &records.word_lists) else {
                continue;
            };
            // A form that is direct may have exceptions; a whole name may not.
            let mut direct = group.direct.names.iter();
            if let Some(name) = direct.find(|name| compiled.fits(&fold(name))) {
                problems.push(
                    Diagnostic::error(
                        Code::AllergenColumns,
                        format!(
                            "`{name}` is direct for `{}`, and `{form}` says that it is not",
                            group.id
                        ),
                    )
                    .at(entry.at(format!("not[{idx}]"))),
                );
            }
        }
    }
    one_name_each(&records.allergens, |group| &group.names, problems);
    one_name_each(&records.factors, |factor| &factor.names, problems);
    one_name_each(&records.signs, |sign| &sign.names, problems);
}

/// Whether two records of a kind claim one name.
fn one_name_each<T: Record>(
    table: &Table<T>,
    names: impl Fn(&T) -> &[String],
    problems: &mut Vec<Diagnostic>,
) {
    let mut claimed = BTreeMap::new();
    for entry in table.values() {
        for (idx, name) in names(&entry.record).iter().enumerate() {
            if let Some(first) = claimed.insert(fold(name), entry.record.id())
                && first != entry.record.id()
            {
                let message = format!(
                    "`{name}` is a name of the {} `{}` too",
                    T::NOUN,
                    first.as_ref()
                );
                let place = entry.at(format!("names[{idx}]"));
                problems.push(Diagnostic::error(Code::DuplicateName, message).at(place));
            }
        }
    }
}

pub fn raises_vehicles_and_benefits(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.factors.values() {
        for (idx, raise) in entry.record.raises.iter().enumerate() {
            let field = format!("raises[{idx}].classes");
            unknown::<Class>(records, &raise.classes, &entry.place, &field, problems);
        }
        bad_forms(
            records,
            &entry.record.watch,
            &entry.place,
            "watch",
            problems,
        );
    }
    for entry in records.vehicles.values() {
        let (row, place) = (&entry.record, &entry.place);
        unknown::<Class>(
            records,
            &row.avoid_classes,
            place,
            "avoid_classes",
            problems,
        );
        unknown::<Class>(
            records,
            &row.avoid_anywhere,
            place,
            "avoid_anywhere",
            problems,
        );
    }
    for entry in records.benefits.values() {
        let benefit = &entry.record;
        unknown::<Class>(records, &benefit.classes, &entry.place, "classes", problems);
        bad_forms(records, &benefit.names, &entry.place, "names", problems);
        let except = &benefit.except;
        unknown::<Ingredient>(records, except, &entry.place, "except", problems);
        let fit = entry.record.fit;
        let values = [
            fit.dry,
            fit.oily,
            fit.combination,
            fit.normal,
            fit.sensitive,
            fit.acne_prone,
            fit.rosacea,
            fit.darker,
        ];
        if values.iter().any(|value| !(-1..=2).contains(value)) {
            problems.push(
                Diagnostic::error(
                    Code::WrongUnit,
                    format!("the fit of `{}` is not within -1 and 2", entry.record.id),
                )
                .at(entry.place.clone()),
            );
        }
    }
}
