//! Phrases that several answers share.

use crate::advice::Assessment;
use crate::model::case::Moment;
use crate::text::{Lang, t, when};

/// From when a product that is not usable now may be used, or why never.
pub fn usable(lang: Lang, ended: Option<Moment>, assessment: &Assessment) -> String {
    if assessment.verdict.is_usable() {
        return String::new();
    }
    let from = |hours| format!("{} {}", t(lang, "cli-from"), when(lang, ended, hours));
    match (assessment.usable_from(), assessment.usable_once_read()) {
        (Some(hours), _) => from(hours),
        (None, Some(hours)) if hours <= assessment.at => t(lang, "cli-once-read"),
        (None, Some(hours)) => format!("{}, {}", from(hours), t(lang, "cli-once-read")),
        (None, None) => t(lang, "cli-never"),
    }
}
