//! The pages of a release: the overview, and one for each region.

use super::address::PageKey;
use super::beside::{Company, Reason};
use super::figure_list::Reach;
use super::frame::{About, Scope};
use super::rows::{Row, rows_of_release};
use super::section::Subject;
use super::sheet::Sheet;
use super::view::{Card, FigureView, Link, NavKey, Overview, RegionReport, ReleaseLinks};
use crate::model::{RegionId, ReleaseId, SourceId};
use std::collections::BTreeSet;

/// The overview of a release.
pub(super) fn overview(sheet: &Sheet<'_>, id: ReleaseId) -> Overview {
    let release = &sheet.context.dataset.releases[id];
    let rows = rows_of_release(sheet.context, id, release.lead);
    let figures = sheet.headline_figures(release.lead, &release.headline, release.period);
    let title = sheet.text(&release.title);
    let headline = sheet.tiles(Some(id), &figures, &rows);
    let description = sheet.summary(id, None).unwrap_or_else(|| {
        headline.first().map_or_else(|| title.clone(), |tile| described(sheet, tile, release.lead))
    });
    let about = About {
        nav: Some(NavKey::Reports),
        above: vec![(sheet.word("nav-reports"), PageKey::Calendar)],
        modified: Some(release.released.to_string()),
        data: sheet.asked("json_ld_html", || Some(metadata(sheet, &title, &description, id, release.lead))),
        ..About::new(title.clone(), description)
    };
    let subject = Subject { region: release.lead, release: Some(id), period: release.period };
    let keys = || rows.iter().map(Row::key);
    let (narrative, mut shown) = sheet.narrative(id, None);
    let (standing, also) = sheet.standing(subject);
    shown.extend(also);
    Overview {
        page: sheet.frame(&about),
        release: sheet.release(id),
        lead: sheet.region(release.lead),
        headline,
        narrative,
        sections: sheet.sections_of(subject, &release.headline, &shown),
        standing,
        regions: sheet.asked("regions", || sheet.regions_table(id)),
        figures: sheet.asked("figures", || sheet.figure_list(&rows, &figures, Reach::Period(release.period))),
        disputes: sheet.asked("disputes", || sheet.disputes(keys())),
        conflicts: sheet.asked("conflicts", || sheet.conflicts(keys())),
        sources: sheet
            .asked("sources", || release.sources.iter().map(|source| sheet.source(*source)).collect()),
        downloads: sheet.asked("downloads", || {
            sheet.edition_downloads().into_iter().chain(sheet.release_downloads(id)).collect()
        }),
        citation: sheet.asked("citation", || Some(sheet.citation(id, &title))),
        around: sheet.asked("around", || around(sheet, id, release.lead)),
    }
}

/// A region in a release.
pub(super) fn region_report(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> RegionReport {
    let dataset = sheet.context.dataset;
    let release = &dataset.releases[id];
    let rows = rows_of_release(sheet.context, id, region);
    let figures = sheet.headline_figures(region, &release.headline, release.period);
    let headline = sheet.tiles(Some(id), &figures, &rows);
    let (name, report) = (sheet.region_name(region), sheet.text(&release.title));
    let title = sheet.report_title(id, Some(region));
    // What is written once for all regions says nothing of this one.
    let own = sheet.summary(id, Some(region)).filter(|_| sheet.has_own_narrative(id, region));
    let description = own.or_else(|| headline.first().map(|tile| described(sheet, tile, region)));
    let description = description.unwrap_or_else(|| title.clone());
    // The title of the release would be too long for a tab or a list of results.
    let period = sheet.period_name(&release.period);
    let tab = sheet.say("page-title-report", &[("region", (&name).into()), ("period", (&period).into())]);
    let about = About {
        crumb: Some(name.clone()),
        nav: Some(NavKey::Reports),
        above: vec![(sheet.word("nav-reports"), PageKey::Calendar), (report, PageKey::Overview(id))],
        modified: Some(release.released.to_string()),
        data: sheet.asked("json_ld_html", || Some(metadata(sheet, &title, &description, id, region))),
        ..About::new(tab, description)
    };
    let subject = Subject { region, release: Some(id), period: release.period };
    let keys = || rows.iter().map(Row::key);
    let (narrative, mut shown) = sheet.narrative(id, Some(region));
    let (standing, also) = sheet.standing(subject);
    shown.extend(also);
    let card = Card { label: name, href: sheet.href_if(PageKey::RegionProfile(region)), detail: None };
    RegionReport {
        page: sheet.frame(&about),
        release: sheet.release(id),
        region: card,
        level: sheet.text(&dataset.regions.levels[dataset.regions.all[region].level].name),
        headline,
        narrative,
        sections: sheet.sections_of(subject, &release.headline, &shown),
        standing,
        figures: sheet.asked("figures", || sheet.figure_list(&rows, &figures, Reach::Period(release.period))),
        disputes: sheet.asked("disputes", || sheet.disputes(keys())),
        conflicts: sheet.asked("conflicts", || sheet.conflicts(keys())),
        sources: sheet.asked("sources", || sources_of(sheet, &rows)),
        downloads: sheet.asked("downloads", || {
            let own = sheet.edition_downloads().into_iter().chain(sheet.region_downloads(region));
            own.chain(sheet.release_downloads(id)).collect()
        }),
        citation: sheet.asked("citation", || Some(sheet.citation(id, &title))),
        around: sheet.asked("around", || around(sheet, id, region)),
        parents: sheet.asked("parents", || parents(sheet, id, region)),
        children: sheet.asked("children", || children(sheet, id, region)),
        peers: sheet.asked("peers", || peers(sheet, id, region)),
        similar: sheet.asked("similar", || similar(sheet, id, region)),
        compare: company(sheet, id, region).filter(|_| sheet.context.compares(region)).map(|_| Link {
            label: sheet.say("compare-more", &[("region", (&sheet.region_name(region)).into())]),
            href: sheet.href(PageKey::CompareRegion(region)),
        }),
    }
}

/// The sources of rows, each once.
fn sources_of(sheet: &Sheet<'_>, rows: &[Row<'_>]) -> Vec<Link> {
    let stated = rows.iter().filter_map(|row| match row {
        Row::Stated(one) => Some(one.source),
        Row::Derived(_) => None,
    });
    let sources: BTreeSet<SourceId> = stated.collect();
    sources.into_iter().map(|source| sheet.source(source)).collect()
}

/// A figure of a region in words: "Peserta aktif di Aceh, Desember 2023: 583.638 orang."
fn described(sheet: &Sheet<'_>, tile: &FigureView, region: RegionId) -> String {
    let region = sheet.region_name(region);
    let value = format!("{} {}", tile.value, tile.unit);
    let args = [
        ("value", value.trim_end().into()),
        ("noun", (&tile.noun.label).into()),
        ("region", (&region).into()),
        ("period", (&tile.period.label).into()),
    ];
    sheet.say("page-description-region", &args)
}

fn metadata(
    sheet: &Sheet<'_>,
    title: &str,
    description: &str,
    release: ReleaseId,
    region: RegionId,
) -> serde_json::Value {
    let about = &sheet.context.dataset.releases[release];
    let scope = Scope {
        places: vec![region],
        measures: about.headline.clone(),
        ..Scope::release(about.released, about.period)
    };
    sheet.dataset_metadata(title, description, &sheet.context.release_files(sheet.language, release), &scope)
}

/// The releases before and after that have a page on the region.
fn around(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> ReleaseLinks {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let of = &tables.releases_of[region.0 as usize];
    let at = of.iter().position(|release| *release == id);
    let card = |release: ReleaseId| {
        let key = tables.in_release(dataset, release, region)?;
        let label = sheet.text(&dataset.releases[release].title);
        Some(Card { label, href: Some(sheet.href(key)), detail: None })
    };
    let near = |step: fn(usize) -> Option<usize>| at.and_then(step).and_then(|at| of.get(at)).copied();
    ReleaseLinks {
        earlier: near(|at| at.checked_add(1)).and_then(card),
        later: near(|at| at.checked_sub(1)).and_then(card),
        next: dataset.releases[id].next.map(|date| sheet.partial(&date)),
    }
}

fn parents(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> Vec<Card> {
    let dataset = sheet.context.dataset;
    let found: Vec<RegionId> =
        dataset.regions.trees.ids().filter_map(|tree| dataset.regions.parent(region, tree)).collect();
    let mut seen = BTreeSet::new();
    found
        .into_iter()
        .filter(|parent| seen.insert(*parent))
        .map(|parent| sheet.region_in(id, parent))
        .collect()
}

fn children(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> Vec<Card> {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let tree = dataset.releases[id].tree;
    tables
        .children(region, tree)
        .iter()
        .map(|child| sheet.region_in(id, *child))
        .filter(|card| card.href.is_some())
        .collect()
}

/// The others that it is shown beside, which is worked out for its newest report.
fn company<'c>(sheet: &Sheet<'c>, id: ReleaseId, region: RegionId) -> Option<&'c Company> {
    sheet.context.company(region).filter(|company| company.release == id)
}

/// Those of similar size.
fn similar(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> Vec<Card> {
    let rows = company(sheet, id, region).map_or(&[][..], |company| &company.rows);
    let alike = rows.iter().filter(|row| row.reasons.contains(&Reason::Similar));
    alike.map(|row| sheet.region_in(id, row.region)).collect()
}

/// The regions next to it in the ranking: two above and two below.
fn peers(sheet: &Sheet<'_>, id: ReleaseId, region: RegionId) -> Vec<Card> {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let level = dataset.regions.all[region].level;
    let Some(what) = sheet.ranking_measure(id, &[]) else { return Vec::new() };
    let Some(ranking) = tables.ranking(id, level, what) else { return Vec::new() };
    let Some(own) = ranking.position(region) else { return Vec::new() };
    let ranked = ranking.ranked();
    let near = own.saturating_sub(2)..(own + 3).min(ranked.len());
    near.filter(|at| *at != own)
        .map(|at| {
            let mut card = sheet.region_in(id, ranked[at].region);
            card.detail = ranked[at].figure(sheet.context.figures).and_then(|figure| sheet.detail(figure));
            card
        })
        .collect()
}
