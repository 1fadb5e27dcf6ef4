//! The sentences of screen, command line and sheet, from `assets/text/<language>/*.ftl`.
//!
//! Diagnostics stay English and have codes; everything that a user or patient reads as advice
//! comes from here or from a bilingual text of the knowledge base.

pub mod annex;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, PoisonError, RwLock};

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader as _, langid, static_loader};

use crate::model::case::Moment;
use crate::model::language::Language;
use crate::model::sentence::{Arg, Sentence, Text};
use crate::model::time::Hours;

static_loader! {
    static TEXTS = {
        locales: "./assets/text",
        fallback_language: "en",
        // The window has no right-to-left language, and the marks break comparisons.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

/// A language of the window and the command line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    #[default]
    En,
    /// A machine-written draft until a person reviews it.
    De,
    /// No language: English in brackets and longer, to find what was never translated and what has
    /// no room. Nobody is offered it.
    Pseudo,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::De];

    /// ISO 639-1 code.
    pub fn code(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Pseudo => "pseudo",
        }
    }

    /// What the language calls itself.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Pseudo => "[English]",
        }
    }

    /// Whether a person has reviewed the texts of this language.
    pub fn is_reviewed(self) -> bool {
        self == Self::En
    }

    fn id(self) -> LanguageIdentifier {
        match self {
            Self::En | Self::Pseudo => langid!("en"),
            Self::De => langid!("de"),
        }
    }

    /// The text of the knowledge base in this language.
    pub fn of(self, text: &Text) -> &str {
        match self {
            Self::En | Self::Pseudo => &text.en,
            Self::De => &text.de,
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En | Lang::Pseudo => Self::En,
            Lang::De => Self::De,
        }
    }
}

/// What was said before: messages without gaps by id, for each language.
static SAID: LazyLock<[RwLock<HashMap<String, String>>; 3]> = LazyLock::new(Default::default);

/// A message without gaps. Each is looked up once: a screen says hundreds of them every frame.
pub fn t(lang: Lang, id: &str) -> String {
    let said = &SAID[lang as usize];
    // A thread that panicked here left whole messages behind.
    let known = said.read().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = known.get(id) {
        return known.clone();
    }
    drop(known);
    let text = marked(lang, TEXTS.lookup(&lang.id(), id));
    let mut said = said.write().unwrap_or_else(PoisonError::into_inner);
    said.insert(id.to_owned(), text.clone());
    text
}

/// A message with its gaps filled.
pub fn t_args(lang: Lang, id: &str, args: &[(&'static str, &Arg)]) -> String {
    let args: HashMap<Cow<'static, str>, FluentValue<'_>> = args
        .iter()
        .map(|(name, arg)| (Cow::Borrowed(*name), value(lang, arg)))
        .collect();
    marked(lang, TEXTS.lookup_with_args(&lang.id(), id, &args))
}

/// A message as it is; in the pseudo language in brackets, and a third longer.
fn marked(lang: Lang, text: String) -> String {
    match lang {
        Lang::En | Lang::De => text,
        Lang::Pseudo => {
            let more = (0..text.chars().count().div_ceil(3))
                .map(|idx| if idx % 7 == 6 { ' ' } else { '~' })
                .collect::<String>();
            format!("[{text}{more}]")
        }
    }
}

/// A sentence of the engine, in a language.
pub fn say(lang: Lang, sentence: &Sentence) -> String {
    match sentence {
        Sentence::Data(text) => lang.of(text).to_owned(),
        Sentence::Message(id, args) => {
            let args: Vec<(&'static str, &Arg)> =
                args.iter().map(|(name, arg)| (*name, arg)).collect();
            t_args(lang, id, &args)
        }
    }
}

/// What fills a gap, in a language.
pub fn said(lang: Lang, arg: &Arg) -> String {
    match arg {
        Arg::Name(name) => name.clone(),
        Arg::Text(text) => lang.of(text).to_owned(),
        Arg::Message(id) => t(lang, id),
        Arg::Number(number) => number.to_string(),
        Arg::Hours(hours) => length(lang, *hours),
    }
}

fn value(lang: Lang, arg: &Arg) -> FluentValue<'static> {
    match arg {
        Arg::Name(name) => name.clone().into(),
        Arg::Text(text) => lang.of(text).to_owned().into(),
        Arg::Message(id) => t(lang, id).into(),
        Arg::Number(number) => FluentValue::from(*number),
        Arg::Hours(hours) => length(lang, *hours).into(),
    }
}

/// A length of time: whole days from three days on, else hours.
pub fn length(lang: Lang, hours: Hours) -> String {
    let minutes = hours.minutes();
    if minutes >= 72 * 60 && minutes.is_multiple_of(24 * 60) {
        let days = Arg::Number(i64::from(minutes / (24 * 60)));
        t_args(lang, "length-days", &[("days", &days)])
    } else if minutes.is_multiple_of(60) {
        let whole = Arg::Number(i64::from(minutes / 60));
        t_args(lang, "length-hours", &[("hours", &whole)])
    } else {
        t_args(
            lang,
            "span-hours",
            &[("hours", &Arg::Name(decimal(lang, hours.as_f64())))],
        )
    }
}

/// How long ago, in whole hours: nobody reads the minutes of the second day.
pub fn elapsed(lang: Lang, hours: Hours) -> String {
    let minutes = hours.minutes();
    if minutes < 60 {
        return length(lang, hours);
    }
    let whole = Arg::Number(i64::from(minutes / 60));
    t_args(lang, "length-hours", &[("hours", &whole)])
}

/// A point in time after treatment: `day 7` where it is a whole day from day 2 on, else `40 h`.
pub fn point(lang: Lang, hours: Hours) -> String {
    let minutes = hours.minutes();
    if minutes >= 48 * 60 && minutes.is_multiple_of(24 * 60) {
        let days = Arg::Number(i64::from(minutes / (24 * 60)));
        t_args(lang, "span-days", &[("days", &days)])
    } else {
        let hours = Arg::Name(decimal(lang, hours.as_f64()));
        t_args(lang, "span-hours", &[("hours", &hours)])
    }
}

/// A point in time as a date where the end of the treatment is known, else as [`point`].
pub fn when(lang: Lang, ended: Option<Moment>, hours: Hours) -> String {
    match ended {
        Some(ended) => date_time(lang, ended.after(hours)),
        None => point(lang, hours),
    }
}

/// `Fri 20 Nov, 15:00`.
pub fn date_time(lang: Lang, moment: Moment) -> String {
    let local = moment.local;
    let time = Arg::Name(format!("{:02}:{:02}", local.hour(), local.minute()));
    dated(lang, "date-time", moment, &[("time", &time)])
}

/// `Fri 20 Nov`.
pub fn date(lang: Lang, moment: Moment) -> String {
    dated(lang, "date", moment, &[])
}

fn dated(lang: Lang, id: &str, moment: Moment, more: &[(&'static str, &Arg)]) -> String {
    let local = moment.local;
    let weekday = local.date().weekday().to_monday_one_offset();
    let weekday = Arg::Name(t(lang, &format!("weekday-{weekday}")));
    let day = Arg::Name(local.day().to_string());
    let month = Arg::Name(t(lang, &format!("month-{}", local.month())));
    let mut args = vec![("weekday", &weekday), ("day", &day), ("month", &month)];
    args.extend_from_slice(more);
    t_args(lang, id, &args)
}

/// A figure in the language's form, with at most two decimals.
pub fn decimal(lang: Lang, figure: f64) -> String {
    let text = format!("{figure:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match lang {
        Lang::En | Lang::Pseudo => text.to_owned(),
        Lang::De => text.replace('.', ","),
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, decimal, length, point, t};
    use crate::model::time::Hours;

    #[test]
    fn languages_differ_and_plurals_work() {
        assert_eq!(t(Lang::En, "phase-acute"), "acute");
        assert_eq!(t(Lang::De, "phase-acute"), "akut");
        assert_eq!(length(Lang::En, Hours::new(1)), "1 hour");
        assert_eq!(length(Lang::De, Hours::new(96)), "4 Tage");
        assert_eq!(point(Lang::En, Hours::new(168)), "day 7");
        assert_eq!(point(Lang::En, Hours::new(40)), "40 h");
        assert_eq!(decimal(Lang::De, 0.5), "0,5");
    }
}
