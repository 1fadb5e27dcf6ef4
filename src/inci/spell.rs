//! Near misses: which names a misspelt or badly scanned one may have been.

use rapidfuzz::distance::osa;

/// The known keys by length, with what letters they hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Speller {
    by_length: Vec<Vec<Candidate>>,
}

#[derive(Clone, Debug)]
struct Candidate {
    letters: u32,
    key: Box<str>,
    ingredient: usize,
}

/// Longer names are not guessed at: they are hardly ever one name.
const LONGEST: usize = 60;

impl Speller {
    pub(super) fn add(&mut self, key: &str, ingredient: usize) {
        if key.len() > LONGEST + 2 {
            return;
        }
        if self.by_length.len() <= key.len() {
            self.by_length.resize_with(key.len() + 1, Vec::new);
        }
        self.by_length[key.len()].push(Candidate {
            letters: letters(key),
            key: key.into(),
            ingredient,
        });
    }

    /// The ingredients whose names are nearest to `key`, best first; none if nothing is near.
    ///
    /// At most `most` slips are forgiven in a name of eight letters or more, one from five, none
    /// below. Digits must be the same, and a wrong first letter forgives no second slip.
    pub(super) fn near(&self, key: &str, most: usize) -> Vec<usize> {
        let allowed = match key.bytes().filter(|b| !b.is_ascii_digit()).count() {
            0..5 => return Vec::new(),
            5..8 => 1,
            _ if key.len() > LONGEST => return Vec::new(),
            _ => most,
        };
        let wanted = letters(key);
        let comparator = osa::BatchComparator::new(key.bytes());
        let mut found: Vec<(usize, usize)> = Vec::new();
        let lengths = key.len().saturating_sub(allowed)..=key.len() + allowed;
        for candidate in lengths
            .filter_map(|length| self.by_length.get(length))
            .flatten()
        {
            if (candidate.letters ^ wanted).count_ones() as usize > 2 * allowed
                || !same_digits(key, &candidate.key)
            {
                continue;
            }
            let same_start = key.as_bytes().first() == candidate.key.as_bytes().first();
            let allowed = if same_start { allowed } else { 1 };
            let args = osa::Args::default().score_cutoff(allowed);
            if let Some(distance) = comparator.distance_with_args(candidate.key.bytes(), &args) {
                found.push((distance, candidate.ingredient));
            }
        }
        found.sort_unstable();
        let mut guesses: Vec<usize> = Vec::new();
        for (_, ingredient) in found {
            if !guesses.contains(&ingredient) && guesses.len() < 5 {
                guesses.push(ingredient);
            }
        }
        guesses
    }
}

/// Which letters occur, one bit each. A slip changes at most two bits.
fn letters(key: &str) -> u32 {
    key.bytes()
        .filter(|b| !b.is_ascii_digit())
        .fold(0, |bits, b| bits | 1 << (b % 32))
}

fn same_digits(a: &str, b: &str) -> bool {
    let a = a.bytes().filter(u8::is_ascii_digit);
    a.eq(b.bytes().filter(u8::is_ascii_digit))
}

#[cfg(test)]
mod tests {
    use super::Speller;

    fn check(key: &str, expected: &[&str]) {
        let names = [
            "retinol",
            "panthenol",
            "phenoxyethanol",
            "peg8",
            "octinoxate",
            "xylitol",
            "sodiumchloride",
        ];
        let mut speller = Speller::default();
        for (i, name) in names.iter().enumerate() {
            speller.add(name, i);
        }
        let guesses: Vec<&str> = speller.near(key, 2).into_iter().map(|i| names[i]).collect();
        assert_eq!(guesses, expected, "{key}");
    }

    #[test]
    fn slips_are_forgiven_by_length() {
        check("panthnol", &["panthenol"]);
        check("phenoxyethanal", &["phenoxyethanol"]);
        check("retinal", &["retinol"]);
        check("ylitol", &["xylitol"]);
        check("sodimuchlorid", &["sodiumchloride"]);
    }

    #[test]
    fn digits_and_different_names_are_not() {
        check("peg80", &[]);
        check("cinoxate", &[]);
        check("rutinal", &[]);
    }
}
