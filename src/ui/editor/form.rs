//! The forms of the editor: one record, each field by a control of its own.
//!
//! ```text
//! FormContext, &mut Draft ─ form_ui ─▶ FormEvent       fields by their controls
//!                         ─ ron_ui  ─▶ FormEvent       the same record as text
//! ```
//!
//! A form keeps nothing. Drawn and not touched it changes nothing; what is typed and not yet part
//! of the record, such as the next name or a text that does not parse, is kept by egui. Controls
//! keep their ids when messages come and go above them, and so they keep the keyboard.

mod allergen;
mod cells;
mod chip;
mod choose;
mod class;
mod field;
mod ingredient;
mod instead;
mod members;
mod names;
mod pattern;
mod pick;
mod product;
mod reading;
mod ron;
mod said;
mod source;
mod text;
mod trial;
mod words;

use eframe::egui::{Id, Ui, UiBuilder};

use self::allergen::allergen_ui;
use self::class::class_ui;
use self::field::{Form, message_ui};
use self::ingredient::ingredient_ui;
use self::pattern::pattern_ui;
use self::product::product_ui;
pub use self::ron::{is_broken, ron_ui};
use self::source::source_ui;
use crate::diag::Diagnostic;
use crate::edit::draft::Draft;
use crate::edit::fix::Fix;
use crate::kb::KnowledgeBase;
use crate::model::scale::Severity;
use crate::text::Lang;
use crate::ui::knowledge::catalogue::Catalogue;
use crate::ui::knowledge::subject::Subject;

/// What a form draws from beside the record.
#[derive(Clone, Copy, Debug)]
pub struct FormContext<'a> {
    /// The knowledge base with the edits, as far as they were checked.
    pub kb: &'a KnowledgeBase,
    pub lang: Lang,
    /// What is wrong with this record.
    pub problems: &'a [Problem],
    /// The built-in record that this one covers.
    pub below: Option<&'a Draft>,
    /// All names of `kb`, for the pickers.
    pub names: &'a Catalogue,
}

/// Something that is wrong with a record, and the ways out. To be asked for when the record was
/// checked, not when it is drawn: looking for ways out takes time.
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub what: Diagnostic,
    pub fixes: Vec<Fix>,
}

/// What the user did in a form.
#[derive(Clone, Debug, PartialEq)]
pub enum FormEvent {
    None,
    /// The record is another one.
    Changed,
    /// A way out is taken.
    Fix(Box<Fix>),
    /// An entry is to be shown.
    Open(Subject),
}

/// Draws the form of a record.
pub fn form_ui(ui: &mut Ui, context: &FormContext<'_>, draft: &mut Draft) -> FormEvent {
    let before = draft.clone();
    let is_broken = is_broken(ui.ctx(), draft);
    let mut form = Form::new(*context, draft.kind());
    if is_broken {
        message_ui(ui, Severity::Avoid, &form.t("form-waits"));
    }
    let id = Id::unique(("form", draft.noun(), draft.id()));
    ui.scope_builder(UiBuilder::new().scope_id(id), |ui| {
        ui.spacing_mut().item_spacing.y = 10.0;
        ui.add_enabled_ui(!is_broken, |ui| record_ui(&mut form, ui, draft));
    });
    if before == *draft {
        form.asked
    } else {
        FormEvent::Changed
    }
}

fn record_ui(form: &mut Form<'_>, ui: &mut Ui, draft: &mut Draft) {
    macro_rules! drawn_by {
        ($($kind:ident: $draw:ident,)*) => {
            match draft {$(
                Draft::$kind(record) => {
                    let below = match form.context.below {
                        Some(Draft::$kind(below)) => Some(below),
                        _ => None,
                    };
                    $draw(form, ui, record, below);
                }
            )*}
        };
    }
    drawn_by! {
        Ingredient: ingredient_ui,
        Class: class_ui,
        Allergen: allergen_ui,
        Product: product_ui,
        Source: source_ui,
        Pattern: pattern_ui,
    }
}
