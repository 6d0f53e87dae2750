//! `parts` of a measure: the categories that make up its total.

use super::reference;
use crate::check::context::{Context, items_at};
use crate::check::declare::listed_twice;
use crate::check::rules::BAD_FORMULA;
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::{CategoryId, DimensionId, MeasureId};
use crate::source::Span;

/// Reads the parts of a measure; those that could not make up a total are not taken over.
pub(super) fn read(context: &mut Context<'_>, id: MeasureId, node: &Node<'_>) {
    let items = items_at(node, "parts");
    let mut found: Vec<(CategoryId, Span)> = Vec::new();
    for item in items {
        let Some(name) = item.as_str().filter(|_| !item.is_null()) else { continue };
        found.extend(reference::part(context, id, name, item.span).map(|part| (part, item.span)));
    }
    let names = items.iter().filter_map(|item| Some((item.as_str()?.to_owned(), item.span)));
    listed_twice(context, names);
    let overlapping = found
        .iter()
        .flat_map(|(part, _)| &context.dataset.measures.category(*part).0)
        .any(|(dimension, _)| context.dataset.measures.dimensions[*dimension].overlaps);
    if overlapping && let Some(parts) = node.get("parts") {
        let reason = Both {
            id: "nilai dimensi yang bertumpang tindih tidak boleh dijumlahkan",
            en: "the values of a dimension that overlaps must not be summed",
        };
        let hint = Both { id: "hapus `parts` di sini", en: "remove `parts` here" };
        let finding = BAD_FORMULA.at(parts.span).with("found", "parts").with("reason", reason);
        context.report(finding.hint(hint));
    } else if let Some(odd) = stranger(context, &found) {
        let name = items.iter().find(|item| item.span == odd).and_then(Node::as_str).unwrap_or_default();
        let reason = Both {
            id: "bagian suatu jumlah adalah nilai satu dimensi saja",
            en: "the parts of a total are values of one dimension",
        };
        let hint = Both { id: "sebut nilai dimensi yang sama", en: "name the values of the same dimension" };
        let finding = BAD_FORMULA.at(odd).with("found", name).with("reason", reason);
        context.report(finding.hint(hint));
    }
    // Some of the parts would not sum to the total.
    if found.len() == items.len() {
        context.dataset.measures.all.get_mut(id).parts = found.into_iter().map(|(part, _)| part).collect();
    }
}

/// The part that is of other dimensions than most of the others; where there is no most, the first that is of others
/// than the first.
fn stranger(context: &Context<'_>, found: &[(CategoryId, Span)]) -> Option<Span> {
    let dimensions = |part: CategoryId| -> Vec<DimensionId> {
        context.dataset.measures.category(part).0.iter().map(|(dimension, _)| *dimension).collect()
    };
    let alike =
        |one: CategoryId| found.iter().filter(|(other, _)| dimensions(*other) == dimensions(one)).count();
    let (_, span) = found.iter().rev().min_by_key(|(part, _)| alike(*part))?;
    found.iter().any(|(part, _)| alike(*part) < found.len()).then_some(*span)
}
