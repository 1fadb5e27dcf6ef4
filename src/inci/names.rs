//! The names of ingredients, indexed: exact, alias, folded, by convention, near.

use crate::model::id::{ClassId, IngredientId, PatternId};
use crate::model::ingredient::{Ingredient, OtherName};
use crate::model::pattern::{NamePattern, WordList};

use super::joins::Joins;
use super::normalize::{Key, key_of};
use super::pattern::{Form, FormError, pairs};
use super::quick::QuickMap;
use super::scan::{Kind, Scan};
use super::spell::Speller;
use super::{How, Match, single};

/// Every name by which a label may call an ingredient.
#[derive(Clone, Debug)]
pub struct Names {
    entries: Vec<Entry>,
    /// Indices of the entries, sorted by id.
    by_id: Vec<usize>,
    spellings: QuickMap<Box<str>, Vec<Spelling>>,
    conventions: Vec<Convention>,
    speller: Speller,
    joins: Joins,
}

#[derive(Clone, Debug)]
struct Entry {
    id: IngredientId,
    name: String,
}

/// One printed form of a key.
#[derive(Clone, Debug)]
struct Spelling {
    ingredient: usize,
    printed: String,
    inci: bool,
}

#[derive(Clone, Debug)]
struct Convention {
    id: PatternId,
    classes: Vec<ClassId>,
    forms: Vec<Form>,
    except: Vec<Form>,
}

impl Names {
    /// Indexes the names. INCI names win over other names, earlier ingredients over later ones.
    /// Forms that cannot be read are left out and reported.
    pub fn new<'a>(
        ingredients: impl IntoIterator<Item = &'a Ingredient>,
        patterns: impl IntoIterator<Item = &'a NamePattern>,
        lists: &[WordList],
    ) -> (Self, Vec<FormError>) {
        let mut names = Self {
            entries: Vec::new(),
            by_id: Vec::new(),
            spellings: QuickMap::default(),
            conventions: Vec::new(),
            speller: Speller::default(),
            joins: Joins::default(),
        };
        let ingredients: Vec<&Ingredient> = ingredients.into_iter().collect();
        for (i, ingredient) in ingredients.iter().enumerate() {
            names.entries.push(Entry {
                id: ingredient.id.clone(),
                name: ingredient.name.clone(),
            });
            names.add(&ingredient.name, i, true);
        }
        for (i, ingredient) in ingredients.iter().enumerate() {
            for other in &ingredient.names {
                names.add(other.text(), i, false);
            }
        }
        let mut joins = Joins::default();
        for (i, ingredient) in ingredients.iter().enumerate() {
            let others = ingredient.names.iter().map(OtherName::text);
            for printed in std::iter::once(ingredient.name.as_str()).chain(others) {
                joins.add(printed, i, |key| names.by_key(key));
            }
        }
        names.joins = joins;
        names.by_id = (0..names.entries.len()).collect();
        names
            .by_id
            .sort_by(|&a, &b| names.entries[a].id.cmp(&names.entries[b].id));
        let mut errors = Vec::new();
        for pattern in patterns {
            let convention = Convention::new(pattern, lists, &mut errors);
            names.conventions.push(convention);
        }
        (names, errors)
    }

    fn add(&mut self, printed: &str, ingredient: usize, inci: bool) {
        let scan = Scan::new(printed);
        let key = key_of(&scan, 0, scan.tokens.len(), true);
        let key = &*key.text();
        if key.is_empty() {
            return;
        }
        self.spell(key, printed, ingredient, inci);
        // Labels drop slashes: `caprylic capric triglyceride`.
        if key.contains('/') {
            let bare = scan.tokens.iter().enumerate();
            let mut key = Key::default();
            for (i, _) in bare.filter(|(_, token)| matches!(token.kind, Kind::Word { .. })) {
                key.word(scan.word(i));
            }
            self.spell(&key.text(), printed, ingredient, false);
        }
    }

    /// Lists an ingredient under a key, unless another one is.
    fn spell(&mut self, key: &str, printed: &str, ingredient: usize, inci: bool) {
        let spellings = self.spellings.entry(key.into()).or_default();
        if spellings.is_empty() {
            self.speller.add(key, ingredient);
        }
        if spellings
            .first()
            .is_none_or(|first| first.ingredient == ingredient)
        {
            spellings.push(Spelling {
                ingredient,
                printed: printed.to_owned(),
                inci,
            });
        }
    }

    /// What one bare name means; several names in one are [`Match::Unknown`].
    pub fn find(&self, name: &str) -> Match {
        single::resolve(name, self)
    }

    /// The entry for the nano form of what was matched, where there is one.
    pub(super) fn as_nano(&self, matched: Match) -> Match {
        let Match::Known { how, id } = matched else {
            return matched;
        };
        let nano = format!("{id}-nano");
        let at = self
            .by_id
            .binary_search_by(|&entry| self.entries[entry].id.as_str().cmp(&nano));
        let id = at.map_or(id, |at| self.entries[self.by_id[at]].id.clone());
        Match::Known { how, id }
    }

    /// The INCI name of an ingredient.
    pub fn canonical(&self, id: &IngredientId) -> Option<&str> {
        let found = self
            .by_id
            .binary_search_by(|&i| self.entries[i].id.cmp(id))
            .ok()?;
        Some(&self.entries[self.by_id[found]].name)
    }

    /// The ingredient whose name has this key.
    pub(super) fn by_key(&self, key: &str) -> Option<usize> {
        let spellings = self.spellings.get(key)?;
        Some(spellings.first()?.ingredient)
    }

    /// Which of the names begin or end longer ones.
    pub(super) fn joins(&self) -> &Joins {
        &self.joins
    }

    /// The ingredient whose name has this key in another spelling: British, or with a descriptor.
    pub(super) fn by_variant(&self, key: &str) -> Option<usize> {
        variants(key)
            .iter()
            .find_map(|variant| self.by_key(variant))
    }

    /// What a name with this key is, and whether it was printed as the INCI name, as another name,
    /// or otherwise.
    pub(super) fn spelt(&self, key: &str, printed: &str) -> Option<Match> {
        let spellings = self.spellings.get(key)?;
        let how = Self::how(spellings, printed);
        Some(self.known(spellings.first()?.ingredient, how))
    }

    fn how(spellings: &[Spelling], printed: &str) -> How {
        let mut fitting = spellings
            .iter()
            .filter(|spelling| same(&spelling.printed, printed));
        match fitting.next() {
            None => How::Folded,
            Some(first) if first.inci || fitting.any(|spelling| spelling.inci) => How::Exact,
            Some(_) => How::Alias,
        }
    }

    /// Whether an ingredient is a common solvent: beside a name that nobody knows it is its
    /// carrier rather than its translation.
    pub(super) fn is_carrier(&self, ingredient: usize) -> bool {
        CARRIERS.contains(&self.entries[ingredient].id.as_str())
    }

    /// Whether two entries are the same, or come from the same plant: `Rosmarinus Officinalis
    /// Extract / Rosemary Leaf Extract` is one thing in two languages.
    pub(super) fn are_one_plant(&self, a: usize, b: usize) -> bool {
        let plant = |entry: usize| {
            let mut words = self.entries[entry].name.split(' ');
            let plant = (words.next(), words.next());
            words.next().and(Some(plant))
        };
        let ends = |entry: usize| {
            let name = &self.entries[entry].name;
            name.rsplit(' ').next().unwrap_or_default()
        };
        a == b || ends(a) == ends(b) && plant(a).is_some() && plant(a) == plant(b)
    }

    pub(super) fn known(&self, ingredient: usize, how: How) -> Match {
        Match::Known {
            how,
            id: self.entries[ingredient].id.clone(),
        }
    }

    /// An ingredient found through a part of a name; a guess if that does not make it sure.
    pub(super) fn part(&self, ingredient: usize, sure: bool) -> Match {
        if sure {
            self.known(ingredient, How::Part)
        } else {
            Match::Near {
                guesses: vec![self.entries[ingredient].id.clone()],
            }
        }
    }

    /// The first convention that a folded name follows.
    pub(super) fn convention(&self, folded: &str) -> Option<Match> {
        let pairs = pairs(folded);
        let convention = self
            .conventions
            .iter()
            .find(|convention| convention.fits(folded, pairs))?;
        Some(Match::Pattern {
            id: convention.id.clone(),
            classes: convention.classes.clone(),
        })
    }

    /// The ingredients nearest to a key, best first.
    pub(super) fn near(&self, key: &str, slips: usize) -> Option<Match> {
        let near = self.speller.near(key, slips);
        let guesses: Vec<_> = near
            .into_iter()
            .map(|i| self.entries[i].id.clone())
            .collect();
        (!guesses.is_empty()).then_some(Match::Near { guesses })
    }
}

impl Convention {
    fn new(pattern: &NamePattern, lists: &[WordList], errors: &mut Vec<FormError>) -> Self {
        let mut compile = |forms: &[String]| {
            let mut compiled = Vec::new();
            for form in forms {
                match Form::compile(form, lists) {
                    Ok(form) => compiled.push(form),
                    Err(error) => errors.push(error),
                }
            }
            compiled
        };
        Self {
            id: pattern.id.clone(),
            classes: pattern.classes.clone(),
            forms: compile(&pattern.forms),
            except: compile(&pattern.except),
        }
    }

    /// Whether a folded name with these pairs of letters follows the convention.
    fn fits(&self, folded: &str, pairs: u128) -> bool {
        let fits = |form: &Form| form.fits_pairs(folded, pairs);
        self.forms.iter().any(fits) && !self.except.iter().any(fits)
    }
}

/// Whether two names are printed alike up to case and spaces.
fn same(a: &str, b: &str) -> bool {
    let plain = |text: &'_ str| -> String {
        text.split_whitespace()
            .flat_map(str::chars)
            .flat_map(char::to_lowercase)
            .collect()
    };
    a.eq_ignore_ascii_case(b) || plain(a) == plain(b)
}

const CARRIERS: &[&str] = &[
    "alcohol",
    "aqua",
    "butylene-glycol",
    "caprylic-capric-triglyceride",
    "glycerin",
    "pentylene-glycol",
    "propanediol",
    "propylene-glycol",
];

/// Other keys under which a name may be listed.
fn variants(key: &str) -> Vec<String> {
    let mut variants = Vec::new();
    let respelt = RESPELT
        .iter()
        .fold(key.to_owned(), |key, (from, to)| key.replace(from, to));
    if respelt != key {
        variants.push(respelt.clone());
    }
    for before in BEFORE {
        variants.extend(
            respelt
                .strip_prefix(before)
                .filter(|rest| rest.len() > 3)
                .map(str::to_owned),
        );
    }
    // Five bare digits can only be a colour index number.
    if key.len() == 5 && key.bytes().all(|b| b.is_ascii_digit()) {
        variants.push(format!("ci{key}"));
    }
    // `CI 15850:1` is a lake of CI 15850.
    if key.starts_with("ci") && key.len() == 9 && key.as_bytes()[7] == b',' {
        variants.push(key[..7].to_owned());
    }
    variants
}

/// Spellings that differ across the Atlantic or by custom.
const RESPELT: &[(&str, &str)] = &[
    ("sulph", "sulf"),
    ("aluminium", "aluminum"),
    ("hydrolysed", "hydrolyzed"),
    ("flavour", "flavor"),
    ("colour", "color"),
    ("glycerine", "glycerin"),
    ("centre", "center"),
];

/// Descriptors before a name that do not change what it is.
const BEFORE: &[&str] = &[
    "certifiedorganic",
    "organic",
    "bio",
    "natural",
    "pure",
    "purified",
    "deionized",
    "vegetable",
    "raw",
    "virgin",
    "dl",
    "d",
    "l",
];

#[cfg(test)]
mod tests {
    use crate::inci::Match;

    #[test]
    fn one_bare_name() {
        let names = crate::inci::tests::names();
        let known = |name: &str| match names.find(name) {
            Match::Known { how, id } => format!("{how:?} {id}"),
            other => format!("{other:?}"),
        };
        assert_eq!(known("aqua"), "Exact aqua");
        assert_eq!(known("WATER"), "Alias aqua");
        assert_eq!(known("Glicérina"), "Folded glycerin");
        assert_eq!(known("Aqua/Water"), "Part aqua");
        assert_eq!(known("Aqua, Glycerin"), "Unknown");
        assert_eq!(known(""), "Unknown");
    }
}
