//! Who has moved the most between two periods?

use super::kind::{Composed, Holds, Kind, Spec};
use super::pairs::Pairs;
use crate::chart::Slope;
use crate::diag::Both;
use crate::page::sheet::Sheet;

pub(in crate::page) const KIND: Kind = Kind {
    name: "slope",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &["from", "across"],
    needs: Both {
        id: "`slope` memerlukan angka dua periode dari dua wilayah atau lebih",
        en: "`slope` needs figures of two periods in two regions or more",
    },
    compose: |sheet, spec| Ok(sheet.pairs(spec)?.and_then(|pairs| sheet.slope(spec, &pairs))),
};

impl<'c> Sheet<'c> {
    fn slope(&self, spec: &Spec, pairs: &Pairs<'c>) -> Option<Composed<'c>> {
        let moved = self.moved(spec, pairs, "text-slope")?;
        let chart = Slope { from: pairs.from, to: pairs.to, whole: moved.whole, rows: moved.rows };
        Some(Composed::new(chart, spec.what.measure, moved.caption, |_| moved.grid, moved.figures))
    }
}
