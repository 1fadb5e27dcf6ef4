//! Work off the window's thread. Results come back as values, applied like any other action.

use std::path::PathBuf;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use eframe::egui;

use super::sheet::state::SheetResult;
use crate::files;

/// What a job came back with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JobResult {
    /// A label was read from a file.
    Opened(Result<String, String>),
    /// A folder was picked.
    Folder(PathBuf),
    /// There is no dialog here to pick a folder with.
    NoFolderDialog,
    /// The settings of the window were written.
    SettingsKept(Result<(), String>),
    /// The file dialog was left without a choice.
    Cancelled,
    /// There is no file dialog here: ask for the path.
    NoDialog,
    Sheet(SheetResult),
}

/// Starts jobs and collects their results.
#[derive(Debug)]
pub struct Jobs {
    ctx: egui::Context,
    sender: mpsc::Sender<JobResult>,
    receiver: mpsc::Receiver<JobResult>,
}

/// A dialog that is "cancelled" sooner than a person can look at it was never shown.
pub(super) const TOO_FAST: Duration = Duration::from_millis(400);

impl Jobs {
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self {
            ctx,
            sender,
            receiver,
        }
    }

    /// Results that came in since the last frame; never blocks.
    pub fn finished(&self) -> Vec<JobResult> {
        self.receiver.try_iter().collect()
    }

    /// Lets the user pick a label, and reads it.
    pub fn pick_label(&self, title: String) {
        self.spawn("pick label", move || {
            let start = Instant::now();
            match rfd::FileDialog::new().set_title(title).pick_file() {
                Some(path) => read_label(&path),
                None if start.elapsed() < TOO_FAST => JobResult::NoDialog,
                None => JobResult::Cancelled,
            }
        });
    }

    /// Lets the user pick a folder.
    pub fn pick_folder(&self, title: String) {
        self.spawn("pick folder", move || {
            let start = Instant::now();
            match rfd::FileDialog::new().set_title(title).pick_folder() {
                Some(path) => JobResult::Folder(path),
                None if start.elapsed() < TOO_FAST => JobResult::NoFolderDialog,
                None => JobResult::Cancelled,
            }
        });
    }

    /// Writes the settings of the window.
    pub fn keep_settings(&self, path: PathBuf, text: String) {
        self.spawn("keep settings", move || {
            JobResult::SettingsKept(files::write_new_folder(&path, text.as_bytes()))
        });
    }

    /// Reads a label from a path.
    pub fn read_label(&self, path: PathBuf) {
        self.spawn("read label", move || read_label(&path));
    }

    pub(super) fn spawn(&self, name: &str, job: impl FnOnce() -> JobResult + Send + 'static) {
        let (ctx, sender) = (self.ctx.clone(), self.sender.clone());
        let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || {
            // The receiver is gone only when the window has closed.
            sender.send(job()).ok();
            ctx.request_repaint();
        });
        if let Err(err) = spawned {
            self.sender
                .send(JobResult::Opened(Err(err.to_string())))
                .ok();
        }
    }
}

fn read_label(path: &std::path::Path) -> JobResult {
    JobResult::Opened(files::text(path, files::MAX_LABEL_BYTES))
}
