//! The avoid list as a QR code: plain text that any telephone reads without the internet.

use qrcode::bits::Bits;
use qrcode::{EcLevel, QrCode, Version};
use serde::Serialize;

use super::allergy::AllergyBox;
use super::dates::Dates;
use super::own::{Own, When};
use super::table::Table;
use super::words::settled;

/// A printed code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Code {
    pub title: String,
    /// That the list did not fit, or nothing.
    pub shortened: String,
    /// What the code holds; also the alternative text.
    pub text: String,
    /// The picture as SVG, one unit for each module.
    pub svg: String,
}

/// The largest code whose modules a telephone still reads from paper at 36 mm.
const LARGEST: i16 = 20;

/// White around the code, in modules, as the standard asks.
const QUIET: usize = 4;

/// The code of what to avoid and until when; `None` if there is nothing to avoid.
pub fn code(
    own: &[Own],
    allergies: Option<&AllergyBox>,
    restart: &Table,
    dates: &Dates<'_>,
) -> Option<Code> {
    let lines = lines(own, allergies, restart, dates);
    if lines.is_empty() {
        return None;
    }
    // Whole lines go, from the end: a name that is cut off may mean another substance.
    (1..=lines.len()).rev().find_map(|kept| {
        let mut text = lines[..kept].join("\n");
        let is_short = kept < lines.len();
        if is_short {
            text.push_str("\n…");
        }
        let svg = drawn(&text)?;
        Some(Code {
            title: dates.words.say("qr-title"),
            shortened: if is_short {
                dates.words.say("qr-shortened")
            } else {
                String::new()
            },
            text,
            svg,
        })
    })
}

/// Worst first: what never, what the patient reacts to, what waits.
fn lines(
    own: &[Own],
    allergies: Option<&AllergyBox>,
    restart: &Table,
    dates: &Dates<'_>,
) -> Vec<String> {
    let not = dates.words.say("qr-not");
    let never: Vec<&str> = own
        .iter()
        .filter(|own| own.when == When::Never && !own.is_allowed)
        .map(|own| own.name.as_str())
        .collect();
    let mut lines = Vec::new();
    if !never.is_empty() {
        lines.push(format!("{not}: {}", never.join(", ")));
    }
    for entry in allergies.into_iter().flat_map(|list| &list.entries) {
        lines.push(format!(
            "{not}: {} ({})",
            entry.name,
            entry.names.join(", ")
        ));
    }
    for row in &restart.rows {
        if let [when, what, _] = row.cells.as_slice() {
            lines.push(format!("{when}: {what}"));
        }
    }
    lines
        .iter()
        .map(|line| {
            // What only steers the layout of paper has no place on a telephone.
            let line = settled(line).replace(['*', '\u{2066}', '\u{2068}', '\u{2069}'], "");
            line.replace('\u{a0}', " ")
        })
        .collect()
}

/// The text as bytes and nothing else: some of its letters in UTF-8 would also do as Japanese, which
/// is shorter, and what a telephone would then show.
fn coded(text: &str, version: Version) -> Option<QrCode> {
    let mut bits = Bits::new(version);
    bits.push_byte_data(text.as_bytes()).ok()?;
    bits.push_terminator(EcLevel::L).ok()?;
    QrCode::with_bits(bits, EcLevel::L).ok()
}

/// The code as SVG; `None` if the text does not fit.
fn drawn(text: &str) -> Option<String> {
    let code = (1..=LARGEST).find_map(|version| coded(text, Version::Normal(version)))?;
    let width = code.width();
    let dark = code
        .to_colors()
        .into_iter()
        .enumerate()
        .filter(|(_, color)| *color == qrcode::Color::Dark);
    let squares: Vec<String> = dark
        .map(|(idx, _)| format!("M{} {}h1v1h-1z", idx % width + QUIET, idx / width + QUIET))
        .collect();
    let path = squares.concat();
    let side = width + 2 * QUIET;
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{side}\" height=\"{side}\"><path d=\"{path}\"/></svg>"
    ))
}
