//! The addresses that always lead to the newest report: pages that send readers on, from a server or from disk, with
//! or without scripts.

use super::address::PageKey;
use super::context::Context;
use super::sheet::Sheet;
use super::view::{LatestPage, Link};
use crate::diag::Diagnostic;
use crate::model::ReleaseId;
use crate::model::reads::{Fact, note};

/// The template of these pages.
pub(super) const TEMPLATE: &str = "latest.html";

impl Context<'_> {
    /// The newest release that an address for the newest leads to.
    pub fn latest(&self, number: u16) -> Option<ReleaseId> {
        let releases = &self.tables.releases;
        let Some(at) = usize::from(number).checked_sub(1) else { return releases.first().copied() };
        let series = self.addresses.series.get(at)?;
        releases.iter().copied().find(|id| self.dataset.releases[*id].series.as_ref() == Some(series))
    }

    /// The addresses for the newest report that there are.
    pub fn latest_pages(&self) -> impl Iterator<Item = PageKey> {
        let numbers = (0..=self.addresses.series.len()).filter_map(|number| u16::try_from(number).ok());
        numbers.filter(|number| self.latest(*number).is_some()).map(PageKey::Latest)
    }
}

impl Sheet<'_> {
    /// The page that sends readers on to the newest report.
    ///
    /// # Errors
    /// If the template cannot show it.
    pub(super) fn latest_page(&self, number: u16) -> Result<String, Box<Diagnostic>> {
        let Some(id) = self.context.latest(number) else { return Ok(String::new()) };
        let key = PageKey::Overview(id);
        let addresses = &self.context.addresses;
        let lang = self.context.tag(self.language).to_owned();
        let title = self.text(&self.dataset().releases[id].title);
        let view = LatestPage {
            css: vec![self.to(self.context.style_path())],
            icon: self.context.has_icon().then(|| self.to("assets/icon.svg")),
            title: self.latest_label(number),
            target: Link { label: title, href: self.href(key) },
            canonical: addresses.full(&addresses.path(self.language, key)),
            others: self.twins(),
            lang: lang.clone(),
        };
        note(Fact::Template(TEMPLATE));
        self.context.theme.render(TEMPLATE, &lang, &view, &self.path)
    }

    /// The links that always lead to the newest report.
    pub(super) fn latest_links(&self) -> Vec<Link> {
        let link = |key| match key {
            PageKey::Latest(number) => Some(Link { label: self.latest_label(number), href: self.href(key) }),
            _ => None,
        };
        self.context.latest_pages().filter_map(link).collect()
    }

    fn latest_label(&self, number: u16) -> String {
        let series = usize::from(number).checked_sub(1).and_then(|at| self.context.addresses.series.get(at));
        match series {
            Some(series) => self.say("latest-of-series", &[("series", series.into())]),
            None => self.word("latest-report"),
        }
    }
}
