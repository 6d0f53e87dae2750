//! A region beside others, prepared so that no script is needed: the region above it, its neighbours in the ranking, and
//! those of similar size.

use super::sheet::Sheet;
use super::view::{Cell, Column, Row, RowKind, TableView};
use crate::indicator::Ranking;
use crate::model::{CategoryId, MeasureKind, MeasureRef, Period, RegionId, ReleaseId};
use rust_decimal::Decimal;
use std::collections::BTreeSet;

/// How many of similar size are shown.
const SIMILAR: usize = 3;

/// Why a region stands beside another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reason {
    /// It has this place in the ranking.
    Rank(usize),
    /// The other is a part of it.
    Above,
    /// It is of similar size.
    Similar,
}

/// A region that is shown, and why.
#[derive(Debug)]
pub(super) struct Beside {
    pub(super) region: RegionId,
    pub(super) reasons: Vec<Reason>,
    kind: RowKind,
}

/// A region in its newest report, with those that it is shown beside.
#[derive(Debug)]
pub(super) struct Company {
    /// The report.
    pub(super) release: ReleaseId,
    /// The region itself, then the others.
    pub(super) rows: Vec<Beside>,
    /// What of them is shown.
    pub(super) columns: Vec<(MeasureRef, Period)>,
    /// By what they are ranked, if the region is.
    pub(super) by_rank: Option<MeasureRef>,
    /// By what they are of similar size, if any is.
    by_size: Option<MeasureRef>,
}

/// The company of a region. Nothing where it has no report among others, or no other has the figures.
pub(super) fn company(sheet: &Sheet<'_>, region: RegionId) -> Option<Company> {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let mut releases = tables.releases_of[region.0 as usize].iter().copied();
    let id = releases.find(|id| tables.pages_of[id.0 as usize].contains(&region))?;
    let release = &dataset.releases[id];
    let level = dataset.regions.all[region].level;
    let by = sheet.ranking_measure(id, &[]);
    let ranking = by.and_then(|by| tables.ranking(id, level, by));
    let size = size_measure(sheet, &release.headline);
    let similar = size.map_or_else(Vec::new, |size| {
        let all = tables.peers(dataset, id, level);
        of_similar_size(&sizes(sheet, &all, size, release.period), region)
    });

    let mut rows = vec![Beside { region, reasons: ranks(ranking, region), kind: RowKind::Own }];
    let above = dataset.regions.parent(region, release.tree).unwrap_or(release.lead);
    add(&mut rows, above, vec![Reason::Above]);
    for near in ranking.map_or_else(Vec::new, |ranking| neighbours(ranking, region)) {
        add(&mut rows, near, ranks(ranking, near));
    }
    for like in similar {
        add(&mut rows, like, vec![Reason::Similar]);
    }

    let shown: BTreeSet<RegionId> = rows.iter().map(|row| row.region).collect();
    let columns = sheet.columns_of_regions(&shown, &release.headline, release.period);
    let figure = |region, (what, period)| sheet.context.figures.actual(region, what, period);
    let has_any = |row: &Beside| {
        columns.iter().any(|column| figure(row.region, *column).is_some_and(|one| one.quantity().is_some()))
    };
    rows.retain(has_any);
    // The region itself, and one at least to stand beside it.
    if rows.len() < 2 || rows[0].region != region {
        return None;
    }
    let by_rank = by.filter(|_| ranking.is_some_and(|ranking| ranking.position(region).is_some()));
    let by_size = size.filter(|_| rows.iter().any(|row| row.reasons.contains(&Reason::Similar)));
    Some(Company { release: id, rows, columns, by_rank, by_size })
}

/// The table for the profile of a region: its newest report, and the same figures of the others.
pub(super) fn beside(sheet: &Sheet<'_>, region: RegionId) -> Option<TableView> {
    let Company { release: id, rows, columns, by_rank, by_size } = sheet.context.company(region)?;
    let release = &sheet.context.dataset.releases[*id];
    let views = rows.iter().map(|row| view(sheet, *id, row, columns)).collect();
    let (name, period) = (sheet.region_name(region), sheet.period_name(&release.period));
    let mut heads = vec![Column { label: sheet.word("column-region"), numeric: false }];
    heads.extend(
        columns
            .iter()
            .map(|(what, at)| Column { label: head(sheet, *what, *at, release.period), numeric: true }),
    );
    Some(sheet.explained(TableView {
        id: "beside-table".to_owned(),
        caption: sheet.say("beside-caption", &[("region", (&name).into()), ("period", (&period).into())]),
        columns: heads,
        rows: views,
        note: note(sheet, *by_rank, *by_size),
    }))
}

/// The measure by which regions are of similar size: the first of the headline that counts something at a time, adds up
/// over regions, and is not divided.
fn size_measure(sheet: &Sheet<'_>, headline: &[MeasureRef]) -> Option<MeasureRef> {
    let measures = &sheet.context.dataset.measures.all;
    let counts = |what: &&MeasureRef| {
        let measure = &measures[what.measure];
        measure.kind == MeasureKind::Stock && measure.sums_over_regions && what.category == CategoryId::TOTAL
    };
    headline.iter().find(counts).copied()
}

/// The sizes of regions, as far as each is a single number above nothing.
fn sizes(
    sheet: &Sheet<'_>,
    regions: &[RegionId],
    size: MeasureRef,
    period: Period,
) -> Vec<(RegionId, Decimal)> {
    let of = |region: &RegionId| {
        let figure = sheet.context.figures.actual(*region, size, period)?;
        let point = figure.quantity()?.point().filter(|size| *size > Decimal::ZERO)?;
        Some((*region, point))
    };
    regions.iter().filter_map(of).collect()
}

/// Those whose size is nearest in proportion, the nearest first; none that is more than twice or less than half as large.
fn of_similar_size(sizes: &[(RegionId, Decimal)], region: RegionId) -> Vec<RegionId> {
    let Some((_, own)) = sizes.iter().find(|(of, _)| *of == region) else { return Vec::new() };
    let times = |size: Decimal| size.max(*own).checked_div(size.min(*own));
    let mut near: Vec<(Decimal, RegionId)> = sizes
        .iter()
        .filter(|(other, _)| *other != region)
        .filter_map(|(other, size)| Some((times(*size)?, *other)))
        .filter(|(times, _)| *times <= Decimal::TWO)
        .collect();
    near.sort_unstable();
    near.into_iter().take(SIMILAR).map(|(_, other)| other).collect()
}

/// The regions one place above and one below.
fn neighbours(ranking: &Ranking, region: RegionId) -> Vec<RegionId> {
    let Some(own) = ranking.position(region) else { return Vec::new() };
    let at = |at: Option<usize>| at.and_then(|at| ranking.ranked().get(at)).map(|one| one.region);
    [at(own.checked_sub(1)), at(own.checked_add(1))].into_iter().flatten().collect()
}

fn ranks(ranking: Option<&Ranking>, region: RegionId) -> Vec<Reason> {
    let rank = ranking.and_then(|ranking| ranking.rank(region));
    rank.map(|rank| Reason::Rank(rank.number)).into_iter().collect()
}

/// Why a region is shown, in words; nothing where there is no reason but that it is the one.
pub(super) fn reasons(sheet: &Sheet<'_>, row: &Beside) -> Option<String> {
    let words = row.reasons.iter().map(|reason| match reason {
        Reason::Rank(number) => {
            let number = sheet.count(*number);
            sheet.say("beside-rank", &[("number", (&number).into())])
        }
        Reason::Above => sheet.word("beside-above"),
        Reason::Similar => sheet.word("beside-similar"),
    });
    let words: Vec<String> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

/// One that stands there already has one more reason.
fn add(rows: &mut Vec<Beside>, region: RegionId, reasons: Vec<Reason>) {
    match rows.iter_mut().find(|row| row.region == region) {
        Some(row) if row.kind == RowKind::Own => {}
        Some(row) => row.reasons.extend(reasons),
        None => rows.push(Beside { region, reasons, kind: RowKind::Plain }),
    }
}

fn view(sheet: &Sheet<'_>, id: ReleaseId, row: &Beside, columns: &[(MeasureRef, Period)]) -> Row {
    let card = sheet.region_in(id, row.region);
    let note = reasons(sheet, row);
    let figure =
        |(what, period): &(MeasureRef, Period)| sheet.context.figures.actual(row.region, *what, *period);
    Row {
        head: Cell { text: card.label, href: card.href, note, ..Cell::default() },
        cells: columns.iter().map(|column| sheet.cell(figure(column))).collect(),
        kind: row.kind,
    }
}

/// What a column is of, with its period where that is not the usual one.
pub(super) fn head(sheet: &Sheet<'_>, what: MeasureRef, period: Period, usual: Period) -> String {
    let name = sheet.what(what);
    if period == usual { name } else { format!("{name}, {}", sheet.period_name(&period)) }
}

fn note(sheet: &Sheet<'_>, rank: Option<MeasureRef>, size: Option<MeasureRef>) -> Option<String> {
    let say = |key: &str, what: MeasureRef| {
        let measure = sheet.inside(&sheet.what(what));
        sheet.say(key, &[("measure", (&measure).into())])
    };
    let parts: Vec<String> =
        [rank.map(|what| say("beside-by-rank", what)), size.map(|what| say("beside-by-size", what))]
            .into_iter()
            .flatten()
            .collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_of_similar_size_are_nearest_in_proportion_and_never_twice_as_large() {
        let sizes: Vec<(RegionId, Decimal)> =
            [(0, 100), (1, 201), (2, 49), (3, 190), (4, 90), (5, 105), (6, 60), (7, 100)]
                .map(|(region, size)| (RegionId(region), Decimal::from(size)))
                .into();
        // 100 of 100, 105 of 100, 100 of 90; the next would be 100 of 60.
        assert_eq!(of_similar_size(&sizes, RegionId(0)), [RegionId(7), RegionId(5), RegionId(4)]);
        assert_eq!(of_similar_size(&sizes, RegionId(1)), [RegionId(3), RegionId(5)]);
        assert!(of_similar_size(&sizes, RegionId(9)).is_empty());
    }
}
