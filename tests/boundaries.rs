//! Maps from the user's boundaries: those of the provinces of Indonesia of three eras, in GeoJSON and TopoJSON, over the
//! demonstration, which has none of its own.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, reads facts where there are any, and says where there are none"
)]

use cakupan::diag::UiLanguage;
use cakupan::model::Position;
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use cakupan::world::{DiskWorld, MemoryWorld, Overlay};
use cakupan::{check, load};
use std::collections::BTreeMap;
use std::path::Path;

const FACTS: &str = "../shared/facts/boundaries";

/// The day by which an era is told in `regions.yaml`, and the file of its boundaries.
const ERAS: [(&str, &str); 3] = [
    ("on: 2012-11-15", "id_provinces_33.geojson"),
    ("on: 2022-07-24", "id_provinces_34.geojson"),
    ("on: 2024-01-01", "id_provinces_38.topo.json"),
];

/// A file of boundaries; nothing where the facts are not beside the project, which CI must have.
fn fact(name: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(FACTS).join(name);
    match std::fs::read_to_string(&path) {
        Ok(text) => Some(text),
        Err(error) if std::env::var_os("CI").is_some() => panic!("{}: {error}", path.display()),
        Err(_) => {
            eprintln!("skipped: {FACTS}/{name} is not there");
            None
        }
    }
}

/// The demonstration with boundaries: for each day of an era the name of a file and what it holds.
fn examined(boundaries: &[(&str, &str, &str)]) -> Examined {
    let base = DiskWorld::new(env!("CARGO_MANIFEST_DIR"));
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/regions.yaml");
    let mut regions = std::fs::read_to_string(path).unwrap();
    let mut changes = BTreeMap::new();
    for (day, name, text) in boundaries {
        let declared = "property: code, scheme: kemendagri, credit: Wilayah <b>Contoh</b> MIT";
        let changed = regions.replace(day, &format!("{day}, boundaries: {{ file: {name}, {declared} }}"));
        assert_ne!(regions, changed, "no era holds {day}");
        regions = changed;
        changes.insert(format!("content/boundaries/{name}"), Some(text.as_bytes().to_vec()));
    }
    changes.insert("content/regions.yaml".to_owned(), Some(regions.into_bytes()));
    examine(&Overlay { base: &base, changes }, &Settings::default()).unwrap()
}

fn findings(examined: &Examined) -> Vec<String> {
    let listed = examined.findings.listed(&examined.files).into_iter();
    let said = listed.map(|finding| {
        let words = finding.message.text(UiLanguage::English);
        format!("{} {} {words}", finding.rule.code, finding.path(&examined.files))
    });
    said.collect()
}

fn pages(examined: &Examined) -> BTreeMap<String, String> {
    let site = Site::default();
    let made = make(examined, &Settings::default(), &site).unwrap();
    assert!(!made.findings.has_errors());
    let text = |(path, bytes): (String, Vec<u8>)| Some((path, String::from_utf8(bytes).ok()?));
    site.into_files().into_iter().filter_map(text).collect()
}

/// The drawings of a page, the phone's and the desk's of each map.
fn drawings(page: &str) -> Vec<&str> {
    let begins = page.match_indices("<svg class=\"chart chart-choropleth");
    begins.map(|(at, _)| &page[at..at + page[at..].find("</svg>").unwrap()]).collect()
}

const OVERVIEW: &str = "laporan/2023-12/index.html";

#[test]
fn every_era_is_drawn_in_its_own_boundaries() {
    let texts: Option<Vec<String>> = ERAS.iter().map(|(_, name)| fact(name)).collect();
    let Some(texts) = texts else { return };
    let boundaries: Vec<_> =
        ERAS.iter().zip(&texts).map(|((day, name), text)| (*day, *name, text.as_str())).collect();
    let examined = examined(&boundaries);
    assert_eq!(findings(&examined), findings(&self::examined(&[])), "boundaries add no finding");
    let counts: Vec<usize> = examined
        .dataset
        .regions
        .eras
        .iter()
        .map(|(_, era)| era.boundaries.as_ref().map_or(0, |boundaries| boundaries.outlines.len()))
        .collect();
    assert_eq!(counts, [33, 34, 38]);
    let pages = pages(&examined);
    let overview = &pages[OVERVIEW];
    let drawings = drawings(overview);
    assert_eq!(drawings.len(), 2);
    for drawing in &drawings {
        assert_eq!(drawing.matches("<a href=").count(), 34, "each province leads to its page");
        assert!(drawing.contains("<title>Aceh: "));
    }
    assert!(!overview.contains("chart-tilemap"));
    assert!(overview.contains("Wilayah &lt;b&gt;Contoh&lt;/b&gt; MIT"), "the credit is text");
    // About 7 kB when compressed, with all links and names, and the grounds of the lines to three of them.
    let bytes: usize = drawings.iter().map(|drawing| drawing.len()).sum();
    assert!(bytes < 26_500, "{bytes} bytes for both drawings");
}

#[test]
fn the_topology_and_the_outlines_of_one_map_are_one_map() {
    let names = ["id_provinces_38.topo.json", "id_provinces_38.geojson"];
    let texts: Option<Vec<String>> = names.iter().map(|name| fact(name)).collect();
    let Some(texts) = texts else { return };
    let outlines = |at: usize| {
        let examined = examined(&[("on: 2024-01-01", names[at], &texts[at])]);
        let eras = &examined.dataset.regions.eras;
        eras.iter().find_map(|(_, era)| era.boundaries.clone()).unwrap().outlines.clone()
    };
    let bounds = |ring: &[Position]| {
        let east = ring.iter().map(|at| at.east / Position::DEGREE);
        (east.clone().min().unwrap(), east.max().unwrap())
    };
    for (a, b) in outlines(0).iter().zip(outlines(1)) {
        assert_eq!(a.region, b.region);
        let of = |rings: &[Vec<Position>]| rings.iter().map(|ring| bounds(ring)).min().unwrap();
        assert!((of(&a.rings).0 - of(&b.rings).0).abs() <= 1, "{:?}", a.region);
    }
}

#[test]
fn rings_wound_the_other_way_give_the_same_map() {
    let Some(text) = fact("id_provinces_34.geojson") else { return };
    let mut turned: serde_json::Value = serde_json::from_str(&text).unwrap();
    fn turn(value: &mut serde_json::Value) {
        let Some(items) = value.as_array_mut() else { return };
        // A list of points is a ring.
        if items.first().is_some_and(|item| item[0].is_number()) {
            items.reverse();
        } else {
            items.iter_mut().for_each(turn);
        }
    }
    for feature in turned["features"].as_array_mut().unwrap() {
        turn(&mut feature["geometry"]["coordinates"]);
    }
    let turned = turned.to_string();
    assert_ne!(turned.len(), 0);
    let overview = |text: &str| {
        let examined = examined(&[("on: 2022-07-24", "a.geojson", text)]);
        drawings(&pages(&examined)[OVERVIEW]).iter().map(|drawing| (*drawing).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(overview(&text).len(), 2);
    let same_width =
        |drawing: &String| drawing.split("viewBox").nth(1).unwrap().split('>').next().unwrap().to_owned();
    let (a, b) = (overview(&text), overview(&turned));
    assert_eq!(a.iter().map(same_width).collect::<Vec<_>>(), b.iter().map(same_width).collect::<Vec<_>>());
    for (a, b) in a.iter().zip(&b) {
        // Where a ring begins may differ; which points are drawn may not.
        assert!(a.len().abs_diff(b.len()) < 200, "{} and {}", a.len(), b.len());
    }
}

#[test]
fn the_boundaries_of_another_era_are_refused() {
    let (Some(later), Some(earlier)) = (fact("id_provinces_38.geojson"), fact("id_provinces_33.geojson"))
    else {
        return;
    };
    let later = findings(&examined(&[("on: 2022-07-24", "a.geojson", &later)]));
    let strangers = later.iter().filter(|finding| finding.starts_with("C331"));
    assert_eq!(strangers.count(), 4, "the provinces of 2022: {later:?}");
    let earlier = findings(&examined(&[("on: 2022-07-24", "a.geojson", &earlier)]));
    let missing: Vec<_> = earlier.iter().filter(|finding| finding.starts_with("C332")).collect();
    assert_eq!(missing.len(), 1);
    assert!(missing[0].contains("`kalimantan-utara`"), "{missing:?}");
}

const SMALL: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","id":"aceh","properties":{"code":"11"},"geometry":{"type":"Polygon","coordinates":[[[95,2],[98,2],[98,5],[95,5],[95,2]],[[96,3],[97,3],[97,4],[96,3]]]}},
{"type":"Feature","id":"bali","properties":{"code":"51"},"geometry":{"type":"MultiPolygon","coordinates":[[[[114,-8],[115,-8],[115,-9],[114,-8]]],[[[116,-8],[117,-8],[117,-9],[116,-8]]]]}}]}"#;
const SMALL_TOPOLOGY: &str = r#"{"type":"Topology","transform":{"scale":[0.5,0.5],"translate":[95,-8]},
"arcs":[[[0,0],[2,0],[0,2]],[[2,2],[-2,0],[0,-2]],[[8,0],[2,0],[0,2],[-2,0],[0,-2]]],
"objects":{"a":{"type":"GeometryCollection","geometries":[{"type":"Polygon","id":"aceh","arcs":[[0,1]]},{"type":"MultiPolygon","id":"bali","arcs":[[[2]]]}]}}}"#;
const REGIONS: &str = "levels:\n  province: { name: Provinsi }\nregions:\n  aceh: { name: Aceh, level: province }\n  bali: { name: Bali, level: province }\neras:\n  now: { name: Kini, level: province, on: 2024-01-01, boundaries: { file: a.json, credit: Contoh } }\n";

/// The outlines of a small site, and whether anything was found about them.
fn small(boundaries: &[u8]) -> (usize, bool) {
    let world = MemoryWorld::new(jiff::civil::date(2024, 1, 1))
        .with("content/site.yaml", "title: Contoh\ndescription: Contoh\nlanguages: [id]\nbase-url: https://a.example/\norganisation: A\ncontact: a@a.example\nlicence: { name: MIT }\n")
        .with("content/regions.yaml", REGIONS)
        .with("content/boundaries/a.json", boundaries);
    let loaded = load::read(&world).unwrap();
    let (documents, found) = load::parse(&loaded.files);
    let checked = check::check(&documents);
    let told = |findings: &cakupan::diag::Diagnostics| {
        findings.sorted().iter().any(|finding| finding.path(&loaded.files) != "content")
    };
    let era = checked.dataset.regions.eras.iter().next().unwrap().1;
    let outlines = era.boundaries.as_ref().map_or(0, |boundaries| {
        // What was taken can be laid out.
        let _ = cakupan::chart::Atlas::new(&boundaries.outlines);
        boundaries.outlines.len()
    });
    (outlines, told(&found) || told(&loaded.diagnostics) || told(&checked.findings))
}

#[test]
fn small_boundaries_are_sound() {
    assert_eq!(small(SMALL.as_bytes()), (2, false));
    assert_eq!(small(SMALL_TOPOLOGY.as_bytes()), (2, false));
}

proptest::proptest! {
    #[test]
    fn boundaries_broken_anywhere_are_whole_or_told_and_never_a_panic(
        topology in proptest::bool::ANY,
        changes in proptest::collection::vec((proptest::num::usize::ANY, proptest::sample::select(b"0-9.[]{},:\"ae\\\xff ".to_vec()), 0..3_u8), 1..4),
    ) {
        let mut bytes = if topology { SMALL_TOPOLOGY } else { SMALL }.as_bytes().to_vec();
        for (at, byte, how) in changes {
            let at = at % bytes.len().max(1);
            match how {
                0 => bytes.truncate(at.max(1)),
                1 => bytes.insert(at, byte),
                _ => bytes[at] = byte,
            }
        }
        let (outlines, told) = small(&bytes);
        proptest::prop_assert!(outlines == 2 || told, "{} outlines and no word", outlines);
    }
}
