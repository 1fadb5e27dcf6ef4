//! Punctuation whose meaning hangs on its neighbours: `1,2-` and `Aqua, `, `Denat.` and `Parfum.`

use super::letters::is_word;
use super::scan::{Kind, Token};
use super::scanner::Scanner;
use super::{Bound, Strength};

impl Scanner<'_> {
    /// `5 %`, `0,5% w/w`, `500 mg`: true if one begins here and was taken.
    pub(super) fn amount(&mut self) -> bool {
        if self.before().is_some_and(char::is_alphanumeric) {
            return false;
        }
        let rest = &self.label.as_bytes()[self.at..];
        let mut digits = number(rest);
        let mut after = digits + spaces(&rest[digits..]);
        // A range counts as its upper end.
        if rest.get(after) == Some(&b'-') {
            let second = after + 1 + spaces(&rest[after + 1..]);
            let upper = number(&rest[second..]);
            let end = second + upper;
            if upper > 0 && rest.get(end + spaces(&rest[end..])) == Some(&b'%') {
                digits = end;
                after = end + spaces(&rest[end..]);
            }
        }
        let value = || {
            let text = self.label[self.at..self.at + digits].replace(',', ".");
            text.rsplit('-')
                .next()
                .and_then(|text| text.trim().parse().ok())
        };
        if rest.get(after) == Some(&b'%') {
            let percent: Option<f64> = value();
            let mut length = after + 1;
            let unit = length + spaces(&rest[length..]);
            for ratio in ["w/w", "w/v", "v/v", "m/m", "p/p"] {
                if rest[unit..].len() >= 3
                    && rest[unit..unit + 3].eq_ignore_ascii_case(ratio.as_bytes())
                {
                    length = unit + 3;
                }
            }
            let (bound, start) = self.bound();
            let strength = percent.map(|percent| Strength { percent, bound });
            length += self.at - start;
            self.at = start;
            self.push(Kind::Amount(strength), length);
            return true;
        }
        for unit in ["ppm", "mg", "ml", "mcg", "kg", "g", "µg"] {
            let end = after + unit.len();
            if rest.len() >= end
                && rest[after..end].eq_ignore_ascii_case(unit.as_bytes())
                && !self.peek(self.at + end).0.is_alphanumeric()
            {
                self.push(Kind::Amount(None), end);
                return true;
            }
        }
        false
    }

    /// What stands before a percentage and makes a bound of it, and where that begins:
    /// `> 5 %`, `max. 5 %`. Its words are no words of a name and are taken back.
    fn bound(&mut self) -> (Bound, usize) {
        let before = self.label[..self.at].trim_end_matches(' ');
        for &(sign, bound) in SIGNS {
            if let Some(rest) = before.strip_suffix(sign) {
                return (bound, rest.len());
            }
        }
        let words = |n: usize| {
            let tail = self.tokens.len().checked_sub(n)?;
            let words: Option<Vec<&str>> = self.tokens[tail..]
                .iter()
                .map(|token| match token.kind {
                    Kind::Word { from, to } => Some(&self.folded[from..to]),
                    _ => None,
                })
                .collect();
            Some((tail, words?.join(" ")))
        };
        for (tail, words) in [words(2), words(1)].into_iter().flatten() {
            if let Some(&(_, bound)) = BOUNDS.iter().find(|(known, _)| *known == words) {
                let start = self.tokens[tail].start;
                self.tokens.truncate(tail);
                return (bound, start);
            }
        }
        (Bound::Exact, self.at)
    }

    /// Whether letters or digits stand directly on both sides of the next `length` bytes.
    pub(super) fn tight(&self, length: usize) -> bool {
        self.before().is_some_and(is_word) && is_word(self.peek(self.at + length).0)
    }

    /// `1,2-Hexanediol`, `N,N-Diethyl`, `1, 2-Hexanediol`: locants; else a separator.
    pub(super) fn comma(&mut self) {
        let bytes = self.label.as_bytes();
        let (before, after) = bytes.split_at(self.at);
        let after = &after[1..];
        let digits_before = before
            .iter()
            .rev()
            .take_while(|b| b.is_ascii_digit())
            .take(5)
            .count();
        let digits_after = after
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .take(5)
            .count();
        let lone = |b: Option<&u8>| b.is_none_or(|b| !b.is_ascii_alphanumeric());
        let locant = if digits_before > 0 && digits_after > 0 {
            digits_before < 4 && digits_after < 4
        } else if let (Some(a), Some(b)) = (before.last(), after.first()) {
            let letters = a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
            letters
                && lone(before.len().checked_sub(2).and_then(|i| before.get(i)))
                && after
                    .get(1)
                    .is_some_and(|b| matches!(b, b'-' | b',' | b'\''))
        } else {
            false
        };
        let spaced = digits_before == 1
            && lone(before.len().checked_sub(2).and_then(|i| before.get(i)))
            && matches!(after, [b' ', b'0'..=b'9', b'-', ..]);
        self.push(
            if locant || spaced {
                Kind::Locant
            } else {
                Kind::Comma
            },
            1,
        );
    }

    /// `CI 15850:1` keeps its number together.
    pub(super) fn colon(&mut self, length: usize) {
        let digits = self.before().is_some_and(|c| c.is_ascii_digit())
            && self.peek(self.at + length).0.is_ascii_digit();
        self.push(if digits { Kind::Locant } else { Kind::Colon }, length);
    }

    /// A full stop ends something unless it abbreviates, counts or is an OCR slip inside a word.
    pub(super) fn dot(&mut self, c: char, length: usize) {
        let run = self.label[self.at..]
            .chars()
            .take_while(|&next| next == c)
            .count();
        if run > 1 {
            let length = run * length;
            self.push(Kind::Dot, length);
            return;
        }
        let next = self.peek(self.at + length).0;
        let last = match self.tokens.last() {
            Some(Token {
                kind: Kind::Word { from, to },
                end,
                ..
            }) if *end == self.at => &self.folded[*from..*to],
            _ => "",
        };
        let single = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
        if single || ABBREVIATED.contains(&last) {
            self.at += length;
        } else if is_word(next) && last.bytes().all(|b| b.is_ascii_digit()) && next.is_ascii_digit()
        {
            self.push(Kind::Locant, length);
        } else if is_word(next) && (last.len() < 3 || next.is_ascii_digit()) {
            self.at += length;
        } else {
            let rest = self.label[self.at + length..].trim_start_matches(' ');
            let word = rest
                .split(|c: char| !c.is_ascii_alphabetic())
                .next()
                .unwrap_or_default();
            let ends_name = ENDS.iter().any(|end| end.eq_ignore_ascii_case(word));
            self.push(if ends_name { Kind::Line } else { Kind::Dot }, length);
        }
    }

    /// Plus signs, slashes and dashes, whose meaning hangs on their neighbours.
    pub(super) fn stroke(&mut self, c: char, length: usize) {
        if let Some(length) = plus_minus(&self.label[self.at..]) {
            self.push(Kind::PlusMinus, length);
            return;
        }
        let kind = match c {
            '+' => Kind::Mark,
            '/' | '／' | '\\' => Kind::Slash,
            _ => {
                let spaced_before = self
                    .before()
                    .is_none_or(|c| !is_word(c) && !")]*%'\"".contains(c));
                let after = self.label[self.at + length..].trim_start_matches(' ');
                let wrapped = !spaced_before && after.starts_with(['\n', '\r']);
                if wrapped {
                    let length = self.label[self.at..].len() - after.trim_start().len();
                    self.push(Kind::Hyphen, length);
                    return;
                }
                if spaced_before {
                    Kind::Dash
                } else {
                    Kind::Hyphen
                }
            }
        };
        self.push(kind, length);
    }
}

/// Signs that make a bound of the figure behind them.
const SIGNS: &[(&str, Bound)] = &[
    (">=", Bound::AtLeast),
    (">", Bound::AtLeast),
    ("≥", Bound::AtLeast),
    ("&gt;", Bound::AtLeast),
    ("<=", Bound::AtMost),
    ("<", Bound::AtMost),
    ("≤", Bound::AtMost),
    ("&lt;", Bound::AtMost),
];

/// Words that make a bound of the figure behind them.
const BOUNDS: &[(&str, Bound)] = &[
    ("min", Bound::AtLeast),
    ("minimum", Bound::AtLeast),
    ("mindestens", Bound::AtLeast),
    ("mind", Bound::AtLeast),
    ("at least", Bound::AtLeast),
    ("more than", Bound::AtLeast),
    ("au moins", Bound::AtLeast),
    ("plus de", Bound::AtLeast),
    ("al menos", Bound::AtLeast),
    ("almeno", Bound::AtLeast),
    ("over", Bound::AtLeast),
    ("uber", Bound::AtLeast),
    ("max", Bound::AtMost),
    ("maximum", Bound::AtMost),
    ("maximal", Bound::AtMost),
    ("hochstens", Bound::AtMost),
    ("bis zu", Bound::AtMost),
    ("up to", Bound::AtMost),
    ("less than", Bound::AtMost),
    ("weniger als", Bound::AtMost),
    ("moins de", Bound::AtMost),
    ("jusqu a", Bound::AtMost),
    ("au plus", Bound::AtMost),
    ("menos de", Bound::AtMost),
    ("meno di", Bound::AtMost),
    ("hasta", Bound::AtMost),
    ("fino al", Bound::AtMost),
    ("unter", Bound::AtMost),
    ("under", Bound::AtMost),
];

/// Words whose full stop does not end a name.
const ABBREVIATED: &[&str] = &[
    "denat", "var", "ssp", "subsp", "spp", "nat", "no", "nr", "hydrol", "alc", "ext", "min",
    "mind", "max",
];

/// Words that end names, so that a full stop before them may be a slip: `IMIDAZOLIDINY. UREA`.
const ENDS: &[&str] = &[
    "acid", "alcohol", "betaine", "butter", "extract", "oil", "urea", "water",
];

fn spaces(bytes: &[u8]) -> usize {
    bytes.iter().take(2).take_while(|&&b| b == b' ').count()
}

/// The length of the decimal number that `bytes` begins with.
fn number(bytes: &[u8]) -> usize {
    let digits = |from: usize| {
        bytes[from..]
            .iter()
            .take(9)
            .take_while(|b| b.is_ascii_digit())
            .count()
    };
    let mut length = digits(0);
    for _ in 0..2 {
        if length > 0 && matches!(bytes.get(length), Some(b'.' | b',')) && digits(length + 1) > 0 {
            length += 1 + digits(length + 1);
        }
    }
    length
}

/// The length of `+/-`, `+-`, `± ` or what OCR makes of it, if `text` begins with one.
fn plus_minus(text: &str) -> Option<usize> {
    let mut at = 0;
    let mut signs = String::new();
    for c in text.chars().take(6) {
        match c {
            '+' | '±' => signs.push(c),
            '/' | '\\' | '／' => signs.push('/'),
            '-' | '–' | '—' | '−' => signs.push('-'),
            ' ' => {}
            _ => break,
        }
        at += c.len_utf8();
        if matches!(signs.as_str(), "±" | "+/-" | "+-" | "-/+" | "/-") {
            return Some(at);
        }
    }
    None
}
