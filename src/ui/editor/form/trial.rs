//! Trying the forms of names while they are written: against examples that must fit, look-alikes
//! that must not, and any name one thinks of.

use super::FormContext;
use super::words::Judged;
use crate::inci::Match;
use crate::inci::normalize::fold;
use crate::inci::pattern::Form as NameForm;
use crate::model::pattern::{NamePattern, WordList};
use crate::model::scale::Severity;
use crate::text::t;
use crate::ui::knowledge::subject::Subject;
use crate::ui::words::{as_read, with_name};

/// Says why a form cannot be read; nothing if it can.
pub fn form_is_sound(context: &FormContext<'_>, form: &str) -> Option<Judged> {
    let err = NameForm::compile(form, lists(context)).err()?;
    Some(Judged {
        severity: Severity::Avoid,
        says: err.to_string(),
        about: None,
    })
}

fn lists<'a>(context: &FormContext<'a>) -> &'a [WordList] {
    &context.kb.records.word_lists
}

/// The forms of a pattern as they are now, compiled.
#[derive(Debug)]
pub struct Trial {
    forms: Vec<NameForm>,
    except: Vec<NameForm>,
}

impl Trial {
    /// Forms that cannot be read are left out; their field says so.
    pub fn new(context: &FormContext<'_>, pattern: &NamePattern) -> Self {
        let compile = |forms: &[String]| {
            let compiled = forms.iter();
            let compiled = compiled.filter_map(|form| NameForm::compile(form, lists(context)).ok());
            compiled.collect()
        };
        Self {
            forms: compile(&pattern.forms),
            except: compile(&pattern.except),
        }
    }

    fn fits(&self, name: &str) -> bool {
        let folded = fold(name);
        self.forms.iter().any(|form| form.fits(&folded))
            && !self.except.iter().any(|form| form.fits(&folded))
    }

    /// What trying a name shows: whether it goes as it is meant to.
    pub fn judge(&self, context: &FormContext<'_>, name: &str, must_fit: bool) -> Judged {
        let fits = self.fits(name);
        let id = if fits { "form-fits" } else { "form-fits-not" };
        Judged {
            severity: if fits == must_fit {
                Severity::Fine
            } else {
                Severity::Avoid
            },
            says: t(context.lang, id),
            about: None,
        }
    }

    /// What becomes of a name on a label, with this pattern as it is now.
    pub fn told(&self, context: &FormContext<'_>, own: &str, name: &str) -> Judged {
        let fits = self.fits(name);
        let found = context.kb.names.find(name);
        let (severity, says, about) = match found {
            Match::Known { id, .. } => {
                let known = context.kb.ingredient(&id);
                let known = known.map_or_else(|| id.to_string(), |it| as_read(&it.name));
                let says = with_name(context.lang, "form-try-known", "name", &known);
                let about = Some((known, Subject::Ingredient(id)));
                (Severity::Caution, says, about)
            }
            Match::Pattern { id, .. } if id.as_str() != own => {
                let id = with_name(context.lang, "form-try-other", "name", id.as_str());
                (Severity::Caution, id, None)
            }
            _ if fits => (Severity::Fine, t(context.lang, "form-fits"), None),
            _ => (Severity::Unknown, t(context.lang, "form-fits-not"), None),
        };
        Judged {
            severity,
            says,
            about,
        }
    }
}
