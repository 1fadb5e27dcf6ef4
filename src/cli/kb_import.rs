//! `aftercare kb import`: an official file to records.

use super::args::{ImportKind, KbImportArgs};
use super::out::Out;
use super::{Answer, Failure};
use crate::diag::{Code, Diagnostic};
use crate::edit;
use crate::files;
use crate::kb::KnowledgeBase;
use crate::kb::import::annex;

/// Writes the records below the folder, and says where every row went.
pub fn run(kb: &KnowledgeBase, args: &KbImportArgs, out: &mut Out) -> Result<Answer, Failure> {
    let failed = |why: String| vec![Diagnostic::error(Code::File, why)];
    let shown = files::shown(&args.file);
    let bytes = files::bytes(&args.file, files::MAX_FILE_BYTES).map_err(failed)?;
    let imported = match args.kind {
        ImportKind::CosingAnnex => annex::import(bytes, &shown, kb),
    }
    .map_err(|problem| vec![*problem])?;
    for problem in &imported.problems {
        out.problem(problem);
    }
    for file in &imported.files {
        let path = args.into.join(&file.path);
        let text = edit::format(&file.text, &file.path).map_err(|problem| vec![*problem])?;
        files::write_new_folders(&path, text.as_bytes()).map_err(failed)?;
        out.line(format_args!("written: {}", files::shown(&path)));
    }
    let tally = imported.tally;
    out.line(format_args!(
        "{} rows: {} became records, {} concern no ingredient here, {} are moved or deleted, {} \
         could not be read",
        tally.rows, tally.kept, tally.foreign, tally.deleted, tally.bad
    ));
    Ok(if imported.problems.is_empty() {
        Answer::Clear
    } else {
        Answer::Objection
    })
}
