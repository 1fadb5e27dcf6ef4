//! What the sheet says: assessments, dates and phrases put together as plain data of one language.

use serde::Serialize;

use super::allergy::{AllergyBox, allergy_box};
use super::care::{over_time, soother};
use super::clinic_copy::{self, ClinicCopy};
use super::code::Code;
use super::dates::Dates;
use super::grid::{Grid, grid};
use super::options::{Logo, Options, PrintSize};
use super::own;
use super::parts::{self, Section};
use super::receipt::number;
use super::shrink::Density;
use super::small::small;
use super::table::Table;
use super::words::Words;
use super::{code, foot, head, restart};
use crate::advice::Consultation;
use crate::advice::actions::{ActionKind, actions};
use crate::advice::rank::Ranked;
use crate::model::language::Language;
use crate::model::time::Hours;

/// All that is printed, in order. What is empty is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetContent {
    /// Language code of the texts.
    pub lang: &'static str,
    /// Paper as typst names it.
    pub paper: &'static str,
    /// Size of the letters in points.
    pub points: u8,
    /// Year, month and day of the treatment, which date the document.
    pub date: Option<(i16, i8, i8)>,
    pub title: String,
    /// For whom, and what was treated when.
    pub about: Vec<String>,
    /// The clinic's name, which may be empty, and whom to call.
    pub clinic: Vec<String>,
    /// Whether there is a file `logo`.
    pub has_logo: bool,
    /// That the plan waits for a clinician.
    pub hold: String,
    pub red_flags: Vec<Section>,
    pub plan: Grid,
    pub normal: Section,
    pub sting: Section,
    pub own: Option<Table>,
    pub allergies: Option<AllergyBox>,
    pub restart: Table,
    pub small: Vec<Section>,
    pub teach_back: Section,
    pub code: Option<Code>,
    pub notes: Notes,
    /// What only the clinic keeps.
    pub clinic_copy: Option<ClinicCopy>,
    /// How close everything stands.
    pub density: Density,
    /// Lines at the foot of every page.
    pub foot: Vec<String>,
    /// `Page`, `of`, before the numbers.
    pub page: (String, String),
    /// `Sheet`, `of`: said where one sheet of paper is not enough.
    pub sheet: (String, String),
    /// The same in a second language, line by line.
    pub second: Option<Box<SheetContent>>,
    /// The clinic's own template.
    #[serde(skip)]
    pub template: Option<String>,
    #[serde(skip)]
    pub logo: Option<Logo>,
}

/// What the clinician adds by keyboard; by hand on the lines below.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notes {
    pub title: String,
    pub text: String,
}

/// Decides what the sheet of a case says. `ranked` is the catalogue at the hour of the case.
pub fn content(
    consultation: &Consultation<'_>,
    ranked: &[Ranked],
    options: &Options,
) -> SheetContent {
    let over_time = over_time(consultation, ranked);
    let receipt = options
        .receipt
        .clone()
        .unwrap_or_else(|| number(consultation, options));
    let of = |language| in_language(consultation, &over_time, options, &receipt, language);
    let mut content = of(options.lang);
    content.second = options
        .with
        .filter(|second| *second != options.lang)
        .map(|second| Box::new(of(second)));
    content
}

fn in_language(
    consultation: &Consultation<'_>,
    over_time: &[(Hours, Vec<Ranked>)],
    options: &Options,
    receipt: &str,
    language: Language,
) -> SheetContent {
    let case = consultation.case;
    let words = &Words::new(&consultation.kb.records, language);
    let dates = Dates {
        words,
        ended: case.treatment.ended,
        now: case.hours,
    };
    let judged = own::judge(consultation, options, &dates);
    let own = own::table(&judged, &dates);
    let allergies = allergy_box(consultation, words);
    let restart = restart::table(consultation, &dates);
    let mut content = SheetContent {
        lang: language.code(),
        paper: options.paper.typst(),
        points: match options.size {
            PrintSize::Normal => 12,
            PrintSize::Large => 16,
        },
        date: case.treatment.ended.map(|ended| {
            let date = ended.local.date();
            (date.year(), date.month(), date.day())
        }),
        title: words.say("title"),
        about: head::about(consultation, options, &dates),
        clinic: head::clinic(options, words),
        has_logo: options.clinic.logo.is_some(),
        hold: if is_held(consultation) {
            words.say("hold")
        } else {
            String::new()
        },
        red_flags: parts::red_flags(consultation, options, &dates),
        plan: grid(consultation, over_time, &dates),
        normal: parts::normal(consultation, &dates),
        sting: parts::sting(soother(consultation, over_time, &dates), &dates),
        code: code::code(&judged, allergies.as_ref(), &restart, &dates),
        own,
        allergies,
        restart,
        small: small(consultation, options, &dates),
        teach_back: parts::teach_back(&judged, &dates),
        notes: Notes {
            title: words.say("notes"),
            text: match options.notes.trim() {
                "" => String::new(),
                notes => words.free(notes),
            },
        },
        clinic_copy: clinic_copy::clinic_copy(consultation, options, words),
        density: Density::default(),
        foot: foot::foot(consultation.kb, options, words, receipt),
        page: words.around("page", ["page", "pages"]),
        sheet: words.around("sheet", ["sheet", "sheets"]),
        second: None,
        template: options.template.clone(),
        logo: options.clinic.logo.clone(),
    };
    content.settle();
    content
}

/// Whether something about this patient must be cleared with the clinician first.
fn is_held(consultation: &Consultation<'_>) -> bool {
    actions(consultation)
        .iter()
        .any(|action| action.kind <= ActionKind::Refer)
}
