//! No text is missing in a language, and no source that a part of a record names is missing.
//!
//! Records are walked as data, so that a field which is added tomorrow is looked at too.

use serde_json::Value;

use super::references::unknown_source;
use crate::diag::{Code, Diagnostic, Place};
use crate::kb::records::{Record, Records, Table};
use crate::model::sentence::Text;

pub fn texts(records: &Records, problems: &mut Vec<Diagnostic>) {
    // Ingredients are many and have one text; they are not worth a walk.
    for entry in records.ingredients.values() {
        if let Some(Text { en, de }) = &entry.record.not_to_confuse {
            text("not_to_confuse", en, de, &entry.place, problems);
        }
    }
    walk(records, &records.classes, problems);
    walk(records, &records.allergens, problems);
    walk(records, &records.benefits, problems);
    walk(records, &records.factors, problems);
    walk(records, &records.signs, problems);
    walk(records, &records.presets, problems);
    walk(records, &records.products, problems);
    walk(records, &records.protocols, problems);
    walk(records, &records.vehicles, problems);
}

fn walk<T: Record>(records: &Records, table: &Table<T>, problems: &mut Vec<Diagnostic>) {
    for entry in table.values() {
        if let Ok(Value::Object(fields)) = serde_json::to_value(&*entry.record) {
            for (field, value) in &fields {
                // The sources of the record itself are looked at with those of all records.
                if field != "sources" {
                    part(records, field, value, &entry.place, problems);
                }
            }
        }
    }
}

fn part(
    records: &Records,
    field: &str,
    value: &Value,
    place: &Place,
    problems: &mut Vec<Diagnostic>,
) {
    match value {
        Value::Object(fields) => {
            if let (2, Some(Value::String(en)), Some(Value::String(de))) =
                (fields.len(), fields.get("en"), fields.get("de"))
            {
                text(field, en, de, place, problems);
            }
            for (field, value) in fields {
                part(records, field, value, place, problems);
            }
        }
        Value::Array(values) => {
            for value in values {
                match value {
                    Value::String(id) if field == "sources" => {
                        problems.extend(unknown_source(records, &id.as_str().into(), place));
                    }
                    _ => part(records, field, value, place, problems),
                }
            }
        }
        _ => {}
    }
}

fn text(field: &str, en: &str, de: &str, place: &Place, problems: &mut Vec<Diagnostic>) {
    for (language, words) in [("en", en), ("de", de)] {
        if words.trim().is_empty() {
            let message = format!("`{field}` of `{}` is empty in `{language}`", place.field);
            problems.push(Diagnostic::error(Code::MissingText, message).at(place.clone()));
        }
    }
}
