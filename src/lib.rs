//! Aftercare: what may go on the skin after microneedling, when, and why.

pub mod advice;
pub mod diag;
pub mod files;
pub mod inci;
pub mod kb;
pub mod model;
pub mod text;
