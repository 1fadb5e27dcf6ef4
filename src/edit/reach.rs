//! How far a change of the knowledge base reaches: the products of which something differs that a
//! verdict rests on.

use std::collections::BTreeSet;

use crate::inci::Reading;
use crate::kb::KnowledgeBase;
use crate::model::class::Class;
use crate::model::id::{ClassId, ProductId};

/// The difference between two knowledge bases, as far as verdicts on plain cases can see it:
/// cases without allergies, factors and signs.
#[derive(Debug)]
pub struct Reach<'a> {
    before: &'a KnowledgeBase,
    after: &'a KnowledgeBase,
    /// Classes that weigh differently, and those that such a class may stand in for.
    classes: BTreeSet<ClassId>,
    /// The rules for whole products differ, or a class that they name: any product may be meant.
    is_everywhere: bool,
}

impl<'a> Reach<'a> {
    pub fn new(before: &'a KnowledgeBase, after: &'a KnowledgeBase) -> Self {
        let mut classes = BTreeSet::new();
        for kb in [before, after] {
            let ids = kb.records.classes.keys();
            classes.extend(
                ids.filter(|id| match (before.class(id), after.class(id)) {
                    (Some(one), Some(other)) => weighs_differently(one, other),
                    _ => true,
                })
                .cloned(),
            );
        }
        loop {
            let entries = (before.records.classes.values()).chain(after.records.classes.values());
            let more: Vec<ClassId> = entries
                .map(|entry| &entry.record)
                .filter(|class| !classes.contains(&class.id))
                .filter(|class| {
                    let mut instead = class.instead.iter();
                    instead.any(|instead| classes.contains(&instead.class))
                })
                .map(|class| class.id.clone())
                .collect();
            if more.is_empty() {
                break;
            }
            classes.extend(more);
        }
        let rules = &after.protocol().product_rules;
        let named = (rules.kinds.iter().map(|(_, class)| class))
            .chain(rules.mixes.iter().map(|mix| &mix.class))
            .chain([
                &rules.tinted,
                &rules.abrasive.class,
                &rules.unpreserved.class,
            ]);
        let is_everywhere = before.protocol() != after.protocol()
            || before.records.word_lists != after.records.word_lists
            || named.into_iter().any(|class| classes.contains(class));
        Self {
            before,
            after,
            classes,
            is_everywhere,
        }
    }

    /// Whether the verdict on a product can differ.
    pub fn has(&self, id: &ProductId) -> bool {
        let (before, after) = (self.before, self.after);
        match (before.product(id), after.product(id)) {
            (Some(one), Some(other)) if one == other && !self.is_everywhere => {
                let (one, other) = (before.reading(id), after.reading(id));
                one != other
                    || after
                        .reading(id)
                        .is_some_and(|reading| self.is_met_by(reading))
            }
            _ => true,
        }
    }

    fn is_met_by(&self, reading: &Reading) -> bool {
        reading.items.iter().any(|item| {
            let (one, other) = (
                self.before.known(&item.matched),
                self.after.known(&item.matched),
            );
            match (one, other) {
                (None, None) => false,
                (Some(one), Some(other)) => {
                    let ids = || one.classes.iter().map(|class| &class.id);
                    one.roles != other.roles
                        || one.mixes != other.mixes
                        || !ids().eq(other.classes.iter().map(|class| &class.id))
                        || ids().any(|id| self.classes.contains(id))
                }
                _ => true,
            }
        })
    }
}

/// Whether two versions of a class can lead to different verdicts.
fn weighs_differently(one: &Class, other: &Class) -> bool {
    // Every field by name, so that a new one cannot be forgotten.
    let Class {
        id: _,
        code: _,
        name: _,
        severity,
        open_relief,
        returns,
        rinse_off_relief,
        instead,
        why: _,
        not_to_confuse: _,
        opposing_view: _,
        evidence: _,
        sources: _,
        review: _,
    } = one;
    *severity != other.severity
        || *open_relief != other.open_relief
        || *returns != other.returns
        || *rinse_off_relief != other.rinse_off_relief
        || *instead != other.instead
}
