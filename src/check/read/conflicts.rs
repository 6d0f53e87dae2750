//! `conflicts.yaml`: figures that cannot all be right.

use super::conflict_cells;
use super::reference::{aspect_of, measure_ref};
use crate::check::context::{Context, items_at, string_at};
use crate::check::declare::{declared_key, listed_twice};
use crate::check::rules::UNKNOWN_CELL;
use crate::check::shape::{FileKind, head};
use crate::diag::{Both, Phrase};
use crate::load::tree::Node;
use crate::model::{Aspect, CellKey, Conflict, Period};
use crate::source::Span;

/// Reads the conflicts; the figures must be known by now.
pub(crate) fn read(context: &mut Context<'_>) {
    let before = context.findings.unsound();
    let (documents, incomplete) = context.validated(FileKind::Conflicts);
    for entry in
        documents.iter().filter_map(|document| document.node.as_ref()).filter_map(Node::as_mapping).flatten()
    {
        let Some(id) = declared_key(context, entry) else { continue };
        let title = context.required_words(&entry.value, "title");
        let note = context.required_words(&entry.value, "note");
        let mut cells = Vec::new();
        for item in items_at(&entry.value, "cells") {
            cells.extend(cell(context, item).map(|key| (key, item.span)));
        }
        let named = cells.iter().map(|(key, span)| (context.dataset.cell_name(*key), *span));
        let named: Vec<_> = named.collect();
        listed_twice(context, named);
        // That there is no such figure has been told.
        let known: Vec<(CellKey, Span)> =
            cells.iter().filter(|(key, _)| !context.dataset.cells.of(*key).is_empty()).copied().collect();
        conflict_cells::hold(context, &id, &known);
        let cells = cells.into_iter().map(|(key, _)| key).collect();
        context.dataset.conflicts.push(Conflict { id, title, note, cells, span: entry.key.span });
    }
    context.incomplete.conflicts = incomplete || context.findings.unsound() > before;
}

fn cell(context: &mut Context<'_>, node: &Node<'_>) -> Option<CellKey> {
    let measure = node.get("measure")?;
    let what = measure_ref(context, measure.as_str()?, measure.span);
    let region = node.get("region")?;
    let region = context.region(region.as_str()?, region.span);
    let period = Period::parse(string_at(node, "period")?).ok();
    let (what, region, period) = (what?, region?, period?);
    let aspect = string_at(node, "aspect").and_then(aspect_of).unwrap_or(Aspect::Actual);
    let key = CellKey { region, measure: what.measure, category: what.category, period, aspect };
    if context.dataset.cells.of(key).is_empty() && !context.incomplete.data {
        let cell = context.dataset.cell_name(key);
        let hint = known_hint(context, key);
        let mut finding = UNKNOWN_CELL.at(head(node)).about(&*cell).with("cell", cell).hint(hint);
        for (near, figure) in context.dataset.nearest(key) {
            let text = Phrase::new(THERE_IS).with("cell", context.dataset.cell_name(near));
            finding = finding.label(figure.span, text);
        }
        context.report(finding);
    }
    Some(key)
}

const THERE_IS: Both = Both { id: "ada `{cell}`", en: "there is `{cell}`" };

/// For which periods there are figures of this measure and region.
fn known_hint(context: &Context<'_>, key: CellKey) -> Phrase {
    let series = context.dataset.cells.series(key.region, key.what());
    let known: Vec<String> =
        series.map(|(known, _)| format!("{} ({})", known.period, known.aspect.key())).take(8).collect();
    if known.is_empty() {
        return Phrase::new(Both {
            id: "periksa ukuran, wilayah, dan periodenya",
            en: "check its measure, region and period",
        });
    }
    Phrase::new(Both { id: "yang ada: {known}", en: "the data have it for {known}" })
        .with("known", known.join(", "))
}
