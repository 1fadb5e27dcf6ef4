//! The engine against its specification.

use std::fmt::Write as _;

use aftercare::advice::cause::Rule;
use aftercare::advice::schedule::{Gate, Schedule};
use aftercare::advice::{Consultation, assess};
use aftercare::inci::Match;
use aftercare::kb::load;
use aftercare::model::class::ReturnCode;
use aftercare::model::scale::Severity;
use aftercare::model::time::Hours;
use serde::Deserialize;
use serde_json::json;

use crate::support::{case, kb, product, root};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(clippy::struct_excessive_bools, reason = "flags of a fixture")]
struct Example {
    n: u32,
    depth_mm: f64,
    kind: String,
    label: String,
    #[serde(default)]
    rinse_off: bool,
    #[serde(default)]
    clinic_supplied: bool,
    #[serde(default)]
    sterile: bool,
    #[serde(default)]
    tinted: bool,
    #[serde(default)]
    allergies: Vec<(String, String)>,
    #[serde(default)]
    seen: Option<Seen>,
    at: Vec<At>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Seen {
    hours: f64,
    erythema: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct At {
    hours: f64,
    #[serde(default)]
    item: Option<(String, Severity)>,
    verdict: Severity,
}

fn fixture<T: serde::de::DeserializeOwned>(name: &str) -> T {
    let path = root().join("tests/cases").join(name);
    let text = std::fs::read_to_string(&path).unwrap();
    match load::value(&text, name) {
        Ok(value) => value,
        Err(problem) => panic!("{problem}"),
    }
}

#[test]
fn worked_examples_come_out_as_specified() {
    let examples: Vec<Example> = fixture("worked_examples.ron");
    let mut wrong = String::new();
    for example in &examples {
        let mut tested = product(&example.kind, &example.label);
        tested.product.rinse_off = example.rinse_off;
        tested.product.clinic_supplied = example.clinic_supplied;
        tested.product.sterile_single_use = example.sterile;
        tested.product.tinted = example.tinted;
        for at in &example.at {
            let allergies: Vec<_> = example
                .allergies
                .iter()
                .map(|(to, certainty)| json!({ "to": to, "certainty": certainty }))
                .collect();
            let mut patient = json!({ "allergies": allergies });
            if let Some(seen) = &example.seen {
                patient["seen"] = json!({ "hours": seen.hours, "erythema": seen.erythema });
            }
            let case = case(example.depth_mm, at.hours, &patient);
            let consultation = Consultation::new(kb(), &case);
            let answer = assess(&consultation, &tested.product, &tested.reading);
            if answer.verdict != at.verdict {
                writeln!(
                    wrong,
                    "example {} at {} h: {:?} instead of {:?} because of {:?}",
                    example.n,
                    at.hours,
                    answer.verdict,
                    at.verdict,
                    answer
                        .findings
                        .iter()
                        .map(|f| (f.severity, f.rule.id()))
                        .collect::<Vec<_>>(),
                )
                .unwrap();
            }
            let Some((id, expected)) = &at.item else {
                continue;
            };
            let item = tested
                .reading
                .items
                .iter()
                .position(|item| {
                    matches!(&item.matched, Match::Known { id: found, .. } if found.as_str() == id)
                })
                .unwrap_or_else(|| panic!("example {}: no {id}", example.n));
            let severity = answer
                .causes
                .iter()
                .filter(|cause| matches!(cause.rule, Rule::Class(_)) && cause.items.contains(&item))
                .map(|cause| cause.track.at(case.hours))
                .max()
                .unwrap_or_default();
            if severity != *expected {
                writeln!(wrong, "example {}: {id} is {severity:?}", example.n).unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    assert!(examples.len() > 30);
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bland {
    name: String,
    kind: String,
    label: String,
    #[serde(default)]
    clinic_supplied: bool,
    verdicts: (Severity, Severity, Severity),
}

#[test]
fn bland_products_stay_bland() {
    let products: Vec<Bland> = fixture("bland_products.ron");
    for bland in &products {
        let mut tested = product(&bland.kind, &bland.label);
        tested.product.clinic_supplied = bland.clinic_supplied;
        let verdicts = [5.0, 30.0, 100.0].map(|hours| {
            let case = case(1.0, hours, &json!({}));
            let consultation = Consultation::new(kb(), &case);
            assess(&consultation, &tested.product, &tested.reading).verdict
        });
        assert_eq!(
            verdicts,
            <[Severity; 3]>::from(bland.verdicts),
            "{}",
            bland.name
        );
    }
    assert_eq!(products.len(), 11);
}

fn ends(schedule: &Schedule) -> [u32; 4] {
    schedule.phase_ends.map(|end| end.minutes() / 60)
}

fn due(schedule: &Schedule, code: ReturnCode) -> u32 {
    schedule.returns(code).minutes() / 60
}

#[test]
fn example_18_shifts_add_up_to_the_cap_and_spare_the_sunscreen() {
    let case = case(1.0, 40.0, &json!({ "fitzpatrick": "VI", "age": 70 }));
    let schedule = Schedule::new(kb(), &case);
    assert_eq!(ends(&schedule), [72, 120, 216, 720]);
    assert_eq!(due(&schedule, ReturnCode::R2), 216);
    assert_eq!(due(&schedule, ReturnCode::M), 96);
    assert_eq!(due(&schedule, ReturnCode::S), 24);
}

#[test]
fn example_19_immunosuppression_stretches_before_it_shifts() {
    let patient = json!({ "fitzpatrick": "V", "factors": ["immunosuppression"] });
    let schedule = Schedule::new(kb(), &case(1.0, 40.0, &patient));
    assert_eq!(ends(&schedule), [60, 132, 276, 1032]);
    assert_eq!(due(&schedule, ReturnCode::R1), 204);
    assert_eq!(due(&schedule, ReturnCode::R2), 276);
}

#[test]
fn example_20_a_failed_look_holds_what_follows() {
    let patient = json!({ "seen": { "hours": 70, "erythema": 3 } });
    let schedule = Schedule::new(kb(), &case(1.0, 80.0, &patient));
    assert_eq!(ends(&schedule), [24, 94, 190, 694]);
    assert_eq!(due(&schedule, ReturnCode::R1), 142);
    assert_eq!(due(&schedule, ReturnCode::R2), 190);
    assert!(matches!(schedule.gate, Gate::Held { .. }));
}

#[test]
fn example_21_a_look_too_early_for_the_next_phase_holds_nothing() {
    let patient = json!({ "seen": { "hours": 20, "erythema": 3 } });
    let schedule = Schedule::new(kb(), &case(1.0, 80.0, &patient));
    assert_eq!(ends(&schedule), [24, 72, 168, 672]);
    assert_eq!(schedule.gate, Gate::TooEarly);
}

#[test]
fn a_look_after_the_asked_hour_does_not_count() {
    let patient = json!({ "seen": { "hours": 70, "erythema": 4, "oozing": true } });
    let schedule = Schedule::new(kb(), &case(1.0, 60.0, &patient));
    assert_eq!(ends(&schedule), [24, 72, 168, 672]);
}

/// The answers that the first release promises about a retinol cream.
#[test]
fn retinol_cream_waits_for_its_band() {
    let cream = product(
        "cream",
        "AQUA, GLYCERIN, CETEARYL ALCOHOL, RETINOL, PHENOXYETHANOL",
    );
    let answer = |depth_mm: f64, hours: f64| {
        let case = case(depth_mm, hours, &json!({}));
        let consultation = Consultation::new(kb(), &case);
        let assessment = assess(&consultation, &cream.product, &cream.reading);
        (assessment.verdict, assessment.usable_from())
    };
    assert_eq!(
        answer(1.0, 60.0),
        (Severity::Avoid, Some(Hours::new(7 * 24)))
    );
    assert_eq!(
        answer(1.0, 5.0),
        (Severity::Contraindicated, Some(Hours::new(7 * 24)))
    );
    assert_eq!(
        answer(0.25, 60.0),
        (Severity::Avoid, Some(Hours::new(4 * 24)))
    );
}

#[test]
fn fragrance_free_with_lavender_is_not_for_a_fragrance_patient() {
    let cream = product(
        "cream",
        "FRAGRANCE-FREE. AQUA, GLYCERIN, CETEARYL ALCOHOL, LAVANDULA ANGUSTIFOLIA OIL, PHENOXYETHANOL",
    );
    let patient = json!({ "allergies": [{ "to": "fragrance mix I", "certainty": "confirmed" }] });
    let case = case(1.0, 200.0, &patient);
    let consultation = Consultation::new(kb(), &case);
    let answer = assess(&consultation, &cream.product, &cream.reading);
    assert_eq!(answer.verdict, Severity::Contraindicated);
    assert_eq!(answer.usable_from(), None);
    let flagged: Vec<&str> = answer
        .findings
        .iter()
        .flat_map(|finding| finding.items.iter())
        .map(|idx| cream.reading.items[*idx].text.as_str())
        .collect();
    assert!(
        flagged.iter().all(|name| name.starts_with("LAVANDULA")),
        "{flagged:?}"
    );
    assert!(answer.considered.iter().any(|considered| {
        considered
            .ingredient
            .as_ref()
            .is_some_and(|id| id.as_str() == "cetearyl-alcohol")
    }));
}

/// Cetearyl alcohol is a mixture of the other two (rule E15, group G31).
#[test]
fn an_allergy_to_one_fatty_alcohol_tells_of_the_others() {
    let verdict = |to: &str, name: &str| {
        let allergies = json!([{ "to": to, "certainty": "confirmed" }]);
        let case = case(1.0, 400.0, &json!({ "allergies": allergies }));
        let tested = product("cream", &format!("AQUA, {name}, GLYCERIN, PHENOXYETHANOL"));
        assess(
            &Consultation::new(kb(), &case),
            &tested.product,
            &tested.reading,
        )
        .verdict
    };
    for (to, name, due) in [
        ("cetyl-alcohol", "CETYL ALCOHOL", Severity::Contraindicated),
        (
            "cetyl-alcohol",
            "CETEARYL ALCOHOL",
            Severity::Contraindicated,
        ),
        ("cetyl-alcohol", "STEARYL ALCOHOL", Severity::Avoid),
        (
            "stearyl-alcohol",
            "CETEARYL ALCOHOL",
            Severity::Contraindicated,
        ),
        ("stearyl-alcohol", "CETYL ALCOHOL", Severity::Avoid),
        (
            "cetearyl-alcohol",
            "CETEARYL ALCOHOL",
            Severity::Contraindicated,
        ),
        ("cetearyl-alcohol", "CETYL ALCOHOL", Severity::Avoid),
        ("cetearyl-alcohol", "STEARYL ALCOHOL", Severity::Avoid),
    ] {
        assert_eq!(verdict(to, name), due, "allergic to {to}: {name}");
    }
}

/// A daisy that nobody has entered is told by its genus; a plant of another family is not.
#[test]
fn the_daisy_family_is_known_by_genus() {
    let allergies = json!([{ "to": "compositae", "certainty": "confirmed" }]);
    let case = case(1.0, 400.0, &json!({ "allergies": allergies }));
    let consultation = Consultation::new(kb(), &case);
    let verdict = |name: &str| {
        let tested = product("cream", &format!("AQUA, {name}, GLYCERIN, PHENOXYETHANOL"));
        assess(&consultation, &tested.product, &tested.reading).verdict
    };
    for name in [
        "SILPHIUM PERFOLIATUM LEAF EXTRACT",
        "ARNICA MONTANA FLOWER EXTRACT",
        "SOLIDAGO CANADENSIS FLOWER/LEAF/STEM EXTRACT",
    ] {
        assert_eq!(verdict(name), Severity::Contraindicated, "{name}");
    }
    for name in ["CENTELLA ASIATICA EXTRACT", "HELIANTHUS ANNUUS SEED OIL"] {
        assert!(verdict(name) < Severity::Avoid, "{name}");
    }
}

/// The class by which a label's item is judged, worst first (rules E8 and E13).
fn classes_found(label: &str, item: &str) -> Vec<String> {
    let cream = product("cream", label);
    let case = case(1.0, 30.0, &json!({}));
    let answer = assess(
        &Consultation::new(kb(), &case),
        &cream.product,
        &cream.reading,
    );
    let items = &cream.reading.items;
    let about = |idx: &usize| items[*idx].text == item;
    let causes = answer.causes.iter();
    causes
        .filter(|cause| cause.items.iter().any(about))
        .map(|cause| cause.rule.id())
        .collect()
}

#[test]
fn every_ester_of_tocopherol_is_an_active_at_the_head_of_the_list() {
    for ester in ["TOCOPHERYL PHOSPHATE", "TOCOPHERYL LINOLEATE/OLEATE"] {
        let early = format!("AQUA, {ester}, GLYCERIN, PHENOXYETHANOL");
        assert_eq!(classes_found(&early, ester), ["class/vitamin-e"], "{ester}");
    }
}

#[test]
fn shell_powder_scrubs_only_where_there_is_enough_of_it() {
    let shell = "JUGLANS REGIA SHELL POWDER";
    let early = format!("AQUA, {shell}, GLYCERIN, PHENOXYETHANOL");
    assert_eq!(classes_found(&early, shell), ["class/scrub"]);
    let late = format!("AQUA, GLYCERIN, CETYL ALCOHOL, PHENOXYETHANOL, DISODIUM EDTA, {shell}");
    assert_eq!(classes_found(&late, shell), ["class/botanical"]);
}

#[test]
fn relatives_of_a_single_allergen_are_told_as_possible() {
    for (allergen, label, relative) in [
        (
            "sodium benzoate",
            "AQUA, GLYCERIN, BENZYL ALCOHOL",
            "benzyl",
        ),
        ("hydrocortisone", "AQUA, BETAMETHASONE VALERATE", "beta"),
    ] {
        let cream = product("cream", label);
        let patient = json!({ "allergies": [{ "to": allergen, "certainty": "confirmed" }] });
        let case = case(1.0, 700.0, &patient);
        let answer = assess(
            &Consultation::new(kb(), &case),
            &cream.product,
            &cream.reading,
        );
        let told = answer.causes.iter().any(|cause| {
            matches!(cause.rule, Rule::Allergy(..)) && cause.track.worst() == Severity::Caution
        });
        assert!(told, "{relative}: {:?}", answer.causes);
    }
}
