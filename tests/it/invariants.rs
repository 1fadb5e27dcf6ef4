//! The invariants of the engine, each by a property that can fail.

use aftercare::advice::track::Track;
use aftercare::advice::{Assessment, Consultation, assess};
use aftercare::files;
use aftercare::inci::Match;
use aftercare::kb::KnowledgeBase;
use aftercare::kb::product::ReadProduct;
use aftercare::kb::{check, load, records::Layer};
use aftercare::model::product::Product;
use aftercare::model::scale::Severity;
use aftercare::model::time::Hours;
use proptest::prelude::{Just, ProptestConfig, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::{prop_assert, prop_assert_eq};
use serde_json::{Value, json};

use crate::support::{case, kb, product};

fn stored() -> impl Strategy<Value = ReadProduct> {
    let all: Vec<ReadProduct> = kb()
        .products()
        .map(|(product, reading)| ReadProduct {
            product: product.clone(),
            reading: reading.clone(),
        })
        .collect();
    select(all)
}

fn hours() -> impl Strategy<Value = f64> {
    prop_oneof![0.0..48.0, 48.0..720.0, Just(24.0), Just(72.0), Just(168.0)]
}

fn depth() -> impl Strategy<Value = f64> {
    select(vec![0.2, 0.5, 1.0, 1.5, 2.5])
}

fn patient() -> impl Strategy<Value = Value> {
    let fitzpatrick = select(vec!["I", "III", "IV", "V", "VI"]);
    let factors = proptest::sample::subsequence(
        vec![
            "rosacea",
            "pregnancy",
            "atopic-dermatitis",
            "immunosuppression",
            "acne-prone",
        ],
        0..3,
    );
    let allergies = proptest::sample::subsequence(
        vec![
            "lanolin",
            "fragrance",
            "compositae",
            "panthenol",
            "eugenol",
            "peg",
        ],
        0..3,
    );
    (fitzpatrick, 10..90_u32, factors, allergies, any::<bool>()).prop_map(
        |(fitzpatrick, age, factors, allergies, sensitive)| {
            let allergies: Vec<Value> = allergies
                .into_iter()
                .map(|to| json!({ "to": to }))
                .collect();
            json!({
                "fitzpatrick": fitzpatrick, "age": age, "factors": factors,
                "allergies": allergies, "sensitive": sensitive,
            })
        },
    )
}

fn answer(depth_mm: f64, hours: f64, patient: &Value, asked: &ReadProduct) -> Assessment {
    let case = case(depth_mm, hours, patient);
    assess(
        &Consultation::new(kb(), &case),
        &asked.product,
        &asked.reading,
    )
}

/// Whether one severity over time is at no hour milder than another.
fn never_milder(track: &Track, than: &Track) -> bool {
    let points = track
        .steps()
        .iter()
        .chain(than.steps())
        .map(|(from, _)| *from);
    points.into_iter().all(|at| track.at(at) >= than.at(at))
}

fn extended(patient: &Value, key: &str, value: Value) -> Value {
    let mut more = patient.clone();
    more[key].as_array_mut().unwrap().push(value);
    more
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    /// Invariant 2: an allergy never makes a product more suitable.
    #[test]
    fn an_allergy_never_helps(
        asked in stored(), depth in depth(), hours in hours(), patient in patient(),
        to in select(vec!["propolis", "formaldehyde", "parabens", "cinnamal", "lanolin", "limonene"]),
        certainty in select(vec!["confirmed", "suspected"]),
    ) {
        let more = extended(&patient, "allergies", json!({ "to": to, "certainty": certainty }));
        let before = answer(depth, hours, &patient, &asked);
        let after = answer(depth, hours, &more, &asked);
        prop_assert!(never_milder(&after.track, &before.track));
        prop_assert!(after.verdict >= before.verdict);
    }

    /// Invariant 2: a patient factor never makes a product more suitable.
    #[test]
    fn a_factor_never_helps(
        asked in stored(), depth in depth(), hours in hours(), patient in patient(),
        factor in select(vec![
            "pregnancy", "lactation", "rosacea", "atopic-dermatitis", "occlusion", "topical-nsaid",
            "isotretinoin-now", "home-needling", "combined-procedure", "melasma", "diabetes",
        ]),
    ) {
        let more = extended(&patient, "factors", json!(factor));
        let before = answer(depth, hours, &patient, &asked);
        let after = answer(depth, hours, &more, &asked);
        prop_assert!(never_milder(&after.track, &before.track), "{factor}");
    }

    /// Invariant 2: deeper needles never make a product more suitable.
    #[test]
    fn depth_never_helps(
        asked in stored(), hours in hours(), patient in patient(), depth_um in 50..4_900_u32,
        deeper_um in 0..2_000_u32,
    ) {
        let mm = |um: u32| f64::from(um.min(5_000)) / 1000.0;
        let before = answer(mm(depth_um), hours, &patient, &asked);
        let after = answer(mm(depth_um + deeper_um), hours, &patient, &asked);
        prop_assert!(never_milder(&after.track, &before.track));
    }

    /// Invariant 2: an ingredient with a finding never makes a product more suitable.
    #[test]
    fn an_irritant_never_helps(
        asked in stored(), depth in depth(), hours in hours(), patient in patient(),
        irritant in select(vec![
            "RETINOL", "PARFUM", "LANOLIN", "HYDROQUINONE", "MENTHOL", "GLYCOLIC ACID",
            "COCAMIDOPROPYL BETAINE", "ROSADERM COMPLEX XQ", "SODIUM LAURYL SULFATE",
        ]),
    ) {
        let more = relabelled(&asked.product, &format!("{}, {irritant}", asked.product.label));
        let before = answer(depth, hours, &patient, &asked);
        let after = answer(depth, hours, &patient, &more);
        prop_assert!(never_milder(&after.track, &before.track));
    }

    /// Invariant 3: case, spacing and separators change nothing.
    #[test]
    fn spelling_style_changes_nothing(
        asked in stored(), depth in depth(), hours in hours(), patient in patient(),
        style in 0..5_usize,
    ) {
        let label = &asked.product.label;
        let restyled = match style {
            0 => label.to_uppercase(),
            1 => label.to_lowercase(),
            2 => label.replace(", ", " ,  "),
            3 => label.replace(", ", "; "),
            _ => label.replace(", ", " • "),
        };
        let before = answer(depth, hours, &patient, &asked);
        let after = answer(depth, hours, &patient, &relabelled(&asked.product, &restyled));
        prop_assert_eq!(&after.track, &before.track, "{}", restyled);
    }

    /// Invariant 4: with no look recorded, later is never stricter.
    #[test]
    fn later_is_never_stricter(asked in stored(), depth in depth(), patient in patient()) {
        let track = answer(depth, 0.0, &patient, &asked).track;
        for pair in track.steps().windows(2) {
            prop_assert!(pair[1].1 <= pair[0].1, "{:?}", track);
        }
    }

    /// The verdict does not depend on the hour at which the question is asked: the timeline that
    /// is shown at one hour is the answer that is given at another.
    #[test]
    fn the_timeline_is_the_verdict(
        asked in stored(), depth in depth(), patient in patient(), hours in hours(),
    ) {
        let from_start = answer(depth, 0.0, &patient, &asked);
        let now = answer(depth, hours, &patient, &asked);
        let at = Hours::from_f64(hours).unwrap();
        prop_assert_eq!(from_start.track.at(at), now.verdict);
    }

    /// A look at the skin never makes anything earlier (rule E14e).
    #[test]
    fn a_look_never_hurries(
        asked in stored(), depth in depth(), patient in patient(), look in 0.0..200.0,
        erythema in 0..5_u8, oozing in any::<bool>(), crusts in any::<bool>(),
    ) {
        let mut looked = patient.clone();
        looked["seen"] = json!({
            "hours": look, "erythema": erythema, "oozing": oozing, "crusts": crusts,
        });
        let before = answer(depth, 200.0, &patient, &asked);
        let after = answer(depth, 200.0, &looked, &asked);
        prop_assert!(never_milder(&after.track, &before.track));
    }
}

fn relabelled(original: &Product, label: &str) -> ReadProduct {
    let mut changed = product(original.kind.word(), label);
    changed.product = Product {
        label: label.to_owned(),
        ..original.clone()
    };
    changed
}

/// Invariant 1: a name that is taken out of the knowledge base leaves no product usable that
/// names it, unless a naming convention still tells its class.
#[test]
fn unknown_is_never_safe() {
    let (mut records, _) = load::load(&files::built_in(), Layer::BuiltIn);
    records
        .ingredients
        .retain(|id, _| id.as_str().len() % 3 != 0);
    assert!(!records.ingredients.is_empty());
    let mut files = files::built_in();
    // Without naming conventions, which would tell the class of most names that are taken out.
    files.retain(|file| !file.path.starts_with("ingredients/") && file.path != "patterns.ron");
    // The rest of the records, written back as one file of names and classes.
    let rest: Vec<String> = records
        .ingredients
        .values()
        .map(|entry| {
            let record = &entry.record;
            let classes: Vec<String> = record
                .classes
                .iter()
                .map(|class| format!("{:?}", class.as_str()))
                .collect();
            format!(
                "(id: {:?}, name: {:?}, classes: [{}], sources: [\"cosing\"])",
                record.id.as_str(),
                record.name,
                classes.join(", ")
            )
        })
        .collect();
    files.push(files::SourceFile {
        path: "ingredients/rest.ron".to_owned(),
        text: format!("[{}]", rest.join(",\n")),
    });
    let smaller = KnowledgeBase::load(&files, &[]).unwrap();
    assert!(!check::sound(records).ingredients.is_empty());
    let case = case(1.0, 300.0, &json!({}));
    let consultation = Consultation::new(&smaller, &case);
    let mut unread = 0;
    for (product, reading) in smaller.products() {
        let answer = assess(&consultation, product, reading);
        let has_unread = reading
            .items
            .iter()
            .any(|item| matches!(item.matched, Match::Near { .. } | Match::Unknown));
        if has_unread {
            unread += 1;
            assert!(answer.verdict >= Severity::Unknown, "{}", product.id);
            assert_eq!(answer.usable_from(), None, "{}", product.id);
        }
    }
    assert!(unread > 10, "the test removes nothing that products name");
}

/// Invariant 3: the language of a synonym changes nothing.
#[test]
fn a_translated_label_is_the_same_product() {
    let case = case(1.0, 30.0, &json!({ "allergies": [{ "to": "fragrance" }] }));
    let consultation = Consultation::new(kb(), &case);
    let verdict = |label: &str| {
        let read = product("cream", label);
        assess(&consultation, &read.product, &read.reading).track
    };
    let english = verdict("Water, Glycerin, Fragrance, Phenoxyethanol");
    assert_eq!(verdict("Eau, Glycérine, Parfum, Phénoxyéthanol"), english);
    assert_eq!(verdict("Agua, Glicerina, Parfum, Phenoxyethanol"), english);
}
