//! What the sheet needs besides the case: how it is printed, and what only the clinic knows.

use std::sync::Arc;

use jiff::civil;
use serde::{Deserialize, Serialize};

use crate::kb::product::ReadProduct;
use crate::model::decision::Override;
use crate::model::language::Language;

/// What the sheet needs besides the case.
///
/// As JSON it is what a receipt keeps of it: nothing that a person typed, and no file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Options {
    pub lang: Language,
    /// A second language, line by line beside the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with: Option<Language>,
    pub paper: Paper,
    pub size: PrintSize,
    pub copy: Copy,
    #[serde(skip)]
    pub clinic: Clinic,
    /// The clinic's own template instead of the built-in one, as typst source.
    #[serde(skip)]
    pub template: Option<String>,
    /// Name or clinic number of the patient; a line to write on if empty.
    #[serde(skip)]
    pub patient: String,
    /// What the patient has at home.
    #[serde(skip)]
    pub own_products: Vec<ReadProduct>,
    /// What the clinician lets the patient use against the verdict.
    #[serde(skip)]
    pub overrides: Vec<Override>,
    /// When the patient comes again, if that is settled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_session: Option<civil::DateTime>,
    /// What the clinician wants to add.
    #[serde(skip)]
    pub notes: String,
    /// Who approves the sheet; a line to sign on if empty.
    #[serde(skip)]
    pub approved_by: String,
    /// The number of the receipt; made from what the sheet says if there is none.
    #[serde(skip)]
    pub receipt: Option<String>,
}

/// The paper in the printer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
    pub(super) fn typst(self) -> &'static str {
        match self {
            Self::A4 => "a4",
            Self::Letter => "us-letter",
        }
    }
}

/// How large the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PrintSize {
    /// 12 pt.
    #[default]
    Normal,
    /// 16 pt, for patients who read badly.
    Large,
}

/// Who keeps the sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Copy {
    #[default]
    Patient,
    /// With the clinician's overrides, their reasons, and the sources.
    Clinic,
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
    pub logo: Option<Logo>,
}

impl Default for Clinic {
    fn default() -> Self {
        Self {
            name: String::new(),
            phone: String::new(),
            night_phone: String::new(),
            emergency: "112".to_owned(),
            logo: None,
        }
    }
}

/// The clinic's logo as a picture file: PNG, JPEG or SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub bytes: Arc<[u8]>,
}

impl From<Vec<u8>> for Logo {
    fn from(bytes: Vec<u8>) -> Self {
        Self {
            bytes: bytes.into(),
        }
    }
}
