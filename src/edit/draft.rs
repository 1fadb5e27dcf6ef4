//! A record in the hands of an editor, whichever kind it is.

use serde_json::Value;

use super::at;
use super::canon;
use super::change::{self, Change};
use super::layout::fresh;
use super::tree::Tree;
use super::workspace::Workspace;
use crate::diag::Diagnostic;
use crate::kb::check::beneath::note_id;
use crate::kb::records::{Record, Records};
use crate::kb::{fingerprint, load};
use crate::model::allergen::AllergenGroup;
use crate::model::beneath::Beneath;
use crate::model::class::Class;
use crate::model::id::SourceId;
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::product::Product;
use crate::model::review::Review;
use crate::model::sentence::{Arg, Sentence};
use crate::model::source::Source;

/// The kinds that have a form, their names, and what every one of them can do.
macro_rules! drafts {
    ($($kind:ident($record:ident);)*) => {
        /// A kind of record that can be edited in the window.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind { $($kind,)* }

        /// A record of one of the kinds that can be edited in the window.
        #[derive(Clone, Debug, PartialEq)]
        #[expect(clippy::large_enum_variant, reason = "one at a time, in an editor's hands")]
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

            /// A record of the clinic.
            pub fn own(workspace: &Workspace, kind: Kind, id: &str) -> Option<Self> {
                match kind { $(Kind::$kind => {
                    workspace.get::<$record>(&id.into()).map(Self::$kind)
                })* }
            }

            /// Writes the record into the clinic's files, as it is, as one step.
            ///
            /// # Errors
            /// As [`Workspace::put`].
            pub fn put_into(
                &self,
                workspace: &mut Workspace,
                label: Sentence,
            ) -> Result<(), Box<Diagnostic>> {
                match self { $(Self::$kind(record) => workspace.put(record, label),)* }
            }

            /// What the clinic's record of its id is noted to be made from, if this is it.
            pub(super) fn as_beneath(&self) -> Beneath {
                match self { $(Self::$kind(record) => Beneath {
                    id: note_id::<$record>(self.id()),
                    hash: fingerprint::hash(record),
                    review: Review::Draft,
                },)* }
            }

            pub(super) fn give_up(
                workspace: &mut Workspace,
                kind: Kind,
                id: &str,
                label: Sentence,
            ) -> Result<(), Box<Diagnostic>> {
                match kind { $(Kind::$kind => {
                    workspace.give_up::<$record>(&id.into(), label)
                })* }
            }

            /// What stands at a field, such as `classes[1]`.
            pub fn value_at(&self, field: &str) -> Option<Value> {
                match self { $(Self::$kind(record) => at::get(record, field),)* }
            }

            /// The record with another value at a field, or without it; `None` if that is no
            /// record any more.
            #[must_use]
            pub fn with(&self, field: &str, value: Option<Value>) -> Option<Self> {
                match self { $(
                    Self::$kind(record) => at::set(record, field, value).map(Self::$kind),
                )* }
            }

            /// What differs in a later version of the record; nothing if that is of another kind.
            ///
            /// # Errors
            /// If a record cannot be written, which no record of ours does.
            pub fn changes(&self, after: &Self) -> Result<Vec<Change>, Box<Diagnostic>> {
                let mut found = Vec::new();
                match (self, after) {
                    $((Self::$kind(before), Self::$kind(after)) => {
                        change::value(self.noun(), self.id(), before, after, &mut found)?;
                    })*
                    _ => {}
                }
                Ok(found)
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

    /// What people call it.
    pub fn name(&self) -> Arg {
        match self {
            Self::Ingredient(record) => Arg::Name(record.name.clone()),
            Self::Class(record) => Arg::Text(record.name.clone()),
            Self::Allergen(record) => Arg::Text(record.name.clone()),
            Self::Product(record) => Arg::Text(record.name.clone()),
            Self::Source(record) => Arg::Name(record.id.to_string()),
            Self::Pattern(record) => Arg::Name(record.id.to_string()),
        }
    }
}
