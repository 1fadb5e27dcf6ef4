//! The order of the table.

use super::catalogue::{Catalogue, Standing};
use super::subject::Subject;
use crate::kb::KnowledgeBase;
use crate::kb::records::Layer;
use crate::text::Lang;
use crate::ui::search::Entry;

/// A column and its direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub by: Column,
    pub is_descending: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    #[default]
    Name,
    Shelf,
    Classes,
    Review,
    Layer,
    Problems,
}

impl Column {
    pub const ALL: [Self; 6] = [
        Self::Name,
        Self::Shelf,
        Self::Classes,
        Self::Review,
        Self::Layer,
        Self::Problems,
    ];

    /// The id of its heading.
    pub fn id(self) -> &'static str {
        match self {
            Self::Name => "column-name",
            Self::Shelf => "column-kind",
            Self::Classes => "column-classes",
            Self::Review => "column-review",
            Self::Layer => "column-layer",
            Self::Problems => "column-problems",
        }
    }

    /// Its share of the width.
    pub fn share(self) -> f32 {
        match self {
            Self::Name => 0.30,
            Self::Shelf | Self::Layer => 0.13,
            Self::Classes => 0.25,
            Self::Review => 0.10,
            Self::Problems => 0.09,
        }
    }
}

impl Sort {
    /// This column; the other way round if it is sorted by already.
    #[must_use]
    pub fn turned(self, by: Column) -> Self {
        Self {
            by,
            is_descending: self.by == by && !self.is_descending,
        }
    }

    /// Puts places of the catalogue into this order. Equal ones stay as they were.
    pub fn apply(
        self,
        kb: &KnowledgeBase,
        lang: Lang,
        catalogue: &Catalogue,
        places: &mut [usize],
    ) {
        let found = |place: usize| catalogue.get(place);
        let by_number = |number: &dyn Fn(&Subject, Standing) -> usize, places: &mut [usize]| {
            let of = |place| found(place).map(|(entry, standing)| number(&entry.target, standing));
            places.sort_by_key(|place| of(*place));
        };
        let by_text = |text: &dyn Fn(&Entry<Subject>) -> String, places: &mut [usize]| {
            let of = |place| found(place).map(|(entry, _)| text(entry));
            places.sort_by_cached_key(|place| of(*place));
        };
        match self.by {
            Column::Name => by_text(&|entry| lang.of(&entry.name).to_lowercase(), places),
            Column::Classes => by_text(&|entry| class_names(kb, lang, &entry.target), places),
            Column::Shelf => {
                by_number(
                    &|it, _| it.shelf().map_or(0, |shelf| shelf as usize),
                    places,
                );
            }
            Column::Review => by_number(&|_, standing| usize::from(standing.is_draft), places),
            Column::Layer => {
                let number = |standing: Standing| match standing {
                    Standing {
                        is_changed: true, ..
                    } => 2,
                    Standing {
                        layer: Layer::Clinic,
                        ..
                    } => 1,
                    Standing { .. } => 0,
                };
                by_number(&|_, standing| number(standing), places);
            }
            Column::Problems => by_number(&|_, standing| standing.n_problems, places),
        }
        if self.is_descending {
            places.reverse();
        }
    }
}

/// The classes of an entry by name, in one line.
pub fn class_names(kb: &KnowledgeBase, lang: Lang, subject: &Subject) -> String {
    if matches!(subject, Subject::Class(_)) {
        return String::new();
    }
    let classes = subject.classes(kb).iter().filter_map(|id| kb.class(id));
    let names: Vec<&str> = classes.map(|class| lang.of(&class.name)).collect();
    names.join(", ")
}
