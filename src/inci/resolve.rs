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
use super::scan::{Kind, Scan, Token};
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

    pub(super) fn inner(
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
        if segmented.is_doubtful()
            && let Some(near) = self.near_as_a_whole(from, to)
        {
            self.name(from, to, near, part_of, depth);
        } else if let Some(pieces) = segmented.pieces() {
            self.pieces(&words, &pieces, (from, to), part_of, depth, before_title);
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
        } else if !prose::is_prose(self.scan, from, to)
            && let Some(pieces) = segmented.parted()
        {
            self.pieces(&words, &pieces, (from, to), part_of, depth, before_title);
        } else if let Some(second) = segmented.second_name() {
            let pieces = [(0, second), (second, words.len())];
            self.pieces(&words, &pieces, (from, to), part_of, depth, before_title);
        } else if let Some(code) = prose::code_behind(self.scan, &words) {
            self.inner(from, code, part_of, depth, before_title);
            self.cut(code, to, CutReason::Code);
        } else if depth < DEEPEST
            && let Some(open) = brackets::misplaced(self.scan, from, to)
        {
            self.across(from, to, open, part_of, depth);
        } else {
            let meaning = self.unlisted(from, to, &words);
            self.meaning(from, to, meaning, part_of, depth);
        }
    }

    /// The name that an entry without parts is one slip away from.
    fn near_as_a_whole(&self, from: usize, to: usize) -> Option<Match> {
        let has_parts = |token: &Token| matches!(token.kind, Kind::Open(Some(_)) | Kind::Slash);
        if self.scan.tokens[from..to].iter().any(has_parts) {
            return None;
        }
        let key = key_of(self.scan, from, to, false);
        self.names.near(&key.text(), 1)
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
    pub(super) fn trim(&self, mut from: usize, mut to: usize) -> Option<(usize, usize)> {
        let loose = |kind: Option<Kind>| kind.is_some_and(Kind::is_loose);
        let connective = |i: usize| matches!(self.scan.word(i), "and" | "or" | "und" | "et");
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
        if from == to {
            return;
        }
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
    pub(super) fn name(
        &mut self,
        from: usize,
        to: usize,
        found: Match,
        part_of: Option<usize>,
        depth: usize,
    ) {
        // `Ibuprofen 200 mg`: a quantity is no part of the name, nor of the mixture.
        let is_quantity =
            |i: usize| matches!(self.scan.tokens[i].kind, Kind::Amount(None) | Kind::Slash);
        let quantities = (from + 1..to).rev().take_while(|&i| is_quantity(i)).count();
        let (to, behind) = (to - quantities, to);
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
        self.cut(to, behind, CutReason::Note);
        for (open, close) in lists {
            self.list(open + 1, close, part_of.or(Some(index)), depth + 1);
        }
    }
}
