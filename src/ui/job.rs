//! Work off the window's thread. Results come back as values, applied like any other action.

use std::cell::RefCell;
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
    sender: mpsc::Sender<(u64, JobResult)>,
    receiver: mpsc::Receiver<(u64, JobResult)>,
    running: RefCell<Running>,
}

/// The jobs that have not come back and were not given up.
#[derive(Debug, Default)]
struct Running {
    n_started: u64,
    jobs: Vec<(u64, &'static str, Instant)>,
}

/// A dialog that is "cancelled" sooner than a person can look at it was never shown.
pub(super) const TOO_FAST: Duration = Duration::from_millis(400);

/// What is done sooner than this is not worth a word.
const TOLD_AFTER: Duration = Duration::from_millis(400);

impl Jobs {
    pub fn new(ctx: egui::Context) -> Self {
        let (sender, receiver) = mpsc::channel();
        Self {
            ctx,
            sender,
            receiver,
            running: RefCell::default(),
        }
    }

    /// Results that came in since the last frame, but for those of jobs that were given up; never
    /// blocks.
    pub fn finished(&self) -> Vec<JobResult> {
        let jobs = &mut self.running.borrow_mut().jobs;
        let mut results = Vec::new();
        for (id, result) in self.receiver.try_iter() {
            let n_before = jobs.len();
            jobs.retain(|(running, ..)| *running != id);
            if jobs.len() < n_before {
                results.push(result);
            }
        }
        results
    }

    /// The id of the text of what has been under way for long enough to be told.
    pub fn told(&self) -> Option<&'static str> {
        let running = self.running.borrow();
        let mut jobs = running.jobs.iter();
        let slow = jobs.find(|(_, text, since)| !text.is_empty() && since.elapsed() > TOLD_AFTER);
        Some(slow?.1)
    }

    /// Gives up what is told of: its result will not be taken.
    pub fn give_up(&self) {
        let told = self.told();
        let jobs = &mut self.running.borrow_mut().jobs;
        jobs.retain(|(_, text, _)| Some(*text) != told);
    }

    /// Lets the user pick a label, and reads it.
    pub fn pick_label(&self, title: String) {
        self.spawn("busy-choice", move || {
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
        self.spawn("busy-choice", move || {
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
        self.spawn("", move || {
            JobResult::SettingsKept(files::write_new_folder(&path, text.as_bytes()))
        });
    }

    /// Reads a label from a path.
    pub fn read_label(&self, path: PathBuf) {
        self.spawn("busy-label", move || read_label(&path));
    }

    /// Starts a job. If it takes long it is told by the text of this id, and can be given up;
    /// without one nobody waits for it.
    pub(super) fn spawn(
        &self,
        text: &'static str,
        job: impl FnOnce() -> JobResult + Send + 'static,
    ) {
        let running = &mut *self.running.borrow_mut();
        running.n_started += 1;
        let id = running.n_started;
        running.jobs.push((id, text, Instant::now()));
        self.ctx.request_repaint_after(TOLD_AFTER);
        let (ctx, sender) = (self.ctx.clone(), self.sender.clone());
        let spawned = thread::Builder::new().name(text.to_owned()).spawn(move || {
            // The receiver is gone only when the window has closed.
            sender.send((id, job())).ok();
            ctx.request_repaint();
        });
        if let Err(err) = spawned {
            let failed = JobResult::Opened(Err(err.to_string()));
            self.sender.send((id, failed)).ok();
        }
    }
}

fn read_label(path: &std::path::Path) -> JobResult {
    JobResult::Opened(files::text(path, files::MAX_LABEL_BYTES))
}

#[cfg(test)]
mod tests {
    use super::{JobResult, Jobs, TOLD_AFTER};
    use eframe::egui::Context;
    use std::sync::mpsc;
    use std::thread;

    #[test]
    fn a_long_job_is_told_and_what_it_brings_after_it_was_given_up_is_not_taken() {
        let jobs = Jobs::new(Context::default());
        let (go, wait) = mpsc::channel::<()>();
        jobs.spawn("busy-label", move || {
            wait.recv().ok();
            JobResult::Opened(Ok("AQUA".to_owned()))
        });
        assert_eq!(jobs.told(), None);
        thread::sleep(TOLD_AFTER * 2);
        assert_eq!(jobs.told(), Some("busy-label"));
        jobs.give_up();
        assert_eq!(jobs.told(), None);
        drop(go);
        // A later job comes back after it, and is taken.
        jobs.spawn("", || JobResult::Cancelled);
        let mut results = Vec::new();
        while results.is_empty() {
            thread::yield_now();
            results = jobs.finished();
        }
        thread::sleep(TOLD_AFTER);
        results.extend(jobs.finished());
        assert_eq!(results, [JobResult::Cancelled]);
    }
}
