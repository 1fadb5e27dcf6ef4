//! `aftercare kb check` and `aftercare kb stats`.

use std::io::BufRead as _;
use std::path::Path;

use serde::Deserialize;

use super::args::{KbCheckArgs, KbStatsArgs};
use super::out::Out;
use super::{Answer, Failure};
use crate::diag::{Code, Diagnostic, Level};
use crate::files::{self, SourceFile};
use crate::inci::{self, Match, Section};
use crate::kb::records::{Layer, Records};
use crate::kb::{KnowledgeBase, check, layer, load};

/// Prints everything that is wrong, worst files first as they stand on the disk.
pub fn check(args: &KbCheckArgs, out: &mut Out) -> Result<Answer, Failure> {
    let (records, mut problems) = match &args.folder {
        None => load::load(&files::built_in(), Layer::BuiltIn),
        Some(folder) => {
            let files = folder_files(folder)?;
            if is_whole(&files) {
                load::load(&files, Layer::BuiltIn)
            } else {
                let (base, mut problems) = load::load(&files::built_in(), Layer::BuiltIn);
                let (clinic, own) = load::load(&files, Layer::Clinic);
                problems.extend(own);
                let (records, held) = layer::cover(base, clinic);
                problems.extend(held);
                (records, problems)
            }
        }
    };
    problems.extend(check::check(&records));
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
        "{} ingredients, {} classes, {} patterns, {} allergens, {} annex entries, {} benefits, {} factors, {} signs, \
         {} products, {} presets, {} protocols, {} vehicles, {} sources",
        records.ingredients.len(),
        records.classes.len(),
        records.patterns.patterns.len(),
        records.allergens.len(),
        records.annexes.len(),
        records.benefits.len(),
        records.factors.len(),
        records.signs.len(),
        records.products.len(),
        records.presets.len(),
        records.protocols.len(),
        records.vehicles.len(),
        records.sources.len(),
    )
}

#[derive(Deserialize)]
struct Line {
    text: String,
}

/// Prints counts by kind and, given labels, how much of them is recognised.
pub fn stats(kb: &KnowledgeBase, args: &KbStatsArgs, out: &mut Out) -> Result<Answer, Failure> {
    out.line(summary(&kb.records));
    let names: usize = kb
        .records
        .ingredients
        .values()
        .map(|entry| 1 + entry.record.names.len())
        .sum();
    out.line(format_args!("{names} names of ingredients"));
    let Some(path) = &args.labels else {
        return Ok(Answer::Clear);
    };
    let lines = files::lines(path).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    let (mut labels, mut items, mut curated, mut by_pattern) = (0_u32, 0_u32, 0_u32, 0_u32);
    for line in lines.lines() {
        let line = line.map_err(|err| vec![Diagnostic::error(Code::File, err.to_string())])?;
        let Ok(line) = serde_json::from_str::<Line>(&line) else {
            continue;
        };
        labels += 1;
        let reading = inci::read(&line.text, &kb.names);
        for item in reading
            .items
            .iter()
            .filter(|item| item.section != Section::MayContain)
        {
            items += 1;
            match item.matched {
                Match::Known { .. } => curated += 1,
                Match::Pattern { .. } => by_pattern += 1,
                Match::Near { .. } | Match::Unknown => {}
            }
        }
    }
    let share = |part: u32| f64::from(part) / f64::from(items.max(1)) * 100.0;
    out.line(format_args!(
        "{labels} labels, {items} declared items: {:.1} % recognised, {:.1} % by a curated entry",
        share(curated + by_pattern),
        share(curated)
    ));
    Ok(Answer::Clear)
}
