//! Slashes: one name (`Caprylic/Capric Triglyceride`) or one thing in several languages.

use super::How;
use super::Match;
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::scan::{Kind, Scan};

/// More parts than any name or translation has.
const MOST: usize = 12;

/// More tokens than a translation that nobody knows has.
const LONGEST_PART: usize = 8;

/// What tokens `from..to` mean if their slashes divide names of one thing; the whole, with its
/// slashes, is not in the dictionary.
pub(super) fn resolve(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Match> {
    let parts = parts(scan, from, to);
    if parts.len() < 2 || parts.len() > MOST {
        return None;
    }
    let found: Vec<Option<usize>> =
        parts.iter().map(|&(from, to)| {
            let key = key_of(scan, from, to, false);
            names.by_key(&key.text()).or_else(|| names.by_variant(&key.text()))
        }).collect();
    let first = found.iter().flatten().next().copied()?;
    // A colour index number and the names of its colour.
    let colour = parts.iter().zip(&found).find_map(|(&(from, to), found)| {
        let is_colour = key_of(scan, from, to, false).text().strip_prefix("ci").is_some_and(|rest| rest.as_bytes().first().is_some_and(u8::is_ascii_digit));
        found.filter(|_| is_colour)
    });
    let chosen = colour.unwrap_or(first);
    if colour.is_none() && found.iter().flatten().any(|&other| other != chosen) {
        return None;
    }
    let whole = fold_tokens(scan, from, to, false);
    let last = whole.rsplit(' ').next().unwrap_or_default();
    if COMPOUND.contains(&last) {
        return None;
    }
    let known = names.known(chosen, How::Part);
    let translated = |i: usize| {
        let (from, to) = parts[i];
        found[i].is_some()
            || colour.is_some()
            || to - from <= LONGEST_PART && (i > 0 && is_spaced(scan, from - 1)
            || i + 1 < parts.len() && is_spaced(scan, to)
            || (from..to).any(|j| TRANSLATED.contains(&scan.word(j))))
    };
    if (0..parts.len()).all(translated) {
        return Some(known);
    }
    names.convention(&whole).or(match known {
        Match::Known { id, .. } => Some(Match::Near { guesses: vec![id] }),
        other => Some(other),
    })
}

/// What the first part of tokens `from..to` that is near something is near to.
pub(super) fn near(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Match> {
    let parts = parts(scan, from, to);
    if parts.len() < 2 || parts.len() > MOST {
        return None;
    }
    parts.iter().find_map(|&(from, to)| names.near(&key_of(scan, from, to, false).text(), 2))
}

/// The ranges between the slashes of tokens `from..to` that stand outside brackets.
fn parts(scan: &Scan<'_>, from: usize, to: usize) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut start = from;
    let mut i = from;
    while i < to && parts.len() <= MOST {
        if scan.tokens[i].kind == Kind::Slash {
            parts.push((start, i));
            start = i + 1;
        }
        i = scan.after_bracket(i);
    }
    parts.push((start, to));
    parts.retain(|(from, to)| from < to);
    parts
}

/// Whether the slash at token `i` has a space beside it.
fn is_spaced(scan: &Scan<'_>, i: usize) -> bool {
    scan.kind(i) == Some(Kind::Slash) && !(scan.touches(i) && scan.touches(i + 1))
}

/// Last words of names that join their parts into something else.
const COMPOUND: &[&str] = &[
    "copolymer", "crosspolymer", "polymer", "copolymers", "ferment", "filtrate", "lysate", "esters", "ester", "triglyceride",
    "glycerides", "condensate", "complex", "interpolymer",
];

/// Words that only a translation of a name has.
const TRANSLATED: &[&str] = &[
    "extrait", "huile", "eau", "cire", "beurre", "jus", "graines", "feuille", "extracto", "aceite", "agua", "cera", "ol", "wasser", "extrakt",
    "olio", "estratto", "acqua", "amidon", "poudre", "miel", "sel", "lait", "oleo", "extrato", "farine", "parfum", "fragrance", "saindoux", "soie", "savon", "oxyde", "oxydes", "argile",
];
