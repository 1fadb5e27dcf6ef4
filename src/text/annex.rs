//! An entry of an EU annex in a sentence.

use super::{Lang, t, t_args};
use crate::model::annex::{AnnexEntry, Limit, LimitKind, Use};
use crate::model::sentence::Arg;

/// Which annex and entry, such as `EU Annex V, preservatives, entry 29`.
pub fn place(lang: Lang, entry: &AnnexEntry) -> String {
    let annex = t(lang, &format!("annex-name-{}", entry.annex.word()));
    let number = Arg::Name(entry.entry.clone());
    format!(
        "{annex}, {}",
        t_args(lang, "annex-entry", &[("entry", &number)])
    )
}

/// What the entry says beyond its place: limits, bans and that there is more. May be empty.
pub fn told(lang: Lang, entry: &AnnexEntry) -> String {
    let mut parts: Vec<String> = entry.limits.iter().map(|l| limit(lang, l)).collect();
    if !entry.only_in.is_empty() {
        let uses = words(lang, &entry.only_in, ", ");
        parts.push(format!("{} {uses}", t(lang, "annex-only-in")));
    }
    if !entry.not_in.is_empty() {
        let bans: Vec<String> = entry
            .not_in
            .iter()
            .map(|ban| words(lang, ban, " + "))
            .collect();
        parts.push(format!("{} {}", t(lang, "annex-not-in"), bans.join(", ")));
    }
    if entry.qualified {
        parts.push(t(lang, "annex-qualified"));
    }
    if entry.more {
        parts.push(t(lang, "annex-more"));
    }
    parts.join("; ")
}

fn limit(lang: Lang, limit: &Limit) -> String {
    let percent = limit.percent.to_string();
    let percent = match lang {
        Lang::En | Lang::Pseudo => percent,
        Lang::De => percent.replace('.', ","),
    };
    let id = match limit.kind {
        LimitKind::AtMost => "annex-limit-at-most",
        LimitKind::NamedAbove => "annex-limit-named-above",
    };
    let mut said = t_args(lang, id, &[("percent", &Arg::Name(percent))]);
    let mut notes: Vec<String> = Vec::new();
    if !limit.uses.is_empty() {
        notes.push(words(lang, &limit.uses, " · "));
    }
    if limit.narrowed {
        notes.push(t(lang, "annex-narrowed"));
    }
    if let Some(what) = &limit.counted_as {
        let what = Arg::Name(what.clone());
        notes.push(t_args(lang, "annex-counted-as", &[("what", &what)]));
    }
    if !notes.is_empty() {
        said = format!("{said} ({})", notes.join(", "));
    }
    said
}

fn words(lang: Lang, uses: &[Use], between: &str) -> String {
    let words: Vec<String> = uses
        .iter()
        .map(|used| t(lang, &format!("annex-use-{}", used.word())))
        .collect();
    words.join(between)
}

#[cfg(test)]
mod tests {
    use super::{place, told};
    use crate::model::annex::{Annex, AnnexEntry, Limit, LimitKind, Use};
    use crate::model::review::Review;
    use crate::text::Lang;

    #[test]
    fn an_entry_in_a_sentence() {
        let entry = AnnexEntry {
            id: "v-57".into(),
            annex: Annex::V,
            entry: "57".to_owned(),
            name: "X".to_owned(),
            ingredients: Vec::new(),
            qualified: false,
            limits: vec![Limit {
                kind: LimitKind::AtMost,
                percent: 0.0015,
                uses: vec![Use::RinseOff],
                narrowed: false,
                counted_as: Some("acid".to_owned()),
            }],
            only_in: Vec::new(),
            not_in: vec![vec![Use::Mouth, Use::Children], vec![Use::Lips]],
            more: true,
            sources: Vec::new(),
            review: Review::Draft,
        };
        assert_eq!(
            place(Lang::En, &entry),
            "EU Annex V, preservatives, entry 57"
        );
        assert_eq!(
            told(Lang::En, &entry),
            "at most 0.0015 % (rinse-off, counted as acid); not in: mouth and teeth + children, \
             lips; further conditions in the regulation"
        );
        assert!(told(Lang::De, &entry).starts_with("höchstens 0,0015 %"));
    }
}
