//! What happens in the editor.

use super::ask::Ask;
use super::checker::Found;
use super::state::View;
use crate::edit::session::Saved;
use crate::edit::{Draft, Fix, Kind};
use crate::model::id::IngredientId;

#[derive(Clone, Debug, PartialEq)]
pub enum EditorAction {
    /// Shows the open entry in another way.
    Show(View),
    /// A record as it is to be from now on.
    Put(Box<Draft>),
    Fix(Box<Fix>),
    /// Makes an ingredient of a name that nobody could read, and opens it.
    NewIngredient(String),
    /// Asks what a new record is called, which begins empty or like the open one.
    AskName(Kind, bool),
    /// Asks who reviewed the open record.
    AskReview,
    /// The built-in record counts again.
    GiveUp,
    /// The clinic's record goes on over the built-in one as it is now.
    KeepOver,
    /// Opens the dialog that makes the label a product.
    AddProduct,
    /// Asks which ingredient a name is another name of.
    AskAlias(String),
    /// It is this one's.
    AliasOf(IngredientId),
    /// A question, or what is typed into it; `None` puts it away.
    Ask(Option<Ask>),
    /// What was typed is the answer.
    Answer,
    /// What the checker found.
    Found(Found),
    /// What became of saving.
    Saved(Vec<Saved>),
    /// A file that somebody else changed: ours over theirs.
    SaveOver(String),
    /// A file that somebody else changed: theirs.
    TakeTheirs(String),
    /// Takes up work of an earlier run, or forgets it.
    Recover(bool),
}
