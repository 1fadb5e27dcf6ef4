//! The sheet screen, apart from the case.

use super::form::SheetForm;
use super::request::{Output, Request};
use crate::printer::{PrintError, Printers};
use crate::sheet::Picture;

/// The sheet screen.
#[derive(Debug)]
pub struct SheetState {
    pub form: SheetForm,
    /// Grows with every change of what the sheet is made from.
    pub revision: u64,
    pub preview: Preview,
    /// Percent of the size on paper; `None` to fit the width.
    pub zoom_percent: Option<u16>,
    /// The system is to be asked for its printers when the screen is next looked at.
    pub wants_printers: bool,
    /// `None` until the system has answered.
    pub printers: Option<Result<Printers, PrintError>>,
    pub copies: u8,
    /// What is on its way to the printer or the disk.
    pub doing: Option<Doing>,
    /// The PDF that was saved last, to be shown in the system's viewer.
    pub saved: Option<String>,
    /// A path being typed, where there is no file dialog.
    pub path: Option<(Output, String)>,
    /// Somebody wanted to print without a phone number.
    pub asks_phone: bool,
}

/// What the screen shows of the sheet.
#[derive(Debug, Default)]
pub struct Preview {
    /// The last sides that could be made, of which revision.
    pub pages: Vec<Picture>,
    pub revision: u64,
    /// The revision that is being made.
    pub making: Option<u64>,
    /// Why the latest revision could not be made.
    pub problem: Option<String>,
    /// What is wrong with the clinic's own template, which was not used.
    pub template_problem: Option<String>,
}

impl Preview {
    /// Takes new sides; those that look the same stay the same pictures, which are on the screen
    /// already.
    pub fn show(&mut self, pages: Vec<Picture>) {
        if self.pages != pages {
            self.pages = pages;
        }
    }
}

/// A job that the user waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doing {
    Saving(Output),
    Printing,
}

impl Default for SheetState {
    fn default() -> Self {
        Self {
            form: SheetForm::default(),
            revision: 1,
            preview: Preview::default(),
            zoom_percent: None,
            wants_printers: true,
            printers: None,
            copies: 1,
            doing: None,
            saved: None,
            path: None,
            asks_phone: false,
        }
    }
}

impl SheetState {
    /// Whether the pictures are those of what is asked for now.
    pub fn is_current(&self) -> bool {
        self.preview.revision == self.revision
    }

    /// Forgets the patient.
    pub fn clear(&mut self) {
        self.form = SheetForm::default();
        self.preview = Preview::default();
        self.path = None;
        self.saved = None;
        self.revision += 1;
    }
}

/// What the sheet screen asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetAction {
    Edit(Box<SheetForm>),
    Clinic(Box<super::form::ClinicCard>),
    Zoom(Option<u16>),
    Copies(u8),
    /// The path of a file that is to be saved; `None` to leave it.
    TypePath(Option<String>),
    SavePath,
    /// Shows the saved PDF in the system's viewer.
    OpenSaved,
    PickLogo,
    /// The field that asked for the keyboard has it.
    PhoneFocused,
}

/// What the sheet screen needs from outside the state.
#[derive(Clone, Debug, PartialEq)]
pub enum SheetEffect {
    Preview(u64, Box<Request>),
    /// Where the user says.
    Save(Output, Box<Request>),
    SaveTo(Output, String, Box<Request>),
    Print {
        printer: String,
        copies: u8,
        request: Box<Request>,
    },
    ListPrinters,
    Open(String),
    PickLogo,
}

/// What a job of the sheet screen came back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SheetResult {
    Made(u64, Result<(Vec<Picture>, Option<String>), String>),
    Saved(Result<String, String>),
    /// The file dialog was left without a choice.
    Cancelled,
    /// There is no file dialog here: ask for the path.
    NoDialog(Output),
    Printers(Result<Printers, PrintError>),
    Printed(Result<(), PrintError>),
    Opened(Result<(), PrintError>),
    Logo(String),
}
