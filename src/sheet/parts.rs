//! The sections that every sheet has: red flags, what is normal, what to do when something stings,
//! and the questions at the end.

use serde::Serialize;

use super::dates::Dates;
use super::options::Options;
use super::own::{Own, When};
use crate::advice::Consultation;
use crate::advice::return_times::redness_flag;
use crate::advice::schedule::times;
use crate::model::scale::Fitzpatrick;
use crate::model::sign::Urgency;

/// A headed list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    pub title: String,
    pub items: Vec<Item>,
}

/// A line, with what it begins with in bold.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Item {
    pub bold: String,
    pub text: String,
}

impl Item {
    pub(super) fn plain(text: String) -> Self {
        Self {
            bold: String::new(),
            text,
        }
    }
}

/// Signs of the first page, by how fast somebody must look: same day, within a day, emergency.
pub fn red_flags(
    consultation: &Consultation<'_>,
    options: &Options,
    dates: &Dates<'_>,
) -> Vec<Section> {
    let words = dates.words;
    let number = match options.clinic.emergency.trim() {
        "" => words.say("emergency-number"),
        number => words.left_to_right(number),
    };
    [
        (Urgency::SameDay, words.say("red-same-day")),
        (Urgency::NextDay, words.say("red-next-day")),
        (
            Urgency::Emergency,
            words.say_with("red-emergency", &[("number", &number)]),
        ),
    ]
    .into_iter()
    .map(|(urgency, title)| Section {
        title,
        items: signs(consultation, urgency, dates),
    })
    .filter(|section| !section.items.is_empty())
    .collect()
}

fn signs(consultation: &Consultation<'_>, urgency: Urgency, dates: &Dates<'_>) -> Vec<Item> {
    let case = consultation.case;
    let at_home = case
        .patient
        .factors
        .iter()
        .any(|id| id.as_str() == "home-needling");
    consultation
        .kb
        .records
        .signs
        .values()
        .map(|entry| &entry.record)
        .filter(|sign| sign.urgency == urgency)
        .filter(|sign| !sign.rf_only || consultation.is_heated())
        // Blood of others is a matter of needling at home, not of a clinic's sheet.
        .filter(|sign| at_home || sign.id.as_str() != "blood-exposure")
        .map(|sign| Item::plain(dates.words.text(&sign.plain)))
        .collect()
}

/// The expected course of the band, from today on.
pub fn normal(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Section {
    let words = dates.words;
    let steps = &times(consultation.kb.protocol(), consultation.schedule.band).course;
    let current = steps
        .iter()
        .rposition(|step| step.from.hours() <= dates.now)
        .unwrap_or(0);
    let mut items: Vec<Item> = steps
        .iter()
        .enumerate()
        .skip(current)
        .map(|(idx, step)| {
            let when = if idx == current {
                words.say("today")
            } else {
                let when = dates.rough(step.from.hours());
                capital(&words.say_with("from", &[("when", &when)]))
            };
            Item {
                bold: words.say_with("normal-from", &[("when", &when)]),
                text: words.text(&step.text),
            }
        })
        .collect();
    let flag = redness_flag(consultation);
    let call = if flag > dates.now {
        words.say_with("normal-redness", &[("when", &dates.short(flag))])
    } else {
        words.say("normal-stalled")
    };
    items.push(Item::plain(call));
    if is_darker(consultation) {
        items.push(Item::plain(words.say("normal-darker")));
    }
    Section {
        title: words.say("normal"),
        items,
    }
}

/// Whether redness is hard to see on the patient, and dark marks come easily.
fn is_darker(consultation: &Consultation<'_>) -> bool {
    consultation
        .case
        .patient
        .fitzpatrick
        .is_some_and(|type_| type_ >= Fitzpatrick::IV)
}

/// What to do when a product stings.
pub fn sting(soother: Option<String>, dates: &Dates<'_>) -> Section {
    let words = dates.words;
    let mut text = words.say("sting-text");
    if let Some(product) = soother {
        let only = words.say_with("sting-only", &[("product", &product)]);
        text = format!("{text} {only}");
    }
    Section {
        title: words.say("sting"),
        items: vec![Item::plain(text)],
    }
}

/// Three questions made from this plan, for the patient to answer aloud.
pub fn teach_back(own: &[Own], dates: &Dates<'_>) -> Section {
    let words = dates.words;
    let about = |id: &str, own: &Own| words.say_with(id, &[("product", &own.name.clone())]);
    let waits = own
        .iter()
        .filter(|own| matches!(own.when, When::From(_)))
        .max_by_key(|own| own.when);
    let never = own.iter().find(|own| own.when == When::Never);
    let first = waits.map_or_else(
        || words.say("teach-make-up"),
        |own| about("teach-again", own),
    );
    let second = never.map_or_else(|| words.say("teach-sting"), |own| about("teach-never", own));
    Section {
        title: words.say("teach"),
        items: [first, second, words.say("teach-call")]
            .map(Item::plain)
            .to_vec(),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
