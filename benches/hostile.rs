//! Hostile labels, each at n and at 4n: four times the text should take about four times as long.
//!
//! `cargo bench --bench hostile`

#![expect(clippy::print_stdout, reason = "it is what a bench is for")]
#![expect(clippy::disallowed_methods, reason = "benches read files")]

#[path = "support/hostile.rs"]
mod hostile;
mod support;

use aftercare::files;
use aftercare::inci;
use aftercare::kb::KnowledgeBase;
use support::{fastest, ratio};

fn main() {
    let kb = KnowledgeBase::load(&files::built_in(), &[]).expect("the shipped data is sound");
    for &(what, n, label) in hostile::LABELS {
        let (once, fourfold) = (label(n), label(4 * n));
        let short = fastest(5, || inci::read(&once, &kb.names));
        let long = fastest(5, || inci::read(&fourfold, &kb.names));
        let (millis, times) = (short.as_secs_f64() * 1e3, ratio(long, short));
        println!("{times:>5.1} times as long for 4 times {n} {what} ({millis:.1} ms)");
    }
}
