//! From when activities and actives may be taken up again.

use super::class_rule;
use super::consultation::Consultation;
use super::reason::raise_end;
use super::schedule::times;
use super::track::Track;
use crate::kb::product::from_label;
use crate::model::class::{Class, ReturnCode};
use crate::model::product::Kind;
use crate::model::protocol::{Activity, Ban};
use crate::model::scale::{Band, Severity};
use crate::model::time::{Hours, Span};

/// An activity and its earliest return for this case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityReturn<'a> {
    pub activity: &'a Activity,
    pub from: Hours,
}

/// All activities, in the order of the protocol.
pub fn activities<'a>(consultation: &Consultation<'a>) -> Vec<ActivityReturn<'a>> {
    let protocol = consultation.kb.protocol();
    protocol
        .activities
        .iter()
        .map(|activity| ActivityReturn {
            activity,
            from: activity_from(consultation, activity),
        })
        .collect()
}

fn activity_from(consultation: &Consultation<'_>, activity: &Activity) -> Hours {
    let schedule = &consultation.schedule;
    // Two activities are return codes: the skin's look holds them back like the code.
    match activity.id.as_str() {
        "make-up" => return schedule.returns(ReturnCode::M),
        "mineral-sunscreen" => return schedule.returns(ReturnCode::S),
        _ => {}
    }
    let of = |band: Band| {
        let idx = Band::ALL.iter().position(|other| *other == band);
        activity.from[idx.unwrap_or(0)]
    };
    let mut from = of(schedule.band).hours();
    // What must not be put off, as washing, no other procedure puts off either (rule E3).
    if activity.moved {
        if consultation.is_as_rf() {
            from = from.max(of(Band::Rf).hours());
        }
        from = schedule.shift.apply(from);
    }
    if let Some((type_, span)) = activity.darker
        && consultation
            .case
            .patient
            .fitzpatrick
            .is_some_and(|own| own >= type_)
    {
        from = from.max(span.hours());
    }
    for (factor, _) in &consultation.factors {
        let ban = match activity.ban {
            Some(Ban::Sun) => factor.sun_ban,
            Some(Ban::Sauna) => factor.sauna_ban,
            None => None,
        };
        from = from.max(ban.map_or(Hours::ZERO, Span::hours));
    }
    from
}

/// Until when sunscreen of SPF 30 or more goes on every day: from its return as long as the protocol
/// says, and no shorter than deliberate sun is off.
pub fn sunscreen_until(consultation: &Consultation<'_>) -> Hours {
    let schedule = &consultation.schedule;
    let spf_for = |band| times(consultation.kb.protocol(), band).spf_for.hours();
    let mut long = spf_for(schedule.band);
    if consultation.is_as_rf() {
        long = long.max(spf_for(Band::Rf));
    }
    let until = schedule.returns(ReturnCode::S).plus(long);
    activities(consultation)
        .iter()
        .filter(|back| back.activity.ban == Some(Ban::Sun))
        .fold(until, |until, back| until.max(back.from))
}

/// A class that comes back at a set time, and its severity over time in a product of its own, with
/// what the patient's factors raise.
#[derive(Clone, Debug)]
pub struct ActiveReturn<'a> {
    pub class: &'a Class,
    pub from: Hours,
    pub track: Track,
}

/// All classes with a return code, earliest first.
pub fn actives<'a>(consultation: &Consultation<'a>) -> Vec<ActiveReturn<'a>> {
    let product = from_label(String::new(), "", Kind::Serum);
    let mut actives: Vec<ActiveReturn<'a>> = consultation
        .kb
        .records
        .classes
        .values()
        .filter_map(|entry| {
            let class = &*entry.record;
            Some(ActiveReturn {
                class,
                from: consultation.schedule.returns(class.returns?),
                track: class_rule::track(
                    class,
                    &consultation.schedule,
                    &consultation.points,
                    &product,
                )
                .max(&raised(consultation, class)),
            })
        })
        .collect();
    actives.sort_by(|a, b| {
        a.from
            .cmp(&b.from)
            .then_with(|| a.class.id.cmp(&b.class.id))
    });
    actives
}

/// What the patient's factors raise a class to, where no strength is stated.
fn raised(consultation: &Consultation<'_>, class: &Class) -> Track {
    consultation
        .factors
        .iter()
        .flat_map(|(factor, _)| &factor.raises)
        .filter(|raise| raise.classes.contains(&class.id))
        .map(|raise| match raise_end(consultation, raise) {
            Some(until) => Track::until(until, raise.to),
            None => Track::constant(raise.to),
        })
        .fold(Track::constant(Severity::Fine), |track, raise| {
            track.max(&raise)
        })
}

/// Redness of 3 or more on the CEA is a red flag after this long.
pub fn redness_flag(consultation: &Consultation<'_>) -> Hours {
    times(consultation.kb.protocol(), consultation.schedule.band)
        .redness_flag
        .hours()
}
