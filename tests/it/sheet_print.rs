//! The printed sheet: second language, large letters, the clinic's copy and template, hostile text.

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::files;
use aftercare::kb::{KnowledgeBase, case};
use aftercare::model::decision::Override;
use aftercare::model::id::ProductId;
use aftercare::sheet::{self, Copy, Language, Logo, Options, PrintSize, SheetContent};
use typst::layout::{Abs, Frame, FrameItem};

const CASE: &str = r#"{
  "patient": {"skin": "dry", "fitzpatrick": "V", "allergies": [{"to": "fragrance"}]},
  "treatment": {"device": "pen", "depth_mm": 0.5, "area": "neck", "ended": "2026-11-20T15:00+01:00"},
  "hours": 0
}"#;

fn kb() -> KnowledgeBase {
    KnowledgeBase::load(&files::built_in(), &[]).unwrap()
}

fn content(kb: &KnowledgeBase, options: &Options) -> SheetContent {
    let case = case::read(CASE, "case.json", kb, None).unwrap();
    let consultation = Consultation::new(kb, &case);
    sheet::content(&consultation, &rank(&consultation), options)
}

/// All letters of a sheet with their size, in the order of drawing.
fn printed(content: &SheetContent) -> Vec<(Abs, String)> {
    fn letters(frame: &Frame, into: &mut Vec<(Abs, String)>) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => letters(&group.frame, into),
                FrameItem::Text(text) => into.push((text.size, text.text.to_string())),
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    for page in sheet::document(content).unwrap().pages() {
        letters(&page.frame, &mut found);
    }
    found
}

/// The letters without spaces.
fn bare(text: &str) -> String {
    text.split_whitespace().collect()
}

fn page(content: &SheetContent) -> String {
    bare(
        &printed(content)
            .into_iter()
            .map(|(_, text)| text)
            .collect::<String>(),
    )
}

#[test]
fn a_second_language_stands_beside_the_first() {
    let kb = kb();
    let content = content(
        &kb,
        &Options {
            lang: Language::De,
            with: Some(Language::En),
            ..Options::default()
        },
    );
    let second = content.second.as_deref().unwrap();
    assert_eq!(content.red_flags.len(), second.red_flags.len());
    for (a, b) in content.red_flags.iter().zip(&second.red_flags) {
        assert_eq!(a.items.len(), b.items.len());
    }
    assert_eq!(content.plan.rows.len(), second.plan.rows.len());
    let page = page(&content);
    for line in [&content.red_flags[0].title, &second.red_flags[0].title] {
        assert!(page.contains(&bare(line)), "{line} is not printed");
    }
    assert!(sheet::document(&content).unwrap().pages().len() <= 4);
}

#[test]
fn a_draft_has_its_mark_and_so_has_what_nobody_translated() {
    let kb = kb();
    let options = |lang| Options {
        lang,
        notes: "Bring the tube".to_owned(),
        ..Options::default()
    };
    let french = content(&kb, &options(Language::Fr));
    assert!(french.title.ends_with('*'), "{}", french.title);
    assert_eq!(french.notes.text, "Bring the tube†");
    assert!(french.foot.iter().any(|line| line.contains("brouillon")));
    let english = content(&kb, &options(Language::En));
    assert!(!english.title.contains('*'));
    assert_eq!(english.notes.text, "Bring the tube");
}

#[test]
fn an_edited_text_does_not_print_with_the_translation_of_the_old_one() {
    let mut files = files::built_in();
    let vehicles = files
        .iter_mut()
        .find(|file| file.path == "vehicles.ron")
        .unwrap();
    let old = "Cream on damp skin, three to four times a day.";
    assert!(vehicles.text.contains(old));
    vehicles.text = vehicles
        .text
        .replace(old, "Cream on dry skin, twice a day.");
    let kb = KnowledgeBase::load(&files, &[]).unwrap();
    let options = Options {
        lang: Language::Fr,
        ..Options::default()
    };
    let skin = &content(&kb, &options).small[0].items[0].text;
    assert!(skin.contains("Cream on dry skin, twice a day."), "{skin}");
    assert!(skin.contains('†'), "{skin}");
    assert!(!skin.contains("Crème sur peau humide"), "{skin}");
}

#[test]
fn large_letters_are_large() {
    let kb = kb();
    let content = content(
        &kb,
        &Options {
            size: PrintSize::Large,
            ..Options::default()
        },
    );
    for (size, text) in printed(&content) {
        assert!(
            size == Abs::pt(9.0) || size >= Abs::pt(16.0),
            "{text:?} is only {size:?}"
        );
    }
    assert!(sheet::document(&content).unwrap().pages().len() <= 4);
}

#[test]
fn only_the_clinics_copy_has_reasons_and_sources() {
    let kb = kb();
    let id = ProductId::from("retinol-night-cream");
    let own = aftercare::kb::product::ReadProduct {
        product: kb.product(&id).unwrap().clone(),
        reading: kb.reading(&id).unwrap().clone(),
    };
    let options = |copy| Options {
        copy,
        own_products: vec![own.clone()],
        overrides: vec![Override {
            product: id.clone(),
            reason: "Patch test was negative".to_owned(),
        }],
        ..Options::default()
    };
    let patient = content(&kb, &options(Copy::Patient));
    assert_eq!(patient.clinic_copy, None);
    let rows = &patient.own.as_ref().unwrap().rows;
    assert_eq!(rows[0].cells[1], "your clinician allows it");
    assert!(
        rows[0].cells[2].contains("allergy"),
        "the finding stays: {rows:?}"
    );
    assert!(!page(&patient).contains("Patchtest"));
    let clinic = content(&kb, &options(Copy::Clinic));
    let page = page(&clinic);
    assert!(page.contains("Patchtestwasnegative"));
    assert!(page.contains("aftercare-synthesis"));
}

#[test]
fn a_broken_template_says_where_and_the_built_in_one_prints() {
    let kb = kb();
    let plain = Options {
        receipt: Some("0000-0000-0000".to_owned()),
        ..Options::default()
    };
    let broken = Options {
        template: Some("#set page(paper: \"a4\")\n#nothing.here".to_owned()),
        ..plain.clone()
    };
    let broken = content(&kb, &broken);
    let problems = sheet::problems(&broken);
    let place = problems[0].place.as_ref().unwrap();
    assert_eq!((place.file.as_str(), place.line), ("sheet.typ", 2));
    let built_in = sheet::pdf(&content(&kb, &plain)).unwrap();
    assert!(sheet::pdf(&broken).unwrap() == built_in);
    let own = Options {
        template: Some("#set document(title: \"t\")\nOur own sheet".to_owned()),
        ..plain.clone()
    };
    let own = content(&kb, &own);
    assert_eq!(sheet::problems(&own), []);
    assert_eq!(page(&own), "Ourownsheet");
    // Laid out, but not to be read aloud: that is found only when it is written.
    let mute = Options {
        template: Some("#set document(title: \"t\")\n#image(\"icons/wash.svg\")".to_owned()),
        ..plain.clone()
    };
    let mute = content(&kb, &mute);
    assert!(!sheet::problems(&mute).is_empty());
    assert!(sheet::pdf(&mute).unwrap() == built_in);
    assert!(page(&mute).len() > 1000);
    let mut no_picture = plain;
    no_picture.clinic.logo = Some(Logo {
        bytes: b"no picture".as_slice().into(),
    });
    let no_picture = content(&kb, &no_picture);
    assert!(!sheet::problems(&no_picture).is_empty());
    assert!(sheet::pdf(&no_picture).unwrap() == built_in);
}

/// Markup, quotes, emoji, a mark that turns the direction, a number.
const HOSTILE: &str = "#panic() *x* $y$ \"q\" „z“ <a> @b [c] `d` \\ 🧴 \u{200f}0.5% // e";

#[test]
fn what_is_typed_prints_as_itself_in_every_language() {
    let kb = kb();
    // A mark has no shape of its own.
    let bare = |text: &str| bare(text).replace('\u{200f}', "");
    let letters =
        |text: &str| -> String { text.chars().filter(char::is_ascii_alphanumeric).collect() };
    for lang in Language::ALL {
        let label = format!("AQUA, N{HOSTILE}");
        let mut own = crate::support::product("cream", &label);
        own.product.name.en = format!("P{HOSTILE}");
        own.product.name.de.clone_from(&own.product.name.en);
        let options = Options {
            lang,
            own_products: vec![own],
            patient: format!("W{HOSTILE}"),
            notes: format!("T{HOSTILE}"),
            ..Options::default()
        };
        let content = content(&kb, &options);
        assert!(sheet::pdf(&content).is_ok(), "{lang}");
        let page = page(&content);
        assert!(page.contains('🧴'), "{lang}");
        for mark in ["P", "W", "T"] {
            let (typed, page) = match lang {
                // Marks stand in the order of the eye.
                Language::Ar => (format!("{mark}panicxyqz"), letters(&page)),
                _ => (bare(&format!("{mark}{HOSTILE}")), page.clone()),
            };
            assert!(
                page.contains(&typed),
                "{typed} is not printed in {lang}: {page}"
            );
        }
    }
}

#[test]
fn five_thousand_letters_are_printed_to_the_end() {
    let kb = kb();
    let long = |word: &str| format!("{word} ").repeat(5000 / (word.len() + 1));
    let count = |text: &str, word: &str| text.matches(word).count();
    let label = format!("AQUA, {}", long("Quitteol"));
    let mut own = crate::support::product("cream", &label);
    own.product.name.en = long("Zwetschge");
    own.product.name.de.clone_from(&own.product.name.en);
    for size in [PrintSize::Normal, PrintSize::Large] {
        let options = Options {
            size,
            own_products: vec![own.clone()],
            notes: long("Pflaume"),
            ..Options::default()
        };
        let content = content(&kb, &options);
        let said = format!("{content:?}");
        let page = page(&content);
        for word in ["Zwetschge", "Pflaume"] {
            let code = content
                .code
                .as_ref()
                .map_or(0, |code| 2 * count(&code.text, word));
            assert!(
                count(&page, word) >= count(&said, word) - code,
                "{word} is cut"
            );
            let (printed, said) = (count(&page, word), count(&said, word));
            assert!(printed >= 500, "{word} is cut: {printed} of {said}");
        }
    }
}

#[test]
fn clock_and_locale_of_the_machine_change_nothing() {
    let folder = std::env::temp_dir().join(format!("aftercare-sheet-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let case = folder.join("case.json");
    std::fs::write(&case, CASE).unwrap();
    let made = |zone: &str, locale: &str| {
        let out = folder.join(format!("{locale}.pdf"));
        let done = std::process::Command::new(env!("CARGO_BIN_EXE_aftercare"))
            .args(["sheet", "--lang", "tr"])
            .arg(&case)
            .arg("--out")
            .arg(&out)
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .output()
            .unwrap();
        assert!(done.status.success(), "{done:?}");
        std::fs::read(out).unwrap()
    };
    let same = made("Europe/Berlin", "de_DE.UTF-8") == made("Pacific/Auckland", "tr_TR.UTF-8");
    std::fs::remove_dir_all(&folder).ok();
    assert!(same);
}

#[test]
fn letters_of_other_scripts_and_long_notes_print() {
    let kb = kb();
    let long = "Ünïcödé „Zitat“ #x *y* ".repeat(220);
    for notes in [
        "🧴 emoji 👍🏽",
        "שלום \u{202e}abc\u{202c} עברית",
        "漢字",
        &long,
    ] {
        let options = Options {
            notes: notes.to_owned(),
            ..Options::default()
        };
        let content = content(&kb, &options);
        sheet::pdf(&content).unwrap_or_else(|why| panic!("{notes:.40}: {why:?}"));
        if notes.starts_with('Ü') {
            // The foot of a page stands between its lines and those of the next.
            let words = page(&content).matches("Zitat").count();
            assert_eq!(words, 220, "notes are cut");
        }
    }
}
