//! What a clinic's record was made from.

use serde::{Deserialize, Serialize};

use super::id::BeneathId;
use super::review::Review;

/// Which version of a built-in record a clinic's own was made from. It stands in the clinic's
/// folder, so that another program with newer records can tell that the built-in one has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beneath {
    /// What messages call the record and its id, such as `class-retinoid`.
    pub id: BeneathId,
    /// The first eight hexadecimal digits of the SHA-256 of the built-in record.
    pub hash: String,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}
