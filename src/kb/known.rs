//! What the rules ask of a name, answered once when the knowledge base is loaded.

use std::sync::Arc;

use super::allergens::NameSet;
use super::layer::clears_unreviewed;
use super::records::{Entry, Records, Table};
use crate::inci::Match;
use crate::inci::normalize::fold;
use crate::inci::quick::QuickMap;
use crate::model::benefit::Benefit;
use crate::model::class::Class;
use crate::model::id::{ClassId, IngredientId, PatternId};
use crate::model::ingredient::Ingredient;
use crate::model::protocol::ProductRules;

/// A name that the knowledge base vouches for: an ingredient, or a naming convention.
#[derive(Clone, Debug)]
pub struct Known {
    /// `None` for a convention.
    pub ingredient: Option<Arc<Ingredient>>,
    pub classes: Vec<Arc<Class>>,
    pub roles: Roles,
    /// Which of the protocol's mixes it is a member of.
    pub mixes: Vec<usize>,
    /// Which benefits name it, by their place in the table.
    pub benefits: Vec<usize>,
    /// The INCI name in its one spelling; empty for a convention.
    pub(super) folded: String,
}

/// What a name does in a product, beside what its classes do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// What follows it in a list is probably at or below 1 %.
    MarksOnePercent,
    /// The same where the product stays on the skin.
    MarksOnePercentLeftOn,
    Abrasive,
    Watery,
    Preserves,
    PreservesUnlessLate,
    Pressurises,
    /// A clinic's own draft: nobody vouches for it yet.
    Draft,
}

/// A set of roles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Roles(u8);

impl Roles {
    pub fn has(self, role: Role) -> bool {
        self.0 & 1 << role as u8 != 0
    }

    fn set(&mut self, role: Role, holds: bool) {
        self.0 |= u8::from(holds) << role as u8;
    }

    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// All names that the knowledge base vouches for, and the name forms that the rules watch for.
#[derive(Debug, Default)]
pub(super) struct KnownNames {
    ingredients: QuickMap<IngredientId, Arc<Known>>,
    conventions: QuickMap<PatternId, Arc<Known>>,
    abrasive: NameSet,
    watery: NameSet,
}

impl KnownNames {
    /// `abrasive`, `watery`: the names by which the rules know these roles.
    pub(super) fn new(
        records: &Records,
        rules: &ProductRules,
        abrasive: NameSet,
        watery: NameSet,
        benefits: &[(Arc<Benefit>, NameSet)],
    ) -> Self {
        let mut names = Self {
            abrasive,
            watery,
            ..Self::default()
        };
        for (id, entry) in &records.ingredients {
            let mut known = names.ingredient(records, rules, entry);
            let fitting = benefits
                .iter()
                .enumerate()
                .filter(|(_, (_, names))| names.lists(id) || names.fits(&known.folded));
            known.benefits = fitting.map(|(i, _)| i).collect();
            names.ingredients.insert(id.clone(), Arc::new(known));
        }
        for pattern in records.patterns_in_order() {
            let known = Known {
                ingredient: None,
                classes: classes(&records.classes, &pattern.classes),
                roles: roles(rules, None, &pattern.classes),
                mixes: Vec::new(),
                benefits: Vec::new(),
                folded: String::new(),
            };
            names
                .conventions
                .insert(pattern.id.clone(), Arc::new(known));
        }
        names
    }

    fn ingredient(
        &self,
        records: &Records,
        rules: &ProductRules,
        entry: &Entry<Ingredient>,
    ) -> Known {
        let ingredient = &entry.record;
        let id = &ingredient.id;
        let folded = fold(&ingredient.name);
        let mut given = roles(rules, Some(id), &ingredient.classes).or(self.by_form(&folded));
        given.set(Role::Abrasive, self.abrasive.lists(id));
        given.set(Role::Watery, self.watery.lists(id));
        given.set(Role::Draft, clears_unreviewed(entry));
        let mixes = rules.mixes.iter().enumerate();
        Known {
            ingredient: Some(Arc::clone(ingredient)),
            classes: classes(&records.classes, &ingredient.classes),
            roles: given,
            mixes: mixes
                .filter(|(_, mix)| mix.members.contains(id))
                .map(|(i, _)| i)
                .collect(),
            benefits: Vec::new(),
            folded,
        }
    }

    pub(super) fn of_ingredient(&self, id: &IngredientId) -> Option<&Arc<Known>> {
        self.ingredients.get(id)
    }

    pub(super) fn get(&self, matched: &Match) -> Option<&Arc<Known>> {
        match matched {
            Match::Known { id, .. } => self.ingredients.get(id),
            Match::Pattern { id, .. } => self.conventions.get(id),
            Match::Near { .. } | Match::Unknown => None,
        }
    }

    /// The roles that a name has by its form alone, given its one spelling.
    pub(super) fn by_form(&self, folded: &str) -> Roles {
        let mut roles = Roles::default();
        roles.set(Role::Abrasive, self.abrasive.fits(folded));
        roles.set(Role::Watery, self.watery.fits(folded));
        roles
    }
}

fn classes(table: &Table<Class>, ids: &[ClassId]) -> Vec<Arc<Class>> {
    let entries = ids.iter().filter_map(|id| table.get(id));
    entries.map(|entry| Arc::clone(&entry.record)).collect()
}

/// The roles that the rules give to an ingredient and to classes.
fn roles(rules: &ProductRules, id: Option<&IngredientId>, classes: &[ClassId]) -> Roles {
    let listed = |ids: &[IngredientId]| id.is_some_and(|id| ids.contains(id));
    let any_of = |wanted: &[ClassId]| classes.iter().any(|class| wanted.contains(class));
    let (markers, rule) = (&rules.one_percent, &rules.unpreserved);
    let mut given = Roles::default();
    given.set(
        Role::MarksOnePercent,
        listed(&markers.ingredients) || any_of(&markers.classes),
    );
    given.set(Role::MarksOnePercentLeftOn, listed(&markers.leave_on_only));
    given.set(
        Role::Preserves,
        any_of(&rule.preserving) || listed(&rule.preserving_ingredients),
    );
    given.set(
        Role::PreservesUnlessLate,
        any_of(&rule.preserving_unless_late),
    );
    given.set(
        Role::Pressurises,
        any_of(&rule.pressurised_classes) || listed(&rule.pressurised_ingredients),
    );
    given.set(Role::Watery, any_of(&rule.water_classes));
    given
}
