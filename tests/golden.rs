//! A whole small site compared file by file: a file that is missing, unexpected or different fails. Its content
//! has one of everything, and names that try to become markup.
//!
//! `CAKUPAN_BLESS=1 cargo test --test golden` rewrites what is expected; read the difference before committing it.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{bless, cakupan, copy, difference, files, root, run};
use std::collections::BTreeMap;

/// The files with the digests gone from the names of styles and scripts: a change of colour is a change of one file here.
fn unnamed(files: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    let named =
        |path: &&String| path.starts_with("assets/") && (path.ends_with(".css") || path.ends_with(".js"));
    let plain: Vec<(String, String)> = files
        .keys()
        .filter(named)
        .filter_map(|path| {
            let mut parts: Vec<&str> = path.split('.').collect();
            (parts.len() == 3).then(|| parts.remove(1))?;
            Some((path.clone(), parts.join(".")))
        })
        .collect();
    assert_eq!(plain.len(), 3, "a style and two scripts: {plain:?}");
    let change = |(path, bytes): (String, Vec<u8>)| match String::from_utf8(bytes) {
        Ok(text) => {
            let change = |text: String| plain.iter().fold(text, |text, (from, to)| text.replace(from, to));
            (change(path), change(text).into_bytes())
        }
        Err(error) => (path, error.into_bytes()),
    };
    files.into_iter().map(change).collect()
}

#[test]
fn the_small_site_is_as_expected() {
    let folder = tempfile::tempdir().unwrap();
    let golden = root().join("tests/golden/small");
    copy(&golden.join("content"), &folder.path().join("content"));
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 0, "{said}");
    assert_eq!(said, "", "no finding is expected");
    let built = unnamed(files(&folder.path().join("output")));
    let expected = golden.join("site");
    if bless() {
        if expected.exists() {
            std::fs::remove_dir_all(&expected).unwrap();
        }
        for (path, bytes) in &built {
            let path = expected.join(path);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
    }
    let different = difference(&files(&expected), &built);
    assert!(different.is_empty(), "expected, then built:\n{}", different.join("\n"));
}

#[test]
fn no_name_becomes_markup() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    assert_eq!(run(cakupan(folder.path()).arg("build")).0, 0);
    let mut pages = 0;
    for (path, bytes) in files(&folder.path().join("output")) {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if [".html", ".xml", ".svg"].iter().any(|ending| path.ends_with(ending)) {
            pages += 1;
            // A script element holds data, which the policy of the page forbids to run, or is that of a page for searching or comparing.
            let scripts = text.matches("<script").count();
            let data = text.matches("<script type=\"application/ld+json\">").count();
            let own = |name: &str| text.matches(&format!("assets/{name}.")).count();
            let (search, compare) = (own("search"), own("compare"));
            assert_eq!(scripts, data + search + compare, "{path} has a script");
            assert_eq!(search, usize::from(path == "cari.html" || path == "en/search.html"), "{path}");
            let compares = path == "bandingkan/index.html" || path == "en/compare/index.html";
            assert_eq!(compare, usize::from(compares), "{path}");
            for markup in ["<b>Satu", "<i>", "<kecil>", "<masih>", "<still>", "<orang>", "javascript:"] {
                assert!(!text.contains(markup), "{path} has `{markup}` as markup");
            }
        }
    }
    assert!(pages > 20, "only {pages} pages");
}
