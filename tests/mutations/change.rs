//! A mutation as edits of one file, and the lines of the outcome that a finding may point at.

use super::original::Sheet;
use std::collections::BTreeSet;
use std::ops::Range;

/// What a mutation does to a file.
#[derive(Debug, Default, Clone)]
pub(crate) struct Change {
    /// Stretches of the original with what stands there afterwards; none overlaps another.
    edits: Vec<(Range<usize>, Vec<u8>)>,
    /// Stretches of the original all lines of which count as mutated too.
    also: Vec<Range<usize>>,
}

impl Change {
    /// One stretch, replaced.
    pub(crate) fn of(range: Range<usize>, with: impl Into<Vec<u8>>) -> Self {
        Self::default().and(range, with)
    }

    /// Replaces a further stretch.
    pub(crate) fn and(mut self, range: Range<usize>, with: impl Into<Vec<u8>>) -> Self {
        self.edits.push((range, with.into()));
        self.edits.sort_by_key(|(range, _)| range.start);
        self
    }

    /// Exchanges the texts of two stretches.
    pub(crate) fn swap(self, sheet: &Sheet, one: &Range<usize>, other: &Range<usize>) -> Self {
        self.and(one.clone(), sheet.at(other)).and(other.clone(), sheet.at(one))
    }

    /// The lines of a further stretch of the original count as mutated.
    pub(crate) fn also(mut self, range: Range<usize>) -> Self {
        self.also.push(range);
        self
    }

    /// The file afterwards.
    pub(crate) fn apply(&self, text: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(text.len());
        let mut at = 0;
        for (range, with) in &self.edits {
            out.extend_from_slice(&text[at..range.start]);
            out.extend_from_slice(with);
            at = range.end;
        }
        out.extend_from_slice(&text[at..]);
        out
    }

    /// The lines, from 1, of the file afterwards that count as mutated. Where whole lines are gone: the two
    /// between which they stood, and the line of the key that they stood under.
    pub(crate) fn lines(&self, text: &[u8], mutated: &[u8]) -> BTreeSet<usize> {
        let mut out = BTreeSet::new();
        for range in &self.also {
            let (first, last) = (self.moved(range.start), self.moved(range.end));
            out.extend(line_of(mutated, first)..=line_of(mutated, last));
        }
        for (range, with) in &self.edits {
            let start = self.moved(range.start);
            let content = with.strip_suffix(b"\n").unwrap_or(with).len();
            out.extend(line_of(mutated, start)..=line_of(mutated, start + content));
            if with.is_empty() && text[range.clone()].contains(&b'\n') {
                let line = line_of(mutated, start);
                out.insert(line.saturating_sub(1).max(1));
                out.extend(parent(text, range.start, mutated, line));
            }
        }
        out
    }

    /// Where the original's byte `at` stands afterwards; the start of what replaces it, if it is replaced.
    fn moved(&self, at: usize) -> usize {
        let mut shift = 0_isize;
        for (range, with) in &self.edits {
            if range.end <= at && range.start < at {
                shift += with.len() as isize - range.len() as isize;
            } else if range.start < at {
                shift -= (at - range.start) as isize;
            }
        }
        at.saturating_add_signed(shift)
    }

    /// The first line that changes, from 1, with its text before and after, for a person to look at.
    pub(crate) fn shown(&self, text: &[u8], mutated: &[u8]) -> (usize, String, String) {
        let (before, after) = (String::from_utf8_lossy(text), String::from_utf8_lossy(mutated));
        let mut pairs = before.lines().zip(after.lines()).enumerate();
        let same = before.lines().count().min(after.lines().count());
        let at = pairs.find(|(_, (old, new))| old != new).map_or(same, |(at, _)| at);
        let line = |text: &str| text.lines().nth(at).unwrap_or("(the end)").trim().to_owned();
        (at + 1, line(&before), line(&after))
    }
}

/// The line, from 1, that a byte is in.
fn line_of(text: &[u8], at: usize) -> usize {
    text[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}

/// The line above `line` that the lines gone from `at` on stood under: the nearest that is indented less.
fn parent(text: &[u8], at: usize, mutated: &[u8], line: usize) -> Option<usize> {
    let indent = |line: &[u8]| line.iter().take_while(|byte| **byte == b' ').count();
    let start = text[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let inner = indent(&text[start..]);
    let above: Vec<&[u8]> = mutated.split(|byte| *byte == b'\n').take(line.saturating_sub(1)).collect();
    let outer = above.iter().rposition(|line| {
        let shown = line.trim_ascii();
        indent(line) < inner && !shown.is_empty() && !shown.starts_with(b"#")
    });
    outer.map(|at| at + 1)
}
