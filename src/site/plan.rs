//! The plan: every file that there will be, as small values, before any of them is made.

use super::data::{self, DataFile};
use super::rules::ADDRESS_TAKEN;
use crate::diag::{Arg, Both, Diagnostic, Diagnostics};
use crate::indicator::{Figures, Origin};
use crate::model::{CellKey, Dataset, LangId};
use crate::page::Context;
use crate::page::address::PageKey;
use crate::source::Span;
use crate::theme::Theme;
use std::collections::BTreeMap;

/// A page to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedPage {
    /// Which page.
    pub key: PageKey,
    /// In which language.
    pub language: LangId,
    /// Its path below the site.
    pub path: String,
}

/// Everything that there will be.
#[derive(Debug)]
pub struct Plan<'a> {
    /// What pages are made from.
    pub context: Context<'a>,
    /// The pages: language by language, in the order of their kinds.
    pub pages: Vec<PlannedPage>,
    /// The data files.
    pub(super) data: Vec<DataFile>,
    /// What was found while planning.
    pub findings: Diagnostics,
}

/// How much of what is known is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coverage {
    /// Cells of which every value is listed on some page in every language.
    pub published: usize,
    /// Cells that are known, by the day asked about.
    pub known: usize,
}

/// Plans the site of a dataset.
///
/// # Errors
/// If no page can be made: a language without messages.
pub fn plan<'a>(
    dataset: &'a Dataset,
    figures: &'a Figures,
    theme: &'a Theme,
) -> Result<Plan<'a>, Diagnostics> {
    let (context, mut findings) = Context::new(dataset, figures, theme)?;
    let keys = keys(&context);
    let mut pages = Vec::with_capacity(keys.len() * dataset.site.languages.len());
    for language in context.languages() {
        for key in &keys {
            if *key == PageKey::NotFound && language != LangId(0) {
                continue;
            }
            pages.push(PlannedPage { key: *key, language, path: context.addresses.path(language, *key) });
        }
    }
    let data = data::files(&context);
    collisions(&context, &pages, &data, &mut findings);
    Ok(Plan { context, pages, data, findings })
}

/// Every page that there is in each language.
fn keys(context: &Context<'_>) -> Vec<PageKey> {
    let (dataset, tables) = (context.dataset, &context.tables);
    let mut out = vec![PageKey::Home, PageKey::Calendar];
    for release in &tables.releases {
        out.push(PageKey::Overview(*release));
        let regions = tables.pages_of[release.0 as usize].iter();
        out.extend(regions.map(|region| PageKey::RegionReport(*release, *region)));
    }
    out.push(PageKey::RegionIndex);
    let profiles = dataset.regions.all.ids().map(PageKey::RegionProfile);
    out.extend(profiles.filter(|key| tables.has(*key)));
    out.push(PageKey::MeasureIndex);
    out.extend(dataset.measures.all.ids().map(PageKey::Measure));
    out.extend((0..context.addresses.texts.len()).map(|at| PageKey::Text(at as u16)));
    out.extend([PageKey::Glossary, PageKey::Sources, PageKey::Data, PageKey::Revisions, PageKey::NotFound]);
    out
}

/// What is there without anyone's asking, for findings.
const A_PAGE: Both = Both { id: "halaman bawaan situs", en: "a page that every site has" };
const A_FILE: Both = Both { id: "berkas bawaan situs", en: "a file that every site has" };

/// Paths that differ in nothing but capital letters are one and the same on many disks and servers.
fn collisions(context: &Context<'_>, pages: &[PlannedPage], data: &[DataFile], findings: &mut Diagnostics) {
    let mut taken: BTreeMap<String, Arg> = BTreeMap::new();
    let mut take = |path: &str, name: Arg, span: Option<Span>| {
        let folded = path.to_lowercase();
        if let Some(first) = taken.get(&folded) {
            findings.push(taken_twice(path, first, name, span));
        } else {
            taken.insert(folded, name);
        }
    };
    let fixed = ["robots.txt", "sitemap.xml", "_headers", super::write::MANIFEST, "assets/style.css"];
    for path in fixed {
        take(path, A_FILE.into(), None);
    }
    for language in context.languages() {
        let path = context.addresses.feed(language);
        take(&path, A_FILE.into(), None);
    }
    for (name, _) in context.theme.assets() {
        let path = format!("assets/{name}");
        take(&path, A_FILE.into(), None);
    }
    for file in data {
        take(&file.path, A_FILE.into(), None);
    }
    // Pages with an address of the user's choice come last: it is their choice that can be changed.
    let is_text = |page: &&PlannedPage| matches!(page.key, PageKey::Text(_));
    for page in pages.iter().filter(|page| !is_text(page)).chain(pages.iter().filter(is_text)) {
        let (name, span) = origin(context, page);
        take(&page.path, name, span);
    }
}

fn taken_twice(path: &str, first: &Arg, second: Arg, span: Option<Span>) -> Diagnostic {
    let finding = match span {
        Some(span) => ADDRESS_TAKEN.at(span),
        None => ADDRESS_TAKEN.nowhere(),
    };
    finding.with("path", path).with("first", first.clone()).with("second", second).hint(Both {
        id: "ubah kunci atau `slug` salah satunya",
        en: "change the key or the `slug` of one of them",
    })
}

/// What a page is about, for findings.
fn origin(context: &Context<'_>, page: &PlannedPage) -> (Arg, Option<Span>) {
    let dataset = context.dataset;
    let named = |name: &str, span: Option<Span>| (Arg::from(format!("`{name}`")), span);
    match page.key {
        PageKey::Overview(id) | PageKey::RegionReport(id, _) => {
            named(&dataset.releases[id].id, Some(dataset.releases[id].span))
        }
        PageKey::RegionProfile(id) => named(&dataset.regions.all[id].id, Some(dataset.regions.all[id].span)),
        PageKey::Measure(id) => named(&dataset.measures.all[id].id, Some(dataset.measures.all[id].span)),
        PageKey::Text(at) => {
            let group = &context.addresses.texts[usize::from(at)];
            let found = group.best(page.language).and_then(|page| dataset.pages.get(page));
            named(&group.id, found.map(|page| page.span))
        }
        _ => (A_PAGE.into(), None),
    }
}

impl Plan<'_> {
    /// How many cells of the dataset are published with every value, counted on what pages list.
    pub fn cells_published(&self) -> Coverage {
        let context = &self.context;
        let known: Vec<CellKey> = context
            .figures
            .iter()
            .filter(|figure| matches!(figure.origin, Origin::Observed(_)))
            .map(|figure| figure.key)
            .collect();
        let mut listed = vec![0usize; known.len()];
        for language in context.languages() {
            let mut here = vec![false; known.len()];
            for page in self.pages.iter().filter(|page| page.language == language) {
                for key in context.sheet(page.language, page.key).listed() {
                    if let Ok(at) = known.binary_search(&key) {
                        here[at] = true;
                    }
                }
            }
            for (count, here) in listed.iter_mut().zip(here) {
                *count += usize::from(here);
            }
        }
        let languages = context.languages().count();
        let published = listed.iter().filter(|count| **count == languages).count();
        Coverage { published, known: known.len() }
    }
}
