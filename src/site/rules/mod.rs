//! The rules on addresses (8) and on the output folder (9), one in a file.

mod address_taken;
mod output_busy;
mod output_foreign;
mod output_place;

pub use address_taken::ADDRESS_TAKEN;
pub use output_busy::OUTPUT_BUSY;
pub use output_foreign::OUTPUT_FOREIGN;
pub use output_place::OUTPUT_PLACE;

use crate::diag::Rule;

/// Every rule of this folder.
pub const ALL: &[&Rule] = &[ADDRESS_TAKEN, OUTPUT_FOREIGN, OUTPUT_PLACE, OUTPUT_BUSY];
