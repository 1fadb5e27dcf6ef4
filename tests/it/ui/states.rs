//! Every state of the consult screen as a screen reader tells it, in both languages.

use aftercare::text::Lang;
use aftercare::ui::action::{Action, ConsultAction, DecisionAction};
use aftercare::ui::command::Command;
use aftercare::ui::consult::consult_ui;
use aftercare::ui::state::{Deciding, SearchField, State};

use super::{SCREEN, edit, pick_first, read_aloud, search, state_in, view};

fn typical(_: &mut State) {}

fn empty(state: &mut State) {
    state.run(Command::ClearAll);
}

fn error(state: &mut State) {
    edit(state, |form| {
        "50".clone_into(&mut form.depth);
        "old".clone_into(&mut form.age);
        "2027-01-01".clone_into(&mut form.ended_day);
    });
}

fn red_flag(state: &mut State) {
    pick(state, SearchField::Signs, "anaphyla");
}

/// More of everything than fits.
fn long(state: &mut State) {
    for typed in ["fragrance mix I", "lanolin", "nickel"] {
        pick(state, SearchField::Allergies, typed);
    }
    pick(state, SearchField::Tolerated, "phenoxyethanol");
    for typed in ["rosacea", "herpes"] {
        pick(state, SearchField::Factors, typed);
    }
    edit(state, |form| {
        form.fitzpatrick = Some(aftercare::model::scale::Fitzpatrick::V);
        form.seen.erythema = Some(2);
    });
    state.apply(Action::Consult(ConsultAction::Acknowledge));
    for typed in [
        "retinol night",
        "Aqua, Glycerin, Parfum",
        "Aqua, Velarosine, Glycerin",
        "Aqua, Glycerin, Panthenol, Phenoxyethanol",
    ] {
        pick(state, SearchField::Shelf, typed);
    }
    pick(state, SearchField::Shelf, "Aqua, Glycerin, Retinol");
    let draft = Deciding {
        product: state
            .consult
            .selected
            .clone()
            .expect("what was kept is shown"),
        reason: "Not on the treated area".to_owned(),
        accepts_allergy: false,
    };
    for action in [DecisionAction::Draft(Some(draft)), DecisionAction::Allow] {
        state.apply(Action::Consult(ConsultAction::Decision(action)));
    }
}

fn pick(state: &mut State, field: SearchField, typed: &str) {
    search(state, field, typed);
    pick_first(state, field);
}

/// What makes a state of the one of the start.
type Change = fn(&mut State);

#[test]
fn every_state_as_text() {
    let states: [(&str, Change); 5] = [
        ("empty", empty),
        ("typical", typical),
        ("long", long),
        ("error", error),
        ("red_flag", red_flag),
    ];
    for lang in Lang::ALL {
        for (name, reach) in states {
            let mut state = state_in(lang);
            reach(&mut state);
            let mut harness = view(SCREEN, |ui| consult_ui(ui, &state, &mut Vec::new()));
            harness.run();
            insta::assert_snapshot!(
                format!("consult_{name}_{}", lang.code()),
                read_aloud(&harness)
            );
        }
    }
}
