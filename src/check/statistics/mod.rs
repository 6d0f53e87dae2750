//! Rules that concern several figures at once. They run when every figure could be read: on a broken dataset
//! they would only repeat what has been said.

mod conflicts;
mod headline;
mod identities;
mod parts;
mod sums;

use super::context::Context;

/// Runs them all.
pub(crate) fn check(context: &mut Context<'_>) {
    identities::check(context);
    parts::check(context);
    conflicts::check(context);
    headline::check(context);
}
