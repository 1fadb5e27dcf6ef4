//! What an editor is told before saving is what happens after it.

use std::collections::BTreeMap;

use aftercare::advice::{Consultation, judge};
use aftercare::edit::impact::{Standard, grid};
use aftercare::edit::{Checked, Draft, Kind, Workspace, impact};
use aftercare::kb::KnowledgeBase;
use aftercare::model::id::ProductId;
use aftercare::model::review::Review;
use aftercare::model::scale::Severity;
use aftercare::model::sentence::Sentence;
use serde_json::{Value, json};

use crate::support::shipped;

fn key(product: &ProductId, case: Standard) -> String {
    let (skin, band, phase) = (case.skin.word(), case.band.word(), case.phase.word());
    format!("{product} {skin} {band} {phase}")
}

/// Every verdict, each asked for by itself.
fn verdicts(kb: &KnowledgeBase) -> BTreeMap<String, Severity> {
    let mut found = BTreeMap::new();
    for (mut case, phases) in grid(kb) {
        for phase in phases {
            case.hours = phase.hours;
            let consultation = Consultation::new(kb, &case);
            for (product, reading) in kb.products() {
                let judgement = judge(&consultation, product, reading);
                found.insert(key(&product.id, phase), judgement.track.at(phase.hours));
            }
        }
    }
    found
}

/// What differs, from what to what.
fn differing(
    before: &BTreeMap<String, Severity>,
    after: &BTreeMap<String, Severity>,
) -> Vec<(String, Option<Severity>, Option<Severity>)> {
    let keys = before
        .keys()
        .chain(after.keys().filter(|key| !before.contains_key(*key)));
    let mut found: Vec<_> = keys
        .map(|key| {
            (
                key.clone(),
                before.get(key).copied(),
                after.get(key).copied(),
            )
        })
        .filter(|(_, was, is)| was != is)
        .collect();
    found.sort();
    found
}

/// An edit: a record, a field and its value; whether somebody has reviewed it.
type Edit = (Kind, &'static str, &'static str, Value, bool);

fn edits() -> [Edit; 10] {
    [
        (
            Kind::Class,
            "retinoid",
            "why.en",
            json!("Another why."),
            true,
        ),
        (Kind::Class, "retinoid", "returns", json!("R1"), true),
        // A draft relaxes nothing, and makes stricter what it can.
        (
            Kind::Class,
            "humectant",
            "severity.acute",
            json!("Avoid"),
            false,
        ),
        (
            Kind::Class,
            "humectant",
            "severity.acute",
            json!("Fine"),
            false,
        ),
        (Kind::Class, "aha", "severity.repair", json!("Fine"), false),
        (
            Kind::Ingredient,
            "panthenol",
            "classes",
            json!(["retinoid"]),
            true,
        ),
        // Without its name nobody can read it on the labels.
        (
            Kind::Ingredient,
            "glycerin",
            "name",
            json!("GLYCERIN II"),
            true,
        ),
        (
            Kind::Ingredient,
            "glycerin",
            "classes",
            json!(["no-such-class"]),
            true,
        ),
        (
            Kind::Source,
            "cosing",
            "citation",
            json!("A register of names, 2026"),
            true,
        ),
        (
            Kind::Class,
            "peg",
            "instead",
            json!([{"when": ["Always"], "use": "aha"}]),
            true,
        ),
    ]
}

#[test]
fn what_is_told_before_saving_is_what_happens_after_it() {
    let shipped = shipped();
    let mut workspace = Workspace::default();
    let mut now = Checked::new(&shipped, &workspace.files());
    let mut n_told = 0;
    let mut verdicts_now = verdicts(now.kb.as_ref().unwrap());
    for (kind, id, field, value, is_reviewed) in edits() {
        let own = Draft::own(&workspace, kind, id);
        let draft = own
            .or_else(|| Draft::of(&shipped.records, kind, id))
            .unwrap();
        let mut draft = draft.with(field, Some(value)).unwrap();
        draft.set_review(if is_reviewed {
            Review::Reviewed {
                author: None,
                by: "XY".to_owned(),
                on: "2026-11-22".to_owned(),
            }
        } else {
            Review::Draft
        });
        draft
            .put_into(&mut workspace, Sentence::plain("edit"))
            .unwrap();
        let files = workspace.files();
        let next = Checked::after(Some(&now), &shipped, &files);
        // What was kept from before is what a fresh look finds.
        let fresh = Checked::new(&shipped, &files);
        assert_eq!(next.problems, fresh.problems, "{id} {field}");
        let (before, after) = (now.kb.as_ref().unwrap(), next.kb.as_ref().unwrap());
        let saved = fresh.kb.as_ref().unwrap();
        assert!(after.products().eq(saved.products()), "{id} {field}");
        let mut told: Vec<_> = impact(before, after)
            .into_iter()
            .map(|shift| (key(&shift.product, shift.case), shift.before, shift.after))
            .collect();
        told.sort();
        let verdicts_saved = verdicts(saved);
        assert_eq!(
            told,
            differing(&verdicts_now, &verdicts_saved),
            "{id} {field}"
        );
        n_told += usize::from(!told.is_empty());
        (now, verdicts_now) = (next, verdicts_saved);
    }
    assert!(n_told >= 3, "hardly any edit changed a verdict: {n_told}");
}
