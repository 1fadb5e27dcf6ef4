//! The label screen: the same formula, keeping a label, and what keys do.

use std::fmt::Write as _;

use aftercare::edit::Session;
use aftercare::kb::records::Layer;
use aftercare::model::case::Certainty;
use aftercare::model::product::Origin;
use aftercare::model::scale::Severity;
use aftercare::text::{Lang, t};
use aftercare::ui::action::{Action, AddAction, LabelAction};
use aftercare::ui::command::Command;
use aftercare::ui::job::JobResult;
use aftercare::ui::label::label_ui;
use aftercare::ui::librarian::SHIPPED;
use aftercare::ui::state::{SearchField, State};
use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use super::{
    KB, SCREEN, app, edit, pick_first, read_aloud, search, set_label, state, state_in, view,
};

/// A state whose label is held against a stored product.
fn against_stored(lang: Lang, change: impl FnOnce(&str) -> String) -> State {
    let mut state = state_in(lang);
    let (product, _) = KB.products().next().expect("a product");
    state.run(Command::SameFormula);
    search(&mut state, SearchField::Formula, lang.of(&product.name));
    pick_first(&mut state, SearchField::Formula);
    assert_eq!(state.label.against.as_ref(), Some(&product.id));
    set_label(&mut state, &change(&product.label));
    state
}

#[test]
fn the_same_label_is_the_same_formula() {
    let state = against_stored(Lang::En, str::to_owned);
    let formula = state.label.formula.as_ref().expect("an answer");
    assert!(formula.is_same && formula.added.is_empty() && formula.dropped.is_empty());
}

#[test]
fn what_is_new_for_this_patient_stands_first() {
    let mut state = against_stored(Lang::En, |label| format!("{label}, Parfum, Panthenol"));
    search(&mut state, SearchField::Allergies, "fragrance mix I");
    pick_first(&mut state, SearchField::Allergies);
    let formula = state.label.formula.as_ref().expect("an answer");
    assert!(!formula.is_same && formula.added.contains("Parfum"));
    let (severity, name) = formula.new_for_patient.first().expect("something new");
    assert_eq!(
        (*severity, name.as_str()),
        (Severity::Contraindicated, "Parfum")
    );
}

#[test]
fn one_key_confirms_the_nearest_name() {
    let mut harness = app();
    let label = LabelAction::Replace("Aqua, Sodum Hyalronate".to_owned());
    harness.state_mut().state.apply(Action::Label(label));
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Enter);
    harness.run();
    let state = &harness.state().state;
    assert_eq!(state.doc.now().label.text, "Aqua, Sodium hyaluronate");
    assert!(!Command::ConfirmName.enabled(state));
}

/// "Not in the four weeks" would promise the fifth.
#[test]
fn an_allergy_rules_out_for_good_not_for_four_weeks() {
    let mut state = state();
    set_label(&mut state, "Aqua, Glycerin, Parfum");
    search(&mut state, SearchField::Allergies, "fragrance mix I");
    pick_first(&mut state, SearchField::Allergies);
    edit(&mut state, |form| {
        form.allergies[0].certainty = Certainty::Confirmed;
    });
    let view = state.label.view.view.as_ref().expect("a verdict");
    assert_eq!(view.holds, t(Lang::En, "usable-not-for-patient"));
}

#[test]
fn a_label_becomes_a_draft_record_and_writes_nothing_over() {
    let folder = std::env::temp_dir().join(format!("aftercare-add-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut state = state();
    "SK".clone_into(&mut state.settings.initials);
    set_label(&mut state, "Aqua, Glycerin, Panthenol, Phenoxyethanol");
    assert!(
        !Command::AddToCatalogue.enabled(&state),
        "there is no folder yet"
    );
    state.apply(Action::Finished(JobResult::Folder(folder.clone())));
    state.opened(Session::open(SHIPPED.clone(), folder.clone(), None));
    let mut add = || {
        state.run(Command::AddToCatalogue);
        let mut form = state.label.adding.clone();
        assert_eq!(form.missing(), Some("add-needs-name"));
        "Crème Größe 2".clone_into(&mut form.name);
        "pack".clone_into(&mut form.place);
        state.apply(Action::Add(AddAction::Edit(form)));
        state.apply(Action::Add(AddAction::Write));
        assert!(!state.label.adding.is_open, "{:?}", state.label.adding);
        let session = state.editor.session.as_mut().expect("a session");
        let saved = session.save();
        assert!(saved.iter().all(|file| file.result.is_ok()), "{saved:?}");
    };
    add();
    add();
    let news = aftercare::ui::librarian::load(state.folders());
    assert!(news.problems.is_empty(), "{:?}", news.problems);
    let kb = news.kb.expect("a knowledge base");
    let own = kb.records.products.values();
    let own: Vec<_> = own.filter(|it| it.layer == Layer::Clinic).collect();
    assert_eq!(own.len(), 2, "the second one was written over the first");
    for entry in own {
        let product = &entry.record;
        assert!(product.review.is_draft());
        assert_eq!(product.review.author(), Some("SK"));
        assert_eq!(product.label, "Aqua, Glycerin, Panthenol, Phenoxyethanol");
        let seen = Origin::Seen {
            place: "pack".to_owned(),
            on: "2026-11-22".to_owned(),
        };
        assert_eq!(product.origin, seen);
    }
    std::fs::remove_dir_all(&folder).ok();
}

#[test]
fn escape_never_loses_what_was_typed() {
    let mut harness = app();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::G);
    harness.run();
    harness.get_by_label("Add an allergy").type_text("perf");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    let query = &harness.state().state.consult.queries.allergies;
    assert!(query.typed == "perf" && query.is_closed);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    harness.get_by_label("Find or do…").type_text("dar");
    harness.run();
    harness.key_press(Key::Escape);
    harness.run();
    assert!(harness.state().state.palette.is_none());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run();
    let palette = harness.state().state.palette.as_ref().expect("the palette");
    assert_eq!(palette.typed, "dar");
}

#[test]
fn label_states_as_text() {
    for (lang, name) in [(Lang::En, "label_en"), (Lang::De, "label_de")] {
        let empty = {
            let mut state = state_in(lang);
            state.run(Command::NewLabel);
            state
        };
        let no_case = {
            let mut state = state_in(lang);
            state.run(Command::ClearAll);
            set_label(&mut state, "Aqua, Sodum Hyalronate. May contain: CI 77491");
            state
        };
        let compared = against_stored(lang, |label| format!("{label}, Retinol"));
        let mut heard = String::new();
        for (what, state) in [
            ("empty", empty),
            ("no case", no_case),
            ("compared", compared),
        ] {
            let mut harness = view(SCREEN, |ui| label_ui(ui, &state, &mut Vec::new()));
            harness.run();
            write!(heard, "=== {what}\n{}\n", read_aloud(&harness)).unwrap();
        }
        insta::assert_snapshot!(name, heard);
    }
}
