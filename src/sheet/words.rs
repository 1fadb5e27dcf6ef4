//! The words of the sheet in one language, from the phrase library.

use std::collections::BTreeMap;

use crate::kb::records::{Records, Table};
use crate::model::id::PhraseId;
use crate::model::language::Language;
use crate::model::phrase::Phrase;
use crate::model::sentence::Text;

/// Stands behind the words of a draft until the line is complete: a private character, which no
/// font shows.
const DRAFT: char = '\u{e000}';

/// What a line ends with if a part of it is a draft.
const DRAFT_MARK: char = '*';

/// What stands behind words that nobody translated.
const FREE_MARK: char = '†';

/// Says phrases in one language.
#[derive(Clone, Debug)]
pub struct Words<'a> {
    pub language: Language,
    phrases: &'a Table<Phrase>,
    /// Translations of records' texts, by the English words.
    of_records: BTreeMap<&'a str, &'a Phrase>,
}

impl<'a> Words<'a> {
    pub fn new(records: &'a Records, language: Language) -> Self {
        let of_records = records
            .phrases
            .values()
            .map(|entry| &*entry.record)
            .filter(|phrase| phrase.is_of_record())
            .filter_map(|phrase| Some((phrase.text.get(&Language::En)?.as_str(), phrase)))
            .collect();
        Self {
            language,
            phrases: &records.phrases,
            of_records,
        }
    }

    /// A phrase without gaps.
    pub fn say(&self, id: &str) -> String {
        self.say_with(id, &[])
    }

    /// A phrase with its gaps filled.
    pub fn say_with(&self, id: &str, fillings: &[(&str, &str)]) -> String {
        match self.phrases.get(&PhraseId::from(id)) {
            Some(entry) => fill(&self.of(&entry.record), fillings),
            None => id.to_owned(),
        }
    }

    /// The words around two gaps that only the printed page can fill: before the first, and from
    /// there to the second.
    pub fn around(&self, id: &str, gaps: [&str; 2]) -> (String, String) {
        let text = self.say_with(id, &gaps.map(|gap| (gap, "\u{1}")));
        let mut parts = text.split('\u{1}').map(str::to_owned);
        (
            parts.next().unwrap_or_default(),
            parts.next().unwrap_or_default(),
        )
    }

    /// A text of a record.
    pub fn text(&self, text: &Text) -> String {
        let phrase = self.of_records.get(text.en.as_str());
        match (self.language, phrase) {
            (Language::En, _) => text.en.clone(),
            (Language::De, phrase) => {
                let is_draft =
                    phrase.is_none_or(|phrase| phrase.review_of(Language::De).is_draft());
                marked(&text.de, is_draft)
            }
            (_, Some(phrase)) => self.of(phrase),
            (_, None) => self.free(&text.en),
        }
    }

    /// The name of a product: never translated.
    pub fn name(&self, name: &Text) -> String {
        match self.language {
            Language::De => name.de.clone(),
            _ => self.free(&name.en),
        }
    }

    /// A name or a form of a date, which the CLDR has: never a draft.
    pub fn date(&self, id: &str, fillings: &[(&str, &str)]) -> String {
        self.say_with(id, fillings).replace(DRAFT, "")
    }

    /// Several things, one after the other.
    pub fn list(&self, things: &[String]) -> String {
        things.join(if self.language == Language::Ar {
            "، "
        } else {
            ", "
        })
    }

    /// A number or name from left to right, also within Arabic words.
    pub fn left_to_right(&self, text: &str) -> String {
        if self.language.is_right_to_left() {
            format!("\u{2066}{text}\u{2069}")
        } else {
            text.to_owned()
        }
    }

    /// What somebody typed: as it is, with a mark on a translated sheet.
    pub fn free(&self, typed: &str) -> String {
        match self.language {
            Language::En => typed.to_owned(),
            // An isolate, so that a number at its end does not jump to the other side.
            Language::Ar => format!("\u{2068}{typed}\u{2069}{FREE_MARK}"),
            _ => format!("{typed}{FREE_MARK}"),
        }
    }

    /// A figure with at most two decimals. Arabic sheets have Western digits and a point.
    pub fn decimal(&self, figure: f64) -> String {
        let text = format!("{figure:.2}");
        let text = text.trim_end_matches('0').trim_end_matches('.');
        match self.language {
            Language::En | Language::Ar => text.to_owned(),
            _ => text.replace('.', ","),
        }
    }

    fn of(&self, phrase: &Phrase) -> String {
        match phrase.text.get(&self.language) {
            Some(words) => {
                let is_translation = self.language != Language::En;
                let is_draft = phrase.review_of(self.language).is_draft();
                marked(words, is_translation && is_draft)
            }
            None => self.free(phrase.text.get(&Language::En).map_or("", String::as_str)),
        }
    }
}

fn marked(words: &str, is_draft: bool) -> String {
    let mut words = words.to_owned();
    if is_draft {
        words.push(DRAFT);
    }
    words
}

/// A line as it is printed: one mark at its end if any part of it is a draft.
pub fn settled(line: &str) -> String {
    if !line.contains(DRAFT) {
        return line.to_owned();
    }
    let mut settled = line.replace(DRAFT, "");
    settled.push(DRAFT_MARK);
    settled
}

/// Fills gaps. What is filled in is never read for gaps itself.
fn fill(words: &str, fillings: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let (gap, behind) = after.split_once('}').unwrap_or((after, ""));
        let filling = fillings.iter().find(|(name, _)| *name == gap);
        filled.push_str(before);
        filled.push_str(filling.map_or("", |(_, filling)| *filling));
        // An abbreviated month brings its own full stop.
        rest = if filled.ends_with('.') {
            behind.strip_prefix('.').unwrap_or(behind)
        } else {
            behind
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::{DRAFT, fill, settled};

    #[test]
    fn what_is_filled_in_is_not_read_again() {
        let fillings = [("name", "{phone}"), ("phone", "1")];
        assert_eq!(fill("{name}, {phone}!", &fillings), "{phone}, 1!");
        assert_eq!(
            fill("Not before {d}.", &[("d", "1 Dec.")]),
            "Not before 1 Dec."
        );
    }

    #[test]
    fn a_line_has_one_mark() {
        let line = format!("ab{DRAFT} Fr: noch nicht{DRAFT}");
        assert_eq!(settled(&line), "ab Fr: noch nicht*");
        assert_eq!(settled("from Fri"), "from Fri");
    }
}
