//! Choropleths of a land that does not exist: a lake, a province inside another, islands, one too small to be seen,
//! rings wound either way.

use super::{Case, at_least, between, case, decimal, exact, magnitude, missing};
use cakupan::chart::{Area, Atlas, ChartError, Choropleth, Classes};
use cakupan::model::{Missing, Outline, Position, RegionId, Stated};
use rust_decimal::Decimal;
use std::sync::Arc;

const LONG: &str = "Provinsi Kepulauan Nusa Tenggara Barat Daya dan Sekitarnya <&>";

/// A ring through these corners, in tenths of a degree, whose sides wander as coasts do.
fn coast(corners: &[(i32, i32)]) -> Vec<Position> {
    let mut out = Vec::new();
    for (from, to) in corners.iter().zip(corners.iter().cycle().skip(1)) {
        // A side is the same from either end, so that neighbours share it.
        let (low, high) = if from < to { (from, to) } else { (to, from) };
        let place = |step: i32| {
            let along = f64::from(step) / 24.0;
            let bend = [0.0, 0.5, -0.3, 0.8, 0.2, -0.6, 0.4, -0.2][step as usize % 8]
                * f64::from((step % 24).min(3));
            let (dx, dy) = (f64::from(high.0 - low.0), f64::from(high.1 - low.1));
            let east = f64::from(low.0) + dx * along - dy * bend / 60.0;
            let north = f64::from(low.1) + dy * along + dx * bend / 60.0;
            Position::at(100.0 + east / 10.0, -5.0 + north / 10.0).unwrap()
        };
        let steps = 0..24;
        if from < to {
            out.extend(steps.map(place));
        } else {
            out.extend(steps.map(|step| place(24 - step)));
        }
    }
    out
}

fn turned(mut ring: Vec<Position>) -> Vec<Position> {
    ring.reverse();
    ring
}

fn outlines() -> Vec<Outline> {
    let lake = &[(40, 50), (60, 50), (60, 65), (40, 65)];
    let inner = &[(70, 20), (80, 20), (80, 28), (70, 28)];
    let parts: Vec<Vec<Vec<Vec<Position>>>> = vec![
        vec![vec![coast(&[(0, 0), (60, 0), (60, 40), (0, 40)])]],
        // With a lake, and wound the wrong way.
        vec![vec![turned(coast(&[(0, 40), (60, 40), (90, 80), (0, 90)])), coast(lake)]],
        // A province lies inside, and is cut out.
        vec![vec![coast(&[(60, 0), (110, 0), (110, 45), (60, 40)]), coast(inner)]],
        vec![vec![turned(coast(inner))]],
        // A town lies inside, and is not cut out.
        vec![vec![coast(&[(60, 40), (110, 45), (130, 90), (90, 80)])]],
        vec![vec![coast(&[(100, 60), (108, 60), (108, 66), (100, 66)])]],
        // Islands, of which one is in the lake.
        vec![
            vec![coast(&[(150, 0), (190, 5), (185, 20), (150, 15)])],
            vec![coast(&[(155, 30), (175, 30), (175, 36), (155, 40)])],
            vec![coast(&[(48, 56), (54, 56), (54, 60), (48, 60)])],
        ],
        // Too small to be seen.
        vec![vec![coast(&[(160, 70), (161, 70), (161, 71), (160, 71)])]],
    ];
    let outline = |(region, parts): (u32, Vec<Vec<Vec<Position>>>)| {
        let mut outline = Outline::new(RegionId(region));
        assert!(parts.into_iter().all(|rings| outline.add(rings)));
        outline
    };
    (0..).zip(parts).map(outline).collect()
}

fn areas(figures: [Stated; 8]) -> Vec<Area> {
    const NAMES: [&str; 8] = ["Barat", "Utara", "Selatan", "Dalam", "Timur", "Kota", "Kepulauan", "Karang"];
    let area = |(name, stated): (&str, Stated)| Area {
        name: name.to_owned(),
        stated,
        highlighted: false,
        link: None,
    };
    NAMES.into_iter().zip(figures).map(area).collect()
}

fn rates() -> [Stated; 8] {
    [exact(12), exact(31), decimal("47.5"), exact(58), exact(25), exact(71), exact(44), exact(9)]
}

fn map(areas: Vec<Area>, classes: Classes) -> Choropleth {
    Choropleth { atlas: Arc::new(Atlas::new(&outlines())), areas, classes }
}

pub(super) fn sound() -> Vec<Case> {
    let kinds = [
        exact(12),
        Stated::Missing(Missing::Confidential),
        missing(),
        between(30, 38),
        at_least(60),
        magnitude(),
        exact(44),
        missing(),
    ];
    let mut own = areas(rates());
    own[2].highlighted = true;
    own[7].highlighted = true;
    let mut linked = areas(rates());
    for (index, area) in linked.iter_mut().enumerate() {
        area.name = LONG.to_owned();
        area.link = Some(format!("{index}/?a=1&b=2"));
    }
    let outlier = [812, 1_020, 931, 770, 123_456, 640, 905, 1_100].map(exact);
    let mut one = vec![missing(); 8];
    one[6] = exact(44);
    vec![
        case("choropleth", map(areas(rates()), Classes::Even)),
        case("choropleth-kinds", map(areas(kinds), Classes::Even)),
        case("choropleth-own", map(own, Classes::Even)),
        case("choropleth-links", map(linked, Classes::At([25, 50].map(Decimal::from).to_vec()))),
        case("choropleth-outlier", map(areas(outlier), Classes::Equal)),
        case("choropleth-zeros", map(areas([exact(0); 8]), Classes::Equal)),
        case("choropleth-one", map(areas(one.try_into().unwrap()), Classes::Even)),
    ]
}

pub(super) fn faulty() -> Vec<(Case, ChartError)> {
    let empty =
        Choropleth { atlas: Arc::new(Atlas::new(&[])), areas: areas(rates()), classes: Classes::Even };
    vec![
        (case("areas-missing", map(areas([missing(); 8]), Classes::Even)), ChartError::NothingToDraw),
        (case("no-areas", map(vec![], Classes::Even)), ChartError::NothingToDraw),
        (case("no-outlines", empty), ChartError::NothingToDraw),
    ]
}

/// The land with any figures.
pub(super) fn of_figures(figures: &[(String, Stated, i16)]) -> Vec<Case> {
    let areas = figures.iter().map(|(name, stated, at)| Area {
        name: name.clone(),
        stated: *stated,
        highlighted: at % 2 == 0,
        link: (at % 3 == 0).then(|| name.clone()),
    });
    vec![case("any-choropleth", map(areas.collect(), Classes::Equal))]
}
