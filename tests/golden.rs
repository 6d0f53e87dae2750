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

#[test]
fn the_small_site_is_as_expected() {
    let folder = tempfile::tempdir().unwrap();
    let golden = root().join("tests/golden/small");
    copy(&golden.join("content"), &folder.path().join("content"));
    let (status, _, said) = run(cakupan(folder.path()).arg("build"));
    assert_eq!(status, 0, "{said}");
    assert_eq!(said, "", "no finding is expected");
    let built = files(&folder.path().join("output"));
    let expected = golden.join("site");
    if bless() {
        if expected.exists() {
            std::fs::remove_dir_all(&expected).unwrap();
        }
        copy(&folder.path().join("output"), &expected);
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
            let own = |name: &str| text.matches(&format!("assets/{name}.js\" defer></script>")).count();
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
