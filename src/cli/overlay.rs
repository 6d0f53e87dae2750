//! What a change of the content would bring: findings that it has with it and not without.

use super::Outcome;
use super::screen::Screen;
use super::trouble::machine;
use crate::diag::render::human;
use crate::diag::{Diagnostic, Diagnostics, Severity, UiLanguage};
use crate::pipeline::{Examined, Settings, examine};
use crate::source::Files;
use crate::world::World;
use std::collections::BTreeSet;

/// A content with all that waits for its publication.
pub(super) fn everything(world: &dyn World, screen: &Screen) -> Result<Examined, Outcome> {
    examine(world, &Settings::everything()).map_err(|error| machine(screen, &error))
}

/// The findings that were not there before, wherever those stand now.
pub(super) fn more(before: &Diagnostics, after: &Diagnostics) -> Diagnostics {
    let known: BTreeSet<String> = before.sorted().into_iter().map(identity).collect();
    let mut findings = Diagnostics::default();
    for finding in after.sorted() {
        if !known.contains(&identity(finding)) {
            findings.push(finding.clone());
        }
    }
    findings
}

/// Shows findings to people.
pub(super) fn show(findings: &Diagnostics, files: &Files, screen: &Screen) {
    if !findings.is_empty() {
        screen.report(&human::render(findings, files, screen.language, screen.look));
    }
}

/// What a finding is, wherever it stands now.
fn identity(finding: &Diagnostic) -> String {
    let severity = if finding.severity == Severity::Error { "E" } else { "W" };
    format!(
        "{severity}{}{:?}{}",
        finding.rule.code,
        finding.subject,
        finding.message.text(UiLanguage::English)
    )
}
