//! Label text as tokens: words, brackets, figures and the punctuation that matters.
//!
//! The only place that looks at bytes. One pass, no backtracking, and every later step works on
//! tokens, which remember where they stand.

use super::Strength;
use super::scanner::Scanner;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Kind {
    /// A run of letters and digits; its one spelling is `Scan::folded[from..to]`.
    Word {
        from: usize,
        to: usize,
    },
    /// A strength or quantity: `5 %`, `0,5% w/w`, `1000 ppm`; the strength if it is a percentage.
    Amount(Option<Strength>),
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

impl Kind {
    /// Whether it means nothing at the edge of an entry.
    pub(super) fn is_loose(self) -> bool {
        !matches!(
            self,
            Self::Word { .. }
                | Self::Amount(_)
                | Self::Mark
                | Self::Open(Some(_))
                | Self::Close(Some(_))
        )
    }
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
        let (tokens, folded) = Scanner::run(label);
        Self {
            label,
            tokens,
            folded,
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
