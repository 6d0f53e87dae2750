//! The charts that are drawn: each kind with ordinary figures, then with every edge.
#![allow(clippy::unwrap_used, reason = "what the cases are made from is written here")]

#[path = "choropleths.rs"]
mod choropleths;

use crate::edges::{all_pairs, refused};
use crate::provinces::PROVINCES;
use cakupan::chart::{
    Bar, Bars, Bullet, Chart, ChartError, Classes, Composition, Dumbbell, Frame, Goal, HeatMap, HeatRow,
    Keep, Length, Multiples, Order, Pair, Panel, Phrase, Point, Reference, Series, Slope, Sparkline, Stack,
    Svg, Tile, TileMap, Trend, Waffle, Whole, Words,
};
use cakupan::model::{
    Aspect, End, Magnitude, MagnitudeCount, Missing, Period, PeriodKind, Precision, Quantity, Stated, Status,
};
use proptest::prelude::*;
use rust_decimal::Decimal;

type Draw = Box<dyn Fn(&Frame<'_>, &dyn Words) -> Result<Svg, ChartError>>;

/// A chart with its name.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) draw: Draw,
}

pub(crate) fn case<C: Chart + 'static>(name: &'static str, chart: C) -> Case {
    Case { name, draw: Box::new(move |frame, words| chart.draw(frame, words)) }
}

/// Indonesian, as plainly as the drawings need it.
pub(crate) struct Plain;

fn number(value: Decimal) -> String {
    let million = Decimal::from(1_000_000);
    let (value, word) = if value.abs() >= million { (value / million, " juta") } else { (value, "") };
    let rounded = value.round_dp(2).normalize().to_string();
    let (whole, part) = rounded.split_once('.').map_or((rounded.as_str(), None), |(a, b)| (a, Some(b)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("\u{2212}", digits));
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index) % 3 == 0 {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    let part = part.map(|part| format!(",{part}")).unwrap_or_default();
    format!("{sign}{grouped}{part}{word}")
}

impl Words for Plain {
    fn value(&self, quantity: &Quantity) -> String {
        if let Precision::Magnitude(_) = quantity.precision {
            return "ribuan".to_owned();
        }
        match (quantity.low.value(), quantity.high.value()) {
            (Some(low), Some(high)) if low == high => number(low),
            (Some(low), Some(high)) => format!("{}–{}", number(low), number(high)),
            (Some(low), None) => format!("lebih dari {}", number(low)),
            (None, Some(high)) => format!("kurang dari {}", number(high)),
            (None, None) => "?".to_owned(),
        }
    }

    fn tick(&self, value: Decimal, _step: Decimal) -> String {
        number(value)
    }

    fn share(&self, percent: Decimal) -> String {
        format!("{}%", number(percent.round_dp(1)))
    }

    fn period(&self, period: &Period, length: Length) -> String {
        const SHORT: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"];
        match (period.kind, length) {
            (PeriodKind::Year, _) => period.end.year().to_string(),
            (PeriodKind::Month, _) => {
                format!("{} {}", SHORT[period.end.month() as usize - 1], period.end.year())
            }
            (PeriodKind::Quarter, _) => format!("Tw {} {}", period.end.month() / 3, period.end.year()),
            _ => period.to_string(),
        }
    }

    fn missing(&self, reason: Missing) -> String {
        match reason {
            Missing::NotAvailable => "tidak tersedia",
            Missing::NotApplicable => "tidak berlaku",
            Missing::Confidential => "dirahasiakan",
            Missing::NotYetReported => "belum dilaporkan",
            Missing::Suppressed => "suppressed",
        }
        .to_owned()
    }

    fn phrase(&self, phrase: Phrase) -> String {
        match phrase {
            Phrase::Target => "Target".to_owned(),
            Phrase::Provisional => "sementara".to_owned(),
            Phrase::Expected => "perkiraan".to_owned(),
            Phrase::SeriesBreak => "tidak sebanding sebelum dan sesudah".to_owned(),
            Phrase::Undated => "tanpa tanggal".to_owned(),
            Phrase::Interval => "rentang atau batas".to_owned(),
            Phrase::Spread => "bisa lebih dari satu kelas".to_owned(),
            Phrase::NoFigure => "tidak ada angka".to_owned(),
            Phrase::InTable => "Semua angka ada di tabel di bawah grafik.".to_owned(),
            Phrase::AxisCut => "sumbu tidak mulai dari nol".to_owned(),
            Phrase::More { count } => format!("… {count} lagi"),
        }
    }
}

pub(crate) fn exact(value: i64) -> Stated {
    Stated::Quantity(Quantity::exact(value))
}

pub(crate) fn decimal(text: &str) -> Stated {
    Stated::Quantity(Quantity::exact(text.parse::<Decimal>().unwrap()))
}

pub(crate) fn between(low: i64, high: i64) -> Stated {
    Stated::Quantity(Quantity {
        low: End::Inclusive(low.into()),
        high: End::Inclusive(high.into()),
        precision: Precision::Exact,
    })
}

pub(crate) fn at_least(low: i64) -> Stated {
    Stated::Quantity(Quantity {
        low: End::Exclusive(low.into()),
        high: End::Unbounded,
        precision: Precision::Exact,
    })
}

pub(crate) fn at_most(high: i64) -> Stated {
    Stated::Quantity(Quantity {
        low: End::Unbounded,
        high: End::Exclusive(high.into()),
        precision: Precision::Exact,
    })
}

pub(crate) fn magnitude() -> Stated {
    let precision = Precision::Magnitude(Magnitude { count: MagnitudeCount::Units, scale: 3 });
    Stated::Quantity(Quantity {
        low: End::Inclusive(1_000.into()),
        high: End::Inclusive(9_999.into()),
        precision,
    })
}

pub(crate) fn missing() -> Stated {
    Stated::Missing(Missing::NotAvailable)
}

pub(crate) fn point(period: &str, stated: Stated) -> Point {
    let period = Period::parse(period).unwrap();
    Point { period, stated, aspect: Aspect::Actual, status: Status::Final }
}

pub(crate) fn series(name: &str, points: Vec<Point>) -> Series {
    Series { name: name.to_owned(), points, highlighted: false }
}

fn years(values: &[(i16, i64)]) -> Vec<Point> {
    values.iter().map(|(year, value)| point(&year.to_string(), exact(*value))).collect()
}

fn alone(points: Vec<Point>) -> Trend {
    Trend { series: vec![series("", points)], targets: Vec::new(), breaks: Vec::new() }
}

pub(crate) const LONG: &str = "Kabupaten Kepulauan Siau Tagulandang Biaro dan sekitarnya ya";

/// The national series with its uneven times, the high of December 2024 and the targets near the line.
fn crowded() -> Trend {
    let points = [
        ("2007", 8_000_000),
        ("2011-10", 10_700_000),
        ("2013-01", 11_500_000),
        ("2013-03", 11_300_000),
        ("2016-12", 22_600_000),
        ("2017-08", 23_800_000),
        ("2019-12", 34_100_000),
        ("2021-03", 27_800_000),
        ("2023-03", 35_560_000),
        ("2023-12", 41_560_938),
        ("2024-11", 41_460_000),
        ("2024-12", 45_220_000),
        ("2025-04", 39_700_000),
    ];
    let targets = [
        ("2013", 13_200_000),
        ("2017", 25_200_000),
        ("2018", 29_600_000),
        ("2021", 33_670_000),
        ("2026", 70_000_000),
    ];
    let all = |list: &[(&str, i64)]| -> Vec<Point> {
        list.iter().map(|(period, value)| point(period, exact(*value))).collect()
    };
    let mut targets = all(&targets);
    targets.push(point("2015", at_least(20_000_000)));
    Trend { targets, ..alone(all(&points)) }
}

fn quarters(count: i64) -> Vec<Point> {
    (0..count)
        .map(|index| {
            let period = format!("{}-q{}", 2014 + index / 4, index % 4 + 1);
            point(&period, exact(12_000_000 + index * 700_000 + (index * 7919 % 13) * 150_000))
        })
        .collect()
}

/// A target for every quarter: a line of its own, of which the latest is written.
fn pursued() -> Trend {
    let targets = (0..16).map(|index| {
        let period = format!("{}-q{}", 2014 + index / 4, index % 4 + 1);
        point(&period, exact(13_000_000 + index * 740_000))
    });
    Trend { targets: targets.collect(), ..alone(quarters(14)) }
}

fn trends() -> Vec<Case> {
    let national = || {
        years(&[
            (2012, 11_260_000),
            (2013, 12_040_000),
            (2014, 16_800_000),
            (2015, 19_300_000),
            (2016, 22_600_000),
            (2017, 26_240_000),
        ])
    };
    let mut last = national();
    last[5].status = Status::Provisional;
    let mut forecast = national();
    forecast.push(Point { aspect: Aspect::Forecast, ..point("2018", exact(29_500_000)) });
    let kinds = || {
        vec![
            point("2012", exact(5_662)),
            point("2013", at_least(7_000)),
            point("2014", between(6_000, 8_500)),
            point("2015", exact(8_000)),
            point("2016", at_most(9_500)),
            point("2017", magnitude()),
            point("undated", exact(4_800)),
        ]
    };
    vec![
        case("trend", Trend { targets: vec![point("2018", exact(29_600_000))], ..alone(last) }),
        case("trend-crowded", crowded()),
        case("trend-targets", pursued()),
        case("trend-forecast", alone(forecast)),
        case(
            "trend-series",
            Trend {
                series: vec![
                    series(
                        "Penerima upah",
                        years(&[
                            (2019, 19_500_000),
                            (2020, 19_900_000),
                            (2021, 20_600_000),
                            (2022, 22_700_000),
                            (2023, 24_300_000),
                        ]),
                    ),
                    series(
                        "Bukan penerima upah",
                        years(&[
                            (2019, 2_700_000),
                            (2020, 2_500_000),
                            (2021, 3_500_000),
                            (2022, 6_000_000),
                            (2023, 9_100_000),
                        ]),
                    ),
                    series(
                        "Jasa konstruksi",
                        years(&[
                            (2019, 12_000_000),
                            (2020, 7_600_000),
                            (2021, 6_500_000),
                            (2022, 7_200_000),
                            (2023, 8_100_000),
                        ]),
                    ),
                    series(
                        "Pekerja migran",
                        years(&[
                            (2019, 540_000),
                            (2020, 380_000),
                            (2021, 340_000),
                            (2022, 430_000),
                            (2023, 560_000),
                        ]),
                    ),
                ],
                targets: Vec::new(),
                breaks: Vec::new(),
            },
        ),
        case(
            "trend-highlight",
            Trend {
                series: (0..7)
                    .map(|index| Series {
                        highlighted: index == 3,
                        ..series(
                            PROVINCES[index as usize].0,
                            years(&[(2021, 300 + index * 20), (2022, 340 + index * 9), (2023, 410)]),
                        )
                    })
                    .collect(),
                targets: Vec::new(),
                breaks: Vec::new(),
            },
        ),
        case("trend-kinds", Trend { targets: vec![point("2018", between(9_000, 11_000))], ..alone(kinds()) }),
        case("trend-break", Trend { breaks: vec![Period::parse("2015").unwrap()], ..alone(national()) }),
        case("trend-cut", alone(years(&[(2019, 905), (2020, 931), (2021, 915), (2022, 940), (2023, 968)]))),
        case(
            "trend-gaps",
            alone(vec![
                point("2015", exact(40)),
                point("2016", missing()),
                point("2017", exact(50)),
                point("2018", exact(35)),
                point("2019", missing()),
                point("2020", missing()),
                point("2021", exact(61)),
            ]),
        ),
        case("trend-one-point", alone(years(&[(2017, 46_000)]))),
        case("trend-zeros", alone(years(&[(2015, 0), (2016, 0), (2017, 0)]))),
        case("trend-negative", alone(years(&[(2015, 4), (2016, -3), (2017, -8), (2018, 2), (2019, 5)]))),
        case("trend-spike", alone(years(&[(2015, 40), (2016, 45), (2017, 4_000), (2018, 44), (2019, 51)]))),
        case("trend-40-periods", alone(quarters(40))),
        case("trend-undated-only", alone(vec![point("undated", at_least(20_000_000))])),
        case(
            "trend-target-only",
            Trend {
                series: Vec::new(),
                targets: vec![point("2018", at_least(30_000_000))],
                breaks: Vec::new(),
            },
        ),
        case(
            "trend-long-names",
            Trend {
                series: vec![
                    series(LONG, years(&[(2021, 300), (2022, 340), (2023, 410)])),
                    series("Kepulauan Bangka Belitung", years(&[(2021, 320), (2022, 330), (2023, 405)])),
                    series("مجموع العاملين <b>&\u{1}</b>", years(&[(2021, 100), (2022, 240), (2023, 400)])),
                    series("ꦏꦼꦥꦸꦭꦮꦤ꧀", vec![point("2022", missing())]),
                ],
                targets: Vec::new(),
                breaks: Vec::new(),
            },
        ),
    ]
}

fn bar(label: &str, stated: Stated) -> Bar {
    Bar { label: label.to_owned(), short: None, stated, highlighted: false, link: None }
}

fn provinces() -> Vec<Bar> {
    PROVINCES
        .iter()
        .map(|(name, value, ..)| Bar {
            highlighted: *name == "Sumatera Selatan",
            ..bar(name, exact((*value).into()))
        })
        .collect()
}

fn only(bars: Vec<Bar>) -> Bars {
    Bars { bars, reference: None, keep: Keep::All }
}

fn bars() -> Vec<Case> {
    let mean =
        || Some(Reference { label: "Rata-rata provinsi".to_owned(), quantity: Quantity::exact(1_222_380) });
    let mut linked = provinces();
    linked.truncate(5);
    for bar in &mut linked {
        bar.link = Some(format!("../{}/?a=1&b=2", bar.label.to_lowercase().replace(' ', "-")));
    }
    let mut shortened = provinces();
    shortened.truncate(5);
    for (bar, name) in shortened.iter_mut().zip([
        "Jawa Barat",
        "Daerah Istimewa Yogyakarta Hadiningrat",
        "Kepulauan Bangka Belitung",
    ]) {
        bar.short = Some(name.split(' ').map(|word| &word[..3]).collect());
        bar.label = name.to_owned();
    }
    let many = (0..514).map(|index| Bar {
        highlighted: index == 300,
        ..bar(&format!("Kabupaten {index}"), exact(100 + index * 7919 % 5000))
    });
    vec![
        case("bars-34", Bars { bars: provinces(), reference: mean(), keep: Keep::All }),
        case(
            "bars-514",
            Bars { bars: many.collect(), reference: None, keep: Keep::Ends { top: 10, bottom: 5 } },
        ),
        case("bars-links", only(linked)),
        case("bars-short", only(shortened)),
        case(
            "bars-kinds",
            Bars {
                reference: Some(Reference { label: "Nasional".to_owned(), quantity: Quantity::exact(6_500) }),
                ..only(vec![
                    bar("Pasti", exact(8_000)),
                    bar("Paling sedikit", at_least(7_000)),
                    bar("Paling banyak", at_most(6_000)),
                    bar("Rentang", between(4_000, 9_000)),
                    bar("Besaran", magnitude()),
                    bar("Tidak ada", missing()),
                    bar("Nol", exact(0)),
                ])
            },
        ),
        case(
            "bars-negative",
            only(vec![
                bar("Aceh", decimal("4.2")),
                bar("Riau", decimal("-12.5")),
                Bar { highlighted: true, ..bar("Jambi", decimal("-0.01")) },
                bar("Bengkulu", decimal("7")),
            ]),
        ),
        case("bars-all-negative", only(vec![bar("Aceh", exact(-4)), bar("Riau", exact(-12))])),
        case("bars-zeros", only(vec![bar("Aceh", exact(0)), bar("Riau", exact(0))])),
        case("bars-one", only(vec![bar("Aceh", exact(583_638))])),
        case(
            "bars-outlier",
            only(vec![
                bar("DKI Jakarta", exact(9_000_000)),
                bar("Aceh", exact(90_000)),
                bar("Riau", exact(1)),
            ]),
        ),
        case(
            "bars-long-names",
            only(vec![
                bar(LONG, exact(40)),
                bar("Kepulauan Bangka Belitung", exact(38)),
                bar("Kabupatenkabupatenkabupatenkabupatenkabupatenkabupatenkabupa", exact(31)),
                bar("مجموع العاملين في إندونيسيا", exact(22)),
                bar("ꦏꦼꦥꦸꦭꦮꦤ꧀ ꦧꦁꦏ", exact(21)),
                bar("", exact(12)),
            ]),
        ),
    ]
}

fn whole(label: &str, figures: &[i64]) -> Whole {
    Whole {
        label: label.to_owned(),
        figures: figures.iter().map(|value| exact(*value)).collect(),
        highlighted: false,
    }
}

fn parts(names: &[&str]) -> Vec<String> {
    names.iter().map(|name| (*name).to_owned()).collect()
}

const SEGMENTS: [&str; 3] = ["Penerima upah", "Bukan penerima upah", "Jasa konstruksi"];

fn compositions() -> Vec<Case> {
    let composed = |names: &[&str], rows: Vec<Whole>, scale: Stack| Composition {
        parts: parts(names),
        rows,
        scale,
        keep: Keep::All,
    };
    let rows = || {
        vec![
            whole("Aceh", &[299_722, 86_668, 197_248]),
            Whole { highlighted: true, ..whole("Sumatera Utara", &[993_741, 509_632, 553_873]) },
            whole("Kepulauan Bangka Belitung", &[120_000, 60_000, 15_000]),
            Whole { figures: vec![exact(5), missing(), exact(3)], ..whole("Papua Tengah", &[]) },
            whole("Papua Selatan", &[0, 0, 0]),
        ]
    };
    vec![
        case(
            "composition",
            composed(&SEGMENTS, vec![whole("", &[24_300_000, 9_100_000, 8_160_938])], Stack::Share),
        ),
        case("composition-share", composed(&SEGMENTS, rows(), Stack::Share)),
        case("composition-amount", composed(&SEGMENTS, rows(), Stack::Amount)),
        case(
            "composition-six",
            composed(
                &[
                    "Jaminan kecelakaan kerja",
                    "Jaminan kematian",
                    "Jaminan hari tua",
                    "Jaminan pensiun",
                    "JKP",
                    "Lain-lain",
                ],
                vec![whole("", &[400, 300, 9, 0, 60, 2])],
                Stack::Share,
            ),
        ),
        case("composition-one-part", composed(&["Semua"], vec![whole("", &[7])], Stack::Share)),
        case(
            "composition-long",
            composed(
                &[LONG, "مجموع & <i>", LONG],
                vec![whole("a", &[5, 3, 9]), whole(LONG, &[1, 0, 2])],
                Stack::Share,
            ),
        ),
    ]
}

fn goal(label: &str, actual: Stated, target: Stated) -> Goal {
    Goal { label: label.to_owned(), actual, target, highlighted: false }
}

pub(crate) fn against(rows: Vec<Goal>) -> Bullet {
    Bullet { rows, keep: Keep::All }
}

fn bullets() -> Vec<Case> {
    vec![
        case("bullet", against(vec![goal("Peserta aktif 2017", exact(26_240_000), exact(25_200_000))])),
        case(
            "bullet-kinds",
            against(vec![
                Goal {
                    highlighted: true,
                    ..goal("Peserta aktif", exact(139_724), between(165_000, 180_000))
                },
                goal("Peserta baru", at_least(20_000), at_least(60_000)),
                goal("Belum dilaporkan", missing(), exact(100_000)),
                goal("Tanpa target", between(40_000, 70_000), missing()),
                goal("Paling banyak", at_most(50_000), at_most(30_000)),
            ]),
        ),
        case("bullet-target-only", against(vec![goal("Peserta", missing(), exact(10))])),
        case("bullet-zero", against(vec![goal("Peserta", exact(0), exact(0))])),
        case("bullet-negative", against(vec![goal("Pertumbuhan", exact(-3), exact(12))])),
        case(
            "bullet-long",
            against(vec![goal(LONG, exact(3), exact(300)), goal("مجموع <b>", exact(300), exact(3))]),
        ),
    ]
}

fn pair(label: &str, old: Stated, new: Stated) -> Pair {
    Pair { label: label.to_owned(), old, new, highlighted: false, link: None }
}

fn change(rows: Vec<Pair>) -> Dumbbell {
    let (from, to) = (Period::parse("2022-12").unwrap(), Period::parse("2023-12").unwrap());
    Dumbbell { from, to, whole: None, rows, keep: Keep::All }
}

fn dumbbells() -> Vec<Case> {
    let all = || -> Vec<Pair> {
        PROVINCES
            .iter()
            .enumerate()
            .map(|(index, (name, value, ..))| {
                let (value, index) = (i64::from(*value), index as i64);
                Pair {
                    highlighted: *name == "Sumatera Selatan",
                    ..pair(name, exact(value - value / 100 * (index * 7 % 31 - 9)), exact(value))
                }
            })
            .collect()
    };
    vec![
        case(
            "dumbbell",
            Dumbbell {
                whole: Some(pair("Indonesia", decimal("27.4"), decimal("29.7"))),
                ..change(vec![
                    Pair {
                        link: Some("../aceh/".to_owned()),
                        ..pair("Aceh", decimal("18.2"), decimal("24.1"))
                    },
                    Pair { highlighted: true, ..pair("Riau", decimal("38.6"), decimal("35.9")) },
                    pair("DKI Jakarta", decimal("81.5"), decimal("84")),
                    pair("Bengkulu", decimal("22.5"), decimal("22.5")),
                    pair("Papua", missing(), decimal("12.4")),
                ])
            },
        ),
        case("dumbbell-34", change(all())),
        case("dumbbell-ends", Dumbbell { keep: Keep::Ends { top: 6, bottom: 3 }, ..change(all()) }),
        case(
            "dumbbell-cut",
            change(vec![
                pair("Aceh", decimal("88.2"), decimal("94.1")),
                pair("Riau", decimal("91"), decimal("90.8")),
                pair("Bali", decimal("97.5"), decimal("93")),
            ]),
        ),
        case("dumbbell-one", change(vec![pair("Aceh", exact(411_250), exact(583_638))])),
        case(
            "dumbbell-equal",
            change(vec![pair("Aceh", exact(7), exact(7)), pair("Riau", exact(9), exact(9))]),
        ),
        case(
            "dumbbell-negative",
            change(vec![
                pair("Aceh", decimal("4.2"), decimal("-3")),
                pair("Riau", decimal("-12.5"), decimal("-9")),
                pair("Jambi", decimal("-0.4"), decimal("6.5")),
            ]),
        ),
        case(
            "dumbbell-all-negative",
            change(vec![pair("Aceh", exact(-90), exact(-80)), pair("Riau", exact(-70), exact(-95))]),
        ),
        case(
            "dumbbell-missing",
            change(vec![
                pair("Tidak ada dulu", missing(), exact(70)),
                pair("Tidak ada kini", exact(60), missing()),
                pair("Tidak pernah ada", missing(), missing()),
                pair("Ada", exact(20), exact(40)),
            ]),
        ),
        case(
            "dumbbell-kinds",
            change(vec![
                pair("Pasti", exact(3_000), exact(8_000)),
                pair("Paling sedikit", exact(4_000), at_least(7_000)),
                pair("Paling banyak", at_most(3_000), exact(6_000)),
                pair("Rentang", between(2_000, 3_500), between(4_000, 9_000)),
                pair("Bertumpuk", between(2_000, 6_000), between(4_000, 5_000)),
                pair("Besaran", magnitude(), exact(2_500)),
                pair("Dua batas", at_least(5_000), at_most(4_500)),
            ]),
        ),
        case(
            "dumbbell-long",
            change(vec![
                Pair { highlighted: true, ..pair(LONG, exact(41_560_938), exact(45_220_123)) },
                pair("ꦥꦿꦺꦴꦮ꦳ꦶꦤ꧀ꦱꦶ <b>", exact(12), exact(3)),
                pair("مجموع", exact(30_000_000), exact(3)),
            ]),
        ),
        case(
            "dumbbell-hundredfold",
            change(vec![
                pair("Jakarta", exact(7_000_000), exact(7_498_532)),
                pair("Gorontalo", exact(60_000), exact(74_000)),
                pair("Papua", exact(81_000), exact(70_000)),
            ]),
        ),
        case(
            "dumbbell-zeros",
            change(vec![pair("Aceh", exact(0), exact(0)), pair("Riau", exact(0), exact(0))]),
        ),
    ]
}

fn waffle(ratio: &str, share: Stated) -> Waffle {
    let label = "Cakupan atas seluruh pekerja".to_owned();
    Waffle { share: *share.quantity().unwrap(), ratio: ratio.to_owned(), label }
}

fn waffles() -> Vec<Case> {
    vec![
        case("waffle", waffle("1 dari 4 pekerja", exact(25))),
        case("waffle-about", waffle("Sekitar 3 dari 10 penduduk bekerja", decimal("29.7177"))),
        case("waffle-zero", waffle("", exact(0))),
        case("waffle-all", waffle("", exact(100))),
        case("waffle-nearly-nothing", waffle("", decimal("0.04"))),
        case("waffle-nearly-all", waffle("", decimal("99.97"))),
        case("waffle-range", waffle("", between(20, 35))),
        case("waffle-at-least", waffle("", at_least(60))),
        case("waffle-at-most", waffle("", at_most(12))),
        case(
            "waffle-long",
            Waffle { label: LONG.repeat(2), ..waffle(&format!("62 dari 100 {LONG}"), exact(62)) },
        ),
    ]
}

fn tiles() -> Vec<Tile> {
    PROVINCES
        .iter()
        .map(|(name, value, row, column, label)| Tile {
            row: *row,
            column: *column,
            label: (*label).to_owned(),
            name: (*name).to_owned(),
            stated: exact((*value).into()),
            highlighted: *label == "SS",
            link: None,
        })
        .collect()
}

fn maps() -> Vec<Case> {
    let changed = |change: fn(usize, &mut Tile)| {
        let mut tiles = tiles();
        for (index, tile) in tiles.iter_mut().enumerate() {
            change(index, tile);
        }
        tiles
    };
    let kinds = changed(|index, tile| match index {
        3 => tile.stated = missing(),
        4 => tile.stated = at_least(700_000),
        5 => tile.stated = magnitude(),
        6 => tile.stated = Stated::Missing(Missing::Confidential),
        _ => {}
    });
    let rates = changed(|index, tile| tile.stated = decimal(&format!("{}.{}", 10 + index * 2, index % 10)));
    let linked = changed(|index, tile| tile.link = Some(format!("{index}/")));
    let grown = || {
        changed(|index, tile| {
            tile.stated = decimal(&format!("{}", (index as i64 * 37 % 29 - 12) as f64 / 2.0));
            match index {
                7 => tile.stated = between(-5, -4),
                8 => tile.stated = missing(),
                _ => {}
            }
        })
    };
    let fallen = changed(|index, tile| {
        let fell = index as i64 % 5 != 0;
        tile.stated = exact(if fell { -(index as i64) * 40 - 7 } else { index as i64 });
    });
    vec![
        case("tilemap", TileMap { tiles: tiles(), classes: Classes::Equal }),
        case("tilemap-even", TileMap { tiles: tiles(), classes: Classes::Even }),
        case(
            "tilemap-rates",
            TileMap { tiles: rates, classes: Classes::At([25, 50, 65].map(Decimal::from).to_vec()) },
        ),
        case("tilemap-kinds", TileMap { tiles: kinds, classes: Classes::Equal }),
        case("tilemap-change", TileMap { tiles: grown(), classes: Classes::Even }),
        case(
            "tilemap-change-at",
            TileMap { tiles: grown(), classes: Classes::At([-4, -2, 0, 2, 4].map(Decimal::from).to_vec()) },
        ),
        case("tilemap-fallen", TileMap { tiles: fallen, classes: Classes::Equal }),
        case("tilemap-links", TileMap { tiles: linked, classes: Classes::Equal }),
        case(
            "tilemap-zeros",
            TileMap { tiles: changed(|_, tile| tile.stated = exact(0)), classes: Classes::Equal },
        ),
        case("tilemap-one", TileMap { tiles: tiles().split_off(33), classes: Classes::Even }),
        case(
            "tilemap-letters",
            TileMap { tiles: changed(|_, tile| tile.label.push_str("MW")), classes: Classes::Equal },
        ),
    ]
}

fn heat_row(label: &str, figures: Vec<Stated>) -> HeatRow {
    HeatRow { label: label.to_owned(), figures, highlighted: false }
}

fn heat(periods: &[&str], rows: Vec<HeatRow>) -> HeatMap {
    HeatMap {
        periods: periods.iter().map(|period| Period::parse(period).unwrap()).collect(),
        breaks: Vec::new(),
        rows,
        order: Order::Given,
        classes: Classes::Even,
    }
}

/// The provinces at the ends of years up to 2023, each with a growth of its own.
fn heat_years(count: i64) -> HeatMap {
    let years: Vec<String> = (2024 - count..2024).map(|year| format!("{year}-12")).collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let rows = PROVINCES.iter().enumerate().map(|(index, (name, value, ..))| {
        let growth = 3 + (index as i64 * 7) % 9;
        let figure = |year| exact(i64::from(*value) * (100 - growth * (count - 1 - year)) / 100);
        let figures = (0..count).map(figure).collect();
        HeatRow { highlighted: index == 5, ..heat_row(name, figures) }
    });
    HeatMap { order: Order::Newest, classes: Classes::Equal, ..heat(&years, rows.collect()) }
}

fn heatmaps() -> Vec<Case> {
    let years = ["2019", "2020", "2021", "2022", "2023"];
    let rates = |name, rates: [&str; 5]| heat_row(name, rates.map(decimal).to_vec());
    let shares = || {
        vec![
            rates("Aceh", ["18.2", "17.5", "21", "24.4", "27.1"]),
            rates("Kepulauan Bangka Belitung", ["31.7", "29.9", "33.4", "36", "41.6"]),
            rates("DKI Jakarta", ["71.2", "66", "69.5", "74.8", "78.3"]),
            rates("Papua", ["20.1", "19.4", "22.8", "25", "26.6"]),
        ]
    };
    let reason = |reason| Stated::Missing(reason);
    let kinds = vec![
        heat_row("Pasti", vec![exact(400), exact(2_500), exact(4_100)]),
        heat_row("Batas", vec![at_least(900), at_most(3_000), between(4_000, 5_000)]),
        heat_row("Besaran", vec![magnitude(), exact(1_200), magnitude()]),
        heat_row(
            "Tidak ada",
            vec![missing(), reason(Missing::Confidential), reason(Missing::NotYetReported)],
        ),
        heat_row("Belum dibentuk", vec![reason(Missing::NotApplicable), missing(), exact(700)]),
    ];
    let names = [
        LONG,
        "Kabupatenkabupatenkabupatenkabupatenkabupatenkabupatenkabupa",
        "مجموع العاملين <b>&\u{1}</b>",
        "ꦏꦼꦥꦸꦭꦮꦤ꧀ ꦧꦁꦏ",
        "",
    ];
    let long = names.iter().enumerate().map(|(index, name)| {
        let figures = vec![exact(index as i64 * 10), exact(index as i64 * 12 + 3)];
        HeatRow { highlighted: index == 0, ..heat_row(name, figures) }
    });
    let quarters: Vec<String> =
        (0..40).map(|index| format!("{}-q{}", 2014 + index / 4, index % 4 + 1)).collect();
    let quarters: Vec<&str> = quarters.iter().map(String::as_str).collect();
    let swinging = PROVINCES.iter().take(8).map(|(name, value, ..)| {
        let figure = |at: i64| exact((i64::from(*value) + at * 7_919_000) % 4_000_000);
        heat_row(name, (0..40).map(figure).collect())
    });
    let many = (0..514_i64).map(|index| HeatRow {
        highlighted: index == 300,
        ..heat_row(
            &format!("Kabupaten {index}"),
            vec![exact(100 + index * 7919 % 5000), exact(100 + index * 7907 % 5000)],
        )
    });
    let negative = vec![
        heat_row("Aceh", ["4.2", "-1.1", "3"].map(decimal).to_vec()),
        heat_row("Riau", ["-12.5", "-8", "0"].map(decimal).to_vec()),
        heat_row("Jambi", ["-0.01", "2", "7.5"].map(decimal).to_vec()),
    ];
    let far = vec![
        heat_row("DKI Jakarta", vec![exact(8_900_000), exact(9_000_000)]),
        heat_row("Aceh", vec![exact(85_000), exact(90_000)]),
        heat_row("Riau", vec![exact(70_000), exact(76_000)]),
        heat_row("Papua Barat", vec![exact(41_000), exact(1)]),
    ];
    vec![
        case("heatmap", HeatMap { order: Order::Newest, ..heat(&years, shares()) }),
        case("heatmap-34", heat_years(12)),
        case("heatmap-514", HeatMap { order: Order::Newest, ..heat(&["2022", "2023"], many.collect()) }),
        case("heatmap-kinds", heat(&["2021", "2022", "2023"], kinds)),
        case("heatmap-break", HeatMap { breaks: vec![0, 2, 9], ..heat(&years, shares()) }),
        case("heatmap-one", heat(&["2023-12"], vec![heat_row("Aceh", vec![exact(583_638)])])),
        case("heatmap-zeros", heat(&["2022", "2023"], vec![heat_row("Aceh", vec![exact(0), exact(0)])])),
        case("heatmap-negative", heat(&["2021", "2022", "2023"], negative)),
        case("heatmap-outlier", HeatMap { classes: Classes::Equal, ..heat(&["2022", "2023"], far) }),
        case("heatmap-40-periods", heat(&quarters, swinging.collect())),
        case("heatmap-long-names", heat(&["2022", "2023"], long.collect())),
    ]
}

fn slopes() -> Vec<Case> {
    let change = |rows: Vec<Pair>| Slope {
        from: Period::parse("2022-12").unwrap(),
        to: Period::parse("2023-12").unwrap(),
        whole: None,
        rows,
    };
    let rate = |label: &str, old: &str, new: &str| pair(label, decimal(old), decimal(new));
    let rates = || {
        vec![
            Pair { link: Some("../aceh/".to_owned()), ..rate("Aceh", "18.2", "24.1") },
            Pair { highlighted: true, ..rate("Riau", "38.6", "35.9") },
            rate("DKI Jakarta", "81.5", "84"),
            rate("Bengkulu", "22.5", "22.5"),
            rate("Kepulauan Bangka Belitung", "22", "24.4"),
            pair("Papua", missing(), decimal("12.4")),
            pair("Papua Barat", decimal("14.1"), missing()),
        ]
    };
    let all = PROVINCES.iter().enumerate().map(|(index, (name, ..))| {
        let (index, old) = (index as i64, 18 + (index as i64 * 53) % 47);
        let new = old * 10 + (index * 37) % 71 - 21;
        Pair {
            highlighted: *name == "Sumatera Selatan",
            ..pair(name, exact(old), decimal(&format!("{}.{}", new / 10, new % 10)))
        }
    });
    let kinds = vec![
        pair("Pasti", exact(3_000), exact(8_000)),
        pair("Paling sedikit", exact(4_000), at_least(7_000)),
        pair("Paling banyak", at_most(3_400), exact(6_000)),
        pair("Rentang", between(2_000, 2_600), between(4_000, 5_200)),
        pair("Besaran", exact(1_500), magnitude()),
    ];
    vec![
        case("slope", Slope { whole: Some(rate("Indonesia", "27.4", "29.7")), ..change(rates()) }),
        case("slope-34", Slope { whole: Some(rate("Indonesia", "39.4", "41.7")), ..change(all.collect()) }),
        case("slope-kinds", change(kinds)),
        case(
            "slope-close",
            change(vec![
                rate("Aceh", "20.1", "30"),
                rate("Riau", "20.1", "30"),
                rate("Bali", "20.2", "30.1"),
            ]),
        ),
    ]
}

/// Coverage of the provinces at the ends of years up to 2023.
fn panels(count: i64) -> Multiples {
    let figure = |index: i64, year: i64| {
        let level = 180 + (index * 53) % 470;
        let tenths = level + (year - 2018) * (index * 7 % 23 - 4) - if year == 2020 { 25 } else { 0 };
        decimal(&format!("{}.{}", tenths / 10, tenths % 10))
    };
    let years = |index: i64| -> Vec<Point> {
        (2024 - count..2024).map(|year| point(&format!("{year}-12"), figure(index, year))).collect()
    };
    let panel = |(index, (name, ..)): (usize, &(&str, u32, i16, i16, &str))| Panel {
        highlighted: index == 5,
        ..panel(name, years(index as i64))
    };
    let panels = PROVINCES.iter().enumerate().map(panel).collect();
    Multiples { panels, whole: Some(series("Indonesia", years(4))), breaks: Vec::new(), keep: Keep::All }
}

fn panel(label: &str, points: Vec<Point>) -> Panel {
    Panel { label: label.to_owned(), points, highlighted: false, link: None }
}

fn multiples() -> Vec<Case> {
    let few = || {
        let mut few = panels(6);
        few.panels.truncate(6);
        few
    };
    let mut unsettled = few();
    for (at, panel) in unsettled.panels.iter_mut().enumerate() {
        match at {
            0 => panel.points[2].stated = missing(),
            1 => panel.points[5].status = Status::Provisional,
            2 => panel.points[5].aspect = Aspect::Forecast,
            3 => panel.points[3].stated = between(20, 35),
            4 => panel.points[5].stated = at_least(40),
            _ => panel.points[5].stated = missing(),
        }
    }
    let mut linked = few();
    for panel in &mut linked.panels {
        panel.link = Some(format!("../{}/", panel.label.to_lowercase().replace(' ', "-")));
    }
    vec![
        case("multiples", panels(6)),
        case("multiples-few", few()),
        case("multiples-links", linked),
        case("multiples-kinds", unsettled),
        case("multiples-break", Multiples { breaks: vec![Period::parse("2021").unwrap()], ..few() }),
        case("multiples-alone", Multiples { whole: None, ..few() }),
    ]
}

fn sparklines() -> Vec<Case> {
    let spark = |points: Vec<Point>| Sparkline { points, breaks: Vec::new() };
    let rising = years(&[(2018, 282), (2019, 301), (2020, 262), (2021, 288), (2022, 297), (2023, 341)]);
    let mut gaps = rising.clone();
    gaps[2].stated = missing();
    gaps[5].status = Status::Provisional;
    vec![
        case("sparkline", spark(rising.clone())),
        case("sparkline-gaps", spark(gaps)),
        case("sparkline-break", Sparkline { breaks: vec![Period::parse("2021").unwrap()], ..spark(rising) }),
    ]
}

fn edges() -> Vec<Case> {
    let drawn = |(kind, edge, case)| refused(kind, edge).is_none().then_some(case);
    all_pairs().into_iter().filter_map(drawn).collect()
}

/// All that must be drawn.
pub(crate) fn sound() -> Vec<Case> {
    [trends(), bars(), compositions(), bullets(), maps(), heatmaps(), dumbbells(), waffles()]
        .into_iter()
        .chain([slopes(), multiples(), sparklines(), choropleths::sound(), edges()])
        .flatten()
        .collect()
}

/// All that cannot be drawn, with the reason.
pub(crate) fn faulty() -> Vec<(Case, ChartError)> {
    let huge = || Stated::Quantity(Quantity::exact(Decimal::MAX));
    let least = || Stated::Quantity(Quantity::exact(Decimal::MIN));
    let one = |scale, row| Composition { parts: parts(&["a", "b"]), rows: vec![row], scale, keep: Keep::All };
    let mut twice = tiles();
    twice[1].row = twice[0].row;
    twice[1].column = twice[0].column;
    let mut far = tiles();
    far[0].column = i16::MIN;
    far[1].column = i16::MAX;
    let seven = parts(&["1", "2", "3", "4", "5", "6", "7"]);
    let mut all = vec![
        (
            case("no-series", Trend { series: vec![], targets: vec![], breaks: vec![] }),
            ChartError::NothingToDraw,
        ),
        (case("no-points", alone(vec![])), ChartError::NothingToDraw),
        (
            case("all-missing", alone(vec![point("2012", missing()), point("2013", missing())])),
            ChartError::NothingToDraw,
        ),
        (case("too-far", alone(vec![point("2012", huge()), point("2013", least())])), ChartError::OutOfRange),
        (case("no-bars", only(vec![])), ChartError::NothingToDraw),
        (case("bars-missing", only(vec![bar("a", missing())])), ChartError::NothingToDraw),
        (case("waffle-over", waffle("", exact(101))), ChartError::NoShare),
        (case("waffle-under", waffle("", decimal("-0.1"))), ChartError::NoShare),
        (case("waffle-range-over", waffle("", between(90, 110))), ChartError::NoShare),
        (case("no-pairs", change(vec![])), ChartError::NothingToDraw),
        (case("pairs-missing", change(vec![pair("a", missing(), missing())])), ChartError::NothingToDraw),
        (
            case(
                "no-parts",
                Composition { parts: vec![], rows: vec![], scale: Stack::Share, keep: Keep::All },
            ),
            ChartError::NothingToDraw,
        ),
        (case("zero-whole", one(Stack::Share, whole("a", &[0, 0]))), ChartError::NothingToDraw),
        (
            case("negative-part", one(Stack::Share, whole("x", &[1, -1]))),
            ChartError::NegativePart { part: "b".to_owned() },
        ),
        (
            case("short-row", one(Stack::Amount, whole("x", &[1]))),
            ChartError::WrongLength { row: "x".to_owned(), found: 1, expected: 2 },
        ),
        (
            case(
                "huge-parts",
                one(Stack::Amount, Whole { figures: vec![huge(), huge()], ..whole("x", &[]) }),
            ),
            ChartError::OutOfRange,
        ),
        (
            case(
                "seven-parts",
                Composition { parts: seven, rows: vec![], scale: Stack::Share, keep: Keep::All },
            ),
            ChartError::TooManyParts { found: 7, most: 6 },
        ),
        (case("no-goals", against(vec![goal("a", missing(), missing())])), ChartError::NothingToDraw),
        (case("no-tiles", TileMap { tiles: vec![], classes: Classes::Even }), ChartError::NothingToDraw),
        (
            case("one-tile-twice", TileMap { tiles: twice, classes: Classes::Even }),
            ChartError::SameTile { first: "Aceh".to_owned(), second: "Sumatera Utara".to_owned() },
        ),
        (case("tiles-too-far", TileMap { tiles: far, classes: Classes::Even }), ChartError::OutOfRange),
        (
            case(
                "seven-classes",
                TileMap { tiles: tiles(), classes: Classes::At((1..7).map(Decimal::from).collect()) },
            ),
            ChartError::TooManyParts { found: 7, most: 6 },
        ),
        (case("no-rows", heat(&["2023"], vec![])), ChartError::NothingToDraw),
        (case("no-columns", heat(&[], vec![heat_row("Aceh", vec![])])), ChartError::NothingToDraw),
        (
            case(
                "cells-missing",
                heat(&["2022", "2023"], vec![heat_row("Aceh", vec![missing(), missing()])]),
            ),
            ChartError::NothingToDraw,
        ),
        (
            case("short-heat-row", heat(&["2022", "2023"], vec![heat_row("Aceh", vec![exact(1)])])),
            ChartError::WrongLength { row: "Aceh".to_owned(), found: 1, expected: 2 },
        ),
        (
            case("cells-too-far", heat(&["2022", "2023"], vec![heat_row("Aceh", vec![huge(), least()])])),
            ChartError::OutOfRange,
        ),
    ];
    all.extend(choropleths::faulty());
    all
}

/// A figure of any kind and size under any name.
pub(crate) type Figure = (String, Stated, i16);

/// Figures of any kind and size under any name, at any time or on any tile.
pub(crate) fn any_figure() -> impl Strategy<Value = Figure> {
    let number = prop_oneof![
        any::<i32>().prop_map(Decimal::from),
        any::<[u8; 16]>().prop_map(Decimal::deserialize),
        Just(Decimal::MAX),
        Just(Decimal::ZERO),
        (any::<i64>(), 0..=28_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
    ];
    let stated = (number.clone(), number, 0..6).prop_map(|(a, b, kind)| {
        let (low, high) = (End::Inclusive(a.min(b)), End::Exclusive(a.max(b)));
        let precision = Precision::Exact;
        match kind {
            0 => missing(),
            1 => Stated::Quantity(Quantity { low, high: End::Unbounded, precision }),
            2 => Stated::Quantity(Quantity { low: End::Unbounded, high, precision }),
            3 => Stated::Quantity(Quantity { low, high, precision }),
            _ => Stated::Quantity(Quantity::exact(a)),
        }
    });
    (any::<String>(), stated, any::<i16>())
}

/// A chart of every kind from these figures.
pub(crate) fn of_figures(figures: &[Figure]) -> Vec<Case> {
    let points = || {
        figures.iter().map(|(_, stated, at)| {
            let year = 1 + i32::from(*at).rem_euclid(9_000);
            let period = if *at % 7 == 0 { "undated".to_owned() } else { format!("{year:04}") };
            Point { aspect: Aspect::ALL[at.rem_euclid(5) as usize], ..point(&period, *stated) }
        })
    };
    let several = figures
        .iter()
        .zip(points())
        .map(|((name, ..), point)| Series { highlighted: name.len() % 2 == 0, ..series(name, vec![point]) })
        .collect();
    let all = || figures.iter().map(|(name, stated, _)| bar(name, *stated)).collect::<Vec<_>>();
    let reference = figures
        .iter()
        .find_map(|(name, stated, _)| Some(Reference { label: name.clone(), quantity: *stated.quantity()? }));
    let names = || figures.iter().map(|(name, ..)| name.clone()).collect::<Vec<_>>();
    let whole =
        || Whole { figures: figures.iter().map(|(_, stated, _)| *stated).collect(), ..whole("a", &[]) };
    let tiles = |classes: Classes| TileMap {
        tiles: figures
            .iter()
            .enumerate()
            .map(|(index, (name, stated, at))| Tile {
                row: index as i16,
                column: at % 20,
                label: name.chars().take(3).collect(),
                name: name.clone(),
                stated: *stated,
                highlighted: index == 0,
                link: (index % 2 == 0).then(|| name.clone()),
            })
            .collect(),
        classes,
    };
    let cells = |classes: Classes, order: Order| {
        let periods = points().map(|point| point.period).collect();
        let row = |(index, (name, ..)): (usize, &Figure)| {
            let stated = (0..figures.len()).map(|at| figures[(at + index) % figures.len()].1);
            HeatRow { highlighted: index == 1, ..heat_row(name, stated.collect()) }
        };
        let rows = figures.iter().enumerate().map(row).collect();
        HeatMap { periods, breaks: vec![1], rows, order, classes }
    };
    let pairs: Vec<Pair> = figures.windows(2).map(|two| pair(&two[0].0, two[0].1, two[1].1)).collect();
    let pairs_again: Vec<Pair> =
        pairs.iter().map(|pair| Pair { highlighted: pair.label.len() % 3 == 0, ..pair.clone() }).collect();
    let Dumbbell { from, to, .. } = change(Vec::new());
    let many = Multiples {
        panels: figures
            .iter()
            .zip(points())
            .map(|((name, ..), one)| panel(name, vec![one, points().next().unwrap()]))
            .collect(),
        whole: Some(series("a", points().collect())),
        breaks: points().map(|point| point.period).take(2).collect(),
        keep: Keep::Ends { top: 3, bottom: 1 },
    };
    let goals = figures.windows(2).map(|pair| goal(&pair[0].0, pair[0].1, pair[1].1)).collect();
    let mut all = vec![
        case("any-trend", Trend { targets: points().take(1).collect(), ..alone(points().collect()) }),
        case(
            "any-series",
            Trend {
                series: several,
                targets: Vec::new(),
                breaks: points().map(|point| point.period).take(2).collect(),
            },
        ),
        case("any-bars", Bars { bars: all(), reference, keep: Keep::Ends { top: 2, bottom: 1 } }),
        case(
            "any-share",
            Composition { parts: names(), rows: vec![whole()], scale: Stack::Share, keep: Keep::All },
        ),
        case(
            "any-amount",
            Composition {
                parts: names(),
                rows: vec![whole(), whole()],
                scale: Stack::Amount,
                keep: Keep::All,
            },
        ),
        case("any-bullet", against(goals)),
        case(
            "any-dumbbell",
            Dumbbell { whole: None, keep: Keep::Ends { top: 2, bottom: 1 }, ..change(pairs) },
        ),
        case("any-slope", Slope { whole: pairs_again.first().cloned(), rows: pairs_again, from, to }),
        case("any-multiples", many),
        case(
            "any-sparkline",
            Sparkline {
                points: points().collect(),
                breaks: points().map(|point| point.period).take(1).collect(),
            },
        ),
        case("any-even", tiles(Classes::Even)),
        case("any-equal", tiles(Classes::Equal)),
        case("any-heat", cells(Classes::Even, Order::Newest)),
        case("any-equal-heat", cells(Classes::Equal, Order::Given)),
    ];
    all.extend(choropleths::of_figures(figures));
    all
}
