//! Two ordinary charts, ours and by plotters' own SVG backend: 38 bars, and a trend of eleven years with a target.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::expect_used,
    reason = "benchmarks and a test share this, and a drawing that fails must stop them"
)]

pub mod plain;

use cakupan::chart::{
    Bar, Bars, Chart, Frame, Keep, Layout, Length, Phrase, Point, Series, Svg, Trend, Words,
};
use cakupan::model::{Aspect, Missing, Period, Quantity, Stated, Status, UnitKind};
use cakupan::number::{Form, Noun, PeriodForm, Style};
use rust_decimal::Decimal;

pub const PERSONS: Noun<'_> = Noun { kind: UnitKind::Count, key: "persons", one: "orang", other: "orang" };

/// The words of charts in Indonesian, for counts of persons.
pub struct Indonesian(pub Style);

impl Words for Indonesian {
    fn value(&self, quantity: &Quantity) -> String {
        self.0.quantity(quantity, &PERSONS, Form::Headline)
    }

    fn tick(&self, value: Decimal, step: Decimal) -> String {
        self.0.tick(value, step, PERSONS.kind, PERSONS.key)
    }

    fn share(&self, percent: Decimal) -> String {
        let share = Noun { kind: UnitKind::Percent, key: "percent", one: "", other: "" };
        self.0.quantity(&Quantity::exact(percent), &share, Form::Table)
    }

    fn period(&self, period: &Period, length: Length) -> String {
        let form = if length == Length::Full { PeriodForm::Full } else { PeriodForm::Short };
        self.0.period(period, form)
    }

    fn missing(&self, _: Missing) -> String {
        "belum tersedia".to_owned()
    }

    fn phrase(&self, phrase: Phrase) -> String {
        phrase.key().to_owned()
    }
}

/// What surrounds a drawing.
pub fn frame(layout: Layout) -> Frame<'static> {
    Frame { id: "c1", title: "Peserta aktif", description: "Peserta aktif menurut triwulan.", layout }
}

/// The width of a layout in CSS pixels.
pub fn width(layout: Layout) -> u32 {
    if layout == Layout::Phone { 320 } else { 720 }
}

const PROVINCES: [&str; 38] = [
    "DKI Jakarta",
    "Jawa Barat",
    "Jawa Timur",
    "Jawa Tengah",
    "Banten",
    "Sumatera Utara",
    "Kalimantan Timur",
    "Riau",
    "Bali",
    "Sulawesi Selatan",
    "Sumatera Selatan",
    "Kalimantan Barat",
    "Sumatera Barat",
    "Kalimantan Tengah",
    "Jambi",
    "Kalimantan Selatan",
    "Kepulauan Riau",
    "Aceh",
    "Lampung",
    "Sulawesi Utara",
    "Nusa Tenggara Barat",
    "Sulawesi Tengah",
    "DI Yogyakarta",
    "Papua",
    "Papua Barat",
    "Nusa Tenggara Timur",
    "Sulawesi Tenggara",
    "Gorontalo",
    "Kalimantan Utara",
    "Maluku Utara",
    "Kepulauan Bangka Belitung",
    "Bengkulu",
    "Maluku",
    "Sulawesi Barat",
    "Papua Tengah",
    "Papua Selatan",
    "Papua Pegunungan",
    "Papua Barat Daya",
];
const OWN: usize = 10;

/// The 38 provinces: each has 5 in 6 of the one before.
fn numbers() -> Vec<i64> {
    std::iter::successors(Some(7_498_532_i64), |number| Some(number * 5 / 6)).take(PROVINCES.len()).collect()
}

/// Figures of eleven years, and a target for the next.
const YEARS: [i64; 11] = [
    11_260_000, 12_040_000, 16_800_000, 19_300_000, 22_600_000, 26_240_000, 30_460_000, 34_100_000,
    29_980_000, 30_660_000, 35_860_000,
];
const TARGET: i64 = 43_000_000;

/// The bars as our data.
pub fn bars() -> Bars {
    let bar = |(at, (name, number)): (usize, (&&str, i64))| Bar {
        label: (*name).to_owned(),
        short: None,
        stated: Stated::Quantity(Quantity::exact(number)),
        highlighted: at == OWN,
        link: None,
    };
    let bars = PROVINCES.iter().zip(numbers()).enumerate().map(bar).collect();
    Bars { bars, reference: None, keep: Keep::All }
}

/// The trend as our data.
pub fn trend() -> Trend {
    let point = |(at, number): (usize, &i64), aspect: Aspect| Point {
        period: Period::parse(&(2012 + at).to_string()).expect("a year"),
        stated: Stated::Quantity(Quantity::exact(*number)),
        aspect,
        status: Status::Final,
    };
    let points = YEARS.iter().enumerate().map(|year| point(year, Aspect::Actual)).collect();
    let series = vec![Series { name: "Indonesia".to_owned(), points, highlighted: true }];
    Trend { series, targets: vec![point((YEARS.len(), &TARGET), Aspect::Target)], breaks: Vec::new() }
}

/// A chart of ours, drawn.
pub fn ours(chart: &impl Chart, layout: Layout) -> Svg {
    chart.draw(&frame(layout), &Indonesian(Style::indonesian())).expect("a chart of sound figures")
}

/// The texts of a drawing of ours with their places, for the other to write the same.
pub fn labels(svg: &Svg) -> Vec<plain::Label> {
    let texts = svg.0.split("<text x=\"").skip(1).map(|text| {
        let (x, rest) = text.split_once("\" y=\"").expect("a place");
        let (y, rest) = rest.split_once("\">").expect("a place");
        let whole = |number: &str| number.parse::<f64>().expect("a number").round() as i32;
        (whole(x), whole(y), rest.split("</text>").next().unwrap_or_default().to_owned())
    });
    texts.collect()
}

/// The bars by plotters' own backend, with these texts.
pub fn plain_bars(labels: &[plain::Label], layout: Layout) -> String {
    let numbers: Vec<f64> = numbers().into_iter().map(|number| number as f64).collect();
    plain::bars(&numbers, OWN, labels, width(layout))
}

/// The trend by plotters' own backend, with these texts.
pub fn plain_trend(labels: &[plain::Label], layout: Layout) -> String {
    let numbers = YEARS.map(|number| number as f64);
    plain::trend(&numbers, &[TARGET as f64], labels, width(layout))
}

/// The words of the bars: what each has behind it. Whoever draws with plotters has to write the numbers too.
pub fn words_of_bars(bars: &Bars, words: &impl Words) -> Vec<String> {
    bars.bars.iter().filter_map(|bar| Some(words.value(bar.stated.quantity()?))).collect()
}

/// The words of the trend: its figures and its years.
pub fn words_of_trend(trend: &Trend, words: &impl Words) -> Vec<String> {
    let points = trend.series.iter().flat_map(|series| &series.points).chain(&trend.targets);
    let written = points.filter_map(|point| {
        Some([words.value(point.stated.quantity()?), words.period(&point.period, Length::Short)])
    });
    written.flatten().collect()
}
