//! Cases, products and labels, as arguments name them.

use std::path::{Path, PathBuf};

use super::Failure;
use crate::diag::{Code, Diagnostic};
use crate::files::{self, ClinicFiles, MAX_LABEL_BYTES};
use crate::kb::product::ReadProduct;
use crate::kb::{self, KnowledgeBase};
use crate::model::case::{Case, Moment};
use crate::model::id::ProductId;

/// The case in a file or on standard input.
pub fn case(kb: &KnowledgeBase, path: &Path) -> Result<Case, Failure> {
    let text = text(path)?;
    kb::case::read(&text, &files::shown(path), kb, Some(now()))
}

/// A stored product by id, or a product in a file.
pub fn product(kb: &KnowledgeBase, named: &str) -> Result<ReadProduct, Failure> {
    let id = ProductId::from(named);
    if let (Some(product), Some(reading)) = (kb.product(&id), kb.reading(&id)) {
        return Ok(ReadProduct {
            product: product.clone(),
            reading: reading.clone(),
        });
    }
    let path = Path::new(named);
    if named != "-" && !path.exists() {
        return Err(vec![
            Diagnostic::error(
                Code::UnknownWord,
                format!("`{named}` is neither a stored product nor a file"),
            )
            .nearest(named, kb.records.products.keys().map(AsRef::as_ref)),
        ]);
    }
    kb::product::read(&text(path)?, &files::shown(path), kb)
}

/// Stored products by id, and products in files.
pub fn products(kb: &KnowledgeBase, named: &[String]) -> Result<Vec<ReadProduct>, Failure> {
    named.iter().map(|named| product(kb, named)).collect()
}

/// The text of a label, a case or a product.
pub fn text(path: &Path) -> Result<String, Failure> {
    files::text(path, MAX_LABEL_BYTES).map_err(|why| {
        let code = if why.starts_with("larger") {
            Code::TooLarge
        } else if why.starts_with("not ") || why.starts_with("a binary") {
            Code::NotText
        } else {
            Code::File
        };
        vec![Diagnostic::error(code, why)]
    })
}

/// What the clinic's folders have for the sheet beside records.
pub fn clinic_files(folders: &[PathBuf]) -> Result<ClinicFiles, Failure> {
    files::of_clinic(folders).map_err(|why| vec![Diagnostic::error(Code::File, why)])
}

/// The present moment; the core never asks for it.
pub fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

/// The present moment on the clock of this machine.
pub fn local_now() -> Moment {
    let zoned = jiff::Zoned::now();
    Moment {
        local: zoned.datetime(),
        offset: zoned.offset(),
    }
}
