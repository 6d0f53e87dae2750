//! Two figures of one source for one cell on one day.

use crate::check::context::Context;
use crate::check::rules::DUPLICATE_CELL;
use crate::diag::{Both, Phrase};
use crate::load::tree::{Entry, Kind, Node};
use crate::source::Span;

/// One source states a cell once on a day. Looked for where the observations of a cell lie together.
pub(super) fn refuse(context: &mut Context<'_>) {
    let mut findings = Vec::new();
    let dataset = &context.dataset;
    for (key, observations) in dataset.cells.iter().filter(|(_, all)| all.len() > 1) {
        for (at, one) in observations.iter().enumerate() {
            let mut same_day =
                observations[..at].iter().rev().take_while(|other| other.released == one.released);
            if let Some(first) = same_day.find(|other| other.source == one.source) {
                let mut finding = DUPLICATE_CELL
                    .at(one.span)
                    .about(dataset.cell_name(key))
                    .with("cell", dataset.cell_name(key))
                    .label(first.span, Both { id: "pertama diberikan di sini", en: "first given here" })
                    .hint(Both {
                        id: "hapus salah satunya, atau beri `released` yang lain bila ini revisi",
                        en: "remove one of them, or give another `released` date if this is a revision",
                    });
                for (span, key) in [first.span, one.span].into_iter().flat_map(|value| says(context, value)) {
                    let text = Both { id: "`{key}` dari angka itu", en: "`{key}` of that figure" };
                    finding = finding.label(span, Phrase::new(text).with("key", key));
                }
                findings.push(finding);
            }
        }
    }
    // One of the two may be another cell under a wrong name: that one must not be told as absent.
    context.incomplete.promises |= !findings.is_empty();
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// Where a figure that has lines of its own says which cell it is of, but for the line of its value.
fn says(context: &Context<'_>, value: Span) -> Vec<(Span, &'static str)> {
    let documents = context.documents.yaml_under("content/data/").iter();
    let file = documents.filter(|document| document.file == value.file);
    let mut open: Vec<&Node<'_>> = file.filter_map(|document| document.node.as_ref()).collect();
    while let Some(node) = open.pop() {
        // In braces it all stands on the line of the value.
        let has_lines = |entries: &[Entry<'_>]| {
            entries.first().is_some_and(|first| first.key.span.start == node.span.start)
        };
        match &node.kind {
            Kind::Mapping(entries) if node.get("value").is_some_and(|of| of.span == value) => {
                let keys =
                    ["measure", "region", "period", "aspect"].into_iter().filter(|_| has_lines(entries));
                return keys.filter_map(|key| Some((node.get(key)?.span, key))).collect();
            }
            Kind::Mapping(entries) => open.extend(entries.iter().map(|entry| &entry.value)),
            Kind::Sequence(items) => open.extend(items),
            Kind::Scalar(..) => {}
        }
    }
    Vec::new()
}
