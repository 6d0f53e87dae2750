//! What a release promises to show first must be there, for at least one of its regions.

use crate::check::context::{Context, items_at};
use crate::check::rules::ABSENT_HEADLINE;
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::Measures;
use crate::source::Span;

/// Reports every headline measure for which no region of its release has a figure.
pub(super) fn check(context: &mut Context<'_>) {
    let mut findings = Vec::new();
    let dataset = &context.dataset;
    for (_, release) in dataset.releases.iter() {
        for what in &release.headline {
            let derived = dataset.measures.all[what.measure].formula.is_some();
            let mut regions = std::iter::once(release.lead).chain(release.regions.iter().copied());
            if derived || regions.any(|region| dataset.cells.series(region, *what).next().is_some()) {
                continue;
            }
            let measure = Measures::key_of(&dataset.measures, *what);
            let finding = ABSENT_HEADLINE
                .at(item(context, &release.id, &measure).unwrap_or(release.span))
                .with("release", &release.id)
                .with("measure", format!("`{measure}`"));
            findings.push(finding.hint(Both {
                id: "hapus dari `headline`, atau tambahkan angkanya di `data/`",
                en: "remove it from `headline`, or add its figures under `data/`",
            }));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// The place of a measure in the list of a release.
fn item(context: &Context<'_>, release: &str, measure: &str) -> Option<Span> {
    let document = context.documents.yaml(&format!("content/reports/{release}/release.yaml"))?;
    let items: &[Node<'_>] = items_at(document.node.as_ref()?, "headline");
    items.iter().find(|item| item.as_str() == Some(measure)).map(|item| item.span)
}
