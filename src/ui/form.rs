//! The case as it is being filled in: what was typed and clicked, and what it says as a [`Case`].

use jiff::civil::DateTime;

use super::typed::{day, decimal, time};
use crate::kb::case::{depth_um, hours_between};
use crate::model::case::{Allergy, Case, Look, Moment, Patient, Treatment};
use crate::model::id::{FactorId, IngredientId, SignId};
use crate::model::preset::Preset;
use crate::model::scale::{Device, Fitzpatrick, Skin};
use crate::model::time::Hours;
use crate::text::{Lang, decimal as decimal_text, t};

/// The form of a case. Text fields hold what was typed, right or wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CaseForm {
    pub device: Option<Device>,
    /// In millimetres.
    pub depth: String,
    pub area: String,
    /// Day and time of day at which needling ended.
    pub ended_day: String,
    pub ended_time: String,
    pub skin: Option<Skin>,
    pub sensitive: bool,
    pub fitzpatrick: Option<Fitzpatrick>,
    pub age: String,
    pub allergies: Vec<Allergy>,
    /// Ingredients that the patient is known to bear.
    pub tolerates: Vec<IngredientId>,
    pub factors: Vec<FactorId>,
    pub seen: SeenForm,
}

/// What is seen now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SeenForm {
    pub erythema: Option<u8>,
    pub swelling: Option<u8>,
    pub marks: Vec<Mark>,
    pub signs: Vec<SignId>,
    /// When somebody last looked: set when anything here changes.
    pub at: Option<DateTime>,
}

impl SeenForm {
    fn is_empty(&self) -> bool {
        self.shows_the_same(&Self::default())
    }

    /// Whether the same was seen, whenever that was.
    pub fn shows_the_same(&self, other: &Self) -> bool {
        let at = self.at;
        *self
            == Self {
                at,
                ..other.clone()
            }
    }
}

/// Something that is there or not when the skin is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    Oozing,
    Bleeding,
    Flaking,
    Crusts,
    Stinging,
    NewPain,
    Tenderness,
    NewBumps,
}

impl Mark {
    pub const ALL: [Self; 8] = [
        Self::Oozing,
        Self::Bleeding,
        Self::Flaking,
        Self::Crusts,
        Self::Stinging,
        Self::NewPain,
        Self::Tenderness,
        Self::NewBumps,
    ];

    /// The id of its text; the tooltip's ends in `-tip`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Oozing => "mark-oozing",
            Self::Bleeding => "mark-bleeding",
            Self::Flaking => "mark-flaking",
            Self::Crusts => "mark-crusts",
            Self::Stinging => "mark-stinging",
            Self::NewPain => "mark-new-pain",
            Self::Tenderness => "mark-tenderness",
            Self::NewBumps => "mark-new-bumps",
        }
    }
}

/// A place of the form, for messages and for steps back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Device,
    Depth,
    Area,
    Ended,
    Skin,
    Age,
    /// Everything that is clicked, not typed: each click is a step of its own.
    Click,
    /// The name and the text of a label.
    LabelName,
    LabelText,
}

/// What a form says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FormReading {
    /// The case, if nothing that decides is missing or wrong.
    pub case: Option<Case>,
    /// What is wrong with what was typed, as text ids.
    pub problems: Vec<(Field, &'static str)>,
    /// What has to be asked before anything can be said.
    pub missing: Vec<Field>,
    /// How long ago needling ended.
    pub since: Option<Hours>,
}

impl FormReading {
    /// The message for a field, if what was typed there cannot be used.
    pub fn problem(&self, field: Field) -> Option<&'static str> {
        self.problems
            .iter()
            .find(|(at, _)| *at == field)
            .map(|(_, id)| *id)
    }
}

impl CaseForm {
    /// The case on screen at start: a session that ended 40 hours before `now`.
    pub fn example(now: Moment, lang: Lang) -> Self {
        let ended = now.local.saturating_sub(jiff::Span::new().hours(40));
        let mut form = Self {
            device: Some(Device::Pen),
            depth: "1.0".to_owned(),
            area: t(lang, "area-face"),
            skin: Some(Skin::Normal),
            ..Self::default()
        };
        form.set_ended(ended, lang);
        form
    }

    /// Fills in a usual treatment; when it ended stays as it is.
    pub fn take_preset(&mut self, preset: &Preset, lang: Lang) {
        self.device = Some(preset.device);
        self.depth = decimal_text(lang, f64::from(preset.depth_um) / 1000.0);
        lang.of(&preset.area).clone_into(&mut self.area);
    }

    /// Whether the treatment is this usual one.
    pub fn is_preset(&self, preset: &Preset) -> bool {
        self.device == Some(preset.device)
            && decimal(&self.depth).and_then(depth_um) == Some(preset.depth_um)
            && [&preset.area.en, &preset.area.de].contains(&&self.area)
    }

    /// Writes a moment into the fields for day and time.
    pub fn set_ended(&mut self, ended: DateTime, lang: Lang) {
        let date = ended.date();
        self.ended_day = match lang {
            Lang::En | Lang::Pseudo => date.to_string(),
            Lang::De => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
        };
        self.ended_time = format!("{:02}:{:02}", ended.hour(), ended.minute());
    }

    /// Which part of the form `next` changes.
    pub fn changed(&self, next: &Self) -> Field {
        if self.depth != next.depth && self.device == next.device {
            Field::Depth
        } else if self.area != next.area {
            Field::Area
        } else if self.ended_day != next.ended_day || self.ended_time != next.ended_time {
            Field::Ended
        } else if self.age != next.age {
            Field::Age
        } else {
            Field::Click
        }
    }

    /// Reads the form at `now`; `asked` is the hour asked about, if it is not now.
    pub fn read(&self, now: Moment, asked: Option<Hours>) -> FormReading {
        let mut reading = FormReading::default();
        let ended = self.ended(now, &mut reading);
        reading.since = ended.and_then(|ended| since(ended, now));
        let depth_um = self.depth(&mut reading);
        let age = self.age(&mut reading);
        for (field, is_missing) in [
            (Field::Device, self.device.is_none()),
            (Field::Depth, self.depth.trim().is_empty()),
            (Field::Ended, self.ended_day.trim().is_empty()),
            (Field::Skin, self.skin.is_none()),
        ] {
            if is_missing {
                reading.missing.push(field);
            }
        }
        reading.case = self.case(ended, depth_um, age, asked.or(reading.since));
        reading
    }

    fn case(
        &self,
        ended: Option<Moment>,
        depth_um: Option<u32>,
        age: Option<u8>,
        hours: Option<Hours>,
    ) -> Option<Case> {
        let ended = ended?;
        Some(Case {
            patient: Patient {
                skin: self.skin?,
                sensitive: self.sensitive,
                fitzpatrick: self.fitzpatrick,
                age,
                allergies: self.allergies.clone(),
                tolerates: self.tolerates.clone(),
                factors: self.factors.clone(),
            },
            treatment: Treatment {
                device: self.device?,
                depth_um: depth_um?,
                area: Some(self.area.trim().to_owned()).filter(|area| !area.is_empty()),
                ended: Some(ended),
            },
            seen: self.look(ended),
            hours: hours?,
        })
    }

    fn depth(&self, reading: &mut FormReading) -> Option<u32> {
        let written = self.depth.trim();
        if written.is_empty() {
            return None;
        }
        let max_um = self.max_depth_um();
        let depth = decimal(written)
            .and_then(depth_um)
            .filter(|um| (1..=max_um).contains(um));
        if depth.is_none() {
            let id = if self.device == Some(Device::Rf) {
                "problem-depth-rf"
            } else {
                "problem-depth"
            };
            reading.problems.push((Field::Depth, id));
        }
        depth
    }

    /// The deepest that the device goes.
    pub fn max_depth_um(&self) -> u32 {
        self.device.unwrap_or(Device::Pen).max_depth_um()
    }

    fn age(&self, reading: &mut FormReading) -> Option<u8> {
        let written = self.age.trim();
        if written.is_empty() {
            return None;
        }
        let age = written.parse().ok().filter(|age| *age <= 120);
        if age.is_none() {
            reading.problems.push((Field::Age, "problem-age"));
        }
        age
    }

    /// The end of needling, at the offset of `now`.
    fn ended(&self, now: Moment, reading: &mut FormReading) -> Option<Moment> {
        if self.ended_day.trim().is_empty() {
            return None;
        }
        let local = day(&self.ended_day, now.local.date())
            .zip(time(&self.ended_time))
            .map(|(day, time)| day.to_datetime(time));
        let id = match local {
            None => "problem-ended",
            Some(local) if local > now.local => "problem-ended-ahead",
            Some(local) => return Some(Moment { local, ..now }),
        };
        reading.problems.push((Field::Ended, id));
        None
    }

    fn look(&self, ended: Moment) -> Option<Look> {
        let seen = &self.seen;
        if seen.is_empty() {
            return None;
        }
        let has = |mark: Mark| seen.marks.contains(&mark);
        let at = seen
            .at
            .and_then(|local| since(ended, Moment { local, ..ended }));
        Some(Look {
            at: at.unwrap_or(Hours::ZERO),
            erythema: seen.erythema,
            swelling: seen.swelling,
            bleeding: has(Mark::Bleeding),
            oozing: has(Mark::Oozing),
            stinging: has(Mark::Stinging),
            new_pain: has(Mark::NewPain),
            tenderness: has(Mark::Tenderness),
            flaking: has(Mark::Flaking),
            crusts: has(Mark::Crusts),
            new_bumps: has(Mark::NewBumps),
            signs: seen.signs.clone(),
        })
    }
}

fn since(ended: Moment, now: Moment) -> Option<Hours> {
    hours_between(ended, now.offset.to_timestamp(now.local).ok()?)
}

#[cfg(test)]
mod tests {
    use super::{CaseForm, Field, Mark};
    use crate::kb::case::moment;
    use crate::model::case::Moment;
    use crate::model::time::Hours;
    use crate::text::Lang;

    fn now() -> Moment {
        moment("2026-11-22T07:00+01:00").expect("a moment")
    }

    #[test]
    fn the_example_is_a_case_of_forty_hours() {
        let reading = CaseForm::example(now(), Lang::De).read(now(), None);
        let case = reading.case.expect("complete");
        assert_eq!(
            (case.hours, case.treatment.depth_um),
            (Hours::new(40), 1000)
        );
        assert!(case.seen.is_none());
    }

    #[test]
    fn days_are_read_as_people_write_them() {
        for (day, time, hours) in [
            ("2026-11-20", "15:00", 40),
            ("20.11.2026", "15", 40),
            ("20.11.", "15.00", 40),
            ("yesterday", "7:00", 24),
            ("heute", "06:00", 1),
        ] {
            let form = CaseForm {
                ended_day: day.to_owned(),
                ended_time: time.to_owned(),
                ..CaseForm::default()
            };
            assert_eq!(
                form.read(now(), None).since,
                Some(Hours::new(hours)),
                "{day} {time}"
            );
        }
    }

    #[test]
    fn what_cannot_be_used_is_said_and_never_guessed() {
        let mut form = CaseForm::example(now(), Lang::De);
        form.depth = "50".to_owned();
        form.age = "abc".to_owned();
        form.ended_day = "2027-01-01".to_owned();
        let reading = form.read(now(), None);
        assert!(reading.case.is_none());
        assert_eq!(reading.problem(Field::Depth), Some("problem-depth"));
        assert_eq!(reading.problem(Field::Age), Some("problem-age"));
        assert_eq!(reading.problem(Field::Ended), Some("problem-ended-ahead"));
        assert_eq!(CaseForm::default().read(now(), None).missing.len(), 4);
    }

    #[test]
    fn a_look_counts_from_when_it_was_taken() {
        let mut form = CaseForm::example(now(), Lang::De);
        form.seen.marks.push(Mark::Oozing);
        form.seen.at = Some(now().local);
        let later = now().after(Hours::new(5));
        let case = form.read(later, None).case.expect("complete");
        assert_eq!(case.hours, Hours::new(45));
        assert_eq!(case.seen.map(|look| look.at), Some(Hours::new(40)));
    }
}
