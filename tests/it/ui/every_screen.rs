//! What holds on every screen: names, room, languages, zoom.

use std::sync::Arc;

use aftercare::text::Lang;
use aftercare::ui::App;
use aftercare::ui::action::{Action, ConsultAction, KnowledgeAction};
use aftercare::ui::command::Command;
use aftercare::ui::state::{Place, SearchField, Settings, State, ThemeChoice};
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::{KB, now, pick_first, read_aloud, search};

/// The whole window on a screen, with a case that has something of everything.
fn window<'a>(place: Place, lang: Lang, zoom_percent: u16) -> Harness<'a, App> {
    let settings = Settings {
        lang,
        theme: ThemeChoice::Light,
        zoom_percent,
        place,
        ..Settings::default()
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |cc| {
            let mut app = App::new(Arc::clone(&KB), now(), settings, &cc.egui_ctx);
            fill(&mut app.state);
            app.state.place = place;
            app
        });
    harness.run();
    harness
}

fn fill(state: &mut State) {
    search(state, SearchField::Allergies, "fragrance mix I");
    pick_first(state, SearchField::Allergies);
    search(state, SearchField::Factors, "pregnan");
    pick_first(state, SearchField::Factors);
    state.apply(Action::Consult(ConsultAction::Acknowledge));
    let look_up = KnowledgeAction::Type("retinol".to_owned());
    state.apply(Action::Knowledge(look_up));
}

const CONTROLS: [Role; 9] = [
    Role::Button,
    Role::CheckBox,
    Role::ComboBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Slider,
    Role::SpinButton,
    Role::Link,
    Role::DisclosureTriangle,
];

#[test]
fn every_control_has_a_name_and_lies_in_the_window() {
    let mut cut_off = Vec::new();
    for place in Place::ALL {
        for (lang, zoom_percent) in [(Lang::En, 100), (Lang::De, 100), (Lang::De, 200)] {
            let harness = window(place, lang, zoom_percent);
            let mut n_controls = 0;
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                if !CONTROLS.contains(&node.role()) {
                    continue;
                }
                n_controls += 1;
                let name = node.label().unwrap_or_default();
                let at = format!("{place:?} {lang:?} {zoom_percent} %: {name}");
                assert!(!name.trim().is_empty(), "{at} {:?}", node.role());
                assert!(!name.contains("Unknown localization"), "{at}");
                let bounds = node.bounding_box();
                if bounds.is_some_and(|bounds| bounds.x1 > 1281.0 || bounds.x0 < -1.0) {
                    cut_off.push(format!("{at} {bounds:?}"));
                }
            }
            assert!(n_controls > 8, "{place:?}: {n_controls}");
        }
    }
    assert!(cut_off.is_empty(), "{cut_off:#?}");
}

#[test]
fn help_lists_every_key_in_every_language() {
    for lang in Lang::ALL {
        let mut harness = window(Place::Consult, lang, 100);
        harness.state_mut().state.run(Command::About);
        harness.run();
        let heard = read_aloud(&harness);
        for command in Command::ALL {
            let text = command.text(&harness.state().state);
            assert!(
                command.shortcut().is_none() || heard.contains(&text),
                "{lang:?}: {text}"
            );
        }
    }
}
