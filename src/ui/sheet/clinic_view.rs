//! The head of every sheet: edited once, kept between runs.

use eframe::egui::Ui;

use super::form_view::text_ui;
use super::state::SheetAction;
use crate::ui::action::Action;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small};
use crate::ui::widgets::{field, heading, link, problem, row, wrapped};

/// Draws the clinic's details.
pub fn clinic_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let card = &state.settings.clinic;
    let mut draft = card.clone();
    heading(ui, &state.t("heading-clinic"));
    let quiet = Tokens::of(ui).ink_3;
    wrapped(ui, small(state.t("clinic-kept")).color(quiet));
    text_ui(ui, state, "clinic-name", &mut draft.name, false);
    phone_ui(ui, state, &mut draft.phone, actions);
    text_ui(ui, state, "clinic-night", &mut draft.night_phone, false);
    text_ui(ui, state, "clinic-emergency", &mut draft.emergency, false);
    row(
        ui,
        |ui| {
            ui.label(small(state.t("clinic-logo")));
        },
        |ui| {
            if link(ui, &state.t("clinic-logo-pick")).clicked() {
                actions.push(Action::Sheet(SheetAction::PickLogo));
            }
        },
    );
    let width = ui.available_width() + 12.0;
    field(ui, &state.t("clinic-logo"), &mut draft.logo, width, false);
    if draft != *card {
        actions.push(Action::Sheet(SheetAction::Clinic(Box::new(draft))));
    }
}

/// The number that a patient calls: without it nothing is printed.
fn phone_ui(ui: &mut Ui, state: &State, phone: &mut String, actions: &mut Vec<Action>) {
    let name = state.t("clinic-phone");
    ui.label(small(&name));
    let lacks = state.settings.clinic.lacks_phone();
    let width = ui.available_width() + 12.0;
    let response = field(ui, &name, phone, width, lacks);
    problem(ui, state, lacks.then_some("clinic-phone-missing"));
    if state.sheet.asks_phone {
        response.request_focus();
        response.scroll_to_me(None);
        actions.push(Action::Sheet(SheetAction::PhoneFocused));
    }
}
