//! A record as the files write it: its fields in order, defaults left out.

use serde::Serialize;

use crate::diag::{Code, Diagnostic};
use crate::kb::load::dialect;

/// A record as RON on one line.
///
/// # Errors
/// If the record cannot be written, which no record of ours does.
pub fn text<T: Serialize>(record: &T) -> Result<String, Box<Diagnostic>> {
    dialect().to_string(record).map_err(|err| {
        Box::new(Diagnostic::error(
            Code::Syntax,
            format!("the record cannot be written: {err}"),
        ))
    })
}
