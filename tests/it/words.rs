//! Every message that is asked for exists, in every language, with the same gaps.

use std::collections::{BTreeMap, BTreeSet};

use aftercare::model::annex::{Annex, Use};
use aftercare::model::product::Step;
use aftercare::model::scale::{Phase, Severity};

use crate::support::root;

/// Message ids of a language with the names of their gaps.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for entry in std::fs::read_dir(root().join("assets/text").join(language)).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let mut current = String::new();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" =")
                && !line.starts_with(' ')
            {
                id.clone_into(&mut current);
                let known = messages.insert(current.clone(), BTreeSet::new());
                assert!(known.is_none(), "{language}: {current} stands twice");
            }
            let gaps = line
                .split("{ $")
                .skip(1)
                .filter_map(|rest| rest.split([' ', '}']).next());
            if let Some(known) = messages.get_mut(&current) {
                known.extend(gaps.map(str::to_owned));
            }
        }
    }
    messages
}

#[test]
fn languages_have_the_same_messages_and_gaps() {
    let (en, de) = (messages("en"), messages("de"));
    assert!(en.len() > 100);
    for (id, gaps) in &en {
        assert_eq!(de.get(id), Some(gaps), "{id}");
    }
    assert_eq!(en.len(), de.len());
}

/// Ids in the sources look like ids and stand in quotes; those that are put together at run time
/// are named here by their parts.
#[test]
fn every_message_that_the_engine_names_exists() {
    let en = messages("en");
    let mut checked = 0;
    for entry in std::fs::read_dir(root().join("src/advice")).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        for word in text.split('"').skip(1).step_by(2) {
            let prefixes = [
                "why-",
                "reason-",
                "action-",
                "considered-",
                "not-checked-",
                "title-",
                "skin-",
            ];
            if prefixes.iter().any(|prefix| word.starts_with(prefix)) {
                assert!(en.contains_key(word), "{word}");
                checked += 1;
            }
        }
    }
    assert!(checked > 20, "{checked}");
    let words = Severity::ALL.map(|severity| format!("verdict-{}", severity.word()));
    let words = words
        .into_iter()
        .chain(Phase::ALL.map(|phase| format!("phase-{}", phase.word())));
    let words = words
        .chain(Annex::ALL.map(|annex| format!("annex-name-{}", annex.word())))
        .chain(
            Use::ALL
                .iter()
                .map(|used| format!("annex-use-{}", used.word())),
        );
    for id in words.chain(Step::ALL.map(|step| format!("step-{}", step.word()))) {
        assert!(en.contains_key(&id), "{id}");
    }
}
