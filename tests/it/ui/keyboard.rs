//! A whole consult without a mouse.

use aftercare::model::scale::{Device, Skin};
use aftercare::ui::App;
use aftercare::ui::command::Command;
use aftercare::ui::sheet::request::Output;
use eframe::egui::{Event, Id, Key, KeyboardShortcut, Memory, Modifiers};
use egui_kittest::Harness;

use super::app;

/// Presses beside typed text; a key with its modifiers is one.
const MOST_PRESSES: usize = 25;

struct Keyboard<'a> {
    harness: Harness<'a, App>,
    n_presses: usize,
}

impl Keyboard<'_> {
    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.n_presses += 1;
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    fn run(&mut self, command: Command) {
        let KeyboardShortcut {
            modifiers,
            logical_key,
        } = command.shortcut().expect("it has a key");
        self.press(modifiers, logical_key);
    }

    /// Types where the focus is.
    fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.harness.run();
    }

    fn enter(&mut self) {
        self.press(Modifiers::NONE, Key::Enter);
    }

    fn find(&mut self, text: &str) {
        self.run(Command::Find);
        self.type_text(text);
        self.enter();
    }
}

#[test]
fn a_whole_consult_takes_few_keys_and_no_mouse() {
    let mut keys = Keyboard {
        harness: app(),
        n_presses: 0,
    };
    keys.harness.run();
    keys.run(Command::ClearAll);
    keys.run(Command::Preset(1));
    keys.run(Command::JustNow);
    keys.find("skin dry");
    keys.run(Command::AddAllergy);
    for allergen in ["fragrance mix I", "lanolin"] {
        keys.type_text(allergen);
        keys.enter();
    }
    keys.run(Command::AddAtHome);
    keys.type_text("retinol night");
    keys.enter();
    keys.find("ceramide barrier");
    let state = &keys.harness.state().state;
    let case = state
        .consult
        .form
        .case
        .as_ref()
        .expect("the case is complete");
    assert_eq!(
        (
            case.treatment.device,
            case.treatment.depth_um,
            case.patient.skin
        ),
        (Device::Pen, 1000, Skin::Dry)
    );
    assert_eq!(case.patient.allergies.len(), 2);
    assert_eq!(state.consult.shelf.len(), 1);
    let detail = state.consult.detail.as_ref().expect("a product is shown");
    assert_eq!(detail.name, "Ceramide barrier cream");
    // The sheet is one key more, and says what the patient has at home.
    let save = Command::SaveSheet(Output::Pdf);
    assert!(save.enabled(state) && save.shortcut().is_some());
    let sheet = state.sheet_request().expect("a sheet").content();
    assert!(sheet.own.is_some());
    keys.n_presses += 1;
    assert!(keys.n_presses <= MOST_PRESSES, "{} presses", keys.n_presses);
}

/// Tab reaches every control of the form, and no control holds the keyboard.
#[test]
fn tab_goes_through_the_whole_screen() {
    let mut keys = Keyboard {
        harness: app(),
        n_presses: 0,
    };
    keys.harness.run();
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..120 {
        keys.press(Modifiers::NONE, Key::Tab);
        let focus = keys.harness.ctx.memory(Memory::focused);
        seen.extend(focus.as_ref().map(Id::value));
    }
    assert!(seen.len() > 60, "{} controls", seen.len());
}
