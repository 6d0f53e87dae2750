//! The pages on measures: the index, and one for each.

use super::address::PageKey;
use super::draw::words;
use super::frame::{About, Scope};
use super::parts::EVER;
use super::section::{BARS, Spec, Subject, TREND};
use super::sheet::Sheet;
use super::tables::is_counted;
use super::view::{
    BreakView, Card, Cell, ChartView, Column, DimensionView, Link, MeasureCard, MeasureGroup, MeasureIndex,
    MeasurePage, NavKey, Row, RowKind, SectionKey, SectionView, TableView,
};
use crate::indicator::Figure;
use crate::model::{Break, CategoryId, MeasureId, MeasureKind, MeasureRef, RegionId, ReleaseId, UnitKind};
use std::collections::BTreeMap;

/// The kinds with the ends of their messages, in order.
const KINDS: [(MeasureKind, &str); 3] =
    [(MeasureKind::Stock, "stock"), (MeasureKind::Flow, "flow"), (MeasureKind::Rate, "rate")];

/// All measures.
pub(super) fn index(sheet: &Sheet<'_>) -> MeasureIndex {
    let dataset = sheet.context.dataset;
    let about = About {
        nav: Some(NavKey::Measures),
        ..About::new(sheet.word("title-measures"), sheet.word("measures-lead"))
    };
    let groups = KINDS.iter().map(|(kind, key)| MeasureGroup {
        heading: sheet.word(&format!("heading-kind-{key}")),
        measures: dataset
            .measures
            .all
            .iter()
            .filter(|(_, measure)| measure.kind == *kind)
            .map(|(id, measure)| MeasureCard {
                name: sheet.text(&measure.name),
                href: sheet.href(PageKey::Measure(id)),
                definition: sheet.text(&measure.definition),
                unit: unit(sheet, id),
            })
            .collect(),
    });
    let groups = groups.filter(|group| !group.measures.is_empty()).collect();
    MeasureIndex { page: sheet.frame(&about), groups }
}

/// A unit in words.
fn unit(sheet: &Sheet<'_>, measure: MeasureId) -> String {
    let noun = sheet.noun(measure);
    match noun.kind {
        UnitKind::Percent => "%".to_owned(),
        _ if !noun.other.is_empty() => noun.other.to_owned(),
        _ => String::new(),
    }
}

/// A measure.
pub(super) fn measure(sheet: &Sheet<'_>, id: MeasureId) -> MeasurePage {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let measure = &dataset.measures.all[id];
    let name = sheet.text(&measure.name);
    let description = sheet.say("page-description-measure", &[("measure", (&name).into())]);
    let files = sheet.measure_files(id);
    let what = MeasureRef { measure: id, category: CategoryId::TOTAL };
    let has_data = tables.measured.contains(&id);
    let extent = sheet.context.extents().measure(id);
    let about = About {
        nav: Some(NavKey::Measures),
        above: vec![(sheet.word("nav-measures"), PageKey::MeasureIndex)],
        modified: extent.newest.map(|date| date.to_string()),
        data: has_data.then(|| {
            let places = sheet.context.extents().places(dataset, id);
            let scope = Scope { extent, places, measures: vec![what], released: None };
            sheet.dataset_metadata(&name, &description, &files, &scope)
        }),
        ..About::new(name.clone(), description)
    };
    let kind = KINDS.iter().find(|(kind, _)| *kind == measure.kind).map_or("stock", |(_, key)| key);
    let newest = tables.releases.iter().find(|release| dataset.releases[**release].headline.contains(&what));
    let lead = newest.or(tables.releases.first()).map(|release| dataset.releases[*release].lead);
    let headline: Vec<&Figure> =
        lead.and_then(|lead| sheet.context.figures.latest(lead, what, EVER)).into_iter().collect();
    let term = measure.term.as_deref().and_then(|term| dataset.glossary.find(term)).map(|term| {
        let term = &dataset.glossary[term];
        Link { label: sheet.text(&term.term), href: sheet.href_at(PageKey::Glossary, &term.id) }
    });
    let operands = measure.formula.iter().flat_map(|formula| &formula.operands);
    let mut tiles = sheet.tiles(None, &headline, &[]);
    for (tile, figure) in tiles.iter_mut().zip(&headline) {
        tile.region = Some(sheet.region(figure.key.region));
    }
    MeasurePage {
        page: sheet.frame(&about),
        name,
        key: measure.id.clone(),
        definition: sheet.text(&measure.definition),
        unit: unit(sheet, id),
        kind: sheet.word(&format!("kind-{kind}")),
        denominator: sheet.text_of(measure.denominator.as_ref()),
        formula: measure.formula.as_ref().map(|formula| sheet.formula(id, formula)),
        operands: operands.map(|operand| sheet.measure(*operand)).collect(),
        denominator_varies: sheet.text_of(measure.denominator_varies.as_ref()),
        over_hundred: sheet.text_of(measure.over_hundred.as_ref()),
        seasonal: seasonal(sheet, id),
        breaks: breaks(sheet, id),
        dimensions: dimensions(sheet, id),
        term,
        headline: tiles,
        sections: sheet.asked("sections", || sections(sheet, what, lead, newest.copied())),
        regions: sheet.asked("regions", || regions(sheet, id)),
        releases: tables
            .releases
            .iter()
            .filter(|release| dataset.releases[**release].headline.iter().any(|what| what.measure == id))
            .map(|release| sheet.release(*release))
            .collect(),
        downloads: if has_data {
            files.iter().map(|(kind, path)| sheet.download("download-measure", path, *kind)).collect()
        } else {
            Vec::new()
        },
    }
}

/// Why only the same stretch of another year is comparable; that it is so, where no reason is given.
fn seasonal(sheet: &Sheet<'_>, id: MeasureId) -> Option<String> {
    let reason = sheet.context.dataset.measures.season_of(id)?;
    Some(sheet.text_of(Some(reason)).unwrap_or_else(|| sheet.word("seasonal-plain")))
}

fn breaks(sheet: &Sheet<'_>, id: MeasureId) -> Vec<BreakView> {
    let all = sheet.context.dataset.measures.breaks_of(id);
    all.into_iter().map(|one| break_view(sheet, one)).collect()
}

pub(super) fn break_view(sheet: &Sheet<'_>, one: &Break) -> BreakView {
    BreakView {
        when: sheet.partial(&one.on),
        note: sheet.text(&one.note),
        regions: one.regions.iter().map(|region| sheet.region(*region)).collect(),
    }
}

fn dimensions(sheet: &Sheet<'_>, id: MeasureId) -> Vec<DimensionView> {
    let measures = &sheet.context.dataset.measures;
    measures.all[id]
        .dimensions
        .iter()
        .map(|dimension| {
            let dimension = &measures.dimensions[*dimension];
            let value = |value: &crate::model::DimValue| Card {
                label: sheet.text(&value.name),
                href: None,
                detail: sheet.text_of(value.short.as_ref()),
            };
            DimensionView {
                name: sheet.text(&dimension.name),
                overlaps: dimension.overlaps,
                values: dimension.values.iter().map(value).collect(),
            }
        })
        .collect()
}

fn sections(
    sheet: &Sheet<'_>,
    what: MeasureRef,
    lead: Option<RegionId>,
    release: Option<ReleaseId>,
) -> Vec<SectionView> {
    let dataset = sheet.context.dataset;
    let Some(lead) = lead else { return Vec::new() };
    let period = release.map_or(EVER, |release| dataset.releases[release].period);
    let all = Subject { region: lead, release: None, period };
    let draw = |name: &str, kind, subject, release| {
        let spec = Spec::new(format!("chart-{name}-1"), subject, what);
        sheet.planned(kind, &Spec { release, ..spec })
    };
    let ranking = release.and_then(|id| {
        let subject = Subject { region: dataset.releases[id].lead, release, period };
        draw("ranking", &BARS, subject, release)
    });
    let parts = sheet.parts_over_time(all, what);
    let sections = [
        (SectionKey::Trend, draw("trend", &TREND, all, None).into_iter().chain(parts).collect()),
        (SectionKey::Ranking, ranking.into_iter().collect()),
        (SectionKey::Map, draw("map", sheet.map_kind(release), all, release).into_iter().collect()),
        (SectionKey::Heatmap, sheet.regions_over_time(all, release, what)),
    ];
    let shown = sections.into_iter().filter(|(_, charts): &(_, Vec<ChartView>)| !charts.is_empty());
    let section =
        |(key, charts)| SectionView { key, charts, lead: Vec::new(), tables: Vec::new(), links: Vec::new() };
    shown.map(section).collect()
}

/// The newest count of every region and category.
fn regions(sheet: &Sheet<'_>, id: MeasureId) -> Option<TableView> {
    let (dataset, figures) = (sheet.context.dataset, sheet.context.figures);
    let mut newest: BTreeMap<(RegionId, CategoryId), &Figure> = BTreeMap::new();
    for what in sheet.context.tables.by_key.values().filter(|what| what.measure == id) {
        for figure in figures.of_measure(*what).filter(|figure| is_counted(figure.key.aspect)) {
            let place = newest.entry((figure.key.region, figure.key.category)).or_insert(figure);
            let rank = |figure: &Figure| (figure.key.period, std::cmp::Reverse(figure.key.aspect));
            if rank(figure) > rank(place) {
                *place = figure;
            }
        }
    }
    if newest.is_empty() {
        return None;
    }
    let sparks = sheet.sparks(newest.len());
    let mut above = None;
    let rows: Vec<Row> = newest
        .values()
        .map(|figure| {
            let card = sheet.region(figure.key.region);
            let again = above.replace(figure.key.region) == Some(figure.key.region);
            let values: Vec<&str> = dataset
                .measures
                .values(figure.key.category)
                .map(|value| value.name.get(sheet.language))
                .collect();
            let category = if values.is_empty() { sheet.word("category-total") } else { values.join(", ") };
            Row {
                head: Cell { text: card.label, href: card.href.filter(|_| !again), ..Cell::default() },
                cells: vec![
                    words(category),
                    sparks.beside(sheet.cell(Some(figure)), figure, None),
                    words(sheet.period_name(&figure.key.period)),
                ],
                kind: if again { RowKind::Again } else { RowKind::Plain },
            }
        })
        .collect();
    Some(sheet.explained(TableView {
        id: "regions-table".to_owned(),
        caption: sheet.text(&dataset.measures.all[id].name),
        columns: vec![
            Column { label: sheet.word("column-region"), numeric: false },
            Column { label: sheet.word("column-category"), numeric: false },
            Column { label: sheet.word("column-value"), numeric: true },
            Column { label: sheet.word("column-period"), numeric: false },
        ],
        rows,
        note: sparks.note(),
    }))
}
