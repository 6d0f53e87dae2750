//! `sources.yaml`.

use crate::check::context::{Context, items_at, string_at};
use crate::check::declare::declared_key;
use crate::check::rules::WRONG_SHAPE;
use crate::check::shape::{FileKind, found};
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::{Attachment, PartialDate, Period, Source, SourceKind};

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
            attachments: attachments(context, node),
            span: entry.key.span,
        };
        // A mapping's keys are unique, and there is one such file.
        let _ = context.dataset.sources.insert(source);
    }
}

/// The files that figures were taken from. What is missing from an entry has been reported.
fn attachments(context: &mut Context<'_>, node: &Node<'_>) -> Vec<Attachment> {
    let mut out = Vec::new();
    for item in items_at(node, "attachments") {
        let (Some(file), Some(digest)) = (string_at(item, "file"), item.get("digest")) else { continue };
        let text = digest.as_str().unwrap_or_default();
        let sound = text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        if sound {
            out.push(Attachment { file: file.to_owned(), digest: text.to_owned() });
        } else if digest.as_str().is_some() {
            let expected = Both { id: "64 angka heksadesimal", en: "64 hexadecimal digits" };
            let finding = WRONG_SHAPE.at(digest.span).with("expected", expected).with("found", found(digest));
            context.report(finding.hint(Both {
                id: "impor berkasnya lagi, atau hapus lampiran ini",
                en: "import the file again, or remove the attachment",
            }));
        }
    }
    out
}
