//! Work of the sheet screen that runs off the window's thread.

use std::path::Path;
use std::time::Instant;

use super::request::{Output, Request};
use super::state::{SheetEffect, SheetResult};
use crate::files;
use crate::printer::{self, Job, PrintError};
use crate::ui::job::{JobResult, Jobs, TOO_FAST};

impl Jobs {
    /// Starts what the sheet screen asks for. `title` names the file dialog.
    pub fn sheet(&self, effect: SheetEffect, title: String) {
        // A preview is followed by the next one; the rest is waited for.
        let text = match effect {
            SheetEffect::Preview(..) | SheetEffect::ListPrinters | SheetEffect::Open(_) => "",
            SheetEffect::PickLogo => "busy-choice",
            SheetEffect::Save(..) | SheetEffect::SaveTo(..) => "busy-save",
            SheetEffect::Print { .. } => "busy-print",
        };
        self.spawn(text, move || JobResult::Sheet(run(effect, title)));
    }
}

fn run(effect: SheetEffect, title: String) -> SheetResult {
    let start = Instant::now();
    let dialog = rfd::FileDialog::new().set_title(title);
    match effect {
        SheetEffect::Preview(revision, request) => SheetResult::Made(revision, request.preview()),
        SheetEffect::Save(output, request) => {
            let extension = output.extension();
            let dialog = dialog
                .set_file_name(output.file_name())
                .add_filter(extension.to_uppercase(), &[extension]);
            match dialog.save_file() {
                Some(path) => SheetResult::Saved(save(&path, output, &request)),
                None if start.elapsed() < TOO_FAST => SheetResult::NoDialog(output),
                None => SheetResult::Cancelled,
            }
        }
        SheetEffect::SaveTo(output, path, request) => {
            SheetResult::Saved(save(Path::new(&path), output, &request))
        }
        SheetEffect::Print {
            printer,
            copies,
            request,
        } => SheetResult::Printed(print(printer, copies, &request)),
        SheetEffect::ListPrinters => SheetResult::Printers(printer::list()),
        SheetEffect::Open(path) => SheetResult::Opened(printer::open(Path::new(&path))),
        SheetEffect::PickLogo => {
            let dialog = dialog.add_filter("PNG, JPEG, SVG", &["png", "jpg", "jpeg", "svg"]);
            match dialog.pick_file() {
                Some(path) => SheetResult::Logo(files::shown(&path)),
                None => SheetResult::Cancelled,
            }
        }
    }
}

fn save(path: &Path, output: Output, request: &Request) -> Result<String, String> {
    files::write(path, &request.output(output)?)?;
    Ok(files::shown(path))
}

fn print(printer: String, copies: u8, request: &Request) -> Result<(), PrintError> {
    let job = Job {
        printer,
        copies,
        paper: request.options.paper,
        pdf: request.pdf().map_err(PrintError::Refused)?,
    };
    printer::print(&job).map(drop)
}
