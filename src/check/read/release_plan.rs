//! A release in itself: its name against its period, its days in their order, its sources against its regions.

use crate::check::context::{Context, items_at};
use crate::check::file_names::{name_and_period, overlap, period_in};
use crate::check::rules::{NEXT_BEFORE_RELEASE, SOURCE_AFTER_RELEASE, SOURCE_ELSEWHERE};
use crate::check::shape::head;
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::{PeriodKind, RegionId, Release};
use crate::source::Span;
use std::collections::BTreeSet;

/// Holds what a release says of itself together.
pub(super) fn hold(context: &mut Context<'_>, node: &Node<'_>, release: &Release) {
    let at = |key: &str| node.get(key).map_or(release.span, head);
    if let Some(period) = period_in(&release.id)
        && release.period.kind != PeriodKind::Undated
        && !overlap(&period, &release.period)
        && !(period.start <= release.released && release.released <= period.end)
    {
        context.report(name_and_period(at("period"), &release.id, release.period));
    }
    if let Some(next) = release.next.filter(|next| next.latest <= release.released) {
        let finding = NEXT_BEFORE_RELEASE.at(at("next")).with("next", next.to_string());
        let finding = finding.with("released", release.released.to_string());
        context.report(finding.label(at("released"), PUBLISHED).hint(Both {
            id: "perbaiki salah satunya, atau hapus `next`",
            en: "mend one of them, or remove `next`",
        }));
    }
    sources_after(context, node, release);
    sources_elsewhere(context, node, release);
}

/// Reports sources that were not there yet when the release came out.
fn sources_after(context: &mut Context<'_>, node: &Node<'_>, release: &Release) {
    let after: Vec<(&str, String, Span)> = items_at(node, "sources")
        .iter()
        .filter_map(|item| {
            let name = item.as_str()?;
            let source = &context.dataset.sources[context.dataset.sources.find(name)?];
            (source.date.earliest > release.released).then(|| (name, source.date.to_string(), item.span))
        })
        .collect();
    for (source, date, span) in after {
        let finding = SOURCE_AFTER_RELEASE.at(span).about(source).with("source", source).with("date", date);
        let finding = finding.with("released", release.released.to_string());
        context.report(finding.label(release.released_span, PUBLISHED).hint(Both {
            id: "sebut sumber yang dimaksud, atau perbaiki tanggalnya",
            en: "name the source that was meant, or mend the day",
        }));
    }
}

pub(super) const PUBLISHED: Both = Both { id: "diterbitkan di sini", en: "published here" };

/// Reports sources that have figures, but none that a page of the release could show.
fn sources_elsewhere(context: &mut Context<'_>, node: &Node<'_>, release: &Release) {
    if context.incomplete.data || context.incomplete.regions || context.incomplete.sources {
        return;
    }
    let regions = &context.dataset.regions;
    let own = release.regions.iter().chain([&release.lead]);
    let above = own.clone().flat_map(|region| {
        regions.trees.ids().flat_map(|tree| regions.ancestors(*region, tree)).collect::<Vec<_>>()
    });
    let shown: BTreeSet<RegionId> = own.copied().chain(above).collect();
    let elsewhere: Vec<(String, Span)> = items_at(node, "sources")
        .iter()
        .filter_map(|item| {
            let name = item.as_str()?;
            let source = context.dataset.sources.find(name)?;
            let figures = context.covered.get(source.0 as usize).filter(|regions| !regions.is_empty())?;
            (!figures.iter().any(|region| shown.contains(region))).then(|| (name.to_owned(), item.span))
        })
        .collect();
    for (source, span) in elsewhere {
        let finding = SOURCE_ELSEWHERE.at(span).with("source", &source).with("release", &release.id);
        context.report(finding.about(source).hint(Both {
            id: "hapus, sebut sumber yang dimaksud, atau tambahkan wilayahnya di `regions`",
            en: "take it out, name the source that was meant, or add its region under `regions`",
        }));
    }
}
