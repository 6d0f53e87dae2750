//! Holds the house to its plan: which room may use which, and which libraries are named where. The table is
//! the one in ARCHITECTURE.md.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Each room with the rooms it may use.
const MAY_USE: &[(&str, &[&str])] = &[
    ("source", &[]),
    ("diag", &["source"]),
    ("world", &[]),
    ("model", &["source"]),
    ("load", &["diag", "source", "world"]),
    ("number", &["model"]),
    ("check", &["diag", "load", "model", "number", "source"]),
    ("import", &["check", "diag", "load", "model", "number", "source"]),
    ("start", &["diag", "import", "indicator", "load", "model", "number", "prose", "source"]),
    ("difference", &["diag", "indicator", "model", "number", "prose", "source"]),
    ("indicator", &["model"]),
    ("audit", &["diag", "indicator", "model", "source"]),
    ("disclosure", &["audit", "indicator", "model", "source"]),
    ("chart", &["model"]),
    ("raster", &[]),
    ("theme", &["diag", "source"]),
    ("prose", &["diag", "indicator", "model", "number", "source"]),
    ("page", &["chart", "diag", "indicator", "model", "number", "prose", "source", "theme"]),
    (
        "site",
        &["chart", "diag", "indicator", "model", "number", "page", "prose", "raster", "source", "theme"],
    ),
    ("policy", &["catalogue", "check", "diag", "model", "source"]),
    (
        "pipeline",
        &[
            "audit",
            "check",
            "diag",
            "disclosure",
            "indicator",
            "load",
            "model",
            "page",
            "policy",
            "prose",
            "site",
            "source",
            "theme",
            "world",
        ],
    ),
    ("serve", &["diag", "pipeline", "prose", "site", "source", "world"]),
    ("catalogue", &["audit", "check", "diag", "load", "page", "prose", "site", "theme"]),
    (
        "cli",
        &[
            "catalogue",
            "check",
            "diag",
            "difference",
            "import",
            "load",
            "model",
            "number",
            "page",
            "pipeline",
            "prose",
            "serve",
            "site",
            "source",
            "start",
            "world",
        ],
    ),
];

/// Libraries that stay in one place, so that each can be replaced, with the rooms (or files) that may name them.
const NAMED_ONLY_IN: &[(&str, &[&str])] = &[
    ("plotters", &["chart"]),
    ("plotters_backend", &["chart"]),
    ("tera", &["page", "theme"]),
    ("granit_parser", &["load"]),
    ("fluent_bundle", &["theme"]),
    ("pulldown_cmark", &["page", "prose"]),
    ("aho_corasick", &["prose"]),
    ("resvg", &["raster"]),
    ("png", &["raster"]),
    ("notosans", &["raster"]),
    ("clap", &["cli"]),
    ("clap_complete", &["cli/completions"]),
    ("clap_mangen", &["cli/man"]),
    ("indicatif", &["cli/progress"]),
    ("annotate_snippets", &["diag"]),
    ("blake3", &["import", "model", "site", "page"]),
    ("mimalloc", &["main"]),
    ("rayon", &["audit", "cli", "indicator/derive", "load", "model", "pipeline", "prose", "site"]),
    ("microlp", &["disclosure"]),
    ("calamine", &["import"]),
    ("zip", &["import", "site"]),
    ("rust_xlsxwriter", &["site"]),
    ("flate2", &["site"]),
    ("brotli", &["site"]),
    ("quick_xml", &["import"]),
    ("encoding_rs", &["import"]),
    ("axum", &["serve"]),
    ("futures_util", &["serve"]),
    ("notify", &["serve"]),
    ("percent_encoding", &["serve"]),
    ("tokio", &["serve"]),
    ("icu_collator", &["page/alphabet"]),
    ("icu_locale_core", &["page/alphabet"]),
    ("icu_normalizer", &["import"]),
    ("walkdir", &["world"]),
    ("rustix", &["site"]),
    ("std::fs", &["world", "site/write", "import/disk"]),
    ("std::env", &["cli", "main"]),
    ("std::process", &["main"]),
];

fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
        let entry = entry.unwrap();
        let shown = entry.path().to_string_lossy().replace('\\', "/");
        let is_test = shown.contains("/tests/") || shown.ends_with("/tests.rs");
        if entry.path().extension().is_some_and(|ending| ending == "rs") && !is_test {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            out.push((entry.path().strip_prefix(&root).unwrap().to_owned(), text));
        }
    }
    assert!(out.len() > 50, "the sources were not found");
    out
}

/// The code of a file without its comments and without its tests.
fn code(text: &str) -> String {
    let without_tests = text.split("#[cfg(test)]").next().unwrap_or_default();
    without_tests.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn room(path: &Path) -> String {
    let first = path.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The rooms that a text uses: what follows `crate::`, alone or in braces.
fn used(text: &str) -> BTreeSet<String> {
    let word = |rest: &str| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect::<String>();
    let mut out = BTreeSet::new();
    for (at, _) in text.match_indices("crate::") {
        let rest = &text[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = list.split('}').next().unwrap_or_default();
                out.extend(
                    list.split(',').map(|item| word(item.trim_start())).filter(|name| !name.is_empty()),
                );
            }
            None => {
                out.insert(word(rest));
            }
        }
    }
    out
}

#[test]
fn every_room_uses_only_what_is_below_it() {
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.iter().copied().collect();
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let room = room(&path);
        if matches!(room.as_str(), "lib" | "main") {
            continue;
        }
        let Some(may) = allowed.get(room.as_str()) else {
            broken.push(format!("{}: the room `{room}` is not in the table", path.display()));
            continue;
        };
        for other in used(&code(&text)) {
            // `rule!` and other macros of the crate stand at its root.
            if other != room && other != "rule" && !may.contains(&other.as_str()) {
                broken.push(format!("{}: `{room}` uses `{other}`", path.display()));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn libraries_are_named_where_they_belong() {
    let mut broken = Vec::new();
    for (path, text) in sources() {
        let shown = path.to_string_lossy().replace('\\', "/");
        for (library, places) in NAMED_ONLY_IN {
            let named = code(&text).lines().any(|line| {
                line.match_indices(library).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = &line[at + library.len()..];
                    !before.is_some_and(|c| c.is_alphanumeric() || c == '_') && after.starts_with("::")
                        || line.trim_start().starts_with(&format!("use {library};"))
                })
            });
            if named && !places.iter().any(|place| shown.starts_with(place)) {
                broken.push(format!("src/{shown} names `{library}`"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn modules_say_what_they_are() {
    let silent: Vec<String> = sources()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//!"))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert!(silent.is_empty(), "no `//!` at the top of: {}", silent.join(", "));
}

#[test]
fn every_dependency_has_its_reason() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let manifest = std::fs::read_to_string(root.join("Cargo.toml")).unwrap();
    let reasons = std::fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let reasons = reasons.split("## Libraries").nth(1).unwrap();
    let mut dependencies = 0;
    let mut listed = false;
    for line in manifest.lines() {
        if line.starts_with('[') {
            listed = matches!(line, "[dependencies]" | "[dev-dependencies]");
        } else if let (true, Some((name, _))) = (listed, line.split_once(" =")) {
            dependencies += 1;
            let word = |text: &str| {
                text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_').any(|w| w == name)
            };
            assert!(reasons.lines().any(word), "ARCHITECTURE.md does not say what `{name}` is for");
        }
    }
    assert!(dependencies > 15, "only {dependencies} dependencies were found");
}
