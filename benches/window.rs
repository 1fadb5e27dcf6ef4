//! The window with a catalogue of 1,000 products: from a change of the case to its new state, as a
//! share of a frame at 60 Hz, and a frame of each screen beside an empty one.
//!
//! `cargo bench --bench window`

#![expect(clippy::print_stdout, reason = "it is what a bench is for")]
#![expect(
    clippy::disallowed_methods,
    reason = "the clock of a bench reads a file"
)]

#[path = "support/catalogue.rs"]
mod catalogue;
mod support;

use std::sync::Arc;
use std::time::Duration;

use aftercare::files::{self, SourceFile};
use aftercare::kb::KnowledgeBase;
use aftercare::kb::case::moment;
use aftercare::ui::action::{Action, ConsultAction};
use aftercare::ui::consult::consult_ui;
use aftercare::ui::knowledge::knowledge_ui;
use aftercare::ui::label::label_ui;
use aftercare::ui::state::{LaneGroup, Settings, State, ThemeChoice};
use aftercare::ui::theme;
use eframe::egui::{self, Context, FullOutput, RawInput, Rect, Ui, Vec2};
use support::{fastest, ratio};

/// A frame at 60 Hz.
const FRAME: Duration = Duration::from_micros(16_667);
/// Laying a screen out takes at most this share of such a frame.
const MOST: f64 = 0.25;
/// So many times an empty frame is what we want a screen to cost. It is told, and it is missed: an
/// empty frame that is not painted takes some ten microseconds, and so do four controls with their
/// texts in egui, while a screen has two hundred. Only drawing less often would change that.
const WANTED: f64 = 12.0;
const N_PRODUCTS: usize = 1_000;
const RUNS: usize = 15;

fn main() {
    let built_in = files::built_in();
    let shipped = KnowledgeBase::load(&built_in, &[]).expect("the shipped data is sound");
    let more = vec![SourceFile {
        path: "products/bench.ron".to_owned(),
        text: catalogue::products(&shipped, N_PRODUCTS - shipped.products().count()),
    }];
    let kb = Arc::new(KnowledgeBase::load(&built_in, &more).expect("the made-up data is sound"));
    let n_ingredients = kb.records.ingredients.len();
    assert!(kb.products().count() == N_PRODUCTS && n_ingredients >= 3_000);
    let now = moment("2026-11-22T07:00+01:00").expect("a moment");
    let settings = Settings {
        theme: ThemeChoice::Light,
        ..Settings::default()
    };
    let mut state = State::new(kb, now, settings);

    let mut deep = false;
    let change = fastest(RUNS, || {
        deep = !deep;
        let mut form = state.doc.now().case.clone();
        if deep { "1.5" } else { "1.0" }.clone_into(&mut form.depth);
        state.apply(Action::Consult(ConsultAction::Edit(Box::new(form))));
    });
    let share = ratio(change, FRAME);
    println!(
        "a change of the case, {N_PRODUCTS} products, {n_ingredients} ingredients: {share:.2} of a \
         frame at 60 Hz ({change:.1?})"
    );

    let empty = frame(|_| {});
    println!("an empty frame: {empty:.1?}");
    let mut worst: f64 = 0.0;
    let mut screen = |name: &str, draw: &mut dyn FnMut(&mut Ui)| {
        let found = frame(draw);
        let (share, times) = (ratio(found, FRAME), ratio(found, empty));
        worst = worst.max(share);
        let is_met = if times < WANTED { "met" } else { "missed" };
        println!(
            "{name}: {share:.2} of a frame; {times:.0} times an empty one, wanted {WANTED}: {is_met} \
             ({found:.1?})"
        );
    };
    screen("consult", &mut |ui| consult_ui(ui, &state, &mut Vec::new()));
    screen("label", &mut |ui| label_ui(ui, &state, &mut Vec::new()));
    screen("knowledge", &mut |ui| {
        knowledge_ui(ui, &state, &mut Vec::new());
    });
    state.apply(Action::Consult(ConsultAction::Lanes(LaneGroup::Products)));
    state.apply(Action::Consult(ConsultAction::ShowAllLanes(true)));
    let n_lanes = state
        .consult
        .plan
        .as_ref()
        .map_or(0, |plan| plan.lanes.shown.len());
    screen(&format!("consult with {n_lanes} lanes"), &mut |ui| {
        consult_ui(ui, &state, &mut Vec::new());
    });
    assert!(share < 1.0, "a change takes longer than a frame");
    assert!(worst < MOST, "a screen takes {worst:.2} of a frame");
}

/// A frame of the usual window, laid out and cut into triangles, once it has settled.
fn frame(mut draw: impl FnMut(&mut Ui)) -> Duration {
    let ctx = Context::default();
    theme::set_up(&ctx);
    let mut one = || -> FullOutput {
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(
                egui::Pos2::ZERO,
                Vec2::new(1280.0, 800.0),
            )),
            ..RawInput::default()
        };
        ctx.run_ui(input, &mut draw)
    };
    for _ in 0..5 {
        one();
    }
    fastest(RUNS, || {
        let output = one();
        ctx.tessellate(output.shapes, output.pixels_per_point)
    })
}
