//! The dates of the sheet for the patient's calendar: from when what is allowed again.

use jiff::Timestamp;

use super::dates::Dates;
use super::grid::{ACTIVITIES, HORIZON};
use super::ics::{Event, ics};
use super::options::Options;
use super::receipt::{number, sha256};
use super::restart;
use super::words::{Words, settled};
use crate::advice::Consultation;
use crate::advice::return_times::activities;
use crate::diag::{Code, Diagnostic};
use crate::kb::case::RawCase;
use crate::model::case::Moment;
use crate::model::time::Hours;

/// How long an entry of the calendar lasts, and a visit.
const ENTRY_MINUTES: u32 = 15;
const VISIT_MINUTES: u32 = 30;

/// The calendar file of a case: one entry for each moment at which something is allowed again.
///
/// It names no person. Times are local wherever the patient is; the file is dated by the end of the
/// treatment, so that the same case gives the same bytes.
///
/// # Errors
/// If the case does not say when the treatment ended: then there are no dates.
pub fn calendar(
    consultation: &Consultation<'_>,
    options: &Options,
) -> Result<String, Box<Diagnostic>> {
    let ended = consultation.case.treatment.ended;
    let dated = ended.and_then(|ended| Some((ended, stamp(ended)?)));
    let Some((ended, stamp)) = dated else {
        let message = "without the date of the treatment there is no calendar";
        let problem = Diagnostic::error(Code::Missing, message)
            .hint("give `treatment.ended`, such as `2026-11-20T15:00+01:00`");
        return Err(Box::new(problem));
    };
    Ok(ics(&events(consultation, options, ended), stamp))
}

fn stamp(ended: Moment) -> Option<Timestamp> {
    ended.offset.to_timestamp(ended.local).ok()
}

/// What comes back at some hour.
struct Return {
    from: Hours,
    /// Actives start one at a time; what one does is simply allowed.
    active: bool,
    what: String,
    /// How to take it up again; may be empty.
    how: String,
}

fn events(consultation: &Consultation<'_>, options: &Options, ended: Moment) -> Vec<Event> {
    let words = &Words::new(&consultation.kb.records, options.lang);
    let dates = &Dates {
        words,
        ended: Some(ended),
        now: consultation.case.hours,
    };
    let who = RawCase {
        seen: None,
        hours: None,
        ..RawCase::from(consultation.case)
    };
    let uid = |key: &str| {
        let of = serde_json::to_vec(&(&who, key)).unwrap_or_default();
        format!("{}@aftercare", &sha256(&of)[..24])
    };
    let mut events: Vec<Event> = Vec::new();
    let mut returns = returns(consultation, dates);
    returns.sort_by_key(|back| (back.from, back.active));
    for together in returns.chunk_by(|a, b| (a.from, a.active) == (b.from, b.active)) {
        let Return { from, active, .. } = together[0];
        let title = if active {
            "calendar-start"
        } else {
            "calendar-allowed"
        };
        let names: Vec<&str> = together.iter().map(|back| back.what.as_str()).collect();
        let mut lines: Vec<String> = together
            .iter()
            .filter(|back| !back.how.is_empty())
            .map(|back| format!("{}: {}", back.what, back.how))
            .collect();
        lines.push(words.say("calendar-calm"));
        lines.extend(told_clinic(consultation, options, words));
        let what = names.join(", ");
        events.push(Event {
            uid: uid(&format!("{title} {}", from.minutes())),
            at: ended.after(from).local,
            minutes: ENTRY_MINUTES,
            title: settled(&words.say_with(title, &[("what", &what)])),
            text: told(&lines),
        });
    }
    events.extend(options.next_session.map(|at| Event {
        uid: uid("next"),
        at,
        minutes: VISIT_MINUTES,
        title: settled(&words.say("next")),
        text: told(&told_clinic(consultation, options, words)),
    }));
    events
}

/// Lines of an entry, each with the mark of a draft where it is one.
fn told(lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| settled(line)).collect();
    lines.join("\n")
}

/// Whom to call, and which sheet says more.
fn told_clinic(
    consultation: &Consultation<'_>,
    options: &Options,
    words: &Words<'_>,
) -> Vec<String> {
    let receipt = options.receipt.clone();
    let receipt = receipt.unwrap_or_else(|| number(consultation, options));
    let phone = options.clinic.phone.trim();
    let call = (!phone.is_empty()).then(|| words.say_with("phone", &[("phone", phone)]));
    let name = Some(options.clinic.name.trim().to_owned()).filter(|name| !name.is_empty());
    let sheet = words.say_with("calendar-sheet", &[("receipt", &receipt)]);
    name.into_iter().chain(call).chain([sheet]).collect()
}

/// What the sheet says may be taken up again within its four weeks, and is not allowed yet. What
/// waits for the clinic's word has no date that a patient could go by.
fn returns(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Vec<Return> {
    let now = dates.now;
    let back = activities(consultation);
    let doings = ACTIVITIES.iter().filter_map(|(id, word, _)| {
        let found = back.iter().find(|back| back.activity.id == *id)?;
        Some(Return {
            from: found.from,
            active: false,
            what: dates.words.say(word),
            how: String::new(),
        })
    });
    let rest = restart::rows(consultation, dates).into_iter();
    let rest = rest.filter(|row| !row.never && !row.by_clinic);
    let rest = rest.map(|row| Return {
        from: row.from,
        active: !row.activity,
        what: dates.words.list(&row.what),
        how: row.how,
    });
    doings
        .chain(rest)
        .filter(|back| back.from > now && back.from <= HORIZON)
        .collect()
}
