//! The published folder is the old site or the new one, and nobody else's folder is ever touched.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use cakupan::site::Writer;
use common::{cakupan, copy, difference, files, root, run};
use std::path::Path;

fn small_site(folder: &Path) {
    copy(&root().join("tests/golden/small/content"), &folder.join("content"));
}

#[test]
fn a_build_with_findings_leaves_the_published_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let before = files(&folder.path().join("output"));

    let data = folder.path().join("content/data/2023-12.yaml");
    let text = std::fs::read_to_string(&data).unwrap();
    std::fs::write(&data, text.replace("583_638", "583.638")).unwrap();
    let (status, said, findings) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 1);
    assert!(said.is_empty(), "{said}");
    assert!(findings.contains("C206"), "{findings}");
    let different = difference(&before, &files(&folder.path().join("output")));
    assert!(different.is_empty(), "{}", different.join("\n"));
    let beside: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| {
            name.starts_with(".output.cakupan-") && !name.ends_with("-memory") && !name.ends_with("-spare")
        })
        .collect();
    assert!(beside.is_empty(), "left behind: {beside:?}");
}

#[test]
fn a_folder_of_someone_else_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    let output = folder.path().join("output");
    std::fs::create_dir(&output).unwrap();
    std::fs::write(output.join("thesis.txt"), "three years of work").unwrap();
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 1);
    assert!(said.contains("error[C901]") && said.contains("`thesis.txt`"), "{said}");
    assert_eq!(files(&output).len(), 1);
    assert_eq!(std::fs::read_to_string(output.join("thesis.txt")).unwrap(), "three years of work");
}

#[test]
fn the_ignore_file_of_the_output_folder_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    let output = folder.path().join("output");
    std::fs::create_dir(&output).unwrap();
    std::fs::write(output.join(".gitignore"), "*\n").unwrap();
    for _ in 0..2 {
        assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
        assert_eq!(std::fs::read_to_string(output.join(".gitignore")).unwrap(), "*\n");
        assert!(output.join("index.html").is_file());
    }
}

#[test]
fn what_is_no_longer_in_the_content_is_no_longer_published() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let page = folder.path().join("output/tentang.html");
    assert!(page.is_file());
    for language in ["id", "en"] {
        std::fs::remove_file(folder.path().join(format!("content/pages/about.{language}.md"))).unwrap();
    }
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    assert!(!page.exists());
}

#[test]
fn output_in_the_content_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    let before = files(folder.path());
    for output in ["content", "content/data", "."] {
        let (status, _, said) = run(cakupan(folder.path()).args(["build", "-o", output]));
        assert_eq!(status, 1, "{output}: {said}");
        assert!(said.contains("error[C902]"), "{output}: {said}");
        assert!(difference(&before, &files(folder.path())).is_empty(), "{output}");
    }
}

#[test]
fn two_builds_at_once_are_one_too_many() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let before = files(&folder.path().join("output"));
    let first = Writer::begin(&folder.path().join("output"), folder.path()).unwrap();
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("error[C903]"), "{said}");
    drop(first);
    let different = difference(&before, &files(&folder.path().join("output")));
    assert!(different.is_empty(), "{}", different.join("\n"));
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0, "the first has ended");
}

#[test]
fn a_killed_build_leaves_the_old_site_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("content"), &folder.path().join("content"));
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let old = files(&folder.path().join("output"));
    for wait in [5_u64, 20, 60, 150, 400, 900] {
        let mut child = cakupan(folder.path()).arg("build").spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(wait));
        // It may have ended by itself; then there is nothing to kill.
        let _ = child.kill();
        child.wait().unwrap();
        let different = difference(&old, &files(&folder.path().join("output")));
        assert!(different.is_empty(), "killed after {wait} ms: {}", different.join("\n"));
    }
    // The next build is not disturbed by what a killed one left, and leaves nothing itself.
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 0, "{said}");
    let mut beside: Vec<String> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| ![".output.cakupan-memory", ".output.cakupan-spare"].contains(&name.as_str()))
        .collect();
    beside.sort();
    assert_eq!(beside, ["content", "output"]);
}

#[test]
fn two_pages_at_one_address_are_a_finding_and_no_fault_of_the_machine() {
    let folder = tempfile::tempdir().unwrap();
    small_site(folder.path());
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let before = files(&folder.path().join("output"));
    let page = folder.path().join("content/pages/about.id.md");
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replace("slug: tentang", "slug: index")).unwrap();
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 1, "{said}");
    assert!(said.contains("C801"), "{said}");
    assert!(difference(&before, &files(&folder.path().join("output"))).is_empty());
}
