//! From a page that is planned to its HTML.

use super::address::PageKey;
use super::context::{Context, Sheet};
use super::view::View;
use super::{home, lists, measure, pairs, quality, region, report, search};
use crate::diag::Diagnostic;
use crate::model::CellKey;
use crate::model::reads::{Fact, note};

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

    fn show<V: View>(&self, view: &V) -> Result<String, Box<Diagnostic>> {
        note(Fact::Template(V::TEMPLATE));
        self.context.theme.render(V::TEMPLATE, &view.frame().lang, view, &self.path)
    }
}

impl Context<'_> {
    /// The cells whose every known value a page lists in its table of figures, whatever its language. A cell may
    /// come more than once.
    pub fn listed(&self, page: PageKey) -> impl Iterator<Item = CellKey> {
        let rows = match page {
            PageKey::RegionProfile(region) => super::figure::rows_of_region(self, region),
            _ => Vec::new(),
        };
        rows.into_iter().map(|row| row.key())
    }
}
