//! The label screen: the text with its underlines, what was not read, and the verdict.

use std::sync::Arc;

use eframe::egui::{
    Align2, CentralPanel, ComboBox, Frame, Galley, Label, Margin, Panel, Rect, RichText, Role,
    ScrollArea, Sense, TextEdit, Ui, Vec2, WidgetInfo,
};

use super::action::{Action, ConsultAction, LabelAction};
use super::add_product::why_not;
use super::command::Command;
use super::detail::{findings_ui, rest_ui};
use super::formula::formula_ui;
use super::label_data::{LabelForm, OnePercent};
use super::label_text::label_text_ui;
use super::label_unread::unread_ui;
use super::state::{Place, State};
use super::theme::{SIZE_LABEL, SIZE_SMALL, Tokens, font, small, strong};
use super::widgets::{
    card, chip, column, field, heading, judged_title, link, problem, quiet, quiet_button, row,
    rule, verdict_chip, wrapped,
};
use super::words::capital;
use crate::model::product::Kind;

/// Draws the screen.
pub fn label_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let is_wide = ui.available_width() >= 900.0;
    if is_wide {
        let frame = column(ui);
        Panel::right("verdict")
            .exact_size(400.0)
            .resizable(false)
            .frame(frame)
            .show(ui, |ui| {
                ScrollArea::vertical()
                    .id_salt("verdict")
                    .auto_shrink(false)
                    .show(ui, |ui| {
                        verdict_ui(ui, state, actions);
                    });
            });
    }
    let frame = Frame::new()
        .fill(Tokens::of(ui).ground)
        .inner_margin(Margin::symmetric(16, 12));
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical()
            .id_salt("label")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                head_ui(ui, state, actions);
                text_ui(ui, state, actions);
                formula_ui(ui, state, actions);
                unread_ui(ui, state, actions);
                if let Some(one_percent) = &state.label.view.one_percent {
                    order_ui(ui, state, one_percent);
                }
                if !is_wide {
                    card(ui).show(ui, |ui| verdict_ui(ui, state, actions));
                }
            });
    });
}

fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let form = &state.doc.now().label;
    let mut draft = form.clone();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(6.0, 6.0);
        field(ui, &state.t("label-name"), &mut draft.name, 190.0, false);
        for (rinse_off, id) in [(false, "leave-on"), (true, "rinse-off")] {
            let text = capital(&state.t(id));
            if chip(ui, draft.rinse_off == rinse_off, &text).clicked() {
                draft.rinse_off = rinse_off;
            }
        }
        kind_ui(ui, state, &mut draft);
        for (on, id) in [
            (&mut draft.clinic_supplied, "clinic-supplied"),
            (&mut draft.sterile, "sterile"),
        ] {
            if chip(ui, *on, &capital(&state.t(id)))
                .on_hover_text(state.t(&format!("{id}-tip")))
                .clicked()
            {
                *on = !*on;
            }
        }
    });
    if draft != *form {
        actions.push(Action::Label(LabelAction::Edit(Box::new(draft))));
    }
    ui.horizontal_wrapped(|ui| {
        for command in [
            Command::PasteLabel,
            Command::OpenLabel,
            Command::EditLabel,
            Command::NewLabel,
            Command::SameFormula,
        ] {
            let text = match command {
                Command::EditLabel if state.label.is_editing => state.t("edit-done"),
                _ => command.text(state),
            };
            if quiet_button(ui, &text)
                .on_hover_text(command.tooltip(state))
                .clicked()
            {
                actions.push(Action::Run(command));
            }
        }
        add_button_ui(ui, state, actions);
        if form.is_sample() {
            ui.label(small(state.t("label-sample")).color(Tokens::of(ui).accent));
        }
    });
    if let Some(path) = &state.label.path {
        path_ui(ui, state, path, actions);
    }
}

fn add_button_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let command = Command::AddToCatalogue;
    let button = quiet(ui, &command.text(state));
    let add = ui.add_enabled(command.enabled(state), button);
    let why_not = why_not(state).map_or_else(String::new, |id| state.t(id));
    if add
        .on_hover_text(command.tooltip(state))
        .on_disabled_hover_text(why_not)
        .clicked()
    {
        actions.push(Action::Run(command));
    }
}

/// Where there is no file dialog.
fn path_ui(ui: &mut Ui, state: &State, path: &str, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.label(state.t("path"));
        let mut typed = path.to_owned();
        let response = field(ui, &state.t("path"), &mut typed, 360.0, false);
        if path.is_empty() && !response.lost_focus() {
            response.request_focus();
        }
        if typed != path {
            actions.push(Action::Label(LabelAction::TypePath(Some(typed))));
        }
        let enter =
            response.lost_focus() && ui.input(|input| input.key_pressed(eframe::egui::Key::Enter));
        if ui.button(state.t("open")).clicked() || enter {
            actions.push(Action::Label(LabelAction::ReadPath));
        }
        if ui.button(state.t("cancel")).clicked() {
            actions.push(Action::Label(LabelAction::TypePath(None)));
        }
    });
}

/// The kind of a product, from all there are.
pub fn kind_ui(ui: &mut Ui, state: &State, draft: &mut LabelForm) {
    let name = |kind: Kind| capital(&state.t(&format!("kind-{}", kind.word())));
    let combo = ComboBox::from_id_salt("kind")
        .selected_text(name(draft.kind))
        .width(120.0);
    let combo = combo.show_ui(ui, |ui| {
        for kind in Kind::ALL {
            ui.selectable_value(&mut draft.kind, kind, name(kind));
        }
    });
    combo.response.accessible_name(state.t("label-kind"));
}

fn text_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let form = &state.doc.now().label;
    card(ui)
        .inner_margin(Margin::symmetric(18, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            if state.label.is_editing || form.text.trim().is_empty() {
                let mut text = form.text.clone();
                let edit = TextEdit::multiline(&mut text)
                    .font(font(SIZE_LABEL, false))
                    .hint_text(RichText::new(state.t("label-hint")).color(tokens.ink_3))
                    .desired_width(f32::INFINITY)
                    .desired_rows(8);
                ui.add(edit).accessible_name(state.t("label-text"));
                if text != form.text {
                    let draft = LabelForm {
                        text,
                        ..form.clone()
                    };
                    actions.push(Action::Label(LabelAction::SetEditing(true)));
                    actions.push(Action::Label(LabelAction::Edit(Box::new(draft))));
                }
            } else {
                label_text_ui(ui, state, actions);
            }
            ui.add_space(4.0);
            rule(ui);
            wrapped(
                ui,
                RichText::new(&state.label.view.counts)
                    .size(12.0)
                    .color(tokens.ink_2),
            );
        });
}

/// From most to least, and where one percent probably lies.
fn order_ui(ui: &mut Ui, state: &State, one_percent: &OnePercent) {
    let tokens = Tokens::of(ui);
    card(ui)
        .inner_margin(Margin::symmetric(16, 10))
        .show(ui, |ui| {
            heading(ui, &state.t("heading-order")).on_hover_text(state.t("order-tip"));
            let width = ui.available_width();
            let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 26.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &one_percent.text));
            let bar = Rect::from_min_size(rect.min, Vec2::new(width, 8.0));
            let split = bar.left() + width * one_percent.share;
            let painter = ui.painter();
            painter.rect_filled(bar, 3, tokens.accent_soft);
            let most = Rect::from_min_max(bar.min, eframe::egui::pos2(split, bar.bottom()));
            painter.rect_filled(most, 3, tokens.accent);
            let layout = |text: &str| {
                let font = font(SIZE_SMALL, false);
                painter.layout_no_wrap(text.to_owned(), font, tokens.ink_3)
            };
            let most = layout(&state.t("order-most"));
            let least = layout(&state.t("order-least"));
            let middle = layout(&one_percent.text);
            // The estimate gives way to the ends, and is left to the screen reader where all of
            // them have no room.
            let half = middle.size().x / 2.0 + 8.0;
            let from = bar.left() + most.size().x + half;
            let to = bar.right() - least.size().x - half;
            let write = |x: f32, align: Align2, galley: Arc<Galley>| {
                let at = eframe::egui::pos2(x, rect.bottom());
                let at = align.anchor_size(at, galley.size());
                painter.galley(at.min, galley, tokens.ink_3);
            };
            write(bar.left(), Align2::LEFT_BOTTOM, most);
            write(bar.right(), Align2::RIGHT_BOTTOM, least);
            if from <= to {
                write(split.clamp(from, to), Align2::CENTER_BOTTOM, middle);
            }
            response.on_hover_text(&one_percent.text);
        });
}

fn verdict_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    let Some(view) = &state.label.view.view else {
        let id = if state.consult.form.case.is_none() {
            "label-no-case"
        } else {
            "label-empty"
        };
        wrapped(ui, RichText::new(state.t(id)).color(tokens.ink_2));
        return;
    };
    if state.is_held() {
        problem(ui, state, Some("held-title"));
    }
    let title = Label::new(strong(&view.headline, 17.0));
    judged_title(ui, title, (view.severity, &view.chip));
    wrapped(ui, small(&view.holds).color(tokens.ink_2));
    wrapped(ui, small(&view.about).color(tokens.ink_3));
    if let Some(finding) = findings_ui(ui, state, view, state.label.selected, actions) {
        actions.push(Action::Label(LabelAction::Select(Some(finding))));
    }
    if view.findings.len() > 1 {
        ui.label(small(state.t("walk-tip")).color(tokens.ink_3));
    }
    instead_ui(ui, state, actions);
    rest_ui(ui, state, view);
}

fn instead_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    let Some(other) = &state.label.view.instead else {
        return;
    };
    ui.add_space(6.0);
    heading(ui, &state.t("heading-instead"));
    rule(ui);
    row(
        ui,
        |ui| {
            if link(ui, &other.name).clicked() {
                actions.push(Action::Go(Place::Consult));
                actions.push(Action::Consult(ConsultAction::Select(other.id.clone())));
            }
        },
        |ui| {
            verdict_chip(ui, other.severity, &other.chip);
        },
    );
    let why = if other.lead.is_empty() {
        other.why.clone()
    } else {
        format!("{}. {}", other.lead, other.why)
    };
    wrapped(ui, small(why).color(tokens.ink_2));
}
