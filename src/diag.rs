//! What is wrong, where, and the way out.

use std::fmt;

/// One finding about a file or an input, made to be read by the person who can mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    pub level: Level,
    pub code: Code,
    /// Lower case, no full stop, the input in backticks.
    pub message: String,
    pub place: Option<Place>,
    /// Ways out, most likely first.
    pub hints: Vec<String>,
}

impl Diagnostic {
    pub fn error(code: Code, message: impl Into<String>) -> Self {
        Self {
            level: Level::Error,
            code,
            message: message.into(),
            place: None,
            hints: Vec::new(),
        }
    }

    pub fn warning(code: Code, message: impl Into<String>) -> Self {
        Self {
            level: Level::Warning,
            ..Self::error(code, message)
        }
    }

    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hints.push(hint.into());
        self
    }

    /// Hints at the `candidates` nearest to a mistyped `word`, or at all of them if none is near.
    #[must_use]
    pub fn nearest<'a>(self, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Self {
        let candidates: Vec<&str> = candidates.into_iter().collect();
        let near = nearest(word, &candidates);
        if !near.is_empty() {
            self.hint(format!("did you mean {}?", in_backticks(&near)))
        } else if candidates.len() <= 32 {
            self.hint(format!("known are {}", in_backticks(&candidates)))
        } else {
            self
        }
    }
}

impl fmt::Display for Diagnostic {
    /// `error[unknown-class]: …`, then the place and the hints, each on a line of its own.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}]: {}", self.level.word(), self.code, self.message)?;
        if let Some(place) = &self.place {
            write!(f, "\n  --> {place}")?;
        }
        for hint in &self.hints {
            write!(f, "\n  hint: {hint}")?;
        }
        Ok(())
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Warning,
    Error,
}

impl Level {
    pub fn word(self) -> &'static str {
        match self {
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where in a file or an input.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Path of the file as the user named it, or what stands for it, such as `standard input`.
    pub file: String,
    /// From 1; 0 if the place is the file as a whole.
    pub line: u32,
    /// From 1, in characters.
    pub column: u32,
    /// The id of the record; empty if it is none, or cannot be told.
    pub record: Box<str>,
    /// The field, such as `patient.allergies[0].to`; may be empty.
    pub field: String,
}

impl Place {
    pub fn file(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            line: 0,
            column: 0,
            record: Box::default(),
            field: String::new(),
        }
    }

    #[must_use]
    pub fn record(mut self, record: impl Into<Box<str>>) -> Self {
        self.record = record.into();
        self
    }

    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = field.into();
        self
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}:{}", self.line, self.column)?;
        }
        match (&*self.record, self.field.as_str()) {
            ("", "") => Ok(()),
            (one, "") | ("", one) => write!(f, " in {one}"),
            (record, field) => write!(f, " in {record}, {field}"),
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $code:literal;)*) => {
        /// What kind of thing is wrong; the word can be searched for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            pub fn word(self) -> &'static str {
                match self { $(Self::$variant => $code,)* }
            }

            /// What the code means, in a sentence.
            pub fn description(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),*).trim_ascii(),)* }
            }
        }
    };
}

codes! {
    /// A file could not be read from or written to the disk.
    File = "file";
    /// A file is not valid RON or JSON, or a field has the wrong shape.
    Syntax = "syntax";
    /// A file stands where no kind of record belongs.
    StrayFile = "stray-file";
    /// An id is not in kebab-case.
    BadId = "bad-id";
    /// Two records have one id.
    DuplicateId = "duplicate-id";
    /// Two records claim one name.
    DuplicateName = "duplicate-name";
    /// A reference names a class that does not exist.
    UnknownClass = "unknown-class";
    /// A reference names an ingredient that does not exist.
    UnknownIngredient = "unknown-ingredient";
    /// A reference names an allergen that does not exist.
    UnknownAllergen = "unknown-allergen";
    /// A reference names a source that does not exist.
    UnknownSource = "unknown-source";
    /// A statement has no source.
    NoSource = "no-source";
    /// An ingredient or pattern has no class.
    NoClass = "no-class";
    /// A class that no ingredient, pattern or product rule belongs to.
    EmptyClass = "empty-class";
    /// The check digit of a CAS number is wrong.
    CasCheckDigit = "cas-check-digit";
    /// Phases, bands or return times do not follow one another.
    PhaseGap = "phase-gap";
    /// The grades of a scale do not rise, run short, or stand twice.
    ScaleGap = "scale-gap";
    /// A number is out of the range of its unit.
    WrongUnit = "wrong-unit";
    /// A name form cannot be read.
    BadForm = "bad-form";
    /// A pattern does not fit its own example, or fits a look-alike.
    PatternExample = "pattern-example";
    /// A pattern without an example: nothing shows that it ever fits.
    IdlePattern = "idle-pattern";
    /// Two patterns fit a name equally well and give it different classes.
    RivalPatterns = "rival-patterns";
    /// A source cannot be found: it was read and has no DOI or address, or hardly a citation.
    VagueSource = "vague-source";
    /// A name is both an allergen and excluded from it, or stands in two columns.
    AllergenColumns = "allergen-columns";
    /// A text is missing in a language.
    MissingText = "missing-text";
    /// A phrase has other gaps in one language than in another.
    PhraseGaps = "phrase-gaps";
    /// The label of a stored product names something that is not in the knowledge base.
    UnreadProduct = "unread-product";
    /// The knowledge base lacks a record the program cannot do without.
    Incomplete = "incomplete";
    /// The built-in record beneath a clinic's is another than when that was made.
    ChangedBeneath = "changed-beneath";
    /// A draft of a clinic's folder would have made advice milder.
    DraftRelaxes = "draft-relaxes";
    /// A word of a case or product is not one the program knows.
    UnknownWord = "unknown-word";
    /// A case or product lacks what the answer depends on.
    Missing = "missing";
    /// A figure is outside what can be true.
    OutOfRange = "out-of-range";
    /// A label has no ingredient in it.
    EmptyLabel = "empty-label";
    /// An input is not text.
    NotText = "not-text";
    /// An input is larger than the program takes.
    TooLarge = "too-large";
    /// A row of an imported table could not be read.
    BadRow = "bad-row";
    /// The sheet's template could not be laid out.
    Template = "template";
    /// A record cannot be reviewed in this way.
    Review = "review";
    /// A receipt is not as the program wrote it.
    AlteredReceipt = "altered-receipt";
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

/// Up to three `candidates` that a mistyped `word` may have meant, nearest first.
pub fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Vec<&'a str> {
    let word = word.to_lowercase();
    let cutoff = 1 + word.chars().count() / 4;
    let mut near: Vec<(usize, &str)> = candidates
        .iter()
        .filter_map(|candidate| {
            let lower = candidate.to_lowercase();
            let distance = rapidfuzz::distance::osa::distance(word.chars(), lower.chars());
            let contains = word.len() >= 4 && lower.contains(&word);
            (distance <= cutoff || contains).then_some((distance, *candidate))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.into_iter().take(3).map(|(_, word)| word).collect()
}

fn in_backticks(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Code, Diagnostic, nearest};

    #[test]
    fn codes_are_unique_and_kebab_case() {
        let words: BTreeSet<&str> = Code::ALL.iter().map(|code| code.word()).collect();
        assert_eq!(words.len(), Code::ALL.len());
        for code in Code::ALL {
            let word = code.word();
            assert!(
                word.chars().all(|c| c.is_ascii_lowercase() || c == '-'),
                "{word}"
            );
            assert!(!code.description().is_empty(), "{word}");
        }
    }

    #[test]
    fn a_mistyped_word_finds_its_neighbour() {
        assert_eq!(nearest("rosacae", &["rosacea", "melasma"]), ["rosacea"]);
        assert_eq!(nearest("xyz", &["rosacea", "melasma"]), [""; 0]);
    }

    #[test]
    fn a_diagnostic_reads_like_a_sentence() {
        let text = Diagnostic::error(Code::UnknownWord, "`penn` is no device")
            .nearest("penn", ["roller", "pen"])
            .to_string();
        assert_eq!(
            text,
            "error[unknown-word]: `penn` is no device\n  hint: did you mean `pen`?"
        );
    }
}
