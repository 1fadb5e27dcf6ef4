//! The sound records, indexed: what the engine works with.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::allergens::NameSet;
use super::check;
use super::facts::{Facts, Read};
use super::known::{Known, KnownNames, Roles};
use super::layers::{Layers, Shipped};
use super::records::{Entry, Record, Records, Table};
use crate::diag::{Code, Diagnostic, Level};
use crate::files::SourceFile;
use crate::inci::names::Names;
use crate::inci::normalize::fold;
use crate::inci::pattern::FormError;
use crate::inci::{self, Item, Match, Reading};
use crate::model::annex::AnnexEntry;
use crate::model::benefit::Benefit;
use crate::model::case::AllergicTo;
use crate::model::class::Class;
use crate::model::id::{
    AllergenId, ClassId, FactorId, IngredientId, ProductId, ProtocolId, SignId,
};
use crate::model::ingredient::Ingredient;
use crate::model::preset::Preset;
use crate::model::product::Product;
use crate::model::protocol::Protocol;
use crate::model::vehicle::Vehicle;

/// A knowledge base in which every reference resolves.
#[derive(Debug)]
pub struct KnowledgeBase {
    /// Which files it was made of: the first 16 hexadecimal digits of their SHA-256.
    pub hash: String,
    pub records: Records,
    pub names: Arc<Names>,
    /// What was left out, and why. Empty for the shipped data.
    pub left_out: Vec<Diagnostic>,
    protocol: Arc<Protocol>,
    bad_forms: Vec<FormError>,
    readings: BTreeMap<ProductId, Arc<Reading>>,
    facts: BTreeMap<ProductId, Facts>,
    benefits: Vec<(Arc<Benefit>, NameSet)>,
    known: KnownNames,
    annex_facts: BTreeMap<IngredientId, Vec<Arc<AnnexEntry>>>,
    allergen_names: BTreeMap<String, AllergenId>,
    factor_names: BTreeMap<String, FactorId>,
    sign_names: BTreeMap<String, SignId>,
}

impl KnowledgeBase {
    /// Year and month of the shipped data.
    pub const VERSION: &str = "2026.11";

    /// Loads the built-in files and a clinic's, and keeps what is sound.
    ///
    /// # Errors
    /// Everything that is wrong, if what is left is not enough to answer with: no protocol, or
    /// no ingredient.
    pub fn load(built_in: &[SourceFile], clinic: &[SourceFile]) -> Result<Self, Vec<Diagnostic>> {
        Self::new(Layers::new(&Shipped::read(built_in), clinic))
    }

    /// Keeps what is sound of records that were read already.
    ///
    /// # Errors
    /// As [`KnowledgeBase::load`].
    pub fn new(layers: Layers) -> Result<Self, Vec<Diagnostic>> {
        Self::after(None, layers)
    }

    /// The same; what `earlier` has made of the same names and labels is not made again.
    ///
    /// # Errors
    /// As [`KnowledgeBase::load`].
    pub fn after(earlier: Option<&Self>, layers: Layers) -> Result<Self, Vec<Diagnostic>> {
        let Layers {
            records,
            mut problems,
            hash,
            own: _,
            checks: _,
        } = layers;
        let records = check::sound(records);
        let protocol = match records.protocols.get(&ProtocolId::from("default")) {
            Some(entry) if !records.ingredients.is_empty() => Arc::clone(&entry.record),
            _ => {
                problems.push(
                    Diagnostic::error(
                        Code::Incomplete,
                        "the knowledge base has no sound protocol `default`, or no ingredient",
                    )
                    .hint("mend the problems above, or start without the clinic's folder"),
                );
                return Err(problems);
            }
        };
        let earlier = earlier.filter(|earlier| has_names_of(&records, &earlier.records));
        let known = earlier.map(|it| (Arc::clone(&it.names), it.bad_forms.clone()));
        let (names, bad_forms) = known.unwrap_or_else(|| {
            let (names, bad_forms) = Names::new(
                records.ingredients.values().map(|entry| &*entry.record),
                records.patterns_in_order(),
                &records.word_lists,
            );
            (Arc::new(names), bad_forms)
        });
        problems.extend(bad_forms.iter().map(|bad| {
            Diagnostic::error(Code::BadForm, bad.to_string())
                .hint("`*` stands for any text, `#` for a number, `{A|B}` for one of several")
        }));
        problems.retain(|problem| problem.level == Level::Error);
        let readings = readings(&records, &names, earlier);
        let mut kb = Self {
            hash,
            allergen_names: name_index(&records.allergens, |group| {
                group.names.iter().chain([&group.name.en, &group.name.de])
            }),
            factor_names: name_index(&records.factors, |factor| {
                factor
                    .names
                    .iter()
                    .chain([&factor.name.en, &factor.name.de])
            }),
            sign_names: name_index(&records.signs, |sign| {
                sign.names.iter().chain([&sign.name.en, &sign.name.de])
            }),
            records,
            names,
            bad_forms,
            left_out: problems,
            protocol,
            readings,
            facts: BTreeMap::new(),
            benefits: Vec::new(),
            known: KnownNames::default(),
            annex_facts: BTreeMap::new(),
        };
        let rules = &kb.protocol.product_rules;
        let (abrasive, watery) = (&rules.abrasive.names, &rules.unpreserved.water_names);
        let (abrasive, watery) = (
            NameSet::of_names(&kb, abrasive),
            NameSet::of_names(&kb, watery),
        );
        for entry in kb.records.annexes.values() {
            for id in &entry.record.ingredients {
                let facts = kb.annex_facts.entry(id.clone()).or_default();
                facts.push(Arc::clone(&entry.record));
                facts.sort_by_key(|fact| fact.annex);
            }
        }
        kb.benefits = kb
            .records
            .benefits
            .values()
            .map(|entry| &entry.record)
            .map(|benefit| (Arc::clone(benefit), NameSet::of_names(&kb, &benefit.names)))
            .collect();
        let rules = &kb.protocol.product_rules;
        kb.known = KnownNames::new(&kb.records, rules, abrasive, watery, &kb.benefits);
        kb.facts = (kb.products())
            .map(|(product, reading)| (product.id.clone(), Facts::new(&kb, product, reading)))
            .collect();
        Ok(kb)
    }

    /// What helps, with the names that carry it.
    pub fn benefits(&self) -> impl Iterator<Item = (&Benefit, &NameSet)> {
        self.benefits
            .iter()
            .map(|(benefit, names)| (&**benefit, names))
    }

    /// The vehicle table.
    pub fn vehicles(&self) -> impl Iterator<Item = &Vehicle> {
        self.records.vehicles.values().map(|entry| &*entry.record)
    }

    /// Usual treatments in their order: the clinic's own, or else those that are shipped.
    pub fn presets(&self) -> Vec<&Preset> {
        let entries = self.records.presets.values();
        let layer = entries.clone().map(|entry| entry.layer).max();
        let mut presets: Vec<&Preset> = entries
            .filter(|entry| Some(entry.layer) == layer)
            .map(|entry| &*entry.record)
            .collect();
        presets.sort_by_key(|preset| preset.order);
        presets
    }

    /// What the rules ask of an item, if the knowledge base vouches for its name.
    pub fn known(&self, matched: &Match) -> Option<&Arc<Known>> {
        self.known.get(matched)
    }

    /// What the rules ask of an ingredient.
    pub(super) fn known_ingredient(&self, id: &IngredientId) -> Option<&Arc<Known>> {
        self.known.of_ingredient(id)
    }

    /// The roles of an item, by what is known of it or by the form of its name.
    pub fn roles(&self, item: &Item, known: Option<&Known>) -> Roles {
        let own = known.map(|known| known.roles);
        match &item.matched {
            Match::Known { .. } => own.unwrap_or_default(),
            _ => self
                .known
                .by_form(&fold(&item.text))
                .or(own.unwrap_or_default()),
        }
    }

    pub fn protocol(&self) -> &Protocol {
        &self.protocol
    }

    pub fn ingredient(&self, id: &IngredientId) -> Option<&Ingredient> {
        Some(&*self.records.ingredients.get(id)?.record)
    }

    pub fn class(&self, id: &ClassId) -> Option<&Class> {
        self.shared_class(id).map(AsRef::as_ref)
    }

    pub(super) fn shared_class(&self, id: &ClassId) -> Option<&Arc<Class>> {
        Some(&self.records.classes.get(id)?.record)
    }

    pub fn product(&self, id: &ProductId) -> Option<&Product> {
        Some(&*self.records.products.get(id)?.record)
    }

    /// What the EU annexes say of an ingredient, in the order of the annexes.
    pub fn annex_facts(&self, id: &IngredientId) -> &[Arc<AnnexEntry>] {
        self.annex_facts.get(id).map_or(&[], Vec::as_slice)
    }

    /// The label of a stored product, read when the knowledge base was loaded.
    pub fn reading(&self, id: &ProductId) -> Option<&Reading> {
        self.readings.get(id).map(AsRef::as_ref)
    }

    /// A stored product with all that its label says, found when the knowledge base was loaded.
    pub fn read_product(&self, id: &ProductId) -> Option<Read<'_>> {
        Some(Read {
            product: self.product(id)?,
            reading: self.reading(id)?,
            facts: self.facts.get(id)?,
        })
    }

    /// All stored products with their labels read, by id.
    pub fn products(&self) -> impl Iterator<Item = (&Product, &Reading)> {
        self.records
            .products
            .values()
            .filter_map(|entry| Some((&*entry.record, self.reading(&entry.record.id)?)))
    }

    /// The classes that an item of a label has by its name alone; none if it was not read.
    pub fn classes_of<'a>(&'a self, matched: &'a Match) -> &'a [ClassId] {
        match matched {
            Match::Known { id, .. } => self.ingredient(id).map_or(&[], |known| &known.classes),
            Match::Pattern { classes, .. } => classes,
            Match::Near { .. } | Match::Unknown => &[],
        }
    }

    /// An allergen group by id or name, or an ingredient by id or name. A name that is both means
    /// the group (rule E15), unless it says `ingredient/` before the id.
    pub fn find_allergen(&self, word: &str) -> Option<AllergicTo> {
        if let Some(id) = word.strip_prefix("ingredient/") {
            return self.find_ingredient(id).map(AllergicTo::Ingredient);
        }
        let word = word.strip_prefix("allergen/").unwrap_or(word);
        if let Some(id) = self.allergen_names.get(&fold(word)) {
            return Some(AllergicTo::Group(id.clone()));
        }
        self.find_ingredient(word).map(AllergicTo::Ingredient)
    }

    /// An ingredient by id or by any of its names; never by a near miss.
    pub fn find_ingredient(&self, word: &str) -> Option<IngredientId> {
        let id = IngredientId::from(word);
        if self.records.ingredients.contains_key(&id) {
            return Some(id);
        }
        match self.names.find(word) {
            Match::Known { id, .. } => Some(id),
            _ => None,
        }
    }

    pub fn find_factor(&self, word: &str) -> Option<FactorId> {
        self.factor_names.get(&fold(word)).cloned()
    }

    pub fn find_sign(&self, word: &str) -> Option<SignId> {
        self.sign_names.get(&fold(word)).cloned()
    }

    /// The words by which allergen groups are found, folded.
    pub fn allergen_words(&self) -> impl Iterator<Item = (&str, &AllergenId)> {
        self.allergen_names
            .iter()
            .map(|(word, id)| (word.as_str(), id))
    }

    /// The words by which factors are found, folded.
    pub fn factor_words(&self) -> impl Iterator<Item = (&str, &FactorId)> {
        self.factor_names
            .iter()
            .map(|(word, id)| (word.as_str(), id))
    }

    /// The words by which signs are found, folded.
    pub fn sign_words(&self) -> impl Iterator<Item = (&str, &SignId)> {
        self.sign_names.iter().map(|(word, id)| (word.as_str(), id))
    }
}

/// The labels of the products, read; what `earlier` has read with the same names is not read again.
fn readings(
    records: &Records,
    names: &Names,
    earlier: Option<&KnowledgeBase>,
) -> BTreeMap<ProductId, Arc<Reading>> {
    let read = |(id, entry): (&ProductId, &Entry<Product>)| {
        let label = &entry.record.label;
        let same = |earlier: &&KnowledgeBase| {
            let known = earlier.product(id);
            known.is_some_and(|known| known.label == *label)
        };
        let known = earlier.filter(same);
        let known = known.and_then(|earlier| earlier.readings.get(id));
        let reading = known.map_or_else(|| Arc::new(inci::read(label, names)), Arc::clone);
        (id.clone(), reading)
    };
    records.products.iter().map(read).collect()
}

/// Whether both have the same names for the same ingredients, and the same patterns.
fn has_names_of(one: &Records, other: &Records) -> bool {
    let same_names = |a: &Arc<Ingredient>, b: &Arc<Ingredient>| {
        Arc::ptr_eq(a, b) || (&a.id, &a.name, &a.names) == (&b.id, &b.name, &b.names)
    };
    let (ingredients, others) = (one.ingredients.values(), other.ingredients.values());
    one.ingredients.len() == other.ingredients.len()
        && ingredients
            .zip(others)
            .all(|(a, b)| same_names(&a.record, &b.record))
        && one.word_lists == other.word_lists
        && one.patterns_in_order().eq(other.patterns_in_order())
}

/// Ids and names, folded, to ids; the first record keeps a name that two claim.
fn name_index<'a, T, N>(table: &'a Table<T>, names: impl Fn(&'a T) -> N) -> BTreeMap<String, T::Id>
where
    T: Record + 'a,
    N: Iterator<Item = &'a String>,
{
    let mut index = BTreeMap::new();
    for entry in table.values() {
        index.insert(fold(entry.record.id().as_ref()), entry.record.id().clone());
    }
    for entry in table.values() {
        for name in names(&*entry.record) {
            index
                .entry(fold(name))
                .or_insert_with(|| entry.record.id().clone());
        }
    }
    index
}
