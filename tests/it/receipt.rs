//! Receipts: the same sheet again, or what has changed since.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::kb::case::{self, RawCase};
use aftercare::model::case::{AllergicTo, Case};
use aftercare::model::decision::Override;
use aftercare::model::id::{AllergenId, IngredientId, ProductId};
use aftercare::model::sentence::Text;
use aftercare::sheet::replay::Given;
use aftercare::sheet::{self, Clinic, Copy, Options, Receipt};
use serde_json::{Value, json};

use crate::support::{kb, read_case};

/// A folder for one test, empty.
fn folder(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("receipt")
        .join(name);
    std::fs::remove_dir_all(&path).ok();
    std::fs::create_dir_all(&path).unwrap();
    path
}

fn run(folder: &Path, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_aftercare"))
        .current_dir(folder)
        .args(args)
        .output()
        .unwrap()
}

fn asked() -> Value {
    json!({
        "patient": {
            "skin": "oily", "sensitive": true, "fitzpatrick": "V", "age": 31,
            "allergies": [{ "to": "lanolin" }, { "to": "oat", "certainty": "suspected" }],
            "tolerates": ["phenoxyethanol"], "factors": ["rosacea"],
        },
        "treatment": {
            "device": "pen", "depth_mm": 1.3, "area": "neck", "ended": "2026-11-20T15:05-03:30",
        },
        "seen": { "hours": 20.5, "erythema": 2, "flaking": true, "signs": ["pus"] },
        "hours": 40.1,
    })
}

/// Prints a sheet with its receipt and returns the receipt.
fn print(folder: &Path, more: &[&str]) -> Value {
    std::fs::write(folder.join("case.json"), asked().to_string()).unwrap();
    let args = [
        "sheet",
        "case.json",
        "--out",
        "a.pdf",
        "--receipt",
        "r.json",
        "--lang",
        "de",
    ];
    let output = run(folder, &[&args, more].concat());
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{told}");
    serde_json::from_slice(&std::fs::read(folder.join("r.json")).unwrap()).unwrap()
}

/// Replays the receipt: exit status and what was said.
fn replay(folder: &Path, more: &[&str]) -> (Option<i32>, String) {
    let output = run(folder, &[&["replay", "r.json"], more].concat());
    let told = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(told).unwrap())
}

#[test]
fn a_written_case_is_read_as_itself() {
    let mut case: Case = read_case(&asked());
    let allergy = case.patient.allergies[0].clone();
    let lanolin = |to| aftercare::model::case::Allergy {
        to,
        ..allergy.clone()
    };
    // Both are there under one id: the name alone would mean the group.
    case.patient.allergies = vec![
        lanolin(AllergicTo::Group(AllergenId::from("lanolin"))),
        lanolin(AllergicTo::Ingredient(IngredientId::from("lanolin"))),
    ];
    let written = serde_json::to_string(&RawCase::from(&case)).unwrap();
    assert_eq!(case::read(&written, "test", kb(), None), Ok(case));
}

#[test]
fn a_receipt_makes_the_same_sheet_again() {
    let folder = folder("same");
    std::fs::write(
        folder.join("own.ron"),
        "(kind: \"cream\", name: \"Nachtcreme\", strengths: {\"retinol\": 0.3}, label: \"AQUA, RETINOL, OATLY #panic()\")",
    )
    .unwrap();
    let typed = ["--own", "own.ron", "--phone", "030 123"];
    let receipt = print(&folder, &[&typed[..], &["--own", "bar-soap"]].concat());
    // What is stored is found by its id; what was typed is not kept.
    let (status, told) = replay(&folder, &[]);
    assert_eq!(status, Some(2), "{told}");
    assert!(told.contains("--own") && told.contains("--phone"), "{told}");
    let (status, told) = replay(&folder, &[&typed[..], &["--out", "b.pdf"]].concat());
    assert_eq!(status, Some(0), "{told}");
    let number = receipt["number"].as_str().unwrap();
    assert!(told.contains(number), "{told}");
    let read = |name: &str| std::fs::read(folder.join(name)).unwrap();
    assert!(read("a.pdf") == read("b.pdf"));
}

#[test]
fn a_receipt_holds_no_name_and_no_note() {
    let folder = folder("names");
    let given = [
        "--patient",
        "Quirina Xylander",
        "--notes",
        "Zwetschge",
        "--approved-by",
        "Dr. Yps",
    ];
    let receipt = print(&folder, &given).to_string();
    for word in ["Quirina", "Xylander", "Zwetschge", "Yps"] {
        assert!(!receipt.contains(word), "{word}");
    }
    // What is not kept must be given again, and be what it was.
    let (status, told) = replay(&folder, &given[..4]);
    assert_eq!(status, Some(2), "{told}");
    assert!(told.contains("--approved-by"), "{told}");
    assert_eq!(replay(&folder, &given).0, Some(0));
    let (status, told) = replay(
        &folder,
        &[&given[..2], &["--notes", "Pflaume"], &given[4..]].concat(),
    );
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("names or notes"), "{told}");
}

#[test]
fn nothing_that_a_person_typed_stands_in_a_receipt() {
    // One word that is nowhere else for each place where somebody can type.
    let mut words = (1..).map(|number| format!("Quirina{number}Xylander"));
    let mut word = || words.next().unwrap();
    let mut asked = asked();
    let area = word();
    asked["treatment"]["area"] = json!(area);
    let case = read_case(&asked);
    let label = format!("AQUA, {}, RETINOL", word());
    let mut own = crate::support::product("cream", &label);
    own.product.id = ProductId::from(word().as_str());
    own.product.name = Text {
        en: word(),
        de: word(),
    };
    own.product.brand = Some(word());
    own.product.barcode = Some(word());
    let options = Options {
        clinic: Clinic {
            name: word(),
            phone: word(),
            night_phone: word(),
            emergency: word(),
            logo: None,
        },
        template: Some(format!("#set document(title: \"t\")\n{}", word())),
        patient: word(),
        overrides: vec![
            Override {
                product: own.product.id.clone(),
                reason: word(),
            },
            Override {
                product: ProductId::from("bar-soap"),
                reason: word(),
            },
        ],
        own_products: vec![own],
        notes: word(),
        approved_by: word(),
        copy: Copy::Clinic,
        ..Options::default()
    };
    let consultation = Consultation::new(kb(), &case);
    let ranked = rank(&consultation);
    let content = sheet::content(&consultation, &ranked, &options);
    let receipt = Receipt::new(&consultation, &ranked, &options, b"").json();

    assert!(format!("{content:?}").contains("Quirina"));
    assert!(!receipt.contains("Quirina"), "{receipt}");
}

#[test]
fn an_override_is_replayed_with_its_reason() {
    let case = read_case(&asked());
    let reason = "Patch test was negative";
    let options = Options {
        copy: Copy::Clinic,
        overrides: vec![Override {
            product: ProductId::from("bar-soap"),
            reason: reason.to_owned(),
        }],
        ..Options::default()
    };
    let consultation = Consultation::new(kb(), &case);
    let ranked = rank(&consultation);
    let pdf = sheet::pdf(&sheet::content(&consultation, &ranked, &options)).unwrap();
    let receipt = Receipt::new(&consultation, &ranked, &options, &pdf);
    let again = |reasons: &[&str]| {
        let given = Given {
            reasons: reasons.iter().map(|reason| (*reason).to_owned()).collect(),
            ..Given::default()
        };
        sheet::replay(kb(), &receipt, "r.json", given)
    };
    assert!(again(&[reason]).unwrap().is_same);
    assert!(!again(&["Another reason"]).unwrap().is_same);
    assert!(again(&[]).unwrap_err()[0].to_string().contains("--reason"));
}

#[test]
fn a_changed_record_is_named() {
    let folder = folder("changed");
    let receipt = print(&folder, &["--own", "bar-soap"]);
    let verdict = |id: &str| receipt["answered"]["products"][id]["verdict"].clone();
    assert_eq!(verdict("mild-syndet-cleanser"), "caution");
    let products = folder.join("clinic/products");
    std::fs::create_dir_all(&products).unwrap();
    let clinic = |id: &str, label: &str| {
        let record = format!(
            "[(id: \"{id}\", name: (en: \"A\", de: \"B\"), kind: Cleanser, rinse_off: true, \
             label: \"{label}\", origin: ExampleFormula)]"
        );
        std::fs::write(products.join("own.ron"), record).unwrap();
        replay(&folder, &["--kb", "clinic", "--out", "b.pdf"])
    };
    let (status, told) = clinic("mild-syndet-cleanser", "AQUA, GLYCERIN, PARFUM");
    assert_eq!(status, Some(1), "{told}");
    for line in [
        "record `product/mild-syndet-cleanser` has changed",
        "answer `products.mild-syndet-cleanser.verdict`: was \"caution\", is ",
        "the sheet differs in `plan`",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    assert!(!folder.join("b.pdf").exists());

    // What does not reach the sheet is named and changes no byte.
    let (status, told) = clinic("another-soap", "AQUA, GLYCERIN, PARFUM");
    assert_eq!(status, Some(0), "{told}");
    assert!(
        told.contains("record `product/another-soap` is new"),
        "{told}"
    );
    assert!(folder.join("b.pdf").exists());
}

#[test]
fn an_altered_receipt_is_refused() {
    let folder = folder("altered");
    let mut receipt = print(&folder, &[]);
    receipt["asked"]["case"]["patient"]["skin"] = json!("dry");
    std::fs::write(folder.join("r.json"), receipt.to_string()).unwrap();
    let (status, told) = replay(&folder, &[]);
    assert_eq!(status, Some(2), "{told}");
    assert!(
        told.contains("altered after it was written") && told.contains("r.json"),
        "{told}"
    );
    std::fs::write(folder.join("r.json"), "{\"format\": 1}").unwrap();
    let (status, told) = replay(&folder, &[]);
    assert_eq!(status, Some(2), "{told}");
    assert!(told.contains("missing field"), "{told}");
}

#[test]
fn a_logo_belongs_to_the_sheet() {
    let folder = folder("logo");
    let clinic = folder.join("clinic");
    std::fs::create_dir_all(&clinic).unwrap();
    let logo =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M0 0h9v9z'/></svg>";
    std::fs::write(clinic.join("logo.svg"), logo).unwrap();
    print(&folder, &["--kb", "clinic"]);
    assert_eq!(replay(&folder, &["--kb", "clinic"]).0, Some(0));
    let (status, told) = replay(&folder, &[]);
    assert_eq!(status, Some(1), "{told}");
    assert!(told.contains("the clinic's logo is another one"), "{told}");
}

#[test]
fn a_template_belongs_to_the_sheet() {
    let folder = folder("template");
    let clinic = folder.join("clinic");
    std::fs::create_dir_all(&clinic).unwrap();
    let write = |template: &str| std::fs::write(clinic.join("sheet.typ"), template).unwrap();
    let own =
        "#set document(title: \"t\")\n#image(\"icons/wash.svg\", alt: \"water\") Our own sheet";
    write(own);
    print(&folder, &["--kb", "clinic"]);
    assert_eq!(replay(&folder, &["--kb", "clinic"]).0, Some(0));
    write("#set document(title: \"t\")\nAnother sheet");
    let (status, told) = replay(&folder, &["--kb", "clinic"]);
    assert_eq!(status, Some(1), "{told}");
    assert!(
        told.contains("the clinic's template is another one"),
        "{told}"
    );
}
