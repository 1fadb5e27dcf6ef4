//! `aftercare sheet`: the patient's sheet as PDF.

use super::args::SheetArgs;
use super::out::Out;
use super::{Answer, Failure};
use crate::kb::KnowledgeBase;

pub fn run(_kb: &KnowledgeBase, _args: &SheetArgs, _out: &mut Out) -> Result<Answer, Failure> {
    Ok(Answer::Clear)
}
