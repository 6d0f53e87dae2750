//! What charts weigh: both layouts of each kind on ordinary figures, compressed as they travel.
//!
//! `cargo test --test charts -- --nocapture sizes` prints the table.
#![allow(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use crate::cases;
use crate::drawn;
use cakupan::chart::Layout;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write as _;

/// What an ordinary chart may weigh in both layouts.
const MOST: usize = 3_000;
/// What a sparkline may add to a page that has others.
const MOST_SPARKLINE: usize = 150;

/// The cases with ordinary figures: one at least for each kind.
const ORDINARY: [&str; 18] = [
    "trend",
    "trend-series",
    "trend-crowded",
    "bars-34",
    "composition",
    "composition-share",
    "composition-amount",
    "bullet",
    "dumbbell",
    "dumbbell-ends",
    "slope",
    "slope-34",
    "heatmap",
    "tilemap",
    "choropleth",
    "waffle",
    "multiples",
    "sparkline",
];

fn compressed(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap().len()
}

#[test]
fn an_ordinary_chart_is_small() {
    let kinds = crate::edges::KINDS.iter().map(|(kind, _)| *kind);
    let missed: Vec<&str> =
        kinds.filter(|kind| !ORDINARY.iter().any(|name| name.split('-').next() == Some(kind))).collect();
    assert!(missed.is_empty(), "kinds without an ordinary case: {missed:?}");
    let all = cases::sound();
    println!("{:<20} {:>8} {:>8} {:>8}", "chart", "phone", "desk", "gzip");
    for name in ORDINARY {
        let case = all.iter().find(|case| case.name == name).unwrap();
        let [phone, desk] = Layout::ALL.map(|layout| drawn(case, layout).unwrap());
        let weight = compressed(&format!("{phone}{desk}"));
        println!("{name:<20} {:>8} {:>8} {weight:>8}", phone.len(), desk.len());
        assert!(weight <= MOST, "{name} weighs {weight} bytes");
    }
}

#[test]
fn a_sparkline_is_a_few_bytes_more() {
    let all = cases::sound();
    let drawings: Vec<String> = all
        .iter()
        .filter(|case| case.name.starts_with("sparkline"))
        .map(|case| drawn(case, Layout::Desk).unwrap())
        .collect();
    let (first, rest) = drawings.split_first().unwrap();
    let mut page = first.clone();
    let mut before = compressed(&page);
    for drawing in rest {
        page.push_str(drawing);
        let after = compressed(&page);
        println!("{} bytes, {} on the page", drawing.len(), after - before);
        assert!(after - before <= MOST_SPARKLINE, "{drawing}");
        before = after;
    }
}
