//! `aftercare compare`: the pack in the hand against the stored formula.

use serde_json::{Value, json};

use super::args::CompareArgs;
use super::out::{Out, style};
use super::{Answer, Failure, input};
use crate::advice::formula::{FormulaDiff, compare};
use crate::advice::{Consultation, assess};
use crate::files;
use crate::inci::Reading;
use crate::kb::KnowledgeBase;
use crate::kb::product::{ReadProduct, from_label};
use crate::model::scale::Severity;
use crate::text::{Lang, t};

pub fn run(
    kb: &KnowledgeBase,
    args: &CompareArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let stored = input::product(kb, &args.product)?;
    let shown = files::shown(&args.label);
    let pack = from_label(input::text(&args.label)?, &shown, stored.product.kind);
    let pack = ReadProduct::new(pack, &shown, kb)?;
    let diff = compare(kb, &stored.product, &stored.reading, &pack.reading);
    let new_for_patient = match &args.case {
        Some(path) => new_findings(kb, path, &stored, &pack, &diff)?,
        None => Vec::new(),
    };
    let names = |reading: &Reading, items: &[usize]| -> Vec<String> {
        items
            .iter()
            .map(|idx| reading.items[*idx].text.clone())
            .collect()
    };
    let added = names(&pack.reading, &diff.added);
    let dropped = names(&stored.reading, &diff.dropped);
    if args.json {
        let moved: Vec<Value> = diff
            .moved
            .iter()
            .map(|moved| {
                let text = &pack.reading.items[moved.new].text;
                json!({ "text": text, "to": if moved.up { "above" } else { "below" } })
            })
            .collect();
        let new: Vec<Value> = new_for_patient
            .iter()
            .map(|(severity, text)| json!({ "text": text, "severity": severity.word() }))
            .collect();
        out.json(&json!({
            "same": diff.is_same(), "added": added, "dropped": dropped, "moved": moved,
            "reordered": diff.reordered, "new_for_patient": new,
        }));
    } else {
        for (severity, text) in &new_for_patient {
            let style = style(*severity);
            let word = t(lang, &format!("verdict-{}", severity.word()));
            out.line(format_args!("{style}! {word}{style:#}  {text}"));
        }
        for name in &added {
            out.line(format_args!("+ {name}"));
        }
        for name in &dropped {
            out.line(format_args!("- {name}"));
        }
        for moved in &diff.moved {
            let name = &pack.reading.items[moved.new].text;
            let id = if moved.up {
                "cli-moved-up"
            } else {
                "cli-moved-down"
            };
            out.line(format_args!("~ {name}: {}", t(lang, id)));
        }
        if diff.is_same() {
            out.line(t(lang, "cli-same-formula"));
        } else if added.is_empty() && dropped.is_empty() && diff.moved.is_empty() {
            out.line(t(lang, "cli-reordered"));
        }
    }
    Ok(if diff.is_same() {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

/// Added names that give this patient a finding, most severe first.
fn new_findings(
    kb: &KnowledgeBase,
    path: &std::path::Path,
    stored: &ReadProduct,
    pack: &ReadProduct,
    diff: &FormulaDiff,
) -> Result<Vec<(Severity, String)>, Failure> {
    let case = input::case(kb, path)?;
    let consultation = Consultation::new(kb, &case);
    let assessment = assess(&consultation, &stored.product, &pack.reading);
    let mut new: Vec<(Severity, String)> = Vec::new();
    for idx in &diff.added {
        let worst = assessment
            .findings
            .iter()
            .filter(|finding| finding.items.contains(idx))
            .map(|finding| finding.severity)
            .max();
        new.extend(worst.map(|severity| (severity, pack.reading.items[*idx].text.clone())));
    }
    new.sort_by(|a, b| b.cmp(a));
    Ok(new)
}
