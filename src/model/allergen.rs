//! What a patient is allergic to, and which label names carry it.

use serde::{Deserialize, Serialize};

use super::id::{AllergenId, ClassId, SourceId};
use super::review::Review;
use super::sentence::Text;

/// An allergen or family of allergens, by its patch-test name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllergenGroup {
    pub id: AllergenId,
    /// The row of the evidence tables this group encodes, such as `G1`.
    pub code: String,
    pub name: Text,
    /// Patch-test and everyday names by which it is recorded.
    pub names: Vec<String>,
    /// The allergen itself.
    #[serde(default, skip_serializing_if = "Members::is_empty")]
    pub direct: Members,
    /// Usually cross-reacts.
    #[serde(default, skip_serializing_if = "Members::is_empty")]
    pub cross: Members,
    /// May cross-react, or often reacts together.
    #[serde(default, skip_serializing_if = "Members::is_empty")]
    pub possible: Members,
    /// False friends that are never flagged for this group, as name forms.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not: Vec<String>,
    /// What an allergy to one member alone means.
    #[serde(default, skip_serializing_if = "Single::is_itself")]
    pub single: Single,
    /// Members that cross-react with each other when one of them is the allergen.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pairs: Vec<(String, String)>,
    /// What else the clinician should know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// The label names of one column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Members {
    /// INCI names or forms in the notation of [`super::pattern::NamePattern`].
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// All ingredients of these classes, whether named or told by a pattern.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<ClassId>,
    /// Everything direct for these other groups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub groups: Vec<AllergenId>,
}

impl Members {
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How an allergy to one ingredient of a group extends to the others (rule E15).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a few records, read once")]
pub enum Single {
    /// Only the ingredient itself, and what `pairs` says.
    #[default]
    Itself,
    /// The other direct names cross-react.
    SiblingsCross,
    /// One fragrance chemical: what else is direct, cross and possible.
    Extends {
        direct: Members,
        cross: Members,
        possible: Members,
    },
}

impl Single {
    fn is_itself(&self) -> bool {
        *self == Self::Itself
    }
}
