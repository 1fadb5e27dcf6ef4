//! The head of the sheet: for whom, what was treated when, and whom to call.

use super::dates::Dates;
use super::options::{Copy, Options};
use super::words::Words;
use crate::advice::Consultation;
use crate::model::scale::Device;

/// A line to write on.
pub(super) const LINE: &str = "____________________";

/// What was typed, or a line to write on.
pub(super) fn or_line(typed: &str) -> &str {
    match typed.trim() {
        "" => LINE,
        typed => typed,
    }
}

/// For whom, and what was treated when.
pub fn about(consultation: &Consultation<'_>, options: &Options, dates: &Dates<'_>) -> Vec<String> {
    let words = dates.words;
    let treatment = &consultation.case.treatment;
    let depth = words.decimal(f64::from(treatment.depth_um) / 1000.0);
    let mut done: Vec<String> = Vec::new();
    done.extend(treatment.area.as_deref().map(|area| area_name(words, area)));
    if treatment.device == Device::Rf {
        done.push(words.say("radiofrequency"));
    }
    done.push(words.say_with("depth", &[("depth", &depth)]));
    done.extend(dates.treated());
    let copy = match options.copy {
        Copy::Patient => "patient-copy",
        Copy::Clinic => "clinic-copy",
    };
    let whose = words.say_with("for", &[("name", or_line(&options.patient))]);
    vec![format!("{whose} · {}", words.say(copy)), done.join(" · ")]
}

/// Usual areas have a name in each language; others are printed as written.
fn area_name(words: &Words<'_>, area: &str) -> String {
    usual_area(area).map_or_else(|| words.free(area.trim()), |id| words.say(id))
}

/// The phrase for an area that many patients have treated; `None` for what somebody typed.
pub(super) fn usual_area(area: &str) -> Option<&'static str> {
    Some(match area.trim().to_lowercase().as_str() {
        "face" => "area-face",
        "neck" => "area-neck",
        "chest" | "décolleté" => "area-chest",
        "scalp" => "area-scalp",
        "back" => "area-back",
        "belly" | "abdomen" => "area-belly",
        "hands" => "area-hands",
        _ => return None,
    })
}

/// Name of the clinic, which may be empty, and whom to call: by day, out of hours, in an emergency.
pub fn clinic(options: &Options, words: &Words<'_>) -> Vec<String> {
    let clinic = &options.clinic;
    let mut lines = vec![
        clinic.name.trim().to_owned(),
        words.say_with(
            "phone",
            &[("phone", &words.left_to_right(or_line(&clinic.phone)))],
        ),
    ];
    for (phone, phrase) in [
        (&clinic.night_phone, "night"),
        (&clinic.emergency, "emergency"),
    ] {
        if !phone.trim().is_empty() {
            let phone = words.left_to_right(phone.trim());
            lines.push(words.say_with(phrase, &[("phone", &phone)]));
        }
    }
    lines
}
