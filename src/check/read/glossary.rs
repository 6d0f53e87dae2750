//! `glossary.yaml`.

use crate::check::context::{Context, string_at};
use crate::check::declare::declared_key;
use crate::check::shape::FileKind;
use crate::load::tree::Node;
use crate::model::Term;

/// Reads the glossary.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Glossary);
    context.incomplete.glossary |= incomplete;
    for entry in
        documents.iter().filter_map(|document| document.node.as_ref()).filter_map(Node::as_mapping).flatten()
    {
        let Some(id) = declared_key(context, entry) else { continue };
        let node = &entry.value;
        let term = Term {
            id,
            term: context.required_words(node, "term"),
            abbreviation: string_at(node, "abbreviation").map(str::to_owned),
            definition: context.required_words(node, "definition"),
            origin: context.words_at(node, "origin"),
            span: entry.key.span,
        };
        let _ = context.dataset.glossary.insert(term);
    }
}
