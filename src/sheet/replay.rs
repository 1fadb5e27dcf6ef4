//! A sheet again from its receipt, or what has changed since.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::Value;

use super::asked::{Kept, Withheld, print, typed};
use super::content::content;
use super::options::{Clinic, Options};
use super::pdf::pdf;
use super::receipt::{Receipt, sha256};
use crate::advice::Consultation;
use crate::advice::rank::rank;
use crate::diag::{Code, Diagnostic, Place};
use crate::kb::fingerprint::Fingerprints;
use crate::kb::product::ReadProduct;
use crate::kb::{KnowledgeBase, case};
use crate::model::decision::Override;
use crate::model::id::ProductId;

/// What a receipt does not keep, given again.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub patient: String,
    pub notes: String,
    pub approved_by: String,
    /// With the logo.
    pub clinic: Clinic,
    /// The treated area in somebody's own words.
    pub area: Option<String>,
    /// Among others those products that are not stored.
    pub own: Vec<ReadProduct>,
    /// Why each product was allowed, in the order of then.
    pub reasons: Vec<String>,
    pub template: Option<String>,
}

/// A sheet made again.
#[derive(Clone, Debug)]
pub struct Replay {
    pub pdf: Vec<u8>,
    /// Whether these are the bytes that were printed.
    pub is_same: bool,
    /// What is not as it was; may be there although the sheet is the same.
    pub differences: Vec<Difference>,
}

/// Something that is not as it was when the receipt was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    Program {
        then: String,
    },
    /// A record by its name, such as `class/retinoid`.
    Record {
        name: String,
        change: Change,
    },
    /// Records of a kind, none of which was involved then.
    Kind(String),
    /// The clinic's template or logo.
    File(&'static str),
    Answer {
        field: String,
        then: String,
        now: String,
    },
    /// A part of the sheet, as the template calls it.
    Part(String),
    /// What was typed, which the receipt does not keep.
    Given,
}

/// How a record has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Changed,
    Gone,
    New,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Program { then } => {
                let now = env!("CARGO_PKG_VERSION");
                write!(f, "program: was {then}, is {now}")
            }
            Self::Record { name, change } => {
                let change = match change {
                    Change::Changed => "has changed",
                    Change::Gone => "is gone",
                    Change::New => "is new",
                };
                write!(f, "record `{name}` {change}")
            }
            Self::Kind(kind) => write!(
                f,
                "records of the kind `{kind}` have changed that were not involved then"
            ),
            Self::File(what) => write!(f, "the clinic's {what} is another one"),
            Self::Answer { field, then, now } => {
                write!(f, "answer `{field}`: was {then}, is {now}")
            }
            Self::Part(name) => write!(f, "the sheet differs in `{name}`"),
            Self::Given => f.write_str(
                "what was typed, such as names or notes, is not that of then: all that the receipt keeps is the same",
            ),
        }
    }
}

/// Makes the sheet of a receipt again.
///
/// # Errors
/// If it cannot be made: a record that the case names is gone, what the receipt does not keep was
/// not given, or the template is broken.
pub fn replay(
    kb: &KnowledgeBase,
    receipt: &Receipt,
    file: &str,
    given: Given,
) -> Result<Replay, Vec<Diagnostic>> {
    let mut asked = receipt.asked.case.clone();
    if receipt.asked.withheld.contains(&Withheld::Area) {
        asked.treatment.area.clone_from(&given.area);
    }
    let options = options(kb, receipt, file, given)?;
    let written = serde_json::to_string(&asked).unwrap_or_default();
    let case = case::read(&written, &format!("{file} in asked.case"), kb, None)?;
    let consultation = Consultation::new(kb, &case);
    let ranked = rank(&consultation);
    let pdf = pdf(&content(&consultation, &ranked, &options))?;
    let is_same = sha256(&pdf) == receipt.pdf;
    let now = Receipt::new(&consultation, &ranked, &options, &pdf);
    Ok(Replay {
        pdf,
        is_same,
        differences: differences(receipt, &now),
    })
}

/// The options of then, with what is given again in the place of what is withheld.
fn options(
    kb: &KnowledgeBase,
    receipt: &Receipt,
    file: &str,
    given: Given,
) -> Result<Options, Vec<Diagnostic>> {
    let asked = &receipt.asked;
    let place = |field: &str| Place::file(file).field(format!("asked.{field}"));
    let kept: Options = serde_json::from_value(asked.sheet.clone())
        .map_err(|err| vec![Diagnostic::error(Code::Syntax, err.to_string()).at(place("sheet"))])?;
    let mut lacks: Vec<Withheld> = Vec::new();
    let mut own_products = Vec::new();
    let mut problems: Vec<Diagnostic> = Vec::new();
    for product in &asked.own {
        let known = match product {
            Kept::Stored(id) => stored(kb, id),
            Kept::Typed(hash) => {
                (given.own.iter().find(|own| print(&own.product) == *hash)).cloned()
            }
        };
        match (known, product) {
            (Some(own), _) => own_products.push(own),
            (None, Kept::Typed(_)) => lacks.push(Withheld::Own),
            (None, Kept::Stored(id)) => problems.push(
                Diagnostic::error(Code::Missing, format!("product `{id}` is no longer stored"))
                    .at(place("own")),
            ),
        }
    }
    let overrides = (asked.overrides.iter().zip(&given.reasons))
        .filter_map(|(product, reason)| {
            Some(Override {
                product: match product {
                    Kept::Stored(id) => id.clone(),
                    Kept::Typed(hash) => {
                        let mut own = own_products.iter().map(|own| &own.product);
                        own.find(|own| print(own) == *hash)?.id.clone()
                    }
                },
                reason: reason.clone(),
            })
        })
        .collect();
    if given.reasons.len() < asked.overrides.len() {
        lacks.push(Withheld::Reason);
    }
    if given.area.is_none() {
        lacks.push(Withheld::Area);
    }
    let options = Options {
        patient: given.patient,
        notes: given.notes,
        approved_by: given.approved_by,
        clinic: given.clinic,
        own_products,
        overrides,
        template: given.template,
        receipt: Some(receipt.number.clone()),
        ..kept
    };
    let blank = typed(&options)
        .into_iter()
        .filter(|(_, text)| text.trim().is_empty());
    lacks.extend(blank.map(|(kind, _)| kind));
    let lacking = asked.withheld.iter().filter(|kind| lacks.contains(kind));
    problems.extend(lacking.map(|kind| {
        let option = kind.option();
        Diagnostic::error(
            Code::Missing,
            format!("the sheet had `{option}`, which a receipt does not keep"),
        )
        .at(place("withheld"))
        .hint(format!("give it again with `--{option}`, as it was"))
    }));
    if problems.is_empty() {
        Ok(options)
    } else {
        Err(problems)
    }
}

fn stored(kb: &KnowledgeBase, id: &ProductId) -> Option<ReadProduct> {
    Some(ReadProduct {
        product: kb.product(id)?.clone(),
        reading: kb.reading(id)?.clone(),
    })
}

fn differences(then: &Receipt, now: &Receipt) -> Vec<Difference> {
    let mut found = Vec::new();
    if then.program != now.program {
        let then = then.program.clone();
        found.push(Difference::Program { then });
    }
    records(&then.knowledge.records, &now.knowledge.records, &mut found);
    let named: Vec<String> = found.iter().filter_map(kind).collect();
    found.extend(
        changed(&then.knowledge.kinds, &now.knowledge.kinds)
            .filter(|kind| !named.contains(kind))
            .map(Difference::Kind),
    );
    if then.asked.template != now.asked.template {
        found.push(Difference::File("template"));
    }
    if then.asked.logo != now.asked.logo {
        found.push(Difference::File("logo"));
    }
    let answered = |receipt: &Receipt| serde_json::to_value(&receipt.answered).unwrap_or_default();
    answers("", &answered(then), &answered(now), &mut found);
    found.extend(changed(&then.parts, &now.parts).map(Difference::Part));
    if found.is_empty() && then.pdf != now.pdf {
        found.push(Difference::Given);
    }
    found
}

/// The kind of a record that differs.
fn kind(difference: &Difference) -> Option<String> {
    match difference {
        Difference::Record { name, .. } => Some(name.split('/').next()?.to_owned()),
        _ => None,
    }
}

/// Names whose hash is not the same in both.
fn changed<'a>(then: &'a Fingerprints, now: &'a Fingerprints) -> impl Iterator<Item = String> + 'a {
    let new = now.keys().filter(|name| !then.contains_key(*name));
    then.iter()
        .filter(|(name, hash)| now.get(*name) != Some(*hash))
        .map(|(name, _)| name)
        .chain(new)
        .cloned()
}

fn records(then: &Fingerprints, now: &Fingerprints, found: &mut Vec<Difference>) {
    found.extend(changed(then, now).map(|name| Difference::Record {
        change: match (then.contains_key(&name), now.contains_key(&name)) {
            (true, true) => Change::Changed,
            (true, false) => Change::Gone,
            (false, _) => Change::New,
        },
        name,
    }));
}

/// Compares answers field by field.
fn answers(path: &str, then: &Value, now: &Value, found: &mut Vec<Difference>) {
    let below = |key: &str| match path {
        "" => key.to_owned(),
        path => format!("{path}.{key}"),
    };
    match (then, now) {
        (Value::Object(then), Value::Object(now)) => {
            let keys: BTreeSet<&String> = then.keys().chain(now.keys()).collect();
            for key in keys {
                let value =
                    |of: &serde_json::Map<String, Value>| of.get(key).cloned().unwrap_or_default();
                answers(&below(key), &value(then), &value(now), found);
            }
        }
        (Value::Array(then), Value::Array(now)) if then.len() == now.len() => {
            for (idx, (then, now)) in then.iter().zip(now).enumerate() {
                answers(&below(&idx.to_string()), then, now, found);
            }
        }
        _ if then != now => found.push(Difference::Answer {
            field: path.to_owned(),
            then: then.to_string(),
            now: now.to_string(),
        }),
        _ => {}
    }
}
