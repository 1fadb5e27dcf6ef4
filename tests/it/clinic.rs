//! Consultations as a dermatologist would put them, with what the evidence file answers.

use std::collections::{BTreeMap, BTreeSet};

use aftercare::advice::actions::{ActionKind, actions};
use aftercare::advice::{Assessment, Consultation, assess};
use aftercare::kb::load;
use aftercare::kb::product::ReadProduct;
use aftercare::model::scale::Severity;
use serde::Deserialize;
use serde_json::Value;

use crate::support::{case, kb, product, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Visit {
    title: String,
    depth_mm: f64,
    /// As [`case`] takes it.
    patient: Value,
    kind: String,
    label: String,
    #[serde(default)]
    rinse_off: bool,
    /// On the label, and named by no finding.
    innocent: Vec<String>,
    at: Vec<At>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct At {
    hours: f64,
    verdict: Severity,
    /// Everything that a finding names, with its worst severity.
    culprits: Vec<(String, Severity)>,
    /// Kinds of action, as words.
    #[serde(default)]
    actions: BTreeSet<String>,
}

#[test]
fn consultations_come_out_as_the_evidence_says() {
    let text = std::fs::read_to_string(root().join("tests/cases/clinic.ron")).unwrap();
    let visits: Vec<Visit> = match load::value(&text, "clinic.ron") {
        Ok(visits) => visits,
        Err(problem) => panic!("{problem}"),
    };
    assert_eq!(visits.len(), 17);
    let wrong: Vec<String> = visits.iter().flat_map(wrong).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What a consultation answers otherwise than expected.
fn wrong(visit: &Visit) -> Vec<String> {
    let mut tested = product(&visit.kind, &visit.label);
    tested.product.rinse_off = visit.rinse_off;
    let mut wrong = Vec::new();
    for at in &visit.at {
        let case = case(visit.depth_mm, at.hours, &visit.patient);
        let consultation = Consultation::new(kb(), &case);
        let answer = assess(&consultation, &tested.product, &tested.reading);
        let found = flagged(&answer, &tested);
        let culprits = at
            .culprits
            .iter()
            .map(|(name, severity)| (name.as_str(), *severity));
        let culprits: BTreeMap<&str, Severity> = culprits.collect();
        let mut tell = |what: String| {
            wrong.push(format!("{}, at {} h: {what}", visit.title, at.hours));
        };
        if answer.verdict != at.verdict {
            tell(format!("{:?} instead of {:?}", answer.verdict, at.verdict));
        }
        if found != culprits {
            tell(format!("flags {found:?} instead of {culprits:?}"));
        }
        for name in &visit.innocent {
            if found.contains_key(name.as_str()) || !is_on(&tested, name) {
                tell(format!("{name} must be on the label and not be flagged"));
            }
        }
        let told: BTreeSet<ActionKind> = actions(&consultation)
            .into_iter()
            .map(|action| action.kind)
            .collect();
        let words: BTreeSet<String> = told.iter().map(|kind| kind.word().to_owned()).collect();
        let is_alarm = |kind: &&ActionKind| **kind <= ActionKind::Refer;
        let alarms = told.iter().filter(is_alarm).map(|kind| kind.word());
        if !words.is_superset(&at.actions) || !alarms.clone().all(|word| at.actions.contains(word))
        {
            tell(format!("tells {words:?} instead of {:?}", at.actions));
        }
    }
    wrong
}

/// Every ingredient that a finding names, as printed, with its worst severity.
fn flagged<'a>(answer: &Assessment, tested: &'a ReadProduct) -> BTreeMap<&'a str, Severity> {
    let mut flagged = BTreeMap::new();
    for finding in &answer.findings {
        for item in &finding.items {
            let worst = flagged
                .entry(tested.reading.items[*item].text.as_str())
                .or_default();
            *worst = finding.severity.max(*worst);
        }
    }
    flagged
}

fn is_on(tested: &ReadProduct, name: &str) -> bool {
    tested.reading.items.iter().any(|item| item.text == name)
}
