//! Whoever wants to know a suppressed figure: a small table, what is published of it, and the least and the most that each
//! figure can be. Every possible table is tried; nothing here is shared with what suppresses.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "each program takes what it needs of the attack"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;

pub const REGIONS: [&str; 3] = ["aceh", "jawa-barat", "jawa-timur"];
pub const SEGMENTS: [&str; 2] = ["pu", "bpu"];
/// No figure of a table is larger.
pub const LARGEST: i64 = 11;
/// How far figures are tried; one that can be as large may be anything.
pub const MOST: i64 = 16;
pub const THRESHOLD: i64 = 5;

/// A table: participants of each region and segment.
pub type Table = [[i64; 2]; 3];

/// The figures that a table gives, by region and category: itself, and its sums along both trees.
pub fn sums(table: &Table) -> BTreeMap<(&'static str, &'static str), i64> {
    let mut out = BTreeMap::new();
    for (at, row) in table.iter().enumerate() {
        for (segment, value) in SEGMENTS.into_iter().zip(row).chain([("", &(row[0] + row[1]))]) {
            out.insert((REGIONS[at], segment), *value);
            *out.entry(("indonesia", segment)).or_default() += value;
            if at > 0 {
                *out.entry(("kanwil-jawa", segment)).or_default() += value;
            }
        }
    }
    out
}

/// What is published of a figure: between what bounds it lies.
pub type Published = BTreeMap<(String, String), (f64, f64)>;

pub const WORKERS: i64 = 100;

/// Every region with a figure, those of a table first.
pub const ALL: [&str; 5] = ["aceh", "jawa-barat", "jawa-timur", "kanwil-jawa", "indonesia"];
pub const KINDS: [&str; 3] = ["", "pu", "bpu"];

/// The least and the most that each figure is found to be: tables are tried that agree with all that is published, until
/// each figure that is protected is known to be wide enough, or all have been tried.
fn attack(
    truth: &Table,
    published: &Published,
    rates: &Published,
    threshold: i64,
) -> BTreeMap<(&'static str, &'static str), (i64, i64)> {
    // The whole numbers that each figure may be, looked up once.
    let allowed = |region: &'static str, kind: &'static str| {
        let (mut low, mut high) = (0, 6 * MOST);
        let mut within = |(least, most): &(f64, f64), of: f64| {
            low = low.max((least * of).ceil() as i64);
            high = high.min((most * of).floor() as i64);
        };
        published.get(&(region.to_owned(), kind.to_owned())).iter().for_each(|bounds| within(bounds, 1.0));
        if kind.is_empty() && region != "indonesia" {
            let rate = rates.get(&(region.to_owned(), String::new()));
            rate.iter().for_each(|bounds| within(bounds, WORKERS as f64 / 100.0));
        }
        (low, high)
    };
    let allowed = ALL.map(|region| KINDS.map(|kind| allowed(region, kind)));
    let fits = |region: usize, [pu, bpu]: [i64; 2]| {
        let inside = |kind: usize, value: i64| {
            let (low, high) = allowed[region][kind];
            low <= value && value <= high
        };
        inside(0, pu + bpu) && inside(1, pu) && inside(2, bpu)
    };
    let rows = [0, 1, 2].map(|region| -> Vec<[i64; 2]> {
        let pairs = (0..=MOST).flat_map(|pu| (0..=MOST).map(move |bpu| [pu, bpu]));
        pairs.filter(|pair| fits(region, *pair)).collect()
    });
    // The truth is a table that agrees, or what is published is not true.
    let truth = {
        let [aceh, barat, timur] = *truth;
        let java = [barat[0] + timur[0], barat[1] + timur[1]];
        [aceh, barat, timur, java, [aceh[0] + java[0], aceh[1] + java[1]]]
    };
    let is_told = (0..ALL.len()).all(|region| fits(region, truth[region]));
    assert!(is_told, "{truth:?} is not what is published: {published:?}");
    let truth = truth.map(|[pu, bpu]| [pu + bpu, pu, bpu]);
    let mut bounds = truth.map(|of| of.map(|value| (value, value)));
    let is_enough = |bounds: &[[(i64, i64); 3]; 5]| {
        let mut all = truth.iter().flatten().zip(bounds.iter().flatten()).enumerate();
        all.all(|(at, (value, (least, most)))| !is_pinned(at / 3, *value, *least, *most, threshold))
    };
    'tried: for barat in &rows[1] {
        for timur in &rows[2] {
            if is_enough(&bounds) {
                break 'tried;
            }
            let java = [barat[0] + timur[0], barat[1] + timur[1]];
            if !fits(3, java) {
                continue;
            }
            for aceh in &rows[0] {
                let all = [aceh[0] + java[0], aceh[1] + java[1]];
                if !fits(4, all) {
                    continue;
                }
                for (of, [pu, bpu]) in bounds.iter_mut().zip([*aceh, *barat, *timur, java, all]) {
                    for (entry, value) in of.iter_mut().zip([pu + bpu, pu, bpu]) {
                        *entry = (entry.0.min(value), entry.1.max(value));
                    }
                }
            }
        }
    }
    let each = ALL.into_iter().zip(bounds);
    each.flat_map(|(region, of)| KINDS.into_iter().zip(of).map(move |(kind, of)| ((region, kind), of)))
        .collect()
}

/// Whether a figure is protected, and known too well. Beyond the largest figure that is tried there may be others.
fn is_pinned(region: usize, value: i64, least: i64, most: i64, threshold: i64) -> bool {
    let is_open = region < REGIONS.len() && most >= MOST;
    value > 0 && value < threshold && !is_open && most - least < threshold
}

/// The protected figures that are bound more closely than they may be.
pub fn pinned(truth: &Table, published: &Published, rates: &Published, threshold: i64) -> Vec<String> {
    let bounds = attack(truth, published, rates, threshold);
    let mut out = Vec::new();
    for (key, value) in sums(truth) {
        let (least, most) = bounds[&key];
        let region = ALL.iter().position(|region| *region == key.0).unwrap();
        if is_pinned(region, value, least, most, threshold) {
            out.push(format!("{key:?} = {value} is {least} to {most}"));
        }
    }
    out
}

pub fn content(table: &Table) -> String {
    let sums = sums(table);
    let mut rows = String::new();
    for region in ["indonesia", "kanwil-jawa", "aceh", "jawa-barat", "jawa-timur"] {
        let of = |segment: &'static str| sums[&(region, segment)];
        let workers = if region == "indonesia" { 3 * WORKERS } else { WORKERS };
        let _ = writeln!(rows, "  {region}: [{}, {}, {}, {workers}]", of(""), of("pu"), of("bpu"));
    }
    format!(
        "-- content/data/news.yaml -- removed\n-- content/data/2023-12.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\n\
         period: 2023-12\ncolumns: [participants.active, participants.active/pu, participants.active/bpu, workers]\nrows:\n{rows}"
    )
}
