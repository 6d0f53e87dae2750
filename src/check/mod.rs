//! Trees to the model: shapes, names, and the rules of statistics. Every fault of every file is reported in one
//! run; a [`Dataset`] is only given when none of them is an error.
//!
//! A rule is declared in a file of its own under [`rules`]; the readers under `read` raise those that concern
//! one value, the modules under `statistics` those that concern several.

mod context;
mod declare;
mod files;
mod read;
pub mod rules;
pub mod shape;
mod statistics;
mod suggest;

use crate::diag::Diagnostics;
use crate::load::Documents;
use crate::model::Dataset;
use context::Context;

/// Holds the user's files against everything that must be true of them.
///
/// The dataset holds whatever was sound; it may be published only if no finding is an error.
pub fn check(documents: &Documents<'_>) -> (Dataset, Diagnostics) {
    let mut context = Context::new(documents);
    read::site::read(&mut context);
    read::glossary::read(&mut context);
    let before = context.findings.unsound();
    read::sources::read(&mut context);
    read::measures::read(&mut context);
    read::regions::read(&mut context);
    let incomplete = context.incomplete;
    let declared = context.findings.unsound() == before
        && !(incomplete.sources || incomplete.measures || incomplete.regions || incomplete.languages);
    read::data::read(&mut context);
    read::conflicts::read(&mut context);
    read::releases::read(&mut context);
    read::narratives::read(&mut context);
    files::unused(&mut context);
    statistics::check(&mut context, declared);
    (context.dataset, context.findings)
}
