//! Findings with the lines they are about, as a person wants to read them on a terminal.

use super::short::severity_word;
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase, Place, Severity, UiLanguage, plural};
use crate::source::{Files, Span};
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

/// Whether to colour the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// For a terminal.
    Terminal,
    /// For a file, a pipe, or a reader who asked for none.
    Plain,
}

/// All findings sorted by place, with the source lines, the hints, and a count at the end.
pub fn render(diagnostics: &Diagnostics, files: &Files, language: UiLanguage, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Terminal => Renderer::styled(),
        Colour::Plain => Renderer::plain(),
    };
    let renderer = renderer.term_width(100);
    let mut out = String::new();
    for diagnostic in diagnostics.sorted() {
        out.push_str(&one(diagnostic, files, language, &renderer));
        out.push_str("\n\n");
    }
    if let Some(summary) = summary(diagnostics) {
        out.push_str(&summary.text(language));
        out.push('\n');
    }
    out
}

/// "2 errors, 1 warning", or nothing if there is nothing to count.
pub fn summary(diagnostics: &Diagnostics) -> Option<Phrase> {
    let errors = diagnostics.count(Severity::Error);
    let warnings = diagnostics.count(Severity::Warning);
    let errors_said = plural(errors, "galat", "error", "errors");
    let warnings_said = plural(warnings, "peringatan", "warning", "warnings");
    match (errors, warnings) {
        (0, 0) => None,
        (_, 0) => Some(errors_said),
        (0, _) => Some(warnings_said),
        _ => Some(
            Phrase::new(Both { id: "{errors}, {warnings}", en: "{errors}, {warnings}" })
                .with("errors", errors_said)
                .with("warnings", warnings_said),
        ),
    }
}

fn one(diagnostic: &Diagnostic, files: &Files, language: UiLanguage, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
    .with_name(severity_word(diagnostic.severity).get(language));
    let message = diagnostic.message.text(language);
    let title = level.primary_title(message).id(diagnostic.rule.code);
    let mut group = match &diagnostic.place {
        Place::At(_) => Group::with_title(title),
        Place::Path(path) => Group::with_title(title).element(annotate_snippets::Origin::path(path.as_str())),
        Place::Nowhere => Group::with_title(title),
    };
    let labels: Vec<(Span, String)> =
        diagnostic.labels.iter().map(|label| (label.span, label.text.text(language))).collect();
    if let Place::At(span) = diagnostic.place {
        let mut snippet = snippet(files, span).annotation(AnnotationKind::Primary.span(shown(files, span)));
        for (other, text) in labels.iter().filter(|(other, _)| other.file == span.file) {
            snippet =
                snippet.annotation(AnnotationKind::Context.span(shown(files, *other)).label(text.as_str()));
        }
        group = group.element(snippet);
        for (other, text) in labels.iter().filter(|(other, _)| other.file != span.file) {
            group = group.element(
                snippet_of(files, *other)
                    .annotation(AnnotationKind::Context.span(shown(files, *other)).label(text.as_str())),
            );
        }
    }
    let hint_name = Both { id: "petunjuk", en: "hint" }.get(language);
    for hint in &diagnostic.hints {
        group = group.element(Level::HELP.with_name(hint_name).message(hint.text(language)));
    }
    renderer.render(&[group])
}

fn snippet(files: &Files, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    snippet_of(files, span)
}

fn snippet_of(files: &Files, span: Span) -> Snippet<'_, annotate_snippets::Annotation<'_>> {
    let file = files.get(span.file);
    Snippet::source(&*file.text).path(file.path.as_str()).fold(true)
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
