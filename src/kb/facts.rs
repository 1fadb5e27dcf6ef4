//! What a label says of a product: which class each item counts as (rules E7 to E9, E12, E13).

use std::sync::Arc;

use super::base::KnowledgeBase;
use super::known::{Known, Role, Roles};
use crate::inci::{Bound, Item, Reading, Section, Strength};
use crate::model::class::{Class, Instead, When};
use crate::model::id::{ClassId, IngredientId};
use crate::model::product::Product;
use crate::model::protocol::ProductRules;

/// The items of a label with their places, strengths and classes. They do not depend on a case:
/// those of a stored product are found once, when the knowledge base is loaded.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// One entry for each item of the reading.
    pub items: Vec<ItemFacts>,
    /// Classes of the product as a whole, not of an ingredient.
    pub product_classes: Vec<Arc<Class>>,
    /// Place of the first declared item that marks the 1 % line, from 1.
    pub marker: Option<u32>,
}

/// A product, how its label was read, and what follows from that.
#[derive(Clone, Copy, Debug)]
pub struct Read<'a> {
    pub product: &'a Product,
    pub reading: &'a Reading,
    pub facts: &'a Facts,
}

impl<'a> Read<'a> {
    /// The items of the label, each with what follows from it.
    pub fn items(self) -> impl Iterator<Item = (&'a Item, &'a ItemFacts)> {
        self.reading.items.iter().zip(&self.facts.items)
    }
}

/// One item of a label.
#[derive(Clone, Debug)]
pub struct ItemFacts {
    /// The entry that it was read as.
    pub id: Option<IngredientId>,
    /// What the knowledge base knows by its name.
    pub known: Option<Arc<Known>>,
    pub roles: Roles,
    /// Place among the declared items, from 1; bracketed items share the place of their item.
    pub place: Option<u32>,
    /// The strength on the label, else the one in the product record.
    pub strength: Option<Strength>,
    pub part_of_list: PartOfList,
    pub classes: Vec<ClassUse>,
}

/// A class that an item counts as.
#[derive(Clone, Debug)]
pub struct ClassUse {
    pub class: Arc<Class>,
    /// The class its name belongs to, where place, strength or kind of product changed it.
    pub written: Option<Arc<Class>>,
    /// Whether the written class would weigh a strength that is not known.
    pub strength_unknown: bool,
}

/// Head, body or tail of the list (rule E7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartOfList {
    Early,
    Mid,
    Late,
    /// Without a place: may-contain items.
    None,
}

impl Facts {
    pub fn new(kb: &KnowledgeBase, product: &Product, reading: &Reading) -> Self {
        let rules = &kb.protocol().product_rules;
        let places = places(reading);
        let count = places.iter().flatten().copied().max().unwrap_or(0);
        let mut items: Vec<ItemFacts> = reading
            .items
            .iter()
            .zip(&places)
            .map(|(item, place)| {
                let known = kb.known(&item.matched);
                ItemFacts {
                    id: item.matched.id().cloned(),
                    roles: kb.roles(item, known.map(|known| &**known)),
                    known: known.cloned(),
                    place: *place,
                    strength: strength(product, item),
                    part_of_list: PartOfList::None,
                    classes: Vec::new(),
                }
            })
            .collect();
        let marker = items
            .iter()
            .filter(|item| is_marker(product, item.roles))
            .find_map(|item| item.place);
        let mixed = mixed_classes(kb, rules, &items);
        for (facts, item) in items.iter_mut().zip(&reading.items) {
            facts.part_of_list = part_of_list(item, facts.place, count, marker);
            facts.classes = uses(kb, product, facts, &mixed);
            if item.nano {
                let nano = nano_classes(kb, rules, facts);
                facts.classes.extend(nano);
            }
            if is_abrasive(rules, facts) {
                let abrasive = kb.shared_class(&rules.abrasive.class);
                facts.classes.extend(abrasive.map(ClassUse::written_as));
            }
        }
        let mut facts = Self {
            items,
            product_classes: Vec::new(),
            marker,
        };
        facts.product_classes = product_classes(kb, rules, product, &facts);
        facts
    }
}

impl ClassUse {
    fn written_as(class: &Arc<Class>) -> Self {
        Self {
            class: Arc::clone(class),
            written: None,
            strength_unknown: false,
        }
    }
}

impl ItemFacts {
    /// The strength, in percent, where it is a figure and not a bound.
    pub fn percent(&self) -> Option<f64> {
        self.strength.and_then(Strength::exact)
    }
}

/// Places among the declared items. May-contain items and US active items have none.
fn places(reading: &Reading) -> Vec<Option<u32>> {
    let mut next = 0;
    let mut places: Vec<Option<u32>> = Vec::with_capacity(reading.items.len());
    for item in &reading.items {
        let place = match (item.section, item.part_of) {
            (Section::Declared, Some(whole)) if whole < places.len() => places[whole],
            (Section::Declared, _) => {
                next += 1;
                Some(next)
            }
            (Section::MayContain | Section::Active, _) => None,
        };
        places.push(place);
    }
    places
}

fn is_marker(product: &Product, roles: Roles) -> bool {
    roles.has(Role::MarksOnePercent) || !product.rinse_off && roles.has(Role::MarksOnePercentLeftOn)
}

fn part_of_list(item: &Item, place: Option<u32>, count: u32, marker: Option<u32>) -> PartOfList {
    if item.section == Section::Active {
        return PartOfList::Early;
    }
    let Some(place) = place else {
        return PartOfList::None;
    };
    let late = match marker {
        Some(marker) => place > marker,
        None => count >= 6 && 3 * place > 2 * count,
    };
    if late {
        PartOfList::Late
    } else if place <= 2 || (place <= 5 && 3 * place <= count) {
        PartOfList::Early
    } else {
        PartOfList::Mid
    }
}

/// The strength printed on the label, else the one in the product record; a figure before a bound.
fn strength(product: &Product, item: &Item) -> Option<Strength> {
    let recorded = || {
        let percent = product.strengths.get(item.matched.id()?)?;
        Some(Strength::exactly(*percent))
    };
    let printed = item
        .strength
        .filter(|printed| printed.bound == Bound::Exact);
    printed.or_else(recorded).or(item.strength)
}

/// What each written class of an item counts as here (rule E8). `mixed`: the class that the
/// members of each mix count as instead, where enough of them stand in the list.
fn uses(
    kb: &KnowledgeBase,
    product: &Product,
    facts: &ItemFacts,
    mixed: &[Option<&Arc<Class>>],
) -> Vec<ClassUse> {
    let Some(known) = &facts.known else {
        return Vec::new();
    };
    let mix = known.mixes.iter().find_map(|&mix| mixed[mix]);
    let own = known.classes.iter();
    mix.into_iter()
        .chain(own.filter(|_| mix.is_none()))
        .map(|written: &Arc<Class>| {
            let instead = written
                .instead
                .iter()
                .find(|instead| fits(product, facts, instead));
            let class = instead
                .filter(|instead| instead.class != written.id)
                .and_then(|instead| kb.shared_class(&instead.class));
            let weighs_strength = written.instead.iter().any(|instead| {
                concerns(facts, instead)
                    && instead.when.iter().any(|when| {
                        matches!(
                            when,
                            When::StatedBelow(_) | When::StatedAtMost(_) | When::StatedAbove(_)
                        )
                    })
            });
            ClassUse {
                class: Arc::clone(class.unwrap_or(written)),
                written: class.map(|_| Arc::clone(written)),
                strength_unknown: weighs_strength && facts.percent().is_none(),
            }
        })
        .collect()
}

fn concerns(facts: &ItemFacts, instead: &Instead) -> bool {
    instead.only.is_empty()
        || facts
            .id
            .as_ref()
            .is_some_and(|id| instead.only.contains(id))
}

fn fits(product: &Product, facts: &ItemFacts, instead: &Instead) -> bool {
    concerns(facts, instead) && instead.when.iter().any(|when| holds(product, facts, when))
}

fn holds(product: &Product, facts: &ItemFacts, when: &When) -> bool {
    let stated = facts.percent();
    let at_least = facts
        .strength
        .filter(|strength| strength.bound == Bound::AtLeast)
        .map(|strength| strength.percent);
    let part = facts.part_of_list;
    // A place estimates what no figure tells; below a lower bound it cannot.
    let place = facts.place.filter(|_| stated.is_none());
    let low = place.filter(|_| at_least.is_none());
    match when {
        When::Always => true,
        When::StatedBelow(limit) => stated.is_some_and(|percent| percent < *limit),
        When::StatedAtMost(limit) => stated.is_some_and(|percent| percent <= *limit),
        When::StatedAbove(limit) => {
            stated.is_some_and(|percent| percent > *limit)
                || at_least.is_some_and(|percent| percent >= *limit)
        }
        When::Late => low.is_some() && part == PartOfList::Late,
        When::NotEarly => low.is_some() && part != PartOfList::Early,
        // A US active item leads the product, and always states its strength.
        When::Early => part == PartOfList::Early && (place.is_some() || facts.place.is_none()),
        When::PlaceUpTo(last) => place.is_some_and(|place| place <= *last),
        When::PlaceAfter(last) => low.is_some_and(|place| place > *last),
        When::Kind(kinds) => kinds.contains(&product.kind),
    }
}

/// The class of each mix of which enough members stand in the list.
fn mixed_classes<'a>(
    kb: &'a KnowledgeBase,
    rules: &ProductRules,
    items: &[ItemFacts],
) -> Vec<Option<&'a Arc<Class>>> {
    let mut found = vec![0; rules.mixes.len()];
    for known in items.iter().filter_map(|item| item.known.as_ref()) {
        for &mix in &known.mixes {
            found[mix] += 1;
        }
    }
    let enough = rules.mixes.iter().zip(found);
    enough
        .map(|(mix, found)| {
            (found >= mix.at_least)
                .then(|| kb.shared_class(&mix.class))
                .flatten()
        })
        .collect()
}

/// What the nano form of the item's classes counts as besides.
fn nano_classes(kb: &KnowledgeBase, rules: &ProductRules, facts: &ItemFacts) -> Vec<ClassUse> {
    let has = |id: &ClassId| facts.classes.iter().any(|used| used.class.id == *id);
    rules
        .nano
        .iter()
        .filter(|(class, nano)| has(class) && !has(nano))
        .filter_map(|(_, nano)| kb.shared_class(nano).map(ClassUse::written_as))
        .collect()
}

fn is_abrasive(rules: &ProductRules, facts: &ItemFacts) -> bool {
    matches!(facts.part_of_list, PartOfList::Early | PartOfList::Mid)
        && facts.roles.has(Role::Abrasive)
        && !facts
            .classes
            .iter()
            .any(|class| class.class.id == rules.abrasive.class)
}

/// Classes that the kind, the tint and the lack of a preservative give to a product.
fn product_classes(
    kb: &KnowledgeBase,
    rules: &ProductRules,
    product: &Product,
    facts: &Facts,
) -> Vec<Arc<Class>> {
    let mut ids: Vec<&ClassId> = rules
        .kinds
        .iter()
        .filter(|(kind, _)| *kind == product.kind)
        .map(|(_, class)| class)
        .collect();
    if product.tinted && !ids.contains(&&rules.tinted) {
        ids.push(&rules.tinted);
    }
    if is_unpreserved(rules, product, facts) {
        ids.push(&rules.unpreserved.class);
    }
    let classes = ids.into_iter().filter_map(|id| kb.shared_class(id));
    classes.cloned().collect()
}

/// Water and no preservative system (rule E13, NOPRES).
fn is_unpreserved(rules: &ProductRules, product: &Product, facts: &Facts) -> bool {
    let rule = &rules.unpreserved;
    if product.sterile_single_use || rule.pressurised_kinds.contains(&product.kind) {
        return false;
    }
    let preserves = |item: &ItemFacts| {
        let has = |role| item.roles.has(role);
        has(Role::Preserves)
            || has(Role::Pressurises)
            || has(Role::PreservesUnlessLate) && item.part_of_list != PartOfList::Late
    };
    !facts.items.iter().any(preserves)
        && facts.items.iter().any(|item| item.roles.has(Role::Watery))
}
