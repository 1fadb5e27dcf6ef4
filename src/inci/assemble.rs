//! From regions and terms to the answer: which entries are ingredients, and what is cut and why.

use super::judge::{List, Look, Seen, Verdict, first_of_list, run_of_names};
use super::names::Names;
use super::prose;
use super::regions::{End, Entry, Opener, regions};
use super::resolve::Resolver;
use super::scan::{Kind, Scan};
use super::term::{Meaning, Term};
use super::{Cut, CutReason, Item, Match, Reading, Section};

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
        item_of: Vec::new(),
    };
    for (from, to, why) in token_cuts {
        assembly.cut(from, to, why);
    }
    let headed = regions.iter().any(|region| {
        matches!(
            region.opener,
            Opener::List(Section::Declared | Section::Active)
        )
    });
    let seen: Vec<Vec<Seen>> = regions
        .iter()
        .map(|region| assembly.look_at(&region.entries))
        .collect();
    let listed = seen.iter().flatten();
    let listed = listed.filter(|seen| seen.look == Look::Known && seen.entry.end != End::Colon);
    let praise = listed.count() >= 3;
    for (region, seen) in regions.iter().zip(&seen) {
        assembly.region(region.opener, seen, headed, praise);
    }
    assembly.finish()
}

struct Assembly<'a> {
    resolver: Resolver<'a>,
    reading: Reading,
    /// The item that a term became.
    item_of: Vec<Option<usize>>,
}

impl Assembly<'_> {
    /// Sorts the entries of a region into ingredients and the rest. `headed`: the label has a
    /// heading; `praise`: and names enough not to need those that are praised.
    #[expect(
        clippy::fn_params_excessive_bools,
        reason = "two facts about the label as a whole"
    )]
    fn region(&mut self, opener: Opener, seen: &[Seen], headed: bool, praise: bool) {
        let section = match opener {
            Opener::List(section) | Opener::Resumed(section) => section,
            _ => Section::Declared,
        };
        let why = match opener {
            Opener::Stop(why) => why,
            _ => CutReason::Note,
        };
        let start = match opener {
            Opener::List(_) | Opener::Resumed(_) => Some(0),
            Opener::Start if !headed => first_of_list(seen),
            Opener::Start | Opener::Stop(_) => run_of_names(seen),
        };
        let start = start.unwrap_or(seen.len());
        let last_known = seen.iter().rposition(|seen| seen.look == Look::Known);
        let mut list = List::new(praise);
        for (i, one) in seen.iter().enumerate() {
            let next = seen.get(i + 1).map(|next| next.look);
            if i < start && one.is_dosed() {
                self.emit(one.terms.clone(), section);
                continue;
            }
            if i < start {
                let title = one.entry.end == End::Colon && i + 1 == start;
                self.cut_entry(one, if title { CutReason::Heading } else { why });
                continue;
            }
            let marked = self.is_marked(one);
            if marked && prose::has_small_words(self.resolver.scan, one.entry.from, one.entry.to) {
                // `*from natural essential oils` explains a mark, whatever names it holds.
                self.cut_entry(one, CutReason::Footnote);
                continue;
            }
            match list.verdict(one, next, last_known.is_some_and(|last| i <= last), marked) {
                Verdict::Ingredients => self.emit(one.terms.clone(), section),
                Verdict::Title => self.title(one, section),
                Verdict::Cut(why) => self.cut_entry(one, why),
            }
        }
    }

    /// Whether an entry begins with a footnote mark.
    fn is_marked(&self, seen: &Seen) -> bool {
        let scan = self.resolver.scan;
        let from = (seen.entry.from..seen.entry.to).find(|&i| scan.kind(i) != Some(Kind::Line));
        match from.and_then(|from| scan.kind(from)) {
            Some(Kind::Mark) => true,
            Some(Kind::Open(Some(close))) => from.is_some_and(|from| {
                close + 1 < seen.entry.to
                    && close == from + 2
                    && scan.word(from + 1).bytes().all(|b| b.is_ascii_digit())
            }),
            _ => false,
        }
    }

    fn look_at(&mut self, entries: &[Entry]) -> Vec<Seen> {
        let mut seen: Vec<Seen> = Vec::with_capacity(entries.len());
        for &entry in entries {
            // A comma in the middle of a name: `Helianthus, Annuus Seed Oil`.
            if let Some(last) = seen.last_mut()
                && last.look == Look::Plausible
                && last.entry.end == End::Comma
                && self.resolver.is_one_name(last.entry.from, entry.to)
            {
                self.resolver.terms.truncate(last.terms.start);
                let joined = Entry {
                    from: last.entry.from,
                    ..entry
                };
                *last = self.look(joined);
            } else {
                let next = self.look(entry);
                if !next.terms.is_empty() {
                    seen.push(next);
                }
            }
        }
        seen
    }

    fn look(&mut self, entry: Entry) -> Seen {
        let from = self.resolver.terms.len();
        let Entry {
            from: first,
            to,
            end,
        } = entry;
        self.resolver.entry(first, to, end == End::Colon);
        let terms = from..self.resolver.terms.len();
        let breaks_off =
            end == End::Marker && prose::has_small_words(self.resolver.scan, first, to);
        let read = &self.resolver.terms[terms.clone()];
        let look = Look::at(read, breaks_off);
        let known = || read.iter().filter(|term| term.is_known());
        let is_near = |term: &Term| matches!(term.meaning, Meaning::Name(Match::Near { .. }));
        let near = read.iter().any(is_near);
        let scan = self.resolver.scan;
        let wordy = prose::is_wordy(scan, first, to);
        let marked_behind = to > first && scan.kind(to - 1) == Some(Kind::Mark);
        let (dosed, known) = (known().any(|term| term.strength.is_some()), known().count());
        Seen {
            entry,
            terms,
            look,
            known,
            dosed,
            near,
            marked_behind,
            wordy,
        }
    }

    /// An entry before a colon: known names, and the title of what follows.
    fn title(&mut self, seen: &Seen, section: Section) {
        for i in seen.terms.clone() {
            if self.resolver.terms[i].is_known() && seen.look != Look::Prose {
                self.emit(i..i + 1, section);
            } else {
                self.cut(
                    self.resolver.terms[i].from,
                    self.resolver.terms[i].to,
                    CutReason::Heading,
                );
            }
        }
    }

    /// Cuts a whole entry; pieces that have reasons of their own keep them.
    fn cut_entry(&mut self, seen: &Seen, why: CutReason) {
        let terms = &self.resolver.terms[seen.terms.clone()];
        if let [
            Term {
                meaning: Meaning::Cut(own),
                ..
            },
        ] = terms
        {
            let why = if why == CutReason::Note { *own } else { why };
            self.cut(seen.entry.from, seen.entry.to, why);
        } else if !terms.is_empty() {
            self.cut(seen.entry.from, seen.entry.to, why);
        }
    }

    fn emit(&mut self, terms: std::ops::Range<usize>, section: Section) {
        self.item_of.resize(self.resolver.terms.len(), None);
        for i in terms {
            let Term {
                from,
                to,
                meaning,
                strength,
                nano,
                part_of,
            } = self.resolver.terms[i].clone();
            let matched = match meaning {
                Meaning::Name(matched) if nano => self.resolver.names.as_nano(matched),
                Meaning::Name(matched) => matched,
                Meaning::Cut(why) => {
                    self.cut(from, to, why);
                    continue;
                }
            };
            self.item_of[i] = Some(self.reading.items.len());
            let (start, end) = self.span(from, to);
            self.reading.items.push(Item {
                text: self.resolver.scan.label[start..end].to_owned(),
                start,
                end,
                part_of: part_of.and_then(|outer| self.item_of[outer]),
                section,
                strength,
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
            let text = &self.resolver.scan.label[start..end];
            let end = start + text.trim_end().len();
            let start = end - text.trim().len();
            if start < end {
                self.reading.cuts.push(Cut { start, end, why });
            }
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
                cuts.push(Cut {
                    start: from,
                    end: start,
                    why: CutReason::Note,
                });
            }
            covered = covered.max(end);
        }
        cuts.sort_by_key(|cut| (cut.start, cut.end));
        let mut joined: Vec<Cut> = Vec::with_capacity(cuts.len());
        for cut in cuts.drain(..) {
            match joined.last_mut() {
                Some(last) if last.why == cut.why && cut.start <= last.end => {
                    last.end = last.end.max(cut.end);
                }
                Some(last) if last.why == cut.why && !has_letters(&label[last.end..cut.start]) => {
                    last.end = cut.end;
                }
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
