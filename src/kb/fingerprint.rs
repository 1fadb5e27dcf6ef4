//! Short hashes of records, by which a receipt knows what has changed since.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::base::KnowledgeBase;
use super::records::{Record, Table, each_kind};
use crate::inci::{Match, Reading};
use crate::model::case::Case;
use crate::model::ingredient::Ingredient;

/// Hashes by name: of records such as `class/retinoid`, or of all records of a kind.
pub type Fingerprints = BTreeMap<String, String>;

/// Every record that may have had a say about this case and these labels.
///
/// Classes, benefits, products, vehicles and the protocol always may; of the others those that the
/// case or a label names.
pub fn involved<'a>(
    kb: &KnowledgeBase,
    case: &Case,
    readings: impl Iterator<Item = &'a Reading>,
) -> Fingerprints {
    let records = &kb.records;
    let mut prints = Fingerprints::new();
    add(&mut prints, &records.classes, |_| true);
    add(&mut prints, &records.benefits, |_| true);
    add(&mut prints, &records.products, |_| true);
    add(&mut prints, &records.vehicles, |_| true);
    add(&mut prints, &records.protocols, |_| true);
    // A group may count another group's members: all of them, if there is an allergy at all.
    let is_allergic = !case.patient.allergies.is_empty();
    add(&mut prints, &records.allergens, |_| is_allergic);
    let factors = &case.patient.factors;
    add(&mut prints, &records.factors, |id| factors.contains(id));
    let signs = case.seen.as_ref().map_or(&[][..], |look| &look.signs);
    add(&mut prints, &records.signs, |id| signs.contains(id));
    for item in readings.flat_map(|reading| &reading.items) {
        if let Match::Known { id, .. } = &item.matched
            && let Some(ingredient) = kb.ingredient(id)
        {
            prints.insert(name::<Ingredient>(id), hash(ingredient));
        }
    }
    prints
}

/// The names of all records that [`involved`] can name.
pub fn names(kb: &KnowledgeBase) -> BTreeSet<String> {
    fn of<T: Record>(table: &Table<T>) -> impl Iterator<Item = String> {
        table.keys().map(name::<T>)
    }
    let records = &kb.records;
    of(&records.allergens)
        .chain(of(&records.benefits))
        .chain(of(&records.classes))
        .chain(of(&records.factors))
        .chain(of(&records.ingredients))
        .chain(of(&records.products))
        .chain(of(&records.protocols))
        .chain(of(&records.signs))
        .chain(of(&records.vehicles))
        .collect()
}

fn name<T: Record>(id: &T::Id) -> String {
    format!("{}/{}", T::NOUN, id.as_ref())
}

/// One hash for each kind of record, for what [`involved`] leaves out.
pub fn kinds(kb: &KnowledgeBase) -> Fingerprints {
    let records = &kb.records;
    let mut prints = Fingerprints::new();
    each_kind!(T => add_kind(&mut prints, T::table(records)));
    let patterns: Vec<_> = records.patterns_in_order().collect();
    let patterns = (&records.word_lists, patterns);
    prints.insert("pattern".to_owned(), hash(&patterns));
    prints
}

fn add<T: Record>(
    prints: &mut Fingerprints,
    table: &Table<T>,
    is_involved: impl Fn(&T::Id) -> bool,
) {
    for (id, entry) in table.iter().filter(|(id, _)| is_involved(id)) {
        prints.insert(name::<T>(id), hash(&*entry.record));
    }
}

fn add_kind<T: Record>(prints: &mut Fingerprints, table: &Table<T>) {
    let records: Vec<&T> = table.values().map(|entry| &*entry.record).collect();
    prints.insert(T::NOUN.to_owned(), hash(&records));
}

/// The first eight hexadecimal digits of a value's SHA-256 as JSON.
pub fn hash<T: Serialize + ?Sized>(value: &T) -> String {
    // Records are plain data, with strings for keys: they cannot fail to be written.
    let bytes = serde_json::to_vec(value).unwrap_or_default();
    hex(&Sha256::digest(&bytes)[..4])
}

/// Bytes as lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        // Writing to a string does not fail.
        write!(digits, "{byte:02x}").ok();
        digits
    })
}
