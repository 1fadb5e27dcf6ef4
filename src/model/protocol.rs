//! Depth bands, phases, return times and the rules about whole products, as data.

use serde::{Deserialize, Serialize};

use super::class::ReturnCode;
use super::graded::GradedScale;
use super::id::{ClassId, IngredientId, ProtocolId, SourceId};
use super::product::{Kind, Step};
use super::review::Review;
use super::scale::{Band, Fitzpatrick, Grade, Phase};
use super::sentence::Text;
use super::time::Span;

/// A clinic's protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    pub id: ProtocolId,
    pub name: Text,
    /// One entry for each band of [`Band::ALL`].
    pub bands: Vec<BandTimes>,
    /// Earliest return of each activity.
    pub activities: Vec<Activity>,
    /// How often each step of the routine is done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub routine: Vec<RoutineTimes>,
    pub modifiers: Modifiers,
    pub look: LookGate,
    /// What else a chart may record of the skin, beside the redness of the look-gate.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub chart: Vec<GradedScale>,
    pub product_rules: ProductRules,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// Depths, phases and return times of one band.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BandTimes {
    pub band: Band,
    /// Deepest stored needle depth that still belongs to the band, in micrometres.
    pub up_to_um: u32,
    /// Each phase lasts until, from the end of needling.
    pub open_until: Span,
    pub acute_until: Span,
    pub repair_until: Span,
    pub remodelling_until: Span,
    pub r1: Span,
    pub r2: Span,
    pub r3: Span,
    pub m: Span,
    pub s: Span,
    /// Redness still at 3 or more on the CEA after this long is a red flag.
    pub redness_flag: Span,
    /// Sunscreen of SPF 30 or more every day for so long, once it may be used again.
    pub spf_for: Span,
    /// What is normal in this band, day by day.
    pub course: Vec<CourseStep>,
}

impl BandTimes {
    pub fn returns(&self, code: ReturnCode) -> Span {
        match code {
            ReturnCode::R1 => self.r1,
            ReturnCode::R2 => self.r2,
            ReturnCode::R3 => self.r3,
            ReturnCode::M => self.m,
            ReturnCode::S => self.s,
        }
    }
}

/// What a patient of the band usually sees, from some time on until the next step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CourseStep {
    pub from: Span,
    pub text: Text,
}

/// At which times of day a step of the routine is done in some phases.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoutineTimes {
    pub step: Step,
    /// First and last phase.
    pub phases: (Phase, Phase),
    /// Empty: as needed, at any time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub times: Vec<Daytime>,
    /// How it is done.
    pub how: Text,
    pub sources: Vec<SourceId>,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Daytime {
    Morning,
    Noon,
    Evening,
}

impl Daytime {
    /// The word in text ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Noon => "noon",
            Self::Evening => "evening",
        }
    }
}

/// Something a patient wants to do again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Activity {
    pub id: String,
    pub name: Text,
    /// Earliest return in bands A to E and radiofrequency.
    pub from: [Span; 6],
    /// Whether the patient's modifiers and a failed look move it.
    pub moved: bool,
    /// Patients of this phototype and darker wait at least so long.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub darker: Option<(Fitzpatrick, Span)>,
    /// Which ban of a patient factor concerns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ban: Option<Ban>,
    /// How to start again.
    pub how: Text,
    /// The range that published advice spans.
    pub range_seen: String,
    pub sources: Vec<SourceId>,
}

/// A ban that patient factors can lengthen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ban {
    Sun,
    Sauna,
}

/// What shifts the phases apart from patient factors (rule E3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Modifiers {
    /// Patients of this phototype and darker.
    pub darker: (Fitzpatrick, Span),
    /// Patients of this age in years and older.
    pub older: (u8, Span),
    /// All additions together move an hour by at most this.
    pub cap: Span,
    /// The device is cleared for patients from this age in years; younger ones get a warning.
    pub cleared_from_age: u8,
    pub sources: Vec<SourceId>,
}

/// What a look at the skin must show before the clock may go on (rule E14).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LookGate {
    /// A look counts for a boundary that is at most this long after it.
    pub counts_for: Span,
    /// A failed look moves the boundary to this long after the look.
    pub look_again: Span,
    /// Redness on the CEA allowed for repair, and for remodelling and return.
    pub repair_erythema: u8,
    pub remodelling_erythema: u8,
    /// The scale of redness that the grades are of, from 0 to 4.
    pub scale: GradedScale,
    /// When swelling is one for the clinic; it is not asked for where a protocol does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub swelling: Option<SwellingRule>,
    pub sources: Vec<SourceId>,
}

/// How long swelling is usual. Its grades are those of the scale
/// [`SwellingRule::SCALE`] of the chart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwellingRule {
    /// How long swelling is usual in a band. In a band that is not named it is not.
    pub usual: Vec<(Band, Span)>,
    /// From this grade on, swelling that lasts longer than usual is one for the clinic.
    pub flag_from: u8,
    pub sources: Vec<SourceId>,
}

impl SwellingRule {
    /// The id of the scale that swelling is graded by.
    pub const SCALE: &str = "swelling";
}

/// Rules about a product as a whole and about places in its list (rules E7, E8, E13).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProductRules {
    /// What is capped or customarily used at or below 1 %: everything after it probably is too.
    pub one_percent: Markers,
    /// A class that a kind of product has whatever its list says.
    pub kinds: Vec<(Kind, ClassId)>,
    /// The class of a product flagged as tinted.
    pub tinted: ClassId,
    /// Ingredients that together make a class that none of them is alone.
    pub mixes: Vec<Mix>,
    /// What the nano form of a class counts as, beside the class itself.
    pub nano: Vec<(ClassId, ClassId)>,
    /// Classes whose ingredients make the product itself abrasive where they are not late.
    pub abrasive: Abrasive,
    pub unpreserved: Unpreserved,
    pub sources: Vec<SourceId>,
}

/// Ingredients that mark the 1 % line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Markers {
    pub ingredients: Vec<IngredientId>,
    pub leave_on_only: Vec<IngredientId>,
    pub classes: Vec<ClassId>,
}

/// Two or more of these in one list count as another class.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mix {
    pub members: Vec<IngredientId>,
    pub at_least: u32,
    pub class: ClassId,
}

/// Names that make a product a scrub where they are early or in the middle of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Abrasive {
    /// Name forms, in the notation of [`super::pattern::NamePattern`].
    pub names: Vec<String>,
    pub class: ClassId,
}

/// When a product counts as having water and no preservative system.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unpreserved {
    pub class: ClassId,
    /// Classes and name forms that bring a water phase.
    pub water_classes: Vec<ClassId>,
    pub water_names: Vec<String>,
    /// Classes that preserve, wherever they stand.
    pub preserving: Vec<ClassId>,
    /// Classes that preserve unless they are late in the list.
    pub preserving_unless_late: Vec<ClassId>,
    pub preserving_ingredients: Vec<IngredientId>,
    /// Propellants: a pressurised product is not opened to germs.
    pub pressurised_ingredients: Vec<IngredientId>,
    pub pressurised_classes: Vec<ClassId>,
    pub pressurised_kinds: Vec<Kind>,
}
