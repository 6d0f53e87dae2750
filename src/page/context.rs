//! What every page is made from.

use super::address::{Addresses, PageKey};
use super::alphabet::Alphabet;
use super::assets::AssetNames;
use super::beside::{Company, company};
use super::everywhere::Everywhere;
use super::extent::Extents;
use super::marks::Texts;
use super::section::Atlases;
use super::sheet::Sheet;
use super::small::Small;
use super::tables::Tables;
use super::terms::Terms;
use crate::diag::{Diagnostic, Diagnostics};
use crate::indicator::Figures;
use crate::model::reads::{Fact, apart, note, note_fault};
use crate::model::{Dataset, LangId, PageKind, RegionId, ReleaseId, Source};
use crate::number::Style;
use crate::prose::Proof;
use crate::theme::{Messages, Theme};
use std::collections::BTreeMap;
use std::sync::{Mutex, OnceLock, PoisonError};

/// What every page is made from.
#[derive(Debug)]
pub struct Context<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The figures in use.
    pub figures: &'a Figures,
    /// What became of the numbers of the texts.
    pub proof: &'a Proof,
    /// Templates and messages.
    pub theme: &'a Theme,
    /// Where pages are.
    pub addresses: Addresses<'a>,
    /// What many pages ask for.
    pub tables: Tables<'a>,
    /// The narratives, ready to be filled in.
    pub(super) texts: Texts,
    /// The boundaries of regions, as maps draw them.
    pub(super) atlases: Atlases,
    /// What assets are called.
    pub(super) assets: AssetNames,
    extents: OnceLock<Extents>,
    companies: OnceLock<Vec<Option<Company>>>,
    pub(super) readers: Vec<Reader<'a>>,
    findings: Mutex<Diagnostics>,
    everywhere: Mutex<Everywhere>,
}

/// A language of the site.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) messages: &'a Messages,
    pub(super) style: Style,
    /// The order of its names.
    pub(super) alphabet: Alphabet,
    /// What each source is called in short.
    pub(super) sources: Vec<String>,
    /// What the terms of the glossary are called.
    pub(super) terms: Terms,
    /// Which words it writes in small letters.
    pub(super) small: Small,
}

impl<'a> Context<'a> {
    /// Everything that pages need, worked out once. The findings are those of narratives whose marks cannot
    /// be read, and of languages without a catalogue.
    ///
    /// # Errors
    /// If no page can be made at all.
    pub fn new(
        dataset: &'a Dataset,
        figures: &'a Figures,
        proof: &'a Proof,
        theme: &'a Theme,
    ) -> Result<(Self, Diagnostics), Diagnostics> {
        let mut findings = Diagnostics::default();
        let mut readers = Vec::new();
        for language in &dataset.site.languages {
            match theme.messages(&language.tag) {
                Ok(messages) => {
                    let style = Style::of(language).unwrap_or_else(Style::english);
                    let (alphabet, tag) = (Alphabet::of(&language.tag), &language.tag);
                    let language = LangId(readers.len() as u8);
                    readers.push(Reader {
                        messages,
                        style,
                        alphabet,
                        sources: source_names(dataset, language),
                        terms: Terms::new(&dataset.glossary, language, tag),
                        small: Small::new(&dataset.measures, &dataset.glossary, language),
                    });
                }
                Err(finding) => findings.push(*finding),
            }
        }
        if findings.has_errors() {
            return Err(findings);
        }
        let catalogues: Vec<&Messages> = readers.iter().map(|reader| reader.messages).collect();
        let addresses = match Addresses::new(dataset, &catalogues) {
            Ok(addresses) => addresses,
            Err(missing) => {
                findings.push(theme.missing_message(&missing));
                return Err(findings);
            }
        };
        let (texts, found) = Texts::read(dataset, proof);
        findings.extend(found);
        let context = Self {
            dataset,
            figures,
            proof,
            theme,
            addresses,
            tables: Tables::new(dataset, figures),
            atlases: Atlases::new(&dataset.regions),
            assets: AssetNames::new(theme),
            extents: OnceLock::new(),
            companies: OnceLock::new(),
            texts,
            readers,
            findings: Mutex::default(),
            everywhere: Mutex::default(),
        };
        Ok((context, findings))
    }

    /// How far the data reach.
    pub fn extents(&self) -> &Extents {
        self.extents.get_or_init(|| apart(|| Extents::new(self.dataset, self.figures)))
    }

    /// Which others a region is shown beside, if it is.
    pub(super) fn company(&self, region: RegionId) -> Option<&Company> {
        note(Fact::Company(region));
        let all = self.companies.get_or_init(|| {
            apart(|| {
                let Some(language) = self.languages().next() else { return Vec::new() };
                // Nothing of it depends on the language.
                let sheet = self.sheet(language, PageKey::Home);
                self.dataset.regions.all.ids().map(|region| company(&sheet, region)).collect()
            })
        });
        all.get(region.0 as usize)?.as_ref()
    }

    /// The same, as it can be told from another.
    pub fn company_of(&self, region: RegionId) -> impl std::fmt::Debug + '_ {
        self.company(region)
    }

    /// The pages that compare: the one for any two regions, and that of each region with those beside it.
    pub fn comparing_pages(&self) -> impl Iterator<Item = PageKey> {
        let regions = self.dataset.regions.all.ids().filter(|region| self.compares(*region));
        let any = self.compared().map(|_| PageKey::Compare);
        any.into_iter().chain(regions.map(PageKey::CompareRegion))
    }

    /// Whether a region has a page that compares it with others.
    pub(super) fn compares(&self, region: RegionId) -> bool {
        self.dataset.site.has_pages(PageKind::Comparisons) && self.company(region).is_some()
    }

    /// Whether there is a page of terms: a glossary without any has none.
    pub fn has_glossary(&self) -> bool {
        !self.dataset.glossary.is_empty()
    }

    /// The newest report on several regions: of these any two can be compared, where the site has pages for it.
    pub(super) fn compared(&self) -> Option<ReleaseId> {
        if !self.dataset.site.has_pages(PageKind::Comparisons) {
            return None;
        }
        let several = |id: &ReleaseId| {
            self.tables.pages_of[id.0 as usize].len() > 1 && !self.dataset.releases[*id].headline.is_empty()
        };
        self.tables.releases.iter().copied().find(several)
    }

    /// The languages of the site.
    pub fn languages(&self) -> impl Iterator<Item = LangId> + use<> {
        (0..self.readers.len()).map(|at| LangId(at as u8))
    }

    /// The tag of a language.
    pub fn tag(&self, language: LangId) -> &str {
        self.dataset.site.languages.get(usize::from(language.0)).map_or("", |language| &language.tag)
    }

    /// Whether the theme has an icon for tabs.
    pub fn has_icon(&self) -> bool {
        self.theme.assets().any(|(name, _)| name == "icon.svg")
    }

    /// The icon for tabs, an SVG.
    pub fn icon(&self) -> Option<&str> {
        self.theme.text("assets/icon.svg")
    }

    /// A sheet for a page.
    pub fn sheet(&self, language: LangId, key: PageKey) -> Sheet<'_> {
        let path = self.addresses.path(language, key);
        Sheet::new(self, language, key, path)
    }

    /// Whether any text has marks to be filled in.
    pub fn has_marks(&self) -> bool {
        self.texts.has_marks()
    }

    /// What was found while pages were made, and no longer here afterwards.
    pub fn take_findings(&self) -> Diagnostics {
        let mut all = std::mem::take(&mut *self.findings.lock().unwrap_or_else(PoisonError::into_inner));
        let everywhere = std::mem::take(&mut *self.everywhere.lock().unwrap_or_else(PoisonError::into_inner));
        all.extend(everywhere.told());
        all
    }

    pub(super) fn report(&self, finding: Diagnostic) {
        note_fault();
        self.findings.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    }

    /// Reports what was found on the page of a region, of a text that stands on those of many.
    pub(super) fn report_of(&self, region: RegionId, finding: Diagnostic) {
        note_fault();
        self.everywhere.lock().unwrap_or_else(PoisonError::into_inner).add(region, finding);
    }
}

/// Outlet and year of every source; several that share both get letters in the order of the content, as in a
/// list of references.
fn source_names(dataset: &Dataset, language: LangId) -> Vec<String> {
    let name = |source: &Source| format!("{}, {}", source.outlet.get(language), source.date.latest.year());
    let mut sharing: BTreeMap<String, usize> = BTreeMap::new();
    for (_, source) in dataset.sources.iter() {
        *sharing.entry(name(source)).or_default() += 1;
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let names = dataset.sources.iter().map(|(_, source)| {
        let name = name(source);
        if sharing.get(&name) == Some(&1) {
            return name;
        }
        let at = seen.entry(name.clone()).or_default();
        *at += 1;
        match u32::try_from(*at - 1).ok().filter(|at| *at < 26).and_then(|at| char::from_u32(97 + at)) {
            Some(letter) => format!("{name}{letter}"),
            None => format!("{name} ({at})"),
        }
    });
    names.collect()
}
