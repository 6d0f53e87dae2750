//! The colours of the style sheet: seen against their ground, told apart by those who see fewer, and in print without
//! colours.
//!
//! Protanopia, deuteranopia and tritanopia are simulated after Machado, Oliveira and Fernandes, "A Physiologically-based
//! Model for Simulation of Color Vision Deficiency", IEEE TVCG 15 (2009), with their matrices of severity 1 on linear RGB.
//! Differences are CIEDE2000. One is just noticed between large patches that touch; thin lines and dots need several
//! times as much (Stone, Szafir and Setlur, "An Engineering Model for Color Difference as a Function of Size", 2014).
#![allow(clippy::unwrap_used, reason = "the style sheets are our own")]

use cakupan::chart::STYLE;
use palette::color_difference::{Ciede2000, Wcag21RelativeContrast};
use palette::{FromColor, Lab, LinSrgb, Srgb};
use std::collections::BTreeMap;

/// Between neighbours: series, parts of a whole, a bar and the one that stands out.
const NEIGHBOURS: f64 = 10.0;
/// Between classes that follow each other, which are large, have an outline, and whose order is given.
const CLASSES: f64 = 8.0;
/// Between any two series: their lines may cross. Each has its name at its end, so that none is told by colour alone.
const ANY_TWO: f64 = 7.0;

const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

type Colours = BTreeMap<String, Srgb<f64>>;

/// The page of the default theme, whose paper lies behind the charts.
const PAGE: &str = include_str!("../../themes/default/assets/style.css");

/// The custom properties of the light and of the dark scheme, with the paper of the theme as another ground.
fn schemes() -> [(&'static str, Colours); 2] {
    let [light, dark] = [halves(STYLE, "@media screen and (prefers-color-scheme: dark)", "--c-"), {
        halves(PAGE, "@media (prefers-color-scheme: dark)", "--")
    }]
    .into_iter()
    .reduce(|[mut light, mut dark], [page_light, page_dark]| {
        light.extend(page_light.into_iter().map(|(name, colour)| (format!("page-{name}"), colour)));
        dark.extend(page_dark.into_iter().map(|(name, colour)| (format!("page-{name}"), colour)));
        [light, dark]
    })
    .unwrap();
    let mut both = light.clone();
    both.extend(dark);
    [("light", light), ("dark", both)]
}

/// The colours before the block of the dark scheme, and those in it.
fn halves(css: &str, dark: &str, prefix: &str) -> [Colours; 2] {
    let (light, rest) = css.split_once(dark).unwrap();
    let dark = rest.split("\n}\n").next().unwrap();
    [colours(light, prefix), colours(dark, prefix)]
}

fn colours(css: &str, prefix: &str) -> Colours {
    let colour = |digits: &str| -> Option<Srgb<f64>> { Some(digits.parse::<Srgb<u8>>().ok()?.into_format()) };
    css.split(prefix)
        .skip(1)
        .filter_map(|part| part.split_once(": #"))
        .filter_map(|(name, rest)| {
            let digits: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            Some((name.to_owned(), colour(&digits)?))
        })
        .collect()
}

/// How a colour is seen, as matrices on linear RGB.
const SIGHTS: [(&str, [[f64; 3]; 3]); 5] = [
    ("usual", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
    // What a printer without colours leaves: the luminance.
    ("grey print", [[0.212_6, 0.715_2, 0.072_2]; 3]),
];

fn seen(matrix: &[[f64; 3]; 3], colour: Srgb<f64>) -> Lab {
    let linear: LinSrgb<f64> = colour.into_linear();
    let parts = [linear.red, linear.green, linear.blue];
    let [red, green, blue] =
        matrix.map(|row| row.iter().zip(parts).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0));
    Lab::from_color(LinSrgb::new(red, green, blue).into_format::<f32>())
}

fn difference(matrix: &[[f64; 3]; 3], a: Srgb<f64>, b: Srgb<f64>) -> f64 {
    f64::from(seen(matrix, a).difference(seen(matrix, b)))
}

fn chain(prefix: &str, count: usize) -> Vec<String> {
    (1..=count).map(|number| format!("{prefix}{number}")).collect()
}

/// Below zero from the lowest on, then above it.
fn diverging() -> Vec<String> {
    ["r3", "r2", "r1", "q2", "q4", "q6"].map(str::to_owned).to_vec()
}

#[test]
fn texts_and_marks_stand_out_from_what_is_behind_them() {
    for (scheme, colour) in schemes() {
        let enough = |front: &str, back: &str, least: f64| {
            let found = colour[front].relative_contrast(colour[back]);
            assert!(found >= least, "{scheme}: {front} on {back} has {found:.2}, not {least}");
        };
        for ground in ["ground", "page-paper"] {
            for text in ["text", "muted", "1", "2", "3", "4", "5", "6", "page-ink", "page-muted"] {
                enough(text, ground, TEXT);
            }
            for mark in ["axis", "bar", "own", "p1", "p2", "p3", "p4", "p5", "p6"] {
                enough(mark, ground, MARK);
            }
            // The outlines of classes, of which the lightest are near to the ground.
            for outline in ["q4", "r2"] {
                enough(outline, ground, MARK);
            }
        }
        for bar in ["bar", "own"] {
            enough(bar, "rest", MARK);
        }
        for (text, grounds) in [
            ("high", ["p1", "p3", "p5", "q4", "q5", "q6", "r2", "r3"].as_slice()),
            ("ink", ["p2", "p4", "p6"].as_slice()),
            ("low", ["q1", "q2", "q3", "r1"].as_slice()),
        ] {
            for ground in grounds {
                enough(text, ground, TEXT);
            }
        }
    }
}

#[test]
fn neighbours_are_told_apart_by_every_sight() {
    let pair = vec!["bar".to_owned(), "own".to_owned()];
    for (scheme, colour) in schemes() {
        for (sight, matrix) in &SIGHTS {
            for (names, least) in [
                (chain("", 6), NEIGHBOURS),
                (chain("p", 6), NEIGHBOURS),
                (pair.clone(), NEIGHBOURS),
                (chain("q", 6), CLASSES),
                (diverging(), CLASSES),
            ] {
                for two in names.windows(2) {
                    let found = difference(matrix, colour[&two[0]], colour[&two[1]]);
                    // In grey what fell has a minus, since both sides of zero are equally dark.
                    if *sight == "grey print" && two == ["r1", "q2"] {
                        assert!(found < 3.0, "{scheme}: the sides of zero are not equally dark: {found:.1}");
                        continue;
                    }
                    assert!(found >= least, "{scheme}, {sight}: {two:?} differ by {found:.1}, not {least}");
                }
            }
        }
    }
}

#[test]
fn any_two_series_are_told_apart_by_every_sight_of_colour() {
    for (scheme, colour) in schemes() {
        for (sight, matrix) in SIGHTS.iter().filter(|(sight, _)| *sight != "grey print") {
            let names = chain("", 6);
            for (at, a) in names.iter().enumerate() {
                for b in &names[at + 1..] {
                    let found = difference(matrix, colour[a], colour[b]);
                    assert!(found >= ANY_TWO, "{scheme}, {sight}: {a} and {b} differ by {found:.1}");
                }
            }
        }
    }
}

#[test]
fn scales_get_darker_or_lighter_step_by_step_for_every_sight() {
    for (scheme, colour) in schemes() {
        for (sight, matrix) in &SIGHTS {
            let falls = ["r1", "r2", "r3"].map(str::to_owned).to_vec();
            let rises = ["q2", "q4", "q6"].map(str::to_owned).to_vec();
            for scale in [chain("q", 6), falls, rises] {
                let light: Vec<f32> = scale.iter().map(|name| seen(matrix, colour[name]).l).collect();
                let steps = light
                    .windows(2)
                    .map(|two| if scheme == "light" { two[0] - two[1] } else { two[1] - two[0] });
                assert!(steps.clone().all(|step| step >= 8.0), "{scheme}, {sight}: {scale:?}: {light:.0?}");
            }
        }
    }
}

#[test]
fn colours_stand_in_custom_properties_alone_and_each_way_of_seeing_restyles_them() {
    for line in STYLE.lines().filter(|line| !line.trim_start().starts_with("--")) {
        assert!(!line.contains('#'), "a colour that nothing can restyle: {line}");
    }
    for query in [
        "@media screen and (prefers-color-scheme: dark)",
        "@media (prefers-contrast: more)",
        "@media print",
        "@media (forced-colors: active)",
    ] {
        assert!(STYLE.contains(query), "{query}");
    }
}

#[test]
fn differences_are_those_of_the_published_examples() {
    // Sharma, Wu and Dalal (2005), pairs 1, 17 and 25.
    for (a, b, expected) in [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ] {
        let lab = |(l, a, b): (f32, f32, f32)| Lab::<palette::white_point::D65, f32>::new(l, a, b);
        let found = lab(a).difference(lab(b));
        assert!((found - expected).abs() < 0.001, "{found} for {expected}");
    }
}
