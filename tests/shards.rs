//! Sites made in parts: joined they are what a whole build writes, byte for byte, and parts that do not fit are refused.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes files and stops at the first surprise"
)]

mod common;

use common::{cakupan, difference, files, run};
use std::path::{Path, PathBuf};

/// A small content of its own, in two languages.
fn content(folder: &Path) -> PathBuf {
    let site = folder.join("situs");
    let (status, _, said) = run(cakupan(folder).args(["new", "site", "situs"]));
    assert_eq!(status, 0, "{said}");
    site
}

fn part(site: &Path, number: u32, count: u32, more: &[&str]) -> PathBuf {
    let folder = site.join(format!("part-{number}-of-{count}"));
    let share = format!("{number}/{count}");
    let (status, _, said) =
        run(cakupan(site).args(["build", "--shard", &share, "-o"]).arg(&folder).args(more));
    assert_eq!(status, 0, "{said}");
    folder
}

fn merge(site: &Path, parts: &[&PathBuf]) -> (i32, String) {
    let (status, _, said) = run(cakupan(site).arg("merge").args(parts).args(["-o", "joined"]));
    // In one line, whatever the width.
    (status, said.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn the_parts_joined_are_the_whole_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let site = content(folder.path());
    let (status, _, said) = run(cakupan(&site).args(["build", "--single-file", "-o", "whole"]));
    assert_eq!(status, 0, "{said}");
    let whole = files(&site.join("whole"));
    for count in [2, 3, 7] {
        let parts: Vec<PathBuf> =
            (1..=count).map(|number| part(&site, number, count, &["--single-file"])).collect();
        let sizes: Vec<usize> = parts.iter().map(|part| files(part).len() - 1).collect();
        assert_eq!(sizes.iter().sum::<usize>(), whole.len() - 1, "disjoint");
        assert!(sizes.iter().all(|size| *size > 0), "{sizes:?}");
        // In any order.
        let (status, said) = merge(&site, &parts.iter().rev().collect::<Vec<_>>());
        assert_eq!(status, 0, "{said}");
        assert_eq!(difference(&whole, &files(&site.join("joined"))), Vec::<String>::new(), "{count}");
    }
    let (status, _, said) = run(cakupan(&site).args(["verify", "joined"]));
    assert_eq!(status, 0, "{said}");
    let (status, _, said) = run(cakupan(&site).args(["verify", "part-2-of-3"]));
    assert_eq!(status, 0, "{said}");
}

#[test]
fn parts_that_do_not_fit_are_refused_and_the_published_site_stays() {
    let folder = tempfile::tempdir().unwrap();
    let site = content(folder.path());
    let first = part(&site, 1, 2, &[]);
    let second = part(&site, 2, 2, &[]);
    let (status, said) = merge(&site, &[&first, &second]);
    assert_eq!(status, 0, "{said}");
    let before = files(&site.join("joined"));
    let other = part(&site, 1, 3, &[]);
    let elsewhere = site.join("elsewhere");
    let base = ["--base-url", "https://lain.example/"];
    let (status, _, said) =
        run(cakupan(&site).args(["build", "--shard", "2/2", "-o"]).arg(&elsewhere).args(base));
    assert_eq!(status, 0, "{said}");
    let changed = site.join("changed");
    common::copy(&second, &changed);
    std::fs::write(changed.join("robots.txt"), "x").unwrap();
    let mut refused: Vec<(Vec<&PathBuf>, &str)> = vec![
        (vec![&first], "these are missing: 2/2"),
        (vec![&first, &first], "part 1/2 is named twice"),
        (vec![&first, &other], "parted in another way"),
        (vec![&first, &elsewhere], "other options"),
        (vec![&first, &changed], "is not as it was made"),
    ];
    let (joined, old) = (site.join("joined"), site.join("old"));
    common::copy(&joined, &old);
    refused.push((vec![&first, &old], "it is no part of a site"));
    for (parts, reason) in refused {
        let (status, said) = merge(&site, &parts);
        assert_eq!(status, 1, "{said}");
        assert!(said.contains("C905") && said.contains(reason), "{said}");
    }
    // Another content.
    let site_yaml = site.join("content/site.yaml");
    let text = std::fs::read_to_string(&site_yaml).unwrap();
    std::fs::write(&site_yaml, format!("{text}# x\n")).unwrap();
    let newer = part(&site, 2, 2, &[]);
    let (status, said) = merge(&site, &[&first, &newer]);
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("it was made from another `content/site.yaml`"), "{said}");
    assert_eq!(difference(&before, &files(&joined)), Vec::<String>::new());
    // A part never takes the place of a whole site, and never goes where a whole one would by habit.
    let (status, _, said) = run(cakupan(&site).args(["build", "--shard", "1/2", "-o", "joined"]));
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("C902"), "{said}");
    for wrong in [vec!["build", "--shard", "1/2"], vec!["build", "--shard", "3/2", "-o", "x"]] {
        let (status, _, said) = run(cakupan(&site).args(&wrong));
        assert_eq!(status, 2, "{said}");
    }
    assert_eq!(difference(&before, &files(&joined)), Vec::<String>::new());
}
