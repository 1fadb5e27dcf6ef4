//! The other names of an ingredient: each with where it comes from, and never one of another
//! ingredient.

use eframe::egui::{Ui, Vec2};

use super::FormContext;
use super::field::Form;
use super::words::{Judged, Word};
use crate::inci::{How, Match};
use crate::model::id::IngredientId;
use crate::model::ingredient::OtherName;
use crate::model::scale::Severity;
use crate::model::sentence::Arg;
use crate::text::{t, t_args};
use crate::ui::knowledge::subject::Subject;
use crate::ui::widgets::{chip_small, field};
use crate::ui::words::as_read;

type Make = fn(String, String) -> OtherName;

/// The kinds of name, each made of a text and, where it is of a language, its code.
const KINDS: [(&str, Make); 5] = [
    ("name-common", |_, text| OtherName::Common(text)),
    ("name-synonym", |_, text| OtherName::Synonym(text)),
    ("name-us", |_, text| OtherName::Us(text)),
    ("name-trade", |_, text| OtherName::Trade(text)),
    ("form-name-language", OtherName::In),
];

fn kind_of(name: &OtherName) -> &'static str {
    match name {
        OtherName::Common(_) => "name-common",
        OtherName::Synonym(_) => "name-synonym",
        OtherName::Us(_) => "name-us",
        OtherName::Trade(_) => "name-trade",
        OtherName::In(..) => "form-name-language",
    }
}

impl Word for OtherName {
    fn fresh() -> Self {
        Self::Common(String::new())
    }

    fn text(&self) -> &str {
        OtherName::text(self)
    }

    fn text_mut(&mut self) -> &mut String {
        OtherName::text_mut(self)
    }

    fn note(&self, context: &FormContext<'_>) -> String {
        match self {
            Self::In(language, _) => language.clone(),
            _ => t(context.lang, kind_of(self)),
        }
    }

    fn note_ui(&mut self, form: &Form<'_>, ui: &mut Ui) {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(4.0);
            for (id, make) in KINDS {
                let is_on = kind_of(self) == id;
                if chip_small(ui, is_on, &form.t(id)).clicked() && !is_on {
                    let language = form.context.lang.code().to_owned();
                    *self = make(language, Word::text(self).to_owned());
                }
            }
            if let Self::In(language, _) = self {
                let name = form.t("form-name-language-code");
                let is_bad = !is_code(language);
                field(ui, &name, language, 44.0, is_bad).on_hover_text(&name);
            }
        });
    }
}

/// Whether a word can be an ISO 639-1 code.
fn is_code(word: &str) -> bool {
    word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Says whose name it is already.
pub fn taken(context: &FormContext<'_>, own: &IngredientId, name: &str) -> Option<Judged> {
    let Match::Known { id, how } = context.kb.names.find(name) else {
        return None;
    };
    if id == *own || how == How::Part {
        return None;
    }
    let other = as_read(&context.kb.ingredient(&id)?.name);
    let args = [
        ("name", &Arg::Name(name.to_owned())),
        ("other", &Arg::Name(other.clone())),
    ];
    let says = t_args(context.lang, "form-name-taken", &args);
    Some(Judged {
        severity: Severity::Avoid,
        says,
        about: Some((other, Subject::Ingredient(id))),
    })
}
