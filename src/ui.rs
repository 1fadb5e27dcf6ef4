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
pub mod add_product;
pub mod apply;
pub mod apply_command;
pub mod apply_decision;
pub mod apply_label;
pub mod apply_search;
pub mod at_home;
pub mod axis;
pub mod banner;
pub mod busy;
pub mod card;
pub mod case_form;
pub mod cites;
pub mod command;
pub mod consult;
pub mod decision;
pub mod depth;
pub mod detail;
pub mod early;
pub mod editor;
pub mod focus;
pub mod folder;
pub mod form;
pub mod formula;
pub mod history;
pub mod icon;
pub mod job;
pub mod knowledge;
pub mod label;
pub mod label_data;
pub mod label_text;
pub mod label_unread;
pub mod lane_pick;
pub mod lanes;
pub mod librarian;
pub mod now;
pub mod palette;
pub mod plan;
pub mod product_view;
mod scales;
pub mod search;
pub mod search_field;
pub mod seen_form;
pub mod settings;
pub mod sheet;
pub mod shelf;
pub mod state;
pub mod steps;
pub mod theme;
pub mod timeline;
pub mod top;
pub mod typed;
pub mod why_not;
pub mod widgets;
pub mod window;
pub mod words;

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use eframe::egui;

use self::action::{Action, FolderAction, LabelAction};
use self::apply::Effect;
use self::command::Command;
use self::editor::action::EditorAction;
use self::editor::ask_view::ask_ui;
use self::editor::checker::Checker;
use self::job::Jobs;
use self::librarian::News;
use self::state::{Place, Settings, State, ThemeChoice};
use crate::kb::KnowledgeBase;
use crate::model::case::Moment;

/// Tells the local time. The window never asks the system itself.
pub type Clock = fn() -> Moment;

/// The window and what it needs beside its state.
pub struct App {
    pub state: State,
    jobs: Jobs,
    checker: Checker,
    clock: Option<Clock>,
    /// Where work is kept that was not saved; without it, none is.
    pub keep_in: Option<PathBuf>,
    /// Folders that are to be loaded and looked after.
    wants_folders: Option<Vec<PathBuf>>,
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
            checker: Checker::new(ctx.clone()),
            clock: None,
            keep_in: None,
            wants_folders: None,
            awaits_paste: false,
        }
    }

    /// Applies an action and does what it asks for outside the state.
    pub fn apply(&mut self, ctx: &egui::Context, action: Action) {
        let effect = self.state.apply(action);
        self.perform(ctx, effect);
    }

    fn perform(&mut self, ctx: &egui::Context, effect: Option<Effect>) {
        match effect {
            Some(Effect::RequestPaste) => {
                self.awaits_paste = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::RequestPaste);
            }
            Some(Effect::PickLabel) => {
                self.jobs.pick_label(self.state.t("command-open-label"));
            }
            Some(Effect::PickFolder) => {
                self.jobs.pick_folder(self.state.t("command-choose-folder"));
            }
            Some(Effect::LookIn(folders)) => self.wants_folders = Some(folders),
            Some(Effect::ReadLabel(path)) => self.jobs.read_label(path),
            Some(Effect::Sheet(effect)) => {
                self.jobs.sheet(effect, self.state.t("command-sheet"));
            }
            None => {}
        }
    }

    /// Folders that are to be loaded and looked after from now on, if they changed.
    pub fn wanted_folders(&mut self) -> Option<Vec<PathBuf>> {
        self.wants_folders.take()
    }

    /// Draws one frame and applies what came of it.
    pub fn draw(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        follow(&ctx, &self.state.settings);
        let mut actions = Vec::new();
        if self.state.takes_shortcuts() {
            actions.extend(Command::pressed(&ctx, &self.state).map(Action::Run));
        }
        self.take_in_text(&ctx, &mut actions);
        palette::palette_ui(ui, &self.state, &mut actions);
        about::about_ui(ui, &self.state, &mut actions);
        add_product::add_ui(ui, &self.state, &mut actions);
        ask_ui(ui, &self.state, &mut actions);
        top::top_ui(ui, &self.state, &mut actions);
        if busy::busy_ui(ui, &self.state, self.jobs.told(), &mut actions) {
            self.jobs.give_up();
        }
        folder::problems_ui(ui, &self.state);
        match self.state.place {
            Place::Consult => consult::consult_ui(ui, &self.state, &mut actions),
            Place::Label => label::label_ui(ui, &self.state, &mut actions),
            Place::Sheet => sheet::sheet_ui(ui, &self.state, &mut actions),
            Place::Knowledge => knowledge::knowledge_ui(ui, &self.state, &mut actions),
        }
        focus::focus_ui(&ctx);
        if !actions.is_empty() {
            ctx.request_repaint();
        }
        for action in actions {
            self.apply(&ctx, action);
        }
        for effect in self.state.sheet_wants() {
            self.jobs.sheet(effect, String::new());
        }
        self.serve_editor(&ctx);
    }

    fn take_in(&mut self, ctx: &egui::Context, news: News) {
        self.apply(ctx, Action::Folder(FolderAction::News(news)));
    }

    /// Writes the settings of the window off its thread.
    fn keep(&self, path: PathBuf, text: String) {
        self.jobs.keep_settings(path, text);
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

/// Makes the window look as the settings say.
fn follow(ctx: &egui::Context, settings: &Settings) {
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

/// The size of the window in points at 100 %, unless the system chose it.
fn size(ctx: &egui::Context) -> Option<(u32, u32)> {
    let zoom = ctx.zoom_factor();
    let viewport = ctx.input(|input| input.viewport().clone());
    let chosen = viewport.maximized != Some(true) && viewport.fullscreen != Some(true);
    let size = viewport.inner_rect?.size() * zoom;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a window has a few thousand points"
    )]
    let points = (size.x.round() as u32, size.y.round() as u32);
    chosen.then_some(points)
}

impl eframe::App for App {
    fn logic(&mut self, ctx: &egui::Context, _frame: &mut eframe::Frame) {
        for result in self.jobs.finished() {
            self.apply(ctx, Action::Finished(result));
        }
        for found in self.checker.found() {
            self.apply(ctx, Action::Editor(EditorAction::Found(found)));
        }
        if let Some(clock) = self.clock {
            let now = clock();
            if now.local.minute() != self.state.now.local.minute()
                || now.local.date() != self.state.now.local.date()
            {
                self.apply(ctx, Action::Now(now));
            }
            ctx.request_repaint_after(Duration::from_secs(20));
            let size = size(ctx).filter(|size| self.state.settings.size != Some(*size));
            if let Some((width, height)) = size {
                self.apply(ctx, Action::Resized(width, height));
            }
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _frame: &mut eframe::Frame) {
        self.draw(ui);
    }
}
