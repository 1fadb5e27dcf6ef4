//! A class in each depth band, for a patient with nothing that changes it: what a reference shows.

use super::consultation::Consultation;
use super::schedule::Schedule;
use super::track::Track;
use crate::kb::KnowledgeBase;
use crate::kb::product::from_label;
use crate::model::case::Case;
use crate::model::class::Class;
use crate::model::product::Kind;
use crate::model::protocol::BandTimes;
use crate::model::scale::{Band, Device, Phase, Severity, Skin};
use crate::model::time::Hours;

/// How a class goes after needling of one depth band.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Course {
    pub band: Band,
    /// Deepest needle depth of the band, in micrometres.
    pub up_to_um: u32,
    /// When the class may return; `None` where the phase alone decides.
    pub returns: Option<Hours>,
    /// Severity over time in a product of its own, without any relief.
    pub track: Track,
    schedule: Schedule,
}

impl Course {
    /// The severities of a phase in their order, each from an hour after the end of needling.
    pub fn in_phase(&self, phase: Phase) -> Vec<(Hours, Severity)> {
        let before = Phase::ALL.iter().take_while(|other| **other < phase).last();
        let from = before
            .and_then(|phase| self.schedule.end_of(*phase))
            .unwrap_or(Hours::ZERO);
        let until = self.schedule.end_of(phase);
        let later = self
            .track
            .steps()
            .iter()
            .copied()
            .filter(|(at, _)| *at > from && until.is_none_or(|until| *at < until));
        [(from, self.track.at(from))]
            .into_iter()
            .chain(later)
            .collect()
    }
}

/// The courses of a class, one for each band of the protocol.
pub fn courses(kb: &KnowledgeBase, class: &Class) -> Vec<Course> {
    let bands = kb.protocol().bands.iter();
    bands.map(|times| course(kb, class, times)).collect()
}

fn course(kb: &KnowledgeBase, class: &Class, times: &BandTimes) -> Course {
    let device = if times.band == Band::Rf {
        Device::Rf
    } else {
        Device::Pen
    };
    let case = Case::plain(Skin::Normal, device, times.up_to_um);
    let consultation = Consultation::new(kb, &case);
    let product = from_label(String::new(), "", Kind::Other);
    let track = consultation.class_track(class, &product).into_owned();
    let schedule = consultation.schedule;
    Course {
        band: schedule.band,
        up_to_um: times.up_to_um,
        returns: class.returns.map(|code| schedule.returns(code)),
        track,
        schedule,
    }
}
