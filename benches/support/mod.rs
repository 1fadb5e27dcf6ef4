//! Timing on a busy machine: the least of several runs, and ratios rather than seconds.

use std::fs;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

/// The least time of `runs` runs: what the work costs when nothing else disturbs it.
pub fn fastest<T>(runs: usize, mut work: impl FnMut() -> T) -> Duration {
    let times = (0..runs).map(|_| {
        let begun = spent();
        std::hint::black_box(work());
        spent().saturating_sub(begun)
    });
    times.min().unwrap_or_default()
}

/// How many times as long `a` takes as `b`.
pub fn ratio(a: Duration, b: Duration) -> f64 {
    a.as_secs_f64() / b.as_secs_f64().max(1e-9)
}

/// What this thread has spent on a processor so far; by the clock where the system does not tell.
fn spent() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    // The system counts up when it looks for something else to run.
    thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|told| told.split(' ').next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
