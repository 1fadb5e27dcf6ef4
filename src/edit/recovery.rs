//! Unsaved work, kept for after a crash.

use std::path::{Path, PathBuf};

use super::workspace::Unsaved;
use crate::files::{self, store};
use crate::kb::fingerprint;

/// Where the unsaved work on one clinic's folder is kept.
#[derive(Debug)]
pub struct Recovery {
    path: PathBuf,
    /// What was written last, so that it is not written again.
    kept: Option<Vec<Unsaved>>,
}

impl Recovery {
    /// One file for each clinic's folder, below `keep_in`.
    pub fn new(keep_in: &Path, clinic: &Path) -> Self {
        let name = fingerprint::hash(&*clinic.to_string_lossy());
        Self {
            path: keep_in.join(format!("unsaved-{name}.json")),
            kept: None,
        }
    }

    /// What an earlier session left.
    ///
    /// # Errors
    /// A sentence that says why it cannot be read.
    pub fn read(&self) -> Result<Vec<Unsaved>, String> {
        let Some(text) = store::on_disk(&self.path)? else {
            return Ok(Vec::new());
        };
        serde_json::from_str(&text).map_err(|err| {
            let path = self.path.display();
            format!("unsaved work cannot be taken up: {err}: {path}")
        })
    }

    /// Keeps what is not saved; an empty list removes the file.
    ///
    /// # Errors
    /// A sentence that says what could not be written and why.
    pub fn keep(&mut self, unsaved: &[Unsaved]) -> Result<(), String> {
        if self.kept.as_deref() == Some(unsaved) {
            return Ok(());
        }
        if unsaved.is_empty() {
            store::remove(&self.path)?;
        } else {
            let text = serde_json::to_vec(unsaved).map_err(|err| err.to_string())?;
            files::write_new_folders(&self.path, &text)?;
        }
        self.kept = Some(unsaved.to_vec());
        Ok(())
    }
}
