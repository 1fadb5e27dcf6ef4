//! Which words head a list, and where a heading ends.

use super::names::Names;
use super::normalize::{Key, key_of};
use super::phrases::{self, Marker};
use super::prose;
use super::scan::{Kind, Scan};

/// Judges headings by what follows them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Headings<'a> {
    pub scan: &'a Scan<'a>,
    pub names: &'a Names,
}

impl Headings<'_> {
    /// The end of a heading with its translations, brackets and colon; whether it is one for sure.
    pub(super) fn end(&self, from: usize, after: usize, to: usize) -> (usize, bool) {
        let mut sure = matches!(self.scan.kind(after - 1), Some(Kind::PlusMinus));
        let mut i = after;
        while i < to {
            match self.scan.tokens[i].kind {
                Kind::Close(mate) if mate.is_none_or(|open| open + 1 >= from) => {
                    sure = true;
                    i += 1;
                }
                Kind::PlusMinus => {
                    sure = true;
                    i += 1;
                }
                Kind::Line | Kind::Blank if from == 0 || sure => i += 1,
                Kind::Colon | Kind::Blank => return (i + 1, true),
                Kind::Slash | Kind::Hyphen | Kind::Dash | Kind::Line | Kind::Dot => i += 1,
                Kind::Mark if self.scan.kind(i + 1) == Some(Kind::Colon) => i += 1,
                Kind::Open(Some(close))
                    if close - i <= 8 && close < to && !self.begins_name(i + 1, close) =>
                {
                    i = close + 1;
                }
                Kind::Word { .. } => match phrases::at(self.scan, i, true) {
                    Some((Marker::List(_), next)) => {
                        sure = true;
                        i = next;
                    }
                    // The title of the second column of a US drug label.
                    _ if matches!(self.scan.word(i), "purpose" | "purposes") => i += 1,
                    _ if matches!(self.scan.kind(i - 1), Some(Kind::Slash))
                        && matches!(self.scan.kind(i + 1), Some(Kind::Slash | Kind::Colon))
                        && !self.begins_name(i, i + 1) =>
                    {
                        i += 1;
                    }
                    _ => break,
                },
                _ => break,
            }
        }
        (i, sure)
    }

    /// Whether tokens `from..after` head a list, by their colon or by the names behind them.
    pub(super) fn is_one(&self, from: usize, after: usize, to: usize) -> bool {
        let (end, sure) = self.end(from, after, to);
        sure || !self.is_weak(from, after) && self.begins_name(end, to)
    }

    /// Whether a strength follows soon, as behind the active ingredients of a drug.
    pub(super) fn is_dosed(&self, i: usize, to: usize) -> bool {
        let soon = i..to.min(i + 6);
        soon.into_iter()
            .any(|i| matches!(self.scan.tokens[i].kind, Kind::Amount(_)))
    }

    /// Words that head a list only with a colon: `active`, `composition`.
    pub(super) fn is_weak(&self, from: usize, after: usize) -> bool {
        after == from + 1
            && matches!(
                self.scan.word(from),
                "contains"
                    | "contient"
                    | "contiene"
                    | "contem"
                    | "enthalt"
                    | "active"
                    | "actives"
                    | "inactive"
                    | "inactives"
                    | "composition"
                    | "sklad"
                    | "icerik"
                    | "sastav"
                    | "indhold"
                    | "innehall"
                    | "koostis"
            )
    }

    /// Whether a known name begins at token `i`.
    pub(super) fn begins_name(&self, i: usize, to: usize) -> bool {
        let mut key = Key::default();
        let mut words = 0;
        for j in i..to.min(i + 16) {
            match self.scan.tokens[j].kind {
                Kind::Word { .. } => {
                    key.word(self.scan.word(j));
                    words += 1;
                    if self.names.by_key(&key.text()).is_some() {
                        return true;
                    }
                }
                Kind::Slash => key.slash(),
                Kind::Hyphen
                | Kind::Line
                | Kind::Locant
                | Kind::Mark
                | Kind::Open(_)
                | Kind::Dash => {}
                _ => return false,
            }
            if words == 6 {
                return false;
            }
        }
        false
    }

    /// Whether a list begins at token `i`: with a known name, or with a name before one.
    pub(super) fn begins_list(&self, i: usize, to: usize) -> bool {
        if self.begins_name(i, to) {
            return true;
        }
        let soon = to.min(i + 16);
        let first = (i..soon).find(|&j| match self.scan.tokens[j].kind {
            Kind::Comma | Kind::Dash | Kind::Dot | Kind::Blank | Kind::Colon => true,
            _ => prose::is_small(self.scan, j),
        });
        first.is_some_and(|end| {
            end > i
                && matches!(self.scan.tokens[end].kind, Kind::Comma | Kind::Dash)
                && self.begins_name(end + 1, to)
        })
    }

    /// Whether the entry that begins at token `from` and holds token `i` is a known name as a whole.
    pub(super) fn is_name(&self, from: usize, i: usize, to: usize) -> bool {
        let end = (i..to.min(i + 20)).find(|&j| {
            matches!(
                self.scan.tokens[j].kind,
                Kind::Comma | Kind::Dot | Kind::Blank | Kind::Colon
            )
        });
        let end = end.unwrap_or(to.min(i + 20));
        let key = key_of(self.scan, from, end, false);
        self.names.by_key(&key.text()).is_some()
    }
}
