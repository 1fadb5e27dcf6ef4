//! The sheet screen.

use aftercare::printer::{PrintError, Printers};
use aftercare::text::{Lang, t};
use aftercare::ui::action::Action;
use aftercare::ui::apply::Effect;
use aftercare::ui::command::Command;
use aftercare::ui::job::JobResult;
use aftercare::ui::sheet::request::Output;
use aftercare::ui::sheet::sheet_ui;
use aftercare::ui::sheet::state::{Doing, SheetAction, SheetEffect, SheetResult};
use aftercare::ui::state::{Place, State};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use super::{SCREEN, read_aloud, state_in, view};

const QUEUE: &str = "Front desk";

fn finish(state: &mut State, result: SheetResult) {
    state.apply(Action::Finished(JobResult::Sheet(result)));
}

/// The sheet screen with a printer, and the preview that the window would have made.
fn opened(lang: Lang) -> State {
    let mut state = state_in(lang);
    state.run(Command::GoSheet);
    state.sheet.preview.making = Some(0);
    assert_eq!(state.sheet_wants(), [SheetEffect::ListPrinters]);
    state.sheet.preview.making = None;
    let printers = Printers {
        names: vec!["Back office".to_owned(), QUEUE.to_owned()],
        default: Some(QUEUE.to_owned()),
    };
    finish(&mut state, SheetResult::Printers(Ok(printers)));
    make_preview(&mut state);
    state
}

fn make_preview(state: &mut State) {
    let wanted = state.sheet_wants();
    let [SheetEffect::Preview(revision, request)] = &wanted[..] else {
        panic!("no preview is wanted");
    };
    finish(state, SheetResult::Made(*revision, request.preview()));
}

/// Draws the screen and applies what came of it.
fn drive(state: &mut State, drive: impl FnOnce(&mut egui_kittest::Harness<'_>)) -> Vec<Effect> {
    let mut actions = Vec::new();
    {
        let shown = &*state;
        let mut harness = view(SCREEN, |ui| sheet_ui(ui, shown, &mut actions));
        harness.run();
        drive(&mut harness);
        harness.run();
    }
    actions
        .into_iter()
        .filter_map(|action| state.apply(action))
        .collect()
}

#[test]
fn the_screen_reads_the_same_to_everybody() {
    for lang in Lang::ALL {
        let state = opened(lang);
        let mut harness = view(SCREEN, |ui| sheet_ui(ui, &state, &mut Vec::new()));
        harness.run();
        insta::assert_snapshot!(
            format!("sheet_screen_{}", lang.code()),
            read_aloud(&harness)
        );
    }
}

#[test]
fn the_screen_draws_at_every_width_and_in_every_state() {
    let mut state = opened(Lang::De);
    for size in [SCREEN, [853.0, 533.0], [640.0, 400.0]] {
        view(size, |ui| sheet_ui(ui, &state, &mut Vec::new())).run();
    }
    finish(
        &mut state,
        SheetResult::Printers(Err(PrintError::NoService)),
    );
    finish(&mut state, SheetResult::NoDialog(Output::Receipt));
    finish(
        &mut state,
        SheetResult::Made(7, Err("error[template]: no\n --> sheet.typ:3:1".to_owned())),
    );
    let mut harness = view(SCREEN, |ui| sheet_ui(ui, &state, &mut Vec::new()));
    harness.run();
    let heard = read_aloud(&harness);
    for said in [
        t(Lang::De, "print-no-service"),
        t(Lang::De, "sheet-type-path"),
        t(Lang::De, "sheet-preview-broken"),
        "sheet.typ:3:1".to_owned(),
    ] {
        assert!(heard.contains(&said), "{said}: {heard}");
    }
    // The last good preview is still there.
    assert!(heard.contains("Seite 1 von 2"), "{heard}");
}

#[test]
fn without_a_phone_number_it_is_asked_for_in_place() {
    let mut state = opened(Lang::En);
    state.apply(Action::Go(Place::Consult));
    assert_eq!(state.run(Command::SaveSheet(Output::Pdf)), None);
    assert_eq!((state.place, state.sheet.asks_phone), (Place::Sheet, true));
    let mut harness = view(SCREEN, |ui| sheet_ui(ui, &state, &mut Vec::new()));
    harness.run();
    let phone = harness.get_by_role_and_label(Role::TextInput, "Phone for patients");
    assert!(phone.is_focused());
    drop(harness);

    drive(&mut state, |harness| {
        harness
            .get_by_role_and_label(Role::TextInput, "Phone for patients")
            .type_text("030 123");
    });
    assert_eq!(state.settings.clinic.phone, "030 123");
    assert!(!state.sheet.asks_phone);
    let effect = state.run(Command::PrintSheet);
    let Some(Effect::Sheet(SheetEffect::Print {
        printer,
        copies,
        request,
    })) = effect
    else {
        panic!("nothing printed: {effect:?}");
    };
    assert_eq!((printer.as_str(), copies), (QUEUE, 1));
    assert_eq!(request.options.clinic.phone, "030 123");
    assert_eq!(state.sheet.doing, Some(Doing::Printing));
    finish(&mut state, SheetResult::Printed(Ok(())));
    assert_eq!(state.sheet.doing, None);
    assert!(
        state
            .notice
            .as_deref()
            .is_some_and(|told| told.contains(QUEUE))
    );
    assert_eq!(
        state.settings.clinic.printer, QUEUE,
        "the last printer is remembered"
    );
}

#[test]
fn every_change_is_previewed_and_the_last_good_one_stays_until_then() {
    let mut state = opened(Lang::En);
    assert!(state.sheet_wants().is_empty());
    let pages = state.sheet.preview.pages.clone();
    assert_eq!(pages.len(), 2);
    drive(&mut state, |harness| {
        harness.get_by_label("Large print").click();
    });
    assert!(!state.sheet.is_current());
    assert_eq!(state.sheet.preview.pages, pages);
    let wanted = state.sheet_wants();
    let [SheetEffect::Preview(revision, _)] = wanted[..] else {
        panic!("no preview is wanted");
    };
    // One at a time: what changes meanwhile is made next.
    drive(&mut state, |harness| harness.get_by_label("Letter").click());
    assert!(state.sheet_wants().is_empty());
    finish(&mut state, SheetResult::Made(revision, Ok((pages, None))));
    make_preview(&mut state);
    assert!(state.sheet.is_current());
    let letter = &state.sheet.preview.pages[0];
    assert_eq!((letter.width, letter.height), (1224, 1584));
}

#[test]
fn a_new_patient_finds_nothing_of_the_last_one() {
    let mut state = opened(Lang::En);
    let mut form = state.sheet.form.clone();
    form.patient = "Quirina".to_owned();
    form.notes = "Zwetschge".to_owned();
    state.apply(Action::Sheet(SheetAction::Edit(Box::new(form))));
    state.run(Command::ClearAll);
    state.run(Command::GoSheet);
    let wanted = state.sheet_wants();
    assert_eq!(
        wanted,
        [SheetEffect::ListPrinters],
        "there is no case to print"
    );
    assert!(state.sheet.preview.pages.is_empty());
    let mut harness = view(SCREEN, |ui| sheet_ui(ui, &state, &mut Vec::new()));
    harness.run();
    let heard = read_aloud(&harness);
    assert!(!heard.contains("Quirina") && !heard.contains("Zwetschge"));
    assert!(heard.contains(&t(Lang::En, "sheet-empty-title")));
}

#[test]
fn every_file_can_be_saved_by_its_button_or_a_typed_path() {
    let mut state = opened(Lang::En);
    state.settings.clinic.phone = "030 123".to_owned();
    let mut saved = Vec::new();
    for name in ["Save PDF…", "Calendar…", "Receipt…"] {
        for effect in drive(&mut state, |harness| harness.get_by_label(name).click()) {
            if let Effect::Sheet(SheetEffect::Save(output, request)) = effect {
                saved.push(output);
                assert!(!request.output(output).unwrap().is_empty());
            }
        }
        finish(&mut state, SheetResult::Cancelled);
    }
    assert_eq!(saved, Output::ALL);
    finish(&mut state, SheetResult::NoDialog(Output::Calendar));
    let effects = drive(&mut state, |harness| {
        harness.get_by_label("Save here").click();
    });
    assert!(matches!(
        &effects[..],
        [Effect::Sheet(SheetEffect::SaveTo(Output::Calendar, path, _))] if path == "aftercare.ics"
    ));
}

#[test]
fn a_new_minute_neither_flickers_nor_scrolls() {
    let mut state = opened(Lang::En);
    state.apply(Action::Sheet(SheetAction::Zoom(Some(200))));
    let shown = std::cell::RefCell::new(state);
    let mut harness = view(SCREEN, |ui| {
        sheet_ui(ui, &shown.borrow(), &mut Vec::new());
    });
    harness.run();
    let page = |harness: &egui_kittest::Harness<'_>| {
        harness
            .get_by_role_and_label(Role::Image, "Preview of the sheet, page 1 of 2")
            .rect()
    };
    let before = page(&harness);
    harness.hover_at(eframe::egui::pos2(900.0, 500.0));
    harness.run();
    harness.event(eframe::egui::Event::MouseWheel {
        unit: eframe::egui::MouseWheelUnit::Point,
        delta: eframe::egui::Vec2::new(0.0, -200.0),
        phase: eframe::egui::TouchPhase::Move,
        source: eframe::egui::MouseWheelSource::Unknown,
        modifiers: eframe::egui::Modifiers::NONE,
    });
    harness.run();
    let scrolled = page(&harness);
    assert!(scrolled.top() < before.top() - 100.0);

    let pictures = shown.borrow().sheet.preview.pages.clone();
    shown.borrow_mut().sheet.revision += 1;
    harness.step();
    assert!(!read_aloud(&harness).contains("Making the preview"));
    assert_eq!(page(&harness), scrolled);
    // Made again in the same way: the pictures on the screen are the same ones.
    make_preview(&mut shown.borrow_mut());
    harness.run();
    let same = shown
        .borrow()
        .sheet
        .preview
        .pages
        .iter()
        .zip(&pictures)
        .all(|(now, then)| std::sync::Arc::ptr_eq(&now.rgba, &then.rgba));
    assert!(same);
    assert_eq!(page(&harness), scrolled);
}

#[test]
fn what_was_saved_can_be_shown_in_the_viewer() {
    let mut state = opened(Lang::En);
    state.settings.clinic.phone = "030 123".to_owned();
    state.run(Command::SaveSheet(Output::Pdf));
    finish(&mut state, SheetResult::Saved(Ok("a.pdf".to_owned())));
    let effects = drive(&mut state, |harness| {
        harness.get_by_label("Open saved PDF").click();
    });
    assert!(matches!(&effects[..], [Effect::Sheet(SheetEffect::Open(path))] if path == "a.pdf"));
    finish(&mut state, SheetResult::Opened(Err(PrintError::NoService)));
    assert!(state.notice.is_some());
    state.sheet.clear();
    assert_eq!(state.sheet.saved, None);
}
