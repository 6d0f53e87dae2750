//! Regular rows of tables, read straight from their lines: `  aceh: [299_722, 86_668, not-available]`.
//!
//! Nearly all of a large content are such lines. A line counts only if nothing in it can mean two things in YAML: a
//! plain key of few letters, one list on the same line, in it plain words and numbers or simple texts in double
//! quotes. Everything else is left to the parser, and so is the question whether such a line stands where it means
//! what it seems to (see [`super::tables`]).

use super::build::Origin;
use super::tree::{Entry, Kind, Node, Style};
use crate::source::Spanned;
use std::borrow::Cow;
use std::ops::Range;

/// So many rows at least, one after the other, are worth being taken out of a text.
const FEWEST: usize = 4;
/// Longer keys are left to the parser, which has a limit of its own.
const LONGEST_KEY: usize = 128;

/// Rows that follow one another line by line, all indented alike.
#[derive(Debug)]
pub(super) struct Run<'a> {
    /// Each row as the parser would give it.
    pub(super) rows: Vec<Entry<'a>>,
    /// The lines between the first and the last, with their ends.
    pub(super) inner: Range<usize>,
    /// How many scalars and lists the inner rows have.
    pub(super) nodes: usize,
}

/// Every run of a text, in order.
pub(super) fn runs<'a>(origin: Origin, text: &'a str) -> Vec<Run<'a>> {
    let mut runs = Vec::new();
    let mut lines = Lines { origin, text, at: 0, columns: 0 };
    let mut open = Open::default();
    while lines.at < text.len() {
        let start = lines.at;
        match lines.row() {
            Some((indent, _)) if indent != open.indent && !open.rows.is_empty() => {
                // Read again as the first of the next run.
                lines.at = start;
                runs.extend(open.close());
            }
            Some((indent, row)) => {
                open.indent = indent;
                open.rows.push(row);
                open.starts.push(start);
            }
            None => {
                runs.extend(open.close());
                lines.skip();
            }
        }
    }
    runs.extend(open.close());
    runs
}

/// A run whose end has not come yet.
#[derive(Default)]
struct Open<'a> {
    indent: usize,
    rows: Vec<Entry<'a>>,
    /// Where the line of each row begins.
    starts: Vec<usize>,
}

impl<'a> Open<'a> {
    fn close(&mut self) -> Option<Run<'a>> {
        let rows = std::mem::take(&mut self.rows);
        let starts = std::mem::take(&mut self.starts);
        let (second, last) = (*starts.get(1)?, *starts.last()?);
        if rows.len() < FEWEST {
            return None;
        }
        // The key, the list, and what is in it.
        let count = |row: &Entry<'_>| 2 + row.value.as_sequence().map_or(0, <[_]>::len);
        let nodes = rows[1..rows.len() - 1].iter().map(count).sum();
        Some(Run { rows, inner: second..last, nodes })
    }
}

/// The lines of a text, from one to the next.
struct Lines<'a> {
    origin: Origin,
    text: &'a str,
    /// Where the next line begins.
    at: usize,
    /// How many values the last row had: the next one has as many, as a rule.
    columns: usize,
}

impl<'a> Lines<'a> {
    /// Goes past a line.
    fn skip(&mut self) {
        let rest = &self.text.as_bytes()[self.at..];
        self.at += rest.iter().position(|byte| *byte == b'\n').map_or(rest.len(), |end| end + 1);
    }

    /// The row on the next line with its indentation, if it is one; goes past it.
    fn row(&mut self) -> Option<(usize, Entry<'a>)> {
        let bytes = self.text.as_bytes();
        let key = self.at + count(&bytes[self.at..], |byte| byte == b' ');
        let colon = key + count(&bytes[key..], is_word);
        let is_key = bytes.get(key).is_some_and(u8::is_ascii_alphanumeric) && colon - key <= LONGEST_KEY;
        if !is_key || bytes.get(colon) != Some(&b':') || bytes.get(colon + 1) != Some(&b' ') {
            return None;
        }
        let bracket = past_spaces(bytes, colon + 1);
        if bytes.get(bracket) != Some(&b'[') {
            return None;
        }
        let (items, end) = self.items(bracket + 1)?;
        let mut line_end = past_spaces(bytes, end);
        if bytes.get(line_end) == Some(&b'\r') {
            line_end += 1;
        }
        if bytes.get(line_end) != Some(&b'\n') {
            return None;
        }
        let indent = key - self.at;
        self.at = line_end + 1;
        self.columns = items.len();
        let value = Node { span: self.origin.span(bracket..end), kind: Kind::Sequence(items) };
        let key = Spanned::new(Cow::Borrowed(self.text.get(key..colon)?), self.origin.span(key..colon));
        Some((indent, Entry { key, value }))
    }

    /// The items of a list whose first one begins at `at` or after it, and where its bracket has closed.
    fn items(&self, mut at: usize) -> Option<(Vec<Node<'a>>, usize)> {
        let bytes = self.text.as_bytes();
        let mut items = Vec::with_capacity(self.columns);
        loop {
            at = past_spaces(bytes, at);
            let (range, text, style) = self.item(at)?;
            at = past_spaces(bytes, range.end);
            let kind = Kind::Scalar(Cow::Borrowed(self.text.get(text)?), style);
            items.push(Node { span: self.origin.span(range), kind });
            match bytes.get(at)? {
                b',' => at += 1,
                b']' => return Some((items, at + 1)),
                _ => return None,
            }
        }
    }

    /// The place of the item that begins at `at`, that of its text, and how it is written.
    fn item(&self, at: usize) -> Option<(Range<usize>, Range<usize>, Style)> {
        let bytes = self.text.as_bytes();
        let first = *bytes.get(at)?;
        if first == b'"' {
            let length =
                count(&bytes[at + 1..], |byte| !matches!(byte, b'"' | b'\\' | b'\t' | b'\r' | b'\n'));
            let end = at + 1 + length;
            return (bytes.get(end) == Some(&b'"')).then_some((at..end + 1, at + 1..end, Style::Quoted));
        }
        let is_plain = first.is_ascii_alphanumeric()
            || first == b'-' && bytes.get(at + 1).is_some_and(u8::is_ascii_digit);
        let end = at + count(&bytes[at..], is_word);
        is_plain.then_some((at..end, at..end, Style::Plain))
    }
}

/// Whether plain keys and values of a regular row may have a byte in them: none of these has a meaning of its own
/// after a letter or a digit.
fn is_word(byte: u8) -> bool {
    const WORD: [bool; 256] = {
        let mut word = [false; 256];
        let mut byte = 0;
        while byte < word.len() {
            word[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'_' | b'.' | b'-');
            byte += 1;
        }
        word
    };
    WORD[usize::from(byte)]
}

fn past_spaces(bytes: &[u8], at: usize) -> usize {
    at + count(bytes.get(at..).unwrap_or_default(), |byte| byte == b' ')
}

fn count(bytes: &[u8], is_one: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| !is_one(*byte)).unwrap_or(bytes.len())
}
