//! One finding a line: `path:line:column: error[C101]: message`. For editors and `grep`.

use crate::diag::{Both, Diagnostics, Place, Severity, UiLanguage};
use crate::source::Files;
use std::fmt::Write as _;

/// The words for a severity.
pub(crate) fn severity_word(severity: Severity) -> Both {
    match severity {
        Severity::Error => Both { id: "galat", en: "error" },
        Severity::Warning => Both { id: "peringatan", en: "warning" },
    }
}

/// All findings, sorted by place, a line each.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.sorted() {
        let place = match &diagnostic.place {
            Place::At(span) => files.place(*span),
            Place::Path(path) => path.clone(),
            Place::Nowhere => "content".to_owned(),
        };
        let _ = write!(
            out,
            "{place}: {}[{}]: {}",
            severity_word(diagnostic.severity).get(language),
            diagnostic.rule.code,
            diagnostic.message.text(language)
        );
        for hint in &diagnostic.hints {
            let _ = write!(out, "; {}", hint.text(language));
        }
        out.push('\n');
    }
    out
}
