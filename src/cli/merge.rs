//! `cakupan merge DIR…`: the parts of a site, joined.

use super::Outcome;
use super::screen::Screen;
use super::trouble::machine;
use crate::diag::render::human;
use crate::diag::{Both, Diagnostics, Phrase, plural};
use crate::site::WriteError;
use crate::site::write::merge as join;
use crate::source::Files;
use clap::Args;
use std::path::PathBuf;

/// What `merge` takes.
#[derive(Debug, Args)]
pub(super) struct MergeOptions {
    /// The folders of all parts, in any order
    #[arg(required = true, value_name = "DIR")]
    pub(super) parts: Vec<PathBuf>,
    /// Where the site is written
    #[arg(short, long, value_name = "DIR", default_value = "output")]
    pub(super) output: PathBuf,
}

/// Joins the parts of a site, if they are all there and fit each other.
pub(super) fn merge(options: &MergeOptions, screen: &Screen) -> Outcome {
    match join(&options.parts, &options.output) {
        Ok(written) => {
            let line = Phrase::new(Both {
                id: "{files} ({size} kB) di {output}",
                en: "{files} ({size} kB) in {output}",
            });
            let files = plural(written.files, "berkas", "file", "files");
            let line = line
                .with("files", files)
                .with("size", usize::try_from(written.bytes / 1000).unwrap_or(usize::MAX));
            screen.tell(&line.with("output", options.output.display().to_string()));
            Outcome::Done
        }
        Err(WriteError::Refused(finding)) => {
            let mut findings = Diagnostics::default();
            findings.push(*finding);
            screen.report(&human::render(&findings, &Files::default(), screen.language, screen.look));
            Outcome::Findings
        }
        Err(error @ WriteError::Machine { .. }) => machine(screen, &error),
    }
}
