//! Figures, days and times as people type them.

use jiff::civil::{Date, Time};

/// A figure with a point or a comma.
pub fn decimal(written: &str) -> Option<f64> {
    written.trim().replace(',', ".").parse().ok()
}

/// A day as `2026-11-20`, `20.11.2026`, `20.11.`, or a word for today or yesterday.
pub fn day(written: &str, today: Date) -> Option<Date> {
    let written = written.trim().to_lowercase();
    match written.as_str() {
        "today" | "heute" => return Some(today),
        "yesterday" | "gestern" => return today.yesterday().ok(),
        _ => {}
    }
    if let Ok(date) = written.parse() {
        return Some(date);
    }
    let mut parts = written.split('.').map(str::trim);
    let day: i8 = parts.next()?.parse().ok()?;
    let month: i8 = parts.next()?.parse().ok()?;
    match parts.next() {
        None | Some("") => {
            // Without a year, the latest such day that is not ahead.
            let this_year = Date::new(today.year(), month, day).ok()?;
            if this_year <= today {
                Some(this_year)
            } else {
                Date::new(today.year() - 1, month, day).ok()
            }
        }
        Some(year) if year.len() == 4 => Date::new(year.parse().ok()?, month, day).ok(),
        Some(_) => None,
    }
}

/// A time of day as `15:00`, `15.00` or `15`.
pub fn time(written: &str) -> Option<Time> {
    let written = written.trim().replace('.', ":");
    let (hour, minute) = written.split_once(':').unwrap_or((&written, "0"));
    Time::new(hour.trim().parse().ok()?, minute.trim().parse().ok()?, 0, 0).ok()
}
