//! Ids, and references to records that are there.

use crate::diag::{Code, Diagnostic, Place};
use crate::inci::pattern::Form;
use crate::kb::records::{Record, Records, Table, each_kind};
use crate::model::id::{ClassId, IngredientId, SourceId};

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
                        .at(entry.place.clone())
                        .hint("small letters, digits and single hyphens"),
                );
            }
        }
    }
    each_kind!(T => table(T::table(records), problems));
}

pub fn sources(records: &Records, problems: &mut Vec<Diagnostic>) {
    fn table<T: Record>(records: &Records, table: &Table<T>, problems: &mut Vec<Diagnostic>) {
        for entry in table.values() {
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
                    .at(entry.place.clone())
                    .hint("name at least one id of `sources.ron`"),
                );
            }
            for source in sources {
                problems.extend(unknown_source(records, source, &entry.place));
            }
        }
    }
    each_kind!(T => table(records, T::table(records), problems));
}

pub fn unknown_source(records: &Records, id: &SourceId, place: &Place) -> Option<Diagnostic> {
    (!records.sources.contains_key(id)).then(|| {
        Diagnostic::error(Code::UnknownSource, format!("`{id}` is no source"))
            .at(place.clone())
            .nearest(id.as_str(), records.sources.keys().map(AsRef::as_ref))
    })
}

pub fn unknown_class(records: &Records, class: &ClassId, place: &Place) -> Option<Diagnostic> {
    (!records.classes.contains_key(class)).then(|| {
        Diagnostic::error(Code::UnknownClass, format!("`{class}` is no class"))
            .at(place.clone())
            .nearest(class.as_str(), records.classes.keys().map(AsRef::as_ref))
    })
}

pub fn unknown_ingredient(
    records: &Records,
    id: &IngredientId,
    place: &Place,
) -> Option<Diagnostic> {
    (!records.ingredients.contains_key(id)).then(|| {
        Diagnostic::error(Code::UnknownIngredient, format!("`{id}` is no ingredient"))
            .at(place.clone())
            .nearest(id.as_str(), records.ingredients.keys().map(AsRef::as_ref))
    })
}

pub fn bad_form(records: &Records, form: &str, place: &Place, problems: &mut Vec<Diagnostic>) {
    if let Err(err) = Form::compile(form, &records.word_lists) {
        problems.push(
            Diagnostic::error(Code::BadForm, err.to_string())
                .at(place.clone())
                .hint("`*` stands for any text, `#` for a number, `{A|B}` for one of several"),
        );
    }
}
