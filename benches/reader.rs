//! The full check of 2,000 labels (read, match, assess for one case) against the closest peer and
//! against a bare split and look-up.
//!
//! `AFTERCARE_PEER_PYTHON=…/python3 cargo bench --bench reader`, with an interpreter that has
//! `on-the-list` 0.1.4; what is not at hand is skipped.

#![expect(clippy::print_stdout, reason = "it is what a bench is for")]
#![expect(clippy::disallowed_methods, reason = "benches read files")]

mod support;

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use aftercare::advice::{Consultation, assess, judge};
use aftercare::files;
use aftercare::inci;
use aftercare::kb::product::{ReadProduct, from_label};
use aftercare::kb::{self, KnowledgeBase};
use aftercare::model::ingredient::OtherName;
use aftercare::model::product::Kind;
use support::{fastest, ratio};

const RUNS: usize = 7;
const CASE: &str = r#"{ "patient": { "skin": "normal" },
    "treatment": { "device": "pen", "depth_mm": 1.0 }, "hours": 40 }"#;

fn main() {
    let peers = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/peers");
    let file = peers.join("labels_synth_2000.txt");
    let Ok(text) = std::fs::read_to_string(&file) else {
        println!("skipped: there is no {}", file.display());
        return;
    };
    let labels: Vec<String> = text.lines().map(|line| line.replace("\\n", "\n")).collect();
    let kb = KnowledgeBase::load(&files::built_in(), &[]).expect("the shipped data is sound");
    let case = kb::case::read(CASE, "bench", &kb, None).expect("the case is sound");
    let consultation = Consultation::new(&kb, &case);

    let read = fastest(RUNS, || {
        let items = labels
            .iter()
            .map(|label| inci::read(label, &kb.names).items.len());
        items.sum::<usize>()
    });
    let product = |label: &String| {
        let product = from_label(label.clone(), "", Kind::Cream);
        ReadProduct::new(product, "", &kb).expect("each has a list")
    };
    let judged = fastest(RUNS, || {
        for read in labels.iter().map(product) {
            std::hint::black_box(judge(&consultation, &read.product, &read.reading));
        }
    });
    let assessed = fastest(RUNS, || {
        for read in labels.iter().map(product) {
            std::hint::black_box(assess(&consultation, &read.product, &read.reading));
        }
    });
    let map = known(&kb);
    let bare = fastest(RUNS, || bare(&labels, &map));
    for (what, time) in [
        ("split and look up", bare),
        ("read", read),
        ("read and judge, as `screen` does", judged),
        (
            "read and assess, with all that is told beside the verdict",
            assessed,
        ),
    ] {
        let rate = per_second(labels.len(), time);
        println!(
            "{rate:>9.0} labels/s, {:>5.2} times as long as bare: {what}",
            ratio(time, bare)
        );
    }
    match peer(&peers.join("bench_on_the_list.py"), &file) {
        Ok(peer) => {
            let times = |time| per_second(labels.len(), time) / peer;
            println!("{peer:>9.0} labels/s: on-the-list 0.1.4");
            println!(
                "{:.1} times the peer judged, {:.1} times assessed",
                times(judged),
                times(assessed)
            );
        }
        Err(why) => println!("peer skipped: {why}"),
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few thousand labels")]
fn per_second(labels: usize, time: Duration) -> f64 {
    labels as f64 / time.as_secs_f64()
}

/// The names of all entries in lower case.
fn known(kb: &KnowledgeBase) -> HashMap<String, usize> {
    let entries = kb.records.ingredients.values().enumerate();
    let names = entries.flat_map(|(i, entry)| {
        let ingredient = &entry.record;
        let other = ingredient.names.iter().map(OtherName::text);
        std::iter::once(ingredient.name.as_str())
            .chain(other)
            .map(move |name| (name.to_lowercase(), i))
    });
    names.collect()
}

/// Splits on commas and looks up in a hash map: the least that any reader does.
fn bare(labels: &[String], map: &HashMap<String, usize>) -> usize {
    let mut key = String::new();
    let mut found = 0;
    for name in labels.iter().flat_map(|label| label.split(',')) {
        key.clear();
        key.push_str(name.trim());
        key.make_ascii_lowercase();
        found += usize::from(map.contains_key(key.as_str()));
    }
    found
}

/// Labels a second that the peer checks, in one process of its own.
fn peer(script: &Path, labels: &Path) -> Result<f64, String> {
    let python = std::env::var_os("AFTERCARE_PEER_PYTHON").map(PathBuf::from);
    let python =
        python.ok_or("AFTERCARE_PEER_PYTHON names no interpreter with on-the-list 0.1.4")?;
    let output = Command::new(python)
        .arg(script)
        .arg(labels)
        .args(["--mode", "ingredients", "--no-rows", "--repeat", "3"])
        .output()
        .map_err(|err| err.to_string())?;
    let summary = String::from_utf8_lossy(&output.stdout);
    let best = summary
        .lines()
        .find_map(|line| line.strip_prefix("# labels_per_s\tbest\t"))
        .and_then(|rest| rest.split('\t').next())
        .and_then(|rate| rate.parse().ok());
    best.ok_or_else(|| String::from_utf8_lossy(&output.stderr).into_owned())
}
