//! `aftercare sheet`: the patient's sheet as PDF.

use std::path::Path;

use super::args::{PaperArg, SheetArgs};
use super::out::Out;
use super::{Answer, Failure, input};
use crate::advice::Consultation;
use crate::advice::rank::rank;
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::kb::KnowledgeBase;
use crate::sheet::{self, Clinic, Options, Paper, Receipt};
use crate::text::Lang;

pub fn run(
    kb: &KnowledgeBase,
    args: &SheetArgs,
    lang: Lang,
    out: &mut Out,
) -> Result<Answer, Failure> {
    let case = input::case(kb, &args.case)?;
    let own_products = args
        .own
        .iter()
        .map(|named| input::product(kb, named))
        .collect::<Result<_, _>>()?;
    let options = Options {
        lang: lang.into(),
        paper: match args.paper {
            PaperArg::A4 => Paper::A4,
            PaperArg::Letter => Paper::Letter,
        },
        clinic: Clinic {
            name: args.clinic.clone().unwrap_or_default(),
            phone: args.phone.clone().unwrap_or_default(),
            night_phone: args.night_phone.clone().unwrap_or_default(),
            emergency: args.emergency.clone(),
            logo: None,
        },
        own_products,
        patient: args.given.patient.clone().unwrap_or_default(),
        notes: args.given.notes.clone().unwrap_or_default(),
        approved_by: args.given.approved_by.clone().unwrap_or_default(),
        ..Options::default()
    };
    let consultation = Consultation::new(kb, &case);
    let ranked = rank(&consultation);
    let pdf = sheet::pdf(&sheet::content(&consultation, &ranked, &options))?;
    write(&args.out, &pdf, out)?;
    if let Some(path) = &args.ics {
        let calendar = sheet::calendar(&consultation, &options).map_err(|why| vec![why])?;
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
