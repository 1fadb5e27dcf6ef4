//! What is shown of a case: actions, phases, the steps of the routine. Made once per change of the
//! case or language, never while drawing.

use super::card::{CardView, Common, Group};
use super::lanes::Lanes;
use super::product_view::Speaker;
use super::shelf::ShelfView;
use super::state::LaneGroup;
use super::words::{Cite, capital, soon};
use crate::advice::actions::{ActionKind, actions};
use crate::advice::rank::{Place, Standing, order};
use crate::advice::schedule::times;
use crate::model::id::ProductId;
use crate::model::product::Step;
use crate::model::protocol::Daytime;
use crate::model::scale::{Phase, Severity};
use crate::model::sentence::{Arg, Sentence};
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
    /// The whole catalogue, best first within each step.
    pub standings: Vec<Standing>,
    pub common: Common,
}

/// What of a plan is looked at, beside what is always there.
#[derive(Clone, Copy, Debug)]
pub struct Shown {
    pub open_step: Option<Step>,
    pub lanes: LaneGroup,
    /// Every lane of the group, not only those that tell most.
    pub all_lanes: bool,
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

/// A step of the routine with its products.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    pub step: Step,
    pub name: String,
    pub best: Option<CardView>,
    /// All of them, best first, while the step is open.
    pub all: Vec<CardView>,
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

impl Plan {
    pub fn new(speaker: Speaker<'_>, shelf: &[ShelfView], shown: Shown) -> Self {
        let (consultation, lang) = (speaker.consultation, speaker.lang);
        let (kb, case) = (consultation.kb, consultation.case);
        let places = order(consultation);
        let common = Common::new(&places);
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
            steps: steps(speaker, &places, &common, shown.open_step),
            lanes: Lanes::new(speaker, &places, shelf, shown),
            standings: places.into_iter().map(|place| place.standing).collect(),
            common,
        }
    }

    /// The product that is selected when nothing else is: the best moisturiser, or whatever is best.
    pub fn first_choice(&self) -> Option<&ProductId> {
        let moisturise = self.steps.iter().find(|step| step.step == Step::Moisturise);
        let card = moisturise.or(self.steps.first())?.best.as_ref()?;
        Some(&card.id)
    }

    /// Where a product of the catalogue stands, and which is the first of its step.
    pub fn standing(&self, id: &ProductId) -> Option<(&Standing, &Standing)> {
        let own = self.standings.iter().find(|it| it.product == *id)?;
        let first = self.standings.iter().find(|it| it.step == own.step)?;
        Some((own, first))
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

fn steps(
    speaker: Speaker<'_>,
    places: &[Place<'_>],
    common: &Common,
    open_step: Option<Step>,
) -> Vec<StepView> {
    ROUTINE
        .into_iter()
        .map(|step| {
            let of_step = || places.iter().filter(|place| place.standing.step == step);
            let card = |place| CardView::new(speaker, place, common);
            let mut n_in = [0; 3];
            for place in of_step() {
                let group = Group::of(place.standing.verdict(), &place.judgement.track);
                n_in[group as usize] += 1;
            }
            let is_open = open_step == Some(step);
            let (times, how) = routine(speaker, step);
            StepView {
                step,
                name: t(speaker.lang, &format!("step-{}", step.word())),
                best: of_step().next().map(card),
                all: of_step().filter(|_| is_open).map(card).collect(),
                n_in,
                times,
                how,
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
