//! What an entry means: one name, a name with brackets, several names, or none.
//!
//! The dictionary decides before any convention does, and the whole before its parts: an entry is
//! looked up as it stands, then without its brackets, then slash by slash, then name by name. Only
//! what nothing knows is tried against the naming conventions, and at last against near misses.

use super::accept::Segmented;
use super::brackets::{self, Aside};
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::prose;
use super::scan::{Kind, Scan};
use super::segment::{Words, segment};
use super::slash::{self, Slashed};
use super::term::{Meaning, Term};
use super::{CutReason, How, Match};

/// Reads entries into terms.
#[derive(Debug)]
pub(super) struct Resolver<'a> {
    pub scan: &'a Scan<'a>,
    pub names: &'a Names,
    pub terms: Vec<Term>,
}

/// Brackets nested deeper are left as they stand.
const DEEPEST: usize = 4;
/// A name of more words follows no convention that could be trusted.
const MOST_WORDS: usize = 20;
/// Words of the longest names that follow a convention.
const CONVENTION_WORDS: usize = 8;

impl Resolver<'_> {
    /// Reads tokens `from..to`, which no separator divides, and adds their terms.
    ///
    /// `before_title`: a colon follows, so that the last words may be a title.
    pub(super) fn entry(&mut self, from: usize, to: usize, before_title: bool) {
        self.inner(from, to, None, 0, before_title);
    }

    fn inner(
        &mut self,
        from: usize,
        to: usize,
        part_of: Option<usize>,
        depth: usize,
        before_title: bool,
    ) {
        let Some((from, to)) = self.trim(from, to) else {
            return;
        };
        if let Some(Kind::Open(Some(close))) = self.scan.kind(from)
            && close + 1 == to
            && depth < DEEPEST
        {
            self.list(from + 1, close, part_of, depth + 1);
            return;
        }
        if let Some(found) = self.whole(from, to) {
            self.name(from, to, found, part_of, depth);
            return;
        }
        let words = Words::new(self.scan, from, to);
        if words.len() == 0 {
            self.wordless(from, to, part_of, depth);
            return;
        }
        let segments = segment(self.scan, &words, self.names);
        let segmented = Segmented::new(self.scan, self.names, &words, &segments);
        if let Some(pieces) = segmented.pieces() {
            let mut start = from;
            for (_, end) in pieces {
                let end = self.piece_end(&words, end, from, to);
                self.inner(start, end, part_of, depth, before_title);
                start = end;
            }
        } else if segmented.is_sound(before_title) {
            self.segments(from, to, segmented, part_of, depth);
        } else if let Some(end) = segmented.first_extract() {
            let end = self.piece_end(&words, end, from, to);
            self.inner(from, end, part_of, depth, before_title);
            self.inner(end, to, part_of, depth, before_title);
        } else if let Some(slashed) = slash::resolve(self.scan, self.names, from, to) {
            match slashed {
                Slashed::One(found) => self.name(from, to, found, part_of, depth),
                Slashed::Several(parts) => {
                    for (from, to) in parts {
                        self.inner(from, to, part_of, depth, false);
                    }
                }
            }
        } else if depth < DEEPEST
            && let Some(open) = brackets::misplaced(self.scan, from, to)
        {
            self.across(from, to, open, part_of, depth);
        } else {
            let meaning = self.unlisted(from, to, &words);
            self.meaning(from, to, meaning, part_of, depth);
        }
    }

    /// The token before which a piece of the entry `from..to` ends whose last word is before word
    /// `end`. Strengths belong to the name before them, unless the entry begins with one.
    fn piece_end(&self, words: &Words, end: usize, from: usize, to: usize) -> usize {
        let is_amount = |i: usize| matches!(self.scan.kind(i), Some(Kind::Amount(_)));
        let Some(&(mut end)) = words.tokens.get(end) else {
            return to;
        };
        while is_amount(from) && is_amount(end - 1) {
            end -= 1;
        }
        end
    }

    /// Whether tokens `from..to`, a separator among them, are one known name.
    pub(super) fn is_one_name(&self, from: usize, to: usize) -> bool {
        self.names
            .by_key(&key_of(self.scan, from, to, false).text())
            .is_some()
    }

    /// Reads the entries that separators divide tokens `from..to` into.
    fn list(&mut self, from: usize, to: usize, part_of: Option<usize>, depth: usize) {
        for (from, to) in brackets::entries(self.scan, from, to) {
            self.inner(from, to, part_of, depth, false);
        }
    }

    /// Reads an entry in which a bracket that opens at `open` was closed too late.
    fn across(
        &mut self,
        from: usize,
        to: usize,
        open: usize,
        part_of: Option<usize>,
        depth: usize,
    ) {
        for (from, to) in brackets::entries_across(self.scan, from, to, open) {
            self.inner(from, to, part_of, depth + 1, false);
        }
    }

    /// An entry without its loose punctuation; `None` if nothing is left.
    fn trim(&self, mut from: usize, mut to: usize) -> Option<(usize, usize)> {
        let loose = |kind: Option<Kind>| kind.is_some_and(Kind::is_loose);
        let connective = |i: usize| matches!(self.scan.word(i), "and" | "und" | "et");
        while from < to && (loose(self.scan.kind(from)) || connective(from)) {
            from += 1;
        }
        while from < to && (loose(self.scan.kind(to - 1)) || connective(to - 1)) {
            to -= 1;
        }
        (from < to).then_some((from, to))
    }

    /// A bracket or a mark that stands alone.
    fn wordless(&mut self, from: usize, to: usize, part_of: Option<usize>, depth: usize) {
        for i in from..to {
            if let Kind::Open(Some(close)) = self.scan.tokens[i].kind
                && close < to
                && depth < DEEPEST
            {
                self.list(i + 1, close, part_of, depth + 1);
                return;
            }
        }
        self.cut(from, to, CutReason::Note);
    }

    /// The dictionary's answer to an entry as a whole, with its brackets or without them.
    fn whole(&self, from: usize, to: usize) -> Option<Match> {
        let names = self.names;
        let key = key_of(self.scan, from, to, false);
        let key = key.text();
        let mut tokens = self.scan.tokens[from..to].iter();
        let has_brackets = tokens.any(|token| matches!(token.kind, Kind::Open(Some(_))));
        if has_brackets && !brackets::only_flags(self.scan, from, to) {
            // `Alcohol (Denat.)` is more than `Alcohol`.
            let full = key_of(self.scan, from, to, true);
            let full = full.text();
            let spelt = names.spelt(&full, self.scan.printed(from, to));
            if spelt.is_some() {
                return spelt;
            }
            return names
                .by_key(&key)
                .map(|ingredient| names.part(ingredient, true));
        }
        let spelt = names.spelt(&key, self.printed(from, to));
        if spelt.is_some() {
            return spelt;
        }
        let variant = names.by_variant(&key);
        variant.map(|ingredient| names.known(ingredient, How::Folded))
    }

    /// The words of an entry as printed, without the strength, marks and flags around them.
    fn printed(&self, from: usize, to: usize) -> &str {
        let is_word = |i: &usize| matches!(self.scan.tokens[*i].kind, Kind::Word { .. });
        let mut i = from;
        let mut last = from;
        while i < to {
            if is_word(&i) {
                last = i;
            }
            i = self.scan.after_bracket(i);
        }
        let first = (from..to).find(is_word).unwrap_or(from);
        self.scan.printed(first, last + 1)
    }

    /// Adds the names and the rests of a sound segmentation.
    fn segments(
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
                let meaning = self.unlisted(from, to, &Words::new(self.scan, from, to));
                self.meaning(from, to, meaning, part_of, depth);
            }
        }
    }

    fn extend_last(&mut self, to: usize) {
        if let Some(last) = self.terms.last_mut() {
            last.to = last.to.max(to);
        }
    }

    /// What conventions and near misses make of an entry that the dictionary does not know.
    fn unlisted(&self, from: usize, to: usize, words: &Words) -> Meaning {
        if prose::is_code(self.scan, from, to) {
            return Meaning::Cut(CutReason::Code);
        }
        if prose::is_bare(self.scan, from, to) {
            return Meaning::Cut(CutReason::Note);
        }
        if prose::is_free_from(self.scan, words) {
            return Meaning::Cut(CutReason::Claim);
        }
        if let Some(inner) = brackets::identity(self.scan, self.names, from, to) {
            return Meaning::Name(inner);
        }
        if prose::is_role(self.scan, from, to) {
            return Meaning::Cut(CutReason::Note);
        }
        if prose::is_prose(self.scan, from, to)
            && !brackets::any_list(self.scan, self.names, from, to)
        {
            return Meaning::Cut(CutReason::Note);
        }
        if words.len() > MOST_WORDS {
            return Meaning::Name(Match::Unknown);
        }
        let folded = fold_tokens(self.scan, from, to, false);
        let key = key_of(self.scan, from, to, false);
        let key = key.text();
        let convention = || {
            // A convention tells the class of one name; a run of names is not cleared by its last.
            if words.len() > CONVENTION_WORDS {
                return None;
            }
            let own = self.names.convention(&folded);
            own.or_else(|| brackets::convention(self.scan, self.names, from, to))
        };
        let found = self.names.near(&key, 1);
        let found = found.or_else(convention);
        let found = found.or_else(|| self.names.near(&key, 2));
        let found = found.or_else(|| slash::near(self.scan, self.names, from, to));
        Meaning::Name(found.unwrap_or(Match::Unknown))
    }

    fn meaning(
        &mut self,
        from: usize,
        to: usize,
        meaning: Meaning,
        part_of: Option<usize>,
        depth: usize,
    ) {
        match meaning {
            Meaning::Name(found) => self.name(from, to, found, part_of, depth),
            Meaning::Cut(why) => self.cut(from, to, why),
        }
    }

    fn cut(&mut self, from: usize, to: usize, why: CutReason) {
        self.terms.push(Term {
            from,
            to,
            meaning: Meaning::Cut(why),
            strength: None,
            nano: false,
            part_of: None,
        });
    }

    /// Adds a name with its strength and flags, and the names its brackets list.
    fn name(&mut self, from: usize, to: usize, found: Match, part_of: Option<usize>, depth: usize) {
        let index = self.terms.len();
        let mut term = Term {
            from,
            to,
            meaning: Meaning::Name(found),
            strength: None,
            nano: false,
            part_of,
        };
        let mut lists = Vec::new();
        let mut i = from;
        while i < to {
            match self.scan.tokens[i].kind {
                Kind::Amount(strength) => term.strength = term.strength.or(strength),
                Kind::Open(Some(close)) if close < to => {
                    match brackets::aside(self.scan, self.names, i + 1, close, &term.meaning) {
                        Aside::Nano => term.nano = true,
                        Aside::Strength(strength) => {
                            term.strength = term.strength.or(Some(strength));
                        }
                        Aside::List if depth < DEEPEST => lists.push((i, close)),
                        Aside::List | Aside::Remark => {}
                    }
                }
                _ if self.scan.word(i) == "nano" => term.nano = true,
                _ => {}
            }
            i = self.scan.after_bracket(i);
        }
        // A bracket at the end that lists ingredients is not part of the name before it.
        if let Some(&(open, close)) = lists.first()
            && close + 1 == to
            && open > from
        {
            term.to = open;
        }
        self.terms.push(term);
        for (open, close) in lists {
            self.list(open + 1, close, part_of.or(Some(index)), depth + 1);
        }
    }
}
