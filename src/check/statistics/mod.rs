//! Rules that concern several figures at once. Each runs where what it rests on could be read: beyond that it
//! would only repeat what has been said.

mod conflicts;
mod headline;
mod identities;
mod parts;
mod sums;

use super::context::Context;

/// Runs those for which the content is sound enough. `declared` tells whether regions, measures and sources were
/// read without a fault; a figure that could not be read only leaves sums open.
pub(crate) fn check(context: &mut Context<'_>, declared: bool) {
    if !declared || context.incomplete.conflicts {
        return;
    }
    identities::check(context);
    parts::check(context);
    conflicts::check(context);
    if !context.incomplete.data && !context.incomplete.releases {
        headline::check(context);
    }
}
