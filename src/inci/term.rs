//! What an entry is read into.

use super::{CutReason, Match, Strength};

/// One name of an entry, or a piece that is none.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Tokens `from..to`.
    pub from: usize,
    pub to: usize,
    pub meaning: Meaning,
    pub strength: Option<Strength>,
    pub nano: bool,
    /// The term in whose bracket this one stands.
    pub part_of: Option<usize>,
}

/// What a term is.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    Name(Match),
    Cut(CutReason),
}

impl Term {
    /// Whether the dictionary vouches for it.
    pub(super) fn is_known(&self) -> bool {
        matches!(self.meaning, Meaning::Name(Match::Known { .. }))
    }

    /// Whether the dictionary or a convention vouches for it.
    pub(super) fn is_recognised(&self) -> bool {
        matches!(
            self.meaning,
            Meaning::Name(Match::Known { .. } | Match::Pattern { .. })
        )
    }
}
