//! The findings as one JSON document, for programs. Its shape is promised in `docs/findings.md`: what is there stays
//! until `version` rises; keys may be added.

use super::one_line;
use super::stretch::Stretch;
use crate::diag::{Diagnostic, Diagnostics, Label, Phrase, Place, Severity, UiLanguage};
use crate::source::{Files, LineColumn, Span};
use serde::Serialize;

/// The version of the shape.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    format: &'static str,
    version: u32,
    tool: Tool,
    root: &'a str,
    findings: Vec<Finding<'a>>,
    accepted: Vec<AcceptedFinding<'a>>,
    counts: Counts,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    name: &'static str,
    severity: &'static str,
    phase: &'static str,
    file: Option<&'a str>,
    start: Option<Position>,
    end: Option<Position>,
    subject: String,
    message: InBoth,
    hints: Vec<InBoth>,
    related: Vec<Related<'a>>,
    explain: String,
}

#[derive(Serialize)]
struct AcceptedFinding<'a> {
    #[serde(flatten)]
    finding: Finding<'a>,
    reason: InBoth,
    declared: Related<'a>,
}

#[derive(Serialize)]
struct Related<'a> {
    file: &'a str,
    start: Position,
    end: Position,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<InBoth>,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    byte: usize,
}

#[derive(Serialize)]
struct InBoth {
    id: String,
    en: String,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
    accepted: usize,
}

/// The document, also where nothing was found. `root` is the folder that was named on the command line; all paths
/// are below it.
pub fn render(diagnostics: &Diagnostics, files: &Files, root: &str) -> String {
    let accepted = diagnostics.accepted_listed(files);
    let report = Report {
        format: "cakupan-findings",
        version: VERSION,
        tool: Tool { name: "cakupan", version: env!("CARGO_PKG_VERSION") },
        root,
        findings: diagnostics.listed(files).into_iter().map(|found| finding(found, files)).collect(),
        counts: Counts {
            errors: diagnostics.count(Severity::Error),
            warnings: diagnostics.count(Severity::Warning),
            notes: diagnostics.count(Severity::Note),
            accepted: accepted.len(),
        },
        accepted: accepted
            .into_iter()
            .map(|accepted| AcceptedFinding {
                finding: finding(&accepted.finding, files),
                reason: InBoth::from(&accepted.reason).on_one_line(),
                declared: related(files, accepted.span, None),
            })
            .collect(),
    };
    // Strings and numbers under fixed keys: there is nothing in it that could fail.
    let mut text = serde_json::to_string_pretty(&report).unwrap_or_default();
    text.push('\n');
    text
}

fn finding<'a>(diagnostic: &'a Diagnostic, files: &'a Files) -> Finding<'a> {
    let rule = diagnostic.rule;
    let stretch = match diagnostic.place {
        Place::At(span) => Some(Stretch::of(files, span)),
        Place::Path(_) | Place::Nowhere => None,
    };
    Finding {
        code: rule.code,
        name: rule.name,
        severity: diagnostic.severity.key(),
        phase: rule.phase().key(),
        file: (diagnostic.place != Place::Nowhere).then(|| diagnostic.path(files)),
        start: stretch.map(start),
        end: stretch.map(end),
        subject: diagnostic.subject(files),
        message: (&diagnostic.message).into(),
        hints: diagnostic.hints.iter().map(InBoth::from).collect(),
        related: diagnostic
            .labels
            .iter()
            .map(|Label { span, text }| related(files, *span, Some(text)))
            .collect(),
        explain: format!("cakupan explain {}", rule.code),
    }
}

fn related<'a>(files: &'a Files, span: Span, text: Option<&Phrase>) -> Related<'a> {
    let stretch = Stretch::of(files, span);
    let file = &files.get(span.file).path;
    Related { file, start: start(stretch), end: end(stretch), message: text.map(InBoth::from) }
}

fn start(Stretch { start: LineColumn { line, column }, bytes, .. }: Stretch) -> Position {
    Position { line, column, byte: bytes.0 }
}

fn end(Stretch { end: LineColumn { line, column }, bytes, .. }: Stretch) -> Position {
    Position { line, column, byte: bytes.1 }
}

impl From<&Phrase> for InBoth {
    fn from(phrase: &Phrase) -> Self {
        Self { id: phrase.text(UiLanguage::Indonesian), en: phrase.text(UiLanguage::English) }
    }
}

impl InBoth {
    fn on_one_line(self) -> Self {
        Self { id: one_line(&self.id), en: one_line(&self.en) }
    }
}
