//! The editor with 3,000 curated ingredients, 30,000 names of the inventory and 1,000 products:
//! from a keystroke to the knowledge base that saving would give, its problems, and what that
//! changes, beside one `recommend` over the same catalogue.
//!
//! `cargo bench --bench editor`

#![expect(clippy::print_stdout, reason = "it is what a bench is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "the clock of a bench reads a file"
)]

#[path = "support/catalogue.rs"]
mod catalogue;
mod support;

use std::fmt::Write as _;
use std::sync::Arc;

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::edit::{Checked, Draft, Kind, Session, impact};
use aftercare::files::{self, SourceFile};
use aftercare::kb::{KnowledgeBase, Shipped};
use aftercare::model::case::Case;
use aftercare::model::scale::{Device, Severity, Skin};
use aftercare::model::time::Hours;
use support::{fastest, ratio};

const N_INVENTORY: usize = 30_000;
const N_PRODUCTS: usize = 1_000;
const RUNS: usize = 5;
/// A keystroke costs at most so many times one `recommend`.
const MOST: f64 = 20.0;

fn main() {
    let mut built_in = files::built_in();
    let alone = KnowledgeBase::load(&built_in, &[]).expect("the shipped data is sound");
    assert!(alone.records.ingredients.len() >= 3_000);
    let n_products = N_PRODUCTS - alone.products().count();
    for (path, text) in [
        ("ingredients/inventory.ron", inventory()),
        (
            "products/bench.ron",
            catalogue::products(&alone, n_products),
        ),
    ] {
        let path = path.to_owned();
        built_in.push(SourceFile { path, text });
    }
    let shipped = Arc::new(Shipped::read(&built_in));
    let folder = std::env::temp_dir().join("aftercare-bench-editor");
    std::fs::create_dir_all(&folder).expect("a folder");
    let mut session = Session::open(Arc::clone(&shipped), folder, None).expect("a folder");
    let mut now = Checked::new(&shipped, &session.files());
    let kb = Arc::clone(now.kb.as_ref().expect("the made-up data is sound"));
    assert_eq!(kb.products().count(), N_PRODUCTS);
    assert_eq!(now.problems, []);

    let mut case = Case::plain(Skin::Normal, Device::Pen, 1_000);
    case.hours = Hours::new(40);
    let recommend = fastest(RUNS, || rank(&Consultation::new(&kb, &case)).len());
    println!("one recommend over {N_PRODUCTS} products: {recommend:.1?}");

    for (what, kind, id) in [
        ("a class", Kind::Class, "retinoid"),
        ("an ingredient", Kind::Ingredient, "panthenol"),
        ("a product", Kind::Product, "bench-7"),
        ("a source", Kind::Source, "gupta-2011"),
    ] {
        let (mut put, mut check, mut told) = Default::default();
        let mut turn = 0_usize;
        let whole = fastest(RUNS, || {
            turn += 1;
            let draft = session.draft(kind, id).expect("a record");
            put = fastest(1, || {
                session.put(typed(draft.clone(), turn)).expect("an edit");
            });
            let files = session.files();
            let before = now.kb.clone().expect("a knowledge base");
            check = fastest(1, || now = Checked::after(Some(&now), &shipped, &files));
            let after = now.kb.clone().expect("a knowledge base");
            told = fastest(1, || impact(&before, &after).len());
        });
        println!(
            "a keystroke in {what}: {whole:.1?} (edit {put:.1?}, check {check:.1?}, impact \
             {told:.1?}), {:.1} recommends",
            ratio(whole, recommend)
        );
        assert!(ratio(whole, recommend) < MOST, "{what} is slow to type");
    }
}

/// A record with one more letter, and a class with another severity.
fn typed(mut draft: Draft, turn: usize) -> Draft {
    let letter = if turn.is_multiple_of(2) { "a" } else { "b" };
    match &mut draft {
        Draft::Ingredient(record) => record.name.push_str(letter),
        Draft::Class(record) => {
            record.severity.acute = if turn.is_multiple_of(2) {
                Severity::Avoid
            } else {
                Severity::Contraindicated
            };
        }
        Draft::Product(record) => record.label.push_str(letter),
        Draft::Source(record) => record.citation.push_str(letter),
        Draft::Allergen(_) | Draft::Pattern(_) => {}
    }
    draft
}

/// A file of names that no label of the catalogue carries.
fn inventory() -> String {
    let parts = [
        "LAUR", "STEAR", "CAPRYL", "OLE", "PALMIT", "MYRIST", "BEHEN", "LINOLE", "UNDEC", "ISO",
    ];
    let ends = [
        "AMIDE", "ATE", "YL ESTER", "ETH", "IDE", "OYL", "ENE", "ONE", "INE", "OL",
    ];
    let mut text = "[".to_owned();
    for number in 0..N_INVENTORY {
        let digit = |place: u32| number / 10_usize.pow(place) % 10;
        let name = format!(
            "{}{}{} {}{} {number}",
            parts[digit(0)],
            parts[digit(1)].to_lowercase(),
            ends[digit(2)],
            parts[digit(3)],
            ends[digit(4)],
        );
        write!(
            text,
            "(id: \"inventory-{number}\", name: \"{}\", classes: [\"ester\"], sources: \
             [\"cosing\"]),",
            name.to_uppercase()
        )
        .expect("text can be written");
    }
    text.push(']');
    text
}
