//! Ordered scales: severity, evidence grade, depth band, phase, skin type.

use serde::{Deserialize, Serialize};

/// How strongly a finding speaks against using a product.
///
/// Ordered: the most severe finding of a product is its verdict.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum Severity {
    /// No aftercare-specific objection.
    #[default]
    Fine,
    /// May be used if the stated condition is met, or worth knowing.
    Caution,
    /// A name on the label could not be read; somebody must look before the product is usable.
    Unknown,
    /// Choose another product for now.
    Avoid,
    /// Do not apply; needs a named clinician's override with a reason.
    Contraindicated,
}

impl Severity {
    /// From least to most severe.
    pub const ALL: [Self; 5] = [
        Self::Fine,
        Self::Caution,
        Self::Unknown,
        Self::Avoid,
        Self::Contraindicated,
    ];

    /// The word used on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Fine => "fine",
            Self::Caution => "caution",
            Self::Unknown => "unknown",
            Self::Avoid => "avoid",
            Self::Contraindicated => "contraindicated",
        }
    }

    /// Usable, if need be under a stated condition.
    pub fn is_usable(self) -> bool {
        self <= Self::Caution
    }

    /// One step less severe; [`Severity::Unknown`] is not a step and [`Severity::Contraindicated`]
    /// is never lowered.
    #[must_use]
    pub fn eased(self) -> Self {
        match self {
            Self::Avoid => Self::Caution,
            Self::Caution => Self::Fine,
            other => other,
        }
    }
}

/// How good the evidence for a statement is, in the setting of needled skin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Grade {
    /// Prospective human data or a systematic review in microneedling itself.
    A,
    /// Controlled human data in a comparable setting, or large patch-test surveillance.
    B,
    /// Case reports, uncontrolled human, animal or in-vitro evidence, or a strong mechanism.
    C,
    /// Expert opinion, manufacturers' instructions, customary practice.
    D,
}

impl Grade {
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// Depth band: how deep the needles went decides how long each phase lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Band {
    /// Up to 0.3 mm.
    A,
    /// Above 0.3 mm, below 0.8 mm.
    B,
    /// From 0.8 mm, below 1.3 mm.
    C,
    /// From 1.3 mm, below 2.0 mm.
    D,
    /// 2.0 mm and deeper.
    E,
    /// Radiofrequency microneedling at any depth.
    Rf,
}

impl Band {
    pub const ALL: [Self; 6] = [Self::A, Self::B, Self::C, Self::D, Self::E, Self::Rf];

    pub fn word(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
            Self::E => "E",
            Self::Rf => "RF",
        }
    }

    /// The next deeper band; the deepest and radiofrequency stay.
    #[must_use]
    pub fn deeper(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::C,
            Self::C => Self::D,
            Self::D | Self::E => Self::E,
            Self::Rf => Self::Rf,
        }
    }
}

/// Where the skin is in its recovery.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Phase {
    /// The needle channels are open.
    OpenChannels,
    /// Red, tight, easily stung.
    Acute,
    /// The barrier is being rebuilt.
    Repair,
    /// Looks healed, is still remodelling.
    Remodelling,
    /// The aftercare period is over.
    Over,
}

impl Phase {
    pub const ALL: [Self; 5] = [
        Self::OpenChannels,
        Self::Acute,
        Self::Repair,
        Self::Remodelling,
        Self::Over,
    ];

    /// The phases of the aftercare period.
    pub const DURING: [Self; 4] = [
        Self::OpenChannels,
        Self::Acute,
        Self::Repair,
        Self::Remodelling,
    ];

    /// The word used in JSON and as a text id.
    pub fn word(self) -> &'static str {
        match self {
            Self::OpenChannels => "open_channels",
            Self::Acute => "acute",
            Self::Repair => "repair",
            Self::Remodelling => "remodelling",
            Self::Over => "over",
        }
    }
}

/// Skin type as clinics ask for it. It changes vehicle and ranking, never waiting times.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Skin {
    Dry,
    Oily,
    Combination,
    Normal,
}

impl Skin {
    pub const ALL: [Self; 4] = [Self::Dry, Self::Oily, Self::Combination, Self::Normal];

    pub fn word(self) -> &'static str {
        match self {
            Self::Dry => "dry",
            Self::Oily => "oily",
            Self::Combination => "combination",
            Self::Normal => "normal",
        }
    }
}

/// Fitzpatrick phototype: how skin burns and tans. Not a colour and not an ethnicity scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Fitzpatrick {
    I,
    II,
    III,
    IV,
    V,
    VI,
}

impl Fitzpatrick {
    pub const ALL: [Self; 6] = [Self::I, Self::II, Self::III, Self::IV, Self::V, Self::VI];

    pub fn word(self) -> &'static str {
        match self {
            Self::I => "I",
            Self::II => "II",
            Self::III => "III",
            Self::IV => "IV",
            Self::V => "V",
            Self::VI => "VI",
        }
    }
}

/// What made the channels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Device {
    Roller,
    Pen,
    Stamp,
    /// Radiofrequency microneedling: channels plus heat.
    Rf,
}

impl Device {
    pub const ALL: [Self; 4] = [Self::Roller, Self::Pen, Self::Stamp, Self::Rf];

    pub fn word(self) -> &'static str {
        match self {
            Self::Roller => "roller",
            Self::Pen => "pen",
            Self::Stamp => "stamp",
            Self::Rf => "rf",
        }
    }

    /// The deepest that its needles go, in micrometres (rule E2).
    pub const fn max_depth_um(self) -> u32 {
        match self {
            Self::Rf => 8_000,
            Self::Roller | Self::Pen | Self::Stamp => 5_000,
        }
    }
}
