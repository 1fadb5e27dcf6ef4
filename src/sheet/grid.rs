//! The plan as a grid: what may be done down, days across.

use serde::Serialize;

use super::care;
use super::dates::Dates;
use super::icon::Icon;
use super::words::Words;
use crate::advice::Consultation;
use crate::advice::rank::Ranked;
use crate::advice::return_times::{ActivityReturn, activities};
use crate::advice::schedule::Gate;
use crate::model::time::Hours;

/// The aftercare period: the grid says what happens until then.
pub const HORIZON: Hours = Hours::new(28 * 24);

/// Columns after today's: more do not fit beside each other in letters that one can read.
const DAYS_APART: usize = 5;

/// The grid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Grid {
    pub title: String,
    /// The head of the first column.
    pub corner: String,
    /// Two lines for each column after the first.
    pub columns: Vec<(String, String)>,
    pub rows: Vec<GridRow>,
    /// How to read it.
    pub notes: Vec<String>,
}

/// A row of the grid; the spans of its cells add up to the number of columns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GridRow {
    pub icons: Vec<Icon>,
    pub head: String,
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub span: usize,
    pub allowed: bool,
    pub text: String,
}

/// What holds from some hour on, until the next one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub from: Hours,
    pub allowed: bool,
    pub text: String,
}

/// A row before it is laid into columns. The first stretch begins now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    pub icons: Vec<Icon>,
    pub head: String,
    pub stretches: Vec<Stretch>,
}

/// Builds the grid of a case.
pub fn grid(
    consultation: &Consultation<'_>,
    over_time: &[(Hours, Vec<Ranked>)],
    dates: &Dates<'_>,
) -> Grid {
    let words = dates.words;
    let mut lanes = care::lanes(consultation, over_time, dates);
    lanes.extend(activity_lanes(consultation, dates));
    let days = boundaries(&lanes, dates);
    let rows = lanes.iter().map(|lane| row(lane, &days, dates)).collect();
    Grid {
        title: words.say("plan"),
        corner: words.say("restart-what"),
        columns: heads(&days, dates),
        rows,
        notes: notes(consultation, dates),
    }
}

/// The first day of each column: today, then the days on which something changes.
fn boundaries(lanes: &[Lane], dates: &Dates<'_>) -> Vec<i32> {
    let today = dates.day(dates.now);
    let last = dates.day(HORIZON);
    let mut days: Vec<i32> = lanes
        .iter()
        .flat_map(|lane| lane.stretches.iter().skip(1))
        .map(|stretch| dates.day(stretch.from))
        .filter(|day| (today + 1..=last).contains(day))
        .collect();
    days.sort_unstable();
    days.dedup();
    days.truncate(DAYS_APART);
    days.insert(0, today);
    days
}

fn heads(days: &[i32], dates: &Dates<'_>) -> Vec<(String, String)> {
    days.iter()
        .enumerate()
        .map(|(idx, &day)| match days.get(idx + 1) {
            Some(&next) if idx == 0 && next > day + 1 => dates.range(day, next - 1),
            _ if idx == 0 => dates.today(),
            Some(&next) if next == day + 1 => dates.column(day),
            Some(&next) => dates.range(day, next - 1),
            None => dates.onwards(day),
        })
        .collect()
}

/// Lays a lane into columns. A column belongs to what begins in it; what ends in it is told only
/// where it may still be done.
fn row(lane: &Lane, days: &[i32], dates: &Dates<'_>) -> GridRow {
    let column = |hours: Hours| {
        let day = dates.day(hours);
        days.iter().rposition(|first| *first <= day).unwrap_or(0)
    };
    let mut cells: Vec<(usize, Cell)> = Vec::new();
    for stretch in &lane.stretches {
        let (start, text) = if stretch.from <= dates.now {
            (0, stretch.text.clone())
        } else {
            (column(stretch.from), from(dates, stretch))
        };
        match cells.last_mut() {
            Some((last, cell)) if *last == start => {
                if cell.allowed {
                    cell.text.push('\n');
                    cell.text.push_str(&text);
                } else {
                    cell.text = text;
                }
                cell.allowed = stretch.allowed;
            }
            _ => cells.push((
                start,
                Cell {
                    span: 1,
                    allowed: stretch.allowed,
                    text,
                },
            )),
        }
    }
    let ends: Vec<usize> = cells
        .iter()
        .skip(1)
        .map(|(start, _)| *start)
        .chain([days.len()])
        .collect();
    let cells = cells
        .into_iter()
        .zip(ends)
        .map(|((start, cell), end)| Cell {
            span: end - start,
            ..cell
        })
        .collect();
    GridRow {
        icons: lane.icons.clone(),
        head: lane.head.clone(),
        cells,
    }
}

fn from(dates: &Dates<'_>, stretch: &Stretch) -> String {
    let when = dates.short(stretch.from);
    if stretch.text.is_empty() {
        dates.words.say_with("from", &[("when", &when)])
    } else {
        dates
            .words
            .say_with("from-what", &[("when", &when), ("what", &stretch.text)])
    }
}

/// Activities of the grid, with the short head and the drawing of their row.
pub(super) const ACTIVITIES: [(&str, &str, Icon); 6] = [
    ("make-up", "row-make-up", Icon::MakeUp),
    ("shaving", "row-shaving", Icon::Shaving),
    ("exercise", "row-exercise", Icon::Sport),
    ("pool", "row-pool", Icon::Pool),
    ("sauna", "row-sauna", Icon::Sauna),
    ("sun", "row-sun", Icon::Sun),
];

fn activity_lanes(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Vec<Lane> {
    let returns = activities(consultation);
    let from = |id: &str| {
        let found = returns
            .iter()
            .find(|back: &&ActivityReturn<'_>| back.activity.id == id);
        found.map(|back| back.from)
    };
    let together = from("pool").is_some() && from("pool") == from("sauna");
    ACTIVITIES
        .iter()
        .filter(|(id, ..)| !(together && *id == "sauna"))
        .filter_map(|&(id, head, icon)| {
            let (head, icons) = if together && id == "pool" {
                ("row-pool-sauna", vec![icon, Icon::Sauna])
            } else {
                (head, vec![icon])
            };
            Some(Lane {
                icons,
                head: dates.words.say(head),
                stretches: wait_until(dates, from(id)?),
            })
        })
        .collect()
}

/// Not yet, and then yes.
fn wait_until(dates: &Dates<'_>, from: Hours) -> Vec<Stretch> {
    let yes = |text| Stretch {
        from,
        allowed: true,
        text,
    };
    if from <= dates.now {
        return vec![yes(dates.words.say("allowed"))];
    }
    vec![not_yet(dates.words, dates.now), yes(String::new())]
}

/// "Not yet."
pub(super) fn not_yet(words: &Words<'_>, from: Hours) -> Stretch {
    Stretch {
        from,
        allowed: false,
        text: words.say("not-yet"),
    }
}

fn notes(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Vec<String> {
    let words = dates.words;
    let mut notes = Vec::new();
    notes.push(match dates.turn() {
        Some(time) => words.say_with("plan-clock", &[("time", &time)]),
        None => words.say("plan-days"),
    });
    if !consultation.schedule.shift.is_none() {
        notes.push(words.say("plan-shift"));
    }
    if let Gate::Held { until, .. } = consultation.schedule.gate {
        let when = dates.long(until);
        notes.push(words.say_with("plan-held", &[("when", &when)]));
    }
    notes
}
