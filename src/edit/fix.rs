//! The obvious ways out of a problem.

use serde_json::Value;

use super::checked::Checked;
use super::draft::{Draft, Kind};
use crate::diag::{Code, Diagnostic, Place, nearest};
use crate::inci::normalize::fold;
use crate::kb::load::kind_of;
use crate::model::ingredient::OtherName;
use crate::model::sentence::{Arg, Sentence};

/// A way out of a problem: the record as it would be then.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    /// What it does: `Take “retinoid”`.
    pub label: Sentence,
    pub draft: Draft,
}

/// The ways out of a problem, most likely first.
pub fn fixes(checked: &Checked, problem: &Diagnostic) -> Vec<Fix> {
    let Some((draft, place)) = problem.place.as_ref().and_then(|place| {
        let mut kinds = Kind::ALL.iter();
        let kind = kinds.find(|kind| kind.folder() == kind_of(&place.file))?;
        let own = Draft::of(&checked.own, *kind, &place.record);
        let draft = own.or_else(|| Draft::of(&checked.records, *kind, &place.record))?;
        Some((draft, place))
    }) else {
        return Vec::new();
    };
    match problem.code {
        Code::UnknownClass => replacements(&draft, place, &ids(checked.records.classes.keys())),
        Code::UnknownIngredient => {
            replacements(&draft, place, &ids(checked.records.ingredients.keys()))
        }
        Code::UnknownAllergen => {
            replacements(&draft, place, &ids(checked.records.allergens.keys()))
        }
        Code::UnknownSource => replacements(&draft, place, &ids(checked.records.sources.keys())),
        Code::DuplicateName => name_of_two(checked, &draft, place),
        Code::MissingText => other_language(&draft, place).into_iter().collect(),
        Code::BadForm | Code::PatternExample | Code::AllergenColumns | Code::CasCheckDigit => {
            removal(&draft, place).into_iter().collect()
        }
        Code::VagueSource => bare_doi(&draft, place).into_iter().collect(),
        _ => Vec::new(),
    }
}

fn ids<'a, T: AsRef<str> + 'a>(ids: impl Iterator<Item = &'a T>) -> Vec<&'a str> {
    ids.map(AsRef::as_ref).collect()
}

/// The nearest ids that there are, and doing without.
fn replacements(draft: &Draft, place: &Place, there: &[&str]) -> Vec<Fix> {
    let Some(Value::String(wrong)) = draft.value_at(&place.field) else {
        return Vec::new();
    };
    let near = nearest(&wrong, there).into_iter().filter_map(|id| {
        Some(Fix {
            label: labelled("fix-take", id),
            draft: draft.with(&place.field, Some(Value::from(id)))?,
        })
    });
    near.chain(removal(draft, place)).collect()
}

/// The record without what stands at the place.
fn removal(draft: &Draft, place: &Place) -> Option<Fix> {
    let wrong = draft.value_at(&place.field)?;
    Some(Fix {
        label: labelled("fix-remove", &told(&wrong)),
        draft: draft.with(&place.field, None)?,
    })
}

/// A name of two records: it goes from one of them.
fn name_of_two(checked: &Checked, draft: &Draft, place: &Place) -> Vec<Fix> {
    let here = removal(draft, place);
    let there = draft.value_at(&place.field).and_then(|name| {
        let Draft::Ingredient(_) = draft else {
            return None;
        };
        let name = told(&name);
        let folded = fold(&name);
        let mut others = checked.records.ingredients.values();
        let other = others.find_map(|entry| {
            let other = &*entry.record;
            let is_named = |other: &OtherName| fold(other.text()) == folded;
            (other.id.as_str() != draft.id() && other.names.iter().any(is_named)).then_some(other)
        })?;
        let mut without = other.clone();
        without.names.retain(|other| fold(other.text()) != folded);
        let args = vec![
            ("name", Arg::Name(name)),
            ("other", Arg::Name(other.name.clone())),
        ];
        Some(Fix {
            label: Sentence::Message("fix-remove-there", args),
            draft: Draft::Ingredient(without),
        })
    });
    here.into_iter().chain(there).collect()
}

/// The text of the other language, to be translated by whoever takes it.
fn other_language(draft: &Draft, place: &Place) -> Option<Fix> {
    let (field, language) = place.field.rsplit_once('.')?;
    let (other, label) = match language {
        "en" => ("de", "fix-from-german"),
        "de" => ("en", "fix-from-english"),
        _ => return None,
    };
    let text = draft.value_at(&format!("{field}.{other}"))?;
    if text.as_str().is_none_or(|text| text.trim().is_empty()) {
        return None;
    }
    Some(Fix {
        label: Sentence::plain(label),
        draft: draft.with(&place.field, Some(text))?,
    })
}

/// A DOI without the address before it.
fn bare_doi(draft: &Draft, place: &Place) -> Option<Fix> {
    let written = draft.value_at("doi").filter(|_| place.field == "doi")?;
    let at = written.as_str()?.find("10.")?;
    let doi = &written.as_str()?[at..];
    Some(Fix {
        label: labelled("fix-take", doi),
        draft: draft.with("doi", Some(Value::from(doi)))?,
    })
}

fn labelled(id: &'static str, what: &str) -> Sentence {
    Sentence::Message(id, vec![("what", Arg::Name(what.to_owned()))])
}

/// A value in words: the text itself, or the text in it, such as that of `Synonym("…")`.
fn told(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Object(fields) => fields.values().map(told).collect(),
        Value::Array(parts) => parts.last().map(told).unwrap_or_default(),
        other => other.to_string(),
    }
}
