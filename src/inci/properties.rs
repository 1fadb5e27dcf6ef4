//! What holds for every label.

use proptest::prelude::*;

use super::read;
use super::tests::{NAMES, line, names};

/// Pieces that labels are made of, and pieces that break parsers.
fn label() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "Aqua", "Water", "glycerin", "PANTHENOL", "Parfum", "Urea", "Foo Bar", "CI 77491", "1,2-Hexanediol", "水",
        ]),
        4 => prop::sample::select(vec![
            ", ", ",", "; ", " • ", "\n", "\n\n", ". ", " - ", "-", "/", " / ", " and ", " (", ")", " [+/- ", "]", ": ",
            " 5%", "*", "¹", " &amp; ", "\\", "®", "{", "}", "+/-",
        ]),
        1 => prop::sample::select(vec![
            "Ingredients: ", "may contain ", "sans ", "Directions: ", "made in ", "F.I.L. ", "active ingredients ", "1. ", "the ",
        ]),
        1 => prop::sample::select(vec!["", "é", "\u{200b}", "👍", "ﬁ", "İ", "\u{301}", "\0", "００", "&#x41;", "&"]),
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_letter_is_accounted_for(label in prop_oneof![label(), any::<String>()]) {
        let reading = read(&label, &names());
        let mut seen = vec![false; label.len()];
        for item in &reading.items {
            prop_assert_eq!(&label[item.start..item.end], item.text.as_str());
            seen[item.start..item.end].fill(true);
        }
        for cut in &reading.cuts {
            prop_assert!(!label[cut.start..cut.end].is_empty());
            seen[cut.start..cut.end].fill(true);
        }
        for (i, c) in label.char_indices() {
            prop_assert!(seen[i] || !c.is_alphanumeric(), "{c} at {i} of {label:?}");
        }
        for (i, item) in reading.items.iter().enumerate() {
            prop_assert!(item.part_of.is_none_or(|outer| outer < i));
        }
    }

    #[test]
    fn case_spacing_and_separators_do_not_matter(
        order in Just(NAMES.to_vec()).prop_shuffle(),
        n in 2..12_usize,
        separator in prop::sample::select(vec![", ", ",", "; ", " • ", "\n", ",\n  ", " | "]),
        upper in any::<bool>(),
    ) {
        let chosen: Vec<&str> = order[..n].iter().filter_map(|line| line.split(" = ").next()).collect();
        // Tight commas and locants: `Urea,1,2-Hexanediol` reads as it is printed.
        prop_assume!(separator != "," || !chosen.iter().any(|name| name.contains(',')));
        let label = chosen.join(separator);
        let label = if upper { label } else { label.to_lowercase() };
        let names = names();
        prop_assert_eq!(line(&read(&label, &names), &names), chosen.join(" | "));
    }
}
