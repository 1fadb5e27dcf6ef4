//! By keyboard alone: on every screen and dialog Tab reaches every control once, in the order in
//! which it is read, shows where it is, and comes round.

use std::collections::BTreeSet;
use std::sync::Arc;

use aftercare::model::time::Hours;
use aftercare::ui::App;
use aftercare::ui::action::Action;
use aftercare::ui::command::Command;
use aftercare::ui::state::{Place, Settings, State, ThemeChoice};
use eframe::egui::accesskit::{NodeId, Rect, Role};
use eframe::egui::{self, Key, Modifiers, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT as _, Queryable as _};

use super::{KB, now};

/// The whole window. Some names of records are in scripts that no font here has.
fn app<'a>() -> Harness<'a, App> {
    let settings = Settings {
        theme: ThemeChoice::Light,
        ..Settings::default()
    };
    Harness::builder()
        .with_size([1280.0, 800.0])
        .allow_missing_glyphs()
        .build_eframe(move |cc| App::new(Arc::clone(&KB), now(), settings, &cc.egui_ctx))
}

type Reach = fn(&mut State);

const SCREENS: [(&str, Reach); 8] = [
    ("consult", |_| {}),
    ("empty", |state| {
        state.run(Command::ClearAll);
    }),
    ("label", |state| state.place = Place::Label),
    ("sheet", |state| {
        state.apply(Action::Go(Place::Sheet));
    }),
    ("knowledge", |state| {
        state.apply(Action::Go(Place::Knowledge));
    }),
    ("palette", |state| {
        state.run(Command::Find);
    }),
    ("help", |state| {
        state.run(Command::About);
    }),
    ("add", |state| {
        state.run(Command::AddToCatalogue);
    }),
];

/// More controls than any screen has.
const MOST: usize = 400;

/// A control that the keyboard stood on.
struct Stop {
    id: NodeId,
    role: Role,
    name: String,
    place: Option<Rect>,
    /// What the screen looks like there while the keyboard stands on it.
    picture: String,
}

fn focused(harness: &Harness<'_, App>) -> Option<Stop> {
    let nodes = harness.root().children_recursive();
    let found = nodes
        .map(|node| node.accesskit_node())
        .find(AccessKitNode::is_focused);
    found.map(|node| Stop {
        id: node.locate().0,
        role: node.role(),
        name: node.label().or_else(|| node.value()).unwrap_or_default(),
        picture: picture(harness, node.bounding_box()),
        place: node.bounding_box(),
    })
}

/// The strokes and fills over a place. Text is left out: it costs much and shows no focus.
fn picture(harness: &Harness<'_, App>, place: Option<Rect>) -> String {
    let Some(place) = place else {
        return String::new();
    };
    #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
    let place = egui::Rect::from_min_max(
        egui::pos2(place.x0 as f32, place.y0 as f32),
        egui::pos2(place.x1 as f32, place.y1 as f32),
    );
    let shapes = harness.output().shapes.iter();
    let near = shapes.filter(|shape| shape.shape.visual_bounding_rect().intersects(place));
    near.filter(|shape| matches!(shape.shape, Shape::Rect(_)))
        .fold(String::new(), |all, shape| {
            all + &format!("{:?}", shape.shape)
        })
}

/// Presses Tab until it comes round.
fn walk(harness: &mut Harness<'_, App>) -> Vec<Stop> {
    let mut stops: Vec<Stop> = Vec::new();
    for _ in 0..MOST {
        harness.key_press_modifiers(Modifiers::NONE, Key::Tab);
        harness.run_ok();
        let Some(stop) = focused(harness) else {
            continue;
        };
        if stops.iter().any(|before| before.id == stop.id) {
            return stops;
        }
        stops.push(stop);
    }
    panic!("Tab never comes round");
}

#[test]
fn tab_reaches_every_control_of_every_screen() {
    let mut found = Vec::new();
    for (name, reach) in SCREENS {
        let mut harness = app();
        reach(&mut harness.state_mut().state);
        harness.run_ok();
        let stops = walk(&mut harness);
        assert!(!stops.is_empty(), "{name}");
        let here = focused(&harness).map(|stop| stop.id);
        for stop in &stops {
            // The keyboard has gone on: the control looks as it does without it.
            let has_gone = here != Some(stop.id);
            if has_gone && picture(&harness, stop.place) == stop.picture {
                found.push(format!("{name}: focus does not show: {}", stop.name));
            }
            if stop.name.trim().is_empty() {
                found.push(format!("{name}: no name: {:?} {:?}", stop.role, stop.place));
            }
        }
        let reached: BTreeSet<_> = stops.iter().map(|stop| format!("{:?}", stop.id)).collect();
        if harness.state().state.takes_shortcuts() {
            for node in harness.root().children_recursive() {
                let node = node.accesskit_node();
                let is_control = matches!(
                    node.role(),
                    Role::Button
                        | Role::CheckBox
                        | Role::TextInput
                        | Role::MultilineTextInput
                        | Role::Slider
                        | Role::ComboBox
                );
                if is_control
                    && !node.is_disabled()
                    && !reached.contains(&format!("{:?}", node.locate().0))
                {
                    found.push(format!("{name}: never reached: {:?}", node.label()));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// The arrow keys move the line of the hour asked about, and stay with it.
#[test]
fn the_line_moves_by_arrow_keys() {
    let mut harness = app();
    harness.run_ok();
    harness
        .get_by_role_and_label(Role::Slider, "Hour asked about")
        .focus();
    harness.run_ok();
    for _ in 0..2 {
        harness.key_press(Key::ArrowRight);
        harness.run_ok();
    }
    let asked = harness.state().state.consult.asked;
    assert_eq!(asked, Some(Hours::new(52)));
    let stop = focused(&harness).expect("the line keeps the keyboard");
    assert_eq!(stop.role, Role::Slider);
}
