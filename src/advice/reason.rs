//! What speaks against a product, and from when to when: found here, told in [`super::cause`].

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::Arc;

use super::cause::Rule;
use super::consultation::Consultation;
use super::track::Track;
use crate::inci::{Item, Match, Reading};
use crate::kb::allergens::Relation;
use crate::kb::facts::{ItemFacts, Read};
use crate::kb::known::Role;
use crate::model::case::{Allergy, Certainty};
use crate::model::class::Class;
use crate::model::factor::{Factor, Raise, Until};
use crate::model::product::Product;
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;

/// One reason against a product: its ground, what it is about, and its severity over time.
#[derive(Clone, Debug, PartialEq)]
pub struct Reason<'a> {
    pub ground: Ground<'a>,
    /// Indices of the items of the label; empty if it is about the product as a whole.
    pub items: Vec<usize>,
    pub track: Cow<'a, Track>,
}

/// What a reason rests on: a rule, and what is needed to tell it.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground<'a> {
    Allergy {
        allergy: &'a Allergy,
        relation: Relation,
        tolerated: bool,
    },
    /// A factor raises the classes of the items.
    Raised(&'a Factor),
    /// A factor watches for the names of the items.
    Watched(&'a Factor),
    /// A class, and the class it stands in for.
    Class(Arc<Class>, Option<Arc<Class>>),
    NotClinicSupplied,
    Unread,
}

impl Ground<'_> {
    pub fn rule(&self) -> Rule {
        match self {
            Self::Allergy {
                allergy, relation, ..
            } => Rule::Allergy(allergy.to.clone(), Reverse(*relation)),
            Self::Raised(factor) | Self::Watched(factor) => Rule::Factor(factor.id.clone()),
            Self::Class(class, _) => Rule::Class(class.id.clone()),
            Self::NotClinicSupplied => Rule::NotClinicSupplied,
            Self::Unread => Rule::Unread,
        }
    }
}

/// Everything that speaks against a product at any time.
pub fn reasons<'a>(consultation: &'a Consultation<'_>, read: Read<'_>) -> Vec<Reason<'a>> {
    let mut reasons = by_allergy(consultation, read.reading);
    reasons.extend(by_factor(consultation, read));
    reasons.extend(by_class(consultation, read));
    reasons.extend(floor(consultation, read.product));
    reasons.extend(unread(read));
    reasons.retain(|reason| reason.track.worst() > Severity::Fine);
    reasons
}

fn by_allergy<'a>(consultation: &'a Consultation<'_>, reading: &Reading) -> Vec<Reason<'a>> {
    let kb = consultation.kb;
    let mut reasons: Vec<Reason<'a>> = Vec::new();
    for (allergy, names) in &consultation.allergens {
        for (idx, item) in reading.items.iter().enumerate() {
            let Some(relation) = names.relation(kb, item) else {
                continue;
            };
            let tolerated = item
                .matched
                .id()
                .is_some_and(|id| consultation.case.patient.tolerates.contains(id));
            let ground = Ground::Allergy {
                allergy,
                relation,
                tolerated,
            };
            let track = Track::constant(allergy_severity(allergy.certainty, relation, tolerated));
            let same = |reason: &&mut Reason<'_>| {
                reason.ground.rule() == ground.rule() && *reason.track == track
            };
            match reasons.iter_mut().find(same) {
                Some(reason) => reason.items.push(idx),
                None => reasons.push(Reason {
                    ground,
                    items: vec![idx],
                    track: Cow::Owned(track),
                }),
            }
        }
    }
    reasons
}

/// Rule E15: phase, strength and place make no difference. A tolerance never touches a confirmed
/// direct match.
pub fn allergy_severity(certainty: Certainty, relation: Relation, tolerated: bool) -> Severity {
    match (certainty, relation) {
        (Certainty::Confirmed, Relation::Direct) => Severity::Contraindicated,
        (_, Relation::Possible) if tolerated => Severity::Fine,
        (_, Relation::Possible) | (Certainty::Suspected, Relation::Cross) => Severity::Caution,
        _ if tolerated => Severity::Caution,
        (Certainty::Confirmed, Relation::Cross) | (Certainty::Suspected, Relation::Direct) => {
            Severity::Avoid
        }
    }
}

fn by_factor<'a>(consultation: &'a Consultation<'_>, read: Read<'_>) -> Vec<Reason<'a>> {
    let mut reasons = Vec::new();
    for (factor, watched) in &consultation.factors {
        for raise in &factor.raises {
            let until = raise_end(consultation, raise);
            let items = items_where(read, |_, item| {
                item.classes
                    .iter()
                    .any(|class| raise.classes.contains(&class.class.id))
                    && !raise
                        .unless_stated_at_most
                        .zip(item.percent())
                        .is_some_and(|(limit, stated)| stated <= limit)
            });
            let track = until.map_or(Track::constant(raise.to), |until| {
                Track::until(until, raise.to)
            });
            reasons.push(Reason {
                ground: Ground::Raised(factor),
                items,
                track: Cow::Owned(track),
            });
        }
        reasons.push(Reason {
            ground: Ground::Watched(factor),
            items: items_where(read, |item, _| watched.has(consultation.kb, item)),
            track: Cow::Owned(Track::constant(Severity::Caution)),
        });
    }
    reasons.retain(|reason| !reason.items.is_empty());
    reasons
}

/// When a raise ends; `None` for never.
pub(super) fn raise_end(consultation: &Consultation<'_>, raise: &Raise) -> Option<Hours> {
    match raise.until {
        Until::Always => None,
        Until::After(span) => Some(span.hours()),
        Until::EndOf(phase) => consultation.schedule.end_of(phase),
    }
}

/// A class that counts instead of another is told apart from the same class as written: its
/// finding says so.
fn by_class<'a>(consultation: &'a Consultation<'_>, read: Read<'_>) -> Vec<Reason<'a>> {
    type Group<'a> = (&'a Arc<Class>, Option<&'a Arc<Class>>, Vec<usize>);

    let product_classes = read.facts.product_classes.iter();
    let mut groups: Vec<Group<'_>> = product_classes
        .map(|class| (class, None, Vec::new()))
        .collect();
    for (idx, item) in read.facts.items.iter().enumerate() {
        for used in &item.classes {
            let same = |(class, written, _): &&mut Group<'_>| {
                Arc::ptr_eq(class, &used.class)
                    && match (written, &used.written) {
                        (Some(written), Some(other)) => Arc::ptr_eq(written, other),
                        (written, other) => written.is_none() && other.is_none(),
                    }
            };
            match groups.iter_mut().find(same) {
                Some((_, _, items)) => items.push(idx),
                None => groups.push((&used.class, used.written.as_ref(), vec![idx])),
            }
        }
    }
    let reasons = groups.into_iter().map(|(class, written, items)| Reason {
        track: consultation.class_track(class, read.product),
        ground: Ground::Class(Arc::clone(class), written.cloned()),
        items,
    });
    reasons.collect()
}

/// Rule E10a: while the channels are open, what the clinic has not supplied is at best `Caution`.
fn floor<'a>(consultation: &Consultation<'_>, product: &Product) -> Option<Reason<'a>> {
    let end = consultation
        .schedule
        .end_of(Phase::OpenChannels)
        .unwrap_or(Hours::ZERO);
    (!product.clinic_supplied).then(|| Reason {
        ground: Ground::NotClinicSupplied,
        items: Vec::new(),
        track: Cow::Owned(Track::until(end, Severity::Caution)),
    })
}

/// Rule E16, and a clinic's own draft entries: names that nobody vouches for.
fn unread<'a>(read: Read<'_>) -> Option<Reason<'a>> {
    let items = items_where(read, |item, facts| match &item.matched {
        Match::Near { .. } | Match::Unknown => true,
        Match::Known { .. } => facts.roles.has(Role::Draft),
        Match::Pattern { .. } => false,
    });
    (!items.is_empty()).then(|| Reason {
        ground: Ground::Unread,
        items,
        track: Cow::Owned(Track::constant(Severity::Unknown)),
    })
}

fn items_where(read: Read<'_>, holds: impl Fn(&Item, &ItemFacts) -> bool) -> Vec<usize> {
    let items = read.items().enumerate();
    items
        .filter(|(_, (item, facts))| holds(item, facts))
        .map(|(idx, _)| idx)
        .collect()
}
