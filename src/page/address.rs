//! Addresses: where each page is, in each language, and how pages link to one another.
//!
//! The words come from the catalogues, the rest from the keys of the content. Links between pages are
//! relative, so that the site works from any server, sub-path or disk.

use crate::model::{Dataset, LangId, MeasureId, RegionId, ReleaseId};
use crate::theme::{Messages, MissingMessage};
use std::collections::BTreeMap;

/// Which page, whatever the language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PageKey {
    /// The home page.
    Home,
    /// All reports, out and to come.
    Calendar,
    /// The overview of a release.
    Overview(ReleaseId),
    /// A region in a release.
    RegionReport(ReleaseId, RegionId),
    /// All regions.
    RegionIndex,
    /// A region through all releases.
    RegionProfile(RegionId),
    /// Any two regions side by side.
    Compare,
    /// A region beside others, a pair at a time.
    CompareRegion(RegionId),
    /// All measures.
    MeasureIndex,
    /// A measure.
    Measure(MeasureId),
    /// A page of its own, by its place among [`Addresses::texts`].
    Text(u16),
    /// The glossary, where it has terms.
    Glossary,
    /// The sources.
    Sources,
    /// The data catalogue.
    Data,
    /// Revisions, disputes and conflicts.
    Revisions,
    /// How complete and how certain the figures are.
    Quality,
    /// Everything that can be looked for, by name.
    Search,
    /// The address that always leads to the newest report: of all (0), or of a series by its number.
    Latest(u16),
    /// The page for unknown addresses; one for the whole site.
    NotFound,
}

/// A page that stands by itself, with its text in each language.
#[derive(Debug, Clone, Default)]
pub struct TextGroup {
    /// The key that its translations share.
    pub id: String,
    /// Indices into the pages of the dataset, by language.
    pub by_language: Vec<Option<usize>>,
}

impl TextGroup {
    /// The text in a language, or failing that in the first language that has one.
    pub fn best(&self, language: LangId) -> Option<usize> {
        let own = self.by_language.get(usize::from(language.0)).copied().flatten();
        own.or_else(|| self.by_language.iter().flatten().next().copied())
    }
}

/// The words in addresses of one language.
#[derive(Debug, Clone)]
struct Words {
    /// Empty for the language at the root, else such as `en/`.
    prefix: String,
    reports: String,
    regions: String,
    measures: String,
    glossary: String,
    sources: String,
    data: String,
    revisions: String,
    quality: String,
    search: String,
    charts: String,
    latest: String,
    editions: String,
    compare: String,
}

/// The addresses of a site.
#[derive(Debug)]
pub struct Addresses<'a> {
    dataset: &'a Dataset,
    languages: Vec<Words>,
    /// The pages that stand by themselves, by key.
    pub texts: Vec<TextGroup>,
    /// The series of reports, by key.
    pub series: Vec<String>,
}

impl<'a> Addresses<'a> {
    /// The addresses for a dataset, with the words of a catalogue for each language.
    ///
    /// # Errors
    /// If a catalogue lacks a word.
    pub fn new(dataset: &'a Dataset, catalogues: &[&Messages]) -> Result<Self, MissingMessage> {
        let mut languages = Vec::with_capacity(catalogues.len());
        for (at, messages) in catalogues.iter().enumerate() {
            let word = |key: &str| messages.get(key, &[]);
            let tag = dataset.site.languages.get(at).map_or("", |language| language.tag.as_str());
            languages.push(Words {
                prefix: if at == 0 { String::new() } else { format!("{}/", tag.to_lowercase()) },
                reports: word("path-reports")?,
                regions: word("path-regions")?,
                measures: word("path-measures")?,
                glossary: word("path-glossary")?,
                sources: word("path-sources")?,
                data: word("path-data")?,
                revisions: word("path-revisions")?,
                quality: word("path-quality")?,
                search: word("path-search")?,
                charts: word("path-charts")?,
                latest: word("path-latest")?,
                editions: word("path-editions")?,
                compare: word("path-compare")?,
            });
        }
        let mut texts: BTreeMap<&str, TextGroup> = BTreeMap::new();
        for (at, page) in dataset.pages.iter().enumerate() {
            let group = texts.entry(&page.id).or_insert_with(|| TextGroup {
                id: page.id.clone(),
                by_language: vec![None; languages.len()],
            });
            if let Some(place) = group.by_language.get_mut(usize::from(page.language.0)) {
                place.get_or_insert(at);
            }
        }
        let series: std::collections::BTreeSet<&String> =
            dataset.releases.iter().filter_map(|(_, release)| release.series.as_ref()).collect();
        let series = series.into_iter().cloned().collect();
        Ok(Self { dataset, languages, texts: texts.into_values().collect(), series })
    }

    /// The page of its own with this key.
    pub fn text(&self, id: &str) -> Option<PageKey> {
        let at = self.texts.iter().position(|group| group.id == id)?;
        Some(PageKey::Text(at as u16))
    }

    /// The path of a page below the site, with its file name.
    pub fn path(&self, language: LangId, key: PageKey) -> String {
        let Some(words) = self.languages.get(usize::from(language.0)) else { return String::new() };
        let dataset = self.dataset;
        let Words {
            prefix,
            reports,
            regions,
            measures,
            glossary,
            sources,
            data,
            revisions,
            quality,
            search,
            ..
        } = words;
        match key {
            PageKey::Home => [prefix, "index.html"].concat(),
            PageKey::Calendar => [prefix, reports, "/index.html"].concat(),
            PageKey::Overview(release) => {
                [prefix, reports, "/", &dataset.releases[release].id, "/index.html"].concat()
            }
            PageKey::RegionReport(release, region) => {
                let (release, region) = (&dataset.releases[release].id, &dataset.regions.all[region].id);
                [prefix, reports, "/", release, "/", region, ".html"].concat()
            }
            PageKey::RegionIndex => [prefix, regions, "/index.html"].concat(),
            PageKey::RegionProfile(region) => {
                [prefix, regions, "/", &dataset.regions.all[region].id, ".html"].concat()
            }
            PageKey::Compare => [prefix, &words.compare, "/index.html"].concat(),
            PageKey::CompareRegion(region) => {
                [prefix, &words.compare, "/", &dataset.regions.all[region].id, ".html"].concat()
            }
            PageKey::MeasureIndex => [prefix, measures, "/index.html"].concat(),
            PageKey::Measure(measure) => {
                [prefix, measures, "/", &dataset.measures.all[measure].id, ".html"].concat()
            }
            PageKey::Text(at) => {
                let page = self.texts.get(usize::from(at)).and_then(|group| group.best(language));
                let slug = page.and_then(|page| dataset.pages.get(page)).map_or("", |page| &page.slug);
                [prefix, slug, ".html"].concat()
            }
            PageKey::Glossary => [prefix, glossary, ".html"].concat(),
            PageKey::Sources => [prefix, sources, ".html"].concat(),
            PageKey::Data => [prefix, data, "/index.html"].concat(),
            PageKey::Revisions => [prefix, revisions, ".html"].concat(),
            PageKey::Quality => [prefix, quality, "/index.html"].concat(),
            PageKey::Search => [prefix, search, ".html"].concat(),
            PageKey::Latest(0) => [prefix, reports, "/", &words.latest, "/index.html"].concat(),
            PageKey::Latest(number) => {
                let series = self.series.get(usize::from(number) - 1).map_or("", String::as_str);
                [prefix, reports, "/", &words.latest, "/", series, ".html"].concat()
            }
            PageKey::NotFound => "404.html".to_owned(),
        }
    }

    /// The folder of the editions of reports in one file.
    pub fn editions(&self, language: LangId) -> String {
        self.languages
            .get(usize::from(language.0))
            .map_or(String::new(), |words| format!("{}{}/", words.prefix, words.editions))
    }

    /// The path of the edition of a report in one file, by the path of its page.
    pub fn edition(&self, language: LangId, page: &str) -> String {
        let Some(words) = self.languages.get(usize::from(language.0)) else { return String::new() };
        let page = page.strip_prefix(words.prefix.as_str()).unwrap_or(page);
        let page = page.strip_prefix(words.reports.as_str()).unwrap_or(page);
        format!("{}{}{page}", words.prefix, words.editions)
    }

    /// The path of the files of a chart on a page, without the ending: in a folder of their own, so that a page to
    /// be embedded can be told from the others by its address, and no name can be taken twice.
    pub fn chart(&self, language: LangId, page: &str, name: &str) -> String {
        let Some(words) = self.languages.get(usize::from(language.0)) else { return String::new() };
        let page = page.strip_prefix(words.prefix.as_str()).unwrap_or(page);
        let folder = without_index(page);
        let folder = folder.strip_suffix(".html").map_or(folder.to_owned(), |page| format!("{page}/"));
        format!("{}{}/{folder}{name}", words.prefix, words.charts)
    }

    /// The pages that a file may belong to, by their paths, whether or not there are such pages: the page itself, one that
    /// it stands beside, one whose chart it shows, one that it is an edition of.
    pub fn pages_beside(&self, path: &str) -> impl Iterator<Item = String> {
        let beside = path.rsplit_once('.').map(|(stem, _)| format!("{stem}.html"));
        let folders = self.languages.iter().flat_map(move |words| {
            let Words { prefix, charts, editions, reports, .. } = words;
            let below = path.strip_prefix(prefix.as_str());
            let of = |folder: &str| below.and_then(|path| path.strip_prefix(folder)?.strip_prefix('/'));
            let chart = of(charts).map(|rest| rest.rsplit_once('/').map_or("", |(folder, _)| folder));
            let chart_pages = chart.into_iter().flat_map(move |folder| {
                let index = if folder.is_empty() { String::new() } else { format!("{folder}/") };
                [format!("{prefix}{folder}.html"), format!("{prefix}{index}index.html")]
            });
            chart_pages.chain(of(editions).map(|rest| format!("{prefix}{reports}/{rest}")))
        });
        std::iter::once(path.to_owned()).chain(folders).chain(beside)
    }

    /// The path of a file that has words, in a language: those of the first language are at the root.
    pub fn localised(&self, language: LangId, path: &str) -> String {
        let prefix = self.languages.get(usize::from(language.0)).map_or("", |words| &words.prefix);
        format!("{prefix}{path}")
    }

    /// The path of the feed of a language.
    pub fn feed(&self, language: LangId) -> String {
        self.of_language(language, "feed.xml")
    }

    /// The path of a file that each language has one of.
    pub fn of_language(&self, language: LangId, name: &str) -> String {
        let prefix = self.languages.get(usize::from(language.0)).map_or("", |words| &words.prefix);
        format!("{prefix}{name}")
    }

    /// The full address of a path: the final `index.html` is left out.
    pub fn full(&self, path: &str) -> String {
        format!("{}{}", self.dataset.site.base_url, without_index(path))
    }

    /// The path of the site on its host: `/` or such as `/cakupan/`.
    pub fn base_path(&self) -> String {
        let url = &self.dataset.site.base_url;
        let after = url.split_once("://").map_or(url.as_str(), |(_, after)| after);
        let path = after.split_once('/').map_or("", |(_, path)| path).trim_matches('/');
        if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
    }
}

/// A path as it stands in a full address.
pub fn without_index(path: &str) -> &str {
    match path.strip_suffix("index.html") {
        Some(folder) if folder.is_empty() || folder.ends_with('/') => folder,
        _ => path,
    }
}

/// The link from one path below the site to another.
pub fn relative(from: &str, to: &str) -> String {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let from: Vec<&str> = if folder.is_empty() { Vec::new() } else { folder.split('/').collect() };
    let to: Vec<&str> = to.split('/').collect();
    // The last part of `to` is its file name, which is never shared.
    let shared =
        from.iter().zip(&to[..to.len().saturating_sub(1)]).take_while(|(from, to)| from == to).count();
    let mut out = "../".repeat(from.len() - shared);
    out.push_str(&to[shared..].join("/"));
    out
}

/// The way from a path up to the root of the site.
pub fn to_root(from: &str) -> String {
    "../".repeat(from.matches('/').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_as_short_as_they_can_be() {
        for (from, to, link) in [
            ("index.html", "index.html", "index.html"),
            ("index.html", "laporan/2023-12/index.html", "laporan/2023-12/index.html"),
            ("laporan/2023-12/aceh.html", "laporan/2023-12/index.html", "index.html"),
            ("laporan/2023-12/aceh.html", "laporan/2016/aceh.html", "../2016/aceh.html"),
            (
                "laporan/2023-12/aceh.html",
                "en/reports/2023-12/aceh.html",
                "../../en/reports/2023-12/aceh.html",
            ),
            ("en/reports/index.html", "index.html", "../../index.html"),
            ("a/b.html", "a", "../a"),
        ] {
            assert_eq!(relative(from, to), link, "{from} → {to}");
        }
        assert_eq!(to_root("en/reports/index.html"), "../../");
    }

    #[test]
    fn full_addresses_name_folders_without_their_index() {
        assert_eq!(without_index("index.html"), "");
        assert_eq!(without_index("en/index.html"), "en/");
        assert_eq!(without_index("en/reindex.html"), "en/reindex.html");
    }
}
