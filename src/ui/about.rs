//! What the program is for, what it is not for, and its keys.

use eframe::egui::{self, ScrollArea, Ui, Vec2};

use super::action::Action;
use super::command::group::CommandGroup;
use super::state::State;
use super::theme::{Tokens, small, strong};
use super::widgets::{dialog, heading, row, wrapped};
use super::words::with_name;

/// Draws the dialog, if it is open.
pub fn about_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if !state.is_about_open {
        return;
    }
    let tokens = Tokens::of(ui);
    let modal = dialog(ui, "about").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size() - Vec2::splat(60.0);
        ui.set_width(room.x.min(760.0));
        ScrollArea::vertical()
            .id_salt("help")
            .max_height((room.y - 70.0).max(120.0))
            .show(ui, |ui| {
                ui.heading(state.t("about-title"));
                ui.add_space(2.0);
                for id in ["about-for", "about-does", "about-not", "about-data"] {
                    wrapped(ui, state.t(id));
                    ui.add_space(2.0);
                }
                let hash = state.kb.hash.as_str();
                let text = with_name(state.settings.lang, "about-hash", "hash", hash);
                wrapped(ui, small(text).color(tokens.ink_3));
                wrapped(ui, small(state.t("about-fonts")).color(tokens.ink_3));
                ui.add_space(8.0);
                shortcuts_ui(ui, state);
            });
        ui.add_space(4.0);
        if ui.button(state.t("close")).clicked() {
            ui.close();
        }
    });
    if modal.should_close() {
        actions.push(Action::CloseAbout);
    }
}

/// Every command with a shortcut, chapter by chapter, in as many columns as fit.
fn shortcuts_ui(ui: &mut Ui, state: &State) {
    ui.heading(state.t("help-keys"));
    ui.add_space(4.0);
    let n_columns = if ui.available_width() < 600.0 { 1 } else { 2 };
    ui.columns(n_columns, |columns| {
        for (idx, group) in CommandGroup::ALL.into_iter().enumerate() {
            let ui = &mut columns[idx % n_columns];
            heading(ui, &group.text(state));
            for command in group.commands() {
                if let Some(keys) = command.shortcut() {
                    shortcut_ui(ui, &command.text(state), &ui.ctx().format_shortcut(&keys));
                }
            }
            ui.add_space(6.0);
        }
    });
}

fn shortcut_ui(ui: &mut Ui, text: &str, keys: &str) {
    let tokens = Tokens::of(ui);
    row(
        ui,
        |ui| {
            let width = ui.available_width() - 130.0;
            ui.add_sized(
                Vec2::new(width, 18.0),
                egui::Label::new(text).truncate().halign(egui::Align::Min),
            );
        },
        |ui| {
            ui.label(strong(keys, 12.0).color(tokens.ink_2));
        },
    );
}
