//! C410: rates that are not what the figures beside them give.

use super::Audit;
use super::quotient::{self, distance, extent, shown_rate, spelled};
use super::slip::Slip;
use crate::diag::{Arg, Both, Diagnostic, Phrase, Severity};
use crate::indicator::Figure;
use crate::model::{Aspect, CategoryId, CellKey, MeasureRef, Observation, Quantity, UnitKind};
use crate::source::Span;
use rust_decimal::Decimal;

crate::rule! {
    /// # Rate that disagrees with its figures
    ///
    /// A source states a rate, and the formula of the measure gives another one from its figures, by more than the
    /// rounding of all three allows. A rate may be cut off instead of rounded. The figures are those of the same
    /// source and release; the numerator of the same period, or at its end, and the denominator of the same period,
    /// or of one that contains it.
    ///
    /// It is a warning where a rate differs by more than one percentage point from what the figures in use give,
    /// whose sources may be others.
    ///
    /// ## Why it matters
    ///
    /// One of the three is wrong, or the rate has another numerator or denominator than its measure says. Readers
    /// will divide, and find it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 760_468
    /// workers: 3_050_200
    /// coverage.workers: 29.43 %
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// coverage.workers: 24.93 %
    /// ```
    ///
    /// A rate of something else belongs to a measure of its own. Where the source disagrees with itself, declare the
    /// rate in `conflicts.yaml`: pages show what is known of it.
    RATE_DISAGREES = "C410", "rate-disagrees", Error, {
        id: "{division}, tetapi {rate} tercatat {stated}",
        en: "{division}, but {rate} is given as {stated}",
    },
    /// # Rasio yang tidak sesuai dengan angkanya
    ///
    /// Sebuah sumber menyebut rasio, padahal rumus ukuran itu menghasilkan rasio lain dari angkanya, melebihi yang
    /// dimungkinkan pembulatan ketiganya. Rasio boleh dipotong alih-alih dibulatkan. Angkanya dari sumber dan rilis
    /// yang sama; pembilangnya untuk periode yang sama atau akhir periode itu, dan penyebutnya untuk periode yang sama
    /// atau periode yang memuatnya.
    ///
    /// Temuannya peringatan bila rasionya berbeda lebih dari satu poin persen dari hasil angka yang dipakai, yang
    /// sumbernya mungkin lain.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satu dari ketiganya keliru, atau pembilang atau penyebut rasio itu lain daripada yang disebut ukurannya.
    /// Pembaca akan membagi sendiri, dan menemukannya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Rasio dari hal lain menjadi ukuran tersendiri. Bila sumbernya sendiri tidak cocok, nyatakan rasio itu di
    /// `conflicts.yaml`: halaman akan menampilkan yang diketahui tentangnya.
}

/// A rate of a hundred or less is close enough to one of another source within so many percentage points.
const NEAR: Decimal = Decimal::ONE;

/// The three figures of a division.
struct Division<'a> {
    rate: (&'a Observation, &'a Quantity),
    above: (CellKey, &'a Quantity, Span),
    below: (CellKey, &'a Quantity, Span),
    factor: Decimal,
}

/// Every rate that its own source, or the figures in use, contradict.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let is_rate = |measure| quotient::formula(audit.dataset, measure).is_some();
    for (at, rate) in audit.dataset.cells.observations_of(is_rate) {
        if is_above_hundred(audit, rate) {
            continue;
        }
        if let Some(division) = in_statement(audit, rate) {
            findings.extend(told(audit, &division, ITSELF));
        } else if let Some(division) = in_use(audit, rate, at) {
            findings.extend(told(audit, &division, OTHERS).map(|mut finding| {
                finding.severity = Severity::Warning;
                finding
            }));
        }
    }
    findings
}

/// Whether a rate is more than all, which has been told where it was read.
fn is_above_hundred(audit: &Audit<'_>, rate: &Observation) -> bool {
    let measures = &audit.dataset.measures;
    let above = |quantity: &Quantity| quantity.low.value().is_some_and(|low| low > Decimal::ONE_HUNDRED);
    measures.unit_of(rate.key.measure).kind == UnitKind::Percent
        && measures.all[rate.key.measure].over_hundred.is_none()
        && rate.stated.quantity().is_some_and(above)
}

/// The division that the source of a rate contradicts.
fn in_statement<'a>(audit: &Audit<'a>, rate: &'a Observation) -> Option<Division<'a>> {
    let (formula, factor) = quotient::formula(audit.dataset, rate.key.measure)?;
    let operands = quotient::operands(formula, rate.key.category)?;
    let stated = rate.stated.quantity()?;
    let (above, below) = quotient::stated_with(audit, rate, operands)?;
    let side = |one: &'a Observation| Some((one.key, one.stated.quantity()?, one.span));
    let division = Division { rate: (rate, stated), above: side(above)?, below: side(below)?, factor };
    (division.distance()? > Decimal::ZERO).then_some(division)
}

/// The division that the figures in use give, where it is far from a rate in use.
fn in_use<'a>(audit: &Audit<'a>, rate: &'a Observation, at: usize) -> Option<Division<'a>> {
    let used = audit.figures.get(rate.key)?;
    let is_used = used.origin == crate::indicator::Origin::Observed(u32::try_from(at).ok()?);
    let known = matches!(rate.key.aspect, Aspect::Actual | Aspect::Estimate);
    // Formulas work out totals only: of a category no page shows what they would give.
    if !is_used || !known || !audit.intact.figures || rate.key.category != CategoryId::TOTAL {
        return None;
    }
    let (formula, factor) = quotient::formula(audit.dataset, rate.key.measure)?;
    let (above, below) = quotient::operands(formula, rate.key.category)?;
    let side = |figure: &'a Figure| {
        let span = super::wrong_order::origin(audit, figure)?.span;
        Some((figure.key, figure.quantity()?, span))
    };
    let figures = audit.figures;
    let known = |one: &&Figure| one.quantity().is_some();
    let beside = |what| figures.actual(rate.key.region, what, rate.key.period).filter(known);
    let all = |what: MeasureRef| figures.series(rate.key.region, what).filter(known);
    let above = beside(above).or_else(|| {
        let fit = |one: &&Figure| quotient::fits_above(audit.dataset, one.key, rate.key);
        all(above).filter(|one| fit(one).is_some()).min_by_key(fit)
    });
    let below = beside(below).or_else(|| {
        let fit = |one: &&Figure| quotient::fits_below(one.key, rate.key);
        all(below).filter(|one| fit(one).is_some()).min_by_key(fit)
    });
    let (above, below) = (side(above?)?, side(below?)?);
    let division = Division { rate: (rate, rate.stated.quantity()?), above, below, factor };
    let near = if factor == Decimal::ONE { NEAR / Decimal::ONE_HUNDRED } else { NEAR };
    (division.distance()? > near).then_some(division)
}

impl Division<'_> {
    fn distance(&self) -> Option<Decimal> {
        Some(distance(self.rate.1, extent(self.above.1, self.below.1, self.factor)?))
    }

    /// What it gives, if that is one number.
    fn result(&self) -> Option<Decimal> {
        self.above.1.ratio(self.below.1, self.factor).ok()?.point()
    }

    fn digits(&self) -> u32 {
        self.rate.1.point().map_or(2, |value| value.normalize().scale().clamp(2, 6))
    }
}

/// Whether a rate is contradicted by the figures of its source or by those in use.
pub(super) fn is_contradicted(audit: &Audit<'_>, rate: &Observation, at: usize) -> bool {
    in_statement(audit, rate).or_else(|| in_use(audit, rate, at)).is_some()
}

fn told(audit: &Audit<'_>, division: &Division<'_>, otherwise: Both) -> Option<Diagnostic> {
    let (rate, stated) = division.rate;
    // A declared conflict is shown as that.
    if audit.dataset.conflicts.iter().any(|conflict| conflict.cells.contains(&rate.key)) {
        return None;
    }
    let name = audit.dataset.cell_name(rate.key);
    let mut finding = RATE_DISAGREES
        .at(rate.span)
        .about(name.as_str())
        .with("division", spelled(division.above.1, division.below.1, division.factor, division.digits()))
        .with("rate", format!("`{name}`"))
        .with("stated", shown_rate(stated, division.factor));
    for (key, _, span) in [division.above, division.below] {
        let text = Phrase::new(Both { id: "{name}", en: "{name}" });
        finding = finding.label(span, text.with("name", format!("`{}`", audit.dataset.cell_name(key))));
    }
    Some(finding.hint(explained(division).unwrap_or_else(|| otherwise.into())))
}

const ITSELF: Both = Both {
    id: "bandingkan ketiganya dengan sumbernya; bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`",
    en: "compare all three with the source; if it disagrees with itself, declare it in `conflicts.yaml`",
};
const OTHERS: Both = Both {
    id: "periksa angka yang dipakai; bila sumbernya menghitung hal lain, pakai ukuran lain atau nyatakan di `conflicts.yaml`",
    en: "check the figures in use; if its source counts otherwise, use another measure or declare it in `conflicts.yaml`",
};

/// The slip that would explain a rate.
fn explained(division: &Division<'_>) -> Option<Phrase> {
    let (stated, result) = (division.rate.1.point()?, division.result()?);
    if stated.is_zero() || result.is_zero() {
        return None;
    }
    let near = |a: Decimal, b: Decimal| {
        b.checked_div(a).is_some_and(|times| (times - Decimal::ONE).abs() < Decimal::new(1, 2))
    };
    let meant = |value: Decimal| Arg::from(format!("{} %", value.normalize()));
    if division.factor == Decimal::ONE_HUNDRED && near(stated * Decimal::ONE_HUNDRED, result) {
        let words = Both {
            id: "pecahan di tempat persen? tulis `{meant}`",
            en: "a fraction in place of a percentage? write `{meant}`",
        };
        return Some(Phrase::new(words).with("meant", meant(stated * Decimal::ONE_HUNDRED)));
    }
    if let Some(slip) = written_wrongly(stated, result) {
        return Some(slip.into());
    }
    let tens = [Decimal::TEN, Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND];
    let apart = tens.into_iter().any(|times| near(stated * times, result) || near(stated, result * times));
    if apart {
        return Some(Phrase::new(Both {
            id: "selisihnya pangkat sepuluh: ada nol yang terlewat di salah satu dari ketiganya?",
            en: "a power of ten apart: a zero lost in one of the three?",
        }));
    }
    let upside_down = division.below.1.ratio(division.above.1, division.factor).ok()?.point()?;
    near(stated, upside_down).then(|| {
        Phrase::new(Both {
            id: "apakah pembilang dan penyebutnya tertukar?",
            en: "are numerator and denominator exchanged?",
        })
    })
}

/// The slip between a rate and what it should be, both as their digits alone. Of two digits, any one can be wrong.
fn written_wrongly(stated: Decimal, result: Decimal) -> Option<Both> {
    let stated = stated.normalize();
    let mut result = result.round_dp(stated.scale());
    result.rescale(stated.scale());
    let digits = |of: Decimal| Decimal::from_i128_with_scale(of.mantissa(), 0);
    (digits(stated) >= Decimal::ONE_HUNDRED)
        .then(|| Slip::between(digits(stated), digits(result)))
        .flatten()
        .map(Slip::words)
}
