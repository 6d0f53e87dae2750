//! `cakupan man [WORD…]`: the manual page of the command, or of one of its words.

use super::screen::Screen;
use super::trouble::machine;
use super::{Outcome, nearest_hint};
use crate::diag::{Both, Phrase, UiLanguage};
use clap::{Args, Command};

/// What `man` takes.
#[derive(Debug, Args)]
pub(super) struct ManOptions {
    /// A word of the command, such as `build` or `new site`; all of it by default
    pub(super) word: Vec<String>,
}

/// The headings of a manual page.
const HEADINGS: [(&str, &str); 7] = [
    ("NAME", "NAMA"),
    ("SYNOPSIS", "RINGKASAN"),
    ("DESCRIPTION", "URAIAN"),
    ("OPTIONS", "OPSI"),
    ("SUBCOMMANDS", "PERINTAH"),
    ("VERSION", "VERSI"),
    ("EXTRA", "KETERANGAN LAIN"),
];

/// Prints the page as troff, with its texts in the language of the screen.
pub(super) fn man(options: &ManOptions, mut command: Command, screen: &Screen) -> Outcome {
    command.build();
    let mut at = &command;
    for word in &options.word {
        match at.find_subcommand(word) {
            Some(below) => at = below,
            None => {
                let words = Both { id: "tidak ada perintah `{word}`", en: "there is no command `{word}`" };
                screen.complain(&Phrase::new(words).with("word", word.as_str()));
                let known: Vec<&str> = at.get_subcommands().map(Command::get_name).collect();
                nearest_hint(word, &known, screen);
                return Outcome::Usage;
            }
        }
    }
    let mut page = Vec::new();
    match clap_mangen::Man::new(at.clone()).render(&mut page) {
        Ok(()) => {
            screen.print(&headed(&String::from_utf8_lossy(&page), screen.language));
            Outcome::Done
        }
        Err(error) => machine(screen, &error),
    }
}

/// The page with its headings in this language.
fn headed(page: &str, language: UiLanguage) -> String {
    let mut out = String::with_capacity(page.len());
    for line in page.split_inclusive('\n') {
        let heading = line.strip_prefix(".SH ").map(str::trim_end);
        let known = HEADINGS.iter().find(|(english, _)| heading == Some(english));
        match known {
            Some((_, indonesian)) if language == UiLanguage::Indonesian => {
                out.push_str(".SH ");
                out.push_str(indonesian);
                out.push('\n');
            }
            _ => out.push_str(line),
        }
    }
    out
}
