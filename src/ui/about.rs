//! What the program is for, and what it is not for.

use eframe::egui::{Id, Modal, Ui};

use super::action::Action;
use super::state::State;
use super::theme::{Tokens, small};
use super::widgets::wrapped;
use super::words::with_name;

/// Draws the dialog, if it is open.
pub fn about_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.is_about_open {
        return;
    }
    let tokens = Tokens::of(ui);
    let modal = Modal::new(Id::unique("about")).show(ui.ctx(), |ui| {
        ui.set_width(440.0);
        ui.heading(state.t("about-title"));
        ui.add_space(2.0);
        for id in ["about-for", "about-does", "about-not", "about-data"] {
            wrapped(ui, state.t(id));
            ui.add_space(2.0);
        }
        let hash = state.kb.hash.as_str();
        let text = with_name(state.settings.lang, "about-hash", "hash", hash);
        ui.label(small(text).color(tokens.ink_3));
        ui.label(small(state.t("about-fonts")).color(tokens.ink_3));
        ui.add_space(4.0);
        if ui.button(state.t("close")).clicked() {
            ui.close();
        }
    });
    if modal.should_close() {
        actions.push(Action::CloseAbout);
    }
}
