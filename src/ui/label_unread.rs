//! Names of the label that could not be read, or only nearly, and what can be done about them.

use eframe::egui::{Align, Layout, Margin, Ui};

use super::action::{Action, LabelAction};
use super::command::Command;
use super::editor::head::named;
use super::label_data::Unread;
use super::state::State;
use super::theme::{Tokens, small};
use super::widgets::{card, heading, link, quiet_button, wrapped};

/// Names that were read as nearly something, and names that are nothing we know.
pub fn unread_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let unread = &state.label.view.unread;
    let (near, unknown): (Vec<_>, Vec<_>) = unread.iter().partition(|one| !one.guesses.is_empty());
    if unread.is_empty() {
        return;
    }
    card(ui)
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 5.0;
            let n_columns = usize::from(!near.is_empty()) + usize::from(!unknown.is_empty());
            ui.columns(n_columns, |columns| {
                if !near.is_empty() {
                    near_ui(&mut columns[0], state, &near, actions);
                }
                if !unknown.is_empty() {
                    let left = Layout::top_down(Align::Min);
                    columns[n_columns - 1].with_layout(left, |ui| {
                        heading(ui, &state.t("heading-unknown"));
                        for one in unknown {
                            wrapped(ui, format!("“{}”", one.text));
                            enter_ui(ui, state, &one.text, actions);
                        }
                        wrapped(ui, small(state.t("unknown-note")).color(tokens.ink_2));
                    });
                }
            });
        });
}

fn near_ui(ui: &mut Ui, state: &State, near: &[&Unread], actions: &mut Vec<Action>) {
    heading(ui, &state.t("heading-near"));
    let nearest = state.label.view.nearest();
    for one in near {
        ui.horizontal_wrapped(|ui| {
            ui.label(format!("“{}” →", one.text));
            for (id, name) in &one.guesses {
                let keys = Command::ConfirmName.shortcut();
                let keys = keys.filter(|_| nearest == Some((one.item, id)));
                let keys = keys.map(|keys| ui.ctx().format_shortcut(&keys));
                if quiet_button(ui, name)
                    .on_hover_text(state.t("near-tip"))
                    .clicked()
                {
                    let confirm = LabelAction::Confirm(one.item, id.clone());
                    actions.push(Action::Label(confirm));
                }
                if let Some(keys) = keys {
                    ui.label(small(keys).color(Tokens::of(ui).ink_3));
                }
            }
        });
        enter_ui(ui, state, &one.text, actions);
    }
    wrapped(ui, small(state.t("near-note")).color(Tokens::of(ui).ink_2));
}

/// How a name comes into the knowledge, where the clinic keeps records of its own.
fn enter_ui(ui: &mut Ui, state: &State, name: &str, actions: &mut Vec<Action>) {
    if state.folders().is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (id, action) in named(name) {
            let text = state.t(id);
            let said = format!("{text}: {name}");
            if link(ui, &text).accessible_name(said).clicked() {
                actions.push(Action::Editor(action));
            }
        }
    });
}
