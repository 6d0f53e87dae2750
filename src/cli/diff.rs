//! `cakupan diff`: what two days, two releases or two folders say differently.

use super::overlay::show;
use super::screen::Screen;
use super::trouble::machine;
use super::{Outcome, nearest_hint};
use crate::diag::{Both, Phrase};
use crate::difference::{Side, difference, html, json, markdown, text};
use crate::model::PartialDate;
use crate::pipeline::{Examined, Settings, examine};
use crate::world::{CONTENT, DiskWorld};
use clap::{Args, ValueEnum};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// How a difference is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormat {
    /// For people
    Text,
    /// A table for a pull request
    Markdown,
    /// A page by itself
    Html,
    /// One JSON document
    Json,
}

/// What `diff` takes.
#[derive(Debug, Args)]
pub(super) struct DiffOptions {
    /// A release, or a folder that holds `content/`
    #[arg(requires = "new", conflicts_with_all = ["from", "to"])]
    pub(super) old: Option<String>,
    /// The same, later
    pub(super) new: Option<String>,
    /// What was known on this day …
    #[arg(long, value_name = "DATE", required_unless_present = "old")]
    pub(super) from: Option<String>,
    /// … and on this one; today by default
    #[arg(long, value_name = "DATE", requires = "from")]
    pub(super) to: Option<String>,
    /// The folder that holds `content/`, for days and releases
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
    /// How it is told
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: DiffFormat,
}

/// Prints the difference.
pub(super) fn diff(options: &DiffOptions, screen: &Screen) -> Outcome {
    match sides(options, screen) {
        Ok([old, new]) => {
            let difference = difference(old.side(), new.side());
            let out = match options.format {
                DiffFormat::Text => text(&difference, screen.language),
                DiffFormat::Markdown => markdown(&difference, screen.language),
                DiffFormat::Html => html(&difference, screen.language),
                DiffFormat::Json => json(&difference),
            };
            screen.print(&out);
            Outcome::Done
        }
        Err(outcome) => outcome,
    }
}

/// A state of a content, with its name.
struct Named {
    name: String,
    examined: Examined,
}

impl Named {
    fn side(&self) -> Side<'_> {
        let Examined { dataset, figures, proof, files, .. } = &self.examined;
        Side { name: &self.name, dataset, figures, proof, files }
    }
}

fn sides(options: &DiffOptions, screen: &Screen) -> Result<[Named; 2], Outcome> {
    if let (Some(old), Some(new)) = (&options.old, &options.new) {
        let is_folder = |name: &str| Path::new(name).join(CONTENT).is_dir();
        if is_folder(old) && is_folder(new) {
            return Ok([at(old, Path::new(old), None, screen)?, at(new, Path::new(new), None, screen)?]);
        }
        let whole = at("", &options.into, None, screen)?;
        let day = |name: &str| released(&whole.examined, name, screen);
        let (from, to) = (day(old)?, day(new)?);
        return Ok([at(old, &options.into, Some(from), screen)?, at(new, &options.into, Some(to), screen)?]);
    }
    let from = day("--from", options.from.as_deref().unwrap_or_default(), screen)?;
    let to = options.to.as_deref().map(|to| day("--to", to, screen)).transpose()?;
    let today = || crate::world::World::today(&DiskWorld::new(&options.into));
    let to = to.unwrap_or_else(today);
    let name = |day: Date| day.to_string();
    Ok([at(&name(from), &options.into, Some(from), screen)?, at(&name(to), &options.into, Some(to), screen)?])
}

/// A content on a day; all of it without one. It is for those who work on it: what waits for its publication is there.
fn at(name: &str, root: &Path, day: Option<Date>, screen: &Screen) -> Result<Named, Outcome> {
    let settings = Settings { as_of: day, ..Settings::everything() };
    let examined = examine(&DiskWorld::new(root), &settings).map_err(|error| machine(screen, &error))?;
    // Of figures that could not be read nothing can be said; texts that are wrong are no hindrance.
    if examined.findings.unsound() > 0 || examined.dataset.site.languages.is_empty() {
        show(&examined.findings, &examined.files, screen);
        let words = Both {
            id: "isi `{root}` belum benar: perbaiki dulu, lalu bandingkan",
            en: "the content of `{root}` has faults: mend them first, then compare",
        };
        screen.complain(&Phrase::new(words).with("root", root.display().to_string()));
        return Err(Outcome::Findings);
    }
    Ok(Named { name: name.to_owned(), examined })
}

fn released(examined: &Examined, name: &str, screen: &Screen) -> Result<Date, Outcome> {
    let releases = &examined.dataset.releases;
    if let Some(id) = releases.find(name) {
        return Ok(releases[id].released);
    }
    let words = Both {
        id: "`{given}` bukan laporan, dan bukan folder yang berisi `content/`",
        en: "`{given}` is no report, and no folder that holds `content/`",
    };
    screen.complain(&Phrase::new(words).with("given", name));
    nearest_hint(name, &releases.keys().collect::<Vec<_>>(), screen);
    Err(Outcome::Usage)
}

fn day(option: &'static str, given: &str, screen: &Screen) -> Result<Date, Outcome> {
    PartialDate::parse(given).map(|date| date.latest).map_err(|_| {
        let words = Both {
            id: "`{option} {given}` bukan tanggal; tulis seperti 2024-03-31",
            en: "`{option} {given}` is not a date; write it like 2024-03-31",
        };
        screen.complain(&Phrase::new(words).with("option", option).with("given", given));
        Outcome::Usage
    })
}
