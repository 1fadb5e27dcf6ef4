//! When the actives may return, and what else the grid has no row for.

use super::dates::Dates;
use super::grid::ACTIVITIES;
use super::table::{self, Table};
use crate::advice::Consultation;
use crate::advice::return_times::{ActiveReturn, actives, activities};
use crate::model::class::{Class, ReturnCode};
use crate::model::language::Language;
use crate::model::time::Hours;

/// Plain words for the classes a patient knows; the others are not told.
const ACTIVES: [(&str, &str); 21] = [
    ("retinoid", "active-retinoid"),
    ("retinoid-rx", "active-retinoid-rx"),
    ("retinyl-ester", "active-retinyl-ester"),
    ("retinoid-like", "active-retinoid-like"),
    ("ascorbic-acid", "active-ascorbic-acid"),
    ("vitamin-c-derivative", "active-vitamin-c-derivative"),
    ("aha", "active-aha"),
    ("bha", "active-bha"),
    ("pha", "active-pha"),
    ("azelaic-low", "active-azelaic-low"),
    ("azelaic-high", "active-azelaic-high"),
    ("benzoyl-peroxide", "active-benzoyl-peroxide"),
    ("acne-active", "active-acne-active"),
    ("niacinamide-high", "active-niacinamide-high"),
    ("brightener", "active-brightener"),
    ("enzyme", "active-enzyme"),
    ("scrub", "active-scrub"),
    ("urea-high", "active-urea-high"),
    ("hydroquinone", "active-hydroquinone"),
    ("self-tanner", "active-self-tanner"),
    ("depilatory", "active-depilatory"),
];

/// Activities that stand elsewhere on the sheet.
const ELSEWHERE: [&str; 4] = ["wash", "mineral-sunscreen", "next-session", "peel"];

/// One row before it is put into words: rows without an hour come last.
#[derive(Clone, Debug, PartialEq, Eq)]
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
pub(super) fn rows(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Vec<Row> {
    let words = dates.words;
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
            add(active_row(active, words.say(word), dates));
        }
    }
    // A clinic's own classes: their names are all there is.
    for active in returns
        .iter()
        .filter(|active| is_own(consultation, active.class))
    {
        add(active_row(active, words.text(&active.class.name), dates));
    }
    // What a person may do already needs no row; that smoking is over its time is no advice.
    let mut later = activities(consultation);
    later.retain(|back| back.from > dates.now);
    for back in later {
        let id = back.activity.id.as_str();
        if !ELSEWHERE.contains(&id) && ACTIVITIES.iter().all(|(known, ..)| *known != id) {
            let how = words.text(&back.activity.how).replacen('.', "", 1);
            add(Row {
                never: false,
                from: back.from,
                activity: true,
                how: uncapital(dates, &how),
                what: vec![uncapital(dates, &words.text(&back.activity.name))],
                by_clinic: false,
            });
        }
    }
    // By what is the same in every language: two languages stand beside each other.
    rows.sort_by_key(|row| (row.never, row.from, row.activity));
    rows
}

/// What returns when, and how.
pub fn table(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Table {
    let words = dates.words;
    Table {
        title: words.say("restart"),
        head: ["restart-when", "restart-what", "restart-how"]
            .iter()
            .map(|id| words.say(id))
            .collect(),
        rows: rows(consultation, dates)
            .into_iter()
            .map(|row| {
                let when = match (row.never, row.from <= dates.now) {
                    (true, _) => words.say("restart-never"),
                    (false, true) => words.say("restart-now"),
                    (false, false) => dates.long(row.from),
                };
                table::Row {
                    icons: Vec::new(),
                    cells: vec![when, words.list(&row.what), row.how],
                }
            })
            .collect(),
    }
}

/// The same in fewer lines: one row for each date, how to start beside what.
#[must_use]
pub fn merged(table: &Table) -> Table {
    table.merged(table.title.clone(), |cells| {
        (cells[0].clone(), format!("{}: {}", cells[1], cells[2]))
    })
}

fn active_row(active: &ActiveReturn<'_>, word: String, dates: &Dates<'_>) -> Row {
    let from = active.track.usable_from();
    let how = match (from, active.class.returns) {
        (None, _) => "restart-ask",
        (Some(_), Some(ReturnCode::R3)) => "restart-clinic",
        (Some(_), _) => "restart-third-night",
    };
    Row {
        never: from.is_none(),
        from: from.unwrap_or_default(),
        activity: false,
        how: dates.words.say(how),
        what: vec![word],
        by_clinic: how == "restart-clinic",
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

/// The same with a small first letter, for use within a row; German nouns keep their capital.
fn uncapital(dates: &Dates<'_>, text: &str) -> String {
    if dates.words.language == Language::De {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}
