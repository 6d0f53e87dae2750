//! C411: percentages that were given as fractions of one, and ratios that were given in percent.

use super::Audit;
use super::rate_disagrees::is_contradicted;
use super::shown::shown;
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::{MeasureId, MeasureRef, Observation, Quantity, UnitKind};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

crate::rule! {
    /// # Fraction for a percentage
    ///
    /// A percentage of at most 1 stands among others that are all above 2, and a hundred times as much it would fit
    /// them: it was probably given as a fraction of one. A ratio of more than 1 among others that are all below it,
    /// and that would fit as a hundredth, was probably given in percent.
    ///
    /// What it is held against are the other figures of the same measure and category, of all regions and periods;
    /// at least three are needed. A region whose other figures are as small is left alone. A fraction that the
    /// figures beside it contradict is told by `rate-disagrees`.
    ///
    /// ## Why it matters
    ///
    /// A coverage of 24.86 % would be shown as 0.25 %.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// coverage.workers: 0.2486
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers: 24.86 %
    /// ```
    ///
    /// A figure that is right as it is can be accepted in `site.yaml`, under `findings`.
    FRACTION_FOR_PERCENT = "C411", "fraction-for-percent", Warning, {
        id: "{cell} bernilai {found}, padahal {n} angka lain ukuran ini antara {low} dan {high}",
        en: "{cell} is {found}, but {n} other figures of this measure are between {low} and {high}",
    },
    /// # Pecahan sebagai persentase
    ///
    /// Persentase paling banyak 1 berdiri di antara persentase lain yang semuanya di atas 2, dan seratus kalinya akan
    /// cocok dengan yang lain: mungkin ditulis sebagai pecahan dari satu. Rasio lebih dari 1 di antara rasio lain yang
    /// semuanya di bawah 1, yang seperseratusnya akan cocok, mungkin ditulis dalam persen.
    ///
    /// Pembandingnya adalah angka lain dari ukuran dan kategori yang sama, untuk semua wilayah dan periode; sedikitnya
    /// diperlukan tiga. Wilayah yang angka lainnya sama kecilnya dibiarkan. Pecahan yang bertentangan dengan angka di
    /// sampingnya disebut oleh `rate-disagrees`.
    ///
    /// ## Mengapa penting
    ///
    /// Cakupan 24,86 persen akan tampil sebagai 0,25 persen.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Angka yang memang benar dapat diterima di `site.yaml`, di bawah `findings`.
}

/// So many figures are the least that one can be held against.
const LEAST: usize = 3;

/// A figure, by its place among all observations.
type Valued<'a> = (Decimal, usize, &'a Observation);

/// Every figure that is about a hundred times too small, or too large, for its measure.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let measures = &audit.dataset.measures;
    let kinds: Vec<UnitKind> = measures.all.ids().map(|id| measures.unit_of(id).kind).collect();
    let mut all: BTreeMap<MeasureRef, Vec<Valued<'_>>> = BTreeMap::new();
    let is_share = |measure: MeasureId| {
        let kind = kinds.get(measure.0 as usize);
        matches!(kind, Some(UnitKind::Percent | UnitKind::Ratio))
    };
    for (at, one) in audit.dataset.cells.observations_of(is_share) {
        if let Some(value) = one.stated.quantity().and_then(Quantity::point).filter(|value| !value.is_zero())
        {
            all.entry(one.key.what()).or_default().push((value, at, one));
        }
    }
    let strange = |(what, values): (&MeasureRef, &Vec<_>)| match measures.unit_of(what.measure).kind {
        UnitKind::Percent => fractions(audit, values),
        _ => percentages(audit, values),
    };
    all.iter().flat_map(strange).collect()
}

/// Percentages that look like fractions of one.
fn fractions(audit: &Audit<'_>, values: &[Valued<'_>]) -> Vec<Diagnostic> {
    let (small, large): (Vec<Valued<'_>>, Vec<Valued<'_>>) =
        values.iter().partition(|(value, ..)| *value <= Decimal::ONE);
    if large.iter().any(|(value, ..)| *value <= Decimal::TWO) {
        return Vec::new();
    }
    misfits(audit, &small, &large, Decimal::ONE_HUNDRED, " %")
}

/// Ratios that look like percentages.
fn percentages(audit: &Audit<'_>, values: &[Valued<'_>]) -> Vec<Diagnostic> {
    let (small, large): (Vec<Valued<'_>>, Vec<Valued<'_>>) =
        values.iter().partition(|(value, ..)| *value <= Decimal::ONE);
    misfits(audit, &large, &small, Decimal::new(1, 2), "")
}

/// The suspects that fit the others when they are multiplied by `times`; one finding for each statement of a source.
fn misfits(
    audit: &Audit<'_>,
    suspects: &[Valued<'_>],
    others: &[Valued<'_>],
    times: Decimal,
    sign: &str,
) -> Vec<Diagnostic> {
    let extremes = others.iter().map(|(value, ..)| *value);
    let (Some(low), Some(high)) = (extremes.clone().min(), extremes.max()) else { return Vec::new() };
    if others.len() < LEAST {
        return Vec::new();
    }
    let fits = |value: Decimal| value * times >= low / Decimal::TWO && value * times <= high * Decimal::TWO;
    // Observations lie region by region, and so do the suspects.
    let of_region = |one: &Observation| {
        let from = suspects.partition_point(|(.., other)| other.key.region < one.key.region);
        let to = suspects.partition_point(|(.., other)| other.key.region <= one.key.region);
        suspects.get(from..to).unwrap_or_default()
    };
    let has_its_like = |(value, _, one): &Valued<'_>| {
        of_region(one).iter().any(|(other, _, like)| {
            let near = *other <= *value * Decimal::from(3) && *value <= *other * Decimal::from(3);
            near && like.key.period != one.key.period
        })
    };
    let mut statements: BTreeMap<_, Vec<&Valued<'_>>> = BTreeMap::new();
    for suspect in suspects.iter().filter(|suspect| fits(suspect.0) && !has_its_like(suspect)) {
        let (_, at, one) = suspect;
        if !is_contradicted(audit, one, *at) {
            statements.entry((one.source, one.released)).or_default().push(suspect);
        }
    }
    let finding = |found: &Vec<&Valued<'_>>| {
        let (value, _, one) = found.iter().min_by_key(|(_, _, one)| one.span)?;
        let name = audit.dataset.cell_name(one.key);
        let exact = |value: Decimal| format!("{}{sign}", shown(&Quantity::exact(value)));
        let hint = Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" })
            .with("meant", exact(*value * times));
        let more = Phrase::new(Both {
            id: "sama halnya dengan {more} dari sumber ini",
            en: "it is the same with {more} of this source",
        })
        .with("more", plural(found.len() - 1, "angka lain", "more figure", "more figures"));
        let finding = FRACTION_FOR_PERCENT
            .at(one.span)
            .about(name.as_str())
            .with("cell", format!("`{name}`"))
            .with("found", shown(&Quantity::exact(*value)))
            .with("n", others.len())
            .with("low", exact(low))
            .with("high", exact(high));
        Some(finding.hint(hint).hint_some((found.len() > 1).then_some(more)))
    };
    statements.values().filter_map(finding).collect()
}
