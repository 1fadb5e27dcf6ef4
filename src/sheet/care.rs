//! Which product for which step from when: the rows of the grid that are about care.

use super::dates::Dates;
use super::grid::{HORIZON, Lane, Stretch, not_yet};
use super::icon::Icon;
use crate::advice::Consultation;
use crate::advice::cause::Rule;
use crate::advice::rank::{Ranked, rank};
use crate::advice::return_times::activities;
use crate::model::case::Case;
use crate::model::class::ReturnCode;
use crate::model::product::Step;
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;

/// The steps of plain aftercare.
const STEPS: [Step; 4] = [Step::Cleanse, Step::Soothe, Step::Moisturise, Step::Protect];

/// The product of a step from some hour on; `None` if there is none that may be used.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pick {
    from: Hours,
    product: Option<Chosen>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Chosen {
    id: crate::model::id::ProductId,
    name: String,
    verdict: Severity,
    /// Meant for one use: it does not last beyond the open phase.
    single_use: bool,
}

/// The catalogue as it ranks at some later hour of the same case.
pub fn ranked_at(consultation: &Consultation<'_>, hours: Hours) -> Vec<Ranked> {
    let case = Case {
        hours,
        ..consultation.case.clone()
    };
    rank(&Consultation::new(consultation.kb, &case))
}

/// The catalogue at the hour of the case and at every later hour at which the best may change.
pub fn over_time(consultation: &Consultation<'_>, ranked: &[Ranked]) -> Vec<(Hours, Vec<Ranked>)> {
    let later = points(consultation)
        .into_iter()
        .map(|hours| (hours, ranked_at(consultation, hours)));
    std::iter::once((consultation.case.hours, ranked.to_vec()))
        .chain(later)
        .collect()
}

/// One lane for each step, from the catalogue over time.
pub fn lanes(
    consultation: &Consultation<'_>,
    over_time: &[(Hours, Vec<Ranked>)],
    dates: &Dates<'_>,
) -> Vec<Lane> {
    STEPS
        .iter()
        .map(|&step| {
            let picks = picks(consultation, over_time, step, dates);
            lane(consultation, step, &picks, dates)
        })
        .collect()
}

/// What to soothe with today, if there is something.
pub fn soother(
    consultation: &Consultation<'_>,
    over_time: &[(Hours, Vec<Ranked>)],
    dates: &Dates<'_>,
) -> Option<String> {
    let picks = picks(consultation, over_time, Step::Soothe, dates);
    picks.into_iter().next()?.product.map(|chosen| chosen.name)
}

/// The hours after now at which another product may become the best.
fn points(consultation: &Consultation<'_>) -> Vec<Hours> {
    let schedule = &consultation.schedule;
    let mut points: Vec<Hours> = schedule.phase_ends[..3].to_vec();
    points.push(schedule.returns(ReturnCode::S));
    points.retain(|hours| *hours > consultation.case.hours && *hours < HORIZON);
    points.sort_unstable();
    points.dedup();
    points
}

/// The products of a step over time. The one in use stays while no other has a better verdict:
/// a patient should not need a shelf of creams.
fn picks(
    consultation: &Consultation<'_>,
    over_time: &[(Hours, Vec<Ranked>)],
    step: Step,
    dates: &Dates<'_>,
) -> Vec<Pick> {
    let usable: Vec<Vec<&Ranked>> = over_time
        .iter()
        .map(|(_, ranked)| {
            ranked
                .iter()
                .filter(|place| place.step == step && in_plan(place))
                .collect()
        })
        .collect();
    let mut picks: Vec<Pick> = Vec::new();
    for (idx, (from, _)) in over_time.iter().enumerate() {
        let current = picks.last().and_then(|pick| pick.product.as_ref());
        let product = best(consultation, &usable[idx..], current, dates);
        if picks.last().is_none_or(|last| {
            last.product.as_ref().map(|chosen| &chosen.id) != product.as_ref().map(|new| &new.id)
        }) {
            picks.push(Pick {
                from: *from,
                product,
            });
        }
    }
    picks
}

/// Of the products with the best verdict now the one in use, or else the one that keeps the best
/// places for the rest of the plan.
fn best(
    consultation: &Consultation<'_>,
    usable: &[Vec<&Ranked>],
    current: Option<&Chosen>,
    dates: &Dates<'_>,
) -> Option<Chosen> {
    let now = usable.first()?;
    let verdict = now.first()?.assessment.verdict;
    let places = |place: &Ranked| -> usize {
        usable
            .iter()
            .map(|ranked| {
                let same = |other: &&Ranked| other.assessment.product == place.assessment.product;
                ranked.iter().position(same).unwrap_or(ranked.len())
            })
            .sum()
    };
    let best: Vec<&Ranked> = now
        .iter()
        .copied()
        .filter(|place| place.assessment.verdict == verdict)
        .collect();
    let kept = current
        .filter(|current| !current.single_use)
        .and_then(|current| {
            best.iter()
                .find(|place| place.assessment.product == current.id)
        });
    // `min_by_key` takes the first of equals, and the order is total.
    let place = kept.or_else(|| best.iter().min_by_key(|place| places(place)))?;
    let id = place.assessment.product.clone();
    Some(Chosen {
        single_use: consultation
            .kb
            .product(&id)
            .is_some_and(|own| own.sterile_single_use),
        name: dates.words.name(&place.name),
        verdict,
        id,
    })
}

/// Usable, and not merely tolerated while the channels are open: then only what the clinic gives
/// goes on the skin.
fn in_plan(place: &Ranked) -> bool {
    let assessment = &place.assessment;
    assessment.verdict.is_usable()
        && !assessment
            .findings
            .iter()
            .any(|finding| finding.rule == Rule::NotClinicSupplied)
}

fn lane(consultation: &Consultation<'_>, step: Step, picks: &[Pick], dates: &Dates<'_>) -> Lane {
    let words = dates.words;
    let mut stretches: Vec<Stretch> = Vec::new();
    for pick in picks {
        let phase = consultation.schedule.phase(pick.from);
        let stretch = match &pick.product {
            Some(chosen) => Stretch {
                from: pick.from,
                allowed: true,
                text: with_how(consultation, step, chosen, phase, dates),
            },
            None => without(step, phase == Phase::OpenChannels, pick.from, dates),
        };
        stretches.push(stretch);
    }
    if step == Step::Cleanse {
        first_wash(consultation, &mut stretches, dates);
    }
    stretches.dedup_by(|next, last| next.text == last.text && next.allowed == last.allowed);
    let (head, icon) = match step {
        Step::Cleanse => ("row-wash", Icon::Wash),
        Step::Soothe => ("row-soothe", Icon::Soothe),
        Step::Moisturise => ("row-moisturise", Icon::Moisturise),
        _ => ("row-protect", Icon::Protect),
    };
    Lane {
        icons: vec![icon],
        head: words.say(head),
        stretches,
    }
}

/// The exact name, when and how, and the care that a `Caution` asks for.
fn with_how(
    consultation: &Consultation<'_>,
    step: Step,
    chosen: &Chosen,
    phase: Phase,
    dates: &Dates<'_>,
) -> String {
    let words = dates.words;
    if phase == Phase::OpenChannels {
        return chosen.name.clone();
    }
    let mut told = vec![
        chosen.name.clone(),
        times_of_day(consultation, step, phase, dates),
    ];
    if step == Step::Cleanse {
        told.push(words.say("how-wash"));
    }
    let text = words.list(&told);
    if chosen.verdict == Severity::Caution {
        return format!("{text}; {}", words.say("spot"));
    }
    text
}

/// `morning, evening`, from the protocol.
fn times_of_day(
    consultation: &Consultation<'_>,
    step: Step,
    phase: Phase,
    dates: &Dates<'_>,
) -> String {
    let routine = &consultation.kb.protocol().routine;
    let row = routine
        .iter()
        .find(|row| row.step == step && (row.phases.0..=row.phases.1).contains(&phase));
    let times: Vec<String> = row
        .into_iter()
        .flat_map(|row| &row.times)
        .map(|time| dates.words.say(&format!("times-{}", time.word())))
        .collect();
    if times.is_empty() {
        dates.words.say("times-any")
    } else {
        dates.words.list(&times)
    }
}

/// What to do in a step for which no product may be used.
fn without(step: Step, open: bool, from: Hours, dates: &Dates<'_>) -> Stretch {
    let words = dates.words;
    let (allowed, id) = match (step, open) {
        (Step::Cleanse, true) => (true, "wash-water"),
        (Step::Soothe, true) => (true, "clinic-only"),
        (Step::Protect, true) => (true, "protect-shade"),
        (_, true) => return not_yet(words, from),
        (_, false) => (true, "ask"),
    };
    Stretch {
        from,
        allowed,
        text: words.say(id),
    }
}

/// No washing at all before its hour; what was to be washed with until then begins there.
fn first_wash(consultation: &Consultation<'_>, stretches: &mut Vec<Stretch>, dates: &Dates<'_>) {
    let wash = activities(consultation)
        .into_iter()
        .find(|back| back.activity.id == "wash")
        .map_or(Hours::ZERO, |back| back.from);
    if wash <= dates.now {
        return;
    }
    let at_wash = stretches
        .iter()
        .rposition(|stretch| stretch.from <= wash)
        .unwrap_or(0);
    let mut rest = stretches.split_off(at_wash);
    if let Some(first) = rest.first_mut() {
        first.from = wash;
    }
    *stretches = vec![not_yet(dates.words, dates.now)];
    stretches.extend(rest);
}
