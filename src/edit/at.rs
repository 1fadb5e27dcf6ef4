//! The value at a field of a record, whichever kind it is: `classes[1]`, `why.de`.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// What stands at a field.
pub fn get<T: Serialize>(record: &T, field: &str) -> Option<Value> {
    let record = serde_json::to_value(record).ok()?;
    record.pointer(&pointer(field)).cloned()
}

/// The record with another value at a field, or without it; `None` if that is no record any more.
pub fn set<T: Serialize + DeserializeOwned>(
    record: &T,
    field: &str,
    value: Option<Value>,
) -> Option<T> {
    let mut record = serde_json::to_value(record).ok()?;
    let pointer = pointer(field);
    let (outer, inner) = pointer.rsplit_once('/')?;
    match (record.pointer_mut(outer)?, value) {
        (Value::Object(fields), Some(value)) => {
            fields.insert(inner.to_owned(), value);
        }
        (Value::Object(fields), None) => {
            fields.remove(inner)?;
        }
        (Value::Array(parts), value) => {
            let at = inner.parse().ok().filter(|&at: &usize| at < parts.len())?;
            parts.splice(at..=at, value);
        }
        _ => return None,
    }
    serde_json::from_value(record).ok()
}

/// `classes[1]` as `/classes/1`.
fn pointer(field: &str) -> String {
    format!("/{}", field.replace(['.', '['], "/").replace(']', ""))
}
