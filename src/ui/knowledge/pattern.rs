//! The entry of a naming rule.

use super::class::class_card;
use super::page::{Book, Card, Line, Page};
use crate::model::id::PatternId;
use crate::ui::words::as_read;

pub fn pattern_page(book: Book<'_>, id: &PatternId) -> Option<Page> {
    let entry = book.kb.records.patterns.get(id)?;
    let pattern = &*entry.record;
    let names = |heading: &str, names: &[String]| {
        let names = names.iter().map(|name| (as_read(name), String::new()));
        Card {
            heading: book.t(heading),
            lines: vec![Line::Names(names.collect())],
            ..Card::default()
        }
    };
    let lists = [
        ("pattern-forms", &pattern.forms),
        ("pattern-except", &pattern.except),
        ("pattern-examples", &pattern.examples),
        ("pattern-look-alikes", &pattern.look_alikes),
    ];
    let mut cards: Vec<Card> = lists
        .into_iter()
        .filter(|(_, list)| !list.is_empty())
        .map(|(heading, list)| names(heading, list))
        .collect();
    let classes = pattern.classes.iter().filter_map(|id| book.kb.class(id));
    cards.extend(classes.map(|class| class_card(book, class)));
    cards.extend(book.sources(None, &pattern.sources));
    Some(Page {
        title: pattern.forms.join(" · "),
        about: book.about("shelf-patterns-one", &[Some(id.to_string())]),
        review: book.review(entry),
        cards,
    })
}
