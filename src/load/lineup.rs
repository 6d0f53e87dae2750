//! Which line is indented wrongly. The parser complains of the first line that fits nowhere; which of it and its
//! neighbours was moved by mistake shows when each is put in line in turn and the text is read again.
//!
//! It only proposes: the text itself is never changed here.

use super::MAX_DEPTH;
use super::lines::{first, indent, next, previous};
use granit_parser::Parser;
use std::collections::BTreeMap;
use std::ops::Range;

/// How many lines before the one that the parser complains of are tried.
const REACH: usize = 12;
/// How many lines after it must be readable for a line to be the one at fault.
const SOUND: usize = 12;
/// How many bytes after those lines the parser may look at.
const AFTER: usize = 1 << 16;
/// The most bytes that are read again to find one line.
const MAX_TRIED: usize = 8 << 20;

/// A line that would fit with another indentation.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Shifted {
    /// The line.
    pub(super) line: Range<usize>,
    /// How many spaces it should begin with.
    pub(super) to: usize,
    /// The line that it should line up with.
    pub(super) beside: Option<Range<usize>>,
}

/// The line that is indented wrongly, if putting one line right lets the text be read on past `line`.
pub(super) fn shifted(text: &str, line: &Range<usize>) -> Option<Shifted> {
    let all = around(text, line);
    let step = usual_step(text);
    let start = chunk_start(text, all.first()?);
    let limit = (0..SOUND).fold(line.clone(), |line, _| next(text, &line).unwrap_or(line)).end;
    let mut left = MAX_TRIED / (limit - start).max(1);
    let mut fitting: Vec<(_, Shifted)> = Vec::new();
    for (at, candidate) in all.iter().enumerate().filter(|(_, candidate)| candidate.start <= line.start) {
        for to in targets(text, &all, at) {
            left = left.checked_sub(1)?;
            if !reads(text, start, limit, candidate, to) {
                continue;
            }
            let from = indent(text, candidate);
            let indents =
                all.iter().enumerate().map(|(place, line)| if place == at { to } else { indent(text, line) });
            let rank = (
                unusual(indents, step),
                from.abs_diff(to),
                from.is_multiple_of(2),
                line.start - candidate.start,
                usize::MAX - to,
            );
            fitting.push((rank, Shifted { line: candidate.clone(), to, beside: None }));
        }
    }
    fitting.sort_by_key(|(rank, _)| *rank);
    let (_, mut best) = fitting.first()?.clone();
    let other = fitting.iter().map(|(_, other)| &other.line).find(|other| **other != best.line);
    let sibling = || all.iter().find(|line| indent(text, line) == best.to && **line != best.line);
    best.beside = other.or_else(sibling).cloned();
    Some(best)
}

/// The line at fault where a text after `|` or `>` ends at `line` before its time: the first line of the text, if
/// the others do not reach as deep, or the line of the key, if the text does not lie deeper than that.
pub(super) fn uneven_block(text: &str, line: &Range<usize>) -> Option<Shifted> {
    let before = previous(text, line)?;
    let to = indent(text, line);
    let is_header = |line: &Range<usize>| {
        let mark = text[line.clone()].trim_end().rsplit(' ').next().unwrap_or_default();
        matches!(mark, "|" | "|-" | "|+" | ">" | ">-" | ">+")
    };
    let beside = Some(line.clone());
    if is_header(&before) && to <= indent(text, &before) && !is_entry(text, line) {
        let to = to.saturating_sub(usual_step(text).unwrap_or(2));
        return Some(Shifted { line: before, to, beside });
    }
    let header = previous(text, &before).filter(is_header)?;
    let is_uneven = indent(text, &before) > to && to > indent(text, &header);
    is_uneven.then_some(Shifted { line: before, to, beside })
}

/// The first of the lines before `line` that are indented deeper than it.
pub(super) fn deeper_start(text: &str, line: &Range<usize>) -> Option<Range<usize>> {
    let mut found = None;
    let mut before = previous(text, line);
    while let Some(earlier) = before {
        if is_entry(text, &earlier) {
            if indent(text, &earlier) <= indent(text, line) {
                break;
            }
            found = Some(earlier.clone());
        }
        before = previous(text, &earlier);
    }
    found
}

/// The entries before `line`, itself, and a few after it.
fn around(text: &str, line: &Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut before = previous(text, line);
    while let Some(earlier) = before.filter(|_| out.len() < REACH) {
        before = previous(text, &earlier);
        if is_entry(text, &earlier) {
            out.push(earlier);
        }
    }
    out.reverse();
    out.push(line.clone());
    let mut at = line.clone();
    for _ in 0..3 {
        let Some(after) = next(text, &at) else { break };
        if is_entry(text, &after) {
            out.push(after.clone());
        }
        at = after;
    }
    out
}

/// Whether a line looks like a key or an item of a list, unlike the lines of a longer text.
fn is_entry(text: &str, line: &Range<usize>) -> bool {
    let words = text[first(text, line)..line.end].trim_end();
    !words.starts_with('#') && (words.ends_with(':') || words.contains(": ") || words.starts_with("- "))
}

fn is_item(text: &str, line: &Range<usize>) -> bool {
    text[first(text, line)..line.end].starts_with("- ")
}

/// The indentations that the line at `at` could have meant: those of its neighbours, and below a key that waits
/// for its value.
fn targets(text: &str, all: &[Range<usize>], at: usize) -> Vec<usize> {
    let line = &all[at];
    let mut out = Vec::new();
    for (place, other) in all.iter().enumerate().filter(|(place, _)| *place != at) {
        let column = indent(text, other);
        // What is an item must stay one: deeper it would become words of the text before it.
        if !is_item(text, line) || is_item(text, other) {
            out.push(column);
        }
        if is_item(text, other) && !is_item(text, line) {
            out.push(column + 2);
        }
        if place < at && text[other.clone()].trim_end().ends_with(':') {
            out.push(column + 2);
        }
    }
    out.sort_unstable();
    out.dedup();
    out.retain(|to| *to != indent(text, line));
    out
}

/// How often one of these indentations is deeper than the one before by another step than is usual.
fn unusual(indents: impl Iterator<Item = usize>, step: Option<usize>) -> usize {
    let mut before = None;
    let mut count = 0;
    for indent in indents {
        let deeper = before.replace(indent).and_then(|before| indent.checked_sub(before));
        count += usize::from(deeper.is_some_and(|by| by > 0 && Some(by) != step));
    }
    count
}

/// By how much the lines of the text are usually indented deeper than the one before.
fn usual_step(text: &str) -> Option<usize> {
    let mut steps: BTreeMap<usize, usize> = BTreeMap::new();
    let mut before = 0;
    for line in text.lines().take(2_000).filter(|line| !line.trim().is_empty()) {
        let indent = line.len() - line.trim_start_matches(' ').len();
        if indent > before {
            *steps.entry(indent - before).or_default() += 1;
        }
        before = indent;
    }
    steps.into_iter().max_by_key(|(step, count)| (*count, usize::MAX - step)).map(|(step, _)| step)
}

/// The start of the last line without indentation before `line`: what comes before it has no say.
fn chunk_start(text: &str, line: &Range<usize>) -> usize {
    let mut before = previous(text, line);
    while let Some(earlier) = before {
        if is_entry(text, &earlier) && indent(text, &earlier) == 0 {
            return earlier.start;
        }
        before = previous(text, &earlier);
    }
    0
}

/// Whether the text can be read from `start` to `limit` with `line` beginning with `to` spaces.
fn reads(text: &str, start: usize, limit: usize, line: &Range<usize>, to: usize) -> bool {
    let from = indent(text, line);
    let end = text.floor_char_boundary(limit.saturating_add(AFTER));
    let mut tried = String::with_capacity(end - start + to);
    tried.push_str(&text[start..line.start]);
    tried.extend(std::iter::repeat_n(' ', to));
    tried.push_str(&text[line.start + from..end]);
    let options = granit_parser::options! {
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let limit = (limit + to).saturating_sub(start + from);
    for next in Parser::new_from_str_with_options(&tried, options) {
        let Ok((_, span)) = next else { return false };
        if span.byte_range().is_some_and(|range| range.start > limit) {
            return true;
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::lines::line_at;

    #[test]
    fn a_text_that_is_uneven_is_known_by_its_first_line() {
        let shifted = |text: &str, at: usize| {
            uneven_block(text, &line_at(text, at)).map(|found| (found.line.start, found.to))
        };
        assert_eq!(shifted("a: >-\n   x y\n  z\nc: 1\n", 14), Some((6, 2)));
        assert_eq!(shifted("b:\n    a: |\n    x y\n    z\n", 12), Some((3, 0)));
        assert_eq!(shifted("a: >-\n  x y\nc: 1\n", 12), None);
    }

    fn at(text: &str, line: usize) -> Option<(usize, usize)> {
        let starts: Vec<usize> =
            std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        let shifted = shifted(text, &line_at(text, starts[line - 1]))?;
        let found = starts.iter().position(|start| *start == shifted.line.start)?;
        Some((found + 1, shifted.to))
    }

    #[test]
    fn the_line_is_found_that_lets_the_others_be_read() {
        type Case = (&'static str, usize, Option<(usize, usize)>);
        let cases: &[Case] = &[
            ("# a\n source: x\nreleased: y\nregion: z\n", 3, Some((2, 0))),
            ("source: x\n released: y\nregion: z\n", 2, Some((2, 0))),
            ("a:\n   - b: 1\n  - b: 2\n  - b: 3\n", 3, Some((2, 2))),
            ("a:\n  - b: 1\n   - b: 2\n  - b: 3\n", 3, Some((3, 2))),
            ("a:\n  b: 1\n  c:\n      id: x\n    en: y\n  d: 1\n", 5, Some((4, 4))),
            ("a:\n  c:\n    id: x\n   en: y\n  d: 1\n", 4, Some((4, 4))),
            ("a:\n    b: 1\n  c: 2\n", 3, Some((3, 4))),
            ("a:\n  b:\n     id: >-\n      x\n      y\n    en: >-\n      z\n", 6, Some((3, 4))),
            ("a:\n  b: >-\n     x y\n    z\n  c: 1\n", 4, None),
            // No single line is at fault.
            ("a: 1\n   b: 2\n   c: 3\n   d: 4\nf: 1\n", 2, None),
        ];
        for (text, line, expected) in cases {
            assert_eq!(at(text, *line), *expected, "{text}");
        }
    }
}
