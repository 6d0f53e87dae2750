//! The colours of the style sheet: seen against their ground, and told apart by those who see fewer.
#![allow(clippy::unwrap_used, reason = "the style sheet is our own")]

use cakupan::chart::STYLE;
use std::collections::BTreeMap;

type Rgb = [f64; 3];

/// The custom properties of the light and of the dark scheme.
fn schemes() -> [(&'static str, BTreeMap<String, Rgb>); 2] {
    let (light, rest) = STYLE.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    let dark = rest.split("\n}\n").next().unwrap();
    let light = colours(light);
    let mut both = light.clone();
    both.extend(colours(dark));
    [("light", light), ("dark", both)]
}

fn colours(css: &str) -> BTreeMap<String, Rgb> {
    css.split("--c-")
        .skip(1)
        .filter_map(|part| part.split_once(": #"))
        .map(|(name, rest)| {
            let digits: String = rest.chars().take_while(char::is_ascii_hexdigit).collect();
            let digits = if digits.len() == 3 {
                digits.chars().flat_map(|digit| [digit, digit]).collect()
            } else {
                digits
            };
            let part = |at: usize| {
                let value = f64::from(u8::from_str_radix(&digits[at..at + 2], 16).unwrap()) / 255.0;
                if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
            };
            (name.to_owned(), [part(0), part(2), part(4)])
        })
        .collect()
}

fn luminance([red, green, blue]: Rgb) -> f64 {
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/// WCAG 2, relative luminance.
fn contrast(a: Rgb, b: Rgb) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

/// Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.
const SIGHTS: [(&str, [Rgb; 3]); 4] = [
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
];

fn seen(matrix: &[Rgb; 3], colour: Rgb) -> Rgb {
    matrix.map(|row| row.iter().zip(colour).map(|(a, b)| a * b).sum::<f64>().clamp(0.0, 1.0))
}

/// CIE 1976 distance under D65.
fn distance(a: Rgb, b: Rgb) -> f64 {
    let lab = |[red, green, blue]: Rgb| {
        let f = |value: f64| if value > 0.008_856 { value.cbrt() } else { 7.787 * value + 16.0 / 116.0 };
        let x = f((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
        let y = f(0.2126 * red + 0.7152 * green + 0.0722 * blue);
        let z = f((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
        [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
    };
    lab(a).iter().zip(lab(b)).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn texts_and_marks_stand_out_from_what_is_behind_them() {
    for (scheme, colour) in schemes() {
        let enough = |front: &str, back: &str, least: f64| {
            let found = contrast(colour[front], colour[back]);
            assert!(found >= least, "{scheme}: {front} on {back} has {found:.2}, not {least}");
        };
        for text in ["text", "muted", "1", "2", "3", "4", "5", "6"] {
            enough(text, "ground", 4.5);
        }
        for mark in ["axis", "bar", "own", "p1", "p2", "p3", "p4", "p5", "p6"] {
            enough(mark, "ground", 3.0);
        }
        for (text, grounds) in [
            ("high", ["p1", "p4", "q4", "q5", "q6"].as_slice()),
            ("ink", ["p2", "p3", "p5", "p6"].as_slice()),
            ("low", ["q1", "q2", "q3"].as_slice()),
        ] {
            for ground in grounds {
                enough(text, ground, 4.5);
            }
        }
    }
}

#[test]
fn neighbours_are_told_apart_by_every_sight() {
    let chain = |letter: &str| (1..=6).map(|number| format!("{letter}{number}")).collect::<Vec<_>>();
    for (scheme, colour) in schemes() {
        for (sight, matrix) in &SIGHTS {
            for names in [chain(""), chain("p"), chain("q"), vec!["bar".to_owned(), "own".to_owned()]] {
                for pair in names.windows(2) {
                    let found = distance(seen(matrix, colour[&pair[0]]), seen(matrix, colour[&pair[1]]));
                    assert!(found >= 10.0, "{scheme}, {sight}: {pair:?} differ by {found:.1}");
                }
            }
        }
    }
}

#[test]
fn the_classes_of_a_map_get_darker_or_lighter_step_by_step_in_grey() {
    for (scheme, colour) in schemes() {
        for class in 1..6 {
            let (a, b) = (colour[&format!("q{class}")], colour[&format!("q{}", class + 1)]);
            assert!(contrast(a, b) >= 1.3, "{scheme}: classes {class} and {} in grey", class + 1);
            assert_eq!(luminance(a) > luminance(b), scheme == "light");
        }
    }
}
