//! What rests on a record.

use crate::inci::Match;
use crate::kb::KnowledgeBase;
use crate::kb::records::{Record, Table};
use crate::model::id::{AllergenId, ClassId, FactorId, IngredientId, PatternId, SourceId};
use crate::ui::knowledge::subject::Subject;

/// Everything that names a record, shelf by shelf.
pub fn used_by(kb: &KnowledgeBase, subject: &Subject) -> Vec<Subject> {
    match subject {
        Subject::Ingredient(id) => products_with(kb, id),
        Subject::Class(id) => members_of(kb, id),
        Subject::Allergen(id) => groups_with(kb, id),
        Subject::Source(id) => resting_on(kb, id),
        Subject::Factor(_) | Subject::Product(_) | Subject::Pattern(_) | Subject::Name(_) => {
            Vec::new()
        }
    }
}

fn products_with(kb: &KnowledgeBase, wanted: &IngredientId) -> Vec<Subject> {
    let holds = |matched: &Match| matches!(matched, Match::Known { id, .. } if id == wanted);
    let products = kb.products();
    products
        .filter(|(_, reading)| reading.items.iter().any(|item| holds(&item.matched)))
        .map(|(product, _)| Subject::Product(product.id.clone()))
        .collect()
}

fn members_of(kb: &KnowledgeBase, wanted: &ClassId) -> Vec<Subject> {
    let records = &kb.records;
    let ingredients = found(&records.ingredients, |it| it.classes.contains(wanted));
    let patterns = found(&records.patterns, |it| it.classes.contains(wanted));
    let classes = found(&records.classes, |it| {
        it.instead.iter().any(|instead| instead.class == *wanted)
    });
    let allergens = found(&records.allergens, |it| {
        let members = [&it.direct, &it.cross, &it.possible];
        members
            .iter()
            .any(|members| members.classes.contains(wanted))
    });
    let factors = found(&records.factors, |it| {
        it.raises.iter().any(|raise| raise.classes.contains(wanted))
    });
    subjects(ingredients, classes, allergens, factors, patterns)
}

fn groups_with(kb: &KnowledgeBase, wanted: &AllergenId) -> Vec<Subject> {
    let groups = found(&kb.records.allergens, |it| {
        let members = [&it.direct, &it.cross, &it.possible];
        members
            .iter()
            .any(|members| members.groups.contains(wanted))
    });
    groups.map(|id| Subject::Allergen(id.clone())).collect()
}

fn resting_on(kb: &KnowledgeBase, wanted: &SourceId) -> Vec<Subject> {
    let records = &kb.records;
    let ingredients = citing(&records.ingredients, wanted);
    let classes = citing(&records.classes, wanted);
    let allergens = citing(&records.allergens, wanted);
    let factors = citing(&records.factors, wanted);
    let patterns = citing(&records.patterns, wanted);
    subjects(ingredients, classes, allergens, factors, patterns)
}

/// In the order in which they are told.
fn subjects<'a>(
    ingredients: impl Iterator<Item = &'a IngredientId>,
    classes: impl Iterator<Item = &'a ClassId>,
    allergens: impl Iterator<Item = &'a AllergenId>,
    factors: impl Iterator<Item = &'a FactorId>,
    patterns: impl Iterator<Item = &'a PatternId>,
) -> Vec<Subject> {
    ingredients
        .map(|id| Subject::Ingredient(id.clone()))
        .chain(classes.map(|id| Subject::Class(id.clone())))
        .chain(allergens.map(|id| Subject::Allergen(id.clone())))
        .chain(factors.map(|id| Subject::Factor(id.clone())))
        .chain(patterns.map(|id| Subject::Pattern(id.clone())))
        .collect()
}

fn found<T: Record>(table: &Table<T>, fits: impl Fn(&T) -> bool) -> impl Iterator<Item = &T::Id> {
    let entries = table.iter();
    entries
        .filter(move |(_, entry)| fits(&entry.record))
        .map(|(id, _)| id)
}

fn citing<'a, T: Record>(
    table: &'a Table<T>,
    source: &SourceId,
) -> impl Iterator<Item = &'a T::Id> {
    found(table, move |it| {
        it.sources().is_some_and(|ids| ids.contains(source))
    })
}
