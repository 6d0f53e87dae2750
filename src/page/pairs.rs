//! Two regions side by side: pairs that are prepared for each region, and the table from which any two are chosen.

use super::address::PageKey;
use super::beside::{Beside, Company, head, reasons};
use super::compare::{direction, is_written_as_nothing};
use super::draw::words;
use super::frame::About;
use super::sheet::Sheet;
use super::view::{
    Card, Cell, Column, CompareAny, ComparePairs, Direction, Link, NavKey, PairView, Row, RowKind, TableView,
};
use crate::indicator::Figure;
use crate::model::{Aspect, Keyed as _, MeasureKind, MeasureRef, Period, RegionId, UnitKind};
use crate::number::Form;
use rust_decimal::Decimal;

/// How many periods are shown of a measure through time.
const PERIODS: usize = 8;

/// The table of all regions of the newest report on several, from which any two are chosen.
pub(super) fn any(sheet: &Sheet<'_>) -> CompareAny {
    let (dataset, context) = (sheet.context.dataset, sheet.context);
    let compared = context.compared();
    let period = compared.map(|id| sheet.period_name(&dataset.releases[id].period)).unwrap_or_default();
    let lead = sheet.say("compare-lead", &[("period", (&period).into())]);
    let about = About {
        nav: Some(NavKey::Regions),
        above: vec![(sheet.word("nav-regions"), PageKey::RegionIndex)],
        ..About::new(sheet.word("title-compare"), lead.clone())
    };
    let table = compared.and_then(|id| {
        let mut table = sheet.regions_table(id)?;
        let (release, pages) = (&dataset.releases[id], &context.tables.pages_of[id.0 as usize]);
        let columns = sheet.columns_of_regions(pages, &release.headline, release.period);
        let figure = |(what, period): &(MeasureRef, Period)| {
            sheet.cell(context.figures.actual(release.lead, *what, *period))
        };
        let card = sheet.region_in(id, release.lead);
        let first = Row {
            head: Cell { text: card.label, href: card.href, ..Cell::default() },
            cells: columns.iter().map(figure).collect(),
            kind: RowKind::Plain,
        };
        table.rows.insert(0, first);
        // The report's own region stands among the others, mostly of another level.
        let level = |region| dataset.regions.all[region].level;
        if pages.iter().any(|region| level(*region) != level(release.lead)) {
            let (any, period) = (sheet.word("level-any"), sheet.period_name(&release.period));
            let args = [("level", (&any).into()), ("period", (&period).into())];
            table.caption = sheet.say("regions-table", &args);
        }
        Some(table)
    });
    let mut prepared: Vec<Card> = dataset
        .regions
        .all
        .ids()
        .filter(|region| context.company(*region).is_some())
        .map(|region| Card {
            label: sheet.region_name(region),
            href: Some(sheet.href(PageKey::CompareRegion(region))),
            detail: None,
        })
        .collect();
    sheet.alphabet().sort(&mut prepared, |card| &card.label);
    CompareAny { page: sheet.frame(&about), lead, table, prepared }
}

/// The pairs of a region.
pub(super) fn of_region(sheet: &Sheet<'_>, region: RegionId) -> ComparePairs {
    let name = sheet.region_name(region);
    let named = [("region", (&name).into())];
    let company = sheet.context.company(region);
    let period = company
        .map(|company| sheet.period_name(&sheet.context.dataset.releases[company.release].period))
        .unwrap_or_default();
    let title = sheet.say("page-title-compare", &named);
    let about = About {
        nav: Some(NavKey::Regions),
        above: vec![
            (sheet.word("nav-regions"), PageKey::RegionIndex),
            (name.clone(), PageKey::RegionProfile(region)),
        ],
        crumb: Some(sheet.word("nav-compare")),
        ..About::new(title.clone(), sheet.say("page-description-compare", &named))
    };
    let pairs = company.map_or_else(Vec::new, |company| {
        let others = company.rows.iter().filter(|row| row.region != region);
        others.map(|other| pair(sheet, company, region, other)).collect()
    });
    ComparePairs {
        page: sheet.frame(&about),
        title,
        lead: sheet.say("compare-region-lead", &[("period", (&period).into())]),
        region: sheet.region(region),
        pairs,
        any: sheet
            .context
            .compared()
            .map(|_| Link { label: sheet.word("compare-any"), href: sheet.href(PageKey::Compare) }),
    }
}

fn pair(sheet: &Sheet<'_>, company: &Company, region: RegionId, row: &Beside) -> PairView {
    let other = row.region;
    let dataset = sheet.context.dataset;
    let id = dataset.regions.all[other].key().to_owned();
    let (own_name, other_name) = (sheet.region_name(region), sheet.region_name(other));
    let usual = dataset.releases[company.release].period;
    let period = sheet.period_name(&usual);
    let names = [("region", (&own_name).into()), ("other", (&other_name).into())];
    let figure = |of: RegionId, what, at| sheet.context.figures.actual(of, what, at);
    let rows = company.columns.iter().map(|(what, at)| Row {
        head: Cell { href: sheet.measure(*what).href, ..words(head(sheet, *what, *at, usual)) },
        cells: cells(sheet, figure(region, *what, *at), figure(other, *what, *at)),
        kind: RowKind::Plain,
    });
    let table = sheet.explained(TableView {
        id: format!("pair-{id}"),
        caption: sheet.say("pair-caption", &[names[0], names[1], ("period", (&period).into())]),
        columns: columns(sheet, "column-measure", &own_name, &other_name),
        rows: rows.collect(),
        note: None,
    });
    let mut through_time = company.by_rank.into_iter().chain(company.columns.iter().map(|(what, _)| *what));
    PairView {
        over_time: through_time.find_map(|what| over_time(sheet, what, region, other, format!("time-{id}"))),
        title: sheet.say("pair-title", &names),
        other: Card { detail: reasons(sheet, row), ..sheet.region(other) },
        more: sheet.context.company(other).map(|_| Link {
            label: sheet.say("compare-of", &[("region", (&other_name).into())]),
            href: sheet.href(PageKey::CompareRegion(other)),
        }),
        id,
        table,
    }
}

/// What comes first, and both regions.
fn columns(sheet: &Sheet<'_>, first: &str, own: &str, other: &str) -> Vec<Column> {
    let column = |label: &str, numeric| Column { label: label.to_owned(), numeric };
    vec![column(&sheet.word(first), false), column(own, true), column(other, true)]
}

/// Both figures, below the first of them how it compares: a column of its own would not fit a phone.
fn cells(sheet: &Sheet<'_>, own: Option<&Figure>, other: Option<&Figure>) -> Vec<Cell> {
    let note = own.zip(other).and_then(|(own, other)| difference(sheet, own, other));
    vec![Cell { note, ..cell(sheet, own) }, cell(sheet, other)]
}

/// Thirteen digits of rupiah do not fit beside thirteen others.
fn cell(sheet: &Sheet<'_>, figure: Option<&Figure>) -> Cell {
    let currency = figure.filter(|figure| sheet.noun(figure.key.measure).kind == UnitKind::Currency);
    match currency.and_then(|figure| sheet.quantity_of(figure, Form::Headline)) {
        Some(short) => words(short),
        None => sheet.cell(figure),
    }
}

/// A measure through the periods for which both have figures, the newest first.
fn over_time(
    sheet: &Sheet<'_>,
    what: MeasureRef,
    own: RegionId,
    other: RegionId,
    id: String,
) -> Option<TableView> {
    let figures = sheet.context.figures;
    let counted = |figure: &&Figure| figure.key.aspect == Aspect::Actual && figure.quantity().is_some();
    let mut both: Vec<(&Figure, &Figure)> = figures
        .series(own, what)
        .filter(counted)
        .filter_map(|figure| Some((figure, figures.actual(other, what, figure.key.period)?)))
        .filter(|(_, other)| counted(other))
        .collect();
    both.sort_by_key(|(figure, _)| std::cmp::Reverse(figure.key.period));
    if both.len() < 2 {
        return None;
    }
    let rows = both.into_iter().take(PERIODS).map(|(own, other)| Row {
        head: words(sheet.period_name(&own.key.period)),
        cells: cells(sheet, Some(own), Some(other)),
        kind: RowKind::Plain,
    });
    let measure = sheet.what(what);
    Some(sheet.explained(TableView {
        id,
        caption: sheet.say("pair-over-time", &[("measure", (&measure).into())]),
        columns: columns(sheet, "column-period", &sheet.region_name(own), &sheet.region_name(other)),
        rows: rows.collect(),
        note: None,
    }))
}

/// The first figure held against the second: percentages in points, counts as a share. Nothing where the two have
/// different denominators, or where it is not certain which one is higher.
fn difference(sheet: &Sheet<'_>, own: &Figure, other: &Figure) -> Option<String> {
    let measure = &sheet.context.dataset.measures.all[own.key.measure];
    if measure.denominator_varies.is_some() {
        return None;
    }
    let (a, b) = (own.quantity()?, other.quantity()?);
    // Of a rate in another unit than percent a share says as little.
    let is_percentage =
        matches!(sheet.noun(own.key.measure).kind, UnitKind::Percent | UnitKind::PercentPoint);
    if is_percentage || measure.kind == MeasureKind::Rate {
        let difference = a.subtract(b).ok()?;
        let key = match direction(&difference)? {
            Direction::Up => "pair-higher",
            Direction::Down => "pair-lower",
            Direction::Same | Direction::Neutral => return Some(sheet.word("pair-same")),
        };
        let amount = sheet.amount(own, &difference, None)?;
        if is_written_as_nothing(&amount) {
            return Some(sheet.word("pair-nearly"));
        }
        return Some(sheet.say(key, &[("amount", (&amount).into())]));
    }
    let percent = sheet.percent(&a.ratio(b, Decimal::ONE_HUNDRED).ok()?);
    let region = sheet.region_name(other.key.region);
    Some(sheet.say("pair-share", &[("percent", (&percent).into()), ("region", (&region).into())]))
}
