//! Forms of names: the notation of [`NamePattern`](crate::model::pattern::NamePattern), compiled.

use std::fmt;

use crate::model::pattern::WordList;

/// A compiled form such as `{PEG|PPG}-# *` or `<plant> * SEED OIL`.
///
/// ```
/// use aftercare::inci::normalize::fold;
/// use aftercare::inci::pattern::Form;
/// let form = Form::compile("PEG-# {STEARATE|OLEATE}", &[]).unwrap();
/// assert!(form.fits(&fold("PEG-100 Stearate")));
/// assert!(!form.fits(&fold("PEG-100 Stearate SE")));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    parts: Vec<Part>,
    /// The pairs of letters that any fitting name has.
    pairs: u128,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Text(String),
    /// `*`
    Any,
    /// `#`: digits, also `18/18`.
    Number,
    /// `{A|B}` or `<list>`: forms, one of which must fit here.
    OneOf(Vec<Form>),
}

/// What is wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormError {
    /// A brace or angle bracket without its partner.
    Unbalanced { form: String },
    /// A word list that does not exist.
    UnknownList { form: String, list: String },
}

impl fmt::Display for FormError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unbalanced { form } => write!(f, "brackets do not match in `{form}`"),
            Self::UnknownList { form, list } => {
                write!(f, "no word list `{list}`, named in `{form}`")
            }
        }
    }
}

impl std::error::Error for FormError {}

impl Form {
    /// Reads the notation. Letters, hyphens and punctuation are folded as names are.
    pub fn compile(form: &str, lists: &[WordList]) -> Result<Self, FormError> {
        let mut compiler = Compiler {
            form,
            rest: form.trim(),
            lists,
        };
        let parts = compiler.sequence()?;
        if compiler.rest.is_empty() {
            Ok(Self::new(parts))
        } else {
            Err(compiler.unbalanced())
        }
    }

    fn new(parts: Vec<Part>) -> Self {
        let texts = parts.iter().map(|part| {
            if let Part::Text(text) = part {
                pairs(text)
            } else {
                0
            }
        });
        let pairs = texts.fold(0, |all, pairs| all | pairs);
        Self { parts, pairs }
    }

    /// Whether a name, in the one spelling of [`fold`](super::normalize::fold), has this form.
    pub fn fits(&self, folded_name: &str) -> bool {
        self.fits_pairs(folded_name, pairs(folded_name))
    }

    /// Like [`Form::fits`], for a name whose [`pairs`] are known.
    pub(super) fn fits_pairs(&self, name: &str, pairs: u128) -> bool {
        // Hostile names are rejected before they cost anything, and nearly all others by their
        // letters alone.
        name.len() <= 300
            && self.may_fit(pairs)
            && self.advance(name, pairs, vec![0]).contains(&name.len())
    }

    /// Whether a name with these pairs has the letters that the form asks for.
    fn may_fit(&self, pairs: u128) -> bool {
        let choice = |part: &Part| match part {
            Part::OneOf(choices) => choices.iter().any(|choice| choice.may_fit(pairs)),
            _ => true,
        };
        self.pairs & !pairs == 0 && self.parts.iter().all(choice)
    }

    /// The places in `name` that the form can lead to from any of the places `from`, in order.
    fn advance(&self, name: &str, pairs: u128, from: Vec<usize>) -> Vec<usize> {
        let mut places = from;
        for part in &self.parts {
            let Some(&first) = places.first() else { break };
            let mut next = Vec::new();
            match part {
                Part::Any => next.extend(first..=name.len()),
                Part::Text(text) => {
                    let reached = places.iter().filter(|&&at| starts(name, at, text));
                    next.extend(reached.map(|at| at + text.len()));
                }
                Part::Number => {
                    for &at in &places {
                        next.extend(number_ends(name, at));
                    }
                }
                Part::OneOf(choices) => {
                    for choice in choices.iter().filter(|choice| choice.may_fit(pairs)) {
                        next.extend(choice.advance(name, pairs, places.clone()));
                    }
                }
            }
            next.sort_unstable();
            next.dedup();
            places = next;
        }
        places
    }
}

/// The pairs of neighbouring letters in `text`, as a set of bits. Different pairs may share a bit.
pub(super) fn pairs(text: &str) -> u128 {
    text.as_bytes().windows(2).fold(0, |pairs, pair| {
        let bit = u32::from(pair[0]) * 37 + u32::from(pair[1]);
        pairs | 1 << (bit % 128)
    })
}

fn starts(name: &str, at: usize, text: &str) -> bool {
    // The first byte sorts out most words of a list.
    let (rest, text) = (&name.as_bytes()[at..], text.as_bytes());
    rest.first() == text.first() && rest.starts_with(text) || text.is_empty()
}

/// Where a number that begins at `at` may end: `18` and `18/18` of `18/18 dimethicone`.
fn number_ends(name: &str, at: usize) -> Vec<usize> {
    let bytes = name.as_bytes();
    let mut ends = Vec::new();
    let mut end = at;
    loop {
        let digits = bytes[end..]
            .iter()
            .take_while(|b| b.is_ascii_digit())
            .count();
        if digits == 0 {
            return ends;
        }
        end += digits;
        ends.push(end);
        if !matches!(bytes.get(end), Some(b'/' | b',')) {
            return ends;
        }
        end += 1;
    }
}

struct Compiler<'a> {
    form: &'a str,
    rest: &'a str,
    lists: &'a [WordList],
}

impl Compiler<'_> {
    fn unbalanced(&self) -> FormError {
        FormError::Unbalanced {
            form: self.form.to_owned(),
        }
    }

    /// Parts up to the end, a `|` or a `}`.
    fn sequence(&mut self) -> Result<Vec<Part>, FormError> {
        let mut parts = Vec::new();
        while let Some(c) = self.rest.chars().next() {
            if matches!(c, '|' | '}' | '>') {
                break;
            }
            let text_end = self
                .rest
                .find(['*', '#', '{', '}', '|', '<', '>'])
                .unwrap_or(self.rest.len());
            if text_end > 0 {
                let (text, rest) = self.rest.split_at(text_end);
                self.rest = rest;
                parts.push(Part::Text(fold_piece(text)));
                continue;
            }
            self.rest = &self.rest[1..];
            parts.push(match c {
                '*' => Part::Any,
                '#' => Part::Number,
                '{' => self.choices()?,
                _ => self.list()?,
            });
        }
        Ok(parts)
    }

    fn choices(&mut self) -> Result<Part, FormError> {
        let mut choices = Vec::new();
        loop {
            choices.push(Form::new(self.sequence()?));
            if let Some(rest) = self.rest.strip_prefix('|') {
                self.rest = rest;
            } else if let Some(rest) = self.rest.strip_prefix('}') {
                self.rest = rest;
                return Ok(Part::OneOf(choices));
            } else {
                return Err(self.unbalanced());
            }
        }
    }

    fn list(&mut self) -> Result<Part, FormError> {
        let Some((name, rest)) = self.rest.split_once('>') else {
            return Err(self.unbalanced());
        };
        self.rest = rest;
        let Some(list) = self.lists.iter().find(|list| list.id == name) else {
            return Err(FormError::UnknownList {
                form: self.form.to_owned(),
                list: name.to_owned(),
            });
        };
        let words = list
            .words
            .iter()
            .map(|word| Form::new(vec![Part::Text(fold_piece(word))]));
        Ok(Part::OneOf(words.collect()))
    }
}

/// Folds a piece of a form as [`fold`](super::normalize::fold) folds names, keeping the spaces at
/// its ends.
fn fold_piece(piece: &str) -> String {
    let mut out = String::new();
    for c in piece.chars().flat_map(char::to_lowercase) {
        let c = if c.is_alphanumeric() || matches!(c, '/' | ',') {
            c
        } else {
            ' '
        };
        if c != ' ' || !out.ends_with([' ', '/']) {
            out.push(c);
        }
    }
    out.replace(" /", "/")
}

#[cfg(test)]
mod tests {
    use super::{Form, FormError};
    use crate::inci::normalize::fold;
    use crate::model::pattern::WordList;

    fn check(form: &str, fitting: &[&str], others: &[&str]) {
        let lists = [WordList {
            id: "citrus".to_owned(),
            words: vec!["LEMON".to_owned(), "LIME".to_owned()],
        }];
        let form = Form::compile(form, &lists).unwrap();
        for name in fitting {
            assert!(form.fits(&fold(name)), "{name}");
        }
        for name in others {
            assert!(!form.fits(&fold(name)), "{name}");
        }
    }

    #[test]
    fn notation() {
        check(
            "* SEED OIL",
            &["Rosa Canina Seed Oil"],
            &["Seed Oil", "Rosa Seed Oil Esters"],
        );
        check("PEG-#", &["PEG-8", "Peg 80"], &["PEG", "PEG-8 Stearate"]);
        check(
            "{PEG|PPG}-#/PPG-# *",
            &["PEG-4/PPG-18 Dimethicone"],
            &["PEG-4 Dimethicone"],
        );
        check(
            "PEG/PPG-# DIMETHICONE",
            &["PEG/PPG-18/18 Dimethicone"],
            &["PEG/PPG-x Dimethicone"],
        );
        check("<citrus> *", &["Lime Juice"], &["Limestone"]);
        check(
            "C#-# {ALKYL *|ALKANE}",
            &["C12-15 Alkyl Benzoate", "C13-15 Alkane"],
            &["C12 Alkyl Benzoate"],
        );
        check("CI #", &["Cl 77492", "C.I.77492"], &["CI"]);
    }

    #[test]
    fn mistakes_are_named() {
        let unbalanced = |form: &str| {
            Form::compile(form, &[])
                == Err(FormError::Unbalanced {
                    form: form.to_owned(),
                })
        };
        assert!(unbalanced("{A|B"));
        assert!(unbalanced("A}"));
        assert!(unbalanced("<plant"));
        let unknown = Form::compile("<plant> OIL", &[]).unwrap_err();
        assert_eq!(
            unknown.to_string(),
            "no word list `plant`, named in `<plant> OIL`"
        );
    }
}
