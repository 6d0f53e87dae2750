//! Revisions by the day and source that brought them: what a feed tells at once.

use super::sheet::Sheet;
use crate::indicator::{Revision, revisions};
use crate::model::SourceId;
use jiff::civil::Date;

/// How many revisions a summary names.
const NAMED: usize = 3;

/// The revisions that one source made known at once.
#[derive(Debug, Clone)]
pub struct RevisedAtOnce {
    /// The id of the first of them on the page of revisions.
    pub id: String,
    /// When, at the latest.
    pub date: Date,
    /// How many figures, and whose.
    pub title: String,
    /// The first few, in words.
    pub summary: String,
}

/// The id of the first revision of a source on a day.
pub(super) fn revision_id(sheet: &Sheet<'_>, revision: &Revision<'_>) -> String {
    format!("r-{}-{}", revision.new.released, sheet.dataset().sources[revision.new.source].id)
}

impl Sheet<'_> {
    /// The revisions, the newest first.
    pub fn revisions_at_once(&self) -> Vec<RevisedAtOnce> {
        let all = revisions(self.dataset(), self.context.figures.as_of);
        let mut groups: Vec<(SourceId, Vec<&Revision<'_>>)> = Vec::new();
        for revision in &all {
            let same = |(source, group): &&mut (SourceId, Vec<&Revision<'_>>)| {
                *source == revision.new.source
                    && group.first().is_some_and(|first| first.new.released == revision.new.released)
            };
            match groups.iter_mut().find(same) {
                Some((_, group)) => group.push(revision),
                None => groups.push((revision.new.source, vec![revision])),
            }
        }
        groups.iter().filter_map(|(source, group)| self.revised_at_once(*source, group)).collect()
    }

    fn revised_at_once(&self, source: SourceId, group: &[&Revision<'_>]) -> Option<RevisedAtOnce> {
        let first = group.first()?;
        let count = self.count(group.len());
        let args = [
            ("count", group.len().into()),
            ("text", (&count).into()),
            ("source", self.source_name(source).into()),
        ];
        let named: Vec<String> = group
            .iter()
            .take(NAMED)
            .map(|revision| {
                let key = revision.new.key;
                let (what, region) = (self.what(key.what()), self.region_name(key.region));
                let period = self.period_name(&key.period);
                let [old, new] =
                    [revision.old, revision.new].map(|one| self.value_with_unit(key.measure, &one.stated));
                format!("{what}, {region}, {period}: {old} → {new}")
            })
            .collect();
        let more = if group.len() > NAMED { "; …" } else { "" };
        Some(RevisedAtOnce {
            id: revision_id(self, first),
            date: first.new.released.latest,
            title: self.say("feed-revision", &args),
            summary: format!("{}{more}", named.join("; ")),
        })
    }
}
