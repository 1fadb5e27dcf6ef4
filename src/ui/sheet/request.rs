//! All that a sheet is made from, to be handed to another thread.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use crate::advice::Consultation;
use crate::advice::rank::{Ranked, rank};
use crate::diag::Diagnostic;
use crate::files::{self, MAX_PICTURE_BYTES};
use crate::kb::KnowledgeBase;
use crate::model::case::Case;
use crate::sheet::{self, Logo, Options, Picture, Receipt, SheetContent};

/// Pixels for each typographic point of the preview: sharp up to 150 %.
const PIXELS_PER_POINT: f64 = 2.0;

/// A sheet to be made.
#[derive(Clone)]
pub struct Request {
    pub kb: Arc<KnowledgeBase>,
    pub case: Case,
    pub options: Options,
    /// Where the clinic's template and logo are.
    pub folders: Vec<PathBuf>,
    /// A logo elsewhere, which goes before that of the folder.
    pub logo: Option<PathBuf>,
}

/// A file that is made of a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Output {
    Pdf,
    Calendar,
    Receipt,
}

impl Output {
    pub const ALL: [Self; 3] = [Self::Pdf, Self::Calendar, Self::Receipt];

    /// The name that the file dialog begins with: it names no patient.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Pdf => "aftercare-sheet.pdf",
            Self::Calendar => "aftercare.ics",
            Self::Receipt => "aftercare-receipt.json",
        }
    }

    pub fn extension(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Calendar => "ics",
            Self::Receipt => "json",
        }
    }
}

impl fmt::Debug for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request").finish_non_exhaustive()
    }
}

impl PartialEq for Request {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.kb, &other.kb)
            && self.case == other.case
            && self.options == other.options
            && (&self.folders, &self.logo) == (&other.folders, &other.logo)
    }
}

impl Request {
    /// What the sheet says.
    pub fn content(&self) -> SheetContent {
        self.with(&self.options, sheet::content)
    }

    /// The sheet as pictures, and what is wrong with the clinic's template, in whose place the
    /// built-in one then stands.
    ///
    /// # Errors
    /// Why there is no sheet, in sentences.
    pub fn preview(&self) -> Result<(Vec<Picture>, Option<String>), String> {
        let content = self.with(&self.complete()?, sheet::content);
        let pages =
            sheet::preview(&content, PIXELS_PER_POINT).map_err(|problems| told(&problems))?;
        let problems = sheet::problems(&content);
        Ok((pages, (!problems.is_empty()).then(|| told(&problems))))
    }

    /// The sheet as PDF.
    ///
    /// # Errors
    /// What is wrong with the logo or the template, in sentences.
    pub fn pdf(&self) -> Result<Vec<u8>, String> {
        let content = self.with(&self.complete()?, sheet::content);
        sheet::pdf(&content).map_err(|problems| told(&problems))
    }

    /// The bytes of a file.
    ///
    /// # Errors
    /// Why it cannot be made, in sentences.
    pub fn output(&self, output: Output) -> Result<Vec<u8>, String> {
        match output {
            Output::Pdf => self.pdf(),
            Output::Calendar => self
                .with(&self.options, |consultation, _, options| {
                    sheet::calendar(consultation, options)
                })
                .map(String::into_bytes)
                .map_err(|problem| told(&[*problem])),
            Output::Receipt => {
                let pdf = self.pdf()?;
                let receipt = self.with(&self.complete()?, |consultation, ranked, options| {
                    Receipt::new(consultation, ranked, options, &pdf)
                });
                Ok(receipt.json().into_bytes())
            }
        }
    }

    /// The options with the files that they name.
    fn complete(&self) -> Result<Options, String> {
        let own = files::of_clinic(&self.folders)?;
        let logo = match &self.logo {
            Some(path) => Some(files::bytes(path, MAX_PICTURE_BYTES)?),
            None => own.logo,
        };
        let mut options = Options {
            template: own.template,
            ..self.options.clone()
        };
        options.clinic.logo = logo.map(Logo::from);
        Ok(options)
    }

    fn with<T>(
        &self,
        options: &Options,
        make: impl FnOnce(&Consultation<'_>, &[Ranked], &Options) -> T,
    ) -> T {
        let consultation = Consultation::new(&self.kb, &self.case);
        make(&consultation, &rank(&consultation), options)
    }
}

fn told(problems: &[Diagnostic]) -> String {
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    told.join("\n")
}
