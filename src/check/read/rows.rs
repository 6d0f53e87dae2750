//! The rows of a table of figures among themselves: regions of one level, periods in their order.

use crate::check::context::{Context, entries_at};
use crate::check::rules::{ODD_LEVEL, ODD_PERIOD};
use crate::diag::{Both, Diagnostic, Phrase};
use crate::load::tree::Node;
use crate::model::{LevelId, Period, PeriodKind, RegionId, Regions};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// What the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    Regions,
    Periods,
}

/// Holds the rows of the table `node` against one another. Rows that could not be read are not among them.
pub(super) fn hold(context: &mut Context<'_>, node: &Node<'_>, rows: Rows) {
    let entries = entries_at(node, "rows");
    let found = match rows {
        Rows::Regions => {
            let all = &context.dataset.regions.all;
            let rows = entries.iter().filter_map(|row| Some((all.find(&row.key.value)?, row.key.span)));
            odd_levels(&context.dataset.regions, &rows.collect::<Vec<_>>())
        }
        Rows::Periods => {
            let period =
                |text: &str| Period::parse(text).ok().filter(|period| period.kind != PeriodKind::Undated);
            let rows = entries.iter().filter_map(|row| Some((period(&row.key.value)?, row.key.span)));
            let rows = of_usual_kind(rows.collect());
            out_of_order(&rows).or_else(|| far_away(&rows)).into_iter().collect()
        }
    };
    found.into_iter().for_each(|finding| context.report(finding));
}

/// The fewest rows that can say of what level a table is.
const FEWEST: usize = 4;

/// The rows that are of another level than two thirds of all, and contain none of them.
fn odd_levels(regions: &Regions, rows: &[(RegionId, Span)]) -> Vec<Diagnostic> {
    let mut counts: BTreeMap<LevelId, usize> = BTreeMap::new();
    for (region, _) in rows {
        *counts.entry(regions.all[*region].level).or_default() += 1;
    }
    let Some((level, count)) = counts.into_iter().max_by_key(|(_, count)| *count) else { return Vec::new() };
    if rows.len() < FEWEST || count == rows.len() || count * 3 < rows.len() * 2 {
        return Vec::new();
    }
    let mut above: BTreeSet<RegionId> = BTreeSet::new();
    for tree in regions.trees.ids() {
        let mut of_tree: BTreeSet<RegionId> = BTreeSet::new();
        for (region, _) in rows.iter().filter(|(region, _)| regions.all[*region].level == level) {
            let mut at = *region;
            // Once a region is known to be above, so is everything above it.
            while let Some(parent) = regions.parent(at, tree).filter(|parent| of_tree.insert(*parent)) {
                at = parent;
            }
        }
        above.append(&mut of_tree);
    }
    let listed: BTreeSet<RegionId> = rows.iter().map(|(region, _)| *region).collect();
    let is_below = |region: RegionId| {
        let mut above = regions.trees.ids().flat_map(|tree| regions.ancestors(region, tree));
        above.any(|wide| regions.all[wide].level == level && listed.contains(&wide))
    };
    let odd =
        rows.iter().filter(|(region, _)| regions.all[*region].level != level && !above.contains(region));
    let (below, alone): (Vec<_>, Vec<_>) = odd.copied().partition(|(region, _)| is_below(*region));
    // Several regencies beside their provinces make a table of two levels; a single one is more likely a slip.
    let odd = alone.into_iter().chain(below.first().filter(|_| below.len() == 1).copied());
    odd.map(|(region, span)| odd_level(regions, rows, region, span, level)).collect()
}

fn odd_level(
    regions: &Regions,
    rows: &[(RegionId, Span)],
    region: RegionId,
    span: Span,
    level: LevelId,
) -> Diagnostic {
    let name = |level: LevelId| format!("`{}`", regions.levels[level].id);
    let known = &regions.all[region];
    let absent =
        |wide: &RegionId| regions.all[*wide].level == level && rows.iter().all(|(row, _)| row != wide);
    let meant = regions.trees.ids().flat_map(|tree| regions.ancestors(region, tree)).find(absent);
    let hint = match meant {
        Some(meant) => Phrase::new(Both {
            id: "maksudnya `{meant}`, yang memuatnya? bila tidak, beri tabel sendiri di `tables`",
            en: "did you mean `{meant}`, which contains it? if not, give it a table of its own under `tables`",
        })
        .with("meant", &regions.all[meant].id),
        None => Phrase::new(Both {
            id: "periksa namanya, atau beri tabel sendiri di `tables`",
            en: "check its name, or give it a table of its own under `tables`",
        }),
    };
    let finding = ODD_LEVEL.at(span).with("name", &known.id).with("level", name(known.level));
    finding.with("others", name(level)).about(&known.id).hint(hint)
}

/// The rows of the kind that most are of: where a span of years stands among years is a matter of taste.
fn of_usual_kind(mut rows: Vec<(Period, Span)>) -> Vec<(Period, Span)> {
    let mut counts: BTreeMap<PeriodKind, usize> = BTreeMap::new();
    for (period, _) in &rows {
        *counts.entry(period.kind).or_default() += 1;
    }
    let usual = counts.into_iter().max_by_key(|(_, count)| *count).map(|(kind, _)| kind);
    rows.retain(|(period, _)| Some(period.kind) == usual);
    rows
}

/// The row without which the others are in order; where there is no single one, the first that is not.
fn out_of_order(rows: &[(Period, Span)]) -> Option<Diagnostic> {
    let falls = rows.windows(2).filter(|pair| pair[1].0 < pair[0].0).count();
    let falling = falls * 2 + 1 > rows.len();
    let in_order = |pair: &[Period]| if falling { pair[1] < pair[0] } else { pair[0] < pair[1] };
    let periods: Vec<Period> = rows.iter().map(|(period, _)| *period).collect();
    let at = periods.windows(2).position(|pair| !in_order(pair))?;
    // Without the odd row the others are in order, and their widest step is the narrowest that can be had.
    let widest = |odd: &usize| {
        let mut rest = periods.clone();
        rest.remove(*odd);
        let steps = || rest.windows(2);
        steps().all(in_order).then(|| steps().map(|pair| days(pair[0], pair[1])).max().unwrap_or_default())
    };
    let odd = [at, at + 1].into_iter().filter_map(|odd| Some((widest(&odd)?, odd)));
    let odd = odd.min().map_or(at + 1, |(_, odd)| odd);
    let (neighbour, before) = if odd > 0 { (odd - 1, true) } else { (odd + 1, false) };
    let other = rows.get(neighbour)?.0.to_string();
    let what = if before {
        Both { id: "tertulis sesudah `{other}`", en: "it stands after `{other}`" }
    } else {
        Both { id: "tertulis sebelum `{other}`", en: "it stands before `{other}`" }
    };
    Some(odd_period(rows.get(odd)?, Phrase::new(what).with("other", other)))
}

/// How far from its neighbour, in days, a first or last row may always be.
const NEAR: i32 = 20 * 366;

/// The first or last row, if it is decades from the others, and the others stand close together.
fn far_away(rows: &[(Period, Span)]) -> Option<Diagnostic> {
    let mut steps: Vec<i32> = rows.windows(2).map(|pair| days(pair[0].0, pair[1].0)).collect();
    let (first, last) = (*steps.first()?, *steps.last()?);
    steps.sort_unstable();
    let usual = *steps.get(steps.len() / 2)?;
    let far = |step: i32| rows.len() > 2 && step > NEAR && step > usual.saturating_mul(10);
    let (odd, other) = match (far(first), far(last)) {
        (true, _) => (rows.first()?, rows.get(1)?),
        (_, true) => (rows.last()?, rows.get(rows.len() - 2)?),
        _ => return None,
    };
    let what = Both { id: "puluhan tahun dari `{other}`", en: "it is decades from `{other}`" };
    Some(odd_period(odd, Phrase::new(what).with("other", other.0.to_string())))
}

fn odd_period((period, span): &(Period, Span), what: Phrase) -> Diagnostic {
    let finding = ODD_PERIOD.at(*span).with("period", period.to_string()).with("what", what);
    finding.about(period.to_string()).hint(Both {
        id: "periksa tahunnya, atau letakkan barisnya pada urutannya",
        en: "check its year, or put the row in its place",
    })
}

/// The days between the starts of two periods.
fn days(one: Period, other: Period) -> i32 {
    let since = |period: Period| i32::from(period.start.year()) * 366 + i32::from(period.start.day_of_year());
    (since(one) - since(other)).abs()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn odd(periods: &[&str]) -> Option<usize> {
        let rows: Vec<_> = periods
            .iter()
            .enumerate()
            .map(|(at, text)| (Period::parse(text).unwrap(), Span::new(FileId(0), at..at + 1)))
            .collect();
        let rows = of_usual_kind(rows);
        let found = out_of_order(&rows).or_else(|| far_away(&rows))?;
        match found.place {
            crate::diag::Place::At(span) => Some(span.start as usize),
            _ => None,
        }
    }

    #[test]
    fn the_row_out_of_order_is_the_one_whose_absence_leaves_even_steps() {
        for (periods, expected) in [
            (&["2018", "2019", "2020", "2032", "2022"][..], Some(3)),
            (&["2018", "2019", "2002", "2021"], Some(2)),
            (&["2028", "2019", "2020", "2021"], Some(0)),
            (&["2018", "2019", "2020", "2012"], Some(3)),
            (&["2018", "2032", "2020"], Some(1)),
            (&["2018-02", "2018-08", "2018-03", "2019-02"], Some(2)),
            (&["2013", "2014", "2013/2017", "2012", "2016"], Some(3)),
            (&["2013", "2014", "2015", "2013/2017", "2012/2016"], None),
            (&["2023", "2022", "2031", "2020"], Some(2)),
            (&["2018", "2019", "2020", "2021", "2202"], Some(4)),
            (&["1018", "2019", "2020", "2021"], Some(0)),
            (&["2018", "2020", "2019", "2021", "2022", "2024", "2023"], Some(2)),
            (&["2018", "2019", "2020"], None),
            (&["2023", "2022", "2021"], None),
            (&["2005", "2013", "2014", "2015"], None),
            (&["2018", "2032"], None),
            (&["2032", "2018"], None),
            (&["2012-11", "2013", "2013-12-31", "2014-q1"], None),
            (&[], None),
        ] {
            assert_eq!(odd(periods), expected, "{periods:?}");
        }
    }
}
