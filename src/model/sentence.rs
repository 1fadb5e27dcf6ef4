//! Sentences for people: bilingual texts from the data, and messages filled in by the engine.

use serde::{Deserialize, Serialize};

use super::time::Hours;

/// A text of the knowledge base in each language of the window.
///
/// German is a draft until a person has reviewed the record.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    pub en: String,
    pub de: String,
}

/// A sentence that says why, in whatever language it is read.
///
/// The engine knows no language: it names a message and its arguments, [`crate::text`] says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sentence {
    /// As written in the knowledge base.
    Data(Text),
    /// A message of `assets/text`, with its arguments.
    Message(&'static str, Vec<(&'static str, Arg)>),
}

/// What fills a gap in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A name that is the same in every language, such as an INCI name.
    Name(String),
    /// A name that has translations.
    Text(Text),
    /// Another message, by id.
    Message(&'static str),
    Number(i64),
    /// A moment or a length of time.
    Hours(Hours),
}

impl Sentence {
    /// A message without arguments.
    pub fn plain(id: &'static str) -> Self {
        Self::Message(id, Vec::new())
    }
}
