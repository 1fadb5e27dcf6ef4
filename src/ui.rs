//! The window: draws [`State`], collects [`Action`]s, applies them.
//!
//! ```text
//! apply(Action) ─▶ State ─ refresh ─▶ what is said of case and label ─ x_ui ─▶ Vec<Action> ─┐
//!      ▲                                                                                    │
//!      └────────────────────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! A view is `fn x_ui(ui, &State, &mut Vec<Action>)`: it draws and changes nothing. `apply` is the
//! only place that changes the state and derives again what follows from it.
//!
//! **Invariants.** Nothing about a patient leaves [`State`]: no log, no file, no network. The clock
//! comes in as a value. Colours live in [`theme`]. A severity is never shown by its colour alone.

pub mod about;
pub mod action;
pub mod apply;
pub mod apply_label;
pub mod banner;
pub mod case_form;
pub mod cites;
pub mod command;
pub mod consult;
pub mod detail;
pub mod form;
pub mod history;
pub mod icon;
pub mod job;
pub mod knowledge;
pub mod label;
pub mod label_data;
pub mod label_text;
pub mod lane_pick;
pub mod lanes;
pub mod now;
pub mod palette;
pub mod plan;
pub mod product_view;
pub mod search;
pub mod search_field;
pub mod seen_form;
pub mod sheet_data;
pub mod shelf;
pub mod state;
pub mod steps;
pub mod theme;
pub mod timeline;
pub mod top;
pub mod typed;
pub mod widgets;
pub mod words;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui;

use self::action::{Action, LabelAction};
use self::apply::Effect;
use self::command::Command;
use self::job::Jobs;
use self::state::{Place, Settings, State, ThemeChoice};
use crate::kb::KnowledgeBase;
use crate::model::case::Moment;
use crate::text::Lang;

/// Tells the local time. The window never asks the system itself.
pub type Clock = fn() -> Moment;

/// Opens the window and stays until it is closed.
///
/// # Errors
/// If there is no display, or no OpenGL.
pub fn run(kb: Arc<KnowledgeBase>, lang: Lang, clock: Clock) -> Result<(), eframe::Error> {
    let options = eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Aftercare")
            .with_app_id("aftercare")
            .with_inner_size([1280.0, 800.0])
            .with_min_inner_size([640.0, 480.0])
            .with_drag_and_drop(true),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    };
    eframe::run_native(
        "Aftercare",
        options,
        Box::new(move |cc| {
            let settings = Settings {
                lang,
                ..Settings::default()
            };
            let mut app = App::new(kb, clock(), settings, &cc.egui_ctx);
            app.clock = Some(clock);
            Ok(Box::new(app))
        }),
    )
}

/// The window and what it needs beside its state.
pub struct App {
    pub state: State,
    jobs: Jobs,
    clock: Option<Clock>,
    /// A paste was asked for by command and belongs to the label.
    awaits_paste: bool,
}

impl fmt::Debug for App {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("App").finish_non_exhaustive()
    }
}

impl App {
    /// A window at the given time; without a clock it stays at that time.
    pub fn new(
        kb: Arc<KnowledgeBase>,
        now: Moment,
        settings: Settings,
        ctx: &egui::Context,
    ) -> Self {
        theme::set_up(ctx);
        Self {
            state: State::new(kb, now, settings),
            jobs: Jobs::new(ctx.clone()),
            clock: None,
            awaits_paste: false,
        }
    }

    /// Applies an action and does what it asks for outside the state.
    pub fn apply(&mut self, ctx: &egui::Context, action: Action) {
        match self.state.apply(action) {
            Some(Effect::RequestPaste) => {
                self.awaits_paste = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            Some(Effect::PickLabel) => {
                self.jobs.pick_label(self.state.t("command-open-label"));
            }
            Some(Effect::ReadLabel(path)) => self.jobs.read_label(path),
            Some(Effect::SaveSheet(content)) => {
                self.jobs
                    .save_sheet(self.state.t("command-save-sheet"), *content);
            }
            None => {}
        }
    }

    /// Draws one frame and applies what came of it.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        self.follow_settings(&ctx);
        let mut actions = Vec::new();
        if self.state.palette.is_none() {
            actions.extend(Command::pressed(&ctx, &self.state).map(Action::Run));
        }
        self.take_in_text(&ctx, &mut actions);
        palette::palette_ui(ui, &self.state, &mut actions);
        about::about_ui(ui, &self.state, &mut actions);
        top::top_ui(ui, &self.state, &mut actions);
        match self.state.place {
            Place::Consult => consult::consult_ui(ui, &self.state, &mut actions),
            Place::Label => label::label_ui(ui, &self.state, &mut actions),
            Place::Knowledge => knowledge::knowledge_ui(ui, &self.state, &mut actions),
        }
        if !actions.is_empty() {
            ctx.request_repaint();
        }
        for action in actions {
            self.apply(&ctx, action);
        }
    }

    fn follow_settings(&self, ctx: &egui::Context) {
        let settings = &self.state.settings;
        let theme = match settings.theme {
            ThemeChoice::System => egui::ThemePreference::System,
            ThemeChoice::Light => egui::ThemePreference::Light,
            ThemeChoice::Dark => egui::ThemePreference::Dark,
        };
        if ctx.options(|options| options.theme_preference) != theme {
            ctx.set_theme(theme);
        }
        let zoom = f32::from(settings.zoom_percent) / 100.0;
        if (ctx.zoom_factor() - zoom).abs() > 0.001 {
            ctx.set_zoom_factor(zoom);
        }
    }

    /// Text that is pasted or dropped on the label screen, outside any text field.
    fn take_in_text(&mut self, ctx: &egui::Context, actions: &mut Vec<Action>) {
        if self.state.place != Place::Label {
            return;
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.first().cloned());
        if let Some(file) = dropped {
            self.jobs.read_label(file.path().to_path_buf());
        }
        if ctx.text_edit_focused() && !self.awaits_paste {
            return;
        }
        let pasted = ctx.input_mut(|input| {
            let at = input
                .events
                .iter()
                .position(|event| matches!(event, egui::Event::Paste(_)))?;
            match input.events.remove(at) {
                egui::Event::Paste(text) => Some(text),
                _ => None,
            }
        });
        if let Some(text) = pasted.filter(|text| !text.trim().is_empty()) {
            self.awaits_paste = false;
            actions.push(Action::Label(LabelAction::Replace(text)));
        }
    }
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        for result in self.jobs.finished() {
            self.apply(ctx, Action::Finished(result));
        }
        if let Some(clock) = self.clock {
            let now = clock();
            if now.local.minute() != self.state.now.local.minute()
                || now.local.date() != self.state.now.local.date()
            {
                self.apply(ctx, Action::Now(now));
            }
            ctx.request_repaint_after(Duration::from_secs(20));
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}
