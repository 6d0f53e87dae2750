//! Comparing regions: pairs that are ready without a script, and any pair with a small one that says no more than the table.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod common;

use cakupan::pipeline::Settings;
use cakupan::world::DiskWorld;
use common::{made, root};
use std::collections::BTreeMap;
use std::io::Write as _;

fn small() -> BTreeMap<String, Vec<u8>> {
    made(&DiskWorld::new(root().join("tests/golden/small")), &Settings::default())
}

fn text<'f>(files: &'f BTreeMap<String, Vec<u8>>, path: &str) -> &'f str {
    std::str::from_utf8(files.get(path).unwrap_or_else(|| panic!("no {path}"))).unwrap()
}

/// The rows of the table with this id, each with the texts of its cells.
fn rows(page: &str, id: &str) -> Vec<Vec<String>> {
    let table = page.split_once(&format!("<table id=\"{id}\">")).unwrap_or_else(|| panic!("no table {id}")).1;
    let body = table.split_once("<tbody>").unwrap().1.split("</tbody>").next().unwrap();
    let plain = |cell: &str| {
        let parts = cell.split('<').enumerate().map(|(at, part)| match part.split_once('>') {
            Some((_, text)) if at > 0 => text,
            _ => part,
        });
        parts.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let cells = |row: &str| {
        let cells = row.split("<t").skip(1).filter(|cell| cell.starts_with(['h', 'd']));
        cells.map(|cell| plain(cell.split_once('>').unwrap().1)).collect()
    };
    body.split("<tr").skip(1).map(cells).collect()
}

#[test]
fn a_region_stands_beside_the_one_above_and_those_of_its_size() {
    let files = small();
    let page = text(&files, "bandingkan/aceh.html");
    assert!(!page.contains("<script src"), "prepared pairs need no script");
    // Aceh has 583,638 of 1,284,660 in the nation, and Bali 701,012: less than twice as many.
    let of = |page: &str, id| rows(page, id)[0].clone();
    assert_eq!(of(page, "pair-indonesia")[1..], ["583.638 45,4% dari Indonesia", "1.284.660"]);
    assert_eq!(of(page, "pair-bali")[1..], ["583.638 83,3% dari Bali", "701.012"]);
    assert!(page.contains("seukuran"));
    let english = text(&files, "en/compare/aceh.html");
    assert_eq!(of(english, "pair-indonesia")[1..], ["583,638 45.4% of Indonesia", "1,284,660"]);
    // From the other side, and from the profile of the region.
    let bali = text(&files, "bandingkan/bali.html");
    let other = of(bali, "pair-aceh");
    assert!(other[1].starts_with("701.012 ") && other[2] == "583.638", "{other:?}");
    assert!(text(&files, "wilayah/aceh.html").contains("href=\"../bandingkan/aceh.html\""));
    assert!(text(&files, "wilayah/index.html").contains("href=\"../bandingkan/index.html\""));
    // Where there is no report on it there is nothing to compare, and no link to it.
    assert!(!files.contains_key("bandingkan/kanwil-satu.html"));
    assert!(!text(&files, "wilayah/kanwil-satu.html").contains("bandingkan/kanwil-satu.html"));
}

#[test]
fn one_measure_is_compared_through_time() {
    let files = small();
    let time = rows(text(&files, "bandingkan/aceh.html"), "time-bali");
    let periods: Vec<&str> = time.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(periods, ["Desember 2023", "Desember 2022"]);
    assert!(time[1][1].starts_with("480.000 ") && time[1][2] == "720.500", "{time:?}");
}

#[test]
fn any_two_are_chosen_from_a_table_that_is_there_without_the_script() {
    let files = small();
    for (path, list) in [("bandingkan/index.html", "aceh.html"), ("en/compare/index.html", "aceh.html")] {
        let page = text(&files, path);
        let table = rows(page, "regions-table");
        assert_eq!(table.len(), 5, "the nation, three regions and their sum: {table:?}");
        assert_eq!(table[0][0], "Indonesia");
        assert!(page.contains(&format!("href=\"{list}\"")), "{path} leads to the pairs that are ready");
        assert_eq!(page.matches("assets/compare.").count(), 1);
    }
    let zipped = |bytes: &[u8]| {
        let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
        out.write_all(bytes).unwrap();
        out.finish().unwrap().len()
    };
    let scripts = files.iter().filter(|(path, _)| path.ends_with(".js"));
    let weight: usize = scripts.map(|(_, bytes)| zipped(bytes)).sum();
    assert!(weight < 6_000, "all scripts weigh {weight} bytes");
}
