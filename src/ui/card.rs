//! A product in a few words: its verdict, and what speaks for it or stands in the way.

use std::collections::BTreeMap;

use super::product_view::{Speaker, better_from, printed, rule_title};
use super::words::{HORIZON, as_read, chip, short_name};
use crate::advice::rank::{Place, Ranked};
use crate::advice::track::Track;
use crate::inci::Reading;
use crate::model::benefit::Benefit;
use crate::model::id::{BenefitId, ProductId};
use crate::model::scale::Severity;
use crate::model::sentence::Sentence;
use crate::text::say;

/// Where a product of a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It may be used now.
    Suits,
    /// It may be used later in these four weeks.
    Waits,
    /// Not in these weeks, not for this patient, or nobody can tell.
    Out,
}

impl Group {
    pub const ALL: [Self; 3] = [Self::Suits, Self::Waits, Self::Out];

    /// The group of a product with this verdict, now and over time.
    pub fn of(verdict: Severity, track: &Track) -> Self {
        match better_from(track) {
            _ if verdict.is_usable() => Self::Suits,
            Some(from) if from <= HORIZON && verdict != Severity::Unknown => Self::Waits,
            _ => Self::Out,
        }
    }
}

/// A product in a few words.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    pub id: ProductId,
    pub name: String,
    pub group: Group,
    pub severity: Severity,
    pub chip: String,
    /// What it is about: what helps, or what stands in the way.
    pub lead: String,
    pub why: String,
    /// What to mind although it may be used.
    pub mind: Option<String>,
}

/// In how many products each benefit speaks for them: what nearly all have tells none of them
/// apart.
#[derive(Clone, Debug, Default)]
pub struct Common(BTreeMap<BenefitId, usize>);

impl Common {
    pub fn new(places: &[Place<'_>]) -> Self {
        let mut common = BTreeMap::new();
        for help in places.iter().flat_map(Place::strengths) {
            *common.entry(help.benefit.id.clone()).or_insert(0) += 1;
        }
        Self(common)
    }
}

impl CardView {
    pub fn new(speaker: Speaker<'_>, place: &Place<'_>, common: &Common) -> Self {
        let lang = speaker.lang;
        let told = place.told(speaker.consultation);
        let assessment = &told.assessment;
        let mut card = Self {
            id: assessment.product.clone(),
            name: lang.of(&told.name).to_owned(),
            group: Group::of(assessment.verdict, &assessment.track),
            severity: assessment.verdict,
            chip: chip(
                lang,
                speaker.ended(),
                assessment.verdict,
                better_from(&assessment.track),
            ),
            lead: String::new(),
            why: String::new(),
            mind: None,
        };
        let worst = assessment.findings.first().map(|finding| {
            let culprit = first_name(place.read.reading, &finding.items);
            let title = || rule_title(speaker, &finding.rule, finding.items.len());
            (culprit.unwrap_or_else(title), finding)
        });
        if let Some((culprit, finding)) = worst {
            if assessment.verdict.is_usable() {
                card.mind = Some(culprit);
            } else {
                card.lead = culprit;
                card.why = say(lang, &finding.why);
                return card;
            }
        }
        let mut benefits: Vec<&Benefit> = place.strengths().map(|help| help.benefit).collect();
        benefits.sort_by_key(|benefit| common.0.get(&benefit.id));
        let names = benefits.iter().take(2);
        let names: Vec<&str> = names.map(|it| short_name(lang.of(&it.name))).collect();
        card.lead = names.join(", ");
        let why = benefits
            .first()
            .map(|benefit| lang.of(&benefit.why).to_owned());
        let others = other_reasons(&told).take(2).map(|reason| say(lang, reason));
        card.why = why.into_iter().chain(others).collect::<Vec<_>>().join(" ");
        card
    }
}

fn other_reasons(told: &Ranked) -> impl Iterator<Item = &Sentence> {
    told.reasons.iter().filter(|reason| {
        matches!(
            reason,
            Sentence::Message(
                "reason-no-allergen" | "reason-vehicle-not" | "reason-clinic-supplied",
                _
            )
        )
    })
}

/// The first of some items as it reads in a sentence, and how many more there are.
pub fn first_name(reading: &Reading, items: &[usize]) -> Option<String> {
    let first = as_read(&printed(items.get(..1)?, reading));
    Some(if items.len() > 1 {
        format!("{first} +{}", items.len() - 1)
    } else {
        first
    })
}
