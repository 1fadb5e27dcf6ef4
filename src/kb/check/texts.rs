//! No text is missing in a language.

use crate::diag::{Code, Diagnostic, Place};
use crate::kb::records::Records;
use crate::model::sentence::Text;

pub fn texts(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut text = |text: &Text, place: &Place| {
        for (language, words) in [("en", &text.en), ("de", &text.de)] {
            if words.trim().is_empty() {
                problems.push(
                    Diagnostic::error(
                        Code::MissingText,
                        format!("`{}` has an empty text in `{language}`", place.field),
                    )
                    .at(place.clone()),
                );
            }
        }
    };
    for entry in records.classes.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
    }
    for entry in records.allergens.values() {
        text(&entry.record.name, &entry.place);
    }
    for entry in records.benefits.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
    }
    for entry in records.factors.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.why, &entry.place);
        text(&entry.record.advice, &entry.place);
    }
    for entry in records.signs.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.plain, &entry.place);
        text(&entry.record.action, &entry.place);
    }
    for entry in records.presets.values() {
        text(&entry.record.name, &entry.place);
        text(&entry.record.area, &entry.place);
        text(&entry.record.note, &entry.place);
    }
    for entry in records.products.values() {
        text(&entry.record.name, &entry.place);
    }
}
