//! A sentence of the printed sheet, in each of its languages.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::PhraseId;
use super::language::Language;
use super::review::Review;

/// What the sheet prints, word for word. Gaps are names in braces, such as `{when}`.
///
/// A phrase without German translates a text of another record, which has its own English and
/// German: it is found by the English words, so that a text that was edited never prints with the
/// translation of the old one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Phrase {
    pub id: PhraseId,
    pub text: BTreeMap<Language, String>,
    /// Which languages a person who speaks them has read; the others are drafts.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub reviews: BTreeMap<Language, Review>,
}

impl Phrase {
    /// Who has read this language.
    pub fn review_of(&self, language: Language) -> &Review {
        self.reviews.get(&language).unwrap_or(&Review::Draft)
    }

    /// Whether it translates a text of another record.
    pub fn is_of_record(&self) -> bool {
        !self.text.contains_key(&Language::De)
    }
}

/// The names of the gaps of a text, in their order.
pub fn gaps(text: &str) -> Vec<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|after| after.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}
