//! The command `cakupan`: arguments in, exit status out. Everything else is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(cakupan::cli::run(std::env::args_os()) as u8)
}
