//! Files that are missing, and files that nothing uses.

use super::context::Context;
use super::rules::{MISSING_FILE, UNUSED_FILE};
use super::shape::FileKind;
use crate::diag::{Both, Phrase};

/// Reports YAML and Markdown at places where no part of the site looks, and files that every site needs.
pub(crate) fn unused(context: &mut Context<'_>) {
    let documents = context.documents;
    for document in documents.yaml_under("content/") {
        if FileKind::of_path(document.path).is_none() {
            context.report(UNUSED_FILE.in_path(document.path).hint(place(document.path)));
        }
    }
    for markdown in documents.markdown_under("content/") {
        let folders = ["content/reports/", "content/standing/", "content/pages/"];
        if !folders.iter().any(|folder| markdown.path.starts_with(folder)) {
            context.report(UNUSED_FILE.in_path(markdown.path).hint(place(markdown.path)));
        }
    }
    for path in ["content/regions.yaml", "content/measures.yaml", "content/sources.yaml"] {
        if documents.yaml(path).is_none() {
            context.report(MISSING_FILE.in_path("content").with("path", path).hint(Both {
                id: "mulai dari contoh di `docs/content.md`",
                en: "begin with the example in `docs/content.md`",
            }));
        }
    }
}

/// What to do with a file that nothing uses: often its name is nearly right.
fn place(path: &str) -> Phrase {
    let renamed = path.strip_suffix(".yml").map(|stem| format!("{stem}.yaml"));
    match renamed.filter(|renamed| FileKind::of_path(renamed).is_some()) {
        Some(renamed) => Phrase::new(Both { id: "beri nama `{renamed}`", en: "name it `{renamed}`" })
            .with("renamed", renamed),
        None => Phrase::new(Both {
            id: "pindahkan ke tempat yang dikenal (lihat `docs/content.md`), atau hapus",
            en: "move it to a known place (see `docs/content.md`), or remove it",
        }),
    }
}
