//! From what the sheet says to pages and PDF bytes.

use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::content::SheetContent;
use super::shrink::{STEPS, shrunk};
use super::world::SheetWorld;
use crate::diag::{Code, Diagnostic, Place};

/// Two sides of one sheet of paper.
const PAGES: usize = 2;

/// The printed sheet as accessible PDF: the same bytes for the same content.
///
/// It keeps to PDF/UA-1, and to PDF/A-2a where the date of the treatment is known, without which
/// nothing may be archived.
///
/// # Errors
/// What is wrong with the template, each with its place.
pub fn pdf(content: &SheetContent) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let (world, document) = laid_out(content)?;
    let standards: &[PdfStandard] = match content.date {
        Some(_) => &[PdfStandard::Ua_1, PdfStandard::A_2a],
        None => &[PdfStandard::Ua_1],
    };
    let standards = PdfStandards::new(standards)
        .map_err(|problem| vec![broken(problem.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom("aftercare-sheet".to_owned()),
        creator: Smart::Custom(Some("Aftercare".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|problems| told(&world, &problems))
}

/// The sheet as pages, for preview: at most two, unless there is too much that may not be left out.
///
/// # Errors
/// What is wrong with the template, each with its place.
pub fn document(content: &SheetContent) -> Result<PagedDocument, Vec<Diagnostic>> {
    laid_out(content).map(|(_, document)| document)
}

/// Lays the sheet out, leaving out more and more until it fits.
fn laid_out(content: &SheetContent) -> Result<(SheetWorld, PagedDocument), Vec<Diagnostic>> {
    let fits = |done: &(SheetWorld, PagedDocument)| done.1.pages().len() <= PAGES;
    let whole = compile(content)?;
    if fits(&whole) {
        return Ok(whole);
    }
    // The first step that fits lies after `long` and not after `short`.
    let (mut long, mut short) = (0, STEPS);
    let mut best = compile(&shrunk(content, short))?;
    while fits(&best) && short - long > 1 {
        let step = usize::midpoint(long, short);
        let done = compile(&shrunk(content, step))?;
        if fits(&done) {
            (short, best) = (step, done);
        } else {
            long = step;
        }
    }
    Ok(best)
}

fn compile(content: &SheetContent) -> Result<(SheetWorld, PagedDocument), Vec<Diagnostic>> {
    let json = serde_json::to_vec(content).map_err(|err| vec![broken(err.to_string())])?;
    let world = SheetWorld::new(json)
        .ok_or_else(|| vec![broken("typst refuses the name of the template".to_owned())])?;
    let result = typst::compile::<PagedDocument>(&world).output;
    comemo::evict(10);
    match result {
        Ok(document) => Ok((world, document)),
        Err(problems) => Err(told(&world, &problems)),
    }
}

fn broken(message: String) -> Diagnostic {
    Diagnostic::error(Code::Template, message)
}

fn told(world: &SheetWorld, problems: &[SourceDiagnostic]) -> Vec<Diagnostic> {
    problems
        .iter()
        .map(|problem| {
            let mut place = Place::file("sheet.typ");
            if let Some(range) = world.range(problem.span) {
                (place.line, place.column) = world.place(range.start);
            }
            let told = broken(problem.message.to_string()).at(place);
            problem
                .hints
                .iter()
                .fold(told, |told, hint| told.hint(hint.v.to_string()))
        })
        .collect()
}
