//! Looking up: any name finds its entry, entries say what the engine says, and findings lead there.

use std::fmt::Write as _;

use aftercare::advice::Consultation;
use aftercare::advice::assess;
use aftercare::kb::product::from_label;
use aftercare::model::id::{AllergenId, ClassId, IngredientId};
use aftercare::model::product::Kind;
use aftercare::model::scale::{Phase, Severity};
use aftercare::text::Lang;
use aftercare::ui::action::{Action, KnowledgeAction, LabelAction};
use aftercare::ui::command::Command;
use aftercare::ui::knowledge::knowledge_ui;
use aftercare::ui::knowledge::page::{Line, Page, page};
use aftercare::ui::knowledge::subject::{Shelf, Subject};
use aftercare::ui::state::{Place, State};
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{KB, SCREEN, app, read_aloud, set_label, state, state_in, view};

fn look_up(state: &mut State, typed: &str) {
    let action = KnowledgeAction::Type(typed.to_owned());
    state.apply(Action::Knowledge(action));
}

fn ingredient(id: &str) -> Subject {
    Subject::Ingredient(IngredientId::from(id))
}

fn entry(subject: &Subject) -> Page {
    page(&KB, Lang::En, subject).expect("an entry")
}

#[test]
fn any_name_in_any_spelling_finds_its_entry() {
    let mut state = state();
    for (typed, id) in [
        ("retinol", "retinol"),
        ("Ретинол", "retinol"),
        ("68-26-8", "retinol"),
        ("VITAMIN  A", "retinol"),
        ("aqua (water)", "aqua"),
    ] {
        look_up(&mut state, typed);
        assert_eq!(state.knowledge.open, Some(ingredient(id)), "{typed}");
    }
    look_up(&mut state, "fragrance mix I");
    assert!(matches!(state.knowledge.open, Some(Subject::Allergen(_))));
}

#[test]
fn a_name_that_is_no_entry_says_how_it_is_read() {
    let mut state = state();
    look_up(&mut state, "Sodum Hyalronate");
    let page = state.knowledge.page.as_ref().expect("a page");
    let links = page.cards.iter().flat_map(|card| &card.lines);
    assert!(
        links
            .into_iter()
            .any(|line| matches!(line, Line::Links(_, links)
            if links.iter().any(|link| link.text == "Sodium hyaluronate"))),
        "{page:?}"
    );
    look_up(&mut state, "Velarosine Complex XQ");
    assert_eq!(state.knowledge.hits.len(), 1);
    look_up(&mut state, "Ceteareth-77");
    let page = state.knowledge.page.as_ref().expect("a page");
    assert!(
        page.cards.iter().any(|card| card.grid.is_some()),
        "{page:?}"
    );
}

/// The table is no second computation: each cell is the verdict on a product of that ingredient.
#[test]
fn the_grid_says_what_the_verdict_says() {
    let class = KB.class(&ClassId::from("retinoid-cosmetic"));
    let class = class.unwrap_or_else(|| {
        let retinol = KB
            .ingredient(&IngredientId::from("retinol"))
            .expect("retinol");
        KB.class(&retinol.classes[0]).expect("its class")
    });
    let mut case = state().consult.form.case.clone().expect("the example case");
    case.patient.factors.clear();
    case.seen = None;
    let product = from_label("RETINOL".to_owned(), "", Kind::Other);
    let reading = aftercare::inci::read("RETINOL", &KB.names);
    for course in aftercare::advice::course::courses(&KB, class) {
        case.treatment.depth_um = course.up_to_um;
        if course.band == aftercare::model::scale::Band::Rf {
            case.treatment.device = aftercare::model::scale::Device::Rf;
        }
        for phase in Phase::ALL {
            for (from, severity) in course.in_phase(phase) {
                case.hours = from;
                let consultation = Consultation::new(&KB, &case);
                assert_eq!(consultation.schedule.phase(from), phase);
                let found = assess(&consultation, &product, &reading).verdict;
                assert_eq!(
                    found,
                    severity.max(Severity::Fine),
                    "{:?} {from}",
                    course.band
                );
            }
        }
    }
}

#[test]
fn every_entry_has_a_page_in_every_language() {
    for lang in Lang::ALL {
        let mut state = state_in(lang);
        look_up(&mut state, "");
        // A prime, so that the two languages and all shelves are walked at other places.
        for hit in state.knowledge.hits.iter().step_by(61) {
            let subject = state.knowledge.subject(hit).expect("an entry");
            let page = page(&KB, lang, &subject).expect("a page");
            let said = format!("{page:?}");
            assert!(!said.contains("Unknown localization"), "{said}");
            assert!(
                !page.cards.is_empty() && !page.title.is_empty(),
                "{subject:?}"
            );
        }
    }
}

#[test]
fn an_allergen_lists_who_carries_it_and_who_only_looks_like_it() {
    let page = entry(&ingredient("linalool"));
    let leads = page.cards.iter().flat_map(|card| &card.lines);
    let leads: Vec<&str> = leads
        .filter_map(|line| match line {
            Line::Links(lead, _) => Some(lead.as_str()),
            _ => None,
        })
        .collect();
    assert!(leads.contains(&"Is the allergen of"), "{leads:?}");
    let group = KB.records.allergens.keys().next().expect("an allergen");
    assert!(
        !entry(&Subject::Allergen(AllergenId::from(group.as_str())))
            .cards
            .is_empty()
    );
}

#[test]
fn the_source_is_one_key_away_from_a_finding() {
    let mut state = state();
    set_label(&mut state, "Aqua, Glycerin, Retinol, Phenoxyethanol");
    state.run(Command::LookUp);
    assert_eq!(state.place, Place::Knowledge);
    let Some(Subject::Class(_)) = &state.knowledge.open else {
        panic!("the class of retinol, not {:?}", state.knowledge.open);
    };
    let page = state.knowledge.page.as_ref().expect("a page");
    assert!(page.cards.iter().any(|card| !card.cites.is_empty()));
    state.apply(Action::Knowledge(KnowledgeAction::Open(ingredient(
        "retinol",
    ))));
    state.run(Command::LookBack);
    assert!(matches!(state.knowledge.open, Some(Subject::Class(_))));
    assert!(!Command::LookBack.enabled(&state));
}

#[test]
fn a_shelf_lists_only_its_own() {
    let mut state = state();
    look_up(&mut state, "retin");
    let all = state.knowledge.hits.len();
    state.apply(Action::Knowledge(KnowledgeAction::Filter(Some(
        Shelf::Products,
    ))));
    let products = state.knowledge.hits.len();
    assert!(products > 0 && products < all);
    for hit in &state.knowledge.hits {
        let subject = state.knowledge.subject(hit).expect("an entry");
        assert_eq!(subject.shelf(), Some(Shelf::Products));
    }
}

#[test]
fn the_list_draws_only_what_is_in_sight_and_the_keyboard_walks_it() {
    let mut harness = app();
    harness.state_mut().state.run(Command::GoKnowledge);
    harness.run();
    let n_all = harness.state().state.knowledge.hits.len();
    let n_drawn = harness.query_all_by_role(Role::Button).count();
    assert!(n_all > 1_000 && n_drawn < 80, "{n_drawn} of {n_all}");
    harness
        .get_by_role_and_label(Role::TextInput, "Look up a name")
        .type_text("retin");
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    let knowledge = &harness.state().state.knowledge;
    assert_eq!(knowledge.at, 1);
    assert_eq!(knowledge.open, knowledge.subject(&knowledge.hits[1]));
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().state.knowledge.typed, "retin");
}

#[test]
fn knowledge_as_text() {
    for (lang, name) in [(Lang::En, "knowledge_en"), (Lang::De, "knowledge_de")] {
        let mut state = state_in(lang);
        let mut heard = String::new();
        for typed in ["", "retinol", "Sodum Hyalronate", "fragrance mix I", "zzqx"] {
            look_up(&mut state, typed);
            // The whole list belongs to no snapshot.
            state.knowledge.hits.truncate(4);
            let mut harness = view(SCREEN, |ui| knowledge_ui(ui, &state, &mut Vec::new()));
            harness.run();
            write!(heard, "=== {typed}\n{}\n", read_aloud(&harness)).unwrap();
        }
        insta::assert_snapshot!(name, heard);
    }
}

#[test]
fn a_click_on_a_name_of_a_finding_leads_to_its_entry() {
    let mut harness = app();
    let label = LabelAction::Replace("Aqua, Glycerin, Retinol, Phenoxyethanol".to_owned());
    harness.state_mut().state.apply(Action::Label(label));
    harness.run();
    let links = harness.query_all_by_role_and_label(Role::Button, "Retinol");
    links.last().expect("a link").click();
    harness.run();
    assert_eq!(
        harness.state().state.knowledge.open,
        Some(ingredient("retinol"))
    );
}
