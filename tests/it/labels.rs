//! The reader on whole labels.

use aftercare::inci::{self, Match, Section};
use aftercare::inci::normalize::fold;
use serde_json::Value;

use crate::support::{kb, root, shared};

/// One line of `tests/labels/pitfalls.tsv`: the label, and the names expected in order, each with
/// its acceptable forms and whether it stands in a may-contain section.
fn pitfalls() -> Vec<(String, Vec<(Vec<String>, bool)>)> {
    let text = std::fs::read_to_string(root().join("tests/labels/pitfalls.tsv")).unwrap();
    text.lines()
        .filter(|line| !line.trim().is_empty() && !line.starts_with('#'))
        .map(|line| {
            let (label, names) = line.split_once('\t').unwrap();
            let names = names
                .split('|')
                .map(|name| {
                    let forms = name.trim_end_matches('~').split('=').map(plain).collect();
                    (forms, name.ends_with('~'))
                })
                .collect();
            (label.replace("\\n", "\n"), names)
        })
        .collect()
}

/// A name without its brackets, folded.
fn plain(name: &str) -> String {
    let mut depth = 0;
    let outside: String = name
        .chars()
        .filter(|c| {
            match c {
                '(' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                _ => return depth == 0,
            }
            false
        })
        .collect();
    fold(outside.trim_matches(|c: char| !c.is_alphanumeric()))
}

fn is_exact(label: &str, expected: &[(Vec<String>, bool)]) -> bool {
    let reading = inci::read(label, &kb().names);
    let mut used = vec![false; reading.items.len()];
    let mut found = 0;
    for (forms, may_contain) in expected {
        let hit = reading.items.iter().enumerate().find(|(idx, item)| {
            let name = match &item.matched {
                Match::Known { id, .. } => kb().ingredient(id).map(|known| plain(&known.name)),
                _ => None,
            };
            !used[*idx]
                && (item.section == Section::MayContain) == *may_contain
                && (forms.contains(&plain(&item.text))
                    || name.is_some_and(|name| forms.contains(&name)))
        });
        if let Some((idx, _)) = hit {
            used[idx] = true;
            found += 1;
        }
    }
    found == expected.len() && reading.items.len() == expected.len()
}

#[test]
fn pitfalls_are_read_as_a_person_reads_them() {
    let pitfalls = pitfalls();
    let missed: Vec<&str> = pitfalls
        .iter()
        .filter(|(label, expected)| !is_exact(label, expected))
        .map(|(label, _)| label.as_str())
        .collect();
    assert!(pitfalls.len() >= 45);
    assert!(missed.len() <= 1, "{} missed: {missed:#?}", missed.len());
}

/// Every byte of a label is in an item, in a cut, or is a separator.
fn lost_letters(label: &str) -> Vec<char> {
    let reading = inci::read(label, &kb().names);
    let mut covered = vec![false; label.len()];
    let items = reading.items.iter().map(|item| (item.start, item.end));
    for (start, end) in items.chain(reading.cuts.iter().map(|cut| (cut.start, cut.end))) {
        assert!(start <= end && label.is_char_boundary(start) && label.is_char_boundary(end));
        covered[start..end].fill(true);
    }
    label
        .char_indices()
        .filter(|(at, c)| !covered[*at] && c.is_alphanumeric())
        .map(|(_, c)| c)
        .collect()
}

#[test]
fn nothing_on_the_shipped_labels_is_lost() {
    for (product, _) in kb().products() {
        assert_eq!(lost_letters(&product.label), [], "{}", product.id);
    }
    for (label, _) in pitfalls() {
        assert_eq!(lost_letters(&label), [], "{label}");
    }
}

#[test]
fn real_labels_are_read_without_loss() {
    let Some(path) = shared("labels/visible.jsonl") else {
        return;
    };
    let text = std::fs::read_to_string(path).unwrap();
    let mut labels = 0;
    for line in text.lines() {
        let line: Value = serde_json::from_str(line).unwrap();
        let label = line["text"].as_str().unwrap();
        assert_eq!(lost_letters(label), [], "{}", line["id"]);
        labels += 1;
    }
    assert_eq!(labels, 1454);
}

/// Digits are never bent, and a change of risk is never a silent reading.
#[test]
fn near_names_are_never_taken_for_known_ones() {
    for (name, not) in [
        ("PEG-80", "peg-8"),
        ("Cinoxate", "ethylhexyl-methoxycinnamate"),
        ("Retinall", "retinal"),
        ("Sodium Sulfte", "sodium-sulfite"),
        ("Panthnol", "panthenol"),
        ("CI 77498", "ci-77499"),
    ] {
        if let Match::Known { id, .. } = kb().names.find(name) {
            assert_ne!(id.as_str(), not, "{name}");
        }
    }
}
