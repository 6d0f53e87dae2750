//! The way of a figure from a YAML line to a published page, as one function a step:
//! load → check → model → derive → plan → render → write.
//!
//! Everything from outside comes through a [`World`]; everything that leaves goes to a sink. Two runs on the
//! same content give the same bytes.

use crate::check::check;
use crate::diag::Diagnostics;
use crate::load;
use crate::model::Dataset;
use crate::source::Files;
use crate::world::{World, WorldError};
use jiff::civil::Date;

/// What the command line may change of a run.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Use only what was known on this day.
    pub as_of: Option<Date>,
    /// The address at which the site is published, in place of the content's own.
    pub base_url: Option<String>,
    /// Warnings stop the build too.
    pub strict: bool,
}

/// A content folder that has been read and checked.
#[derive(Debug, Default)]
pub struct Examined {
    /// The texts, for showing places.
    pub files: Files,
    /// What was sound; to be published only without errors.
    pub dataset: Dataset,
    /// What was found.
    pub findings: Diagnostics,
}

/// Loads and checks: everything short of drawing pages.
///
/// # Errors
/// If the machine fails. What is wrong in the content is among the findings.
pub fn examine(world: &dyn World, settings: &Settings) -> Result<Examined, WorldError> {
    let loaded = load::read(world)?;
    let mut findings = loaded.diagnostics;
    // Of a content that is not there, nothing more can be said.
    if !findings.is_empty() && loaded.others.is_empty() && loaded.files.iter().next().is_none() {
        return Ok(Examined { files: loaded.files, findings, ..Examined::default() });
    }
    let (mut dataset, found) = {
        let (documents, found) = load::parse(&loaded.files);
        findings.extend(found);
        check(&documents)
    };
    findings.extend(found);
    if let Some(base_url) = &settings.base_url {
        dataset.site.base_url = format!("{}/", base_url.trim_end_matches('/'));
    }
    Ok(Examined { files: loaded.files, dataset, findings })
}
