//! Names in a row, for findings that would otherwise be one for each.

use super::Audit;
use crate::diag::{Both, Phrase, plural};
use crate::model::{Claim, RegionId};

/// So many are named; of the others only the number is told.
const NAMED: usize = 8;

/// "`aceh`", "3 regions: `aceh`, `bali`, `riau`", "40 regions: `aceh`, … and 32 more".
pub(super) fn regions(audit: &Audit<'_>, regions: &[RegionId]) -> Phrase {
    let name = |region: &RegionId| format!("`{}`", audit.dataset.regions.all[*region].id);
    if let [only] = regions {
        return Phrase::new(Both { id: "{name}", en: "{name}" }).with("name", name(only));
    }
    let names = regions.iter().take(NAMED).map(name).collect::<Vec<_>>().join(", ");
    let words = match regions.len() > NAMED {
        true => Both { id: "{count}: {names}, dan {more} lagi", en: "{count}: {names} and {more} more" },
        false => Both { id: "{count}: {names}", en: "{count}: {names}" },
    };
    Phrase::new(words)
        .with("count", plural(regions.len(), "wilayah", "region", "regions"))
        .with("names", names)
        .with("more", regions.len().saturating_sub(NAMED))
}

/// The measure of a claim as the content writes it: `participants.active/pu`, `participants.active@target`.
pub(super) fn claim_name(audit: &Audit<'_>, claim: Claim) -> String {
    let key = audit.dataset.measures.key_of(claim.what);
    match claim.aspect {
        Some(aspect) => format!("{key}@{}", aspect.key()),
        None => key,
    }
}
