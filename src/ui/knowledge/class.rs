//! The entry of a class: what needled skin tolerates of it, phase by phase.

use super::grid::Grid;
use super::page::{Book, Card, Line, Link, Page};
use super::subject::Subject;
use crate::model::class::{Class, Instead, Relief, When};
use crate::model::id::{ClassId, IngredientId};
use crate::text::decimal;
use crate::ui::words::{capital, with_count, with_name};

pub fn class_page(book: Book<'_>, id: &ClassId) -> Option<Page> {
    let entry = book.kb.records.classes.get(id)?;
    let class = &*entry.record;
    let mut card = class_card(book, class);
    card.heading = book.t("knowledge-severity");
    card.about = None;
    card.lines.extend(reliefs(book, class));
    card.lines.extend(counts_instead(book, class, None));
    let confused = class.not_to_confuse.as_ref();
    card.lines
        .extend(confused.map(|text| Line::Text(book.lang.of(text).to_owned())));
    let mut cards = vec![card];
    cards.extend(members_card(book, id));
    cards.extend(book.products(|reading| {
        let classes = reading
            .items
            .iter()
            .map(|item| book.kb.classes_of(&item.matched));
        classes.into_iter().any(|classes| classes.contains(id))
    }));
    cards.extend(book.sources(Some(class.evidence), &class.sources));
    Some(Page {
        title: book.lang.of(&class.name).to_owned(),
        about: book.about("shelf-classes-one", &[Some(class.code.clone())]),
        review: book.review(entry),
        cards,
    })
}

/// What a class does, when, who says so and who says otherwise.
pub fn class_card(book: Book<'_>, class: &Class) -> Card {
    Card {
        heading: book.lang.of(&class.name).to_owned(),
        about: Some(Subject::Class(class.id.clone())),
        lines: vec![Line::Text(book.lang.of(&class.why).to_owned())],
        grid: Some(Grid::new(book, class)),
        opposing_view: class
            .opposing_view
            .as_ref()
            .map(|text| book.lang.of(text).to_owned()),
        grade: Some(class.evidence.letter()),
        cites: book.cites(&class.sources),
    }
}

/// What can make it milder.
fn reliefs(book: Book<'_>, class: &Class) -> Vec<Line> {
    let open = class.open_relief.map(|relief| match relief {
        Relief::ClinicSuppliedSterile => "relief-sterile",
        Relief::ClinicSuppliedUntinted => "relief-untinted",
    });
    let rinse = class.rinse_off_relief.then_some("relief-rinse-off");
    let lines = open.into_iter().chain(rinse);
    lines.map(|id| Line::Text(book.t(id))).collect()
}

/// Which class counts instead, and when: for one ingredient, or for all of the class.
pub fn counts_instead(book: Book<'_>, class: &Class, of: Option<&IngredientId>) -> Vec<Line> {
    let concerns = |instead: &&Instead| {
        of.is_none_or(|id| instead.only.is_empty() || instead.only.contains(id))
    };
    let lines = class.instead.iter().filter(concerns).filter_map(|instead| {
        let conditions: Vec<String> = instead.when.iter().map(|it| condition(book, it)).collect();
        let mut lead = capital(&conditions.join(&book.t("knowledge-or")));
        if of.is_none() && !instead.only.is_empty() {
            let names = instead.only.iter().filter_map(|id| book.ingredient(id));
            let names: Vec<String> = names.map(|link| link.text).collect();
            lead = format!("{}: {lead}", names.join(", "));
        }
        let to = book.class(&instead.class)?;
        let id = if instead.class == class.id {
            "counts-itself"
        } else {
            "counts-as"
        };
        book.links(&with_name(book.lang, id, "when", lead), [to])
    });
    lines.collect()
}

fn condition(book: Book<'_>, when: &When) -> String {
    let percent =
        |id: &str, figure: f64| with_name(book.lang, id, "percent", decimal(book.lang, figure));
    let place = |id: &str, last: u32| with_count(book.lang, id, "place", last as usize);
    match when {
        When::Always => book.t("when-always"),
        When::StatedBelow(figure) => percent("when-below", *figure),
        When::StatedAtMost(figure) => percent("when-at-most", *figure),
        When::StatedAbove(figure) => percent("when-above", *figure),
        When::Late => book.t("when-late"),
        When::Early => book.t("when-early"),
        When::NotEarly => book.t("when-not-early"),
        When::PlaceUpTo(last) => place("when-place-up-to", *last),
        When::PlaceAfter(last) => place("when-place-after", *last),
        When::Kind(kinds) => {
            let kinds = kinds
                .iter()
                .map(|kind| book.t(&format!("kind-{}", kind.word())));
            let kinds: Vec<String> = kinds.collect();
            with_name(book.lang, "when-kind", "kinds", kinds.join(", "))
        }
    }
}

/// The ingredients and naming conventions of a class.
fn members_card(book: Book<'_>, id: &ClassId) -> Option<Card> {
    let ingredients = book.kb.records.ingredients.values();
    let members = ingredients
        .filter(|entry| entry.record.classes.contains(id))
        .filter_map(|entry| book.ingredient(&entry.record.id));
    let mut lines: Vec<Line> = book.links("", members).into_iter().collect();
    let patterns = book.kb.records.patterns_in_order();
    let forms: Vec<String> = patterns
        .filter(|pattern| pattern.classes.contains(id))
        .flat_map(|pattern| pattern.examples.iter().take(2).cloned())
        .collect();
    if !forms.is_empty() {
        lines.push(Line::Text(
            book.named("knowledge-patterns", forms.join(", ")),
        ));
    }
    (!lines.is_empty()).then(|| Card {
        heading: book.t("knowledge-members"),
        lines,
        ..Card::default()
    })
}

/// Classes as links.
pub fn class_links(book: Book<'_>, ids: &[ClassId]) -> Vec<Link> {
    ids.iter().filter_map(|id| book.class(id)).collect()
}
