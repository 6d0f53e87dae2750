//! What may stand side by side in one chart of a narrative: measures of one unit, and rates of one denominator.

use super::context::Sheet;
use super::marks::Request;
use super::narrative::{Refusal, refused, unknown};
use super::rules::{MIXED_DENOMINATORS, MIXED_UNITS};
use crate::diag::{Both, Phrase};
use crate::model::{LangId, Measure, MeasureKind, MeasureRef, Operator};

/// So many lines can be told apart.
const MOST: usize = 6;

impl<'c> Sheet<'c> {
    /// The measures of a chart: the one of `measure`, or those of `measures`, at least two; none if it has neither.
    pub(super) fn measures_arg(&self, request: &Request) -> Result<Vec<MeasureRef>, Refusal> {
        let by_key = &self.context.tables.by_key;
        let (one, several) = (request.args.get("measure"), request.args.get("measures"));
        let find = |argument: &'static str, name: &str| match by_key.get(name) {
            Some(what) => Ok(*what),
            None => Err(unknown(argument, name, by_key.keys().map(String::as_str))),
        };
        let Some(list) = several else {
            return one.map(|name| find("measure", name)).into_iter().collect();
        };
        let mut found = Vec::new();
        for name in list.split(',').map(str::trim) {
            let what = find("measures", name)?;
            if !found.contains(&what) {
                found.push(what);
            }
        }
        if one.is_some() || !(2..=MOST).contains(&found.len()) {
            return Err(refused("measures", SEVERAL.into(), Some(ONE.into())));
        }
        if request.args.get("kind").is_none_or(|kind| kind != "trend") {
            return Err(refused("measures", ONLY_TREND.into(), Some(ONE.into())));
        }
        Ok(found)
    }

    /// Refuses a chart that compares what cannot be compared.
    pub(super) fn side_by_side(&self, kind: &str, whats: &[MeasureRef]) -> Result<(), Refusal> {
        let measures = &self.dataset().measures;
        let Some((first, rest)) = whats.split_first() else { return Ok(()) };
        let of = |what: &MeasureRef| &measures.all[what.measure];
        let over_regions = matches!(kind, "bars" | "tilemap" | "heatmap" | "dumbbell");
        let varies =
            whats.iter().map(of).find(|one| one.denominator_varies.is_some()).filter(|_| over_regions);
        if let Some(varies) = varies {
            let reason = Phrase::new(Both {
                id: "penyebut `{measure}` tidak sama di setiap wilayah",
                en: "the denominator of `{measure}` is not the same in every region",
            });
            return Err(mixed(reason.with("measure", &varies.id), FIGURES));
        }
        for other in rest {
            let (a, b) = (of(first), of(other));
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
const SEVERAL: Both = Both {
    id: "isinya dua sampai enam ukuran dipisahkan koma, tanpa `measure`",
    en: "it holds two to six measures with commas between them, without `measure`",
};
const ONLY_TREND: Both =
    Both { id: "hanya `trend` memuat beberapa ukuran", en: "only a `trend` takes several measures" };
