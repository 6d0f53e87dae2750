//! Findings with the lines they are about, as a person wants to read them on a terminal.

use super::{one_line, severity_word, short, wrap};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase, Place, Severity, UiLanguage, plural};
use crate::source::{Files, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};
use std::fmt::Write as _;

/// Whether to colour the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// For a terminal.
    Terminal,
    /// For a file, a pipe, or a reader who asked for none.
    Plain,
}

/// How findings are to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether they are coloured.
    pub colour: Colour,
    /// How many characters a line has.
    pub width: usize,
}

/// The width where nobody says which.
pub const WIDTH: usize = 80;

/// All findings, file by file, with the source lines and the hints; then those that are accepted, each with its
/// reason; and a count at the end. Empty where there is nothing at all.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage, look: Look) -> String {
    let renderer = match look.colour {
        Colour::Terminal => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    let renderer = renderer.term_width(look.width);
    let mut out = String::new();
    for diagnostic in diagnostics.listed(files) {
        out.push_str(&one(diagnostic, files, language, &renderer, look.width));
        out.push_str("\n\n");
    }
    out.push_str(&accepted(diagnostics, files, language, look.width));
    if let Some(summary) = summary(diagnostics) {
        out.push_str(&summary.text(language));
        out.push('\n');
    }
    out
}

/// "2 errors, 1 warning, 1 accepted", or nothing if there is nothing to count.
pub fn summary(diagnostics: &Diagnostics) -> Option<Phrase> {
    let counts = [
        (diagnostics.count(Severity::Error), "galat", "error", "errors"),
        (diagnostics.count(Severity::Warning), "peringatan", "warning", "warnings"),
        (diagnostics.count(Severity::Note), "keterangan", "note", "notes"),
        (diagnostics.accepted().len(), "diterima", "accepted", "accepted"),
    ];
    let said = counts.into_iter().filter(|(count, ..)| *count > 0);
    let said = said.map(|(count, id, one, other)| plural(count, id, one, other));
    said.reduce(|before, after| {
        Phrase::new(Both { id: "{before}, {after}", en: "{before}, {after}" })
            .with("before", before)
            .with("after", after)
    })
}

/// The accepted findings in short: code, place, reason.
fn accepted(diagnostics: &Diagnostics, files: &Files, language: UiLanguage, width: usize) -> String {
    let mut out = String::new();
    let accepted = diagnostics.accepted_listed(files);
    if accepted.is_empty() {
        return out;
    }
    out.push_str(Both { id: "temuan yang diterima:", en: "accepted findings:" }.get(language));
    out.push('\n');
    for accepted in accepted {
        let finding = &accepted.finding;
        let _ = writeln!(out, "  {} {}", finding.rule.code, short::place(finding, files));
        for line in wrap::lines(&one_line(&accepted.reason.text(language)), width.saturating_sub(7)) {
            let _ = writeln!(out, "       {line}");
        }
    }
    out.push('\n');
    out
}

fn one(
    diagnostic: &Diagnostic,
    files: &Files,
    language: UiLanguage,
    renderer: &Renderer,
    width: usize,
) -> String {
    let word = severity_word(diagnostic.severity).get(language);
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
    .with_name(word);
    // `error[C101]: `; the lines that follow begin below the message.
    let before = word.chars().count() + diagnostic.rule.code.len() + 4;
    let title = wrap::lines(&diagnostic.message.text(language), width.saturating_sub(before));
    let title_lines = title.len();
    let mut group = Group::with_title(level.primary_title(title.join("\n")).id(diagnostic.rule.code));
    let labels: Vec<(Span, String)> =
        diagnostic.labels.iter().map(|label| (label.span, label.text.text(language))).collect();
    match &diagnostic.place {
        Place::At(span) => {
            let mut snippet =
                snippet(files, *span).annotation(AnnotationKind::Primary.span(shown(files, *span)));
            for (other, text) in labels.iter().filter(|(other, _)| other.file == span.file) {
                let context = AnnotationKind::Context.span(shown(files, *other));
                snippet = snippet.annotation(context.label(text.as_str()));
            }
            group = group.element(snippet);
            for (other, text) in labels.iter().filter(|(other, _)| other.file != span.file) {
                let context = AnnotationKind::Context.span(shown(files, *other));
                group = group.element(snippet_of(files, *other, context.label(text.as_str())));
            }
        }
        Place::Path(path) => group = group.element(Origin::path(path.as_str())).element(Padding),
        Place::Nowhere => {}
    }
    let hint_name = Both { id: "petunjuk", en: "hint" }.get(language);
    let before = digits(diagnostic, files) + 5 + hint_name.len();
    for hint in &diagnostic.hints {
        let lines = wrap::lines(&hint.text(language), width.saturating_sub(before));
        group = group.element(Level::HELP.with_name(hint_name).message(lines.join("\n")));
    }
    let rendered = renderer.render(&[group]);
    if matches!(diagnostic.place, Place::At(_)) { rendered } else { indented(&rendered, title_lines) }
}

/// How many digits the line numbers take: as many as the highest of the lines shown has.
fn digits(diagnostic: &Diagnostic, files: &Files) -> usize {
    let own = match diagnostic.place {
        Place::At(span) => Some(span),
        Place::Path(_) | Place::Nowhere => None,
    };
    let spans = own.into_iter().chain(diagnostic.labels.iter().map(|label| label.span));
    let highest = spans.map(|span| files.position(span).line).max();
    highest.map_or(1, |line| line.to_string().len())
}

/// What stands below a title without a line number moves to where it would stand with one.
fn indented(rendered: &str, title_lines: usize) -> String {
    let line = |(at, line): (usize, &str)| {
        if at < title_lines || line.is_empty() { line.to_owned() } else { format!(" {line}") }
    };
    rendered.split('\n').enumerate().map(line).collect::<Vec<_>>().join("\n")
}

fn snippet(files: &Files, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let file = files.get(span.file);
    Snippet::source(&*file.text).path(file.path.as_str()).fold(true)
}

fn snippet_of<'a>(
    files: &'a Files,
    span: Span,
    annotation: annotate_snippets::Annotation<'a>,
) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    snippet(files, span).annotation(annotation)
}

/// The part of a span that is marked: its first line, within the text, on character boundaries.
fn shown(files: &Files, span: Span) -> std::ops::Range<usize> {
    let text = &files.get(span.file).text;
    let floor = |mut at: usize| {
        at = at.min(text.len());
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = floor(span.start as usize);
    let end = floor(span.end as usize).max(start);
    let line_end = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line_end
}
