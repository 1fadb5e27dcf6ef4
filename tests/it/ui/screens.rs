//! The window driven as a person drives it: by mouse and keyboard, one screen or all of it.

use aftercare::model::case::AllergicTo;
use aftercare::model::scale::{Device, Severity};
use aftercare::text::{Lang, t};
use aftercare::ui::action::{Action, ConsultAction, LabelAction};
use aftercare::ui::command::Command;
use aftercare::ui::consult::consult_ui;
use aftercare::ui::form::Mark;
use aftercare::ui::label::label_ui;
use aftercare::ui::state::{LaneGroup, Place, SearchField, State, ThemeChoice};
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{
    SCREEN, app, edit, label_verdict, pick_first, read_aloud, search, state, state_in, view,
};

#[test]
fn both_screens_draw_in_every_language_and_at_every_width() {
    for lang in Lang::ALL {
        let mut state = state_in(lang);
        search(&mut state, SearchField::Allergies, "parfum");
        pick_first(&mut state, SearchField::Allergies);
        search(&mut state, SearchField::Factors, "pregnan");
        pick_first(&mut state, SearchField::Factors);
        edit(&mut state, |form| form.seen.marks.push(Mark::Oozing));
        state.apply(Action::Consult(ConsultAction::Acknowledge));
        for size in [SCREEN, [853.0, 533.0], [640.0, 400.0]] {
            for group in LaneGroup::ALL {
                state.apply(Action::Consult(ConsultAction::Lanes(group)));
                view(size, |ui| consult_ui(ui, &state, &mut Vec::new())).run();
            }
            let mut harness = view(size, |ui| label_ui(ui, &state, &mut Vec::new()));
            harness.run();
            assert!(!read_aloud(&harness).contains("Unknown localization"));
        }
    }
}

#[test]
fn an_empty_case_asks_for_what_decides() {
    let mut state = state();
    state.run(Command::ClearAll);
    assert!(state.consult.plan.is_none());
    let mut harness = view(SCREEN, |ui| consult_ui(ui, &state, &mut Vec::new()));
    harness.run();
    let heard = read_aloud(&harness);
    for id in [
        "missing-device",
        "missing-depth",
        "missing-ended",
        "missing-skin",
    ] {
        assert!(heard.contains(&t(Lang::En, id)), "{id}");
    }
}

#[test]
fn a_view_is_a_function_from_state_to_actions() {
    let state = state();
    let mut actions = Vec::new();
    let mut harness = view(SCREEN, |ui| consult_ui(ui, &state, &mut actions));
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Roller")
        .click();
    harness.run();
    drop(harness);
    let [Action::Consult(ConsultAction::Edit(form))] = actions.as_slice() else {
        panic!("one edit, not {actions:?}");
    };
    assert_eq!(form.device, Some(Device::Roller));
    assert_eq!(state.doc.now().case.device, Some(Device::Pen));
}

#[test]
fn an_allergy_typed_by_its_other_name_changes_the_verdict() {
    let mut harness = app();
    harness.run();
    harness
        .state_mut()
        .state
        .apply(Action::Label(LabelAction::Replace(
            "Aqua, Glycerin, Parfum".to_owned(),
        )));
    let before = label_verdict(&harness.state().state);
    assert!(before < Severity::Contraindicated);
    harness.state_mut().state.place = Place::Consult;
    harness.run();
    let field = || (Role::TextInput, "Add an allergy");
    harness.get_by_role_and_label(field().0, field().1).focus();
    harness.run();
    harness
        .get_by_role_and_label(field().0, field().1)
        .type_text("perfume");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let state = &harness.state().state;
    let allergies = &state.doc.now().case.allergies;
    assert!(
        matches!(allergies.as_slice(), [allergy] if matches!(allergy.to, AllergicTo::Group(_)))
    );
    assert_eq!(label_verdict(state), Severity::Contraindicated);
}

#[test]
fn undo_by_keyboard_in_the_whole_window() {
    let mut harness = app();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Sensitive")
        .click();
    harness.run();
    assert!(harness.state().state.doc.now().case.sensitive);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert!(!harness.state().state.doc.now().case.sensitive);
    harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
    harness.run();
    assert!(harness.state().state.doc.now().case.sensitive);
}

#[test]
fn the_palette_finds_commands_and_products() {
    let mut harness = app();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Find or do…")
        .type_text("dark");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().state.settings.theme, ThemeChoice::Dark);
    assert!(harness.state().state.palette.is_none());

    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Find or do…")
        .type_text("retinol night");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let detail = harness
        .state()
        .state
        .consult
        .detail
        .as_ref()
        .expect("a product is shown");
    assert_eq!(detail.severity, Severity::Avoid);
}

#[test]
fn the_plan_is_held_until_what_is_pressing_was_seen() {
    let mut state = state();
    let heard = |state: &State| {
        let mut harness = view(SCREEN, |ui| consult_ui(ui, state, &mut Vec::new()));
        harness.run();
        read_aloud(&harness)
    };
    assert!(heard(&state).contains("Moisturise: "));
    search(&mut state, SearchField::Signs, "wheeze");
    pick_first(&mut state, SearchField::Signs);
    assert!(heard(&state).contains("Emergency") && !heard(&state).contains("Moisturise: "));
    state.apply(Action::Consult(ConsultAction::Acknowledge));
    assert!(heard(&state).contains("Moisturise: "));
    search(&mut state, SearchField::Factors, "pregnan");
    pick_first(&mut state, SearchField::Factors);
    assert!(state.is_held(), "a new action holds the plan again");
}

#[test]
fn pasting_on_the_label_screen_replaces_the_label() {
    let mut harness = app();
    harness.state_mut().state.place = Place::Label;
    harness.run();
    harness.event(egui::Event::Paste("AQUA, PANTHENOL".to_owned()));
    harness.run();
    assert_eq!(
        harness.state().state.doc.now().label.text,
        "AQUA, PANTHENOL"
    );
}

#[test]
fn the_language_changes_while_it_runs() {
    let mut harness = app();
    harness.run();
    harness.state_mut().state.run(Command::Language(Lang::De));
    harness.run();
    assert!(harness.query_by_label("Alles leeren").is_some());
    let plan = harness.state().state.consult.plan.as_ref().expect("a plan");
    assert_eq!(plan.headline, "40 Stunden");
}

#[test]
fn about_says_what_it_is_for() {
    let mut harness = app();
    harness.run();
    harness.key_press(Key::F1);
    harness.run();
    assert!(
        harness
            .query_by_label_contains("does not diagnose")
            .is_some()
    );
    harness.key_press(Key::Escape);
    harness.run();
    assert!(!harness.state().state.is_about_open);
}
