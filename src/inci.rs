//! Label text to ingredients.
//!
//! ```text
//! label ─ scan ─▶ tokens ─ regions ─▶ entries ─ resolve ─▶ terms ─ assemble ─▶ Reading
//! ```
//!
//! `scan` is the only step that looks at bytes; `regions` finds headings, directions and codes
//! by their words and divides the rest into entries; `resolve` asks the dictionary what each
//! entry means, whole before parts; `assemble` decides which entries are ingredients and accounts
//! for all others.
//!
//! Reading never fails and never loses anything: every letter of the label is in an item or in a
//! cut that says why. Every step is linear in the length of the label.

mod accept;
mod assemble;
mod brackets;
mod entity;
mod headings;
mod joins;
mod judge;
mod letters;
pub mod names;
pub mod normalize;
pub mod pattern;
mod phrases;
mod prose;
mod punctuation;
pub(crate) mod quick;
mod regions;
mod resolve;
mod runs;
mod scan;
mod scanner;
mod segment;
mod single;
mod slash;
mod spell;
mod term;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

use crate::model::id::{ClassId, IngredientId, PatternId};

use self::names::Names;
use self::scan::Scan;

/// What a label says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reading {
    /// The ingredients, in the order of the label; the parts of a bracket follow their item.
    pub items: Vec<Item>,
    /// What is not an ingredient, in the order of the label.
    pub cuts: Vec<Cut>,
}

/// One ingredient as printed.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// As printed, with its strength and brackets.
    pub text: String,
    /// The bytes `start..end` of the label.
    pub start: usize,
    pub end: usize,
    /// The index of the item in whose bracket this one stands: a blend or sub-list.
    pub part_of: Option<usize>,
    pub section: Section,
    /// The strength, where the label gives one.
    pub strength: Option<Strength>,
    /// Marked `[nano]`.
    pub nano: bool,
    pub matched: Match,
}

/// A strength as a label gives it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strength {
    /// Percent by weight.
    pub percent: f64,
    pub bound: Bound,
}

/// Whether a strength is a figure or only bounds one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// `5 %`
    Exact,
    /// `> 5 %`: nothing is too strong for it to be.
    AtLeast,
    /// `< 5 %`: never enough to call it weak.
    AtMost,
}

impl Strength {
    /// A strength that is a figure.
    pub fn exactly(percent: f64) -> Self {
        Self {
            percent,
            bound: Bound::Exact,
        }
    }

    /// The figure; `None` for a bound.
    pub fn exact(self) -> Option<f64> {
        (self.bound == Bound::Exact).then_some(self.percent)
    }

    /// As labels print it: `5 %`, `> 5 %`.
    pub fn printed(self) -> String {
        let sign = match self.bound {
            Bound::Exact => "",
            Bound::AtLeast => "> ",
            Bound::AtMost => "< ",
        };
        format!("{sign}{} %", self.percent)
    }
}

/// Which list an item stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// The ingredients proper, or the inactive ones of a drug.
    Declared,
    /// What only some shades or batches contain.
    MayContain,
    /// The active ingredients of a drug.
    Active,
}

/// What a name means, from sure to unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// An ingredient of the knowledge base.
    Known {
        how: How,
        id: IngredientId,
    },
    /// A name that follows a convention: the classes are known, the ingredient is not.
    Pattern {
        id: PatternId,
        classes: Vec<ClassId>,
    },
    /// Perhaps one of these, the nearest first. Never enough to clear a product.
    Near {
        guesses: Vec<IngredientId>,
    },
    Unknown,
}

impl Match {
    /// The entry that a name was recognised as.
    pub fn id(&self) -> Option<&IngredientId> {
        match self {
            Self::Known { id, .. } => Some(id),
            Self::Pattern { .. } | Self::Near { .. } | Self::Unknown => None,
        }
    }
}

/// How a name was recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// The INCI name, up to case and spaces.
    Exact,
    /// Another name, up to case and spaces.
    Alias,
    /// After folding accents, look-alike letters, hyphens and punctuation.
    Folded,
    /// Through one part: a bracket, or one of several languages.
    Part,
}

/// A piece of the label that is no ingredient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The bytes `start..end` of the label.
    pub start: usize,
    pub end: usize,
    pub why: CutReason,
}

/// Why a piece of a label is no ingredient.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CutReason {
    /// The heading of a list, or the title of a product or shade.
    Heading,
    /// Directions and warnings.
    Directions,
    /// What a footnote mark stands for.
    Footnote,
    /// What is not in it, or praise.
    Claim,
    /// A formula, batch or article number.
    Code,
    /// Maker, address, links.
    Address,
    /// The number of an entry in a numbered list.
    Number,
    /// Anything else.
    Note,
}

impl CutReason {
    /// The reason in one lower-case word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Heading => "heading",
            Self::Directions => "directions",
            Self::Footnote => "footnote",
            Self::Claim => "claim",
            Self::Code => "code",
            Self::Address => "address",
            Self::Number => "number",
            Self::Note => "note",
        }
    }
}

/// Reads a label.
///
/// Total: any text has a reading, and every letter of it is in an item or a cut.
pub fn read(label: &str, names: &Names) -> Reading {
    assemble::assemble(&Scan::new(label), names)
}
