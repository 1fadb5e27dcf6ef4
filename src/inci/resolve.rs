//! What an entry means: one name, a name with brackets, several names, or none.
//!
//! The dictionary decides before any convention does, and the whole before its parts: an entry is
//! looked up as it stands, then without its brackets, then slash by slash, then name by name. Only
//! what nothing knows is tried against the naming conventions, and at last against near misses.

use super::CutReason;
use super::How;
use super::Match;
use super::brackets::{self, Aside};
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::prose;
use super::scan::{Kind, Scan};
use super::segment::{Gap, Segment, Words, segment};
use super::slash;

/// One name of an entry, or a piece that is none.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// Tokens `from..to`.
    pub from: usize,
    pub to: usize,
    pub meaning: Meaning,
    pub percent: Option<f64>,
    pub nano: bool,
    /// The term in whose bracket this one stands.
    pub part_of: Option<usize>,
}

/// What a term is.
#[derive(Clone, Debug)]
pub(super) enum Meaning {
    Name(Match),
    Cut(CutReason),
}

impl Term {
    /// Whether the dictionary or a convention vouches for it.
    pub(super) fn is_recognised(&self) -> bool {
        matches!(self.meaning, Meaning::Name(Match::Known { .. } | Match::Pattern { .. }))
    }
}

/// Reads entries into terms.
#[derive(Debug)]
pub(super) struct Resolver<'a> {
    pub scan: &'a Scan<'a>,
    pub names: &'a Names,
    pub terms: Vec<Term>,
}

/// Brackets nested deeper are left as they stand.
const DEEPEST: usize = 4;

/// What one bare name means.
pub(super) fn one(name: &str, names: &Names) -> Match {
    let scan = Scan::new(name);
    let mut resolver = Resolver {
        scan: &scan,
        names,
        terms: Vec::new(),
    };
    resolver.entry(0, scan.tokens.len());
    let mut whole = resolver.terms.into_iter().filter(|term| term.part_of.is_none());
    match (whole.next(), whole.next()) {
        (Some(Term { meaning: Meaning::Name(found), .. }), None) => found,
        _ => Match::Unknown,
    }
}

impl Resolver<'_> {
    /// Reads tokens `from..to`, which no separator divides, and adds their terms.
    pub(super) fn entry(&mut self, from: usize, to: usize) {
        self.inner(from, to, None, 0);
    }

    fn inner(&mut self, from: usize, to: usize, part_of: Option<usize>, depth: usize) {
        let Some((from, to)) = self.trim(from, to) else { return };
        if let Some(Kind::Open(Some(close))) = self.scan.kind(from)
            && close + 1 == to
            && depth < DEEPEST
        {
            self.list(from + 1, close, part_of, depth + 1);
            return;
        }
        let words = Words::new(self.scan, from, to);
        if words.len() == 0 {
            self.wordless(from, to, part_of, depth);
            return;
        }
        if let Some(found) = self.whole(from, to) {
            self.name(from, to, found, part_of, depth);
            return;
        }
        let segments = segment(self.scan, &words, self.names);
        if self.accepts(&words, &segments) {
            self.segments(from, to, &words, &segments, part_of, depth);
        } else if let Some(found) = slash::resolve(self.scan, self.names, from, to) {
            self.name(from, to, found, part_of, depth);
        } else if let Some(open) = brackets::misplaced(self.scan, from, to) {
            self.across(from, to, open, part_of, depth);
        } else {
            let meaning = self.unlisted(from, to, &words);
            self.meaning(from, to, meaning, part_of, depth);
        }
    }

    /// Reads the entries that separators divide tokens `from..to` into.
    fn list(&mut self, from: usize, to: usize, part_of: Option<usize>, depth: usize) {
        for (from, to) in brackets::entries(self.scan, from, to) {
            self.inner(from, to, part_of, depth);
        }
    }

    /// Reads an entry in which a bracket that opens at `open` was closed too late.
    fn across(&mut self, from: usize, to: usize, open: usize, part_of: Option<usize>, depth: usize) {
        for (from, to) in brackets::entries_across(self.scan, from, to, open) {
            self.inner(from, to, part_of, depth + 1);
        }
    }

    /// An entry without its loose punctuation; `None` if nothing is left.
    fn trim(&self, mut from: usize, mut to: usize) -> Option<(usize, usize)> {
        let loose = |kind: Option<Kind>| {
            matches!(
                kind,
                Some(Kind::Line | Kind::Dash | Kind::Hyphen | Kind::Slash | Kind::And | Kind::Locant | Kind::PlusMinus | Kind::Comma | Kind::Dot | Kind::Colon | Kind::Blank | Kind::Open(None) | Kind::Close(None))
            )
        };
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

    /// The dictionary's answer to an entry as a whole, with or without its brackets.
    fn whole(&self, from: usize, to: usize) -> Option<Match> {
        let key = key_of(self.scan, from, to, false);
        let key = key.text();
        let names = self.names;
        let has_brackets = (from..to).any(|i| matches!(self.scan.tokens[i].kind, Kind::Open(Some(_))));
        if let Some(ingredient) = names.by_key(&key) {
            let how = if !has_brackets || brackets::only_flags(self.scan, from, to) {
                names.how(&key, self.printed(from, to))
            } else {
                let full = key_of(self.scan, from, to, true);
                match names.how(&full.text(), self.scan.printed(from, to)) {
                    How::Folded => How::Part,
                    how => how,
                }
            };
            return Some(names.known(ingredient, how));
        }
        if has_brackets {
            let key = key_of(self.scan, from, to, true);
            let key = key.text();
            if let Some(ingredient) = names.by_key(&key) {
                return Some(names.known(ingredient, names.how(&key, self.scan.printed(from, to))));
            }
        }
        names.by_variant(&key).map(|ingredient| names.known(ingredient, How::Folded))
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

    /// Whether segments are a better reading than one name that nobody knows.
    fn accepts(&self, words: &Words, segments: &[Segment]) -> bool {
        let known = segments.iter().filter(|segment| segment.ingredient.is_some()).count();
        if known == 0 {
            return false;
        }
        let length = |segment: &Segment| -> usize {
            (segment.from..segment.to).map(|i| self.scan.word(words.tokens[i]).len()).sum()
        };
        let unknown = || segments.iter().filter(|segment| segment.ingredient.is_none());
        let total: usize = segments.iter().map(length).sum();
        let missed: usize = unknown().map(length).sum();
        let apart = |segment: &Segment| {
            let from = words.tokens[segment.from];
            let to = words.tokens[segment.to - 1] + 1;
            words.gap(segment.from) == Gap::Strong && words.gap(segment.to) == Gap::Strong
                || self.is_connective(words, segment)
                || self.is_foreign(words, segment, segments)
                || prose::is_code(self.scan, from, to)
                || words.gap(segment.from) != Gap::Slash && words.gap(segment.to) != Gap::Slash && self.breaks_off(words, segment)
        };
        unknown().all(apart) || known >= 3 && missed * 5 <= total * 2
    }

    /// A rest that reads as a sentence after the last name: `Linalool made for sensitive skin`.
    fn breaks_off(&self, words: &Words, segment: &Segment) -> bool {
        segment.to == words.len()
            && prose::is_prose(self.scan, words.tokens[segment.from], words.tokens[segment.to - 1] + 1)
    }

    /// `and` between two names.
    fn is_connective(&self, words: &Words, segment: &Segment) -> bool {
        let mut tokens = words.tokens[segment.from..segment.to].iter();
        tokens.all(|&i| matches!(self.scan.word(i), "and" | "und" | "et" | "y" | "e" | "og" | "och" | "en" | "ja" | "i" | "и" | "plus"))
    }

    /// A translation in another script beside a known name: `Aqua 水`.
    fn is_foreign(&self, words: &Words, segment: &Segment, segments: &[Segment]) -> bool {
        let latin = |segment: &Segment| {
            let mut letters = words.tokens[segment.from..segment.to].iter().flat_map(|&i| self.scan.word(i).chars());
            letters.any(|c| c.is_ascii_alphabetic())
        };
        segments.iter().any(|other| other.ingredient.is_some() && latin(other) != latin(segment))
    }

    /// Adds the names and the rests of an accepted segmentation.
    fn segments(&mut self, from: usize, to: usize, words: &Words, segments: &[Segment], part_of: Option<usize>, depth: usize) {
        let mut start = from;
        for (i, segment) in segments.iter().enumerate() {
            let end = segments.get(i + 1).map_or(to, |next| words.tokens[next.from]);
            // Punctuation before a name belongs to it, a strength or a mark to the name before.
            let (from, to) = (start, end);
            start = end;
            let Some((from, to)) = self.trim(from, to) else { continue };
            if let Some(ingredient) = segment.ingredient {
                let first = words.tokens[segment.from];
                let last = words.tokens[segment.to - 1] + 1;
                let key = key_of(self.scan, first, last, false);
                let how = self.names.how(&key.text(), self.scan.printed(first, last));
                let merged = self.names.by_key(&key.text()) != Some(ingredient);
                let found = self.names.known(ingredient, if merged { How::Part } else { how });
                self.name(from, to, found, part_of, depth);
            } else if self.is_connective(words, segment) {
                // A separator in letters: covered by the name before it.
                self.extend_last(to);
            } else if self.is_foreign(words, segment, segments) && words.gap(segment.from) == Gap::Weak && i > 0 {
                self.extend_last(to);
            } else if words.gap(segment.from) == Gap::Strong && self.starts_with_mark(from) {
                self.cut(from, to, CutReason::Footnote);
            } else {
                let words = Words::new(self.scan, from, to);
                let meaning = if i > 0 && prose::is_prose(self.scan, from, to) {
                    Meaning::Cut(CutReason::Note)
                } else {
                    self.unlisted(from, to, &words)
                };
                self.meaning(from, to, meaning, part_of, depth);
            }
        }
    }

    fn starts_with_mark(&self, from: usize) -> bool {
        self.scan.kind(from) == Some(Kind::Mark)
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
        if let Some(inner) = brackets::identity(self.scan, self.names, from, to) {
            return Meaning::Name(inner);
        }
        if words.len() > 16 {
            return Meaning::Name(Match::Unknown);
        }
        let folded = fold_tokens(self.scan, from, to, false);
        let key = key_of(self.scan, from, to, false);
        let key = key.text();
        let found = self.names.near(&key, 1);
        let found = found.or_else(|| if prose::is_prose(self.scan, from, to) { None } else { self.names.convention(&folded) });
        let found = found.or_else(|| self.names.near(&key, 2)).or_else(|| slash::near(self.scan, self.names, from, to));
        Meaning::Name(found.unwrap_or(Match::Unknown))
    }

    fn meaning(&mut self, from: usize, to: usize, meaning: Meaning, part_of: Option<usize>, depth: usize) {
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
            percent: None,
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
            percent: None,
            nano: false,
            part_of,
        };
        let mut lists = Vec::new();
        let mut i = from;
        while i < to {
            match self.scan.tokens[i].kind {
                Kind::Amount(percent) => term.percent = term.percent.or(percent),
                Kind::Open(Some(close)) if close < to => match brackets::aside(self.scan, self.names, i + 1, close, &term.meaning) {
                    Aside::Nano => term.nano = true,
                    Aside::Percent(percent) => term.percent = term.percent.or(Some(percent)),
                    Aside::List if depth < DEEPEST => lists.push((i, close)),
                    Aside::List | Aside::Remark => {}
                },
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
