//! The command `cakupan`: arguments in, exit status out. Everything else is in the library.

use std::process::ExitCode;

/// Tables and pages are made of very many small texts: asking for memory and giving it back was a third of the work.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(cakupan::cli::run(std::env::args_os()) as u8)
}
