//! Where words go: what people read to standard error, what programs read to standard output.

use crate::diag::render::human::{Colour, Look, WIDTH};
use crate::diag::{Phrase, UiLanguage};
use std::io::{Error, ErrorKind, IsTerminal, Write};
use std::sync::OnceLock;

/// The terminal, or what stands in its place.
#[derive(Debug)]
pub(super) struct Screen {
    /// The language of messages.
    pub(super) language: UiLanguage,
    /// How findings look.
    pub(super) look: Look,
    /// Whether someone is watching, and wants to: only then is progress shown.
    pub(super) watched: bool,
    /// Whether only findings and complaints are wanted.
    quiet: bool,
    unwritten: OnceLock<Error>,
}

impl Screen {
    pub(super) fn new(language: UiLanguage, colour: &str, quiet: bool) -> Self {
        let terminal = std::io::stderr().is_terminal();
        // Some services lend their jobs a terminal that nobody looks at.
        let in_ci = std::env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false");
        let watched = terminal && !in_ci && !quiet;
        let no_colour = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let colour = match colour {
            "always" => Colour::Terminal,
            "never" => Colour::Plain,
            _ if terminal && !no_colour => Colour::Terminal,
            _ => Colour::Plain,
        };
        let width = if terminal { width() } else { WIDTH };
        Self { language, look: Look { colour, width }, watched, quiet, unwritten: OnceLock::new() }
    }

    /// Writes to standard output. A reader that has gone away, as `head` does, is no fault; a full disk is one, and is
    /// told when all is done.
    pub(super) fn print(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                let _ = self.unwritten.set(error);
            }
            _ => {}
        }
    }

    /// What kept standard output from being written, if anything did.
    pub(super) fn unwritten(&self) -> Option<&Error> {
        self.unwritten.get()
    }

    /// Writes to standard error.
    pub(super) fn report(&self, text: &str) {
        let _ = std::io::stderr().write_all(text.as_bytes());
    }

    /// Writes one line to standard error.
    pub(super) fn complain(&self, phrase: &Phrase) {
        self.report(&format!("cakupan: {}\n", phrase.text(self.language)));
    }

    /// Writes one line of what is good to know to standard error; nothing where that is not wanted.
    pub(super) fn tell(&self, phrase: &Phrase) {
        self.say(&format!("{}\n", phrase.text(self.language)));
    }

    /// Writes what is good to know to standard error; nothing where that is not wanted.
    pub(super) fn say(&self, text: &str) {
        if !self.quiet {
            self.report(text);
        }
    }

    /// Says that all is well, if someone is watching: programs hear it from the exit status.
    pub(super) fn progress_ends(&self, phrase: impl Into<Phrase>) {
        if self.watched {
            self.report(&format!("{}\n", phrase.into().text(self.language)));
        }
    }

    /// Shows what is going on, if someone is watching.
    pub(super) fn progress(&self, phrase: impl Into<Phrase>) {
        if self.watched {
            self.report(&format!("{} …\n", phrase.into().text(self.language)));
        }
    }
}

/// The width of the terminal, within what can be read.
fn width() -> usize {
    terminal_size::terminal_size_of(std::io::stderr())
        .map_or(WIDTH, |(terminal_size::Width(columns), _)| usize::from(columns).clamp(60, 120))
}
