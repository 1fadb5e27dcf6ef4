//! Aftercare: what may go on the skin after microneedling, when, and why.

pub mod advice;
pub mod cli;
pub mod diag;
pub mod files;
pub mod inci;
pub mod kb;
pub mod model;
pub mod text;

/// Opens the window on a knowledge base, at a moment of this machine's clock.
///
/// # Errors
/// A sentence that says why there is no window.
pub fn start_window(_kb: kb::KnowledgeBase, _now: model::case::Moment) -> Result<(), String> {
    Err("not in this build".to_owned())
}
