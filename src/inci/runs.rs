//! Entries that hold several names.

use super::How;
use super::accept::Segmented;
use super::normalize::key_of;
use super::resolve::Resolver;
use super::scan::Kind;
use super::segment::Words;

impl Resolver<'_> {
    /// Reads the pieces of the entry `from..to`, given as word ranges.
    pub(super) fn pieces(
        &mut self,
        words: &Words,
        pieces: &[(usize, usize)],
        (from, to): (usize, usize),
        part_of: Option<usize>,
        depth: usize,
        before_title: bool,
    ) {
        let mut start = from;
        for &(_, end) in pieces {
            let end = self.piece_end(words, end, from, to);
            self.inner(start, end, part_of, depth, before_title);
            start = end;
        }
    }

    /// The token before which a piece of the entry `from..to` ends whose last word is before word
    /// `end`. Strengths belong to the name before them, unless the entry begins with one.
    pub(super) fn piece_end(&self, words: &Words, end: usize, from: usize, to: usize) -> usize {
        let is_amount = |i: usize| matches!(self.scan.kind(i), Some(Kind::Amount(_)));
        let Some(&(mut end)) = words.tokens.get(end) else {
            return to;
        };
        while is_amount(from) && is_amount(end - 1) {
            end -= 1;
        }
        end
    }

    /// Adds the names and the rests of a sound segmentation.
    pub(super) fn segments(
        &mut self,
        from: usize,
        to: usize,
        found: Segmented<'_>,
        part_of: Option<usize>,
        depth: usize,
    ) {
        let mut start = from;
        for (i, segment) in found.segments.iter().enumerate() {
            // What stands between two names belongs to the first: brackets, marks, strengths.
            let next = found.segments.get(i + 1);
            if i == 0 && next.is_some() && found.is_foreign(segment) {
                continue;
            }
            let end = next.map_or(to, |next| found.words.tokens[next.from]);
            let piece = self.trim(start, end);
            start = end;
            let Some((from, to)) = piece else { continue };
            if let Some(ingredient) = segment.ingredient {
                let (first, last) = found.tokens(segment);
                let key = key_of(self.scan, first, last, false);
                let part = self.names.known(ingredient, How::Part);
                let spelt = self
                    .names
                    .spelt(&key.text(), self.scan.printed(first, last));
                let spelt = spelt.filter(|spelt| spelt.id() == part.id());
                self.name(from, to, spelt.unwrap_or(part), part_of, depth);
            } else if i > 0 && (found.is_connective(segment) || found.is_foreign(segment)) {
                self.extend_last(to);
            } else {
                self.inner(from, to, part_of, depth, false);
            }
        }
    }

    fn extend_last(&mut self, to: usize) {
        if let Some(last) = self.terms.last_mut() {
            last.to = last.to.max(to);
        }
    }
}
