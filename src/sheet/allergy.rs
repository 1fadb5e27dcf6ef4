//! The allergy box: what the patient is allergic to, and the names to look for on a label.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::Serialize;

use super::words::Words;
use crate::advice::Consultation;
use crate::kb::KnowledgeBase;
use crate::model::allergen::Members;
use crate::model::case::{AllergicTo, Certainty};
use crate::model::id::{ClassId, IngredientId};
use crate::model::ingredient::OtherName;
use crate::model::sentence::Arg;

/// The box.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AllergyBox {
    pub title: String,
    pub entries: Vec<Entry>,
    /// What comes before names that often react too.
    pub related: String,
    /// What stands around the number of names that are not printed.
    pub others: (String, String),
    /// What to do in doubt.
    pub more: String,
}

/// One allergy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    pub name: String,
    /// `suspected`, or nothing.
    pub certainty: String,
    /// Label names, most telling first.
    pub names: Vec<String>,
    /// Label names that often react too.
    pub related: Vec<String>,
    /// How many names more are known and not printed.
    pub others: usize,
}

/// Names that are printed at most: of the allergen, and of its relatives.
const NAMES: usize = 12;
const RELATED: usize = 4;
/// Names of one class.
const OF_CLASS: usize = 6;

/// The box of a case; `None` without allergies.
pub fn allergy_box(consultation: &Consultation<'_>, words: &Words<'_>) -> Option<AllergyBox> {
    let allergies = &consultation.case.patient.allergies;
    if allergies.is_empty() {
        return None;
    }
    let kb = consultation.kb;
    let entries = allergies
        .iter()
        .map(|allergy| {
            let (mut names, mut related) = match &allergy.to {
                AllergicTo::Group(id) => of_group(kb, id, words),
                AllergicTo::Ingredient(id) => (of_ingredient(kb, id), Vec::new()),
            };
            if names.is_empty() {
                names = std::mem::take(&mut related);
            }
            let known = names.len() + related.len();
            names.truncate(NAMES);
            related.truncate(RELATED);
            let others = known - names.len() - related.len();
            for name in names.iter_mut().chain(&mut related) {
                *name = words.left_to_right(name);
            }
            if names.is_empty() {
                names.push(words.say("allergy-ask"));
            }
            Entry {
                name: match consultation.allergen_name(&allergy.to) {
                    Arg::Text(text) => words.text(&text),
                    Arg::Name(name) => on_label(&name),
                    Arg::Message(_) | Arg::Number(_) | Arg::Hours(_) => String::new(),
                },
                certainty: match allergy.certainty {
                    Certainty::Confirmed => String::new(),
                    Certainty::Suspected => words.say("allergy-suspected"),
                },
                names,
                related,
                others,
            }
        })
        .collect();
    Some(AllergyBox {
        title: words.say("allergies"),
        entries,
        related: words.say("allergy-related"),
        others: words.around("allergy-others", ["count", ""]),
        more: words.say("allergy-more"),
    })
}

impl Entry {
    /// Prints fewer names, and says how many more there are.
    pub(super) fn shorten(&mut self, names: usize, related: usize) {
        let printed = |entry: &Self| entry.names.len() + entry.related.len();
        let before = printed(self);
        self.names.truncate(names);
        self.related.truncate(related);
        self.others += before - printed(self);
    }
}

fn of_group(
    kb: &KnowledgeBase,
    id: &crate::model::id::AllergenId,
    words: &Words<'_>,
) -> (Vec<String>, Vec<String>) {
    let Some(entry) = kb.records.allergens.get(id) else {
        return (Vec::new(), Vec::new());
    };
    let group = &entry.record;
    let direct = of_members(kb, &group.direct, words);
    let mut related = of_members(kb, &group.cross, words);
    related.retain(|name| !direct.contains(name));
    (direct, related)
}

fn of_ingredient(kb: &KnowledgeBase, id: &IngredientId) -> Vec<String> {
    let Some(ingredient) = kb.ingredient(id) else {
        return Vec::new();
    };
    let mut names = vec![on_label(&ingredient.name)];
    names.extend(ingredient.names.iter().filter_map(|other| match other {
        OtherName::Us(name) | OtherName::Synonym(name) | OtherName::Common(name) => {
            Some(on_label(name))
        }
        OtherName::Trade(_) | OtherName::In(..) => None,
    }));
    shortest(&names)
}

/// Names of one column: its ingredients with their names on US labels, its forms, and those of its
/// classes; each sort by how many labels of the catalogue carry it.
fn of_members(kb: &KnowledgeBase, members: &Members, words: &Words<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in members.names.iter().flat_map(|form| spelled_out(kb, form)) {
        let Some(readable) = readable(&name) else {
            continue;
        };
        let known = kb.find_ingredient(&name).and_then(|id| kb.ingredient(&id));
        let of_us = known
            .into_iter()
            .flat_map(|known| &known.names)
            .filter_map(|other| {
                let OtherName::Us(name) = other else {
                    return None;
                };
                // Who looks for the one finds the other.
                (!name.to_lowercase().contains(&readable)).then(|| name.to_lowercase())
            });
        let of_us: Vec<String> = of_us.collect();
        names.push(readable);
        names.extend(of_us);
    }
    names.extend(members.groups.iter().filter_map(|id| {
        let entry = kb.records.allergens.get(id)?;
        Some(words.text(&entry.record.name))
    }));
    let mut names = shortest(&names);
    let labels: Vec<String> = kb
        .products()
        .flat_map(|(_, reading)| &reading.items)
        .map(|item| item.text.to_lowercase())
        .collect();
    names.sort_by_cached_key(|name| {
        Reverse(labels.iter().filter(|label| finds(name, label)).count())
    });
    for class in &members.classes {
        let common = most_common(kb, class);
        names.extend(
            common
                .into_iter()
                .filter(|name| !names.contains(name))
                .collect::<Vec<_>>(),
        );
    }
    names
}

/// A form once for each word of the list that it names, such as `<daisy> *`.
fn spelled_out(kb: &KnowledgeBase, form: &str) -> Vec<String> {
    let named = form.split_once('<').and_then(|(before, rest)| {
        let (id, after) = rest.split_once('>')?;
        let list = kb.records.word_lists.iter().find(|list| list.id == id)?;
        Some((before, list, after))
    });
    match named {
        Some((before, list, after)) => list
            .words
            .iter()
            .map(|word| format!("{before}{word}{after}"))
            .collect(),
        None => vec![form.to_owned()],
    }
}

/// The names of a class, those that most labels of the catalogue carry first.
fn most_common(kb: &KnowledgeBase, class: &ClassId) -> Vec<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (_, reading) in kb.products() {
        for item in &reading.items {
            if kb.classes_of(&item.matched).contains(class) {
                *counts
                    .entry(on_label(&item.text.to_uppercase()))
                    .or_default() += 1;
            }
        }
    }
    let mut names: Vec<(String, usize)> = counts.into_iter().collect();
    names.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
    names
        .into_iter()
        .take(OF_CLASS)
        .map(|(name, _)| name)
        .collect()
}

/// A name form as a person can look for it: `LANETH-#` as `laneth-…`; `None` for forms with
/// alternatives or more than one gap.
fn readable(form: &str) -> Option<String> {
    if form.contains(['{', '<']) {
        return None;
    }
    let gaps = form.matches(['*', '#']).count();
    if gaps > 1 && !(form.starts_with('*') && form.ends_with('*') && gaps == 2) {
        return None;
    }
    let bare = form.trim_matches(['*', '#', ' ']);
    (!bare.contains(['*', '#']) && bare.len() > 2).then(|| {
        let cut = |has: bool| if has { "…" } else { "" };
        let gap = |text: &str| if text.contains(' ') { " " } else { "" };
        let before = &form[..form.len() - form.trim_start_matches(['*', '#', ' ']).len()];
        let after = &form[form.trim_end_matches(['*', '#', ' ']).len()..];
        [
            cut(!before.is_empty()),
            gap(before),
            &on_label(bare),
            gap(after),
            cut(!after.is_empty()),
        ]
        .concat()
    })
}

/// A name without the marks of a gap, to compare by.
fn bare(name: &str) -> String {
    name.trim_matches(['…', ' ']).to_lowercase()
}

/// Whether somebody who looks for a name finds it in a text: as whole words, but for its gaps.
fn finds(name: &str, text: &str) -> bool {
    let is_end = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let wanted = bare(name);
    text.match_indices(&wanted).any(|(start, _)| {
        let before = name.starts_with('…') || is_end(text[..start].chars().next_back());
        let after = name.ends_with('…') || is_end(text[start + wanted.len()..].chars().next());
        before && after
    })
}

/// Leaves out what is found anyway by looking for a shorter name of the list.
fn shortest(names: &[String]) -> Vec<String> {
    let mut kept: Vec<String> = Vec::new();
    for name in names {
        let own = bare(name);
        let covered = names
            .iter()
            .any(|other| bare(other) != own && finds(other, &own));
        if !covered && !kept.iter().any(|other| bare(other) == own) {
            kept.push(name.clone());
        }
    }
    kept
}

/// Short forms that stay in capitals.
const CAPITALS: [&str; 14] = [
    "BHA", "BHT", "CI", "DMDM", "DNA", "EDTA", "HCL", "HEMA", "MDM", "MEA", "PABA", "PEG", "TBHQ",
    "TEA",
];

/// An INCI name in small letters, which are easier to read.
pub(super) fn on_label(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let words = name.split_inclusive([' ', '-', '/', ',']).map(|word| {
        let bare = word.trim_end_matches([' ', '-', '/', ',']);
        if CAPITALS.contains(&bare) {
            word.to_owned()
        } else {
            word.to_lowercase()
        }
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::{on_label, readable, shortest};

    #[test]
    fn forms_are_readable() {
        assert_eq!(readable("LANETH-#").as_deref(), Some("laneth-…"));
        assert_eq!(readable("MYROXYLON *").as_deref(), Some("myroxylon …"));
        assert_eq!(readable("*PARABEN").as_deref(), Some("…paraben"));
        assert_eq!(readable("* LANOLATE").as_deref(), Some("… lanolate"));
        assert_eq!(readable("*WHEY*").as_deref(), Some("…whey…"));
        assert_eq!(readable("{A|B} OIL"), None);
        assert_eq!(on_label("PEG-8 BEESWAX"), "PEG-8 beeswax");
    }

    #[test]
    fn a_longer_name_is_covered_by_a_shorter_one() {
        let names = ["methylparaben", "…paraben", "lanolin", "lanolin oil"].map(str::to_owned);
        assert_eq!(shortest(&names), ["…paraben", "lanolin"]);
        let names = ["DMDM hydantoin", "MDM hydantoin"].map(str::to_owned);
        assert_eq!(shortest(&names), names);
    }
}
