//! What `check` would find of the content as an import would leave it: what it refuses is never written.

use super::super::Outcome;
use super::super::overlay::more;
use super::super::trouble::machine;
use super::Job;
use crate::diag::{Diagnostics, Phase, Severity};
use crate::import::Plan;
use crate::import::cells::Cells;
use crate::pipeline::{Examined, Settings, rehearse};

/// A content as it would be.
pub(super) struct Outlook {
    /// What is found of it that is not found now, with the cells of the table that it comes from.
    pub(super) findings: Diagnostics,
    /// The content.
    pub(super) examined: Examined,
}

impl Outlook {
    /// Whether `check` would refuse it.
    pub(super) fn has_errors(&self) -> bool {
        self.findings.has_errors()
    }

    /// Whether it would for what the figures are. What texts say of figures that are revised can only be mended with the
    /// new ones at hand, and until then nothing is published: such findings keep no figure out.
    pub(super) fn is_refused(&self) -> bool {
        let mut errors = self.findings.sorted().into_iter().filter(|one| one.severity == Severity::Error);
        errors.any(|one| one.rule.phase() != Phase::Narratives)
    }

    /// Whether it would for what its texts say, and for nothing else.
    pub(super) fn is_of_texts(&self) -> bool {
        self.has_errors() && !self.is_refused()
    }
}

impl Job<'_> {
    /// What would be found of a content that is not found of the one before it, if there is one.
    pub(super) fn outlook(
        &self,
        plan: &Plan,
        examined: Examined,
        before: Option<&Examined>,
    ) -> Result<Outlook, Outcome> {
        let mut findings = match before {
            Some(before) => more(&before.findings, &examined.findings),
            None => examined.findings.clone(),
        };
        // As in `check`: what only making the pages finds is looked for where nothing else is wrong.
        if !examined.findings.has_errors() {
            let rehearsed = self.rehearsed(&examined)?;
            if rehearsed.has_errors() {
                let known = before.map(|before| self.rehearsed(before)).transpose()?.unwrap_or_default();
                findings.extend(more(&known, &rehearsed));
            }
        }
        let cells = Cells::of(plan, self.books, &examined.dataset, &examined.files);
        Ok(Outlook { findings: cells.named(&findings), examined })
    }

    fn rehearsed(&self, examined: &Examined) -> Result<Diagnostics, Outcome> {
        rehearse(examined, &Settings::everything()).map_err(|error| machine(self.screen, &error))
    }
}
