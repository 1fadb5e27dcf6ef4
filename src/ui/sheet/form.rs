//! What the user decides about a printed sheet.

use jiff::civil::DateTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::language::Language;
use crate::sheet::{Clinic, Copy, Paper, PrintSize};

/// What is decided for one patient. Never kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SheetForm {
    /// The language of the window if nothing was chosen.
    pub lang: Option<Language>,
    pub with: Option<Language>,
    pub size: PrintSize,
    pub copy: Copy,
    pub patient: String,
    pub approved_by: String,
    pub notes: String,
    /// As typed, such as `2026-12-18 10:30`.
    pub next_session: String,
}

impl SheetForm {
    /// When the patient comes again; `None` if nothing was typed.
    ///
    /// # Errors
    /// If what was typed is no date and time.
    pub fn next_session(&self) -> Result<Option<DateTime>, jiff::Error> {
        match self.next_session.trim() {
            "" => Ok(None),
            typed => typed.parse().map(Some),
        }
    }
}

/// What is the same for every patient of a clinic. Kept between runs; nothing about a patient.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ClinicCard {
    pub name: String,
    pub phone: String,
    pub night_phone: String,
    pub emergency: String,
    /// Path of the logo; none if empty.
    pub logo: String,
    #[serde(serialize_with = "write_paper", deserialize_with = "read_paper")]
    pub paper: Paper,
    /// The printer that was used last.
    pub printer: String,
}

impl Default for ClinicCard {
    fn default() -> Self {
        let clinic = Clinic::default();
        Self {
            name: clinic.name,
            phone: clinic.phone,
            night_phone: clinic.night_phone,
            emergency: clinic.emergency,
            logo: String::new(),
            paper: Paper::default(),
            printer: String::new(),
        }
    }
}

impl ClinicCard {
    /// A sheet without a number to call is not given to a patient.
    pub fn lacks_phone(&self) -> bool {
        self.phone.trim().is_empty()
    }

    /// The head of the sheet, apart from the logo.
    pub fn clinic(&self) -> Clinic {
        Clinic {
            name: self.name.clone(),
            phone: self.phone.clone(),
            night_phone: self.night_phone.clone(),
            emergency: self.emergency.clone(),
            logo: None,
        }
    }
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "serde's serialize_with passes a reference"
)]
fn write_paper<S: Serializer>(paper: &Paper, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(paper.word())
}

/// An unknown word costs only itself.
fn read_paper<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Paper, D::Error> {
    let word = String::deserialize(deserializer)?;
    let known = Paper::ALL.into_iter().find(|paper| paper.word() == word);
    Ok(known.unwrap_or_default())
}
