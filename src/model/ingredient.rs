//! One INCI entry.

use serde::{Deserialize, Serialize};

use super::id::{ClassId, IngredientId, SourceId};
use super::review::Review;
use super::sentence::Text;

/// A substance as ingredient lists name it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ingredient {
    pub id: IngredientId,
    /// The INCI name in capitals, as the European inventory writes it.
    pub name: String,
    /// What else labels call it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<OtherName>,
    /// CAS registry number, where there is one for the whole entry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cas: Option<String>,
    /// What it does in a formula, in the words of the European inventory, lower case.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub functions: Vec<String>,
    /// The classes it belongs to; each gives its own finding.
    pub classes: Vec<ClassId>,
    /// What it is often taken for and is not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_to_confuse: Option<Text>,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// Another name of an ingredient, by where it comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum OtherName {
    /// A chemical or older INCI synonym.
    Synonym(String),
    /// The name that US labels carry.
    Us(String),
    /// A common or drug name.
    Common(String),
    /// A trade name.
    Trade(String),
    /// A name in another language: ISO 639-1 code, then the name.
    In(String, String),
}

impl OtherName {
    pub fn text(&self) -> &str {
        match self {
            Self::Synonym(text)
            | Self::Us(text)
            | Self::Common(text)
            | Self::Trade(text)
            | Self::In(_, text) => text,
        }
    }
    pub fn text_mut(&mut self) -> &mut String {
        match self {
            Self::Synonym(text)
            | Self::Us(text)
            | Self::Common(text)
            | Self::Trade(text)
            | Self::In(_, text) => text,
        }
    }
}
