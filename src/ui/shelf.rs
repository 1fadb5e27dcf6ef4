//! What the patient has at home: products of the catalogue, and packs known by their label.

use super::card::first_name;
use super::label_data::{LabelForm, n_unread};
use super::product_view::{Speaker, better_from, rule_title};
use super::search::{Entry, Hit, find};
use super::words::{soon, with_count, with_name};
use crate::advice::assess::{Assessment, assess};
use crate::inci;
use crate::kb::KnowledgeBase;
use crate::kb::product::ReadProduct;
use crate::model::id::ProductId;
use crate::model::product::Product;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::{Lang, t, t_args};

/// Something on the patient's shelf.
#[derive(Clone, Debug, PartialEq)]
pub enum ShelfItem {
    Stored(ProductId),
    /// A pack under an id of its own, so that a decision can name it.
    Pack(ProductId, Box<LabelForm>),
}

impl ShelfItem {
    pub fn id(&self) -> &ProductId {
        match self {
            Self::Stored(id) | Self::Pack(id, _) => id,
        }
    }

    /// The product with its label read; `None` if it has left the knowledge base.
    pub fn read(&self, kb: &KnowledgeBase, lang: Lang) -> Option<ReadProduct> {
        match self {
            Self::Stored(id) => Some(ReadProduct {
                product: kb.product(id)?.clone(),
                reading: kb.reading(id)?.clone(),
            }),
            Self::Pack(id, form) => Some(ReadProduct {
                product: Product {
                    id: id.clone(),
                    ..form.product(lang)
                },
                reading: inci::read(&form.text, &kb.names),
            }),
        }
    }
}

/// An id for the next pack that no other item has.
pub fn free_id(shelf: &[ShelfItem]) -> ProductId {
    let mut number = shelf.len() + 1;
    loop {
        let id = ProductId::from(format!("at-home-{number}").as_str());
        if shelf.iter().all(|item| *item.id() != id) {
            return id;
        }
        number += 1;
    }
}

/// What is said of something on the shelf.
#[derive(Clone, Debug)]
pub struct ShelfView {
    pub read: ReadProduct,
    pub assessment: Assessment,
    pub name: String,
    /// Keep, wait until, or stop.
    pub chip: String,
    /// What it is because of; empty where nothing is said against it.
    pub because: String,
}

impl ShelfView {
    pub fn new(speaker: Speaker<'_>, item: &ShelfItem) -> Option<Self> {
        let lang = speaker.lang;
        let read = item.read(speaker.consultation.kb, lang)?;
        let assessment = assess(speaker.consultation, &read.product, &read.reading);
        let because = assessment.findings.first().map(|finding| {
            let title = || rule_title(speaker, &finding.rule, finding.items.len());
            match finding.severity {
                Severity::Unknown => title(),
                _ => first_name(&read.reading, &finding.items).unwrap_or_else(title),
            }
        });
        Some(Self {
            name: lang.of(&read.product.name).to_owned(),
            chip: keep_or_stop(speaker, &assessment),
            because: because.unwrap_or_default(),
            read,
            assessment,
        })
    }
}

fn keep_or_stop(speaker: Speaker<'_>, assessment: &Assessment) -> String {
    let (lang, ended) = (speaker.lang, speaker.ended());
    match (assessment.verdict, better_from(&assessment.track)) {
        (Severity::Fine, _) => t(lang, "home-keep"),
        (Severity::Caution, _) => t(lang, "home-keep-with-care"),
        (Severity::Unknown, _) => t(lang, "home-cannot-tell"),
        (_, Some(from)) => with_name(lang, "wait-until", "when", soon(lang, ended, from)),
        (_, None) => t(lang, "home-stop"),
    }
}

/// Something that can be put on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShelfPick {
    Stored(ProductId),
    /// The text of a label as it was typed or pasted.
    Label(String),
}

/// Products of the catalogue that fit, and what was typed itself where it reads like a label.
pub fn find_for_shelf(
    kb: &KnowledgeBase,
    products: &[Entry<ProductId>],
    lang: Lang,
    typed: &str,
) -> Vec<Hit<ShelfPick>> {
    let mut hits: Vec<Hit<ShelfPick>> = find(products, lang, typed)
        .into_iter()
        .map(|hit| Hit {
            target: ShelfPick::Stored(hit.target),
            name: hit.name,
            by: hit.by,
        })
        .collect();
    let reading = inci::read(typed, &kb.names);
    let n_unread = n_unread(&reading);
    // A list, or a single name that is one of an ingredient.
    if reading.items.len() > 1 || (reading.items.len() == 1 && n_unread == 0) {
        let count = |count: usize| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
        let args = [
            ("total", &count(reading.items.len())),
            ("unread", &count(n_unread)),
        ];
        hits.push(Hit {
            target: ShelfPick::Label(typed.to_owned()),
            name: t_args(lang, "home-add-label", &args),
            by: None,
        });
    }
    hits
}

/// How many things are at home, for a heading.
pub fn count_text(lang: Lang, count: usize) -> String {
    with_count(lang, "home-count", "count", count)
}
