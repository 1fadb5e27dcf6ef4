//! The form of a source.

use eframe::egui::Ui;

use super::choose::one_of;
use super::field::Form;
use super::text::{figure, line, maybe_line, prose};
use crate::model::source::{Source, SourceDocument, SourceKind};
use crate::ui::widgets::{chip_small, field};

const KINDS: [SourceKind; 5] = [
    SourceKind::Seen,
    SourceKind::Known,
    SourceKind::Practice,
    SourceKind::Synthesis,
    SourceKind::Regulation,
];

pub fn source_ui(form: &mut Form<'_>, ui: &mut Ui, source: &mut Source, below: Option<&Source>) {
    let title = form.t("form-card-source");
    form.card(ui, &title, |form, ui| {
        let field = (&mut source.citation, below.map(|it| &it.citation));
        form.field(ui, "citation", field, |_, ui, label, value| {
            prose(ui, label, value, 2);
        });
        let field = (&mut source.year, below.map(|it| &it.year));
        form.field(ui, "year", field, year);
        let field = (&mut source.doi, below.map(|it| &it.doi));
        form.field(ui, "doi", field, maybe_line);
        let field = (&mut source.url, below.map(|it| &it.url));
        form.field(ui, "url", field, maybe_line);
    });
    let title = form.t("form-card-checked");
    form.card(ui, &title, |form, ui| {
        let field = (&mut source.kind, below.map(|it| &it.kind));
        form.field(ui, "kind", field, one_of(&KINDS));
        let field = (&mut source.note, below.map(|it| &it.note));
        form.field(ui, "note", field, maybe_line);
        let field = (&mut source.file, below.map(|it| &it.file));
        form.field(ui, "file", field, document);
    });
}

fn year(_: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Option<u16>) {
    let show = |year: &Option<u16>| year.map_or_else(String::new, |year| year.to_string());
    let read = |typed: &str| match typed.trim() {
        "" => Some(None),
        typed => typed.parse().ok().filter(|year| *year >= 1000).map(Some),
    };
    figure(ui, label, 80.0, value, show, read);
}

/// The file that was read, where the source is one.
fn document(form: &mut Form<'_>, ui: &mut Ui, label: &str, value: &mut Option<SourceDocument>) {
    let Some(document) = value else {
        let name = form.named("form-add-text", label);
        let add = chip_small(ui, false, &form.t("form-add")).accessible_name(name);
        if add.clicked() {
            *value = Some(SourceDocument {
                dated: String::new(),
                sha256: String::new(),
            });
        }
        return;
    };
    let dated = form.t("form-source-file-dated");
    field(ui, &dated, &mut document.dated, 110.0, false).on_hover_text(&dated);
    let name = form.t("form-source-file-sha256");
    line(form, ui, &name, &mut document.sha256);
    if chip_small(ui, false, &form.named("form-remove", label)).clicked() {
        *value = None;
    }
}
