//! Faults put into the demonstration by program, and how they are noticed.

pub(crate) mod anatomy;
pub(crate) mod change;
pub(crate) mod dice;
pub(crate) mod effect;
pub(crate) mod kinds;
pub(crate) mod original;
pub(crate) mod report;
pub(crate) mod run;
pub(crate) mod sums;
pub(crate) mod witness;
