//! Findings about one file of boundaries: a file may have very many of one kind.

use crate::check::context::Context;
use crate::diag::{Both, Diagnostic, Phrase, Rule};
use crate::load::MAX_FINDINGS;
use std::collections::BTreeMap;

/// The findings so far, no more than [`MAX_FINDINGS`] of each rule.
#[derive(Default)]
pub(super) struct Told {
    found: Vec<Diagnostic>,
    /// For each code how many there were, and where its last one is.
    counts: BTreeMap<&'static str, (usize, usize)>,
}

impl Told {
    /// Whether one more of this rule would be told.
    pub(super) fn has_room(&self, rule: &Rule) -> bool {
        self.counts.get(rule.code).is_none_or(|(count, _)| *count < MAX_FINDINGS)
    }

    /// Adds a finding.
    pub(super) fn push(&mut self, finding: Diagnostic) {
        let has_room = self.has_room(finding.rule);
        let (count, last) = self.counts.entry(finding.rule.code).or_default();
        *count += 1;
        if has_room {
            *last = self.found.len();
            self.found.push(finding);
        }
    }

    /// Hands all of them over.
    pub(super) fn report(mut self, context: &mut Context<'_>) {
        for (count, last) in self.counts.values().filter(|(count, _)| *count > MAX_FINDINGS) {
            let more = Phrase::new(Both {
                id: "dan {count} lagi seperti ini di berkas ini",
                en: "and {count} more like this in this file",
            });
            if let Some(finding) = self.found.get_mut(*last) {
                finding.hints.push(more.with("count", count - MAX_FINDINGS));
            }
        }
        self.found.into_iter().for_each(|finding| context.report(finding));
    }
}
