//! What helps needled skin, for whom, and from when.

use serde::{Deserialize, Serialize};

use super::id::{BenefitId, ClassId, SourceId};
use super::review::Review;
use super::scale::{Grade, Phase};
use super::sentence::Text;

/// An ingredient or family worth having after needling. Ranks products, never lowers a severity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Benefit {
    pub id: BenefitId,
    pub name: Text,
    /// INCI names or forms that carry it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// Classes that carry it, as they stand after the place in the list is weighed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub classes: Vec<ClassId>,
    /// The phases in which the benefit is worth showing: first and last.
    pub phases: (Phase, Phase),
    pub fit: Fit,
    /// What it does for needled skin, in a sentence.
    pub why: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caveat: Option<Text>,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// Suitability by skin: 2 first choice, 1 suitable, 0 neutral, -1 usually not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fit {
    pub dry: i8,
    pub oily: i8,
    pub combination: i8,
    pub normal: i8,
    pub sensitive: i8,
    pub acne_prone: i8,
    pub rosacea: i8,
    /// Fitzpatrick IV to VI: prone to post-inflammatory hyperpigmentation.
    pub darker: i8,
}
