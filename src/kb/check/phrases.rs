//! Phrases of the sheet: in every language, with the same gaps, for every text it prints.

use std::collections::BTreeSet;

use crate::diag::{Code, Diagnostic, Place};
use crate::kb::records::Records;
use crate::model::language::Language;
use crate::model::phrase::{Phrase, gaps};
use crate::model::sentence::Text;
use crate::model::sign::Urgency;

/// Every phrase has its words in each language, and the same gaps in all.
pub fn phrases(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.phrases.values() {
        let phrase = &entry.record;
        let mut problem = |code, message| {
            problems.push(Diagnostic::error(code, message).at(entry.place.clone()));
        };
        for language in needed(phrase) {
            if phrase
                .text
                .get(&language)
                .is_none_or(|words| words.trim().is_empty())
            {
                problem(
                    Code::MissingText,
                    format!("the phrase `{}` has no text in `{language}`", phrase.id),
                );
            }
        }
        let names = |words: &str| -> BTreeSet<String> {
            gaps(words).into_iter().map(str::to_owned).collect()
        };
        let original = phrase.text.get(&Language::En).map(|words| names(words));
        for (language, words) in &phrase.text {
            if original.as_ref().is_some_and(|gaps| names(words) != *gaps) {
                problem(
                    Code::PhraseGaps,
                    format!(
                        "the phrase `{}` has other gaps in `{language}` than in `en`",
                        phrase.id
                    ),
                );
            }
        }
    }
}

/// German stands in the record whose text a phrase translates.
fn needed(phrase: &Phrase) -> impl Iterator<Item = Language> {
    let skips_german = phrase.is_of_record();
    Language::ALL
        .into_iter()
        .filter(move |language| !(skips_german && *language == Language::De))
}

/// Every text of a record that the sheet prints has its translations.
pub fn translations(records: &Records, problems: &mut Vec<Diagnostic>) {
    let there: BTreeSet<&str> = records
        .phrases
        .values()
        .filter(|entry| entry.record.is_of_record())
        .filter_map(|entry| entry.record.text.get(&Language::En))
        .map(String::as_str)
        .collect();
    for (text, place) in printed(records) {
        if !there.contains(text.en.as_str()) {
            problems.push(
                Diagnostic::warning(
                    Code::MissingText,
                    format!("the sheet has no translation of “{}”", text.en),
                )
                .at(place.clone())
                .hint("it prints in English with a mark; add a phrase with these English words"),
            );
        }
    }
}

/// The texts of records that the sheet prints.
fn printed(records: &Records) -> Vec<(&Text, &Place)> {
    let mut printed: Vec<(&Text, &Place)> = Vec::new();
    for entry in records.signs.values() {
        if entry.record.urgency >= Urgency::NextDay {
            printed.push((&entry.record.plain, &entry.place));
        }
    }
    for entry in records.allergens.values() {
        printed.push((&entry.record.name, &entry.place));
    }
    for entry in records.vehicles.values() {
        printed.push((&entry.record.advice, &entry.place));
    }
    for entry in records.factors.values() {
        if !entry.record.raises.is_empty() || !entry.record.watch.is_empty() {
            printed.push((&entry.record.name, &entry.place));
        }
    }
    for entry in records.protocols.values() {
        for step in entry.record.bands.iter().flat_map(|band| &band.course) {
            printed.push((&step.text, &entry.place));
        }
    }
    printed
}

#[cfg(test)]
mod tests {
    use super::{phrases, translations};
    use crate::diag::{Code, Diagnostic};
    use crate::files::SourceFile;
    use crate::kb::records::Layer;

    fn problems(path: &str, text: &str) -> Vec<Diagnostic> {
        let file = SourceFile {
            path: path.to_owned(),
            text: text.to_owned(),
        };
        let (records, mut problems) = crate::kb::load::load(&[file], Layer::BuiltIn);
        phrases(&records, &mut problems);
        translations(&records, &mut problems);
        problems
    }

    #[test]
    fn a_phrase_needs_all_languages_and_the_same_gaps() {
        let found = problems(
            "phrases.ron",
            r#"[(id: "from", text: {en: "from {when}", de: "ab {wann}", fr: "dès {when}",
                es: "desde {when}", it: "da {when}", pl: "od {when}", tr: "{when} itibarıyla",
                ru: "с {when}"})]"#,
        );
        let codes: Vec<Code> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::MissingText, Code::PhraseGaps]);
        assert!(found[0].to_string().contains("`ar`"), "{}", found[0]);
    }

    #[test]
    fn an_edited_record_misses_its_translation() {
        let found = problems(
            "vehicles.ron",
            r#"[(id: "dry", wearer: Skin(Dry), early: [Gel], later: [Cream],
                advice: (en: "Something new.", de: "Etwas Neues."), sources: [])]"#,
        );
        let codes: Vec<Code> = found.iter().map(|problem| problem.code).collect();
        assert_eq!(codes, [Code::MissingText]);
    }
}
