//! A published folder against its content: what is changed, missing or too many in it is told, whatever options it was
//! built with; and its manifest says what it was made from without telling of what is not published.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, root, run};
use std::path::Path;

fn build(folder: &Path, options: &[&str]) {
    copy(&root().join("tests/golden/small/content"), &folder.join("content"));
    let (status, _, said) = run(cakupan(folder).arg("build").args(options));
    assert_eq!(status, 0, "{said}");
}

fn verify(folder: &Path, options: &[&str]) -> (i32, String, String) {
    run(cakupan(folder).args(["verify", "output"]).args(options))
}

fn manifest(folder: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(folder.join("output/cakupan.json")).unwrap()).unwrap()
}

#[test]
fn every_difference_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    build(root, &[]);
    std::fs::write(root.join("output/.gitignore"), "*\n").unwrap();
    let (status, out, said) = verify(root, &[]);
    assert_eq!((status, out.as_str()), (0, ""), "{said}");
    assert!(said.contains("`output` is exactly what its content gives: "), "{said}");
    assert_eq!(verify(root, &["--quiet"]), (0, String::new(), String::new()));

    // Somewhere else, as it would be after a download.
    copy(&root.join("output"), &root.join("copy"));
    let page = root.join("copy/index.html");
    let text = std::fs::read_to_string(&page).unwrap();
    std::fs::write(&page, text.replacen("<h1", "<h1 ", 1)).unwrap();
    std::fs::remove_file(root.join("copy/robots.txt")).unwrap();
    std::fs::create_dir(root.join("copy/new")).unwrap();
    std::fs::write(root.join("copy/new/page.html"), "x").unwrap();
    let (status, out, said) = run(cakupan(root).args(["verify", "copy"]));
    assert_eq!(
        (status, out.as_str()),
        (1, "differs: index.html\nmissing: robots.txt\nextra: new/page.html\n"),
        "{said}"
    );
    assert!(said.contains("3 of "), "{said}");
    let (status, out, _) = run(cakupan(root).args(["verify", "copy", "--format", "json"]));
    let told: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(status, 1);
    assert_eq!(told["same"], false);
    assert_eq!(told["differs"], serde_json::json!(["index.html"]));
    assert_eq!(told["missing"], serde_json::json!(["robots.txt"]));
    assert_eq!(told["extra"], serde_json::json!(["new/page.html"]));

    // The content has moved on.
    let site = root.join("content/site.yaml");
    let text = std::fs::read_to_string(&site).unwrap();
    std::fs::write(&site, text.replace("Kantor uji", "Kantor lain")).unwrap();
    let (status, out, said) = verify(root, &[]);
    assert_eq!(status, 1, "{said}");
    assert!(out.contains("differs: index.html\n") && out.contains("differs: cakupan.json\n"), "{out}");
    assert!(said.contains("content that has changed since: `content/site.yaml`\n"), "{said}");

    assert_eq!(run(cakupan(root).args(["verify", "nowhere"])).0, 2);
    std::fs::write(&site, "title: [\n").unwrap();
    let (status, _, said) = verify(root, &[]);
    assert_eq!(status, 1);
    assert!(said.contains("content/site.yaml"), "the findings of the content are told: {said}");
}

#[test]
fn a_site_is_built_again_with_the_options_of_its_build() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    build(root, &["--single-file", "--base-url", "https://lain.example/sub/", "--as-of", "2024-06-30"]);
    let (status, out, said) = verify(root, &[]);
    assert_eq!((status, out.as_str()), (0, ""), "{said}");
    let manifest = manifest(root);
    assert_eq!(
        manifest["made"],
        serde_json::json!({
            "base_url": "https://lain.example/sub/", "as_of": "2024-06-30", "preview": false, "single_file": true
        })
    );
    let site = std::fs::read(root.join("content/site.yaml")).unwrap();
    assert_eq!(manifest["inputs"]["content/site.yaml"]["blake3"], blake3::hash(&site).to_hex().as_str());
}

/// Who has all of a file but one figure can find that figure by the file's digest.
#[test]
fn the_manifest_does_not_tell_of_what_waits() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    copy(&common::root().join("tests/golden/small/content"), &root.join("content"));
    let sources = root.join("content/sources.yaml");
    let text = std::fs::read_to_string(&sources).unwrap();
    std::fs::write(&sources, text + "besok: { title: Tabel besok, outlet: Kantor uji, date: 2024 }\n")
        .unwrap();
    let like = std::fs::read_dir(root.join("content/reports")).unwrap().next().unwrap().unwrap();
    let like = like.file_name().into_string().unwrap();
    let new = [
        "new",
        "release",
        "--like",
        &like,
        "--period",
        "2031",
        "--released",
        "2031-12-01",
        "--source",
        "besok",
    ];
    let (status, _, said) = run(cakupan(root).args(new));
    assert_eq!(status, 0, "{said}");
    let (status, _, said) = run(cakupan(root).arg("build"));
    assert_eq!(status, 0, "{said}");
    let manifest = manifest(root);
    let inputs: Vec<&String> = manifest["inputs"].as_object().unwrap().keys().collect();
    assert!(inputs.iter().any(|path| path.ends_with("measures.yaml")), "{inputs:?}");
    for secret in ["reports/2031", "content/sources.yaml", "conflicts.yaml"] {
        assert!(!inputs.iter().any(|path| path.contains(secret)), "{secret} in {inputs:?}");
    }
    let (status, out, said) = verify(root, &[]);
    assert_eq!((status, out.as_str()), (0, ""), "{said}");
}
