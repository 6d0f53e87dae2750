//! C415: two figures of a row, or two columns, that fit only the other way round.

use super::field::{Evidence, Field};
use super::robust::median;
use super::slipped_magnitude::written;
use crate::diag::{Both, Diagnostic, Phrase};
use std::f64::consts::LN_2;

crate::rule! {
    /// # Swapped columns
    ///
    /// Two figures of a row, or two whole columns, fit other periods or the other regions only when they change
    /// places.
    ///
    /// ## Why it matters
    ///
    /// The sum of the row stays right, so that no rule of sums tells.
    ///
    /// ## Example
    ///
    /// ```text
    /// columns: [participants.active/pu, participants.active/bpu]
    /// bali:    [310_591, 563_988]   # everywhere else wage earners are the more
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// bali:    [563_988, 310_591]
    /// ```
    SWAPPED_COLUMNS = "C415", "swapped-columns", Error, {
        id: "{what} hanya cocok bila bertukar tempat: {values}",
        en: "{what} fit only the other way round: {values}",
    },
    /// # Kolom yang tertukar
    ///
    /// Dua angka dalam satu baris, atau dua kolom seluruhnya, baru cocok dengan periode lain atau wilayah lain bila
    /// bertukar tempat.
    ///
    /// ## Mengapa penting
    ///
    /// Jumlah barisnya tetap benar, sehingga tidak ada kaidah penjumlahan yang mengungkapnya.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// columns: [participants.active/pu, participants.active/bpu]
    /// bali:    [310_591, 563_988]   # di semua tempat lain penerima upah lebih banyak
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Tukar keduanya, setelah membandingkan dengan sumbernya.
}

/// How well two points of a row fit the other way round; the smaller the better.
pub(super) fn fit_swapped(
    field: &mut Field<'_>,
    (x, of_x): (u32, &[Evidence]),
    (y, of_y): (u32, &[Evidence]),
) -> Option<f64> {
    let difference = field.points.point(y).ln - field.points.point(x).ln;
    if difference.abs() < LN_2 {
        return None;
    }
    let without = |evidence: &[Evidence], other: u32| -> Option<(f64, f64)> {
        let kept = evidence.iter().filter(|one| one.other != other && (one.firm || one.in_time));
        let (mut residuals, mut scales): (Vec<f64>, Vec<f64>) =
            kept.map(|one| (one.residual, one.scale)).unzip();
        Some((median(&mut residuals)?, median(&mut scales)?))
    };
    match (without(of_x, y), without(of_y, x)) {
        (Some(own), Some(other)) => {
            // What is left of each once it stands in the other's place.
            let left = [(own, own.0 + difference), (other, other.0 - difference)];
            let opposite = own.0 * other.0 < 0.0;
            let clear = left.iter().all(|((given, scale), left)| {
                given.abs() >= LN_2.max(3.0 * scale) && left.abs() <= (2.0 * scale).min(0.4 * given.abs())
            });
            (opposite && clear).then(|| left.iter().map(|((given, _), left)| (left / given).abs()).sum())
        }
        _ => {
            // Nothing but the two columns themselves: their ratio in the other regions.
            let fit = field.fit(field.points.point(x).slice, field.points.point(y).slice);
            let (given, left) = (difference - fit.spread.middle, -difference - fit.spread.middle);
            let clear = given.abs() >= (2.0 * LN_2).max(6.0 * fit.spread.scale)
                && left.abs() <= (1.5 * fit.spread.scale).min(0.25 * given.abs());
            (fit.firm && clear).then(|| 2.0 * (left / given).abs())
        }
    }
}

/// The finding on two figures of a row.
pub(super) fn of_row(field: &Field<'_>, x: u32, y: u32) -> Diagnostic {
    let points = &field.points;
    let (first, second) =
        if points.observation(x).span <= points.observation(y).span { (x, y) } else { (y, x) };
    let (one, other) = (points.observation(first), points.observation(second));
    let name = |key| format!("`{}`", points.dataset.cell_name(key));
    let what = Phrase::new(Both { id: "{one} dan {other}", en: "{one} and {other}" })
        .with("one", name(one.key))
        .with("other", name(other.key));
    SWAPPED_COLUMNS
        .at(one.span)
        .with("what", what)
        .with("values", format!("{} ↔ {}", written(one), written(other)))
        .about(points.dataset.cell_name(one.key))
        .label(other.span, Both { id: "dengan yang ini", en: "with this one" })
        .hint(Both {
            id: "tukar kedua nilai itu, atau bandingkan dengan sumbernya",
            en: "swap the two values, or compare them with the source",
        })
}

/// The finding on two columns, at the first figure of the one that stands first; `x` and `y` are first figures.
pub(super) fn of_columns(field: &Field<'_>, x: u32, y: u32, reference: u32) -> Diagnostic {
    let points = &field.points;
    let (first, second) =
        if points.observation(x).span <= points.observation(y).span { (x, y) } else { (y, x) };
    let (one, other) = (points.observation(first), points.observation(second));
    let name = |what| format!("`{}`", points.dataset.measures.key_of(what));
    let what = Phrase::new(Both { id: "kolom {one} dan {other}", en: "the columns {one} and {other}" })
        .with("one", name(one.key.what()))
        .with("other", name(other.key.what()));
    let values = Phrase::new(Both {
        id: "seperti pada {n} wilayah untuk {period}",
        en: "as in {n} regions for {period}",
    });
    let period = points.slice(reference).key.period.to_string();
    let values = values.with("n", points.slice_of(x).points.len()).with("period", period);
    SWAPPED_COLUMNS
        .at(one.span)
        .with("what", what)
        .with("values", values)
        .about(points.dataset.cell_name(one.key))
        .label(other.span, Both { id: "dengan kolom ini", en: "with this column" })
        .hint(Both { id: "tukar kedua judul kolom itu", en: "swap the two headings" })
}
