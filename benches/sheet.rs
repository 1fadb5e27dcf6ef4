//! A change to a new preview of the sheet, and its PDF, against an empty page in the same process.

#![expect(clippy::print_stdout, reason = "it is what a bench is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "the clock of a bench reads a file"
)]

mod support;

use aftercare::advice::Consultation;
use aftercare::advice::rank::{Ranked, rank};
use aftercare::files;
use aftercare::kb::{self, KnowledgeBase};
use aftercare::sheet::{self, Language, Options, SheetContent};
use support::{fastest, ratio};

const RUNS: usize = 7;
const CASE: &str = r#"{ "patient": { "skin": "dry", "allergies": [{ "to": "fragrance" }] },
    "treatment": { "device": "pen", "depth_mm": 1.0, "area": "face",
                   "ended": "2026-11-20T15:00+01:00" }, "hours": 0 }"#;

fn main() {
    let kb = KnowledgeBase::load(&files::built_in(), &[]).expect("the shipped data is sound");
    let case = kb::case::read(CASE, "bench", &kb, None).expect("the case is sound");
    let consultation = Consultation::new(&kb, &case);
    let ranked = rank(&consultation);
    let mut bench = Bench {
        consultation,
        ranked,
        change: 0,
    };
    let empty = Options {
        template: Some("#set document(title: \"empty\")\n".to_owned()),
        ..Options::default()
    };
    for lang in [Language::En, Language::Ar] {
        let options = Options {
            lang,
            ..Options::default()
        };
        let said = fastest(RUNS, || bench.changed(&options));
        let page = fastest(RUNS, || sheet::document(&bench.changed(&empty)).is_ok());
        let preview = fastest(RUNS, || sheet::document(&bench.changed(&options)).is_ok());
        let page_pdf = fastest(RUNS, || sheet::pdf(&bench.changed(&empty)).is_ok());
        let pdf = fastest(RUNS, || sheet::pdf(&bench.changed(&options)).is_ok());
        println!("{lang}: what it says {said:?}");
        println!(
            "{lang}: change to preview {preview:?}, {:.1} times an empty page",
            ratio(preview, page)
        );
        println!(
            "{lang}: change to PDF {pdf:?}, {:.1} times an empty page",
            ratio(pdf, page_pdf)
        );
    }
}

struct Bench<'a> {
    consultation: Consultation<'a>,
    ranked: Vec<Ranked>,
    change: usize,
}

impl Bench<'_> {
    /// The content after one more change, which nothing has seen before.
    fn changed(&mut self, options: &Options) -> SheetContent {
        self.change += 1;
        let options = Options {
            notes: format!("change {}", self.change),
            ..options.clone()
        };
        sheet::content(&self.consultation, &self.ranked, &options)
    }
}
