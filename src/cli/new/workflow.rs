//! `cakupan new workflow`

use super::tool::ToolOptions;
use super::{unwritable, wrong};
use crate::cli::Outcome;
use crate::cli::overlay::everything;
use crate::cli::screen::Screen;
use crate::diag::{Both, Phrase};
use crate::import::disk;
use crate::start::{NewWorkflow, Service, Store, workflow};
use crate::world::DiskWorld;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Who runs a workflow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum ServiceName {
    /// GitHub Actions
    Github,
    /// GitLab CI
    Gitlab,
}

/// Where a site is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum StoreName {
    /// The pages of the service itself
    Pages,
    /// A bucket of Amazon S3, or of any store that speaks like it
    S3,
}

/// What a new workflow takes.
#[derive(Debug, Args)]
pub(crate) struct WorkflowOptions {
    /// The service that runs it
    #[arg(value_enum)]
    pub(super) service: ServiceName,
    /// Where the site is published
    #[arg(long, value_enum, default_value = "pages")]
    pub(super) publish: StoreName,
    /// Build the site in so many parts side by side
    #[arg(long, value_name = "N", default_value = "1", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub(super) shards: u16,
    /// The folder that holds `content/`
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
    #[command(flatten)]
    pub(super) tool: ToolOptions,
}

pub(super) fn new(options: &WorkflowOptions, screen: &Screen) -> Result<(), Outcome> {
    let examined = everything(&DiskWorld::new(&options.into), screen)?;
    let languages: Vec<String> =
        examined.dataset.site.languages.iter().map(|language| language.tag.clone()).collect();
    if languages.is_empty() {
        let words = Both {
            id: "di `{given}` tidak ada situs: sebut foldernya dengan `--into`",
            en: "there is no site in `{given}`: name its folder with `--into`",
        };
        return Err(wrong(screen, words, options.into.display().to_string()));
    }
    let tool = options.tool.tool(screen)?;
    let (path, text) = workflow(&NewWorkflow {
        service: match options.service {
            ServiceName::Github => Service::Github,
            ServiceName::Gitlab => Service::Gitlab,
        },
        store: match options.publish {
            StoreName::Pages => Store::Pages,
            StoreName::S3 => Store::S3,
        },
        shards: options.shards,
        languages,
        tool,
    });
    let target = options.into.join(path);
    match disk::text(&target) {
        Ok(None) => {}
        Ok(Some(there)) if there == text => {}
        Ok(Some(_)) => {
            let words = Both {
                id: "`{given}` sudah ada dan lain isinya; pindahkan dulu, lalu buat yang baru",
                en: "`{given}` is there already and differs; move it away first, then make the new one",
            };
            return Err(wrong(screen, words, target.display().to_string()));
        }
        Err(error) => return Err(unwritable(screen, &target, &error)),
    }
    disk::write(&target, &text).map_err(|error| unwritable(screen, &target, &error))?;
    let words = Both { id: "ditulis: `{path}`", en: "written: `{path}`" };
    screen.tell(&Phrase::new(words).with("path", target.display().to_string()));
    Ok(())
}
