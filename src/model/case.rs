//! A consultation: all that the engine may know of a person.

use super::id::{AllergenId, FactorId, IngredientId, SignId};
use super::scale::{Device, Fitzpatrick, Skin};
use super::time::Hours;

/// Patient, treatment, what is seen now, and the hour that is asked about.
///
/// Never stored unless the user saves it. Every id resolves in the knowledge base it was checked
/// against (`crate::kb::case`).
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    pub patient: Patient,
    pub treatment: Treatment,
    /// The latest look at the skin, if any.
    pub seen: Option<Look>,
    /// The hour asked about.
    pub hours: Hours,
}

impl Case {
    /// A treatment with nothing else known: no allergy, no factor, no look, at its end.
    pub fn plain(skin: Skin, device: Device, depth_um: u32) -> Self {
        Self {
            patient: Patient {
                skin,
                sensitive: false,
                fitzpatrick: None,
                age: None,
                allergies: Vec::new(),
                tolerates: Vec::new(),
                factors: Vec::new(),
            },
            treatment: Treatment {
                device,
                depth_um,
                area: None,
                ended: None,
            },
            seen: None,
            hours: Hours::ZERO,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Patient {
    pub skin: Skin,
    /// Stings easily. Changes ranking and advice text, shifts nothing.
    pub sensitive: bool,
    pub fitzpatrick: Option<Fitzpatrick>,
    /// In years.
    pub age: Option<u8>,
    pub allergies: Vec<Allergy>,
    /// Ingredients recorded as tolerated.
    pub tolerates: Vec<IngredientId>,
    pub factors: Vec<FactorId>,
}

/// One recorded allergy.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Allergy {
    pub to: AllergicTo,
    pub certainty: Certainty,
    pub reaction: Reaction,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AllergicTo {
    Group(AllergenId),
    Ingredient(IngredientId),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// Patch or prick test positive.
    #[default]
    Confirmed,
    /// Reported, not tested.
    Suspected,
}

impl Certainty {
    pub const ALL: [Self; 2] = [Self::Confirmed, Self::Suspected];

    pub fn word(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Suspected => "suspected",
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reaction {
    /// Eczema after hours to days (type IV).
    #[default]
    Delayed,
    /// Hives, swelling or worse within the hour (type I).
    Immediate,
}

impl Reaction {
    pub const ALL: [Self; 2] = [Self::Delayed, Self::Immediate];

    pub fn word(self) -> &'static str {
        match self {
            Self::Delayed => "delayed",
            Self::Immediate => "immediate",
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Treatment {
    pub device: Device,
    /// Deepest needle depth of the session, in micrometres.
    pub depth_um: u32,
    pub area: Option<String>,
    /// Local time and offset at which needling ended.
    pub ended: Option<Moment>,
}

/// A local date and time with its offset from UTC, for printing dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub local: jiff::civil::DateTime,
    pub offset: jiff::tz::Offset,
}

impl Moment {
    /// The local date and time so many hours later, at the same offset.
    #[must_use]
    pub fn after(self, hours: Hours) -> Self {
        let span = jiff::Span::new().minutes(i64::from(hours.minutes()));
        Self {
            local: self.local.saturating_add(span),
            ..self
        }
    }
}

/// What was seen when the skin was last looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "a checklist of what is seen")]
pub struct Look {
    /// When, after the end of needling.
    pub at: Hours,
    /// Clinician's Erythema Assessment, 0 clear to 4 severe.
    pub erythema: Option<u8>,
    /// Swelling, 0 none to 3 severe.
    pub swelling: Option<u8>,
    pub bleeding: bool,
    pub oozing: bool,
    /// A bland product stings for more than a minute.
    pub stinging: bool,
    pub new_pain: bool,
    pub tenderness: bool,
    pub flaking: bool,
    pub crusts: bool,
    pub new_bumps: bool,
    pub signs: Vec<SignId>,
}
