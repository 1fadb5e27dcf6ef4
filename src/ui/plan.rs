//! What is shown of a case: actions, phases, the steps of the routine. Made once per change of the
//! case or language, never while drawing.

use std::collections::BTreeMap;

use super::lanes::{Lanes, OwnLabel};
use super::product_view::{Speaker, better_from, printed, rule_title};
use super::words::{Cite, as_read, capital, chip, short_name, soon};
use crate::advice::actions::{ActionKind, actions};
use crate::advice::consultation::Consultation;
use crate::advice::rank::{Ranked, rank};
use crate::advice::schedule::times;
use crate::inci::Reading;
use crate::kb::KnowledgeBase;
use crate::model::case::Case;
use crate::model::id::ProductId;
use crate::model::product::Step;
use crate::model::scale::{Phase, Severity};
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::time::Hours;
use crate::text::{Lang, date_time, elapsed, point, say, t, t_args};

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
    /// How many products may be used at this hour.
    pub n_usable: usize,
}

/// A product in a few words.
#[derive(Clone, Debug, PartialEq)]
pub struct CardView {
    pub id: ProductId,
    pub name: String,
    pub severity: Severity,
    pub chip: String,
    /// What it is about: what helps, or what stands in the way.
    pub lead: String,
    pub why: String,
    /// What to mind although it may be used.
    pub mind: Option<String>,
}

impl Plan {
    pub fn new(kb: &KnowledgeBase, case: &Case, lang: Lang, own: Option<&OwnLabel<'_>>) -> Self {
        let consultation = Consultation::new(kb, case);
        let speaker = Speaker {
            consultation: &consultation,
            lang,
        };
        let ranked = rank(&consultation);
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
            actions: actions(&consultation)
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
            lanes: Lanes::new(speaker, &ranked, own),
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
            StepView {
                step,
                name: t(speaker.lang, &format!("step-{}", step.word())),
                n_usable: cards
                    .iter()
                    .filter(|card| card.severity.is_usable())
                    .count(),
                cards,
            }
        })
        .collect()
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
