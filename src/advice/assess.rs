//! One product for one case at one hour: verdict, findings, and everything that was weighed.

use std::cmp::Ordering;

use super::cause::{Cause, Rule};
use super::consultation::Consultation;
use super::help::{Help, helps};
use super::reason::{Ground, Reason, reasons};
use super::track::Track;
use crate::inci::Reading;
use crate::kb::facts::{Facts, Read};
use crate::model::id::{BenefitId, IngredientId, ProductId, SourceId};
use crate::model::product::Product;
use crate::model::scale::{Grade, Severity};
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::time::Hours;

/// What the program says about a product for a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub product: ProductId,
    /// The hour it answers for.
    pub at: Hours,
    pub verdict: Severity,
    /// The verdict over time.
    pub track: Track,
    /// What speaks against it at that hour, most severe first.
    pub findings: Vec<Finding>,
    /// What speaks against it at any hour.
    pub causes: Vec<Cause>,
    pub benefits: Vec<BenefitFound>,
    /// What was looked at and let pass.
    pub considered: Vec<Considered>,
    /// Indices of items that nobody could read.
    pub unread: Vec<usize>,
    /// What could not be checked.
    pub not_checked: Vec<Sentence>,
    /// Place of the item from which on everything is probably at or below 1 %.
    pub one_percent_after: Option<u32>,
}

/// A cause at the hour that was asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub severity: Severity,
    pub rule: Rule,
    /// Indices of the items of the label; empty if it is about the product as a whole.
    pub items: Vec<usize>,
    pub why: Sentence,
    pub opposing_view: Option<Text>,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
    /// When it becomes milder; `None` for never.
    pub until: Option<Hours>,
}

/// Something in the product that helps in this phase.
#[derive(Clone, Debug, PartialEq)]
pub struct BenefitFound {
    pub benefit: BenefitId,
    pub name: Text,
    pub items: Vec<usize>,
    pub why: Text,
    pub caveat: Option<Text>,
    pub evidence: Grade,
    pub sources: Vec<SourceId>,
}

impl BenefitFound {
    fn told(help: &Help<'_>) -> Self {
        let benefit = help.benefit;
        Self {
            benefit: benefit.id.clone(),
            name: benefit.name.clone(),
            items: help.items.clone(),
            why: benefit.why.clone(),
            caveat: benefit.caveat.clone(),
            evidence: benefit.evidence,
            sources: benefit.sources.clone(),
        }
    }
}

/// An item that was looked at and gives no finding.
#[derive(Clone, Debug, PartialEq)]
pub struct Considered {
    pub item: usize,
    pub ingredient: Option<IngredientId>,
    pub why: Sentence,
}

impl Assessment {
    /// The first hour from which the verdict stays at [`Severity::Caution`] or better.
    pub fn usable_from(&self) -> Option<Hours> {
        self.track.usable_from()
    }

    /// The same, once somebody has read the names that the program could not and found nothing.
    pub fn usable_once_read(&self) -> Option<Hours> {
        self.causes
            .iter()
            .filter(|cause| cause.rule != Rule::Unread)
            .fold(Track::constant(Severity::Fine), |track, cause| {
                track.max(&cause.track)
            })
            .usable_from()
    }
}

/// The verdict on a product and what it rests on, without what is told about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement<'a> {
    /// The verdict over time.
    pub track: Track,
    /// What speaks against it at any hour.
    pub reasons: Vec<Reason<'a>>,
}

impl<'a> Judgement<'a> {
    pub(super) fn new(consultation: &'a Consultation<'_>, read: Read<'_>) -> Self {
        let reasons = reasons(consultation, read);
        let track = reasons
            .iter()
            .fold(Track::constant(Severity::Fine), |track, reason| {
                track.max(&reason.track)
            });
        Self { track, reasons }
    }

    /// The reasons that make the verdict at an hour, in the order of the findings.
    pub fn worst(&self, at: Hours) -> Vec<&Reason<'a>> {
        let verdict = self.track.at(at);
        let mut worst: Vec<&Reason<'a>> = self
            .reasons
            .iter()
            .filter(|reason| verdict > Severity::Fine && reason.track.at(at) == verdict)
            .collect();
        worst.sort_by(|a, b| order((&a.ground.rule(), &a.items), (&b.ground.rule(), &b.items)));
        worst
    }

    /// The reasons, told.
    pub fn causes(&self, consultation: &Consultation<'_>) -> Vec<Cause> {
        let reasons = self.reasons.iter();
        reasons
            .map(|reason| Cause::told(consultation, reason))
            .collect()
    }

    /// Indices of the items that nobody could read.
    pub fn unread(&self) -> impl Iterator<Item = usize> {
        let reasons = self.reasons.iter();
        let unread = reasons.filter(|reason| matches!(reason.ground, Ground::Unread));
        unread.flat_map(|reason| reason.items.iter().copied())
    }
}

/// Which of two equally severe findings comes first, each a rule and its items: this patient's
/// allergy, this patient's factors, then phase and product.
fn order(a: (&Rule, &[usize]), b: (&Rule, &[usize])) -> Ordering {
    let kind = |rule: &Rule| match rule {
        Rule::Allergy(..) => 0,
        Rule::Factor(_) => 1,
        Rule::Class(_) => 2,
        Rule::NotClinicSupplied => 3,
        Rule::Unread => 4,
    };
    kind(a.0)
        .cmp(&kind(b.0))
        .then_with(|| a.1.cmp(b.1))
        .then_with(|| a.0.cmp(b.0))
}

/// The verdict alone: what a whole catalogue is screened with. The same as that of [`assess`].
pub fn judge<'a>(
    consultation: &'a Consultation<'_>,
    product: &Product,
    reading: &Reading,
) -> Judgement<'a> {
    let facts = &Facts::new(consultation.kb, product, reading);
    let read = Read {
        product,
        reading,
        facts,
    };
    Judgement::new(consultation, read)
}

/// Assesses a product whose label has been read.
pub fn assess(consultation: &Consultation<'_>, product: &Product, reading: &Reading) -> Assessment {
    let facts = &Facts::new(consultation.kb, product, reading);
    let read = Read {
        product,
        reading,
        facts,
    };
    let judgement = Judgement::new(consultation, read);
    let helps = helps(consultation, read, &judgement);
    told(consultation, read, &judgement, &helps)
}

/// Tells what was judged.
pub(super) fn told(
    consultation: &Consultation<'_>,
    read: Read<'_>,
    judgement: &Judgement<'_>,
    helps: &[Help<'_>],
) -> Assessment {
    let at = consultation.case.hours;
    let causes = judgement.causes(consultation);
    let findings = findings(&causes, at);
    Assessment {
        product: read.product.id.clone(),
        at,
        verdict: judgement.track.at(at),
        benefits: helps.iter().map(BenefitFound::told).collect(),
        considered: considered(consultation, read, &findings),
        unread: judgement.unread().collect(),
        not_checked: not_checked(consultation, read),
        one_percent_after: read.facts.marker,
        track: judgement.track.clone(),
        findings,
        causes,
    }
}

fn findings(causes: &[Cause], at: Hours) -> Vec<Finding> {
    let mut findings: Vec<Finding> = causes
        .iter()
        .filter(|cause| cause.track.at(at) > Severity::Fine)
        .map(|cause| Finding {
            severity: cause.track.at(at),
            rule: cause.rule.clone(),
            items: cause.items.clone(),
            why: cause.why.clone(),
            opposing_view: cause.opposing_view.clone(),
            evidence: cause.evidence,
            sources: cause.sources.clone(),
            until: cause.track.lifts_after(at),
        })
        .collect();
    findings.sort_by(|a, b| {
        let order = || order((&a.rule, &a.items), (&b.rule, &b.items));
        b.severity.cmp(&a.severity).then_with(order)
    });
    findings
}

fn considered(
    consultation: &Consultation<'_>,
    read: Read<'_>,
    findings: &[Finding],
) -> Vec<Considered> {
    let kb = consultation.kb;
    let mut considered: Vec<Considered> = Vec::new();
    for (idx, (item, facts)) in read.items().enumerate() {
        if findings.iter().any(|finding| finding.items.contains(&idx)) {
            continue;
        }
        let mut push = |why: Sentence| {
            considered.push(Considered {
                item: idx,
                ingredient: facts.id.clone(),
                why,
            });
        };
        for (allergy, names) in &consultation.allergens {
            if names.is_false_friend(kb, item) {
                let allergen = consultation.allergen_name(&allergy.to);
                push(Sentence::Message(
                    "considered-false-friend",
                    vec![("allergen", allergen)],
                ));
            }
        }
        let own = (facts.id.as_ref())
            .and_then(|id| kb.ingredient(id))
            .and_then(|ingredient| ingredient.not_to_confuse.as_ref());
        for used in &facts.classes {
            if let Some(written) = &used.written {
                push(Sentence::Message(
                    "considered-instead",
                    vec![
                        ("written", Arg::Text(written.name.clone())),
                        ("counts", Arg::Text(used.class.name.clone())),
                    ],
                ));
            } else if let (None, Some(text)) = (own, &used.class.not_to_confuse) {
                push(Sentence::Data(text.clone()));
            }
        }
        if let Some(text) = own {
            push(Sentence::Data(text.clone()));
        }
    }
    considered
}

fn not_checked(consultation: &Consultation<'_>, read: Read<'_>) -> Vec<Sentence> {
    let mut open: Vec<Sentence> = Vec::new();
    for (item, facts) in read.items() {
        if facts.classes.iter().any(|used| used.strength_unknown) {
            let known = (facts.id.as_ref()).and_then(|id| consultation.kb.ingredient(id));
            let name = known
                .map_or(&item.text, |ingredient| &ingredient.name)
                .clone();
            open.push(Sentence::Message(
                "not-checked-strength",
                vec![("ingredient", Arg::Name(name))],
            ));
        }
    }
    if consultation.case.seen.is_none() {
        open.push(Sentence::plain("not-checked-look"));
    }
    if consultation.case.patient.fitzpatrick.is_none() {
        open.push(Sentence::plain("not-checked-fitzpatrick"));
    }
    if consultation.case.patient.age.is_none() {
        open.push(Sentence::plain("not-checked-age"));
    }
    open
}
