//! `cakupan completions SHELL`: what a shell offers as one types.

use super::Outcome;
use super::screen::Screen;
use clap::{Args, Command};
use clap_complete::{Shell, generate};

/// What `completions` takes.
#[derive(Debug, Args)]
pub(super) struct CompletionOptions {
    /// The shell
    #[arg(value_enum)]
    pub(super) shell: Shell,
}

/// Prints a script for the shell, with its texts in the language of the screen.
pub(super) fn completions(options: &CompletionOptions, mut command: Command, screen: &Screen) -> Outcome {
    let name = command.get_name().to_owned();
    let mut script = Vec::new();
    generate(options.shell, &mut command, name, &mut script);
    screen.print(&String::from_utf8_lossy(&script));
    Outcome::Done
}
