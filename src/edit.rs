//! Changing the files of a knowledge base without harm to what a person wrote in them.
//!
//! ```text
//! text ─ tree ─▶ Tree ─ layout ─▶ canonical text                  (kb fmt)
//! record before, record after ─ canon ─▶ Tree, Tree ─ merge ─▶ edits of the text   (file)
//!                                                   ─ change ─▶ sentences          (kb diff)
//! ```
//!
//! **Invariants.** A changed field is a changed line; every comment stays, and so does every line
//! that was not meant. A text that does not parse is never changed.

pub mod canon;
pub mod change;
pub mod file;
pub mod layout;
pub mod merge;
pub mod parse;
pub mod tree;

pub use change::{Change, changes};
pub use file::RecordFile;
pub use layout::format;
