//! Six sheets as they are read aloud: words and structure, in the order of the reader.
//!
//! The outline comes from the marks in the laid-out pages, from which the tags of the PDF are made.
//! Where the system has poppler, what an independent reader finds in the PDF is held against it.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::Command;

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::kb::product::ReadProduct;
use aftercare::model::decision::Override;
use aftercare::model::id::ProductId;
use aftercare::sheet::{self, Copy, Language, Options, Paper, SheetContent};
use serde_json::{Value, json};
use typst::introspection::Tag;
use typst::layout::{Frame, FrameItem};

use crate::support::{clinic, kb, read_case};

struct Golden {
    name: &'static str,
    case: Value,
    options: Options,
}

fn treatment(device: &str, depth_mm: f64) -> Value {
    json!({ "device": device, "depth_mm": depth_mm, "area": "face", "ended": "2026-11-20T15:00+01:00" })
}

fn own(ids: &[&str]) -> Vec<ReadProduct> {
    let of = |id: &&str| {
        let id = ProductId::from(*id);
        ReadProduct {
            product: kb().product(&id).unwrap().clone(),
            reading: kb().reading(&id).unwrap().clone(),
        }
    };
    ids.iter().map(of).collect()
}

/// Depths, skin types, allergies, a red flag, overrides, two languages.
fn six() -> Vec<Golden> {
    let options = |lang| Options {
        lang,
        clinic: clinic(),
        // The number depends on every file of the knowledge base.
        receipt: Some("0000-0000-0000".to_owned()),
        ..Options::default()
    };
    let usual = |allergies: &Value| {
        json!({
            "patient": { "skin": "dry", "fitzpatrick": "III", "age": 47, "allergies": allergies },
            "treatment": treatment("pen", 1.0), "hours": 0,
        })
    };
    let lanolin = json!([{ "to": "fragrance" }, { "to": "lanolin", "certainty": "suspected" }]);
    let cream = ProductId::from("retinol-night-cream");
    vec![
        Golden {
            name: "shallow",
            case: json!({
                "patient": { "skin": "normal", "fitzpatrick": "II", "age": 29 },
                "treatment": treatment("roller", 0.25), "hours": 0,
            }),
            options: options(Language::En),
        },
        Golden {
            name: "deep_on_dark_oily_skin",
            case: json!({
                "patient": { "skin": "oily", "fitzpatrick": "V", "age": 67, "factors": ["herpes", "anticoagulant"] },
                "treatment": treatment("rf", 2.5), "hours": 0,
            }),
            options: Options {
                paper: Paper::Letter,
                own_products: own(&["retinol-night-cream", "niacinamide-serum"]),
                ..options(Language::De)
            },
        },
        Golden {
            name: "allergies",
            case: usual(
                &json!([{ "to": "lanolin" }, { "to": "propolis" }, { "to": "parabens" }, { "to": "nickel" }]),
            ),
            options: Options {
                own_products: own(&["lanolin-healing-ointment", "white-petrolatum"]),
                ..options(Language::Es)
            },
        },
        Golden {
            name: "red_flag",
            case: json!({
                "patient": { "skin": "combination", "fitzpatrick": "VI", "factors": ["pregnancy"] },
                "treatment": treatment("stamp", 1.5),
                "seen": { "hours": 40, "erythema": 3, "oozing": true, "signs": ["pus"] }, "hours": 41,
            }),
            options: options(Language::Fr),
        },
        Golden {
            name: "overrides",
            case: usual(&lanolin),
            options: Options {
                copy: Copy::Clinic,
                own_products: own(&["retinol-night-cream", "perfumed-botanical-cream"]),
                overrides: vec![Override {
                    product: cream,
                    reason: "Patch test was negative".to_owned(),
                }],
                ..options(Language::En)
            },
        },
        Golden {
            name: "two_languages",
            case: usual(&lanolin),
            options: Options {
                with: Some(Language::De),
                own_products: own(&["retinol-night-cream", "white-petrolatum"]),
                ..options(Language::Ar)
            },
        },
    ]
}

fn content(golden: &Golden) -> SheetContent {
    let case = read_case(&golden.case);
    let consultation = Consultation::new(kb(), &case);
    sheet::content(&consultation, &rank(&consultation), &golden.options)
}

/// Elements that a reader is told of.
const TOLD: [&str; 8] = [
    "title", "heading", "list", "item", "table", "cell", "image", "artifact",
];

/// The pages as indented elements with their words.
#[derive(Default)]
struct Outline {
    text: String,
    /// Words go on below what has just ended.
    is_after: bool,
    /// Pictures that say something.
    figures: usize,
    open: Vec<(typst::introspection::Location, &'static str)>,
}

impl Outline {
    fn of(content: &SheetContent) -> Self {
        let mut outline = Self::default();
        for page in sheet::document(content).unwrap().pages() {
            outline.frame(&page.frame);
        }
        outline
    }

    fn frame(&mut self, frame: &Frame) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => self.frame(&group.frame),
                FrameItem::Tag(Tag::Start(element, _)) => {
                    let name = element.elem().name();
                    let is_hidden = self.open.iter().any(|(_, open)| *open == "artifact");
                    self.figures += usize::from(name == "image" && !is_hidden);
                    if TOLD.contains(&name) {
                        let indent = "  ".repeat(self.open.len());
                        write!(self.text, "\n{indent}{name}:").unwrap();
                        self.open.push((element.location().unwrap(), name));
                        self.is_after = false;
                    }
                }
                FrameItem::Tag(Tag::End(location, ..))
                    if self.open.last().is_some_and(|(open, _)| open == location) =>
                {
                    self.open.pop();
                    self.is_after = true;
                }
                FrameItem::Text(text) => {
                    let words = text.text.trim();
                    if !words.is_empty() {
                        if self.is_after {
                            let indent = "  ".repeat(self.open.len());
                            write!(self.text, "\n{indent}|").unwrap();
                            self.is_after = false;
                        }
                        write!(self.text, " {words}").unwrap();
                    }
                }
                _ => {}
            }
        }
    }

    fn count(&self, name: &str) -> usize {
        let is = |line: &&str| line.trim_start().split(':').next() == Some(name);
        self.text.lines().filter(is).count()
    }
}

#[test]
fn six_sheets_are_read_aloud_as_ever() {
    for golden in six() {
        let outline = Outline::of(&content(&golden));
        assert_eq!(outline.count("title"), 1, "{}", golden.name);
        assert!(outline.count("table") >= 2, "{}", outline.text);
        insta::assert_snapshot!(format!("golden_{}", golden.name), outline.text.trim());
    }
}

/// What poppler finds in the PDF; `None` without poppler.
fn poppler(program: &str, before: &str, pdf: &Path, after: &[&str]) -> Option<String> {
    let output = Command::new(program)
        .arg(before)
        .arg(pdf)
        .args(after)
        .output()
        .ok()?;
    let output = Some(output).filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

#[test]
fn an_independent_reader_finds_the_same_words_and_structure() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("golden");
    std::fs::create_dir_all(&folder).unwrap();
    for golden in six() {
        let content = content(&golden);
        let file = folder.join(format!("{}.pdf", golden.name));
        std::fs::write(&file, sheet::pdf(&content).unwrap()).unwrap();
        let (Some(text), Some(tags)) = (
            poppler("pdftotext", "-raw", &file, &["-"]),
            poppler("pdfinfo", "-struct", &file, &[]),
        ) else {
            writeln!(std::io::stderr(), "skipped: no poppler").ok();
            return;
        };
        let outline = Outline::of(&content);
        let is = |line: &str, name: &str| {
            let after = line.trim().strip_prefix(name);
            after.is_some_and(|after| after.is_empty() || after.starts_with([' ', ':']))
        };
        let tag = |name: &str| tags.lines().filter(|line| is(line, name)).count();
        assert_eq!(tag("H1"), outline.count("heading"), "{}", golden.name);
        assert_eq!(tag("Figure"), outline.figures);
        let letters =
            |text: &str| -> usize { text.chars().filter(|c| c.is_alphanumeric()).count() };
        // Arabic letters that are joined count differently.
        let names: usize = TOLD
            .iter()
            .map(|name| outline.count(name) * letters(name))
            .sum();
        let (ours, theirs) = (letters(&outline.text) - names, letters(&text));
        assert!(
            ours.abs_diff(theirs) * 50 < ours,
            "{}: {ours} letters, a reader finds {theirs}",
            golden.name
        );
    }
}
