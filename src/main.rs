//! Parses the arguments and goes to the command line or the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    aftercare::cli::main()
}
