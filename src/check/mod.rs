//! Trees to the model: shapes and names. Every fault of every file is reported in one run.
//!
//! A rule is declared in a file of its own under [`rules`]; the readers under `read` raise them. What figures say
//! of one another is the room `audit`.

mod context;
mod declare;
mod file_names;
mod files;
mod misspelt;
mod read;
pub mod rules;
pub mod shape;
mod suggest;

use crate::diag::Diagnostics;
use crate::load::Documents;
use crate::model::{Dataset, Intact};
use context::Context;

/// What the user's files hold.
#[derive(Debug, Default)]
pub struct Checked {
    /// Whatever was sound; it may be published only if no finding is an error.
    pub dataset: Dataset,
    /// What was found.
    pub findings: Diagnostics,
    /// What could be read whole.
    pub intact: Intact,
}

/// Holds the user's files against what each of them must be.
pub fn check(documents: &Documents<'_>) -> Checked {
    let mut context = Context::new(documents);
    read::site::read(&mut context);
    read::glossary::read(&mut context);
    let before = context.findings.unsound();
    read::sources::read(&mut context);
    read::measures::read(&mut context);
    read::regions::read(&mut context);
    read::breaks::read(&mut context);
    let incomplete = context.incomplete;
    let declared = context.findings.unsound() == before
        && !(incomplete.sources || incomplete.measures || incomplete.regions || incomplete.languages);
    read::data::read(&mut context);
    read::conflicts::read(&mut context);
    read::releases::read(&mut context);
    file_names::hold(&mut context);
    read::narratives::read(&mut context);
    files::unused(&mut context);
    let incomplete = context.incomplete;
    let intact = Intact {
        declared,
        figures: !incomplete.data,
        conflicts: !incomplete.conflicts,
        releases: !(incomplete.releases || incomplete.promises),
    };
    misspelt::settle(&mut context);
    Checked { dataset: context.dataset, findings: context.findings, intact }
}
