//! The sheet screen: what is printed, as it will be printed, and where it goes.

pub mod apply;
pub mod clinic_view;
pub mod form;
pub mod form_view;
pub mod jobs;
pub mod out_view;
pub mod preview_view;
pub mod request;
pub mod state;

use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use self::clinic_view::clinic_ui;
use self::form_view::form_ui;
use self::out_view::{out_ui, path_ui};
use self::preview_view::preview_ui;
use super::action::Action;
use super::state::State;
use super::theme::Tokens;
use super::widgets::column;

/// Draws the screen.
pub fn sheet_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let width = (ui.available_width() * 0.26).clamp(250.0, 330.0);
    Panel::left("sheet-form")
        .exact_size(width)
        .resizable(false)
        .frame(column(ui).inner_margin(Margin::symmetric(0, 12)))
        .show(ui, |ui| {
            ScrollArea::vertical()
                .id_salt("sheet-form")
                .auto_shrink(false)
                .show(ui, |ui| {
                    Frame::new()
                        .inner_margin(Margin::symmetric(14, 0))
                        .show(ui, |ui| {
                            ui.spacing_mut().item_spacing.y = 7.0;
                            form_ui(ui, state, actions);
                            ui.add_space(6.0);
                            clinic_ui(ui, state, actions);
                        });
                });
        });
    let frame = Frame::new()
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(16, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 8.0;
        out_ui(ui, state, actions);
        path_ui(ui, state, actions);
        preview_ui(ui, state, actions);
    });
}
