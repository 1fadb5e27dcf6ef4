//! A label as regions: what an opening phrase announces, and the entries that follow it.
//!
//! Headings, directions and codes are recognised by their words; whether a region really holds a
//! list is decided later, from what its entries turn out to be.

use super::headings::Headings;
use super::names::Names;
use super::phrases::{self, Marker};
use super::scan::{Kind, Scan};
use super::{CutReason, Section};

/// What opened a region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opener {
    /// Nothing yet: the label begins here.
    Start,
    /// The heading of a list.
    List(Section),
    /// The end of a bracket with a list of its own: the list around it goes on.
    Resumed(Section),
    /// Words after which no list is expected.
    Stop(CutReason),
}

/// Tokens `from..to` between two separators, and whether a colon or a sentence ends them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    pub from: usize,
    pub to: usize,
    pub end: End,
}

/// What ends an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    Comma,
    Colon,
    Sentence,
    /// Words that announce something else.
    Marker,
}

#[derive(Debug)]
pub(super) struct Region {
    pub opener: Opener,
    pub entries: Vec<Entry>,
}

/// A run of tokens that is no ingredient.
pub(super) type TokenCut = (usize, usize, CutReason);

/// The regions of a label and what was cut to find them.
pub(super) fn regions(scan: &Scan<'_>, names: &Names) -> (Vec<Region>, Vec<TokenCut>) {
    let mut walker = Walker {
        scan,
        headings: Headings { scan, names },
        regions: vec![Region {
            opener: Opener::Start,
            entries: Vec::new(),
        }],
        cuts: Vec::new(),
        entry: 0,
        number: 1,
        depth: 0,
    };
    walker.walk(0, scan.tokens.len());
    (walker.regions, walker.cuts)
}

struct Walker<'a> {
    scan: &'a Scan<'a>,
    headings: Headings<'a>,
    regions: Vec<Region>,
    cuts: Vec<TokenCut>,
    /// Where the current entry began.
    entry: usize,
    /// The next number of a numbered list.
    number: usize,
    /// How many brackets with sections of their own are open.
    depth: usize,
}

/// Brackets nested deeper hold no sections.
const DEEPEST: usize = 4;

impl Walker<'_> {
    fn walk(&mut self, from: usize, to: usize) {
        self.entry = from;
        let mut i = from;
        while i < to {
            i = self.step(i, to);
        }
        self.close(to, to, End::Sentence);
    }

    /// Handles the token at `i` and returns the next one.
    fn step(&mut self, i: usize, to: usize) -> usize {
        match self.scan.tokens[i].kind {
            Kind::Word { .. } => self.word(i, to),
            Kind::PlusMinus if !matches!(self.scan.kind(i + 1), Some(Kind::Amount(_))) => self
                .heading(i, i + 1, Section::MayContain, to)
                .unwrap_or(i + 1),
            Kind::Open(Some(close)) => self.bracket(i, close.min(to)),
            Kind::Comma => self.close(i, i + 1, End::Comma),
            Kind::Colon => self.close(i, i + 1, End::Colon),
            Kind::Dot | Kind::Blank => self.close(i, i + 1, End::Sentence),
            _ => i + 1,
        }
    }

    /// Ends the entry before token `end`; the next begins at `next`.
    fn close(&mut self, end: usize, next: usize, how: End) -> usize {
        if let Some(region) = self.regions.last_mut()
            && self.entry < end
        {
            region.entries.push(Entry {
                from: self.entry,
                to: end,
                end: how,
            });
        }
        self.entry = next;
        next
    }

    fn open(&mut self, opener: Opener) {
        self.number = 1;
        self.regions.push(Region {
            opener,
            entries: Vec::new(),
        });
    }

    fn cut(&mut self, from: usize, to: usize, why: CutReason) -> usize {
        self.close(from, to, End::Marker);
        self.cuts.push((from, to, why));
        to
    }

    fn at_start(&self, i: usize) -> bool {
        self.entry == i
            || self.scan.tokens[self.entry..i]
                .iter()
                .rev()
                .take(4)
                .all(|token| !matches!(token.kind, Kind::Word { .. }))
            || matches!(self.scan.kind(i - 1), Some(Kind::Line | Kind::Dash))
    }

    fn word(&mut self, i: usize, to: usize) -> usize {
        let at_start = self.at_start(i);
        if (at_start || self.goes_on_counting(i)) && self.numbered(i) {
            self.number += 1;
            return self.cut(i, i + 2, CutReason::Number);
        }
        let Some((marker, after)) = phrases::at(self.scan, i, at_start) else {
            return i + 1;
        };
        let after = after.min(to);
        match marker {
            Marker::List(section) => self.heading(i, after, section, to).unwrap_or(i + 1),
            Marker::Stop(_) | Marker::Claim | Marker::Note
                if self.headings.is_name(self.entry.min(i), i, to) =>
            {
                i + 1
            }
            Marker::Stop(why) => {
                self.close(i, i, End::Marker);
                self.open(Opener::Stop(why));
                self.cut(i, after, why)
            }
            Marker::Claim => self.cut(i, self.sentence(after, to), CutReason::Claim),
            Marker::Note => self.cut(i, self.sentence(after, to), CutReason::Note),
            Marker::Code => self.cut(i, code_end(self.scan, after, to), CutReason::Code),
        }
    }

    /// Whether a word of a numbered list stands free behind another: `1. Aqua 2. Glycerin`.
    fn goes_on_counting(&self, i: usize) -> bool {
        self.number > 1
            && !self.scan.touches(i)
            && matches!(self.scan.kind(i - 1), Some(Kind::Word { .. }))
    }

    /// `1.` or `2)` where that number is due.
    fn numbered(&self, i: usize) -> bool {
        let word = self.scan.word(i);
        word.len() <= 3
            && word.parse() == Ok(self.number)
            && matches!(self.scan.kind(i + 1), Some(Kind::Dot | Kind::Close(None)))
            && self.scan.touches(i + 1)
    }

    /// A bracket that holds a section of its own, or nothing but a code; else a part of its entry.
    fn bracket(&mut self, open: usize, close: usize) -> usize {
        if self.depth == DEEPEST {
            return close + 1;
        }
        let inside = self.scan.kind(open + 1);
        let marker = match inside {
            Some(Kind::PlusMinus) => Some((Marker::List(Section::MayContain), open + 2)),
            _ => phrases::at(self.scan, open + 1, true),
        };
        match marker {
            Some((Marker::Code, _)) => self.cut(open, close + 1, CutReason::Code),
            // `[Precautions] 1) …`
            Some((Marker::Stop(why), after)) if after == close => {
                self.close(open, open, End::Marker);
                self.open(Opener::Stop(why));
                self.cut(open, close + 1, why)
            }
            Some((Marker::List(section), after))
                if after == close && inside != Some(Kind::PlusMinus) =>
            {
                // `[Ingredients] Aqua` is a heading, `Water [ingredient], ` is not.
                if self.at_start(open)
                    || self.headings.begins_list(close + 1, self.scan.tokens.len())
                {
                    self.cut(open, close + 1, CutReason::Heading);
                    self.open(Opener::List(section));
                }
                close + 1
            }
            Some((Marker::List(section), after)) if after < close => {
                let before = self
                    .regions
                    .last()
                    .map_or(Opener::Start, |region| region.opener);
                let Some(inner) = self.heading(open, after, section, close) else {
                    return close + 1;
                };
                self.inside(inner, close, before)
            }
            _ => close + 1,
        }
    }

    /// Opens a list if tokens `from..after` and what follows them read as its heading.
    fn heading(&mut self, from: usize, after: usize, section: Section, to: usize) -> Option<usize> {
        let (end, sure) = self.headings.end(from, after, to);
        let dosed = section == Section::Active && self.headings.is_dosed(end, to);
        let named = !self.headings.is_weak(from, after) && self.headings.begins_list(end, to);
        if !sure && !dosed && !named {
            return None;
        }
        self.cut(from, end, CutReason::Heading);
        self.open(Opener::List(section));
        // `may contain: [a, b], c`: the bracket closes the section.
        if section == Section::MayContain
            && let Some(Kind::Open(Some(close))) = self.scan.kind(end)
            && close < to
            && self.depth < DEEPEST
            && !matches!(self.scan.kind(end + 1), Some(Kind::PlusMinus))
        {
            return Some(self.inside(end + 1, close, Opener::Resumed(Section::Declared)));
        }
        Some(end)
    }

    /// Walks what stands in a bracket, then goes on as before it.
    fn inside(&mut self, from: usize, close: usize, before: Opener) -> usize {
        self.depth += 1;
        self.walk(from, close);
        self.depth -= 1;
        self.open(match before {
            Opener::Start => Opener::Resumed(Section::Declared),
            Opener::List(section) => Opener::Resumed(section),
            before => before,
        });
        self.entry = close + 1;
        close + 1
    }

    /// Where the sentence that token `i` belongs to ends.
    fn sentence(&self, i: usize, to: usize) -> usize {
        let mut i = i;
        while i < to {
            match self.scan.tokens[i].kind {
                Kind::Dot | Kind::Blank => return i + 1,
                Kind::Line if self.headings.begins_name(i + 1, to) => return i,
                Kind::Open(Some(_))
                    if matches!(
                        phrases::at(self.scan, i + 1, true),
                        Some((Marker::List(_), _))
                    ) =>
                {
                    return i;
                }
                Kind::Word { .. } => {
                    if let Some((Marker::List(_), after)) = phrases::at(self.scan, i, false)
                        && self.headings.is_one(i, after, to)
                    {
                        return i;
                    }
                    i += 1;
                }
                _ => i = self.scan.after_bracket(i),
            }
        }
        to
    }
}

/// Where a code that is announced before token `i` ends.
fn code_end(scan: &Scan<'_>, i: usize, to: usize) -> usize {
    let mut i = i;
    while i < to {
        match scan.tokens[i].kind {
            Kind::Word { .. } => {
                let word = scan.word(i);
                if word.len() > 2 && !word.bytes().any(|b| b.is_ascii_digit()) {
                    break;
                }
            }
            Kind::Colon | Kind::Mark | Kind::Slash | Kind::Hyphen | Kind::Dash | Kind::Locant => {}
            _ => break,
        }
        i += 1;
    }
    i
}
