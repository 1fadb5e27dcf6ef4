//! What helps needled skin, for whom, and from when.

use serde::{Deserialize, Serialize};

use super::id::{BenefitId, ClassId, IngredientId, SourceId};
use super::review::Review;
use super::scale::{Band, Grade, Phase};
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
    /// Ingredients of these classes that do not carry it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<IngredientId>,
    /// The phases in which the benefit is worth showing: first and last.
    pub phases: (Phase, Phase),
    /// From 1.3 mm and after radiofrequency (bands D, E and RF) it is worth showing from here on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deep_from: Option<Phase>,
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

impl Benefit {
    /// Whether an ingredient carries it as a member of its classes.
    pub fn is_carried_by<'a>(
        &self,
        id: Option<&IngredientId>,
        mut classes: impl Iterator<Item = &'a ClassId>,
    ) -> bool {
        !id.is_some_and(|id| self.except.contains(id))
            && classes.any(|class| self.classes.contains(class))
    }

    /// Whether the benefit is worth showing in a phase after needling of a band.
    pub fn shows_in(&self, phase: Phase, band: Band) -> bool {
        let (first, last) = self.phases;
        let first = match self.deep_from {
            Some(deep) if band >= Band::D => deep,
            _ => first,
        };
        (first..=last).contains(&phase)
    }
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
