//! The part of the sheet's form that is about one patient.

use eframe::egui::{ComboBox, TextEdit, Ui, Vec2};

use super::form::SheetForm;
use super::state::SheetAction;
use crate::model::language::Language;
use crate::sheet::{Copy, Paper, PrintSize};
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{choice, field, heading, problem, wrapped};

/// Draws language, paper, letters, copy, and what is written on the sheet.
pub fn form_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let mut draft = state.sheet.form.clone();
    heading(ui, &state.t("heading-sheet"));
    languages_ui(ui, state, &mut draft);
    paper_ui(ui, state, actions);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        let sizes = [PrintSize::Normal, PrintSize::Large];
        let size = choice(ui, &sizes, Some(draft.size), |size| match size {
            PrintSize::Normal => state.t("sheet-size-normal"),
            PrintSize::Large => state.t("sheet-size-large"),
        });
        draft.size = size.unwrap_or(draft.size);
    });
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        let copies = [Copy::Patient, Copy::Clinic];
        let copy = choice(ui, &copies, Some(draft.copy), |copy| match copy {
            Copy::Patient => state.t("sheet-copy-patient"),
            Copy::Clinic => state.t("sheet-copy-clinic"),
        });
        draft.copy = copy.unwrap_or(draft.copy);
    });
    ui.add_space(4.0);
    heading(ui, &state.t("heading-written"));
    let quiet = Tokens::of(ui).ink_3;
    wrapped(ui, small(state.t("sheet-not-kept")).color(quiet));
    text_ui(ui, state, "sheet-patient", &mut draft.patient, false);
    text_ui(ui, state, "sheet-approver", &mut draft.approved_by, false);
    let is_bad = draft.next_session().is_err();
    text_ui(
        ui,
        state,
        "sheet-next-session",
        &mut draft.next_session,
        is_bad,
    );
    problem(ui, state, is_bad.then_some("sheet-next-session-bad"));
    ui.label(small(state.t("sheet-form-notes")));
    let notes = TextEdit::multiline(&mut draft.notes)
        .desired_rows(3)
        .desired_width(f32::INFINITY)
        .hint_text(state.t("sheet-form-notes-hint"));
    ui.add(notes).accessible_name(state.t("sheet-form-notes"));
    if draft != state.sheet.form {
        actions.push(Action::Sheet(SheetAction::Edit(Box::new(draft))));
    }
}

/// A line of text under its name.
pub fn text_ui(ui: &mut Ui, state: &State, id: &str, text: &mut String, is_bad: bool) {
    let name = state.t(id);
    ui.label(small(&name));
    let width = ui.available_width() + 12.0;
    field(ui, &name, text, width, is_bad);
}

fn languages_ui(ui: &mut Ui, state: &State, draft: &mut SheetForm) {
    let first = draft.lang.unwrap_or_else(|| state.settings.lang.into());
    let name = |language: Language| state.t(&format!("language-{}", language.code()));
    let width = ui.available_width();
    ui.label(small(state.t("sheet-language")));
    let combo = ComboBox::from_id_salt("language")
        .width(width)
        .selected_text(name(first))
        .show_ui(ui, |ui| {
            for language in Language::ALL {
                if ui
                    .selectable_label(language == first, name(language))
                    .clicked()
                {
                    draft.lang = Some(language);
                    draft.with = draft.with.filter(|with| *with != language);
                }
            }
        });
    combo.response.accessible_name(state.t("sheet-language"));
    ui.label(small(state.t("sheet-second-language")));
    let none = state.t("sheet-one-language");
    let combo = ComboBox::from_id_salt("second-language")
        .width(width)
        .selected_text(draft.with.map_or_else(|| none.clone(), name))
        .show_ui(ui, |ui| {
            if ui.selectable_label(draft.with.is_none(), &none).clicked() {
                draft.with = None;
            }
            for language in Language::ALL {
                if language != first
                    && ui
                        .selectable_label(draft.with == Some(language), name(language))
                        .clicked()
                {
                    draft.with = Some(language);
                }
            }
        });
    combo
        .response
        .accessible_name(state.t("sheet-second-language"));
}

/// The paper in the clinic's printer is the same for every patient.
fn paper_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let card = &state.settings.clinic;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        let paper = choice(ui, &Paper::ALL, Some(card.paper), |paper| match paper {
            Paper::A4 => "A4".to_owned(),
            Paper::Letter => "Letter".to_owned(),
        });
        if let Some(paper) = paper {
            let card = super::form::ClinicCard {
                paper,
                ..card.clone()
            };
            actions.push(Action::Sheet(SheetAction::Clinic(Box::new(card))));
        }
    });
}
