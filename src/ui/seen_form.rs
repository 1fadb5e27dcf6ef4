//! What is seen now, below the form of the case.

use eframe::egui::{Ui, Vec2};

use super::action::Action;
use super::case_form::removable_ui;
use super::form::{CaseForm, Mark};
use super::scales::scales_ui;
use super::search_field::search_field_ui;
use super::state::{SearchField, State};
use super::theme::{Tokens, small};
use super::widgets::{chip_small, chips_row, heading, wrapped};
use super::words::capital;
use crate::model::graded::GradedScale;
use crate::model::protocol::SwellingRule;
use crate::model::scale::Fitzpatrick;

/// Draws redness, marks and signs.
pub fn seen_ui(ui: &mut Ui, state: &State, draft: &mut CaseForm, actions: &mut Vec<Action>) {
    heading(ui, &state.t("heading-seen"));
    let lang = state.settings.lang;
    let scale = &state.kb.protocol().look.scale;
    let seen = &mut draft.seen;
    grades_ui(ui, state, "redness", scale, &mut seen.erythema);
    let protocol = state.kb.protocol();
    let mut scales = protocol.chart.iter();
    let swelling = scales.find(|scale| scale.id == SwellingRule::SCALE);
    if let Some(scale) = swelling.filter(|_| protocol.look.swelling.is_some()) {
        grades_ui(ui, state, "swelling", scale, &mut seen.swelling);
    }
    // Redness is hard to see there: the scale alone would mislead.
    if draft.fitzpatrick >= Some(Fitzpatrick::V)
        && let Some(note) = &scale.note
    {
        wrapped(ui, small(lang.of(note)).color(Tokens::of(ui).ink_2));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        for mark in Mark::ALL {
            let on = seen.marks.contains(&mark);
            if chip_small(ui, on, &state.t(mark.word())).clicked() {
                if on {
                    seen.marks.retain(|other| *other != mark);
                } else {
                    seen.marks.push(mark);
                    seen.marks.sort();
                }
            }
        }
    });
    scales_ui(ui, state);
    removable_ui(ui, state, &mut seen.signs, |id| {
        (state.kb.records.signs.get(id)).map_or_else(
            || id.to_string(),
            |entry| capital(lang.of(&entry.record.name)),
        )
    });
    let names = (SearchField::Signs, "add-sign", "add-sign-hint");
    search_field_ui(ui, state, names, &state.consult.queries.signs, actions);
}

/// The grades of a scale, one to be chosen; what the chosen one means is written below.
fn grades_ui(ui: &mut Ui, state: &State, id: &str, scale: &GradedScale, chosen: &mut Option<u8>) {
    let lang = state.settings.lang;
    let meanings = scale.anchors.iter().map(|anchor| {
        let meaning = format!("{}: {}", anchor.grade, lang.of(&anchor.text));
        let is_on = *chosen == Some(anchor.grade);
        (anchor.grade.to_string(), is_on, meaning)
    });
    let chips: Vec<(String, bool, String)> = meanings.collect();
    if let Some(idx) = chips_row(ui, &state.t(id), lang.of(&scale.name), &chips) {
        let grade = scale.anchors.get(idx).map(|anchor| anchor.grade);
        *chosen = grade.filter(|grade| *chosen != Some(*grade));
    }
    if let Some((_, _, meaning)) = chips.iter().find(|(_, is_on, _)| *is_on) {
        wrapped(ui, small(meaning).color(Tokens::of(ui).ink_2));
    }
}
