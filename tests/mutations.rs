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
use program::report::{Counts, of_group, report};
use program::run::run;

/// How many of each kind are drawn unless the environment says otherwise.
const ORDINARY: usize = 4;

/// For each group of kinds, what share of the grave faults must be noticed, and for what share of the noticed a
/// finding must point at a mutated line, in percent. To be raised when a rule is added, never lowered: the aims
/// are 99 and 95. A small run has a dozen of each group, of which one may be missed where a large one misses some.
const FLOORS: &[(Group, f64, f64)] = &[
    (Group::Digits, 97.0, 97.0),
    (Group::Scale, 98.0, 97.0),
    (Group::Marks, 98.0, 98.0),
    (Group::Lines, 97.0, 91.0),
    (Group::Layout, 98.0, 97.0),
    (Group::Names, 97.0, 96.0),
    (Group::Places, 97.0, 95.0),
];

/// The same over all kinds.
const FLOOR: (f64, f64) = (99.0, 98.0);

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
    assert!(all.grave * 2 > all.tried, "mutations no longer change what the content says");
    let groups = FLOORS
        .iter()
        .map(|(group, noticed, near)| (group.name(), of_group(&kinds, &outcomes, *group), (*noticed, *near)));
    for (name, counts, (noticed, near)) in groups.chain([("all", all, FLOOR)]) {
        let (share, near_share) = (counts.noticed_share(), counts.near_share());
        assert!(share >= noticed, "{name}: {share:.1} % of the grave faults noticed, no longer {noticed} %");
        assert!(near_share >= near, "{name}: {near_share:.1} % pointed at, no longer {near} %");
    }
}
