//! A record in the hands of an editor, whichever kind it is.

use super::canon;
use super::layout::fresh;
use super::tree::Tree;
use crate::diag::Diagnostic;
use crate::kb::load;
use crate::kb::records::{Record, Records};
use crate::model::allergen::AllergenGroup;
use crate::model::class::Class;
use crate::model::id::SourceId;
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::product::Product;
use crate::model::review::Review;
use crate::model::source::Source;

/// The kinds that have a form, their names, and what every one of them can do.
macro_rules! drafts {
    ($($kind:ident($record:ident);)*) => {
        /// A kind of record that can be edited in the window.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($kind,)* }

        /// A record of one of the kinds that can be edited in the window.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Draft { $($kind($record),)* }

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$kind,)*];

            /// What messages call a record of the kind: `ingredient`.
            pub fn noun(self) -> &'static str {
                match self { $(Self::$kind => $record::NOUN,)* }
            }

            /// The folder, or the stem of the file, that holds records of the kind.
            pub fn folder(self) -> &'static str {
                match self { $(Self::$kind => $record::FOLDER,)* }
            }
        }

        impl Draft {
            pub fn kind(&self) -> Kind {
                match self { $(Self::$kind(_) => Kind::$kind,)* }
            }

            pub fn id(&self) -> &str {
                match self { $(Self::$kind(record) => record.id.as_str(),)* }
            }

            pub fn review(&self) -> &Review {
                match self { $(Self::$kind(record) => &record.review,)* }
            }

            pub fn set_review(&mut self, review: Review) {
                match self { $(Self::$kind(record) => record.review = review,)* }
            }

            /// What it rests on; `None` for kinds that cite nothing.
            pub fn sources(&self) -> Option<&[SourceId]> {
                match self { $(Self::$kind(record) => record.sources(),)* }
            }

            /// A record of a knowledge base.
            pub fn of(records: &Records, kind: Kind, id: &str) -> Option<Self> {
                match kind { $(Kind::$kind => {
                    let entry = $record::table(records).get(&id.into())?;
                    Some(Self::$kind($record::clone(&entry.record)))
                })* }
            }

            /// The record as a file would have it, alone and without an indent.
            ///
            /// # Errors
            /// If it cannot be written, which no record of ours does.
            pub fn text(&self) -> Result<String, Box<Diagnostic>> {
                let text = match self { $(Self::$kind(record) => canon::text(record)?,)* };
                let tree = Tree::parse(&text, self.id())?;
                Ok(fresh(&tree.root, 0))
            }

            /// A record of a kind from its text.
            ///
            /// # Errors
            /// Where in the text it stops being one; the place has no file.
            pub fn parse(kind: Kind, text: &str) -> Result<Self, Box<Diagnostic>> {
                match kind { $(Kind::$kind => load::value(text, "").map(Self::$kind),)* }
            }
        }
    };
}

drafts! {
    Ingredient(Ingredient);
    Class(Class);
    Allergen(AllergenGroup);
    Product(Product);
    Source(Source);
    Pattern(NamePattern);
}

impl Draft {
    /// What messages call it: `ingredient`.
    pub fn noun(&self) -> &'static str {
        self.kind().noun()
    }
}
