//! What an overloaded sheet leaves out so that it stays one sheet of paper.
//!
//! The letters never get smaller and nothing is cut off: a rule takes away what the patient can
//! spare most, one step after the other, until two sides are enough.

use super::content::SheetContent;
use super::{own, restart};

/// The number of steps.
pub const STEPS: usize = 9;

/// The content after so many steps; `0` leaves it as it is. Each step takes at least as little
/// room as the one before.
#[must_use]
pub fn shrunk(content: &SheetContent, steps: usize) -> SheetContent {
    let mut content = content.clone();
    content.second = content
        .second
        .map(|second| Box::new(shrunk(&second, steps)));
    content.notes.lines = match steps {
        0 => content.notes.lines,
        1 => 3,
        2..=4 => 1,
        _ => 0,
    };
    if steps >= 3 {
        label_names(&mut content, 6, 0);
    }
    if steps >= 4 {
        content.restart = restart::merged(&content.restart);
    }
    if steps >= 5 {
        content.own = content.own.as_ref().map(own::merged);
    }
    if steps >= 6 {
        content.tight = true;
    }
    if steps >= 7 {
        label_names(&mut content, 3, 0);
    }
    if steps >= 8 {
        label_names(&mut content, 2, 0);
    }
    if steps >= STEPS {
        content.teach_back.items.clear();
    }
    content
}

fn label_names(content: &mut SheetContent, names: usize, related: usize) {
    for entry in content
        .allergies
        .iter_mut()
        .flat_map(|list| &mut list.entries)
    {
        entry.names.truncate(names);
        entry.related.truncate(related);
    }
}
