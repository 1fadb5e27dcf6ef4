//! The form of an allergen group.

use eframe::egui::Ui;

use super::field::Form;
use super::members::{members, pairs, single};
use super::pick::references;
use super::text::{bilingual, line, maybe_bilingual};
use super::trial::form_is_sound;
use super::words::{UNTRIED, words};
use crate::model::allergen::AllergenGroup;

pub fn allergen_ui(
    form: &mut Form<'_>,
    ui: &mut Ui,
    group: &mut AllergenGroup,
    below: Option<&AllergenGroup>,
) {
    let is_draft = group.review.is_draft();
    let title = form.t("form-card-names");
    form.card(ui, &title, |form, ui| {
        let field = (&mut group.name, below.map(|it| &it.name));
        form.field(ui, "name", field, bilingual(is_draft));
        let field = (&mut group.code, below.map(|it| &it.code));
        form.field(ui, "code", field, line);
        let field = (&mut group.names, below.map(|it| &it.names));
        form.field(ui, "names", field, words("names", UNTRIED));
    });
    let title = form.t("form-card-carriers");
    form.card(ui, &title, |form, ui| {
        let field = (&mut group.direct, below.map(|it| &it.direct));
        form.field(ui, "direct", field, members("direct"));
        let field = (&mut group.cross, below.map(|it| &it.cross));
        form.field(ui, "cross", field, members("cross"));
        let field = (&mut group.possible, below.map(|it| &it.possible));
        form.field(ui, "possible", field, members("possible"));
        let field = (&mut group.not, below.map(|it| &it.not));
        form.field(ui, "not", field, words("not", &form_is_sound));
    });
    let title = form.t("form-card-alone");
    form.card(ui, &title, |form, ui| {
        let field = (&mut group.single, below.map(|it| &it.single));
        form.field(ui, "single", field, single);
        let field = (&mut group.pairs, below.map(|it| &it.pairs));
        form.field(ui, "pairs", field, pairs);
    });
    let title = form.t("form-card-rests");
    form.card(ui, &title, |form, ui| {
        let field = (&mut group.note, below.map(|it| &it.note));
        form.field(ui, "note", field, maybe_bilingual(is_draft));
        let field = (&mut group.sources, below.map(|it| &it.sources));
        form.field(ui, "sources", field, references("sources"));
    });
}
