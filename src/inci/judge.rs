//! Which entries are ingredients, judged by what they were read into and by their neighbours.

use std::ops::Range;

use super::CutReason;
use super::regions::{End, Entry};
use super::term::{Meaning, Term};

/// What an entry turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// All of it is recognised.
    Known,
    /// Could be a name.
    Plausible,
    /// A sentence, or nothing that could be a name.
    Prose,
}

/// An entry, its terms and its look.
#[derive(Debug)]
pub(super) struct Seen {
    pub entry: Entry,
    pub terms: Range<usize>,
    pub look: Look,
    /// How many names of the dictionary it holds.
    pub known: usize,
}

impl Look {
    /// The look of an entry that was read into `terms`. `breaks_off`: it is the beginning of a
    /// sentence that a marker ended.
    pub(super) fn at(terms: &[Term], breaks_off: bool) -> Self {
        let is_cut = |term: &Term| matches!(term.meaning, Meaning::Cut(_));
        let recognised = terms.iter().filter(|term| term.is_recognised()).count();
        let names = terms
            .iter()
            .filter(|term| !is_cut(term) && term.part_of.is_none())
            .count();
        if terms.iter().all(is_cut) {
            Self::Prose
        } else if recognised >= names || recognised * 2 > terms.len() {
            Self::Known
        } else if breaks_off {
            Self::Prose
        } else {
            Self::Plausible
        }
    }
}

/// What has been seen of a list so far.
#[derive(Debug, Default)]
pub(super) struct List {
    /// Whether praise behind a name takes the name with it: the label lists its names elsewhere.
    praise: bool,
    /// A sentence broke it off.
    broken: bool,
    /// The text of a footnote goes on.
    footnote: bool,
}

/// What becomes of an entry.
#[derive(Debug)]
pub(super) enum Verdict {
    Ingredients,
    Title,
    Cut(CutReason),
}

impl List {
    pub(super) fn new(praise: bool) -> Self {
        Self {
            praise,
            ..Self::default()
        }
    }

    /// What the next entry of a list is, `followed` by an entry of that look.
    pub(super) fn verdict(
        &mut self,
        one: &Seen,
        followed: Option<Look>,
        before_last_known: bool,
        marked: bool,
    ) -> Verdict {
        if one.look != Look::Known && (marked || self.footnote) {
            self.footnote = one.entry.end == End::Comma;
            return Verdict::Cut(CutReason::Footnote);
        }
        self.footnote = false;
        let colon = one.entry.end == End::Colon;
        if one.look == Look::Prose && !colon {
            self.broken = true;
            Verdict::Cut(CutReason::Note)
        } else if colon && one.look != Look::Known {
            Verdict::Title
        } else if colon && self.praise && followed == Some(Look::Prose) {
            Verdict::Cut(CutReason::Claim)
        } else if self.broken && !before_last_known {
            Verdict::Cut(CutReason::Note)
        } else {
            Verdict::Ingredients
        }
    }
}

/// Where the list begins in a label without heading: where names run close if prose comes first,
/// else at the first name, or what may be one.
pub(super) fn first_of_list(seen: &[Seen]) -> Option<usize> {
    let first_known = seen.iter().position(|seen| seen.look == Look::Known);
    let is_break = |seen: &Seen| seen.look == Look::Prose || seen.entry.end == End::Colon;
    let run = run_of_names(seen).filter(|&run| seen[..run].iter().any(is_break));
    match run.or(first_known) {
        // Names that nobody knows may stand before the first known one.
        Some(known) => Some(
            seen[..known]
                .iter()
                .rposition(|seen| is_break(seen) || seen.entry.end == End::Sentence)
                .map_or(0, |before| before + 1),
        ),
        None => seen.iter().position(|seen| seen.look == Look::Plausible),
    }
}

/// Where names follow each other closely enough to be a list that no heading announces.
pub(super) fn run_of_names(seen: &[Seen]) -> Option<usize> {
    let known = |seen: &Seen| seen.look == Look::Known;
    if seen.len() >= 2 && seen.iter().all(known) {
        return Some(0);
    }
    (0..seen.len()).find(|&i| {
        if seen[i].known >= 3 {
            return true;
        }
        let window = &seen[i..seen.len().min(i + 4)];
        known(&seen[i]) && window.iter().filter(|seen| known(seen)).count() >= 3
    })
}
