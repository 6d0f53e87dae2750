//! Rules that concern several figures at once. Each runs where what it rests on could be read: beyond that it
//! would only repeat what has been said.

mod conflicts;
mod headline;
mod identities;
mod parts;
mod sums;

use super::context::Context;

/// Runs those for which the content is sound enough. `declared` tells whether all regions, measures and sources
/// could be read; a figure that could not only leaves a sum open.
pub(crate) fn check(context: &mut Context<'_>, declared: bool) {
    // A declared conflict spares a finding.
    if !context.incomplete.conflicts {
        identities::check(context);
        parts::check(context, declared);
        conflicts::check(context);
    }
    if declared && !context.incomplete.data && !context.incomplete.releases {
        headline::check(context);
    }
}
