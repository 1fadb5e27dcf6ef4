//! `aftercare recommend`: the stored products, best first, for each step of the routine.

use serde_json::{Value, json};

use super::args::RecommendArgs;
use super::out::{BOLD, DIM, Out, style, wrap};
use super::words::usable;
use super::{Answer, Failure, input, json as shapes};
use crate::advice::cause::title;
use crate::advice::rank::{Ranked, rank};
use crate::advice::{Consultation, actions};
use crate::diag::{Code, Diagnostic, Place};
use crate::kb::KnowledgeBase;
use crate::model::product::Step;
use crate::text::{Lang, point, say, t};

pub fn run(
    kb: &KnowledgeBase,
    args: &RecommendArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let case = input::case(kb, &args.case)?;
    let steps = steps(args.step.as_deref())?;
    let consultation = Consultation::new(kb, &case);
    let ranked = rank(&consultation);
    if args.json {
        let steps: Vec<Value> = steps
            .iter()
            .map(|step| {
                let products: Vec<Value> = ranked
                    .iter()
                    .filter(|place| place.step == *step)
                    .map(|place| product_json(&consultation, place, lang))
                    .collect();
                json!({ "step": step.word(), "products": products })
            })
            .collect();
        let schedule = &consultation.schedule;
        out.json(&json!({
            "kb": shapes::kb(kb),
            "hours": shapes::hours(case.hours),
            "band": schedule.band.word(),
            "phase": schedule.phase(case.hours).word(),
            "actions": shapes::actions(&actions::actions(&consultation), lang),
            "steps": steps,
        }));
    } else {
        print(&consultation, &ranked, &steps, lang, out);
    }
    Ok(Answer::Clear)
}

fn steps(word: Option<&str>) -> Result<Vec<Step>, Failure> {
    let Some(word) = word else {
        return Ok(Step::ALL.to_vec());
    };
    match Step::ALL
        .into_iter()
        .find(|step| step.word().eq_ignore_ascii_case(word.trim()))
    {
        Some(step) => Ok(vec![step]),
        None => Err(vec![
            Diagnostic::error(
                Code::UnknownWord,
                format!("`{word}` is no step of the routine"),
            )
            .at(Place::file("--step"))
            .nearest(word, Step::ALL.iter().map(|step| step.word())),
        ]),
    }
}

fn product_json(consultation: &Consultation<'_>, place: &Ranked, lang: Lang) -> Value {
    let assessment = &place.assessment;
    let reasons: Vec<String> = place
        .reasons
        .iter()
        .map(|reason| say(lang, reason))
        .collect();
    json!({
        "id": assessment.product,
        "name": lang.of(&place.name),
        "verdict": assessment.verdict.word(),
        "usable_from_hours": assessment.usable_from().map(shapes::hours),
        "reasons": reasons,
        "culprits": culprits(consultation, place),
        "known": place.known.0,
        "ingredients": place.known.1,
    })
}

/// What stands behind the most severe finding: its ingredients as printed, or the rule's title.
fn culprit_line(consultation: &Consultation<'_>, place: &Ranked, lang: Lang) -> String {
    let culprits = culprits(consultation, place);
    match place.assessment.findings.first() {
        Some(worst) if culprits.is_empty() => say(lang, &title(consultation, &worst.rule)),
        _ => culprits.join(", ").chars().take(60).collect(),
    }
}

/// The ingredients behind the most severe finding, as printed.
fn culprits(consultation: &Consultation<'_>, place: &Ranked) -> Vec<String> {
    let assessment = &place.assessment;
    let Some(worst) = assessment.findings.first() else {
        return Vec::new();
    };
    let Some(reading) = consultation.kb.reading(&assessment.product) else {
        return Vec::new();
    };
    worst
        .items
        .iter()
        .map(|idx| reading.items[*idx].text.clone())
        .collect()
}

fn print(
    consultation: &Consultation<'_>,
    ranked: &[Ranked],
    steps: &[Step],
    lang: Lang,
    out: &mut Out,
) {
    let schedule = &consultation.schedule;
    let hours = consultation.case.hours;
    let ended = consultation.case.treatment.ended;
    for action in actions::actions(consultation) {
        let word = t(
            lang,
            &format!("cli-action-{}", action.kind.word().replace('_', "-")),
        );
        for (idx, line) in wrap(&format!("{word}: {}", say(lang, &action.text)), 76)
            .iter()
            .enumerate()
        {
            out.line(format_args!("{} {line}", if idx == 0 { '!' } else { ' ' }));
        }
    }
    let phase = schedule.phase(hours);
    out.line(format_args!(
        "{DIM}{} · {} {} · {}{DIM:#}",
        point(lang, hours),
        t(lang, "cli-band"),
        schedule.band.word(),
        t(lang, &format!("phase-{}", phase.word())),
    ));
    for step in steps {
        let mut places = ranked.iter().filter(|place| place.step == *step).peekable();
        if places.peek().is_none() {
            continue;
        }
        out.line("");
        let step = t(lang, &format!("step-{}", step.word()));
        out.line(format_args!("{BOLD}{step}{BOLD:#}"));
        let mut best = true;
        for place in places {
            let assessment = &place.assessment;
            let style = style(assessment.verdict);
            let word = t(lang, &format!("verdict-{}", assessment.verdict.word()));
            let name = lang.of(&place.name);
            let why = usable(lang, ended, assessment);
            let culprits = culprit_line(consultation, place, lang);
            let detail = [why, culprits].into_iter().filter(|part| !part.is_empty());
            let detail = detail.collect::<Vec<_>>().join(" · ");
            out.line(format_args!(
                "  {style}{word:<15}{style:#}{name:<38} {DIM}{detail}{DIM:#}"
            ));
            if std::mem::take(&mut best) && assessment.verdict.is_usable() {
                for reason in &place.reasons {
                    for line in wrap(&say(lang, reason), 60) {
                        out.line(format_args!("{:17}{line}", ""));
                    }
                }
            }
        }
    }
}
