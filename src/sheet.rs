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
pub mod care;
pub mod content;
pub mod dates;
pub mod grid;
pub mod own;
pub mod parts;
pub mod pdf;
pub mod restart;
pub mod shrink;
pub mod world;

pub use content::{SheetContent, content};
pub use pdf::{document, pdf};

use crate::kb::product::ReadProduct;
use crate::model::decision::Override;
use crate::text::Lang;

/// What the sheet needs besides the case.
#[derive(Clone, Debug, Default)]
pub struct Options {
    pub lang: Lang,
    pub paper: Paper,
    pub clinic: Clinic,
    /// Name or clinic number of the patient; a line to write on if empty.
    pub patient: String,
    /// What the patient has at home.
    pub own_products: Vec<ReadProduct>,
    /// What the clinician lets the patient use against the verdict; for the clinic's copy.
    pub overrides: Vec<Override>,
    /// What the clinician wants to add.
    pub notes: String,
    /// Who approves the sheet; a line to sign on if empty.
    pub approved_by: String,
    /// The number of the receipt; made from what the sheet says if there is none.
    pub receipt: Option<String>,
}

/// The paper in the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    #[default]
    A4,
    Letter,
}

impl Paper {
    pub const ALL: [Self; 2] = [Self::A4, Self::Letter];

    /// The word used on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "letter",
        }
    }

    /// What typst calls it.
    fn typst(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// Who the patient calls. Empty fields become lines to write on, or are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clinic {
    pub name: String,
    pub phone: String,
    /// Out of hours.
    pub night_phone: String,
    /// The emergency number of the country.
    pub emergency: String,
}

impl Default for Clinic {
    fn default() -> Self {
        Self {
            name: String::new(),
            phone: String::new(),
            night_phone: String::new(),
            emergency: "112".to_owned(),
        }
    }
}
