//! What making a page would find, without making it.
//!
//! Where the templates are those of the program, whatever its pages hold, only the marks in a text can be at
//! fault: the text is then filled in as for the page, and nothing else is made.

use super::address::PageKey;
use super::region::subject;
use super::section::Subject;
use super::sheet::Sheet;
use crate::model::{RegionId, ReleaseId};
use crate::prose::TextId;

impl Sheet<'_> {
    /// Reports all that [`Sheet::html`] would, unless a template fails.
    pub fn rehearse(&self) {
        match self.key {
            PageKey::Overview(release) => {
                self.rehearse_narrative(release, None);
                self.rehearse_standing(self.context.dataset.releases[release].lead, Some(release));
            }
            PageKey::RegionReport(release, region) => {
                self.rehearse_narrative(release, Some(region));
                self.rehearse_standing(region, Some(release));
            }
            PageKey::RegionProfile(region) => self.rehearse_standing(region, None),
            PageKey::Text(group) => {
                let group = self.context.addresses.texts.get(usize::from(group));
                if let Some(at) = group.and_then(|group| group.best(self.language))
                    && self.context.texts.is_marked(TextId::Page(at))
                {
                    self.page_text(at);
                }
            }
            _ => {}
        }
    }

    fn rehearse_standing(&self, region: RegionId, release: Option<ReleaseId>) {
        if let Some((at, _)) = self.find_standing(region)
            && self.context.texts.is_marked(TextId::Standing(at))
        {
            let in_release = |release: ReleaseId| {
                let period = self.context.dataset.releases[release].period;
                Subject { region, release: Some(release), period }
            };
            self.standing(release.map_or_else(|| subject(self, region), in_release));
        }
    }

    fn rehearse_narrative(&self, release: ReleaseId, region: Option<RegionId>) {
        if let Some((at, _)) = self.find_narrative(release, region)
            && self.context.texts.is_marked(TextId::Narrative(at))
        {
            self.narrative(release, region);
        }
    }
}
