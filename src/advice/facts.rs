//! What a label says of a product: which class each item counts as (rules E7 to E9, E12, E13).

use crate::inci::{Bound, Item, Match, Reading, Section, Strength};
use crate::kb::KnowledgeBase;
use crate::model::class::{Class, Instead, When};
use crate::model::id::{ClassId, IngredientId};
use crate::model::product::Product;
use crate::model::protocol::{Markers, ProductRules};

/// The items of a label with their places, strengths and classes.
#[derive(Debug)]
pub struct Facts<'a> {
    /// One entry for each item of the reading.
    pub items: Vec<ItemFacts<'a>>,
    /// Classes of the product as a whole, not of an ingredient.
    pub product_classes: Vec<&'a Class>,
    /// Place of the first declared item that marks the 1 % line, from 1.
    pub marker: Option<u32>,
}

/// One item of a label.
#[derive(Debug)]
pub struct ItemFacts<'a> {
    pub item: &'a Item,
    /// Place among the declared items, from 1; bracketed items share the place of their item.
    pub place: Option<u32>,
    /// The strength on the label, else the one in the product record.
    pub strength: Option<Strength>,
    pub part_of_list: PartOfList,
    pub classes: Vec<ClassUse<'a>>,
}

/// A class that an item counts as.
#[derive(Clone, Copy, Debug)]
pub struct ClassUse<'a> {
    pub class: &'a Class,
    /// The class its name belongs to, where place, strength or kind of product changed it.
    pub written: Option<&'a Class>,
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

impl<'a> Facts<'a> {
    pub fn new(kb: &'a KnowledgeBase, product: &Product, reading: &'a Reading) -> Self {
        let rules = &kb.protocol().product_rules;
        let places = places(reading);
        let count = places.iter().flatten().copied().max().unwrap_or(0);
        let marker = reading
            .items
            .iter()
            .zip(&places)
            .filter_map(|(item, place)| Some((item, (*place)?)))
            .find(|(item, _)| is_marker(kb, &rules.one_percent, product, item))
            .map(|(_, place)| place);
        let mixed = mixed_items(rules, reading);
        let items = reading
            .items
            .iter()
            .zip(&places)
            .enumerate()
            .map(|(idx, (item, place))| {
                let mut facts = ItemFacts {
                    item,
                    place: *place,
                    strength: strength(product, item),
                    part_of_list: part_of_list(item, *place, count, marker),
                    classes: Vec::new(),
                };
                facts.classes = match mixed.iter().find(|(mixed, _)| *mixed == idx) {
                    Some((_, class)) => uses(kb, product, &facts, std::slice::from_ref(class)),
                    None => uses(kb, product, &facts, kb.classes_of(&item.matched)),
                };
                if item.nano {
                    let nano = nano_classes(kb, rules, &facts);
                    facts.classes.extend(nano);
                }
                if is_abrasive(kb, rules, &facts) {
                    facts
                        .classes
                        .extend(kb.class(&rules.abrasive.class).map(ClassUse::written_as));
                }
                facts
            })
            .collect();
        let mut facts = Self {
            items,
            product_classes: Vec::new(),
            marker,
        };
        facts.product_classes = product_classes(kb, rules, product, &facts);
        facts
    }
}

impl<'a> ClassUse<'a> {
    fn written_as(class: &'a Class) -> Self {
        Self {
            class,
            written: None,
            strength_unknown: false,
        }
    }
}

impl ItemFacts<'_> {
    /// The strength, in percent, where it is a figure and not a bound.
    pub fn percent(&self) -> Option<f64> {
        self.strength.and_then(Strength::exact)
    }

    pub fn id(&self) -> Option<&IngredientId> {
        match &self.item.matched {
            Match::Known { id, .. } => Some(id),
            Match::Pattern { .. } | Match::Near { .. } | Match::Unknown => None,
        }
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

fn is_marker(kb: &KnowledgeBase, markers: &Markers, product: &Product, item: &Item) -> bool {
    let by_id = match &item.matched {
        Match::Known { id, .. } => {
            markers.ingredients.contains(id)
                || (!product.rinse_off && markers.leave_on_only.contains(id))
        }
        Match::Pattern { .. } | Match::Near { .. } | Match::Unknown => false,
    };
    by_id
        || kb
            .classes_of(&item.matched)
            .iter()
            .any(|class| markers.classes.contains(class))
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

/// The strength printed on the label, else the one in the product record.
fn strength(product: &Product, item: &Item) -> Option<Strength> {
    item.strength.or_else(|| match &item.matched {
        Match::Known { id, .. } => product.strengths.get(id).copied().map(Strength::exactly),
        Match::Pattern { .. } | Match::Near { .. } | Match::Unknown => None,
    })
}

/// What each written class of an item counts as here (rule E8).
fn uses<'a>(
    kb: &'a KnowledgeBase,
    product: &Product,
    facts: &ItemFacts<'_>,
    written: &[ClassId],
) -> Vec<ClassUse<'a>> {
    written
        .iter()
        .filter_map(|id| kb.class(id))
        .map(|written| {
            let instead = written
                .instead
                .iter()
                .find(|instead| fits(product, facts, instead));
            let class = instead
                .filter(|instead| instead.class != written.id)
                .and_then(|instead| kb.class(&instead.class));
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
                class: class.unwrap_or(written),
                written: class.map(|_| written),
                strength_unknown: weighs_strength && facts.percent().is_none(),
            }
        })
        .collect()
}

fn concerns(facts: &ItemFacts<'_>, instead: &Instead) -> bool {
    instead.only.is_empty() || facts.id().is_some_and(|id| instead.only.contains(id))
}

fn fits(product: &Product, facts: &ItemFacts<'_>, instead: &Instead) -> bool {
    concerns(facts, instead) && instead.when.iter().any(|when| holds(product, facts, when))
}

fn holds(product: &Product, facts: &ItemFacts<'_>, when: &When) -> bool {
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

/// Items that count as another class because several of their kind stand in one list.
fn mixed_items(rules: &ProductRules, reading: &Reading) -> Vec<(usize, ClassId)> {
    let mut mixed = Vec::new();
    for mix in &rules.mixes {
        let found: Vec<usize> = reading
            .items
            .iter()
            .enumerate()
            .filter(|(_, item)| {
                matches!(&item.matched, Match::Known { id, .. } if mix.members.contains(id))
            })
            .map(|(idx, _)| idx)
            .collect();
        if found.len() >= mix.at_least as usize {
            mixed.extend(found.into_iter().map(|idx| (idx, mix.class.clone())));
        }
    }
    mixed
}

/// What the nano form of the item's classes counts as besides.
fn nano_classes<'a>(
    kb: &'a KnowledgeBase,
    rules: &ProductRules,
    facts: &ItemFacts<'_>,
) -> Vec<ClassUse<'a>> {
    let has = |id: &ClassId| facts.classes.iter().any(|used| used.class.id == *id);
    rules
        .nano
        .iter()
        .filter(|(class, nano)| has(class) && !has(nano))
        .filter_map(|(_, nano)| kb.class(nano).map(ClassUse::written_as))
        .collect()
}

fn is_abrasive(kb: &KnowledgeBase, rules: &ProductRules, facts: &ItemFacts<'_>) -> bool {
    matches!(facts.part_of_list, PartOfList::Early | PartOfList::Mid)
        && kb.abrasive().has(kb, facts.item)
        && !facts
            .classes
            .iter()
            .any(|class| class.class.id == rules.abrasive.class)
}

/// Classes that the kind, the tint and the lack of a preservative give to a product.
fn product_classes<'a>(
    kb: &'a KnowledgeBase,
    rules: &ProductRules,
    product: &Product,
    facts: &Facts<'_>,
) -> Vec<&'a Class> {
    let mut ids: Vec<&ClassId> = rules
        .kinds
        .iter()
        .filter(|(kind, _)| *kind == product.kind)
        .map(|(_, class)| class)
        .collect();
    if product.tinted && !ids.contains(&&rules.tinted) {
        ids.push(&rules.tinted);
    }
    if is_unpreserved(kb, rules, product, facts) {
        ids.push(&rules.unpreserved.class);
    }
    ids.into_iter().filter_map(|id| kb.class(id)).collect()
}

/// Water and no preservative system (rule E13, NOPRES).
fn is_unpreserved(
    kb: &KnowledgeBase,
    rules: &ProductRules,
    product: &Product,
    facts: &Facts<'_>,
) -> bool {
    let rule = &rules.unpreserved;
    if product.sterile_single_use || rule.pressurised_kinds.contains(&product.kind) {
        return false;
    }
    let mut has_water = false;
    for item in &facts.items {
        let written = kb.classes_of(&item.item.matched);
        let any_of = |classes: &[ClassId]| written.iter().any(|class| classes.contains(class));
        if any_of(&rule.preserving) || any_of(&rule.pressurised_classes) {
            return false;
        }
        if any_of(&rule.preserving_unless_late) && item.part_of_list != PartOfList::Late {
            return false;
        }
        if let Some(id) = item.id()
            && (rule.preserving_ingredients.contains(id)
                || rule.pressurised_ingredients.contains(id))
        {
            return false;
        }
        has_water |= any_of(&rule.water_classes) || kb.watery().has(kb, item.item);
    }
    has_water
}
