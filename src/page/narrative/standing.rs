//! The standing text on a region: on its page in every release, and on its profile.

use crate::model::reads::{Fact, note};
use crate::model::{LangId, RegionId};
use crate::page::section::{Shown, Subject};
use crate::page::sheet::Sheet;
use crate::page::view::StandingView;
use crate::prose::TextId;

impl Sheet<'_> {
    /// The standing text on the region of a page, with the charts that it draws itself: for the page not to draw them
    /// again.
    pub(in crate::page) fn standing(&self, subject: Subject) -> (Option<StandingView>, Vec<Shown>) {
        let Some((at, language)) = self.find_standing(subject.region) else { return (None, Vec::new()) };
        let texts = &self.dataset().standing;
        let (own, id) = (&texts[at], TextId::Standing(at));
        let region = subject.region;
        let filled = || self.filled(id, Some(subject), &self.names(Some(subject)), 3);
        let (body_html, drawn) = match self.context.texts.is_same_everywhere(id) {
            true => (self.context.texts.same(id, self.language, || filled().0).to_string(), Vec::new()),
            false => filled(),
        };
        let twins = (0..texts.len()).filter(|at| texts[*at].region == own.region);
        let updated = |at: usize| {
            note(Fact::Standing(at));
            texts[at].updated
        };
        let outdated = twins.map(updated).max() > Some(own.updated);
        let text = self.narrative_view(id, body_html, self.other(language), outdated);
        let about = || self.say("heading-standing", &[("region", (&self.region_name(region)).into())]);
        let title = own.title.clone().filter(|_| language == self.language).unwrap_or_else(about);
        (Some(StandingView { title, text }), self.shown(&drawn))
    }

    /// The place of the standing text on a region in the dataset, and its language.
    pub(in crate::page) fn find_standing(&self, region: RegionId) -> Option<(usize, LangId)> {
        let others = self.context.languages().filter(|language| *language != self.language);
        std::iter::once(self.language).chain(others).find_map(|language| {
            let at = self.context.tables.standing.get(&(region, language))?;
            note(Fact::Standing(*at));
            Some((*at, language))
        })
    }

    /// The summary of the standing text on a region in this language.
    pub(in crate::page) fn standing_summary(&self, region: RegionId) -> Option<String> {
        let at = self.context.tables.standing.get(&(region, self.language))?;
        note(Fact::Standing(*at));
        self.dataset().standing.get(*at)?.summary.clone()
    }
}
