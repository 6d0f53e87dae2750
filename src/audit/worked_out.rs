//! C424: figures that are withheld, and left over by what is published.

use super::sums::region_sets;
use super::{Audit, is_withheld};
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::indicator::Origin;
use crate::model::{Aspect, CategoryId, CellKey, MeasureRef, Observation, Operator};
use rust_decimal::Decimal;
use std::collections::{BTreeMap, BTreeSet};

crate::rule! {
    /// # Withheld, and left over
    ///
    /// A figure is given as `suppressed` or `confidential`, and the site publishes a total of one source with all its other
    /// parts: what is left of it is that figure. Totals are those that the content declares: `parts` of a measure, regions
    /// below another where it `sums-over-regions`, identities and formulas.
    ///
    /// ## Why it matters
    ///
    /// A figure that anyone can work out with pencil and paper is not withheld.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// columns: [claims.paid]
    /// rows:
    ///   indonesia: [118]
    ///   aceh: [suppressed]
    ///   jawa-barat: [60]
    ///   jawa-timur: [55]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Give the measure a threshold: as many other figures are then suppressed as it takes, in pages, charts, downloads and
    /// earlier releases.
    ///
    /// ```yaml
    /// claims.paid: { …, disclosure: { threshold: 10 } }
    /// ```
    ///
    /// Or withhold another figure of the same total by hand.
    WORKED_OUT = "C424", "withheld-worked-out", Error, {
        id: "angka ini ditahan, tetapi dapat dihitung: {how}",
        en: "this figure is withheld, but can be worked out: {how}",
    },
    /// # Ditahan, tetapi tersisa
    ///
    /// Sebuah angka diberikan sebagai `suppressed` atau `confidential`, padahal situs menerbitkan total dari satu
    /// sumber beserta semua bagiannya yang lain: sisanya adalah angka itu. Yang dimaksud total adalah yang dinyatakan
    /// isi situs: `parts` sebuah ukuran, wilayah di bawah wilayah lain bila ukurannya `sums-over-regions`, identitas,
    /// dan rumus.
    ///
    /// ## Mengapa penting
    ///
    /// Angka yang dapat dihitung siapa pun dengan pensil dan kertas tidaklah ditahan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Beri ukurannya ambang: angka lain lalu ikut ditutup sebanyak yang diperlukan, di halaman, grafik, unduhan, dan
    /// laporan yang lebih lama.
    ///
    /// ‹2›
    ///
    /// Atau tahan sendiri angka lain dari total yang sama.
}

/// A total with its parts, all cells.
struct Sum {
    whole: CellKey,
    parts: Vec<CellKey>,
}

impl Sum {
    fn cells(&self) -> impl Iterator<Item = CellKey> {
        std::iter::once(self.whole).chain(self.parts.iter().copied())
    }
}

/// Every figure that is withheld and that a sum leaves over.
pub(super) fn find(audit: &Audit<'_>) -> Vec<Diagnostic> {
    let (dataset, figures) = (audit.dataset, audit.figures);
    // Hardly ever anything is withheld, and then no sum is looked at.
    if !audit.intact.declared
        || !audit.intact.figures
        || !dataset.cells.observations().iter().any(is_withheld)
    {
        return Vec::new();
    }
    let in_use = |key: CellKey| {
        let Origin::Observed(at) = figures.get(key)?.origin else { return None };
        dataset.cells.observations().get(at as usize)
    };
    let is_open = |one: &&Observation| {
        let rule = dataset.measures.all[one.key.measure].disclosure;
        is_withheld(one)
            && matches!(one.key.aspect, Aspect::Actual | Aspect::Estimate)
            && rule.is_none_or(|rule| rule.threshold.is_none())
    };
    let mut withheld: BTreeMap<CellKey, &Observation> = BTreeMap::new();
    for (key, _) in dataset.cells.iter() {
        withheld.extend(in_use(key).filter(is_open).map(|one| (key, one)));
    }
    let sums = sums(audit, &withheld.keys().copied().collect());
    // What one sum leaves over may leave over another.
    let mut known: BTreeMap<CellKey, Decimal> = BTreeMap::new();
    let mut findings = Vec::new();
    loop {
        let before = known.len();
        for sum in &sums {
            let open: Vec<CellKey> =
                sum.cells().filter(|key| withheld.contains_key(key) && !known.contains_key(key)).collect();
            let [left] = open.as_slice() else { continue };
            let value = |key: CellKey| {
                let exact =
                    || in_use(key)?.stated.quantity().filter(|one| one.tolerance().is_zero())?.point();
                known.get(&key).copied().or_else(exact)
            };
            let published = sum.parts.iter().filter(|key| *key != left).map(|key| value(*key));
            let Some(published) = published.sum::<Option<Decimal>>() else { continue };
            let is_whole = *left == sum.whole;
            let rest =
                if is_whole { Some(published) } else { value(sum.whole).map(|whole| whole - published) };
            let others = sum.cells().filter(|key| key != left).filter_map(in_use);
            let sources: BTreeSet<_> = others.map(|one| one.source).collect();
            // Of what several sources state, nothing is left over but their differences.
            let Some(rest) = rest.filter(|rest| !rest.is_sign_negative() && sources.len() == 1) else {
                continue;
            };
            known.insert(*left, rest);
            let Some(one) = withheld.get(left) else { continue };
            let count = plural(published_count(sum, is_whole), "angka lain", "other figure", "other figures");
            let words = if is_whole { ALL_PARTS } else { REST };
            let how = Phrase::new(words).with("whole", dataset.cell_name(sum.whole)).with("count", count);
            let finding = WORKED_OUT.at(one.span).about(dataset.cell_name(*left)).with("how", how);
            findings.push(finding.hint(HINT));
        }
        if known.len() == before {
            return findings;
        }
    }
}

/// How many figures a sum has beside the one that is left over, and beside its whole.
fn published_count(sum: &Sum, is_whole: bool) -> usize {
    sum.parts.len() - usize::from(!is_whole)
}

/// The sums that the content declares and that any of these cells is in.
fn sums(audit: &Audit<'_>, cells: &BTreeSet<CellKey>) -> Vec<Sum> {
    let dataset = audit.dataset;
    let measures = &dataset.measures;
    let sets = region_sets(&dataset.regions);
    let mut out = Vec::new();
    for key in cells {
        let of = |what: MeasureRef| CellKey { measure: what.measure, category: what.category, ..*key };
        for identity in &measures.identities {
            if identity.whole == key.measure || identity.parts.contains(&key.measure) {
                let same = |measure| CellKey { measure, ..*key };
                let parts = identity.parts.iter().map(|part| same(*part)).collect();
                out.push(Sum { whole: same(identity.whole), parts });
            }
        }
        let divided = &measures.all[key.measure].parts;
        if !divided.is_empty() && (key.category == CategoryId::TOTAL || divided.contains(&key.category)) {
            let same = |category| CellKey { category, ..*key };
            out.push(Sum {
                whole: same(CategoryId::TOTAL),
                parts: divided.iter().map(|one| same(*one)).collect(),
            });
        }
        for (measure, stated) in measures.all.iter() {
            let Some(formula) = &stated.formula else { continue };
            let given = MeasureRef { measure, category: CategoryId::TOTAL };
            let concerned = given == key.what() || formula.operands.contains(&key.what());
            match (formula.operator, formula.operands.split_first()) {
                (Operator::Sum, _) if concerned => out.push(Sum {
                    whole: of(given),
                    parts: formula.operands.iter().map(|one| of(*one)).collect(),
                }),
                (Operator::Difference, Some((first, rest))) if concerned => out.push(Sum {
                    whole: of(*first),
                    parts: rest.iter().map(|one| of(*one)).chain([of(given)]).collect(),
                }),
                _ => {}
            }
        }
        if measures.all[key.measure].sums_over_regions {
            for set in sets.iter().filter(|set| set.whole == key.region || set.parts.contains(&key.region)) {
                let same = |region| CellKey { region, ..*key };
                let sum =
                    Sum { whole: same(set.whole), parts: set.parts.iter().map(|part| same(*part)).collect() };
                if set.complete || is_borne_out(audit, &sum) {
                    out.push(sum);
                }
            }
        }
    }
    out
}

/// Whether other figures of the same regions add up to the last unit, which does not happen by chance: then whoever
/// reads them takes these regions for all there are.
fn is_borne_out(audit: &Audit<'_>, sum: &Sum) -> bool {
    let figures = audit.figures;
    let exact = |key: CellKey| figures.get(key)?.quantity().filter(|one| one.tolerance().is_zero())?.point();
    let wholes = figures
        .of_region(sum.whole.region)
        .iter()
        .filter(|one| one.key != sum.whole && audit.dataset.measures.all[one.key.measure].sums_over_regions);
    let mut wholes = wholes.filter_map(|one| Some((one.key, exact(one.key)?)));
    wholes.any(|(key, whole)| {
        let parts = sum.parts.iter().map(|part| exact(CellKey { region: part.region, ..key }));
        let total = parts.sum::<Option<Decimal>>();
        sum.parts.len() > 1 && whole > Decimal::TEN && total == Some(whole)
    })
}

const REST: Both =
    Both { id: "`{whole}` dikurangi {count} dari jumlahnya", en: "`{whole}` less {count} of its sum" };
const ALL_PARTS: Both =
    Both { id: "jumlah {count} yang menjadi bagiannya", en: "the sum of the {count} that it is made of" };
const HINT: Both = Both {
    id: "beri ukurannya `disclosure: { threshold: … }`, atau tahan angka lain dari jumlah yang sama",
    en: "give the measure `disclosure: { threshold: … }`, or withhold another figure of the same sum",
};
