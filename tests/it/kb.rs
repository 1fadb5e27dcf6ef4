//! The shipped knowledge base is sound, and a broken one says what is wrong with it.

use std::collections::BTreeSet;

use aftercare::diag::{Code, Diagnostic};
use aftercare::edit::{Workspace, impact};
use aftercare::files::{self, SourceFile};
use aftercare::kb::records::Layer;
use aftercare::kb::stats::Stats;
use aftercare::kb::{KnowledgeBase, check, load};
use aftercare::model::class::{Class, ReturnCode};
use aftercare::model::id::{ClassId, IngredientId};
use aftercare::model::ingredient::{Ingredient, OtherName};
use aftercare::model::scale::Severity;
use aftercare::model::sentence::Sentence;

use crate::support::kb;

/// The built-in files with one file changed.
fn with(path: &str, change: impl Fn(&str) -> String) -> Vec<SourceFile> {
    let mut files = files::built_in();
    let file = files.iter_mut().find(|file| file.path == path).unwrap();
    let changed = change(&file.text);
    assert_ne!(changed, file.text, "the change did not apply to {path}");
    file.text = changed;
    files
}

fn problems(files: &[SourceFile]) -> Vec<Diagnostic> {
    let (records, mut problems) = load::load(files, Layer::BuiltIn);
    problems.extend(check::check(&records));
    problems
}

#[test]
fn the_shipped_data_has_no_problem() {
    let told: Vec<String> = problems(&files::built_in())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(kb().left_out.is_empty());
}

#[test]
fn the_shipped_data_is_enough_to_be_useful() {
    let records = &kb().records;
    assert!(
        records.ingredients.len() >= 1800,
        "{}",
        records.ingredients.len()
    );
    assert!(records.products.len() >= 60, "{}", records.products.len());
    assert!(records.classes.len() >= 129);
    for step in aftercare::model::product::Step::ALL {
        let of_step = records
            .products
            .values()
            .filter(|entry| entry.record.step() == step);
        assert!(of_step.count() >= 5, "{step:?}");
    }
}

#[test]
fn every_name_on_a_shipped_product_is_known() {
    for (product, reading) in kb().products() {
        for item in &reading.items {
            assert!(
                !kb().classes_of(&item.matched).is_empty(),
                "{}: {:?} was not read",
                product.id,
                item.text
            );
        }
        assert!(
            reading.cuts.is_empty(),
            "{}: {:?}",
            product.id,
            reading.cuts
        );
    }
}

/// Every class of problem that the loader promises to report, each with its place.
#[test]
fn every_problem_is_reported_with_its_place() {
    let breakages: Vec<(Code, Vec<SourceFile>)> = vec![
        (
            Code::UnknownClass,
            with("ingredients/retinoids.ron", |text| {
                text.replacen("[\"retinoid\"]", "[\"retinoids\"]", 1)
            }),
        ),
        (
            Code::UnknownSource,
            with("classes/actives.ron", |text| {
                text.replacen("\"dermatology-textbook\"", "\"dermatology-textbok\"", 1)
            }),
        ),
        (
            Code::DuplicateName,
            with("ingredients/retinoids.ron", |text| {
                text.replacen("name: \"RETINOL\"", "name: \"Phenoxy-ethanol\"", 1)
            }),
        ),
        (
            Code::DuplicateId,
            with("sources.ron", |text| {
                text.replacen("id: \"tong-2018\"", "id: \"smack-1996\"", 1)
            }),
        ),
        (
            Code::PhaseGap,
            with("protocols/default.ron", |text| {
                text.replacen("acute_until: Hours(72)", "acute_until: Hours(7)", 1)
            }),
        ),
        (
            Code::Syntax,
            with("protocols/default.ron", |text| {
                text.replacen("acute_until: Hours(72)", "acute_until: 72", 1)
            }),
        ),
        (
            Code::BadId,
            with("signs.ron", |text| text.replacen("id: \"", "id: \"Bad ", 1)),
        ),
        (
            Code::PatternExample,
            with("patterns.ron", |text| {
                text.replacen("examples: [", "examples: [\"NO SUCH NAME AT ALL\", ", 1)
            }),
        ),
    ];
    for (code, files) in &breakages {
        let problems = problems(files);
        let problem = problems.iter().find(|problem| problem.code == *code);
        let problem = problem.unwrap_or_else(|| panic!("{code} was not reported: {problems:?}"));
        let place = problem.place.as_ref();
        assert!(place.is_some_and(|place| place.line > 0), "{problem}");
    }
}

#[test]
fn a_wrong_reference_names_the_nearest_right_one() {
    let files = with("ingredients/retinoids.ron", |text| {
        text.replacen("[\"retinoid\"]", "[\"retinoids\"]", 1)
    });
    let problems = problems(&files);
    let told = problems
        .iter()
        .find(|problem| problem.code == Code::UnknownClass)
        .unwrap();
    assert!(told.to_string().contains("`retinoid`"), "{told}");
}

#[test]
fn a_half_broken_folder_still_answers_with_what_is_sound() {
    let mut files = files::built_in();
    let file = files
        .iter_mut()
        .find(|file| file.path == "ingredients/retinoids.ron")
        .unwrap();
    file.text.truncate(file.text.len() / 2);
    let kb = KnowledgeBase::load(&files, &[]).unwrap();
    assert!(kb.ingredient(&IngredientId::from("retinol")).is_none());
    assert!(kb.ingredient(&IngredientId::from("niacinamide")).is_some());
    let told = kb.left_out.iter().any(|problem| {
        problem
            .place
            .as_ref()
            .is_some_and(|place| place.file == "ingredients/retinoids.ron")
    });
    assert!(told, "{:?}", kb.left_out);
}

#[test]
fn the_order_of_files_changes_nothing() {
    let mut files = files::built_in();
    files.reverse();
    let (reversed, problems) = load::load(&files, Layer::BuiltIn);
    assert!(problems.is_empty());
    let (straight, _) = load::load(&files::built_in(), Layer::BuiltIn);
    assert_eq!(reversed, straight);
}

fn clinic(path: &str, text: &str) -> Vec<SourceFile> {
    vec![SourceFile {
        path: path.to_owned(),
        text: text.to_owned(),
    }]
}

const MILD_RETINOID: &str = r#"[(
  id: "retinoid", code: "RET-COS", name: (en: "Retinoids", de: "Retinoide"),
  severity: (open: Fine, acute: Fine, repair: Fine, remodelling: Fine),
  why: (en: "Ours.", de: "Unser."), evidence: D, sources: ["clinical-practice"],
  REVIEW
)]"#;

#[test]
fn a_clinics_draft_never_relaxes_a_rule() {
    let draft = clinic("classes/own.ron", &MILD_RETINOID.replace("REVIEW", ""));
    let kb = KnowledgeBase::load(&files::built_in(), &draft).unwrap();
    let class = kb.class(&ClassId::from("retinoid")).unwrap();
    assert_eq!(class.severity.open, Severity::Contraindicated);
    assert!(class.returns.is_some());
    assert_eq!(class.why.en, "Ours.");
}

/// A clinic that let retinoids wait longer was not heard before a review.
#[test]
fn a_draft_that_returns_later_counts_and_one_that_returns_earlier_does_not() {
    let built_in = &kb().records.classes[&ClassId::from("retinoid")].record;
    assert_eq!(built_in.returns, Some(ReturnCode::R2));
    for (own, counts) in [
        (Some(ReturnCode::R3), ReturnCode::R3),
        (Some(ReturnCode::R1), ReturnCode::R2),
        (Some(ReturnCode::S), ReturnCode::R2),
        (None, ReturnCode::R2),
    ] {
        let class = Class {
            returns: own,
            ..Class::clone(built_in)
        };
        let mut workspace = Workspace::default();
        workspace.put(&class, Sentence::plain("edit")).unwrap();
        let kb = KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap();
        assert_eq!(
            kb.class(&class.id).unwrap().returns,
            Some(counts),
            "{own:?}"
        );
    }
}

/// A second name written down for panthenol made every product with panthenol unreadable.
#[test]
fn a_draft_over_a_built_in_ingredient_clears_and_hides_nothing() {
    let records = &kb().records.ingredients;
    let mut own = Ingredient::clone(&records[&IngredientId::from("panthenol")].record);
    own.names.push(OtherName::Common("Zorbaquine".to_owned()));
    let mut workspace = Workspace::default();
    workspace.put(&own, Sentence::plain("edit")).unwrap();
    let with_draft = KnowledgeBase::load(&files::built_in(), &workspace.files()).unwrap();
    assert_eq!(impact(kb(), &with_draft), []);
    assert_eq!(
        with_draft.names.find("Zorbaquine"),
        kb().names.find("Zorbaquine")
    );
}

#[test]
fn a_clinics_reviewed_record_replaces_the_built_in_one() {
    let review = "review: Reviewed(by: \"AB\", on: \"2026-11-20\"),";
    let reviewed = clinic("classes/own.ron", &MILD_RETINOID.replace("REVIEW", review));
    let kb = KnowledgeBase::load(&files::built_in(), &reviewed).unwrap();
    let class = kb.class(&ClassId::from("retinoid")).unwrap();
    assert_eq!(class.severity.open, Severity::Fine);
}

#[test]
fn allergen_and_factor_ids_are_found_by_their_other_names() {
    for word in [
        "fragrance-mix-i",
        "Fragrance mix I",
        "lanolin alcohol",
        "wheat",
        "eugenol",
    ] {
        assert!(kb().find_allergen(word).is_some(), "{word}");
    }
    assert!(kb().find_allergen("lanolyn").is_none());
    assert_eq!(kb().find_factor("pregnant"), kb().find_factor("pregnancy"));
    assert!(kb().find_factor("pregnant").is_some());
}

#[test]
fn sources_with_a_doi_have_a_sound_one() {
    let mut seen = BTreeSet::new();
    for entry in kb().records.sources.values() {
        if let Some(doi) = &entry.record.doi {
            assert!(doi.starts_with("10.") && doi.contains('/'), "{doi}");
            assert!(seen.insert(doi.clone()), "{doi} twice");
        }
    }
    assert!(!seen.is_empty());
}

#[test]
fn stats_count_what_there_is_and_what_it_rests_on() {
    let stats = Stats::new(&kb().records);
    for noun in &stats.nouns {
        assert!(noun.count > 0, "{}", noun.noun);
        assert_eq!(noun.without_source, 0, "{}", noun.noun);
        assert_eq!(noun.reviewed, 0, "{}: who reviewed it?", noun.noun);
    }
    let classes = stats
        .nouns
        .iter()
        .find(|noun| noun.noun == "class")
        .unwrap();
    assert_eq!(classes.evidence.values().sum::<usize>(), classes.count);
    let cited = stats
        .unused_sources
        .iter()
        .find(|id| id.as_str() == "desert-sage");
    assert!(cited.is_none(), "parts of the protocol cite it");
}
