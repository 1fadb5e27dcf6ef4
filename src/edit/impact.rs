//! What a change of the knowledge base changes for the stored products.

use super::reach::Reach;
use crate::advice::schedule::Schedule;
use crate::advice::{Consultation, Rule, judge};
use crate::kb::KnowledgeBase;
use crate::model::case::Case;
use crate::model::id::ProductId;
use crate::model::scale::{Band, Device, Phase, Severity, Skin};
use crate::model::time::Hours;

/// A case of the grid: a skin type after a treatment, at the middle of a phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Standard {
    pub skin: Skin,
    pub band: Band,
    pub phase: Phase,
    pub hours: Hours,
}

/// One verdict that becomes another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    pub product: ProductId,
    pub case: Standard,
    /// `None` if the product is new.
    pub before: Option<Severity>,
    /// `None` if the product is gone.
    pub after: Option<Severity>,
    /// The rule behind the more severe of the two.
    pub rule: Option<Rule>,
}

/// Needle depths, one for each band but that of radiofrequency, in micrometres.
const DEPTHS: [u32; 5] = [250, 500, 1000, 1500, 2500];
/// Depth of the radiofrequency case, in micrometres.
const RF_DEPTH: u32 = 1500;

/// Every verdict on a stored product that differs between two knowledge bases, over a grid of skin
/// types, bands and phases. Each knowledge base is asked in the middle of its own phases.
///
/// Only products are judged of which something differs that a verdict rests on.
pub fn impact(before: &KnowledgeBase, after: &KnowledgeBase) -> Vec<Shift> {
    let reach = Reach::new(before, after);
    let old = verdicts(before, &reach);
    let new = verdicts(after, &reach);
    let mut shifts = Vec::new();
    let mut old = old.into_iter().peekable();
    let mut new = new.into_iter().peekable();
    loop {
        let order = match (old.peek(), new.peek()) {
            (Some(a), Some(b)) => a.key().cmp(&b.key()),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (None, None) => break,
        };
        let a = if order.is_le() { old.next() } else { None };
        let b = if order.is_ge() { new.next() } else { None };
        shifts.extend(shift(a, b));
    }
    shifts
}

fn shift(before: Option<Verdict>, after: Option<Verdict>) -> Option<Shift> {
    let (was, is) = (
        before.as_ref().map(|v| v.severity),
        after.as_ref().map(|v| v.severity),
    );
    if was == is {
        return None;
    }
    let (first, second) = if was > is {
        (before, after)
    } else {
        (after, before)
    };
    let worse = first.or(second)?;
    Some(Shift {
        product: worse.product,
        case: worse.case,
        before: was,
        after: is,
        rule: worse.rule,
    })
}

struct Verdict {
    product: ProductId,
    case: Standard,
    severity: Severity,
    rule: Option<Rule>,
}

impl Verdict {
    fn key(&self) -> (&ProductId, Skin, Band, Phase) {
        (
            &self.product,
            self.case.skin,
            self.case.band,
            self.case.phase,
        )
    }
}

/// The verdicts of the grid within reach, by product, skin, band and phase.
fn verdicts(kb: &KnowledgeBase, reach: &Reach<'_>) -> Vec<Verdict> {
    let products: Vec<_> = (kb.products())
        .filter(|(product, _)| reach.has(&product.id))
        .collect();
    let mut found = Vec::new();
    for (case, phases) in grid(kb).filter(|_| !products.is_empty()) {
        let consultation = Consultation::new(kb, &case);
        for (product, reading) in &products {
            // A judgement is of all hours; nothing was seen that would tie it to one.
            let judgement = judge(&consultation, product, reading);
            for &phase in &phases {
                let worst = judgement.worst(phase.hours);
                found.push(Verdict {
                    product: product.id.clone(),
                    case: phase,
                    severity: judgement.track.at(phase.hours),
                    rule: worst.first().map(|reason| reason.ground.rule()),
                });
            }
        }
    }
    found.sort_by(|a, b| a.key().cmp(&b.key()));
    found
}

/// The cases of the grid, one for each skin type and band, each with its phases.
pub fn grid(kb: &KnowledgeBase) -> impl Iterator<Item = (Case, Vec<Standard>)> {
    let treatments = DEPTHS.iter().map(|depth| (Device::Pen, *depth));
    let treatments = treatments.chain([(Device::Rf, RF_DEPTH)]);
    treatments.flat_map(move |(device, depth_um)| {
        Skin::ALL.into_iter().map(move |skin| {
            let case = Case::plain(skin, device, depth_um);
            let schedule = Schedule::new(kb, &case);
            let mut start = Hours::ZERO;
            let phases = Phase::DURING.into_iter().filter_map(|phase| {
                let end = schedule.end_of(phase)?;
                let hours = start.middle(end);
                start = end;
                Some(Standard {
                    skin,
                    band: schedule.band,
                    phase,
                    hours,
                })
            });
            let phases = phases.collect();
            (case, phases)
        })
    })
}
