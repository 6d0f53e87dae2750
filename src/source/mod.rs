//! The user's files as text, and places in them.
//!
//! A [`Span`] is eight bytes of position and four of file, so that every value read from a file can keep
//! its place to the end. Lines and columns are worked out only when a place is shown.
//! This module knows nothing of YAML or Markdown.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

/// A file in a [`Files`] table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A stretch of bytes in one file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// The span of `range` in `file`.
    pub fn new(file: FileId, range: Range<usize>) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { file, start: clamp(range.start), end: clamp(range.end) }
    }

    /// The bytes covered, as a range.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The span from the start of `self` to the end of `other`, which must be in the same file.
    pub fn to(self, other: Self) -> Self {
        Self { file: self.file, start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A value together with the place it was read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// `value`, read at `span`.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with the value changed by `f`.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: f(self.value), span: self.span }
    }
}

/// A stretch of a file's text, kept without being copied: it shares the text with [`SourceFile::text`].
#[derive(Clone)]
pub struct Excerpt {
    whole: Arc<str>,
    start: usize,
    end: usize,
}

impl Excerpt {
    /// The bytes `range` of `whole`; nothing if they are not whole letters of it.
    pub fn new(whole: &Arc<str>, range: Range<usize>) -> Self {
        Self { whole: whole.clone(), start: range.start, end: range.end }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        self.whole.get(self.start..self.end).unwrap_or("")
    }
}

impl From<&str> for Excerpt {
    fn from(text: &str) -> Self {
        Self { whole: text.into(), start: 0, end: text.len() }
    }
}

impl std::fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.as_str().fmt(f)
    }
}

/// A position as people count it: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    /// The line number.
    pub line: usize,
    /// The column number, in characters.
    pub column: usize,
}

/// One file of the user's: its path below the root, with `/` on every system, and its text.
#[derive(Debug)]
pub struct SourceFile {
    /// The path below the root.
    pub path: String,
    /// The text; for a file that is not UTF-8, the text with replacement characters, for showing only.
    pub text: Arc<str>,
    /// Worked out when a place in the file is shown: most files have no finding.
    line_starts: OnceLock<Vec<u32>>,
}

impl SourceFile {
    /// The first byte of each line.
    fn line_starts(&self) -> &[u32] {
        self.line_starts.get_or_init(|| {
            let ends = self.text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            std::iter::once(0).chain(ends.map(|(at, _)| at as u32 + 1)).collect()
        })
    }
}

/// Every file that was read, in the order of their paths.
#[derive(Debug, Default)]
pub struct Files {
    files: Vec<SourceFile>,
}

impl Files {
    /// Adds a file and returns its number. Callers add in path order, so that file numbers sort as paths do.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        self.files.push(SourceFile { path: path.into(), text: text.into(), line_starts: OnceLock::new() });
        FileId(self.files.len() as u32 - 1)
    }

    /// The file with this number.
    pub fn get(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The file at this path below the root.
    pub fn find(&self, path: &str) -> Option<FileId> {
        self.files.iter().position(|file| file.path == path).map(|at| FileId(at as u32))
    }

    /// All files with their numbers, in order.
    pub fn iter(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        self.files.iter().enumerate().map(|(at, file)| (FileId(at as u32), file))
    }

    /// The source text at a span; empty if the span lies outside the file.
    pub fn text(&self, span: Span) -> &str {
        self.get(span.file).text.get(span.range()).unwrap_or("")
    }

    /// Line and column of the start of a span.
    pub fn position(&self, span: Span) -> LineColumn {
        let file = self.get(span.file);
        let line_starts = file.line_starts();
        let line = line_starts.partition_point(|start| *start <= span.start).max(1);
        let start = line_starts[line - 1] as usize;
        let mut at = (span.start as usize).min(file.text.len());
        while !file.text.is_char_boundary(at) {
            at -= 1;
        }
        LineColumn { line, column: file.text[start.min(at)..at].chars().count() + 1 }
    }

    /// A span as `path:line:column`.
    pub fn place(&self, span: Span) -> String {
        let LineColumn { line, column } = self.position(span);
        format!("{}:{line}:{column}", self.get(span.file).path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_count_characters_from_one() {
        let mut files = Files::default();
        let id = files.add("a.yaml", "één: 1\ndua: 2\n");
        let at = |byte: usize| files.position(Span::new(id, byte..byte));
        assert_eq!(at(0), LineColumn { line: 1, column: 1 });
        assert_eq!(at(7), LineColumn { line: 1, column: 6 });
        assert_eq!(at(9), LineColumn { line: 2, column: 1 });
        assert_eq!(at(9999), LineColumn { line: 3, column: 1 });
    }
}
