//! C409: figures that exceed what they are a part of.

use super::Audit;
use super::quotient::{self, goes_with};
use super::same_statement;
use super::shown::shown;
use crate::diag::{Both, Diagnostic, Phrase, Severity};
use crate::indicator::{Figure, Origin};
use crate::model::{Aspect, CategoryId, CellKey, MeasureId, MeasureRef, Observation, Quantity, UnitKind};
use rust_decimal::Decimal;

crate::rule! {
    /// # Wrong order
    ///
    /// A figure exceeds another that it can never exceed, by more than their rounding allows. `orderings` in
    /// `measures.yaml` says which measures stand in an order, and so does every percentage that is worked out:
    /// of `a / b`, `a` is at most `b`, unless the rate has `over-hundred`, the reason why it can pass 100 %.
    ///
    /// Held against each other are the figures of one region, period and category. It is an error where one source
    /// gives both, and where a page would show a share of more than 100 %; where the figures of two sources break an
    /// ordering it is a warning, for they may count differently.
    ///
    /// ## Why it matters
    ///
    /// More active participants than registered ones cannot be: one of the two figures is wrong, or they were
    /// exchanged.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: 139_724
    /// participants.registered: 47_062
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: 139_724
    /// participants.registered: 470_627
    /// ```
    ///
    /// Where the source disagrees with itself, declare it in `conflicts.yaml`; where a share can pass 100 %, give the
    /// rate `over-hundred` with the reason.
    WRONG_ORDER = "C409", "wrong-order", Error, {
        id: "{cell} bernilai {found}, melebihi {limit} pada {larger}",
        en: "{cell} is {found}, more than the {limit} of {larger}",
    },
    /// # Urutan yang salah
    ///
    /// Sebuah angka melebihi angka lain yang tidak mungkin dilebihinya, di luar yang dimungkinkan pembulatannya.
    /// `orderings` di `measures.yaml` menyebut ukuran mana yang berurutan, dan begitu pula setiap persentase yang
    /// dihitung: pada `a / b`, `a` paling banyak sebesar `b`, kecuali rasionya punya `over-hundred`, yaitu alasan
    /// mengapa ia dapat melewati 100 persen.
    ///
    /// Yang dibandingkan adalah angka satu wilayah, periode, dan kategori. Temuannya galat bila satu sumber memberi
    /// keduanya, dan bila sebuah halaman akan menampilkan persentase di atas 100 persen; bila urutannya dilanggar angka
    /// dari dua sumber, temuannya peringatan, sebab keduanya mungkin menghitung dengan cara berbeda.
    ///
    /// ## Mengapa penting
    ///
    /// Peserta aktif tidak mungkin lebih banyak daripada peserta terdaftar: salah satu angkanya keliru, atau keduanya
    /// tertukar.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`; bila sebuah persentase memang dapat melewati
    /// 100 persen, beri rasionya `over-hundred` dengan alasannya.
}

/// Two measures in an order.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair {
    smaller: MeasureRef,
    larger: MeasureRef,
    /// The rate that says so, where it is no ordering.
    rate: Option<MeasureId>,
}

impl Pair {
    /// What a cell of the smaller measure must not exceed.
    fn above(&self, category: CategoryId) -> Option<MeasureRef> {
        let totals = [self.smaller, self.larger].iter().all(|of| of.category == CategoryId::TOTAL);
        if totals {
            return Some(MeasureRef { category, ..self.larger });
        }
        (self.smaller.category == category).then_some(self.larger)
    }
}

/// Every figure that exceeds what it must not.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    // Of a measure that could not be read, its `over-hundred` is not known.
    if !audit.intact.declared {
        return Vec::new();
    }
    let pairs = pairs(audit);
    let mut findings = within_statements(audit, &pairs);
    if audit.intact.figures {
        findings.extend(between_sources(audit, &pairs));
        findings.extend(shares_of_more_than_all(audit));
    }
    findings
}

/// The pairs by the smaller measure. A rate that says why it can pass 100 % takes its ordering back.
fn pairs(audit: &Audit<'_>) -> Vec<Vec<Pair>> {
    let measures = &audit.dataset.measures;
    let mut allowed = Vec::new();
    let mut implied = Vec::new();
    for (id, measure) in measures.all.iter() {
        let Some((formula, _)) = quotient::formula(audit.dataset, id) else { continue };
        let [smaller, larger] = *formula.operands.as_slice() else { continue };
        let pair = Pair { smaller, larger, rate: Some(id) };
        match &measure.over_hundred {
            Some(_) => allowed.push(pair),
            None if measures.unit_of(id).kind == UnitKind::Percent => implied.push(pair),
            None => {}
        }
    }
    let mut out = vec![Vec::new(); measures.all.len()];
    let declared = measures.orderings.iter();
    let declared = declared.map(|one| Pair { smaller: one.smaller, larger: one.larger, rate: None });
    let same = |a: &Pair, b: &Pair| (a.smaller, a.larger) == (b.smaller, b.larger);
    for pair in declared.chain(implied) {
        let known: &mut Vec<Pair> = &mut out[pair.smaller.measure.0 as usize];
        let refused = pair.smaller == pair.larger || allowed.iter().any(|other| same(&pair, other));
        if !refused && !known.iter().any(|other| same(&pair, other)) {
            known.push(pair);
        }
    }
    out
}

/// What one source says at one time. Series are walked side by side: they lie together, in the order of time.
fn within_statements(audit: &Audit<'_>, pairs: &[Vec<Pair>]) -> Vec<Diagnostic> {
    let all = audit.dataset.cells.observations();
    let of = |cell: &Entry| &all[cell.1 as usize..cell.2 as usize];
    let mut findings = Vec::new();
    for region in audit.dataset.cells.entries().chunk_by(|a, b| a.0.region == b.0.region) {
        for smaller in region.chunk_by(|a, b| a.0.what() == b.0.what()) {
            let Some(what) = smaller.first().map(|(key, ..)| key.what()) else { continue };
            for pair in &pairs[what.measure.0 as usize] {
                let mut larger = pair.above(what.category).map_or(&[][..], |above| series(region, above));
                for small in smaller {
                    let before = |(key, ..): &&Entry| key.period < small.0.period;
                    larger = &larger[larger.iter().take_while(before).count()..];
                    let same = |(key, ..): &&Entry| key.period == small.0.period;
                    let others = larger.iter().take_while(same);
                    for large in others.filter(|large| goes_with(large.0.aspect, small.0.aspect)) {
                        let each =
                            of(small).iter().flat_map(|one| of(large).iter().map(move |other| (one, other)));
                        let told = each.filter(|(one, other)| same_statement(one, other));
                        findings.extend(told.filter_map(|(one, other)| compare(audit, pair, one, other)));
                    }
                }
            }
        }
    }
    findings
}

/// A cell with the range of its observations.
type Entry = (CellKey, u32, u32);

/// The cells of a measure and category among those of a region.
fn series(region: &[Entry], what: MeasureRef) -> &[Entry] {
    let start = region.partition_point(|(key, ..)| key.what() < what);
    let rest = &region[start..];
    &rest[..rest.partition_point(|(key, ..)| key.what() <= what)]
}

/// The figures in use, where they are not of one statement.
fn between_sources(audit: &Audit<'_>, pairs: &[Vec<Pair>]) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for small in audit.figures.iter().filter(|figure| is_known(figure.key.aspect)) {
        for pair in pairs[small.key.measure.0 as usize].iter().filter(|pair| pair.rate.is_none()) {
            let Some(above) = pair.above(small.key.category) else { continue };
            let Some(large) = audit.figures.actual(small.key.region, above, small.key.period) else {
                continue;
            };
            let broken = small.quantity().zip(large.quantity()).is_some_and(|(a, b)| exceeds(a, b));
            let (Some(from), Some(to)) = (origin(audit, small), origin(audit, large)) else { continue };
            let told = same_statement(from, to) && is_stated(small) && is_stated(large);
            if broken && !told && !declared(audit, &[small.key, large.key]) {
                let mut finding = finding(audit, small, large, from, to);
                finding.severity = Severity::Warning;
                findings.push(finding.hint(Both {
                    id: "sumbernya berbeda dan mungkin menghitung hal lain: periksa ukurannya, atau nyatakan di `conflicts.yaml`",
                    en: "their sources differ and may count different things: check the measures, or declare it in `conflicts.yaml`",
                }));
            }
        }
    }
    findings
}

/// Shares that pages would show as more than 100 %, though their measure gives no reason why that can be.
fn shares_of_more_than_all(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    for (id, measure) in audit.dataset.measures.all.iter() {
        let percent = audit.dataset.measures.unit_of(id).kind == UnitKind::Percent;
        if !percent || measure.over_hundred.is_some() || quotient::formula(audit.dataset, id).is_none() {
            continue;
        }
        let what = MeasureRef { measure: id, category: CategoryId::TOTAL };
        for share in audit.figures.of_measure(what) {
            // Where the one is surely larger than the other, even the least that their share may be is a whole.
            let least = share.quantity().and_then(|share| share.low.value());
            if least.is_none_or(|least| least < Decimal::ONE_HUNDRED) {
                continue;
            }
            let Some(derivation) = audit.figures.derivation(share) else { continue };
            let [above, below] = *derivation.inputs.as_slice() else { continue };
            let (Some(small), Some(large)) = (audit.figures.get(above), audit.figures.get(below)) else {
                continue;
            };
            let (Some(a), Some(b)) = (small.quantity(), large.quantity()) else { continue };
            let (Some(from), Some(to)) = (origin(audit, small), origin(audit, large)) else { continue };
            let told = same_statement(from, to) && from.key.period == to.key.period;
            if exceeds(a, b) && !told {
                let words = Both {
                    id: "{division} akan tampil sebagai `{rate}`; bila benar, jelaskan dengan `over-hundred` pada ukurannya di `measures.yaml`",
                    en: "{division} would be shown as `{rate}`; if it is right, say why with `over-hundred` at its measure in `measures.yaml`",
                };
                let division = quotient::spelled(a, b, Decimal::ONE_HUNDRED, 2);
                let hint = Phrase::new(words).with("division", division).with("rate", &measure.id);
                findings.push(finding(audit, small, large, from, to).hint(hint));
            }
        }
    }
    findings
}

fn compare(audit: &Audit<'_>, pair: &Pair, small: &Observation, large: &Observation) -> Option<Diagnostic> {
    let (a, b) = (small.stated.quantity()?, large.stated.quantity()?);
    if !exceeds(a, b) || declared(audit, &[small.key, large.key]) {
        return None;
    }
    let hint = match pair.rate {
        None => Phrase::new(Both {
            id: "apakah keduanya tertukar? bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`",
            en: "are the two exchanged? if the source disagrees with itself, declare it in `conflicts.yaml`",
        }),
        Some(rate) => Phrase::new(Both {
            id: "apakah keduanya tertukar? bila `{rate}` dapat melebihi 100 %, jelaskan dengan `over-hundred` di `measures.yaml`",
            en: "are the two exchanged? if `{rate}` can pass 100 %, say why with `over-hundred` in `measures.yaml`",
        })
        .with("rate", &audit.dataset.measures.all[rate].id),
    };
    Some(told(audit, (small.key, a, small), (large.key, b, large)).hint(hint))
}

fn finding(
    audit: &Audit<'_>,
    small: &Figure,
    large: &Figure,
    from: &Observation,
    to: &Observation,
) -> Diagnostic {
    let nothing = Quantity::exact(0);
    let quantity = |figure: &Figure| figure.quantity().copied().unwrap_or(nothing);
    told(audit, (small.key, &quantity(small), from), (large.key, &quantity(large), to))
}

/// The finding at the figure that fits its own series less.
fn told(
    audit: &Audit<'_>,
    (small, a, from): (CellKey, &Quantity, &Observation),
    (large, b, to): (CellKey, &Quantity, &Observation),
) -> Diagnostic {
    let (at, other) = if strangeness(audit, to) > strangeness(audit, from) { (to, from) } else { (from, to) };
    let label = Phrase::new(Both { id: "{value} pada {name}", en: "{value} of {name}" });
    let name = |key: CellKey| format!("`{}`", audit.dataset.cell_name(key));
    let (value, key) = if other.span == to.span { (b, large) } else { (a, small) };
    WRONG_ORDER
        .at(at.span)
        .about(audit.dataset.cell_name(at.key))
        .with("cell", name(small))
        .with("found", shown(a))
        .with("limit", shown(b))
        .with("larger", name(large))
        .label(other.span, label.with("value", shown(value)).with("name", name(key)))
}

/// How many times larger or smaller a figure is than the nearest other one of its series; 1 for one without.
fn strangeness(audit: &Audit<'_>, one: &Observation) -> Decimal {
    let value =
        |of: &Observation| of.stated.quantity()?.representative().filter(|value| *value > Decimal::ZERO);
    let Some(own) = value(one) else { return Decimal::ONE };
    let series = audit.dataset.cells.series(one.key.region, one.key.what());
    let others =
        series.filter(|(key, _)| key.period != one.key.period && goes_with(key.aspect, one.key.aspect));
    let others = others.filter_map(|(_, all)| value(all.last()?));
    let times = |other: Decimal| own.max(other).checked_div(own.min(other));
    others.filter_map(times).min().unwrap_or(Decimal::ONE)
}

/// Whether one quantity is surely larger than another, rounding included.
fn exceeds(a: &Quantity, b: &Quantity) -> bool {
    a.low.value().zip(b.high.value()).is_some_and(|(low, high)| low - a.tolerance() > high + b.tolerance())
}

/// Whether the content declares that these cells cannot all be right.
fn declared(audit: &Audit<'_>, keys: &[CellKey]) -> bool {
    audit.dataset.conflicts.iter().any(|conflict| keys.iter().all(|key| conflict.cells.contains(key)))
}

fn is_known(aspect: Aspect) -> bool {
    matches!(aspect, Aspect::Actual | Aspect::Estimate)
}

fn is_stated(figure: &Figure) -> bool {
    matches!(figure.origin, Origin::Observed(_))
}

/// The observation of a figure; of one that was worked out that of its first figure.
pub(super) fn origin<'a>(audit: &Audit<'a>, figure: &Figure) -> Option<&'a Observation> {
    let mut figure = *figure;
    // As deep as formulas can be nested.
    for _ in 0..=audit.dataset.measures.all.len() {
        match figure.origin {
            Origin::Observed(at) => return audit.dataset.cells.observations().get(at as usize),
            Origin::Derived(_) => {
                let first = audit.figures.derivation(&figure)?.inputs.first()?;
                figure = *audit.figures.get(*first)?;
            }
        }
    }
    None
}
