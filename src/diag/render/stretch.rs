//! Where a span begins and ends, as programs are told.

use crate::source::{Files, LineColumn, Span};

/// A stretch of a file that was read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stretch {
    /// Its first character.
    pub(super) start: LineColumn,
    /// The character after its last; the same as `start` where it is a point.
    pub(super) end: LineColumn,
    /// Its first byte and the one after its last.
    pub(super) bytes: (usize, usize),
}

impl Stretch {
    pub(super) fn of(files: &Files, span: Span) -> Self {
        let length = files.get(span.file).text.len();
        let (start, end) = (span.range().start.min(length), span.range().end.min(length));
        let at = |byte: usize| files.position(Span::new(span.file, byte..byte));
        Self { start: at(start), end: at(end.max(start)), bytes: (start, end.max(start)) }
    }
}
