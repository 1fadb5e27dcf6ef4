//! What the annexes of Regulation (EC) 1223/2009 say of an ingredient.

use serde::{Deserialize, Serialize};

use super::class::is_false;
use super::id::{AnnexEntryId, IngredientId, SourceId};
use super::review::Review;

/// An entry of an annex, as far as it is figures and short facts.
///
/// Conditions that the annex has only in words are not carried; [`AnnexEntry::more`] says that
/// there are some.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnnexEntry {
    /// Annex and entry, such as `iii-45`; a second row with one reference number has `-2`.
    pub id: AnnexEntryId,
    pub annex: Annex,
    /// The reference number as the annex prints it, such as `9a`.
    pub entry: String,
    /// The substance as the annex names it.
    pub name: String,
    /// The ingredients the entry is about, by INCI name or CAS number.
    pub ingredients: Vec<IngredientId>,
    /// Whether the name itself has exceptions, as `Petrolatum, except if …`. Such an entry bans or
    /// restricts only what its name describes.
    #[serde(default, skip_serializing_if = "is_false")]
    pub qualified: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// Where alone it may be used, if the annex says so without a figure.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_in: Vec<Use>,
    /// Where it must not be used: each of these, and of each all words together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_in: Vec<Vec<Use>>,
    /// Whether the annex sets conditions that are not carried here.
    #[serde(default, skip_serializing_if = "is_false")]
    pub more: bool,
    /// The export it was read from.
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// Which list an entry stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Annex {
    /// Prohibited.
    II,
    /// Restricted.
    III,
    /// Colourants that are allowed.
    IV,
    /// Preservatives that are allowed.
    V,
    /// UV filters that are allowed.
    VI,
}

impl Annex {
    pub const ALL: [Self; 5] = [Self::II, Self::III, Self::IV, Self::V, Self::VI];

    /// The number as it is printed.
    pub fn numeral(self) -> &'static str {
        match self {
            Self::II => "II",
            Self::III => "III",
            Self::IV => "IV",
            Self::V => "V",
            Self::VI => "VI",
        }
    }

    /// The word in ids and message names, such as `annex-iii`.
    pub fn word(self) -> &'static str {
        match self {
            Self::II => "ii",
            Self::III => "iii",
            Self::IV => "iv",
            Self::V => "v",
            Self::VI => "vi",
        }
    }
}

/// A figure of an annex.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    #[serde(default, skip_serializing_if = "LimitKind::is_at_most")]
    pub kind: LimitKind,
    /// Percent by weight of the product as it is used.
    pub percent: f64,
    /// Words for where the figure holds; empty for any product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub uses: Vec<Use>,
    /// Whether the annex takes some products out of `uses` again.
    #[serde(default, skip_serializing_if = "is_false")]
    pub narrowed: bool,
    /// What is counted, such as `acid` or `Al`; without one, the substance itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counted_as: Option<String>,
}

/// What a figure means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum LimitKind {
    /// No more than this may be in the product.
    #[default]
    AtMost,
    /// From more than this on, the label must name it.
    NamedAbove,
}

impl LimitKind {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde's skip_serializing_if passes a reference"
    )]
    fn is_at_most(&self) -> bool {
        *self == Self::AtMost
    }
}

macro_rules! uses {
    ($($(#[doc = $doc:literal])* $variant:ident = $word:literal;)*) => {
        /// A kind of product, a part of the body or a way of use that an annex names.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        pub enum Use { $($(#[doc = $doc])* $variant,)* }

        impl Use {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word in message names, such as `annex-use-rinse-off`.
            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }
        }
    };
}

uses! {
    LeaveOn = "leave-on";
    RinseOff = "rinse-off";
    Skin = "skin";
    Face = "face";
    Body = "body";
    Hands = "hands";
    Feet = "feet";
    Lips = "lips";
    Eyes = "eyes";
    Mouth = "mouth";
    Nails = "nails";
    Hair = "hair";
    Intimate = "intimate";
    Mucosa = "mucosa";
    MakeUp = "make-up";
    Perfume = "perfume";
    Deodorant = "deodorant";
    Soap = "soap";
    Shampoo = "shampoo";
    Powder = "powder";
    Spray = "spray";
    /// What can be breathed in, sprays and loose powders alike.
    Inhaled = "inhaled";
    SelfTanner = "self-tanner";
    Depilatory = "depilatory";
    HairStraightener = "hair-straightener";
    OxidativeHairDye = "oxidative-hair-dye";
    /// Hair dyes that are not oxidative, or any.
    HairDye = "hair-dye";
    /// For children; the annex has the age.
    Children = "children";
    /// For use by professionals only.
    Professional = "professional";
    /// All that the other figures of the entry do not cover.
    Other = "other";
    /// A use that only the annex describes.
    Described = "described";
}
