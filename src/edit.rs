//! Changing the files of a knowledge base without harm to what a person wrote in them.
//!
//! ```text
//! text ─ tree ─▶ Tree ─ layout ─▶ canonical text                  (kb fmt)
//! record before, record after ─ canon ─▶ Tree, Tree ─ merge ─▶ edits of the text   (file)
//!                                                   ─ change ─▶ sentences          (kb diff)
//! KnowledgeBase before, after ─ impact ─▶ verdicts that differ
//! Workspace: the clinic's files as read and as they are now, with undo
//!     └─ Session: an editor at work: drafts, reviews, saving, what is kept for after a crash
//!           └─ Checked: the knowledge base that saving would give; problems and their fixes
//! ```
//!
//! **Invariants.** A changed field is a changed line; every comment stays, and so does every line
//! that was not meant. A text that does not parse is never changed.

mod at;
pub mod canon;
pub mod change;
pub mod checked;
pub mod draft;
pub mod file;
pub mod fix;
pub mod impact;
pub mod label;
pub mod layout;
pub mod merge;
pub mod parse;
mod reach;
mod recovery;
pub mod session;
pub mod tree;
pub mod workspace;

pub use change::{Change, changes};
pub use checked::Checked;
pub use draft::{Draft, Kind};
pub use file::RecordFile;
pub use fix::Fix;
pub use impact::{Shift, impact};
pub use layout::format;
pub use session::Session;
pub use workspace::{Unsaved, Workspace};
