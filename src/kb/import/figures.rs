//! Figures and uses out of the words of an annex.

use std::sync::LazyLock;

use regex::Regex;

use super::uses::{EXCEPTION, uses};
use crate::model::annex::{Limit, LimitKind, Use};

/// What the cells of a row say.
#[derive(Debug, Default, PartialEq)]
pub struct Read {
    pub limits: Vec<Limit>,
    /// Figures that cannot be one, such as `0 15%`.
    pub unreadable: Vec<String>,
    /// Words about uses without a figure: the only ones that are allowed.
    pub only_in: Vec<Use>,
    pub not_in: Vec<Vec<Use>>,
    /// Whether something was said that is in none of the fields above.
    pub more: bool,
}

fn regex(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the patterns of this file compile")
}

macro_rules! patterns {
    ($($name:ident = $pattern:literal;)*) => {
        $(static $name: LazyLock<Regex> = LazyLock::new(|| regex($pattern));)*
    };
}

patterns! {
    PART = r"\(?\b([a-r])\)";
    ROMAN = r"\(i{1,3}\)|\b[12]\.\s";
    FIGURE = r"(\d\s+)?(≤\s*)?(\d+(?:[.,]\d+)?)\s*(%|mg/kg)";
    COUNTED = r"(?i)\((?:as|of)\s+(?:a\s+)?([A-Za-z][A-Za-z0-9 -]{0,60}?)\s*(?:\)|$)|calculated as ([A-Za-z][A-Za-z0-9 -]{0,30}?)\s*(?:[).\n]|$)|\bas (free base)|\((acid)\)|(Retinol Equivalent|\bRE\b)";
    LIST = r",|;|\band\b|\bor in\b";
    NAMED_ABOVE = r"(?is)(?:\([a-r]\)\s*)*the presence of the substances?\b.*?exceeds\b.*?(?:$|rinse-off products?\.?)";
    THRESHOLD = r"(?i)(\d+(?:[.,]\d+)?)\s*%\s*(?:in|for)\s+(leave-on|rinse-off)";
    AFTER_MIXING = r"(?i)after mixing under oxidative conditions the maximum concentration applied to ([a-z ]+?) must not exceed\s+(\d+(?:[.,]\d+)?)\s*%";
    NOT_IN = r"(?i)not to be used (?:in|on) ([^.;\n]*)";
    BARE_FIGURE = r"^\s*(\d+(?:[.,]\d+)?)\s*%\s*(?:$|,)";
}

/// Reads the cells on the kind of product, the highest concentration and what else holds.
pub fn read(product: &str, highest: &str, other: &str) -> Read {
    let mut read = Read::default();
    let (product, product_bans) = without_bans(product);
    let (highest, highest_bans) = without_bans(highest);
    let products = parts(&product);
    let all_of = |labels: &[char]| -> String {
        let of = |label: &char| products.iter().find(|(known, _)| known.contains(label));
        let words: Vec<&str> = labels.iter().filter_map(of).map(|(_, w)| *w).collect();
        words.join("; ")
    };
    if FIGURE.is_match(&highest) {
        for (labels, words) in parts(&highest) {
            // Letters mean the kinds of product only if those have letters too.
            let named = match (labels.is_empty(), products[0].0.is_empty()) {
                (true, _) => product.clone(),
                (false, true) => format!("{words} {product}"),
                (false, false) => all_of(&labels),
            };
            read.limits_of(words, &named);
        }
    } else {
        // The export of Annex IV has the product type in the column of the concentration.
        read.only_in(&format!("{product} {highest}"));
    }
    read.more |= products
        .iter()
        .flat_map(|(labels, _)| labels)
        .any(|label| !highest.contains(&format!("{label})")) && !read.limits.is_empty());
    for words in product_bans.iter().chain(&highest_bans) {
        read.ban(words);
    }
    read.other(other);
    read
}

impl Read {
    /// The figures of one part of a cell, for what `named` describes.
    fn limits_of(&mut self, words: &str, named: &str) {
        let mut figures: Vec<(usize, f64, bool)> = Vec::new();
        for found in FIGURE.captures_iter(words) {
            let whole = found.get(0).expect("group 0 is the match");
            if found.get(1).is_some() {
                self.unreadable.push(whole.as_str().to_owned());
                continue;
            }
            let Ok(figure) = found[3].replace(',', ".").parse::<f64>() else {
                continue;
            };
            let scale = if &found[4] == "%" { 1.0 } else { 1e-4 };
            figures.push((whole.end(), figure * scale, found.get(2).is_some()));
        }
        let Some(&(first_end, first, _)) = figures.first() else {
            return;
        };
        // `Maximum secondary amine content: 0.5%` limits something else.
        if words[..first_end].to_lowercase().contains("content") {
            self.more = true;
            return;
        }
        let bounded = figures.iter().rev().find(|(.., bounded)| *bounded);
        let kept: Vec<f64> = if let Some((_, figure, _)) = bounded {
            vec![*figure]
        } else if ROMAN.is_match(words) {
            figures.iter().map(|(_, figure, _)| *figure).collect()
        } else {
            self.more |= figures.len() > 1;
            vec![first]
        };
        let (uses, narrowed) = if named.trim().is_empty() {
            uses(words)
        } else {
            described(named)
        };
        for percent in kept {
            self.limits.push(Limit {
                kind: LimitKind::AtMost,
                percent,
                uses: uses.clone(),
                narrowed,
                counted_as: counted_as(&words[first_end..]),
            });
        }
    }

    /// Words about uses without a figure. They tell something only if every part is understood
    /// and none means all the rest.
    fn only_in(&mut self, words: &str) {
        let mut all = Vec::new();
        for (_, part) in parts(words) {
            let (uses, narrowed) = uses(part);
            let blank = part.trim().is_empty();
            self.more |= narrowed || uses.is_empty() && !blank;
            if narrowed || uses.is_empty() || uses.contains(&Use::Other) {
                return;
            }
            all.extend(uses);
        }
        all.sort_unstable();
        all.dedup();
        self.only_in = all;
    }

    fn ban(&mut self, words: &str) {
        self.more |= EXCEPTION.is_match(words);
        let named = EXCEPTION.split(words).next().unwrap_or_default();
        for item in LIST.split(named) {
            let (banned, _) = uses(item);
            self.more |= banned.is_empty();
            if !banned.is_empty() && !self.not_in.contains(&banned) {
                self.not_in.push(banned);
            }
        }
    }

    /// The cell of other conditions.
    fn other(&mut self, other: &str) {
        let mut rest = other.to_owned();
        if let Some(sentence) = NAMED_ABOVE.find(other) {
            for found in THRESHOLD.captures_iter(sentence.as_str()) {
                if let Ok(percent) = found[1].replace(',', ".").parse() {
                    self.limits.push(Limit {
                        kind: LimitKind::NamedAbove,
                        percent,
                        uses: uses(&found[2]).0,
                        narrowed: false,
                        counted_as: None,
                    });
                }
            }
            rest = rest.replace(sentence.as_str(), "");
        }
        if let Some(found) = AFTER_MIXING.captures(&rest.clone()) {
            if let Ok(percent) = found[2].replace(',', ".").parse() {
                let mut uses = uses(&found[1]).0;
                uses.retain(|used| *used != Use::Hair);
                uses.insert(0, Use::OxidativeHairDye);
                self.limits.push(Limit {
                    kind: LimitKind::AtMost,
                    percent,
                    uses,
                    narrowed: false,
                    counted_as: None,
                });
            }
            rest = rest.replace(&found[0], "");
        }
        let (mut rest, bans) = without_bans(&rest);
        for words in &bans {
            self.ban(words);
        }
        if let Some(found) = BARE_FIGURE.captures(&rest.clone()) {
            if let Ok(percent) = found[1].replace(',', ".").parse() {
                let mut uses = uses(&rest).0;
                uses.append(&mut self.only_in);
                self.limits.push(Limit {
                    kind: LimitKind::AtMost,
                    percent,
                    uses,
                    narrowed: false,
                    counted_as: None,
                });
            }
            rest.clear();
        }
        self.more |= rest.chars().filter(|c| c.is_alphabetic()).count() > 2;
    }
}

/// A cell without its "Not to be used in …", and what those name.
fn without_bans(cell: &str) -> (String, Vec<String>) {
    let bans = NOT_IN.captures_iter(cell).map(|found| found[1].to_owned());
    let bans = bans.collect();
    (NOT_IN.replace_all(cell, "").into_owned(), bans)
}

/// The parts of a cell that letters mark, each with its letters; all of it if none does.
/// `(a) and (b) 1 %` is one part with two letters.
fn parts(cell: &str) -> Vec<(Vec<char>, &str)> {
    let mut parts: Vec<(Vec<char>, &str)> = Vec::new();
    if cell.contains("(ii)") && !cell.contains("(a)") {
        return vec![(Vec::new(), cell)];
    }
    let mut waiting = Vec::new();
    let mut marks = PART.captures_iter(cell).peekable();
    while let Some(mark) = marks.next() {
        let whole = mark.get(0).expect("group 0 is the match");
        // A letter of `(a) (i) 8 %` is no part of its own.
        let roman = &mark[1] == "i" && cell.contains("(ii)");
        let end = marks.peek().and_then(|next| next.get(0));
        let words = &cell[whole.end()..end.map_or(cell.len(), |next| next.start())];
        if roman {
            if let Some((_, before)) = parts.last_mut() {
                let start = before.as_ptr() as usize - cell.as_ptr() as usize;
                *before = &cell[start..whole.end() + words.len()];
                continue;
            }
            if !waiting.is_empty() {
                parts.push((std::mem::take(&mut waiting), words));
                continue;
            }
        }
        waiting.extend(mark[1].chars().next());
        if !matches!(words.trim().trim_matches(','), "" | "and") {
            parts.push((std::mem::take(&mut waiting), words));
        }
    }
    if parts.is_empty() {
        parts.push((waiting, cell));
    }
    parts
}

/// What a figure counts, if not the substance itself.
fn counted_as(words: &str) -> Option<String> {
    let found = COUNTED.captures(words)?;
    let name = found.iter().skip(1).flatten().next()?.as_str().trim();
    let name = if name == "RE" || name.starts_with("Retinol") {
        "retinol"
    } else {
        name
    };
    Some(name.to_owned())
}

/// Like [`uses`], for words that are known to describe a use.
fn described(words: &str) -> (Vec<Use>, bool) {
    let (mut uses, narrowed) = uses(words);
    if uses.is_empty() && !words.to_lowercase().contains("all cosmetic") {
        uses.push(Use::Described);
    }
    (uses, narrowed)
}

#[cfg(test)]
mod tests {
    use super::{Read, read};
    use crate::model::annex::{LimitKind, Use};

    fn figures(read: &Read) -> Vec<(f64, &[Use])> {
        let limits = read.limits.iter();
        limits
            .map(|limit| (limit.percent, &limit.uses[..]))
            .collect()
    }

    #[test]
    fn letters_join_figures_to_products() {
        let read = read(
            "(a) Leave-on products\n(b) Rinse-off products",
            "(a) 0,01 %\n(b) 0,1 % (as acid)",
            "",
        );
        assert_eq!(
            figures(&read),
            [(0.01, &[Use::LeaveOn][..]), (0.1, &[Use::RinseOff])]
        );
        assert_eq!(read.limits[1].counted_as.as_deref(), Some("acid"));
        assert!(!read.more);
    }

    #[test]
    fn a_part_may_have_two_letters_and_a_letter_two_figures() {
        let both = read("(a) Deodorant spray\n(b) Powder", "(a) and (b) 1 %", "");
        let uses = [Use::Deodorant, Use::Powder, Use::Spray];
        assert_eq!(figures(&both), [(1.0, &uses[..])]);
        let two = read(
            "(a) Hair products\n(b) Depilatories",
            "(a) (i) 8% (ii) 11%\n(b) 5%",
            "",
        );
        assert_eq!(
            figures(&two),
            [
                (8.0, &[Use::Hair][..]),
                (11.0, &[Use::Hair]),
                (5.0, &[Use::Depilatory])
            ]
        );
    }

    #[test]
    fn thresholds_of_labelling_are_no_limits() {
        let words = "The presence of the substance shall be indicated in the list when its \
                     concentration exceeds: — 0,001 % in leave-on products — 0,01 % in rinse-off \
                     products";
        let read = read("", "", words);
        assert!(
            read.limits
                .iter()
                .all(|limit| limit.kind == LimitKind::NamedAbove)
        );
        assert_eq!(
            figures(&read),
            [(0.001, &[Use::LeaveOn][..]), (0.01, &[Use::RinseOff])]
        );
        assert!(!read.more);
    }

    #[test]
    fn bans_are_lists_of_words_that_hold_together() {
        let read = read(
            "",
            "0.1%",
            "Not to be used in lip products, oral products and aerosols",
        );
        assert_eq!(read.not_in, [[Use::Lips], [Use::Mouth], [Use::Spray]]);
        let read = super::read(
            "",
            "0.1%",
            "Not to be used in toothpaste for children under 3",
        );
        assert_eq!(read.not_in, [[Use::Mouth, Use::Children]]);
    }

    #[test]
    fn what_is_not_understood_is_told() {
        assert_eq!(read("", "0 15%", "").unreadable, ["0 15%"]);
        assert!(
            read("", "Maximum secondary amine content: 0.5%", "")
                .limits
                .is_empty()
        );
        assert!(read("", "3%", "Peroxide value less than 10").more);
        let narrowed = read("Face products with the exception of sprays", "7,34 %", "");
        assert!(narrowed.limits[0].narrowed);
        assert_eq!(read("Rinse-off products", "", "").only_in, [Use::RinseOff]);
        assert!(
            read("(a) Body products\n(b) Other products", "", "")
                .only_in
                .is_empty()
        );
    }
}
