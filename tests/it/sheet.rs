//! The sheet: what it says, that it prints, and that nothing typed is read as markup.

use std::fmt::Write as _;

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::files;
use aftercare::kb::product::ReadProduct;
use aftercare::kb::{KnowledgeBase, case};
use aftercare::model::id::ProductId;
use aftercare::sheet::parts::{Item, Section};
use aftercare::sheet::table::Table;
use aftercare::sheet::{self, Language, Options, Paper, SheetContent};
use typst::layout::{Abs, Frame, FrameItem};

use crate::support::clinic;

const DEFAULT: &str = r#"{
  "patient": {"skin": "dry", "fitzpatrick": "III", "age": 47,
    "allergies": [{"to": "fragrance"}, {"to": "lanolin", "certainty": "suspected"}]},
  "treatment": {"device": "pen", "depth_mm": 1.0, "area": "face", "ended": "2026-11-20T15:00+01:00"},
  "hours": 0
}"#;

const HARD: &str = r#"{
  "patient": {"skin": "oily", "sensitive": true, "fitzpatrick": "V", "age": 67,
    "allergies": [{"to": "fragrance"}, {"to": "lanolin"}, {"to": "propolis"}, {"to": "parabens"},
      {"to": "formaldehyde"}, {"to": "isothiazolinones"}, {"to": "compositae"}, {"to": "nickel"},
      {"to": "colophonium"}, {"to": "balsam-of-peru"}, {"to": "oat"},
      {"to": "peg", "certainty": "suspected"}],
    "factors": ["herpes", "anticoagulant", "acne-prone"]},
  "treatment": {"device": "rf", "depth_mm": 2.5, "area": "face", "ended": "2026-11-20T15:30+01:00"},
  "hours": 0
}"#;

const NO_DATE: &str = r#"{
  "patient": {"skin": "combination", "factors": ["pregnancy"]},
  "treatment": {"device": "roller", "depth_mm": 1.5},
  "hours": 30
}"#;

const OWN: [&str; 10] = [
    "retinol-night-cream",
    "perfumed-botanical-cream",
    "vitamin-c-serum",
    "glycolic-toner",
    "bar-soap",
    "lanolin-healing-ointment",
    "niacinamide-serum",
    "liquid-foundation",
    "sunscreen-spray",
    "white-petrolatum",
];

fn kb() -> KnowledgeBase {
    KnowledgeBase::load(&files::built_in(), &[]).unwrap()
}

fn options(kb: &KnowledgeBase, lang: Language, own: &[&str]) -> Options {
    let own_products = own
        .iter()
        .map(|id| ProductId::from(*id))
        .map(|id| ReadProduct {
            product: kb.product(&id).unwrap().clone(),
            reading: kb.reading(&id).unwrap().clone(),
        })
        .collect();
    Options {
        lang,
        clinic: clinic(),
        own_products,
        // The number depends on every file of the knowledge base.
        receipt: Some("0000-0000-0000".to_owned()),
        ..Options::default()
    }
}

fn content(kb: &KnowledgeBase, case: &str, options: &Options) -> SheetContent {
    let case = case::read(case, "case.json", kb, None).unwrap();
    let consultation = Consultation::new(kb, &case);
    sheet::content(&consultation, &rank(&consultation), options)
}

/// The content as text, one line for each thing printed.
fn told(content: &SheetContent) -> String {
    let mut text = String::new();
    let mut line = |told: String| writeln!(text, "{}", told.trim_end()).unwrap();
    let section = |section: &Section| {
        let items: Vec<String> = section.items.iter().map(item).collect();
        format!("\n# {}\n{}", section.title, items.join("\n"))
    };
    let table = |table: &Table| {
        let rows: Vec<String> = table.rows.iter().map(|row| row.cells.join(" | ")).collect();
        format!(
            "\n# {}\n{}\n{}",
            table.title,
            table.head.join(" | "),
            rows.join("\n")
        )
    };
    line(format!(
        "{} ({}, {})",
        content.title, content.lang, content.paper
    ));
    content
        .about
        .iter()
        .chain(&content.clinic)
        .cloned()
        .for_each(&mut line);
    line(content.hold.clone());
    content.red_flags.iter().map(section).for_each(&mut line);
    line(format!("\n# {}", content.plan.title));
    let heads: Vec<String> = content
        .plan
        .columns
        .iter()
        .map(|(above, below)| format!("{above} {below}"))
        .collect();
    line(format!("| {}", heads.join(" | ")));
    for row in &content.plan.rows {
        let cells: Vec<String> = row
            .cells
            .iter()
            .map(|cell| {
                let mark = if cell.allowed { "+" } else { "-" };
                format!("{mark}{} {}", cell.span, cell.text.replace('\n', " / "))
            })
            .collect();
        line(format!("{} | {}", row.head, cells.join(" | ")));
    }
    content.plan.notes.iter().cloned().for_each(&mut line);
    line(section(&content.normal));
    line(section(&content.sting));
    content.own.iter().map(table).for_each(&mut line);
    if let Some(list) = &content.allergies {
        line(format!("\n# {}", list.title));
        for entry in &list.entries {
            let names = entry.names.join(", ");
            let related = entry.related.join(", ");
            line(format!(
                "{} [{}]: {names} [{related}] +{}",
                entry.name, entry.certainty, entry.others
            ));
        }
        line(list.more.clone());
    }
    line(table(&content.restart));
    content.small.iter().map(section).for_each(&mut line);
    line(section(&content.teach_back));
    if let Some(code) = &content.code {
        line(format!(
            "\n# {}\n{}\n{}",
            code.title, code.text, code.shortened
        ));
    }
    if let Some(copy) = &content.clinic_copy {
        line(section(&copy.overrides));
        line(section(&copy.sources));
    }
    line(format!(
        "\n# {} {:?}",
        content.notes.title, content.notes.text
    ));
    content.foot.iter().cloned().for_each(&mut line);
    text
}

fn item(item: &Item) -> String {
    format!("- {} {}", item.bold, item.text)
}

/// All letters of a frame with their size, in the order of drawing.
fn letters(frame: &Frame, into: &mut Vec<(Abs, String)>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => letters(&group.frame, into),
            FrameItem::Text(text) => into.push((text.size, text.text.to_string())),
            _ => {}
        }
    }
}

fn printed(content: &SheetContent) -> Vec<(Abs, String)> {
    let mut found = Vec::new();
    for page in sheet::document(content).unwrap().pages() {
        letters(&page.frame, &mut found);
    }
    found
}

#[test]
fn the_usual_sheet() {
    let kb = kb();
    let own = [
        "retinol-night-cream",
        "perfumed-botanical-cream",
        "white-petrolatum",
    ];
    insta::assert_snapshot!(told(&content(
        &kb,
        DEFAULT,
        &options(&kb, Language::En, &own)
    )));
}

#[test]
fn a_hard_sheet_in_german() {
    let kb = kb();
    insta::assert_snapshot!(told(&content(&kb, HARD, &options(&kb, Language::De, &OWN))));
}

#[test]
fn without_a_date_days_are_numbered() {
    let kb = kb();
    insta::assert_snapshot!(told(&content(
        &kb,
        NO_DATE,
        &options(&kb, Language::En, &OWN[..1])
    )));
}

/// At most two sides, and no letter below 12 pt but at the foot.
fn fits(case: &str, paper: Paper, languages: &[Language]) {
    let kb = kb();
    for lang in languages {
        let options = Options {
            paper,
            ..options(&kb, *lang, &OWN)
        };
        let content = content(&kb, case, &options);
        let document = sheet::document(&content).unwrap();
        let pages = document.pages();
        assert!(
            pages.len() <= 2,
            "{} pages, {lang} {paper:?} {case}",
            pages.len()
        );
        let mut found = Vec::new();
        for page in pages {
            letters(&page.frame, &mut found);
        }
        for (size, text) in &found {
            let is_foot = *size == Abs::pt(9.0);
            assert!(
                is_foot || *size >= Abs::pt(12.0),
                "{text:?} is only {size:?}"
            );
        }
        // Nothing is cut: every own product, every allergy with its names, and all three questions.
        let page: String = found.into_iter().map(|(_, text)| text).collect();
        let bare = |text: &str| -> String {
            let letters = text.chars().filter(|c| c.is_alphanumeric());
            letters.collect()
        };
        let page = bare(&page);
        for own in &options.own_products {
            let name = match lang {
                Language::De => &own.product.name.de,
                _ => &own.product.name.en,
            };
            assert!(page.contains(&bare(name)), "{name} is cut off in {lang}");
        }
        let allergies: Vec<_> = (content.allergies.iter())
            .flat_map(|list| &list.entries)
            .collect();
        let names = allergies
            .iter()
            .flat_map(|entry| entry.names.iter().chain(&entry.related));
        let names = names.filter(|name| name.is_ascii());
        // Arabic letters stand in the order of the eye.
        let lines = allergies.iter().map(|entry| &entry.name);
        let lines = lines.chain(content.teach_back.items.iter().map(|item| &item.text));
        let lines = lines.filter(|_| *lang != Language::Ar);
        for name in names.chain(lines) {
            assert!(page.contains(&bare(name)), "{name} is cut off in {lang}");
        }
    }
}

#[test]
fn one_sheet_of_paper_in_letters_one_can_read() {
    use Language::{De, En};
    fits(DEFAULT, Paper::Letter, &[De]);
    fits(NO_DATE, Paper::A4, &[De]);
    fits(HARD, Paper::A4, &[En, De]);
}

#[test]
fn one_sheet_of_letter_paper() {
    use Language::{De, En};
    fits(HARD, Paper::Letter, &[En, De]);
}

#[test]
fn one_sheet_of_paper_in_the_other_languages() {
    use Language::{Es, Fr, It};
    fits(HARD, Paper::A4, &[Fr, Es, It]);
}

#[test]
fn one_sheet_of_paper_in_other_scripts() {
    use Language::{Ar, Pl, Ru, Tr};
    fits(HARD, Paper::A4, &[Pl, Tr, Ru, Ar]);
}

#[test]
fn same_content_same_bytes() {
    let kb = kb();
    for case in [DEFAULT, NO_DATE] {
        let content = content(&kb, case, &options(&kb, Language::De, &OWN[..2]));
        let pdf = sheet::pdf(&content).unwrap();
        assert!(pdf.starts_with(b"%PDF"));
        assert_eq!(pdf, sheet::pdf(&content).unwrap());
    }
}

#[test]
fn what_people_type_is_never_markup() {
    let kb = kb();
    let hostile = r#"#panic() *x* $y$ "q" \\ _z_ <a> @b [c] `d` = e // f"#;
    let mut options = options(&kb, Language::En, &OWN[..1]);
    options.patient = format!("P {hostile}");
    options.clinic.name = format!("C {hostile}");
    options.clinic.phone = format!("T {hostile}");
    options.notes = format!("N {hostile}\n= not a heading\n#let x = 1");
    options.approved_by = format!("A {hostile}");
    options.own_products[0].product.name.en = format!("O {hostile}");
    let content = content(&kb, DEFAULT, &options);
    let bare = |text: &str| text.split_whitespace().collect::<String>();
    let page = bare(
        &printed(&content)
            .into_iter()
            .map(|(_, text)| text)
            .collect::<String>(),
    );
    for mark in ["P ", "C ", "T ", "N ", "A ", "O "] {
        let expected = bare(&format!("{mark}{hostile}"));
        assert!(
            page.contains(&expected),
            "{expected} is not printed literally"
        );
    }
    assert!(page.contains("=notaheading#letx=1"));
    assert!(sheet::pdf(&content).is_ok());
}

#[test]
fn only_what_may_be_used_is_in_the_plan() {
    let kb = kb();
    let content = content(&kb, DEFAULT, &options(&kb, Language::En, &[]));
    let plan: String = content
        .plan
        .rows
        .iter()
        .flat_map(|row| row.cells.iter().map(|cell| cell.text.as_str()))
        .collect();
    for id in [
        "perfumed-botanical-cream",
        "bar-soap",
        "lanolin-healing-ointment",
        "rose-water-mist",
    ] {
        let name = &kb.product(&ProductId::from(id)).unwrap().name.en;
        assert!(!plan.contains(name.as_str()), "{name} is in the plan");
    }
    for row in &content.plan.rows {
        let spans: usize = row.cells.iter().map(|cell| cell.span).sum();
        assert_eq!(spans, content.plan.columns.len(), "{}", row.head);
    }
}

#[test]
fn what_a_patient_must_not_have_does_not_return() {
    let kb = kb();
    let content = content(&kb, NO_DATE, &options(&kb, Language::En, &OWN[..1]));
    let retinol: Vec<_> = content
        .restart
        .rows
        .iter()
        .filter(|row| row.cells[1].contains("retinol"))
        .collect();
    assert_eq!(retinol.len(), 1);
    assert_eq!(retinol[0].cells[0], "not for now");
    assert_eq!(content.own.unwrap().rows[0].cells[1], "do not use");
    assert!(!content.hold.is_empty());
}
