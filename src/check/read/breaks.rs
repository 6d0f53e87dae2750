//! What `measures.yaml` says of figures over time: breaks, and the season. Breaks may name regions, so they are
//! read when those are known.

use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::shape::FileKind;
use crate::load::tree::Node;
use crate::model::{Break, PartialDate, Text};

/// Reads the breaks of all measures. The shape of the file has been held against what it must be.
pub(crate) fn read(context: &mut Context<'_>) {
    let documents = context.documents;
    for document in documents.yaml_under("content/") {
        if FileKind::of_path(document.path) != Some(FileKind::Measures) || document.broken {
            continue;
        }
        let Some(node) = &document.node else { continue };
        for entry in entries_at(node, "measures") {
            let found: Vec<Break> =
                items_at(&entry.value, "breaks").iter().filter_map(|item| one(context, item)).collect();
            // Of a key that is declared twice the first counts, which has been reported.
            if let Some(id) = context.dataset.measures.all.find(&entry.key.value)
                && context.dataset.measures.all[id].span == entry.key.span
            {
                context.dataset.measures.all.get_mut(id).breaks = found;
            }
        }
    }
}

fn one(context: &mut Context<'_>, item: &Node<'_>) -> Option<Break> {
    // Anything else has been reported.
    let on = PartialDate::parse(string_at(item, "on")?).ok()?;
    let mut regions = Vec::new();
    for region in items_at(item, "regions") {
        let Some(name) = region.as_str().filter(|_| !region.is_null()) else { continue };
        // A break that names an unknown region must not come to concern all of them.
        regions.push(context.region(name, region.span)?);
    }
    Some(Break { on, note: context.required_words(item, "note"), regions, span: item.span })
}

/// Why a measure swings over the year; empty for `true`.
pub(super) fn seasonal(context: &Context<'_>, node: &Node<'_>) -> Option<Text> {
    let said = node.get("seasonal").filter(|said| !said.is_null())?;
    match said.as_str() {
        Some("true") => Some(Text::default()),
        Some(_) => None,
        None => Some(context.words(said)),
    }
}
