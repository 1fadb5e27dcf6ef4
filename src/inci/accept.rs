//! When several names are a better reading of an entry than one name that nobody knows.

use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::prose;
use super::scan::Scan;
use super::segment::{Gap, Segment, Words};

/// Words between names that are no part of them, in the languages of labels; `q.s.` and `ad 100`.
const CONNECTIVES: &[&str] = &[
    "and", "or", "und", "et", "y", "e", "og", "och", "en", "ja", "i", "и", "plus", "q", "s", "p",
    "qs", "qsp", "ad", "100",
];

/// More words than a run of names without separators has.
const LONGEST_RUN: usize = 40;

/// Letters of a word that is rather a chemical than a plant.
const LONG_WORD: usize = 12;

/// More words than two names have of which nothing is known.
const LONGEST_PAIR: usize = 10;

/// Fewer letters are too easily a slip away from a name.
const SHORTEST_MISSPELT: usize = 9;

/// Fewer letters are too easily found in a longer name.
const SHORTEST: usize = 5;

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

/// Whether names of several plants may share this word at their end.
pub(super) fn ends_names(word: &str) -> bool {
    ENDS.contains(&word) || is_extract(word)
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

    /// Whether something in it is not known and could be a part of a name.
    pub(super) fn is_doubtful(&self) -> bool {
        self.segments.iter().any(|segment| {
            let (from, to) = self.tokens(segment);
            segment.ingredient.is_none()
                && !self.is_connective(segment)
                && !self.is_foreign(segment)
                && !prose::is_bare(self.scan, from, to)
        })
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
        // A run of names may end in a text that goes on without a full stop.
        let counted = |segment: &&Segment| !self.is_text_behind(segment);
        let letters = |segment| self.letters(segment);
        let total: usize = self.segments.iter().filter(counted).map(letters).sum();
        let missed: usize = unknown().filter(counted).map(letters).sum();
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
                && (self.is_text_behind(segment) || self.is_near(from, to))
    }

    /// Whether an unknown stretch at the end reads as a sentence.
    fn is_text_behind(&self, segment: &Segment) -> bool {
        let (from, to) = self.tokens(segment);
        segment.ingredient.is_none()
            && segment.to == self.words.len()
            && prose::is_prose(self.scan, from, to)
    }

    /// Whether tokens `from..to` are a slip away from a name.
    fn is_near(&self, from: usize, to: usize) -> bool {
        let key = key_of(self.scan, from, to, false);
        let key = key.text();
        self.names.by_key(&key).is_none() && self.names.near(&key, 1).is_some()
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
        self.letters_of(segment.from, segment.to)
    }

    fn letters_of(&self, from: usize, to: usize) -> usize {
        let words = self.words.tokens[from..to].iter();
        words.map(|&i| self.scan.word(i).len()).sum()
    }

    /// The pieces of an entry between strong gaps, as word ranges, if one of them is all known:
    /// then the gaps around it separate, and the pieces can be read one by one.
    pub(super) fn pieces(&self) -> Option<Vec<(usize, usize)>> {
        let mut pieces: Vec<(usize, usize, bool)> = Vec::new();
        let mut from = 0;
        for at in 1..=self.words.len() {
            if self.words.gap(at) == Gap::Strong {
                let (first, last) = (self.words.tokens[from], self.words.tokens[at - 1] + 1);
                let near =
                    || self.letters_of(from, at) >= SHORTEST_MISSPELT && self.is_near(first, last);
                let known = self.is_known(from, at) || near();
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
        if !(3..=LONGEST_RUN).contains(&last) || !ends_names(word(last)) {
            return None;
        }
        let mut ends = (1..last - 1).filter(|&i| is_extract(word(i)));
        ends.find(|&i| self.words.gap(i + 1) == Gap::Weak)
            .map(|i| i + 1)
    }

    /// The pieces of an entry, as word ranges, between names that no longer name contains: where
    /// nothing begins with `Phenoxyethanol`, a name ends behind it.
    pub(super) fn parted(&self) -> Option<Vec<(usize, usize)>> {
        let word = |i: usize| self.scan.word(self.words.tokens[i]);
        let open = |at: usize| {
            at > 0
                && at < self.words.len()
                && matches!(self.words.gap(at), Gap::Weak | Gap::Strong)
                && !ends_names(word(at))
        };
        // Words behind an extract begin another name.
        let behind_extract = |&at: &usize| open(at) && at >= 3 && is_extract(word(at - 1));
        let mut ends: Vec<usize> = (0..self.words.len()).filter(behind_extract).collect();
        // `PEG-40 Hydrogenated Castor Oil` begins with its chain.
        let chain = |&at: &usize| open(at) && matches!(word(at), "peg" | "ppg");
        ends.extend((0..self.words.len()).filter(chain));
        for segment in self.segments.iter().filter(|one| one.ingredient.is_some()) {
            let (from, to) = self.tokens(segment);
            let key = key_of(self.scan, from, to, false);
            let key = key.text();
            if key.len() < SHORTEST {
                continue;
            }
            if open(segment.from) && !self.names.joins().comes_last(&key) {
                ends.push(segment.from);
            }
            if open(segment.to) && !self.names.joins().goes_on(&key) {
                ends.push(segment.to);
            }
        }
        if ends.is_empty() {
            return None;
        }
        ends.push(self.words.len());
        ends.sort_unstable();
        ends.dedup();
        let starts = std::iter::once(0).chain(ends.clone());
        let pieces: Vec<(usize, usize)> = starts.zip(ends).collect();
        let all = pieces.iter().all(|&(from, to)| self.stands_alone(from, to));
        all.then_some(pieces)
    }

    /// Whether words `from..to` may be a name of their own, if a misspelt one.
    fn stands_alone(&self, from: usize, to: usize) -> bool {
        let (first, last) = (self.words.tokens[from], self.words.tokens[to - 1]);
        let ends = self.scan.word(last);
        let follows = || {
            let folded = fold_tokens(self.scan, first, last + 1, false);
            self.names.convention(&folded).is_some()
        };
        let whole = to - from >= 3 && (is_extract(ends) || ends_names(ends) && follows());
        whole || self.is_known(from, to) || self.is_misspelt(from, to)
    }

    /// Whether words `from..to` are two slips away from a name at most.
    fn is_misspelt(&self, from: usize, to: usize) -> bool {
        let (first, last) = (self.words.tokens[from], self.words.tokens[to - 1]);
        let key = key_of(self.scan, first, last + 1, false);
        let key = key.text();
        self.names.by_key(&key).is_none() && self.names.near(&key, 2).is_some()
    }

    /// The word before which a second name begins, if an entry in which nothing is known is a
    /// misspelt name with another one behind it.
    pub(super) fn second_name(&self) -> Option<usize> {
        let unknown = self.segments.iter().all(|one| one.ingredient.is_none());
        if !unknown || self.words.len() > LONGEST_PAIR {
            return None;
        }
        (1..self.words.len()).find(|&at| {
            // One short word is rather the genus of a plant.
            let is_long = at == 1 && self.letters_of(0, 1) >= LONG_WORD;
            let all = self.words.len();
            self.words.gap(at) == Gap::Weak
                && (at > 1 || is_long)
                && self.is_misspelt(0, at)
                && (self.is_misspelt(at, all) || is_long && self.stands_alone(at, all))
        })
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
