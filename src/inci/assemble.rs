//! From regions and terms to the answer: which entries are ingredients, and what is cut and why.

use super::names::Names;
use super::prose;
use super::regions::{End, Entry, Opener, Region, regions};
use super::resolve::{Meaning, Resolver, Term};
use super::scan::{Kind, Scan};
use super::{Cut, CutReason, Item, Reading, Section};

/// Reads a label that has been scanned.
pub(super) fn assemble(scan: &Scan<'_>, names: &Names) -> Reading {
    let (regions, token_cuts) = regions(scan, names);
    let mut assembly = Assembly {
        resolver: Resolver {
            scan,
            names,
            terms: Vec::new(),
        },
        reading: Reading::default(),
    };
    for (from, to, why) in token_cuts {
        assembly.cut(from, to, why);
    }
    let headed = regions.iter().any(|region| matches!(region.opener, Opener::List(Section::Declared | Section::Active)));
    for region in &regions {
        assembly.region(region, headed);
    }
    assembly.finish()
}

struct Assembly<'a> {
    resolver: Resolver<'a>,
    reading: Reading,
}

/// What an entry turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// All of it is recognised.
    Known,
    /// Could be a name.
    Plausible,
    /// A sentence, or nothing that could be a name.
    Prose,
}

/// An entry, its terms and its look.
struct Seen {
    entry: Entry,
    terms: std::ops::Range<usize>,
    look: Look,
}

impl Assembly<'_> {
    fn region(&mut self, region: &Region, headed: bool) {
        let seen: Vec<Seen> = region.entries.iter().map(|&entry| self.look(entry)).collect();
        let section = match region.opener {
            Opener::List(section) => section,
            _ => Section::Declared,
        };
        let why = match region.opener {
            Opener::Stop(why) => why,
            _ => CutReason::Note,
        };
        let start = match region.opener {
            Opener::List(_) => Some(0),
            Opener::Start if !headed => first_of_list(&seen),
            Opener::Start | Opener::Stop(_) => run_of_names(&seen),
        };
        let start = start.unwrap_or(seen.len());
        let last_known = seen.iter().rposition(|seen| seen.look == Look::Known);
        let mut broken = false;
        let mut footnote = false;
        for (i, one) in seen.iter().enumerate() {
            let before_last = last_known.is_some_and(|last| i <= last);
            let next = seen.get(i + 1);
            if i < start {
                let title = one.entry.end == End::Colon && i + 1 == start;
                self.cut(one.entry.from, one.entry.to, if title { CutReason::Heading } else { why });
                continue;
            }
            let marked = self.resolver.scan.kind(one.entry.from) == Some(Kind::Mark);
            if one.look != Look::Known && (marked || footnote) {
                self.cut(one.entry.from, one.entry.to, CutReason::Footnote);
                footnote = one.entry.end == End::Comma;
                continue;
            }
            footnote = false;
            let title = one.entry.end == End::Colon && one.look != Look::Known;
            let praise = one.entry.end == End::Colon && next.is_some_and(|next| next.look == Look::Prose);
            if title {
                self.title(one);
            } else if praise {
                self.cut(one.entry.from, one.entry.to, CutReason::Claim);
            } else if one.look == Look::Prose {
                self.cut(one.entry.from, one.entry.to, CutReason::Note);
                broken = true;
            } else if broken && !before_last {
                self.cut(one.entry.from, one.entry.to, CutReason::Note);
            } else {
                self.emit(one.terms.clone(), section);
            }
        }
    }

    fn look(&mut self, entry: Entry) -> Seen {
        let from = self.resolver.terms.len();
        self.resolver.entry(entry.from, entry.to);
        let terms = from..self.resolver.terms.len();
        let read = &self.resolver.terms[terms.clone()];
        let look = if read.is_empty() || read.iter().all(|term| matches!(term.meaning, Meaning::Cut(_))) {
            Look::Prose
        } else if read.iter().all(|term| term.is_recognised() || term.part_of.is_some() || matches!(term.meaning, Meaning::Cut(_)))
            || read.iter().filter(|term| term.is_recognised()).count() * 2 > read.len()
        {
            Look::Known
        } else if read.len() == 1 && prose::is_prose(self.resolver.scan, entry.from, entry.to) {
            Look::Prose
        } else {
            Look::Plausible
        };
        Seen { entry, terms, look }
    }

    /// An entry before a colon: known names, then the title of what follows.
    fn title(&mut self, seen: &Seen) {
        let terms = &self.resolver.terms[seen.terms.clone()];
        let names = terms.iter().take_while(|term| term.is_recognised()).count();
        let from = terms.get(names).map_or(seen.entry.from, |term| term.from);
        if names == 0 {
            self.cut(seen.entry.from, seen.entry.to, CutReason::Heading);
        } else {
            self.emit(seen.terms.start..seen.terms.start + names, Section::Declared);
            self.cut(from, seen.entry.to, CutReason::Heading);
        }
    }

    fn emit(&mut self, terms: std::ops::Range<usize>, section: Section) {
        let base = self.reading.items.len();
        let mut item_of = Vec::with_capacity(terms.len());
        for i in terms.clone() {
            let Term { from, to, meaning, percent, nano, part_of } = self.resolver.terms[i].clone();
            let matched = match meaning {
                Meaning::Cut(why) => {
                    item_of.push(base);
                    self.cut(from, to, why);
                    continue;
                }
                Meaning::Name(matched) => matched,
            };
            item_of.push(self.reading.items.len());
            let (start, end) = self.span(from, to);
            self.reading.items.push(Item {
                text: self.resolver.scan.label[start..end].to_owned(),
                start,
                end,
                part_of: part_of.map(|outer| item_of[outer - terms.start]),
                section,
                percent,
                nano,
                matched,
            });
        }
    }

    /// The bytes of tokens `from..to`.
    fn span(&self, from: usize, to: usize) -> (usize, usize) {
        let tokens = &self.resolver.scan.tokens;
        (tokens[from].start, tokens[to - 1].end)
    }

    fn cut(&mut self, from: usize, to: usize, why: CutReason) {
        if from < to {
            let (start, end) = self.span(from, to);
            self.reading.cuts.push(Cut { start, end, why });
        }
    }

    /// Accounts for every letter, joins cuts that touch, and puts all in the order of the label.
    fn finish(mut self) -> Reading {
        let label = self.resolver.scan.label;
        let cuts = &mut self.reading.cuts;
        let mut spans: Vec<(usize, usize)> = cuts.iter().map(|cut| (cut.start, cut.end)).collect();
        spans.extend(self.reading.items.iter().map(|item| (item.start, item.end)));
        spans.sort_unstable();
        let mut covered = 0;
        spans.push((label.len(), label.len()));
        for (start, end) in spans {
            if start > covered && has_letters(&label[covered..start]) {
                let gap = &label[covered..start];
                let from = covered + (gap.len() - gap.trim_start().len());
                cuts.push(Cut { start: from, end: start, why: CutReason::Note });
            }
            covered = covered.max(end);
        }
        cuts.sort_by_key(|cut| (cut.start, cut.end));
        let mut joined: Vec<Cut> = Vec::with_capacity(cuts.len());
        for cut in cuts.drain(..) {
            match joined.last_mut() {
                Some(last) if last.why == cut.why && cut.start <= last.end => last.end = last.end.max(cut.end),
                Some(last) if last.why == cut.why && !has_letters(&label[last.end..cut.start]) => last.end = cut.end,
                _ => joined.push(cut),
            }
        }
        self.reading.cuts = joined;
        self.reading
    }
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

/// Where the list begins in a label without heading: at its first name, unless prose comes first.
fn first_of_list(seen: &[Seen]) -> Option<usize> {
    let first_known = seen.iter().position(|seen| seen.look == Look::Known);
    let prose_before = |i: usize| seen[..i].iter().rposition(|seen| seen.look == Look::Prose || seen.entry.end == End::Colon);
    match first_known {
        Some(known) => Some(prose_before(known).map_or(0, |prose| prose + 1)),
        None => seen.iter().position(|seen| seen.look == Look::Plausible),
    }
}

/// Where names follow each other closely enough to be a list that no heading announces.
fn run_of_names(seen: &[Seen]) -> Option<usize> {
    let known = |seen: &Seen| seen.look == Look::Known;
    if seen.len() >= 2 && seen.iter().all(known) {
        return Some(0);
    }
    (0..seen.len()).find(|&i| {
        let window = &seen[i..seen.len().min(i + 4)];
        known(&seen[i]) && window.iter().filter(|seen| known(seen)).count() >= 3
    })
}
