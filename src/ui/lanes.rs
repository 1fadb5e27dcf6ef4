//! The timeline: products, actives and activities, each with its severity over four weeks.

use super::lane_pick::{best, common_first, tempting};
use super::plan::first_name;
use super::product_view::{Speaker, better_from, rule_title};
use super::shelf::ShelfView;
use super::words::{HORIZON, capital, short_name, soon, verdict, with_count, with_name};
use crate::advice::assess::Assessment;
use crate::advice::cause::Rule;
use crate::advice::rank::Ranked;
use crate::advice::return_times::{ActiveReturn, actives, activities};
use crate::advice::track::Track;
use crate::inci::Reading;
use crate::model::id::{ClassId, ProductId};
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;
use crate::text::{say, t, when};

/// How many actives are shown before "show all".
pub const N_ACTIVES: usize = 12;

/// All lanes by group, most telling first, and the few that give an overview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lanes {
    pub overview: Vec<Lane>,
    pub products: Vec<Lane>,
    /// Products that have no lane yet.
    pub n_more_products: usize,
    pub actives: Vec<Lane>,
    pub activities: Vec<Lane>,
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
    /// `has_all` for a lane of every product; else only of those that tell most.
    pub fn new(
        speaker: Speaker<'_>,
        ranked: &[Ranked],
        shelf: &[ShelfView],
        has_all: bool,
    ) -> Self {
        let own: Vec<Lane> = (shelf.iter())
            .map(|own| {
                let key = LaneKey::Product(own.read.product.id.clone());
                let (assessment, reading) = (&own.assessment, &own.read.reading);
                let mut lane = product_lane(speaker, key, own.name.clone(), assessment, reading);
                lane.is_own = true;
                lane.spoken = with_name(speaker.lang, "lane-own", "name", lane.spoken);
                lane
            })
            .collect();
        let is_own = |place: &&Ranked| {
            let id = &place.assessment.product;
            shelf.iter().any(|own| own.read.product.id == *id)
        };
        let mut best = best(ranked);
        best.retain(|place| !is_own(place));
        let back = actives(speaker.consultation);
        let classes: Vec<&ClassId> = back.iter().map(|active| &active.class.id).collect();
        let mut tempting = tempting(ranked, &classes);
        tempting.retain(|place| !is_own(place));
        let lane = |place: &&Ranked| ranked_lane(speaker, place);
        let actives: Vec<Lane> = common_first(&back, ranked)
            .into_iter()
            .map(|active| active_lane(speaker, active))
            .collect();
        let activities = activity_lanes(speaker);
        let open = speaker.consultation.schedule.end_of(Phase::OpenChannels);
        let awaited = activities
            .iter()
            .filter(|lane| lane.segments.first().map(|first| first.to) > open);
        let overview: Vec<Lane> = own
            .iter()
            .cloned()
            .chain(best.iter().skip(1).map(lane))
            .chain(tempting.iter().take(3).map(lane))
            .chain(actives.iter().take(4).cloned())
            .chain(awaited.take(4).cloned())
            .collect();
        let is_shown = |place: &&Ranked| {
            let same = |other: &&&Ranked| other.assessment.product == place.assessment.product;
            is_own(place) || best.iter().chain(&tempting).any(|other| same(&other))
        };
        let rest: Vec<&Ranked> = ranked.iter().filter(|place| !is_shown(place)).collect();
        let (rest, n_more_products) = if has_all {
            (rest, 0)
        } else {
            (Vec::new(), rest.len())
        };
        let products = own
            .into_iter()
            .chain(best.iter().map(lane))
            .chain(tempting.iter().map(lane))
            .chain(rest.iter().map(lane))
            .collect();
        Self {
            overview,
            products,
            n_more_products,
            actives,
            activities,
        }
    }
}

fn ranked_lane(speaker: Speaker<'_>, place: &Ranked) -> Lane {
    let name = speaker.lang.of(&place.name).to_owned();
    let key = LaneKey::Product(place.assessment.product.clone());
    let nothing = Reading::default();
    let reading = speaker.consultation.kb.reading(&place.assessment.product);
    product_lane(
        speaker,
        key,
        name,
        &place.assessment,
        reading.unwrap_or(&nothing),
    )
}

fn product_lane(
    speaker: Speaker<'_>,
    key: LaneKey,
    name: String,
    assessment: &Assessment,
    reading: &Reading,
) -> Lane {
    let lang = speaker.lang;
    let segments = stretches(&assessment.track).map(|(from, to, severity)| {
        let mut reasons: Vec<String> = Vec::new();
        let mut culprit = None;
        for cause in assessment
            .causes
            .iter()
            .filter(|cause| cause.track.at(from) == severity && severity > Severity::Fine)
        {
            let who = match cause.rule {
                Rule::Unread => Some(with_count(lang, "names-unread", "count", cause.items.len())),
                _ => first_name(reading, &cause.items),
            };
            let title = rule_title(speaker, &cause.rule, cause.items.len());
            culprit = culprit.or(who).or(Some(title));
            reasons.push(say(lang, &cause.why));
        }
        reasons.dedup();
        let is_allergy = severity > Severity::Caution
            && assessment.causes.iter().any(|cause| {
                matches!(cause.rule, Rule::Allergy(..)) && cause.track.at(from) == severity
            });
        let word = segment_word(speaker, &assessment.track, from, severity, is_allergy);
        let brief = brief(speaker, &assessment.track, from, severity);
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
