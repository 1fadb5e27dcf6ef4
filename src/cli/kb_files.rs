//! `aftercare kb fmt` and `aftercare kb diff`.

use std::path::Path;

use super::args::{KbDiffArgs, KbFmtArgs};
use super::kb::folder_files;
use super::out::Out;
use super::{Answer, Failure};
use crate::diag::{Code, Diagnostic, Level};
use crate::edit;
use crate::files;
use crate::kb::load;
use crate::kb::records::{Layer, Records};

/// Puts files into the canonical layout, or says which are not.
///
/// A file that does not parse is left as it is, and named.
pub fn fmt(args: &KbFmtArgs, out: &mut Out) -> Result<Answer, Failure> {
    let files = match &args.folder {
        Some(folder) => folder_files(folder)?,
        None => files::built_in(),
    };
    let writes = args.folder.is_some() && !args.check;
    let mut broken = Vec::new();
    let mut changed = 0_usize;
    for file in &files {
        let text = match edit::format(&file.text, &file.path) {
            Ok(text) => text,
            Err(problem) => {
                broken.push(*problem);
                continue;
            }
        };
        if text == file.text {
            continue;
        }
        changed += 1;
        out.line(&file.path);
        if let Some(folder) = args.folder.as_ref().filter(|_| writes) {
            files::write(&folder.join(&file.path), text.as_bytes())
                .map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
        }
    }
    if !broken.is_empty() {
        return Err(broken);
    }
    let all = files.len();
    out.line(match changed {
        0 => format!("all {all} files are in the canonical layout"),
        _ if writes => format!("{changed} of {all} files laid out anew"),
        _ => format!("{changed} of {all} files are not in the canonical layout"),
    });
    Ok(if changed == 0 || writes {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

/// Says in sentences what differs between two folders.
pub fn diff(args: &KbDiffArgs, out: &mut Out) -> Result<Answer, Failure> {
    let before = records(&args.before)?;
    let after = records(&args.after)?;
    let changes = edit::changes(&before, &after).map_err(|problem| vec![*problem])?;
    for change in &changes {
        out.line(change);
    }
    out.line(match changes.len() {
        0 => "no difference".to_owned(),
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    });
    Ok(if changes.is_empty() {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

/// The records of a folder, or of the program for `built-in`; all of them sound.
fn records(folder: &Path) -> Result<Records, Failure> {
    let files = if folder == Path::new("built-in") {
        files::built_in()
    } else {
        folder_files(folder)?
    };
    let (records, mut problems) = load::load(&files, Layer::BuiltIn);
    problems.retain(|problem| problem.level == Level::Error);
    if problems.is_empty() {
        Ok(records)
    } else {
        Err(problems)
    }
}
