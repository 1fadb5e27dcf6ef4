//! `aftercare timeline`: when may what be used again.

use serde_json::{Value, json};

use super::args::TimelineArgs;
use super::out::{BOLD, Out, style};
use super::{Answer, Failure, input, json as shapes};
use crate::advice::cause::Cause;
use crate::advice::track::Track;
use crate::advice::{Consultation, assess, return_times};
use crate::inci::Reading;
use crate::kb::KnowledgeBase;
use crate::kb::product::ReadProduct;
use crate::model::scale::{Phase, Severity};
use crate::model::time::Hours;
use crate::text::{Lang, say, t, when};

/// One line of the timeline.
struct Lane {
    kind: &'static str,
    id: String,
    name: String,
    steps: Vec<Step>,
}

/// A severity from an hour on, and what brings it about.
struct Step {
    from: Hours,
    severity: Severity,
    what: Vec<String>,
    why: Option<String>,
}

pub fn run(
    kb: &KnowledgeBase,
    args: &TimelineArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let case = input::case(kb, &args.case)?;
    let products: Vec<ReadProduct> = args
        .products
        .iter()
        .map(|named| input::product(kb, named))
        .collect::<Result<_, _>>()?;
    let consultation = Consultation::new(kb, &case);
    let mut answer = Answer::Clear;
    let mut lanes: Vec<Lane> = Vec::new();
    for product in &products {
        let assessment = assess(&consultation, &product.product, &product.reading);
        if !assessment.verdict.is_usable() {
            answer = Answer::Objection;
        }
        lanes.push(Lane {
            kind: "product",
            id: product.product.id.to_string(),
            name: lang.of(&product.product.name).to_owned(),
            steps: product_steps(
                &assessment.track,
                &assessment.causes,
                &product.reading,
                lang,
            ),
        });
    }
    for active in return_times::actives(&consultation) {
        let name = lang.of(&active.class.name);
        lanes.push(Lane::plain(
            "active",
            active.class.id.as_str(),
            name,
            &active.track,
        ));
    }
    for back in return_times::activities(&consultation) {
        let track = Track::until(back.from, Severity::Avoid);
        let name = lang.of(&back.activity.name);
        lanes.push(Lane::plain("activity", &back.activity.id, name, &track));
    }
    if args.json {
        out.json(&document(&consultation, &lanes));
    } else {
        print(&consultation, &lanes, lang, out);
    }
    Ok(answer)
}

impl Lane {
    /// A lane whose severity needs no ingredients to explain it.
    fn plain(kind: &'static str, id: &str, name: &str, track: &Track) -> Self {
        let steps = track.steps().iter().map(|(from, severity)| Step {
            from: *from,
            severity: *severity,
            what: Vec::new(),
            why: None,
        });
        Self {
            kind,
            id: id.to_owned(),
            name: name.to_owned(),
            steps: steps.collect(),
        }
    }
}

fn product_steps(track: &Track, causes: &[Cause], reading: &Reading, lang: Lang) -> Vec<Step> {
    track
        .steps()
        .iter()
        .map(|(from, severity)| {
            let behind: Vec<&Cause> = causes
                .iter()
                .filter(|cause| *severity > Severity::Fine && cause.track.at(*from) == *severity)
                .collect();
            let mut items: Vec<usize> = behind
                .iter()
                .flat_map(|cause| cause.items.iter().copied())
                .collect();
            items.sort_unstable();
            items.dedup();
            Step {
                from: *from,
                severity: *severity,
                what: items
                    .into_iter()
                    .map(|idx| reading.items[idx].text.clone())
                    .collect(),
                why: behind.first().map(|cause| say(lang, &cause.why)),
            }
        })
        .collect()
}

fn document(consultation: &Consultation<'_>, lanes: &[Lane]) -> Value {
    let schedule = &consultation.schedule;
    let mut start = Hours::ZERO;
    let phases: Vec<Value> = Phase::ALL
        .into_iter()
        .filter_map(|phase| {
            let end = schedule.end_of(phase)?;
            let value = json!({
                "phase": phase.word(),
                "from_hours": shapes::hours(start),
                "to_hours": shapes::hours(end),
            });
            start = end;
            Some(value)
        })
        .collect();
    let lanes: Vec<Value> = lanes
        .iter()
        .map(|lane| {
            let steps: Vec<Value> = lane
                .steps
                .iter()
                .map(|step| {
                    json!({
                        "from_hours": shapes::hours(step.from),
                        "severity": step.severity.word(),
                        "ingredients": step.what,
                        "why": step.why,
                    })
                })
                .collect();
            json!({ "kind": lane.kind, "id": lane.id, "name": lane.name, "steps": steps })
        })
        .collect();
    json!({
        "kb": shapes::kb(consultation.kb),
        "hours": shapes::hours(consultation.case.hours),
        "band": schedule.band.word(),
        "phase": schedule.phase(consultation.case.hours).word(),
        "phases": phases,
        "lanes": lanes,
    })
}

fn print(consultation: &Consultation<'_>, lanes: &[Lane], lang: Lang, out: &mut Out) {
    let ended = consultation.case.treatment.ended;
    let width = lanes
        .iter()
        .map(|lane| lane.name.chars().count())
        .max()
        .unwrap_or(0)
        .min(44);
    let mut kind = "";
    for lane in lanes {
        if lane.kind != kind {
            kind = lane.kind;
            out.line(format_args!(
                "{BOLD}{}{BOLD:#}",
                t(lang, &format!("cli-lane-{kind}"))
            ));
        }
        let steps: Vec<String> = lane
            .steps
            .iter()
            .map(|step| {
                let style = style(step.severity);
                let word = t(lang, &format!("verdict-{}", step.severity.word()));
                let from = if step.from == Hours::ZERO {
                    String::new()
                } else {
                    format!("{} ", when(lang, ended, step.from))
                };
                format!("{from}{style}{word}{style:#}")
            })
            .collect();
        out.line(format_args!(
            "  {:<width$}  {}",
            lane.name,
            steps.join(" → ")
        ));
    }
}
