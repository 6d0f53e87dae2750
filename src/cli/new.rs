//! `cakupan new`: a working start. Nothing that is there is ever overwritten.

mod ask;
mod region;
mod release;
mod site;
mod theme;
mod tool;
mod workflow;

use super::Outcome;
use super::screen::Screen;
use crate::diag::{Both, Phrase};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use tool::ToolOptions;

/// What is to be made.
#[derive(Debug, Subcommand)]
pub(super) enum NewOptions {
    /// A site with one report, in a new folder
    Site(SiteOptions),
    /// A report with the structure of another one, as a draft
    Release(ReleaseOptions),
    /// A region, at the end of `regions.yaml`
    Region(RegionOptions),
    /// A theme of one's own: colours, a message and a template to begin with
    Theme(ThemeOptions),
    /// A file for the service that checks, builds and publishes the site
    Workflow(workflow::WorkflowOptions),
}

/// What a new site takes.
#[derive(Debug, Clone, Args)]
pub(super) struct SiteOptions {
    /// The folder, which is new or empty
    pub(super) folder: Option<PathBuf>,
    /// The title of the site
    #[arg(long, value_name = "TEXT")]
    pub(super) title: Option<String>,
    /// The title in English, where that is another
    #[arg(long, value_name = "TEXT")]
    pub(super) title_en: Option<String>,
    /// Who publishes it
    #[arg(long, value_name = "TEXT")]
    pub(super) organisation: Option<String>,
    /// Who publishes it, in English
    #[arg(long, value_name = "TEXT")]
    pub(super) organisation_en: Option<String>,
    /// The languages, the first at the root of the site; `id,en` by default
    #[arg(long, value_name = "LANG,…", value_delimiter = ',', value_parser = ["id", "en"])]
    pub(super) languages: Option<Vec<String>>,
    /// The address at which the site will stand; https://contoh.example/ by default
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// An address for questions
    #[arg(long, value_name = "EMAIL")]
    pub(super) contact: Option<String>,
    /// Ask nothing, and take what is assumed; nothing is asked either where no one sits at a terminal, or where any of
    /// the options above is given
    #[arg(short, long)]
    pub(super) yes: bool,
    #[command(flatten)]
    pub(super) tool: ToolOptions,
}

/// What a new release takes.
#[derive(Debug, Args)]
pub(super) struct ReleaseOptions {
    /// The release that it is to be like, by its folder below `content/reports/`
    #[arg(long, value_name = "ID")]
    pub(super) like: String,
    /// The period that it reports on
    #[arg(long, value_name = "PERIOD")]
    pub(super) period: String,
    /// Its key and folder; the period by default
    #[arg(long, value_name = "KEY")]
    pub(super) id: Option<String>,
    /// The day on which it will be published; today by default
    #[arg(long, value_name = "DATE")]
    pub(super) released: Option<String>,
    /// A source of its figures, as often as there are; those of the other one by default
    #[arg(long, value_name = "KEY")]
    pub(super) source: Vec<String>,
    /// The folder that holds `content/`
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
}

/// What a new region takes.
#[derive(Debug, Args)]
pub(super) struct RegionOptions {
    /// Its key, such as `kota-sabang`
    pub(super) key: String,
    /// Its name
    #[arg(long, value_name = "TEXT")]
    pub(super) name: String,
    /// Its name in English, where that is another
    #[arg(long, value_name = "TEXT")]
    pub(super) name_en: Option<String>,
    /// Its name for tight places
    #[arg(long, value_name = "TEXT")]
    pub(super) short: Option<String>,
    /// Its level
    #[arg(long, value_name = "KEY")]
    pub(super) level: String,
    /// Its parent; `TREE=KEY` in another tree than the first
    #[arg(long, value_name = "KEY")]
    pub(super) parent: Vec<String>,
    /// Another spelling of its name, as often as there are
    #[arg(long, value_name = "TEXT")]
    pub(super) alias: Vec<String>,
    /// A code, as often as there are
    #[arg(long, value_name = "SCHEME=CODE")]
    pub(super) code: Vec<String>,
    /// The folder that holds `content/`
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
}

/// What a new theme takes.
#[derive(Debug, Args)]
pub(super) struct ThemeOptions {
    /// Its name, and that of its folder below `themes/`
    pub(super) name: String,
    /// The folder that holds `content/`
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
}

/// Makes what is asked for.
pub(super) fn new(options: &NewOptions, screen: &Screen) -> Outcome {
    let done = match options {
        NewOptions::Site(options) => site::new(options, screen),
        NewOptions::Release(options) => release::new(options, screen),
        NewOptions::Region(options) => region::new(options, screen),
        NewOptions::Theme(options) => theme::new(options, screen),
        NewOptions::Workflow(options) => workflow::new(options, screen),
    };
    done.err().unwrap_or(Outcome::Done)
}

/// A complaint about a word of the command line.
fn wrong(screen: &Screen, words: Both, given: impl Into<String>) -> Outcome {
    screen.complain(&Phrase::new(words).with("given", given.into()));
    Outcome::Usage
}

/// A folder or file that cannot be written to.
fn unwritable(screen: &Screen, path: &Path, error: &std::io::Error) -> Outcome {
    screen.complain(&super::trouble::unwritten(path.display().to_string(), error));
    Outcome::Machine
}

/// A key on the command line.
fn key(screen: &Screen, given: &str) -> Result<(), Outcome> {
    if crate::check::shape::is_key(given) {
        return Ok(());
    }
    let words = Both {
        id: "`{given}` bukan kunci: pakai huruf kecil, angka, `-`, dan `.`",
        en: "`{given}` is not a key: use small letters, digits, `-` and `.`",
    };
    Err(wrong(screen, words, given))
}

/// The content with files added or replaced, read again; the findings that it has more than before.
struct Tried {
    examined: crate::pipeline::Examined,
    more: crate::diag::Diagnostics,
}

fn tried(
    world: &dyn crate::world::World,
    files: &std::collections::BTreeMap<String, String>,
    before: &crate::diag::Diagnostics,
    screen: &Screen,
) -> Result<Tried, Outcome> {
    let changes = files.iter().map(|(path, text)| (path.clone(), Some(text.clone().into_bytes()))).collect();
    let overlay = crate::world::Overlay { base: world, changes };
    let examined = super::overlay::everything(&overlay, screen)?;
    let more = super::overlay::more(before, &examined.findings);
    Ok(Tried { examined, more })
}
