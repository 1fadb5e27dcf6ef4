//! The small sections of the second side: skin type, hygiene, cold sores and pain, next visit.

use super::dates::Dates;
use super::options::Options;
use super::parts::{Item, Section};
use crate::advice::Consultation;
use crate::advice::help::wearers;
use crate::advice::return_times::{activities, sunscreen_until};
use crate::model::scale::Skin;

/// Skin type, hygiene, cold sores and pain, next visit.
pub fn small(
    consultation: &Consultation<'_>,
    options: &Options,
    dates: &Dates<'_>,
) -> Vec<Section> {
    [
        skin(consultation, dates),
        section(dates, "clean", &[dates.words.say("clean-text")]),
        pain(consultation, dates),
        next(consultation, options, dates),
    ]
    .into_iter()
    .filter(|section| section.items.iter().any(|item| !item.text.is_empty()))
    .collect()
}

fn skin(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Section {
    let wearers = wearers(&consultation.case.patient);
    let mut told: Vec<String> = wearers
        .iter()
        .filter_map(|wearer| {
            consultation
                .kb
                .vehicles()
                .find(|row| row.wearer.covers(*wearer))
        })
        .map(|row| dates.words.text(&row.advice))
        .collect();
    once_each(&mut told);
    let when = dates.long(sunscreen_until(consultation));
    told.push(dates.words.say_with("spf-until", &[("when", &when)]));
    let title = match consultation.case.patient.skin {
        Skin::Dry => "skin-dry",
        Skin::Oily => "skin-oily",
        Skin::Combination => "skin-combination",
        Skin::Normal => "skin-normal",
    };
    section(dates, title, &told)
}

/// Takes away sentences that were said before.
fn once_each(told: &mut Vec<String>) {
    let mut said: Vec<String> = Vec::new();
    for text in told.iter_mut() {
        let mut kept: Vec<&str> = Vec::new();
        for sentence in text.split_inclusive(". ") {
            let bare = sentence.trim().to_owned();
            if !said.contains(&bare) {
                said.push(bare);
                kept.push(sentence);
            }
        }
        let kept = kept.concat();
        kept.trim().clone_into(text);
    }
    told.retain(|text| !text.is_empty());
}

fn pain(consultation: &Consultation<'_>, dates: &Dates<'_>) -> Section {
    let has = |word: &str| {
        let factors = &consultation.case.patient.factors;
        factors.iter().any(|id| id.as_str().starts_with(word))
    };
    let mut told = vec![dates.words.say("pain-sores")];
    if has("herpes") {
        told.push(dates.words.say("pain-herpes"));
    }
    told.push(dates.words.say("pain-text"));
    if has("anticoagulant") {
        told.push(dates.words.say("pain-thinner"));
    }
    section(dates, "pain", &told)
}

fn next(consultation: &Consultation<'_>, options: &Options, dates: &Dates<'_>) -> Section {
    let words = dates.words;
    let returns = activities(consultation);
    let mut told: Vec<String> = Vec::new();
    let earliest: &[(&str, &str)] = match options.next_session {
        Some(at) => {
            let when = dates.date_time(at);
            told.push(words.say_with("next-fixed", &[("when", &when)]));
            &[("peel", "next-peel")]
        }
        None => &[("next-session", "next-text"), ("peel", "next-peel")],
    };
    for (id, phrase) in earliest {
        let back = returns.iter().find(|back| back.activity.id == *id);
        if let Some(back) = back.filter(|back| back.from > dates.now) {
            let when = dates.long(back.from);
            told.push(words.say_with(phrase, &[("when", &when)]));
        }
    }
    told.push(words.say("next-injections"));
    section(dates, "next", &told)
}

fn section(dates: &Dates<'_>, title: &str, told: &[String]) -> Section {
    Section {
        title: dates.words.say(title),
        items: vec![Item::plain(told.join(" "))],
    }
}
