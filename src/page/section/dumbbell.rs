//! What has changed between two periods, region by region?

use super::kind::{Composed, Holds, Kind, Spec};
use super::pairs::Pairs;
use crate::chart::{Dumbbell, Keep};
use crate::diag::Both;
use crate::page::sheet::Sheet;

pub(in crate::page) const KIND: Kind = Kind {
    name: "dumbbell",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &["from", "across"],
    needs: Both {
        id: "`dumbbell` memerlukan angka dua periode dari dua wilayah atau lebih",
        en: "`dumbbell` needs figures of two periods in two regions or more",
    },
    compose: |sheet, spec| Ok(sheet.pairs(spec)?.and_then(|pairs| sheet.dumbbell(spec, &pairs))),
};

/// Up to so many rows are drawn all.
const FEW: usize = 20;
/// How many are drawn from the top of more.
const TOP: usize = 10;
/// How many are drawn from the bottom of more.
const BOTTOM: usize = 5;

impl<'c> Sheet<'c> {
    fn dumbbell(&self, spec: &Spec, pairs: &Pairs<'c>) -> Option<Composed<'c>> {
        let moved = self.moved(spec, pairs, "text-change")?;
        let few = moved.rows.len() <= FEW;
        let keep = if few { Keep::All } else { Keep::Ends { top: TOP, bottom: BOTTOM } };
        let (from, to) = (pairs.from, pairs.to);
        let chart = Dumbbell { from, to, whole: moved.whole, rows: moved.rows, keep };
        Some(Composed::new(chart, spec.what.measure, moved.caption, |_| moved.grid, moved.figures))
    }
}
