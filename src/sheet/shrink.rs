//! What an overloaded sheet leaves out so that it stays one sheet of paper.
//!
//! The letters never get smaller and nothing is cut off: a rule takes away what the patient can
//! spare most, one step after the other, until two sides are enough.

use super::content::SheetContent;
use super::{own, restart};

/// The number of steps.
pub const STEPS: usize = 6;

/// The content after so many steps; `0` leaves it as it is.
#[must_use]
pub fn shrunk(content: &SheetContent, steps: usize) -> SheetContent {
    let mut content = content.clone();
    if steps >= 1 {
        content.notes.lines = 1;
    }
    if steps >= 2 {
        label_names(&mut content, 6, 0);
        content.restart = restart::merged(&content.restart);
    }
    if steps >= 3 {
        content.own = content.own.as_ref().map(own::merged);
        content.notes.lines = 0;
    }
    if steps >= 4 {
        content.tight = true;
    }
    if steps >= 5 {
        label_names(&mut content, 3, 0);
    }
    if steps >= STEPS {
        content.teach_back.items.clear();
    }
    content
}

fn label_names(content: &mut SheetContent, names: usize, related: usize) {
    for entry in content.allergies.iter_mut().flat_map(|list| &mut list.entries) {
        entry.names.truncate(names);
        entry.related.truncate(related);
    }
}
