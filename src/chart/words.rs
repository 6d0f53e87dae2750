//! What a chart asks of the language of its reader.

use crate::model::{Missing, Period, Quantity, Stated};
use rust_decimal::Decimal;

/// Words and numbers in one language and for one unit. Texts come back plain; the chart escapes them.
pub trait Words {
    /// A figure as it stands beside its mark: "41,56 juta", "lebih dari 20 juta", "20–30%".
    fn value(&self, quantity: &Quantity) -> String;

    /// A number on an axis that runs in this step: "2,5 juta", "Rp52,3 miliar".
    fn tick(&self, value: Decimal, step: Decimal) -> String;

    /// A part of a whole, given in percent: "53%".
    fn share(&self, percent: Decimal) -> String;

    /// A period: "Desember 2023", or "Des 2023" where room is short.
    fn period(&self, period: &Period, length: Length) -> String;

    /// Why there is no figure, in a word or two: "belum tersedia".
    fn missing(&self, reason: Missing) -> String;

    /// A fixed phrase.
    fn phrase(&self, phrase: Phrase) -> String;
}

/// A figure in words, or why there is none.
pub(super) fn told(stated: &Stated, words: &dyn Words) -> String {
    match stated {
        Stated::Quantity(quantity) => words.value(quantity),
        Stated::Missing(reason) => words.missing(*reason),
    }
}

/// How much room a text has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Length {
    /// Enough.
    Full,
    /// As little as possible.
    Short,
}

/// The fixed phrases of charts, each with the key of its message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phrase {
    /// "target"
    Target,
    /// "sementara": the figure is provisional.
    Provisional,
    /// "perkiraan": the figure is an estimate, a forecast or a plan.
    Expected,
    /// "seri terputus": figures before and after cannot be compared.
    SeriesBreak,
    /// "tanpa tanggal": the source does not date the figure.
    Undated,
    /// "rentang atau batas": the figure is a range or a bound.
    Interval,
    /// "bisa lebih dari satu kelas": the figure may lie in several classes.
    Spread,
    /// "tidak ada angka": the figure is missing.
    NoFigure,
    /// "sumbu tidak mulai dari nol"
    AxisCut,
    /// "Semua angka ada di tabel di bawah grafik.": of a drawing with too many figures to be read out one by one.
    InTable,
    /// "… 24 lagi": bars that are left out.
    More {
        /// How many.
        count: usize,
    },
}

impl Phrase {
    /// The key of the message. `chart-more` has the argument `count`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Target => "chart-target",
            Self::Provisional => "chart-provisional",
            Self::Expected => "chart-expected",
            Self::SeriesBreak => "chart-series-break",
            Self::Undated => "chart-undated",
            Self::Interval => "chart-interval",
            Self::Spread => "chart-spread",
            Self::NoFigure => "chart-no-figure",
            Self::AxisCut => "chart-axis-cut",
            Self::InTable => "chart-in-table",
            Self::More { .. } => "chart-more",
        }
    }
}
