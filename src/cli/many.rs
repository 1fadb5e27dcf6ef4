//! Many answers at once: both cores, in order, with memory that does not grow.

use std::num::NonZeroUsize;
use std::thread;

/// Items that each core takes at a time.
const CHUNK: usize = 256;

/// Feeds what `next` gives through `work` on all cores, and hands the answers to `done` in the
/// order of the input. At most a few chunks are in memory.
///
/// Stops early when `done` answers `false`.
pub fn in_order<I: Send, O: Send>(
    mut next: impl FnMut() -> Option<I>,
    work: impl Fn(I) -> O + Sync,
    mut done: impl FnMut(O) -> bool,
) {
    let cores = thread::available_parallelism().map_or(1, NonZeroUsize::get);
    loop {
        let mut chunks: Vec<Vec<I>> = Vec::with_capacity(cores);
        for _ in 0..cores {
            let chunk: Vec<I> = std::iter::from_fn(&mut next).take(CHUNK).collect();
            if chunk.is_empty() {
                break;
            }
            chunks.push(chunk);
        }
        if chunks.is_empty() {
            return;
        }
        let answers: Vec<Vec<O>> = if chunks.len() == 1 {
            chunks
                .into_iter()
                .map(|chunk| chunk.into_iter().map(&work).collect())
                .collect()
        } else {
            thread::scope(|scope| {
                let running: Vec<_> = chunks
                    .into_iter()
                    .map(|chunk| scope.spawn(|| chunk.into_iter().map(&work).collect()))
                    .collect();
                running
                    .into_iter()
                    .map(|thread| {
                        thread
                            .join()
                            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
                    })
                    .collect()
            })
        };
        for answer in answers.into_iter().flatten() {
            if !done(answer) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::in_order;

    #[test]
    fn answers_come_in_the_order_of_the_input() {
        let mut input = 0..10_000_u32;
        let mut answers = Vec::new();
        in_order(
            || input.next(),
            |n| n * 2,
            |n| {
                answers.push(n);
                true
            },
        );
        assert!(answers.iter().copied().eq((0..10_000).map(|n| n * 2)));
    }

    #[test]
    fn it_stops_when_nobody_reads() {
        let mut input = 0..u32::MAX;
        let mut seen = 0;
        in_order(
            || input.next(),
            |n| n,
            |_| {
                seen += 1;
                seen < 3
            },
        );
        assert_eq!(seen, 3);
    }
}
