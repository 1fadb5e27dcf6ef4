//! A checked case in the shape of the file format, from which it can be read again.

use super::raw::{RawAllergy, RawCase, RawLook, RawPatient, RawTreatment};
use crate::model::case::{AllergicTo, Case, Look, Moment};

impl From<&Case> for RawCase {
    /// The same case as [`super::read`] takes it: reading what is written gives the case again.
    fn from(case: &Case) -> Self {
        let patient = &case.patient;
        let treatment = &case.treatment;
        Self {
            patient: RawPatient {
                skin: patient.skin.word().to_owned(),
                sensitive: patient.sensitive,
                fitzpatrick: patient.fitzpatrick.map(|type_| type_.word().to_owned()),
                age: patient.age.map(u32::from),
                allergies: patient
                    .allergies
                    .iter()
                    .map(|allergy| RawAllergy {
                        to: full_name(&allergy.to),
                        certainty: Some(allergy.certainty.word().to_owned()),
                        reaction: Some(allergy.reaction.word().to_owned()),
                    })
                    .collect(),
                tolerates: words(&patient.tolerates),
                factors: words(&patient.factors),
            },
            treatment: RawTreatment {
                device: treatment.device.word().to_owned(),
                depth_mm: f64::from(treatment.depth_um) / 1000.0,
                area: treatment.area.clone(),
                ended: treatment.ended.map(written_moment),
            },
            seen: case.seen.as_ref().map(look),
            hours: Some(case.hours.as_f64()),
        }
    }
}

/// An allergen with its kind: some ids are those of a group and of an ingredient.
fn full_name(to: &AllergicTo) -> String {
    match to {
        AllergicTo::Group(id) => format!("allergen/{id}"),
        AllergicTo::Ingredient(id) => format!("ingredient/{id}"),
    }
}

fn look(look: &Look) -> RawLook {
    RawLook {
        hours: look.at.as_f64(),
        erythema: look.erythema,
        swelling: look.swelling,
        bleeding: look.bleeding,
        oozing: look.oozing,
        stinging: look.stinging,
        new_pain: look.new_pain,
        tenderness: look.tenderness,
        flaking: look.flaking,
        crusts: look.crusts,
        new_bumps: look.new_bumps,
        signs: words(&look.signs),
    }
}

fn words<T: AsRef<str>>(ids: &[T]) -> Vec<String> {
    ids.iter().map(|id| id.as_ref().to_owned()).collect()
}

/// `2026-11-20T15:00:00+01:00`.
fn written_moment(moment: Moment) -> String {
    let seconds = moment.offset.seconds();
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.abs() / 60;
    format!(
        "{}{sign}{:02}:{:02}",
        moment.local,
        minutes / 60,
        minutes % 60
    )
}
