//! INCI naming conventions as data.

use serde::{Deserialize, Serialize};

use super::id::{ClassId, PatternId, SourceId};
use super::review::Review;

/// Words that stand in the same place of a name, such as plant genera: `<aromatic>` in a form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WordList {
    pub id: String,
    pub words: Vec<String>,
}

/// A convention that tells the class of a name nobody has entered.
///
/// A form is a name in capitals in which `*` stands for any text (also none), `#` for a number,
/// `{A|B}` for one of several, `<list>` for a word of a list. The files have the patterns from
/// most to least specific: the first that fits wins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NamePattern {
    pub id: PatternId,
    pub forms: Vec<String>,
    /// Names of these forms are left alone.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub except: Vec<String>,
    pub classes: Vec<ClassId>,
    /// Names that must fit.
    pub examples: Vec<String>,
    /// Look-alikes that must not fit.
    pub look_alikes: Vec<String>,
    pub sources: Vec<SourceId>,
    #[serde(default, skip_serializing_if = "Review::is_unsigned")]
    pub review: Review,
}
