//! What the patient has at home: products of the catalogue, and packs known by their label.

use super::label_data::LabelForm;
use crate::inci;
use crate::kb::KnowledgeBase;
use crate::kb::product::ReadProduct;
use crate::model::id::ProductId;
use crate::model::product::Product;
use crate::text::Lang;

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
