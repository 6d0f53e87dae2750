//! Lines of a text by byte offset. A line ends with a line feed; a carriage return before it belongs to the line.

use std::ops::Range;

/// The line that holds the byte `at`, without its line feed.
pub(super) fn line_at(text: &str, at: usize) -> Range<usize> {
    let bytes = text.as_bytes();
    let at = at.min(bytes.len());
    let start = bytes[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |feed| feed + 1);
    let end = bytes[at..].iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |feed| at + feed);
    start..end
}

/// The line after `line`, if there is one.
pub(super) fn next(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    (line.end < text.len()).then(|| line_at(text, line.end + 1))
}

/// The line before `line`, if there is one.
pub(super) fn previous(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    (line.start > 0).then(|| line_at(text, line.start - 1))
}

/// The number of spaces and tabs that a line begins with.
pub(super) fn indent(text: &str, line: &Range<usize>) -> usize {
    text.as_bytes()[line.clone()].iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// Whether a line holds nothing but white space.
pub(super) fn is_blank(text: &str, line: &Range<usize>) -> bool {
    text.as_bytes()[line.clone()].iter().all(u8::is_ascii_whitespace)
}

/// The first byte of a line that is not white space; its end if there is none.
pub(super) fn first(text: &str, line: &Range<usize>) -> usize {
    let bytes = &text.as_bytes()[line.clone()];
    bytes.iter().position(|byte| !byte.is_ascii_whitespace()).map_or(line.end, |at| line.start + at)
}

/// One past the last byte of a line that is not white space; its start if there is none.
pub(super) fn last(text: &str, line: &Range<usize>) -> usize {
    let bytes = &text.as_bytes()[line.clone()];
    bytes.iter().rposition(|byte| !byte.is_ascii_whitespace()).map_or(line.start, |at| line.start + at + 1)
}

/// The place of the first tab in the indentation of a line.
pub(super) fn tab(text: &str, line: &Range<usize>) -> Option<usize> {
    let white = line.start..line.start + indent(text, line);
    text.as_bytes()[white].iter().position(|byte| *byte == b'\t').map(|at| line.start + at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_found_from_any_byte_in_them() {
        let text = "ab\n\n \tc \r\n";
        assert_eq!(line_at(text, 0), 0..2);
        assert_eq!(line_at(text, 2), 0..2);
        assert_eq!(line_at(text, 3), 3..3);
        assert_eq!(line_at(text, 99), 10..10);
        let line = line_at(text, 6);
        assert_eq!(line, 4..9);
        assert_eq!((indent(text, &line), first(text, &line), last(text, &line)), (2, 6, 7));
        assert_eq!(tab(text, &line), Some(5));
        assert_eq!(previous(text, &line), Some(3..3));
        assert_eq!(next(text, &line), Some(10..10));
        assert_eq!(next(text, &(10..10)), None);
        assert!(is_blank(text, &(3..3)) && !is_blank(text, &line));
    }
}
