//! The sections around the plan: red flags, what is normal, skin, hygiene, pain, next visit, the
//! questions at the end and the lines at the foot.

use serde::Serialize;

use super::Options;
use super::content::spoken;
use super::dates::Dates;
use super::own::{Own, When};
use crate::advice::Consultation;
use crate::advice::rank::wearers;
use crate::advice::return_times::{activities, redness_flag};
use crate::advice::schedule::times;
use crate::kb::KnowledgeBase;
use crate::model::scale::{Device, Fitzpatrick, Skin};
use crate::model::sentence::Arg;
use crate::model::sign::Urgency;
use crate::text::{t, t_args};

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
    fn plain(text: String) -> Self {
        Self {
            bold: String::new(),
            text,
        }
    }
}

/// Signs of the first page, by how fast somebody must look: same day, within a day, emergency.
pub fn red_flags(consultation: &Consultation<'_>, options: &Options) -> Vec<Section> {
    let lang = spoken(options.lang);
    let number = match options.clinic.emergency.trim() {
        "" => Arg::Message("sheet-emergency-number"),
        number => Arg::Name(number.to_owned()),
    };
    [
        (Urgency::SameDay, t(lang, "sheet-red-same-day")),
        (Urgency::NextDay, t(lang, "sheet-red-next-day")),
        (
            Urgency::Emergency,
            t_args(lang, "sheet-red-emergency", &[("number", &number)]),
        ),
    ]
    .into_iter()
    .map(|(urgency, title)| Section {
        title,
        items: signs(consultation, urgency, options),
    })
    .filter(|section| !section.items.is_empty())
    .collect()
}

fn signs(consultation: &Consultation<'_>, urgency: Urgency, options: &Options) -> Vec<Item> {
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
        .filter(|sign| !sign.rf_only || case.treatment.device == Device::Rf)
        // Blood of others is a matter of needling at home, not of a clinic's sheet.
        .filter(|sign| at_home || sign.id.as_str() != "blood-exposure")
        .map(|sign| Item::plain(spoken(options.lang).of(&sign.plain).to_owned()))
        .collect()
}

/// The expected course of the band, from today on.
pub fn normal(consultation: &Consultation<'_>, dates: &Dates) -> Section {
    let lang = dates.lang;
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
                t(lang, "sheet-today")
            } else {
                let when = Arg::Name(dates.rough(step.from.hours()));
                capital(&t_args(lang, "sheet-from", &[("when", &when)]))
            };
            Item {
                bold: t_args(lang, "sheet-normal-from", &[("when", &Arg::Name(when))]),
                text: lang.of(&step.text).to_owned(),
            }
        })
        .collect();
    let flag = redness_flag(consultation);
    if flag > dates.now {
        let when = Arg::Name(dates.short(flag));
        items.push(Item::plain(t_args(
            lang,
            "sheet-normal-redness",
            &[("when", &when)],
        )));
    }
    Section {
        title: t(lang, "sheet-normal"),
        items,
    }
}

/// What to do when a product stings.
pub fn sting(soother: Option<String>, dates: &Dates) -> Section {
    let mut text = t(dates.lang, "sheet-sting-text");
    if let Some(product) = soother {
        let only = t_args(
            dates.lang,
            "sheet-sting-only",
            &[("product", &Arg::Name(product))],
        );
        text = format!("{text} {only}");
    }
    Section {
        title: t(dates.lang, "sheet-sting"),
        items: vec![Item::plain(text)],
    }
}

/// Skin type, hygiene, cold sores and pain, next visit.
pub fn small(consultation: &Consultation<'_>, dates: &Dates) -> Vec<Section> {
    [
        skin(consultation, dates),
        section(dates, "sheet-clean", &[t(dates.lang, "sheet-clean-text")]),
        pain(consultation, dates),
        next(consultation, dates),
    ]
    .into_iter()
    .filter(|section| section.items.iter().any(|item| !item.text.is_empty()))
    .collect()
}

fn skin(consultation: &Consultation<'_>, dates: &Dates) -> Section {
    let wearers = wearers(consultation);
    let mut told: Vec<String> = wearers
        .iter()
        .filter_map(|wearer| consultation.kb.vehicles().find(|row| row.wearer == *wearer))
        .map(|row| dates.lang.of(&row.advice).to_owned())
        .collect();
    once_each(&mut told);
    let patient = &consultation.case.patient;
    if patient
        .fitzpatrick
        .is_some_and(|type_| type_ >= Fitzpatrick::IV)
    {
        told.push(t(dates.lang, "sheet-skin-darker"));
    }
    let title = match patient.skin {
        Skin::Dry => "sheet-skin-dry",
        Skin::Oily => "sheet-skin-oily",
        Skin::Combination => "sheet-skin-combination",
        Skin::Normal => "sheet-skin-normal",
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

fn pain(consultation: &Consultation<'_>, dates: &Dates) -> Section {
    let has = |word: &str| {
        let factors = &consultation.case.patient.factors;
        factors.iter().any(|id| id.as_str().starts_with(word))
    };
    let mut told = vec![t(dates.lang, "sheet-pain-sores")];
    if has("herpes") {
        told.push(t(dates.lang, "sheet-pain-herpes"));
    }
    told.push(t(dates.lang, "sheet-pain-text"));
    if has("anticoagulant") {
        told.push(t(dates.lang, "sheet-pain-thinner"));
    }
    section(dates, "sheet-pain", &told)
}

fn next(consultation: &Consultation<'_>, dates: &Dates) -> Section {
    let returns = activities(consultation);
    let told: Vec<String> = [
        ("next-session", "sheet-next-text"),
        ("peel", "sheet-next-peel"),
    ]
    .into_iter()
    .filter_map(|(id, message)| {
        let back = returns.iter().find(|back| back.activity.id == id)?;
        if back.from <= dates.now {
            return None;
        }
        let when = Arg::Name(dates.long(back.from));
        // An abbreviated month brings its own full stop.
        Some(t_args(dates.lang, message, &[("when", &when)]).replace("..", "."))
    })
    .collect();
    section(dates, "sheet-next", &told)
}

fn section(dates: &Dates, title: &str, told: &[String]) -> Section {
    Section {
        title: t(dates.lang, title),
        items: vec![Item::plain(told.join(" "))],
    }
}

/// Three questions made from this plan, for the patient to answer aloud.
pub fn teach_back(own: &[Own], dates: &Dates) -> Section {
    let lang = dates.lang;
    let about =
        |id: &str, own: &Own| t_args(lang, id, &[("product", &Arg::Name(own.name.clone()))]);
    let waits = own
        .iter()
        .filter(|own| matches!(own.when, When::From(_)))
        .max_by_key(|own| own.when);
    let never = own.iter().find(|own| own.when == When::Never);
    let first = waits.map_or_else(
        || t(lang, "sheet-teach-make-up"),
        |own| about("sheet-teach-again", own),
    );
    let second = never.map_or_else(
        || t(lang, "sheet-teach-sting"),
        |own| about("sheet-teach-never", own),
    );
    Section {
        title: t(lang, "sheet-teach"),
        items: [first, second, t(lang, "sheet-teach-call")]
            .map(Item::plain)
            .to_vec(),
    }
}

/// That the sheet is general advice and its translation a draft; what it rests on and who approved
/// it: two lines of the foot.
pub fn foot(kb: &KnowledgeBase, options: &Options, receipt: String) -> Vec<String> {
    let lang = spoken(options.lang);
    let version = Arg::Name(KnowledgeBase::VERSION.to_owned());
    let reviewed = if kb.protocol().review.is_draft() {
        "sheet-not-reviewed"
    } else {
        "sheet-reviewed"
    };
    let mut rests = vec![
        format!(
            "{}, {}",
            t_args(lang, "sheet-knowledge", &[("version", &version)]),
            t(lang, reviewed)
        ),
        t_args(lang, "sheet-receipt", &[("receipt", &Arg::Name(receipt))]),
    ];
    if !kb.left_out.is_empty() {
        let count = Arg::Number(i64::try_from(kb.left_out.len()).unwrap_or(i64::MAX));
        rests.push(t_args(lang, "sheet-left-out", &[("count", &count)]));
    }
    let name = match options.approved_by.trim() {
        "" => LINE.to_owned(),
        name => name.to_owned(),
    };
    rests.push(t_args(
        lang,
        "sheet-approved",
        &[("name", &Arg::Name(name))],
    ));
    let mut general = vec![t(lang, "sheet-general")];
    if !lang.is_reviewed() {
        general.push(t(lang, "sheet-draft"));
    }
    vec![general.join(" · "), rests.join(" · ")]
}

/// A line to write on.
pub(super) const LINE: &str = "____________________";

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars
        .next()
        .map(|first| first.to_uppercase().chain(chars).collect())
        .unwrap_or_default()
}
