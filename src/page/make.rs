//! From a page that is planned to its HTML.

use super::address::PageKey;
use super::context::Context;
use super::latest::TEMPLATE as LATEST;
use super::rows::{rows_of_region, rows_of_release};
use super::sheet::Sheet;
use super::tables::is_known;
use super::view::{self, View};
use super::{home, lists, measure, pairs, quality, region, report, search};
use crate::diag::Diagnostic;
use crate::model::reads::{Fact, note};
use crate::model::{CellKey, PageKind, RegionId};

impl Sheet<'_> {
    /// The HTML of the page.
    ///
    /// # Errors
    /// If a template cannot show it.
    pub fn html(&self) -> Result<String, Box<Diagnostic>> {
        match self.key {
            PageKey::Home => self.show(&home::home(self)),
            PageKey::Calendar => self.show(&lists::calendar(self)),
            PageKey::Overview(release) => self.show(&report::overview(self, release)),
            PageKey::RegionReport(release, region) => {
                self.show(&report::region_report(self, release, region))
            }
            PageKey::RegionIndex => self.show(&region::index(self)),
            PageKey::RegionProfile(of) => self.show(&region::profile(self, of)),
            PageKey::Compare => self.show(&pairs::any(self)),
            PageKey::CompareRegion(of) => self.show(&pairs::of_region(self, of)),
            PageKey::MeasureIndex => self.show(&measure::index(self)),
            PageKey::Measure(of) => self.show(&measure::measure(self, of)),
            PageKey::Text(at) => self.show(&lists::text(self, at)),
            PageKey::Glossary => self.show(&lists::glossary(self)),
            PageKey::Sources => self.show(&lists::sources(self)),
            PageKey::Data => self.show(&lists::data(self)),
            PageKey::Revisions => self.show(&lists::revisions(self)),
            PageKey::Quality => self.show(&quality::quality(self)),
            PageKey::Search => self.show(&search::search(self)),
            PageKey::Latest(number) => self.latest_page(number),
            PageKey::NotFound => self.show(&lists::not_found(self)),
        }
    }

    /// The template that shows the page.
    fn template(&self) -> &'static str {
        match self.key {
            PageKey::Home => view::Home::TEMPLATE,
            PageKey::Calendar => view::Calendar::TEMPLATE,
            PageKey::Overview(_) => view::Overview::TEMPLATE,
            PageKey::RegionReport(..) => view::RegionReport::TEMPLATE,
            PageKey::RegionIndex => view::RegionIndex::TEMPLATE,
            PageKey::RegionProfile(_) => view::RegionProfile::TEMPLATE,
            PageKey::Compare => view::CompareAny::TEMPLATE,
            PageKey::CompareRegion(_) => view::ComparePairs::TEMPLATE,
            PageKey::MeasureIndex => view::MeasureIndex::TEMPLATE,
            PageKey::Measure(_) => view::MeasurePage::TEMPLATE,
            PageKey::Text(_) => view::TextPage::TEMPLATE,
            PageKey::Glossary => view::Glossary::TEMPLATE,
            PageKey::Sources => view::Sources::TEMPLATE,
            PageKey::Data => view::DataCatalogue::TEMPLATE,
            PageKey::Revisions => view::Revisions::TEMPLATE,
            PageKey::Quality => view::Quality::TEMPLATE,
            PageKey::Search => view::SearchPage::TEMPLATE,
            PageKey::Latest(_) => LATEST,
            PageKey::NotFound => view::NotFound::TEMPLATE,
        }
    }

    /// Whether the template of the page names a field of its view, wherever in it.
    pub(super) fn shows(&self, field: &str) -> bool {
        self.context.theme.names(self.template(), field)
    }

    /// A field of the view, empty where the template does not name it: what nobody shows is not made.
    pub(super) fn asked<T: Default>(&self, field: &str, make: impl FnOnce() -> T) -> T {
        if self.shows(field) { make() } else { T::default() }
    }

    fn show<V: View>(&self, view: &V) -> Result<String, Box<Diagnostic>> {
        note(Fact::Template(V::TEMPLATE));
        self.context.theme.render(V::TEMPLATE, &view.frame().lang, view, &self.path)
    }
}

impl Context<'_> {
    /// The region whose figures a page lists in its table, where it is one that figures stand on.
    pub fn lists(&self, page: PageKey) -> Option<RegionId> {
        // Profiles list everything; where there are none, reports are what all must stand on.
        let profiles = self.dataset.site.has_pages(PageKind::Profiles);
        match page {
            PageKey::RegionProfile(region) => Some(region),
            PageKey::Overview(id) if !profiles => Some(self.dataset.releases[id].lead),
            PageKey::RegionReport(_, region) if !profiles => Some(region),
            _ => None,
        }
    }

    /// The cells whose every known value a page lists in its table of figures, whatever its language: all of the
    /// region that [`Context::lists`] gives. A cell may come more than once.
    pub fn listed(&self, page: PageKey) -> impl Iterator<Item = CellKey> {
        let profiles = self.dataset.site.has_pages(PageKind::Profiles);
        let rows = match (page, self.lists(page)) {
            (PageKey::Overview(id) | PageKey::RegionReport(id, _), Some(region)) => {
                rows_of_release(self, id, region)
            }
            (_, Some(region)) => rows_of_region(self, region),
            (_, None) => Vec::new(),
        };
        let whole = move |key: &CellKey| {
            let told = |one| !is_known(self.figures, one) || self.tables.is_reported(one);
            profiles || self.dataset.cells.of(*key).iter().all(told)
        };
        rows.into_iter().map(|row| row.key()).filter(whole)
    }
}
