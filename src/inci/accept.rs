//! When several names are a better reading of an entry than one name that nobody knows.

use super::names::Names;
use super::normalize::key_of;
use super::prose;
use super::scan::Scan;
use super::segment::{Gap, Segment, Words};

/// Words between names that are no part of them, in the languages of labels; `q.s.` and `ad 100`.
const CONNECTIVES: &[&str] = &[
    "and", "und", "et", "y", "e", "og", "och", "en", "ja", "i", "и", "plus", "q", "s", "p", "qs",
    "qsp", "ad", "100",
];

/// More words than a run of names without separators has.
const LONGEST_RUN: usize = 40;

/// Words that end names.
const ENDS: &[&str] = &[
    "oil", "butter", "juice", "water", "powder", "wax", "gum", "acid",
];

/// `extract`, also misspelt and in other languages.
fn is_extract(word: &str) -> bool {
    matches!(
        word,
        "extract"
            | "extact"
            | "extrat"
            | "extrct"
            | "exract"
            | "extrac"
            | "ekstrakt"
            | "extrakt"
            | "extrait"
            | "extracto"
            | "estratto"
            | "extrato"
    )
}

/// An entry's words and the names found in them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segmented<'a> {
    pub scan: &'a Scan<'a>,
    pub names: &'a Names,
    pub words: &'a Words,
    pub segments: &'a [Segment],
    /// Whether a known name is written in Latin letters, and whether one is not.
    latin: bool,
    other: bool,
}

impl<'a> Segmented<'a> {
    pub(super) fn new(
        scan: &'a Scan<'a>,
        names: &'a Names,
        words: &'a Words,
        segments: &'a [Segment],
    ) -> Self {
        let mut segmented = Self {
            scan,
            names,
            words,
            segments,
            latin: false,
            other: false,
        };
        for segment in segments
            .iter()
            .filter(|segment| segment.ingredient.is_some())
        {
            let latin = segmented.is_latin(segment);
            segmented.latin |= latin;
            segmented.other |= !latin;
        }
        segmented
    }

    /// Whether the entry falls into the names found in it.
    ///
    /// It does if nothing is left over, if what is left over is no part of a name, or if the names
    /// make up so much of it that the rest must be misspelt names between them. `before_title`:
    /// the entry ends in a colon, so that a name may be followed by the title of what comes next.
    pub(super) fn is_sound(&self, before_title: bool) -> bool {
        let known = self
            .segments
            .iter()
            .filter(|segment| segment.ingredient.is_some())
            .count();
        if known == 0 {
            return false;
        }
        if before_title && self.segments[0].ingredient.is_some() && self.segments.len() == 2 {
            return true;
        }
        let unknown = || {
            self.segments
                .iter()
                .filter(|segment| segment.ingredient.is_none())
        };
        let total: usize = self
            .segments
            .iter()
            .map(|segment| self.letters(segment))
            .sum();
        let missed: usize = unknown().map(|segment| self.letters(segment)).sum();
        let mostly_known = known >= 3 && missed * 5 <= total * 3
            || known == 2 && self.words.len() >= 5 && missed * 2 <= total;
        mostly_known || unknown().all(|segment| self.is_apart(segment))
    }

    /// Whether an unknown stretch is no part of a name beside it.
    fn is_apart(&self, segment: &Segment) -> bool {
        let (from, to) = self.tokens(segment);
        self.is_connective(segment)
            || self.is_foreign(segment)
            || prose::is_code(self.scan, from, to)
            || self
                .gaps(segment)
                .iter()
                .all(|&gap| matches!(gap, Gap::Weak | Gap::Strong))
                && (segment.to == self.words.len() && prose::is_prose(self.scan, from, to)
                    || self
                        .names
                        .near(&key_of(self.scan, from, to, false).text(), 1)
                        .is_some())
    }

    /// `and` between two names, or `q.s.` behind one.
    pub(super) fn is_connective(&self, segment: &Segment) -> bool {
        let mut words = self.words.tokens[segment.from..segment.to].iter();
        words.all(|&i| CONNECTIVES.contains(&self.scan.word(i)))
    }

    /// A translation in another script beside a known name: `Aqua 水`.
    pub(super) fn is_foreign(&self, segment: &Segment) -> bool {
        if self.is_latin(segment) {
            self.other && !self.latin
        } else {
            self.latin
        }
    }

    fn is_latin(&self, segment: &Segment) -> bool {
        let words = self.words.tokens[segment.from..segment.to].iter();
        words
            .flat_map(|&i| self.scan.word(i).chars())
            .any(|c| c.is_ascii_alphabetic())
    }

    /// Tokens `from..to` of a segment.
    pub(super) fn tokens(&self, segment: &Segment) -> (usize, usize) {
        (
            self.words.tokens[segment.from],
            self.words.tokens[segment.to - 1] + 1,
        )
    }

    /// What stands before and after a segment.
    fn gaps(&self, segment: &Segment) -> [Gap; 2] {
        [self.words.gap(segment.from), self.words.gap(segment.to)]
    }

    fn letters(&self, segment: &Segment) -> usize {
        self.words.tokens[segment.from..segment.to]
            .iter()
            .map(|&i| self.scan.word(i).len())
            .sum()
    }

    /// The pieces of an entry between strong gaps, as word ranges, if one of them is all known:
    /// then the gaps around it separate, and the pieces can be read one by one.
    pub(super) fn pieces(&self) -> Option<Vec<(usize, usize)>> {
        let mut pieces: Vec<(usize, usize, bool)> = Vec::new();
        let mut from = 0;
        for at in 1..=self.words.len() {
            if self.words.gap(at) == Gap::Strong {
                let known = self.is_known(from, at);
                match pieces.last_mut() {
                    Some(last) if !last.2 && !known => last.1 = at,
                    _ => pieces.push((from, at, known)),
                }
                from = at;
            }
        }
        let divides = pieces.len() > 1 && pieces.iter().any(|piece| piece.2);
        divides.then(|| pieces.into_iter().map(|(from, to, _)| (from, to)).collect())
    }

    /// The word before which a second name begins, if the first one is an extract and the rest
    /// ends as names do: `Mentha Piperita Leaf Extract Veronica Officinalis Extract`.
    pub(super) fn first_extract(&self) -> Option<usize> {
        let word = |i: usize| self.scan.word(self.words.tokens[i]);
        let last = self.words.len().checked_sub(1)?;
        if !(3..=LONGEST_RUN).contains(&last)
            || !ENDS.contains(&word(last)) && !is_extract(word(last))
        {
            return None;
        }
        let mut ends = (1..last - 1).filter(|&i| is_extract(word(i)));
        ends.find(|&i| self.words.gap(i + 1) == Gap::Weak)
            .map(|i| i + 1)
    }

    /// Whether words `from..to` are all known, and no name reaches beyond them.
    fn is_known(&self, from: usize, to: usize) -> bool {
        let first = self.segments.partition_point(|segment| segment.to <= from);
        let mut inside = self.segments[first..]
            .iter()
            .take_while(|segment| segment.from < to);
        inside
            .all(|segment| segment.ingredient.is_some() && segment.from >= from && segment.to <= to)
    }
}
