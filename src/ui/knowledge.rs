//! The knowledge screen: look a name up, read its entry, follow its links.

pub mod allergen;
pub mod catalogue;
pub mod class;
pub mod filter;
pub mod grid;
pub mod grid_view;
pub mod ingredient;
pub mod list;
pub mod name;
pub mod page;
pub mod page_view;
pub mod pattern;
pub mod rest;
pub mod sort;
pub mod state;
pub mod subject;
pub mod table;

use eframe::egui::{CentralPanel, Frame, Margin, Panel, RichText, ScrollArea, Ui};

use self::list::list_ui;
use self::page_view::page_ui;
use self::table::table_ui;
use super::action::Action;
use super::editor::head::head_ui;
use super::editor::history::history_ui;
use super::editor::panel::panel_ui;
use super::editor::record_view::record_ui;
use super::editor::state::View;
use super::state::State;
use super::theme::{SIZE_TITLE, Tokens, strong};
use super::widgets::{column, wrapped};

/// Entries are read in lines of at most this many points.
const PAGE_WIDTH: f32 = 920.0;
/// The editor's column, and the width of the window beside the list from which there is room for it.
const PANEL_WIDTH: f32 = 300.0;
const PANEL_FROM: f32 = 760.0;

/// Draws the screen.
pub fn knowledge_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let list_width = (ui.available_width() * 0.26).clamp(210.0, 330.0);
    let frame = column(ui).inner_margin(Margin::symmetric(0, 12));
    Panel::left("entries")
        .exact_size(list_width)
        .resizable(false)
        .frame(frame)
        .show(ui, |ui| list_ui(ui, state, actions));
    // The table needs the room itself.
    let is_table = state.knowledge.table.is_some();
    let has_room = ui.available_width() >= PANEL_FROM;
    let has_panel = state.is_editing() && has_room && !is_table;
    if has_panel {
        let frame = column(ui);
        Panel::right("editor")
            .exact_size(PANEL_WIDTH)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| panel_ui(ui, state, actions));
    }
    let frame = Frame::new()
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(16, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        if let Some(sort) = state.knowledge.table {
            table_ui(ui, state, sort, actions);
            return;
        }
        // Each entry begins at its top.
        ScrollArea::vertical()
            .id_salt((&state.knowledge.open, state.editor.view))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(PAGE_WIDTH));
                ui.spacing_mut().item_spacing.y = 10.0;
                entry_ui(ui, state, actions);
                if state.is_editing() && !has_panel {
                    panel_ui(ui, state, actions);
                }
            });
    });
}

/// The open entry in the way that was asked for.
fn entry_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    if state.knowledge.open.is_none() {
        nothing_ui(ui, state);
        return;
    }
    head_ui(ui, state, actions);
    match (state.editor.view, &state.knowledge.page) {
        (View::History, _) if state.is_editing() => history_ui(ui, state, actions),
        (View::Form | View::Ron, _) if state.is_editing() => record_ui(ui, state, actions),
        (_, Some(page)) => page_ui(ui, state, page, actions),
        (_, None) => {}
    }
}

/// Before anything is looked up.
fn nothing_ui(ui: &mut Ui, state: &State) {
    let tokens = Tokens::of(ui);
    ui.add_space(40.0);
    ui.label(strong(state.t("knowledge-empty-title"), SIZE_TITLE));
    for id in ["knowledge-empty-name", "knowledge-empty-finding"] {
        wrapped(ui, RichText::new(state.t(id)).color(tokens.ink_2));
    }
}
