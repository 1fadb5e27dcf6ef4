//! Ids, and references to records that are there.

use crate::diag::{Code, Diagnostic, Place};
use crate::inci::pattern::Form;
use crate::kb::records::{Record, Records, Table, each_kind};
use crate::model::allergen::AllergenGroup;
use crate::model::class::Class;
use crate::model::ingredient::Ingredient;
use crate::model::source::Source;

pub fn ids(records: &Records, problems: &mut Vec<Diagnostic>) {
    fn table<T: Record>(table: &Table<T>, problems: &mut Vec<Diagnostic>) {
        for entry in table.values() {
            let id = entry.record.id().as_ref();
            let kebab = !id.is_empty()
                && id
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
                && !id.starts_with('-')
                && !id.ends_with('-');
            if !kebab {
                problems.push(
                    Diagnostic::error(Code::BadId, format!("`{id}` is not a {} id", T::NOUN))
                        .at(entry.at("id"))
                        .hint("small letters, digits and single hyphens"),
                );
            }
        }
    }
    each_kind!(T => table(T::table(records), problems));
}

pub fn sources(records: &Records, problems: &mut Vec<Diagnostic>) {
    fn table<T: Record>(records: &Records, problems: &mut Vec<Diagnostic>) {
        for entry in T::table(records).values() {
            let Some(sources) = entry.record.sources() else {
                continue;
            };
            if sources.is_empty() {
                problems.push(
                    Diagnostic::error(
                        Code::NoSource,
                        format!(
                            "the {} `{}` has no source",
                            T::NOUN,
                            entry.record.id().as_ref()
                        ),
                    )
                    .at(entry.at("sources"))
                    .hint("name at least one id of `sources.ron`"),
                );
            }
            unknown::<Source>(records, sources, &entry.place, "sources", problems);
        }
    }
    each_kind!(T => table::<T>(records, problems));
}

/// Reports the ids of a list that no record has.
pub fn unknown<T: Record>(
    records: &Records,
    ids: &[T::Id],
    place: &Place,
    field: &str,
    problems: &mut Vec<Diagnostic>,
) {
    for (idx, id) in ids.iter().enumerate() {
        if let Some(problem) = no_such::<T>(records, id) {
            problems.push(problem.at(place.clone().field(format!("{field}[{idx}]"))));
        }
    }
}

/// What is wrong with an id that no record has.
pub fn no_such<T: Record>(records: &Records, id: &T::Id) -> Option<Diagnostic> {
    let table = T::table(records);
    (!table.contains_key(id)).then(|| {
        let code = match T::FOLDER {
            Class::FOLDER => Code::UnknownClass,
            Ingredient::FOLDER => Code::UnknownIngredient,
            AllergenGroup::FOLDER => Code::UnknownAllergen,
            _ => Code::UnknownSource,
        };
        let word = id.as_ref();
        Diagnostic::error(code, format!("`{word}` is no {}", T::NOUN))
            .nearest(word, table.keys().map(AsRef::as_ref))
    })
}

/// Reports the forms of a list that cannot be read.
pub fn bad_forms(
    records: &Records,
    forms: &[String],
    place: &Place,
    field: &str,
    problems: &mut Vec<Diagnostic>,
) {
    for (idx, form) in forms.iter().enumerate() {
        if let Err(err) = Form::compile(form, &records.word_lists) {
            problems.push(
                Diagnostic::error(Code::BadForm, err.to_string())
                    .at(place.clone().field(format!("{field}[{idx}]")))
                    .hint("`*` stands for any text, `#` for a number, `{A|B}` for one of several"),
            );
        }
    }
}
