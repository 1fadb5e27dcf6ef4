//! Scales by which skin and complaints are graded, with what each grade looks like.

use serde::{Deserialize, Serialize};

use super::id::SourceId;
use super::sentence::Text;

/// A scale that a chart can record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradedScale {
    pub id: String,
    pub name: Text,
    /// From the lowest grade up; a scale may describe only some of its grades.
    pub anchors: Vec<Anchor>,
    /// What to mind in using it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    pub sources: Vec<SourceId>,
}

/// What a grade of a scale looks like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Anchor {
    pub grade: u8,
    pub text: Text,
}
