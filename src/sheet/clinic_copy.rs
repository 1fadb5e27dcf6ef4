//! What the clinic keeps beside the patient's sheet: what was allowed against the advice, and what
//! the advice rests on.

use std::collections::BTreeSet;

use serde::Serialize;

use super::options::{Copy, Options};
use super::parts::{Item, Section};
use super::words::Words;
use crate::advice::{Consultation, assess};
use crate::model::decision::Override;

/// The end of the clinic's copy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClinicCopy {
    pub overrides: Section,
    /// Ids of the sources, as the knowledge base lists them.
    pub sources: Section,
}

/// `None` on the patient's copy.
pub fn clinic_copy(
    consultation: &Consultation<'_>,
    options: &Options,
    words: &Words<'_>,
) -> Option<ClinicCopy> {
    if options.copy == Copy::Patient {
        return None;
    }
    let overrides = options
        .overrides
        .iter()
        .map(|given| Item {
            bold: format!("{}:", name(consultation, options, given, words)),
            text: words.say_with("override-reason", &[("reason", &words.free(&given.reason))]),
        })
        .collect();
    Some(ClinicCopy {
        overrides: Section {
            title: words.say("overrides"),
            items: overrides,
        },
        sources: Section {
            title: words.say("sources"),
            items: vec![Item::plain(sources(consultation, options).join(" · "))],
        },
    })
}

fn name(
    consultation: &Consultation<'_>,
    options: &Options,
    given: &Override,
    words: &Words<'_>,
) -> String {
    let own = options.own_products.iter().map(|own| &own.product);
    own.into_iter()
        .find(|product| product.id == given.product)
        .or_else(|| consultation.kb.product(&given.product))
        .map_or_else(
            || given.product.to_string(),
            |product| words.name(&product.name),
        )
}

/// What the protocol, the patient's factors and the findings about the own products rest on.
fn sources(consultation: &Consultation<'_>, options: &Options) -> Vec<String> {
    let factors = consultation.case.patient.factors.iter();
    let factors = factors
        .filter_map(|id| consultation.kb.records.factors.get(id))
        .flat_map(|entry| &entry.record.sources);
    let mut ids: BTreeSet<String> = consultation
        .kb
        .protocol()
        .sources
        .iter()
        .chain(factors)
        .map(ToString::to_string)
        .collect();
    for own in &options.own_products {
        let assessment = assess(consultation, &own.product, &own.reading);
        for finding in &assessment.findings {
            ids.extend(finding.sources.iter().map(ToString::to_string));
        }
    }
    ids.into_iter().collect()
}
