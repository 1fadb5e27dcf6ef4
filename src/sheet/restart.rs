//! When the actives may return, and what else the grid has no row for.

use super::dates::Dates;
use super::grid::ACTIVITIES;
use super::own::Table;
use crate::advice::Consultation;
use crate::advice::return_times::{ActiveReturn, actives, activities};
use crate::model::class::{Class, ReturnCode};
use crate::model::time::Hours;
use crate::text::t;

/// Plain words for the classes a patient knows; the others are not told.
const ACTIVES: [(&str, &str); 21] = [
    ("retinoid", "sheet-active-retinoid"),
    ("retinoid-rx", "sheet-active-retinoid-rx"),
    ("retinyl-ester", "sheet-active-retinyl-ester"),
    ("retinoid-like", "sheet-active-retinoid-like"),
    ("ascorbic-acid", "sheet-active-ascorbic-acid"),
    ("vitamin-c-derivative", "sheet-active-vitamin-c-derivative"),
    ("aha", "sheet-active-aha"),
    ("bha", "sheet-active-bha"),
    ("pha", "sheet-active-pha"),
    ("azelaic-low", "sheet-active-azelaic-low"),
    ("azelaic-high", "sheet-active-azelaic-high"),
    ("benzoyl-peroxide", "sheet-active-benzoyl-peroxide"),
    ("acne-active", "sheet-active-acne-active"),
    ("niacinamide-high", "sheet-active-niacinamide-high"),
    ("brightener", "sheet-active-brightener"),
    ("enzyme", "sheet-active-enzyme"),
    ("scrub", "sheet-active-scrub"),
    ("urea-high", "sheet-active-urea-high"),
    ("hydroquinone", "sheet-active-hydroquinone"),
    ("self-tanner", "sheet-active-self-tanner"),
    ("depilatory", "sheet-active-depilatory"),
];

/// Activities that stand elsewhere on the sheet.
const ELSEWHERE: [&str; 4] = ["wash", "mineral-sunscreen", "next-session", "peel"];

/// One row before it is put into words: rows without an hour come last.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Row {
    pub never: bool,
    pub from: Hours,
    /// Actives come before what is done to the skin.
    pub activity: bool,
    pub how: String,
    pub what: Vec<String>,
    /// It waits for the clinic's word, whatever the date.
    pub by_clinic: bool,
}

/// What returns when, and how, earliest first.
pub(super) fn rows(consultation: &Consultation<'_>, dates: &Dates) -> Vec<Row> {
    let lang = dates.lang;
    let mut rows: Vec<Row> = Vec::new();
    let mut add = |row: Row| match rows
        .iter_mut()
        .find(|known| (known.never, known.from, &known.how) == (row.never, row.from, &row.how))
    {
        Some(known) => known.what.extend(row.what),
        None => rows.push(row),
    };
    let returns = actives(consultation);
    for (id, word) in ACTIVES {
        let found = returns.iter().find(|active| active.class.id.as_str() == id);
        if let Some(active) = found {
            add(active_row(active, t(lang, word), dates));
        }
    }
    // A clinic's own classes: their names are all there is.
    for active in returns
        .iter()
        .filter(|active| is_own(consultation, active.class))
    {
        add(active_row(
            active,
            lang.of(&active.class.name).to_owned(),
            dates,
        ));
    }
    for back in activities(consultation) {
        let id = back.activity.id.as_str();
        if !ELSEWHERE.contains(&id) && ACTIVITIES.iter().all(|(known, _)| *known != id) {
            let how = lang.of(&back.activity.how).trim_end_matches('.');
            add(Row {
                never: false,
                from: back.from,
                activity: true,
                how: uncapital(how),
                what: vec![uncapital_en(dates, lang.of(&back.activity.name))],
                by_clinic: false,
            });
        }
    }
    rows.sort();
    rows
}

/// What returns when, and how.
pub fn table(consultation: &Consultation<'_>, dates: &Dates) -> Table {
    let lang = dates.lang;
    Table {
        title: t(lang, "sheet-restart"),
        head: [
            "sheet-restart-when",
            "sheet-restart-what",
            "sheet-restart-how",
        ]
        .iter()
        .map(|id| t(lang, id))
        .collect(),
        rows: rows(consultation, dates)
            .into_iter()
            .map(|row| {
                let when = match (row.never, row.from <= dates.now) {
                    (true, _) => t(lang, "sheet-restart-never"),
                    (false, true) => t(lang, "sheet-restart-now"),
                    (false, false) => dates.long(row.from),
                };
                vec![when, row.what.join(", "), row.how]
            })
            .collect(),
    }
}

/// The same in fewer lines: one row for each date, how to start beside what.
#[must_use]
pub fn merged(table: &Table) -> Table {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &table.rows {
        let [when, what, how] = row.as_slice() else {
            continue;
        };
        let told = format!("{what}: {how}");
        match rows.iter_mut().find(|known| known[0] == *when) {
            Some(known) => known[1] = format!("{} · {told}", known[1]),
            None => rows.push(vec![when.clone(), told]),
        }
    }
    Table {
        title: table.title.clone(),
        head: Vec::new(),
        rows,
    }
}

fn active_row(active: &ActiveReturn<'_>, word: String, dates: &Dates) -> Row {
    let from = active.track.usable_from();
    let how = match (from, active.class.returns) {
        (None, _) => "sheet-restart-ask",
        (Some(_), Some(ReturnCode::R3)) => "sheet-restart-clinic",
        (Some(_), _) => "sheet-restart-third-night",
    };
    Row {
        never: from.is_none(),
        from: from.unwrap_or_default(),
        activity: false,
        how: t(dates.lang, how),
        what: vec![word],
        by_clinic: how == "sheet-restart-clinic",
    }
}

fn is_own(consultation: &Consultation<'_>, class: &Class) -> bool {
    consultation
        .kb
        .records
        .classes
        .get(&class.id)
        .is_some_and(|entry| entry.layer == crate::kb::records::Layer::Clinic)
        && !matches!(class.returns, Some(ReturnCode::M | ReturnCode::S))
        && ACTIVES.iter().all(|(known, _)| *known != class.id.as_str())
}

/// The same with a small first letter, for use within a row.
fn uncapital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}

/// German nouns keep their capital.
fn uncapital_en(dates: &Dates, text: &str) -> String {
    match dates.lang {
        crate::text::Lang::En => uncapital(text),
        crate::text::Lang::De => text.to_owned(),
    }
}
