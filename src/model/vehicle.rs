//! Which kind of product suits which skin. Ranks products, gives no severity.

use serde::{Deserialize, Serialize};

use super::id::{ClassId, SourceId, VehicleId};
use super::product::Kind;
use super::review::Review;
use super::scale::{Fitzpatrick, Skin};
use super::sentence::Text;

/// One row of the vehicle table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vehicle {
    pub id: VehicleId,
    pub wearer: Wearer,
    /// Kinds that suit until the end of the acute phase.
    pub early: Vec<Kind>,
    /// Kinds that suit from the repair phase on.
    pub later: Vec<Kind>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avoid_kinds: Vec<Kind>,
    /// Classes that do not suit where they stand at the head of the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avoid_classes: Vec<ClassId>,
    /// Classes that do not suit wherever they stand.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub avoid_anywhere: Vec<ClassId>,
    /// What the patient is told.
    pub advice: Text,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// Whose skin a row is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wearer {
    Skin(Skin),
    Sensitive,
    AcneProne,
    Rosacea,
    /// Phototypes, from the first to the last.
    Phototype(Fitzpatrick, Fitzpatrick),
}

impl Wearer {
    /// Whether a row for this wearer is for a patient of whom `own` is true.
    pub fn covers(self, own: Self) -> bool {
        match (self, own) {
            (Self::Phototype(first, last), Self::Phototype(from, to)) => {
                first <= from && to <= last
            }
            _ => self == own,
        }
    }
}
