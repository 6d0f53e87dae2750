//! The standing texts on regions: what holds of a region whatever the release, in one file for each language.

use super::narratives::{front, language_of, place_of, unknown_region, updated};
use crate::check::context::Context;
use crate::check::rules::STRAY_NARRATIVE;
use crate::diag::{Both, Phrase};
use crate::load::Markdown;
use crate::model::{LangId, RegionId, Standing};

/// Reads a standing text.
pub(super) fn standing(context: &mut Context<'_>, markdown: &Markdown<'_>) {
    match standing_place(context, markdown.path) {
        Ok((region, language)) => {
            let front = front(context, markdown, false);
            context.dataset.standing.push(Standing {
                region,
                language,
                title: front.get("title").cloned(),
                summary: front.get("summary").cloned(),
                title_span: place_of(markdown, "title"),
                summary_span: place_of(markdown, "summary"),
                updated: updated(markdown),
                body: markdown.excerpt(),
                span: markdown.span,
            });
        }
        Err(Some(reason)) => {
            let finding = STRAY_NARRATIVE.in_path(markdown.path).with("reason", reason);
            context.report(finding.hint(Both {
                id: "teks tetap sebuah wilayah bernama `standing/regions/WILAYAH.BAHASA.md`",
                en: "the standing text on a region is `standing/regions/REGION.LANGUAGE.md`",
            }));
        }
        Err(None) => {}
    }
}

/// The region and the language of a standing text; no reason where what it is about could not be read.
fn standing_place(context: &Context<'_>, path: &str) -> Result<(RegionId, LangId), Option<Phrase>> {
    let Some(name) = path.strip_prefix("content/standing/regions/") else {
        return Err(Some(Phrase::new(Both { id: "namanya tidak dikenal", en: "its name is not known" })));
    };
    let (subject, language) = language_of(context, name)?;
    let dataset = &context.dataset;
    match dataset.regions.all.find(subject) {
        Some(region) if has_page(context, region) => Ok((region, language)),
        _ if context.incomplete.regions || context.incomplete.data || context.incomplete.releases => {
            Err(None)
        }
        Some(_) => Err(Some(
            Phrase::new(Both {
                id: "situs ini tidak punya halaman untuk `{region}`",
                en: "this site has no page for `{region}`",
            })
            .with("region", subject),
        )),
        None => Err(Some(unknown_region(context, subject))),
    }
}

/// Whether a region, or one below it, has figures or a page in a release.
fn has_page(context: &Context<'_>, region: RegionId) -> bool {
    let dataset = &context.dataset;
    let is_within = |other: RegionId| {
        let mut trees = dataset.regions.trees.ids();
        other == region || trees.any(|tree| dataset.regions.ancestors(other, tree).contains(&region))
    };
    let covered = || context.covered.iter().flatten().copied();
    let reported = || dataset.releases.iter().flat_map(|(_, release)| release.regions_with_lead());
    // Most are found at once; the trees are asked for the few that only hold others.
    covered().chain(reported()).any(|other| other == region) || covered().chain(reported()).any(is_within)
}
