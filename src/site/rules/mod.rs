//! The rules on what is published (5), on addresses (8) and on the output folder (9), one in a file.

mod address_taken;
mod output_busy;
mod output_foreign;
mod output_place;
mod shards_unfit;
mod told_before;
mod too_heavy;
mod unpublished_cell;

pub use address_taken::ADDRESS_TAKEN;
pub use output_busy::OUTPUT_BUSY;
pub use output_foreign::OUTPUT_FOREIGN;
pub use output_place::OUTPUT_PLACE;
pub use shards_unfit::SHARDS_UNFIT;
pub use told_before::TOLD_BEFORE;
pub use too_heavy::TOO_HEAVY;
pub use unpublished_cell::UNPUBLISHED_CELL;

use crate::diag::Rule;

/// Every rule of this folder.
pub const ALL: &[&Rule] = &[
    UNPUBLISHED_CELL,
    ADDRESS_TAKEN,
    OUTPUT_FOREIGN,
    OUTPUT_PLACE,
    OUTPUT_BUSY,
    TOO_HEAVY,
    SHARDS_UNFIT,
    TOLD_BEFORE,
];
