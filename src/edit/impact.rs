//! What a change of the knowledge base changes for the stored products.

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
pub fn impact(before: &KnowledgeBase, after: &KnowledgeBase) -> Vec<Shift> {
    let old = verdicts(before);
    let new = verdicts(after);
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

/// All verdicts of the grid, by product, skin, band and phase.
fn verdicts(kb: &KnowledgeBase) -> Vec<Verdict> {
    let mut found = Vec::new();
    let treatments = DEPTHS.iter().map(|depth| (Device::Pen, *depth));
    for (device, depth_um) in treatments.chain([(Device::Rf, RF_DEPTH)]) {
        for skin in Skin::ALL {
            let mut case = Case::plain(skin, device, depth_um);
            let schedule = Consultation::new(kb, &case).schedule;
            let mut start = Hours::ZERO;
            for phase in Phase::DURING {
                let Some(end) = schedule.end_of(phase) else {
                    continue;
                };
                case.hours = start.middle(end);
                start = end;
                let consultation = Consultation::new(kb, &case);
                for (product, reading) in kb.products() {
                    let judgement = judge(&consultation, product, reading);
                    let worst = judgement.worst(case.hours);
                    found.push(Verdict {
                        product: product.id.clone(),
                        case: Standard {
                            skin,
                            band: schedule.band,
                            phase,
                            hours: case.hours,
                        },
                        severity: judgement.track.at(case.hours),
                        rule: worst.first().map(|reason| reason.ground.rule()),
                    });
                }
            }
        }
    }
    found.sort_by(|a, b| a.key().cmp(&b.key()));
    found
}
