//! The phrase library: used, complete, short and plain in every language.

use std::collections::BTreeMap;

use aftercare::files;
use aftercare::kb::KnowledgeBase;
use aftercare::model::phrase::Phrase;
use aftercare::sheet::Language;

use crate::reading::{Text, grade};
use crate::support::root;

fn kb() -> KnowledgeBase {
    KnowledgeBase::load(&files::built_in(), &[]).unwrap()
}

/// Phrases that a record's text is translated by are found by that text; the others by their id.
#[test]
fn every_phrase_is_used() {
    let folder = root().join("src/sheet");
    let mut sources = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        sources += &std::fs::read_to_string(entry.unwrap().path()).unwrap();
    }
    for entry in kb().records.phrases.values() {
        let id = entry.record.id.as_str();
        let family = id.rsplit_once('-').map_or(id, |(family, _)| family);
        let is_used =
            sources.contains(&format!("\"{id}\"")) || sources.contains(&format!("\"{family}-{{"));
        assert!(
            entry.record.is_of_record() || is_used,
            "nothing says `{id}`"
        );
    }
}

/// The sentences of a phrase; gaps count as one short word.
fn of(phrase: &Phrase, language: Language) -> Option<Text> {
    let words = phrase.text.get(&language)?;
    let mut plain = String::new();
    let mut rest = words.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        plain += before;
        plain += "so";
        rest = after.split_once('}').map_or("", |(_, behind)| behind);
    }
    plain += rest;
    Some(Text::new(&plain, language))
}

#[test]
fn sentences_are_short() {
    for (place, text) in texts(&kb(), |_| true) {
        let words = text.words_per_sentence();
        assert!(words < 15.0, "{place:?} has {words:.0} words a sentence");
    }
    // A list of signs may take a breath more.
    for entry in kb().records.phrases.values() {
        for language in Language::ALL {
            let words = of(&entry.record, language).map_or(0.0, |text| text.words_per_sentence());
            assert!(
                words < 25.0,
                "{} has {words:.0} words in {language}",
                entry.record.id
            );
        }
    }
}

/// The texts of each file of the library in each language.
fn texts(kb: &KnowledgeBase, counts: impl Fn(&str) -> bool) -> BTreeMap<(String, Language), Text> {
    let mut texts: BTreeMap<(String, Language), Text> = BTreeMap::new();
    for entry in kb.records.phrases.values() {
        if !counts(entry.record.id.as_str()) {
            continue;
        }
        for language in Language::ALL {
            if let Some(text) = of(&entry.record, language) {
                let place = (entry.place.file.clone(), language);
                texts.entry(place).or_default().add(&text);
            }
        }
    }
    texts
}

/// Names of substances and of diagnoses are what stands on the pack and in the patient's papers: no
/// plain word is there for them. Dates have no words.
const NAMES: [&str; 4] = ["active-", "allergen-", "factor-", "month-"];

/// A formula says little of three words, and nothing of one: phrases are read together, file by file
/// of the library.
#[test]
fn reading_grade_is_six_at_most_in_every_language() {
    let mut hard: Vec<String> = Vec::new();
    let counts = |id: &str| !NAMES.iter().any(|name| id.starts_with(name));
    for ((file, language), text) in texts(&kb(), counts) {
        let grade = grade(&text, language);
        if grade > 6.0 {
            hard.push(format!("{file} {language}: {grade:.1}"));
        }
    }
    assert!(hard.is_empty(), "too hard: {hard:#?}");
}
