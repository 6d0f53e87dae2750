//! What may stand side by side in one chart of a narrative: measures of one unit, and rates of one denominator.

use super::narrative::Refusal;
use super::rules::{MIXED_DENOMINATORS, MIXED_UNITS};
use super::section::{Holds, Kind, Spec};
use super::sheet::Sheet;
use crate::diag::{Both, Phrase};
use crate::model::{LangId, Measure, MeasureKind, MeasureRef, Operator};

impl Sheet<'_> {
    /// Refuses a chart that compares what cannot be compared.
    pub(super) fn side_by_side(&self, kind: &Kind, spec: &Spec) -> Result<(), Refusal> {
        let measures = &self.dataset().measures;
        let of = |what: MeasureRef| &measures.all[what.measure];
        let over_regions = kind.holds == Holds::Regions;
        let varies =
            spec.measures().map(of).find(|one| one.denominator_varies.is_some()).filter(|_| over_regions);
        if let Some(varies) = varies {
            let reason = Phrase::new(Both {
                id: "penyebut `{measure}` tidak sama di setiap wilayah",
                en: "the denominator of `{measure}` is not the same in every region",
            });
            return Err(mixed(reason.with("measure", &varies.id), FIGURES));
        }
        for other in &spec.others {
            let (a, b) = (of(spec.what), of(*other));
            if a.unit != b.unit {
                let (name_a, name_b) = (a.id.clone(), b.id.clone());
                let (ua, ub) = (measures.units[a.unit].id.clone(), measures.units[b.unit].id.clone());
                return Err(Box::new(move |span| {
                    let finding = MIXED_UNITS.at(span).with("a", name_a).with("ua", ua);
                    finding.with("b", name_b).with("ub", ub).hint(ONE)
                }));
            }
            if a.kind == MeasureKind::Rate && b.kind == MeasureKind::Rate && !same_denominator(a, b) {
                let words = |measure: &Measure, language: &str| {
                    let languages = &self.dataset().site.languages;
                    let at = languages.iter().position(|one| one.tag == language).unwrap_or_default();
                    let text = measure.denominator.as_ref().map(|text| text.get(LangId(at as u8)));
                    text.unwrap_or_default().to_owned()
                };
                let said = |measure: &Measure| crate::diag::Arg::Own {
                    id: words(measure, "id"),
                    en: words(measure, "en"),
                };
                let reason = Phrase::new(Both {
                    id: "`{a}` dari {da}, `{b}` dari {db}",
                    en: "`{a}` is of {da}, `{b}` of {db}",
                });
                let reason = reason.with("a", &a.id).with("da", said(a)).with("b", &b.id).with("db", said(b));
                return Err(mixed(reason, ONE));
            }
        }
        Ok(())
    }
}

/// Whether two rates are shares of one thing: by their formulas where both have one, else by their words.
fn same_denominator(a: &Measure, b: &Measure) -> bool {
    if a.id == b.id {
        return true;
    }
    let below = |measure: &Measure| {
        let formula = measure.formula.as_ref().filter(|formula| formula.operator == Operator::Ratio)?;
        formula.operands.get(1).copied()
    };
    let varies = a.denominator_varies.is_some() || b.denominator_varies.is_some();
    !varies
        && match (below(a), below(b)) {
            (Some(a), Some(b)) => a == b,
            _ => a.denominator == b.denominator,
        }
}

fn mixed(reason: Phrase, hint: Both) -> Refusal {
    Box::new(move |span| MIXED_DENOMINATORS.at(span).with("reason", reason).hint(hint))
}

const ONE: Both = Both {
    id: "beri setiap ukuran grafiknya sendiri dengan `measure`",
    en: "give each measure a chart of its own, with `measure`",
};
const FIGURES: Both = Both {
    id: "sebut angka setiap wilayah dengan `figure`, beserta penyebutnya",
    en: "give the figure of each region with `figure`, and say what it is a share of",
};
