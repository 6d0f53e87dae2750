//! Workflow commands of GitHub Actions, which become annotations at the lines of a pull request.
//!
//! <https://docs.github.com/actions/reference/workflow-commands-for-github-actions>

use super::stretch::Stretch;
use super::{accepted_line, path_below};
use crate::diag::{Diagnostic, Diagnostics, Place, Severity, UiLanguage};
use crate::source::Files;

/// All findings, file by file, a command each; then those that are accepted, as notices. `root` is the folder
/// that holds the content, as seen from the root of the repository.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage, root: &str) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics.listed(files) {
        let word = match diagnostic.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let hints = diagnostic.hints.iter().map(|hint| hint.text(language));
        let lines: Vec<String> = std::iter::once(diagnostic.message.text(language)).chain(hints).collect();
        out.push_str(&command(word, &properties(diagnostic, files, root), &lines.join("\n")));
    }
    for accepted in diagnostics.accepted_listed(files) {
        let properties = properties(&accepted.finding, files, root);
        out.push_str(&command("notice", &properties, &accepted_line(accepted, language)));
    }
    out
}

fn properties(diagnostic: &Diagnostic, files: &Files, root: &str) -> Vec<(&'static str, String)> {
    let mut out = Vec::new();
    if diagnostic.place != Place::Nowhere {
        out.push(("file", path_below(root, diagnostic, files)));
    }
    if let Place::At(span) = diagnostic.place {
        let Stretch { start, end, .. } = Stretch::of(files, span);
        out.push(("line", start.line.to_string()));
        out.push(("endLine", end.line.to_string()));
        // Columns are understood only where both ends are on one line; the last one is part of what is marked.
        if start.line == end.line {
            out.push(("col", start.column.to_string()));
            out.push(("endColumn", (end.column - 1).max(start.column).to_string()));
        }
    }
    out.push(("title", format!("{} {}", diagnostic.rule.code, diagnostic.rule.name)));
    out
}

fn command(word: &str, properties: &[(&str, String)], message: &str) -> String {
    let list: Vec<String> =
        properties.iter().map(|(name, value)| format!("{name}={}", property(value))).collect();
    format!("::{word} {}::{}\n", list.join(","), data(message))
}

/// The message of a command: whatever would end the line.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a command: also what would end the property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Both, Rule};
    use crate::source::Span;

    static TESTED: Rule = Rule {
        code: "C999",
        name: "tested",
        severity: Severity::Error,
        message: Both { id: "lihat {name}", en: "see {name}" },
        manual: Both { id: "# Untuk tes ini\n", en: "# For these tests\n" },
    };

    #[test]
    fn nothing_in_a_message_or_path_ends_the_command() {
        let mut files = Files::default();
        let id = files.add("content/a,b:c%d.yaml", "één: 1\ndua: 2\n");
        let mut found = Diagnostics::default();
        found.push(
            TESTED
                .at(Span::new(id, 2..5))
                .with("name", "100 %\r\n::error::x")
                .hint(Both { id: "a: b, c", en: "a: b, c" }),
        );
        found.push(TESTED.at(Span::new(id, 0..12)).with("name", "x"));
        let said = render(&found, &files, UiLanguage::English, "laporan");
        assert_eq!(
            said,
            "::error file=content/a%2Cb%3Ac%25d.yaml,line=1,endLine=2,title=C999 tested::see x\n\
             ::error file=content/a%2Cb%3Ac%25d.yaml,line=1,endLine=1,col=2,endColumn=3,title=C999 tested::\
             see 100 %25%0D%0A::error::x%0Aa: b, c\n"
        );
    }
}
