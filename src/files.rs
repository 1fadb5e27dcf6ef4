//! The only module that touches the disk, and the home of the built-in data.

pub mod store;

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use etcetera::BaseStrategy as _;
use rust_embed::RustEmbed;

/// Largest label, case or product the program reads: more is no label.
pub const MAX_LABEL_BYTES: u64 = 1024 * 1024;
/// Largest picture the program reads.
pub const MAX_PICTURE_BYTES: u64 = 8 * 1024 * 1024;
/// Largest file of records or table the program reads.
pub const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// A file of a knowledge base: its path below the base's folder, and its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// With forward slashes, such as `ingredients/acids.ron`.
    pub path: String,
    pub text: String,
}

#[derive(RustEmbed)]
#[folder = "data"]
struct BuiltIn;

/// The knowledge base that the program carries, sorted by path.
pub fn built_in() -> Vec<SourceFile> {
    let mut files: Vec<SourceFile> = BuiltIn::iter()
        .filter(|path| path.ends_with(".ron"))
        .filter_map(|path| {
            let data = BuiltIn::get(&path)?.data;
            let text = String::from_utf8_lossy(&data).into_owned();
            Some(SourceFile {
                path: path.into_owned(),
                text,
            })
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    files
}

/// All `.ron` files below a folder, sorted by path.
///
/// # Errors
/// A sentence that says what could not be read. Files that are not UTF-8 are errors too: a
/// knowledge base must not be read in part without anybody knowing.
pub fn folder(root: &Path) -> Result<Vec<SourceFile>, String> {
    let mut files = Vec::new();
    let mut pending = vec![root.to_path_buf()];
    while let Some(folder) = pending.pop() {
        let entries = std::fs::read_dir(&folder)
            .map_err(|err| format!("cannot list the folder: {err}: {}", folder.display()))?;
        for entry in entries {
            let path = entry
                .map_err(|err| format!("cannot list the folder: {err}: {}", folder.display()))?
                .path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                let below = path.strip_prefix(root).unwrap_or(&path);
                let below: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
                files.push(SourceFile {
                    path: below.join("/"),
                    text: text(&path, MAX_FILE_BYTES)?,
                });
            }
        }
    }
    files.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(files)
}

/// The text of a file, or of standard input for `-`.
///
/// # Errors
/// A sentence that says what could not be read and why, with the path last.
pub fn text(path: &Path, max_bytes: u64) -> Result<String, String> {
    decode(bytes(path, max_bytes)?).map_err(|why| format!("{why}: {}", shown(path)))
}

/// The bytes of a file, or of standard input for `-`.
///
/// # Errors
/// A sentence that says what could not be read and why, with the path last.
pub fn bytes(path: &Path, max_bytes: u64) -> Result<Vec<u8>, String> {
    let shown = shown(path);
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin()
            .lock()
            .take(max_bytes + 1)
            .read_to_end(&mut bytes)
    } else {
        std::fs::File::open(path).and_then(|file| file.take(max_bytes + 1).read_to_end(&mut bytes))
    };
    read.map_err(|err| format!("cannot read: {err}: {shown}"))?;
    if bytes.len() as u64 > max_bytes {
        return Err(format!(
            "larger than {} MB; pick the ingredient list out of it: {shown}",
            max_bytes / 1024 / 1024
        ));
    }
    Ok(bytes)
}

/// What a clinic's folder has for the sheet beside records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClinicFiles {
    /// Source of its own template.
    pub template: Option<String>,
    /// A picture.
    pub logo: Option<Vec<u8>>,
}

/// `sheet.typ`, and `logo.svg`, `logo.png` or `logo.jpg`, of the last folder that has them.
///
/// # Errors
/// A sentence that says what could not be read and why, with the path last.
pub fn of_clinic(folders: &[PathBuf]) -> Result<ClinicFiles, String> {
    let mut found = ClinicFiles::default();
    for folder in folders {
        let template = folder.join("sheet.typ");
        if template.exists() {
            found.template = Some(text(&template, MAX_LABEL_BYTES)?);
        }
        for name in ["logo.svg", "logo.png", "logo.jpg"] {
            let logo = folder.join(name);
            if logo.exists() {
                found.logo = Some(bytes(&logo, MAX_PICTURE_BYTES)?);
            }
        }
    }
    Ok(found)
}

/// A file, or standard input for `-`, to be read line by line.
///
/// # Errors
/// A sentence that says what could not be opened and why, with the path last.
pub fn lines(path: &Path) -> Result<Box<dyn std::io::BufRead>, String> {
    if path == Path::new("-") {
        return Ok(Box::new(std::io::BufReader::new(std::io::stdin())));
    }
    std::fs::File::open(path)
        .map(|file| Box::new(std::io::BufReader::new(file)) as Box<dyn std::io::BufRead>)
        .map_err(|err| format!("cannot read: {err}: {}", path.display()))
}

/// Bytes as text: UTF-8, with or without a byte order mark.
///
/// # Errors
/// A sentence that says what is wrong with them.
pub fn decode(bytes: Vec<u8>) -> Result<String, String> {
    let text = String::from_utf8(bytes).map_err(|err| {
        format!(
            "not UTF-8 text (byte {} cannot be read); save it as UTF-8 text first",
            err.utf8_error().valid_up_to()
        )
    })?;
    if text.contains('\0') {
        return Err("a binary file, not text".to_owned());
    }
    match text.strip_prefix('\u{feff}') {
        Some(rest) => Ok(rest.to_owned()),
        None => Ok(text),
    }
}

/// Writes a file as a whole: the old content stays until the new one is safe on the disk.
///
/// # Errors
/// A sentence that says what could not be written and why, with the path last. The old content is
/// then untouched.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), String> {
    let mut file = Replacement::new(path)?;
    file.write_all(bytes).map_err(|err| failed(&err, path))?;
    file.commit()
}

/// Like [`write`], and makes the folders on the way.
///
/// # Errors
/// A sentence that says what could not be written and why, with the path last.
pub fn write_new_folders(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|err| failed(&err, folder))?;
    }
    write(path, bytes)
}

fn failed(err: &std::io::Error, path: &Path) -> String {
    format!("cannot write: {err}: {}", path.display())
}

/// New content for a file, written beside it until it is whole.
///
/// Dropped without [`Replacement::commit`], it leaves the old content as it was.
#[derive(Debug)]
pub struct Replacement {
    path: PathBuf,
    draft: PathBuf,
    file: std::io::BufWriter<std::fs::File>,
    committed: bool,
}

impl Replacement {
    /// # Errors
    /// A sentence that says why nothing can be written there.
    pub fn new(path: &Path) -> Result<Self, String> {
        let mut draft = path.as_os_str().to_owned();
        draft.push(format!(".{}.new", std::process::id()));
        let draft = PathBuf::from(draft);
        let file = std::fs::File::create(&draft).map_err(|err| failed(&err, path))?;
        Ok(Self {
            path: path.to_owned(),
            draft,
            file: std::io::BufWriter::new(file),
            committed: false,
        })
    }

    /// Puts the new content in the place of the old.
    ///
    /// # Errors
    /// A sentence that says what could not be written and why; the old content is then untouched.
    pub fn commit(mut self) -> Result<(), String> {
        self.file
            .flush()
            .and_then(|()| self.file.get_ref().sync_all())
            .and_then(|()| std::fs::rename(&self.draft, &self.path))
            .map_err(|err| failed(&err, &self.path))?;
        self.committed = true;
        Ok(())
    }
}

impl std::io::Write for Replacement {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Drop for Replacement {
    fn drop(&mut self) {
        if !self.committed {
            // The failure to report is the one that kept it from being committed.
            std::fs::remove_file(&self.draft).ok();
        }
    }
}

/// Which files a folder holds and when each was last written, or why it cannot be told: two
/// stamps that are equal mean that nothing has changed.
pub type Stamp = Result<Vec<(PathBuf, u64, Option<std::time::SystemTime>)>, String>;

/// The stamp of the `.ron` files below a folder.
pub fn stamp(root: &Path) -> Stamp {
    let failed = |err: std::io::Error, path: &Path| format!("{err}: {}", path.display());
    let mut files = Vec::new();
    let mut pending = vec![root.to_path_buf()];
    while let Some(folder) = pending.pop() {
        for entry in std::fs::read_dir(&folder).map_err(|err| failed(err, &folder))? {
            let path = entry.map_err(|err| failed(err, &folder))?.path();
            if path.is_dir() {
                pending.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                let about = std::fs::metadata(&path).map_err(|err| failed(err, &path))?;
                files.push((path, about.len(), about.modified().ok()));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Where the settings of the window are kept, in the place that the system has for such files.
pub fn settings_path() -> Option<PathBuf> {
    let folders = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(folders.config_dir().join("aftercare").join("settings.ron"))
}

/// The folder in which work is kept that was not saved, in the place that the system has for data.
pub fn unsaved_folder() -> Option<PathBuf> {
    let folders = etcetera::base_strategy::choose_native_strategy().ok()?;
    Some(folders.data_dir().join("aftercare"))
}

/// Writes a file as [`write`] does, and makes its folder first.
///
/// # Errors
/// A sentence that says what could not be written and why, with the path last.
pub fn write_new_folder(path: &Path, bytes: &[u8]) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(|err| failed(&err, folder))?;
    }
    write(path, bytes)
}

/// A path as messages name it.
pub fn shown(path: &Path) -> String {
    if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::decode;

    #[test]
    fn a_byte_order_mark_is_not_text() {
        assert_eq!(decode(b"\xef\xbb\xbfAqua".to_vec()).as_deref(), Ok("Aqua"));
        assert!(decode(b"\xff\xfe\x00A".to_vec()).is_err());
        assert!(decode(b"PNG\0\x01".to_vec()).is_err());
    }
}
