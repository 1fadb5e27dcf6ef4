//! Lints on sources: each can be found by whoever wants to check it.

use crate::diag::{Code, Diagnostic};
use crate::kb::records::Records;
use crate::model::source::SourceKind;

/// Shortest citation that can name an author and where it stands.
const SHORT: usize = 20;

pub fn sources(records: &Records, problems: &mut Vec<Diagnostic>) {
    for entry in records.sources.values() {
        let source = &entry.record;
        let addressed = source.doi.is_some() || source.url.is_some();
        // Custom and teaching that is cited from knowledge stand nowhere in particular, and their
        // kind says so; what was read must be found again.
        let elusive = matches!(source.kind, SourceKind::Seen) && !addressed;
        if elusive || source.citation.trim().chars().count() < SHORT {
            problems.push(
                Diagnostic::error(
                    Code::VagueSource,
                    format!("`{}` cannot be found from its citation", source.id),
                )
                .at(entry.at("citation"))
                .hint("give a DOI, an address, or author, title, journal and year"),
            );
        }
        if let Some(doi) = &source.doi
            && !(doi.starts_with("10.") && doi.contains('/'))
        {
            problems.push(
                Diagnostic::error(Code::VagueSource, format!("`{doi}` is no DOI"))
                    .at(entry.at("doi"))
                    .hint("a DOI is written without `https://doi.org/`, such as `10.1000/182`"),
            );
        }
        if let Some(url) = &source.url
            && !(url.starts_with("https://") || url.starts_with("http://"))
        {
            problems.push(
                Diagnostic::error(Code::VagueSource, format!("`{url}` is no address"))
                    .at(entry.at("url")),
            );
        }
    }
}
