//! From the first frame on: the window is there at once, and the knowledge base when it is read.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use eframe::egui::{self, CentralPanel, Frame, RichText};

use super::early::EarlyKeys;
use super::librarian::{Librarian, News};
use super::settings::Settings;
use super::theme::{self, Tokens};
use super::{App, Clock};
use crate::files;
use crate::text::{Lang, t};

/// What the command line says of the window.
#[derive(Clone, Debug)]
pub struct Start {
    /// Folders over the built-in records; without one, that of the settings.
    pub folders: Vec<PathBuf>,
    /// Wins over the settings.
    pub lang: Option<Lang>,
    pub clock: Clock,
}

/// Opens the window and stays until it is closed.
///
/// # Errors
/// If there is no display, or no OpenGL.
pub fn run(start: Start) -> Result<(), eframe::Error> {
    let (mut settings, notice) = read_settings();
    settings.lang = start.lang.unwrap_or(settings.lang);
    let options = options(&settings);
    let run = move |cc: &eframe::CreationContext<'_>| {
        let window = Window::new(&cc.egui_ctx, start, settings, notice);
        Ok(Box::new(window) as Box<dyn eframe::App>)
    };
    eframe::run_native("Aftercare", options, Box::new(run))
}

/// How the system shows the window.
pub fn options(settings: &Settings) -> eframe::NativeOptions {
    let (width, height) = settings.size.unwrap_or((1280, 800));
    #[expect(clippy::cast_precision_loss, reason = "a few thousand points")]
    let size = [width as f32, height as f32];
    eframe::NativeOptions {
        viewport: egui::ViewportBuilder::default()
            .with_title("Aftercare")
            .with_app_id("aftercare")
            .with_inner_size(size)
            .with_min_inner_size([640.0, 480.0])
            .with_drag_and_drop(true),
        renderer: eframe::Renderer::Glow,
        ..Default::default()
    }
}

fn read_settings() -> (Settings, Option<String>) {
    let Some(path) = files::settings_path().filter(|path| path.exists()) else {
        return (Settings::default(), None);
    };
    let read = files::text(&path, files::MAX_LABEL_BYTES);
    let read = read.and_then(|text| {
        Settings::read(&text).map_err(|why| format!("{why}: {}", files::shown(&path)))
    });
    match read {
        Ok(settings) => (settings, None),
        Err(why) => (Settings::default(), Some(why)),
    }
}

/// The window while it runs.
pub struct Window {
    stage: Stage,
    early: EarlyKeys,
    librarian: Librarian,
    kept: Settings,
    /// When the settings last differed anew from what is kept.
    changed: Option<(Instant, Settings)>,
}

enum Stage {
    Loading(Box<Waiting>),
    Open(Box<App>),
}

/// What the window is opened with once there is a knowledge base.
struct Waiting {
    start: Start,
    settings: Settings,
    notice: Option<String>,
    problem: Option<String>,
}

/// Settings that change with every frame, as while a window is dragged, are written once.
const SETTLED: Duration = Duration::from_millis(700);

impl Window {
    /// The window with the settings of the last run, and a message about them.
    pub fn new(
        ctx: &egui::Context,
        start: Start,
        settings: Settings,
        notice: Option<String>,
    ) -> Self {
        theme::set_up(ctx);
        super::follow(ctx, &settings);
        let folders = if start.folders.is_empty() {
            settings.clinic_folder.iter().cloned().collect()
        } else {
            start.folders.clone()
        };
        Self {
            early: EarlyKeys::default(),
            librarian: Librarian::new(ctx.clone(), folders),
            kept: settings.clone(),
            changed: None,
            stage: Stage::Loading(Box::new(Waiting {
                start,
                settings,
                notice,
                problem: None,
            })),
        }
    }

    fn take_in(&mut self, ctx: &egui::Context, news: News) {
        match &mut self.stage {
            Stage::Open(app) => app.take_in(ctx, news),
            Stage::Loading(waiting) => {
                let Some(kb) = &news.kb else {
                    let told: Vec<String> = news.problems.iter().map(ToString::to_string).collect();
                    waiting.problem = Some(told.join("\n\n"));
                    return;
                };
                let clock = waiting.start.clock;
                let settings = waiting.settings.clone();
                let mut app = App::new(Arc::clone(kb), clock(), settings, ctx);
                app.clock = Some(clock);
                app.keep_in = files::unsaved_folder();
                app.state.notice = waiting.notice.take();
                app.state.folder.given.clone_from(&waiting.start.folders);
                app.take_in(ctx, news);
                self.stage = Stage::Open(Box::new(app));
            }
        }
    }

    /// Writes the settings once they have settled, or at once.
    fn keep(&mut self, at_once: bool) {
        let Stage::Open(app) = &self.stage else {
            return;
        };
        let now = app.state.kept();
        if now == self.kept {
            self.changed = None;
            return;
        }
        match &self.changed {
            Some((since, then)) if *then == now => {
                if !at_once && since.elapsed() < SETTLED {
                    return;
                }
            }
            _ if at_once => {}
            _ => {
                self.changed = Some((Instant::now(), now));
                return;
            }
        }
        let Some(path) = files::settings_path() else {
            return;
        };
        if at_once {
            // The window is closing: nobody is left to be told.
            files::write_new_folder(&path, now.written().as_bytes()).ok();
        } else {
            app.keep(path, now.written());
        }
        self.kept = now;
        self.changed = None;
    }
}

impl fmt::Debug for Window {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Window").finish_non_exhaustive()
    }
}

impl eframe::App for Window {
    fn logic(&mut self, ctx: &egui::Context, frame: &mut eframe::Frame) {
        for news in self.librarian.news() {
            self.take_in(ctx, news);
        }
        if let Stage::Open(app) = &mut self.stage {
            app.logic(ctx, frame);
            if let Some(folders) = app.wanted_folders() {
                self.librarian.look_in(folders);
            }
        }
        self.keep(false);
        if self.changed.is_some() {
            ctx.request_repaint_after(SETTLED);
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, frame: &mut eframe::Frame) {
        match &mut self.stage {
            Stage::Open(app) => app.ui(ui, frame),
            Stage::Loading(waiting) => waiting_ui(ui, waiting),
        }
    }

    fn raw_input_hook(&mut self, ctx: &egui::Context, raw: &mut egui::RawInput) {
        let is_ready = matches!(self.stage, Stage::Open(_));
        if self.early.pass(&mut raw.events, is_ready) && is_ready {
            ctx.request_repaint();
        }
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.keep(true);
    }
}

/// The first frames: the ground of the window, and what it waits for.
fn waiting_ui(ui: &mut egui::Ui, waiting: &Waiting) {
    let tokens = Tokens::of(ui);
    let frame = Frame::new().fill(tokens.ground).inner_margin(24);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        let text = match &waiting.problem {
            Some(problem) => problem.clone(),
            None => t(waiting.settings.lang, "loading"),
        };
        ui.label(RichText::new(text).color(tokens.ink_3));
    });
}
