//! C412: a change from the previous comparable period outside the band that `measures.yaml` calls plausible.

use super::field::Field;
use super::points::number;
use super::slipped_magnitude::written;
use crate::audit::Audit;
use crate::audit::shown::shown;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::indicator::{Figure, Origin};
use crate::model::{
    Aspect, Break, Measure, MeasureKind, Observation, Period, PeriodKind, PlausibleChange, Quantity, UnitKind,
};
use rust_decimal::Decimal;
use rustc_hash::FxHashSet;

crate::rule! {
    /// # Implausible change
    ///
    /// A figure has fallen or risen since the previous comparable period by more than `plausible-change` of its
    /// measure allows. The band is in percent of the earlier figure for each year, for measures in percent in
    /// points; over several years it widens, below a year it stays. Of bounds and ranges only what is certain
    /// counts. Across a break of the measure nothing is compared.
    ///
    /// ## Why it matters
    ///
    /// It is a slip of the pen, another definition, or news: in each case someone should look.
    ///
    /// ## Example
    ///
    /// ```text
    /// plausible-change: { fall: 40, rise: 80 }
    /// 2022-12: 212_266
    /// 2023-12: 912_266   # + 330 %
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// 2023-12: 221_266
    /// ```
    ///
    /// A change that is real is accepted in `site.yaml`, with the reason; where such changes are usual, the band is
    /// too narrow.
    IMPLAUSIBLE_CHANGE = "C412", "implausible-change", Warning, {
        id: "{cell}: {new} setelah {old} pada {period}: {change}",
        en: "{cell}: {new} after {old} in {period}: {change}",
    },
    /// # Perubahan yang tidak wajar
    ///
    /// Sebuah angka turun atau naik sejak periode sebanding sebelumnya melebihi batas `plausible-change` ukurannya.
    /// Batas itu dalam persen dari angka sebelumnya untuk setiap tahun, bagi ukuran dalam persen dalam poin; selama
    /// beberapa tahun batasnya melebar, di bawah satu tahun tetap. Dari batas dan rentang hanya yang pasti yang
    /// diperhitungkan. Melewati perubahan cara menghitung tidak ada yang dibandingkan.
    ///
    /// ## Mengapa penting
    ///
    /// Mungkin salah tulis, definisi lain, atau berita: apa pun itu, perlu ada yang memeriksa.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Perubahan yang memang terjadi diterima di `site.yaml` dengan alasannya; bila perubahan seperti itu biasa,
    /// batasnya terlalu sempit.
}

/// A figure of a series with the ends between which it surely lies.
#[derive(Debug, Clone, Copy)]
struct Link {
    period: Period,
    low: f64,
    high: f64,
    observation: u32,
}

/// Every change outside its band, of figures that no other rule has told.
pub(super) fn find(audit: &Audit<'_>, field: &Field<'_>) -> Vec<Diagnostic> {
    let measures = &audit.dataset.measures.all;
    if measures.iter().all(|(_, measure)| measure.plausible_change.is_none()) {
        return Vec::new();
    }
    let told = field.points.all.iter().zip(&field.explained).filter(|(_, told)| **told);
    let told: FxHashSet<u32> = told.map(|(point, _)| point.observation).collect();
    let mut findings = Vec::new();
    let mut series: Vec<(Stream, Vec<Link>)> = Vec::new();
    let mut at = None;
    let mut breaks = Vec::new();
    for figure in audit.figures.iter() {
        let here = (figure.key.region, figure.key.what());
        if at != Some(here) {
            findings.extend(series.drain(..).flat_map(|(_, links)| of_series(audit, &links)));
            at = Some(here);
            breaks = audit.dataset.measures.breaks_of(figure.key.measure);
            breaks.retain(|one| one.concerns(figure.key.region));
        }
        let measure = &measures[figure.key.measure];
        if measure.plausible_change.is_none() {
            continue;
        }
        let Some(link) = link(figure).filter(|link| !told.contains(&link.observation)) else { continue };
        let beyond = Break::beyond(&breaks, measure.kind, link.period);
        let stream = (figure.key.aspect, comparable(measure, link.period), beyond);
        match series.iter_mut().find(|(known, _)| *known == stream) {
            Some((_, links)) => links.push(link),
            None => series.push((stream, vec![link])),
        }
    }
    findings.extend(series.drain(..).flat_map(|(_, links)| of_series(audit, &links)));
    findings
}

type Stream = (Aspect, (Option<PeriodKind>, i8), usize);

/// What two periods share that are comparable: the month they end in, and for what is counted over time the kind.
fn comparable(measure: &Measure, period: Period) -> (Option<PeriodKind>, i8) {
    match (measure.kind, period.kind) {
        (_, PeriodKind::Year) => (Some(PeriodKind::Year), 12),
        (MeasureKind::Stock, _) => (None, period.end.month()),
        (_, kind) => (Some(kind), period.end.month()),
    }
}

fn link(figure: &Figure) -> Option<Link> {
    let Origin::Observed(observation) = figure.origin else { return None };
    let period = figure.key.period;
    if matches!(period.kind, PeriodKind::Undated | PeriodKind::Span) {
        return None;
    }
    let quantity = figure.quantity()?;
    let slack = number(quantity.tolerance());
    let low = quantity.low.value().map_or(f64::NEG_INFINITY, |low| number(low) - slack);
    let high = quantity.high.value().map_or(f64::INFINITY, |high| number(high) + slack);
    Some(Link { period, low, high, observation })
}

/// Where one figure is out of line with both its neighbours, and they agree, it stands at that one alone.
fn of_series(audit: &Audit<'_>, links: &[Link]) -> Vec<Diagnostic> {
    let Some(first) = links.first() else { return Vec::new() };
    let key = observation(audit, first).key;
    let measure = &audit.dataset.measures.all[key.measure];
    let Some(band) = measure.plausible_change else { return Vec::new() };
    let in_points = matches!(
        audit.dataset.measures.unit_of(key.measure).kind,
        UnitKind::Percent | UnitKind::PercentPoint
    );
    let breaks = |from: &Link, to: &Link| outside(from, to, band, in_points);
    let mut findings = Vec::new();
    let mut before = 0;
    for at in 1..links.len() {
        let (from, to) = (&links[before], &links[at]);
        if !breaks(from, to) {
            before = at;
            continue;
        }
        findings.extend(told(audit, from, to, in_points));
        // If the next one agrees with the one before, this one is the wrong one and is passed over.
        let wrong = links.get(at + 1).is_some_and(|next| breaks(to, next) && !breaks(from, next));
        if !wrong {
            before = at;
        }
    }
    findings
}

fn observation<'a>(audit: &Audit<'a>, link: &Link) -> &'a Observation {
    &audit.dataset.cells.observations()[link.observation as usize]
}

/// Whether the change is surely outside the band.
fn outside(from: &Link, to: &Link, band: PlausibleChange, in_points: bool) -> bool {
    let days = to.period.end.duration_since(from.period.end).as_hours() / 24;
    let years = (days as f64 / 365.25).max(1.0);
    let (fall, rise) = (number(band.fall), number(band.rise));
    if in_points {
        return to.low - from.high > rise * years || from.low - to.high > fall * years;
    }
    let risen =
        from.high > 0.0 && to.low > 0.0 && (to.low / from.high).ln() > (1.0 + rise / 100.0).ln() * years;
    let kept = 1.0 - fall / 100.0;
    let fallen =
        from.low > 0.0 && kept > 0.0 && (to.high <= 0.0 || (to.high / from.low).ln() < kept.ln() * years);
    risen || fallen
}

fn told(audit: &Audit<'_>, from: &Link, to: &Link, in_points: bool) -> Option<Diagnostic> {
    let (old, new) = (observation(audit, from), observation(audit, to));
    let conflicts = &audit.dataset.conflicts;
    if conflicts.iter().any(|conflict| conflict.cells.contains(&new.key) || conflict.cells.contains(&old.key))
    {
        return None;
    }
    let cell = audit.dataset.cell_name(new.key);
    let band = audit.dataset.measures.all[new.key.measure].plausible_change?;
    let unit = if in_points { Both { id: "poin", en: "points" } } else { Both { id: "%", en: "%" } };
    let hint = Phrase::new(Both {
        id: "wajar hanya dari −{fall} sampai +{rise} {unit} setahun; bandingkan dengan sumbernya, dan bila benar, \
             terima temuan ini di `site.yaml` beserta alasannya",
        en: "plausible is from −{fall} to +{rise} {unit} a year; compare it with the source, and if it is right, \
             accept this finding in `site.yaml` with the reason",
    });
    let finding = IMPLAUSIBLE_CHANGE
        .at(new.span)
        .with("cell", format!("`{cell}`"))
        .with("new", written(new))
        .with("old", written(old))
        .with("period", old.key.period.to_string())
        .with("change", change(old, new, in_points)?)
        .about(cell)
        .label(old.span, Both { id: "angka sebelumnya", en: "the earlier figure" })
        .hint(
            hint.with("fall", band.fall.normalize().to_string())
                .with("rise", band.rise.normalize().to_string())
                .with("unit", unit),
        );
    Some(finding)
}

/// The change as it is said: "+900 %", "−12.5 points"; of bounds and ranges between their middles, roughly.
fn change(old: &Observation, new: &Observation, in_points: bool) -> Option<Phrase> {
    let (old, new) = (old.stated.quantity()?, new.stated.quantity()?);
    let exact = old.point().is_some() && new.point().is_some();
    let (old, new) = (old.representative()?, new.representative()?);
    let difference = new.checked_sub(old)?;
    let size = if in_points {
        difference
    } else {
        difference.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(old)?
    };
    let size = if size.abs() >= Decimal::TEN { size.round() } else { size.round_dp(1) };
    let sign = if size.is_sign_negative() { "−" } else { "+" };
    let words = match (in_points, exact) {
        (true, true) => Both { id: "{size} poin", en: "{size} points" },
        (true, false) => Both { id: "kira-kira {size} poin", en: "about {size} points" },
        (false, true) => Both { id: "{size} %", en: "{size} %" },
        (false, false) => Both { id: "kira-kira {size} %", en: "about {size} %" },
    };
    Some(Phrase::new(words).with("size", format!("{sign}{}", shown(&Quantity::exact(size.abs())))))
}
