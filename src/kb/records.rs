//! What the files say, right or wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::diag::Place;
use crate::model::allergen::AllergenGroup;
use crate::model::annex::AnnexEntry;
use crate::model::benefit::Benefit;
use crate::model::class::Class;
use crate::model::factor::Factor;
use crate::model::id::{
    AllergenId, AnnexEntryId, BenefitId, ClassId, FactorId, IngredientId, PatternId, PhraseId,
    PresetId, ProductId, ProtocolId, SignId, SourceId, VehicleId,
};
use crate::model::ingredient::Ingredient;
use crate::model::language::Language;
use crate::model::pattern::Patterns;
use crate::model::phrase::Phrase;
use crate::model::preset::Preset;
use crate::model::product::Product;
use crate::model::protocol::Protocol;
use crate::model::review::Review;
use crate::model::sign::Sign;
use crate::model::source::Source;
use crate::model::vehicle::Vehicle;

/// All records of a knowledge base, by kind and id.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Records {
    pub ingredients: Table<Ingredient>,
    pub classes: Table<Class>,
    pub allergens: Table<AllergenGroup>,
    pub annexes: Table<AnnexEntry>,
    pub benefits: Table<Benefit>,
    pub factors: Table<Factor>,
    pub signs: Table<Sign>,
    pub phrases: Table<Phrase>,
    pub products: Table<Product>,
    pub presets: Table<Preset>,
    pub protocols: Table<Protocol>,
    pub vehicles: Table<Vehicle>,
    pub sources: Table<Source>,
    pub patterns: Patterns,
    /// Where each naming convention stands; they are read as one value.
    pub pattern_places: BTreeMap<PatternId, Place>,
}

/// Records of one kind, by id.
pub type Table<T> = BTreeMap<<T as Record>::Id, Entry<T>>;

/// A record and where it stands.
///
/// Records sit behind [`Arc`], so that copying all of them costs pointers, not text.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry<T> {
    pub record: Arc<T>,
    pub place: Place,
    /// Which layer it comes from.
    pub layer: Layer,
}

/// Where a record comes from, in the order in which layers cover each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layer {
    /// Shipped with the program.
    BuiltIn,
    /// A clinic's own folder.
    Clinic,
}

/// A record that is kept in files and found by id.
pub trait Record: Clone + DeserializeOwned + PartialEq {
    type Id: Ord + Clone + AsRef<str>;

    /// What messages call it.
    const NOUN: &'static str;
    /// The folder, or the stem of the file, that holds records of this kind.
    const FOLDER: &'static str;

    fn id(&self) -> &Self::Id;
    fn review(&self) -> &Review;
    /// What it rests on; `None` for kinds that cite nothing.
    fn sources(&self) -> Option<&[SourceId]>;
}

macro_rules! records {
    ($($kind:ty, $id:ty, $noun:literal, $folder:literal, $sources:expr;)*) => {$(
        impl Record for $kind {
            type Id = $id;
            const NOUN: &'static str = $noun;
            const FOLDER: &'static str = $folder;

            fn id(&self) -> &Self::Id {
                &self.id
            }

            fn review(&self) -> &Review {
                &self.review
            }

            fn sources(&self) -> Option<&[SourceId]> {
                let sources: fn(&$kind) -> Option<&[SourceId]> = $sources;
                sources(self)
            }
        }
    )*};
}

records! {
    Ingredient, IngredientId, "ingredient", "ingredients", |record| Some(&record.sources);
    Class, ClassId, "class", "classes", |record| Some(&record.sources);
    AllergenGroup, AllergenId, "allergen", "allergens", |record| Some(&record.sources);
    AnnexEntry, AnnexEntryId, "annex entry", "annexes", |record| Some(&record.sources);
    Benefit, BenefitId, "benefit", "benefits", |record| Some(&record.sources);
    Factor, FactorId, "factor", "factors", |record| Some(&record.sources);
    Sign, SignId, "sign", "signs", |record| Some(&record.sources);
    Vehicle, VehicleId, "vehicle", "vehicles", |record| Some(&record.sources);
    Preset, PresetId, "preset", "presets", |record| Some(&record.sources);
    Protocol, ProtocolId, "protocol", "protocols", |record| Some(&record.sources);
    Product, ProductId, "product", "products", |_| None;
    Source, SourceId, "source", "sources", |_| None;
}

impl Record for Phrase {
    type Id = PhraseId;
    const NOUN: &'static str = "phrase";
    const FOLDER: &'static str = "phrases";

    fn id(&self) -> &PhraseId {
        &self.id
    }

    /// That of the original; each language has its own.
    fn review(&self) -> &Review {
        self.review_of(Language::En)
    }

    fn sources(&self) -> Option<&[SourceId]> {
        None
    }
}
