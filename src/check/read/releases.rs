//! `reports/ID/release.yaml`.

use super::promises::{self, Named};
use super::reference::measure_ref;
use super::regions::day_at;
use super::release_plan::{PUBLISHED, hold};
use crate::check::context::{Context, items_at, string_at};
use crate::check::declare::listed_twice;
use crate::check::rules::{BAD_KEY, EMPTY_RELEASE, SUPERSEDED_BY_EARLIER, UNKNOWN_NAME};
use crate::check::shape::{FileKind, head, is_key};
use crate::check::suggest::did_you_mean;
use crate::diag::Both;
use crate::load::Document;
use crate::load::tree::Node;
use crate::model::{
    CheckPoint, EraId, Hour, Moved, PartialDate, Period, RegionId, Release, SourceId, Superseded, TreeId,
    Waiver,
};
use crate::source::Span;
use std::collections::BTreeSet;

/// Reads the releases; the figures must be known by now.
pub(crate) fn read(context: &mut Context<'_>) {
    let before = context.findings.unsound();
    let (documents, incomplete) = context.validated(FileKind::Release);
    context.incomplete.releases |= incomplete;
    for document in documents {
        if let Some(release) = release(context, document) {
            document.node.iter().for_each(|node| hold(context, node, &release));
            // Folder names are unique.
            let _ = context.dataset.releases.insert(release);
        }
    }
    if !context.incomplete.releases {
        successors(context);
    }
    // What a release promises, cites and shows may stand on the line that is at fault.
    context.incomplete.promises |= context.findings.unsound() > before;
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
    // Everything is looked up before anything is missed, so that one run tells all.
    let sources = named(node, "sources", |name, span| context.source(name, span));
    let lead = node.get("lead").filter(|lead| !lead.is_null());
    let lead = lead.and_then(|lead| context.region(lead.as_str()?, lead.span));
    let headline =
        named(node, "headline", |name, span| measure_ref(context, name, span).map(|what| (what, span)));
    let era = era(context, node);
    let listed = named(node, "regions", |name, span| context.region(name, span));
    for key in ["sources", "headline", "regions"] {
        let names =
            items_at(node, key).iter().filter_map(|item| Some((item.as_str()?.to_owned(), item.span)));
        listed_twice(context, names);
    }
    let lead = lead?;
    let regions =
        if node.get("regions").is_some() { in_order(listed) } else { covered(context, &sources, lead) };
    let period = Period::parse(string_at(node, "period")?).ok()?;
    let has_figures = sources.iter().any(|source| !regions_of(context, *source).is_empty());
    // A source that is not known has been reported; with it go the regions that its figures would give.
    let all_known = sources.len() == items_at(node, "sources").len();
    if !all_known || context.incomplete.measures || context.incomplete.regions || !context.refused.is_empty()
    {
        context.incomplete.data = true;
    }
    if !has_figures && !context.incomplete.data && !context.incomplete.sources {
        let finding = EMPTY_RELEASE.at(node.get("sources").map_or(node.span, head)).with("release", &id);
        context.report(finding.hint(Both {
            id: "tambahkan data dari sumber ini di `data/`, atau sebut sumber lain",
            en: "add figures of these sources under `data/`, or name other sources",
        }));
    }
    let named = Named { lead, regions: &regions, period };
    let promises = promises::promises(context, node, &named);
    let absent = promises::absent(context, node, &named);
    let released = node.get("released")?;
    Some(Release {
        id,
        title: context.required_words(node, "title"),
        period,
        released: day_at(node, "released")?,
        hour: string_at(node, "hour").and_then(Hour::parse),
        draft: string_at(node, "draft") == Some("true"),
        series: string_at(node, "series").map(str::to_owned),
        next: string_at(node, "next").and_then(|text| PartialDate::parse(text).ok()),
        moved: moved(context, node, "moved"),
        next_moved: moved(context, node, "next-moved"),
        superseded: superseded(context, node),
        sources,
        regions,
        lead,
        era,
        tree: TreeId(0),
        headline: headline.iter().map(|(what, _)| *what).collect(),
        headline_spans: headline.iter().map(|(_, span)| *span).collect(),
        promises,
        absent,
        waivers: waivers(context, node),
        released_span: released.span,
        span: head(node),
    })
}

const SOME_REPORT: Both = Both {
    id: "sebut folder sebuah laporan di bawah `content/reports/`",
    en: "name the folder of a report below `content/reports/`",
};

/// The times for which something was announced before.
fn moved(context: &Context<'_>, node: &Node<'_>, key: &str) -> Vec<Moved> {
    let one = |item: &Node<'_>| {
        let from = PartialDate::parse(string_at(item, "from")?).ok()?;
        Some(Moved { from, reason: context.words(item.get("reason")?) })
    };
    items_at(node, key).iter().filter_map(one).collect()
}

fn superseded(context: &Context<'_>, node: &Node<'_>) -> Option<Superseded> {
    let node = node.get("superseded")?;
    let by = node.get("by")?;
    Some(Superseded {
        by: by.as_str()?.to_owned(),
        reason: node.get("reason").map(|reason| context.words(reason)),
        span: by.span,
    })
}

/// Reports successors that are not there, or that came out before what they succeed.
fn successors(context: &mut Context<'_>) {
    let known: Vec<&str> = context.dataset.releases.keys().collect();
    let mut findings = Vec::new();
    for (_, release) in context.dataset.releases.iter() {
        let Some(Superseded { by, span, .. }) = &release.superseded else { continue };
        let Some(other) = context.dataset.releases.find(by) else {
            let kind = Both { id: "laporan", en: "report" };
            let hint = did_you_mean(by, known.iter().copied()).unwrap_or_else(|| SOME_REPORT.into());
            findings.push(UNKNOWN_NAME.at(*span).with("kind", kind).with("name", by.as_str()).hint(hint));
            continue;
        };
        let other = &context.dataset.releases[other];
        if other.due() <= release.due() {
            let finding = SUPERSEDED_BY_EARLIER.at(*span).with("release", release.id.as_str());
            let finding = finding.with("by", by.as_str()).with("released", other.due_written());
            findings.push(finding.label(release.released_span, PUBLISHED).hint(Both {
                id: "sebut laporan yang terbit sesudahnya, atau hapus `superseded`",
                en: "name a report that came out after it, or remove `superseded`",
            }));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// The points of the checklist that someone has set aside.
fn waivers(context: &Context<'_>, node: &Node<'_>) -> Vec<Waiver> {
    let waiver = |item: &Node<'_>| {
        let key = string_at(item, "check")?;
        Some(Waiver {
            point: CheckPoint::ALL.into_iter().find(|point| point.key() == key)?,
            by: string_at(item, "by")?.to_owned(),
            reason: context.words(item.get("reason")?),
        })
    };
    items_at(node, "waived").iter().filter_map(waiver).collect()
}

fn named<T>(node: &Node<'_>, key: &str, mut find: impl FnMut(&str, Span) -> Option<T>) -> Vec<T> {
    let items = items_at(node, key).iter().filter(|item| !item.is_null());
    items.filter_map(|item| find(item.as_str()?, item.span)).collect()
}

fn era(context: &mut Context<'_>, node: &Node<'_>) -> Option<EraId> {
    let era = node.get("era").filter(|era| !era.is_null())?;
    let found = context.dataset.regions.eras.find(era.as_str()?);
    if found.is_none() && !context.incomplete.regions {
        let known: Vec<String> = context.dataset.regions.eras.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "susunan wilayah", en: "era" }, era, &known);
    }
    found
}

/// Every region that the sources have a figure for, but for the lead, which has the overview.
fn covered(context: &Context<'_>, sources: &[SourceId], lead: RegionId) -> Vec<RegionId> {
    let all = sources.iter().flat_map(|source| regions_of(context, *source));
    in_order(all.copied().filter(|region| *region != lead).collect())
}

fn regions_of<'c>(context: &'c Context<'_>, source: SourceId) -> &'c [RegionId] {
    context.covered.get(source.0 as usize).map_or(&[], Vec::as_slice)
}

fn in_order(regions: Vec<RegionId>) -> Vec<RegionId> {
    regions.into_iter().collect::<BTreeSet<_>>().into_iter().collect()
}
