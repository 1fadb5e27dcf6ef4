//! How hard a text is to read, as a school grade, by the formula that is used for its language.

use aftercare::sheet::Language;

/// What the formulas count.
#[derive(Debug, Default)]
pub struct Text {
    sentences: f64,
    words: f64,
    syllables: f64,
    letters: f64,
    /// Words of one syllable, of three or more, of four or more, and of more than six letters.
    short: f64,
    three: f64,
    four: f64,
    long: f64,
}

impl Text {
    /// Counts a text. Colons and semicolons end a sentence too, as Gulpease counts.
    pub fn new(text: &str, language: Language) -> Self {
        let mut counted = Self::default();
        for sentence in text.split(['.', '?', '!', ':', ';', '؟', '؛']) {
            let words: Vec<&str> = sentence
                .split(|c: char| !(c.is_alphabetic() || is_mark(c)))
                .filter(|word| word.chars().any(char::is_alphabetic))
                .collect();
            if words.is_empty() {
                continue;
            }
            counted.sentences += 1.0;
            for word in words {
                counted.word(word, language);
            }
        }
        counted
    }

    fn word(&mut self, word: &str, language: Language) {
        let syllables = syllables(word, language);
        let letters = number(word.chars().filter(|c| !is_mark(*c)).count());
        self.words += 1.0;
        self.syllables += syllables;
        self.letters += letters;
        self.short += f64::from(u8::from(syllables < 2.0));
        self.three += f64::from(u8::from(syllables > 2.0));
        self.four += f64::from(u8::from(syllables > 3.0));
        self.long += f64::from(u8::from(letters > 6.0));
    }

    pub fn add(&mut self, other: &Self) {
        self.sentences += other.sentences;
        self.words += other.words;
        self.syllables += other.syllables;
        self.letters += other.letters;
        self.short += other.short;
        self.three += other.three;
        self.four += other.four;
        self.long += other.long;
    }

    pub fn words_per_sentence(&self) -> f64 {
        self.words / self.sentences.max(1.0)
    }

    pub fn syllables_per_word(&self) -> f64 {
        self.syllables / self.words.max(1.0)
    }

    fn percent(&self, part: f64) -> f64 {
        100.0 * part / self.words.max(1.0)
    }
}

fn number(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

/// Arabic vowel marks belong to the letter before.
fn is_mark(c: char) -> bool {
    ('\u{64b}'..='\u{652}').contains(&c)
}

/// Groups of vowels, which is near enough: in languages with many diphthongs it counts too few
/// hiatuses and in English and French it leaves out the silent e.
fn syllables(word: &str, language: Language) -> f64 {
    let vowels = match language {
        Language::En => "aeiouy",
        Language::De => "aeiouyäöü",
        Language::Fr => "aeiouyàâäéèêëîïôöùûüœ",
        Language::Es => "aeiouáéíóúü",
        Language::It => "aeiouàèéìíòóù",
        Language::Pl => "aeiouyąęó",
        Language::Tr => "aeıioöuüâî",
        Language::Ru => "аеёиоуыэюя",
        Language::Ar => "اوي",
    };
    let word = word.to_lowercase();
    // Each Turkish and Russian vowel is a syllable of its own.
    let each = matches!(language, Language::Tr | Language::Ru);
    let mut count: f64 = 0.0;
    let mut last = false;
    for c in word.chars() {
        let is_vowel = vowels.contains(c);
        count += f64::from(u8::from(is_vowel && (each || !last)));
        last = is_vowel;
    }
    // Polish i before a vowel is in the same group anyway; only the silent e needs a rule.
    let silent = matches!(language, Language::En | Language::Fr)
        && (word.ends_with('e') || (language == Language::Fr && word.ends_with("es")))
        && !word.ends_with("le")
        && count > 1.0;
    (count - f64::from(u8::from(silent))).max(1.0)
}

/// The school grade (age less five or six) by the formula of the language.
///
/// | language | formula |
/// |---|---|
/// | en | Flesch–Kincaid grade level (Kincaid et al. 1975) |
/// | de | first Wiener Sachtextformel (Bamberger and Vanecek 1984), which gives a grade |
/// | fr | Kandel and Moles 1958, an ease of 0 to 100 |
/// | es | Fernández Huerta 1959, an ease |
/// | it | Gulpease (Lucisano and Piemontese 1988), an ease by letters |
/// | pl | FOG after Gunning, hard from four syllables on, as usual for Polish (Pisarek 1969) |
/// | tr | Ateşman 1997, an ease |
/// | ru | Flesch–Kincaid with the coefficients of Oborneva 2006 |
/// | ar | Al-Heeti 1984, a grade by letters for each word |
///
/// Eases become grades by the table of Flesch, where 90 is grade 5, 80 grade 6 and 70 grade 7;
/// Gulpease by its own, where 80 is easy after five years of school and 60 after eight.
pub fn grade(text: &Text, language: Language) -> f64 {
    let sentence = text.words_per_sentence();
    let word = text.syllables_per_word();
    let of_ease = |ease: f64| 14.0 - ease / 10.0;
    match language {
        Language::En => 0.39 * sentence + 11.8 * word - 15.59,
        Language::De => {
            0.1935 * text.percent(text.three) + 0.1672 * sentence + 0.1297 * text.percent(text.long)
                - 0.0327 * text.percent(text.short)
                - 0.875
        }
        Language::Fr => of_ease(207.0 - 1.015 * sentence - 73.6 * word),
        Language::Es => of_ease(206.84 - 60.0 * word - 1.02 * sentence),
        Language::It => {
            let ease = 89.0 + (300.0 * text.sentences - 10.0 * text.letters) / text.words.max(1.0);
            5.0 + (80.0 - ease) * 3.0 / 20.0
        }
        Language::Pl => 0.4 * (sentence + text.percent(text.four)),
        Language::Tr => of_ease(198.825 - 40.175 * word - 2.61 * sentence),
        Language::Ru => 0.5 * sentence + 8.4 * word - 15.59,
        Language::Ar => 4.414 * text.letters / text.words.max(1.0) - 13.468,
    }
}
