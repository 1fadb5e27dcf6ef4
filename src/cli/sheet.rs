//! `aftercare sheet`: the patient's sheet as PDF.

use super::args::{PaperArg, SheetArgs};
use super::out::Out;
use super::{Answer, Failure, input};
use crate::advice::Consultation;
use crate::advice::rank::rank;
use crate::diag::{Code, Diagnostic};
use crate::files;
use crate::kb::KnowledgeBase;
use crate::sheet::{self, Clinic, Options, Paper};
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
        ..Options::default()
    };
    let consultation = Consultation::new(kb, &case);
    let content = sheet::content(&consultation, &rank(&consultation), &options);
    let pdf = sheet::pdf(&content)?;
    files::write(&args.out, &pdf).map_err(|why| vec![Diagnostic::error(Code::File, why)])?;
    out.line(files::shown(&args.out));
    Ok(Answer::Clear)
}
