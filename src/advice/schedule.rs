//! From a case to its band, phases and return times (rules E1 to E5 and E14).

use crate::kb::KnowledgeBase;
use crate::model::case::{Case, Look};
use crate::model::class::ReturnCode;
use crate::model::factor::{Factor, Shift};
use crate::model::protocol::{BandTimes, LookGate, Protocol};
use crate::model::scale::{Band, Device, Phase};
use crate::model::time::{Hours, Span};

/// When each phase ends and each return code falls due, for one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Schedule {
    pub band: Band,
    /// Ends of the open-channel, acute, repair and remodelling phases.
    pub phase_ends: [Hours; 4],
    /// In the order of [`ReturnCode::ALL`].
    returns: [Hours; 5],
    /// How the patient's modifiers move an hour.
    pub shift: Move,
    /// What a look at the skin did to the clock.
    pub gate: Gate,
}

/// How modifiers move an hour: stretched by a half or not, then later by a sum (rule E3).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Move {
    pub stretched: bool,
    pub later: Hours,
    /// What an occlusive dressing alone adds; only this moves the sunscreen code.
    pub occlusion: Hours,
}

impl Move {
    pub fn apply(self, hours: Hours) -> Hours {
        let hours = if self.stretched {
            hours.stretched()
        } else {
            hours
        };
        hours.plus(self.later)
    }

    pub fn is_none(self) -> bool {
        self == Self::default()
    }
}

/// What the latest look at the skin means for the clock (rule E14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gate {
    /// Nobody has recorded a look: the gates count as met.
    NotLooked,
    /// The clock has passed a boundary that the look was too early for: look again.
    TooEarly,
    /// What was seen holds nothing back.
    Open,
    /// The skin was not ready: this boundary waits, and what follows it too.
    Held {
        boundary: Boundary,
        until: Hours,
        by: Hours,
    },
}

/// A moment that needs a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// The end of this phase.
    End(Phase),
    Return(ReturnCode),
}

impl Schedule {
    pub fn new(kb: &KnowledgeBase, case: &Case) -> Self {
        let protocol = kb.protocol();
        let factors: Vec<&Factor> = factors(kb, case).collect();
        let mut band = band(protocol, case.treatment.device, case.treatment.depth_um);
        if factors.iter().any(|factor| factor.deeper_band) {
            band = band.deeper();
        }
        let as_rf = factors.iter().any(|factor| factor.as_rf);
        let shift = shift(protocol, case, band, &factors);
        let times = times(protocol, band);
        let rf = as_rf.then(|| self::times(protocol, Band::Rf));
        let longest = |of: &dyn Fn(&BandTimes) -> Span| {
            let own = of(times).hours();
            rf.map_or(own, |rf| own.max(of(rf).hours()))
        };
        let phase_ends = [
            longest(&|times| times.open_until),
            longest(&|times| times.acute_until),
            longest(&|times| times.repair_until),
            longest(&|times| times.remodelling_until),
        ]
        .map(|end| shift.apply(end));
        let returns = ReturnCode::ALL.map(|code| {
            let from = longest(&|times| times.returns(code));
            match code {
                ReturnCode::S => from.plus(shift.occlusion),
                _ => shift.apply(from),
            }
        });
        let mut schedule = Self {
            band,
            phase_ends,
            returns,
            shift,
            gate: Gate::NotLooked,
        };
        if let Some(look) = case.seen.as_ref().filter(|look| look.at <= case.hours) {
            schedule.hold(&protocol.look, look, case.hours);
        }
        schedule
    }

    pub fn phase(&self, hours: Hours) -> Phase {
        let ended = self.phase_ends.iter().filter(|end| **end <= hours).count();
        Phase::ALL[ended]
    }

    /// The end of a phase; `None` for [`Phase::Over`].
    pub fn end_of(&self, phase: Phase) -> Option<Hours> {
        let idx = Phase::ALL.iter().position(|other| *other == phase)?;
        self.phase_ends.get(idx).copied()
    }

    /// When a return code falls due.
    pub fn returns(&self, code: ReturnCode) -> Hours {
        let idx = ReturnCode::ALL.iter().position(|other| *other == code);
        idx.map_or(Hours::ZERO, |idx| self.returns[idx])
    }

    /// Every hour at which some rule of this schedule may change, rising, from zero.
    pub fn points(&self) -> Vec<Hours> {
        let mut points = vec![Hours::ZERO];
        points.extend(self.phase_ends);
        for code in ReturnCode::ALL {
            let due = self.returns(code);
            points.push(due);
            points.push(due.plus(RESTART));
        }
        points.sort_unstable();
        points.dedup();
        points
    }

    /// Lets a look hold the clock back. A gate never makes anything earlier.
    fn hold(&mut self, rule: &LookGate, look: &Look, now: Hours) {
        let counts = |due: Hours| due.minus(rule.counts_for.hours()) <= look.at;
        let again = look.at.plus(rule.look_again.hours());
        if look.oozing {
            let sunscreen = &mut self.returns[4];
            if counts(*sunscreen) {
                *sunscreen = again.max(*sunscreen);
            }
        }
        let mut boundaries: Vec<(Hours, Boundary)> = Vec::new();
        for (end, phase) in self.phase_ends.iter().zip(Phase::ALL).take(3) {
            boundaries.push((*end, Boundary::End(phase)));
        }
        for code in [
            ReturnCode::R1,
            ReturnCode::R2,
            ReturnCode::R3,
            ReturnCode::M,
        ] {
            boundaries.push((self.returns(code), Boundary::Return(code)));
        }
        boundaries.sort_by_key(|(due, _)| *due);
        let counted: Vec<_> = boundaries
            .into_iter()
            .filter(|(due, _)| counts(*due))
            .collect();
        let failed = counted
            .iter()
            .find(|(_, boundary)| !passes(rule, look, *boundary));
        self.gate = match failed {
            Some(&(due, boundary)) => {
                let until = again.max(due);
                let by = until.minus(due);
                for moved in self.phase_ends.iter_mut().chain(&mut self.returns[..4]) {
                    if *moved >= due {
                        *moved = moved.plus(by);
                    }
                }
                Gate::Held {
                    boundary,
                    until,
                    by,
                }
            }
            None if self.phase_ends[..3]
                .iter()
                .any(|end| *end <= now && !counts(*end)) =>
            {
                Gate::TooEarly
            }
            None => Gate::Open,
        };
    }
}

/// How long an active is only started again with caution, from its return on (rule E4).
pub const RESTART: Hours = Hours::new(168);

/// The patient's factors that apply to this treatment.
pub fn factors<'a>(kb: &'a KnowledgeBase, case: &'a Case) -> impl Iterator<Item = &'a Factor> {
    case.patient
        .factors
        .iter()
        .filter_map(|id| Some(&*kb.records.factors.get(id)?.record))
        .filter(|factor| !factor.rf_only || case.treatment.device == Device::Rf)
}

/// The band of a device and depth; radiofrequency is its own at any depth (rule E2).
pub fn band(protocol: &Protocol, device: Device, depth_um: u32) -> Band {
    if device == Device::Rf {
        return Band::Rf;
    }
    protocol
        .bands
        .iter()
        .find(|times| times.band != Band::Rf && depth_um <= times.up_to_um)
        .map_or(Band::E, |times| times.band)
}

/// The times of a band. A sound protocol has all of them.
pub fn times(protocol: &Protocol, band: Band) -> &BandTimes {
    protocol
        .bands
        .iter()
        .find(|times| times.band == band)
        .unwrap_or(&protocol.bands[0])
}

fn shift(protocol: &Protocol, case: &Case, band: Band, factors: &[&Factor]) -> Move {
    let modifiers = &protocol.modifiers;
    let mut stretched = false;
    let mut later = Hours::ZERO;
    let mut occlusion = Hours::ZERO;
    if case
        .patient
        .fitzpatrick
        .is_some_and(|type_| type_ >= modifiers.darker.0)
    {
        later = later.plus(modifiers.darker.1.hours());
    }
    if case.patient.age.is_some_and(|age| age >= modifiers.older.0) {
        later = later.plus(modifiers.older.1.hours());
    }
    for factor in factors {
        match factor.shift {
            Some(Shift::Stretch) => stretched = true,
            Some(Shift::Add(span)) => later = later.plus(span.hours()),
            Some(Shift::AddByDepth(shallow, deep)) => {
                let span = if band <= Band::C { shallow } else { deep };
                occlusion = occlusion.plus(span.hours());
                later = later.plus(span.hours());
            }
            None => {}
        }
    }
    Move {
        stretched,
        later: later.min(modifiers.cap.hours()),
        occlusion: occlusion.min(modifiers.cap.hours()),
    }
}

/// Whether what was seen lets a boundary come.
fn passes(rule: &LookGate, look: &Look, boundary: Boundary) -> bool {
    let closed = !look.oozing && !look.bleeding;
    let redness = look.erythema.unwrap_or(0);
    match boundary {
        Boundary::End(Phase::OpenChannels) => closed,
        Boundary::End(Phase::Acute) => {
            closed && redness <= rule.repair_erythema && !look.stinging && !look.new_pain
        }
        Boundary::Return(ReturnCode::M) => closed && !look.crusts,
        Boundary::Return(ReturnCode::S) => !look.oozing,
        Boundary::End(_) | Boundary::Return(_) => {
            closed
                && redness <= rule.remodelling_erythema
                && !look.flaking
                && !look.crusts
                && !look.tenderness
                && !look.new_bumps
                && !look.stinging
                && !look.new_pain
        }
    }
}
