//! The catalogue, best first, each place with its reasons.
//!
//! Ranking looks at the verdict, then at how the product fits this skin in this phase. It cannot
//! see brand, price or whether the clinic sells it. It is a total order; ties go by id.
//!
//! Every product is weighed to find its place; only those that somebody looks at are told.

use std::cmp::Reverse;

use super::assess::{Assessment, Judgement, told};
use super::consultation::Consultation;
use super::help::{Help, helps};
use super::reason::Ground;
use crate::inci::Match;
use crate::kb::facts::Read;
use crate::model::id::{ClassId, ProductId};
use crate::model::product::Step;
use crate::model::scale::{Phase, Severity, Skin};
use crate::model::sentence::{Arg, Sentence, Text};

/// A product in its place, weighed but not yet told.
#[derive(Debug)]
pub struct Place<'a> {
    pub read: Read<'a>,
    pub judgement: Judgement<'a>,
    /// What helps in this phase, best first.
    pub helps: Vec<Help<'a>>,
    pub standing: Standing,
    vehicle: Vehicle,
}

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
}

/// Where a product stands in its step, and what decides it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standing {
    pub step: Step,
    key: Key,
    pub product: ProductId,
}

/// What decides the order, from most to least important; smaller is better.
type Key = (Severity, bool, Reverse<i32>, usize, usize, usize);

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

impl Standing {
    /// The verdict at the hour asked about.
    pub fn verdict(&self) -> Severity {
        self.key.0
    }

    /// What puts it behind `first`, of the same step; `None` if it stands before it, or is the same.
    pub fn behind(&self, first: &Self) -> Option<Behind> {
        if self <= first {
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
pub fn order<'a>(consultation: &'a Consultation<'_>) -> Vec<Place<'a>> {
    let ids = consultation.kb.records.products.keys();
    let mut places: Vec<Place<'a>> = Vec::with_capacity(ids.len());
    places.extend(ids.filter_map(|id| Place::new(consultation, id)));
    places.sort_by(|a, b| a.standing.cmp(&b.standing));
    places
}

/// The same, with everything that is to be said of each.
pub fn rank(consultation: &Consultation<'_>) -> Vec<Ranked> {
    let places = order(consultation);
    places
        .iter()
        .map(|place| place.told(consultation))
        .collect()
}

impl<'a> Place<'a> {
    /// The place of one stored product.
    pub fn new(consultation: &'a Consultation<'_>, id: &ProductId) -> Option<Self> {
        let read = consultation.kb.read_product(id)?;
        let judgement = Judgement::new(consultation, read);
        let helps = helps(consultation, read, &judgement);
        let vehicle = vehicle(consultation, read);
        let standing = Standing {
            step: read.product.step(),
            key: key(consultation, read, &judgement, (&helps, vehicle)),
            product: id.clone(),
        };
        Some(Self {
            read,
            judgement,
            helps,
            standing,
            vehicle,
        })
    }

    /// What is to be said of it.
    pub fn told(&self, consultation: &Consultation<'_>) -> Ranked {
        let sure = |matched: &Match| matches!(matched, Match::Known { .. } | Match::Pattern { .. });
        let items = &self.read.reading.items;
        let n_known = items.iter().filter(|item| sure(&item.matched)).count();
        Ranked {
            assessment: told(consultation, self.read, &self.judgement, &self.helps),
            step: self.standing.step,
            name: self.read.product.name.clone(),
            reasons: self.reasons(consultation),
            known: (n_known, items.len()),
        }
    }

    /// What speaks for it in this phase: the strongest of what helps.
    pub fn strengths(&self) -> impl Iterator<Item = &Help<'a>> {
        self.helps.iter().filter(|help| help.suits()).take(3)
    }

    fn reasons(&self, consultation: &Consultation<'_>) -> Vec<Sentence> {
        let product = self.read.product;
        let benefits = self.strengths().map(|help| {
            let (name, why) = (&help.benefit.name, &help.benefit.why);
            let args = vec![
                ("benefit", Arg::Text(name.clone())),
                ("why", Arg::Text(why.clone())),
            ];
            Sentence::Message("reason-benefit", args)
        });
        let mut reasons: Vec<Sentence> = benefits.collect();
        if product.clinic_supplied {
            reasons.push(Sentence::plain("reason-clinic-supplied"));
        }
        let skin = consultation.case.patient.skin;
        let of_skin = |id| Sentence::Message(id, vec![("skin", Arg::Message(skin_message(skin)))]);
        if product.skins.contains(&skin) {
            reasons.push(of_skin("reason-made-for"));
        } else if !product.skins.is_empty() {
            reasons.push(Sentence::plain("reason-made-for-other"));
        }
        match self.vehicle {
            Vehicle::Suits => reasons.push(of_skin("reason-vehicle")),
            Vehicle::DoesNotSuit => reasons.push(of_skin("reason-vehicle-not")),
            Vehicle::Neutral => {}
        }
        let at = consultation.case.hours;
        let has_allergen = self.judgement.reasons.iter().any(|reason| {
            matches!(reason.ground, Ground::Allergy { .. }) && reason.track.at(at) > Severity::Fine
        });
        if !consultation.case.patient.allergies.is_empty() && !has_allergen {
            reasons.push(Sentence::plain("reason-no-allergen"));
        }
        reasons
    }
}

fn key(
    consultation: &Consultation<'_>,
    read: Read<'_>,
    judgement: &Judgement<'_>,
    (helps, vehicle): (&[Help<'_>], Vehicle),
) -> Key {
    let product = read.product;
    let at = consultation.case.hours;
    let open = consultation.schedule.phase(at) == Phase::OpenChannels;
    // A long list of good things is not better than three of them.
    let benefits: i32 = helps.iter().take(3).map(|help| help.fit).sum();
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
    let reasons = judgement.reasons.iter();
    let cautions = reasons.filter(|reason| reason.track.at(at) > Severity::Fine);
    let is_sensitive = consultation.case.patient.sensitive;
    (
        judgement.track.at(at),
        open && !product.clinic_supplied,
        Reverse(fit),
        cautions.count(),
        judgement.unread().count(),
        if is_sensitive {
            read.reading.items.len()
        } else {
            0
        },
    )
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Vehicle {
    Suits,
    Neutral,
    DoesNotSuit,
}

/// The first so many items make the base of a product.
const HEAD: u32 = 5;

/// Whether the kind of product and its base suit this skin in this phase.
fn vehicle(consultation: &Consultation<'_>, read: Read<'_>) -> Vehicle {
    let early = consultation.schedule.phase(consultation.case.hours) <= Phase::Acute;
    let has = |avoided: &[ClassId], last: u32| {
        let items = read.facts.items.iter();
        let items = items.filter(|item| item.place.is_some_and(|place| place <= last));
        let mut classes = items.flat_map(|item| item.classes.iter().map(|used| &used.class.id));
        classes.any(|class| avoided.contains(class))
    };
    let mut verdict = Vehicle::Neutral;
    for row in &consultation.vehicles {
        if row.avoid_kinds.contains(&read.product.kind)
            || has(&row.avoid_classes, HEAD)
            || has(&row.avoid_anywhere, u32::MAX)
        {
            return Vehicle::DoesNotSuit;
        }
        let kinds = if early { &row.early } else { &row.later };
        if kinds.contains(&read.product.kind) {
            verdict = Vehicle::Suits;
        }
    }
    verdict
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
