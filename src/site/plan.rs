//! The plan: every file that there will be, as small values, before any of them is made.

use super::data::{self, DataFile};
use super::package;
use super::rules::{ADDRESS_TAKEN, UNPUBLISHED_CELL};
use super::work::Work;
use crate::diag::{Arg, Both, Diagnostic, Diagnostics, plural};
use crate::indicator::{Figure, Figures, Origin};
use crate::model::{CellKey, Dataset, LangId, Offline, PageKind};
use crate::page::address::PageKey;
use crate::page::{CATALOGUE, Context, PACKAGE, WORKER};
use crate::prose::Proof;
use crate::source::Span;
use crate::theme::Theme;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::sync::OnceLock;

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
    shelves: OnceLock<data::Shelves<'a>>,
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
    proof: &'a Proof,
    theme: &'a Theme,
) -> Result<Plan<'a>, Diagnostics> {
    let (context, mut findings) = Context::new(dataset, figures, proof, theme)?;
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
    Ok(Plan { context, pages, data, findings, shelves: OnceLock::new() })
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
    out.extend(context.comparing_pages());
    out.push(PageKey::MeasureIndex);
    out.extend(dataset.measures.all.ids().map(PageKey::Measure));
    out.extend((0..context.addresses.texts.len()).map(|at| PageKey::Text(at as u16)));
    out.extend(context.has_glossary().then_some(PageKey::Glossary));
    out.extend([
        PageKey::Sources,
        PageKey::Data,
        PageKey::Revisions,
        PageKey::Quality,
        PageKey::Search,
        PageKey::NotFound,
    ]);
    out.extend(context.latest_pages());
    out
}

/// What is there without anyone's asking, for findings.
const A_PAGE: Both = Both { id: "halaman bawaan situs", en: "a page that every site has" };
const A_FILE: Both = Both { id: "berkas bawaan situs", en: "a file that every site has" };

/// Paths that differ in nothing but capital letters are one and the same on many disks and servers.
fn collisions(context: &Context<'_>, pages: &[PlannedPage], data: &[DataFile], findings: &mut Diagnostics) {
    let mut taken: FxHashMap<Cow<'_, str>, Option<&PlannedPage>> = FxHashMap::default();
    taken.reserve(pages.len() + data.len());
    let name = |page: Option<&PlannedPage>| page.map_or((A_FILE.into(), None), |page| origin(context, page));
    let feeds: Vec<String> = context.languages().map(|language| context.addresses.feed(language)).collect();
    let assets: Vec<String> = context.theme.assets().map(|(name, _)| context.asset_path(name)).collect();
    let mut fixed =
        vec!["robots.txt", "sitemap.xml", "_headers", super::write::MANIFEST, context.style_path()];
    fixed.extend([PACKAGE, CATALOGUE, package::CSVW, package::CSVW_SCHEMA]);
    let apps: Vec<String> = context.languages().map(|language| context.app_path(language)).collect();
    let offline: Vec<String> = context.languages().map(|language| context.offline_path(language)).collect();
    let kept = apps.iter().chain(&offline).map(String::as_str);
    let kept = kept.filter(|_| context.dataset.site.keeps_pages());
    let worker = (context.dataset.site.offline != Offline::Never).then_some(WORKER);
    let files =
        fixed.into_iter().chain(kept).chain(worker).chain(feeds.iter().chain(&assets).map(String::as_str));
    let files = files.chain(data.iter().map(|file| file.path.as_str()));
    // Pages with an address of the user's choice come last: it is their choice that can be changed.
    let is_text = |page: &&PlannedPage| matches!(page.key, PageKey::Text(_));
    let pages = pages.iter().filter(|page| !is_text(page)).chain(pages.iter().filter(is_text));
    let all = files.map(|path| (path, None)).chain(pages.map(|page| (page.path.as_str(), Some(page))));
    for (path, page) in all {
        match taken.entry(folded(path)) {
            Entry::Occupied(first) => {
                let (second, span) = name(page);
                findings.push(taken_twice(path, &name(*first.get()).0, second, span));
            }
            Entry::Vacant(place) => drop(place.insert(page)),
        }
    }
}

/// A path in small letters, as nearly every one is written.
fn folded(path: &str) -> Cow<'_, str> {
    let is_folded = |byte: u8| byte.is_ascii() && !byte.is_ascii_uppercase();
    if path.bytes().all(is_folded) { path.into() } else { path.to_lowercase().into() }
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
        PageKey::RegionProfile(id) | PageKey::CompareRegion(id) => {
            named(&dataset.regions.all[id].id, Some(dataset.regions.all[id].span))
        }
        PageKey::Measure(id) => named(&dataset.measures.all[id].id, Some(dataset.measures.all[id].span)),
        PageKey::Text(at) => {
            let group = &context.addresses.texts[usize::from(at)];
            let found = group.best(page.language).and_then(|page| dataset.pages.get(page));
            named(&group.id, found.map(|page| page.span))
        }
        _ => (A_PAGE.into(), None),
    }
}

impl<'a> Plan<'a> {
    /// The figures as data files list them.
    pub(super) fn shelves(&self) -> &data::Shelves<'a> {
        self.shelves.get_or_init(|| data::Shelves::new(&self.context))
    }

    /// Whether a piece of work takes long.
    pub(super) fn is_long(&self, work: Work) -> bool {
        matches!(work, Work::Data(at) if self.data[at].is_long())
    }

    /// Whether a piece of work takes memory in the measure of the site.
    pub(super) fn is_held(&self, work: Work) -> bool {
        matches!(work, Work::Data(at) if self.data[at].is_held())
    }

    /// How many cells of the dataset are published with every value, counted on what pages list, and the finding
    /// that not all are. By the way the pages are planned all are: this is what proves it on every run.
    pub fn cells_published(&self) -> (Coverage, Option<Diagnostic>) {
        let figures = self.context.figures;
        let is_known = |figure: &&Figure| matches!(figure.origin, Origin::Observed(_));
        let known = figures.iter().filter(is_known).count();
        let unlisted =
            figures.iter().zip(self.listed(figures)).filter(|(figure, listed)| !listed && is_known(figure));
        let unlisted: Vec<CellKey> = unlisted.map(|(figure, _)| figure.key).collect();
        let coverage = Coverage { published: known - unlisted.len(), known };
        (coverage, unlisted.first().map(|first| self.unpublished(*first, unlisted.len())))
    }

    /// For each of the figures, sorted by key, whether every language lists its cell on some page.
    fn listed(&self, figures: &Figures) -> Vec<bool> {
        // Region by region, as figures lie: page by page each would be sought far from the one before it.
        let mut pages = vec![Vec::new(); self.context.dataset.regions.all.len()];
        for page in &self.pages {
            if let Some(region) = self.context.lists(page.key) {
                pages[region.0 as usize].push((page.language, page.key));
            }
        }
        let of_regions: Vec<&[Figure]> = figures.of_regions().collect();
        let listed = |of_region: &&[Figure]| {
            let pages = of_region.first().map_or(&[][..], |one| &pages[one.key.region.0 as usize]);
            self.listed_of_region(of_region, pages)
        };
        of_regions.par_iter().map(listed).collect::<Vec<_>>().concat()
    }

    fn listed_of_region(&self, figures: &[Figure], pages: &[(LangId, PageKey)]) -> Vec<bool> {
        let mut everywhere = vec![true; figures.len()];
        for language in self.context.languages() {
            let mut here = vec![false; figures.len()];
            for (_, page) in pages.iter().filter(|(of, _)| *of == language) {
                // Pages list cells in order: the next one is nearly always the one expected.
                let mut next = 0;
                for key in self.context.listed(*page) {
                    let is_next = figures.get(next).is_some_and(|figure| figure.key == key);
                    let found = || figures.binary_search_by_key(&key, |figure| figure.key).ok();
                    if let Some(at) = if is_next { Some(next) } else { found() } {
                        here[at] = true;
                        next = at + 1;
                    }
                }
            }
            everywhere.iter_mut().zip(here).for_each(|(all, here)| *all &= here);
        }
        everywhere
    }

    fn unpublished(&self, first: CellKey, count: usize) -> Diagnostic {
        let dataset = self.context.dataset;
        let finding = match dataset.cells.of(first).first() {
            Some(stated) => UNPUBLISHED_CELL.at(stated.span),
            None => UNPUBLISHED_CELL.nowhere(),
        };
        let name = dataset.cell_name(first);
        let hint = match dataset.site.has_pages(PageKind::Profiles) {
            true => Both {
                id: "ini kekeliruan program: laporkan beserta isi yang menyebabkannya",
                en: "this is a fault of the program: report it with the content that brings it about",
            },
            false => Both {
                id: "sebut `profiles` di `pages` pada `site.yaml`, atau muat sumber dan wilayahnya dalam sebuah laporan",
                en: "name `profiles` among the `pages` of `site.yaml`, or have a report on its source and region",
            },
        };
        finding
            .with("count", plural(count, "sel", "cell", "cells"))
            .with("cell", format!("`{name}`"))
            .about(name)
            .hint(hint)
    }
}

#[cfg(test)]
mod tests {
    use super::{Coverage, plan};
    use crate::indicator::derive;
    use crate::model::{
        Aspect, CategoryId, CellKey, Cells, Dataset, Language, Level, LevelId, Measure, MeasureId,
        MeasureKind, Observation, PageKind, PartialDate, Period, Quantity, Region, RegionId, Source,
        SourceId, Stated, Status, Text, Unit, UnitId, UnitKind,
    };
    use crate::page::address::PageKey;
    use crate::prose::Proof;
    use crate::source::{FileId, Span};
    use crate::theme::{Overrides, Theme};

    fn span() -> Span {
        Span::new(FileId(0), 0..0)
    }

    fn region(id: &str) -> Region {
        Region {
            id: id.to_owned(),
            name: Text::same(id),
            short: None,
            aliases: Vec::new(),
            level: LevelId(0),
            parents: Vec::new(),
            codes: Vec::new(),
            from: None,
            until: None,
            predecessors: Vec::new(),
            tile: None,
            label: None,
            note: None,
            span: span(),
        }
    }

    fn observation(region: u32) -> Observation {
        let key = CellKey {
            region: RegionId(region),
            measure: MeasureId(0),
            category: CategoryId::TOTAL,
            period: Period::parse("2023-12").unwrap(),
            aspect: Aspect::Actual,
        };
        Observation {
            key,
            stated: Stated::Quantity(Quantity::exact(100)),
            status: Status::Final,
            source: SourceId(0),
            released: PartialDate::parse("2024-03-15").unwrap(),
            remarks: None,
            span: span(),
        }
    }

    /// Two regions with a figure each, in two languages.
    fn dataset() -> Dataset {
        let mut dataset = Dataset::default();
        dataset.site.languages =
            ["id", "en"].map(|tag| Language { tag: tag.to_owned(), numbers: None }).into();
        let level =
            Level { id: "province".to_owned(), name: Text::same("Provinsi"), plural: Text::default() };
        dataset.regions.levels.insert(level).unwrap();
        for id in ["aceh", "bali"] {
            dataset.regions.all.insert(region(id)).unwrap();
        }
        let unit = Unit {
            id: "persons".to_owned(),
            kind: UnitKind::Count,
            one: Text::same("orang"),
            other: Text::same("orang"),
        };
        dataset.measures.units.insert(unit).unwrap();
        let measure = Measure {
            id: "workers".to_owned(),
            name: Text::same("Pekerja"),
            short: None,
            definition: Text::same("Yang bekerja."),
            unit: UnitId(0),
            kind: MeasureKind::Stock,
            dimensions: Vec::new(),
            parts: Vec::new(),
            sums_over_regions: false,
            formula: None,
            denominator: None,
            over_hundred: None,
            denominator_varies: None,
            plausible_change: None,
            disclosure: None,
            seasonal: None,
            breaks: Vec::new(),
            term: None,
            span: span(),
        };
        dataset.measures.all.insert(measure).unwrap();
        let source = Source {
            id: "kemnaker".to_owned(),
            title: Text::same("Tabel"),
            outlet: Text::same("Kemnaker"),
            kind: None,
            date: PartialDate::parse("2024").unwrap(),
            date_note: None,
            url: None,
            note: None,
            attachments: Vec::new(),
            span: span(),
        };
        dataset.sources.insert(source).unwrap();
        dataset.cells = Cells::new(vec![observation(0), observation(1)]);
        dataset
    }

    #[test]
    fn without_profiles_a_figure_that_no_report_shows_is_told() {
        let mut dataset = dataset();
        dataset.site.left_out = vec![PageKind::Profiles];
        let figures = derive(&dataset, None);
        let proof = Proof::default();
        let theme = Theme::load(Overrides::none()).unwrap();
        let plan = plan(&dataset, &figures, &proof, &theme).unwrap();
        let (coverage, finding) = plan.cells_published();
        assert_eq!(coverage, Coverage { published: 0, known: 2 });
        assert_eq!(finding.unwrap().rule.code, "C506");
    }

    #[test]
    fn a_figure_that_no_page_shows_is_told() {
        let dataset = dataset();
        let figures = derive(&dataset, None);
        let proof = Proof::default();
        let theme = Theme::load(Overrides::none()).unwrap();
        let mut plan = plan(&dataset, &figures, &proof, &theme).unwrap();
        assert_eq!(plan.cells_published(), (Coverage { published: 2, known: 2 }, None));
        // No content brings it about; a plan that forgets a page in one language does.
        let bali =
            plan.pages.iter().rposition(|page| page.key == PageKey::RegionProfile(RegionId(1))).unwrap();
        plan.pages.remove(bali);
        let (coverage, finding) = plan.cells_published();
        assert_eq!(coverage, Coverage { published: 1, known: 2 });
        let finding = finding.unwrap();
        assert_eq!(finding.rule.code, "C506");
        assert_eq!(finding.subject.as_deref(), Some("workers · bali · 2023-12 · actual"));
    }
}
