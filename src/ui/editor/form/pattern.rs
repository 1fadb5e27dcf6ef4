//! The form of a naming convention, tried as it is written.

use eframe::egui::Ui;

use super::FormContext;
use super::field::Form;
use super::pick::references;
use super::trial::{Trial, form_is_sound};
use super::words::{judged_ui, words};
use crate::model::pattern::NamePattern;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{field, wrapped};

pub fn pattern_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    pattern: &mut NamePattern,
    below: Option<&NamePattern>,
) {
    let trial = Trial::new(&form.context, pattern);
    let title = form.t("form-card-forms");
    form.card(ui, &title, |form, ui| {
        wrapped(
            ui,
            small(form.t("form-notation")).color(Tokens::of(ui).ink_3),
        );
        let field = (&mut pattern.forms, below.map(|it| &it.forms));
        form.field(ui, "forms", field, words("forms", &form_is_sound));
        let field = (&mut pattern.except, below.map(|it| &it.except));
        form.field(ui, "except", field, words("except", &form_is_sound));
        let field = (&mut pattern.classes, below.map(|it| &it.classes));
        form.field(ui, "classes", field, references("classes"));
    });
    let title = form.t("form-card-tried");
    form.card(ui, &title, |form, ui| {
        let field = (&mut pattern.examples, below.map(|it| &it.examples));
        let judge = |context: &FormContext<'_>, name: &str| Some(trial.judge(context, name, true));
        form.field(ui, "examples", field, words("examples", &judge));
        let field = (&mut pattern.look_alikes, below.map(|it| &it.look_alikes));
        let judge = |context: &FormContext<'_>, name: &str| Some(trial.judge(context, name, false));
        form.field(ui, "look_alikes", field, words("look_alikes", &judge));
        try_ui(form, ui, &trial, pattern.id.as_str());
    });
    let title = form.t("form-card-rests");
    form.card(ui, &title, |form, ui| {
        let field = (&mut pattern.sources, below.map(|it| &it.sources));
        form.field(ui, "sources", field, references("sources"));
    });
}

/// Any name, kept by egui, and what becomes of it on a label.
fn try_ui(form: &mut Form<'_>, ui: &mut Ui, trial: &Trial, own: &str) {
    let id = ui.make_persistent_id("tried");
    let mut name: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let label = form.t("form-try");
    form.row(ui, ("try", &label), |form, ui| {
        if field(ui, &label, &mut name, f32::INFINITY, false).changed() {
            ui.data_mut(|data| data.insert_temp(id, name.clone()));
        }
        if !name.trim().is_empty() {
            let judged = trial.told(&form.context, own, &name);
            judged_ui(form, ui, &judged);
        }
    });
}
