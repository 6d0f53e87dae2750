//! Every kind of chart against every edge: the same figures are given to all kinds, and each draws them or says why
//! it cannot.
//!
//! A kind is a line in [`KINDS`], an edge a line in [`EDGES`]; what is refused is a line in [`refused`]. All pairs are
//! drawn.
#![allow(clippy::unwrap_used, reason = "what the edges are made from is written here")]

use crate::cases::{
    Case, LONG, against, at_least, at_most, between, case, decimal, exact, magnitude, missing, point, series,
};
use cakupan::chart::{
    Area, Atlas, Bar, Bars, ChartError, Choropleth, Classes, Composition, Dumbbell, Goal, HeatMap, HeatRow,
    Keep, Multiples, Order, Pair, Panel, Point, Reference, Slope, Sparkline, Stack, Tile, TileMap, Trend,
    Waffle, Whole,
};
use cakupan::model::{End, Missing, Outline, Period, Position, Precision, Quantity, RegionId, Stated};
use std::sync::Arc;

/// Figures of regions and periods, from which every kind of chart can be made.
pub(crate) struct Data {
    regions: Vec<Region>,
    periods: Vec<Period>,
}

#[derive(Clone)]
struct Region {
    name: String,
    /// One for each period.
    figures: Vec<Stated>,
    target: Stated,
}

const YEARS: [&str; 5] = ["2019", "2020", "2021", "2022", "2023"];

fn data(periods: &[&str], regions: Vec<(&str, Vec<Stated>)>) -> Data {
    let region =
        |(name, figures): (&str, Vec<Stated>)| Region { name: name.to_owned(), figures, target: missing() };
    Data {
        regions: regions.into_iter().map(region).collect(),
        periods: periods.iter().map(|period| Period::parse(period).unwrap()).collect(),
    }
}

/// Shares of a few provinces, rising from these by this much a year.
fn rates(names: &[&str]) -> Vec<(String, Vec<Stated>)> {
    let rate =
        |at: usize, year: usize| decimal(&format!("{}.{}", 12 + at * 9 + year * (1 + at % 3), at % 10));
    let rates = |at: usize| (0..YEARS.len()).map(|year| rate(at, year)).collect();
    names.iter().enumerate().map(|(at, name)| ((*name).to_owned(), rates(at))).collect()
}

fn named(names: &[&str]) -> Data {
    let rates = rates(names);
    data(&YEARS, rates.iter().map(|(name, figures)| (name.as_str(), figures.clone())).collect())
}

fn all(figure: fn() -> Stated) -> Data {
    data(&YEARS, ["Aceh", "Riau", "Bali"].map(|name| (name, YEARS.map(|_| figure()).to_vec())).to_vec())
}

fn many_regions() -> Data {
    let names: Vec<String> = (1..=514).map(|number| format!("Kabupaten {number}")).collect();
    let figure = |at: usize, year: usize| exact((100 + at * 7919 % 5000 + year * (at % 97)) as i64);
    let figures = |at: usize| (0..YEARS.len()).map(|year| figure(at, year)).collect();
    data(&YEARS, names.iter().enumerate().map(|(at, name)| (name.as_str(), figures(at))).collect())
}

fn many_periods() -> Data {
    let quarters: Vec<String> =
        (2014..2024).flat_map(|year| (1..=4).map(move |quarter| format!("{year}-q{quarter}"))).collect();
    let quarters: Vec<&str> = quarters.iter().map(String::as_str).collect();
    let figure =
        |at: i64, time: i64| exact(1_200_000 * (at + 1) + time * 70_000 + (time * 7919 % 13) * 15_000);
    let figures = |at: i64| (0..40).map(|time| figure(at, time)).collect();
    data(&quarters, vec![("Aceh", figures(0)), ("Sumatera Utara", figures(2)), ("Riau", figures(1))])
}

fn quantities() -> Data {
    let confidential = Stated::Missing(Missing::Confidential);
    data(
        &YEARS,
        vec![
            ("Pasti", [40, 42, 47, 51, 60].map(exact).to_vec()),
            ("Paling sedikit", vec![exact(20), exact(22), at_least(20), exact(26), at_least(30)]),
            ("Paling banyak", vec![at_most(15), exact(11), exact(12), at_most(20), exact(18)]),
            ("Rentang", vec![between(20, 25), exact(24), exact(25), between(22, 30), between(25, 40)]),
            ("Dirahasiakan", vec![exact(8), missing(), exact(9), confidential, confidential]),
        ],
    )
}

fn magnitudes() -> Data {
    data(
        &["2022", "2023"],
        vec![("Ribuan", vec![exact(2_100), magnitude()]), ("Pasti", vec![exact(3_000), exact(4_000)])],
    )
}

fn targets() -> Data {
    let mut data = all(missing);
    for (region, target) in data.regions.iter_mut().zip([exact(60), between(20, 30), at_least(40)]) {
        region.target = target;
    }
    data
}

type Figures = fn() -> Data;

/// The edges, each with figures that have it.
pub(crate) const EDGES: [(&str, Figures); 14] = [
    ("empty", || data(&[], Vec::new())),
    ("one", || data(&["2023"], vec![("Aceh", vec![decimal("24.1")])])),
    ("zeros", || all(|| exact(0))),
    ("missing", || all(missing)),
    ("negative", || {
        let mut data = named(&["Aceh", "Riau", "Bali"]);
        data.regions[0].figures = [-4, 3, -9, 2, -6].map(exact).to_vec();
        data
    }),
    ("hundredfold", || {
        let mut data = named(&["DKI Jakarta", "Aceh", "Riau", "Bali"]);
        data.regions[0].figures = [8_100, 8_000, 8_300, 8_900, 9_000].map(exact).to_vec();
        data
    }),
    ("514", many_regions),
    ("40-periods", many_periods),
    ("long-names", || {
        named(&[
            LONG,
            "Kabupatenkabupatenkabupatenkabupatenkabupatenkabupatenkabupa",
            "Kepulauan Bangka Belitung",
        ])
    }),
    ("scripts", || {
        named(&["مجموع العاملين في إندونيسيا", "ꦏꦼꦥꦸꦭꦮꦤ꧀ ꦧꦁꦏ", "Ngayogyakartå Élok", "<b>&\u{1}\"</b>"])
    }),
    ("quantities", quantities),
    ("magnitudes", magnitudes),
    ("target-without-actual", targets),
    ("gaps", || {
        let mut data = named(&["Aceh", "Riau", "Bali"]);
        for (at, region) in data.regions.iter_mut().enumerate() {
            region.figures[(at + 1) % 5] = missing();
            region.figures[(at + 3) % 5] = missing();
        }
        data
    }),
];

impl Region {
    fn last(&self) -> Stated {
        self.figures.last().copied().unwrap_or_else(missing)
    }

    /// The first figure, where there is another one.
    fn first(&self) -> Stated {
        if self.figures.len() > 1 { self.figures[0] } else { missing() }
    }

    fn points(&self, periods: &[Period]) -> Vec<Point> {
        let point =
            |(period, stated): (&Period, &Stated)| Point { period: *period, ..point("2000", *stated) };
        periods.iter().zip(&self.figures).map(point).collect()
    }
}

impl Data {
    fn period(&self, at: usize) -> Period {
        self.periods.get(at).copied().unwrap_or_else(|| Period::parse("2023").unwrap())
    }

    fn ends(&self) -> (Period, Period) {
        let first = if self.periods.len() > 1 { self.period(0) } else { Period::parse("2022").unwrap() };
        (first, self.period(self.periods.len().saturating_sub(1)))
    }

    /// The second region is the reader's own, if there are several.
    fn own(&self, at: usize) -> bool {
        at == 1
    }

    fn pairs(&self) -> Vec<Pair> {
        let pair = |(at, region): (usize, &Region)| Pair {
            label: region.name.clone(),
            old: region.first(),
            new: region.last(),
            highlighted: self.own(at),
            link: None,
        };
        self.regions.iter().enumerate().map(pair).collect()
    }

    /// All of a few, the ends of many.
    fn keep(&self) -> Keep {
        if self.regions.len() > 20 { Keep::Ends { top: 8, bottom: 4 } } else { Keep::All }
    }

    fn first(&self) -> Region {
        let none = || Region { name: String::new(), figures: Vec::new(), target: missing() };
        self.regions.first().cloned().unwrap_or_else(none)
    }
}

/// A region of a land of even fields, so many beside each other.
fn field(at: usize, columns: usize) -> Outline {
    let (east, north) = ((at % columns) as f64, -((at / columns) as f64));
    let corner =
        |dx: f64, dy: f64| Position::at(100.0 + (east + dx) / 2.0, 5.0 + (north + dy) / 2.0).unwrap();
    let mut outline = Outline::new(RegionId(at as u32));
    assert!(outline.add(vec![vec![corner(0.0, 0.0), corner(1.0, 0.0), corner(1.0, 1.0), corner(0.0, 1.0)]]));
    outline
}

type Draw = fn(&'static str, Data) -> Case;

/// The kinds of charts, each made from the same figures.
pub(crate) const KINDS: [(&str, Draw); 12] = [
    ("trend", |name, data| {
        let own = |(at, region): (usize, &Region)| cakupan::chart::Series {
            highlighted: data.own(at) && data.regions.len() > 8,
            ..series(&region.name, region.points(&data.periods))
        };
        let target = |region: &Region| Point {
            period: Period::parse("2024").unwrap(),
            ..point("2024", region.target)
        };
        let targets = data.regions.iter().filter(|region| region.target != missing()).map(target);
        let series = data.regions.iter().enumerate().map(own).collect();
        case(name, Trend { series, targets: targets.collect(), breaks: Vec::new() })
    }),
    ("bars", |name, data| {
        let bar = |(at, region): (usize, &Region)| Bar {
            label: region.name.clone(),
            short: None,
            stated: region.last(),
            highlighted: data.own(at),
            link: None,
        };
        let bars = data.regions.iter().enumerate().map(bar).collect();
        let quantity = data.first().last().quantity().copied();
        let reference = quantity.map(|quantity| Reference { label: "Nasional".to_owned(), quantity });
        case(name, Bars { bars, reference, keep: data.keep() })
    }),
    ("composition", |name, data| {
        let whole = |(at, region): (usize, &Region)| Whole {
            label: region.name.clone(),
            figures: region.figures.clone(),
            highlighted: data.own(at),
        };
        let parts = data.periods.iter().map(ToString::to_string).collect();
        let rows = data.regions.iter().enumerate().map(whole).collect();
        case(name, Composition { parts, rows, scale: Stack::Amount, keep: data.keep() })
    }),
    ("bullet", |name, data| {
        let goal = |(at, region): (usize, &Region)| Goal {
            label: region.name.clone(),
            actual: region.last(),
            target: region.target,
            highlighted: data.own(at),
        };
        let rows = data.regions.iter().enumerate().map(goal).collect();
        case(name, cakupan::chart::Bullet { keep: data.keep(), ..against(rows) })
    }),
    ("dumbbell", |name, data| {
        let (from, to) = data.ends();
        case(name, Dumbbell { from, to, whole: None, rows: data.pairs(), keep: data.keep() })
    }),
    ("slope", |name, data| {
        let (from, to) = data.ends();
        case(name, Slope { from, to, whole: None, rows: data.pairs() })
    }),
    ("heatmap", |name, data| {
        let row = |(at, region): (usize, &Region)| HeatRow {
            label: region.name.clone(),
            figures: region.figures.clone(),
            highlighted: data.own(at),
        };
        let rows = data.regions.iter().enumerate().map(row).collect();
        let (periods, breaks) = (data.periods.clone(), Vec::new());
        case(name, HeatMap { periods, breaks, rows, order: Order::Newest, classes: Classes::Equal })
    }),
    ("tilemap", |name, data| {
        let columns = if data.regions.len() > 40 { 26 } else { 6 };
        let tile = |(at, region): (usize, &Region)| Tile {
            row: (at / columns) as i16,
            column: (at % columns) as i16,
            label: region.name.chars().take(2).collect(),
            name: region.name.clone(),
            stated: region.last(),
            highlighted: data.own(at),
            link: None,
        };
        let tiles = data.regions.iter().enumerate().map(tile).collect();
        case(name, TileMap { tiles, classes: Classes::Equal })
    }),
    ("choropleth", |name, data| {
        let columns = if data.regions.len() > 40 { 26 } else { 2 };
        let area = |(at, region): (usize, &Region)| Area {
            name: region.name.clone(),
            stated: region.last(),
            highlighted: data.own(at),
            link: None,
        };
        let areas = data.regions.iter().enumerate().map(area).collect();
        let outlines: Vec<Outline> = (0..data.regions.len()).map(|at| field(at, columns)).collect();
        let atlas = Arc::new(Atlas::new(&outlines));
        case(name, Choropleth { atlas, areas, classes: Classes::Equal })
    }),
    ("waffle", |name, data| {
        let nothing = Quantity { low: End::Unbounded, high: End::Unbounded, precision: Precision::Exact };
        let share = data.first().last().quantity().copied().unwrap_or(nothing);
        case(name, Waffle { share, ratio: String::new(), label: data.first().name })
    }),
    ("multiples", |name, data| {
        let panel = |(at, region): (usize, &Region)| Panel {
            label: region.name.clone(),
            points: region.points(&data.periods),
            highlighted: data.own(at),
            link: None,
        };
        let panels = data.regions.iter().enumerate().map(panel).collect();
        case(name, Multiples { panels, whole: None, breaks: Vec::new(), keep: Keep::All })
    }),
    ("sparkline", |name, data| {
        case(name, Sparkline { points: data.first().points(&data.periods), breaks: Vec::new() })
    }),
];

/// What is no chart, and why.
pub(crate) fn refused(kind: &str, edge: &str) -> Option<ChartError> {
    match (kind, edge) {
        // A target is drawn where it has a place of its own.
        ("trend" | "bullet", "target-without-actual") => None,
        (_, "empty" | "missing" | "target-without-actual") => Some(ChartError::NothingToDraw),
        // Nothing has no parts.
        ("composition", "zeros") => Some(ChartError::NothingToDraw),
        ("composition", "negative") => Some(ChartError::NegativePart { part: "2019".to_owned() }),
        ("composition", "40-periods") => Some(ChartError::TooManyParts { found: 40, most: 6 }),
        // Of each region one part at least is no single number.
        ("composition", "gaps") => Some(ChartError::NothingToDraw),
        ("waffle", "negative" | "hundredfold" | "40-periods" | "magnitudes") => Some(ChartError::NoShare),
        _ => None,
    }
}

/// Every pair of a kind and an edge.
pub(crate) fn all_pairs() -> Vec<(&'static str, &'static str, Case)> {
    let pair = |(kind, draw): (&'static str, Draw), (edge, figures): (&'static str, Figures)| {
        let name: &'static str = format!("{kind}-edge-{edge}").leak();
        (kind, edge, draw(name, figures()))
    };
    KINDS.iter().flat_map(|kind| EDGES.iter().map(move |edge| pair(*kind, *edge))).collect()
}
