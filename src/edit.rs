//! Changing the files of a knowledge base without harm to what a person wrote in them.
//!
//! ```text
//! text ─ tree ─▶ Tree ─ layout ─▶ canonical text                  (kb fmt)
//! record before, record after ─ canon ─▶ Tree, Tree ─ merge ─▶ edits of the text   (file)
//!                                                   ─ change ─▶ sentences          (kb diff)
//! KnowledgeBase before, after ─ impact ─▶ verdicts that differ
//! Workspace: the clinic's files as read and as they are now, with undo
//! ```
//!
//! **Invariants.** A changed field is a changed line; every comment stays, and so does every line
//! that was not meant. A text that does not parse is never changed.

pub mod canon;
pub mod change;
pub mod draft;
pub mod file;
pub mod impact;
pub mod layout;
pub mod merge;
pub mod parse;
pub mod tree;
pub mod workspace;

pub use change::{Change, changes};
pub use draft::Draft;
pub use file::RecordFile;
pub use impact::{Shift, impact};
pub use layout::format;
pub use workspace::{Unsaved, Workspace};
