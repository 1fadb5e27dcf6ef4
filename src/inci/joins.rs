//! Which names begin or end longer names: `Sodium` does, `Phenoxyethanol` does not.

use super::normalize::Key;
use super::quick::QuickSet;
use super::scan::{Kind, Scan};

/// The names that longer names begin or end with, by their keys.
#[derive(Clone, Debug, Default)]
pub(super) struct Joins {
    begin: QuickSet<Box<str>>,
    end: QuickSet<Box<str>>,
}

impl Joins {
    /// Notes with which known names a printed name of an ingredient begins, and with which names
    /// of others it ends.
    pub(super) fn add(
        &mut self,
        printed: &str,
        ingredient: usize,
        known: impl Fn(&str) -> Option<usize>,
    ) {
        let scan = Scan::new(printed);
        let mut key = Key::default();
        let mut ends = Vec::new();
        for (i, token) in scan.tokens.iter().enumerate() {
            match token.kind {
                Kind::Word { .. } => {
                    key.word(scan.word(i));
                    ends.push(key.len());
                }
                Kind::Slash => key.slash(),
                _ => {}
            }
        }
        ends.pop();
        let key = key.text();
        for end in ends {
            let (first, rest) = key.split_at(end.min(key.len()));
            let rest = rest.trim_start_matches([',', '/']);
            if known(first).is_some() {
                self.begin.insert(first.into());
            }
            // `2-Phenoxyethanol` is no other thing than `Phenoxyethanol`.
            if known(rest).is_some_and(|other| other != ingredient) {
                self.end.insert(rest.into());
            }
        }
    }

    /// Whether a longer name begins with this one.
    pub(super) fn goes_on(&self, key: &str) -> bool {
        self.begin.contains(key)
    }

    /// Whether the name of something else ends with this one.
    pub(super) fn comes_last(&self, key: &str) -> bool {
        self.end.contains(key)
    }
}
