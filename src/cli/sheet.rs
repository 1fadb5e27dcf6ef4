//! `aftercare sheet`: the patient's sheet as PDF.

use std::path::{Path, PathBuf};

use super::args::{PaperArg, SheetArgs};
use super::out::Out;
use super::{Answer, Failure, base, input};
use crate::advice::Consultation;
use crate::advice::rank::rank;
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::model::language::Language;
use crate::sheet::{self, Copy, Options, Paper, PrintSize, Receipt};

pub fn run(
    folders: &[PathBuf],
    args: &SheetArgs,
    lang: Language,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let kb = &base::load(folders, out)?;
    let case = input::case(kb, &args.case)?;
    let own = input::clinic_files(folders)?;
    let given = &args.given;
    let options = Options {
        lang,
        with: args.with,
        size: if args.large {
            PrintSize::Large
        } else {
            PrintSize::Normal
        },
        copy: if args.clinic_copy {
            Copy::Clinic
        } else {
            Copy::Patient
        },
        next_session: args.next_session,
        template: own.template,
        paper: match args.paper {
            PaperArg::A4 => Paper::A4,
            PaperArg::Letter => Paper::Letter,
        },
        clinic: given.clinic(own.logo),
        own_products: input::products(kb, &given.own)?,
        patient: given.patient.clone().unwrap_or_default(),
        notes: given.notes.clone().unwrap_or_default(),
        approved_by: given.approved_by.clone().unwrap_or_default(),
        ..Options::default()
    };
    let consultation = Consultation::new(kb, &case);
    let ranked = rank(&consultation);
    let content = sheet::content(&consultation, &ranked, &options);
    for problem in sheet::problems(&content) {
        out.problem(&problem);
    }
    let pdf = sheet::pdf(&content)?;
    write(&args.out, &pdf, out)?;
    if let Some(path) = &args.ics {
        let calendar = sheet::calendar(&consultation, &options).map_err(|why| vec![*why])?;
        write(path, calendar.as_bytes(), out)?;
    }
    if let Some(path) = &args.receipt {
        let receipt = Receipt::new(&consultation, &ranked, &options, &pdf);
        write(path, receipt.json().as_bytes(), out)?;
    }
    Ok(Answer::Clear)
}

fn write(path: &Path, bytes: &[u8], out: &mut Out) -> Result<(), Failure> {
    files::write(path, bytes).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    out.line(files::shown(path));
    Ok(())
}
