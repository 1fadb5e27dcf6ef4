//! Parses the arguments and goes to the command line or the window.

use std::path::PathBuf;
use std::process::ExitCode;

use aftercare::text::Lang;
use aftercare::ui::window::{Start, run};
use aftercare::{cli, ui};

fn main() -> ExitCode {
    cli::main(window)
}

fn window(folders: Vec<PathBuf>, lang: Option<Lang>, clock: ui::Clock) -> Result<(), String> {
    let start = Start {
        folders,
        lang,
        clock,
    };
    run(start).map_err(|err| err.to_string())
}
