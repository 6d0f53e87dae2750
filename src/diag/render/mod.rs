//! The shapes in which findings are shown. One renderer a file; none of them prints.
//!
//! [`human`] is for a person at a terminal; the others are for programs, and complete even where there is nothing
//! to say. `docs/findings.md` is what they promise.

pub mod github;
pub mod human;
pub mod json;
pub mod sarif;
pub mod short;
mod stretch;
mod wrap;

use super::{Accepted, Both, Diagnostic, Phase, Severity, UiLanguage};
use crate::source::Files;

/// The words for a severity.
pub(crate) fn severity_word(severity: Severity) -> Both {
    match severity {
        Severity::Error => Both { id: "galat", en: "error" },
        Severity::Warning => Both { id: "peringatan", en: "warning" },
        Severity::Note => Both { id: "keterangan", en: "note" },
    }
}

/// What is accepted, and why, in one line: "accepted: MESSAGE; REASON".
fn accepted_line(accepted: &Accepted, language: UiLanguage) -> String {
    let word = Both { id: "diterima", en: "accepted" }.get(language);
    let message = accepted.finding.message.text(language);
    format!("{word}: {message}; {}", one_line(&accepted.reason.text(language)))
}

/// Words of the content on one line: a reason may have several.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The path of a finding's file as the caller of the command would write it: below the folder that it named. A
/// finding on the output folder has such a path already.
fn path_below(root: &str, diagnostic: &Diagnostic, files: &Files) -> String {
    let path = diagnostic.path(files);
    if diagnostic.rule.phase() == Phase::Output { path.to_owned() } else { below(root, path) }
}

fn below(root: &str, path: &str) -> String {
    let root = root.replace('\\', "/");
    let root = root.trim_start_matches("./");
    match root.trim_end_matches('/') {
        "" if root.starts_with('/') => format!("/{path}"),
        "" | "." => path.to_owned(),
        root => format!("{root}/{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::below;

    #[test]
    fn paths_are_below_the_folder_that_was_named() {
        for root in ["", ".", "./"] {
            assert_eq!(below(root, "content/a.yaml"), "content/a.yaml");
        }
        assert_eq!(below("./laporan/", "content/a.yaml"), "laporan/content/a.yaml");
        assert_eq!(below("..", "content/a.yaml"), "../content/a.yaml");
        assert_eq!(below("/", "content/a.yaml"), "/content/a.yaml");
    }
}
