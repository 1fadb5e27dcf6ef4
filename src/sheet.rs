//! The sheet that the patient takes home: one case as two printed sides at most.
//!
//! ```text
//! Consultation + Ranked + Options ─ content ─▶ SheetContent ─ pdf ─▶ bytes
//!                                  what it says   data.json + sheet.typ
//! ```
//!
//! [`content()`] decides what the sheet says, as plain data in one language; it knows no layout.
//! [`pdf()`] hands that data to the template `assets/sheet.typ` as a JSON file, so that nothing a
//! person typed is ever read as markup. Same inputs, same bytes: the clock, the disk and the
//! fonts of the machine are never asked.

pub mod allergy;
pub mod asked;
pub mod calendar;
pub mod care;
pub mod clinic_copy;
pub mod code;
pub mod content;
pub mod dates;
pub mod foot;
pub mod grid;
pub mod head;
pub mod icon;
pub mod ics;
mod lines;
pub mod options;
pub mod own;
pub mod parts;
pub mod pdf;
pub mod preview;
pub mod receipt;
pub mod replay;
pub mod restart;
pub mod shrink;
pub mod small;
pub mod table;
pub mod words;
pub mod world;

pub use calendar::calendar;
pub use content::{SheetContent, content};
pub use options::{Clinic, Copy, Logo, Options, Paper, PrintSize};
pub use pdf::{document, pdf, problems};
pub use preview::{Picture, preview};
pub use receipt::Receipt;
pub use replay::replay;

pub use crate::model::language::Language;
