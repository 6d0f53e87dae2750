//! Regions and parts over time on the pages of measures: slopes, small multiples, sparklines.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod archive;

use archive::Archive;
use cakupan::pipeline::{Settings, examine, make};
use cakupan::site::Site;
use std::path::Path;

/// The page of the measure `workers` in English, with figures laid over the base of the cases.
fn page_of_workers(periods: &[(&str, [u32; 4])], more: &str) -> String {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/base.txt");
    let base = std::fs::read_to_string(base).unwrap();
    let words = "Semua yang bekerja., en: All who work. }\n    unit: persons\n    kind: stock\n";
    assert!(base.contains(words));
    let base = base.replace(words, &format!("{words}{more}"));
    let mut over = String::new();
    for (period, [all, aceh, barat, timur]) in periods {
        over.push_str(&format!(
            "-- content/data/w-{period}.yaml --\nsource: antara-2023\nreleased: 2023-12\nperiod: {period}\n\
             columns: [workers]\nrows:\n  indonesia: [{all}]\n  aceh: [{aceh}]\n  jawa-barat: [{barat}]\n  \
             jawa-timur: [{timur}]\n"
        ));
    }
    let base = Archive::parse(&base).unwrap();
    let examined = examine(&Archive::parse(&over).unwrap().over(&base), &Settings::default()).unwrap();
    assert!(examined.findings.is_empty(), "{:?}", examined.findings.sorted());
    let site = Site::default();
    let made = make(&examined, &Settings::default(), &site).unwrap();
    assert!(made.findings.is_empty(), "{:?}", made.findings.sorted());
    String::from_utf8(site.into_files()["en/measures/workers.html"].clone()).unwrap()
}

/// The chart with this id: title, description, pictures and table.
fn chart<'p>(page: &'p str, id: &str) -> Option<&'p str> {
    let start = page.find(&format!("<figure class=\"plot\" id=\"{id}\""))?;
    page[start..].split("</figure>").next()
}

const FOUR: [(&str, [u32; 4]); 3] =
    [("2020-12", [900, 160, 440, 300]), ("2021-12", [920, 170, 440, 310]), ("2022-12", [950, 180, 450, 320])];

#[test]
fn two_periods_are_slopes_with_the_finding_and_the_same_cells() {
    let page = page_of_workers(&FOUR[2..], "");
    let slope = chart(&page, "chart-slope-1").unwrap_or_else(|| panic!("{page}"));
    assert!(slope.contains("chart-slope chart-phone") && slope.contains("chart-slope chart-desk"));
    assert!(slope.contains("one line a region, from December 2022"), "{slope}");
    for cell in ["<td class=\"n\">180</td>", "<td class=\"n\">450</td>", "<td class=\"n\">320</td>"] {
        assert!(slope.contains(cell), "{cell} in {slope}");
    }
    assert!(chart(&page, "chart-heatmap-1").is_none() && chart(&page, "chart-multiples-1").is_none());
}

#[test]
fn what_is_not_comparable_is_no_slope() {
    let broken = "    breaks:\n      - { on: 2023, note: { id: Cara hitung berubah., en: Counted anew. } }\n";
    let page = page_of_workers(&FOUR[2..], broken);
    assert!(chart(&page, "chart-slope-1").is_none());
    assert!(chart(&page, "chart-heatmap-1").is_some_and(|map| map.contains("Counted anew.")));
}

#[test]
fn four_periods_are_small_multiples_beside_the_heat_map() {
    let page = page_of_workers(&FOUR, "");
    assert!(chart(&page, "chart-heatmap-1").is_some());
    let panels = chart(&page, "chart-multiples-1").unwrap_or_else(|| panic!("{page}"));
    assert!(panels.contains("one small chart a region, all on the same scale"), "{panels}");
    let name = |region: &str| panels.find(&format!(">{region}</text>")).unwrap_or_else(|| panic!("{panels}"));
    let [barat, timur, aceh] = ["West Java", "East Java", "Aceh"].map(name);
    assert!(barat < timur && timur < aceh, "the highest first");
}

#[test]
fn a_figure_with_a_past_has_a_sparkline_that_is_not_read_out() {
    let page = page_of_workers(&FOUR, "");
    let table = page.split("id=\"regions-table\"").nth(1).unwrap().split("</table>").next().unwrap();
    let lines: Vec<&str> = table.matches("<svg class=\"spark\"").collect();
    assert_eq!(lines.len(), 4, "{table}");
    assert_eq!(table.matches("aria-hidden=\"true\"").count(), 4);
    assert!(page.contains("The small lines show the way of the figures up to the one beside them"));
    let page = page_of_workers(&FOUR[2..], "");
    assert!(!page.contains("class=\"spark\"") && !page.contains("The small lines"), "two figures are no way");
}
