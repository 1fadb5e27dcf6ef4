//! Which records can be edited, as the knowledge screen and as the files name them.

use crate::diag::Diagnostic;
use crate::edit::Kind;
use crate::kb::load::kind_of;
use crate::ui::knowledge::subject::{Shelf, Subject};

impl Subject {
    /// The kind and id of a record that can be edited.
    pub fn record(&self) -> Option<(Kind, &str)> {
        Some(match self {
            Self::Ingredient(id) => (Kind::Ingredient, id.as_str()),
            Self::Class(id) => (Kind::Class, id.as_str()),
            Self::Allergen(id) => (Kind::Allergen, id.as_str()),
            Self::Product(id) => (Kind::Product, id.as_str()),
            Self::Source(id) => (Kind::Source, id.as_str()),
            Self::Pattern(id) => (Kind::Pattern, id.as_str()),
            Self::Factor(_) | Self::Name(_) => return None,
        })
    }

    /// The entry of a record.
    pub fn of_record(kind: Kind, id: &str) -> Self {
        match kind {
            Kind::Ingredient => Self::Ingredient(id.into()),
            Kind::Class => Self::Class(id.into()),
            Kind::Allergen => Self::Allergen(id.into()),
            Kind::Product => Self::Product(id.into()),
            Kind::Source => Self::Source(id.into()),
            Kind::Pattern => Self::Pattern(id.into()),
        }
    }

    /// The entry that a problem is in.
    pub fn of_problem(problem: &Diagnostic) -> Option<Self> {
        let place = problem.place.as_ref()?;
        let mut kinds = Kind::ALL.iter();
        let kind = kinds.find(|kind| kind.folder() == kind_of(&place.file))?;
        (!place.record.is_empty()).then(|| Self::of_record(*kind, &place.record))
    }
}

impl Shelf {
    /// Where records of a kind stand.
    pub fn of_kind(kind: Kind) -> Self {
        match kind {
            Kind::Ingredient => Self::Ingredients,
            Kind::Class => Self::Classes,
            Kind::Allergen => Self::Allergens,
            Kind::Product => Self::Products,
            Kind::Source => Self::Sources,
            Kind::Pattern => Self::Patterns,
        }
    }
}
