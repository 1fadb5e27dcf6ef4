//! Timing on a busy machine: the least of several runs, and ratios rather than seconds.

use std::time::{Duration, Instant};

/// The least time of `runs` runs: what the work costs when nothing else disturbs it.
pub fn fastest<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = Instant::now();
        std::hint::black_box(work());
        begun.elapsed()
    });
    times.min().unwrap_or_default()
}

/// How many times as long `a` takes as `b`.
pub fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64()
}
