//! A product as it stands on a shelf.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::id::{IngredientId, ProductId};
use super::review::Review;
use super::scale::Skin;
use super::sentence::Text;

/// A product: what kind of thing it is, and the text of its ingredient list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "what is printed on a pack")]
pub struct Product {
    pub id: ProductId,
    pub name: Text,
    /// The maker; nothing for an example formula.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brand: Option<String>,
    pub kind: Kind,
    /// The step of the routine, where it is not the usual one of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// The skin types it is made for; empty if it is made for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub skins: Vec<Skin>,
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub rinse_off: bool,
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub clinic_supplied: bool,
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub sterile_single_use: bool,
    #[serde(default, skip_serializing_if = "super::class::is_false")]
    pub tinted: bool,
    /// Strengths known from the pack or the maker, in percent by weight.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub strengths: BTreeMap<IngredientId, f64>,
    /// The ingredient list as printed.
    pub label: String,
    /// Where the list comes from.
    pub origin: Origin,
    /// Global trade item number below the bar code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub barcode: Option<String>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

impl Product {
    /// The step of the routine it is used for.
    pub fn step(&self) -> Step {
        self.step.unwrap_or(self.kind.step())
    }
}

/// Where an ingredient list comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Origin {
    /// Written for this knowledge base to show how formulas of this kind are judged.
    ExampleFormula,
    /// Read on a pack or page: where, and when as `YYYY-MM-DD`.
    Seen { place: String, on: String },
}

/// What kind of product it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kind {
    Cleanser,
    MicellarWater,
    Shampoo,
    Soap,
    Toner,
    Mist,
    /// A pressurised can, such as thermal water.
    Aerosol,
    Gel,
    Serum,
    Lotion,
    Cream,
    Ointment,
    Balm,
    Oil,
    Sunscreen,
    SpraySunscreen,
    LoosePowderSunscreen,
    MakeUp,
    Powder,
    SettingSpray,
    SheetMask,
    Hydrocolloid,
    ClayMask,
    PeelOffMask,
    Scrub,
    SelfTanner,
    Depilatory,
    Drug,
    /// Made at home, compounded without sterility, or decanted.
    HomeMade,
    Other,
}

impl Kind {
    pub const ALL: [Self; 30] = [
        Self::Cleanser,
        Self::MicellarWater,
        Self::Shampoo,
        Self::Soap,
        Self::Toner,
        Self::Mist,
        Self::Aerosol,
        Self::Gel,
        Self::Serum,
        Self::Lotion,
        Self::Cream,
        Self::Ointment,
        Self::Balm,
        Self::Oil,
        Self::Sunscreen,
        Self::SpraySunscreen,
        Self::LoosePowderSunscreen,
        Self::MakeUp,
        Self::Powder,
        Self::SettingSpray,
        Self::SheetMask,
        Self::Hydrocolloid,
        Self::ClayMask,
        Self::PeelOffMask,
        Self::Scrub,
        Self::SelfTanner,
        Self::Depilatory,
        Self::Drug,
        Self::HomeMade,
        Self::Other,
    ];

    /// The word used on the command line and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cleanser => "cleanser",
            Self::MicellarWater => "micellar-water",
            Self::Shampoo => "shampoo",
            Self::Soap => "soap",
            Self::Toner => "toner",
            Self::Mist => "mist",
            Self::Aerosol => "aerosol",
            Self::Gel => "gel",
            Self::Serum => "serum",
            Self::Lotion => "lotion",
            Self::Cream => "cream",
            Self::Ointment => "ointment",
            Self::Balm => "balm",
            Self::Oil => "oil",
            Self::Sunscreen => "sunscreen",
            Self::SpraySunscreen => "spray-sunscreen",
            Self::LoosePowderSunscreen => "loose-powder-sunscreen",
            Self::MakeUp => "make-up",
            Self::Powder => "powder",
            Self::SettingSpray => "setting-spray",
            Self::SheetMask => "sheet-mask",
            Self::Hydrocolloid => "hydrocolloid",
            Self::ClayMask => "clay-mask",
            Self::PeelOffMask => "peel-off-mask",
            Self::Scrub => "scrub",
            Self::SelfTanner => "self-tanner",
            Self::Depilatory => "depilatory",
            Self::Drug => "drug",
            Self::HomeMade => "home-made",
            Self::Other => "other",
        }
    }

    /// The usual step of the routine.
    pub fn step(self) -> Step {
        match self {
            Self::Cleanser | Self::MicellarWater | Self::Shampoo | Self::Soap => Step::Cleanse,
            Self::Toner | Self::Mist | Self::Aerosol | Self::Gel | Self::Serum => Step::Soothe,
            Self::Lotion | Self::Cream | Self::Ointment | Self::Balm | Self::Oil => {
                Step::Moisturise
            }
            Self::Sunscreen | Self::SpraySunscreen | Self::LoosePowderSunscreen => Step::Protect,
            Self::MakeUp | Self::Powder | Self::SettingSpray | Self::SelfTanner => Step::Cover,
            Self::SheetMask
            | Self::Hydrocolloid
            | Self::ClayMask
            | Self::PeelOffMask
            | Self::Scrub
            | Self::Depilatory
            | Self::Drug
            | Self::HomeMade
            | Self::Other => Step::Treat,
        }
    }
}

/// A step of the routine after needling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Step {
    Cleanse,
    Soothe,
    Moisturise,
    Protect,
    /// Make-up and other colour.
    Cover,
    /// Actives and everything that is not part of plain aftercare.
    Treat,
}

impl Step {
    pub const ALL: [Self; 6] = [
        Self::Cleanse,
        Self::Soothe,
        Self::Moisturise,
        Self::Protect,
        Self::Cover,
        Self::Treat,
    ];

    /// The word used on the command line, in JSON and as a text id.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cleanse => "cleanse",
            Self::Soothe => "soothe",
            Self::Moisturise => "moisturise",
            Self::Protect => "protect",
            Self::Cover => "cover",
            Self::Treat => "treat",
        }
    }
}
