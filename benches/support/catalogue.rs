//! Made-up records, the same in every run.

use std::fmt::Write as _;

use aftercare::kb::KnowledgeBase;

/// Names on each made-up label.
const N_NAMES: usize = 25;

/// Draws the same numbers in every run.
struct Dice(usize);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % count
    }
}

/// A file with so many products, labelled with names of the knowledge base.
pub fn products(kb: &KnowledgeBase, count: usize) -> String {
    let names: Vec<&str> = (kb.records.ingredients.values())
        .map(|entry| entry.record.name.as_str())
        .collect();
    let kinds = ["Cream", "Serum", "Gel", "Lotion", "Cleanser", "Sunscreen"];
    let mut dice = Dice(1);
    let mut text = "[".to_owned();
    for number in 0..count {
        let label: Vec<&str> = (0..N_NAMES)
            .map(|_| names[dice.below(names.len())])
            .collect();
        let kind = kinds[number % kinds.len()];
        let label = label.join(", ").replace('"', "");
        write!(
            text,
            "(id: \"bench-{number}\", name: (en: \"Product {number}\", de: \"Produkt {number}\"), \
             kind: {kind}, label: \"{label}\", origin: ExampleFormula),"
        )
        .expect("text can be written");
    }
    text.push(']');
    text
}
