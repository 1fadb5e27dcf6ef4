//! Severity by depth band and phase, as the engine finds it.

use super::page::Book;
use crate::advice::course::{Course, courses};
use crate::model::class::Class;
use crate::model::scale::{Band, Phase, Severity};
use crate::model::sentence::Arg;
use crate::text::{decimal, point, t_args};
use crate::ui::words::{capital, verdict, with_name};

/// A table of severities.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    pub phases: Vec<String>,
    pub rows: Vec<Row>,
    /// Whether the class comes back at a set time.
    pub has_returns: bool,
}

/// One depth band.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    pub band: String,
    /// One cell for each phase.
    pub cells: Vec<Cell>,
    pub returns: String,
    /// When it came back before, where that differs.
    pub returned: Option<String>,
}

impl Row {
    /// When the class returns, and when it did before.
    pub fn said(&self) -> String {
        let returned = self.returned.as_deref().unwrap_or_default();
        format!("{} {returned}", self.returns).trim().to_owned()
    }
}

/// One phase of one band.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// In the order of time; more than one where something changes within the phase.
    pub parts: Vec<Part>,
    /// The whole cell as a sentence.
    pub spoken: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Part {
    pub severity: Severity,
    pub word: String,
}

impl Grid {
    pub fn new(book: Book<'_>, class: &Class) -> Self {
        let courses = courses(book.kb, class);
        let phases: Vec<String> = Phase::ALL
            .iter()
            .map(|phase| capital(&book.t(&format!("phase-{}", phase.word()))))
            .collect();
        let mut shallower = None;
        let rows = courses.iter().map(|course| {
            let row = row(book, course, shallower, &phases);
            shallower = Some(course.up_to_um);
            row
        });
        Self {
            rows: rows.collect(),
            phases,
            has_returns: class.returns.is_some(),
        }
    }

    /// Says beside each return when it was before.
    pub fn compare_returns(&mut self, book: Book<'_>, before: &Self) {
        for (row, before) in self.rows.iter_mut().zip(&before.rows) {
            if row.returns != before.returns {
                let before = match before.returns.as_str() {
                    "" => book.t("knowledge-by-phase"),
                    returned => returned.to_owned(),
                };
                row.returned = Some(book.named("knowledge-was", before));
                self.has_returns = true;
            }
        }
    }
}

fn row(book: Book<'_>, course: &Course, shallower_um: Option<u32>, phases: &[String]) -> Row {
    let band = band(book, course, shallower_um);
    let cells = Phase::ALL.iter().zip(phases).map(|(phase, phase_name)| {
        let steps = course.in_phase(*phase);
        let mut spoken = format!("{band}, {phase_name}: ");
        for (idx, (from, severity)) in steps.iter().enumerate() {
            let word = verdict(book.lang, *severity);
            if idx > 0 {
                let from = point(book.lang, *from);
                spoken.push_str(", ");
                spoken.push_str(&with_name(book.lang, "from-when", "when", from));
                spoken.push_str(": ");
            }
            spoken.push_str(&word);
        }
        let parts = steps.into_iter().map(|(_, severity)| Part {
            severity,
            word: verdict(book.lang, severity),
        });
        Cell {
            parts: parts.collect(),
            spoken,
        }
    });
    Row {
        cells: cells.collect(),
        returns: course
            .returns
            .map_or_else(String::new, |hours| point(book.lang, hours)),
        returned: None,
        band,
    }
}

/// A band by its depth in millimetres.
fn band(book: Book<'_>, course: &Course, shallower_um: Option<u32>) -> String {
    // Bands end just below a tenth.
    let shown = |um: u32| decimal(book.lang, f64::from(um.div_ceil(100)) / 10.0);
    let (id, mm) = match (course.band, shallower_um) {
        (Band::Rf, _) => return book.t("device-rf"),
        (Band::E, Some(um)) => ("knowledge-band-from", shown(um)),
        _ => ("knowledge-band-to", shown(course.up_to_um)),
    };
    t_args(book.lang, id, &[("mm", &Arg::Name(mm))])
}
