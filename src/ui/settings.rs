//! What is kept between runs: how the window looks and where the clinic's records are. The file
//! has no place for anything about a patient.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::sheet::form::ClinicCard;
use super::state::Place;
use crate::text::Lang;

/// How the window looks, and where the clinic's records are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    pub lang: Lang,
    pub theme: ThemeChoice,
    pub zoom_percent: u16,
    /// Width and height of the window in points at 100 %; `None` before it was ever shown.
    pub size: Option<(u32, u32)>,
    /// The last screen.
    pub place: Place,
    pub clinic_folder: Option<PathBuf>,
    /// Who edits the clinic's records here; empty before anybody did.
    pub initials: String,
    /// What every sheet begins with.
    pub clinic: ClinicCard,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            lang: Lang::En,
            theme: ThemeChoice::System,
            zoom_percent: 100,
            size: None,
            place: Place::Consult,
            clinic_folder: None,
            initials: String::new(),
            clinic: ClinicCard::default(),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ThemeChoice {
    System,
    Light,
    Dark,
}

impl ThemeChoice {
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    fn word(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// The least and most that everything can be zoomed to, in percent.
pub const ZOOM_PERCENT: std::ops::RangeInclusive<u16> = 80..=200;

/// The file: words rather than our own types, so that an unknown one costs only itself.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    lang: String,
    theme: String,
    zoom_percent: u16,
    size: Option<(u32, u32)>,
    place: String,
    clinic_folder: Option<PathBuf>,
    initials: String,
    clinic: ClinicCard,
}

impl Settings {
    /// The settings of a file. What is missing or unknown is as on the first start.
    ///
    /// # Errors
    /// A sentence with line and column if the file is not RON.
    pub fn read(text: &str) -> Result<Self, String> {
        let kept: Kept = ron::from_str(text).map_err(|err| err.to_string())?;
        let usual = Self::default();
        let lang = Lang::ALL.into_iter().find(|it| it.code() == kept.lang);
        let theme = ThemeChoice::ALL
            .into_iter()
            .find(|it| it.word() == kept.theme);
        let place = Place::ALL.into_iter().find(|it| it.word() == kept.place);
        let is_zoom = ZOOM_PERCENT.contains(&kept.zoom_percent);
        Ok(Self {
            lang: lang.unwrap_or(usual.lang),
            theme: theme.unwrap_or(usual.theme),
            zoom_percent: if is_zoom {
                kept.zoom_percent
            } else {
                usual.zoom_percent
            },
            size: kept
                .size
                .filter(|(width, height)| *width >= 320 && *height >= 240),
            place: place.unwrap_or(usual.place),
            clinic_folder: kept.clinic_folder,
            initials: kept.initials,
            clinic: kept.clinic,
        })
    }

    /// The file that [`Settings::read`] reads.
    pub fn written(&self) -> String {
        let kept = Kept {
            lang: self.lang.code().to_owned(),
            theme: self.theme.word().to_owned(),
            zoom_percent: self.zoom_percent,
            size: self.size,
            place: self.place.word().to_owned(),
            clinic_folder: self.clinic_folder.clone(),
            initials: self.initials.clone(),
            clinic: self.clinic.clone(),
        };
        let pretty = ron::ser::PrettyConfig::new().depth_limit(2);
        // Strings, numbers and a path: RON can write them all but for a path that is not UTF-8.
        ron::ser::to_string_pretty(&kept, pretty).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{ClinicCard, Settings, ThemeChoice};
    use crate::sheet::Paper;
    use crate::text::Lang;
    use crate::ui::state::Place;

    #[test]
    fn what_is_written_is_read_again() {
        let settings = Settings {
            lang: Lang::De,
            theme: ThemeChoice::Dark,
            zoom_percent: 130,
            size: Some((1500, 900)),
            place: Place::Label,
            clinic_folder: Some("/clinic/records".into()),
            initials: "SK".to_owned(),
            clinic: ClinicCard {
                phone: "030 123".to_owned(),
                paper: Paper::Letter,
                ..ClinicCard::default()
            },
        };
        assert_eq!(Settings::read(&settings.written()), Ok(settings));
    }

    #[test]
    fn an_unknown_word_costs_only_itself() {
        let text = "(lang: \"xx\", theme: \"dark\", zoom_percent: 7, colour: \"red\", clinic: (paper: \"a3\", name: \"Am Markt\"))";
        let settings = Settings::read(text).expect("a file");
        assert_eq!((settings.lang, settings.zoom_percent), (Lang::En, 100));
        assert_eq!(settings.theme, ThemeChoice::Dark);
        let clinic = (settings.clinic.name.as_str(), settings.clinic.paper);
        assert_eq!(clinic, ("Am Markt", Paper::A4));
        assert!(Settings::read("(lang: ").is_err());
    }
}
