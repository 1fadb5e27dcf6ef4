//! The one integration binary.

#![expect(clippy::disallowed_methods, reason = "tests read files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cli;
mod clinic;
mod engine;
mod evidence;
mod invariants;
mod kb;
mod labels;
mod presets;
mod sheet;
mod support;
mod tidy;
mod ui;
mod words;
