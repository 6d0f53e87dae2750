//! `site.yaml`.

use crate::check::context::{Context, items_at, string_at};
use crate::check::rules::MISSING_FILE;
use crate::check::shape::FileKind;
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::{Language, Licence, RawHtml, Site};

/// Reads the settings. The languages come first: all other readers need them.
pub(crate) fn read(context: &mut Context<'_>) {
    let documents = context.documents;
    let path = "content/site.yaml";
    let Some(document) = documents.yaml(path) else {
        context.report(MISSING_FILE.in_path("content").with("path", path).hint(Both {
            id: "mulai dari contoh di `docs/content.md`",
            en: "begin with the example in `docs/content.md`",
        }));
        return;
    };
    if let Some(node) = &document.node {
        context.languages =
            items_at(node, "languages").iter().filter_map(Node::as_str).map(str::to_owned).collect();
    }
    let (documents, _) = context.validated(FileKind::Site);
    let Some(node) = documents.first().and_then(|document| document.node.as_ref()) else { return };
    let licence = node.get("licence");
    let licence_part = |key| licence.and_then(|licence| string_at(licence, key)).map(str::to_owned);
    let policy = node.get("policies").and_then(|policies| string_at(policies, "raw-html"));
    let base_url = string_at(node, "base-url").unwrap_or_default().trim_end_matches('/');
    context.dataset.site = Site {
        title: context.required_words(node, "title"),
        description: context.required_words(node, "description"),
        languages: context.languages.iter().map(|tag| Language { tag: tag.clone() }).collect(),
        base_url: format!("{base_url}/"),
        organisation: context.required_words(node, "organisation"),
        contact: string_at(node, "contact").map(str::to_owned),
        licence: Licence { name: licence_part("name").unwrap_or_default(), url: licence_part("url") },
        raw_html: if policy == Some("sanitised") { RawHtml::Sanitised } else { RawHtml::Text },
    };
}
