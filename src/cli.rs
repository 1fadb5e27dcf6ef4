//! The command line: every subcommand works without a display.
//!
//! Exit status: 0 answered and nothing to avoid; 1 answered, and something is Avoid, Contraindicated
//! or Unknown, or a lint failed; 2 could not answer, with a message that names the place and the
//! way out.

mod args;
mod base;
mod check;
mod compare;
mod input;
mod json;
mod kb;
mod kb_files;
mod kb_import;
mod kb_stats;
mod many;
mod name;
mod out;
mod read;
mod recommend;
mod replay;
mod screen;
mod sheet;
mod stop;
mod timeline;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;

use self::args::{Args, Command, KbCommand};
use self::out::Out;
use crate::diag::Diagnostic;
use crate::model::case::Moment;
use crate::text::Lang;

/// What became of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// Answered, and nothing to avoid.
    Clear,
    /// Answered, and something is to be avoided or could not be read.
    Objection,
}

/// Why there is no answer.
type Failure = Vec<Diagnostic>;

/// Opens the window on folders over the built-in records, in a language if one was asked for, with
/// a clock; says why it did not.
pub type OpenWindow = fn(Vec<PathBuf>, Option<Lang>, fn() -> Moment) -> Result<(), String>;

/// Runs the program with the arguments of the process. Without a subcommand, opens the window.
pub fn main(open_window: OpenWindow) -> ExitCode {
    let args = Args::parse();
    let mut out = Out::new();
    let answer = run(&args, open_window, &mut out);
    match answer.and_then(|answer| out.finish().map(|()| answer)) {
        Ok(Answer::Clear) => ExitCode::SUCCESS,
        Ok(Answer::Objection) => ExitCode::from(1),
        Err(problems) => {
            for problem in &problems {
                out.problem(problem);
            }
            ExitCode::from(2)
        }
    }
}

fn run(args: &Args, open_window: OpenWindow, out: &mut Out) -> Result<Answer, Failure> {
    let kb = &args.kb;
    if let Some(Command::Sheet(sheet)) = &args.command {
        return sheet::run(kb, sheet, args.language.printed(), out);
    }
    let lang = args.language.spoken()?;
    match &args.command {
        None | Some(Command::Sheet(_)) => window(args, open_window),
        Some(Command::Read(args)) => read::run(&base::load(kb, out)?, args, out),
        Some(Command::Check(args)) => check::run(&base::load(kb, out)?, args, lang, out),
        Some(Command::Recommend(args)) => recommend::run(&base::load(kb, out)?, args, lang, out),
        Some(Command::Timeline(args)) => timeline::run(&base::load(kb, out)?, args, lang, out),
        Some(Command::Replay(args)) => replay::run(kb, args, out),
        Some(Command::Screen(args)) => screen::run(&base::load(kb, out)?, args, out),
        Some(Command::Compare(args)) => compare::run(&base::load(kb, out)?, args, lang, out),
        Some(Command::Kb(KbCommand::Check(args))) => kb::check(args, out),
        Some(Command::Kb(KbCommand::Fmt(args))) => kb_files::fmt(args, out),
        Some(Command::Kb(KbCommand::Diff(args))) => kb_files::diff(args, out),
        Some(Command::Kb(KbCommand::Stats(args))) => {
            kb_stats::run(&base::load(kb, out)?, args, out)
        }
        Some(Command::Kb(KbCommand::Import(args))) => {
            kb_import::run(&base::load(kb, out)?, args, out)
        }
        Some(Command::Kb(KbCommand::Name(args))) => {
            name::run(&base::load(kb, out)?, args, lang, out)
        }
    }
}

fn window(args: &Args, open_window: OpenWindow) -> Result<Answer, Failure> {
    base::look(&args.kb)?;
    open_window(args.kb.clone(), args.language.window()?, input::local_now).map_err(|why| {
        vec![
            Diagnostic::error(
                crate::diag::Code::File,
                format!("the window did not open: {why}"),
            )
            .hint("on a machine without a display use a subcommand; see `aftercare --help`"),
        ]
    })?;
    Ok(Answer::Clear)
}
