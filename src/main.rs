//! Parses the arguments and goes to the command line or the window.

use std::process::ExitCode;
use std::sync::Arc;

use aftercare::kb::KnowledgeBase;
use aftercare::text::Lang;
use aftercare::{cli, ui};

fn main() -> ExitCode {
    cli::main(window)
}

fn window(kb: KnowledgeBase, lang: Lang, clock: ui::Clock) -> Result<(), String> {
    ui::run(Arc::new(kb), lang, clock).map_err(|err| err.to_string())
}
