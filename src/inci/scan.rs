//! Label text as tokens: words, brackets, figures and the punctuation that matters.
//!
//! The only place that looks at bytes. One pass, no backtracking, and every later step works on
//! tokens, which remember where they stand.

use super::entity;
use super::letters::{breaks, is_invisible, is_superscript, is_word, push_folded};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A run of letters and digits; its one spelling is `Scan::folded[from..to]`.
    Word { from: usize, to: usize },
    /// A strength or quantity: `5 %`, `0,5% w/w`, `1000 ppm`; the number if it is a percentage.
    Amount(Option<f64>),
    /// `,` `;` `•` `|` `、` and the like.
    Comma,
    Colon,
    /// A full stop that ends something.
    Dot,
    /// A line break, and an empty line.
    Line,
    Blank,
    /// A spaced dash, and a hyphen inside a word.
    Dash,
    Hyphen,
    /// `/` or `\`.
    Slash,
    /// A comma between locants: `1,2-`, `N,N-`.
    Locant,
    /// `&` standing alone.
    And,
    /// A footnote mark: `*`, `†`, `¹`, `™`.
    Mark,
    /// `+/-` or `±`.
    PlusMinus,
    /// A bracket and the token that closes or opens it.
    Open(Option<usize>),
    Close(Option<usize>),
}

/// A token and the bytes it stands on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Token {
    pub kind: Kind,
    pub start: usize,
    pub end: usize,
}

/// A label in tokens.
#[derive(Debug)]
pub(super) struct Scan<'a> {
    pub label: &'a str,
    pub tokens: Vec<Token>,
    folded: String,
}

impl<'a> Scan<'a> {
    pub(super) fn new(label: &'a str) -> Self {
        let mut scanner = Scanner {
            label,
            at: 0,
            tokens: Vec::with_capacity(label.len() / 4),
            folded: String::with_capacity(label.len()),
            open: Vec::new(),
        };
        while scanner.at < label.len() {
            scanner.step();
        }
        Self {
            label,
            tokens: scanner.tokens,
            folded: scanner.folded,
        }
    }

    /// The one spelling of the word at `i`, or nothing if there is no word.
    pub(super) fn word(&self, i: usize) -> &str {
        match self.tokens.get(i).map(|token| token.kind) {
            Some(Kind::Word { from, to }) => &self.folded[from..to],
            _ => "",
        }
    }

    pub(super) fn kind(&self, i: usize) -> Option<Kind> {
        self.tokens.get(i).map(|token| token.kind)
    }

    /// What was printed from token `from` up to token `to`.
    pub(super) fn printed(&self, from: usize, to: usize) -> &'a str {
        if from >= to {
            return "";
        }
        &self.label[self.tokens[from].start..self.tokens[to - 1].end]
    }

    /// Whether no character stands between token `i` and the one before it.
    pub(super) fn touches(&self, i: usize) -> bool {
        i > 0 && self.tokens[i - 1].end == self.tokens[i].start
    }

    /// The token after the bracket that opens at `i`; the next token if nothing opens or closes.
    pub(super) fn after_bracket(&self, i: usize) -> usize {
        match self.kind(i) {
            Some(Kind::Open(Some(close))) => close + 1,
            _ => i + 1,
        }
    }
}

struct Scanner<'a> {
    label: &'a str,
    at: usize,
    tokens: Vec<Token>,
    folded: String,
    /// Brackets that still wait for their partner.
    open: Vec<(char, usize)>,
}

impl Scanner<'_> {
    fn step(&mut self) {
        let (c, length) = self.peek(self.at);
        match c {
            _ if is_superscript(c) => self.push(Kind::Mark, length),
            '0'..='9' if self.amount() => {}
            _ if is_invisible(c) => self.at += length,
            _ if is_word(c) => self.word(),
            '\n' | '\r' => self.line(),
            '\t' => self.push(Kind::Line, length),
            _ if c.is_whitespace() => self.at += length,
            '(' | '[' | '{' | '（' | '［' | '【' => self.bracket_opens(closer(c), length),
            ')' | ']' | '}' | '）' | '］' | '】' => self.bracket_closes(twin(c), length),
            ',' => self.comma(),
            ';' | '；' | '，' | '、' | '،' | '؛' | '|' | '¦' | '•' | '·' | '∙' | '‧' | '・' | '●'
            | '▪' | '■' | '◆' | '○' | '►' | '‣' | '◦' | '♦' => self.push(Kind::Comma, length),
            ':' | '：' => self.colon(length),
            '.' | '。' | '．' => self.dot(c, length),
            '+' | '±' | '/' | '／' | '\\' | '-' | '–' | '—' | '‐' | '‑' | '−' => {
                self.stroke(c, length);
            }
            '&' => {
                let kind = if self.tight(length) { Kind::Hyphen } else { Kind::And };
                self.push(kind, length);
            }
            '?' | '*' | '†' | '‡' | '§' | '°' | '^' | '#' | '™' | '®' | '©' | '¤' | '¶' | '℗' | '℮' => {
                self.push(Kind::Mark, length);
            }
            _ => self.at += length,
        }
    }

    /// The character at `at` and its length in bytes, entities such as `&amp;` read as one.
    fn peek(&self, at: usize) -> (char, usize) {
        let rest = &self.label[at..];
        match rest.chars().next() {
            Some('&') => entity::decode(rest).unwrap_or(('&', 1)),
            Some(c) => (c, c.len_utf8()),
            None => ('\0', 0),
        }
    }

    fn before(&self) -> Option<char> {
        self.label[..self.at].chars().next_back()
    }

    fn push(&mut self, kind: Kind, length: usize) {
        let start = self.at;
        self.at += length;
        self.tokens.push(Token {
            kind,
            start,
            end: self.at,
        });
    }

    fn word(&mut self) {
        let start = self.at;
        let from = self.folded.len();
        let mut end = start;
        let mut last = None;
        let mut decoded = String::new();
        while end < self.label.len() {
            let (c, length) = self.peek(end);
            if !is_word(c) || is_superscript(c) && last.is_some() || last.is_some_and(|last| breaks(last, c)) {
                break;
            }
            if !decoded.is_empty() || length != c.len_utf8() {
                if decoded.is_empty() {
                    decoded.push_str(&self.label[start..end]);
                }
                decoded.push(c);
            }
            end += length;
            if !is_invisible(c) {
                last = Some(c);
            }
        }
        let word = if decoded.is_empty() { &self.label[start..end] } else { &decoded };
        push_folded(word, &mut self.folded);
        let to = self.folded.len();
        self.push(Kind::Word { from, to }, end - start);
    }

    /// `5 %`, `0,5% w/w`, `500 mg`: true if one begins here and was taken.
    fn amount(&mut self) -> bool {
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
            text.rsplit('-').next().and_then(|text| text.trim().parse().ok())
        };
        if rest.get(after) == Some(&b'%') {
            let value = value();
            let mut length = after + 1;
            let unit = length + spaces(&rest[length..]);
            for ratio in ["w/w", "w/v", "v/v", "m/m", "p/p"] {
                if rest[unit..].len() >= 3 && rest[unit..unit + 3].eq_ignore_ascii_case(ratio.as_bytes()) {
                    length = unit + 3;
                }
            }
            self.push(Kind::Amount(value), length);
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

    fn line(&mut self) {
        let rest = &self.label[self.at..];
        let length = rest.len() - rest.trim_start().len();
        let breaks = &rest[..length];
        let returns = if breaks.contains('\n') { '\n' } else { '\r' };
        let blank = breaks.matches(returns).count() > 1;
        self.push(if blank { Kind::Blank } else { Kind::Line }, length);
    }

    /// Whether letters or digits stand directly on both sides of the next `length` bytes.
    fn tight(&self, length: usize) -> bool {
        self.before().is_some_and(is_word) && is_word(self.peek(self.at + length).0)
    }

    /// `1,2-Hexanediol`, `N,N-Diethyl`, `1, 2-Hexanediol`: locants; else a separator.
    fn comma(&mut self) {
        let bytes = self.label.as_bytes();
        let (before, after) = bytes.split_at(self.at);
        let after = &after[1..];
        let digits_before = before.iter().rev().take_while(|b| b.is_ascii_digit()).take(5).count();
        let digits_after = after.iter().take_while(|b| b.is_ascii_digit()).take(5).count();
        let lone = |b: Option<&u8>| b.is_none_or(|b| !b.is_ascii_alphanumeric());
        let locant = if digits_before > 0 && digits_after > 0 {
            digits_before < 4 && digits_after < 4
        } else if let (Some(a), Some(b)) = (before.last(), after.first()) {
            let letters = a.is_ascii_alphabetic() && b.is_ascii_alphabetic();
            letters
                && lone(before.len().checked_sub(2).and_then(|i| before.get(i)))
                && after.get(1).is_some_and(|b| matches!(b, b'-' | b',' | b'\''))
        } else {
            false
        };
        let spaced = digits_before == 1
            && lone(before.len().checked_sub(2).and_then(|i| before.get(i)))
            && matches!(after, [b' ', b'0'..=b'9', b'-', ..]);
        self.push(if locant || spaced { Kind::Locant } else { Kind::Comma }, 1);
    }

    /// `CI 15850:1` keeps its number together.
    fn colon(&mut self, length: usize) {
        let digits = self.before().is_some_and(|c| c.is_ascii_digit())
            && self.peek(self.at + length).0.is_ascii_digit();
        self.push(if digits { Kind::Locant } else { Kind::Colon }, length);
    }

    /// A full stop ends something unless it abbreviates, counts or is an OCR slip inside a word.
    fn dot(&mut self, c: char, length: usize) {
        let run = self.label[self.at..].chars().take_while(|&next| next == c).count();
        if run > 1 {
            let length = run * length;
            self.push(Kind::Dot, length);
            return;
        }
        let next = self.peek(self.at + length).0;
        let last = match self.tokens.last() {
            Some(Token { kind: Kind::Word { from, to }, end, .. }) if *end == self.at => &self.folded[*from..*to],
            _ => "",
        };
        let single = last.chars().count() == 1 && last.chars().all(char::is_alphabetic);
        if single || ABBREVIATED.contains(&last) {
            self.at += length;
        } else if is_word(next) && last.bytes().all(|b| b.is_ascii_digit()) && next.is_ascii_digit() {
            self.push(Kind::Locant, length);
        } else if is_word(next) && (last.len() < 3 || next.is_ascii_digit()) {
            self.at += length;
        } else {
            let rest = self.label[self.at + length..].trim_start_matches(' ');
            let word = rest.split(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or_default();
            let ends_name = ENDS.iter().any(|end| end.eq_ignore_ascii_case(word));
            self.push(if ends_name { Kind::Line } else { Kind::Dot }, length);
        }
    }

    /// Plus signs, slashes and dashes, whose meaning hangs on their neighbours.
    fn stroke(&mut self, c: char, length: usize) {
        if let Some(length) = plus_minus(&self.label[self.at..]) {
            self.push(Kind::PlusMinus, length);
            return;
        }
        let kind = match c {
            '+' => Kind::Mark,
            '/' | '／' | '\\' => Kind::Slash,
            _ => {
                let spaced_before = self.before().is_none_or(|c| !is_word(c) && !")]*%'\"".contains(c));
                let after = self.label[self.at + length..].trim_start_matches(' ');
                let wrapped = !spaced_before && after.starts_with(['\n', '\r']);
                if wrapped {
                    let length = self.label[self.at..].len() - after.trim_start().len();
                    self.push(Kind::Hyphen, length);
                    return;
                }
                if spaced_before { Kind::Dash } else { Kind::Hyphen }
            }
        };
        self.push(kind, length);
    }

    fn bracket_opens(&mut self, closer: char, length: usize) {
        self.open.push((closer, self.tokens.len()));
        self.push(Kind::Open(None), length);
    }

    /// Pairs with the last bracket of the same kind; what opened in between stays unpaired.
    fn bracket_closes(&mut self, closer: char, length: usize) {
        let mut mate = None;
        if self.open.iter().rev().take(4).any(|&(open, _)| open == closer) {
            while let Some((open, i)) = self.open.pop() {
                if open == closer {
                    self.tokens[i].kind = Kind::Open(Some(self.tokens.len()));
                    mate = Some(i);
                    break;
                }
            }
        }
        // `(and)` separates.
        if let Some(open) = mate
            && let [Token { kind: Kind::Word { from, to }, .. }] = self.tokens[open + 1..]
            && matches!(&self.folded[from..to], "and" | "und" | "et" | "y" | "e")
        {
            let start = self.tokens[open].start;
            self.tokens.truncate(open);
            let end = self.at + length;
            self.at = start;
            self.push(Kind::Comma, end - start);
            return;
        }
        self.push(Kind::Close(mate), length);
    }
}

/// Words whose full stop does not end a name.
const ABBREVIATED: &[&str] = &["denat", "var", "ssp", "subsp", "spp", "nat", "no", "nr", "hydrol", "alc"];

/// Words that end names, so that a full stop before them may be a slip: `IMIDAZOLIDINY. UREA`.
const ENDS: &[&str] = &["acid", "alcohol", "betaine", "butter", "extract", "oil", "urea", "water"];

fn closer(open: char) -> char {
    match open {
        '(' | '（' => ')',
        '[' | '［' | '【' => ']',
        _ => '}',
    }
}

fn twin(close: char) -> char {
    match close {
        ')' | '）' => ')',
        ']' | '］' | '】' => ']',
        _ => '}',
    }
}

fn spaces(bytes: &[u8]) -> usize {
    bytes.iter().take(2).take_while(|&&b| b == b' ').count()
}

/// The length of the decimal number that `bytes` begins with.
fn number(bytes: &[u8]) -> usize {
    let digits = |from: usize| bytes[from..].iter().take(9).take_while(|b| b.is_ascii_digit()).count();
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
