//! The rules on numbers in narratives, one in a file.

mod ambiguous_number;
mod binding_broken;
mod binding_refuted;
mod checklist_open;
mod claim_refuted;
mod claim_suppressed;
mod mark_misnamed;
mod number_in_mark;
mod number_miswritten;
mod number_outdated;
mod number_revised;
mod number_suppressed;
mod number_to_replace;
mod number_unmatched;
mod twin_claims;
mod twin_numbers;
mod undated_number;

pub use ambiguous_number::AMBIGUOUS_NUMBER;
pub use binding_broken::BINDING_BROKEN;
pub use binding_refuted::BINDING_REFUTED;
pub use checklist_open::CHECKLIST_OPEN;
pub use claim_refuted::CLAIM_REFUTED;
pub use claim_suppressed::CLAIM_SUPPRESSED;
pub use mark_misnamed::MARK_MISNAMED;
pub use number_in_mark::NUMBER_IN_MARK;
pub use number_miswritten::NUMBER_MISWRITTEN;
pub use number_outdated::NUMBER_OUTDATED;
pub use number_revised::NUMBER_REVISED;
pub use number_suppressed::NUMBER_SUPPRESSED;
pub use number_to_replace::NUMBER_TO_REPLACE;
pub use number_unmatched::NUMBER_UNMATCHED;
pub use twin_claims::TWIN_CLAIMS;
pub use twin_numbers::TWIN_NUMBERS;
pub use undated_number::UNDATED_NUMBER;

use crate::diag::Rule;

/// Every rule of this folder, by code.
pub const ALL: &[&Rule] = &[
    CHECKLIST_OPEN,
    NUMBER_UNMATCHED,
    NUMBER_MISWRITTEN,
    AMBIGUOUS_NUMBER,
    BINDING_BROKEN,
    BINDING_REFUTED,
    TWIN_NUMBERS,
    NUMBER_REVISED,
    NUMBER_OUTDATED,
    UNDATED_NUMBER,
    CLAIM_REFUTED,
    TWIN_CLAIMS,
    NUMBER_TO_REPLACE,
    NUMBER_SUPPRESSED,
    CLAIM_SUPPRESSED,
    NUMBER_IN_MARK,
    MARK_MISNAMED,
];
