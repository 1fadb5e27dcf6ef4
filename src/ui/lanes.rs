//! The timeline: products, actives and activities, each with its severity over four weeks.

use super::card::first_name;
use super::lane_pick::{best, common_first, tempting};
use super::plan::Shown;
use super::product_view::{Speaker, better_from, rule_title};
use super::shelf::ShelfView;
use super::state::LaneGroup;
use super::words::{HORIZON, capital, short_name, soon, verdict, with_count, with_name};
use crate::advice::cause::{Cause, Rule};
use crate::advice::rank::Place;
use crate::advice::return_times::{ActiveReturn, actives, activities};
use crate::advice::track::Track;
use crate::inci::Reading;
use crate::model::id::{ClassId, ProductId};
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;
use crate::text::{say, t, when};

/// How many actives are shown before "show all".
const N_ACTIVES: usize = 12;

/// The lanes of a group, most telling first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    pub shown: Vec<Lane>,
    /// How many the group has besides.
    pub n_more: usize,
}

/// One lane.
#[derive(Clone, Debug, PartialEq)]
pub struct Lane {
    pub name: String,
    pub key: LaneKey,
    /// Whether the patient has it at home.
    pub is_own: bool,
    pub segments: Vec<Segment>,
    /// The whole lane in one sentence, for those who hear it.
    pub spoken: String,
}

/// What a lane is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LaneKey {
    Product(ProductId),
    Active(ClassId),
    Activity(String),
}

/// A stretch of one severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    pub from: Hours,
    /// Past the horizon if it does not end in view.
    pub to: Hours,
    pub severity: Severity,
    /// What is written into it where there is room.
    pub text: String,
    /// The least that says something.
    pub brief: String,
    /// Why, for the hover.
    pub why: String,
}

impl Lanes {
    pub fn new(
        speaker: Speaker<'_>,
        places: &[Place<'_>],
        shelf: &[ShelfView],
        shown: Shown,
    ) -> Self {
        let group = Grouped {
            speaker,
            places,
            shelf,
        };
        match shown.lanes {
            LaneGroup::Overview => group.overview(),
            LaneGroup::Products => group.products(shown.all_lanes),
            LaneGroup::Actives => group.actives(shown.all_lanes),
            LaneGroup::Activities => Self::whole(activity_lanes(speaker)),
        }
    }

    fn whole(shown: Vec<Lane>) -> Self {
        Self { shown, n_more: 0 }
    }
}

/// What the lanes are picked from.
struct Grouped<'a> {
    speaker: Speaker<'a>,
    places: &'a [Place<'a>],
    shelf: &'a [ShelfView],
}

impl<'a> Grouped<'a> {
    /// What the patient has at home, the next best, what people reach for, and when it comes back.
    fn overview(&self) -> Lanes {
        let back = actives(self.speaker.consultation);
        let common = common_first(&back, self.places).into_iter().take(4);
        let open = self
            .speaker
            .consultation
            .schedule
            .end_of(Phase::OpenChannels);
        let awaited = activity_lanes(self.speaker).into_iter();
        let awaited = awaited.filter(|lane| lane.segments.first().map(|first| first.to) > open);
        let best = self.best().skip(1);
        let tempting = self.tempting(&back).into_iter().take(3);
        let lanes = (self.own())
            .chain(best.chain(tempting).map(|place| self.lane(place)))
            .chain(common.map(|active| active_lane(self.speaker, active)))
            .chain(awaited.take(4));
        Lanes::whole(lanes.collect())
    }

    fn products(&self, has_all: bool) -> Lanes {
        let first: Vec<&Place<'_>> = (self.best())
            .chain(self.tempting(&actives(self.speaker.consultation)))
            .collect();
        let is_first = |place: &&Place<'_>| first.iter().any(|other| std::ptr::eq(*other, *place));
        let rest = || (self.places.iter()).filter(|place| !self.is_own(place) && !is_first(place));
        let n_more = if has_all { 0 } else { rest().count() };
        let told = first.iter().copied().chain(rest().filter(|_| has_all));
        Lanes {
            shown: self
                .own()
                .chain(told.map(|place| self.lane(place)))
                .collect(),
            n_more,
        }
    }

    fn actives(&self, has_all: bool) -> Lanes {
        let back = actives(self.speaker.consultation);
        let common = common_first(&back, self.places);
        let n_shown = if has_all {
            common.len()
        } else {
            common.len().min(N_ACTIVES)
        };
        let shown = common[..n_shown].iter();
        Lanes {
            shown: shown
                .map(|active| active_lane(self.speaker, active))
                .collect(),
            n_more: common.len() - n_shown,
        }
    }

    /// The lanes of what the patient has at home.
    fn own(&self) -> impl Iterator<Item = Lane> {
        self.shelf.iter().map(|own| {
            let key = LaneKey::Product(own.read.product.id.clone());
            let told = (&own.assessment.track, own.assessment.causes.as_slice());
            let mut lane = product_lane(
                self.speaker,
                (key, own.name.clone()),
                told,
                &own.read.reading,
            );
            lane.is_own = true;
            lane.spoken = with_name(self.speaker.lang, "lane-own", "name", lane.spoken);
            lane
        })
    }

    /// The best product of each step, but for those at home.
    fn best(&self) -> impl Iterator<Item = &'a Place<'a>> {
        let best = best(self.places).into_iter();
        best.filter(|place| !self.is_own(place))
    }

    fn tempting(&self, back: &[ActiveReturn<'_>]) -> Vec<&'a Place<'a>> {
        let classes: Vec<&ClassId> = back.iter().map(|active| &active.class.id).collect();
        let mut tempting = tempting(self.places, &classes);
        tempting.retain(|place| !self.is_own(place));
        tempting
    }

    fn is_own(&self, place: &Place<'_>) -> bool {
        let mut own = self.shelf.iter();
        own.any(|own| own.read.product.id == place.read.product.id)
    }

    fn lane(&self, place: &Place<'_>) -> Lane {
        let speaker = self.speaker;
        let name = speaker.lang.of(&place.read.product.name).to_owned();
        let key = LaneKey::Product(place.read.product.id.clone());
        let causes = place.judgement.causes(speaker.consultation);
        let told = (&place.judgement.track, causes.as_slice());
        product_lane(speaker, (key, name), told, place.read.reading)
    }
}

fn product_lane(
    speaker: Speaker<'_>,
    (key, name): (LaneKey, String),
    (track, causes): (&Track, &[Cause]),
    reading: &Reading,
) -> Lane {
    let lang = speaker.lang;
    let segments = stretches(track).map(|(from, to, severity)| {
        let mut reasons: Vec<String> = Vec::new();
        let mut culprit = None;
        for cause in causes
            .iter()
            .filter(|cause| cause.track.at(from) == severity && severity > Severity::Fine)
        {
            let who = match cause.rule {
                Rule::Unread => Some(with_count(lang, "names-unread", "count", cause.items.len())),
                _ => first_name(reading, &cause.items),
            };
            let title = || rule_title(speaker, &cause.rule, cause.items.len());
            culprit = culprit.or(who).or_else(|| Some(title()));
            reasons.push(say(lang, &cause.why));
        }
        reasons.dedup();
        let is_allergy = severity > Severity::Caution
            && causes.iter().any(|cause| {
                matches!(cause.rule, Rule::Allergy(..)) && cause.track.at(from) == severity
            });
        let word = segment_word(speaker, track, from, severity, is_allergy);
        let brief = brief(speaker, track, from, severity);
        segment((word, brief), culprit, &reasons, (from, to, severity))
    });
    Lane::new(speaker, name, key, segments.collect())
}

fn segment(
    (word, brief): (String, String),
    culprit: Option<String>,
    reasons: &[String],
    (from, to, severity): (Hours, Hours, Severity),
) -> Segment {
    Segment {
        from,
        to,
        severity,
        text: match culprit {
            Some(culprit) => format!("{word} · {culprit}"),
            None => word,
        },
        brief,
        why: reasons.join("\n"),
    }
}

/// "Wait until …", or the plain word.
fn segment_word(
    speaker: Speaker<'_>,
    track: &Track,
    from: Hours,
    severity: Severity,
    is_allergy: bool,
) -> String {
    let lang = speaker.lang;
    match (severity, better_from(track)) {
        (Severity::Avoid, Some(usable)) if usable > from => {
            let until = soon(lang, speaker.ended(), usable);
            with_name(lang, "wait-until", "when", until).to_lowercase_first()
        }
        (Severity::Avoid | Severity::Contraindicated, None) if is_allergy => {
            t(lang, "lane-not-for-patient")
        }
        (Severity::Avoid, _) => t(lang, "lane-not-these-weeks"),
        _ => t(lang, &format!("verdict-{}", severity.word())),
    }
}

/// "Until …" where that is known, else nothing.
fn brief(speaker: Speaker<'_>, track: &Track, from: Hours, severity: Severity) -> String {
    match (severity, better_from(track)) {
        (Severity::Avoid, Some(usable)) if usable > from => {
            let until = soon(speaker.lang, speaker.ended(), usable);
            with_name(speaker.lang, "until-when", "when", until)
        }
        _ => String::new(),
    }
}

trait LowercaseFirst {
    fn to_lowercase_first(self) -> String;
}

impl LowercaseFirst for String {
    /// The chip's text inside a lane, where texts start small.
    fn to_lowercase_first(self) -> String {
        let mut letters = self.chars();
        match letters.next() {
            Some(first) => first.to_lowercase().chain(letters).collect(),
            None => self,
        }
    }
}

/// The steps of a track up to the horizon, each with its end.
fn stretches(track: &Track) -> impl Iterator<Item = (Hours, Hours, Severity)> {
    let steps = track.steps();
    steps
        .iter()
        .enumerate()
        .filter(|(_, (from, _))| *from < HORIZON)
        .map(move |(idx, (from, severity))| {
            let beyond = HORIZON.plus(Hours::new(1));
            let to = steps.get(idx + 1).map_or(beyond, |(next, _)| *next);
            (*from, to, *severity)
        })
}

fn active_lane(speaker: Speaker<'_>, active: &ActiveReturn<'_>) -> Lane {
    let lang = speaker.lang;
    let why = lang.of(&active.class.why).to_owned();
    let segments = stretches(&active.track).map(|(from, to, severity)| {
        let is_restart = severity == Severity::Caution && from == active.from;
        let word = if is_restart {
            t(lang, "lane-start-slowly")
        } else {
            segment_word(speaker, &active.track, from, severity, false)
        };
        let brief = brief(speaker, &active.track, from, severity);
        segment(
            (word, brief),
            None,
            std::slice::from_ref(&why),
            (from, to, severity),
        )
    });
    let name = short_name(lang.of(&active.class.name)).to_owned();
    Lane::new(
        speaker,
        name,
        LaneKey::Active(active.class.id.clone()),
        segments.collect(),
    )
}

fn activity_lanes(speaker: Speaker<'_>) -> Vec<Lane> {
    let lang = speaker.lang;
    activities(speaker.consultation)
        .into_iter()
        .map(|back| {
            let track = Track::until(back.from, Severity::Avoid);
            let how = lang.of(&back.activity.how).to_owned();
            let range = with_name(
                lang,
                "published-range",
                "range",
                back.activity.range_seen.clone(),
            );
            let segments = stretches(&track).map(|(from, to, severity)| {
                let word = match severity {
                    Severity::Fine => how.clone(),
                    severity => segment_word(speaker, &track, from, severity, false),
                };
                let brief = brief(speaker, &track, from, severity);
                segment(
                    (word, brief),
                    None,
                    &[how.clone(), range.clone()],
                    (from, to, severity),
                )
            });
            let name = lang.of(&back.activity.name).to_owned();
            let key = LaneKey::Activity(back.activity.id.clone());
            Lane::new(speaker, name, key, segments.collect())
        })
        .collect()
}

impl Lane {
    fn new(speaker: Speaker<'_>, name: String, key: LaneKey, segments: Vec<Segment>) -> Self {
        let (lang, ended) = (speaker.lang, speaker.ended());
        let mut spoken = name.clone();
        for segment in &segments {
            let word = verdict(lang, segment.severity);
            let part = if segment.from == Hours::ZERO {
                word
            } else {
                let from = with_name(lang, "from-when", "when", when(lang, ended, segment.from));
                format!("{}: {word}", capital(&from))
            };
            spoken.push_str(". ");
            spoken.push_str(&part);
        }
        Self {
            name,
            key,
            is_own: false,
            segments,
            spoken,
        }
    }
}
