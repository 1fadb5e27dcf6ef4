//! The entry of an allergen group: which names carry it, and which only look like it.

use super::class::class_links;
use super::page::{Book, Card, Line, Link, Page};
use super::subject::Subject;
use crate::kb::allergens::{AllergenNames, Relation};
use crate::model::allergen::Members;
use crate::model::case::AllergicTo;
use crate::model::id::AllergenId;

pub fn allergen_page(book: Book<'_>, id: &AllergenId) -> Option<Page> {
    let kb = book.kb;
    let entry = kb.records.allergens.get(id)?;
    let group = &*entry.record;
    let names = AllergenNames::new(kb, &AllergicTo::Group(id.clone()));
    let mut cards = Vec::new();
    if !group.names.is_empty() {
        let recorded = group.names.iter().map(|name| (name.clone(), String::new()));
        cards.push(Card {
            heading: book.t("knowledge-recorded-as"),
            lines: vec![Line::Names(recorded.collect())],
            ..Card::default()
        });
    }
    let [direct, cross, possible] = book.carriers(&names);
    for (links, members, heading) in [
        (direct, &group.direct, "members-direct"),
        (cross, &group.cross, "members-cross"),
        (possible, &group.possible, "members-possible"),
    ] {
        let mut lines = member_lines(book, members);
        lines.extend(book.links(&book.t("members-entries"), links));
        if !lines.is_empty() {
            cards.push(Card {
                heading: book.t(heading),
                lines,
                ..Card::default()
            });
        }
    }
    if !group.not.is_empty() {
        cards.push(book.text_card("members-not", group.not.join(", ")));
    }
    let note = group.note.as_ref();
    cards.extend(note.map(|text| book.text_card("knowledge-note", book.lang.of(text).to_owned())));
    cards.extend(book.products(|reading| {
        let items = &mut reading.items.iter();
        items.any(|item| names.relation(kb, item) == Some(Relation::Direct))
    }));
    cards.extend(book.sources(None, &group.sources));
    Some(Page {
        title: book.lang.of(&group.name).to_owned(),
        about: book.about("shelf-allergens-one", &[Some(group.code.clone())]),
        review: book.review(entry),
        cards,
    })
}

/// Whole classes, other groups, and name forms of a column.
fn member_lines(book: Book<'_>, members: &Members) -> Vec<Line> {
    let groups = members.groups.iter().filter_map(|id| {
        let group = &book.kb.records.allergens.get(id)?.record;
        Some(Link {
            text: book.lang.of(&group.name).to_owned(),
            to: Subject::Allergen(id.clone()),
        })
    });
    let classes = class_links(book, &members.classes);
    let mut lines: Vec<Line> = [
        book.links(&book.t("members-groups"), groups),
        book.links(&book.t("members-classes"), classes),
    ]
    .into_iter()
    .flatten()
    .collect();
    let forms = members
        .names
        .iter()
        .filter(|name| name.contains(['*', '#', '{', '<']));
    let forms: Vec<&str> = forms.map(String::as_str).collect();
    if !forms.is_empty() {
        lines.push(Line::Text(book.named("members-forms", forms.join(", "))));
    }
    lines
}
