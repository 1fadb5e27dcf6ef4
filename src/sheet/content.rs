//! What the sheet says: assessments, dates and phrases put together as plain data of one language.

use serde::Serialize;

use super::Options;
use super::allergy::{AllergyBox, allergy_box};
use super::care::{over_time, soother};
use super::dates::Dates;
use super::grid::{Grid, grid};
use super::own::{self, Table};
use super::parts::{self, LINE, Section};
use super::receipt::number;
use super::restart;
use crate::advice::Consultation;
use crate::advice::actions::{ActionKind, actions};
use crate::advice::rank::Ranked;
use crate::model::language::Language;
use crate::model::scale::Device;
use crate::model::sentence::Arg;
use crate::text::{Lang, decimal, t, t_args};

/// All that is printed, in order. What is empty is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SheetContent {
    /// Language code of the texts.
    pub lang: &'static str,
    /// Paper as typst names it.
    pub paper: &'static str,
    /// Year, month and day of the treatment, which date the document.
    pub date: Option<(i16, i8, i8)>,
    pub title: String,
    /// For whom, and what was treated when.
    pub about: Vec<String>,
    pub clinic: Vec<String>,
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
    pub notes: Notes,
    /// Whether paragraphs run on, to save lines.
    pub tight: bool,
    /// Lines at the foot of every page.
    pub foot: Vec<String>,
    /// `Page`, `of`, around the numbers.
    pub page: (String, String),
}

/// What the clinician adds by keyboard or by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notes {
    pub title: String,
    pub text: String,
    /// Empty lines to write on.
    pub lines: u8,
}

/// Decides what the sheet of a case says. `ranked` is the catalogue at the hour of the case.
pub fn content(
    consultation: &Consultation<'_>,
    ranked: &[Ranked],
    options: &Options,
) -> SheetContent {
    let lang = spoken(options.lang);
    let case = consultation.case;
    let dates = Dates {
        lang,
        ended: case.treatment.ended,
        now: case.hours,
    };
    let over_time = over_time(consultation, ranked);
    let judged = own::judge(consultation, &options.own_products, &dates);
    let mut content = SheetContent {
        lang: lang.code(),
        paper: options.paper.typst(),
        date: case.treatment.ended.map(|ended| {
            let date = ended.local.date();
            (date.year(), date.month(), date.day())
        }),
        title: t(lang, "sheet-title"),
        about: about(consultation, options, &dates),
        clinic: clinic(options),
        hold: if is_held(consultation) {
            t(lang, "sheet-hold")
        } else {
            String::new()
        },
        red_flags: parts::red_flags(consultation, options),
        plan: grid(consultation, &over_time, &dates),
        normal: parts::normal(consultation, &dates),
        sting: parts::sting(soother(consultation, &over_time, &dates), &dates),
        own: own::table(&judged, &dates),
        allergies: allergy_box(consultation, lang),
        restart: restart::table(consultation, &dates),
        small: parts::small(consultation, &dates),
        teach_back: parts::teach_back(&judged, &dates),
        notes: Notes {
            title: t(lang, "sheet-notes"),
            text: options.notes.trim().to_owned(),
            lines: 6,
        },
        tight: false,
        foot: Vec::new(),
        page: page(lang),
    };
    let receipt = options
        .receipt
        .clone()
        .unwrap_or_else(|| number(consultation, options));
    content.foot = parts::foot(consultation.kb, options, receipt);
    content
}

/// The language whose words there are: only English and German so far.
pub(super) fn spoken(language: Language) -> Lang {
    if language == Language::De {
        Lang::De
    } else {
        Lang::En
    }
}

/// Whether something about this patient must be cleared with the clinician first.
fn is_held(consultation: &Consultation<'_>) -> bool {
    actions(consultation)
        .iter()
        .any(|action| action.kind <= ActionKind::Refer)
}

fn about(consultation: &Consultation<'_>, options: &Options, dates: &Dates) -> Vec<String> {
    let lang = spoken(options.lang);
    let treatment = &consultation.case.treatment;
    let name = match options.patient.trim() {
        "" => LINE.to_owned(),
        name => name.to_owned(),
    };
    let depth = Arg::Name(decimal(lang, f64::from(treatment.depth_um) / 1000.0));
    let mut done: Vec<String> = Vec::new();
    done.extend(treatment.area.as_deref().map(|area| area_name(lang, area)));
    if treatment.device == Device::Rf {
        done.push(t(lang, "sheet-radiofrequency"));
    }
    done.push(t_args(lang, "sheet-depth", &[("depth", &depth)]));
    done.extend(dates.treated());
    vec![
        t_args(lang, "sheet-for", &[("name", &Arg::Name(name))]),
        done.join(" · "),
    ]
}

/// Usual areas have a name in each language; others are printed as written.
fn area_name(lang: Lang, area: &str) -> String {
    let id = match area.trim().to_lowercase().as_str() {
        "face" => "sheet-area-face",
        "neck" => "sheet-area-neck",
        "chest" | "décolleté" => "sheet-area-chest",
        "scalp" => "sheet-area-scalp",
        "back" => "sheet-area-back",
        "belly" | "abdomen" => "sheet-area-belly",
        "hands" => "sheet-area-hands",
        _ => return area.trim().to_owned(),
    };
    t(lang, id)
}

fn clinic(options: &Options) -> Vec<String> {
    let lang = spoken(options.lang);
    let clinic = &options.clinic;
    let mut lines = Vec::new();
    if !clinic.name.trim().is_empty() {
        lines.push(clinic.name.trim().to_owned());
    }
    let phone = match clinic.phone.trim() {
        "" => LINE.to_owned(),
        phone => phone.to_owned(),
    };
    lines.push(t_args(lang, "sheet-phone", &[("phone", &Arg::Name(phone))]));
    if !clinic.night_phone.trim().is_empty() {
        let phone = Arg::Name(clinic.night_phone.trim().to_owned());
        lines.push(t_args(lang, "sheet-night", &[("phone", &phone)]));
    }
    lines
}

/// The words before and between the page numbers, which only the printed page knows.
fn page(lang: Lang) -> (String, String) {
    let mark = Arg::Name("\u{1}".to_owned());
    let text = t_args(lang, "sheet-page", &[("page", &mark), ("pages", &mark)]);
    let mut parts = text.split('\u{1}').map(str::to_owned);
    (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    )
}
