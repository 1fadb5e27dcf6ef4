//! The command line, as other programs rely on it.

use std::io::Write as _;
use std::process::{Command, Output, Stdio};

use aftercare::advice::{Consultation, assess};
use aftercare::kb::product;
use serde_json::{Value, json};

use crate::support::{kb, read_case, root};

fn run(args: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_aftercare"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // The program may answer before it has read everything.
    child.stdin.take().unwrap().write_all(input.as_bytes()).ok();
    child.wait_with_output().unwrap()
}

fn answer(args: &[&str], input: &str) -> (i32, Value) {
    let output = run(args, input);
    let value = serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|err| panic!("{err}: {}", String::from_utf8_lossy(&output.stderr)));
    (output.status.code().unwrap(), value)
}

fn complaint(args: &[&str], input: &str) -> String {
    let output = run(args, input);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// A file for one test, below the build folder.
fn file(name: &str, bytes: &[u8]) -> String {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

fn case() -> Value {
    json!({
        "patient": {
            "skin": "dry", "sensitive": false, "fitzpatrick": "III", "age": 47,
            "allergies": [{ "to": "fragrance-mix-i", "certainty": "confirmed", "reaction": "delayed" }],
            "tolerates": ["phenoxyethanol"], "factors": ["rosacea"],
        },
        "treatment": { "device": "pen", "depth_mm": 1.0, "area": "face", "ended": "2026-11-20T15:00+01:00" },
        "seen": {
            "hours": 30, "erythema": 2, "oozing": false, "flaking": false, "crusts": false,
            "new_bumps": false, "signs": [],
        },
        "hours": 40,
    })
}

#[test]
fn read_answers_with_spans_into_the_text_as_given() {
    let text = "Ingredients: Aqua, Retinol, Sodum Hyalronate";
    let (status, read) = answer(&["read", "--json", "-"], text);
    assert_eq!(
        status, 1,
        "a name that was only nearly read is an objection"
    );
    let items = read["items"].as_array().unwrap();
    assert_eq!(items.len(), 3);
    for item in items {
        let at = |key: &str| usize::try_from(item[key].as_u64().unwrap()).unwrap();
        assert_eq!(
            &text[at("start")..at("end")],
            item["text"].as_str().unwrap()
        );
        assert_eq!(item["section"], "declared");
        assert!(item["part_of"].is_null());
    }
    assert_eq!(items[0]["match"], "exact");
    assert_eq!(items[0]["id"], "aqua");
    assert_eq!(items[1]["classes"], json!(["retinoid"]));
    assert_eq!(items[2]["match"], "near");
    assert_eq!(items[2]["guesses"][0]["id"], "sodium-hyaluronate");
    assert!(items[2]["id"].is_null());
    assert_eq!(read["cut"][0]["start"], 0);
    assert_eq!(read["cut"][0]["why"], "heading");
}

#[test]
fn read_streams_one_answer_a_line_in_order() {
    let lines =
        "{\"id\": \"a\", \"text\": \"Aqua, Glycerin\"}\nnot json\n{\"id\": 7, \"text\": \"\"}\n";
    let output = run(&["read", "--jsonl", "-"], lines);
    let answers: Vec<Value> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(answers.len(), 3);
    assert_eq!(answers[0]["id"], "a");
    assert_eq!(answers[0]["items"].as_array().unwrap().len(), 2);
    assert_eq!(answers[1]["line"], 2);
    assert!(answers[1]["error"].is_string());
    assert_eq!(answers[2]["id"], 7);
    assert_eq!(answers[2]["items"], json!([]));
}

/// Invariant 5: the command line gives the answer of the engine.
#[test]
fn check_says_what_the_engine_says() {
    let case_json = case();
    let (status, told) = answer(
        &["check", "-", "retinol-night-cream", "--json"],
        &case_json.to_string(),
    );
    let case = read_case(&case_json);
    let consultation = Consultation::new(kb(), &case);
    let id = "retinol-night-cream".into();
    let assessment = assess(
        &consultation,
        kb().product(&id).unwrap(),
        kb().reading(&id).unwrap(),
    );
    assert_eq!(status, 1);
    assert_eq!(told["verdict"], assessment.verdict.word());
    assert_eq!(told["band"], "C");
    assert_eq!(told["phase"], "acute");
    assert_eq!(told["hours"], 40);
    assert_eq!(told["kb"]["hash"], kb().hash.as_str());
    assert_eq!(
        told["findings"].as_array().unwrap().len(),
        assessment.findings.len()
    );
    for finding in told["findings"].as_array().unwrap() {
        assert!(!finding["why"].as_str().unwrap().is_empty());
        assert!(
            !finding["sources"].as_array().unwrap().is_empty(),
            "{finding}"
        );
        for source in finding["sources"].as_array().unwrap() {
            let id = source.as_str().unwrap().into();
            assert!(kb().records.sources.contains_key(&id), "{source}");
        }
    }
}

#[test]
fn check_takes_a_label_and_its_flags() {
    let label = file("thermal.txt", b"AQUA, NITROGEN");
    let case = json!({
        "patient": { "skin": "normal" }, "treatment": { "device": "pen", "depth_mm": 1.0 }, "hours": 5,
    })
    .to_string();
    let label_args = [
        "check", "-", "--label", &label, "--kind", "aerosol", "--json",
    ];
    let (status, told) = answer(&label_args, &case);
    assert_eq!((status, &told["verdict"]), (0, &json!("caution")));
    assert_eq!(told["usable_from_hours"], 0);
    let supplied: Vec<&str> = label_args
        .iter()
        .copied()
        .chain(["--clinic-supplied"])
        .collect();
    let (_, told) = answer(&supplied, &case);
    assert_eq!(told["verdict"], "fine");
    assert_eq!(told["findings"], json!([]));
}

#[test]
fn check_takes_a_product_file_as_json_or_ron() {
    let as_json = file(
        "product.json",
        br#"{"kind": "serum", "strengths": {"niacinamide": 4.0}, "label": "AQUA, NIACINAMIDE, PHENOXYETHANOL"}"#,
    );
    let as_ron = file(
        "product.ron",
        br#"(kind: "serum", strengths: {"niacinamide": 4.0}, label: "AQUA, NIACINAMIDE, PHENOXYETHANOL")"#,
    );
    let case = json!({
        "patient": { "skin": "normal" }, "treatment": { "device": "pen", "depth_mm": 1.0 }, "hours": 60,
    })
    .to_string();
    let (_, a) = answer(&["check", "-", &as_json, "--json"], &case);
    let (_, b) = answer(&["check", "-", &as_ron, "--json"], &case);
    assert_eq!(a, b);
    assert_eq!(
        a["verdict"], "caution",
        "a stated strength beats the place in the list"
    );
}

#[test]
fn recommend_ranks_every_step_and_gives_reasons() {
    let (status, told) = answer(&["recommend", "-", "--json"], &case().to_string());
    assert_eq!(status, 0);
    for step in told["steps"].as_array().unwrap() {
        let products = step["products"].as_array().unwrap();
        assert!(!products.is_empty(), "{}", step["step"]);
        let ranks: Vec<usize> = products
            .iter()
            .map(|product| {
                ["fine", "caution", "unknown", "avoid", "contraindicated"]
                    .iter()
                    .position(|word| product["verdict"] == *word)
                    .unwrap()
            })
            .collect();
        assert!(ranks.is_sorted(), "{}: {ranks:?}", step["step"]);
    }
    let (_, one) = answer(
        &["recommend", "-", "--step", "protect", "--json"],
        &case().to_string(),
    );
    assert_eq!(one["steps"].as_array().unwrap().len(), 1);
    let best = &one["steps"][0]["products"][0];
    assert_eq!(best["verdict"], "fine");
    assert!(!best["reasons"].as_array().unwrap().is_empty());
}

#[test]
fn timeline_has_products_actives_and_activities() {
    let args = [
        "timeline",
        "-",
        "retinol-night-cream",
        "ceramide-barrier-cream",
        "--json",
    ];
    let (status, told) = answer(&args, &case().to_string());
    assert_eq!(status, 1);
    let lanes = told["lanes"].as_array().unwrap();
    let find = |id: &str| lanes.iter().find(|lane| lane["id"] == id).unwrap();
    assert_eq!(find("ceramide-barrier-cream")["steps"][0]["from_hours"], 0);
    assert_eq!(find("exercise")["steps"][1]["from_hours"], 72);
    assert_eq!(find("make-up")["steps"][1]["from_hours"], 48);
    let retinoid = find("retinoid")["steps"].as_array().unwrap();
    assert!(
        retinoid
            .iter()
            .any(|step| step["from_hours"] == 168 && step["severity"] == "caution")
    );
    assert_eq!(told["phases"][1]["from_hours"], 24);
}

/// Invariant 6: same inputs, same bytes.
#[test]
fn the_same_question_gets_the_same_bytes() {
    let input = case().to_string();
    for args in [
        &["recommend", "-", "--json"][..],
        &["recommend", "-"],
        &["timeline", "-", "--lang", "de"],
        &["check", "-", "retinol-night-cream"],
    ] {
        let (a, b) = (run(args, &input), run(args, &input));
        assert_eq!(a.stdout, b.stdout, "{args:?}");
        assert!(!a.stdout.is_empty(), "{args:?}");
    }
}

#[test]
fn piped_output_has_no_colour() {
    let output = run(&["check", "-", "retinol-night-cream"], &case().to_string());
    assert!(!output.stdout.contains(&0x1b));
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains("DO NOT USE"), "{text}");
}

#[test]
fn bad_input_names_the_place_and_the_way_out() {
    let mut unknown_allergy = case();
    unknown_allergy["patient"]["allergies"][0]["to"] = json!("lanolyn");
    let told = complaint(
        &["check", "-", "squalane", "--json"],
        &unknown_allergy.to_string(),
    );
    assert!(
        told.contains("patient.allergies[0].to") && told.contains("`lanolin`"),
        "{told}"
    );

    let mut negative = case();
    negative["treatment"]["depth_mm"] = json!(-1.0);
    let told = complaint(&["recommend", "-"], &negative.to_string());
    assert!(
        told.contains("treatment.depth_mm") && told.contains("0 to 5 mm"),
        "{told}"
    );

    let mut no_hour = case();
    no_hour.as_object_mut().unwrap().remove("hours");
    no_hour["treatment"]
        .as_object_mut()
        .unwrap()
        .remove("ended");
    let told = complaint(&["recommend", "-"], &no_hour.to_string());
    assert!(told.contains("hours"), "{told}");

    let told = complaint(
        &["check", "-", "squalane"],
        "{\"patient\": {\"skin\": \"dry\"",
    );
    assert!(told.contains("standard input:1"), "{told}");

    assert!(complaint(&["read", "-"], "").contains("no ingredient"));
    assert!(complaint(&["read", "-"], "   \n ").contains("no ingredient"));
    assert!(complaint(&["read", "/no/such/file"], "").contains("/no/such/file"));
    let binary = file("binary.bin", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR");
    assert!(complaint(&["read", &binary], "").contains("not UTF-8 text"));
    let nul = file("nul.bin", b"Aqua\0Glycerin");
    assert!(complaint(&["read", &nul], "").contains("binary"));
    let huge = file("huge.txt", "Aqua, Glycerin, ".repeat(700_000).as_bytes());
    assert!(complaint(&["read", &huge], "").contains("larger than 1 MB"));

    let told = complaint(
        &["check", "-", "ceramide-barrier-crem"],
        &case().to_string(),
    );
    assert!(told.contains("`ceramide-barrier-cream`"), "{told}");
    let told = complaint(
        &["check", "-", "--label", &binary, "--kind", "creme"],
        &case().to_string(),
    );
    assert!(told.contains("`cream`"), "{told}");
    let told = complaint(
        &["recommend", "-", "--step", "moisturize"],
        &case().to_string(),
    );
    assert!(told.contains("`moisturise`"), "{told}");
}

#[test]
fn kb_check_passes_on_the_shipped_data_and_fails_on_a_broken_folder() {
    let output = run(&["kb", "check"], "");
    assert_eq!(output.status.code(), Some(0));
    let data = root().join("data").display().to_string();
    assert_eq!(run(&["kb", "check", &data], "").status.code(), Some(0));

    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("clinic");
    std::fs::create_dir_all(folder.join("ingredients")).unwrap();
    std::fs::write(
        folder.join("ingredients/own.ron"),
        "[\n  (id: \"own\", name: \"OWN\", classes: [\"soothe\"], sources: [\"cosing\"]),\n  (id: \"half",
    )
    .unwrap();
    let shown = folder.display().to_string();
    let output = run(&["kb", "check", &shown], "");
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(told.contains("ingredients/own.ron:3"), "{told}");

    // A broken clinic folder does not stop an answer; what was left out is said.
    let output = run(
        &["--kb", &shown, "recommend", "-", "--json"],
        &case().to_string(),
    );
    assert_eq!(output.status.code(), Some(0));
    assert!(
        String::from_utf8(output.stderr)
            .unwrap()
            .contains("ingredients/own.ron")
    );
}

#[test]
fn kb_name_knows_names_in_other_languages() {
    let (status, told) = answer(&["kb", "name", "--json", "Octinoxate"], "");
    assert_eq!(
        (status, &told["id"]),
        (0, &json!("ethylhexyl-methoxycinnamate"))
    );
    let output = run(
        &["kb", "name", "--jsonl", "-"],
        "{\"name\": \"Eau\"}\n{\"name\": \"Xyzzy\"}\n",
    );
    let lines = String::from_utf8(output.stdout).unwrap();
    let told: Vec<Value> = lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    assert_eq!(told[0]["id"], "aqua");
    assert_eq!(told[1]["match"], "unknown");
}

#[test]
fn a_stored_product_can_be_read_from_its_own_fields() {
    let (product, _) = kb().products().next().unwrap();
    let json = json!({ "kind": product.kind.word(), "label": product.label });
    assert!(product::read(&json.to_string(), "test", kb()).is_ok());
}
