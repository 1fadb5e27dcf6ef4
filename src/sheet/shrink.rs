//! How a full sheet comes to take less room, so that it stays one sheet of paper.
//!
//! The letters never get smaller and nothing is cut off. First lines move together, tables become
//! lists, and at last narrow letters of the same height are used; only where that is not enough are
//! names for the label left out, and then the sheet says how many.

use serde::Serialize;

use super::content::SheetContent;
use super::{own, restart};

/// How close everything stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Density {
    #[default]
    Airy,
    /// Less white between lines, and around the page.
    Close,
    /// Narrow letters too, and headings within the lines.
    Dense,
}

/// The number of steps.
pub const STEPS: usize = 8;

/// So many steps leave nothing out.
pub const WHOLE: usize = 5;

/// The content after so many steps; `0` leaves it as it is. Each step takes at least as little
/// room as the one before.
#[must_use]
pub fn shrunk(content: &SheetContent, steps: usize) -> SheetContent {
    let mut content = content.clone();
    content.second = content
        .second
        .map(|second| Box::new(shrunk(&second, steps)));
    content.density = match steps {
        0 => Density::Airy,
        1..=2 => Density::Close,
        _ => Density::Dense,
    };
    if steps == 2 || steps >= 4 {
        content.restart = restart::merged(&content.restart);
    }
    if steps >= WHOLE {
        content.own = content.own.as_ref().map(own::merged);
    }
    let names = match steps {
        0..=WHOLE => return content,
        6 => 8,
        7 => 4,
        _ => 2,
    };
    if let Some(list) = &mut content.allergies {
        for entry in &mut list.entries {
            entry.shorten(names, 0);
        }
    }
    content
}
