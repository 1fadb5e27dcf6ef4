//! The left column of the consult screen: patient, treatment, what is seen.

use eframe::egui::{self, RichText, Slider, Ui, Vec2};

use super::action::{Action, ConsultAction};
use super::command::Command;
use super::form::{CaseForm, Field};
use super::icon::Icon;
use super::search_field::search_field_ui;
use super::seen_form::seen_ui;
use super::state::{SearchField, State};
use super::theme::{Tokens, small};
use super::typed::decimal;
use super::widgets::{chip, chips_row, choice, field, heading, icon_button, link, problem, row};
use super::words::with_name;
use crate::model::case::{AllergicTo, Certainty, Reaction};
use crate::model::scale::{Device, Fitzpatrick, Skin};
use crate::text::{date_time, decimal as decimal_text, elapsed, t};

/// Draws the form of the case.
pub fn case_form_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let form = &state.doc.now().case;
    let mut draft = form.clone();
    ui.spacing_mut().item_spacing.y = 5.0;
    head_ui(ui, state, actions);
    treatment_ui(ui, state, &mut draft, actions);
    ui.add_space(5.0);
    patient_ui(ui, state, &mut draft);
    ui.add_space(5.0);
    allergies_ui(ui, state, &mut draft, actions);
    ui.add_space(5.0);
    factors_ui(ui, state, &mut draft, actions);
    ui.add_space(5.0);
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

fn treatment_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    let reading = &state.consult.form;
    ui.horizontal_wrapped(|ui| {
        let name = |device: Device| state.t(&format!("device-{}", device.word()));
        draft.device = choice(ui, &Device::ALL, draft.device, name).or(draft.device);
    });
    missing(ui, state, Field::Device, "missing-device");
    let bad_depth = reading.problem(Field::Depth);
    row(
        ui,
        |ui| {
            ui.label(state.t("depth"));
        },
        |ui| {
            ui.label("mm");
            field(
                ui,
                &state.t("depth-mm"),
                &mut draft.depth,
                52.0,
                bad_depth.is_some(),
            );
        },
    );
    depth_slider(ui, state, draft);
    problem(ui, state, bad_depth);
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
    row(
        ui,
        |ui| {
            if let Some(case) = &reading.case
                && let (Some(ended), Some(since)) = (case.treatment.ended, reading.since)
            {
                let lang = state.settings.lang;
                let ago = with_name(lang, "ended-ago", "length", elapsed(lang, since));
                let text = format!("{} · {ago}", date_time(lang, ended));
                ui.label(small(text).color(Tokens::of(ui).ink_3));
            }
        },
        |ui| {
            let just_now = link(ui, &state.t("just-now"));
            if just_now
                .on_hover_text(Command::JustNow.tooltip(state))
                .clicked()
            {
                actions.push(Action::Run(Command::JustNow));
            }
        },
    );
}

fn missing(ui: &mut Ui, state: &State, field: Field, id: &str) {
    if state.consult.form.missing.contains(&field) {
        ui.label(small(state.t(id)).color(Tokens::of(ui).accent));
    }
}

/// The slider, with the bands of depth marked below.
fn depth_slider(ui: &mut Ui, state: &State, draft: &mut CaseForm) {
    const LAST_MM: f32 = 3.0;
    let tokens = Tokens::of(ui);
    let width = ui.available_width();
    let before = decimal(&draft.depth).unwrap_or(0.0);
    let mut depth_mm = before;
    let response = ui
        .scope(|ui| {
            ui.spacing_mut().slider_width = width;
            ui.spacing_mut().interact_size.y = 18.0;
            ui.visuals_mut().widgets.inactive.bg_fill = tokens.line;
            ui.visuals_mut().selection.bg_fill = tokens.accent;
            ui.visuals_mut().widgets.inactive.fg_stroke.color = tokens.accent;
            let slider = Slider::new(&mut depth_mm, 0.1..=f64::from(LAST_MM))
                .step_by(0.05)
                .clamping(egui::SliderClamping::Never)
                .trailing_fill(true)
                .show_value(false);
            ui.add(slider)
        })
        .inner
        .accessible_name(state.t("depth"));
    if response.changed() && (depth_mm - before).abs() > 1e-9 {
        draft.depth = decimal_text(state.settings.lang, depth_mm);
    }
    let (rect, _) = ui.allocate_exact_size(Vec2::new(width, 13.0), egui::Sense::empty());
    // The bands of the protocol: their deepest micrometre is where the next begins.
    let bands = &state.kb.protocol().bands;
    let mut from = 0.1;
    for times in bands
        .iter()
        .filter(|times| times.band != crate::model::scale::Band::Rf)
    {
        #[expect(clippy::cast_precision_loss, reason = "micrometres are few")]
        let to = (times.up_to_um as f32 / 1000.0).min(LAST_MM);
        let x = |mm: f32| egui::remap(mm, 0.1..=LAST_MM, rect.left() + 8.0..=rect.right() - 8.0);
        let is_here = depth_mm > f64::from(from) && depth_mm <= f64::from(to);
        let ink = if is_here { tokens.accent } else { tokens.ink_3 };
        let style = super::theme::font(10.5, is_here);
        let center = egui::pos2(f32::midpoint(x(from), x(to)), rect.center().y);
        let name = times.band.word();
        ui.painter()
            .text(center, egui::Align2::CENTER_CENTER, name, style, ink);
        if to < LAST_MM {
            let line = egui::Stroke::new(1.0, tokens.edge);
            ui.painter()
                .vline(x(to), rect.top()..=rect.top() + 8.0, line);
        }
        from = to;
    }
}

fn patient_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm) {
    heading(ui, &state.t("heading-skin"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(5.0, 5.0);
        let name = |skin: Skin| state.t(&format!("skin-short-{}", skin.word()));
        draft.skin = choice(ui, &Skin::ALL, draft.skin, name).or(draft.skin);
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
            AllergicTo::Ingredient(id) => (state.kb.ingredient(id)).map_or_else(
                || id.to_string(),
                |known| super::words::as_read(&known.name),
            ),
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
    search_field_ui(ui, state, names, &state.consult.allergies, actions);
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
    let mut removed = None;
    for (idx, id) in draft.factors.iter().enumerate() {
        let name = (state.kb.records.factors.get(id)).map_or_else(
            || id.to_string(),
            |entry| lang.of(&entry.record.name).to_owned(),
        );
        let close = with_name(lang, "remove", "name", name.as_str());
        tag_ui(ui, &name, |ui| {
            if icon_button(ui, Icon::Close, &close).clicked() {
                removed = Some(idx);
            }
        });
    }
    if let Some(idx) = removed {
        draft.factors.remove(idx);
    }
    let names = (SearchField::Factors, "add-factor", "add-factor-hint");
    search_field_ui(ui, state, names, &state.consult.factors, actions);
}
