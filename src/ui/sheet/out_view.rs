//! Where the sheet goes: to a printer, or into a file.

use eframe::egui::{Button, ComboBox, DragValue, Frame, RichText, Ui, Vec2};

use super::request::Output;
use super::state::{Doing, SheetAction};
use crate::printer::{MAX_COPIES, PrintError};
use crate::ui::action::Action;
use crate::ui::command::Command;
use crate::ui::state::State;
use crate::ui::theme::{Tokens, small, strong};
use crate::ui::widgets::{card, field, problem, quiet, quiet_button};

/// Draws the buttons above the preview.
pub fn out_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
        print_ui(ui, state, actions);
        ui.add_space(8.0);
        for output in Output::ALL {
            let command = Command::SaveSheet(output);
            let is_free = state.sheet.doing.is_none();
            let id = match output {
                Output::Pdf => "sheet-save-pdf",
                Output::Calendar => "sheet-save-calendar",
                Output::Receipt => "sheet-save-receipt",
            };
            let button = quiet(ui, &state.t(id));
            let response = ui
                .add_enabled(command.enabled(state) && is_free, button)
                .on_hover_text(command.tooltip(state));
            if response.clicked() {
                actions.push(Action::Run(command));
            }
        }
    });
    if state.sheet.saved.is_some() {
        let button = quiet_button(ui, &state.t("sheet-open"));
        if button.on_hover_text(state.t("sheet-open-tip")).clicked() {
            actions.push(Action::Sheet(SheetAction::OpenSaved));
        }
    }
    let lacks = state.settings.clinic.lacks_phone();
    problem(ui, state, lacks.then_some("sheet-needs-phone"));
    if let Some(doing) = state.sheet.doing {
        ui.label(small(state.t(match doing {
            Doing::Saving(_) => "sheet-saving",
            Doing::Printing => "sheet-printing",
        })));
    }
}

fn print_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let command = Command::PrintSheet;
    let printer = state.printer();
    let is_ready = command.enabled(state) && printer.is_some() && state.sheet.doing.is_none();
    let text = strong(state.t("sheet-print"), 13.0);
    let text = if is_ready {
        text.color(tokens.on_accent)
    } else {
        text.color(tokens.ink_3)
    };
    let mut button = Button::new(text).min_size(Vec2::new(0.0, 30.0));
    if is_ready {
        button = button.fill(tokens.accent);
    }
    let why_not = match &state.sheet.printers {
        Some(Err(PrintError::NoService)) => "print-no-service",
        Some(_) => "print-no-printer",
        None => "print-looking",
    };
    if ui
        .add_enabled(is_ready, button)
        .on_hover_text(command.tooltip(state))
        .on_disabled_hover_text(state.t(why_not))
        .clicked()
    {
        actions.push(Action::Run(command));
    }
    let Some(printer) = printer else {
        let told = RichText::new(state.t(why_not)).small();
        ui.label(told.color(tokens.ink_3));
        return;
    };
    let names = match &state.sheet.printers {
        Some(Ok(printers)) => printers.names.as_slice(),
        _ => &[],
    };
    let combo = ComboBox::from_id_salt("printer")
        .width(150.0)
        .selected_text(&printer)
        .show_ui(ui, |ui| {
            for name in names {
                if ui.selectable_label(*name == printer, name).clicked() {
                    let mut card = state.settings.clinic.clone();
                    card.printer.clone_from(name);
                    actions.push(Action::Sheet(SheetAction::Clinic(Box::new(card))));
                }
            }
        });
    combo.response.accessible_name(state.t("sheet-printer"));
    let mut copies = state.sheet.copies;
    ui.add(
        DragValue::new(&mut copies)
            .range(1..=MAX_COPIES)
            .speed(0.05),
    )
    .on_hover_text(state.t("sheet-copies"))
    .accessible_name(state.t("sheet-copies"));
    ui.label(small(state.t("sheet-copies-short")));
    if copies != state.sheet.copies {
        actions.push(Action::Sheet(SheetAction::Copies(copies)));
    }
}

/// The path of a file, where there is no file dialog.
pub fn path_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let Some((_, path)) = &state.sheet.path else {
        return;
    };
    let mut typed = path.clone();
    Frame::new().show(ui, |ui| {
        card(ui).show(ui, |ui| {
            ui.label(state.t("sheet-type-path"));
            ui.horizontal(|ui| {
                let width = (ui.available_width() - 220.0).max(120.0);
                field(ui, &state.t("sheet-path"), &mut typed, width, false);
                if quiet_button(ui, &state.t("sheet-save-here")).clicked() {
                    actions.push(Action::Sheet(SheetAction::SavePath));
                }
                if quiet_button(ui, &state.t("cancel")).clicked() {
                    actions.push(Action::Sheet(SheetAction::TypePath(None)));
                }
            });
        });
    });
    if typed != *path {
        actions.push(Action::Sheet(SheetAction::TypePath(Some(typed))));
    }
}
