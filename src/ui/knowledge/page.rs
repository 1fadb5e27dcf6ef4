//! An entry of the reference as plain text and links, ready to be drawn.

use super::allergen::allergen_page;
use super::class::class_page;
use super::grid::Grid;
use super::ingredient::ingredient_page;
use super::name::name_page;
use super::pattern::pattern_page;
use super::rest::{factor_page, product_page, source_page};
use super::subject::Subject;
use crate::kb::KnowledgeBase;
use crate::kb::allergens::{AllergenNames, Relation};
use crate::kb::records::{Entry, Layer, Record};
use crate::model::id::{ClassId, IngredientId, SourceId};
use crate::model::review::Review;
use crate::model::scale::Grade;
use crate::model::sentence::Arg;
use crate::text::{Lang, t, t_args};
use crate::ui::words::{Cite, as_read, with_name};

/// One entry.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    pub title: String,
    /// What kind of thing it is, and its numbers.
    pub about: String,
    /// Who has looked at it.
    pub review: String,
    pub cards: Vec<Card>,
}

/// One thing that is said of an entry, and what it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Card {
    pub heading: String,
    /// The entry that the heading names.
    pub about: Option<Subject>,
    pub lines: Vec<Line>,
    pub grid: Option<Grid>,
    pub opposing_view: Option<String>,
    pub grade: Option<&'static str>,
    pub cites: Vec<Cite>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    Text(String),
    /// Words, and what they lead to.
    Links(String, Vec<Link>),
    /// Names, each with where it comes from.
    Names(Vec<(String, String)>),
}

/// A way to another entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub text: String,
    pub to: Subject,
}

/// Where pages are written from: a knowledge base and a language.
#[derive(Clone, Copy, Debug)]
pub struct Book<'a> {
    pub kb: &'a KnowledgeBase,
    pub lang: Lang,
}

/// The entry of a subject; `None` if the knowledge base has none.
pub fn page(kb: &KnowledgeBase, lang: Lang, subject: &Subject) -> Option<Page> {
    let book = Book { kb, lang };
    match subject {
        Subject::Ingredient(id) => ingredient_page(book, id),
        Subject::Class(id) => class_page(book, id),
        Subject::Allergen(id) => allergen_page(book, id),
        Subject::Factor(id) => factor_page(book, id),
        Subject::Product(id) => product_page(book, id),
        Subject::Source(id) => source_page(book, id),
        Subject::Pattern(id) => pattern_page(book, id),
        Subject::Name(name) => Some(name_page(book, name)),
    }
}

/// More links than this are counted, not listed.
const MOST_LINKS: usize = 40;

impl Book<'_> {
    pub fn t(self, id: &str) -> String {
        t(self.lang, id)
    }

    pub fn cites(self, ids: &[SourceId]) -> Vec<Cite> {
        Cite::of(self.kb, self.lang, ids)
    }

    /// Who has looked at a record, and whose it is.
    pub fn review<T: Record>(self, entry: &Entry<T>) -> String {
        let review = match entry.record.review() {
            Review::Draft => self.t("knowledge-draft"),
            Review::DraftBy { author, on } => signed(self.lang, "knowledge-draft-by", author, on),
            Review::Reviewed { by, on, .. } => signed(self.lang, "knowledge-reviewed", by, on),
        };
        match entry.layer {
            Layer::BuiltIn => review,
            Layer::Clinic => format!("{} · {review}", self.t("knowledge-clinic")),
        }
    }

    pub fn ingredient(self, id: &IngredientId) -> Option<Link> {
        Some(Link {
            text: as_read(&self.kb.ingredient(id)?.name),
            to: Subject::Ingredient(id.clone()),
        })
    }

    pub fn class(self, id: &ClassId) -> Option<Link> {
        Some(Link {
            text: self.lang.of(&self.kb.class(id)?.name).to_owned(),
            to: Subject::Class(id.clone()),
        })
    }

    /// The ingredients that are an allergen, cross-react, and possibly do.
    pub fn carriers(self, names: &AllergenNames) -> [Vec<Link>; 3] {
        let mut carriers: [Vec<Link>; 3] = Default::default();
        for id in self.kb.records.ingredients.keys() {
            let place = match names.relation_of(self.kb, id) {
                Some(Relation::Direct) => 0,
                Some(Relation::Cross) => 1,
                Some(Relation::Possible) => 2,
                None => continue,
            };
            carriers[place].extend(self.ingredient(id));
        }
        carriers
    }

    /// A line of links, at most so many as can be read; none for no link.
    pub fn links(self, lead: &str, links: impl IntoIterator<Item = Link>) -> Option<Line> {
        let mut links: Vec<Link> = links.into_iter().collect();
        if links.is_empty() {
            return None;
        }
        let total = links.len();
        let lead = if total > MOST_LINKS {
            links.truncate(MOST_LINKS);
            let args = [
                ("lead", &Arg::Name(lead.to_owned())),
                ("shown", &Arg::Name(MOST_LINKS.to_string())),
                ("total", &Arg::Name(total.to_string())),
            ];
            t_args(self.lang, "knowledge-first-of", &args)
        } else {
            lead.to_owned()
        };
        Some(Line::Links(lead, links))
    }

    /// The stored products that hold something.
    pub fn products(self, holds: impl Fn(&crate::inci::Reading) -> bool) -> Option<Card> {
        let links = self.kb.products().filter(|(_, reading)| holds(reading));
        let links = links.map(|(product, _)| Link {
            text: self.lang.of(&product.name).to_owned(),
            to: Subject::Product(product.id.clone()),
        });
        let line = self.links("", links)?;
        Some(Card {
            heading: self.t("knowledge-products"),
            lines: vec![line],
            ..Card::default()
        })
    }

    /// What an entry as a whole rests on.
    pub fn sources(self, grade: Option<Grade>, ids: &[SourceId]) -> Option<Card> {
        let links = ids.iter().filter_map(|id| {
            let source = &self.kb.records.sources.get(id)?.record;
            Some(Link {
                text: source.citation.clone(),
                to: Subject::Source(id.clone()),
            })
        });
        let line = self.links("", links)?;
        Some(Card {
            heading: self.t("knowledge-sources"),
            lines: vec![line],
            grade: grade.map(Grade::letter),
            ..Card::default()
        })
    }

    pub fn text_card(self, heading: &str, text: String) -> Card {
        Card {
            heading: self.t(heading),
            lines: vec![Line::Text(text)],
            ..Card::default()
        }
    }

    /// "Kind · number", in one line.
    pub fn about(self, kind: &str, more: &[Option<String>]) -> String {
        let mut parts = vec![self.t(kind)];
        parts.extend(more.iter().flatten().cloned());
        parts.join(" · ")
    }

    pub fn named(self, id: &str, name: impl Into<String>) -> String {
        with_name(self.lang, id, "name", name)
    }
}

fn signed(lang: Lang, id: &str, by: &str, on: &str) -> String {
    let (by, on) = (Arg::Name(by.to_owned()), Arg::Name(on.to_owned()));
    t_args(lang, id, &[("by", &by), ("on", &on)])
}
