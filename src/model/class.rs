//! A family of ingredients that shares a rule.

use serde::{Deserialize, Serialize};

use super::id::{ClassId, IngredientId, SourceId};
use super::product::Kind;
use super::review::Review;
use super::scale::{Grade, Phase, Severity};
use super::sentence::Text;

/// What needled skin tolerates of a family of ingredients, phase by phase, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    pub id: ClassId,
    /// The row of the evidence tables this class encodes, such as `RET-COS`.
    pub code: String,
    pub name: Text,
    /// Severity in each phase, for a patient without a relevant allergy.
    pub severity: Cells,
    /// What lowers an `Avoid` while the channels are open to `Caution`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_relief: Option<Relief>,
    /// From when the class may return; without one the phase alone decides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub returns: Option<ReturnCode>,
    /// Whether a rinse-off product is one step milder in the repair and remodelling phases.
    #[serde(default, skip_serializing_if = "is_false")]
    pub rinse_off_relief: bool,
    /// Which class counts instead, by strength, place in the list or kind of product.
    /// The first entry that fits wins; an entry may name the class itself to stop there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instead: Vec<Instead>,
    /// What the class does to needled skin, in a sentence.
    pub why: Text,
    /// What it is often taken for and is not, shown when the class was looked at and let pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_to_confuse: Option<Text>,
    /// Who says otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opposing_view: Option<Text>,
    /// How good the evidence for harm or irritation in this setting is.
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// One severity for each phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cells {
    pub open: Severity,
    pub acute: Severity,
    pub repair: Severity,
    pub remodelling: Severity,
}

impl Cells {
    /// The severity of a phase. After the aftercare period only an `Avoid` remains (rule E6).
    pub fn at(self, phase: Phase) -> Severity {
        match phase {
            Phase::OpenChannels => self.open,
            Phase::Acute => self.acute,
            Phase::Repair => self.repair,
            Phase::Over if self.remodelling <= Severity::Caution => Severity::Fine,
            Phase::Remodelling | Phase::Over => self.remodelling,
        }
    }
}

/// What a product must be for an `Avoid` in the open-channel phase to become `Caution`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Relief {
    /// Supplied by the clinic, and sterile in single use.
    ClinicSuppliedSterile,
    /// Supplied by the clinic, and untinted.
    ClinicSuppliedUntinted,
}

/// When a class may be used again; the hours are in the protocol, for each band.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ReturnCode {
    /// Mild actives.
    R1,
    /// Strong actives.
    R2,
    /// Timed by the clinician.
    R3,
    /// Make-up, tinted products and powders.
    M,
    /// Untinted mineral sunscreen.
    S,
}

impl ReturnCode {
    pub const ALL: [Self; 5] = [Self::R1, Self::R2, Self::R3, Self::M, Self::S];
}

/// "If it stands like this in a list, count it as that class."
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// The ingredients this entry is for; empty for all of the class.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only: Vec<IngredientId>,
    /// Fits if any of these holds.
    pub when: Vec<When>,
    #[serde(rename = "use")]
    pub class: ClassId,
}

/// A condition on how an ingredient stands in a product.
///
/// A strength that is stated beats the place in the list: place conditions hold only where no
/// strength is stated. Strengths are percent by weight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum When {
    Always,
    StatedBelow(f64),
    StatedAtMost(f64),
    StatedAbove(f64),
    /// After the 1 % marker, or without one in the last third of a list of six or more.
    Late,
    /// Not late, and at the head of the list.
    Early,
    NotEarly,
    /// Among the first so many.
    PlaceUpTo(u32),
    /// After the first so many.
    PlaceAfter(u32),
    /// The product is of one of these kinds.
    Kind(Vec<Kind>),
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde's skip_serializing_if passes a reference"
)]
pub(crate) fn is_false(flag: &bool) -> bool {
    !flag
}
