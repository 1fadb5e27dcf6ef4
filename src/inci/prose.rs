//! Telling sentences from names.

use super::scan::{Kind, Scan};
use super::segment::Words;

/// Small words that sentences need and names do without. Not `de`, `di`, `of`: names have them.
const SMALL_WORDS: &[&str] = &[
    "the",
    "visit",
    "for",
    "with",
    "your",
    "you",
    "this",
    "that",
    "these",
    "if",
    "is",
    "are",
    "be",
    "been",
    "was",
    "naturally",
    "to",
    "not",
    "from",
    "use",
    "used",
    "only",
    "by",
    "our",
    "we",
    "all",
    "has",
    "have",
    "can",
    "will",
    "may",
    "when",
    "after",
    "before",
    "until",
    "help",
    "helps",
    "skin",
    "hair",
    "contains",
    "contain",
    "apply",
    "pour",
    "made",
    "such",
    "like",
    "including",
    "includes",
    "while",
    "it",
    "its",
    "eyes",
    "follow",
    "subscribe",
    "yeux",
    "cheveux",
    "sono",
    "occhi",
    "capelli",
    "ojos",
    "cabello",
    "olhos",
    "cabelo",
    "augen",
    "haare",
    "avec",
    "les",
    "une",
    "votre",
    "sur",
    "est",
    "qui",
    "vos",
    "dans",
    "peau",
    "sans",
    "aux",
    "cheveux",
    "fur",
    "mit",
    "und",
    "der",
    "die",
    "das",
    "den",
    "dem",
    "auf",
    "ist",
    "zur",
    "zum",
    "von",
    "aus",
    "bei",
    "nicht",
    "wird",
    "haut",
    "ohne",
    "para",
    "con",
    "los",
    "las",
    "una",
    "por",
    "que",
    "piel",
    "sin",
    "como",
    "per",
    "della",
    "che",
    "il",
    "gli",
    "pelle",
    "senza",
    "voor",
    "met",
    "het",
    "een",
    "van",
    "niet",
    "huid",
    "zonder",
    "sem",
    "uma",
    "dos",
    "pele",
    "och",
    "til",
    "ikke",
    "inte",
    "для",
    "на",
    "не",
    "при",
    "из",
    "от",
    "по",
    "за",
    "без",
    "или",
    "с",
    "в",
    "и",
    "nie",
    "dla",
    "jest",
    "icin",
    "ile",
];

/// Whether the words of tokens `from..to`, which are no known name, read as a sentence.
pub(super) fn is_prose(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let (mut words, mut small, mut numbers, mut slashes) = (0, 0, 0, 0);
    let mut i = from;
    while i < to {
        match scan.tokens[i].kind {
            Kind::Word { .. } => {
                let word = scan.word(i);
                words += 1;
                small += usize::from(is_small(scan, i));
                numbers += usize::from(word.len() > 2 && word.bytes().all(|b| b.is_ascii_digit()));
            }
            Kind::Slash => slashes += 1,
            _ => {}
        }
        i = scan.after_bracket(i);
    }
    let sentence = small >= 2 || small == 1 && words >= 5;
    let address = numbers >= 1 && small + numbers >= 2 && words >= 4;
    // Names of ferments and polymers are long, but full of slashes.
    sentence || address || words >= 14 && slashes * 8 < words
}

/// Whether any word of tokens `from..to` belongs to sentences rather than names.
pub(super) fn has_small_words(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    (from..to).any(|i| is_small(scan, i))
}

/// Whether a word belongs to sentences; French tea is no article.
pub(super) fn is_small(scan: &Scan<'_>, i: usize) -> bool {
    let word = scan.word(i);
    SMALL_WORDS.contains(&word) && (word != "the" || scan.printed(i, i + 1).is_ascii())
}

/// Whether tokens `from..to` are more than one or two words, or hold figures.
pub(super) fn is_wordy(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let mut words = (from..to)
        .map(|i| scan.word(i))
        .filter(|word| !word.is_empty());
    let figure = |word: &str| word.len() > 1 && word.bytes().all(|b| b.is_ascii_digit());
    words.clone().any(figure) || words.nth(2).is_some()
}

/// Whether tokens `from..to` hold nothing that could be a name: figures, single letters, units.
pub(super) fn is_bare(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let has_digits = (from..to).any(|i| scan.word(i).bytes().any(|b| b.is_ascii_digit()));
    (from..to).all(|i| {
        let word = scan.word(i);
        if word.starts_with("ci") && has_digits {
            return false;
        }
        word.len() < 2
            || word.len() == 2 && has_digits
            || word.bytes().any(|b| b.is_ascii_digit()) && letters(word) < 4
    })
}

/// Whether an entry says what is not in it: `paraben-free`, `parfümfrei`.
pub(super) fn is_free_from(scan: &Scan<'_>, words: &Words) -> bool {
    let last = words.tokens.last().map_or("", |&i| scan.word(i));
    last == "free" && words.len() > 1 || last.ends_with("frei") && last.len() > 6
}

/// Whether tokens `from..to` look like a formula, batch or article number.
pub(super) fn is_code(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    is_bare(scan, from, to)
        && (from..to).any(|i| scan.word(i).bytes().filter(u8::is_ascii_digit).count() >= 2)
}

/// The token at which numbers and single letters begin that end an entry, behind something that
/// could be a name: `Stevia 703 11 22 A`. Colour index numbers are none.
pub(super) fn code_behind(scan: &Scan<'_>, words: &Words) -> Option<usize> {
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let bare = |&i: &usize| {
        let word = scan.word(i);
        word.len() < 2 || digits(word) == word.len() && word.len() != 5
    };
    let tail = words.tokens.iter().rev().take_while(|i| bare(i)).count();
    let (name, code) = words.tokens.split_at(words.len() - tail);
    let figures: usize = code.iter().map(|&i| digits(scan.word(i))).sum();
    let named = name.last().is_some_and(|&i| scan.word(i).len() > 3);
    (tail >= 2 && figures >= 4 && named).then(|| code[0])
}

/// Whether tokens `from..to` say what an active ingredient is for, as US labels do behind it.
pub(super) fn is_role(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let words: Vec<&str> = (from..to)
        .map(|i| scan.word(i))
        .filter(|word| !word.is_empty())
        .collect();
    ROLES.contains(&words.join(" ").as_str())
}

/// What US labels say active ingredients are for.
const ROLES: &[&str] = &[
    "acne medication",
    "acne treatment",
    "anti acne",
    "anti dandruff",
    "anti itch",
    "antibacterial",
    "antifungal",
    "antiperspirant",
    "antiseptic",
    "astringent",
    "external analgesic",
    "lip protectant",
    "skin protectant",
    "sunscreen",
    "sunscreens",
];

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}
