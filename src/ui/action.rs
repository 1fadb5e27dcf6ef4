//! Everything the user, the clock, or a finished job can ask for.

use super::add_product::AddForm;
use super::command::Command;
use super::editor::action::EditorAction;
use super::form::CaseForm;
use super::job::JobResult;
use super::knowledge::filter::Only;
use super::knowledge::sort::Sort;
use super::knowledge::subject::{Shelf, Subject};
use super::label_data::LabelForm;
use super::librarian::News;
use super::sheet::state::SheetAction;
use super::shelf::ShelfItem;
use super::state::{Deciding, LaneGroup, Place, SearchField};
use crate::model::case::Moment;
use crate::model::id::{ClassId, IngredientId, PresetId, ProductId};
use crate::model::product::Step;
use crate::model::time::Hours;

/// An action, by the part of the window it is for.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    Go(Place),
    Run(Command),
    Consult(ConsultAction),
    Label(LabelAction),
    Knowledge(KnowledgeAction),
    Folder(FolderAction),
    Add(AddAction),
    Editor(EditorAction),
    /// The window has another size, in points at 100 %.
    Resized(u32, u32),
    Palette(PaletteAction),
    /// A minute has passed.
    Now(Moment),
    Sheet(SheetAction),
    Finished(JobResult),
    CloseAbout,
    DropNotice,
    /// The field that asked for the keyboard has it.
    Focused,
}

#[derive(Clone, Debug, PartialEq)]
pub enum ConsultAction {
    Edit(Box<CaseForm>),
    Search(SearchField, SearchAction),
    /// The hour to ask about; `None` for now.
    Ask(Option<Hours>),
    Select(ProductId),
    /// Shows all products of a step, or of none.
    OpenStep(Option<Step>),
    Lanes(LaneGroup),
    ShowAllLanes(bool),
    ShowAllNotes(bool),
    /// What stands above the plan was seen.
    Acknowledge,
    Shelf(ShelfAction),
    Decision(DecisionAction),
    /// Fills in a usual treatment.
    Preset(PresetId),
}

/// What happens to what is at home.
#[derive(Clone, Debug, PartialEq)]
pub enum ShelfAction {
    Keep(ShelfItem),
    Drop(ProductId),
    /// Changes what is said of a pack.
    Edit(ProductId, Box<LabelForm>),
}

/// What happens to a decision against the verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DecisionAction {
    /// What is being written, or nothing.
    Draft(Option<Deciding>),
    /// Makes the draft a decision.
    Allow,
    TakeBack(ProductId),
}

/// What happens in a search field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SearchAction {
    Type(String),
    /// Moves the mark among the hits.
    Move(isize),
    /// Takes a hit; `None` for the marked one.
    Pick(Option<usize>),
    /// Puts the hits away. What was typed stays.
    Close,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LabelAction {
    Edit(Box<LabelForm>),
    SetEditing(bool),
    /// A finding by its place.
    Select(Option<usize>),
    /// Replaces a misspelt name by the one that was meant.
    Confirm(usize, IngredientId),
    /// Text from the clipboard or a dropped file takes the place of the label.
    Replace(String),
    TypePath(Option<String>),
    /// Opens or closes the comparison with a stored product.
    Compare(bool),
    ReadPath,
}

/// What happens in the dialog that makes a label a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AddAction {
    Edit(AddForm),
    Write,
}

/// What happens with the clinic's folder.
#[derive(Clone, Debug, PartialEq)]
pub enum FolderAction {
    /// The path, where there is no dialog.
    Type(Option<String>),
    /// Takes the path that was typed.
    Choose,
    /// Records were loaded.
    News(News),
}

/// What happens on the knowledge screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KnowledgeAction {
    Type(String),
    /// Lists one shelf, or all.
    Filter(Option<Shelf>),
    /// Lists entries of one standing, or of any.
    Only(Option<Only>),
    /// Lists what belongs to a class, or to any.
    OfClass(Option<ClassId>),
    /// Shows the filters, or puts them away and lists everything.
    ShowFilters(bool),
    /// Lists as a table in some order, or as a list.
    Table(Option<Sort>),
    /// Moves the mark among the hits, and opens what it comes to.
    Move(isize),
    /// Marks a hit and opens it.
    Mark(usize),
    /// Goes to an entry, from any screen.
    Open(Subject),
    /// The search field has the keyboard.
    Focused,
    /// The list shows the marked hit.
    Scrolled,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaletteAction {
    Type(String),
    Move(isize),
    /// Takes a hit; `None` for the marked one.
    Pick(Option<usize>),
    Close,
}
