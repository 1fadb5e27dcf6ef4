//! From what the sheet says to pages and PDF bytes.

use std::borrow::Cow;

use typst::WorldExt as _;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::content::SheetContent;
use super::shrink::{STEPS, WHOLE, shrunk};
use super::world::SheetWorld;
use crate::diag::{Code, Diagnostic, Place};

/// The printed sheet as accessible PDF: the same bytes for the same content.
///
/// It keeps to PDF/UA-1, and to PDF/A-2a where the date of the treatment is known, without which
/// nothing may be archived. A clinic's own template keeps to PDF/A if it does what that asks.
///
/// # Errors
/// What is wrong with the built-in template, each with its place.
pub fn pdf(content: &SheetContent) -> Result<Vec<u8>, Vec<Diagnostic>> {
    exported(&sound(content))
}

/// The sheet as pages, for preview: no more than its paper allows, unless there is too much that may
/// not be left out.
///
/// # Errors
/// What is wrong with the built-in template, each with its place.
pub fn document(content: &SheetContent) -> Result<PagedDocument, Vec<Diagnostic>> {
    fitted(&sound(content)).map(|(_, document)| document)
}

/// What is wrong with the clinic's own template or logo. If anything is, the sheet is printed with
/// the built-in template and without the logo.
pub fn problems(content: &SheetContent) -> Vec<Diagnostic> {
    if !is_own(content) {
        return Vec::new();
    }
    let problems = exported(content).err().unwrap_or_default();
    problems
        .into_iter()
        .map(|problem| {
            problem.hint("the sheet is printed with the built-in template and without the logo")
        })
        .collect()
}

/// Whether anything of the clinic's own takes part in the layout.
fn is_own(content: &SheetContent) -> bool {
    content.template.is_some() || content.logo.is_some()
}

/// The content without what is the clinic's own, where that cannot be printed.
fn sound(content: &SheetContent) -> Cow<'_, SheetContent> {
    if is_own(content) && exported(content).is_err() {
        Cow::Owned(SheetContent {
            template: None,
            logo: None,
            has_logo: false,
            ..content.clone()
        })
    } else {
        Cow::Borrowed(content)
    }
}

fn exported(content: &SheetContent) -> Result<Vec<u8>, Vec<Diagnostic>> {
    const ACCESSIBLE: &[PdfStandard] = &[PdfStandard::Ua_1];
    const ARCHIVABLE: &[PdfStandard] = &[PdfStandard::Ua_1, PdfStandard::A_2a];
    let (world, document) = fitted(content)?;
    match (content.date, &content.template) {
        (None, _) => written(&world, &document, ACCESSIBLE),
        (Some(_), None) => written(&world, &document, ARCHIVABLE),
        (Some(_), Some(_)) => written(&world, &document, ARCHIVABLE)
            .or_else(|_| written(&world, &document, ACCESSIBLE)),
    }
}

fn written(
    world: &SheetWorld,
    document: &PagedDocument,
    standards: &[PdfStandard],
) -> Result<Vec<u8>, Vec<Diagnostic>> {
    let standards = PdfStandards::new(standards)
        .map_err(|problem| vec![broken(problem.message().to_string())])?;
    let options = PdfOptions {
        ident: Smart::Custom("aftercare-sheet".to_owned()),
        creator: Smart::Custom(Some("Aftercare".to_owned())),
        timestamp: None,
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(document, &options).map_err(|problems| told(world, &problems))
}

/// Takes less and less room until it fits: one sheet of paper if that leaves nothing out, or else
/// as many as it may have.
fn fitted(content: &SheetContent) -> Result<(SheetWorld, PagedDocument), Vec<Diagnostic>> {
    let pages = pages(content);
    if pages == ONE_SHEET {
        return within(content, ONE_SHEET, STEPS);
    }
    // Narrow letters are not for who reads badly.
    if content.points <= 12 {
        let one = within(content, ONE_SHEET, WHOLE)?;
        if one.1.pages().len() <= ONE_SHEET {
            return Ok(one);
        }
    }
    within(content, pages, STEPS)
}

/// The first of so many steps that fits, or the last.
fn within(
    content: &SheetContent,
    pages: usize,
    steps: usize,
) -> Result<(SheetWorld, PagedDocument), Vec<Diagnostic>> {
    let fits = |done: &(SheetWorld, PagedDocument)| done.1.pages().len() <= pages;
    let whole = compile(content)?;
    if fits(&whole) {
        return Ok(whole);
    }
    // The first step that fits lies after `long` and not after `short`.
    let (mut long, mut short) = (0, steps);
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

/// The sides of one sheet of paper.
const ONE_SHEET: usize = 2;

/// How many sides the sheet may have: one sheet of paper, a second one for large letters, for the
/// second language and for what only the clinic keeps.
fn pages(content: &SheetContent) -> usize {
    let more = [
        content.points > 12,
        content.second.is_some(),
        content.clinic_copy.is_some(),
    ];
    ONE_SHEET * (1 + more.into_iter().filter(|more| *more).count())
}

fn compile(content: &SheetContent) -> Result<(SheetWorld, PagedDocument), Vec<Diagnostic>> {
    let json = serde_json::to_vec(content).map_err(|err| vec![broken(err.to_string())])?;
    let world = SheetWorld::new(content.template.as_deref(), json, content.logo.as_ref())
        .ok_or_else(|| vec![broken("typst refuses the names of the files".to_owned())])?;
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
