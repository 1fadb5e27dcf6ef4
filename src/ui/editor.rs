//! Changing the knowledge: the clinic's records in an editor's hands, around the forms.
//!
//! ```text
//! EditorAction ─ apply ─▶ Session ─ checker (a thread) ─▶ Found: problems, what the change moves
//!                            │                              └─▶ list, form, panel
//!                            └─ keeper (a thread) ─▶ recovery file, saved files
//! ```
//!
//! **Invariants.** The built-in records are never changed. Nothing is written before Save but the
//! recovery file. What is checked belongs to the latest edit, and no frame waits for it.

pub mod action;
pub mod apply;
pub mod apply_session;
pub mod ask;
pub mod ask_view;
pub mod blank;
pub mod checker;
pub mod editing;
pub mod form;
pub mod head;
pub mod history;
pub mod impact;
pub mod panel;
pub mod panel_rest;
pub mod record;
pub mod record_view;
pub mod save_view;
pub mod serve;
pub mod state;
pub mod used_by;
