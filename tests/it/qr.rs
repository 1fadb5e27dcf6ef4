//! The printed code, read module by module as a telephone does, but without correcting errors.

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::sheet::{self, Language, Options};
use serde_json::json;

use crate::support::{kb, read_case};

/// Blocks of each version at correction level L (ISO/IEC 18004, table 9): how many, and how many of
/// them are a byte shorter, with the bytes of data in a short one. Versions 1 to 20.
const BLOCKS: [(usize, usize, usize); 20] = [
    (1, 1, 19),
    (1, 1, 34),
    (1, 1, 55),
    (1, 1, 80),
    (1, 1, 108),
    (2, 2, 68),
    (2, 2, 78),
    (2, 2, 97),
    (2, 2, 116),
    (4, 2, 68),
    (4, 4, 81),
    (4, 2, 92),
    (4, 4, 107),
    (4, 3, 115),
    (6, 5, 87),
    (6, 5, 98),
    (6, 1, 107),
    (6, 5, 120),
    (7, 3, 113),
    (8, 3, 107),
];

struct Modules {
    dark: Vec<Vec<bool>>,
}

impl Modules {
    /// Squares of one unit, inside four units of white.
    fn of(svg: &str) -> Self {
        let side: usize = svg
            .split("viewBox=\"0 0 ")
            .nth(1)
            .unwrap()
            .split(' ')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let width = side - 8;
        let mut dark = vec![vec![false; width]; width];
        for square in svg.split('M').skip(1) {
            let at = square.split("h1v1h-1z").next().unwrap();
            let (x, y) = at.split_once(' ').unwrap();
            let at = |number: &str| number.parse::<usize>().unwrap() - 4;
            dark[at(y)][at(x)] = true;
        }
        Self { dark }
    }

    fn width(&self) -> usize {
        self.dark.len()
    }

    fn version(&self) -> usize {
        (self.width() - 17) / 4
    }

    /// Finders, timing, alignment, format and version: no data.
    fn is_pattern(&self, x: usize, y: usize) -> bool {
        let (width, version) = (self.width(), self.version());
        let finder = (x < 9 && (y < 9 || y + 8 >= width)) || (x + 8 >= width && y < 9);
        let told = version >= 7 && ((x < 6 && y + 11 >= width) || (y < 6 && x + 11 >= width));
        let centres = Self::centres(version);
        let aligns = centres.iter().any(|&cx| {
            centres.iter().any(|&cy| {
                let corner =
                    (cx == 6 && (cy == 6 || cy + 7 == width)) || (cy == 6 && cx + 7 == width);
                !corner && x.abs_diff(cx) <= 2 && y.abs_diff(cy) <= 2
            })
        });
        finder || told || aligns || x == 6 || y == 6
    }

    fn centres(version: usize) -> Vec<usize> {
        if version == 1 {
            return Vec::new();
        }
        let count = version / 7 + 2;
        let last = version * 4 + 10;
        let step = (version * 8 + count * 3 + 5) / (count * 4 - 4) * 2;
        let mut centres: Vec<usize> = (0..count - 1).map(|idx| last - idx * step).collect();
        centres.push(6);
        centres
    }

    fn mask(&self) -> usize {
        // Bits 10 to 12 of the format, unmasked with 101 of 101010000010010.
        let bits = [self.dark[8][2], self.dark[8][3], self.dark[8][4]];
        bits.iter()
            .fold(0, |mask, bit| mask * 2 + usize::from(*bit))
            ^ 0b101
    }

    fn is_flipped(mask: usize, x: usize, y: usize) -> bool {
        0 == match mask {
            0 => (x + y) % 2,
            1 => y % 2,
            2 => x % 3,
            3 => (x + y) % 3,
            4 => (x / 3 + y / 2) % 2,
            5 => x * y % 2 + x * y % 3,
            6 => (x * y % 2 + x * y % 3) % 2,
            _ => ((x + y) % 2 + x * y % 3) % 2,
        }
    }

    /// All bytes in the order of the zigzag.
    fn bytes(&self) -> Vec<u8> {
        let (width, mask) = (self.width(), self.mask());
        let mut bits: Vec<bool> = Vec::new();
        let mut right = width - 1;
        let mut upwards = true;
        while right >= 1 {
            if right == 6 {
                right = 5;
            }
            for step in 0..width {
                let y = if upwards { width - 1 - step } else { step };
                for x in [right, right - 1] {
                    if !self.is_pattern(x, y) {
                        bits.push(self.dark[y][x] != Self::is_flipped(mask, x, y));
                    }
                }
            }
            upwards = !upwards;
            right = right.saturating_sub(2);
        }
        bits.chunks_exact(8)
            .map(|byte| byte.iter().fold(0, |byte, bit| byte << 1 | u8::from(*bit)))
            .collect()
    }

    /// The bytes of data, block after block.
    fn data(&self) -> Vec<u8> {
        let (count, short, length) = BLOCKS[self.version() - 1];
        let mut bytes = self.bytes().into_iter();
        let mut blocks = vec![Vec::new(); count];
        for row in 0..=length {
            for (idx, block) in blocks.iter_mut().enumerate() {
                if row < length || idx >= short {
                    block.extend(bytes.next());
                }
            }
        }
        blocks.concat()
    }

    fn text(&self) -> String {
        let data = self.data();
        let bit = |at: usize| usize::from(data[at / 8] >> (7 - at % 8) & 1);
        let mut at = 0;
        let mut take = |count: usize| {
            at += count;
            (at - count..at).fold(0, |number, at| number * 2 + bit(at))
        };
        // Bytes only: what is coded as Japanese is shown as Japanese.
        assert_eq!(take(4), 4);
        let count = take(if self.version() >= 10 { 16 } else { 8 });
        let bytes = (0..count).map(|_| u8::try_from(take(8)).unwrap());
        let text = String::from_utf8(bytes.collect()).unwrap();
        assert_eq!(take(4), 0, "the text ends");
        text
    }
}

#[test]
fn the_code_holds_the_avoid_list_as_plain_text() {
    for allergies in [
        json!([]),
        json!([{ "to": "lanolin" }]),
        json!([{ "to": "fragrance" }, { "to": "propolis" }]),
    ] {
        let case = read_case(&json!({
            "patient": { "skin": "dry", "allergies": allergies },
            "treatment": { "device": "pen", "depth_mm": 1.0, "ended": "2026-11-20T15:00+01:00" },
            "hours": 0,
        }));
        let consultation = Consultation::new(kb(), &case);
        for lang in [Language::En, Language::De, Language::Ar] {
            let options = Options {
                lang,
                ..Options::default()
            };
            let content = sheet::content(&consultation, &rank(&consultation), &options);
            let code = content.code.unwrap();
            assert_eq!(Modules::of(&code.svg).text(), code.text);
            assert!(!code.text.contains('\u{a0}'));
            for entry in content.allergies.iter().flat_map(|list| &list.entries) {
                assert!(
                    lang == Language::Ar || code.text.contains(&entry.names[0]),
                    "{}",
                    code.text
                );
            }
        }
    }
}
