//! What has an entry in the reference.

use crate::advice::assess::Finding;
use crate::advice::cause::Rule;
use crate::inci::{Item, Match, Reading};
use crate::kb::KnowledgeBase;
use crate::model::case::AllergicTo;
use crate::model::id::{
    AllergenId, ClassId, FactorId, IngredientId, PatternId, ProductId, SourceId,
};

/// Something that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    Ingredient(IngredientId),
    Class(ClassId),
    Allergen(AllergenId),
    Factor(FactorId),
    Product(ProductId),
    Source(SourceId),
    Pattern(PatternId),
    /// A name as it was typed, which is no entry: what the reader makes of it.
    Name(String),
}

/// A kind of entry, in the order of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    Ingredients,
    Classes,
    Allergens,
    Factors,
    Products,
    Sources,
    Patterns,
}

impl Shelf {
    pub const ALL: [Self; 7] = [
        Self::Ingredients,
        Self::Classes,
        Self::Allergens,
        Self::Factors,
        Self::Products,
        Self::Sources,
        Self::Patterns,
    ];

    /// The id of its text; that of one entry ends in `-one`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Ingredients => "shelf-ingredients",
            Self::Classes => "shelf-classes",
            Self::Allergens => "shelf-allergens",
            Self::Factors => "shelf-factors",
            Self::Products => "shelf-products",
            Self::Sources => "shelf-sources",
            Self::Patterns => "shelf-patterns",
        }
    }
}

impl Subject {
    /// The entry of an item of a label: an ingredient, or what the name may be.
    pub fn of_item(item: &Item) -> Self {
        match &item.matched {
            Match::Known { id, .. } => Self::Ingredient(id.clone()),
            _ => Self::Name(item.text.clone()),
        }
    }

    /// The entry that a finding rests on.
    pub fn of_finding(finding: &Finding, reading: &Reading) -> Option<Self> {
        Some(match &finding.rule {
            Rule::Allergy(AllergicTo::Group(id), _) => Self::Allergen(id.clone()),
            Rule::Allergy(AllergicTo::Ingredient(id), _) => Self::Ingredient(id.clone()),
            Rule::Factor(id) => Self::Factor(id.clone()),
            Rule::Class(id) => Self::Class(id.clone()),
            Rule::NotClinicSupplied => Self::Source(finding.sources.first()?.clone()),
            Rule::Unread => Self::of_item(reading.items.get(*finding.items.first()?)?),
        })
    }

    /// Where it stands; a bare name stands nowhere.
    pub fn shelf(&self) -> Option<Shelf> {
        Some(match self {
            Self::Ingredient(_) => Shelf::Ingredients,
            Self::Class(_) => Shelf::Classes,
            Self::Allergen(_) => Shelf::Allergens,
            Self::Factor(_) => Shelf::Factors,
            Self::Product(_) => Shelf::Products,
            Self::Source(_) => Shelf::Sources,
            Self::Pattern(_) => Shelf::Patterns,
            Self::Name(_) => return None,
        })
    }

    /// The classes of an ingredient or of the names of a form; the class itself.
    pub fn classes<'a>(&'a self, kb: &'a KnowledgeBase) -> &'a [ClassId] {
        match self {
            Self::Ingredient(id) => kb.ingredient(id).map_or(&[], |it| &it.classes),
            Self::Pattern(id) => {
                let pattern = kb.records.patterns.get(id);
                pattern.map_or(&[], |entry| &entry.record.classes)
            }
            Self::Class(id) => std::slice::from_ref(id),
            _ => &[],
        }
    }
}
