//! The languages of the printed sheet.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A language in which a patient may read the sheet; more than the window speaks.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// What the others are translated from.
    #[default]
    En,
    De,
    Fr,
    Es,
    It,
    Pl,
    Tr,
    Ru,
    Ar,
}

impl Language {
    pub const ALL: [Self; 9] = [
        Self::En,
        Self::De,
        Self::Fr,
        Self::Es,
        Self::It,
        Self::Pl,
        Self::Tr,
        Self::Ru,
        Self::Ar,
    ];

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
            Self::Es => "es",
            Self::It => "it",
            Self::Pl => "pl",
            Self::Tr => "tr",
            Self::Ru => "ru",
            Self::Ar => "ar",
        }
    }

    /// The language of an ISO 639-1 code.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::It => "Italiano",
            Self::Pl => "Polski",
            Self::Tr => "Türkçe",
            Self::Ru => "Русский",
            Self::Ar => "العربية",
        }
    }

    /// Whether it is written from right to left.
    pub fn is_right_to_left(self) -> bool {
        self == Self::Ar
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
