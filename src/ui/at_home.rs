//! What the patient has at home: each thing with keep, wait until, or stop, and what it is because
//! of.

use eframe::egui::{Align, Button, Frame, Label, Layout, Margin, RichText, Ui, Vec2};

use super::action::{Action, ConsultAction, ShelfAction};
use super::command::Command;
use super::decision::allowed_mark_ui;
use super::icon::Icon;
use super::search_field::search_field_ui;
use super::shelf::ShelfView;
use super::state::{SearchField, State};
use super::theme::{RADIUS_FIELD, SIZE_BODY, Tokens, small};
use super::widgets::{card, heading, icon_button, verdict_chip};
use super::words::with_name;

/// Draws the card.
pub fn at_home_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    card(ui)
        .inner_margin(Margin::symmetric(12, 6))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.horizontal(|ui| {
                heading(ui, &state.t("heading-at-home"))
                    .on_hover_text(Command::AddAtHome.tooltip(state));
                ui.add_space(6.0);
                let names = (SearchField::Shelf, "add-at-home", "add-at-home-hint");
                search_field_ui(ui, state, names, &state.consult.queries.shelf, actions);
            });
            for own in &state.consult.shelf {
                own_ui(ui, state, own, actions);
            }
        });
}

fn own_ui(ui: &mut Ui, state: &State, own: &ShelfView, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let id = &own.read.product.id;
    let is_selected = state.consult.selected.as_ref() == Some(id);
    let fill = if is_selected {
        tokens.accent_soft
    } else {
        tokens.surface
    };
    Frame::new()
        .fill(fill)
        .corner_radius(RADIUS_FIELD)
        .show(ui, |ui| {
            let line = Vec2::new(ui.available_width(), 24.0);
            ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
                let close = with_name(state.settings.lang, "remove", "name", own.name.as_str());
                if icon_button(ui, Icon::Close, &close).clicked() {
                    let action = ShelfAction::Drop(id.clone());
                    actions.push(Action::Consult(ConsultAction::Shelf(action)));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    let width = (ui.available_width() * 0.42).max(120.0);
                    ui.allocate_ui(Vec2::new(width, 22.0), |ui| {
                        ui.set_width(width);
                        let name = Button::selectable(is_selected, &own.name)
                            .truncate()
                            .right_text("")
                            .min_size(Vec2::new(width, 22.0));
                        if ui.add(name).clicked() {
                            actions.push(Action::Consult(ConsultAction::Select(id.clone())));
                        }
                    });
                    verdict_chip(ui, own.assessment.verdict, &own.chip);
                    allowed_mark_ui(ui, state, id);
                    if !own.because.is_empty() {
                        let because = RichText::new(&own.because)
                            .size(SIZE_BODY)
                            .color(tokens.ink_2);
                        ui.add(Label::new(because).truncate())
                            .on_hover_text(small(&own.because));
                    }
                });
            });
        });
}
