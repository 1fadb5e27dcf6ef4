//! What is at home, what the clinician allows, why not, usual treatments: driven by their names.

use aftercare::model::scale::Severity;
use aftercare::text::Lang;
use aftercare::ui::action::{Action, ConsultAction, DecisionAction};
use aftercare::ui::command::Command;
use aftercare::ui::consult::consult_ui;
use aftercare::ui::plan::ROUTINE;
use aftercare::ui::state::{LaneGroup, Place, SearchField, State};
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{KB, SCREEN, app, pick_first, read_aloud, search, set_label, state, state_in, view};

const RETINOL: &str = "Aqua, Glycerin, Retinol, Phenoxyethanol";

fn keep(state: &mut State, typed: &str) {
    search(state, SearchField::Shelf, typed);
    pick_first(state, SearchField::Shelf);
}

fn detail(state: &State) -> &aftercare::ui::product_view::ProductView {
    state.consult.detail.as_ref().expect("a product is shown")
}

#[test]
fn a_pasted_label_is_kept_and_judged() {
    let mut harness = app();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::H);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Add what is at home")
        .type_text(RETINOL);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    let state = &harness.state().state;
    let [own] = state.consult.shelf.as_slice() else {
        panic!("one thing at home");
    };
    assert_eq!(own.assessment.verdict, Severity::Avoid);
    assert_eq!(own.because, "Retinol");
    assert!(own.chip.starts_with("Wait until"), "{}", own.chip);
    assert_eq!(detail(state).severity, Severity::Avoid);
    // It has a lane, first of all, and the sheet names it.
    let plan = state.consult.plan.as_ref().unwrap();
    assert!(plan.lanes.shown[0].is_own);
    assert!(state.sheet_request().unwrap().content().own.is_some());

    harness.get_by_label("Remove Pack 1").click();
    harness.run();
    assert!(harness.state().state.consult.shelf.is_empty());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run();
    assert_eq!(harness.state().state.consult.shelf.len(), 1);
}

#[test]
fn a_kept_pack_can_be_named_and_rinsed_off() {
    let mut harness = app();
    keep(&mut harness.state_mut().state, RETINOL);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Name of the product")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Name of the product")
        .type_text(" at night");
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "rinse-off")
        .click();
    harness.run();
    let own = &harness.state().state.consult.shelf[0];
    assert!(own.read.product.rinse_off);
    assert_eq!(own.name, "Pack 1 at night");
}

#[test]
fn a_stored_product_is_kept_once() {
    let mut state = state();
    keep(&mut state, "retinol night");
    keep(&mut state, "retinol night");
    assert_eq!(state.doc.now().shelf.len(), 1);
    state.apply(Action::Consult(ConsultAction::Lanes(LaneGroup::Products)));
    let plan = state.consult.plan.as_ref().unwrap();
    let named = plan.lanes.shown.iter();
    assert_eq!(
        named
            .filter(|lane| lane.name == "Retinol night cream")
            .count(),
        1
    );
}

#[test]
fn the_label_screen_hands_its_label_to_the_shelf() {
    let mut state = state();
    set_label(&mut state, RETINOL);
    assert_eq!(state.place, Place::Label);
    state.run(Command::AddAtHome);
    assert_eq!(
        (state.place, state.consult.shelf.len()),
        (Place::Consult, 1)
    );
}

#[test]
fn what_matches_nothing_stays_typed() {
    let mut state = state();
    search(&mut state, SearchField::Shelf, "qqqq");
    pick_first(&mut state, SearchField::Shelf);
    assert_eq!(state.consult.queries.shelf.typed, "qqqq");
    assert!(state.doc.now().shelf.is_empty());
}

#[test]
fn allowing_needs_a_reason_and_changes_no_verdict() {
    let mut harness = app();
    keep(&mut harness.state_mut().state, "retinol night");
    harness.run();
    harness.get_by_label("Allow it all the same…").click();
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Allow").click();
    harness.run();
    assert!(harness.state().state.doc.now().overrides.is_empty());
    let reason = (Role::MultilineTextInput, "Reason for allowing it");
    harness.get_by_role_and_label(reason.0, reason.1).focus();
    harness.run();
    harness
        .get_by_role_and_label(reason.0, reason.1)
        .type_text("Forearm only");
    harness.run();
    // Escape never loses typed text.
    harness.key_press(Key::Escape);
    harness.run();
    harness.get_by_role_and_label(Role::Button, "Allow").click();
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.doc.now().overrides[0].reason, "Forearm only");
    assert_eq!(detail(state).severity, Severity::Avoid);
    assert!(!detail(state).findings.is_empty());
    // At home, on the timeline and beside the findings.
    let heard = read_aloud(&harness);
    let said = "Allowed by the clinician: Forearm only";
    assert!(heard.matches(said).count() >= 2, "{heard}");

    harness.get_by_label("Take back").click();
    harness.run();
    assert!(harness.state().state.doc.now().overrides.is_empty());
}

#[test]
fn a_confirmed_allergy_is_not_overridden_in_passing() {
    let mut state = state();
    search(&mut state, SearchField::Allergies, "fragrance mix I");
    pick_first(&mut state, SearchField::Allergies);
    keep(&mut state, "Aqua, Glycerin, Parfum");
    let id = state.consult.selected.clone().unwrap();
    assert_eq!(
        detail(&state).confirmed_allergy.as_deref(),
        Some("Fragrance")
    );
    let mut draft = aftercare::ui::state::Deciding {
        product: id.clone(),
        reason: "Patch test repeated, negative".to_owned(),
        accepts_allergy: false,
    };
    let decide = |state: &mut State, action| {
        state.apply(Action::Consult(ConsultAction::Decision(action)));
    };
    decide(&mut state, DecisionAction::Draft(Some(draft.clone())));
    decide(&mut state, DecisionAction::Allow);
    assert!(state.allowed(&id).is_none());
    draft.accepts_allergy = true;
    decide(&mut state, DecisionAction::Draft(Some(draft)));
    decide(&mut state, DecisionAction::Allow);
    assert!(state.allowed(&id).is_some());
    assert_eq!(detail(&state).severity, Severity::Contraindicated);
    // The allergy is still the first finding.
    assert_eq!(
        detail(&state).findings[0].severity,
        Severity::Contraindicated
    );
    state.run(Command::ClearAll);
    assert!(state.doc.now().overrides.is_empty() && state.doc.now().shelf.is_empty());
    state.run(Command::Undo);
    assert!(state.allowed(&id).is_some());
}

#[test]
fn why_not_names_the_near_miss_and_what_no_time_changes() {
    let mut state = state();
    keep(
        &mut state,
        "Aqua, Glycerin, Retinyl Palmitate, Tocopherol, Phenoxyethanol",
    );
    let changes = &detail(&state).changes;
    let first = changes.first().expect("it waits");
    assert!(
        first.starts_with("From ") && first.contains("because of Retinyl Palmitate"),
        "{changes:?}"
    );
    keep(&mut state, "Aqua, Retinol, Velarosine");
    let changes = &detail(&state).changes;
    assert!(
        changes.iter().any(|it| it.contains("Velarosine")),
        "{changes:?}"
    );
    search(&mut state, SearchField::Allergies, "fragrance mix I");
    pick_first(&mut state, SearchField::Allergies);
    keep(&mut state, "Aqua, Glycerin, Parfum");
    let changes = &detail(&state).changes;
    assert!(
        changes.iter().any(|it| it.contains("Fragrance")),
        "{changes:?}"
    );
}

/// A suitable product that is not the first of its step says what stands before it; the first
/// says nothing.
#[test]
fn every_product_but_the_first_says_what_stands_before_it() {
    let mut state = state();
    for step in ROUTINE {
        state.apply(Action::Consult(ConsultAction::OpenStep(Some(step))));
        let plan = state.consult.plan.clone().unwrap();
        let open = plan.steps.iter().find(|it| it.step == step).unwrap();
        assert!(open.all.len() > 1 && open.all.first() == open.best.as_ref());
        for (idx, card) in open.all.iter().enumerate() {
            state.apply(Action::Consult(ConsultAction::Select(card.id.clone())));
            assert_eq!(detail(&state).behind.is_some(), idx > 0, "{}", card.name);
        }
    }
}

#[test]
fn a_tolerated_ingredient_eases_what_is_only_possible() {
    let label = "Aqua, Glycerin, Cocamidopropyl Betaine";
    let mut state = state();
    search(&mut state, SearchField::Allergies, "cocamidopropyl betaine");
    pick_first(&mut state, SearchField::Allergies);
    let allergy = |state: &mut State| {
        let mut form = state.doc.now().case.clone();
        form.allergies[0].certainty = aftercare::model::case::Certainty::Suspected;
        state.apply(Action::Consult(ConsultAction::Edit(Box::new(form))));
    };
    allergy(&mut state);
    keep(&mut state, label);
    let severity = |state: &State| {
        let findings = &detail(state).findings;
        findings
            .iter()
            .find(|it| it.title.starts_with("Allergy"))
            .map(|it| it.severity)
    };
    let before = severity(&state);
    search(&mut state, SearchField::Tolerated, "cocamidopropyl betaine");
    pick_first(&mut state, SearchField::Tolerated);
    assert!(severity(&state) < before, "{before:?}");
}

#[test]
fn a_usual_treatment_is_one_key_and_keeps_when_it_ended() {
    let mut harness = app();
    harness.run();
    let ended = harness.state().state.doc.now().case.ended_day.clone();
    harness.key_press_modifiers(Modifiers::ALT, Key::Num3);
    harness.run();
    let case = harness.state().state.doc.now().case.clone();
    assert_eq!((case.depth.as_str(), case.ended_day), ("1.5", ended));
    harness
        .get_by_role_and_label(Role::Button, "Pen 0.5 face")
        .click();
    harness.run();
    assert_eq!(harness.state().state.doc.now().case.depth, "0.5");
}

#[test]
fn all_products_have_a_lane_on_demand_and_the_screen_draws_them() {
    let mut state = state_in(Lang::De);
    state.apply(Action::Consult(ConsultAction::Lanes(LaneGroup::Products)));
    state.apply(Action::Consult(ConsultAction::ShowAllLanes(true)));
    let lanes = &state.consult.plan.as_ref().unwrap().lanes;
    assert_eq!(
        (lanes.shown.len(), lanes.n_more),
        (KB.products().count(), 0)
    );
    view(SCREEN, |ui| consult_ui(ui, &state, &mut Vec::new())).run();
}

#[test]
fn the_line_can_be_dragged_wherever_it_crosses_a_lane() {
    let mut harness = app();
    harness.run();
    let line = harness.get_by_label("Line of the hour asked about");
    let from = line.rect().center();
    harness.drag_at(from);
    harness.run();
    harness.drop_at(from + eframe::egui::vec2(80.0, 0.0));
    harness.run();
    let asked = harness.state().state.consult.asked.expect("another hour");
    assert!(asked.as_f64() > 60.0, "{asked:?}");
}
