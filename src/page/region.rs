//! The pages on regions outside a release: the profile of each, and the index of all.

use super::address::PageKey;
use super::beside::beside;
use super::downloads::WHOLE_CSV;
use super::figure_list::Reach;
use super::frame::{About, Scope};
use super::parts::EVER;
use super::rows::{Row, rows_of_region};
use super::section::Subject;
use super::sheet::Sheet;
use super::view::{
    Card, Fact, Link, MediaKind, NavKey, RegionGroup, RegionIndex, RegionNode, RegionProfile, RegionTree,
};
use crate::indicator::Figure;
use crate::model::{Keyed, MeasureRef, RegionId, TreeId};
use std::collections::BTreeSet;

/// How many figures stand at the head of a profile.
const HEADLINE: usize = 4;

/// A region through all releases.
pub(super) fn profile(sheet: &Sheet<'_>, region: RegionId) -> RegionProfile {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let about_region = &dataset.regions.all[region];
    let name = sheet.region_name(region);
    let rows = rows_of_region(sheet.context, region);
    let measures = headline(sheet, region);
    let figures: Vec<_> =
        measures.iter().filter_map(|what| sheet.context.figures.latest(region, *what, EVER)).collect();
    let generic = || sheet.say("page-description-profile", &[("region", (&name).into())]);
    let description = sheet.standing_summary(region).unwrap_or_else(generic);
    let extent = sheet.context.extents().region(region);
    let about = About {
        nav: Some(NavKey::Regions),
        above: vec![(sheet.word("nav-regions"), PageKey::RegionIndex)],
        modified: extent.newest.map(|date| date.to_string()),
        data: (!rows.is_empty()).then(|| {
            let measures = if measures.is_empty() { measured(&rows) } else { measures.clone() };
            let scope = Scope { extent, places: vec![region], measures, released: None };
            let mut files = sheet.region_files(region);
            files.push((MediaKind::Csv, WHOLE_CSV.to_owned()));
            sheet.dataset_metadata(&name, &description, &files, &scope)
        }),
        crumb: Some(name.clone()),
        // Many names are the same in every language; titles must not be.
        ..About::new(sheet.say("page-title-profile", &[("region", (&name).into())]), description)
    };
    let subject = about_all(region, &figures);
    let (standing, shown) = sheet.standing(subject);
    let trees = || dataset.regions.trees.ids();
    let mut parents: Vec<RegionId> =
        trees().filter_map(|tree| dataset.regions.parent(region, tree)).collect();
    parents.dedup();
    let mut children: Vec<RegionId> =
        trees().flat_map(|tree| tables.children(region, tree).iter().copied()).collect();
    children.sort_unstable();
    children.dedup();
    RegionProfile {
        page: sheet.frame(&about),
        name,
        level: sheet.text(&dataset.regions.levels[about_region.level].name),
        facts: facts(sheet, region),
        note: sheet.text_of(about_region.note.as_ref()),
        headline: sheet.tiles(None, &figures, &rows),
        standing,
        sections: sheet.sections_of(subject, &measures, &shown),
        beside: sheet.asked("beside", || beside(sheet, region)),
        compare: sheet.context.compares(region).then(|| Link {
            label: sheet.say("compare-more", &[("region", (&sheet.region_name(region)).into())]),
            href: sheet.href(PageKey::CompareRegion(region)),
        }),
        releases: tables.releases_of[region.0 as usize]
            .iter()
            .map(|id| {
                let mut card = sheet.release(*id);
                if let Some(key) = tables.in_release(dataset, *id, region) {
                    card.href = sheet.href(key);
                }
                card
            })
            .collect(),
        figures: sheet.asked("figures", || sheet.figure_list(&rows, &figures, Reach::Newest)),
        parents: parents.into_iter().map(|parent| sheet.region(parent)).collect(),
        children: children
            .into_iter()
            .map(|child| sheet.region(child))
            .filter(|card| card.href.is_some())
            .collect(),
        downloads: sheet
            .region_downloads(region)
            .into_iter()
            .chain([sheet.download("download-all", WHOLE_CSV, MediaKind::Csv)])
            .collect(),
    }
}

/// What a profile is about: the region at the time of the newest of its headline figures.
fn about_all(region: RegionId, figures: &[&Figure]) -> Subject {
    let period = figures.iter().map(|figure| figure.key.period).max().unwrap_or(EVER);
    Subject { region, release: None, period }
}

/// The same for whoever has not made the profile.
pub(super) fn subject(sheet: &Sheet<'_>, region: RegionId) -> Subject {
    let latest = |what: &MeasureRef| sheet.context.figures.latest(region, *what, EVER);
    let figures: Vec<&Figure> = headline(sheet, region).iter().filter_map(latest).collect();
    about_all(region, &figures)
}

/// The headline of the releases on a region, the newest first; where none has figures of it, its own measures.
pub(super) fn headline(sheet: &Sheet<'_>, region: RegionId) -> Vec<MeasureRef> {
    let (dataset, figures) = (sheet.context.dataset, sheet.context.figures);
    let releases = sheet.context.tables.releases_of[region.0 as usize].iter();
    let from_releases = releases.flat_map(|id| dataset.releases[*id].headline.iter().copied());
    let own = figures.of_region(region).iter().map(|figure| figure.key.what());
    let mut out: Vec<MeasureRef> = Vec::new();
    for what in from_releases.chain(own) {
        if out.len() < HEADLINE && !out.contains(&what) && figures.latest(region, what, EVER).is_some() {
            out.push(what);
        }
    }
    out
}

/// The measures of rows, each once, in order.
fn measured(rows: &[Row<'_>]) -> Vec<MeasureRef> {
    let all: BTreeSet<MeasureRef> = rows.iter().map(|row| row.key().what()).collect();
    all.into_iter().take(HEADLINE).collect()
}

fn facts(sheet: &Sheet<'_>, region: RegionId) -> Vec<Fact> {
    let dataset = sheet.context.dataset;
    let about = &dataset.regions.all[region];
    let plain = |label: String| Card { label, href: None, detail: None };
    let mut out = Vec::new();
    for (scheme, name) in &dataset.regions.schemes {
        let codes: Vec<Card> =
            about.codes.iter().filter(|(of, _)| of == scheme).map(|(_, code)| plain(code.clone())).collect();
        if !codes.is_empty() {
            out.push(Fact { label: sheet.text(name), values: codes });
        }
    }
    if !about.aliases.is_empty() {
        let values = about.aliases.iter().cloned().map(plain).collect();
        out.push(Fact { label: sheet.word("fact-aliases"), values });
    }
    let day = |date: Option<jiff::civil::Date>| date.map(|date| sheet.style().date(date));
    let exists = match (day(about.from), day(about.until)) {
        (Some(from), Some(until)) => {
            Some(sheet.say("fact-from-until", &[("from", (&from).into()), ("until", (&until).into())]))
        }
        (Some(from), None) => Some(sheet.say("fact-from", &[("date", (&from).into())])),
        (None, Some(until)) => Some(sheet.say("fact-until", &[("date", (&until).into())])),
        (None, None) => None,
    };
    out.extend(exists.map(|text| Fact { label: sheet.word("fact-exists"), values: vec![plain(text)] }));
    let related = [
        ("fact-predecessors", &about.predecessors),
        ("fact-successors", &sheet.context.tables.successors[region.0 as usize]),
    ];
    for (message, regions) in related {
        if !regions.is_empty() {
            // Whoever looks for earlier figures under this name finds them there.
            let others = sheet.other_areas(region);
            let values = regions.iter().map(|region| {
                let plain = sheet.region(*region);
                let other = others.iter().find(|other| other.href.is_some() && other.href == plain.href);
                other.cloned().unwrap_or(plain)
            });
            out.push(Fact { label: sheet.word(message), values: values.collect() });
        }
    }
    out
}

/// All regions that have a page.
pub(super) fn index(sheet: &Sheet<'_>) -> RegionIndex {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let title = sheet.word("title-regions");
    let about = About { nav: Some(NavKey::Regions), ..About::new(title, sheet.word("regions-lead")) };
    let groups = dataset.regions.levels.iter().map(|(level, about)| {
        let mut regions: Vec<Card> = dataset
            .regions
            .all
            .iter()
            .filter(|(id, region)| region.level == level && tables.is_told(*id))
            .map(|(id, _)| sheet.region(id))
            .collect();
        sheet.alphabet().sort(&mut regions, |card| &card.label);
        RegionGroup { key: about.key().to_owned(), label: sheet.text(&about.plural), regions }
    });
    let trees = dataset.regions.trees.iter().map(|(tree, about)| RegionTree {
        key: about.key().to_owned(),
        name: sheet.text(&about.name),
        roots: dataset
            .regions
            .all
            .ids()
            .filter(|id| dataset.regions.parent(*id, tree).is_none())
            .filter(|id| !tables.children(*id, tree).is_empty())
            .filter_map(|id| node(sheet, id, tree, 0))
            .collect(),
    });
    RegionIndex {
        page: sheet.frame(&about),
        compare: sheet
            .context
            .compared()
            .map(|_| Link { label: sheet.word("title-compare"), href: sheet.href(PageKey::Compare) }),
        map: sheet.asked("map", || tables.releases.iter().find_map(|id| sheet.map_of(*id))),
        groups: groups.filter(|group| !group.regions.is_empty()).collect(),
        trees: trees.filter(|tree| !tree.roots.is_empty()).collect(),
    }
}

fn node(sheet: &Sheet<'_>, region: RegionId, tree: TreeId, depth: usize) -> Option<RegionNode> {
    let tables = &sheet.context.tables;
    // Checking has refused cycles; the bound is for a slip there.
    if depth > 16 || !tables.is_told(region) {
        return None;
    }
    let children = tables.children(region, tree).iter();
    Some(RegionNode {
        region: sheet.region(region),
        children: children.filter_map(|child| node(sheet, *child, tree, depth + 1)).collect(),
    })
}
