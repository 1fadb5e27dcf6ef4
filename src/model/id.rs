//! Identifiers that cannot be mixed up. Cloning one costs a pointer.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Arc<str>);

        impl $name {
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(Arc::from(text))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An entry of the ingredient list, such as `retinol`.
    IngredientId;
    /// A family of ingredients that shares a rule, such as `retinoid`.
    ClassId;
    /// A naming convention, such as `seed-oil`.
    PatternId;
    /// A sentence of the sheet, such as `not-yet`.
    PhraseId;
    /// A usual treatment, such as `pen-1-0-face`.
    PresetId;
    /// What a patient is allergic to, such as `fragrance`.
    AllergenId;
    /// A stored product.
    ProductId;
    /// A protocol of bands and phases.
    ProtocolId;
    /// Something true of a patient that changes advice, such as `rosacea`.
    FactorId;
    /// Something seen or felt after treatment, such as `blisters`.
    SignId;
    /// A note of what a clinic's record was made from, such as `class-retinoid`.
    BeneathId;
    /// A benefit of an ingredient after needling, such as `panthenol`.
    BenefitId;
    /// A row of the vehicle table.
    VehicleId;
    /// An entry of an EU annex, such as `iii-45`.
    AnnexEntryId;
    /// A publication, page or convention that a statement rests on.
    SourceId;
}
