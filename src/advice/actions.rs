//! What must be done before anything is recommended: refer, same day, emergency.

use super::consultation::Consultation;
use super::return_times::redness_flag;
use super::schedule::{Gate, factors};
use crate::model::case::{Look, Reaction};
use crate::model::factor::Action;
use crate::model::id::SourceId;
use crate::model::scale::Phase;
use crate::model::sentence::{Arg, Sentence};
use crate::model::sign::Urgency;

/// Something to do or to know about this case, whatever the product.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseAction {
    pub kind: ActionKind,
    pub text: Sentence,
    pub sources: Vec<SourceId>,
}

/// From most to least pressing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActionKind {
    Emergency,
    SameDay,
    Block,
    Refer,
    Warn,
    /// The phases or return times were moved.
    Shift,
    Info,
}

impl ActionKind {
    pub fn word(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::SameDay => "same_day",
            Self::Block => "block",
            Self::Refer => "refer",
            Self::Warn => "warn",
            Self::Shift => "shift",
            Self::Info => "info",
        }
    }
}

/// All actions of a case, most pressing first.
pub fn actions(consultation: &Consultation<'_>) -> Vec<CaseAction> {
    let mut actions = signs(consultation);
    actions.extend(from_factors(consultation));
    actions.extend(from_patient(consultation));
    actions.extend(from_clock(consultation));
    actions.sort_by_key(|action| action.kind);
    actions
}

fn signs(consultation: &Consultation<'_>) -> Vec<CaseAction> {
    let case = consultation.case;
    let Some(look) = case.seen.as_ref().filter(|look| look.at <= case.hours) else {
        return Vec::new();
    };
    let mut actions: Vec<CaseAction> = look
        .signs
        .iter()
        .filter_map(|id| consultation.kb.records.signs.get(id))
        .map(|entry| {
            let sign = &entry.record;
            CaseAction {
                kind: match sign.urgency {
                    Urgency::Emergency => ActionKind::Emergency,
                    Urgency::SameDay => ActionKind::SameDay,
                    Urgency::NextDay | Urgency::Call => ActionKind::Refer,
                    Urgency::Visit => ActionKind::Warn,
                },
                text: Sentence::Message(
                    "action-sign",
                    vec![
                        ("sign", Arg::Text(sign.name.clone())),
                        ("action", Arg::Text(sign.action.clone())),
                        ("think", Arg::Text(sign.think_of.clone())),
                    ],
                ),
                sources: sign.sources.clone(),
            }
        })
        .collect();
    if look.erythema.is_some_and(|grade| grade >= 3) && look.at >= redness_flag(consultation) {
        actions.push(CaseAction {
            kind: ActionKind::Refer,
            text: Sentence::Message(
                "action-redness",
                vec![("limit", Arg::Hours(redness_flag(consultation)))],
            ),
            sources: consultation.kb.protocol().look.sources.clone(),
        });
    }
    actions.extend(swelling(consultation, look));
    actions
}

/// Swelling of some grade for longer than is usual at this depth.
fn swelling(consultation: &Consultation<'_>, look: &Look) -> Option<CaseAction> {
    let scale = consultation.kb.protocol().look.swelling.as_ref()?;
    let mut usual = scale.usual.iter();
    let usual = usual.find(|(band, _)| *band == consultation.schedule.band);
    let limit = usual.map(|(_, span)| span.hours());
    let is_flagged =
        look.swelling? >= scale.flag_from && limit.is_none_or(|limit| look.at >= limit);
    is_flagged.then(|| CaseAction {
        kind: ActionKind::Refer,
        text: match limit {
            Some(limit) => Sentence::Message("action-swelling", vec![("limit", Arg::Hours(limit))]),
            None => Sentence::plain("action-swelling-unusual"),
        },
        sources: scale.sources.clone(),
    })
}

fn from_factors(consultation: &Consultation<'_>) -> Vec<CaseAction> {
    factors(consultation.kb, consultation.case)
        .map(|factor| CaseAction {
            kind: match factor.action {
                Action::Info => ActionKind::Info,
                Action::Warn => ActionKind::Warn,
                Action::Refer => ActionKind::Refer,
                Action::Block => ActionKind::Block,
            },
            text: Sentence::Message(
                "action-factor",
                vec![
                    ("factor", Arg::Text(factor.name.clone())),
                    ("advice", Arg::Text(factor.advice.clone())),
                ],
            ),
            sources: factor.sources.clone(),
        })
        .collect()
}

fn from_patient(consultation: &Consultation<'_>) -> Vec<CaseAction> {
    let patient = &consultation.case.patient;
    let mut actions: Vec<CaseAction> = patient
        .allergies
        .iter()
        .filter(|allergy| allergy.reaction == Reaction::Immediate)
        .map(|allergy| CaseAction {
            kind: ActionKind::Refer,
            text: Sentence::Message(
                "action-immediate",
                vec![("allergen", consultation.allergen_name(&allergy.to))],
            ),
            sources: consultation.allergy_sources(&allergy.to),
        })
        .collect();
    let modifiers = &consultation.kb.protocol().modifiers;
    if patient
        .age
        .is_some_and(|age| age < modifiers.cleared_from_age)
    {
        actions.push(CaseAction {
            kind: ActionKind::Warn,
            text: Sentence::Message(
                "action-young",
                vec![("age", Arg::Number(i64::from(modifiers.cleared_from_age)))],
            ),
            sources: modifiers.sources.clone(),
        });
    }
    actions
}

fn from_clock(consultation: &Consultation<'_>) -> Vec<CaseAction> {
    let schedule = &consultation.schedule;
    let protocol = consultation.kb.protocol();
    let mut actions = Vec::new();
    if !schedule.shift.is_none() {
        let id = match (schedule.shift.stretched, schedule.shift.later.minutes() > 0) {
            (true, true) => "action-shift-both",
            (true, false) => "action-shift-stretched",
            (false, _) => "action-shift-later",
        };
        actions.push(CaseAction {
            kind: ActionKind::Shift,
            text: Sentence::Message(id, vec![("later", Arg::Hours(schedule.shift.later))]),
            sources: protocol.modifiers.sources.clone(),
        });
    }
    match schedule.gate {
        Gate::Held { until, by, .. } => actions.push(CaseAction {
            kind: ActionKind::Shift,
            text: Sentence::Message(
                "action-held",
                vec![("until", Arg::Hours(until)), ("by", Arg::Hours(by))],
            ),
            sources: protocol.look.sources.clone(),
        }),
        Gate::TooEarly => actions.push(CaseAction {
            kind: ActionKind::Info,
            text: Sentence::plain("action-look-again"),
            sources: protocol.look.sources.clone(),
        }),
        Gate::NotLooked | Gate::Open => {}
    }
    if schedule.phase(consultation.case.hours) == Phase::Over {
        actions.push(CaseAction {
            kind: ActionKind::Info,
            text: Sentence::plain("action-over"),
            sources: protocol.sources.clone(),
        });
    }
    actions
}
