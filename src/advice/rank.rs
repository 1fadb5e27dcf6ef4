//! The catalogue, best first, each place with its reasons.
//!
//! Ranking looks at the verdict, then at how the product fits this skin in this phase. It cannot
//! see brand, price or whether the clinic sells it. It is a total order; ties go by id.

use std::cmp::Reverse;

use super::assess::{Assessment, assess};
use super::consultation::Consultation;
use crate::inci::Match;
use crate::model::benefit::Fit;
use crate::model::product::{Product, Step};
use crate::model::scale::{Fitzpatrick, Phase, Severity, Skin};
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::vehicle::Wearer;

/// A product in its place, with why it stands there.
#[derive(Clone, Debug, PartialEq)]
pub struct Ranked {
    pub assessment: Assessment,
    pub step: Step,
    pub name: Text,
    /// What speaks for it, strongest first, then what to know.
    pub reasons: Vec<Sentence>,
    /// How many names of the label are known, of how many.
    pub known: (usize, usize),
    key: Key,
}

/// What puts a product behind another one of its step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behind {
    Verdict,
    /// The channels are open, and it is not supplied by the clinic.
    ClinicSupplied,
    /// It suits this skin in this phase less.
    Fit,
    Cautions,
    Unread,
    /// The longer list, for sensitive skin.
    Length,
    /// Nothing but its id.
    Name,
}

impl Ranked {
    /// What puts it behind `first`; `None` if it stands before it, or is the same.
    pub fn behind(&self, first: &Self) -> Option<Behind> {
        let id = |place: &Self| place.assessment.product.clone();
        if (&self.key, id(self)) <= (&first.key, id(first)) {
            return None;
        }
        let (own, other) = (&self.key, &first.key);
        Some(if own.0 != other.0 {
            Behind::Verdict
        } else if own.1 != other.1 {
            Behind::ClinicSupplied
        } else if own.2 != other.2 {
            Behind::Fit
        } else if own.3 != other.3 {
            Behind::Cautions
        } else if own.4 != other.4 {
            Behind::Unread
        } else if own.5 != other.5 {
            Behind::Length
        } else {
            Behind::Name
        })
    }
}

/// All products of the knowledge base, best first within each step of the routine.
pub fn rank(consultation: &Consultation<'_>) -> Vec<Ranked> {
    let mut ranked: Vec<Ranked> = consultation
        .kb
        .products()
        .map(|(product, reading)| {
            let assessment = assess(consultation, product, reading);
            let sure =
                |matched: &Match| matches!(matched, Match::Known { .. } | Match::Pattern { .. });
            let known = reading
                .items
                .iter()
                .filter(|item| sure(&item.matched))
                .count();
            let vehicle = vehicle(consultation, product, &assessment);
            let key = key(
                consultation,
                product,
                &assessment,
                vehicle,
                reading.items.len(),
            );
            let reasons = reasons(consultation, product, &assessment, vehicle);
            Ranked {
                assessment,
                step: product.step(),
                name: product.name.clone(),
                reasons,
                known: (known, reading.items.len()),
                key,
            }
        })
        .collect();
    ranked.sort_by(|a, b| {
        (a.step.cmp(&b.step))
            .then_with(|| a.key.cmp(&b.key))
            .then_with(|| a.assessment.product.cmp(&b.assessment.product))
    });
    ranked
}

/// What decides the order, from most to least important; smaller is better.
type Key = (Severity, bool, Reverse<i32>, usize, usize, usize);

fn key(
    consultation: &Consultation<'_>,
    product: &Product,
    assessment: &Assessment,
    vehicle: Vehicle,
    length: usize,
) -> Key {
    let open = consultation.schedule.phase(consultation.case.hours) == Phase::OpenChannels;
    // A long list of good things is not better than three of them.
    let benefits: i32 = assessment
        .benefits
        .iter()
        .take(3)
        .map(|benefit| benefit.fit)
        .sum();
    let skin = consultation.case.patient.skin;
    let made_for = match product.skins.as_slice() {
        [] => 0,
        skins if skins.contains(&skin) => 2,
        _ => -8,
    };
    let fit = made_for
        + match vehicle {
            Vehicle::Suits => benefits + 3,
            Vehicle::Neutral => benefits,
            Vehicle::DoesNotSuit => benefits - 6,
        };
    let cautions = assessment.findings.len();
    (
        assessment.verdict,
        open && !product.clinic_supplied,
        Reverse(fit),
        cautions,
        assessment.unread.len(),
        if consultation.case.patient.sensitive {
            length
        } else {
            0
        },
    )
}

/// How well a benefit suits this patient: the skin type, held back by the most cautious of what
/// else is true of the skin.
pub(super) fn fit(consultation: &Consultation<'_>, fit: Fit) -> i32 {
    let patient = &consultation.case.patient;
    let own = match patient.skin {
        Skin::Dry => fit.dry,
        Skin::Oily => fit.oily,
        Skin::Combination => fit.combination,
        Skin::Normal => fit.normal,
    };
    let mut worst = own;
    for wearer in wearers(consultation) {
        worst = worst.min(match wearer {
            Wearer::Sensitive => fit.sensitive,
            Wearer::AcneProne => fit.acne_prone,
            Wearer::Rosacea => fit.rosacea,
            Wearer::Skin(_) => own,
        });
    }
    let darker = patient
        .fitzpatrick
        .is_some_and(|type_| type_ >= Fitzpatrick::IV);
    let bonus = i32::from(darker && fit.darker == 2 && own < 2);
    i32::from(worst) + bonus
}

/// What is true of this patient's skin, as the vehicle table knows it.
pub fn wearers(consultation: &Consultation<'_>) -> Vec<Wearer> {
    let patient = &consultation.case.patient;
    let has = |id: &str| patient.factors.iter().any(|factor| factor.as_str() == id);
    let mut wearers = vec![Wearer::Skin(patient.skin)];
    if patient.sensitive {
        wearers.push(Wearer::Sensitive);
    }
    if has("acne-prone") {
        wearers.push(Wearer::AcneProne);
    }
    if has("rosacea") {
        wearers.push(Wearer::Rosacea);
    }
    wearers
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Vehicle {
    Suits,
    Neutral,
    DoesNotSuit,
}

/// Whether the kind of product and its base suit this skin in this phase.
fn vehicle(consultation: &Consultation<'_>, product: &Product, assessment: &Assessment) -> Vehicle {
    let early = consultation.schedule.phase(consultation.case.hours) <= Phase::Acute;
    let wearers = wearers(consultation);
    let mut verdict = Vehicle::Neutral;
    for row in consultation
        .kb
        .vehicles()
        .filter(|row| wearers.contains(&row.wearer))
    {
        if row.avoid_kinds.contains(&product.kind)
            || row
                .avoid_classes
                .iter()
                .any(|class| assessment.head_classes.contains(class))
        {
            return Vehicle::DoesNotSuit;
        }
        let kinds = if early { &row.early } else { &row.later };
        if kinds.contains(&product.kind) {
            verdict = Vehicle::Suits;
        }
    }
    verdict
}

fn reasons(
    consultation: &Consultation<'_>,
    product: &Product,
    assessment: &Assessment,
    vehicle: Vehicle,
) -> Vec<Sentence> {
    let mut reasons: Vec<Sentence> = assessment
        .benefits
        .iter()
        .filter(|benefit| benefit.fit > 0)
        .take(3)
        .map(|benefit| {
            Sentence::Message(
                "reason-benefit",
                vec![
                    ("benefit", Arg::Text(benefit.name.clone())),
                    ("why", Arg::Text(benefit.why.clone())),
                ],
            )
        })
        .collect();
    if product.clinic_supplied {
        reasons.push(Sentence::plain("reason-clinic-supplied"));
    }
    let skin = consultation.case.patient.skin;
    if product.skins.contains(&skin) {
        reasons.push(Sentence::Message(
            "reason-made-for",
            vec![("skin", Arg::Message(skin_message(skin)))],
        ));
    } else if !product.skins.is_empty() {
        reasons.push(Sentence::plain("reason-made-for-other"));
    }
    match vehicle {
        Vehicle::Suits => reasons.push(Sentence::Message(
            "reason-vehicle",
            vec![("skin", Arg::Message(skin_message(skin)))],
        )),
        Vehicle::DoesNotSuit => reasons.push(Sentence::Message(
            "reason-vehicle-not",
            vec![("skin", Arg::Message(skin_message(skin)))],
        )),
        Vehicle::Neutral => {}
    }
    if !consultation.case.patient.allergies.is_empty()
        && !assessment
            .findings
            .iter()
            .any(|finding| matches!(finding.rule, super::cause::Rule::Allergy(..)))
    {
        reasons.push(Sentence::plain("reason-no-allergen"));
    }
    reasons
}

/// The message that names a skin type.
pub fn skin_message(skin: Skin) -> &'static str {
    match skin {
        Skin::Dry => "skin-dry",
        Skin::Oily => "skin-oily",
        Skin::Combination => "skin-combination",
        Skin::Normal => "skin-normal",
    }
}
