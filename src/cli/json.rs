//! The JSON that other programs rely on.

use serde_json::{Value, json};

use crate::advice::actions::CaseAction;
use crate::advice::assess::{Assessment, Finding};
use crate::advice::{Consultation, actions};
use crate::inci::{Cut, How, Item, Match, Reading, Section, Strength};
use crate::kb::KnowledgeBase;
use crate::model::id::SourceId;
use crate::model::time::Hours;
use crate::text::{Lang, say};

/// Which knowledge base answered.
pub fn kb(kb: &KnowledgeBase) -> Value {
    json!({ "version": KnowledgeBase::VERSION, "hash": kb.hash })
}

/// What a label says.
pub fn reading(kb: &KnowledgeBase, reading: &Reading) -> Value {
    let items: Vec<Value> = reading
        .items
        .iter()
        .map(|item| self::item(kb, item))
        .collect();
    let cut: Vec<Value> = reading.cuts.iter().map(self::cut).collect();
    json!({ "items": items, "cut": cut })
}

fn item(kb: &KnowledgeBase, item: &Item) -> Value {
    let section = match item.section {
        Section::Declared => "declared",
        Section::MayContain => "may_contain",
        Section::Active => "active",
    };
    let mut value = json!({
        "text": item.text,
        "start": item.start,
        "end": item.end,
        "part_of": item.part_of,
        "section": section,
        "percent": item.strength.and_then(Strength::exact),
        "percent_bound": item.strength.and_then(bound),
    });
    let matched = self::matched(kb, &item.matched);
    if let (Value::Object(value), Value::Object(matched)) = (&mut value, matched) {
        value.extend(matched);
    }
    value
}

/// A strength that is only bounded, as the label gives it: `> 5 %`.
fn bound(strength: Strength) -> Option<String> {
    strength.exact().is_none().then(|| strength.printed())
}

/// How a name was read: `match`, `id`, `name`, `classes`, `guesses`.
pub fn matched(kb: &KnowledgeBase, matched: &Match) -> Value {
    let name = |id| kb.ingredient(id).map(|ingredient| ingredient.name.as_str());
    let classes = kb.classes_of(matched);
    match matched {
        Match::Known { id, .. } => json!({
            "match": match_word(matched), "id": id, "name": name(id),
            "classes": classes, "guesses": [],
        }),
        Match::Pattern { .. } | Match::Unknown => json!({
            "match": match_word(matched), "id": null, "name": null,
            "classes": classes, "guesses": [],
        }),
        Match::Near { guesses } => json!({
            "match": match_word(matched), "id": null, "name": null,
            "classes": classes, "guesses": self::guesses(kb, guesses),
        }),
    }
}

fn guesses(kb: &KnowledgeBase, guesses: &[crate::model::id::IngredientId]) -> Vec<Value> {
    guesses
        .iter()
        .filter_map(|id| kb.ingredient(id))
        .map(|ingredient| json!({ "id": ingredient.id, "name": ingredient.name }))
        .collect()
}

/// The word for how a name was read.
pub fn match_word(matched: &Match) -> &'static str {
    match matched {
        Match::Known { how, .. } => match how {
            How::Exact => "exact",
            How::Alias => "alias",
            How::Folded => "folded",
            How::Part => "part",
        },
        Match::Pattern { .. } => "pattern",
        Match::Near { .. } => "near",
        Match::Unknown => "unknown",
    }
}

fn cut(cut: &Cut) -> Value {
    json!({ "start": cut.start, "end": cut.end, "why": cut.why.word() })
}

/// Hours as a number: whole hours without a fraction.
pub fn hours(hours: Hours) -> Value {
    serde_json::to_value(hours).unwrap_or(Value::Null)
}

/// A product assessed for a case.
pub fn assessment(
    consultation: &Consultation<'_>,
    assessment: &Assessment,
    reading: &Reading,
    lang: Lang,
) -> Value {
    let kb = consultation.kb;
    let schedule = &consultation.schedule;
    let findings: Vec<Value> = assessment
        .findings
        .iter()
        .map(|finding| self::finding(finding, reading, lang))
        .collect();
    let benefits: Vec<Value> = assessment
        .benefits
        .iter()
        .map(|benefit| {
            let ingredients: Vec<Value> = benefit
                .items
                .iter()
                .map(|idx| match &reading.items[*idx].matched {
                    Match::Known { id, .. } => json!(id),
                    _ => json!(reading.items[*idx].text),
                })
                .collect();
            json!({
                "class": benefit.benefit, "ingredients": ingredients, "why": lang.of(&benefit.why),
                "evidence": benefit.evidence.letter(), "sources": benefit.sources,
            })
        })
        .collect();
    let considered: Vec<Value> = assessment
        .considered
        .iter()
        .map(|considered| {
            let ingredient = considered.ingredient.as_ref().map_or_else(
                || json!(reading.items[considered.item].text),
                |id| json!(id),
            );
            json!({ "ingredient": ingredient, "why": say(lang, &considered.why) })
        })
        .collect();
    let unread: Vec<Value> = assessment
        .unread
        .iter()
        .map(|idx| {
            let item = &reading.items[*idx];
            let guesses = match &item.matched {
                Match::Near { guesses } => self::guesses(kb, guesses),
                _ => Vec::new(),
            };
            json!({
                "text": item.text, "start": item.start, "end": item.end,
                "match": match_word(&item.matched), "guesses": guesses,
            })
        })
        .collect();
    let not_checked: Vec<String> = assessment
        .not_checked
        .iter()
        .map(|sentence| say(lang, sentence))
        .collect();
    json!({
        "kb": self::kb(kb),
        "product": assessment.product,
        "hours": hours(assessment.at),
        "band": schedule.band.word(),
        "phase": schedule.phase(assessment.at).word(),
        "verdict": assessment.verdict.word(),
        "usable_from_hours": assessment.usable_from().map(hours),
        "findings": findings,
        "benefits": benefits,
        "considered": considered,
        "unread": unread,
        "actions": self::actions(&actions::actions(consultation), lang),
        "not_checked": not_checked,
    })
}

fn finding(finding: &Finding, reading: &Reading, lang: Lang) -> Value {
    let ingredients: Vec<Value> = finding
        .items
        .iter()
        .map(|idx| {
            let item = &reading.items[*idx];
            let id = match &item.matched {
                Match::Known { id, .. } => Some(id),
                _ => None,
            };
            json!({ "id": id, "text": item.text, "start": item.start, "end": item.end })
        })
        .collect();
    json!({
        "severity": finding.severity.word(),
        "rule": finding.rule.id(),
        "ingredients": ingredients,
        "why": say(lang, &finding.why),
        "opposing_view": finding.opposing_view.as_ref().map(|text| lang.of(text)),
        "evidence": finding.evidence.letter(),
        "sources": finding.sources.iter().map(SourceId::as_str).collect::<Vec<_>>(),
        "until_hours": finding.until.map(hours),
    })
}

/// What to do about a case, most pressing first.
pub fn actions(actions: &[CaseAction], lang: Lang) -> Vec<Value> {
    actions
        .iter()
        .map(|action| {
            json!({
                "kind": action.kind.word(),
                "text": say(lang, &action.text),
                "sources": action.sources,
            })
        })
        .collect()
}
