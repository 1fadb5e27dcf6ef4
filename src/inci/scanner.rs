//! The pass over the bytes of a label.

use super::entity;
use super::letters::{breaks, is_invisible, is_superscript, is_word, push_folded};
use super::scan::{Kind, Token};

/// Where the pass is, and what it has found.
#[derive(Debug)]
pub(super) struct Scanner<'a> {
    pub(super) label: &'a str,
    pub(super) at: usize,
    pub(super) tokens: Vec<Token>,
    pub(super) folded: String,
    /// Brackets that still wait for their partner.
    open: Vec<(char, usize)>,
}

impl<'a> Scanner<'a> {
    /// The tokens of a label, and the one spelling of its words.
    pub(super) fn run(label: &'a str) -> (Vec<Token>, String) {
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
        (scanner.tokens, scanner.folded)
    }

    fn step(&mut self) {
        if self.label.as_bytes()[self.at].is_ascii_alphabetic() {
            self.word();
            return;
        }
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
            ';' | '；' | '，' | '、' | '،' | '؛' | '|' | '¦' | '•' | '·' | '∙' | '‧' | '・'
            | '●' | '▪' | '■' | '◆' | '○' | '►' | '‣' | '◦' | '♦' => {
                self.push(Kind::Comma, length);
            }
            ':' | '：' => self.colon(length),
            '.' | '。' | '．' => self.dot(c, length),
            '+' | '±' | '/' | '／' | '\\' | '-' | '–' | '—' | '‐' | '‑' | '−' => {
                self.stroke(c, length);
            }
            '&' => {
                let kind = if self.tight(length) {
                    Kind::Hyphen
                } else {
                    Kind::And
                };
                self.push(kind, length);
            }
            '?' | '*' | '†' | '‡' | '§' | '°' | '^' | '#' | '™' | '®' | '©' | '¤' | '¶' | '℗'
            | '℮' => {
                self.push(Kind::Mark, length);
            }
            _ => self.at += length,
        }
    }

    /// The character at `at` and its length in bytes, entities such as `&amp;` read as one.
    pub(super) fn peek(&self, at: usize) -> (char, usize) {
        let rest = &self.label[at..];
        match rest.chars().next() {
            Some('&') => entity::decode(rest).unwrap_or(('&', 1)),
            Some(c) => (c, c.len_utf8()),
            None => ('\0', 0),
        }
    }

    pub(super) fn before(&self) -> Option<char> {
        self.label[..self.at].chars().next_back()
    }

    pub(super) fn push(&mut self, kind: Kind, length: usize) {
        let start = self.at;
        self.at += length;
        self.tokens.push(Token {
            kind,
            start,
            end: self.at,
        });
    }

    fn word(&mut self) {
        let from = self.folded.len();
        let length = self.plain_word().unwrap_or_else(|| self.any_word());
        let to = self.folded.len();
        self.push(Kind::Word { from, to }, length);
    }

    /// Folds a word of plain letters and digits, as nearly all are, and returns its length.
    fn plain_word(&mut self) -> Option<usize> {
        let rest = &self.label.as_bytes()[self.at..];
        let mut length = 0;
        while let Some(b) = rest.get(length).filter(|b| b.is_ascii_alphanumeric()) {
            let next = rest.get(length + 1).is_some_and(u8::is_ascii_lowercase);
            let before = if length > 0 { rest[length - 1] } else { b'0' };
            if b.is_ascii_uppercase()
                && (before.is_ascii_lowercase() || before.is_ascii_uppercase() && next)
            {
                break;
            }
            length += 1;
        }
        if rest
            .get(length)
            .is_some_and(|&b| !b.is_ascii() || b == b'&')
        {
            return None;
        }
        push_folded(&self.label[self.at..self.at + length], &mut self.folded);
        Some(length)
    }

    /// Folds a word of any characters, entities among them, and returns its length.
    fn any_word(&mut self) -> usize {
        let mut end = self.at;
        let mut last = None;
        let mut decoded = String::new();
        while end < self.label.len() {
            let (c, length) = self.peek(end);
            if !is_word(c) || last.is_some_and(|last| breaks(last, c, self.peek(end + length).0)) {
                break;
            }
            decoded.push(c);
            end += length;
            if !is_invisible(c) {
                last = Some(c);
            }
        }
        push_folded(&decoded, &mut self.folded);
        end - self.at
    }

    fn line(&mut self) {
        let rest = &self.label[self.at..];
        let length = rest.len() - rest.trim_start().len();
        let breaks = &rest[..length];
        let returns = if breaks.contains('\n') { '\n' } else { '\r' };
        let blank = breaks.matches(returns).count() > 1;
        self.push(if blank { Kind::Blank } else { Kind::Line }, length);
    }

    fn bracket_opens(&mut self, closer: char, length: usize) {
        self.open.push((closer, self.tokens.len()));
        self.push(Kind::Open(None), length);
    }

    /// Pairs with the last bracket of the same kind; what opened in between stays unpaired.
    fn bracket_closes(&mut self, closer: char, length: usize) {
        let mut mate = None;
        if self
            .open
            .iter()
            .rev()
            .take(4)
            .any(|&(open, _)| open == closer)
        {
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
            && let [
                Token {
                    kind: Kind::Word { from, to },
                    ..
                },
            ] = self.tokens[open + 1..]
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
