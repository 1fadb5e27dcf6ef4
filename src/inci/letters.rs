//! One spelling for a word: lower case, no accents, no look-alike letters, no full-width forms.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Whether `c` can stand inside a word. Superscript figures are footnote marks, not digits.
pub(super) fn is_word(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric();
    }
    (c.is_alphanumeric() && !is_superscript(c)) || is_combining_mark(c) || is_invisible(c)
}

/// Raised figures and their kin, which labels use for footnotes.
pub(super) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹' | 'ª' | 'º')
}

/// Zero-width characters and the soft hyphen: present in the bytes, absent for the reader.
pub(super) fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}'
    )
}

/// Whether a word breaks between `a` and `b`, before `next`: `GlycerinCetearyl`, `BHTParfum`, `Aqua水`.
pub(super) fn breaks(a: char, b: char, next: char) -> bool {
    b.is_uppercase() && (a.is_lowercase() || a.is_uppercase() && next.is_lowercase())
        || is_ideographic(a) != is_ideographic(b)
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Appends the one spelling of `word` to `out`.
pub(super) fn push_folded(word: &str, out: &mut String) {
    if word.is_ascii() {
        let from = out.len();
        out.push_str(word);
        out[from..].make_ascii_lowercase();
        return;
    }
    let latin = word.nfkd().any(|c| c.is_ascii_alphabetic());
    let from = out.len();
    for c in word.nfkd() {
        if is_invisible(c) || matches!(c, '\u{300}'..='\u{36f}') {
            continue;
        }
        for c in c.to_lowercase() {
            match c {
                '\u{300}'..='\u{36f}' => {}
                'ß' => out.push_str("ss"),
                'æ' => out.push_str("ae"),
                'œ' => out.push_str("oe"),
                'ı' => out.push('i'),
                'ł' => out.push('l'),
                'ø' => out.push('o'),
                'đ' | 'ð' => out.push('d'),
                c if latin => out.push(latin_twin(c)),
                c => out.push(c),
            }
        }
    }
    if out[from..].chars().any(|c| c >= '\u{1100}') {
        let composed: String = out[from..].nfc().collect();
        out.truncate(from);
        out.push_str(&composed);
    }
}

/// The Latin letter that a Cyrillic or Greek one looks like, in capitals or small.
fn latin_twin(c: char) -> char {
    match c {
        'а' | 'α' => 'a',
        'в' | 'β' => 'b',
        'с' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ε' => 'e',
        'н' | 'η' => 'h',
        'і' | 'ι' => 'i',
        'ј' => 'j',
        'к' | 'κ' => 'k',
        'м' | 'μ' => 'm',
        'ν' => 'n',
        'о' | 'ο' => 'o',
        'р' | 'ρ' => 'p',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'у' | 'υ' | 'γ' => 'y',
        'х' | 'χ' => 'x',
        'ζ' => 'z',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::push_folded;

    fn check(word: &str, expected: &str) {
        let mut out = String::new();
        push_folded(word, &mut out);
        assert_eq!(out, expected);
    }

    #[test]
    fn case_and_accents() {
        check("AQUA", "aqua");
        check("Hyaluronsäure", "hyaluronsaure");
        check("fragrância", "fragrancia");
        check("di\u{307}steardimonium", "disteardimonium");
        check("İnci", "inci");
    }

    #[test]
    fn look_alikes_only_inside_latin_words() {
        check("Аqua", "aqua");
        check("CARВОМER", "carbomer");
        check("Вода", "вода");
    }

    #[test]
    fn full_width_and_invisible() {
        check("ＡＱＵＡ", "aqua");
        check("Aqua\u{200b}", "aqua");
        check("Gly\u{ad}cerin", "glycerin");
        check("グリセリン", "グリセリン");
    }
}
