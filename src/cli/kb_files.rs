//! `aftercare kb fmt` and `aftercare kb diff`.

use std::collections::BTreeMap;
use std::path::Path;

use super::args::{KbDiffArgs, KbFmtArgs};
use super::kb::{folder_files, is_whole};
use super::out::Out;
use super::{Answer, Failure};
use crate::advice::Rule;
use crate::diag::{Code, Diagnostic};
use crate::edit;
use crate::files;
use crate::kb::KnowledgeBase;
use crate::model::scale::Severity;

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

/// Says in sentences what differs between two folders, and what that changes for the products.
pub fn diff(args: &KbDiffArgs, out: &mut Out) -> Result<Answer, Failure> {
    let before = base(&args.before)?;
    let after = base(&args.after)?;
    let changes =
        edit::changes(&before.records, &after.records).map_err(|problem| vec![*problem])?;
    for change in &changes {
        out.line(change);
    }
    out.line(match changes.len() {
        0 => "no difference".to_owned(),
        1 => "1 difference".to_owned(),
        count => format!("{count} differences"),
    });
    if args.impact {
        impact(&before, &after, out);
    }
    Ok(if changes.is_empty() {
        Answer::Clear
    } else {
        Answer::Objection
    })
}

/// One line for each product and change of verdict, with the cases it holds for.
fn impact(before: &KnowledgeBase, after: &KnowledgeBase, out: &mut Out) {
    let mut lines: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for shift in edit::impact(before, after) {
        let word = |severity: Option<Severity>| severity.map_or("not there", Severity::word);
        let rule = shift.rule.as_ref().map_or_else(String::new, Rule::id);
        let line = format!(
            "product `{}`: {}, was {} ({rule})",
            shift.product,
            word(shift.after),
            word(shift.before),
        );
        let case = shift.case;
        lines.entry(line).or_default().push(format!(
            "{} {} {}",
            case.skin.word(),
            case.band.word(),
            case.phase.word()
        ));
    }
    for (line, cases) in &lines {
        out.line("");
        out.line(line);
        out.line(format_args!(
            "  in {} cases: {}",
            cases.len(),
            cases.join(", ")
        ));
    }
    out.line("");
    out.line(match lines.len() {
        0 => "no verdict on a stored product changes".to_owned(),
        count => format!("{count} changes of verdict"),
    });
}

/// A folder as a knowledge base: a whole one, a clinic's over the built-in one, or `built-in`.
fn base(folder: &Path) -> Result<KnowledgeBase, Failure> {
    if folder == Path::new("built-in") {
        return KnowledgeBase::load(&files::built_in(), &[]);
    }
    let files = folder_files(folder)?;
    let kb = if is_whole(&files) {
        KnowledgeBase::load(&files, &[])
    } else {
        KnowledgeBase::load(&files::built_in(), &files)
    }?;
    if kb.left_out.is_empty() {
        Ok(kb)
    } else {
        Err(kb.left_out)
    }
}
