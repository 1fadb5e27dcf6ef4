//! What the files say, right or wrong.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::layer::Stricter;
use crate::diag::Place;
use crate::model::id::{
    AllergenId, AnnexEntryId, BeneathId, BenefitId, ClassId, FactorId, IngredientId, PatternId,
    PhraseId, PresetId, ProductId, ProtocolId, SignId, SourceId, VehicleId,
};
use crate::model::language::Language;
use crate::model::pattern::{NamePattern, WordList};
use crate::model::review::Review;

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
    /// The record of a lower layer that this one covers.
    pub below: Option<Arc<T>>,
}

impl<T> Entry<T> {
    /// Where a field of the record stands, as far as that is known.
    pub fn at(&self, field: impl Into<String>) -> Place {
        self.place.clone().field(field)
    }
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
pub trait Record: Clone + DeserializeOwned + PartialEq + Serialize + Stricter {
    type Id: Ord + Clone + AsRef<str>;

    /// What messages call it.
    const NOUN: &'static str;
    /// The folder, or the stem of the file, that holds records of this kind.
    const FOLDER: &'static str;

    fn id(&self) -> &Self::Id;
    fn review(&self) -> &Review;
    /// What it rests on; `None` for kinds that cite nothing.
    fn sources(&self) -> Option<&[SourceId]>;
    /// The records of this kind.
    fn table(records: &Records) -> &Table<Self>;
    fn table_mut(records: &mut Records) -> &mut Table<Self>;
}

/// The one list of the kinds of records: their tables, the trait, and the macro `each_kind`.
macro_rules! records {
    ($d:tt $($table:ident: $kind:path, $id:ty, $noun:literal, $folder:literal,
        $review:expr, $sources:expr;)*) => {
        /// All records of a knowledge base, by kind and id.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Records {
            $(pub $table: Table<$kind>,)*
            /// Ids of the patterns in the order in which they are asked: the first that fits wins.
            pub pattern_order: Vec<PatternId>,
            /// Word lists that the forms of patterns and allergens name.
            pub word_lists: Vec<WordList>,
        }

        $(impl Record for $kind {
            type Id = $id;
            const NOUN: &'static str = $noun;
            const FOLDER: &'static str = $folder;

            fn id(&self) -> &Self::Id {
                &self.id
            }

            fn review(&self) -> &Review {
                let review: fn(&$kind) -> &Review = $review;
                review(self)
            }

            fn sources(&self) -> Option<&[SourceId]> {
                let sources: fn(&$kind) -> Option<&[SourceId]> = $sources;
                sources(self)
            }

            fn table(records: &Records) -> &Table<Self> {
                &records.$table
            }

            fn table_mut(records: &mut Records) -> &mut Table<Self> {
                &mut records.$table
            }
        })*

        /// Does something once for each kind of record, which `$kind` stands for:
        /// `each_kind!(T => count += T::table(records).len())`.
        macro_rules! each_kind {
            ($d kind:ident => $d body:expr) => {$({
                type $d kind = $kind;
                $d body;
            })*};
        }
        pub(crate) use each_kind;
    };
}

records! { $
    ingredients: crate::model::ingredient::Ingredient, IngredientId, "ingredient", "ingredients",
        |it| &it.review, |it| Some(&it.sources);
    classes: crate::model::class::Class, ClassId, "class", "classes",
        |it| &it.review, |it| Some(&it.sources);
    patterns: crate::model::pattern::NamePattern, PatternId, "pattern", "patterns",
        |it| &it.review, |it| Some(&it.sources);
    allergens: crate::model::allergen::AllergenGroup, AllergenId, "allergen", "allergens",
        |it| &it.review, |it| Some(&it.sources);
    annexes: crate::model::annex::AnnexEntry, AnnexEntryId, "annex entry", "annexes",
        |it| &it.review, |it| Some(&it.sources);
    benefits: crate::model::benefit::Benefit, BenefitId, "benefit", "benefits",
        |it| &it.review, |it| Some(&it.sources);
    factors: crate::model::factor::Factor, FactorId, "factor", "factors",
        |it| &it.review, |it| Some(&it.sources);
    signs: crate::model::sign::Sign, SignId, "sign", "signs",
        |it| &it.review, |it| Some(&it.sources);
    // The review of a phrase is that of the original; each language has its own.
    phrases: crate::model::phrase::Phrase, PhraseId, "phrase", "phrases",
        |it| it.review_of(Language::En), |_| None;
    presets: crate::model::preset::Preset, PresetId, "preset", "presets",
        |it| &it.review, |it| Some(&it.sources);
    protocols: crate::model::protocol::Protocol, ProtocolId, "protocol", "protocols",
        |it| &it.review, |it| Some(&it.sources);
    vehicles: crate::model::vehicle::Vehicle, VehicleId, "vehicle", "vehicles",
        |it| &it.review, |it| Some(&it.sources);
    products: crate::model::product::Product, ProductId, "product", "products",
        |it| &it.review, |_| None;
    sources: crate::model::source::Source, SourceId, "source", "sources",
        |it| &it.review, |_| None;
    beneath: crate::model::beneath::Beneath, BeneathId, "note of what is beneath", "beneath",
        |it| &it.review, |_| None;
}

impl Records {
    /// The patterns in the order in which they are asked.
    pub fn patterns_in_order(&self) -> impl Iterator<Item = &NamePattern> {
        self.pattern_entries().map(|entry| &*entry.record)
    }

    /// The same, with where they stand.
    pub fn pattern_entries(&self) -> impl Iterator<Item = &Entry<NamePattern>> {
        self.pattern_order
            .iter()
            .filter_map(|id| self.patterns.get(id))
    }
}
