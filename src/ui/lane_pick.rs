//! Which products and actives the timeline shows first.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::plan::ROUTINE;
use crate::advice::cause::Rule;
use crate::advice::rank::Place;
use crate::advice::reason::{Ground, Reason};
use crate::advice::return_times::ActiveReturn;
use crate::model::class::ReturnCode;
use crate::model::id::ClassId;
use crate::model::product::Step;
use crate::model::scale::Severity;
use crate::model::time::Hours;

/// The best product of each step of the routine.
pub fn best<'a>(places: &'a [Place<'a>]) -> Vec<&'a Place<'a>> {
    let first_of = |step| places.iter().find(|place| place.standing.step == step);
    ROUTINE.into_iter().filter_map(first_of).collect()
}

/// Products that people reach for and that have to wait: one for each culprit.
///
/// It does not depend on the hour asked about, so that lanes stay while that hour is dragged.
pub fn tempting<'a>(places: &'a [Place<'a>], active_classes: &[&ClassId]) -> Vec<&'a Place<'a>> {
    let active: BTreeSet<&ClassId> = active_classes.iter().copied().collect();
    let waits = |place: &&Place<'_>| {
        let track = &place.judgement.track;
        track.worst() >= Severity::Avoid && track.usable_from().is_none_or(|from| from > A_DAY)
    };
    let mut found: Vec<Tempting<'a>> = (places.iter().filter(waits))
        .filter_map(|place| {
            let rule = culprit(place)?;
            Some(Tempting { place, rule })
        })
        .collect();
    found.sort_by_cached_key(|one| {
        let comes_back = matches!(&one.rule, Rule::Class(id) if active.contains(id));
        let step = one.place.standing.step;
        (
            !one.is_allergy(),
            (step != Step::Treat, step != Step::Moisturise),
            !comes_back,
            Reverse(one.place.judgement.track.usable_from()),
            Reverse(one.place.read.product.id.clone()),
        )
    });
    let mut culprits: BTreeSet<Rule> = BTreeSet::new();
    found.retain(|one| culprits.insert(one.rule.clone()));
    // What carries this patient's allergen first; then two actives, one from the shelf of creams,
    // and so on.
    let (mut picked, found): (Vec<Tempting<'a>>, Vec<Tempting<'a>>) =
        found.into_iter().partition(Tempting::is_allergy);
    let (treat, other): (Vec<Tempting<'a>>, Vec<Tempting<'a>>) = found
        .into_iter()
        .partition(|one| one.place.standing.step == Step::Treat);
    let mut other = other.into_iter();
    for pair in treat.chunks(2) {
        picked.extend_from_slice(pair);
        picked.extend(other.next());
    }
    picked.extend(other);
    picked.truncate(10);
    picked.into_iter().map(|one| one.place).collect()
}

/// A product that has to wait, and the rule that makes it wait longest.
#[derive(Clone)]
struct Tempting<'a> {
    place: &'a Place<'a>,
    rule: Rule,
}

impl Tempting<'_> {
    fn is_allergy(&self) -> bool {
        matches!(self.rule, Rule::Allergy(..))
    }
}

/// Sooner than this nobody misses a product.
const A_DAY: Hours = Hours::new(24);

/// What makes a product wait longest, among the most severe.
fn culprit(place: &Place<'_>) -> Option<Rule> {
    let reasons = place.judgement.reasons.iter();
    let worst = reasons.min_by_key(|reason| {
        let never = Hours::from_minutes(u32::MAX);
        let until = reason.track.usable_from().unwrap_or(never);
        (Reverse(reason.track.worst()), Reverse(until))
    });
    Some(worst?.ground.rule())
}

/// Actives in the order in which people ask for them: the strong ones, the mild ones, those that
/// the clinician times; in each group those that more products of the catalogue carry.
pub fn common_first<'a, 'b>(
    back: &'b [ActiveReturn<'a>],
    places: &[Place<'_>],
) -> Vec<&'b ActiveReturn<'a>> {
    let group = |code: Option<ReturnCode>| match code {
        Some(ReturnCode::R2) => 0,
        Some(ReturnCode::R1) => 1,
        Some(ReturnCode::R3) => 2,
        // Make-up and sunscreen are among the activities already.
        Some(ReturnCode::M | ReturnCode::S) | None => 3,
    };
    let mut n_carrying = vec![0; back.len()];
    for place in places {
        for (n_carrying, active) in n_carrying.iter_mut().zip(back) {
            let is_it = |reason: &Reason<'_>| matches!(&reason.ground, Ground::Class(class, _) if std::ptr::eq(class.as_ref(), active.class));
            *n_carrying += usize::from(place.judgement.reasons.iter().any(is_it));
        }
    }
    let mut found: Vec<_> = (back.iter().zip(n_carrying))
        .map(|(active, n_carrying)| ((group(active.class.returns), Reverse(n_carrying)), active))
        .collect();
    found.sort_by_key(|(key, _)| *key);
    found.into_iter().map(|(_, active)| active).collect()
}
