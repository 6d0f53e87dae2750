//! `sources.yaml`.

use crate::check::context::{Context, string_at};
use crate::check::declare::declared_key;
use crate::check::shape::FileKind;
use crate::load::tree::Node;
use crate::model::{PartialDate, Period, Source, SourceKind};

/// Reads the sources.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Sources);
    context.incomplete.sources |= incomplete;
    for entry in
        documents.iter().filter_map(|document| document.node.as_ref()).filter_map(Node::as_mapping).flatten()
    {
        let Some(id) = declared_key(context, entry) else { continue };
        let node = &entry.value;
        // A date that cannot be read has been reported; the source must still be known to the figures.
        let date = string_at(node, "date").and_then(|text| PartialDate::parse(text).ok());
        let source = Source {
            id,
            title: context.required_words(node, "title"),
            outlet: context.required_words(node, "outlet"),
            kind: string_at(node, "kind")
                .and_then(|key| SourceKind::ALL.into_iter().find(|kind| kind.key() == key)),
            date: date
                .unwrap_or(PartialDate { earliest: Period::UNDATED.start, latest: Period::UNDATED.end }),
            date_note: context.words_at(node, "date-note"),
            url: string_at(node, "url").map(str::to_owned),
            note: context.words_at(node, "note"),
            span: entry.key.span,
        };
        // A mapping's keys are unique, and there is one such file.
        let _ = context.dataset.sources.insert(source);
    }
}
