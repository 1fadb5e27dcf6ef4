//! Who has looked at a record.

use serde::{Deserialize, Serialize};

/// The state of a record between being written and being trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Review {
    /// Written, not yet reviewed. In a clinic's own folder a draft can only make advice stricter.
    #[default]
    Draft,
    /// Reviewed by a person other than the author.
    Reviewed {
        /// Initials of the reviewer.
        by: String,
        /// Date as `YYYY-MM-DD`.
        on: String,
    },
}

impl Review {
    pub fn is_draft(&self) -> bool {
        matches!(self, Self::Draft)
    }
}
