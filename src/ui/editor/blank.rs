//! New records: a name, and nothing that was not said.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::edit::{Draft, Kind};
use crate::inci::normalize::fold;
use crate::kb::product::from_label;
use crate::model::allergen::{AllergenGroup, Members, Single};
use crate::model::class::{Cells, Class};
use crate::model::ingredient::Ingredient;
use crate::model::pattern::NamePattern;
use crate::model::product::{self, Origin, Product};
use crate::model::review::Review;
use crate::model::scale::{Grade, Severity};
use crate::model::sentence::Text;
use crate::model::source::{Source, SourceKind};

/// A record that says its name and is as strict as can be.
///
/// `today` is a date as `YYYY-MM-DD`.
pub fn blank(kind: Kind, id: &str, name: &str, today: &str) -> Draft {
    let review = Review::default();
    let text = |text: &str| Text {
        en: text.to_owned(),
        de: text.to_owned(),
    };
    match kind {
        Kind::Ingredient => Draft::Ingredient(Ingredient {
            id: id.into(),
            name: name.to_uppercase(),
            names: Vec::new(),
            cas: None,
            functions: Vec::new(),
            classes: Vec::new(),
            not_to_confuse: None,
            sources: Vec::new(),
            review,
        }),
        Kind::Class => Draft::Class(Class {
            id: id.into(),
            code: id.to_uppercase(),
            name: text(name),
            severity: Cells {
                open: Severity::Contraindicated,
                acute: Severity::Contraindicated,
                repair: Severity::Avoid,
                remodelling: Severity::Avoid,
            },
            open_relief: None,
            returns: None,
            rinse_off_relief: false,
            instead: Vec::new(),
            why: Text::default(),
            not_to_confuse: None,
            opposing_view: None,
            evidence: Grade::D,
            sources: Vec::new(),
            review,
        }),
        Kind::Allergen => Draft::Allergen(AllergenGroup {
            id: id.into(),
            code: id.to_uppercase(),
            name: text(name),
            names: Vec::new(),
            direct: Members::default(),
            cross: Members::default(),
            possible: Members::default(),
            not: Vec::new(),
            single: Single::default(),
            pairs: Vec::new(),
            note: None,
            sources: Vec::new(),
            review,
        }),
        Kind::Product => Draft::Product(Product {
            id: id.into(),
            origin: Origin::Seen {
                place: String::new(),
                on: today.to_owned(),
            },
            ..from_label(String::new(), name, product::Kind::Other)
        }),
        Kind::Source => Draft::Source(Source {
            id: id.into(),
            citation: name.to_owned(),
            year: None,
            doi: None,
            url: None,
            file: None,
            kind: SourceKind::Known,
            note: None,
            review,
        }),
        Kind::Pattern => Draft::Pattern(NamePattern {
            id: id.into(),
            forms: vec![name.to_uppercase()],
            except: Vec::new(),
            classes: Vec::new(),
            examples: Vec::new(),
            look_alikes: Vec::new(),
            sources: Vec::new(),
            review,
        }),
    }
}

/// A name in kebab-case, with a number where that is taken; `noun` where it has no Latin letters.
pub fn free_id(name: &str, noun: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let plain = fold(name)
        .nfkd()
        .filter(|letter| !is_combining_mark(*letter))
        .collect::<String>();
    let letters: String = plain.chars().map(ascii).collect();
    let words: Vec<&str> = letters.split('-').filter(|word| !word.is_empty()).collect();
    let id = if words.is_empty() {
        noun.to_owned()
    } else {
        words.join("-")
    };
    let mut number = 1;
    let mut free = id.clone();
    while is_taken(&free) {
        number += 1;
        free = format!("{id}-{number}");
    }
    free
}

fn ascii(letter: char) -> char {
    if letter.is_ascii_lowercase() || letter.is_ascii_digit() {
        letter
    } else {
        '-'
    }
}

/// A record like another one, under another id and, where it would be the same name, another name.
pub fn twin(draft: &Draft, id: &str, name: &str) -> Draft {
    let mut twin = draft.clone();
    let text = || Text {
        en: name.to_owned(),
        de: name.to_owned(),
    };
    match &mut twin {
        Draft::Ingredient(it) => {
            it.id = id.into();
            it.name = name.to_uppercase();
            // A name leads to one ingredient, and a number belongs to one substance.
            it.names.clear();
            it.cas = None;
        }
        Draft::Class(it) => {
            it.id = id.into();
            it.code = id.to_uppercase();
            it.name = text();
        }
        Draft::Allergen(it) => {
            it.id = id.into();
            it.code = id.to_uppercase();
            it.name = text();
            it.names.clear();
        }
        Draft::Product(it) => {
            it.id = id.into();
            it.name = text();
            it.barcode = None;
        }
        Draft::Source(it) => {
            it.id = id.into();
            name.clone_into(&mut it.citation);
            it.doi = None;
            it.url = None;
        }
        Draft::Pattern(it) => it.id = id.into(),
    }
    twin.set_review(Review::default());
    twin
}

#[cfg(test)]
mod tests {
    use super::{blank, free_id};
    use crate::edit::{Draft, Kind};

    #[test]
    fn ids_are_made_of_names_and_are_free() {
        let taken = ["rose-cream", "rose-cream-2"];
        let is_taken = |id: &str| taken.contains(&id);
        assert_eq!(free_id("Rosé  Cream!", "product", is_taken), "rose-cream-3");
        assert_eq!(free_id("Ретинол", "ingredient", |_| false), "ingredient");
        assert_eq!(free_id("…", "product", is_taken), "product");
    }

    #[test]
    fn a_blank_record_of_each_kind_is_read_as_it_is_written() {
        for kind in Kind::ALL {
            let draft = blank(*kind, "new-one", "New one", "2026-11-22");
            let text = draft.text().expect("a text");
            assert_eq!(Draft::parse(*kind, &text).as_ref(), Ok(&draft), "{text}");
            assert_eq!(draft.id(), "new-one");
        }
    }
}
