//! What the editor has in hand, as plain data.

use std::path::PathBuf;

use super::action::EditorAction;
use super::ask::Ask;
use super::checker::{Found, Task};
use super::form::Problem;
use super::save_view::Conflict;
use crate::edit::{Session, Unsaved};
use crate::ui::knowledge::subject::Subject;

/// The editor, beside the entry that is open on the knowledge screen.
#[derive(Debug, Default)]
pub struct EditorState {
    /// The clinic's files, once there are a folder and somebody's initials.
    pub session: Option<Session>,
    pub view: View,
    /// Counts what was done to the session.
    pub revision: u64,
    /// What the checker last found, which may be of an earlier revision.
    pub found: Option<Found>,
    pub ask: Option<Ask>,
    /// What waits for the session to be opened.
    pub then: Option<Box<EditorAction>>,
    /// Files that somebody else changed since they were read.
    pub conflicts: Vec<Conflict>,
    /// Work of an earlier run that was never saved, until it is taken up or dropped.
    pub recovered: Vec<Unsaved>,
    /// What is to be done outside the state.
    pub wants: Vec<EditorEffect>,
    /// Why the last thing could not be done.
    pub refused: Option<String>,
    /// A sentence for every unsaved change.
    pub sentences: Vec<String>,
    /// What undo would take back, the latest first.
    pub steps: Vec<String>,
    /// How the open record came to be as it is.
    pub history: RecordHistory,
    /// What is wrong with the open record.
    pub problems: Vec<Problem>,
    /// What rests on the open record.
    pub users: Vec<Subject>,
}

/// What the editor needs from outside the state.
#[derive(Clone, Debug, PartialEq)]
pub enum EditorEffect {
    /// Opens a folder to be edited.
    Open(PathBuf),
    /// Opens a folder if an earlier run left work in it that was not saved.
    LookForWork(PathBuf),
    /// Reads the folder again.
    LookAgain,
    Check(Task),
    /// Keeps unsaved work for after a crash.
    Keep,
    Save,
    /// Writes a file over what somebody else has made of it.
    SaveOver(String),
}

/// How the open entry is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum View {
    /// To be read.
    #[default]
    Page,
    Form,
    Ron,
    History,
}

impl View {
    pub const ALL: [Self; 4] = [Self::Page, Self::Form, Self::Ron, Self::History];

    /// The id of its text.
    pub fn id(self) -> &'static str {
        match self {
            Self::Page => "view-page",
            Self::Form => "view-form",
            Self::Ron => "view-ron",
            Self::History => "view-history",
        }
    }
}

/// How a record came to be as it is, in sentences.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordHistory {
    /// What differs from the file; `None` if the record is not in hand.
    pub unsaved: Option<Vec<String>>,
    /// What differs from the built-in record; `None` if there is none beneath.
    pub below: Option<Vec<String>>,
    /// Whether a newer program changed the record beneath since this one was made of it.
    pub is_newer: bool,
}
