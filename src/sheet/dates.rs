//! Hours after treatment as dates of a calendar, or as numbered days where the date is not known.

use jiff::civil;

use super::words::Words;
use crate::model::case::Moment;
use crate::model::language::Language;
use crate::model::time::Hours;

/// Length of a day in minutes.
const DAY: u32 = 24 * 60;

/// Tells hours after treatment as a patient would.
#[derive(Clone, Copy, Debug)]
pub struct Dates<'a> {
    pub words: &'a Words<'a>,
    /// When the treatment ended; without it days are numbered.
    pub ended: Option<Moment>,
    /// The hour the sheet is for.
    pub now: Hours,
}

impl Dates<'_> {
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
                let (weekday, time) = (self.weekday(at.date()), clock(at));
                self.words
                    .date("weekday-time", &[("weekday", &weekday), ("time", &time)])
            }
            (false, true) => self.date(at.date()),
            (false, false) => self.date_time(at),
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
            self.date_time(at)
        }
    }

    /// `Fri 20 Nov 2026, 15:00`, the end of the treatment.
    pub fn treated(&self) -> Option<String> {
        let at = self.ended?.local;
        let (date, year, time) = (self.date(at.date()), at.year().to_string(), clock(at));
        let fillings = [("date", &*date), ("year", &year), ("time", &time)];
        Some(self.words.date("date-year", &fillings))
    }

    /// `Fri 20 Nov, 15:00`.
    pub fn date_time(&self, at: civil::DateTime) -> String {
        let (date, time) = (self.date(at.date()), clock(at));
        self.words
            .date("date-time", &[("date", &date), ("time", &time)])
    }

    /// The clock time at which whole days after treatment begin.
    pub fn turn(&self) -> Option<String> {
        Some(clock(self.ended?.local))
    }

    /// The head of a column of one day: two short lines.
    pub fn column(&self, day: i32) -> (String, String) {
        match self.date_of(day) {
            Some(date) => (self.weekday(date), self.dated("day-month", date)),
            None => (self.number("day", day), String::new()),
        }
    }

    /// The head of a column of today.
    pub fn today(&self) -> (String, String) {
        let day = self.day(self.now);
        let below = match self.date_of(day) {
            Some(date) => self.dated("weekday-day-month", date),
            None => self.number("day", day),
        };
        (self.words.say("today"), below)
    }

    /// The head of a column of several days.
    pub fn range(&self, first: i32, last: i32) -> (String, String) {
        if let (Some(from), Some(to)) = (self.date_of(first), self.date_of(last)) {
            let above = self.dated("weekday-day", from);
            return (format!("{above} –"), self.dated("weekday-day-month", to));
        }
        let (first, last) = (first.to_string(), last.to_string());
        let fillings = [("first", &*first), ("last", &last)];
        (
            self.words.say("days"),
            self.words.say_with("first-last", &fillings),
        )
    }

    /// The head of the last column.
    pub fn onwards(&self, first: i32) -> (String, String) {
        let (when, below) = match self.date_of(first) {
            Some(date) => (self.weekday(date), self.dated("day-month", date)),
            None => (self.number("at-day", first), String::new()),
        };
        (self.words.say_with("from", &[("when", &when)]), below)
    }

    fn date_of(&self, day: i32) -> Option<civil::Date> {
        let ended = self.ended?.local.date();
        ended.checked_add(jiff::Span::new().days(day)).ok()
    }

    fn numbered(&self, hours: Hours) -> String {
        let minutes = hours.minutes();
        if minutes >= 2 * DAY && minutes.is_multiple_of(DAY) {
            self.number("at-day", i32::try_from(minutes / DAY).unwrap_or(i32::MAX))
        } else {
            let hours = self.words.decimal(hours.as_f64());
            self.words.say_with("after-hours", &[("hours", &hours)])
        }
    }

    fn number(&self, id: &str, day: i32) -> String {
        self.words.say_with(id, &[("day", &day.to_string())])
    }

    fn weekday(&self, date: civil::Date) -> String {
        let number = date.weekday().to_monday_one_offset();
        self.words.date(&format!("weekday-{number}"), &[])
    }

    fn date(&self, date: civil::Date) -> String {
        let told = self.dated("weekday-day-month", date);
        if self.words.language == Language::Ar {
            // Arabic has no short names: a column is too narrow for all three words.
            return told;
        }
        // One word: a line that ends after the day is easily misread.
        told.replace(' ', "\u{a0}")
    }

    fn dated(&self, id: &str, date: civil::Date) -> String {
        let month = self.words.date(&format!("month-{}", date.month()), &[]);
        let (weekday, day) = (self.weekday(date), date.day().to_string());
        let fillings = [("weekday", &*weekday), ("day", &day), ("month", &month)];
        self.words.date(id, &fillings)
    }
}

fn clock(at: civil::DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}
