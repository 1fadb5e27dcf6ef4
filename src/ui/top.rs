//! The bar above every screen.

use eframe::egui::{self, Frame, Key, Margin, Modifiers, Panel, Popup, Rect, Sense, Ui, Vec2};

use super::action::Action;
use super::command::Command;
use super::command::group::CommandGroup;
use super::editor::save_view::save_ui;
use super::icon::Icon;
use super::state::{Place, State};
use super::theme::{Tokens, small, strong};
use super::widgets::tabs;
use crate::kb::KnowledgeBase;
use crate::model::case::AllergicTo;
use crate::model::sentence::Arg;
use crate::text::t_args;

/// Draws the bar, and what went wrong below it.
pub fn top_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.surface)
        .inner_margin(Margin::symmetric(14, 6));
    Panel::top("top")
        .exact_size(44.0)
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal_centered(|ui| {
                brand_ui(ui);
                ui.add_space(6.0);
                let name = |place| match place {
                    Place::Consult => state.t("place-consult"),
                    Place::Label => state.t("place-label"),
                    Place::Sheet => state.t("place-sheet"),
                    Place::Knowledge => state.t("place-knowledge"),
                };
                if let Some(place) = tabs(ui, &Place::ALL, state.place, name) {
                    actions.push(Action::Go(place));
                }
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if state.place == Place::Knowledge && state.n_unsaved() > 0 {
                        save_ui(ui, state, actions);
                    } else {
                        sheet_ui(ui, state, actions);
                    }
                    menu_ui(ui, state, actions);
                    find_ui(ui, state, actions);
                    ui.add_space(4.0);
                    let text = match state.place {
                        Place::Consult | Place::Knowledge => knowledge(state),
                        Place::Label | Place::Sheet => case_line(state),
                    };
                    let label = egui::Label::new(small(text).color(tokens.ink_3)).truncate();
                    ui.add(label).on_hover_text(state.t("knowledge-tip"));
                });
            });
        });
    if let Some(notice) = &state.notice {
        let frame = Frame::new()
            .fill(tokens.accent_soft)
            .inner_margin(Margin::symmetric(14, 6));
        Panel::top("notice").frame(frame).show(ui, |ui| {
            super::widgets::row(
                ui,
                |ui| {
                    ui.label(notice);
                },
                |ui| {
                    if ui.button(state.t("dismiss")).clicked() {
                        actions.push(Action::DropNotice);
                    }
                },
            );
        });
    }
}

fn brand_ui(ui: &mut Ui) {
    let tokens = Tokens::of(ui);
    let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::empty());
    ui.painter().rect_filled(rect, 5, tokens.accent);
    let drop = Rect::from_center_size(rect.center(), Vec2::splat(13.0));
    Icon::Drop.paint(ui, drop, tokens.on_accent);
    ui.label(strong("Aftercare", 14.0));
}

/// Which knowledge base answers, and that nobody has reviewed it yet.
fn knowledge(state: &State) -> String {
    let count = i64::try_from(state.kb.records.ingredients.len()).unwrap_or(i64::MAX);
    t_args(
        state.settings.lang,
        "knowledge",
        &[
            ("version", &Arg::Name(KnowledgeBase::VERSION.to_owned())),
            ("count", &Arg::Number(count)),
        ],
    )
}

/// Below this width the keys alone say how to find.
const ROOM_FOR_WORDS: f32 = 200.0;

fn find_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let name = state.t("command-find");
    let keys = Command::Find
        .shortcut()
        .map(|keys| ui.ctx().format_shortcut(&keys));
    let keys = keys.unwrap_or_default();
    let text = if ui.available_width() < ROOM_FOR_WORDS {
        keys.clone()
    } else {
        format!("{name}  {keys}")
    };
    let button = egui::Button::new(small(text).color(tokens.ink_2))
        .fill(tokens.surface)
        .stroke(egui::Stroke::new(1.0, tokens.edge));
    if ui
        .add(button)
        .accessible_name(format!("{name}  {keys}"))
        .on_hover_text(Command::Find.tooltip(state))
        .clicked()
    {
        actions.push(Action::Run(Command::Find));
    }
}

/// The patient's sheet: what a consultation ends with.
fn sheet_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let text = strong(state.t("command-sheet"), 13.0).color(tokens.on_accent);
    let button = egui::Button::new(text).fill(tokens.accent);
    if ui
        .add_enabled(Command::GoSheet.enabled(state), button)
        .on_hover_text(Command::GoSheet.tooltip(state))
        .on_disabled_hover_text(state.t("sheet-needs-case"))
        .clicked()
    {
        actions.push(Action::Run(Command::GoSheet));
    }
}

/// Every command, chapter by chapter.
fn menu_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let button = ui.button(state.t("menu"));
    Popup::menu(&button).show(|ui| {
        ui.set_min_width(150.0);
        for group in CommandGroup::ALL {
            ui.menu_button(group.text(state), |ui| {
                ui.set_min_width(250.0);
                for command in group.commands() {
                    if command_ui(ui, state, command) {
                        actions.push(Action::Run(command));
                        ui.close();
                    }
                }
            });
        }
    });
}

/// A command in a menu; whether it was clicked.
fn command_ui(ui: &mut Ui, state: &State, command: Command) -> bool {
    let keys = command
        .shortcut()
        .map_or_else(String::new, |keys| ui.ctx().format_shortcut(&keys));
    let button = egui::Button::new(command.text(state)).shortcut_text(keys);
    ui.add_enabled(command.enabled(state), button)
        .on_hover_text(command.tooltip(state))
        .clicked()
}

/// Whether Escape was pressed and nobody else wants it.
pub fn escape(ui: &Ui) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
}

/// The case in one line, for screens that do not show the form.
fn case_line(state: &State) -> String {
    let form = &state.doc.now().case;
    let lang = state.settings.lang;
    let mut parts = Vec::new();
    if let Some(device) = form.device {
        let device = state.t(&format!("device-{}", device.word()));
        parts.push(format!("{device} {} mm", form.depth.trim()));
    }
    if let Some(plan) = &state.consult.plan {
        parts.push(plan.headline.clone());
    }
    if let Some(skin) = form.skin {
        parts.push(state.t(&format!("skin-{}", skin.word())));
    }
    for allergy in &form.allergies {
        parts.push(match &allergy.to {
            AllergicTo::Group(id) => (state.kb.records.allergens.get(id)).map_or_else(
                || id.to_string(),
                |entry| lang.of(&entry.record.name).to_owned(),
            ),
            AllergicTo::Ingredient(id) => id.to_string(),
        });
    }
    parts.join(" · ")
}
