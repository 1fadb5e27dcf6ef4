//! A product as people and programs write it, checked against the knowledge base.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::base::KnowledgeBase;
use super::case::any;
use crate::diag::{Code, Diagnostic, Place};
use crate::inci;
use crate::inci::Reading;
use crate::model::id::ProductId;
use crate::model::product::{Kind, Origin, Product};
use crate::model::review::Review;
use crate::model::sentence::Text;

/// A product and its label, read.
#[derive(Clone, Debug, PartialEq)]
pub struct ReadProduct {
    pub product: Product,
    pub reading: Reading,
}

impl ReadProduct {
    /// Reads the label of a product that is not stored.
    ///
    /// # Errors
    /// If there is no ingredient in the label.
    pub fn new(product: Product, file: &str, kb: &KnowledgeBase) -> Result<Self, Vec<Diagnostic>> {
        let reading = inci::read(&product.label, &kb.names);
        if reading.items.is_empty() {
            return Err(vec![no_ingredient(file)]);
        }
        Ok(Self { product, reading })
    }
}

/// The message for a label without an ingredient.
pub fn no_ingredient(file: &str) -> Diagnostic {
    Diagnostic::error(Code::EmptyLabel, "there is no ingredient in the label")
        .at(Place::file(file).field("label"))
        .hint("give the ingredient list as printed, such as `AQUA, GLYCERIN, PANTHENOL`")
}

/// A product that is known only by its label.
pub fn from_label(label: String, name: &str, kind: Kind) -> Product {
    Product {
        id: ProductId::from("label"),
        name: Text {
            en: name.to_owned(),
            de: name.to_owned(),
        },
        brand: None,
        kind,
        step: None,
        skins: Vec::new(),
        rinse_off: false,
        clinic_supplied: false,
        sterile_single_use: false,
        tinted: false,
        strengths: BTreeMap::new(),
        label,
        origin: Origin::ExampleFormula,
        barcode: None,
        review: Review::Draft,
    }
}

/// Reads a product from RON, or from JSON of the same shape, and its label.
///
/// # Errors
/// All problems at once, each with its field.
pub fn read(text: &str, file: &str, kb: &KnowledgeBase) -> Result<ReadProduct, Vec<Diagnostic>> {
    let raw: RawProduct = any(text, file).map_err(|problem| vec![*problem])?;
    let mut problems = Vec::new();
    let kind = kind(&raw.kind);
    if kind.is_none() {
        problems.push(unknown_kind(&raw.kind, file));
    }
    let mut strengths = BTreeMap::new();
    for (written, percent) in &raw.strengths {
        let place = Place::file(file).field(format!("strengths.{written}"));
        match kb.find_ingredient(written) {
            Some(id) if (0.0..=100.0).contains(percent) => {
                strengths.insert(id, *percent);
            }
            Some(_) => problems.push(
                Diagnostic::error(
                    Code::OutOfRange,
                    format!("{percent} % is outside 0 to 100 %"),
                )
                .at(place),
            ),
            None => problems.push(
                Diagnostic::error(
                    Code::UnknownWord,
                    format!("`{written}` is no known ingredient"),
                )
                .at(place)
                .nearest(written, kb.records.ingredients.keys().map(AsRef::as_ref)),
            ),
        }
    }
    let (Some(kind), true) = (kind, problems.is_empty()) else {
        return Err(problems);
    };
    let name = raw.name.as_deref().unwrap_or("label");
    let product = Product {
        id: ProductId::from(raw.id.as_deref().unwrap_or("label")),
        rinse_off: raw.rinse_off,
        clinic_supplied: raw.clinic_supplied,
        sterile_single_use: raw.sterile_single_use,
        tinted: raw.tinted,
        strengths,
        ..from_label(raw.label, name, kind)
    };
    ReadProduct::new(product, file, kb)
}

/// The kind that a word names.
pub fn kind(word: &str) -> Option<Kind> {
    let word = word.trim().to_lowercase().replace([' ', '_'], "-");
    Kind::ALL.into_iter().find(|kind| kind.word() == word)
}

/// The message for a word that names no kind of product.
pub fn unknown_kind(word: &str, file: &str) -> Diagnostic {
    Diagnostic::error(Code::UnknownWord, format!("`{word}` is no kind of product"))
        .at(Place::file(file).field("kind"))
        .nearest(word, Kind::ALL.iter().map(|kind| kind.word()))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a product record")]
struct RawProduct {
    #[serde(default)]
    id: Option<String>,
    #[serde(default)]
    name: Option<String>,
    kind: String,
    #[serde(default)]
    rinse_off: bool,
    #[serde(default)]
    clinic_supplied: bool,
    #[serde(default)]
    sterile_single_use: bool,
    #[serde(default)]
    tinted: bool,
    #[serde(default)]
    strengths: BTreeMap<String, f64>,
    label: String,
}
