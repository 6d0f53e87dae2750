//! The home page.

use super::address::PageKey;
use super::frame::About;
use super::sheet::Sheet;
use super::view::{Card, ChangeView, Home, Link};
use crate::model::ReleaseId;

/// The home page.
pub(super) fn home(sheet: &Sheet<'_>) -> Home {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let about = About {
        modified: tables.releases.first().map(|id| dataset.releases[*id].released.to_string()),
        ..About::new(sheet.text(&dataset.site.title), sheet.text(&dataset.site.description))
    };
    let newest = tables.releases.first().copied();
    let headline = newest.map_or_else(Vec::new, |id| {
        let release = &dataset.releases[id];
        let figures = sheet.headline_figures(release.lead, &release.headline, release.period);
        sheet.tiles(Some(id), &figures, &[])
    });
    Home {
        page: sheet.frame(&about),
        newest: newest.map(|id| sheet.release(id)),
        headline,
        map: sheet.asked("map", || newest.and_then(|id| sheet.map_of(id))),
        changes: sheet.asked("changes", || newest.map_or_else(Vec::new, |id| changes(sheet, id))),
        regions: sheet.asked("regions", || newest.map_or_else(Vec::new, |id| regions(sheet, id))),
        releases: tables.releases.iter().map(|id| sheet.release(*id)).collect(),
        quality: Link { label: sheet.word("home-quality"), href: sheet.href(PageKey::Quality) },
        next: newest.and_then(|id| dataset.releases[id].next).map(|date| sheet.partial(&date)),
    }
}

/// What changed since the comparable period before.
fn changes(sheet: &Sheet<'_>, release: ReleaseId) -> Vec<ChangeView> {
    let about = &sheet.context.dataset.releases[release];
    sheet
        .headline_figures(about.lead, &about.headline, about.period)
        .into_iter()
        .filter_map(|figure| {
            let change = sheet.since_before(figure)?;
            let what = sheet.measure(figure.key.what());
            Some(ChangeView { what, text: change.text, direction: change.direction })
        })
        .collect()
}

fn regions(sheet: &Sheet<'_>, release: ReleaseId) -> Vec<Card> {
    let about = &sheet.context.dataset.releases[release];
    let first = about.headline.first();
    let pages = sheet.context.tables.pages_of[release.0 as usize].iter();
    pages
        .map(|region| {
            let figure = first.and_then(|what| sheet.context.figures.actual(*region, *what, about.period));
            Card {
                label: sheet.region_name(*region),
                href: sheet.href_if(PageKey::RegionReport(release, *region)),
                detail: figure.and_then(|figure| sheet.detail(figure)),
            }
        })
        .collect()
}
