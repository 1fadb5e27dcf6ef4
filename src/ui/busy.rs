//! What takes longer than people like to wait: named, and with a way out.

use eframe::egui::{Frame, Margin, Panel, Spinner, Ui};

use super::action::Action;
use super::command::Command;
use super::state::State;
use super::theme::{Tokens, small};
use super::widgets::link;

/// Draws a line for what is under way: a job by the id of its text, or the loading of a folder.
/// Whether the job is to be given up.
pub fn busy_ui(ui: &mut Ui, state: &State, job: Option<&str>, actions: &mut Vec<Action>) -> bool {
    let folder = state.folder.is_loading.then_some("busy-folder");
    let Some(text) = job.or(folder) else {
        return false;
    };
    let tokens = Tokens::of(ui);
    let frame = Frame::new()
        .fill(tokens.accent_soft)
        .inner_margin(Margin::symmetric(14, 4));
    let mut is_given_up = false;
    Panel::top("busy").frame(frame).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.add(Spinner::new().size(12.0).color(tokens.accent));
            ui.label(small(state.t(text)).color(tokens.ink));
            // What writes a file or prints would do so all the same.
            if !matches!(text, "busy-save" | "busy-print") {
                is_given_up = link(ui, &state.t("cancel")).clicked();
            }
        });
    });
    if is_given_up && job.is_none() {
        actions.push(Action::Run(Command::LeaveFolder));
    }
    is_given_up && job.is_some()
}
