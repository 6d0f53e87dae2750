//! Every kind of chart with every edge, in both layouts, compared with the files in `tests/snapshots/charts`.
//!
//! `CAKUPAN_BLESS=1 cargo test --test charts` writes them anew; look at them before committing.
#![allow(clippy::disallowed_methods, reason = "a test reads its snapshots and its environment")]

#[path = "charts/cases.rs"]
mod cases;
#[path = "charts/edges.rs"]
mod edges;
#[path = "charts/palette.rs"]
mod palette;
#[path = "charts/provinces.rs"]
mod provinces;
#[path = "charts/reading.rs"]
mod reading;
#[path = "charts/sizes.rs"]
mod sizes;
#[path = "charts/xml.rs"]
mod xml;

use cakupan::chart::{ChartError, Frame, Layout};
use cases::{Case, Plain};
use std::collections::BTreeMap;
use std::path::PathBuf;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/charts")
}

fn drawn(case: &Case, layout: Layout) -> Result<String, ChartError> {
    let frame = Frame {
        id: case.name,
        title: "Judul <grafik> & \"temuan\"",
        description: "Uraian grafik ini.",
        layout,
    };
    (case.draw)(&frame, &Plain).map(|svg| svg.0)
}

#[test]
fn every_drawing_is_as_it_was_blessed() {
    let bless = std::env::var("CAKUPAN_BLESS").is_ok();
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for case in cases::sound() {
        for layout in Layout::ALL {
            let svg = drawn(&case, layout).unwrap_or_else(|error| panic!("{}: {error}", case.name));
            known.insert(format!("{}-{}.svg", case.name, layout.key()), svg + "\n");
        }
    }
    if bless {
        let _ = std::fs::remove_dir_all(folder());
        std::fs::create_dir_all(folder()).unwrap();
        for (name, svg) in &known {
            std::fs::write(folder().join(name), svg).unwrap();
        }
    }
    let files: BTreeMap<String, String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let names = |map: &BTreeMap<String, String>| map.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&known), names(&files), "missing or left-over snapshots");
    for (name, svg) in &known {
        assert_eq!(svg, &files[name], "{name} has changed; if it should have, bless it");
    }
}

#[test]
fn every_drawing_is_well_formed_and_holds_nothing_forbidden() {
    for case in cases::sound() {
        for layout in Layout::ALL {
            let svg = drawn(&case, layout).unwrap();
            assert_eq!(xml::fault(&svg), None, "{} {layout:?}", case.name);
            let says = svg.contains("<text ") || svg.contains("aria-hidden");
            assert!(svg.contains("<path ") && says, "{} is an empty box", case.name);
        }
    }
}

#[test]
fn drawing_twice_gives_the_same_bytes() {
    for case in cases::sound() {
        for layout in Layout::ALL {
            assert_eq!(drawn(&case, layout), drawn(&case, layout), "{}", case.name);
        }
    }
}

#[test]
fn what_cannot_be_drawn_says_why() {
    for (case, expected) in cases::faulty() {
        for layout in Layout::ALL {
            assert_eq!(drawn(&case, layout), Err(expected.clone()), "{} {layout:?}", case.name);
        }
    }
}

#[test]
fn every_kind_meets_every_edge() {
    let mut kinds = kinds_in_the_library();
    kinds.sort();
    let mut given: Vec<String> = edges::KINDS.iter().map(|(kind, _)| (*kind).to_owned()).collect();
    given.sort();
    assert_eq!(given, kinds, "a kind of chart without its line in `edges::KINDS`");
    let pairs = edges::all_pairs();
    assert_eq!(pairs.len(), edges::KINDS.len() * edges::EDGES.len());
    for (kind, edge, case) in pairs {
        for layout in Layout::ALL {
            match (drawn(&case, layout), edges::refused(kind, edge)) {
                (Ok(_), None) => {}
                (Err(found), Some(expected)) => assert_eq!(found, expected, "{kind} × {edge}"),
                (found, expected) => {
                    panic!("{kind} × {edge}: {:?} for {expected:?}", found.map(|_| "a chart"))
                }
            }
        }
    }
}

/// The kinds, from the sources of the library.
#[allow(clippy::unwrap_used, reason = "a source that cannot be read fails the test")]
fn kinds_in_the_library() -> Vec<String> {
    let mut folders = vec![PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("src/chart")];
    let mut kinds = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let named =
                text.lines().filter_map(|line| line.trim().strip_prefix("const KIND: &'static str = \""));
            kinds.extend(named.filter_map(|rest| Some(rest.split_once('"')?.0.to_owned())));
        }
    }
    kinds
}

proptest::proptest! {
    #[test]
    fn no_figures_whatever_make_it_panic_or_write_what_is_not_xml(
        given in proptest::collection::vec(cases::any_figure(), 0..9),
        layout in proptest::sample::select(Layout::ALL.to_vec()),
    ) {
        for case in cases::of_figures(&given) {
            if let Ok(svg) = drawn(&case, layout) {
                proptest::prop_assert_eq!(xml::fault(&svg), None);
            }
        }
    }
}
