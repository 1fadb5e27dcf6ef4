//! Is it still the same formula? A stored list against the pack in the hand.

use crate::inci::normalize::fold;
use crate::inci::{Match, Reading};
use crate::kb::KnowledgeBase;
use crate::kb::facts::Facts;
use crate::model::product::Product;

/// What differs between two lists. Indices are of the items of either reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormulaDiff {
    /// In the new list only.
    pub added: Vec<usize>,
    /// In the old list only.
    pub dropped: Vec<usize>,
    /// In both, on different sides of the estimated 1 % line: old, new, and whether it moved up.
    pub moved: Vec<Moved>,
    /// The same names in another order on the same side of the line.
    pub reordered: bool,
}

/// An item that crossed the estimated 1 % line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moved {
    pub old: usize,
    pub new: usize,
    /// From below the line to above it: there is more of it now.
    pub up: bool,
}

impl FormulaDiff {
    pub fn is_same(&self) -> bool {
        *self == Self::default()
    }
}

/// Compares the stored list of a product with another list of it.
pub fn compare(kb: &KnowledgeBase, product: &Product, old: &Reading, new: &Reading) -> FormulaDiff {
    let (old_keys, new_keys) = (keys(old), keys(new));
    let (old_line, new_line) = (sides(kb, product, old), sides(kb, product, new));
    let mut diff = FormulaDiff::default();
    let mut kept: Vec<usize> = Vec::new();
    let mut taken = vec![false; old_keys.len()];
    for (idx, key) in new_keys.iter().enumerate() {
        let before = (0..old_keys.len()).find(|old| !taken[*old] && old_keys[*old] == *key);
        let Some(before) = before else {
            diff.added.push(idx);
            continue;
        };
        taken[before] = true;
        kept.push(before);
        if let (Some(was), Some(is)) = (old_line[before], new_line[idx])
            && was != is
        {
            diff.moved.push(Moved {
                old: before,
                new: idx,
                up: is,
            });
        }
    }
    diff.dropped = (0..old_keys.len()).filter(|old| !taken[*old]).collect();
    diff.reordered = !kept.is_sorted();
    diff
}

/// What makes two items the same name: the entry, or else the folded spelling.
fn keys(reading: &Reading) -> Vec<String> {
    reading
        .items
        .iter()
        .map(|item| match &item.matched {
            Match::Known { id, .. } => id.to_string(),
            _ => fold(&item.text),
        })
        .collect()
}

/// For each item, whether it stands above the estimated 1 % line; `None` without a line or place.
fn sides(kb: &KnowledgeBase, product: &Product, reading: &Reading) -> Vec<Option<bool>> {
    let facts = Facts::new(kb, product, reading);
    facts
        .items
        .iter()
        .map(|item| Some(item.place? <= facts.marker?))
        .collect()
}
