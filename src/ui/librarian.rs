//! Loads the knowledge base off the window's thread, and again when a file of the clinic changes.

use std::path::PathBuf;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::Duration;

use eframe::egui;

use crate::diag::{Code, Diagnostic};
use crate::files::{self, SourceFile, Stamp};
use crate::kb::{KnowledgeBase, Layers, Shipped};

/// The built-in records, read by whoever needs them first.
pub static SHIPPED: LazyLock<Arc<Shipped>> =
    LazyLock::new(|| Arc::new(Shipped::read(&files::built_in())));

/// How long a change on the disk may go unnoticed.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// What came of loading.
#[derive(Clone, Debug)]
pub struct News {
    /// The folders it was loaded from.
    pub folders: Vec<PathBuf>,
    /// What is sound; `None` if that is not enough to answer with.
    pub kb: Option<Arc<KnowledgeBase>>,
    /// What was left out, and why.
    pub problems: Vec<Diagnostic>,
}

/// Two pieces of news are the same when they tell of the same files.
impl PartialEq for News {
    fn eq(&self, other: &Self) -> bool {
        let hash = |news: &Self| news.kb.as_ref().map(|kb| kb.hash.clone());
        self.folders == other.folders
            && self.problems == other.problems
            && hash(self) == hash(other)
    }
}

/// A thread that loads folders and looks after them until it is dropped.
#[derive(Debug)]
pub struct Librarian {
    folders: mpsc::Sender<Vec<PathBuf>>,
    news: mpsc::Receiver<News>,
}

impl Librarian {
    /// Starts with the built-in records and these folders over them.
    pub fn new(ctx: egui::Context, folders: Vec<PathBuf>) -> Self {
        let (folder_sender, folder_receiver) = mpsc::channel();
        let (news_sender, news) = mpsc::channel();
        let librarian = Self {
            folders: folder_sender,
            news,
        };
        librarian.look_in(folders);
        let failed = news_sender.clone();
        let spawned = thread::Builder::new()
            .name("librarian".to_owned())
            .spawn(move || look_after(&ctx, &folder_receiver, &news_sender));
        if let Err(err) = spawned {
            let news = News {
                folders: Vec::new(),
                kb: None,
                problems: vec![Diagnostic::error(Code::File, err.to_string())],
            };
            failed.send(news).ok();
        }
        librarian
    }

    /// Loads other folders, and looks after them from now on.
    pub fn look_in(&self, folders: Vec<PathBuf>) {
        self.folders.send(folders).ok();
    }

    /// What came in since the last frame, the latest last; never blocks.
    pub fn news(&self) -> Vec<News> {
        self.news.try_iter().collect()
    }
}

fn look_after(
    ctx: &egui::Context,
    wanted: &mpsc::Receiver<Vec<PathBuf>>,
    news: &mpsc::Sender<News>,
) {
    let mut folders = Vec::new();
    let mut seen: Option<Vec<Stamp>> = None;
    loop {
        match wanted.recv_timeout(LOOK_EVERY) {
            Ok(other) => (folders, seen) = (other, None),
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        // Before the files are read: a change while they are gives another round.
        let stamps: Vec<Stamp> = folders.iter().map(|folder| files::stamp(folder)).collect();
        if seen.as_ref() == Some(&stamps) {
            continue;
        }
        seen = Some(stamps);
        if news.send(load(folders.clone())).is_err() {
            return;
        }
        ctx.request_repaint();
    }
}

/// The built-in records with the folders over them. A folder that cannot be read is left out.
pub fn load(folders: Vec<PathBuf>) -> News {
    let mut problems = Vec::new();
    let mut clinic: Vec<SourceFile> = Vec::new();
    for folder in &folders {
        match files::folder(folder) {
            Ok(files) => clinic.extend(files),
            Err(why) => problems.push(Diagnostic::error(Code::File, why)),
        }
    }
    let over = |clinic| KnowledgeBase::new(Layers::new(&SHIPPED, clinic));
    let loaded = over(&clinic).or_else(|found| {
        problems.extend(found);
        over(&[])
    });
    let kb = loaded.ok().map(Arc::new);
    problems.extend(kb.iter().flat_map(|kb| kb.left_out.iter().cloned()));
    News {
        folders,
        kb,
        problems,
    }
}
