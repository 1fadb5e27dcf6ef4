//! No text is missing in a language, and no source that a part of a record names is missing.
//!
//! Records are walked as data, so that a field which is added tomorrow is looked at too.

use serde_json::Value;

use super::references::no_such;
use crate::diag::{Code, Diagnostic, Place};
use crate::kb::records::{Record, Records, Table};
use crate::model::sentence::Text;
use crate::model::source::Source;

pub fn texts(records: &Records, problems: &mut Vec<Diagnostic>) {
    // Ingredients are many and have one text; they are not worth a walk.
    for entry in records.ingredients.values() {
        if let Some(Text { en, de }) = &entry.record.not_to_confuse {
            text(en, de, &entry.at("not_to_confuse"), problems);
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
            let mut walk = Walk {
                records,
                place: entry.place.clone(),
                problems,
            };
            for (field, value) in &fields {
                // The sources of the record itself are looked at with those of all records.
                if field != "sources" {
                    walk.place.field.clone_from(field);
                    walk.part(value);
                }
            }
        }
    }
}

/// A walk through the parts of a record.
struct Walk<'a> {
    records: &'a Records,
    /// The part it has come to.
    place: Place,
    problems: &'a mut Vec<Diagnostic>,
}

impl Walk<'_> {
    fn part(&mut self, value: &Value) {
        match value {
            Value::Object(fields) => {
                if let (2, Some(Value::String(en)), Some(Value::String(de))) =
                    (fields.len(), fields.get("en"), fields.get("de"))
                {
                    text(en, de, &self.place, self.problems);
                }
                for (field, value) in fields {
                    self.inside(&format!(".{field}"), |walk| walk.part(value));
                }
            }
            Value::Array(values) => {
                let are_sources = self.place.field.ends_with(".sources");
                for (idx, value) in values.iter().enumerate() {
                    self.inside(&format!("[{idx}]"), |walk| match value {
                        Value::String(id) if are_sources => {
                            let problem = no_such::<Source>(walk.records, &id.as_str().into());
                            let place = &walk.place;
                            walk.problems.extend(problem.map(|it| it.at(place.clone())));
                        }
                        _ => walk.part(value),
                    });
                }
            }
            _ => {}
        }
    }

    fn inside(&mut self, step: &str, walk: impl FnOnce(&mut Self)) {
        let outer = self.place.field.len();
        self.place.field.push_str(step);
        walk(self);
        self.place.field.truncate(outer);
    }
}

/// `place`: that of the text, in both languages.
fn text(en: &str, de: &str, place: &Place, problems: &mut Vec<Diagnostic>) {
    for (language, words) in [("en", en), ("de", de)] {
        if words.trim().is_empty() {
            let field = &place.field;
            let message = format!("`{field}` of `{}` is empty in `{language}`", place.record);
            let place = place.clone().field(format!("{field}.{language}"));
            problems.push(Diagnostic::error(Code::MissingText, message).at(place));
        }
    }
}
