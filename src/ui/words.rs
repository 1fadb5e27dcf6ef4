//! Small pieces of text that several screens need, in the language of the window.

use crate::kb::KnowledgeBase;
use crate::model::case::Moment;
use crate::model::id::SourceId;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::model::source::{Source, SourceKind};
use crate::model::time::Hours;
use crate::text::{Lang, date, t, t_args, when};

/// Four weeks: the end of what the timeline shows.
pub const HORIZON: Hours = Hours::new(28 * 24);

/// Where a statement comes from: a few words to show, all of them on hover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cite {
    pub short: String,
    pub full: String,
    pub url: Option<String>,
}

impl Cite {
    /// The citations of some sources, in their order.
    pub fn of(kb: &KnowledgeBase, lang: Lang, ids: &[SourceId]) -> Vec<Self> {
        ids.iter()
            .filter_map(|id| kb.records.sources.get(id))
            .map(|entry| Self::new(&entry.record, lang))
            .collect()
    }

    fn new(source: &Source, lang: Lang) -> Self {
        let mut full = source.citation.clone();
        if let Some(doi) = &source.doi {
            full.push_str("\ndoi:");
            full.push_str(doi);
        } else if let Some(url) = &source.url {
            full.push('\n');
            full.push_str(url);
        }
        let kind = match source.kind {
            SourceKind::Seen => "source-seen",
            SourceKind::Known => "source-known",
            SourceKind::Practice => "source-practice",
            SourceKind::Synthesis => "source-synthesis",
            SourceKind::Regulation => "source-regulation",
        };
        full.push('\n');
        full.push_str(&t(lang, kind));
        if let Some(note) = &source.note {
            full.push_str(" · ");
            full.push_str(note);
        }
        Self {
            short: short_citation(&source.citation, source.year),
            full,
            url: (source
                .doi
                .as_ref()
                .map(|doi| format!("https://doi.org/{doi}")))
            .or_else(|| source.url.clone()),
        }
    }
}

/// Author or title and year, at most some forty letters.
fn short_citation(citation: &str, year: Option<u16>) -> String {
    const LONGEST: usize = 40;
    let end = citation
        .find(['.', ',', ';', ':', '('])
        .filter(|end| *end >= 6)
        .unwrap_or(citation.len());
    let mut short = citation[..end].trim().to_owned();
    if short.chars().count() > LONGEST {
        let cut: String = short.chars().take(LONGEST).collect();
        let whole = cut.rfind(' ').map_or(cut.as_str(), |space| &cut[..space]);
        short = format!("{whole}…");
    }
    match year {
        Some(year) if !short.contains(&year.to_string()) => format!("{short} {year}"),
        _ => short,
    }
}

/// The first letter large.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A message with one name in it.
pub fn with_name(lang: Lang, id: &str, gap: &'static str, name: impl Into<String>) -> String {
    t_args(lang, id, &[(gap, &Arg::Name(name.into()))])
}

/// A message with one number in it.
pub fn with_count(lang: Lang, id: &str, gap: &'static str, count: usize) -> String {
    let count = Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    t_args(lang, id, &[(gap, &count)])
}

/// The word for a severity, as a sentence of its own.
pub fn verdict(lang: Lang, severity: Severity) -> String {
    capital(&t(lang, &format!("verdict-{}", severity.word())))
}

/// A point in time, as short as it is clear: weekday and hour within four days, then the date.
pub fn soon(lang: Lang, ended: Option<Moment>, hours: Hours) -> String {
    match ended {
        Some(ended) if hours < Hours::new(96) => {
            let at = ended.after(hours).local;
            let weekday = at.date().weekday().to_monday_one_offset();
            let weekday = Arg::Name(t(lang, &format!("weekday-{weekday}")));
            let time = Arg::Name(format!("{:02}:{:02}", at.hour(), at.minute()));
            t_args(lang, "when-soon", &[("weekday", &weekday), ("time", &time)])
        }
        Some(ended) => date(lang, ended.after(hours)),
        None => when(lang, ended, hours),
    }
}

/// The chip of a verdict: the word, and until when to wait where there is an end.
pub fn chip(
    lang: Lang,
    ended: Option<Moment>,
    severity: Severity,
    usable_from: Option<Hours>,
) -> String {
    match (severity, usable_from) {
        (Severity::Avoid, Some(from)) => {
            with_name(lang, "wait-until", "when", soon(lang, ended, from))
        }
        (Severity::Avoid, None) => t(lang, "wait-open"),
        _ => verdict(lang, severity),
    }
}

/// A name without what stands in brackets.
pub fn short_name(name: &str) -> &str {
    name.split(" (").next().unwrap_or(name)
}

/// Abbreviations that stay in capitals.
const ABBREVIATIONS: [&str; 31] = [
    "PEG", "PPG", "EDTA", "BHT", "BHA", "TEA", "MEA", "DEA", "NP", "AP", "EOP", "EOS", "NS", "NG",
    "AS", "CI", "VP", "VA", "DMDM", "MIPA", "HCL", "SPF", "PCA", "MDM", "PVP", "DNA", "SH", "II",
    "III", "IV", "EU",
];

/// A name printed in capitals as it reads in a sentence; any other name as it is.
pub fn as_read(name: &str) -> String {
    if name.chars().any(char::is_lowercase) {
        return name.to_owned();
    }
    let mut read = String::with_capacity(name.len());
    let mut word = String::new();
    for letter in name.chars().chain([' ']) {
        if letter.is_alphabetic() {
            word.push(letter);
            continue;
        }
        if ABBREVIATIONS.contains(&word.as_str()) {
            read.push_str(&word);
        } else {
            read.push_str(&word.to_lowercase());
        }
        word.clear();
        read.push(letter);
    }
    read.pop();
    capital(&read)
}

#[cfg(test)]
mod tests {
    use super::{as_read, short_citation, short_name};

    #[test]
    fn capitals_become_words() {
        assert_eq!(as_read("SODIUM HYALURONATE"), "Sodium hyaluronate");
        assert_eq!(as_read("CERAMIDE NP"), "Ceramide NP");
        assert_eq!(as_read("PEG-8 DIMETHICONE"), "PEG-8 dimethicone");
        assert_eq!(as_read("CI 77891"), "CI 77891");
        assert_eq!(as_read("Aqua (Water)"), "Aqua (Water)");
    }

    #[test]
    fn citations_are_cut_where_a_title_ends() {
        assert_eq!(
            short_citation("Gupta AK, Foley KA. Title. J 2011", Some(2011)),
            "Gupta AK 2011"
        );
        assert_eq!(short_citation("Some page", None), "Some page");
        assert_eq!(short_name("Barrier lipids (ceramides)"), "Barrier lipids");
    }
}
