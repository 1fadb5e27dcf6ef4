//! What is seen or felt after treatment that is not part of the expected course.

use serde::{Deserialize, Serialize};

use super::id::{SignId, SourceId};
use super::review::Review;
use super::sentence::Text;

/// A red flag: what it looks like, what to think of, and how fast somebody must look.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sign {
    pub id: SignId,
    pub name: Text,
    /// Other words for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    /// For the clinician: what to think of.
    pub think_of: Text,
    /// What to do.
    pub action: Text,
    /// For the patient, in plain words.
    pub plain: Text,
    pub urgency: Urgency,
    /// Only after radiofrequency or another energy device.
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub rf_only: bool,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// How fast somebody must look.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Urgency {
    /// A routine visit.
    Visit,
    /// Call the clinic.
    Call,
    /// The clinic within a day.
    NextDay,
    /// The clinic or a hospital on the same day.
    SameDay,
    /// The emergency number now.
    Emergency,
}
