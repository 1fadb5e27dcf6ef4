//! A name that is no entry: what the reader makes of it.

use super::class::class_card;
use super::page::{Book, Card, Line, Page};
use crate::inci::Match;

pub fn name_page(book: Book<'_>, name: &str) -> Page {
    let (about, cards) = match book.kb.names.find(name) {
        Match::Pattern { id, classes } => {
            let mut cards: Vec<Card> = vec![book.text_card("name-how", book.t("name-by-pattern"))];
            let pattern = book.kb.records.patterns.get(&id).map(|entry| &entry.record);
            if let (Some(pattern), Some(card)) = (pattern, cards.first_mut()) {
                let alike: Vec<&str> = pattern
                    .examples
                    .iter()
                    .take(3)
                    .map(String::as_str)
                    .collect();
                let alike = book.named("name-form", alike.join(", "));
                card.lines.push(Line::Text(alike));
                card.cites = book.cites(&pattern.sources);
            }
            let classes = classes.iter().filter_map(|id| book.kb.class(id));
            cards.extend(classes.map(|class| class_card(book, class)));
            ("name-told", cards)
        }
        Match::Near { guesses } => {
            let links = guesses.iter().filter_map(|id| book.ingredient(id));
            let line = book.links(&book.t("name-perhaps"), links);
            let card = Card {
                lines: line.into_iter().collect(),
                ..book.text_card("name-how", book.t("name-near-note"))
            };
            ("name-near", vec![card])
        }
        // Known names have an entry of their own.
        Match::Known { id, .. } => {
            let link = book.links("", book.ingredient(&id));
            let card = Card {
                heading: book.t("name-how"),
                lines: link.into_iter().collect(),
                ..Card::default()
            };
            ("shelf-ingredients-one", vec![card])
        }
        Match::Unknown => {
            let card = book.text_card("name-how", book.t("unknown-note"));
            ("name-unknown", vec![card])
        }
    };
    Page {
        title: name.trim().to_owned(),
        about: book.t(about),
        review: String::new(),
        cards,
    }
}
