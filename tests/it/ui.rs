//! The window: as a screen reader tells it, as functions from state to actions, and as a whole.

mod decisions;
mod editing_day;
mod every_screen;
mod folder;
mod forms;
mod keyboard;
mod knowledge;
mod label;
mod pseudo;
mod screens;
mod sheet;
mod states;
mod tab;

use std::sync::{Arc, LazyLock};

use aftercare::advice::Consultation;
use aftercare::advice::rank::rank;
use aftercare::files;
use aftercare::kb::KnowledgeBase;
use aftercare::kb::case::moment;
use aftercare::model::case::Moment;
use aftercare::model::scale::Severity;
use aftercare::model::time::Hours;
use aftercare::sheet::{Options, content};
use aftercare::text::Lang;
use aftercare::ui::action::{Action, ConsultAction, LabelAction, SearchAction};
use aftercare::ui::apply::Effect;
use aftercare::ui::command::Command;
use aftercare::ui::form::CaseForm;
use aftercare::ui::job::JobResult;
use aftercare::ui::label::label_ui;
use aftercare::ui::sheet::request::Output;
use aftercare::ui::sheet::state::SheetEffect;
use aftercare::ui::state::{SearchField, Settings, State, ThemeChoice};
use aftercare::ui::{App, theme};
use eframe::egui::{self, accesskit::Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

pub static KB: LazyLock<Arc<KnowledgeBase>> = LazyLock::new(|| {
    Arc::new(KnowledgeBase::load(&files::built_in(), &[]).expect("the shipped data are sound"))
});

pub fn now() -> Moment {
    moment("2026-11-22T07:00+01:00").expect("a moment")
}

pub fn state_in(lang: Lang) -> State {
    let settings = Settings {
        lang,
        theme: ThemeChoice::Light,
        ..Settings::default()
    };
    State::new(Arc::clone(&KB), now(), settings)
}

pub fn state() -> State {
    state_in(Lang::En)
}

pub fn app<'a>() -> Harness<'a, App> {
    let settings = Settings {
        theme: ThemeChoice::Light,
        ..Settings::default()
    };
    Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |cc| App::new(Arc::clone(&KB), now(), settings, &cc.egui_ctx))
}

/// A view alone, on a state that it cannot change.
pub fn view<'a>(size: [f32; 2], draw: impl FnMut(&mut egui::Ui) + 'a) -> Harness<'a> {
    Harness::builder()
        .with_size(size)
        .with_context_setup(theme::set_up)
        .build_ui(draw)
}

pub const SCREEN: [f32; 2] = [1280.0, 800.0];

/// What a screen reader would say, one line a node.
pub fn read_aloud<S>(harness: &Harness<'_, S>) -> String {
    harness
        .root()
        .children_recursive()
        .filter_map(|node| {
            let node = node.accesskit_node();
            let text = node.label().or_else(|| node.value())?;
            let role = node.role();
            let on = if node.is_selected() == Some(true)
                || node.toggled() == Some(egui::accesskit::Toggled::True)
            {
                " (on)"
            } else {
                ""
            };
            (role != Role::TextRun).then(|| format!("{role:?} {text:?}{on}\n"))
        })
        .collect()
}

pub fn search(state: &mut State, field: SearchField, typed: &str) {
    let action = SearchAction::Type(typed.to_owned());
    state.apply(Action::Consult(ConsultAction::Search(field, action)));
}

pub fn pick_first(state: &mut State, field: SearchField) {
    let action = SearchAction::Pick(None);
    state.apply(Action::Consult(ConsultAction::Search(field, action)));
}

pub fn edit(state: &mut State, change: impl FnOnce(&mut CaseForm)) {
    let mut form = state.doc.now().case.clone();
    change(&mut form);
    state.apply(Action::Consult(ConsultAction::Edit(Box::new(form))));
}

pub fn set_label(state: &mut State, text: &str) {
    state.apply(Action::Label(LabelAction::Replace(text.to_owned())));
}

pub fn label_verdict(state: &State) -> Severity {
    state.label.view.view.as_ref().expect("a verdict").severity
}

#[test]
fn label_as_text() {
    let state = state();
    let mut harness = view(SCREEN, |ui| label_ui(ui, &state, &mut Vec::new()));
    harness.run();
    insta::assert_snapshot!(read_aloud(&harness));
}

/// Every control has a name and every letter a glyph: the harness fails otherwise.
#[test]
fn an_allergy_that_is_only_suspected_weighs_less() {
    let mut state = state();
    set_label(&mut state, "Aqua, Glycerin, Parfum");
    search(&mut state, SearchField::Allergies, "fragrance mix I");
    pick_first(&mut state, SearchField::Allergies);
    assert_eq!(label_verdict(&state), Severity::Contraindicated);
    edit(&mut state, |form| {
        form.allergies[0].certainty = aftercare::model::case::Certainty::Suspected;
    });
    assert!(label_verdict(&state) < Severity::Contraindicated);
}

#[test]
fn undo_takes_back_one_click_or_one_stretch_of_typing() {
    let mut state = state();
    for depth in ["1", "1.", "1.5"] {
        edit(&mut state, |form| form.depth = depth.to_owned());
    }
    edit(&mut state, |form| form.sensitive = true);
    state.run(Command::Undo);
    assert!(!state.doc.now().case.sensitive);
    assert_eq!(state.doc.now().case.depth, "1.5");
    state.run(Command::Undo);
    assert!(state.is_example());
    assert!(!Command::Undo.enabled(&state));
    state.run(Command::Redo);
    assert_eq!(state.doc.now().case.depth, "1.5");
}

#[test]
fn a_misspelt_name_counts_only_once_it_is_confirmed_and_undo_takes_it_back() {
    let mut state = state();
    set_label(
        &mut state,
        "Aqua, Glycerin, Sodum Hyalronate, Phenoxyethanol",
    );
    assert_eq!(label_verdict(&state), Severity::Unknown);
    let unread = state.label.view.unread.first().expect("one name").clone();
    let (guess, _) = unread.guesses.first().expect("a guess").clone();
    state.apply(Action::Label(LabelAction::Confirm(unread.item, guess)));
    assert_eq!(
        state.doc.now().label.text,
        "Aqua, Glycerin, Sodium hyaluronate, Phenoxyethanol"
    );
    assert_eq!(label_verdict(&state), Severity::Fine);
    state.run(Command::Undo);
    assert_eq!(label_verdict(&state), Severity::Unknown);
}

#[test]
fn the_walk_goes_round_the_findings() {
    let mut state = state();
    state.run(Command::GoLabel);
    let count = state
        .label
        .view
        .view
        .as_ref()
        .expect("a verdict")
        .findings
        .len();
    assert!(count > 2);
    state.run(Command::PreviousFinding);
    assert_eq!(state.label.selected, Some(count - 1));
    state.run(Command::NextFinding);
    assert_eq!(state.label.selected, Some(0));
}

#[test]
fn another_hour_is_asked_about_and_now_comes_back() {
    let mut state = state();
    assert!(!Command::AskNow.enabled(&state));
    state.run(Command::AskLater);
    let hours = |state: &State| state.consult.plan.as_ref().expect("a plan").hours;
    assert_eq!(hours(&state), Hours::new(64));
    state.run(Command::AskNow);
    assert_eq!(hours(&state), Hours::new(40));
    state.apply(Action::Now(now().after(Hours::new(2))));
    assert_eq!(hours(&state), Hours::new(42));
}

#[test]
fn what_must_be_done_first_stands_first() {
    let mut state = state();
    search(&mut state, SearchField::Factors, "pregnan");
    pick_first(&mut state, SearchField::Factors);
    search(&mut state, SearchField::Signs, "anaphyla");
    pick_first(&mut state, SearchField::Signs);
    let plan = state.consult.plan.as_ref().expect("a plan");
    let words: Vec<&str> = plan
        .actions
        .iter()
        .map(|action| action.word.as_str())
        .collect();
    assert_eq!(words.first(), Some(&"Emergency"));
    assert!(plan.actions.len() >= 2 && plan.actions.iter().all(|action| !action.cites.is_empty()));
}

#[test]
fn everything_a_clinician_reads_leads_to_a_source() {
    let mut state = state();
    let ids: Vec<_> = KB
        .products()
        .map(|(product, _)| product.id.clone())
        .collect();
    for id in ids {
        state.apply(Action::Consult(ConsultAction::Select(id.clone())));
        let detail = state.consult.detail.as_ref().expect("a product is shown");
        for finding in &detail.findings {
            assert!(!finding.cites.is_empty(), "{id}: {}", finding.title);
        }
        for benefit in &detail.benefits {
            assert!(!benefit.cites.is_empty(), "{id}: {}", benefit.title);
        }
    }
}

#[test]
fn where_there_is_no_file_dialog_a_path_is_asked_for() {
    let mut state = state();
    assert_eq!(state.run(Command::OpenLabel), Some(Effect::PickLabel));
    state.apply(Action::Finished(JobResult::NoDialog));
    assert_eq!(state.label.path.as_deref(), Some(""));
    state.apply(Action::Label(LabelAction::TypePath(Some(
        "/tmp/label.txt".to_owned(),
    ))));
    let effect = state.apply(Action::Label(LabelAction::ReadPath));
    assert_eq!(effect, Some(Effect::ReadLabel("/tmp/label.txt".into())));
    state.apply(Action::Finished(JobResult::Opened(Err(
        "cannot read".to_owned()
    ))));
    assert_eq!(state.notice.as_deref(), Some("cannot read"));
    state.apply(Action::Finished(JobResult::Opened(Ok("AQUA".to_owned()))));
    assert_eq!(
        (state.doc.now().label.text.as_str(), &state.label.path),
        ("AQUA", &None)
    );
}

/// Invariant 5: the window's sheet is the sheet of the same case asked anywhere else.
#[test]
fn the_sheet_says_what_the_case_says() {
    let mut state = state();
    state.settings.clinic.phone = "030 123".to_owned();
    let effect = state.run(Command::SaveSheet(Output::Pdf));
    let Some(Effect::Sheet(SheetEffect::Save(Output::Pdf, request))) = effect else {
        panic!("the example case has no sheet: {effect:?}");
    };
    let case = state.consult.form.case.clone().unwrap();
    let consultation = Consultation::new(&KB, &case);
    let options = Options {
        clinic: state.settings.clinic.clinic(),
        ..Options::default()
    };
    let expected = content(&consultation, &rank(&consultation), &options);
    assert_eq!(request.content(), expected);
}
