//! Figures that are gone since their control was written: which, and where they stood.

use super::controls::{Block, Missed};
use super::grid::{Grid, grids};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::{
    Aspect, CellKey, Dataset, PartialDate, Period, Quantity, RegionId, SourceId, Stated, mark,
};
use crate::source::Span;
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// More digests than this are not tried: a file so large is better searched by eye.
const MOST: usize = 400_000;

/// What can be told of figures that are gone.
pub(super) struct Gone {
    /// Where they stood, or the list that they stood in.
    pub(super) place: Option<Span>,
    hint: Option<Phrase>,
    /// The last figure that is left, where they may have been the last ones.
    last: Option<Span>,
}

impl Gone {
    /// Puts it into a finding.
    pub(super) fn told(self, finding: Diagnostic) -> Diagnostic {
        let finding = match self.last {
            Some(last) => finding.label(last, LAST),
            None => finding,
        };
        finding.hint_some(self.hint)
    }
}

const LAST: Both = Both {
    id: "angka terakhir di sini: apakah isinya terpotong?",
    en: "the last figure: is the rest cut off?",
};
const NO_LONGER: Both = Both { id: "tidak ada lagi: `{name}`", en: "no longer there: `{name}`" };
const BEFORE_THIS: Both =
    Both { id: "sebelum baris ini tidak ada `{name}`", en: "before this row there is no `{name}`" };

/// What is known of the figures that a control misses.
pub(super) fn gone(dataset: &Dataset, block: &Block<'_>, missed: Missed) -> Gone {
    let count = usize::try_from(-missed.figures).unwrap_or_default();
    let span = |figure: u32| dataset.cells.observations()[figure as usize].span;
    let digest = block.control.stated.digest.is_some();
    let key = if count == 1 && digest {
        absent(dataset, &block.figures, -missed.total, missed.digest)
    } else {
        None
    };
    let grids = grids(dataset, &block.figures);
    if let Some(key) = key {
        let of = grids.iter().filter(|grid| grid.has(key.what(), key.aspect));
        let next = of.filter_map(|grid| grid.after((key.region, key.period))).next();
        let name = Phrase::new(NO_LONGER).with("name", dataset.cell_name(key));
        return match next {
            Some(next) => Gone { place: Some(span(next)), hint: Some(name), last: None },
            None => among(block, Some(key), Some(name), span),
        };
    }
    let gaps: Vec<(RegionId, u32)> =
        grids.iter().filter(|grid| grid.columns() == count).filter_map(Grid::gap).collect();
    if let [(region, next)] = gaps[..] {
        let hint = Phrase::new(BEFORE_THIS).with("name", &dataset.regions.all[region].id);
        return Gone { place: Some(span(next)), hint: Some(hint), last: None };
    }
    among(block, None, None, span)
}

/// The list that they must have stood in, if it is clear.
fn among(block: &Block<'_>, key: Option<CellKey>, hint: Option<Phrase>, span: impl Fn(u32) -> Span) -> Gone {
    let lists = |targets: Option<bool>| -> Vec<Span> {
        let names = block.control.names.iter();
        let fits = |name: &str| match name {
            "figures" | "rows" => targets != Some(true),
            "targets" => targets != Some(false),
            _ => false,
        };
        names.filter(|one| fits(one.key)).map(|one| one.span).collect()
    };
    let targets = key.map(|key| key.aspect == Aspect::Target);
    let place = match lists(targets)[..] {
        [list] => Some(list),
        [] => lists(None).last().copied(),
        _ => None,
    };
    Gone { place, hint, last: block.figures.last().map(|last| span(*last)) }
}

/// The one figure, of `value`, that is no longer among `figures`: its digest is what is missed.
fn absent(dataset: &Dataset, figures: &[u32], value: Decimal, more: u32) -> Option<CellKey> {
    let observations = dataset.cells.observations();
    let mut columns: BTreeSet<(CellKey, SourceId, PartialDate)> = BTreeSet::new();
    let mut periods: BTreeSet<Period> = BTreeSet::new();
    let mut regions: BTreeSet<RegionId> = dataset.regions.all.ids().collect();
    for one in figures.iter().map(|at| &observations[*at as usize]) {
        columns.insert((
            CellKey { region: RegionId(0), period: Period::UNDATED, ..one.key },
            one.source,
            one.released,
        ));
        periods.insert(one.key.period);
    }
    if columns.len() * periods.len() * regions.len() > MOST {
        regions = figures.iter().map(|at| observations[*at as usize].key.region).collect();
    }
    if columns.len() * periods.len() * regions.len() > MOST {
        return None;
    }
    let stated = Stated::Quantity(Quantity::exact(value));
    for (column, source, released) in &columns {
        for period in &periods {
            for region in &regions {
                let key = CellKey { region: *region, period: *period, ..*column };
                if mark(dataset, key, &stated, *source, *released).wrapping_add(more) == 0 {
                    return Some(key);
                }
            }
        }
    }
    None
}
