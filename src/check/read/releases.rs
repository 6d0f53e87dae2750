//! `reports/ID/release.yaml`.

use super::reference::measure_ref;
use super::regions::day_at;
use crate::check::context::{Context, items_at, string_at};
use crate::check::rules::{BAD_KEY, EMPTY_RELEASE};
use crate::check::shape::{FileKind, head, is_key};
use crate::diag::Both;
use crate::load::Document;
use crate::load::tree::Node;
use crate::model::{EraId, PartialDate, Period, RegionId, Release, SourceId, TreeId};
use crate::source::Span;
use std::collections::BTreeSet;

/// Reads the releases; the figures must be known by now.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Release);
    context.incomplete.releases |= incomplete;
    for document in documents {
        if let Some(release) = release(context, document) {
            // Folder names are unique.
            let _ = context.dataset.releases.insert(release);
        }
    }
}

fn release(context: &mut Context<'_>, document: &Document<'_>) -> Option<Release> {
    let node = document.node.as_ref()?;
    let id = document.path.strip_prefix("content/reports/")?.split('/').next()?.to_owned();
    if !is_key(&id) {
        context.report(BAD_KEY.in_path(document.path).with("found", &id).hint(Both {
            id: "beri folder nama dari huruf kecil, angka, `-`, dan `.`",
            en: "name the folder with small letters, digits, `-` and `.`",
        }));
        return None;
    }
    let sources = named(node, "sources", |name, span| context.source(name, span));
    let lead_node = node.get("lead")?;
    let lead = context.region(lead_node.as_str()?, lead_node.span)?;
    let mut headline = Vec::new();
    for item in items_at(node, "headline") {
        headline.extend(measure_ref(context, item.as_str().unwrap_or_default(), item.span));
    }
    let era = era(context, node);
    let listed = named(node, "regions", |name, span| context.region(name, span));
    let regions =
        if node.get("regions").is_some() { in_order(listed) } else { covered(context, &sources, lead) };
    let period = Period::parse(string_at(node, "period")?).ok()?;
    let has_figures = context.dataset.cells.observations().iter().any(|of| sources.contains(&of.source));
    if !has_figures && !context.incomplete.data && !context.incomplete.sources {
        context.report(EMPTY_RELEASE.at(node.get("sources").map_or(node.span, head)).with("release", &id));
    }
    Some(Release {
        id,
        title: context.required_words(node, "title"),
        period,
        released: day_at(node, "released")?,
        next: string_at(node, "next").and_then(|text| PartialDate::parse(text).ok()),
        sources,
        regions,
        lead,
        era,
        tree: TreeId(0),
        headline,
        span: head(node),
    })
}

fn named<T>(node: &Node<'_>, key: &str, mut find: impl FnMut(&str, Span) -> Option<T>) -> Vec<T> {
    items_at(node, key).iter().filter_map(|item| find(item.as_str().unwrap_or_default(), item.span)).collect()
}

fn era(context: &mut Context<'_>, node: &Node<'_>) -> Option<EraId> {
    let era = node.get("era")?;
    let found = context.dataset.regions.eras.find(era.as_str()?);
    if found.is_none() && !context.incomplete.regions {
        let known: Vec<String> = context.dataset.regions.eras.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "susunan wilayah", en: "era" }, era, &known);
    }
    found
}

/// Every region that the sources have a figure for, but for the lead, which has the overview.
fn covered(context: &Context<'_>, sources: &[SourceId], lead: RegionId) -> Vec<RegionId> {
    let all = context.dataset.cells.observations().iter();
    let regions: BTreeSet<RegionId> = all
        .filter(|of| sources.contains(&of.source))
        .map(|of| of.key.region)
        .filter(|region| *region != lead)
        .collect();
    regions.into_iter().collect()
}

fn in_order(regions: Vec<RegionId>) -> Vec<RegionId> {
    regions.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}
