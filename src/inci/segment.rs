//! Names that follow each other without a separator, told apart by the dictionary.

use super::names::Names;
use super::normalize::{Key, MAX_KEY};
use super::scan::{Kind, Scan};

/// The words of an entry, without those in brackets, and what stands between them.
#[derive(Debug, Default)]
pub(super) struct Words {
    /// Token numbers.
    pub tokens: Vec<usize>,
    /// What stands before each word.
    gaps: Vec<Gap>,
}

/// What stands between two words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing, a space or a bracket.
    Weak,
    /// A hyphen, which a name may contain.
    Hyphen,
    /// A slash: two names for one thing, or one name.
    Slash,
    /// A line break, a spaced dash, a strength or a footnote mark.
    Strong,
}

impl Words {
    pub(super) fn new(scan: &Scan<'_>, from: usize, to: usize) -> Self {
        let mut words = Self::default();
        let mut gap = Gap::Strong;
        let mut i = from;
        while i < to {
            match scan.tokens[i].kind {
                Kind::Word { .. } => {
                    words.tokens.push(i);
                    words.gaps.push(gap);
                    gap = Gap::Weak;
                }
                Kind::Line
                | Kind::Dash
                | Kind::And
                | Kind::Amount(_)
                | Kind::Mark
                | Kind::Comma => gap = Gap::Strong,
                Kind::Slash if gap != Gap::Strong => gap = Gap::Slash,
                Kind::Hyphen | Kind::Locant if gap == Gap::Weak => gap = Gap::Hyphen,
                _ => {}
            }
            i = scan.after_bracket(i);
        }
        words
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// What stands before word `i`; the ends are strong.
    pub(super) fn gap(&self, i: usize) -> Gap {
        self.gaps.get(i).copied().unwrap_or(Gap::Strong)
    }
}

/// Words `from..to` that are one known name, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    pub from: usize,
    pub to: usize,
    pub ingredient: Option<usize>,
}

/// More words than any name has.
const LONGEST: usize = 14;

/// The best reading of `words` as known names: most letters, then fewest names.
pub(super) fn segment(scan: &Scan<'_>, words: &Words, names: &Names) -> Vec<Segment> {
    let paths = best_paths(scan, words, names);
    let mut segments: Vec<Segment> = Vec::new();
    let (mut at, mut state) = (0, better(&paths[0]));
    while at < words.len() {
        let step = paths[at][state];
        match segments.last_mut() {
            // Unknown words stay together, and so does one thing under two names.
            Some(last)
                if last.ingredient == step.ingredient
                    && (step.ingredient.is_some() || words.gap(at) != Gap::Strong) =>
            {
                last.to = step.to;
            }
            _ => segments.push(Segment {
                from: at,
                to: step.to,
                ingredient: step.ingredient,
            }),
        }
        (at, state) = (step.to, step.next);
    }
    segments
}

/// The best way to the end that begins with an unknown word, or with a known name.
#[derive(Clone, Copy, Debug)]
struct Step {
    /// Letters known on the whole way, less a little for each name; `None`: no such way.
    score: Option<usize>,
    ingredient: Option<usize>,
    to: usize,
    /// Which of the two ways goes on at `to`.
    next: usize,
}

const UNKNOWN: usize = 0;
const KNOWN: usize = 1;

fn better(ways: &[Step; 2]) -> usize {
    if ways[KNOWN].score >= ways[UNKNOWN].score {
        KNOWN
    } else {
        UNKNOWN
    }
}

fn best_paths(scan: &Scan<'_>, words: &Words, names: &Names) -> Vec<[Step; 2]> {
    let none = Step {
        score: None,
        ingredient: None,
        to: words.len(),
        next: UNKNOWN,
    };
    let end = Step {
        score: Some(0),
        ..none
    };
    let mut paths = vec![[end, end]; words.len() + 1];
    let mut key = Key::default();
    for at in (0..words.len()).rev() {
        let mut ways = [none, none];
        // A known name does not begin in the middle of an unknown one.
        let next = match words.gap(at + 1) {
            Gap::Slash | Gap::Hyphen => UNKNOWN,
            _ if ends_names(scan, words, &paths, at + 1, AFTER_UNKNOWN) => UNKNOWN,
            _ => better(&paths[at + 1]),
        };
        ways[UNKNOWN] = Step {
            score: paths[at + 1][next].score,
            ingredient: None,
            to: at + 1,
            next,
        };
        key.clear();
        for to in at + 1..=words.len().min(at + LONGEST) {
            if to - 1 > at && words.gap(to - 1) == Gap::Slash {
                key.slash();
            }
            key.word(scan.word(words.tokens[to - 1]));
            if key.len() > MAX_KEY {
                break;
            }
            let Some(ingredient) = names.by_key(&key.text()) else {
                continue;
            };
            // Nothing is sold as `Extract`: the word before it is not a name of its own. Nor is
            // the `PEG-4` that begins `PEG-4 Distearate`.
            let behind = words.tokens.get(to).map_or("", |&i| scan.word(i));
            if words.gap(to) == Gap::Weak && (behind == "extract" || is_chain(&key.text())) {
                continue;
            }
            let next = match words.gap(to) {
                Gap::Slash if paths[to][KNOWN].ingredient != Some(ingredient) => continue,
                Gap::Slash => KNOWN,
                Gap::Weak
                    if paths[to][KNOWN].ingredient != Some(ingredient)
                        && ends_names(scan, words, &paths, to, AFTER_ANY) =>
                {
                    UNKNOWN
                }
                _ => better(&paths[to]),
            };
            let score = paths[to][next]
                .score
                .map(|score| score + key.len() * 16 - 1);
            if score > ways[KNOWN].score {
                ways[KNOWN] = Step {
                    score,
                    ingredient: Some(ingredient),
                    to,
                    next,
                };
            }
        }
        paths[at] = ways;
    }
    paths
}

/// `peg4`, `ppg12`: whole names, but mostly the beginning of one.
fn is_chain(key: &str) -> bool {
    let length = key.strip_prefix("peg").or_else(|| key.strip_prefix("ppg"));
    length.is_some_and(|length| length.bytes().all(|b| b.is_ascii_digit()))
}

/// Names that end other names: `Cocoa Butter` is not cocoa and butter.
const AFTER_ANY: &[&str] = &[
    "alcohol", "water", "wax", "starch", "oil", "milk", "gum", "butter", "powder", "salt", "honey",
    "extract",
];
/// After an unknown word these are more likely its end than a name: `Diazolidinyl Urea`.
const AFTER_UNKNOWN: &[&str] = &[
    "alcohol",
    "water",
    "wax",
    "starch",
    "oil",
    "milk",
    "gum",
    "butter",
    "powder",
    "salt",
    "honey",
    "extract",
    "urea",
    "betaine",
    "silica",
    "lecithin",
    "protein",
    "copolymer",
];

fn ends_names(
    scan: &Scan<'_>,
    words: &Words,
    paths: &[[Step; 2]],
    at: usize,
    generic: &[&str],
) -> bool {
    let Some(&token) = words.tokens.get(at) else {
        return false;
    };
    let known = &paths[at][KNOWN];
    generic.contains(&scan.word(token)) && (known.to == at + 1 || known.score.is_none())
}
