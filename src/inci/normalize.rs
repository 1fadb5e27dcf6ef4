//! One spelling of a name, and the key it is found by.
//!
//! [`fold`] keeps the words of a name apart, for name patterns. A *key* goes further and closes
//! the gaps between words, so that `Propyl Paraben`, `Butyrosper - mum` and `LeafExtract` meet
//! their entries; only between two digits a gap stays, because `1,2` is not `12`.

use std::borrow::Cow;

use super::scan::{Kind, Scan};

/// The one spelling of `name`: lower case, without accents, look-alike letters, marks and
/// invisible characters; hyphens, brackets and other punctuation become one space.
///
/// Digits, slashes and the commas of locants keep their meaning, and every way to print a colour
/// index number becomes `ci 77492`.
///
/// ```
/// use aftercare::inci::normalize::fold;
/// assert_eq!(fold("Acrylates / C10-30 Alkyl Acrylate Crosspolymer*"), "acrylates/c10 30 alkyl acrylate crosspolymer");
/// assert_eq!(fold("1,2-Hexanediol"), "1,2 hexanediol");
/// assert_eq!(fold("Cl 77492"), "ci 77492");
/// ```
pub fn fold(name: &str) -> String {
    let scan = Scan::new(name);
    fold_tokens(&scan, 0, scan.tokens.len(), true)
}

/// The one spelling of tokens `from..to`, with or without what stands in brackets.
pub(super) fn fold_tokens(scan: &Scan<'_>, from: usize, to: usize, brackets: bool) -> String {
    let mut out = String::new();
    let mut joint = Joint::None;
    let mut i = from;
    while i < to {
        match scan.tokens[i].kind {
            Kind::Word { .. } => {
                let glued = i > from
                    && scan.touches(i)
                    && matches!(scan.kind(i - 1), Some(Kind::Word { .. }));
                match joint {
                    _ if out.is_empty() || glued => {}
                    Joint::Slash => out.push('/'),
                    Joint::Locant => out.push(','),
                    Joint::None => out.push(' '),
                }
                out.push_str(scan.word(i));
                joint = Joint::None;
            }
            Kind::Slash => joint = Joint::Slash,
            Kind::Locant => joint = Joint::Locant,
            Kind::Open(Some(close)) if !brackets => i = close,
            _ => {}
        }
        i += 1;
    }
    if let Some(number) = colour_index(&out.replace(' ', "")) {
        return format!("ci {number}");
    }
    out
}

enum Joint {
    None,
    Slash,
    Locant,
}

/// A key in the making.
#[derive(Clone, Debug, Default)]
pub(super) struct Key(String);

impl Key {
    pub(super) fn clear(&mut self) {
        self.0.clear();
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Adds a word. Two digits that meet stay apart.
    pub(super) fn word(&mut self, word: &str) {
        let digit = |b: Option<&u8>| b.is_some_and(u8::is_ascii_digit);
        if digit(self.0.as_bytes().last()) && digit(word.as_bytes().first()) {
            self.0.push(',');
        }
        self.0.push_str(word);
    }

    pub(super) fn slash(&mut self) {
        if !self.0.is_empty() && !self.0.ends_with('/') {
            self.0.push('/');
        }
    }

    /// The key as far as it goes, colour index numbers in their one form.
    pub(super) fn text(&self) -> Cow<'_, str> {
        let key = self.0.trim_end_matches('/');
        match colour_index(key) {
            Some(number) if !key.starts_with("ci") => Cow::Owned(format!("ci{number}")),
            _ => Cow::Borrowed(key),
        }
    }
}

/// The key of tokens `from..to`, with or without what stands in brackets.
pub(super) fn key_of(scan: &Scan<'_>, from: usize, to: usize, brackets: bool) -> Key {
    let mut key = Key(String::with_capacity(64));
    let mut i = from;
    while i < to && key.len() <= MAX_KEY {
        match scan.tokens[i].kind {
            Kind::Word { .. } => key.word(scan.word(i)),
            Kind::Slash => key.slash(),
            Kind::Open(Some(close)) if !brackets => i = close,
            _ => {}
        }
        i += 1;
    }
    key
}

/// No name is longer; a longer key is found by nothing.
pub(super) const MAX_KEY: usize = 160;

/// The number in `ci77492`, `cl77492`, `cino77492`, `c77492`.
fn colour_index(key: &str) -> Option<&str> {
    let rest = key.strip_prefix('c')?;
    let rest = rest
        .strip_prefix(['i', 'l', '1'])
        .filter(|rest| !rest.is_empty())
        .unwrap_or(rest);
    let rest = rest
        .strip_prefix("no")
        .or_else(|| rest.strip_prefix("nr"))
        .unwrap_or(rest);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let lake = rest[digits..].strip_prefix([',', ':']);
    let whole = digits == rest.len()
        || lake.is_some_and(|lake| lake.len() == 1 && lake.as_bytes()[0].is_ascii_digit());
    (digits == 5 && whole).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::{fold, key_of};
    use crate::inci::scan::Scan;

    fn check_key(name: &str, expected: &str) {
        let scan = Scan::new(name);
        assert_eq!(key_of(&scan, 0, scan.tokens.len(), true).text(), expected);
    }

    #[test]
    fn folds() {
        for (name, expected) in [
            ("PEG - 100 Stearate", "peg 100 stearate"),
            ("N,N-Diethyl-m-aminophenol", "n,n diethyl m aminophenol"),
            (
                "Styrene/ Acrylates Copolymer",
                "styrene/acrylates copolymer",
            ),
            ("Tocopherol™", "tocopherol"),
            ("C.I. 77492", "ci 77492"),
            ("CI77492", "ci 77492"),
            ("Alcohol Denat.", "alcohol denat"),
            ("D&C Red No. 33", "d c red no 33"),
            ("Aqua\u{a0}(Water)", "aqua water"),
        ] {
            assert_eq!(fold(name), expected);
        }
    }

    #[test]
    fn keys_close_gaps_but_not_between_digits() {
        check_key(
            "Butyrosper - mum Parkii Butter",
            "butyrospermumparkiibutter",
        );
        check_key("Sod ium Hyaluronate", "sodiumhyaluronate");
        check_key("1,2-Hexanediol", "1,2hexanediol");
        check_key("C10-30 Alkyl", "c10,30alkyl");
        check_key("Cl 77492", "ci77492");
        check_key("CI 15850:1", "ci15850,1");
    }
}
