//! Lints on allergens, factors and benefits.

use std::collections::BTreeMap;

use super::references::{bad_form, unknown_class};
use crate::diag::{Code, Diagnostic};
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::kb::records::{Record, Records, Table};

pub fn allergens(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.allergens.values() {
        let group = &entry.record;
        for members in [&group.direct, &group.cross, &group.possible] {
            let classes = members.classes.iter();
            problems
                .extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
            for other in &members.groups {
                if !records.allergens.contains_key(other) {
                    problems.push(
                        Diagnostic::error(
                            Code::UnknownAllergen,
                            format!("`{other}` is no allergen"),
                        )
                        .at(entry.place.clone())
                        .nearest(other.as_str(), records.allergens.keys().map(AsRef::as_ref)),
                    );
                }
            }
            for form in &members.names {
                bad_form(records, form, &entry.place, problems);
            }
        }
        for form in &group.not {
            bad_form(records, form, &entry.place, problems);
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
                    .at(entry.place.clone()),
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
        for name in names(&entry.record) {
            if let Some(first) = claimed.insert(fold(name), entry.record.id())
                && first != entry.record.id()
            {
                let message = format!(
                    "`{name}` is a name of the {} `{}` too",
                    T::NOUN,
                    first.as_ref()
                );
                problems
                    .push(Diagnostic::error(Code::DuplicateName, message).at(entry.place.clone()));
            }
        }
    }
}

pub fn raises_and_benefits(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.factors.values() {
        let classes = entry.record.raises.iter().flat_map(|raise| &raise.classes);
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
        for form in &entry.record.watch {
            bad_form(records, form, &entry.place, problems);
        }
    }
    for entry in records.benefits.values() {
        let classes = entry.record.classes.iter();
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &entry.place)));
        for form in &entry.record.names {
            bad_form(records, form, &entry.place, problems);
        }
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
