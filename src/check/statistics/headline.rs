//! What a release promises to show first must be there, for at least one of its regions.

use crate::check::context::Context;
use crate::check::rules::ABSENT_HEADLINE;
use crate::model::Measures;

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
            findings.push(
                ABSENT_HEADLINE
                    .at(release.span)
                    .with("release", &release.id)
                    .with("measure", format!("`{measure}`")),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}
