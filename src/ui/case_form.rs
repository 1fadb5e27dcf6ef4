//! The left column of the consult screen: patient, treatment, what is seen.

use eframe::egui::{self, RichText, Ui, Vec2};

use super::action::{Action, ConsultAction};
use super::command::Command;
use super::depth::depth_ui;
use super::form::{CaseForm, Field};
use super::icon::Icon;
use super::search_field::search_field_ui;
use super::seen_form::seen_ui;
use super::state::{SearchField, State};
use super::theme::{Tokens, small};
use super::widgets::{
    chip, chip_small, chips_row, choice, field, heading, icon_button, link, problem, row, wrapped,
};
use super::words::{as_read, with_name};
use crate::model::case::{AllergicTo, Certainty, Reaction};
use crate::model::id::IngredientId;
use crate::model::scale::{Device, Fitzpatrick, Skin};
use crate::text::{date_time, elapsed, t};

/// Draws the form of the case.
pub fn case_form_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let form = &state.doc.now().case;
    let mut draft = form.clone();
    ui.spacing_mut().item_spacing.y = 4.0;
    head_ui(ui, state, actions);
    presets_ui(ui, state, actions);
    treatment_ui(ui, state, &mut draft, actions);
    ui.add_space(3.0);
    patient_ui(ui, state, &mut draft);
    ui.add_space(3.0);
    allergies_ui(ui, state, &mut draft, actions);
    ui.add_space(3.0);
    factors_ui(ui, state, &mut draft, actions);
    ui.add_space(3.0);
    seen_ui(ui, state, &mut draft, actions);
    if draft != *form {
        actions.push(Action::Consult(ConsultAction::Edit(Box::new(draft))));
    }
}

fn head_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let tokens = Tokens::of(ui);
    row(
        ui,
        |ui| {
            heading(ui, &state.t("heading-treatment"));
            if state.is_example() {
                ui.label(small(state.t("example-case")).color(tokens.accent))
                    .on_hover_text(state.t("example-case-tip"));
            }
        },
        |ui| {
            let clear = link(ui, &state.t("command-clear"));
            if clear
                .on_hover_text(Command::ClearAll.tooltip(state))
                .clicked()
            {
                actions.push(Action::Run(Command::ClearAll));
            }
        },
    );
}

/// The clinic's usual treatments, one click each.
fn presets_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let lang = state.settings.lang;
    let form = &state.doc.now().case;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(3.0, 3.0);
        for (idx, preset) in state.kb.presets().into_iter().enumerate() {
            let command = u8::try_from(idx).ok().map(Command::Preset);
            let keys = command.and_then(Command::shortcut);
            let keys = keys.map(|keys| ui.ctx().format_shortcut(&keys));
            let tip = format!("{}\n{}", lang.of(&preset.note), keys.unwrap_or_default());
            let is_this = form.is_preset(preset);
            let chip = chip_small(ui, is_this, lang.of(&preset.name));
            if chip.on_hover_text(tip.trim_end()).clicked() {
                let action = ConsultAction::Preset(preset.id.clone());
                actions.push(Action::Consult(action));
            }
        }
    });
}

fn treatment_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    let reading = &state.consult.form;
    ui.horizontal_wrapped(|ui| {
        let name = |device: Device| state.t(&format!("device-{}", device.word()));
        draft.device = choice(ui, &Device::ALL, draft.device, name).or(draft.device);
    });
    missing(ui, state, Field::Device, "missing-device");
    depth_ui(ui, state, draft);
    missing(ui, state, Field::Depth, "missing-depth");
    let bad_end = reading.problem(Field::Ended);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        field(ui, &state.t("area"), &mut draft.area, 92.0, false).on_hover_text(state.t("area"));
        let is_bad = bad_end.is_some();
        field(
            ui,
            &state.t("ended-day"),
            &mut draft.ended_day,
            98.0,
            is_bad,
        )
        .on_hover_text(state.t("ended-day-tip"));
        field(
            ui,
            &state.t("ended-time"),
            &mut draft.ended_time,
            60.0,
            is_bad,
        )
        .on_hover_text(state.t("ended-time-tip"));
    });
    problem(ui, state, bad_end);
    missing(ui, state, Field::Ended, "missing-ended");
    ui.horizontal_wrapped(|ui| {
        if let Some(case) = &reading.case
            && let (Some(ended), Some(since)) = (case.treatment.ended, reading.since)
        {
            let lang = state.settings.lang;
            let ago = with_name(lang, "ended-ago", "length", elapsed(lang, since));
            let text = format!("{} · {ago}", date_time(lang, ended));
            ui.label(small(text).color(Tokens::of(ui).ink_3));
        }
        let just_now = link(ui, &state.t("just-now"));
        if just_now
            .on_hover_text(Command::JustNow.tooltip(state))
            .clicked()
        {
            actions.push(Action::Run(Command::JustNow));
        }
    });
}

fn missing(ui: &mut Ui, state: &State, field: Field, id: &str) {
    if state.consult.form.missing.contains(&field) {
        ui.label(small(state.t(id)).color(Tokens::of(ui).accent));
    }
}

fn patient_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm) {
    heading(ui, &state.t("heading-skin"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(5.0, 5.0);
        for skin in Skin::ALL {
            let name = state.t(&format!("skin-short-{}", skin.word()));
            let help = Command::Skin(skin).tooltip(state);
            let chip = chip(ui, draft.skin == Some(skin), &name);
            if chip.on_hover_text(help).clicked() {
                draft.skin = Some(skin);
            }
        }
    });
    missing(ui, state, Field::Skin, "missing-skin");
    let types = Fitzpatrick::ALL.map(|type_| {
        let tip = state.t(&format!("fitzpatrick-{}", type_.word().to_lowercase()));
        (
            type_.word().to_owned(),
            draft.fitzpatrick == Some(type_),
            tip,
        )
    });
    let name = state.t("fitzpatrick");
    if let Some(idx) = chips_row(ui, &name, &state.t("fitzpatrick-tip"), &types) {
        let clicked = Fitzpatrick::ALL[idx];
        draft.fitzpatrick = (draft.fitzpatrick != Some(clicked)).then_some(clicked);
    }
    if let Some((_, _, meaning)) = types.iter().find(|(_, on, _)| *on) {
        wrapped(ui, small(meaning).color(Tokens::of(ui).ink_2));
    }
    let bad_age = state.consult.form.problem(Field::Age);
    row(
        ui,
        |ui| {
            let sensitive = chip(ui, draft.sensitive, &state.t("sensitive"));
            if sensitive.on_hover_text(state.t("sensitive-tip")).clicked() {
                draft.sensitive = !draft.sensitive;
            }
        },
        |ui| {
            field(ui, &state.t("age"), &mut draft.age, 40.0, bad_age.is_some());
            ui.label(state.t("age"));
        },
    );
    problem(ui, state, bad_age);
}

fn allergies_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    heading(ui, &state.t("heading-allergies"));
    let lang = state.settings.lang;
    let mut removed = None;
    for (idx, allergy) in draft.allergies.iter_mut().enumerate() {
        let name = match &allergy.to {
            AllergicTo::Group(id) => (state.kb.records.allergens.get(id)).map_or_else(
                || id.to_string(),
                |entry| lang.of(&entry.record.name).to_owned(),
            ),
            AllergicTo::Ingredient(id) => (state.kb.ingredient(id))
                .map_or_else(|| id.to_string(), |known| as_read(&known.name)),
        };
        let close = with_name(lang, "remove", "name", name.as_str());
        tag_ui(ui, &name, |ui| {
            if icon_button(ui, Icon::Close, &close).clicked() {
                removed = Some(idx);
            }
            let reaction = t(lang, &format!("reaction-{}", allergy.reaction.word()));
            if link(ui, &reaction)
                .on_hover_text(state.t("reaction-tip"))
                .clicked()
            {
                allergy.reaction = match allergy.reaction {
                    Reaction::Delayed => Reaction::Immediate,
                    Reaction::Immediate => Reaction::Delayed,
                };
            }
            let certainty = t(lang, &format!("certainty-{}", allergy.certainty.word()));
            if link(ui, &certainty)
                .on_hover_text(state.t("certainty-tip"))
                .clicked()
            {
                allergy.certainty = match allergy.certainty {
                    Certainty::Confirmed => Certainty::Suspected,
                    Certainty::Suspected => Certainty::Confirmed,
                };
            }
        });
    }
    if let Some(idx) = removed {
        draft.allergies.remove(idx);
    }
    let names = (SearchField::Allergies, "add-allergy", "add-allergy-hint");
    search_field_ui(ui, state, names, &state.consult.queries.allergies, actions);
    tolerated_ui(ui, state, draft, actions);
}

/// Ingredients that the patient is known to bear.
fn tolerated_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    let name = |id: &IngredientId| {
        let known = state.kb.ingredient(id);
        let name = known.map_or_else(|| id.to_string(), |known| as_read(&known.name));
        with_name(state.settings.lang, "tolerates", "name", name)
    };
    removable_ui(ui, state, &mut draft.tolerates, name);
    let names = (
        SearchField::Tolerated,
        "add-tolerated",
        "add-tolerated-hint",
    );
    search_field_ui(ui, state, names, &state.consult.queries.tolerated, actions);
}

/// Each of a list as a tag that can be removed.
pub fn removable_ui<T>(ui: &mut Ui, state: &State, list: &mut Vec<T>, name: impl Fn(&T) -> String) {
    let mut removed = None;
    for (idx, one) in list.iter().enumerate() {
        let name = name(one);
        let close = with_name(state.settings.lang, "remove", "name", name.as_str());
        tag_ui(ui, &name, |ui| {
            if icon_button(ui, Icon::Close, &close).clicked() {
                removed = Some(idx);
            }
        });
    }
    if let Some(idx) = removed {
        list.remove(idx);
    }
}

/// A name with what can be done about it, in one line.
pub fn tag_ui(ui: &mut Ui, name: &str, controls: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui);
    egui::Frame::new()
        .fill(tokens.sunken)
        .corner_radius(6)
        .inner_margin(egui::Margin::symmetric(8, 1))
        .show(ui, |ui| {
            let width = ui.available_width();
            ui.allocate_ui_with_layout(
                Vec2::new(width, 22.0),
                egui::Layout::right_to_left(egui::Align::Center),
                |ui| {
                    ui.spacing_mut().item_spacing.x = 5.0;
                    controls(ui);
                    ui.with_layout(egui::Layout::left_to_right(egui::Align::Center), |ui| {
                        let label = egui::Label::new(RichText::new(name).color(tokens.ink));
                        ui.add(label.truncate()).on_hover_text(name);
                    });
                },
            );
        });
}

fn factors_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    heading(ui, &state.t("heading-factors"));
    let lang = state.settings.lang;
    removable_ui(ui, state, &mut draft.factors, |id| {
        (state.kb.records.factors.get(id)).map_or_else(
            || id.to_string(),
            |entry| lang.of(&entry.record.name).to_owned(),
        )
    });
    let names = (SearchField::Factors, "add-factor", "add-factor-hint");
    search_field_ui(ui, state, names, &state.consult.queries.factors, actions);
}
