//! What the clinician decides beside the verdict.

use serde::{Deserialize, Serialize};

use super::id::ProductId;

/// The clinician lets the patient use a product although the verdict speaks against it.
///
/// It never changes a verdict, a finding or an order: it is shown and printed beside them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Override {
    /// A stored product, or one of those that the patient has at home.
    pub product: ProductId,
    /// In the clinician's words; never empty.
    pub reason: String,
}
