//! The findings as SARIF 2.1.0, the common tongue of code scanners and the places that show what they found.
//!
//! <https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html>

use super::stretch::Stretch;
use super::{below, one_line, path_below};
use crate::diag::{Diagnostic, Diagnostics, Place, Rule, UiLanguage};
use crate::source::{Files, Span};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Where the shape is published.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The document, also where nothing was found. `root` is the folder that holds the content, as seen from the root
/// of the repository.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage, root: &str) -> String {
    let (found, accepted) = (diagnostics.listed(files), diagnostics.accepted_listed(files));
    let every = found.iter().copied().chain(accepted.iter().map(|accepted| &accepted.finding));
    let rules: BTreeMap<&str, &Rule> = every.map(|finding| (finding.rule.code, finding.rule)).collect();
    let writer = Writer { files, language, root, rules: rules.keys().copied().collect() };
    let mut results: Vec<Value> = found.into_iter().map(|finding| writer.result(finding, &[])).collect();
    for accepted in accepted {
        let suppression = json!({
            "kind": "external",
            "status": "accepted",
            "justification": one_line(&accepted.reason.text(language)),
            "location": writer.location(accepted.span, None),
        });
        results.push(writer.result(&accepted.finding, &[suppression]));
    }
    let document = json!({
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": "cakupan",
                "version": env!("CARGO_PKG_VERSION"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules.values().map(|rule| described(rule, language)).collect::<Vec<_>>(),
            } },
            "language": match language {
                UiLanguage::Indonesian => "id",
                UiLanguage::English => "en",
            },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{document:#}\n")
}

/// A rule with its manual page.
fn described(rule: &Rule, language: UiLanguage) -> Value {
    let (page, body) = (rule.page(language), rule.body(language));
    let what = body.split("\n\n").next().unwrap_or_default();
    json!({
        "id": rule.code,
        "name": pascal(rule.name),
        "shortDescription": { "text": rule.title(language) },
        "fullDescription": { "text": one_line(what) },
        "help": { "text": page.trim(), "markdown": page.trim() },
        "defaultConfiguration": { "level": rule.severity.key() },
        "properties": { "tags": [rule.phase().key()] },
    })
}

/// `rate-over-hundred` as `RateOverHundred`, the habit of names there.
fn pascal(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().collect::<String>() + letters.as_str())
    };
    name.split('-').filter_map(capital).collect()
}

struct Writer<'a> {
    files: &'a Files,
    language: UiLanguage,
    root: &'a str,
    /// The codes in the order in which the rules are described.
    rules: Vec<&'static str>,
}

impl Writer<'_> {
    fn result(&self, finding: &Diagnostic, suppressions: &[Value]) -> Value {
        let hints = finding.hints.iter().map(|hint| hint.text(self.language));
        let words: Vec<String> = std::iter::once(finding.message.text(self.language)).chain(hints).collect();
        let related: Vec<Value> = finding
            .labels
            .iter()
            .enumerate()
            .map(|(at, label)| {
                let mut location = self.location(label.span, Some(&label.text.text(self.language)));
                location["id"] = (at + 1).into();
                location
            })
            .collect();
        let locations: Vec<Value> = match &finding.place {
            Place::At(span) => vec![self.location(*span, None)],
            Place::Path(_) => {
                let path = path_below(self.root, finding, self.files);
                vec![json!({ "physicalLocation": { "artifactLocation": { "uri": uri(&path) } } })]
            }
            Place::Nowhere => Vec::new(),
        };
        json!({
            "ruleId": finding.rule.code,
            "ruleIndex": self.rules.binary_search(&finding.rule.code).unwrap_or_default(),
            "level": finding.severity.key(),
            "message": { "text": words.join("\n") },
            "locations": locations,
            "relatedLocations": related,
            // The same fault is known again though its line has moved.
            "partialFingerprints": { "subject/v1": format!(
                "{} {} {}",
                finding.rule.code,
                finding.path(self.files),
                finding.subject(self.files)
            ) },
            // Of all results or of none, the standard says.
            "suppressions": suppressions,
        })
    }

    fn location(&self, span: Span, message: Option<&str>) -> Value {
        let Stretch { start, end, .. } = Stretch::of(self.files, span);
        let path = below(self.root, &self.files.get(span.file).path);
        let mut location = json!({ "physicalLocation": {
            "artifactLocation": { "uri": uri(&path) },
            "region": {
                "startLine": start.line,
                "startColumn": start.column,
                "endLine": end.line,
                "endColumn": end.column,
            },
        } });
        if let Some(message) = message {
            location["message"] = json!({ "text": message });
        }
        location
    }
}

/// A path as a relative reference, or as an address of a file where it begins at the root of the machine.
fn uri(path: &str) -> String {
    let mut out = if path.starts_with('/') { "file://".to_owned() } else { String::new() };
    for byte in path.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            out.push(char::from(byte));
        } else {
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_addresses() {
        assert_eq!(uri("content/a b.yaml"), "content/a%20b.yaml");
        assert_eq!(uri("content/é:%.yaml"), "content/%C3%A9%3A%25.yaml");
        assert_eq!(uri("/srv/content/a.yaml"), "file:///srv/content/a.yaml");
    }

    #[test]
    fn names_are_written_as_other_scanners_write_them() {
        assert_eq!(pascal("rate-over-hundred"), "RateOverHundred");
        assert_eq!(pascal("utf-16"), "Utf16");
    }
}
