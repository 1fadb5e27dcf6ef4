//! Lints on naming conventions: every example goes to its own pattern, no look-alike does, none
//! is idle, and no two claim one name with equal right.

use std::collections::BTreeSet;

use super::references::{bad_forms, unknown};
use crate::diag::{Code, Diagnostic};
use crate::inci::normalize::fold;
use crate::inci::pattern::Form;
use crate::kb::records::{Entry, Records};
use crate::model::class::Class;
use crate::model::id::PatternId;
use crate::model::pattern::NamePattern;

pub fn patterns(records: &Records, problems: &mut Vec<Diagnostic>) {
    let mut compiled: Vec<Compiled> = Vec::new();
    for entry in records.pattern_entries() {
        let (pattern, place) = (&entry.record, &entry.place);
        unknown::<Class>(records, &pattern.classes, place, "classes", problems);
        bad_forms(records, &pattern.forms, place, "forms", problems);
        bad_forms(records, &pattern.except, place, "except", problems);
        compiled.extend(Compiled::new(entry, records));
    }
    examples(&compiled, problems);
    idle_and_rival(&compiled, problems);
}

/// A pattern with its forms compiled.
struct Compiled<'a> {
    pattern: &'a NamePattern,
    entry: &'a Entry<NamePattern>,
    forms: Vec<Form>,
    except: Vec<Form>,
}

impl<'a> Compiled<'a> {
    /// `None` if a form cannot be read, which is told elsewhere.
    fn new(entry: &'a Entry<NamePattern>, records: &Records) -> Option<Self> {
        let pattern = &*entry.record;
        let compile = |forms: &[String]| -> Option<Vec<Form>> {
            let forms = forms.iter();
            forms
                .map(|form| Form::compile(form, &records.word_lists).ok())
                .collect()
        };
        Some(Self {
            entry,
            pattern,
            forms: compile(&pattern.forms)?,
            except: compile(&pattern.except)?,
        })
    }

    /// The form by which a folded name fits, if it does.
    fn fitting(&self, folded: &str) -> Option<&str> {
        if self.except.iter().any(|form| form.fits(folded)) {
            return None;
        }
        let at = self.forms.iter().position(|form| form.fits(folded))?;
        self.pattern.forms.get(at).map(String::as_str)
    }
}

fn examples(compiled: &[Compiled<'_>], problems: &mut Vec<Diagnostic>) {
    let first = |name: &str| -> Option<&PatternId> {
        let folded = fold(name);
        let found = compiled.iter().find(|one| one.fitting(&folded).is_some());
        found.map(|one| &one.pattern.id)
    };
    for Compiled { entry, pattern, .. } in compiled {
        let wrong = |message: String, field: String| {
            Diagnostic::error(Code::PatternExample, message).at(entry.at(field))
        };
        for (idx, example) in pattern.examples.iter().enumerate() {
            let message = match first(example) {
                Some(id) if *id == pattern.id => continue,
                Some(id) => format!(
                    "`{example}`, an example of `{}`, goes to the pattern `{id}` before it",
                    pattern.id
                ),
                None => format!(
                    "the pattern `{}` does not fit its example `{example}`",
                    pattern.id
                ),
            };
            problems.push(wrong(message, format!("examples[{idx}]")));
        }
        for (idx, look_alike) in pattern.look_alikes.iter().enumerate() {
            if first(look_alike) == Some(&pattern.id) {
                let message = format!(
                    "the pattern `{}` takes the look-alike `{look_alike}`",
                    pattern.id
                );
                problems.push(wrong(message, format!("look_alikes[{idx}]")));
            }
        }
    }
}

/// Patterns that no example proves, and pairs of which only their order in the file tells which
/// one counts: both fit a name by forms with as many letters, and give it different classes.
fn idle_and_rival(compiled: &[Compiled<'_>], problems: &mut Vec<Diagnostic>) {
    let mut told = BTreeSet::new();
    for Compiled { entry, pattern, .. } in compiled {
        if pattern.examples.is_empty() {
            let message = format!("the pattern `{}` has no example that it fits", pattern.id);
            let problem = Diagnostic::error(Code::IdlePattern, message);
            problems.push(problem.at(entry.at("examples")));
        }
        for example in &pattern.examples {
            let folded = fold(example);
            let fitting: Vec<(&Compiled<'_>, &str)> = compiled
                .iter()
                .filter_map(|one| Some((one, one.fitting(&folded)?)))
                .collect();
            let Some(((first, form), later)) = fitting.split_first() else {
                continue;
            };
            for (rival, other) in later {
                if letters(form).is_some()
                    && letters(form) == letters(other)
                    && first.pattern.classes != rival.pattern.classes
                    && told.insert((&first.pattern.id, &rival.pattern.id))
                {
                    problems.push(
                        Diagnostic::error(
                            Code::RivalPatterns,
                            format!(
                                "`{example}` fits `{form}` of `{}` and `{other}` of `{}`, which \
                                 are of other classes",
                                first.pattern.id, rival.pattern.id
                            ),
                        )
                        .at(rival.entry.at("forms"))
                        .hint("except such names from one of them"),
                    );
                }
            }
        }
    }
}

/// How much of a form is fixed text; none for a form with a list, which names what it is about.
fn letters(form: &str) -> Option<usize> {
    let letters = form.chars().filter(|c| c.is_alphanumeric()).count();
    (!form.contains('<')).then_some(letters)
}
