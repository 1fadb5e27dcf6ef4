//! What is shown of a case: actions, phases, the steps of the routine. Made once per change of the
//! case or language, never while drawing.

use std::collections::BTreeMap;

use super::lanes::Lanes;
use super::product_view::{Speaker, better_from, printed, rule_title};
use super::shelf::ShelfView;
use super::words::{Cite, HORIZON, as_read, capital, chip, short_name, soon};
use crate::advice::actions::{ActionKind, actions};
use crate::advice::rank::{Ranked, rank};
use crate::advice::schedule::times;
use crate::inci::Reading;
use crate::model::id::ProductId;
use crate::model::product::Step;
use crate::model::protocol::Daytime;
use crate::model::scale::{Phase, Severity};
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::time::Hours;
use crate::text::{date_time, elapsed, point, say, t, t_args};

/// The steps that every routine has, in their order.
pub const ROUTINE: [Step; 4] = [Step::Cleanse, Step::Soothe, Step::Moisturise, Step::Protect];

/// Everything the consult screen says about a case.
#[derive(Clone, Debug)]
pub struct Plan {
    pub hours: Hours,
    /// How long ago needling ended, large.
    pub headline: String,
    /// The moment asked about.
    pub date: String,
    /// What is usual to see at this hour.
    pub course: Option<String>,
    pub phases: Vec<PhaseView>,
    /// Band of depth, in words.
    pub band: String,
    pub actions: Vec<ActionView>,
    pub steps: Vec<StepView>,
    pub lanes: Lanes,
    /// The catalogue behind it.
    pub ranked: Vec<Ranked>,
}

/// One phase of recovery.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseView {
    pub name: String,
    pub from: Hours,
    pub to: Hours,
    /// When it ends, short.
    pub end: String,
    pub is_current: bool,
}

/// Something to do or to know, whatever the product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionView {
    pub kind: ActionKind,
    /// What it says in any language, to know it again.
    pub what: Sentence,
    pub word: String,
    pub text: String,
    pub cites: Vec<Cite>,
}

impl ActionView {
    /// How loudly it is shown.
    pub fn severity(&self) -> Severity {
        match self.kind {
            ActionKind::Emergency | ActionKind::SameDay | ActionKind::Block => {
                Severity::Contraindicated
            }
            ActionKind::Refer => Severity::Avoid,
            ActionKind::Warn => Severity::Caution,
            ActionKind::Shift | ActionKind::Info => Severity::Unknown,
        }
    }

    /// Whether it must never be folded away.
    pub fn is_pressing(&self) -> bool {
        self.kind <= ActionKind::Refer
    }
}

/// A step of the routine with its products, best first.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    pub step: Step,
    pub name: String,
    pub cards: Vec<CardView>,
    /// How many products may be used at this hour, wait, and are out.
    pub n_in: [usize; 3],
    /// At which times of day, in a word or two, and how.
    pub times: String,
    pub how: String,
}

impl StepView {
    /// How many products there are in a group.
    pub fn count(&self, group: Group) -> usize {
        self.n_in[group as usize]
    }
}

/// Where a product of a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// It may be used now.
    Suits,
    /// It may be used later in these four weeks.
    Waits,
    /// Not in these weeks, not for this patient, or nobody can tell.
    Out,
}

impl Group {
    pub const ALL: [Self; 3] = [Self::Suits, Self::Waits, Self::Out];
}

/// A product in a few words.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    pub id: ProductId,
    pub name: String,
    pub group: Group,
    pub severity: Severity,
    pub chip: String,
    /// What it is about: what helps, or what stands in the way.
    pub lead: String,
    pub why: String,
    /// What to mind although it may be used.
    pub mind: Option<String>,
}

impl Plan {
    pub fn new(speaker: Speaker<'_>, shelf: &[ShelfView], has_all_lanes: bool) -> Self {
        let (consultation, lang) = (speaker.consultation, speaker.lang);
        let (kb, case) = (consultation.kb, consultation.case);
        let ranked = rank(consultation);
        let ended = case.treatment.ended;
        Self {
            hours: case.hours,
            headline: elapsed(lang, case.hours),
            date: ended.map_or_else(
                || point(lang, case.hours),
                |ended| date_time(lang, ended.after(case.hours)),
            ),
            course: course(speaker),
            phases: phases(speaker),
            band: t_args(
                lang,
                "band-name",
                &[(
                    "band",
                    &Arg::Name(consultation.schedule.band.word().to_owned()),
                )],
            ),
            actions: actions(consultation)
                .into_iter()
                .map(|action| ActionView {
                    kind: action.kind,
                    word: t(lang, &format!("action-word-{}", action.kind.word())),
                    text: say(lang, &action.text),
                    what: action.text,
                    cites: Cite::of(kb, lang, &action.sources),
                })
                .collect(),
            steps: steps(speaker, &ranked),
            lanes: Lanes::new(speaker, &ranked, shelf, has_all_lanes),
            ranked,
        }
    }

    /// The product that is selected when nothing else is: the best moisturiser, or whatever is best.
    pub fn first_choice(&self) -> Option<&ProductId> {
        let moisturise = self.steps.iter().find(|step| step.step == Step::Moisturise);
        let card = moisturise.or(self.steps.first())?.cards.first()?;
        Some(&card.id)
    }

    /// The phase of the hour asked about; none once aftercare is over.
    pub fn phase(&self) -> Option<&PhaseView> {
        self.phases.iter().find(|phase| phase.is_current)
    }
}

fn phases(speaker: Speaker<'_>) -> Vec<PhaseView> {
    let schedule = &speaker.consultation.schedule;
    let now = schedule.phase(speaker.consultation.case.hours);
    let mut from = Hours::ZERO;
    Phase::ALL
        .into_iter()
        .zip(schedule.phase_ends)
        .map(|(phase, to)| {
            let view = PhaseView {
                name: capital(&t(speaker.lang, &format!("phase-{}", phase.word()))),
                from,
                to,
                end: soon(speaker.lang, speaker.ended(), to),
                is_current: phase == now,
            };
            from = to;
            view
        })
        .collect()
}

fn course(speaker: Speaker<'_>) -> Option<String> {
    let consultation = speaker.consultation;
    let times = times(consultation.kb.protocol(), consultation.schedule.band);
    let step = times
        .course
        .iter()
        .rev()
        .find(|step| step.from.hours() <= consultation.case.hours)?;
    Some(speaker.lang.of(&step.text).to_owned())
}

fn steps(speaker: Speaker<'_>, ranked: &[Ranked]) -> Vec<StepView> {
    let common = how_common(ranked);
    ROUTINE
        .into_iter()
        .map(|step| {
            let cards: Vec<CardView> = ranked
                .iter()
                .filter(|place| place.step == step)
                .map(|place| card(speaker, place, &common))
                .collect();
            let (times, how) = routine(speaker, step);
            StepView {
                step,
                name: t(speaker.lang, &format!("step-{}", step.word())),
                n_in: Group::ALL
                    .map(|group| cards.iter().filter(|card| card.group == group).count()),
                times,
                how,
                cards,
            }
        })
        .collect()
}

/// At which times of day a step is done in the phase of the case, and how.
fn routine(speaker: Speaker<'_>, step: Step) -> (String, String) {
    let consultation = speaker.consultation;
    let phase = consultation.schedule.phase(consultation.case.hours);
    let mut routine = consultation.kb.protocol().routine.iter();
    let found = routine
        .find(|times| times.step == step && (times.phases.0..=times.phases.1).contains(&phase));
    let Some(found) = found else {
        return Default::default();
    };
    let is_at = |time| Arg::Number(i64::from(found.times.contains(&time)));
    let id = match found.times.as_slice() {
        [] => "times-as-needed",
        _ => "times",
    };
    let times = t_args(
        speaker.lang,
        id,
        &[
            ("morning", &is_at(Daytime::Morning)),
            ("noon", &is_at(Daytime::Noon)),
            ("evening", &is_at(Daytime::Evening)),
        ],
    );
    (times, speaker.lang.of(&found.how).to_owned())
}

/// What speaks for a product, as pairs of a name and a reason.
fn benefits(place: &Ranked) -> impl Iterator<Item = (&Text, &Text)> {
    place.reasons.iter().filter_map(|reason| match reason {
        Sentence::Message("reason-benefit", args) => match args.as_slice() {
            [(_, Arg::Text(name)), (_, Arg::Text(why))] => Some((name, why)),
            _ => None,
        },
        _ => None,
    })
}

/// In how many products each benefit is: what nearly all have tells none of them apart.
fn how_common(ranked: &[Ranked]) -> BTreeMap<&str, usize> {
    let mut common = BTreeMap::new();
    for (name, _) in ranked.iter().flat_map(benefits) {
        *common.entry(name.en.as_str()).or_insert(0) += 1;
    }
    common
}

fn card(speaker: Speaker<'_>, place: &Ranked, common: &BTreeMap<&str, usize>) -> CardView {
    let lang = speaker.lang;
    let assessment = &place.assessment;
    let mut card = CardView {
        id: assessment.product.clone(),
        name: lang.of(&place.name).to_owned(),
        group: match better_from(&assessment.track) {
            _ if assessment.verdict.is_usable() => Group::Suits,
            Some(from) if from <= HORIZON && assessment.verdict != Severity::Unknown => {
                Group::Waits
            }
            _ => Group::Out,
        },
        severity: assessment.verdict,
        chip: chip(
            lang,
            speaker.ended(),
            assessment.verdict,
            better_from(&assessment.track),
        ),
        lead: String::new(),
        why: String::new(),
        mind: None,
    };
    let worst = assessment.findings.first();
    if !assessment.verdict.is_usable()
        && let Some(finding) = worst
    {
        card.lead = culprit(speaker, place, finding.items.as_slice())
            .unwrap_or_else(|| rule_title(speaker, &finding.rule, finding.items.len()));
        card.why = say(lang, &finding.why);
        return card;
    }
    let mut benefits: Vec<(&Text, &Text)> = benefits(place).collect();
    benefits.sort_by_key(|(name, _)| common.get(name.en.as_str()));
    let names: Vec<&str> = benefits
        .iter()
        .take(2)
        .map(|(name, _)| short_name(lang.of(name)))
        .collect();
    card.lead = names.join(", ");
    let mut why: Vec<String> = benefits
        .iter()
        .take(1)
        .map(|(_, why)| lang.of(why).to_owned())
        .collect();
    why.extend(other_reasons(place).take(2).map(|reason| say(lang, reason)));
    card.why = why.join(" ");
    card.mind = worst.map(|finding| {
        culprit(speaker, place, finding.items.as_slice())
            .unwrap_or_else(|| rule_title(speaker, &finding.rule, finding.items.len()))
    });
    card
}

fn other_reasons(place: &Ranked) -> impl Iterator<Item = &Sentence> {
    place.reasons.iter().filter(|reason| {
        matches!(
            reason,
            Sentence::Message(
                "reason-no-allergen" | "reason-vehicle-not" | "reason-clinic-supplied",
                _
            )
        )
    })
}

/// The first ingredient a finding is about, and how many more.
fn culprit(speaker: Speaker<'_>, place: &Ranked, items: &[usize]) -> Option<String> {
    let reading = speaker.consultation.kb.reading(&place.assessment.product)?;
    first_name(reading, items)
}

/// The first of some items as it reads in a sentence, and how many more there are.
pub fn first_name(reading: &Reading, items: &[usize]) -> Option<String> {
    let first = as_read(&printed(items.get(..1)?, reading));
    Some(if items.len() > 1 {
        format!("{first} +{}", items.len() - 1)
    } else {
        first
    })
}
