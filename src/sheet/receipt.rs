//! The receipt of a sheet: what was asked and answered, by which knowledge, and what was printed.
//!
//! It holds what is needed to print the same sheet again, but **nothing that a person typed**
//! ([`Asked`]): that is left out, and must be given again. Of the clinic's logo and template it keeps
//! hashes. The hash of the PDF shows whether what was given again is what was given then.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::asked::Asked;
use super::content::content;
use super::options::{Clinic, Options};
use crate::advice::Consultation;
use crate::advice::rank::Ranked;
use crate::advice::receipt::{Answers, answers};
use crate::diag::{Code, Diagnostic, Place};
use crate::kb::KnowledgeBase;
use crate::kb::case::any;
use crate::kb::fingerprint::{self, Fingerprints};

/// Which shape of receipt this is.
const FORMAT: u32 = 2;

/// All that is kept of a printed sheet.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    pub format: u32,
    /// The number printed at the foot of the sheet.
    pub number: String,
    /// Version of the program.
    pub program: String,
    pub asked: Asked,
    pub answered: Answers,
    pub knowledge: Knowledge,
    /// Hashes of what the sheet says, part by part, without what the receipt does not keep.
    pub parts: Fingerprints,
    /// SHA-256 of the PDF.
    pub pdf: String,
    /// SHA-256 of all of the above.
    pub seal: String,
}

/// By which knowledge the answers were given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Knowledge {
    pub version: String,
    pub hash: String,
    /// Each record that may have had a say.
    pub records: Fingerprints,
    /// All records of a kind together.
    pub kinds: Fingerprints,
}

impl Receipt {
    /// The receipt of a sheet that was printed as these bytes.
    pub fn new(
        consultation: &Consultation<'_>,
        ranked: &[Ranked],
        options: &Options,
        pdf: &[u8],
    ) -> Self {
        let kb = consultation.kb;
        let own = options.own_products.iter().map(|own| &own.reading);
        let readings = kb.products().map(|(_, reading)| reading).chain(own);
        let mut receipt = Self {
            format: FORMAT,
            number: options
                .receipt
                .clone()
                .unwrap_or_else(|| number(consultation, options)),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            asked: Asked::new(consultation, options),
            answered: answers(consultation, ranked, &options.own_products),
            knowledge: Knowledge {
                version: KnowledgeBase::VERSION.to_owned(),
                hash: kb.hash.clone(),
                records: fingerprint::involved(kb, consultation.case, readings),
                kinds: fingerprint::kinds(kb),
            },
            parts: parts(consultation, ranked, options),
            pdf: sha256(pdf),
            seal: String::new(),
        };
        receipt.seal = receipt.sealed();
        receipt
    }

    /// The file of the receipt.
    pub fn json(&self) -> String {
        // Plain data with strings for keys: it cannot fail to be written.
        serde_json::to_string_pretty(self).unwrap_or_default() + "\n"
    }

    /// A receipt from its file.
    ///
    /// # Errors
    /// If it is no receipt, or not as the program wrote it.
    pub fn read(text: &str, file: &str) -> Result<Self, Box<Diagnostic>> {
        let receipt: Self = any(text, file).map_err(|problem| {
            problem.hint("a receipt is the JSON file that `aftercare sheet --receipt` wrote")
        })?;
        if receipt.format != FORMAT {
            let message = format!(
                "a receipt of format {}, and this program reads format {FORMAT}",
                receipt.format
            );
            let problem = Diagnostic::error(Code::AlteredReceipt, message)
                .at(Place::file(file).field("format"))
                .hint(format!("use version {} of the program", receipt.program));
            return Err(Box::new(problem));
        }
        if receipt.seal != receipt.sealed() {
            let message = "the receipt was altered after it was written: its seal does not fit";
            let problem = Diagnostic::error(Code::AlteredReceipt, message)
                .at(Place::file(file).field("seal"))
                .hint("take the file as it was written, from where it was kept");
            return Err(Box::new(problem));
        }
        Ok(receipt)
    }

    fn sealed(&self) -> String {
        let open = Self {
            seal: String::new(),
            ..self.clone()
        };
        sha256(&serde_json::to_vec(&open).unwrap_or_default())
    }
}

/// Records of a receipt that the knowledge base no longer has.
pub fn gone<'a>(receipt: &'a Receipt, kb: &KnowledgeBase) -> impl Iterator<Item = &'a str> {
    let now = fingerprint::names(kb);
    let names = receipt.knowledge.records.keys();
    names
        .map(String::as_str)
        .filter(move |name| !now.contains(*name))
}

/// The short number of a receipt: the same question to the same knowledge has the same number.
pub fn number(consultation: &Consultation<'_>, options: &Options) -> String {
    let asked = Asked::new(consultation, options);
    let question = (
        &asked,
        &consultation.kb.hash,
        env!("CARGO_PKG_VERSION").to_owned(),
    );
    let digest = sha256(&serde_json::to_vec(&question).unwrap_or_default());
    format!("{}-{}-{}", &digest[..4], &digest[4..8], &digest[8..12])
}

/// Hashes of what the sheet says, without what the receipt does not keep.
fn parts(consultation: &Consultation<'_>, ranked: &[Ranked], options: &Options) -> Fingerprints {
    let kept = Options {
        patient: String::new(),
        notes: String::new(),
        approved_by: String::new(),
        clinic: Clinic {
            logo: options.clinic.logo.clone(),
            ..Clinic::default()
        },
        receipt: Some(String::new()),
        ..options.clone()
    };
    let content = content(consultation, ranked, &kept);
    let parts: BTreeMap<String, serde_json::Value> = serde_json::to_value(content)
        .and_then(serde_json::from_value)
        .unwrap_or_default();
    parts
        .into_iter()
        .map(|(name, part)| (name, fingerprint::hash(&part)))
        .collect()
}

/// SHA-256 in hexadecimal digits.
pub(super) fn sha256(bytes: &[u8]) -> String {
    fingerprint::hex(&Sha256::digest(bytes))
}
