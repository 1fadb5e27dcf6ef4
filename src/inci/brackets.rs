//! What a bracket inside an entry says: a remark, a flag, a strength, or ingredients of its own.

use super::How;
use super::Match;
use super::Strength;
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::prose;
use super::scan::{Kind, Scan};
use super::term::Meaning;

/// The sense of one bracket.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Aside {
    /// `(nano)`
    Nano,
    /// `(5 %)`
    Strength(Strength),
    /// A blend or sub-list: `Parfum (Limonene, Linalool)`.
    List,
    /// A synonym, a common name, a colour index number, a footnote.
    Remark,
}

/// The ranges between the separators of tokens `from..to`.
pub(super) fn entries(scan: &Scan<'_>, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut entries = Vec::new();
    let mut start = from;
    let mut i = from;
    while i < to {
        if matches!(
            scan.tokens[i].kind,
            Kind::Comma | Kind::Colon | Kind::Dot | Kind::Blank
        ) {
            entries.push((start, i));
            start = i + 1;
        }
        i = scan.after_bracket(i);
    }
    entries.push((start, to));
    entries.retain(|(from, to)| from < to);
    entries
}

/// A bracket in tokens `from..to` that holds several entries and stands in the middle, if there is
/// one: its end was lost, and another one taken for it.
pub(super) fn misplaced(scan: &Scan<'_>, from: usize, to: usize) -> Option<usize> {
    let mut i = from;
    while i < to {
        if let Kind::Open(Some(close)) = scan.tokens[i].kind
            && i > from
            && matches!(scan.kind(close + 1), Some(Kind::Word { .. }))
            && close + 1 < to
            && entries(scan, i + 1, close).len() > 2
        {
            return Some(i);
        }
        i = scan.after_bracket(i);
    }
    None
}

/// The ranges between the separators of tokens `from..to`, as if the bracket at `open` were none.
pub(super) fn entries_across(
    scan: &Scan<'_>,
    from: usize,
    to: usize,
    open: usize,
) -> Vec<(usize, usize)> {
    let mut ranges = entries(scan, open + 1, to);
    if let Some(first) = ranges.first_mut() {
        first.0 = from;
    }
    ranges
}

/// What the bracket around tokens `from..to` says of the name it stands in.
pub(super) fn aside(
    scan: &Scan<'_>,
    names: &Names,
    from: usize,
    to: usize,
    outer: &Meaning,
) -> Aside {
    if is_nano(scan, from, to) {
        return Aside::Nano;
    }
    if let Some(strength) = strength(scan, from, to) {
        return Aside::Strength(strength);
    }
    let mut others = 0;
    let mut colours = 0;
    let entries = entries(scan, from, to);
    for &(from, to) in &entries {
        let key = key_of(scan, from, to, false);
        let key = key.text();
        colours += usize::from(is_colour(&key));
        if let Some(ingredient) = names.by_key(&key)
            && !is_same(outer, &names.known(ingredient, How::Part))
        {
            others += 1;
        }
    }
    let recognised = matches!(
        outer,
        Meaning::Name(Match::Known { .. } | Match::Pattern { .. })
    );
    if recognised && colours * 2 >= entries.len() {
        return Aside::Remark;
    }
    let listed =
        entries.len() > 1 && others * 2 >= entries.len() || entries.len() > 2 && others > 0;
    if listed || others == 1 && entries.len() == 1 && is_mixture(outer) {
        return Aside::List;
    }
    Aside::Remark
}

/// Whether a bracket in tokens `from..to` lists ingredients.
pub(super) fn any_list(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> bool {
    let mut i = from;
    while i < to {
        if let Kind::Open(Some(close)) = scan.tokens[i].kind
            && close < to
            && aside(scan, names, i + 1, close, &Meaning::Name(Match::Unknown)) == Aside::List
        {
            return true;
        }
        i = scan.after_bracket(i);
    }
    false
}

/// Whether the brackets in tokens `from..to` only flag, count or point to footnotes.
pub(super) fn only_flags(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let mut i = from;
    while i < to {
        if let Kind::Open(Some(close)) = scan.tokens[i].kind {
            let footnote = (i + 1..close).all(|j| scan.word(j).bytes().all(|b| b.is_ascii_digit()));
            if !footnote && !is_nano(scan, i + 1, close) {
                return false;
            }
        }
        i = scan.after_bracket(i);
    }
    true
}

/// What the last bracket of an otherwise unknown name says it is: `Weisses Öl (Paraffinum
/// Liquidum)`. A solvent in it may only carry the unknown, and is no more than a guess.
pub(super) fn identity(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Match> {
    let entries = last_bracket(scan, from, to)?;
    let found = |&(from, to): &(usize, usize)| {
        // `(Water/Eau)`
        let first = (from..to).find(|&i| scan.kind(i) == Some(Kind::Slash));
        let ending = |to| names.by_key(&key_of(scan, from, to, false).text());
        ending(to).or_else(|| ending(first?))
    };
    let ingredient = found(entries.first()?)?;
    let agree = entries.iter().all(|entry| found(entry) == Some(ingredient));
    agree.then(|| names.part(ingredient, !names.is_carrier(ingredient)))
}

/// The convention that the last bracket of a name follows: `Shikakai (Acacia Concinna Fruit
/// Extract)`.
pub(super) fn convention(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Match> {
    match last_bracket(scan, from, to)?[..] {
        [(from, to)] if !prose::is_prose(scan, from, to) => {
            names.convention(&fold_tokens(scan, from, to, false))
        }
        _ => None,
    }
}

/// The entries in the bracket at the end of tokens `from..to`.
fn last_bracket(scan: &Scan<'_>, from: usize, to: usize) -> Option<Vec<(usize, usize)>> {
    let loose = |i: &usize| matches!(scan.tokens[*i].kind, Kind::Mark | Kind::Amount(_));
    let close = (from..to).rev().find(|i| !loose(i))?;
    match scan.tokens[close].kind {
        Kind::Close(Some(open)) if open > from => Some(entries(scan, open + 1, close)),
        _ => None,
    }
}

fn is_nano(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    from < to
        && (from..to).all(|i| matches!(scan.word(i), "" | "nano"))
        && (from..to).any(|i| scan.word(i) == "nano")
}

fn strength(scan: &Scan<'_>, from: usize, to: usize) -> Option<Strength> {
    match scan.tokens[from..to] {
        [token] => match token.kind {
            Kind::Amount(strength) => strength,
            _ => None,
        },
        _ => None,
    }
}

fn is_colour(key: &str) -> bool {
    let number = key.strip_prefix("ci").unwrap_or(key);
    number.len() >= 5 && number.as_bytes()[..5].iter().all(u8::is_ascii_digit)
}

fn is_same(outer: &Meaning, inner: &Match) -> bool {
    match outer {
        Meaning::Name(outer) => outer.id().is_some_and(|id| Some(id) == inner.id()),
        Meaning::Cut(_) => false,
    }
}

/// Names that stand for a mixture, so that one name in their bracket is a part of it.
fn is_mixture(outer: &Meaning) -> bool {
    match outer {
        Meaning::Name(Match::Known { id, .. }) => {
            matches!(id.as_str(), "parfum" | "aroma")
        }
        _ => false,
    }
}
