//! What in a product helps in this phase, for this patient's skin.

use super::assess::Judgement;
use super::consultation::Consultation;
use super::reason::Ground;
use super::schedule::Schedule;
use crate::inci::{Item, Match};
use crate::kb::KnowledgeBase;
use crate::kb::allergens::NameSet;
use crate::kb::facts::{ItemFacts, Read};
use crate::model::benefit::{Benefit, Fit};
use crate::model::case::{Case, Patient};
use crate::model::scale::{Fitzpatrick, Phase, Skin};
use crate::model::vehicle::Wearer;

/// A benefit that is worth showing in the phase of a case.
#[derive(Clone, Copy, Debug)]
pub struct Worth<'a> {
    benefit: &'a Benefit,
    names: &'a NameSet,
    /// Its place in the table of the knowledge base.
    at: usize,
    /// How well it suits this patient's skin; ranks, never shown as a number.
    fit: i32,
}

/// Something in the product that helps in this phase.
#[derive(Clone, Debug, PartialEq)]
pub struct Help<'a> {
    pub benefit: &'a Benefit,
    /// Indices of the items of the label that carry it.
    pub items: Vec<usize>,
    /// How well it suits this patient's skin; ranks, never shown as a number.
    pub(super) fit: i32,
}

impl Help<'_> {
    /// Whether it suits this patient's skin, so that it speaks for the product.
    pub fn suits(&self) -> bool {
        self.fit > 0
    }
}

/// The benefits of a phase, weighed for a patient.
pub(super) fn worth<'a>(kb: &'a KnowledgeBase, case: &Case, schedule: &Schedule) -> Vec<Worth<'a>> {
    let phase = schedule.phase(case.hours).min(Phase::Remodelling);
    let wearers = wearers(&case.patient);
    kb.benefits()
        .enumerate()
        .filter(|(_, (benefit, _))| benefit.shows_in(phase, schedule.band))
        .map(|(at, (benefit, names))| Worth {
            benefit,
            names,
            at,
            fit: fit(&case.patient, &wearers, benefit.fit),
        })
        .collect()
}

/// What helps in a product, best first, without what this patient is allergic to.
pub(super) fn helps<'a>(
    consultation: &'a Consultation<'_>,
    read: Read<'_>,
    judgement: &Judgement<'_>,
) -> Vec<Help<'a>> {
    let allergies =
        (judgement.reasons.iter()).filter(|reason| matches!(reason.ground, Ground::Allergy { .. }));
    let allergens: Vec<usize> = allergies
        .flat_map(|reason| reason.items.iter().copied())
        .collect();
    let mut found: Vec<Help<'a>> = Vec::new();
    for worth in &consultation.worth {
        let items: Vec<usize> = (read.items().enumerate())
            .filter(|(idx, (item, facts))| {
                worth.is_carried_by(consultation.kb, item, facts) && !allergens.contains(idx)
            })
            .map(|(idx, _)| idx)
            .collect();
        if !items.is_empty() {
            found.push(Help {
                benefit: worth.benefit,
                items,
                fit: worth.fit,
            });
        }
    }
    found.sort_by(|a, b| b.fit.cmp(&a.fit).then_with(|| a.items.cmp(&b.items)));
    found
}

impl Worth<'_> {
    fn is_carried_by(&self, kb: &KnowledgeBase, item: &Item, facts: &ItemFacts) -> bool {
        let named = match item.matched {
            Match::Known { .. } => {
                (facts.known.as_ref()).is_some_and(|known| known.benefits.contains(&self.at))
            }
            // A near miss clears and promises nothing.
            Match::Pattern { .. } => self.names.has(kb, item),
            Match::Near { .. } | Match::Unknown => false,
        };
        let classes = facts.classes.iter().map(|used| &used.class.id);
        named || self.benefit.is_carried_by(facts.id.as_ref(), classes)
    }
}

/// How well a benefit suits a patient: the skin type, held back by the most cautious of what else
/// is true of the skin.
fn fit(patient: &Patient, wearers: &[Wearer], fit: Fit) -> i32 {
    let own = match patient.skin {
        Skin::Dry => fit.dry,
        Skin::Oily => fit.oily,
        Skin::Combination => fit.combination,
        Skin::Normal => fit.normal,
    };
    let worst = wearers.iter().fold(own, |worst, wearer| {
        worst.min(match wearer {
            Wearer::Sensitive => fit.sensitive,
            Wearer::AcneProne => fit.acne_prone,
            Wearer::Rosacea => fit.rosacea,
            Wearer::Skin(_) | Wearer::Phototype(..) => own,
        })
    });
    let darker = patient
        .fitzpatrick
        .is_some_and(|type_| type_ >= Fitzpatrick::IV);
    let bonus = i32::from(darker && fit.darker == 2 && own < 2);
    i32::from(worst) + bonus
}

/// What is true of a patient's skin, as the vehicle table knows it.
pub fn wearers(patient: &Patient) -> Vec<Wearer> {
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
    wearers.extend(patient.fitzpatrick.map(|own| Wearer::Phototype(own, own)));
    wearers
}
