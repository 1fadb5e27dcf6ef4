//! Something true of a patient that changes the advice.

use serde::{Deserialize, Serialize};

use super::id::{ClassId, FactorId, SourceId};
use super::review::Review;
use super::scale::{Grade, Phase, Severity};
use super::sentence::Text;
use super::time::Span;

/// A patient factor. A factor never lowers a severity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factor {
    pub id: FactorId,
    pub name: Text,
    /// Other words by which it is recorded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
    pub action: Action,
    /// Why it matters.
    pub why: Text,
    /// What the clinician is told to do.
    pub advice: Text,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shift: Option<Shift>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub raises: Vec<Raise>,
    /// Deliberate sun stays off for at least this long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sun_ban: Option<Span>,
    /// Sauna, steam and hot tub stay off for at least this long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sauna_ban: Option<Span>,
    /// The treatment counts as one depth band deeper than recorded.
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub deeper_band: bool,
    /// Phases and return codes are those of radiofrequency where these are longer.
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub as_rf: bool,
    /// Matters only after radiofrequency.
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub rf_only: bool,
    /// Label names shown as `Caution` for this patient, at any time and place in the list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub watch: Vec<String>,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// What the program does about it, from least to most pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Action {
    /// A note.
    Info,
    /// An alert.
    Warn,
    /// Tell the clinician; the plan is held until acknowledged.
    Refer,
    /// No home plan without a clinician's override.
    Block,
}

/// How a factor moves the phases and return codes (rule E3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shift {
    /// Added once to every moved hour; all additions together are capped by the protocol.
    Add(Span),
    /// An addition that depends on depth: for bands A to C, then for D, E and radiofrequency.
    AddByDepth(Span, Span),
    /// Every moved hour times one and a half, however many factors say so.
    Stretch,
}

/// Classes that are at least so severe for this patient.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Raise {
    pub classes: Vec<ClassId>,
    pub to: Severity,
    pub until: Until,
    /// Not where the label states at most this many percent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless_stated_at_most: Option<f64>,
}

/// The end of a raise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Until {
    /// As long as the factor is true.
    Always,
    /// A fixed time after treatment that no shift moves.
    After(Span),
    /// The end of a phase, moved with it.
    EndOf(Phase),
}
