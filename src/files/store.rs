//! Saving into a folder that others write to as well.

use std::path::{Path, PathBuf};

use super::{text, write};

/// Why a file was not saved. What stood there before still does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotSaved {
    /// Somebody changed the file since it was read. Its text now; `None` if it is gone.
    Changed(Option<String>),
    /// A sentence that says what could not be written and why, with the path last.
    Failed(String),
}

/// Replaces one file of a folder, if it still is what was read. `None` stands for no file, so
/// `new: None` removes it. What was there is kept beside it, with `.bak` at the end of its name.
///
/// # Errors
/// If somebody else changed the file, or the disk did not take it.
pub fn save(
    folder: &Path,
    path: &str,
    read: Option<&str>,
    new: Option<&str>,
) -> Result<(), NotSaved> {
    let target = folder.join(path);
    let on_disk = on_disk(&target).map_err(NotSaved::Failed)?;
    if on_disk.as_deref() == new {
        // Saved before, by us or by somebody who had the same in mind.
        return Ok(());
    }
    if on_disk.as_deref() != read {
        return Err(NotSaved::Changed(on_disk));
    }
    let failed = |why| NotSaved::Failed(why);
    let sentence = |err: std::io::Error| {
        NotSaved::Failed(format!("cannot write: {err}: {}", target.display()))
    };
    if let Some(parent) = target.parent() {
        std::fs::create_dir_all(parent).map_err(sentence)?;
    }
    if let Some(old) = &on_disk {
        write(&backup_of(&target), old.as_bytes()).map_err(failed)?;
    }
    match new {
        Some(new) => write(&target, new.as_bytes()).map_err(failed),
        None if on_disk.is_some() => std::fs::remove_file(&target).map_err(sentence),
        None => Ok(()),
    }
}

/// The text of a file of a folder as it is on the disk; `None` if there is no such file.
///
/// # Errors
/// A sentence that says why it cannot be read, with the path last.
pub fn on_disk(path: &Path) -> Result<Option<String>, String> {
    if path.exists() {
        text(path, super::MAX_FILE_BYTES).map(Some)
    } else {
        Ok(None)
    }
}

/// Where the text before the last save is kept.
pub fn backup_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".bak");
    PathBuf::from(name)
}

/// Takes a file away, if it is there.
///
/// # Errors
/// A sentence that says why it cannot be removed, with the path last.
pub fn remove(path: &Path) -> Result<(), String> {
    match std::fs::remove_file(path) {
        Err(err) if err.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("cannot remove: {err}: {}", path.display()))
        }
        _ => Ok(()),
    }
}
