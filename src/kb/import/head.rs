//! What stands above the table of an annex export.

use std::sync::LazyLock;

use regex::Regex;

use crate::model::annex::Annex;
use crate::model::id::SourceId;
use crate::model::review::Review;
use crate::model::source::{Source, SourceDocument, SourceKind};

/// What stands above the table.
pub(super) struct Head {
    pub annex: Annex,
    /// `YYYY-MM-DD`.
    pub dated: String,
    /// `YYYY-MM-DD`, if the file has it.
    updated: Option<String>,
    /// The line of the column names, from 1.
    pub line: usize,
    pub separator: u8,
}

impl Head {
    pub fn read(text: &str) -> Result<Self, &'static str> {
        static DATE: LazyLock<Regex> =
            LazyLock::new(|| Regex::new(r"(\d\d)/(\d\d)/(\d{4})").expect("the pattern compiles"));
        let columns = "Reference Number";
        let (above, line) = text
            .lines()
            .zip(1..)
            .find(|(line, _)| line.trim_start_matches('"').starts_with(columns))
            .map(|(line, number)| (text.find(line).unwrap_or_default(), number))
            .ok_or("no line starts with `Reference Number`")?;
        let names = &text[above..];
        let separator = names[names.find(columns).unwrap_or_default() + columns.len()..]
            .bytes()
            .find(|byte| *byte != b'"')
            .filter(|byte| matches!(byte, b',' | b';' | b'\t'))
            .ok_or("the column names are not separated by comma, semicolon or tab")?;
        let above = &text[..above];
        let date_after = |word: &str| {
            let found = DATE.captures(&above[above.find(word)?..])?;
            Some(format!("{}-{}-{}", &found[3], &found[2], &found[1]))
        };
        let annex = Annex::ALL.into_iter().find(|annex| {
            let title = format!("ANNEX {}", annex.numeral());
            above.lines().any(|line| {
                let rest = line.trim_start_matches('"').strip_prefix(&title);
                rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()))
            })
        });
        Ok(Self {
            annex: annex.ok_or("no line names one of the Annexes II to VI")?,
            dated: date_after("File creation date").ok_or("the file does not say its date")?,
            updated: date_after("Last update"),
            line,
            separator,
        })
    }

    pub fn source(&self, id: SourceId, sha256: String) -> Source {
        let updated = match &self.updated {
            Some(date) => format!(", last update {date}"),
            None => String::new(),
        };
        Source {
            id,
            citation: format!(
                "European Commission, CosIng: Annex {} of Regulation (EC) 1223/2009, export of {}{updated}",
                self.annex.numeral(),
                self.dated
            ),
            year: self.dated[..4].parse().ok(),
            doi: None,
            url: Some("https://ec.europa.eu/growth/tools-databases/cosing/".to_owned()),
            file: Some(SourceDocument {
                dated: self.dated.clone(),
                sha256,
            }),
            kind: SourceKind::Regulation,
            note: Some("figures and short facts; conditions in words are not carried".to_owned()),
            review: Review::Draft,
        }
    }
}
