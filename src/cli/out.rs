//! What is printed, and in which colours; colour only on a terminal, and never alone.

use std::fmt::Display;
use std::io::Write as _;

use anstream::AutoStream;

use super::Failure;
use crate::diag::{Code, Diagnostic, Level};
use crate::model::scale::Severity;

/// Standard output and standard error.
pub struct Out {
    out: std::io::BufWriter<AutoStream<std::io::Stdout>>,
    failed: Option<std::io::Error>,
}

impl Out {
    pub fn new() -> Self {
        let stdout = std::io::stdout();
        let choice = AutoStream::choice(&stdout);
        Self {
            out: std::io::BufWriter::new(AutoStream::new(stdout, choice)),
            failed: None,
        }
    }

    /// A line. A reader that went away, as `head` does, ends the output without a complaint.
    pub fn line(&mut self, line: impl Display) {
        if self.failed.is_none() {
            self.failed = writeln!(self.out, "{line}").err();
        }
    }

    /// A value as JSON, indented.
    pub fn json(&mut self, value: &serde_json::Value) {
        self.line(format_args!("{value:#}"));
    }

    /// Whether nobody reads any more.
    pub fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    pub fn finish(&mut self) -> Result<(), Failure> {
        let flushed = self.out.flush().err();
        match self.failed.take().or(flushed) {
            Some(err) if err.kind() != std::io::ErrorKind::BrokenPipe => {
                Err(vec![Diagnostic::error(
                    Code::File,
                    format!("cannot write to standard output: {err}"),
                )])
            }
            _ => Ok(()),
        }
    }

    /// A problem, on standard error.
    #[expect(clippy::unused_self, reason = "all that is printed goes through here")]
    pub fn problem(&self, problem: &Diagnostic) {
        let style = match problem.level {
            Level::Error => STOP,
            Level::Warning => CARE,
        };
        let text = problem.to_string();
        let (head, rest) = text.split_once(':').unwrap_or((&text, ""));
        // Nobody is left to tell if standard error is gone.
        writeln!(anstream::stderr(), "{style}{head}{style:#}:{rest}").ok();
    }
}

pub const BOLD: anstyle::Style = anstyle::Style::new().bold();
pub const DIM: anstyle::Style = anstyle::Style::new().dimmed();
const STOP: anstyle::Style = anstyle::AnsiColor::Red.on_default().bold();
const CARE: anstyle::Style = anstyle::AnsiColor::Yellow.on_default();
const WAIT: anstyle::Style = anstyle::AnsiColor::Magenta.on_default();
const ASK: anstyle::Style = anstyle::AnsiColor::Blue.on_default();
const GO: anstyle::Style = anstyle::AnsiColor::Green.on_default();

/// The colour of a severity, beside its word.
pub fn style(severity: Severity) -> anstyle::Style {
    match severity {
        Severity::Fine => GO,
        Severity::Caution => CARE,
        Severity::Unknown => ASK,
        Severity::Avoid => WAIT,
        Severity::Contraindicated => STOP,
    }
}

/// Lines of at most `width` characters, broken between words.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let fits = line.chars().count() + 1 + word.chars().count() <= width;
        if !line.is_empty() && !fits {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}
