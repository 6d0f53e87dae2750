//! What releases promise first must be there.

use crate::check::context::Context;
use crate::check::rules::ABSENT_HEADLINE;
use crate::model::Measures;

/// Reports every headline measure for which the lead region has no figure at all.
pub(super) fn check(context: &mut Context<'_>) {
    let mut findings = Vec::new();
    let dataset = &context.dataset;
    for (_, release) in dataset.releases.iter() {
        for what in &release.headline {
            let derived = dataset.measures.all[what.measure].formula.is_some();
            if derived || dataset.cells.series(release.lead, *what).next().is_some() {
                continue;
            }
            let measure = Measures::key_of(&dataset.measures, *what);
            findings.push(
                ABSENT_HEADLINE
                    .at(release.span)
                    .with("release", &release.id)
                    .with("measure", format!("`{measure}`"))
                    .with("region", format!("`{}`", dataset.regions.all[release.lead].id)),
            );
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}
