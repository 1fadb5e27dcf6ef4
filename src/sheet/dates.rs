//! Hours after treatment as dates of a calendar, or as numbered days where the date is not known.

use jiff::civil;

use crate::model::case::Moment;
use crate::model::sentence::Arg;
use crate::model::time::Hours;
use crate::text::{Lang, t, t_args};

/// Length of a day in minutes.
const DAY: u32 = 24 * 60;

/// Tells hours after treatment as a patient would.
#[derive(Clone, Copy, Debug)]
pub struct Dates {
    pub lang: Lang,
    /// When the treatment ended; without it days are numbered.
    pub ended: Option<Moment>,
    /// The hour the sheet is for.
    pub now: Hours,
}

impl Dates {
    /// The day of an hour: calendar days since the day of the treatment, or full 24 hours.
    pub fn day(&self, hours: Hours) -> i32 {
        let full = || i32::try_from(hours.minutes() / DAY).unwrap_or(i32::MAX);
        self.ended.map_or_else(full, |ended| {
            let since = ended.local.date().until(ended.after(hours).local.date());
            since.map_or_else(|_| full(), |span| span.get_days())
        })
    }

    /// `Tue`, `Tue 23:00`, `Tue 1 Dec` from a week on; `hour 8` or `day 7` without a date.
    ///
    /// The clock time is told only where it is not that of the end of the treatment.
    pub fn short(&self, hours: Hours) -> String {
        let whole = hours.minutes().is_multiple_of(DAY);
        let Some(ended) = self.ended else {
            return self.numbered(hours);
        };
        let at = ended.after(hours).local;
        let near = self.day(hours) < self.day(self.now) + 7;
        match (near, whole) {
            (true, true) => self.weekday(at.date()),
            (true, false) => {
                let weekday = Arg::Name(self.weekday(at.date()));
                let time = Arg::Name(clock(at));
                t_args(
                    self.lang,
                    "sheet-weekday-time",
                    &[("weekday", &weekday), ("time", &time)],
                )
            }
            (false, true) => self.date(at.date()),
            (false, false) => format!("{}, {}", self.date(at.date()), clock(at)),
        }
    }

    /// The same without a clock time, for what does not begin at the minute.
    pub fn rough(&self, hours: Hours) -> String {
        match self.ended {
            Some(ended) if self.day(hours) < self.day(self.now) + 7 => {
                self.weekday(ended.after(hours).local.date())
            }
            Some(ended) => self.date(ended.after(hours).local.date()),
            None => self.numbered(hours),
        }
    }

    /// `Fri 27 Nov`, with the time where it is not that of the end of the treatment.
    pub fn long(&self, hours: Hours) -> String {
        let Some(ended) = self.ended else {
            return self.numbered(hours);
        };
        let at = ended.after(hours).local;
        if hours.minutes().is_multiple_of(DAY) {
            self.date(at.date())
        } else {
            format!("{}, {}", self.date(at.date()), clock(at))
        }
    }

    /// `Fri 20 Nov 2026, 15:00`, the end of the treatment.
    pub fn treated(&self) -> Option<String> {
        let at = self.ended?.local;
        let year = Arg::Name(at.year().to_string());
        let time = Arg::Name(clock(at));
        Some(self.dated(
            "sheet-date-year",
            at.date(),
            &[("year", &year), ("time", &time)],
        ))
    }

    /// The clock time at which whole days after treatment begin.
    pub fn turn(&self) -> Option<String> {
        Some(clock(self.ended?.local))
    }

    /// The head of a column of one day: two short lines.
    pub fn column(&self, day: i32) -> (String, String) {
        match self.date_of(day) {
            Some(date) => (self.weekday(date), self.dated("sheet-day-month", date, &[])),
            None => (t_day(self.lang, "sheet-day", day), String::new()),
        }
    }

    /// The head of a column of today.
    pub fn today(&self) -> (String, String) {
        let day = self.day(self.now);
        let below = match self.date_of(day) {
            Some(date) => self.date(date),
            None => t_day(self.lang, "sheet-day", day),
        };
        (t(self.lang, "sheet-today"), below)
    }

    /// The head of a column of several days.
    pub fn range(&self, first: i32, last: i32) -> (String, String) {
        if let (Some(from), Some(to)) = (self.date_of(first), self.date_of(last)) {
            let above = self.dated("sheet-weekday-day", from, &[]);
            return (format!("{above} –"), self.date(to));
        }
        let (first, last) = (Arg::Number(first.into()), Arg::Number(last.into()));
        let args = [("first", &first), ("last", &last)];
        (
            t(self.lang, "sheet-days"),
            t_args(self.lang, "sheet-first-last", &args),
        )
    }

    /// The head of the last column.
    pub fn onwards(&self, first: i32) -> (String, String) {
        let (above, below) = self.column(first);
        let from = t(self.lang, "sheet-from-column");
        if below.is_empty() {
            (from, above.to_lowercase())
        } else {
            (format!("{from} {above}"), below)
        }
    }

    fn date_of(&self, day: i32) -> Option<civil::Date> {
        let ended = self.ended?.local.date();
        ended.checked_add(jiff::Span::new().days(day)).ok()
    }

    fn numbered(&self, hours: Hours) -> String {
        let minutes = hours.minutes();
        if minutes >= 2 * DAY && minutes.is_multiple_of(DAY) {
            let day = i32::try_from(minutes / DAY).unwrap_or(i32::MAX);
            t_day(self.lang, "sheet-at-day", day)
        } else {
            let hours = Arg::Name(crate::text::decimal(self.lang, hours.as_f64()));
            t_args(self.lang, "sheet-after-hours", &[("hours", &hours)])
        }
    }

    fn weekday(&self, date: civil::Date) -> String {
        t(
            self.lang,
            &format!("weekday-{}", date.weekday().to_monday_one_offset()),
        )
    }

    fn date(&self, date: civil::Date) -> String {
        // One word: a line that ends after the day is easily misread.
        self.dated("sheet-weekday-day-month", date, &[])
            .replace(' ', "\u{a0}")
    }

    fn dated(&self, id: &str, date: civil::Date, more: &[(&'static str, &Arg)]) -> String {
        let weekday = Arg::Name(self.weekday(date));
        let day = Arg::Name(date.day().to_string());
        let month = Arg::Name(t(self.lang, &format!("month-{}", date.month())));
        let mut args = vec![("weekday", &weekday), ("day", &day), ("month", &month)];
        args.extend_from_slice(more);
        t_args(self.lang, id, &args)
    }
}

fn clock(at: civil::DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

fn t_day(lang: Lang, id: &str, day: i32) -> String {
    t_args(lang, id, &[("day", &Arg::Number(i64::from(day)))])
}
