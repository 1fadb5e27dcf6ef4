//! What a statement rests on.

use serde::{Deserialize, Serialize};

use super::id::SourceId;
use super::review::Review;

/// A publication, page, regulation or convention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    pub id: SourceId,
    /// Author, year and journal, or the name of the page: enough to find it by.
    pub citation: String,
    /// Publication year, if the source has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// Digital object identifier without `https://doi.org/`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub doi: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The file that was read, where the source is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<SourceDocument>,
    pub kind: SourceKind,
    /// What limits it: sponsor, only the abstract read, a mirror of the original.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}

/// A file that records were made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceDocument {
    /// The date that the file gives for itself, as `YYYY-MM-DD`.
    pub dated: String,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

/// How far a source can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SourceKind {
    /// The text, or a part of it, was read.
    Seen,
    /// Cited from knowledge, not read for this project.
    Known,
    /// A custom of clinics without a strong study behind it.
    Practice,
    /// A default set by the makers of this knowledge base from other sources.
    Synthesis,
    /// A law or an official register.
    Regulation,
}
