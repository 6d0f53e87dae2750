//! One finding a line: `path:line:column: error[C101]: message`. For editors and `grep`.

use super::{accepted_line, severity_word};
use crate::diag::{Both, Diagnostic, Diagnostics, Place, UiLanguage};
use crate::source::Files;
use std::fmt::Write as _;

/// All findings, file by file, a line each; then those that are accepted, as notes.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.listed(files) {
        let severity = severity_word(diagnostic.severity).get(language);
        let message = diagnostic.message.text(language);
        let place = place(diagnostic, files);
        let _ = write!(out, "{place}: {severity}[{}]: {message}", diagnostic.rule.code);
        for hint in &diagnostic.hints {
            let _ = write!(out, "; {}", hint.text(language));
        }
        out.push('\n');
    }
    let note = Both { id: "catatan", en: "note" }.get(language);
    for accepted in diagnostics.accepted_listed(files) {
        let place = place(&accepted.finding, files);
        let line = accepted_line(accepted, language);
        let _ = writeln!(out, "{place}: {note}[{}]: {line}", accepted.finding.rule.code);
    }
    out
}

/// `path:line:column`, or the path alone.
pub(super) fn place(diagnostic: &Diagnostic, files: &Files) -> String {
    match &diagnostic.place {
        Place::At(span) => files.place(*span),
        Place::Path(_) | Place::Nowhere => diagnostic.path(files).to_owned(),
    }
}
