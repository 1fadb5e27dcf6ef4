//! The printers of the system: the only module that starts another program.
//!
//! Where there is CUPS (Linux, macOS) a document goes to `lp` through a pipe: this program writes no
//! file for it. How long the print service keeps a job is the service's own matter
//! (`PreserveJobFiles` in CUPS, by default a day). Windows has no such pipe: there
//! [`list`] answers [`PrintError::NoService`], and [`open`] shows the file that was saved in the
//! system's viewer, which prints.

use std::io::{ErrorKind, Write as _};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::sheet::Paper;

/// Most copies of one job.
pub const MAX_COPIES: u8 = 20;

/// The printers, in the order of the system.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printers {
    pub names: Vec<String>,
    /// The one that the system would take.
    pub default: Option<String>,
}

/// What to print where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// One of [`Printers::names`].
    pub printer: String,
    /// 1 to [`MAX_COPIES`].
    pub copies: u8,
    pub paper: Paper,
    pub pdf: Vec<u8>,
}

/// Why nothing was printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PrintError {
    /// There is no print service on this system.
    NoService,
    /// What the print service says.
    Refused(String),
}

/// All printers of the system; waits for the print service.
///
/// # Errors
/// If there is no print service.
pub fn list() -> Result<Printers, PrintError> {
    let names = ask(Command::new("lpstat").arg("-e"))?;
    let default = ask(Command::new("lpstat").arg("-d"))?;
    Ok(Printers {
        names: names.lines().map(str::to_owned).collect(),
        default: default
            .split_once("destination: ")
            .map(|(_, name)| name.trim().to_owned()),
    })
}

/// Hands a document to the print service, on both sides of the paper where the printer can; returns
/// what the service calls the job.
///
/// # Errors
/// If there is no print service, or it does not take the job.
pub fn print(job: &Job) -> Result<String, PrintError> {
    let media = match job.paper {
        Paper::A4 => "media=A4",
        Paper::Letter => "media=Letter",
    };
    let copies = job.copies.clamp(1, MAX_COPIES).to_string();
    let mut child = quiet(Command::new("lp").args(["-d", &job.printer, "-n", &copies]))
        // The title stands in lists that others see: it names nobody.
        .args(["-t", "Aftercare", "-o", media])
        .args(["-o", "sides=two-sided-long-edge", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|err| failed(&err))?;
    let written = match child.stdin.take() {
        Some(mut pipe) => pipe.write_all(&job.pdf),
        None => Ok(()),
    };
    let said = answer(child.wait_with_output())?;
    // A service that refuses closes the pipe early, and has said why above.
    written.map_err(|err| failed(&err))?;
    Ok(said.trim().to_owned())
}

/// Shows a file in the program that the system has for it.
///
/// # Errors
/// If no such program can be started.
pub fn open(file: &Path) -> Result<(), PrintError> {
    let program = if cfg!(windows) {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    // A viewer lives on: nobody would read what it says.
    (Command::new(program).arg(file))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(drop)
        .map_err(|err| failed(&err))
}

fn ask(command: &mut Command) -> Result<String, PrintError> {
    answer(quiet(command).stdin(Stdio::null()).output())
}

/// A command that speaks English, to nobody but us.
fn quiet(command: &mut Command) -> &mut Command {
    command
        .env("LC_ALL", "C")
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
}

fn answer(output: std::io::Result<Output>) -> Result<String, PrintError> {
    let output = output.map_err(|err| failed(&err))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    let told = told.trim();
    let told = told.split_once(": ").map_or(told, |(_program, told)| told);
    Err(PrintError::Refused(told.to_owned()))
}

fn failed(err: &std::io::Error) -> PrintError {
    if err.kind() == ErrorKind::NotFound {
        PrintError::NoService
    } else {
        PrintError::Refused(err.to_string())
    }
}
