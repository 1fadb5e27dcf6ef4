//! The form of an ingredient.

use eframe::egui::Ui;

use super::FormContext;
use super::field::{Form, message_ui};
use super::names::taken;
use super::pick::references;
use super::text::{line, maybe_bilingual, maybe_line};
use super::words::words;
use crate::kb::check::cas_is_sound;
use crate::model::id::ClassId;
use crate::model::ingredient::Ingredient;
use crate::model::scale::Severity;
use crate::ui::knowledge::grid::Grid;
use crate::ui::knowledge::grid_view::grid_ui;
use crate::ui::knowledge::page::Book;

pub fn ingredient_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    ingredient: &mut Ingredient,
    below: Option<&Ingredient>,
) {
    let own = ingredient.id.clone();
    let title = form.t("form-card-names");
    form.card(ui, &title, |form, ui| {
        let field = (&mut ingredient.name, below.map(|it| &it.name));
        form.field(ui, "name", field, line);
        let field = (&mut ingredient.names, below.map(|it| &it.names));
        let judge = |context: &FormContext<'_>, name: &str| taken(context, &own, name);
        form.field(ui, "names", field, words("names", &judge));
        let field = (&mut ingredient.cas, below.map(|it| &it.cas));
        form.field(ui, "cas", field, cas);
    });
    let title = form.t("form-card-does");
    form.card(ui, &title, |form, ui| {
        let field = (&mut ingredient.classes, below.map(|it| &it.classes));
        form.field(ui, "classes", field, references("classes"));
        let field = (&mut ingredient.functions, below.map(|it| &it.functions));
        form.field(ui, "functions", field, references("functions"));
        let field = (
            &mut ingredient.not_to_confuse,
            below.map(|it| &it.not_to_confuse),
        );
        let is_draft = ingredient.review.is_draft();
        form.field(ui, "not_to_confuse", field, maybe_bilingual(is_draft));
    });
    for id in &ingredient.classes {
        course_ui(form, ui, id);
    }
    let title = form.t("form-card-rests");
    form.card(ui, &title, |form, ui| {
        let field = (&mut ingredient.sources, below.map(|it| &it.sources));
        form.field(ui, "sources", field, references("sources"));
    });
}

/// A CAS number; a wrong check digit is said while it is typed.
fn cas(form: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Option<String>) {
    maybe_line(form, ui, label, value);
    let is_wrong = value.as_ref().is_some_and(|cas| !cas_is_sound(cas));
    if is_wrong && !form.is_wrong("cas") {
        message_ui(ui, Severity::Avoid, &form.t("form-cas-wrong"));
    }
}

/// When needled skin tolerates it, by one of its classes: to be changed there.
fn course_ui(form: &mut Form<'_>, ui: &mut Ui, id: &ClassId) {
    let book = Book {
        kb: form.context.kb,
        lang: form.context.lang,
    };
    let Some(class) = book.kb.class(id) else {
        return;
    };
    let title = form.named("form-card-course", book.lang.of(&class.name));
    let grid = Grid::new(book, class);
    form.card(ui, &title, |_, ui| grid_ui(ui, book.lang, &grid));
}
