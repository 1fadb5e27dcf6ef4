//! A case as people and programs write it, checked against the knowledge base.
//!
//! A word that nobody knows is an error with the nearest known ones, never ignored: an allergy that
//! is overlooked is worse than a question.

mod figures;
mod raw;
mod written;

pub use self::figures::{depth_um, hours_between, moment};
pub use self::raw::RawCase;
use self::raw::{RawAllergy, RawLook, RawPatient, RawTreatment};
use super::base::KnowledgeBase;
use super::load;
use crate::diag::{Code, Diagnostic, Place};
use crate::model::case::{Allergy, Case, Certainty, Look, Patient, Reaction, Treatment};
use crate::model::id::{FactorId, IngredientId, SignId};
use crate::model::scale::{Device, Fitzpatrick, Skin};
use crate::model::time::Hours;

/// Reads a case from RON, or from JSON of the same shape.
///
/// `now` stands in for the hour asked about where the case only says when the treatment ended.
///
/// # Errors
/// All problems at once, each with its field.
pub fn read(
    text: &str,
    file: &str,
    kb: &KnowledgeBase,
    now: Option<jiff::Timestamp>,
) -> Result<Case, Vec<Diagnostic>> {
    let raw: RawCase = any(text, file).map_err(|problem| vec![*problem])?;
    let mut reader = Reader {
        kb,
        file,
        problems: Vec::new(),
    };
    let case = reader.case(&raw, now);
    match case {
        Some(case) if reader.problems.is_empty() => Ok(case),
        _ => Err(reader.problems),
    }
}

/// A value from JSON if the text starts like JSON, else from RON.
pub fn any<T: serde::de::DeserializeOwned>(text: &str, file: &str) -> Result<T, Box<Diagnostic>> {
    if !text.trim_start().starts_with('{') {
        return load::value(text, file);
    }
    let mut deserializer = serde_json::Deserializer::from_str(text);
    serde_path_to_error::deserialize(&mut deserializer)
        .and_then(|value| match deserializer.end() {
            Ok(()) => Ok(value),
            Err(err) => Err(serde_path_to_error::Error::new(
                serde_path_to_error::Track::new().path(),
                err,
            )),
        })
        .map_err(|err| {
            let field = err.path().to_string();
            let inner = err.inner();
            let message = inner.to_string();
            let message = message
                .split(" at line ")
                .next()
                .unwrap_or(&message)
                .to_owned();
            let place = Place {
                line: u32::try_from(inner.line()).unwrap_or(u32::MAX),
                column: u32::try_from(inner.column()).unwrap_or(u32::MAX),
                ..Place::file(file)
            };
            let place = if field == "." {
                place
            } else {
                place.field(field)
            };
            Box::new(Diagnostic::error(Code::Syntax, message).at(place))
        })
}

struct Reader<'a> {
    kb: &'a KnowledgeBase,
    file: &'a str,
    problems: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn case(&mut self, raw: &RawCase, now: Option<jiff::Timestamp>) -> Option<Case> {
        let patient = self.patient(&raw.patient);
        let treatment = self.treatment(&raw.treatment);
        let seen = raw.seen.as_ref().and_then(|look| self.look(look));
        let hours = self.hours(raw.hours, treatment.as_ref(), now);
        Some(Case {
            patient: patient?,
            treatment: treatment?,
            seen,
            hours: hours?,
        })
    }

    fn problem(&mut self, field: &str, problem: Diagnostic) {
        let place = Place::file(self.file).field(field);
        self.problems.push(problem.at(place));
    }

    /// The value whose word was written, or a problem that lists the nearest ones.
    fn word<T: Copy>(
        &mut self,
        field: &str,
        written: &str,
        all: &[T],
        word: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = all
            .iter()
            .copied()
            .find(|value| word(*value).eq_ignore_ascii_case(written.trim()));
        if found.is_none() {
            let problem = Diagnostic::error(
                Code::UnknownWord,
                format!("`{written}` is not one of the words for this field"),
            );
            let known = all.iter().map(|value| word(*value));
            self.problem(field, problem.nearest(written, known));
        }
        found
    }

    fn patient(&mut self, raw: &RawPatient) -> Option<Patient> {
        let skin = self.word("patient.skin", &raw.skin, &Skin::ALL, Skin::word);
        let fitzpatrick = raw.fitzpatrick.as_ref().and_then(|written| {
            self.word(
                "patient.fitzpatrick",
                written,
                &Fitzpatrick::ALL,
                Fitzpatrick::word,
            )
        });
        let age = raw.age.and_then(|age| {
            let sane = u8::try_from(age).ok().filter(|age| *age <= 120);
            if sane.is_none() {
                let message = format!("an age of {age} years is outside 0 to 120");
                self.problem("patient.age", Diagnostic::error(Code::OutOfRange, message));
            }
            sane
        });
        let mut allergies: Vec<Allergy> = Vec::new();
        for (idx, allergy) in raw.allergies.iter().enumerate() {
            allergies.extend(self.allergy(idx, allergy));
        }
        allergies.sort();
        allergies.dedup();
        let mut tolerates: Vec<IngredientId> = Vec::new();
        for (idx, written) in raw.tolerates.iter().enumerate() {
            tolerates.extend(self.tolerated(idx, written));
        }
        let mut factors: Vec<FactorId> = Vec::new();
        for (idx, written) in raw.factors.iter().enumerate() {
            factors.extend(self.factor(idx, written));
        }
        factors.sort();
        factors.dedup();
        Some(Patient {
            skin: skin?,
            sensitive: raw.sensitive,
            fitzpatrick,
            age,
            allergies,
            tolerates,
            factors,
        })
    }

    fn allergy(&mut self, idx: usize, raw: &RawAllergy) -> Option<Allergy> {
        let field = |name: &str| format!("patient.allergies[{idx}].{name}");
        let certainty = raw
            .certainty
            .as_ref()
            .map_or(Some(Certainty::default()), |written| {
                self.word(
                    &field("certainty"),
                    written,
                    &Certainty::ALL,
                    Certainty::word,
                )
            });
        let reaction = raw
            .reaction
            .as_ref()
            .map_or(Some(Reaction::default()), |written| {
                self.word(&field("reaction"), written, &Reaction::ALL, Reaction::word)
            });
        let to = self.kb.find_allergen(&raw.to);
        if to.is_none() {
            let problem = Diagnostic::error(
                Code::UnknownWord,
                format!("`{}` is no allergen or ingredient that is known", raw.to),
            );
            let known: Vec<&str> = self.kb.allergen_words().map(|(word, _)| word).collect();
            let ingredients = self.kb.records.ingredients.keys().map(AsRef::as_ref);
            let problem = problem.nearest(&raw.to, known.into_iter().chain(ingredients));
            self.problem(&field("to"), problem);
        }
        Some(Allergy {
            to: to?,
            certainty: certainty?,
            reaction: reaction?,
        })
    }

    fn tolerated(&mut self, idx: usize, written: &str) -> Option<IngredientId> {
        let found = self.kb.find_ingredient(written);
        if found.is_none() {
            let problem = Diagnostic::error(
                Code::UnknownWord,
                format!("`{written}` is no known ingredient"),
            )
            .nearest(
                written,
                self.kb.records.ingredients.keys().map(AsRef::as_ref),
            );
            self.problem(&format!("patient.tolerates[{idx}]"), problem);
        }
        found
    }

    fn factor(&mut self, idx: usize, written: &str) -> Option<FactorId> {
        let found = self.kb.find_factor(written);
        if found.is_none() {
            let problem = Diagnostic::error(
                Code::UnknownWord,
                format!("`{written}` is no patient factor"),
            )
            .nearest(written, self.kb.factor_words().map(|(word, _)| word));
            self.problem(&format!("patient.factors[{idx}]"), problem);
        }
        found
    }

    fn treatment(&mut self, raw: &RawTreatment) -> Option<Treatment> {
        let device = self.word("treatment.device", &raw.device, &Device::ALL, Device::word);
        let depth_um = device.and_then(|device| self.depth(raw.depth_mm, device));
        let ended = raw.ended.as_ref().and_then(|written| {
            let moment = moment(written);
            if moment.is_none() {
                let problem = Diagnostic::error(
                    Code::UnknownWord,
                    format!("`{written}` is no date and time with an offset"),
                )
                .hint("write it like `2026-11-20T15:00+01:00`");
                self.problem("treatment.ended", problem);
            }
            moment
        });
        Some(Treatment {
            device: device?,
            depth_um: depth_um?,
            area: raw.area.clone(),
            ended,
        })
    }

    /// Whole micrometres, rounded up, so that no depth lies between two bands (rule E2).
    fn depth(&mut self, depth_mm: f64, device: Device) -> Option<u32> {
        let max_um = device.max_depth_um();
        let depth = depth_um(depth_mm).filter(|um| (1..=max_um).contains(um));
        if depth.is_none() {
            let message = format!(
                "a needle depth of {depth_mm} mm is outside 0 to {} mm for this device",
                f64::from(max_um) / 1000.0
            );
            let problem = Diagnostic::error(Code::OutOfRange, message)
                .hint("depth is in millimetres, such as 0.5 or 1.0");
            self.problem("treatment.depth_mm", problem);
        }
        depth
    }

    fn look(&mut self, raw: &RawLook) -> Option<Look> {
        let at = Hours::from_f64(raw.hours);
        if at.is_none() {
            let message = format!("a look cannot be {} hours after treatment", raw.hours);
            self.problem("seen.hours", Diagnostic::error(Code::OutOfRange, message));
        }
        let erythema = raw.erythema.filter(|grade| *grade <= 4);
        if raw.erythema.is_some() && erythema.is_none() {
            let problem = Diagnostic::error(
                Code::OutOfRange,
                "redness is graded 0 to 4 (Clinician's Erythema Assessment)",
            );
            self.problem("seen.erythema", problem);
        }
        let swelling = raw.swelling.filter(|grade| *grade <= 3);
        if raw.swelling.is_some() && swelling.is_none() {
            let problem = Diagnostic::error(
                Code::OutOfRange,
                "swelling is graded 0 to 3, from none to severe",
            );
            self.problem("seen.swelling", problem);
        }
        let mut signs: Vec<SignId> = Vec::new();
        for (idx, written) in raw.signs.iter().enumerate() {
            let sign = self.kb.find_sign(written);
            if sign.is_none() {
                let problem =
                    Diagnostic::error(Code::UnknownWord, format!("`{written}` is no sign"))
                        .nearest(written, self.kb.sign_words().map(|(word, _)| word));
                self.problem(&format!("seen.signs[{idx}]"), problem);
            }
            signs.extend(sign);
        }
        Some(Look {
            at: at?,
            erythema,
            swelling,
            bleeding: raw.bleeding,
            oozing: raw.oozing,
            stinging: raw.stinging,
            new_pain: raw.new_pain,
            tenderness: raw.tenderness,
            flaking: raw.flaking,
            crusts: raw.crusts,
            new_bumps: raw.new_bumps,
            signs,
        })
    }

    fn hours(
        &mut self,
        written: Option<f64>,
        treatment: Option<&Treatment>,
        now: Option<jiff::Timestamp>,
    ) -> Option<Hours> {
        if let Some(hours) = written {
            let parsed = Hours::from_f64(hours);
            if parsed.is_none() {
                let message = format!("{hours} hours after treatment cannot be asked about");
                let problem = Diagnostic::error(Code::OutOfRange, message)
                    .hint("hours run from 0, the end of needling");
                self.problem("hours", problem);
            }
            return parsed;
        }
        let Some(ended) = treatment.map(|treatment| treatment.ended) else {
            return None; // The treatment's own problem is reported.
        };
        let (Some(ended), Some(now)) = (ended, now) else {
            let problem = Diagnostic::error(Code::Missing, "the hour asked about is missing")
                .hint("give `hours` since the end of needling, or `treatment.ended`");
            self.problem("hours", problem);
            return None;
        };
        let since = hours_between(ended, now);
        if since.is_none() {
            let problem = Diagnostic::error(
                Code::OutOfRange,
                "the treatment ended in the future, so there is no hour to answer for",
            )
            .hint("give `hours`, or correct `ended`");
            self.problem("treatment.ended", problem);
        }
        since
    }
}
