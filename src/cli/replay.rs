//! `aftercare replay`: the same sheet again from its receipt, or what has changed since.

use std::path::PathBuf;

use super::args::ReplayArgs;
use super::out::Out;
use super::{Answer, Failure, base, input};
use crate::diag::{Code, Diagnostic};
use crate::files::{self, ClinicFiles};
use crate::kb::KnowledgeBase;
use crate::sheet::replay::{Given, Replay, replay};
use crate::sheet::{Receipt, receipt};

pub fn run(folders: &[PathBuf], args: &ReplayArgs, out: &mut Out) -> Result<Answer, Failure> {
    let kb = &base::load(folders, out)?;
    let own = input::clinic_files(folders)?;
    let file = files::shown(&args.receipt);
    let receipt = Receipt::read(&input::text(&args.receipt)?, &file).map_err(|why| vec![*why])?;
    let again = replay(kb, &receipt, &file, given(kb, args, own)?).map_err(|mut problems| {
        problems.extend(receipt::gone(&receipt, kb).map(|name| {
            Diagnostic::error(
                Code::Missing,
                format!("record `{name}` of the receipt is gone"),
            )
            .hint("give the clinic's folder of then with `--kb`")
        }));
        problems
    })?;
    tell(&receipt, &again, out);
    if !again.is_same {
        return Ok(Answer::Objection);
    }
    if let Some(path) = &args.out {
        files::write(path, &again.pdf).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
        out.line(files::shown(path));
    }
    Ok(Answer::Clear)
}

fn tell(receipt: &Receipt, again: &Replay, out: &mut Out) {
    let number = &receipt.number;
    match (again.is_same, again.differences.is_empty()) {
        (true, true) => out.line(format_args!("same: sheet {number} byte for byte")),
        (true, false) => out.line(format_args!("same: sheet {number} byte for byte, although")),
        (false, _) => out.line(format_args!(
            "different: sheet {number} is not what would be printed today"
        )),
    }
    for difference in &again.differences {
        out.line(format_args!("  {difference}"));
    }
}

/// What a receipt does not keep, as arguments give it.
fn given(kb: &KnowledgeBase, args: &ReplayArgs, own: ClinicFiles) -> Result<Given, Failure> {
    let given = &args.given;
    Ok(Given {
        patient: given.patient.clone().unwrap_or_default(),
        notes: given.notes.clone().unwrap_or_default(),
        approved_by: given.approved_by.clone().unwrap_or_default(),
        clinic: given.clinic(own.logo),
        area: args.area.clone(),
        own: input::products(kb, &given.own)?,
        reasons: args.reason.clone(),
        template: own.template,
    })
}
