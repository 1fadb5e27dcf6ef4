//! The entry of an ingredient.

use super::class::{class_card, counts_instead};
use super::page::{Book, Card, Line, Link, Page};
use super::subject::Subject;
use crate::inci::{Match, Reading};
use crate::kb::allergens::{AllergenNames, Relation};
use crate::model::case::AllergicTo;
use crate::model::id::IngredientId;
use crate::model::ingredient::{Ingredient, OtherName};
use crate::text::annex;
use crate::ui::words::{as_read, with_name};

pub fn ingredient_page(book: Book<'_>, id: &IngredientId) -> Option<Page> {
    let entry = book.kb.records.ingredients.get(id)?;
    let ingredient = &*entry.record;
    let functions = ingredient.functions.join(", ");
    let mut cards = vec![names_card(book, ingredient)];
    for class in ingredient.classes.iter().filter_map(|id| book.kb.class(id)) {
        let mut card = class_card(book, class);
        card.lines.extend(counts_instead(book, class, Some(id)));
        cards.push(card);
    }
    cards.push(allergy_card(book, id));
    cards.extend(annex_card(book, id));
    cards.extend(benefit_cards(book, id));
    cards.extend(book.products(|reading| holds(reading, id)));
    cards.extend(book.sources(None, &ingredient.sources));
    Some(Page {
        title: as_read(&ingredient.name),
        about: book.about(
            "shelf-ingredients-one",
            &[
                ingredient
                    .cas
                    .as_ref()
                    .map(|cas| with_name(book.lang, "knowledge-cas", "cas", cas)),
                (!functions.is_empty()).then_some(functions),
            ],
        ),
        review: book.review(entry),
        cards,
    })
}

fn holds(reading: &Reading, wanted: &IngredientId) -> bool {
    let items = &mut reading.items.iter();
    items.any(|item| matches!(&item.matched, Match::Known { id, .. } if id == wanted))
}

/// What labels call it, and what it is often taken for.
fn names_card(book: Book<'_>, ingredient: &Ingredient) -> Card {
    let names = ingredient.names.iter().map(|name| {
        let origin = match name {
            OtherName::Synonym(_) => book.t("name-synonym"),
            OtherName::Us(_) => book.t("name-us"),
            OtherName::Common(_) => book.t("name-common"),
            OtherName::Trade(_) => book.t("name-trade"),
            OtherName::In(language, _) => language.clone(),
        };
        (name.text().to_owned(), origin)
    });
    let names: Vec<_> = names.collect();
    let mut lines = vec![Line::Text(book.named("knowledge-inci", &ingredient.name))];
    if !names.is_empty() {
        lines.push(Line::Names(names));
    }
    let confused = ingredient.not_to_confuse.as_ref();
    lines.extend(confused.map(|text| Line::Text(book.lang.of(text).to_owned())));
    Card {
        heading: book.t("knowledge-names"),
        lines,
        ..Card::default()
    }
}

/// Whose allergy it concerns, and what an allergy to it alone concerns.
fn allergy_card(book: Book<'_>, id: &IngredientId) -> Card {
    let kb = book.kb;
    let mut groups: [Vec<Link>; 4] = Default::default();
    for entry in kb.records.allergens.values() {
        let group = &*entry.record;
        let names = AllergenNames::new(kb, &AllergicTo::Group(group.id.clone()));
        let place = if names.is_false_friend_of(kb, id) {
            3
        } else {
            match names.relation_of(kb, id) {
                Some(Relation::Direct) => 0,
                Some(Relation::Cross) => 1,
                Some(Relation::Possible) => 2,
                None => continue,
            }
        };
        groups[place].push(Link {
            text: book.lang.of(&group.name).to_owned(),
            to: Subject::Allergen(group.id.clone()),
        });
    }
    let leads = [
        "relation-direct",
        "relation-cross",
        "relation-possible",
        "relation-not",
    ];
    let lines = leads.iter().zip(groups);
    let mut lines: Vec<Line> = lines
        .filter_map(|(lead, links)| book.links(&book.t(lead), links))
        .collect();
    let alone = AllergenNames::new(kb, &AllergicTo::Ingredient(id.clone()));
    let [direct, cross, possible] = book.carriers(&alone);
    for (lead, links) in [
        ("alone-direct", direct),
        ("alone-cross", cross),
        ("alone-possible", possible),
    ] {
        let itself = Subject::Ingredient(id.clone());
        let others = links.into_iter().filter(|link| link.to != itself);
        lines.extend(book.links(&book.t(lead), others));
    }
    if lines.is_empty() {
        lines.push(Line::Text(book.t("relation-none")));
    }
    Card {
        heading: book.t("knowledge-allergies"),
        lines,
        ..Card::default()
    }
}

/// What the annexes of the EU regulation say of it.
fn annex_card(book: Book<'_>, id: &IngredientId) -> Option<Card> {
    let facts = book.kb.annex_facts(id);
    let sources = facts.first()?.sources.clone();
    let lines = facts.iter().map(|fact| {
        let mut text = format!("{}: {}", annex::place(book.lang, fact), fact.name);
        let told = annex::told(book.lang, fact);
        if !told.is_empty() {
            text.push_str(" · ");
            text.push_str(&told);
        }
        Line::Text(text)
    });
    Some(Card {
        heading: book.t("knowledge-annexes"),
        lines: lines.collect(),
        cites: book.cites(&sources),
        ..Card::default()
    })
}

fn benefit_cards(book: Book<'_>, id: &IngredientId) -> Vec<Card> {
    let Some(ingredient) = book.kb.ingredient(id) else {
        return Vec::new();
    };
    let carried = book.kb.benefits().filter(|(benefit, names)| {
        names.has_ingredient(book.kb, id)
            || benefit.is_carried_by(Some(id), ingredient.classes.iter())
    });
    carried
        .map(|(benefit, _)| Card {
            heading: book.named("knowledge-benefit", book.lang.of(&benefit.name)),
            lines: [Some(&benefit.why), benefit.caveat.as_ref()]
                .into_iter()
                .flatten()
                .map(|text| Line::Text(book.lang.of(text).to_owned()))
                .collect(),
            grade: Some(benefit.evidence.letter()),
            cites: book.cites(&benefit.sources),
            ..Card::default()
        })
        .collect()
}
