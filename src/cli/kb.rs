//! `aftercare kb check`.

use std::path::Path;

use super::args::KbCheckArgs;
use super::out::Out;
use super::{Answer, Failure};
use crate::diag::{Code, Diagnostic, Level};
use crate::files::{self, SourceFile};
use crate::kb::records::Records;
use crate::kb::{Layers, Shipped};

/// Prints everything that is wrong, worst files first as they stand on the disk.
pub fn check(args: &KbCheckArgs, out: &mut Out) -> Result<Answer, Failure> {
    let (base, clinic) = match &args.folder {
        None => (files::built_in(), Vec::new()),
        Some(folder) => match folder_files(folder)? {
            files if is_whole(&files) => (files, Vec::new()),
            files => (files::built_in(), files),
        },
    };
    let Layers {
        records, problems, ..
    } = Layers::new(&Shipped::read(&base), &clinic);
    for problem in &problems {
        out.line(problem);
        out.line("");
    }
    let errors = problems
        .iter()
        .filter(|problem| problem.level == Level::Error)
        .count();
    out.line(summary(&records));
    out.line(format_args!(
        "{errors} errors, {} warnings",
        problems.len() - errors
    ));
    Ok(if errors == 0 {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

/// The files of a folder that holds some.
pub fn folder_files(folder: &Path) -> Result<Vec<SourceFile>, Failure> {
    let files = files::folder(folder).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    if files.is_empty() {
        return Err(vec![
            Diagnostic::error(
                Code::File,
                format!(
                    "there is no `.ron` file in the folder: {}",
                    folder.display()
                ),
            )
            .hint("a knowledge base has folders such as `ingredients` and `classes`"),
        ]);
    }
    Ok(files)
}

/// Whether a folder is a knowledge base of its own rather than a layer over the built-in one.
pub fn is_whole(files: &[SourceFile]) -> bool {
    ["classes", "ingredients", "protocols", "sources"]
        .iter()
        .all(|kind| files.iter().any(|file| file.path.starts_with(kind)))
}

fn summary(records: &Records) -> String {
    format!(
        "{} ingredients, {} classes, {} patterns, {} allergens, {} annex entries, {} benefits, {} factors, {} signs, {} phrases, \
         {} products, {} presets, {} protocols, {} vehicles, {} sources",
        records.ingredients.len(),
        records.classes.len(),
        records.patterns.len(),
        records.allergens.len(),
        records.annexes.len(),
        records.benefits.len(),
        records.factors.len(),
        records.signs.len(),
        records.phrases.len(),
        records.products.len(),
        records.presets.len(),
        records.protocols.len(),
        records.vehicles.len(),
        records.sources.len(),
    )
}
