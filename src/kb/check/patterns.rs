//! Lints on naming conventions: every example goes to its own pattern, no look-alike does.

use super::references::unknown_class;
use crate::diag::{Code, Diagnostic, Place};
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::kb::records::Records;
use crate::model::pattern::NamePattern;

pub fn patterns(records: &Records, problems: &mut Vec<Diagnostic>) {
    let lists = &records.patterns.lists;
    let mut compiled: Vec<(&NamePattern, Vec<Form>, Vec<Form>)> = Vec::new();
    for pattern in &records.patterns.patterns {
        let place = pattern_place(records, pattern);
        let classes = pattern.classes.iter();
        problems.extend(classes.filter_map(|class| unknown_class(records, class, &place)));
        if pattern.sources.is_empty() {
            let message = format!("the pattern `{}` has no source", pattern.id);
            problems.push(Diagnostic::error(Code::NoSource, message).at(place.clone()));
        }
        let compile = |forms: &[String]| -> Result<Vec<Form>, Diagnostic> {
            forms
                .iter()
                .map(|form| Form::compile(form, lists))
                .collect::<Result<_, _>>()
                .map_err(|err| Diagnostic::error(Code::BadForm, err.to_string()).at(place.clone()))
        };
        match (compile(&pattern.forms), compile(&pattern.except)) {
            (Ok(forms), Ok(except)) => compiled.push((pattern, forms, except)),
            (Err(problem), _) | (_, Err(problem)) => problems.push(problem),
        }
    }
    let first = |name: &str| {
        let folded = fold(name);
        let fits = |forms: &[Form]| forms.iter().any(|form| form.fits(&folded));
        compiled
            .iter()
            .find(|(_, forms, except)| fits(forms) && !fits(except))
            .map(|(pattern, ..)| &pattern.id)
    };
    for (pattern, ..) in &compiled {
        let wrong = |message: String| {
            Diagnostic::error(Code::PatternExample, message).at(pattern_place(records, pattern))
        };
        for example in &pattern.examples {
            match first(example) {
                Some(id) if *id == pattern.id => {}
                Some(id) => problems.push(wrong(format!(
                    "`{example}`, an example of `{}`, goes to the pattern `{id}` before it",
                    pattern.id
                ))),
                None => problems.push(wrong(format!(
                    "the pattern `{}` does not fit its example `{example}`",
                    pattern.id
                ))),
            }
        }
        for look_alike in &pattern.look_alikes {
            if first(look_alike) == Some(&pattern.id) {
                problems.push(wrong(format!(
                    "the pattern `{}` takes the look-alike `{look_alike}`",
                    pattern.id
                )));
            }
        }
    }
}

fn pattern_place(records: &Records, pattern: &NamePattern) -> Place {
    let place = records.pattern_places.get(&pattern.id).cloned();
    place.unwrap_or_else(|| Place::file("patterns.ron").field(pattern.id.as_str()))
}
