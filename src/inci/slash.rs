//! Slashes: one name (`Caprylic/Capric Triglyceride`) or one thing in several languages.

use super::Match;
use super::accept;
use super::names::Names;
use super::normalize::{fold_tokens, key_of};
use super::scan::{Kind, Scan};
use super::segment::{Words, segment};

/// More parts than any name or translation has.
const MOST: usize = 12;

/// More tokens than a translation that nobody knows has.
const LONGEST_PART: usize = 8;

/// Letters from which one word is hardly a part of another name.
const LONG_NAME: usize = 12;

/// What slashes divide.
#[derive(Debug)]
pub(super) enum Slashed {
    /// Names of one thing.
    One(Match),
    /// Names of several things, token ranges.
    Several(Vec<(usize, usize)>),
}

/// What the slashes in tokens `from..to` divide, if the parts tell; the whole, with its slashes,
/// is not in the dictionary.
pub(super) fn resolve(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Slashed> {
    let parts = parts(scan, from, to);
    if parts.len() < 2 || parts.len() > MOST {
        return None;
    }
    let found: Vec<Option<usize>> = parts
        .iter()
        .map(|&part| look_up(scan, names, part))
        .collect();
    let mut colours = (0..parts.len()).filter(|&i| is_colour_index(scan, parts[i]));
    let chosen = match (colours.next(), colours.next()) {
        // A colour index number, and what its colour is called.
        (Some(colour), None) => found[colour],
        _ => found.iter().flatten().next().copied(),
    }?;
    let colour =
        (0..parts.len()).any(|i| is_colour_index(scan, parts[i]) && found[i] == Some(chosen));
    let one = |match_| Some(Slashed::One(match_));
    if found.iter().all(Option::is_some) {
        let mut found = found.iter().flatten();
        let same = found.all(|&other| names.are_one_plant(other, chosen));
        let several = !same
            && (!colour
                || (0..parts.len())
                    .filter(|&i| is_colour_index(scan, parts[i]))
                    .count()
                    > 1);
        return if several {
            Some(Slashed::Several(parts))
        } else {
            one(names.part(chosen, true))
        };
    }
    let whole = fold_tokens(scan, from, to, false);
    let last = whole.rsplit([' ', '/']).next().unwrap_or_default();
    let agree = colour
        || found
            .iter()
            .flatten()
            .all(|&other| names.are_one_plant(other, chosen));
    if COMPOUND.contains(&last) {
        return None;
    }
    if !agree {
        // `Alumina/Silica/Xyz` are three, `Acacia/Jojoba/Sunflower Seed Wax` share their end.
        return (!accept::ends_names(last)).then_some(Slashed::Several(parts));
    }
    let unknown = || (0..parts.len()).filter(|&i| found[i].is_none());
    if unknown().any(|i| holds_another(scan, names, parts[i], chosen)) {
        return None;
    }
    let foreign = |i: usize| (parts[i].0..parts[i].1).any(|j| TRANSLATED.contains(&scan.word(j)));
    let spaced = |i: usize| {
        let (from, to) = parts[i];
        let slashes =
            i > 0 && is_spaced(scan, from - 1) || i + 1 < parts.len() && is_spaced(scan, to);
        slashes && to - from <= LONGEST_PART
    };
    if colour || unknown().all(foreign) {
        one(names.part(chosen, true))
    } else if unknown().all(|i| foreign(i) || spaced(i)) {
        one(names.part(chosen, !names.is_carrier(chosen)))
    } else {
        one(names
            .convention(&whole)
            .unwrap_or_else(|| names.part(chosen, false)))
    }
}

fn look_up(scan: &Scan<'_>, names: &Names, (from, to): (usize, usize)) -> Option<usize> {
    let key = key_of(scan, from, to, false);
    let key = key.text();
    names.by_key(&key).or_else(|| names.by_variant(&key))
}

/// Whether an unknown part holds the name of something else, so that it is no translation:
/// `Isopropyl Palmitate Citrus Aurantium Dulcis Ol` beside `Orange Peel Oil`.
fn holds_another(
    scan: &Scan<'_>,
    names: &Names,
    (from, to): (usize, usize),
    chosen: usize,
) -> bool {
    let words = Words::new(scan, from, to);
    words.len() <= LONGEST_PART
        && segment(scan, &words, names).iter().any(|segment| {
            let other = segment.ingredient.is_some_and(|found| found != chosen);
            let letters = words.tokens[segment.from..segment.to].iter();
            let letters: usize = letters.map(|&i| scan.word(i).len()).sum();
            other && (segment.to > segment.from + 1 || letters >= LONG_NAME)
        })
}

fn is_colour_index(scan: &Scan<'_>, (from, to): (usize, usize)) -> bool {
    let key = key_of(scan, from, to, false);
    let number = key.text();
    number
        .strip_prefix("ci")
        .is_some_and(|number| number.starts_with(|c: char| c.is_ascii_digit()))
}

/// What the first part of tokens `from..to` that is near something is near to.
pub(super) fn near(scan: &Scan<'_>, names: &Names, from: usize, to: usize) -> Option<Match> {
    let parts = parts(scan, from, to);
    if parts.len() < 2 || parts.len() > MOST {
        return None;
    }
    parts
        .iter()
        .find_map(|&(from, to)| names.near(&key_of(scan, from, to, false).text(), 2))
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
    "copolymer",
    "crosspolymer",
    "polymer",
    "copolymers",
    "ferment",
    "filtrate",
    "lysate",
    "esters",
    "ester",
    "triglyceride",
    "glycerides",
    "condensate",
    "complex",
    "interpolymer",
];

/// Words that only a translation of a name has.
const TRANSLATED: &[&str] = &[
    "extrait",
    "huile",
    "eau",
    "cire",
    "beurre",
    "jus",
    "graines",
    "feuille",
    "extracto",
    "aceite",
    "agua",
    "cera",
    "ol",
    "wasser",
    "extrakt",
    "olio",
    "estratto",
    "acqua",
    "amidon",
    "poudre",
    "miel",
    "sel",
    "lait",
    "oleo",
    "extrato",
    "farine",
    "parfum",
    "fragrance",
    "saindoux",
    "soie",
    "savon",
    "oxyde",
    "oxydes",
    "argile",
];
