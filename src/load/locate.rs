//! Where a syntax error really is. The parser tells where it noticed: for a quote or a bracket that was never
//! closed, or a missing colon, that is a line or many lines too late.

use super::build::Trouble;
use super::lines::{first, indent, is_blank, last, line_at, next, previous, tab};
use super::lineup::{Shifted, deeper_start, shifted, uneven_block};
use granit_parser::ErrorKind;
use std::ops::Range;

/// A fault, found.
#[derive(Debug, PartialEq)]
pub(super) struct Culprit {
    /// What to show.
    pub(super) place: Range<usize>,
    /// The lines that cannot be read, as bytes from the start of the first to the end of the last.
    pub(super) lines: Range<usize>,
    /// What it is.
    pub(super) what: What,
    /// Whether no entry can stand in for the line: inside a bracket that was opened on an earlier line, or
    /// before the document begins.
    pub(super) bare: bool,
    /// Another line that explains it: where the parser gave up, or what the line should line up with.
    pub(super) also: Option<Range<usize>>,
}

/// What a fault is, where the place tells more than the parser does.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum What {
    /// A tab in the indentation.
    Tab,
    /// A quote that is never closed.
    Quote,
    /// This bracket is never closed.
    Bracket(char),
    /// A key without a colon.
    NoColon,
    /// A line that begins with as many spaces, and should with as many.
    Shifted(usize, usize),
    /// As the parser says.
    Told,
}

/// Finds the fault behind a syntax error.
pub(super) fn locate(text: &str, trouble: &Trouble) -> Culprit {
    let line = line_at(text, trouble.mark);
    if let Some(at) = tab_near(text, &line, &trouble.kind) {
        let line = line_at(text, at);
        let (place, lines) = (at..first(text, &line), tab_lines(text, &line));
        return Culprit { place, lines, what: What::Tab, bare: false, also: None };
    }
    let marks = Marks::between(text, trouble);
    let unclosed = marks.quote.filter(|_| is_about_quotes(&trouble.kind));
    if let Some(open) = unclosed.or(marks.run_on) {
        return one_line(text, open, What::Quote, is_later(text, trouble.bracket, open));
    }
    if let Some(open) = marks.bracket.or(trouble.bracket)
        && is_unclosed(text, open, &line)
    {
        let bracket = text[open..].chars().next().unwrap_or('[');
        let (place, lines) = (open..open + 1, bracket_lines(text, open));
        return Culprit { place, lines, what: What::Bracket(bracket), bare: false, also: None };
    }
    if let ErrorKind::UnclosedFlowCollection { open } = trouble.kind {
        let lines = bracket_lines(text, trouble.mark);
        let place = trouble.mark..(trouble.mark + 1).min(text.len());
        return Culprit { place, lines, what: What::Bracket(open), bare: false, also: None };
    }
    if trouble.bracket.is_none()
        && let Some(found) = uneven_block(text, &line)
    {
        return of_indent(text, found);
    }
    if trouble.kind == ErrorKind::MappingValueNotAllowed
        && let Some(scalar) = &trouble.scalar
        && let Some(start) = whole_line(text, scalar, &line)
    {
        return one_line(text, start, What::NoColon, false);
    }
    let is_about_lines = is_about_lines(&trouble.kind);
    if (is_about_lines || trouble.kind == ErrorKind::MappingValueNotAllowed)
        && trouble.kind != ErrorKind::SimpleKeyExpected
        && trouble.bracket.is_none()
        && let Some(found) = shifted(text, &line)
    {
        return of_indent(text, found);
    }
    let what = if trouble.kind == ErrorKind::SimpleKeyExpected { What::NoColon } else { What::Told };
    let at = if is_about_lines { first(text, &line).min(trouble.mark) } else { trouble.mark };
    let bare = trouble.kind == ErrorKind::DirectiveDisallowed || is_later(text, trouble.bracket, at);
    let deeper = deeper_start(text, &line).filter(|_| is_about_lines && what == What::Told);
    let also = deeper.map(|deeper| first(text, &deeper)..last(text, &deeper));
    Culprit { also, ..one_line(text, at, what, bare) }
}

/// A line that is indented wrongly.
fn of_indent(text: &str, Shifted { line, to, beside }: Shifted) -> Culprit {
    let what = What::Shifted(indent(text, &line), to);
    let also = beside.map(|beside| first(text, &beside)..last(text, &beside));
    Culprit { also, ..one_line(text, first(text, &line), what, false) }
}

/// A fault in the line of `at`, or in the last line before it that has something in it.
fn one_line(text: &str, at: usize, what: What, bare: bool) -> Culprit {
    let mut at = at.min(text.len());
    let mut line = line_at(text, at);
    while is_blank(text, &line) {
        let Some(earlier) = previous(text, &line) else { break };
        at = last(text, &earlier);
        line = earlier;
    }
    Culprit { place: at..last(text, &line).max(at), lines: line, what, bare, also: None }
}

fn is_later(text: &str, bracket: Option<usize>, at: usize) -> bool {
    bracket.is_some_and(|open| line_at(text, open).end < at)
}

/// A tab in the indentation of the line, or, where the parser complains of a tab, of the next one with text.
fn tab_near(text: &str, line: &Range<usize>, kind: &ErrorKind) -> Option<usize> {
    if let Some(at) = tab(text, line) {
        return Some(at);
    }
    let told = matches!(
        kind,
        ErrorKind::TabNotAllowed
            | ErrorKind::TabInBlockIndentation
            | ErrorKind::TabInPlainScalar
            | ErrorKind::TabInIndentation
            | ErrorKind::TabAtBlockScalarStart
    );
    if !told {
        return None;
    }
    let mut line = line.clone();
    loop {
        line = next(text, &line)?;
        if let Some(at) = tab(text, &line) {
            return Some(at);
        }
        if !is_blank(text, &line) {
            return None;
        }
    }
}

/// A line with a tab in its indentation, and the lines after it that have one too.
fn tab_lines(text: &str, line: &Range<usize>) -> Range<usize> {
    let mut end = line.clone();
    while let Some(after) = next(text, &end) {
        if tab(text, &after).is_none() {
            break;
        }
        end = after;
    }
    line.start..end.end
}

fn is_about_quotes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::UnclosedQuotedScalar
            | ErrorKind::DocumentIndicatorInQuotedScalar
    )
}

/// Kinds whose fault is where a line stands, not what is in the middle of it.
fn is_about_lines(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::ExpectedBlockMappingKey
            | ErrorKind::ExpectedBlockSequenceEntry
            | ErrorKind::ExpectedDocumentStart
            | ErrorKind::InvalidIndentation
            | ErrorKind::SimpleKeyExpected
    )
}

/// The quotes and brackets between what was understood and where the parser gave up.
#[derive(Debug, Default, PartialEq)]
struct Marks {
    /// The quote that is open there.
    quote: Option<usize>,
    /// A quote that was closed on a later line by one that was meant to open.
    run_on: Option<usize>,
    /// The innermost bracket that is open there.
    bracket: Option<usize>,
}

impl Marks {
    fn between(text: &str, trouble: &Trouble) -> Self {
        // A quoted text that was just understood may be the one that ran on.
        let scalar = trouble.scalar.as_ref().filter(|scalar| line_at(text, scalar.start).end < scalar.end);
        let from = scalar.map_or(trouble.understood, |scalar| scalar.start.min(trouble.understood));
        Self::scan(text, from, trouble.mark)
    }

    fn scan(text: &str, from: usize, to: usize) -> Self {
        let bytes = text.as_bytes();
        let mut at = from;
        let mut open = None;
        let mut brackets = Vec::new();
        let mut run_on = None;
        while at < to.min(bytes.len()) {
            match (open, bytes[at]) {
                (None, quote @ (b'"' | b'\'')) if may_open(bytes, at) => open = Some((at, quote)),
                (None, b'#') if at == 0 || bytes[at - 1].is_ascii_whitespace() => at = line_at(text, at).end,
                (None, b'[' | b'{') if may_open(bytes, at) => brackets.push(at),
                (None, b']' | b'}') => {
                    brackets.pop();
                }
                (Some((_, b'"')), b'\\') => at += 1,
                (Some((_, b'\'')), b'\'') if bytes.get(at + 1) == Some(&b'\'') => at += 1,
                (Some((start, quote)), byte) if byte == quote => {
                    open = None;
                    let is_later = line_at(text, start).end < at;
                    run_on = run_on.or((is_later && meant_to_open(bytes, at)).then_some(start));
                }
                _ => {}
            }
            at += 1;
        }
        Self { quote: open.map(|(at, _)| at), run_on, bracket: brackets.pop() }
    }
}

/// Whether the quote at this byte, though it closes one, stands as one that opens.
fn meant_to_open(bytes: &[u8], at: usize) -> bool {
    let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b',' | b']' | b'}' | b':');
    may_open(bytes, at) && bytes.get(at + 1).is_some_and(|after| !ends(after))
}

/// Whether a quote at this byte begins a value, unlike the apostrophe of a word.
fn may_open(bytes: &[u8], at: usize) -> bool {
    at == 0 || matches!(bytes[at - 1], b' ' | b'\t' | b'\n' | b'\r' | b'[' | b'{' | b',' | b':')
}

/// Whether the bracket at `open` is never closed, seen from a line on which the parser gave up: one that is
/// indented no deeper than the line of the bracket, and does not itself close anything.
fn is_unclosed(text: &str, open: usize, line: &Range<usize>) -> bool {
    let opening = line_at(text, open);
    if line.start <= opening.start {
        return false;
    }
    let closes = text[first(text, line)..line.end].starts_with([']', '}']);
    is_blank(text, line) || indent(text, line) <= indent(text, &opening) && !closes
}

/// The line of a bracket, and the lines after it that are indented deeper.
fn bracket_lines(text: &str, open: usize) -> Range<usize> {
    let opening = line_at(text, open);
    opening.start..descendants_end(text, &opening)
}

/// The end of the last line that is indented deeper than `line` and follows it without interruption.
fn descendants_end(text: &str, line: &Range<usize>) -> usize {
    deeper_end(text, line, indent(text, line))
}

/// The end of the lines that are lost with `line`: those after it that are indented deeper, unless they have
/// another parent in the lines before it.
pub(super) fn orphans_end(text: &str, line: &Range<usize>) -> usize {
    let mut depth = indent(text, line);
    let mut before = previous(text, line);
    while let Some(earlier) = before {
        if !is_blank(text, &earlier) {
            depth = depth.max(indent(text, &earlier));
            break;
        }
        before = previous(text, &earlier);
    }
    deeper_end(text, line, depth)
}

fn deeper_end(text: &str, line: &Range<usize>, depth: usize) -> usize {
    let mut end = line.end;
    let mut at = line.clone();
    while let Some(after) = next(text, &at) {
        if !is_blank(text, &after) {
            if indent(text, &after) <= depth {
                break;
            }
            end = after.end;
        }
        at = after;
    }
    end
}

/// The start of a scalar that runs over several lines up to `line`, if it has its first line for itself: then
/// that line was meant as a key, and its colon is missing.
fn whole_line(text: &str, scalar: &Range<usize>, line: &Range<usize>) -> Option<usize> {
    let beginning = line_at(text, scalar.start);
    let before = text[beginning.start..scalar.start].trim_start();
    (scalar.start < line.start && scalar.end > line.start && before.trim_matches(['-', ' ']).is_empty())
        .then_some(scalar.start)
}
