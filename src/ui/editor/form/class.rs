//! The form of a class.

use eframe::egui::Ui;

use super::cells::cells;
use super::choose::{maybe_one_of, one_of};
use super::field::Form;
use super::instead::instead;
use super::pick::references;
use super::text::{bilingual, line, maybe_bilingual, tick};
use crate::model::class::{Class, Relief, ReturnCode};
use crate::model::scale::Grade;
use crate::ui::knowledge::grid::Grid;
use crate::ui::knowledge::grid_view::grid_ui;
use crate::ui::knowledge::page::Book;

const GRADES: [Grade; 4] = [Grade::A, Grade::B, Grade::C, Grade::D];
const RELIEFS: [Relief; 2] = [
    Relief::ClinicSuppliedSterile,
    Relief::ClinicSuppliedUntinted,
];

pub fn class_ui(form: &mut Form<'_>, ui: &mut Ui, class: &mut Class, below: Option<&Class>) {
    let is_draft = class.review.is_draft();
    let title = form.t("form-card-severity");
    form.card(ui, &title, |form, ui| {
        let field = (&mut class.severity, below.map(|it| &it.severity));
        form.field(ui, "severity", field, cells);
        let field = (&mut class.returns, below.map(|it| &it.returns));
        form.field(ui, "returns", field, maybe_one_of(&ReturnCode::ALL));
        course_ui(form, ui, class, below);
        let field = (&mut class.open_relief, below.map(|it| &it.open_relief));
        form.field(ui, "open_relief", field, maybe_one_of(&RELIEFS));
        let field = (
            &mut class.rinse_off_relief,
            below.map(|it| &it.rinse_off_relief),
        );
        form.field(ui, "rinse_off_relief", field, tick);
    });
    let title = form.t("form-card-instead");
    form.card(ui, &title, |form, ui| {
        let field = (&mut class.instead, below.map(|it| &it.instead));
        form.field(ui, "instead", field, instead);
    });
    let title = form.t("form-card-words");
    form.card(ui, &title, |form, ui| {
        let field = (&mut class.name, below.map(|it| &it.name));
        form.field(ui, "name", field, bilingual(is_draft));
        let field = (&mut class.code, below.map(|it| &it.code));
        form.field(ui, "code", field, line);
        let field = (&mut class.why, below.map(|it| &it.why));
        form.field(ui, "why", field, bilingual(is_draft));
        let field = (
            &mut class.not_to_confuse,
            below.map(|it| &it.not_to_confuse),
        );
        form.field(ui, "not_to_confuse", field, maybe_bilingual(is_draft));
        let field = (&mut class.opposing_view, below.map(|it| &it.opposing_view));
        form.field(ui, "opposing_view", field, maybe_bilingual(is_draft));
    });
    let title = form.t("form-card-rests");
    form.card(ui, &title, |form, ui| {
        let field = (&mut class.evidence, below.map(|it| &it.evidence));
        form.field(ui, "evidence", field, one_of(&GRADES));
        let field = (&mut class.sources, below.map(|it| &it.sources));
        form.field(ui, "sources", field, references("sources"));
    });
}

/// What follows from severities and return code in each depth band, as the engine finds it.
fn course_ui(form: &Form<'_>, ui: &mut Ui, class: &Class, below: Option<&Class>) {
    let book = Book {
        kb: form.context.kb,
        lang: form.context.lang,
    };
    let mut grid = Grid::new(book, class);
    if let Some(below) = below {
        grid.compare_returns(book, &Grid::new(book, below));
    }
    grid_ui(ui, book.lang, &grid);
}
