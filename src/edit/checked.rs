//! What the records on an editor's table are worth: the knowledge base that saving would give, and
//! everything that is wrong, by record and field.

use std::sync::Arc;

use super::draft::Kind;
use super::fix::{self, Fix};
use crate::diag::Diagnostic;
use crate::files::SourceFile;
use crate::kb::check::Checks;
use crate::kb::load::kind_of;
use crate::kb::{KnowledgeBase, Layers, Records, Shipped};

/// A clinic's files over the built-in records, checked.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What saving would give; `None` if that is not enough to answer with.
    pub kb: Option<Arc<KnowledgeBase>>,
    /// All records, right or wrong, as they would count.
    pub records: Records,
    /// The clinic's alone, as they are written.
    pub own: Records,
    /// Everything that is wrong, in the order of the files.
    pub problems: Vec<Diagnostic>,
    checks: Checks,
}

impl Checked {
    /// The built-in records are read already: only the clinic's files are read here.
    pub fn new(shipped: &Shipped, clinic: &[SourceFile]) -> Self {
        Self::after(None, shipped, clinic)
    }

    /// The same, and what was checked before and has not changed is not checked again. The result
    /// is that of [`Checked::new`].
    pub fn after(earlier: Option<&Self>, shipped: &Shipped, clinic: &[SourceFile]) -> Self {
        let layers = Layers::after(earlier.map(|earlier| &earlier.checks), shipped, clinic);
        let (own, records) = (layers.own.clone(), layers.records.clone());
        let (checks, mut problems) = (layers.checks.clone(), layers.problems.clone());
        let earlier = earlier.and_then(|earlier| earlier.kb.as_deref());
        let kb = match KnowledgeBase::after(earlier, layers) {
            Ok(kb) => Some(Arc::new(kb)),
            Err(more) => {
                problems = more;
                None
            }
        };
        Self {
            kb,
            records,
            own,
            problems,
            checks,
        }
    }

    /// What is wrong with a record.
    pub fn problems_of(&self, kind: Kind, id: &str) -> impl Iterator<Item = &Diagnostic> {
        self.problems.iter().filter(move |problem| {
            let place = problem.place.as_ref();
            place.is_some_and(|place| &*place.record == id && kind_of(&place.file) == kind.folder())
        })
    }

    /// The ways out of a problem that can be taken with one press, most likely first.
    pub fn fixes(&self, problem: &Diagnostic) -> Vec<Fix> {
        fix::fixes(self, problem)
    }
}

/// The problems that concern a field, such as `severity` or `classes[1]`, or a part of it.
pub fn of_field<'a>(
    problems: impl IntoIterator<Item = &'a Diagnostic>,
    field: &str,
) -> impl Iterator<Item = &'a Diagnostic> {
    problems.into_iter().filter(move |problem| {
        let place = problem.place.as_ref();
        let rest = place.and_then(|place| place.field.strip_prefix(field));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']))
    })
}
