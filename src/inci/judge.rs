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
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not hang together"
)]
pub(super) struct Seen {
    pub entry: Entry,
    pub terms: Range<usize>,
    pub look: Look,
    /// How many names of the dictionary it holds.
    pub known: usize,
    /// Whether one of them has a strength.
    pub dosed: bool,
    /// Whether it holds a name that is nearly one of the dictionary.
    pub near: bool,
    /// Whether a footnote mark ends it.
    pub marked_behind: bool,
    /// Whether it is too long for one name, or holds figures: an address, a slogan.
    pub wordy: bool,
}

impl Seen {
    /// Whether it is an active ingredient for sure, whatever surrounds it.
    pub(super) fn is_dosed(&self) -> bool {
        self.dosed && self.look == Look::Known
    }

    /// Whether it is a known name and a comma follows.
    fn is_listed(&self) -> bool {
        self.look == Look::Known && self.known > 0 && self.entry.end == End::Comma
    }
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
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not hang together"
)]
pub(super) struct List {
    /// Whether praise behind a name takes the name with it: the label lists its names elsewhere.
    praise: bool,
    /// A sentence broke it off.
    broken: bool,
    /// The text of a footnote goes on.
    footnote: bool,
    /// How many known names a comma followed.
    commas: usize,
    /// The last entry ended a sentence.
    ended: bool,
    /// Some entry had a footnote mark behind it.
    marks: bool,
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
    #[expect(
        clippy::fn_params_excessive_bools,
        reason = "two facts about the place in the list"
    )]
    pub(super) fn verdict(
        &mut self,
        one: &Seen,
        followed: Option<Look>,
        before_last_known: bool,
        marked: bool,
    ) -> Verdict {
        let ended = std::mem::replace(&mut self.ended, one.entry.end == End::Sentence);
        let explains = ended && self.marks && followed.is_none();
        if marked && explains || one.look != Look::Known && (marked || self.footnote) {
            self.footnote = one.entry.end == End::Comma;
            return Verdict::Cut(CutReason::Footnote);
        }
        self.footnote = false;
        self.marks |= one.marked_behind;
        let known = one.look == Look::Known;
        self.commas += usize::from(known && one.entry.end == End::Comma);
        let listed = ended && self.commas >= 3;
        if listed && one.look == Look::Plausible && one.wordy && !one.near && !before_last_known {
            // A list between commas ended with its sentence; a maker or a slogan follows.
            self.broken = true;
        }
        let colon = one.entry.end == End::Colon;
        if one.look == Look::Prose && !colon {
            self.broken = true;
            Verdict::Cut(CutReason::Note)
        } else if colon && one.look != Look::Known {
            Verdict::Title
        } else if colon && self.praise && !one.is_dosed() && followed == Some(Look::Prose) {
            Verdict::Cut(CutReason::Claim)
        } else if self.broken && !before_last_known {
            Verdict::Cut(CutReason::Note)
        } else {
            Verdict::Ingredients
        }
    }
}

/// Where the list begins in a label without heading: at its first name that is not only praised,
/// or at what may be one.
pub(super) fn first_of_list(seen: &[Seen]) -> Option<usize> {
    let known = |i: usize| seen.get(i).is_some_and(|seen| seen.look == Look::Known);
    let all = 0..seen.len();
    let mut listed = all.clone().filter(|&i| known(i) && !is_praised(seen, i));
    let Some(first) = listed.next() else {
        // Words that nobody knows are a list if something divides them, and nothing is a sentence.
        let plausible = || all.clone().filter(|&i| seen[i].look == Look::Plausible);
        let prose = seen.iter().any(|seen| seen.look == Look::Prose);
        let divided = plausible().nth(1).is_some();
        return plausible().find(|&i| !prose && (divided || seen[i].near));
    };
    // `Mallow: soothes. Shea butter: nourishes. Fruit extracts.` names what is praised, not all.
    let lines = all.clone().filter(|&i| is_praised(seen, i)).count();
    if lines > 1 && lines > listed.count() {
        return None;
    }
    // Names that nobody knows may stand before the first known one.
    let apart = |i: &usize| seen[*i].look == Look::Prose || seen[*i].entry.end != End::Comma;
    let before = (0..first).rev().find(apart);
    Some(before.map_or(0, |before| before + 1))
}

/// Whether an entry is a name, or a title, with a sentence behind it that praises it.
fn is_praised(seen: &[Seen], i: usize) -> bool {
    let Some(behind) = seen.get(i + 1) else {
        return false;
    };
    seen[i].entry.end == End::Colon
        && match behind.look {
            Look::Known => false,
            Look::Plausible => !behind.near,
            Look::Prose => true,
        }
}

/// Where names follow each other closely enough to be a list that no heading announces.
pub(super) fn run_of_names(seen: &[Seen]) -> Option<usize> {
    let known = |seen: &Seen| seen.look == Look::Known;
    if seen.len() >= 2 && seen.iter().all(known) {
        return Some(0);
    }
    (0..seen.len()).find(|&i| {
        let window = &seen[i..seen.len().min(i + 4)];
        let close = window
            .iter()
            .filter(|seen| known(seen) || seen.near)
            .count()
            >= 3;
        // Two names between commas at the beginning of a sentence.
        let begins = i > 0 && seen[i - 1].entry.end == End::Sentence;
        let pair = window.iter().take_while(|one| one.is_listed()).count() >= 2;
        known(&seen[i]) && (close || seen[i].known >= 2 || begins && pair)
    })
}
