//! Which names of a label carry what a patient is allergic to (rule E15).

use std::collections::BTreeSet;

use super::base::KnowledgeBase;
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::inci::{Item, Match};
use crate::model::allergen::{AllergenGroup, Members, Single};
use crate::model::case::AllergicTo;
use crate::model::id::{AllergenId, ClassId, IngredientId};

/// How a label name relates to an allergen, from weakest to strongest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// May cross-react, or often reacts together.
    Possible,
    /// Usually cross-reacts.
    Cross,
    /// Is the allergen.
    Direct,
}

/// The label names of one allergen, ready to be looked up.
#[derive(Debug, Default)]
pub struct AllergenNames {
    direct: NameSet,
    cross: NameSet,
    possible: NameSet,
    not: NameSet,
}

impl AllergenNames {
    /// The names for an allergy to a group or to a single ingredient.
    pub fn new(kb: &KnowledgeBase, to: &AllergicTo) -> Self {
        match to {
            AllergicTo::Group(id) => Self::of_group(kb, id),
            AllergicTo::Ingredient(id) => Self::of_ingredient(kb, id),
        }
    }

    fn of_group(kb: &KnowledgeBase, id: &AllergenId) -> Self {
        let Some(entry) = kb.records.allergens.get(id) else {
            return Self::default();
        };
        let group = &entry.record;
        Self {
            direct: NameSet::of_members(kb, &group.direct),
            cross: NameSet::of_members(kb, &group.cross),
            possible: NameSet::of_members(kb, &group.possible),
            not: NameSet::of_names(kb, &group.not),
        }
    }

    fn of_ingredient(kb: &KnowledgeBase, id: &IngredientId) -> Self {
        let mut names = Self::default();
        names.direct.ids.insert(id.clone());
        for entry in kb.records.allergens.values() {
            names.extend_by(kb, id, &entry.record);
        }
        names
    }

    /// What membership in a group adds to an allergy to one ingredient.
    fn extend_by(&mut self, kb: &KnowledgeBase, id: &IngredientId, group: &AllergenGroup) {
        for (one, other) in &group.pairs {
            let (one, other) = (kb.find_ingredient(one), kb.find_ingredient(other));
            if one.as_ref() == Some(id) {
                self.cross.ids.extend(other);
            } else if other.as_ref() == Some(id) {
                self.cross.ids.extend(one);
            }
        }
        if matches!(group.single, Single::Itself) {
            return;
        }
        let direct = NameSet::of_members(kb, &group.direct);
        if !direct.has_ingredient(kb, id) {
            return;
        }
        match &group.single {
            Single::Itself => {}
            Single::SiblingsCross => self.cross.absorb(direct),
            Single::Extends {
                direct,
                cross,
                possible,
            } => {
                self.direct.absorb(NameSet::of_members(kb, direct));
                self.cross.absorb(NameSet::of_members(kb, cross));
                self.possible.absorb(NameSet::of_members(kb, possible));
            }
        }
        self.not.absorb(NameSet::of_names(kb, &group.not));
    }

    /// How an item of a label relates to the allergen; the strictest column counts.
    pub fn relation(&self, kb: &KnowledgeBase, item: &Item) -> Option<Relation> {
        self.strictest(|names| names.has(kb, item))
    }

    /// The same of an ingredient.
    pub fn relation_of(&self, kb: &KnowledgeBase, id: &IngredientId) -> Option<Relation> {
        self.strictest(|names| names.has_ingredient(kb, id))
    }

    fn strictest(&self, has: impl Fn(&NameSet) -> bool) -> Option<Relation> {
        if has(&self.not) {
            return None;
        }
        [
            (&self.direct, Relation::Direct),
            (&self.cross, Relation::Cross),
            (&self.possible, Relation::Possible),
        ]
        .into_iter()
        .find(|(names, _)| has(names))
        .map(|(_, relation)| relation)
    }

    /// Whether the item is one that must not be flagged for this allergen.
    pub fn is_false_friend(&self, kb: &KnowledgeBase, item: &Item) -> bool {
        self.not.has(kb, item)
    }

    /// The same of an ingredient.
    pub fn is_false_friend_of(&self, kb: &KnowledgeBase, id: &IngredientId) -> bool {
        self.not.has_ingredient(kb, id)
    }
}

/// A set of ingredients given by name, by name form, or by class.
#[derive(Debug, Default)]
pub struct NameSet {
    ids: BTreeSet<IngredientId>,
    forms: Vec<Form>,
    classes: BTreeSet<ClassId>,
}

impl NameSet {
    fn of_members(kb: &KnowledgeBase, members: &Members) -> Self {
        let mut set = Self::of_names(kb, &members.names);
        set.classes.extend(members.classes.iter().cloned());
        for id in &members.groups {
            if let Some(entry) = kb.records.allergens.get(id) {
                let direct = &entry.record.direct;
                set.absorb(Self::of_names(kb, &direct.names));
                set.classes.extend(direct.classes.iter().cloned());
            }
        }
        set
    }

    /// The ingredients and forms that a list of names stands for.
    pub fn of_names(kb: &KnowledgeBase, names: &[String]) -> Self {
        let mut set = Self::default();
        for name in names {
            let is_form = name.contains(['*', '#', '{', '<']);
            match (!is_form).then(|| kb.find_ingredient(name)).flatten() {
                Some(id) => {
                    set.ids.insert(id);
                }
                // A form that cannot be read was reported when the knowledge base was loaded.
                None => set
                    .forms
                    .extend(Form::compile(name, &kb.records.word_lists).ok()),
            }
        }
        set
    }

    /// The same, with all members of some classes.
    #[must_use]
    pub fn with_classes(mut self, classes: &[ClassId]) -> Self {
        self.classes.extend(classes.iter().cloned());
        self
    }

    fn absorb(&mut self, other: Self) {
        self.ids.extend(other.ids);
        self.forms.extend(other.forms);
        self.classes.extend(other.classes);
    }

    pub fn has_ingredient(&self, kb: &KnowledgeBase, id: &IngredientId) -> bool {
        self.ids.contains(id)
            || kb.known_ingredient(id).is_some_and(|known| {
                let mut classes = known.classes.iter();
                classes.any(|class| self.classes.contains(&class.id)) || self.fits(&known.folded)
            })
    }

    /// Whether an ingredient is listed by name.
    pub(super) fn lists(&self, id: &IngredientId) -> bool {
        self.ids.contains(id)
    }

    /// Whether an item of a label is in the set.
    pub fn has(&self, kb: &KnowledgeBase, item: &Item) -> bool {
        match &item.matched {
            Match::Known { id, .. } => self.has_ingredient(kb, id),
            Match::Pattern { classes, .. } => {
                classes.iter().any(|class| self.classes.contains(class))
                    || self.fits_text(&item.text)
            }
            Match::Near { .. } | Match::Unknown => self.fits_text(&item.text),
        }
    }

    fn fits_text(&self, name: &str) -> bool {
        !self.forms.is_empty() && self.fits(&fold(name))
    }

    /// Whether a name, in its one spelling, has one of the forms.
    pub(super) fn fits(&self, folded: &str) -> bool {
        self.forms.iter().any(|form| form.fits(folded))
    }
}
