//! Values in words: what a chip says, and what the built-in record had.

use std::collections::BTreeMap;

use super::FormContext;
use super::pick::Pickable;
use crate::model::allergen::{Members, Single};
use crate::model::class::{Cells, Instead, Relief, ReturnCode, When};
use crate::model::id::{AllergenId, ClassId, IngredientId, SourceId};
use crate::model::ingredient::OtherName;
use crate::model::product::{Kind, Origin, Step};
use crate::model::scale::{Grade, Severity, Skin};
use crate::model::sentence::{Arg, Text};
use crate::model::source::{SourceDocument, SourceKind};
use crate::text::{decimal, t, t_args};
use crate::ui::words::{capital, verdict, with_count, with_name};

/// A value in the language of the window.
pub trait Said {
    fn said(&self, context: &FormContext<'_>) -> String;

    /// What the record beneath has instead of this.
    fn instead_of(&self, now: &Self, context: &FormContext<'_>) -> String {
        let _ = now;
        with_name(context.lang, "form-below", "name", self.said(context))
    }

    /// What it stands for, where the words are an abbreviation.
    fn meaning(&self, context: &FormContext<'_>) -> String {
        self.said(context)
    }
}

impl Said for String {
    fn said(&self, _: &FormContext<'_>) -> String {
        self.clone()
    }
}

impl Said for u16 {
    fn said(&self, _: &FormContext<'_>) -> String {
        self.to_string()
    }
}

impl Said for bool {
    fn said(&self, context: &FormContext<'_>) -> String {
        let id = if *self { "form-yes" } else { "form-no" };
        t(context.lang, id)
    }
}

impl<T: Said> Said for Option<T> {
    fn said(&self, context: &FormContext<'_>) -> String {
        let nothing = || t(context.lang, "form-nothing");
        self.as_ref()
            .map_or_else(nothing, |value| value.said(context))
    }
}

impl<T: Said + PartialEq> Said for Vec<T> {
    fn said(&self, context: &FormContext<'_>) -> String {
        if self.is_empty() {
            return t(context.lang, "form-nothing");
        }
        let each: Vec<String> = self.iter().map(|one| one.said(context)).collect();
        each.join(", ")
    }

    /// What is here and not there, and the other way round.
    fn instead_of(&self, now: &Self, context: &FormContext<'_>) -> String {
        let only = |id: &str, one: &Self, other: &Self| {
            let only = one.iter().filter(|it| !other.contains(it));
            let only: Vec<String> = only.map(|it| it.said(context)).collect();
            (!only.is_empty()).then(|| with_name(context.lang, id, "name", only.join(", ")))
        };
        let added = only("form-below-lacks", now, self);
        let gone = only("form-below-has", self, now);
        let parts: Vec<String> = added.into_iter().chain(gone).collect();
        if parts.is_empty() {
            return t(context.lang, "form-below-order");
        }
        parts.join(" · ")
    }
}

impl Said for (String, String) {
    fn said(&self, _: &FormContext<'_>) -> String {
        format!("{} – {}", self.0, self.1)
    }
}

impl Said for BTreeMap<IngredientId, f64> {
    fn said(&self, context: &FormContext<'_>) -> String {
        let each = self.iter().map(|(id, percent)| {
            let percent = decimal(context.lang, *percent);
            format!("{} {percent} %", id.said(context))
        });
        each.collect::<Vec<_>>().said(context)
    }
}

impl Said for Text {
    fn said(&self, _: &FormContext<'_>) -> String {
        if self.en == self.de {
            self.en.clone()
        } else {
            format!("{} · {}", self.en, self.de)
        }
    }
}

impl Said for OtherName {
    fn said(&self, _: &FormContext<'_>) -> String {
        self.text().to_owned()
    }
}

macro_rules! ids_are_said_by_title {
    ($($id:ty),*) => {$(
        impl Said for $id {
            fn said(&self, context: &FormContext<'_>) -> String {
                self.title(context).unwrap_or_else(|| self.to_string())
            }
        }
    )*};
}

ids_are_said_by_title!(IngredientId, ClassId, AllergenId, SourceId);

impl Said for Severity {
    fn said(&self, context: &FormContext<'_>) -> String {
        verdict(context.lang, *self)
    }
}

impl Said for Cells {
    fn said(&self, context: &FormContext<'_>) -> String {
        let each = [self.open, self.acute, self.repair, self.remodelling];
        each.to_vec().said(context)
    }
}

impl Said for Grade {
    fn said(&self, _: &FormContext<'_>) -> String {
        self.letter().to_owned()
    }

    fn meaning(&self, context: &FormContext<'_>) -> String {
        let letter = self.letter().to_lowercase();
        t(context.lang, &format!("grade-{letter}"))
    }
}

impl Said for ReturnCode {
    fn said(&self, _: &FormContext<'_>) -> String {
        format!("{self:?}")
    }

    fn meaning(&self, context: &FormContext<'_>) -> String {
        let code = format!("{self:?}").to_lowercase();
        t(context.lang, &format!("form-returns-{code}"))
    }
}

impl Said for Relief {
    fn said(&self, context: &FormContext<'_>) -> String {
        let id = match self {
            Self::ClinicSuppliedSterile => "form-relief-sterile",
            Self::ClinicSuppliedUntinted => "form-relief-untinted",
        };
        t(context.lang, id)
    }

    fn meaning(&self, context: &FormContext<'_>) -> String {
        let id = match self {
            Self::ClinicSuppliedSterile => "relief-sterile",
            Self::ClinicSuppliedUntinted => "relief-untinted",
        };
        t(context.lang, id)
    }
}

impl Said for When {
    fn said(&self, context: &FormContext<'_>) -> String {
        let lang = context.lang;
        let percent = |id: &str, figure: f64| with_name(lang, id, "percent", decimal(lang, figure));
        let place = |id: &str, last: u32| with_count(lang, id, "place", last as usize);
        match self {
            Self::Always => t(lang, "when-always"),
            Self::StatedBelow(figure) => percent("when-below", *figure),
            Self::StatedAtMost(figure) => percent("when-at-most", *figure),
            Self::StatedAbove(figure) => percent("when-above", *figure),
            Self::Late => t(lang, "when-late"),
            Self::Early => t(lang, "when-early"),
            Self::NotEarly => t(lang, "when-not-early"),
            Self::PlaceUpTo(last) => place("when-place-up-to", *last),
            Self::PlaceAfter(last) => place("when-place-after", *last),
            Self::Kind(kinds) => with_name(lang, "when-kind", "kinds", kinds.said(context)),
        }
    }
}

impl Said for Instead {
    fn said(&self, context: &FormContext<'_>) -> String {
        let when: Vec<String> = self.when.iter().map(|when| when.said(context)).collect();
        let when = when.join(&t(context.lang, "knowledge-or"));
        format!("{when} → {}", self.class.said(context))
    }
}

impl Said for Members {
    fn said(&self, context: &FormContext<'_>) -> String {
        let parts = [
            (!self.names.is_empty()).then(|| self.names.said(context)),
            (!self.classes.is_empty()).then(|| self.classes.said(context)),
            (!self.groups.is_empty()).then(|| self.groups.said(context)),
        ];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.said(context)
    }
}

impl Said for Single {
    fn said(&self, context: &FormContext<'_>) -> String {
        let id = match self {
            Self::Itself => "form-single-itself",
            Self::SiblingsCross => "form-single-siblings",
            Self::Extends { .. } => "form-single-extends",
        };
        t(context.lang, id)
    }
}

impl Said for Kind {
    fn said(&self, context: &FormContext<'_>) -> String {
        capital(&t(context.lang, &format!("kind-{}", self.word())))
    }
}

impl Said for Step {
    fn said(&self, context: &FormContext<'_>) -> String {
        t(context.lang, &format!("step-{}", self.word()))
    }
}

impl Said for Skin {
    fn said(&self, context: &FormContext<'_>) -> String {
        t(context.lang, &format!("skin-short-{}", self.word()))
    }
}

impl Said for SourceKind {
    fn said(&self, context: &FormContext<'_>) -> String {
        let id = match self {
            Self::Seen => "form-source-seen",
            Self::Known => "form-source-known",
            Self::Practice => "form-source-practice",
            Self::Synthesis => "form-source-synthesis",
            Self::Regulation => "form-source-regulation",
        };
        t(context.lang, id)
    }

    fn meaning(&self, context: &FormContext<'_>) -> String {
        let id = match self {
            Self::Seen => "source-seen",
            Self::Known => "source-known",
            Self::Practice => "source-practice",
            Self::Synthesis => "source-synthesis",
            Self::Regulation => "source-regulation",
        };
        t(context.lang, id)
    }
}

impl Said for SourceDocument {
    fn said(&self, _: &FormContext<'_>) -> String {
        format!("{} · {}", self.dated, self.sha256)
    }
}

impl Said for Origin {
    fn said(&self, context: &FormContext<'_>) -> String {
        match self {
            Self::ExampleFormula => t(context.lang, "form-origin-example"),
            Self::Seen { place, on } => {
                let args = [
                    ("place", &Arg::Name(place.clone())),
                    ("on", &Arg::Name(on.clone())),
                ];
                t_args(context.lang, "origin-seen", &args)
            }
        }
    }
}
