//! What has an entry in the reference, and the index by which it is found.

use crate::advice::assess::Finding;
use crate::advice::cause::Rule;
use crate::inci::{Item, Match, Reading};
use crate::kb::KnowledgeBase;
use crate::model::case::AllergicTo;
use crate::model::id::{AllergenId, ClassId, FactorId, IngredientId, ProductId, SourceId};
use crate::model::ingredient::OtherName;
use crate::model::sentence::Text;
use crate::ui::search::Entry;

/// Something that can be looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Ingredient(IngredientId),
    Class(ClassId),
    Allergen(AllergenId),
    Factor(FactorId),
    Product(ProductId),
    Source(SourceId),
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
}

impl Shelf {
    pub const ALL: [Self; 6] = [
        Self::Ingredients,
        Self::Classes,
        Self::Allergens,
        Self::Factors,
        Self::Products,
        Self::Sources,
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
            Self::Name(_) => return None,
        })
    }
}

/// Every entry with all its names folded once, shelf by shelf, each shelf by name.
pub fn catalogue(kb: &KnowledgeBase) -> Vec<Entry<Subject>> {
    let records = &kb.records;
    let mut entries = Vec::new();
    entries.extend(records.ingredients.values().map(|entry| {
        let it = &*entry.record;
        let others = it
            .names
            .iter()
            .map(OtherName::text)
            .chain(it.cas.as_deref());
        let subject = Subject::Ingredient(it.id.clone());
        Entry::new(subject, same(&it.name), 0, others)
    }));
    entries.extend(records.classes.values().map(|entry| {
        let it = &*entry.record;
        let subject = Subject::Class(it.id.clone());
        Entry::new(subject, it.name.clone(), 1, [&it.code])
    }));
    entries.extend(records.allergens.values().map(|entry| {
        let it = &*entry.record;
        let subject = Subject::Allergen(it.id.clone());
        Entry::new(subject, it.name.clone(), 1, &it.names)
    }));
    entries.extend(records.factors.values().map(|entry| {
        let it = &*entry.record;
        let subject = Subject::Factor(it.id.clone());
        Entry::new(subject, it.name.clone(), 1, &it.names)
    }));
    entries.extend(records.products.values().map(|entry| {
        let it = &*entry.record;
        let subject = Subject::Product(it.id.clone());
        let others = it.brand.iter().chain(&it.barcode);
        Entry::new(subject, it.name.clone(), 2, others)
    }));
    entries.extend(records.sources.values().map(|entry| {
        let it = &*entry.record;
        let subject = Subject::Source(it.id.clone());
        Entry::new(subject, same(&it.citation), 3, it.doi.iter())
    }));
    entries
}

/// A name that is the same in every language.
fn same(name: &str) -> Text {
    Text {
        en: name.to_owned(),
        de: name.to_owned(),
    }
}
