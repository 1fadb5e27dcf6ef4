//! A field with type-ahead: arrow keys and Enter, or the mouse.

use eframe::egui::{
    Button, Id, Key, Margin, Modifiers, Popup, PopupCloseBehavior, Response, RichText, TextEdit,
    Ui, Vec2,
};

use super::action::{Action, ConsultAction, SearchAction};
use super::search::Query;
use super::state::{SearchField, State};
use super::theme::{Tokens, small};

/// Hits are never shown narrower than this, however narrow the field is.
const HITS_WIDTH: f32 = 260.0;

/// A search field, whoever keeps what is typed in it.
#[derive(Clone, Debug)]
pub struct TypeAhead {
    pub id: Id,
    /// What a screen reader calls it.
    pub name: String,
    pub hint: String,
    /// What is said where nothing fits.
    pub nothing: String,
    pub width: f32,
}

/// Draws a search field of the consult screen with its hits below.
pub fn search_field_ui<T>(
    ui: &mut Ui,
    state: &State,
    (field, name, hint): (SearchField, &str, &str),
    query: &Query<T>,
    actions: &mut Vec<Action>,
) {
    let mut push = |action| actions.push(Action::Consult(ConsultAction::Search(field, action)));
    let type_ahead = TypeAhead {
        id: Id::unique(name),
        name: state.t(name),
        hint: state.t(hint),
        nothing: state.t("search-nothing"),
        width: f32::INFINITY,
    };
    let response = type_ahead_ui(ui, &type_ahead, query, &mut push);
    if state.wants_focus == Some(field) {
        response.request_focus();
        actions.push(Action::Focused);
    }
}

/// Draws a search field with its hits below.
pub fn type_ahead_ui<T>(
    ui: &mut Ui,
    field: &TypeAhead,
    query: &Query<T>,
    push: &mut impl FnMut(SearchAction),
) -> Response {
    let is_open = !query.typed.is_empty() && !query.is_closed;
    if ui.memory(|memory| memory.has_focus(field.id)) && !query.typed.is_empty() {
        keys(ui, is_open, push);
    }
    let tokens = Tokens::of(ui);
    let mut typed = query.typed.clone();
    let edit = TextEdit::singleline(&mut typed)
        .id(field.id)
        .hint_text(RichText::new(&field.hint).color(tokens.ink_3))
        .desired_width(field.width)
        .margin(Margin::symmetric(8, 5));
    let response = ui.add(edit).accessible_name(&field.name);
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
            .width(response.rect.width().max(HITS_WIDTH))
            .show(|ui| hits_ui(ui, &field.nothing, query, push));
        let inside = shown.is_some_and(|shown| shown.response.contains_pointer());
        if response.clicked_elsewhere() && !inside {
            push(SearchAction::Close);
        }
    }
    response
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

fn hits_ui<T>(ui: &mut Ui, nothing: &str, query: &Query<T>, push: &mut impl FnMut(SearchAction)) {
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
        ui.label(small(nothing).color(tokens.ink_2));
    }
}
