//! How many figures are what they claim to be, how settled and exact they are, why some are missing, and from what
//! kind of source they are.

use crate::indicator::Origin;
use crate::model::{Aspect, Missing, Observation, Precision, SourceKind, Stated, Status};
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::tables::is_known;
use crate::page::view::{Row, RowKind, TableView};

/// What sources stated, as far as it was known.
fn stated<'c>(sheet: &Sheet<'c>) -> impl Iterator<Item = &'c Observation> {
    let figures = sheet.context.figures;
    let all = sheet.context.dataset.cells.observations().iter();
    all.filter(|one| is_known(figures, one))
}

/// What the figures claim to be.
pub(super) fn aspects(sheet: &Sheet<'_>) -> TableView {
    let rows = Aspect::ALL.into_iter().map(|aspect| {
        let name = sheet.word(&format!("quality-aspect-{}", aspect.key()));
        (name, stated(sheet).filter(|one| one.key.aspect == aspect).count())
    });
    sheet.counts("aspects", ["column-kind", "column-figures"], rows.collect())
}

/// How settled and how exact the figures are; one figure may be in several rows.
pub(super) fn certainty(sheet: &Sheet<'_>) -> TableView {
    let quantity = |one: &Observation| one.stated.quantity().copied();
    let precise = |one: &Observation| quantity(one).map(|quantity| quantity.precision);
    let is_open = |one: &Observation| quantity(one).is_some_and(|quantity| quantity.point().is_none());
    let count = |holds: &dyn Fn(&Observation) -> bool| stated(sheet).filter(|one| holds(one)).count();
    let derived = sheet.context.figures.iter().filter(|one| matches!(one.origin, Origin::Derived(_))).count();
    let rows = [
        ("certainty-provisional", count(&|one| one.status == Status::Provisional)),
        ("certainty-revised", count(&|one| one.status == Status::Revised)),
        ("certainty-rounded", count(&|one| matches!(precise(one), Some(Precision::Rounded { .. })))),
        ("certainty-approximate", count(&|one| matches!(precise(one), Some(Precision::Approximate { .. })))),
        ("certainty-open", count(&is_open)),
        ("certainty-disputed", sheet.context.tables.disputed().len()),
        ("certainty-derived", derived),
    ];
    let rows = rows.into_iter().map(|(key, count)| (sheet.word(key), count)).collect();
    sheet.counts("certainty", ["column-property", "column-figures"], rows)
}

/// Why there are no figures: the reasons that sources give.
pub(super) fn missing(sheet: &Sheet<'_>) -> Option<TableView> {
    let of = |reason| stated(sheet).filter(|one| one.stated == Stated::Missing(reason)).count();
    let rows: Vec<(String, usize)> =
        Missing::ALL.into_iter().map(|reason| (sheet.missing(reason), of(reason))).collect();
    let any = rows.iter().any(|(_, count)| *count > 0);
    any.then(|| sheet.counts("missing", ["column-reason", "column-figures"], rows))
}

/// How many sources and figures there are of each kind of source.
pub(super) fn sources(sheet: &Sheet<'_>) -> TableView {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let kinds = SourceKind::ALL.into_iter().map(Some).chain([None]);
    let mut rows: Vec<Row> = Vec::new();
    for kind in kinds {
        let of_kind = dataset.sources.iter().filter(|(_, source)| source.kind == kind);
        let used: Vec<usize> =
            of_kind.map(|(id, _)| tables.figures_of[id.0 as usize]).filter(|count| *count > 0).collect();
        if used.is_empty() {
            continue;
        }
        let name = sheet.word(&format!("source-kind-{}", kind.map_or("unstated", SourceKind::key)));
        let counts = [used.len(), used.iter().sum()];
        let cells = counts.into_iter().map(|count| words(sheet.count(count))).collect();
        rows.push(Row { head: words(name), cells, kind: RowKind::Plain });
    }
    TableView {
        id: "sources-table".to_owned(),
        caption: sheet.word("caption-sources"),
        columns: sheet.columns(&[
            ("column-source-kind", false),
            ("column-sources", true),
            ("column-figures", true),
        ]),
        rows,
        note: None,
    }
}
