//! The options of `build` and `check`: as they are typed.

use crate::site::Share;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// How findings are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// With the lines they are about
    Human,
    /// One a line
    Short,
    /// One JSON document
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0
    Sarif,
}

/// What `check` and `build` share.
#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    /// The folder that holds `content/`
    #[arg(default_value = ".")]
    pub(super) root: PathBuf,
    /// Warnings stop the build too
    #[arg(long)]
    pub(super) strict: bool,
    /// Show what is not published yet, too: drafts, and what is under embargo. Every page says so
    #[arg(long)]
    pub(super) preview: bool,
    /// Use only what was known on this day
    #[arg(long, value_name = "DATE")]
    pub(super) as_of: Option<String>,
    /// The address at which the site is published, in place of the one in `site.yaml`
    #[arg(long, value_name = "URL")]
    pub(super) base_url: Option<String>,
    /// How findings are shown
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: Format,
    /// How many threads to use; as many as the machine has by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub(super) jobs: Option<u16>,
}

/// What only `build` has.
#[derive(Debug, Args)]
pub(super) struct BuildOptions {
    #[command(flatten)]
    pub(super) check: CheckOptions,
    /// Where the site is written; `output` in the root by default
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    /// Each report as one file too, and each release as one page to read through
    #[arg(long)]
    pub(super) single_file: bool,
    /// Make only this part of the site, such as 2/7, in a folder of its own; `merge` joins the parts
    #[arg(long, value_name = "I/N", requires = "output")]
    pub(super) shard: Option<Share>,
    /// Make every page anew, also those of which nothing has changed
    #[arg(long)]
    pub(super) fresh: bool,
}

/// How numbers are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum NumbersFormat {
    /// One a line
    Human,
    /// One JSON array
    Json,
}

/// What `numbers` takes.
#[derive(Debug, Args)]
pub(super) struct NumbersOptions {
    /// A Markdown or plain text, or `-` for standard input. `--lang` says its language, else the file's name does
    /// (`.id.md`, `.en.md`), else it is Indonesian
    pub(super) file: PathBuf,
    /// How numbers are shown
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: NumbersFormat,
}

/// How an import is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ImportFormat {
    /// For people, on standard error
    Human,
    /// One JSON document, on standard output
    Json,
}

/// The options of `import`.
#[derive(Debug, Args)]
pub(super) struct ImportOptions {
    /// The spreadsheets and tables: XLSX, ODS, CSV, TSV
    #[arg(required = true, value_name = "FILE")]
    pub(super) files: Vec<PathBuf>,
    /// The folder that holds `content/`; here by default
    #[arg(long, value_name = "ROOT")]
    pub(super) into: Option<PathBuf>,
    /// What the names and heads of the tables mean, as a person has confirmed it
    #[arg(long, value_name = "MAP.yaml")]
    pub(super) map: Option<PathBuf>,
    /// Write a mapping for review to this file
    #[arg(long, value_name = "MAP.yaml")]
    pub(super) propose: Option<PathBuf>,
    /// Make a site of its own in ROOT, with the regions and measures of the table
    #[arg(long, requires = "into")]
    pub(super) new: bool,
    /// Write what would change
    #[arg(long)]
    pub(super) write: bool,
    /// The key of the source that states the figures
    #[arg(long, value_name = "KEY")]
    pub(super) source: Option<String>,
    /// When the figures became known: a day, a month or a year
    #[arg(long, value_name = "DATE")]
    pub(super) released: Option<String>,
    /// The period of figures that do not say
    #[arg(long, value_name = "PERIOD")]
    pub(super) period: Option<String>,
    /// How it is told
    #[arg(long, value_enum, default_value = "human")]
    pub(super) format: ImportFormat,
}
