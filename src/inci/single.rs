//! A text that is known to be one name.

use super::Match;
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::resolve::Resolver;
use super::scan::Scan;
use super::term::{Meaning, Term};

/// What one bare name means.
pub(super) fn resolve(name: &str, names: &Names) -> Match {
    let scan = Scan::new(name);
    let mut resolver = Resolver {
        scan: &scan,
        names,
        terms: Vec::new(),
    };
    let all = scan.tokens.len();
    resolver.entry(0, all, false);
    let mut whole = resolver
        .terms
        .into_iter()
        .filter(|term| term.part_of.is_none());
    let found = match (whole.next(), whole.next()) {
        (
            Some(Term {
                meaning: Meaning::Name(found),
                nano,
                ..
            }),
            None,
        ) => {
            if nano {
                names.as_nano(found)
            } else {
                found
            }
        }
        _ => Match::Unknown,
    };
    // What is known to be one name follows a convention as a whole, however long it is and
    // whatever names it is made of; unless it is a slip away from a name.
    let is_told = !matches!(found, Match::Near { .. } | Match::Unknown);
    let is_slip = || {
        names
            .near(&key_of(&scan, 0, all, false).text(), 1)
            .is_some()
    };
    if is_told || name.contains([';', '\n']) || name.contains(", ") || is_slip() {
        return found;
    }
    let whole = names.convention(&fold_tokens(&scan, 0, all, false));
    whole.unwrap_or(found)
}
