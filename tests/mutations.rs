//! How faults in the content are noticed: the demonstration, mutated by program.
//!
//! `cargo test --release --test mutations -- --nocapture` prints the tables; `CAKUPAN_MUTATIONS=200` before it
//! draws that many mutations of each kind. What the columns mean is told in CONTRIBUTING.md.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, reads the demonstration, and prints what it measures"
)]

#[path = "mutations/mod.rs"]
mod program;

use program::kinds::{self, Group};
use program::original::Original;
use program::report::{Counts, report};
use program::run::run;

/// How many of each kind are drawn unless the environment says otherwise.
const ORDINARY: usize = 4;

#[test]
fn faults_in_the_demonstration_are_noticed() {
    let wanted = std::env::var("CAKUPAN_MUTATIONS").ok().map(|count| count.parse().unwrap());
    let original = Original::read();
    assert!(original.examined.findings.is_empty(), "the demonstration is sound");
    let kinds = kinds::all();
    let outcomes = run(&original, &kinds, wanted.unwrap_or(ORDINARY));
    println!("{}", report(&kinds, &outcomes));
    let all = Counts::of(&outcomes);
    assert_eq!(all.panics, 0);
    let _ = Group::Digits;
}
