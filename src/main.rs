//! The binary: it runs the command line and decides the exit code.

use std::process::ExitCode;

fn main() -> ExitCode {
    austausch::cli::run(std::env::args_os()).into()
}
