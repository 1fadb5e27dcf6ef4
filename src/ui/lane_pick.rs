//! Which products and actives the timeline shows first.

use std::cmp::Reverse;

use super::plan::ROUTINE;
use crate::advice::cause::{Cause, Rule};
use crate::advice::rank::Ranked;
use crate::advice::return_times::ActiveReturn;
use crate::model::class::ReturnCode;
use crate::model::id::ClassId;
use crate::model::product::Step;
use crate::model::scale::Severity;
use crate::model::time::Hours;

/// The best product of each step of the routine.
pub fn best(ranked: &[Ranked]) -> Vec<&Ranked> {
    ROUTINE
        .into_iter()
        .filter_map(|step| ranked.iter().find(|place| place.step == step))
        .collect()
}

/// Products that people reach for and that have to wait: one for each culprit.
///
/// It does not depend on the hour asked about, so that lanes stay while that hour is dragged.
pub fn tempting<'a>(ranked: &'a [Ranked], active_classes: &[&ClassId]) -> Vec<&'a Ranked> {
    let waits = |place: &&Ranked| {
        let track = &place.assessment.track;
        culprit(place).is_some()
            && track.worst() >= Severity::Avoid
            && track.usable_from().is_none_or(|from| from > A_DAY)
    };
    let mut found: Vec<&Ranked> = ranked.iter().filter(waits).collect();
    let comes_back = |place: &&Ranked| match culprit(place) {
        Some(Rule::Class(id)) => active_classes.contains(&id),
        _ => false,
    };
    let is_allergy = |place: &&Ranked| matches!(culprit(place), Some(Rule::Allergy(..)));
    found.sort_by_key(|place| {
        let step = (place.step != Step::Treat, place.step != Step::Moisturise);
        let from = place.assessment.track.usable_from();
        let id = &place.assessment.product;
        (
            !is_allergy(place),
            step,
            !comes_back(place),
            Reverse(from),
            Reverse(id),
        )
    });
    let mut culprits: Vec<&Rule> = Vec::new();
    found.retain(|place| match culprit(place) {
        Some(rule) if !culprits.contains(&rule) => {
            culprits.push(rule);
            true
        }
        _ => false,
    });
    // What carries this patient's allergen first; then two actives, one from the shelf of creams,
    // and so on.
    let (mut picked, found): (Vec<&Ranked>, Vec<&Ranked>) = found.into_iter().partition(is_allergy);
    let (treat, other): (Vec<&Ranked>, Vec<&Ranked>) = found
        .into_iter()
        .partition(|place| place.step == Step::Treat);
    let mut other = other.into_iter();
    for pair in treat.chunks(2) {
        picked.extend_from_slice(pair);
        picked.extend(other.next());
    }
    picked.extend(other);
    picked.truncate(10);
    picked
}

/// Sooner than this nobody misses a product.
const A_DAY: Hours = Hours::new(24);

/// What makes a product wait longest, among the most severe.
fn culprit(place: &Ranked) -> Option<&Rule> {
    let causes = place.assessment.causes.iter();
    Some(&worst(causes)?.rule)
}

fn worst<'a>(causes: impl Iterator<Item = &'a Cause>) -> Option<&'a Cause> {
    causes.min_by_key(|cause| {
        let never = Hours::from_minutes(u32::MAX);
        let until = cause.track.usable_from().unwrap_or(never);
        (Reverse(cause.track.worst()), Reverse(until))
    })
}

/// Actives in the order in which people ask for them: the strong ones, the mild ones, those that
/// the clinician times; in each group those that more products of the catalogue carry.
pub fn common_first<'a, 'b>(
    back: &'b [ActiveReturn<'a>],
    ranked: &[Ranked],
) -> Vec<&'b ActiveReturn<'a>> {
    let group = |code: Option<ReturnCode>| match code {
        Some(ReturnCode::R2) => 0,
        Some(ReturnCode::R1) => 1,
        Some(ReturnCode::R3) => 2,
        // Make-up and sunscreen are among the activities already.
        Some(ReturnCode::M | ReturnCode::S) | None => 3,
    };
    let n_carrying = |class: &ClassId| {
        let carries = |place: &&Ranked| {
            let mut causes = place.assessment.causes.iter();
            causes.any(|cause| matches!(&cause.rule, Rule::Class(id) if id == class))
        };
        ranked.iter().filter(carries).count()
    };
    let mut found: Vec<_> = back
        .iter()
        .map(|active| {
            let class = active.class;
            (
                (group(class.returns), Reverse(n_carrying(&class.id))),
                active,
            )
        })
        .collect();
    found.sort_by_key(|(key, _)| *key);
    found.into_iter().map(|(_, active)| active).collect()
}
