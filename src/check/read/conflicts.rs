//! `conflicts.yaml`: figures that cannot all be right.

use super::reference::{aspect_of, measure_ref};
use crate::check::context::{Context, items_at, string_at};
use crate::check::declare::declared_key;
use crate::check::rules::UNKNOWN_CELL;
use crate::check::shape::{FileKind, head};
use crate::load::tree::Node;
use crate::model::{Aspect, CellKey, Conflict, Period};

/// Reads the conflicts; the figures must be known by now.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, _) = context.validated(FileKind::Conflicts);
    for entry in
        documents.iter().filter_map(|document| document.node.as_ref()).filter_map(Node::as_mapping).flatten()
    {
        let Some(id) = declared_key(context, entry) else { continue };
        let title = context.required_words(&entry.value, "title");
        let note = context.required_words(&entry.value, "note");
        let mut cells = Vec::new();
        for item in items_at(&entry.value, "cells") {
            cells.extend(cell(context, item));
        }
        context.dataset.conflicts.push(Conflict { id, title, note, cells, span: entry.key.span });
    }
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
        context.report(UNKNOWN_CELL.at(head(node)).with("cell", cell));
    }
    Some(key)
}
