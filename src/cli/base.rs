//! The knowledge base that a subcommand works with.

use std::path::PathBuf;

use super::Failure;
use super::out::Out;
use crate::diag::{Code, Diagnostic};
use crate::files::{self, SourceFile};
use crate::kb::KnowledgeBase;

/// The built-in records with the clinic's folders over them. What had to be left out is said on
/// standard error, and the answer is given with the rest.
pub fn load(folders: &[PathBuf], out: &Out) -> Result<KnowledgeBase, Failure> {
    let kb = KnowledgeBase::load(&files::built_in(), &look(folders)?)?;
    for problem in &kb.left_out {
        out.problem(problem);
    }
    Ok(kb)
}

/// The files of the clinic's folders, if all of them can be read.
pub fn look(folders: &[PathBuf]) -> Result<Vec<SourceFile>, Failure> {
    let mut clinic: Vec<SourceFile> = Vec::new();
    for folder in folders {
        clinic.extend(files::folder(folder).map_err(|why| {
            vec![Diagnostic::error(Code::File, why).hint("`--kb` takes a folder of `.ron` files")]
        })?);
    }
    Ok(clinic)
}
