//! The pages that are lists: glossary, sources, data, revisions, calendar; and the page for unknown addresses.

use super::address::PageKey;
use super::downloads::{CATALOGUE, PACKAGE, REFERENCES};
use super::frame::{About, Scope};
use super::revised::revision_id;
use super::sheet::Sheet;
use super::view::{
    Calendar, CalendarEntry, Card, ColumnView, DataCatalogue, DatasetView, Glossary, Link, MediaKind, NavKey,
    NotFound, RevisionView, Revisions, SourceView, Sources, TermTwin, TermView, TextPage,
};
use crate::indicator::revisions as all_revisions;
use crate::model::{CategoryId, Keyed, MeasureRef, ReleaseId};

/// The columns of the data files, in order. The meaning of each is the message `meaning-…`.
pub const COLUMNS: [&str; 22] = [
    "region",
    "region_name",
    "measure",
    "category",
    "period",
    "aspect",
    "value",
    "low",
    "high",
    "bounds",
    "precision",
    "step",
    "missing",
    "unit",
    "origin",
    "status",
    "source",
    "outlet",
    "released",
    "wording",
    "speaker",
    "note",
];

/// A page of its own.
pub(super) fn text(sheet: &Sheet<'_>, at: u16) -> TextPage {
    let group = sheet.context.addresses.texts.get(usize::from(at));
    let found = group.and_then(|group| group.best(sheet.language)).unwrap_or_default();
    let page = sheet.context.dataset.pages.get(found);
    let title = page.map_or(String::new(), |page| page.title.clone());
    let summary = page.map_or(String::new(), |page| page.summary.clone());
    let nav = match group.map(|group| group.id.as_str()) {
        Some("methodology") => Some(NavKey::Methodology),
        Some("about") => Some(NavKey::About),
        _ => None,
    };
    let about = About { nav, ..About::new(title.clone(), summary.clone()) };
    TextPage {
        page: sheet.frame(&about),
        title,
        summary: Some(summary).filter(|summary| !summary.is_empty()),
        body: sheet.page_text(found),
    }
}

/// The glossary.
pub(super) fn glossary(sheet: &Sheet<'_>) -> Glossary {
    let dataset = sheet.context.dataset;
    let about = About::new(sheet.word("title-glossary"), sheet.word("glossary-lead"));
    let languages = || sheet.context.languages().filter(|language| *language != sheet.language);
    let mut terms: Vec<TermView> = dataset
        .glossary
        .iter()
        .map(|(_, term)| TermView {
            id: term.id.clone(),
            term: sheet.text(&term.term),
            abbreviation: term.abbreviation.clone(),
            definition: sheet.text(&term.definition),
            origin: sheet.text_of(term.origin.as_ref()),
            others: languages()
                .map(|language| TermTwin {
                    lang: sheet.context.tag(language).to_owned(),
                    term: term.term.get(language).to_owned(),
                })
                .collect(),
            measures: dataset
                .measures
                .all
                .iter()
                .filter(|(_, measure)| measure.term.as_deref() == Some(term.key()))
                .map(|(id, measure)| Link {
                    label: sheet.text(&measure.name),
                    href: sheet.href(PageKey::Measure(id)),
                })
                .collect(),
        })
        .collect();
    terms.sort_by(|a, b| a.id.cmp(&b.id));
    sheet.alphabet().sort(&mut terms, |term| &term.term);
    Glossary { page: sheet.frame(&about), terms }
}

/// The sources, the newest first.
pub(super) fn sources(sheet: &Sheet<'_>) -> Sources {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let about = About::new(sheet.word("title-sources"), sheet.word("sources-lead"));
    let mut ids = tables.sources.clone();
    ids.sort_by_key(|id| (std::cmp::Reverse(dataset.sources[*id].date), *id));
    let sources = ids.into_iter().map(|id| {
        let source = &dataset.sources[id];
        SourceView {
            id: source.id.clone(),
            title: sheet.text(&source.title),
            outlet: sheet.text(&source.outlet),
            date: sheet.partial(&source.date),
            date_note: sheet.text_of(source.date_note.as_ref()),
            url: source.url.clone(),
            note: sheet.text_of(source.note.as_ref()),
            figures: sheet.count_figures(tables.figures_of[id.0 as usize]),
            releases: tables.releases_on[id.0 as usize].iter().map(|id| release_link(sheet, *id)).collect(),
        }
    });
    Sources { page: sheet.frame(&about), sources: sources.collect() }
}

fn release_link(sheet: &Sheet<'_>, id: ReleaseId) -> Link {
    let label = sheet.text(&sheet.context.dataset.releases[id].title);
    Link { label, href: sheet.href(PageKey::Overview(id)) }
}

/// The data catalogue.
pub(super) fn data(sheet: &Sheet<'_>) -> DataCatalogue {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let whole_title = sheet.text(&dataset.site.title);
    let description = sheet.word("data-whole");
    let about = About {
        nav: Some(NavKey::Data),
        modified: tables.newest.map(|date| date.to_string()),
        data: Some(sheet.dataset_metadata(
            &whole_title,
            &sheet.text(&dataset.site.description),
            &sheet.context.whole_files(),
            &whole_scope(sheet),
        )),
        crumb: Some(sheet.word("title-data")),
        ..About::new(sheet.word("page-title-data"), sheet.word("data-lead"))
    };
    let figures: usize = tables.figures_of.iter().sum();
    let whole = DatasetView {
        id: "all".to_owned(),
        title: Card { label: whole_title, href: None, detail: None },
        description,
        released: tables.newest.map(|date| sheet.day(date)),
        figures: sheet.count_figures(figures),
        downloads: sheet
            .context
            .whole_files()
            .iter()
            .map(|(kind, path)| sheet.download("download-all", path, *kind))
            .chain(REFERENCES.map(|(message, path)| sheet.download(message, path, MediaKind::Csv)))
            .chain([
                sheet.download("download-package", PACKAGE, MediaKind::Package),
                sheet.download("download-catalogue", CATALOGUE, MediaKind::Catalogue),
            ])
            .collect(),
    };
    let releases = tables.releases.iter().map(|id| {
        let release = &dataset.releases[*id];
        let figures: usize = release.sources.iter().map(|id| tables.figures_of[id.0 as usize]).sum();
        let Link { label, href } = release_link(sheet, *id);
        DatasetView {
            id: format!("release-{}", release.id),
            title: Card { label, href: Some(href), detail: None },
            description: sheet.word("data-of-release"),
            released: Some(sheet.day(release.released)),
            figures: sheet.count_figures(figures),
            downloads: sheet.release_downloads(*id),
        }
    });
    let releases = releases.collect();
    let columns = COLUMNS
        .iter()
        .map(|name| ColumnView { name: (*name).to_owned(), meaning: sheet.word(&format!("meaning-{name}")) });
    DataCatalogue { page: sheet.frame(&about), whole, releases, columns: columns.collect() }
}

/// Everything that there is.
fn whole_scope(sheet: &Sheet<'_>) -> Scope {
    let (dataset, extents) = (sheet.context.dataset, sheet.context.extents());
    let measured = sheet.context.tables.measured.iter();
    Scope {
        released: extents.whole().newest,
        extent: extents.whole(),
        places: extents.all_places(dataset),
        measures: measured.map(|id| MeasureRef { measure: *id, category: CategoryId::TOTAL }).collect(),
    }
}

/// Revisions, disputes and conflicts.
pub(super) fn revisions(sheet: &Sheet<'_>) -> Revisions {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let about = About::new(sheet.word("title-revisions"), sheet.word("revisions-lead"));
    let revisions = all_revisions(dataset, sheet.context.figures.as_of);
    let mut told = std::collections::BTreeSet::new();
    let revisions = revisions.iter().map(|revision| {
        let id = revision_id(sheet, revision);
        let key = revision.new.key;
        let remarks = revision.new.remarks.as_deref();
        RevisionView {
            id: if told.insert(id.clone()) { id } else { String::new() },
            date: sheet.partial(&revision.new.released),
            region: sheet.region(key.region),
            measure: sheet.measure(key.what()),
            period: sheet.period(&key.period),
            old: sheet.value_with_unit(key.measure, &revision.old.stated),
            new: sheet.value_with_unit(key.measure, &revision.new.stated),
            source: sheet.source_of(revision.new),
            reason: remarks.and_then(|remarks| sheet.text_of(remarks.note.as_ref())),
        }
    });
    let revisions = revisions.collect();
    Revisions {
        page: sheet.frame(&about),
        revisions,
        disputes: sheet.disputes(tables.disputed()),
        conflicts: (0..dataset.conflicts.len())
            .map(|at| sheet.conflict(at))
            .filter(|conflict| !conflict.statements.is_empty())
            .collect(),
    }
}

/// The release calendar, which is also the list of all reports.
pub(super) fn calendar(sheet: &Sheet<'_>) -> Calendar {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let about = About {
        nav: Some(NavKey::Reports),
        ..About::new(sheet.word("title-calendar"), sheet.word("calendar-lead"))
    };
    // What was due and has come out since is no longer to come.
    let out = |due: &crate::model::PartialDate| {
        tables.releases.iter().any(|id| dataset.releases[*id].released >= due.earliest)
    };
    let mut upcoming: Vec<(crate::model::PartialDate, ReleaseId)> = tables
        .releases
        .iter()
        .filter_map(|id| Some((dataset.releases[*id].next?, *id)))
        .filter(|(due, _)| !out(due))
        .collect();
    upcoming.sort_unstable_by_key(|(due, id)| (due.earliest, due.latest, *id));
    let upcoming = upcoming.into_iter().map(|(due, id)| {
        let after = release_link(sheet, id);
        CalendarEntry {
            title: sheet.say("upcoming-title", &[("release", (&after.label).into())]),
            due: sheet.partial(&due),
            after: Some(after),
            moved: sheet.given_up(&dataset.releases[id].next_moved),
        }
    });
    let upcoming = upcoming.collect();
    Calendar {
        latest: sheet.latest_links(),
        page: sheet.frame(&about),
        upcoming,
        past: tables.releases.iter().map(|id| sheet.release(*id)).collect(),
    }
}

/// The page for unknown addresses.
pub(super) fn not_found(sheet: &Sheet<'_>) -> NotFound {
    let about = About::new(sheet.word("title-not-found"), sheet.word("not-found-lead"));
    let pages = [
        (PageKey::Home, "nav-home"),
        (PageKey::Calendar, "nav-reports"),
        (PageKey::RegionIndex, "nav-regions"),
        (PageKey::MeasureIndex, "nav-measures"),
        (PageKey::Data, "nav-data"),
    ];
    NotFound {
        page: sheet.frame(&about),
        links: pages
            .into_iter()
            .map(|(key, message)| Link { label: sheet.word(message), href: sheet.href(key) })
            .collect(),
        others: sheet.twins(),
    }
}
