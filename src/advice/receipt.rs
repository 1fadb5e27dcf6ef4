//! What was answered for a case, as plain data to keep and to compare.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::assess::{Assessment, assess};
use super::consultation::Consultation;
use super::rank::Ranked;
use super::return_times::{actives, activities};
use crate::kb::product::ReadProduct;
use crate::model::time::Hours;

/// What the engine answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Depth band and phase, in the words of the command line.
    pub band: String,
    pub phase: String,
    /// Stored products by id.
    pub products: BTreeMap<String, Answer>,
    /// What the patient has at home, in the order of the question.
    pub own: Vec<Answer>,
    /// Hours after treatment from which something may be taken up again, such as
    /// `activity/exercise` or `class/retinoid`.
    pub returns: BTreeMap<String, Hours>,
}

/// What was answered for one product.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    pub verdict: String,
    /// `None` if it is never usable.
    pub usable_from_hours: Option<Hours>,
}

/// The answers to a case; `ranked` is the catalogue at its hour.
pub fn answers(consultation: &Consultation<'_>, ranked: &[Ranked], own: &[ReadProduct]) -> Answers {
    let schedule = &consultation.schedule;
    let classes = actives(consultation)
        .into_iter()
        .map(|active| (format!("class/{}", active.class.id), active.from));
    let doings = activities(consultation)
        .into_iter()
        .map(|back| (format!("activity/{}", back.activity.id), back.from));
    Answers {
        band: schedule.band.word().to_owned(),
        phase: schedule.phase(consultation.case.hours).word().to_owned(),
        products: ranked
            .iter()
            .map(|place| {
                let id = place.assessment.product.to_string();
                (id, answer(&place.assessment))
            })
            .collect(),
        own: own
            .iter()
            .map(|own| answer(&assess(consultation, &own.product, &own.reading)))
            .collect(),
        returns: classes.chain(doings).collect(),
    }
}

fn answer(assessment: &Assessment) -> Answer {
    Answer {
        verdict: assessment.verdict.word().to_owned(),
        usable_from_hours: assessment.usable_from(),
    }
}
