//! Checks the session off the window's thread: what is wrong with it, and what it changes.

use std::sync::Arc;
use std::sync::mpsc;
use std::thread;

use eframe::egui;

use super::apply_session::differences;
use super::impact::{Moved, gathered};
use crate::diag::Code;
use crate::edit::label::{of_edit, of_giving_up};
use crate::edit::{Checked, Draft, Kind, changes, impact};
use crate::files::SourceFile;
use crate::kb::Records;
use crate::model::sentence::Sentence;
use crate::ui::knowledge::catalogue::{Catalogue, Marks};
use crate::ui::knowledge::subject::Subject;
use crate::ui::librarian::SHIPPED;

/// What is to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub revision: u64,
    /// The clinic's files as they were read, and as they are now.
    pub read: Vec<SourceFile>,
    pub now: Vec<SourceFile>,
}

/// What came of checking one revision.
#[derive(Clone, Debug)]
pub struct Found {
    pub revision: u64,
    pub checked: Arc<Checked>,
    pub catalogue: Arc<Catalogue>,
    /// Records that are not as they were read.
    pub changed: Vec<ChangedRecord>,
    /// The verdicts that differ from those of the files; `None` while they are being asked for.
    pub moved: Option<Vec<Moved>>,
}

/// A record that is not as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedRecord {
    pub kind: Kind,
    pub id: String,
    pub sentences: Vec<Sentence>,
}

/// Two findings of one revision and the same length are the same.
impl PartialEq for Found {
    fn eq(&self, other: &Self) -> bool {
        self.revision == other.revision && self.moved == other.moved
    }
}

/// A thread that checks the latest task it was given, until it is dropped.
#[derive(Debug)]
pub struct Checker {
    tasks: mpsc::Sender<Task>,
    found: mpsc::Receiver<Found>,
}

impl Checker {
    pub fn new(ctx: egui::Context) -> Self {
        let (tasks, task_receiver) = mpsc::channel();
        let (found_sender, found) = mpsc::channel();
        thread::Builder::new()
            .name("checker".to_owned())
            .spawn(move || work(&ctx, &task_receiver, &found_sender))
            // Without a thread nothing is found: the panel says that it is still being checked.
            .ok();
        Self { tasks, found }
    }

    pub fn check(&self, task: Task) {
        self.tasks.send(task).ok();
    }

    /// What was found since the last frame, the latest last; never blocks.
    pub fn found(&self) -> Vec<Found> {
        self.found.try_iter().collect()
    }
}

fn work(ctx: &egui::Context, tasks: &mpsc::Receiver<Task>, found: &mpsc::Sender<Found>) {
    let mut desk = Desk::default();
    let mut next = None;
    loop {
        let Some(task) = next.take().or_else(|| tasks.recv().ok()) else {
            return;
        };
        // A later edit makes the check of an earlier one needless.
        let task = tasks.try_iter().last().unwrap_or(task);
        let Some(mut result) = desk.check(&task) else {
            continue;
        };
        if found.send(result.clone()).is_err() {
            return;
        }
        ctx.request_repaint();
        next = tasks.try_iter().last();
        if next.is_some() || result.moved.is_some() {
            continue;
        }
        result.moved = desk.moved(&task, &result.checked);
        if found.send(result).is_err() {
            return;
        }
        ctx.request_repaint();
    }
}

/// What the thread keeps between tasks.
#[derive(Default)]
struct Desk {
    /// The state of the files, by their text.
    read: Option<(Vec<SourceFile>, Arc<Checked>)>,
    /// What was checked last: what has not changed since is not checked again.
    latest: Option<Arc<Checked>>,
}

impl Desk {
    fn check(&mut self, task: &Task) -> Option<Found> {
        let read = self.read(task);
        let checked = if task.read == task.now {
            Arc::clone(&read)
        } else {
            let earlier = self.latest.as_ref().unwrap_or(&read);
            Arc::new(Checked::after(Some(earlier), &SHIPPED, &task.now))
        };
        self.latest = Some(Arc::clone(&checked));
        let kb = checked.kb.as_ref()?;
        let changed = changed(&read, &checked);
        let subjects = changed.iter().map(|it| Subject::of_record(it.kind, &it.id));
        let mut marks = Marks {
            changed: subjects.collect(),
            ..Marks::default()
        };
        // That a draft waits is no error of it: the panel says so.
        let wrong = checked
            .problems
            .iter()
            .filter(|it| it.code != Code::DraftRelaxes);
        for subject in wrong.filter_map(Subject::of_problem) {
            *marks.problems.entry(subject).or_default() += 1;
        }
        Some(Found {
            revision: task.revision,
            catalogue: Arc::new(Catalogue::new(kb, &marks)),
            changed,
            checked,
            moved: (task.read == task.now).then(Vec::new),
        })
    }

    fn read(&mut self, task: &Task) -> Arc<Checked> {
        match &self.read {
            Some((files, read)) if *files == task.read => Arc::clone(read),
            _ => {
                let read = Arc::new(Checked::new(&SHIPPED, &task.read));
                self.read = Some((task.read.clone(), Arc::clone(&read)));
                read
            }
        }
    }

    fn moved(&mut self, task: &Task, now: &Checked) -> Option<Vec<Moved>> {
        let read = self.read(task);
        let (before, after) = (read.kb.as_ref()?, now.kb.as_ref()?);
        Some(gathered(&impact(before, after)))
    }
}

/// The clinic's records that are not as they were read, and what differs.
fn changed(read: &Checked, now: &Checked) -> Vec<ChangedRecord> {
    let changes = changes(&read.own, &now.own).unwrap_or_default();
    let mut records: Vec<(Kind, String)> = changes
        .into_iter()
        .filter_map(|change| {
            let mut kinds = Kind::ALL.iter();
            let kind = kinds.find(|kind| kind.noun() == change.noun)?;
            Some((*kind, change.id))
        })
        .collect();
    records.dedup();
    let of = |own: &Records, kind, id: &str| {
        Draft::of(own, kind, id).or_else(|| Draft::of(&SHIPPED.records, kind, id))
    };
    let told = |(kind, id): (Kind, String)| {
        let sentences = match (of(&read.own, kind, &id), of(&now.own, kind, &id)) {
            (Some(before), Some(after)) => differences(&before, &after),
            (None, Some(after)) => vec![of_edit(&now.records, None, &after, &[])],
            (Some(before), None) => vec![of_giving_up(Some(&before), &id)],
            (None, None) => Vec::new(),
        };
        ChangedRecord {
            kind,
            id,
            sentences,
        }
    };
    records.into_iter().map(told).collect()
}
