//! What a receipt keeps of the question: nothing that a person typed.
//!
//! Whatever is typed may hold a name: that of the patient, of who approved, of the clinic, but also a
//! note, a reason, an area, or what somebody calls a cream. A receipt says that it was there and, for
//! a product, keeps a hash to know it again.

use serde::{Deserialize, Serialize};

use super::head::usual_area;
use super::options::{Clinic, Options};
use crate::advice::Consultation;
use crate::kb::KnowledgeBase;
use crate::kb::case::RawCase;
use crate::kb::fingerprint;
use crate::model::id::ProductId;
use crate::model::product::Product;

/// What the sheet was made from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Without an area in somebody's own words.
    pub case: RawCase,
    /// What the patient has at home.
    pub own: Vec<Kept>,
    /// What the clinician allowed against the verdict.
    pub overrides: Vec<Kept>,
    /// [`Options`] without what is withheld.
    pub sheet: serde_json::Value,
    /// What the sheet had beside this.
    pub withheld: Vec<Withheld>,
    /// Hash of the clinic's own template, if it had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Hash of the clinic's logo.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub logo: Option<String>,
}

/// What is kept of a product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// A record of the knowledge base, by its id.
    Stored(ProductId),
    /// One that somebody typed or pasted, by its hash.
    Typed(String),
}

/// What is on a sheet and never in its receipt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Withheld {
    Patient,
    Notes,
    ApprovedBy,
    Clinic,
    Phone,
    NightPhone,
    Emergency,
    Area,
    Own,
    Reason,
}

impl Withheld {
    /// The option of the command line that gives it again.
    pub fn option(self) -> &'static str {
        match self {
            Self::Patient => "patient",
            Self::Notes => "notes",
            Self::ApprovedBy => "approved-by",
            Self::Clinic => "clinic",
            Self::Phone => "phone",
            Self::NightPhone => "night-phone",
            Self::Emergency => "emergency",
            Self::Area => "area",
            Self::Own => "own",
            Self::Reason => "reason",
        }
    }
}

/// The lines of the sheet that somebody typed, with what they are.
pub(super) fn typed(options: &Options) -> [(Withheld, &str); 7] {
    let clinic = &options.clinic;
    let emergency = match clinic.emergency.as_str() {
        usual if usual == Clinic::default().emergency => "",
        other => other,
    };
    [
        (Withheld::Patient, &options.patient),
        (Withheld::Notes, &options.notes),
        (Withheld::ApprovedBy, &options.approved_by),
        (Withheld::Clinic, &clinic.name),
        (Withheld::Phone, &clinic.phone),
        (Withheld::NightPhone, &clinic.night_phone),
        (Withheld::Emergency, emergency),
    ]
}

impl Asked {
    /// What a sheet is made from.
    pub fn new(consultation: &Consultation<'_>, options: &Options) -> Self {
        let kb = consultation.kb;
        let own: Vec<Kept> = (options.own_products.iter())
            .map(|own| kept(kb, &own.product))
            .collect();
        let mut withheld: Vec<Withheld> = typed(options)
            .into_iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(kind, _)| kind)
            .collect();
        let mut case = RawCase::from(consultation.case);
        if case
            .treatment
            .area
            .as_deref()
            .is_some_and(|area| usual_area(area).is_none())
        {
            case.treatment.area = None;
            withheld.push(Withheld::Area);
        }
        if own.iter().any(|own| matches!(own, Kept::Typed(_))) {
            withheld.push(Withheld::Own);
        }
        if !options.overrides.is_empty() {
            withheld.push(Withheld::Reason);
        }
        Self {
            case,
            own,
            overrides: (options.overrides.iter())
                .map(|given| allowed(kb, options, &given.product))
                .collect(),
            // Plain data with strings for keys: it cannot fail to be written.
            sheet: serde_json::to_value(options).unwrap_or_default(),
            withheld,
            template: options.template.as_deref().map(fingerprint::hash),
            logo: (options.clinic.logo.as_ref()).map(|logo| fingerprint::hash(&*logo.bytes)),
        }
    }
}

fn kept(kb: &KnowledgeBase, product: &Product) -> Kept {
    if kb.product(&product.id) == Some(product) {
        Kept::Stored(product.id.clone())
    } else {
        Kept::Typed(print(product))
    }
}

fn allowed(kb: &KnowledgeBase, options: &Options, id: &ProductId) -> Kept {
    let own = options.own_products.iter().map(|own| &own.product);
    match own.into_iter().find(|product| product.id == *id) {
        Some(product) => kept(kb, product),
        None => Kept::Stored(id.clone()),
    }
}

/// By what a typed product is known again: all of it but the id, which is only a handle.
pub(super) fn print(product: &Product) -> String {
    fingerprint::hash(&Product {
        id: ProductId::from(""),
        ..product.clone()
    })
}
