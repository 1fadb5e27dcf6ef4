//! Type-ahead over what has a name: allergens, ingredients, patient factors, signs.

use std::sync::Arc;

use rapidfuzz::distance::osa;

use super::action::SearchAction;
use super::apply::moved;
use super::words::as_read;
use crate::inci::normalize::fold;
use crate::kb::KnowledgeBase;
use crate::model::case::AllergicTo;
use crate::model::id::{FactorId, IngredientId, ProductId, SignId};
use crate::model::ingredient::OtherName;
use crate::model::sentence::Text;
use crate::text::Lang;

/// All names of the knowledge base, folded once.
#[derive(Debug, Default)]
pub struct Index {
    pub allergens: Vec<Entry<AllergicTo>>,
    pub factors: Vec<Entry<FactorId>>,
    pub signs: Vec<Entry<SignId>>,
    pub ingredients: Vec<Entry<IngredientId>>,
    pub products: Vec<Entry<ProductId>>,
}

/// Something with a name, other names, and a place in the order of equally good hits.
#[derive(Debug)]
pub struct Entry<T> {
    pub target: T,
    pub name: Text,
    order: u8,
    /// Folded and as written.
    names: Arc<[(String, String)]>,
}

/// Something that fits what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit<T> {
    pub target: T,
    pub name: String,
    /// The other name by which it was found.
    pub by: Option<String>,
}

/// A search field: what was typed, what fits, and which hit the arrow keys stand on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query<T> {
    pub typed: String,
    pub hits: Vec<Hit<T>>,
    pub at: usize,
    /// The hits were put away; what was typed stays.
    pub is_closed: bool,
}

impl<T> Default for Query<T> {
    fn default() -> Self {
        Self {
            typed: String::new(),
            hits: Vec::new(),
            at: 0,
            is_closed: false,
        }
    }
}

impl<T: Clone> Query<T> {
    /// What happens in the search field; returns what was picked.
    pub fn apply(&mut self, action: SearchAction, find: impl Fn(&str) -> Vec<Hit<T>>) -> Option<T> {
        match action {
            SearchAction::Type(typed) => {
                self.hits = find(&typed);
                self.typed = typed;
                self.at = 0;
                self.is_closed = false;
                None
            }
            SearchAction::Move(by) => {
                self.at = moved(self.at, by, self.hits.len());
                self.is_closed = false;
                None
            }
            SearchAction::Close => {
                self.is_closed = true;
                None
            }
            SearchAction::Pick(at) => {
                // Where nothing fits, what was typed stays.
                let picked = self.hits.get(at.unwrap_or(self.at))?.target.clone();
                *self = Self::default();
                Some(picked)
            }
        }
    }
}

/// More hits than this are not shown: type another letter.
pub const MOST_HITS: usize = 8;

impl Index {
    pub fn new(kb: &KnowledgeBase) -> Self {
        let groups = kb.records.allergens.values().map(|entry| {
            let group = &entry.record;
            let target = AllergicTo::Group(group.id.clone());
            Entry::new(target, group.name.clone(), 0, &group.names)
        });
        let ingredients: Vec<Entry<IngredientId>> = (kb.records.ingredients.values())
            .map(|entry| {
                let ingredient = &entry.record;
                let name = same(&as_read(&ingredient.name));
                let names = ingredient.names.iter().map(OtherName::text);
                Entry::new(ingredient.id.clone(), name, 1, names)
            })
            .collect();
        let as_allergens = ingredients.iter().map(|entry| Entry {
            target: AllergicTo::Ingredient(entry.target.clone()),
            name: entry.name.clone(),
            order: entry.order,
            names: Arc::clone(&entry.names),
        });
        Self {
            allergens: groups.chain(as_allergens).collect(),
            products: (kb.products())
                .map(|(product, _)| {
                    Entry::new(product.id.clone(), product.name.clone(), 0, &product.brand)
                })
                .collect(),
            factors: (kb.records.factors.values())
                .map(|entry| &entry.record)
                .map(|it| Entry::new(it.id.clone(), it.name.clone(), 0, &it.names))
                .collect(),
            signs: (kb.records.signs.values())
                .map(|entry| &entry.record)
                .map(|it| {
                    // What a sign may mean is often what comes to mind first.
                    let meant = [&it.think_of.en, &it.think_of.de];
                    Entry::new(
                        it.id.clone(),
                        it.name.clone(),
                        0,
                        it.names.iter().chain(meant),
                    )
                })
                .collect(),
            ingredients,
        }
    }
}

/// A name that is the same in every language.
pub fn same(name: &str) -> Text {
    Text {
        en: name.to_owned(),
        de: name.to_owned(),
    }
}

impl<T: Clone> Entry<T> {
    /// Smaller `order` first among equally good hits.
    pub fn new<N: AsRef<str>>(
        target: T,
        name: Text,
        order: u8,
        others: impl IntoIterator<Item = N>,
    ) -> Self {
        let mut names = vec![(fold(&name.en), name.en.clone())];
        if name.de != name.en {
            names.push((fold(&name.de), name.de.clone()));
        }
        for other in others {
            names.push((fold(other.as_ref()), other.as_ref().to_owned()));
        }
        Self {
            target,
            name,
            order,
            names: names.into(),
        }
    }

    /// Whether this is one of its names, whole.
    pub fn is_called(&self, folded: &str) -> bool {
        self.names.iter().any(|(key, _)| key == folded)
    }

    /// The other name by which it fits best, if it is not its own.
    pub fn found_by(&self, folded: &str, lang: Lang) -> Option<&str> {
        let (_, _, by) = self.rank(folded)?;
        (by != lang.of(&self.name)).then_some(by)
    }

    /// What it is to somebody who looks for a `target` of another type.
    pub fn hit<U>(&self, target: U, folded: &str, lang: Lang) -> Hit<U> {
        Hit {
            target,
            name: lang.of(&self.name).to_owned(),
            by: self.found_by(folded, lang).map(str::to_owned),
        }
    }

    /// How well it fits, smaller is better, and by which name.
    fn rank(&self, folded: &str) -> Option<(u8, usize, &str)> {
        self.names
            .iter()
            .filter_map(|(key, written)| {
                let at = key.find(folded)?;
                let starts_a_word = at == 0 || key.as_bytes()[at - 1] == b' ';
                let fit = match (at, starts_a_word) {
                    (0, _) if key.len() == folded.len() => 0,
                    (0, _) => 1,
                    (_, true) => 2,
                    (_, false) => 3,
                };
                Some((fit, key.len(), written.as_str()))
            })
            .min()
    }
}

/// Places of the entries that fit, best first: whole names, then beginnings, then words, then
/// anything. `folded` is folded and not empty.
pub fn ranked<T: Clone>(entries: &[Entry<T>], folded: &str) -> Vec<usize> {
    let mut found: Vec<_> = entries
        .iter()
        .enumerate()
        .filter_map(|(idx, entry)| {
            let (fit, len, _) = entry.rank(folded)?;
            Some((fit, entry.order, len, entry.name.en.as_str(), idx))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(.., idx)| idx).collect()
}

/// Places of the entries of which a word, or a beginning, is nearly what was typed, best first.
/// `folded` is folded.
///
/// One slip is forgiven from five letters on, two from nine. Digits must be right.
pub fn near<T>(entries: &[Entry<T>], folded: &str) -> Vec<usize> {
    let allowed = match folded
        .chars()
        .filter(|letter| letter.is_alphabetic())
        .count()
    {
        0..5 => return Vec::new(),
        5..9 => 1,
        _ => 2,
    };
    let wanted = Typed {
        comparator: osa::BatchComparator::new(folded.bytes()),
        folded,
        letters: letters(folded.as_bytes()),
        allowed,
    };
    let mut found: Vec<(usize, u8, usize)> = entries
        .iter()
        .enumerate()
        .filter_map(|(idx, entry)| {
            let distances = entry
                .names
                .iter()
                .filter_map(|(key, _)| wanted.distance(key));
            Some((distances.min()?, entry.order, idx))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(.., idx)| idx).collect()
}

/// What was typed, ready to be held against many names.
struct Typed<'a> {
    comparator: osa::BatchComparator<u8>,
    folded: &'a str,
    letters: u32,
    allowed: usize,
}

impl Typed<'_> {
    /// How many slips lie between it and what begins at a word of a name, if they are few.
    fn distance(&self, key: &str) -> Option<usize> {
        let bytes = key.as_bytes();
        let starts = (0..bytes.len()).filter(|at| *at == 0 || bytes[at - 1] == b' ');
        let len = self.folded.len();
        let lengths = len - self.allowed..=len + self.allowed;
        let parts = starts.flat_map(|at| {
            let lengths = lengths.clone();
            lengths.filter_map(move |len| bytes.get(at..at + len))
        });
        parts.filter_map(|part| self.slips(part)).min()
    }

    fn slips(&self, part: &[u8]) -> Option<usize> {
        let is_near = (letters(part) ^ self.letters).count_ones() as usize <= 2 * self.allowed;
        let digits = |bytes: &[u8]| -> Vec<u8> {
            bytes.iter().copied().filter(u8::is_ascii_digit).collect()
        };
        if !is_near || digits(part) != digits(self.folded.as_bytes()) {
            return None;
        }
        let args = osa::Args::default().score_cutoff(self.allowed);
        self.comparator
            .distance_with_args(part.iter().copied(), &args)
    }
}

/// Which letters occur, one bit each. A slip changes at most two bits.
fn letters(bytes: &[u8]) -> u32 {
    let letters = bytes.iter().filter(|byte| !byte.is_ascii_digit());
    letters.fold(0, |bits, byte| bits | 1 << (byte % 32))
}

/// The first few that fit, with the names by which they were found.
pub fn find<T: Clone>(entries: &[Entry<T>], lang: Lang, typed: &str) -> Vec<Hit<T>> {
    let folded = fold(typed);
    if folded.is_empty() {
        return Vec::new();
    }
    let places = ranked(entries, &folded).into_iter();
    let hits = places.map(|idx| entries[idx].hit(entries[idx].target.clone(), &folded, lang));
    hits.take(MOST_HITS).collect()
}

#[cfg(test)]
mod tests {
    use super::{Entry, near};
    use crate::inci::normalize::fold;
    use crate::model::sentence::Text;

    fn check(typed: &str, expected: &[&str]) {
        let names = ["retinol", "sodium hyaluronate", "peg 8", "phenoxyethanol"];
        let entries = names.map(|name| {
            let text = Text {
                en: name.to_owned(),
                de: name.to_owned(),
            };
            Entry::new(name, text, 0, [""; 0])
        });
        let found: Vec<&str> = near(&entries, &fold(typed))
            .into_iter()
            .map(|place| entries[place].target)
            .collect();
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn what_is_nearly_a_word_or_its_beginning_is_found() {
        check("retnol", &["retinol"]);
        check("hyalurnate", &["sodium hyaluronate"]);
        check("phenoxye", &["phenoxyethanol"]);
        check("fenoxyeth", &["phenoxyethanol"]);
        check("ratin", &["retinol"]);
    }

    #[test]
    fn short_or_far_words_are_not() {
        check("retx", &[]);
        check("peg 9", &[]);
        check("collagen", &[]);
    }
}
