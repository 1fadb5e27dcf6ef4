//! The calendar of the return dates.

use std::collections::BTreeSet;

use aftercare::advice::Consultation;
use aftercare::model::language::Language;
use aftercare::sheet::{Options, calendar};
use serde_json::{Value, json};

use crate::support::{kb, read_case};

fn asked(ended: &Value) -> Value {
    json!({
        "patient": { "skin": "dry" },
        "treatment": { "device": "pen", "depth_mm": 1.0, "ended": ended },
        "hours": 3,
    })
}

fn options() -> Options {
    let mut options = Options {
        lang: Language::De,
        patient: "Quirina Xylander".to_owned(),
        notes: "Zwetschge".to_owned(),
        ..Options::default()
    };
    "030 1;2,3".clone_into(&mut options.clinic.phone);
    options
}

/// The calendar unfolded, one property a line.
fn lines(file: &str) -> Vec<String> {
    let unfolded = file.replace("\r\n ", "");
    unfolded.split("\r\n").map(str::to_owned).collect()
}

fn all<'a>(lines: &'a [String], name: &str) -> Vec<&'a str> {
    let lines = lines.iter();
    lines.filter_map(|line| line.strip_prefix(name)).collect()
}

#[test]
fn return_dates_are_entries_at_local_times() {
    let case = read_case(&asked(&json!("2026-10-24T23:30+02:00")));
    let file = calendar(&Consultation::new(kb(), &case), &options()).unwrap();
    let lines = lines(&file);
    let starts = all(&lines, "DTSTART:");
    // Two days later, on the clock of the wall although summer time ends in between.
    assert!(starts.contains(&"20261026T233000"), "{starts:?}");
    assert!(starts.is_sorted(), "{starts:?}");
    let make_up = all(&lines, "SUMMARY:")
        .into_iter()
        .find(|title| title.contains("Make-up"));
    assert!(make_up.is_some());
    // It waits for the clinic, so no date can say that it is allowed.
    assert!(!file.contains("Hydrochinon"));
    assert!(file.contains("030 1\\;2\\,3"));
    assert!(!file.contains("Xylander") && !file.contains("Zwetschge"));
    let stamps: BTreeSet<&str> = all(&lines, "DTSTAMP:").into_iter().collect();
    assert_eq!(stamps, BTreeSet::from(["20261024T213000Z"]));
    let uids: BTreeSet<&str> = all(&lines, "UID:").into_iter().collect();
    assert_eq!(uids.len(), starts.len());

    // A later look at the same plan keeps the entries it still has.
    let mut later = asked(&json!("2026-10-24T23:30+02:00"));
    later["hours"] = json!(60);
    let later = read_case(&later);
    let file = calendar(&Consultation::new(kb(), &later), &options()).unwrap();
    let again = self::lines(&file);
    let left: BTreeSet<&str> = all(&again, "UID:").into_iter().collect();
    assert!(!left.is_empty() && left.is_subset(&uids) && left.len() < uids.len());
}

#[test]
fn without_a_date_there_is_no_calendar() {
    let case = read_case(&asked(&Value::Null));
    let told = calendar(&Consultation::new(kb(), &case), &options()).unwrap_err();
    assert!(told.to_string().contains("treatment.ended"), "{told}");
}
