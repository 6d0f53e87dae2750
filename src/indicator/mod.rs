//! What follows from the figures: the value used for each cell, derived measures, change, rank, sums over
//! regions, distance to a target, conflicts and revisions. Pure functions on the model: nothing here reads a
//! file, knows a language or rounds for show.

mod change;
mod compare;
mod completeness;
mod derive;
mod figures;
mod history;
mod ranking;
mod ratio;

pub use change::{Barrier, Change, Comparison, barriers, change};
pub use compare::{Achievement, RegionSum, achievement, sum_over};
pub use completeness::{Answer, Promised, claimed, promised};
pub use derive::{chosen, derive, derive_again};
pub use figures::{Derivation, Figure, Figures, Origin};
pub use history::{Dispute, Revision, disputes, revisions};
pub use ranking::{Rank, Ranked, Ranking, rank};
pub use ratio::{Ratio, ratio};
