//! Pages that are kept for when there is no network: all of it where a site turns that on, nothing where it does not.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::pipeline::Settings;
use cakupan::world::{DiskWorld, Overlay};
use common::{made, root};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Write as _;

type Files = BTreeMap<String, Vec<u8>>;

fn small(line: &str) -> Files {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let site = include_str!("golden/small/content/site.yaml").to_owned() + line;
    let changes = [("content/site.yaml".to_owned(), Some(site.into_bytes()))].into();
    made(&Overlay { base: &base, changes }, &Settings::default())
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

fn zipped(text: &str) -> usize {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(text.as_bytes()).unwrap();
    out.finish().unwrap().len()
}

/// The part between two texts.
fn between<'t>(text: &'t str, before: &str, after: &str) -> &'t str {
    text.split_once(before).unwrap_or_else(|| panic!("no {before}")).1.split(after).next().unwrap()
}

#[test]
fn a_site_that_does_not_want_it_has_nothing_of_it() {
    let off = small("");
    for (path, bytes) in &off {
        assert!(
            !path.ends_with(".webmanifest") && !path.contains("service-worker") && !path.contains("keep."),
            "{path}"
        );
        let said = String::from_utf8_lossy(bytes);
        let words = ["serviceWorker", "service-worker", "webmanifest", "worker-src", "manifest-src"];
        assert!(path == "cakupan.json" || !words.iter().any(|word| said.contains(word)), "{path}");
    }
    // A site that wants it no longer has in its place what removes it, and pages that know nothing of it.
    let withdrawn = small("offline: false\n");
    let differs = |path: &str| withdrawn.get(path) != off.get(path);
    let different: Vec<&str> = withdrawn.keys().map(String::as_str).filter(|path| differs(path)).collect();
    assert_eq!(different, ["_headers", "service-worker.js"]);
    assert_eq!(withdrawn.len(), off.len() + 1);
    let worker = text(&withdrawn, "service-worker.js");
    assert!(worker.contains("registration.unregister()") && !worker.contains("START"), "{worker}");
    assert!(text(&withdrawn, "_headers").contains("/service-worker.js\n  Cache-Control: no-cache\n"));
}

#[test]
fn a_site_that_wants_it_is_an_app_that_keeps_its_pages() {
    let files = small("offline: true\n");
    let worker = text(&files, "service-worker.js");
    let keeper = files.keys().find(|path| path.starts_with("assets/keep.")).unwrap();
    assert!(zipped(worker) + zipped(text(&files, keeper)) <= 6_000, "scripts stay small");

    // What is kept from the beginning is there, in each language, and with it what it looks like.
    let start: Vec<String> = serde_json::from_str(between(worker, "const START = ", ";\n")).unwrap();
    for path in &start {
        assert!(files.contains_key(path), "{path}");
    }
    let style = files.keys().find(|path| path.starts_with("assets/style.")).unwrap();
    for path in [style, keeper, "index.html", "en/index.html", "offline.html", "en/offline.html"] {
        assert!(start.iter().any(|one| one == path), "{path}");
    }
    let away: BTreeMap<String, String> =
        serde_json::from_str(between(worker, "const AWAY = ", ";\n")).unwrap();
    let wanted = [("", "offline.html"), ("en/", "en/offline.html")];
    assert_eq!(away, wanted.map(|(folder, page)| (folder.to_owned(), page.to_owned())).into());

    // Every page of the site tells browsers of it, by its own way there, and allows no more than it needs.
    for (path, root, app) in [
        ("index.html", "", ""),
        ("en/index.html", "../", ""),
        ("laporan/2023-12/aceh.html", "../../", "../../"),
    ] {
        let page = text(&files, path);
        assert!(page.contains(&format!("<link rel=\"manifest\" href=\"{app}app.webmanifest\">")), "{path}");
        assert!(page.contains(&format!("<script src=\"{root}{keeper}\" defer></script>")), "{path}");
        let policy = between(page, "Content-Security-Policy\" content=\"", "\"");
        let parts: Vec<&str> = policy.split("; ").collect();
        assert!(parts.contains(&"default-src 'none'") && !policy.contains("unsafe") && !policy.contains('*'));
        for part in ["script-src 'self'", "worker-src 'self'", "manifest-src 'self'"] {
            assert!(parts.contains(&part), "{path}: {policy}");
        }
    }
    let headers = text(&files, "_headers");
    assert!(headers.contains("connect-src 'self'; manifest-src 'self'; worker-src 'self'"), "{headers}");
    assert!(headers.contains("/service-worker.js\n  Cache-Control: no-cache\n"), "{headers}");
    assert!(headers.contains(&format!("/{keeper}\n  Cache-Control: public, max-age=31536000, immutable\n")));

    // The app, in each language, with pictures of the sizes that it says.
    for (path, lang, scope) in [("app.webmanifest", "id", "./"), ("en/app.webmanifest", "en", "../")] {
        let app: Value = serde_json::from_str(text(&files, path)).unwrap();
        assert_eq!(
            (&app["lang"], &app["scope"], &app["start_url"]),
            (&lang.into(), &scope.into(), &"index.html".into())
        );
        for key in ["name", "short_name", "description"] {
            assert!(app[key].as_str().is_some_and(|words| !words.is_empty()), "{path}: {key}");
        }
        let icons = app["icons"].as_array().unwrap();
        assert_eq!(icons.len(), 3);
        for icon in icons.iter().filter(|icon| icon["type"] == "image/png") {
            let file = icon["src"].as_str().unwrap().trim_start_matches("../");
            let picture = png::Decoder::new(std::io::Cursor::new(&files[file])).read_info().unwrap();
            let (width, height) = (picture.info().width, picture.info().height);
            assert_eq!(icon["sizes"], format!("{width}x{height}"), "{file}");
        }
    }
    let page = text(&files, "en/offline.html");
    assert!(page.contains("<h1>No network</h1>") && page.contains("id=\"kept\"") && page.contains("noindex"));
    assert!(!text(&files, "sitemap.xml").contains("offline"));
}
