//! A text field with type-ahead: arrow keys and Enter, or the mouse.

use eframe::egui::{
    self, Button, Key, Margin, Modifiers, Popup, PopupCloseBehavior, RichText, TextEdit, Ui, Vec2,
};

use super::action::{Action, ConsultAction, SearchAction};
use super::search::Query;
use super::state::{SearchField, State};
use super::theme::{Tokens, small};

/// Draws a search field with its hits below.
pub fn search_field_ui<T>(
    ui: &mut Ui,
    state: &State,
    (field, name, hint): (SearchField, &str, &str),
    query: &Query<T>,
    actions: &mut Vec<Action>,
) {
    let mut push = |action| actions.push(Action::Consult(ConsultAction::Search(field, action)));
    let id = egui::Id::unique(name);
    let is_open = !query.typed.is_empty() && !query.is_closed;
    if ui.memory(|memory| memory.has_focus(id)) && !query.typed.is_empty() {
        keys(ui, is_open, &mut push);
    }
    let tokens = Tokens::of(ui);
    let mut typed = query.typed.clone();
    let edit = TextEdit::singleline(&mut typed)
        .id(id)
        .hint_text(RichText::new(state.t(hint)).color(tokens.ink_3))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(state.t(name));
    if typed != query.typed {
        push(SearchAction::Type(typed));
    }
    // Escape has taken the keyboard away by now.
    if is_open && response.lost_focus() && ui.input(|input| input.key_pressed(Key::Escape)) {
        push(SearchAction::Close);
    }
    if is_open {
        let shown = Popup::from_response(&response)
            .open(true)
            .close_behavior(PopupCloseBehavior::IgnoreClicks)
            .gap(2.0)
            .width(response.rect.width())
            .show(|ui| hits_ui(ui, state, query, &mut push));
        let inside = shown.is_some_and(|shown| shown.response.contains_pointer());
        if response.clicked_elsewhere() && !inside {
            push(SearchAction::Close);
        }
    }
    if state.wants_focus == Some(field) {
        response.request_focus();
        actions.push(Action::Focused);
    }
}

/// While the hits are away, Enter belongs to others.
fn keys(ui: &Ui, is_open: bool, push: &mut impl FnMut(SearchAction)) {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            push(SearchAction::Move(1));
        }
        if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            push(SearchAction::Move(-1));
        }
        if !is_open {
            return;
        }
        if input.consume_key(Modifiers::NONE, Key::Enter) {
            push(SearchAction::Pick(None));
        }
    });
}

fn hits_ui<T>(ui: &mut Ui, state: &State, query: &Query<T>, push: &mut impl FnMut(SearchAction)) {
    let tokens = Tokens::of(ui);
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = 1.0;
    for (idx, hit) in query.hits.iter().enumerate() {
        let mut button = Button::selectable(idx == query.at, RichText::new(&hit.name))
            .truncate()
            .min_size(Vec2::new(ui.available_width(), 24.0));
        if let Some(by) = &hit.by {
            button = button.right_text(small(by.as_str()).color(tokens.ink_3));
        }
        if ui.add(button).clicked() {
            push(SearchAction::Pick(Some(idx)));
        }
    }
    if query.hits.is_empty() {
        ui.label(small(state.t("search-nothing")).color(tokens.ink_2));
    }
}
