//! The consult screen: the case left, the plan in the middle, the selected product right.

use eframe::egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};

use super::action::Action;
use super::at_home::at_home_ui;
use super::banner::{banner_ui, empty_ui, held_ui};
use super::case_form::case_form_ui;
use super::detail::detail_ui;
use super::now::now_ui;
use super::state::State;
use super::steps::steps_ui;
use super::theme::Tokens;
use super::timeline::timeline_ui;
use super::widgets::{card, column};

/// Below this width the product moves under the plan.
const THREE_COLUMNS: f32 = 1080.0;
/// Below this one the form stands above the plan, in one column with it.
const TWO_COLUMNS: f32 = 760.0;

/// Draws the screen.
pub fn consult_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let has_three_columns = ui.available_width() >= THREE_COLUMNS;
    let left = if has_three_columns { 296.0 } else { 280.0 };
    let has_two_columns = ui.available_width() >= TWO_COLUMNS;
    if has_two_columns {
        let frame = column(ui);
        Panel::left("case")
            .exact_size(left)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt("case")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        case_form_ui(ui, state, actions);
                    });
            });
    }
    if has_three_columns {
        let frame = column(ui);
        Panel::right("detail")
            .exact_size(316.0)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt("detail")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        detail_ui(ui, state, actions);
                    });
            });
    }
    let frame = Frame::new()
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(16, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let height = ui.available_height();
        ScrollArea::vertical()
            .id_salt("plan")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                if !has_two_columns {
                    card(ui).show(ui, |ui| case_form_ui(ui, state, actions));
                }
                let top = ui.cursor().top();
                let Some(plan) = &state.consult.plan else {
                    empty_ui(ui, state, actions);
                    return;
                };
                banner_ui(ui, state, plan, actions);
                now_ui(ui, state, plan, actions);
                if state.is_held() {
                    held_ui(ui, state, actions);
                    return;
                }
                steps_ui(ui, state, plan, actions);
                at_home_ui(ui, state, actions);
                let used = ui.cursor().top() - top;
                timeline_ui(ui, state, plan, height - used, actions);
                if !has_three_columns {
                    card(ui).show(ui, |ui| detail_ui(ui, state, actions));
                }
            });
    });
}
