//! In the pseudo language every text that went through the messages stands in brackets and is a
//! third longer: what stands outside of them was never translated, what has no room sticks out.

use std::sync::{Arc, LazyLock};

use aftercare::files::{self, SourceFile};
use aftercare::kb::KnowledgeBase;
use aftercare::text::Lang;
use aftercare::ui::App;
use aftercare::ui::action::{Action, ConsultAction};
use aftercare::ui::command::Command;
use aftercare::ui::state::{LaneGroup, Place, SearchField, Settings, State, ThemeChoice};
use eframe::egui::accesskit::{Rect, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT as _;

use super::{edit, now, pick_first, search};

/// The shipped records with every text of theirs in brackets of its own.
static MARKED: LazyLock<Arc<KnowledgeBase>> = LazyLock::new(|| {
    let files: Vec<SourceFile> = files::built_in().iter().map(marked).collect();
    Arc::new(KnowledgeBase::load(&files, &[]).expect("brackets break no record"))
});

fn marked(file: &SourceFile) -> SourceFile {
    let mut text = String::with_capacity(file.text.len() * 2);
    let mut rest = file.text.as_str();
    while let Some(at) = rest.find("en: \"") {
        let start = at + "en: \"".len();
        let end = start + end_of_text(&rest[start..]);
        text.push_str(&rest[..start]);
        text.push('{');
        text.push_str(&rest[start..end]);
        text.push('}');
        rest = &rest[end..];
    }
    text.push_str(rest);
    SourceFile {
        path: file.path.clone(),
        text,
    }
}

/// Where the quotation mark stands that ends a text.
fn end_of_text(text: &str) -> usize {
    let mut is_escaped = false;
    let end = text.find(|letter: char| {
        let ends = letter == '"' && !is_escaped;
        is_escaped = letter == '\\' && !is_escaped;
        ends
    });
    end.expect("the text ends")
}

fn window<'a>(reach: impl FnOnce(&mut State)) -> Harness<'a, App> {
    let settings = Settings {
        lang: Lang::Pseudo,
        theme: ThemeChoice::Light,
        ..Settings::default()
    };
    let mut harness = Harness::builder()
        .with_size([1280.0, 800.0])
        .build_eframe(move |cc| {
            let mut app = App::new(Arc::clone(&MARKED), now(), settings, &cc.egui_ctx);
            reach(&mut app.state);
            app
        });
    harness.run_ok();
    harness
}

fn pick(state: &mut State, field: SearchField, typed: &str) {
    search(state, field, typed);
    pick_first(state, field);
}

fn full(state: &mut State) {
    pick(state, SearchField::Allergies, "fragrance mix I");
    pick(state, SearchField::Tolerated, "phenoxyethanol");
    pick(state, SearchField::Factors, "rosacea");
    pick(state, SearchField::Shelf, "Aqua, Glycerin, Parfum");
    state.apply(Action::Consult(ConsultAction::Acknowledge));
}

fn wrong(state: &mut State) {
    edit(state, |form| {
        "50".clone_into(&mut form.depth);
        "old".clone_into(&mut form.age);
        "2027-01-01".clone_into(&mut form.ended_day);
    });
}

fn lanes(state: &mut State, group: LaneGroup) {
    state.apply(Action::Consult(ConsultAction::Lanes(group)));
}

type Reach = fn(&mut State);

/// Every screen and state, each with what makes it of the start.
const STATES: [(&str, Reach); 13] = [
    ("consult", |_| {}),
    ("consult, full", full),
    ("consult, products", |state| {
        lanes(state, LaneGroup::Products);
    }),
    ("consult, actives", |state| lanes(state, LaneGroup::Actives)),
    ("consult, activities", |state| {
        lanes(state, LaneGroup::Activities);
    }),
    ("consult, empty", |state| {
        state.run(Command::ClearAll);
    }),
    ("consult, wrong", wrong),
    ("consult, red flag", |state| {
        pick(state, SearchField::Signs, "wheez");
    }),
    ("label", |state| state.place = Place::Label),
    ("label, empty", |state| {
        state.run(Command::NewLabel);
    }),
    ("sheet", |state| {
        state.apply(Action::Go(Place::Sheet));
    }),
    ("palette", |state| {
        state.run(Command::Find);
    }),
    ("help", |state| {
        state.run(Command::About);
    }),
];

/// What remains of a text without what stands in brackets.
fn outside(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|letter| {
            let was_inside = depth > 0;
            match letter {
                '[' | '{' => depth += 1,
                ']' | '}' => depth -= 1,
                _ => {}
            }
            !was_inside && depth == 0
        })
        .collect()
}

/// Names that are the same in every language.
const NAMES: [&str; 19] = [
    "Aftercare",
    "Letter",
    "Left",
    "Right",
    "Plus",
    "Minus",
    "Ctrl",
    "Alt",
    "Shift",
    "Esc",
    "Tab",
    "Enter",
    "mm",
    "PDF",
    "INCI",
    "doi",
    "Space",
    "Home",
    "End",
];

/// Words outside brackets that are no names of records, figures or keys.
fn untranslated(text: &str, known: &str) -> Vec<String> {
    let outside = outside(text);
    let words = outside.split(|letter: char| !letter.is_alphabetic());
    words
        .filter(|word| word.chars().count() > 2 && !NAMES.contains(word))
        .filter(|word| !known.contains(&word.to_lowercase()))
        .map(str::to_owned)
        .collect()
}

/// What the user typed, and what stands in records in no language at all: names of ingredients,
/// citations, words of other people.
fn known_words(state: &State) -> String {
    let records = &state.kb.records;
    let mut known = state.doc.now().label.text.to_lowercase();
    let mut add = |text: &str| {
        known.push(' ');
        known.push_str(&text.to_lowercase());
    };
    for entry in records.ingredients.values() {
        add(&entry.record.name);
    }
    for entry in records.sources.values() {
        add(&entry.record.citation);
        add(entry.record.url.as_deref().unwrap_or_default());
        add(entry.record.note.as_deref().unwrap_or_default());
    }
    for activity in &state.kb.protocol().activities {
        add(&activity.range_seen);
    }
    known
}

#[test]
fn every_text_goes_through_the_messages() {
    let mut found = Vec::new();
    for (name, reach) in STATES {
        let harness = window(reach);
        let known = known_words(&harness.state().state);
        for node in harness.root().children_recursive() {
            let node = node.accesskit_node();
            if node.role() == Role::TextRun {
                continue;
            }
            for text in [
                node.label(),
                node.value(),
                node.placeholder().map(str::to_owned),
            ]
            .into_iter()
            .flatten()
            {
                let words = untranslated(&text, &known);
                if !words.is_empty() {
                    found.push(format!("{name}: {words:?} in {text:?}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

const CONTROLS: [Role; 7] = [
    Role::Button,
    Role::CheckBox,
    Role::TextInput,
    Role::MultilineTextInput,
    Role::Slider,
    Role::Link,
    Role::ComboBox,
];

/// A third more text leaves every control in the window and none on top of another.
#[test]
fn longer_texts_have_room() {
    let mut found = Vec::new();
    for (name, reach) in STATES {
        let harness = window(reach);
        if !harness.state().state.takes_shortcuts() {
            continue; // A dialog lies on top of everything, as it should.
        }
        let nodes: Vec<(String, Rect)> = harness
            .root()
            .children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| CONTROLS.contains(&node.role()))
            .filter_map(|node| Some((node.label().unwrap_or_default(), node.bounding_box()?)))
            .collect();
        for (idx, (label, rect)) in nodes.iter().enumerate() {
            if rect.x0 < -1.0 || rect.x1 > 1281.0 {
                found.push(format!("{name}: {label:?} sticks out: {rect:?}"));
            }
            for (other, place) in &nodes[..idx] {
                if cross(*rect, *place) {
                    found.push(format!("{name}: {label:?} {rect:?} on {other:?} {place:?}"));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Whether two places share some and each has some of its own.
fn cross(a: Rect, b: Rect) -> bool {
    const SLACK: f64 = 4.0;
    let width = a.x1.min(b.x1) - a.x0.max(b.x0);
    let height = a.y1.min(b.y1) - a.y0.max(b.y0);
    let holds = |a: Rect, b: Rect| {
        a.x0 <= b.x0 + SLACK && a.y0 <= b.y0 + SLACK && a.x1 >= b.x1 - SLACK && a.y1 >= b.y1 - SLACK
    };
    width > SLACK && height > SLACK && !holds(a, b) && !holds(b, a)
}
