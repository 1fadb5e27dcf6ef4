//! Who has written a record, and who has looked at it.

use serde::{Deserialize, Serialize};

/// The state of a record between being written and being trusted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Review {
    /// Written, not yet reviewed. In a clinic's own folder a draft can only make advice stricter.
    #[default]
    Draft,
    /// A draft that says who wrote it.
    DraftBy {
        /// Initials of the author.
        author: String,
        /// Date as `YYYY-MM-DD`.
        on: String,
    },
    /// Reviewed by a person other than the author.
    Reviewed {
        /// Initials of the author, where the draft said who it was.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        author: Option<String>,
        /// Initials of the reviewer.
        by: String,
        /// Date as `YYYY-MM-DD`.
        on: String,
    },
}

impl Review {
    pub fn is_draft(&self) -> bool {
        !matches!(self, Self::Reviewed { .. })
    }

    /// Whether it says nothing, and so is not written into a file.
    pub fn is_unsigned(&self) -> bool {
        *self == Self::Draft
    }

    /// Initials of whoever wrote the record, as far as it says.
    pub fn author(&self) -> Option<&str> {
        match self {
            Self::Draft => None,
            Self::DraftBy { author, .. } => Some(author),
            Self::Reviewed { author, .. } => author.as_deref(),
        }
    }
}
