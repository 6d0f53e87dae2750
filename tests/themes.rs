//! A theme of a site's own, small as can be: it changes a template, a message, a picture and a colour of the program's, and
//! nothing else. And `cakupan new theme`, which starts one.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "a test looks at the files that it made")]

mod common;

use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, Overlay};
use common::{cakupan, copy, files, made, root, run};
use std::collections::BTreeMap;
use std::path::Path;

type Files = BTreeMap<String, Vec<u8>>;
type Changes = BTreeMap<String, Option<Vec<u8>>>;

/// The small site with the theme of `tests/theme/`.
fn changes() -> Changes {
    let site = include_str!("golden/small/content/site.yaml").to_owned() + "theme: laut\n";
    let theme = files(&root().join("tests/theme"));
    let theme = theme.into_iter().map(|(path, bytes)| (format!("themes/{path}"), Some(bytes)));
    theme.chain([("content/site.yaml".to_owned(), Some(site.into_bytes()))]).collect()
}

fn text<'f>(files: &'f Files, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The stylesheet, whatever it is called.
fn style(files: &Files) -> &str {
    let path = files.keys().find(|path| path.starts_with("assets/style") && path.ends_with(".css")).unwrap();
    text(files, path)
}

#[test]
fn a_theme_changes_a_template_a_message_a_picture_and_a_colour_and_nothing_else() {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let plain = made(&base, &Settings::default());
    let own = made(&Overlay { base: &base, changes: changes() }, &Settings::default());
    // The template, with a part and a message of its own.
    assert!(text(&own, "tentang.html").contains("<p class=\"lede\">Dari tepi laut: Tentang</p>"));
    assert!(text(&own, "en/about.html").contains("<p class=\"lede\">From the seaside: About"));
    assert!(!text(&plain, "tentang.html").contains("tepi laut"));
    // The message in one language, and not in the other.
    assert!(text(&own, "index.html").contains(">Unduh data</a>"));
    assert_eq!(text(&own, "en/index.html").matches(">Data</a>").count(), 1);
    // The picture, and the colour as the last word.
    let icon =
        |files: &Files| files.iter().find(|(path, _)| path.starts_with("assets/icon")).unwrap().1.clone();
    assert_eq!(icon(&own), include_bytes!("theme/laut/assets/icon.svg"));
    assert_ne!(icon(&own), icon(&plain));
    let (before, after) = style(&own).rsplit_once("--accent:").unwrap();
    assert!(after.trim_start().starts_with("#00626b"), "{after}");
    assert!(before.starts_with(&style(&plain)[..200]));
    // The same pages, and the same figures on them.
    let pages = |files: &Files| -> Vec<String> {
        files.keys().filter(|path| path.ends_with(".html") || path.ends_with(".csv")).cloned().collect()
    };
    assert_eq!(pages(&own), pages(&plain));
    assert_eq!(text(&own, "data/cakupan.csv"), text(&plain, "data/cakupan.csv"));
}

#[test]
fn a_fault_in_a_theme_names_template_line_page_and_the_fields_that_exist() {
    let base = DiskWorld::new(root().join("tests/golden/small"));
    let mut changes = changes();
    let path = "themes/laut/templates/text.html";
    let wrong = include_str!("theme/laut/templates/text.html").replace("<h1>{{ title }}", "<h1>{{ titel }}");
    changes.insert(path.to_owned(), Some(wrong.into_bytes()));
    // What is marked as safe is no exception.
    let safe =
        include_str!("theme/laut/templates/text.html").replace("{{ title }}", "{{ svg_titel | safe }}");
    let mut quiet = changes.clone();
    quiet.insert(path.to_owned(), Some(safe.into_bytes()));
    let examined = examine(&Overlay { base: &base, changes: quiet }, &Settings::default()).unwrap();
    let found = make(&examined, &Settings::default(), &Site::default()).unwrap().findings;
    assert!(found.has_errors(), "a name that does not exist went unnoticed");
    let examined = examine(&Overlay { base: &base, changes }, &Settings::default()).unwrap();
    let made = make(&examined, &Settings::default(), &Site::default()).unwrap();
    let found = made.findings.listed(&examined.files);
    assert_eq!(found.len(), 4, "two pages in two languages: {found:?}");
    let english = cakupan::diag::render::short::render(
        &made.findings,
        &examined.files,
        cakupan::diag::UiLanguage::English,
    );
    let first = english.lines().next().unwrap();
    assert!(first.starts_with("themes/laut/templates/text.html:3:8: error[C702]"), "{first}");
    for words in [
        "`en/about.html`",
        "there is no `titel`",
        "there are body, page, summary, title",
        "perhaps `title` is meant",
    ] {
        assert!(english.contains(words), "{words}: {english}");
    }
}

fn site(folder: &Path) {
    copy(&root().join("tests/golden/small/content"), &folder.join("content"));
}

#[test]
fn a_new_theme_is_sound_and_does_something_and_overwrites_nothing() {
    let folder = tempfile::tempdir().unwrap();
    site(folder.path());
    let new = |name: &str| run(cakupan(folder.path()).args(["new", "theme", name]));
    let (status, _, said) = new("laut");
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("`theme: laut` is added at the end of `content/site.yaml`"), "{said}");
    let read = |path: &str| std::fs::read_to_string(folder.path().join(path)).unwrap();
    assert!(read("content/site.yaml").ends_with("\ntheme: laut\n"));
    assert!(read("themes/laut/README.md").contains("templates/404.html"));
    let (status, _, said) = run(cakupan(folder.path()).args(["build", "--strict"]));
    assert_eq!(status, 0, "{said}");
    let built = files(&folder.path().join("output"));
    assert!(style(&built).contains("#0a6b4f"));
    // It is there, and another one cannot be named as well.
    assert_eq!(new("laut").0, 2);
    assert_eq!(new("Laut Biru").0, 2);
    let (status, _, said) = new("hutan");
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("write `theme: hutan` in `content/site.yaml`"), "{said}");
    assert!(read("content/site.yaml").ends_with("\ntheme: laut\n"));
}
