//! The entries of patient factors, products and sources.

use super::page::{Book, Card, Line, Link, Page};
use super::subject::Subject;
use crate::model::factor::{Action, Raise, Until};
use crate::model::id::{FactorId, ProductId, SourceId};
use crate::model::product::Origin;
use crate::model::sentence::Arg;
use crate::model::source::SourceKind;
use crate::text::{length, t_args};
use crate::ui::words::{as_read, capital, verdict, with_name};

pub fn factor_page(book: Book<'_>, id: &FactorId) -> Option<Page> {
    let entry = book.kb.records.factors.get(id)?;
    let factor = &*entry.record;
    let mut lines = vec![
        Line::Text(book.lang.of(&factor.why).to_owned()),
        Line::Text(book.lang.of(&factor.advice).to_owned()),
    ];
    for raise in &factor.raises {
        let classes = raise.classes.iter().filter_map(|id| book.class(id));
        lines.extend(book.links(&raised(book, raise), classes));
    }
    if !factor.watch.is_empty() {
        let names: Vec<String> = factor.watch.iter().map(|name| as_read(name)).collect();
        lines.push(Line::Text(book.named("factor-watch", names.join(", "))));
    }
    let action = match factor.action {
        Action::Info => "action-word-info",
        Action::Warn => "action-word-warn",
        Action::Refer => "action-word-refer",
        Action::Block => "action-word-block",
    };
    let card = Card {
        heading: book.t(action),
        lines,
        grade: Some(factor.evidence.letter()),
        ..Card::default()
    };
    let mut cards = vec![card];
    cards.extend(book.sources(None, &factor.sources));
    Some(Page {
        title: book.lang.of(&factor.name).to_owned(),
        about: book.about("shelf-factors-one", &[]),
        review: book.review(entry),
        cards,
    })
}

fn raised(book: Book<'_>, raise: &Raise) -> String {
    let until = match raise.until {
        Until::Always => book.t("factor-always"),
        Until::After(span) => with_name(
            book.lang,
            "factor-for",
            "length",
            length(book.lang, span.hours()),
        ),
        Until::EndOf(phase) => {
            let phase = book.t(&format!("phase-{}", phase.word()));
            with_name(book.lang, "factor-phase", "phase", phase)
        }
    };
    let verdict = Arg::Name(verdict(book.lang, raise.to));
    let args = [("verdict", &verdict), ("until", &Arg::Name(until))];
    t_args(book.lang, "factor-raises", &args)
}

pub fn product_page(book: Book<'_>, id: &ProductId) -> Option<Page> {
    let entry = book.kb.records.products.get(id)?;
    let product = &*entry.record;
    let origin = match &product.origin {
        Origin::ExampleFormula => book.t("origin-example"),
        Origin::Seen { place, on } => {
            let args = [
                ("place", &Arg::Name(place.clone())),
                ("on", &Arg::Name(on.clone())),
            ];
            t_args(book.lang, "origin-seen", &args)
        }
    };
    let reading = book.kb.reading(id)?;
    let holds = reading.items.iter().map(|item| Link {
        text: as_read(&item.text),
        to: Subject::of_item(item),
    });
    let holds = Card {
        heading: book.t("knowledge-holds"),
        lines: book.links("", holds).into_iter().collect(),
        ..Card::default()
    };
    let kind = capital(&book.t(&format!("kind-{}", product.kind.word())));
    Some(Page {
        title: book.lang.of(&product.name).to_owned(),
        about: book.about(
            "shelf-products-one",
            &[Some(kind), product.brand.clone(), product.barcode.clone()],
        ),
        review: book.review(entry),
        cards: vec![
            holds,
            book.text_card("knowledge-label", product.label.clone()),
            book.text_card("knowledge-origin", origin),
        ],
    })
}

pub fn source_page(book: Book<'_>, id: &SourceId) -> Option<Page> {
    let entry = book.kb.records.sources.get(id)?;
    let source = &*entry.record;
    let kind = match source.kind {
        SourceKind::Seen => "source-seen",
        SourceKind::Known => "source-known",
        SourceKind::Practice => "source-practice",
        SourceKind::Synthesis => "source-synthesis",
        SourceKind::Regulation => "source-regulation",
    };
    let doi = source.doi.as_ref().map(|doi| format!("doi:{doi}"));
    let lines = [
        Some(book.t(kind)),
        doi,
        source.url.clone(),
        source.note.clone(),
    ];
    let what = Card {
        heading: book.t("knowledge-where"),
        lines: lines.into_iter().flatten().map(Line::Text).collect(),
        ..Card::default()
    };
    let mut cards = vec![what];
    cards.extend(used_by(book, id));
    Some(Page {
        title: source.citation.clone(),
        about: book.about(
            "shelf-sources-one",
            &[source.year.map(|year| year.to_string())],
        ),
        review: book.review(entry),
        cards,
    })
}

/// Which statements rest on a source.
fn used_by(book: Book<'_>, id: &SourceId) -> Option<Card> {
    let records = &book.kb.records;
    let classes = records.classes.values().map(|entry| &entry.record);
    let classes = classes
        .filter(|class| class.sources.contains(id))
        .filter_map(|class| book.class(&class.id));
    let allergens = records.allergens.values().map(|entry| &entry.record);
    let allergens = allergens
        .filter(|group| group.sources.contains(id))
        .map(|group| Link {
            text: book.lang.of(&group.name).to_owned(),
            to: Subject::Allergen(group.id.clone()),
        });
    let factors = records.factors.values().map(|entry| &entry.record);
    let factors = factors
        .filter(|it| it.sources.contains(id))
        .map(|factor| Link {
            text: book.lang.of(&factor.name).to_owned(),
            to: Subject::Factor(factor.id.clone()),
        });
    let ingredients = records.ingredients.values().map(|entry| &entry.record);
    let ingredients = ingredients
        .filter(|ingredient| ingredient.sources.contains(id))
        .filter_map(|ingredient| book.ingredient(&ingredient.id));
    let lines = [
        book.links(&book.t("shelf-classes"), classes),
        book.links(&book.t("shelf-allergens"), allergens),
        book.links(&book.t("shelf-factors"), factors),
        book.links(&book.t("shelf-ingredients"), ingredients),
    ];
    let lines: Vec<Line> = lines.into_iter().flatten().collect();
    (!lines.is_empty()).then(|| Card {
        heading: book.t("knowledge-used-by"),
        lines,
        ..Card::default()
    })
}
