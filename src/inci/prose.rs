//! Telling sentences from names.

use super::scan::{Kind, Scan};

/// Small words that sentences need and names do without. Not `de`, `di`, `of`: names have them.
const SMALL_WORDS: &[&str] = &[
    "the", "for", "with", "your", "you", "this", "that", "these", "if", "is", "are", "be", "been", "was", "to", "not",
    "from", "use", "used", "only", "on", "at", "or", "by", "as", "it", "its", "our", "we", "all", "has", "have", "can",
    "will", "may", "when", "after", "before", "until", "help", "helps", "skin", "hair", "contains", "contain", "apply",
    "pour", "avec", "les", "une", "votre", "sur", "est", "qui", "vos", "dans", "peau", "sans", "aux", "cheveux",
    "fur", "mit", "und", "der", "die", "das", "den", "dem", "auf", "ist", "zur", "zum", "von", "aus", "bei", "nicht", "wird", "haut", "ohne",
    "para", "con", "los", "las", "una", "su", "es", "por", "que", "piel", "sin", "del", "como",
    "per", "della", "che", "il", "gli", "pelle", "senza", "voor", "met", "het", "een", "van", "niet", "huid", "zonder",
    "com", "sem", "uma", "dos", "pele", "ao", "och", "med", "til", "som", "av", "ikke", "inte",
    "для", "на", "не", "при", "из", "от", "по", "за", "без", "или", "с", "в", "и",
    "na", "nie", "dla", "jest", "pro", "ve", "icin", "ile",
];

/// Whether the words of tokens `from..to`, which are no known name, read as a sentence.
pub(super) fn is_prose(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let mut words = 0;
    let mut small = 0;
    let mut digits = 0;
    for i in from..to {
        if matches!(scan.tokens[i].kind, Kind::Word { .. }) {
            let word = scan.word(i);
            words += 1;
            small += usize::from(SMALL_WORDS.contains(&word));
            digits += usize::from(word.len() > 2 && word.bytes().all(|b| b.is_ascii_digit()));
        }
    }
    small >= 2 || small >= 1 && words >= 4 || words >= 14 || digits >= 1 && words >= 4 && small + digits >= 2
}

/// Whether tokens `from..to` hold nothing that could be a name: figures, single letters, units.
pub(super) fn is_bare(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|i| {
        let word = scan.word(i);
        word.chars().count() < 2 && word.is_ascii() || word.bytes().any(|b| b.is_ascii_digit()) && letters(word) < 4
    })
}

/// Whether tokens `from..to` look like a formula, batch or article number.
pub(super) fn is_code(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    is_bare(scan, from, to) && (from..to).any(|i| scan.word(i).bytes().filter(u8::is_ascii_digit).count() >= 2)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|c| c.is_alphabetic()).count()
}
