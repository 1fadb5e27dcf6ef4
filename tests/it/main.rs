//! The one integration binary.

#![expect(clippy::disallowed_methods, reason = "tests read files")]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod annexes;
mod calendar;
mod cli;
mod clinic;
mod drafts;
mod edit;
mod editing;
mod engine;
mod evidence;
mod golden;
#[path = "../../benches/support/hostile.rs"]
mod hostile;
mod impact;
mod invariants;
mod kb;
mod labels;
mod lints;
mod phrases;
mod presets;
mod preview;
mod printing;
mod protocol;
mod qr;
mod reading;
mod receipt;
mod saving;
mod session;
mod sheet;
mod sheet_print;
#[cfg(unix)]
mod stopping;
mod support;
mod swelling;
mod tidy;
#[path = "../../benches/support/mod.rs"]
mod timing;
mod ui;
mod words;
