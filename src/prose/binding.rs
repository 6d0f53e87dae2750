//! Bindings: the marks by which an author settles what a number is.
//!
//! ```text
//! [13,2 juta]{participants.active, indonesia, 2013, target}     this figure, and no other
//! [2,8 juta]{participants.active, 2017-12 - participants.active, 2016}
//! [175]{-: nomor layanan}                                        no statistic, and why
//! [20 juta]{source: kompas-2017}                                 said by a source, and not in the data
//! [13,2 juta]{ganti}                                             of another release, to be replaced; also {replace}
//! ```
//!
//! Here they are found and taken apart; what they say is held against the data elsewhere.

use std::ops::Range;

/// A binding as it stands in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The bytes of the words that are bound, between the brackets.
    pub words: Range<usize>,
    /// The bytes of what it says of them, between the braces.
    pub says: Range<usize>,
    /// Where it ends.
    pub end: usize,
}

/// The bindings of a Markdown text, in order. One does not go on beyond its line, nor hold another.
pub(super) fn find(markdown: &str) -> Vec<Mark> {
    let bytes = markdown.as_bytes();
    let mut marks = Vec::new();
    if !markdown.contains("]{") {
        return marks;
    }
    let mut open: Vec<usize> = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 1,
            b'\n' if bytes.get(at + 1) == Some(&b'\n') => open.clear(),
            b'[' => open.push(at),
            b']' => {
                let from = open.pop();
                let line = || markdown[at + 2..].lines().next().unwrap_or_default();
                if let (Some(from), Some(b'{')) = (from, bytes.get(at + 1))
                    && !matches!(bytes.get(at + 2), Some(b'{' | b'%' | b'#'))
                    && let Some(length) = line().find('}')
                {
                    let end = at + 2 + length + 1;
                    marks.push(Mark { words: from + 1..at, says: at + 2..end - 1, end });
                    open.clear();
                    at = end - 1;
                }
            }
            _ => {}
        }
        at += 1;
    }
    marks
}

/// The words that mark a number as one to be replaced, in Indonesian and English.
pub const REPLACE: [&str; 2] = ["ganti", "replace"];

/// Whether what a binding says is that its number is to be replaced; behind a colon it may say what it was.
pub fn is_to_be_replaced(says: &str) -> bool {
    let word = says.split(':').next().unwrap_or_default().trim();
    REPLACE.contains(&word)
}

/// What a binding says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Says<'t> {
    /// It is this figure, or what these figures give.
    Figures(Vec<(Operator, Operand<'t>)>),
    /// It is no statistic, for this reason.
    NoStatistic(&'t str),
    /// A source says so, by its key.
    Source(&'t str),
    /// It is the number of another release, and is to be replaced.
    Replace,
}

/// How figures are joined, from the left to the right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Add,
    Subtract,
    Divide,
    Multiply,
}

/// A figure: its measure and what else is said of it, in any order, each with its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Operand<'t> {
    pub(super) parts: Vec<&'t str>,
}

/// Why a binding cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unreadable {
    Empty,
    NoReason,
    NoSource,
}

/// Takes apart what stands between the braces.
pub(super) fn read(says: &str) -> Result<Says<'_>, Unreadable> {
    let says = says.trim();
    if says.is_empty() {
        return Err(Unreadable::Empty);
    }
    if let Some(reason) = says.strip_prefix('-') {
        let reason = reason.trim_start().strip_prefix(':').unwrap_or_default().trim();
        let is_reason = reason.chars().filter(|letter| letter.is_alphabetic()).count() >= 3;
        return if is_reason { Ok(Says::NoStatistic(reason)) } else { Err(Unreadable::NoReason) };
    }
    if is_to_be_replaced(says) {
        return Ok(Says::Replace);
    }
    if let Some((word, source)) = says.split_once(':')
        && matches!(word.trim(), "source" | "sumber")
    {
        let source = source.trim();
        return if source.is_empty() { Err(Unreadable::NoSource) } else { Ok(Says::Source(source)) };
    }
    let mut operands = Vec::new();
    let (mut rest, mut operator) = (says, Operator::Add);
    loop {
        let next = [
            (" + ", Operator::Add),
            (" - ", Operator::Subtract),
            (" / ", Operator::Divide),
            (" * ", Operator::Multiply),
        ]
        .into_iter()
        .filter_map(|(sign, next)| rest.find(sign).map(|at| (at, sign, next)))
        .min_by_key(|(at, ..)| *at);
        let one = next.map_or(rest, |(at, ..)| &rest[..at]);
        let parts: Vec<&str> = one.split([',', '·', '@']).map(str::trim).collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(Unreadable::Empty);
        }
        operands.push((operator, Operand { parts }));
        let Some((at, sign, next)) = next else { break };
        (rest, operator) = (&rest[at + sign.len()..], next);
    }
    Ok(Says::Figures(operands))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(markdown: &str) -> Vec<(&str, &str)> {
        find(markdown).into_iter().map(|mark| (&markdown[mark.words], &markdown[mark.says])).collect()
    }

    #[test]
    fn marks_are_found_among_brackets_of_other_kinds() {
        assert_eq!(
            found("a [13,2 juta]{x.y @ 2014} [b](c) [175]{-: d}"),
            [("13,2 juta", "x.y @ 2014"), ("175", "-: d")]
        );
        assert_eq!(found("[a [5]{x} b](c)"), [("5", "x")]);
        for none in ["[5] {x}", "[5]{x", "[5\n\n6]{x}", "\\[5]{x}", "]{x}", "[5]{{ x }}", "[5]{\nx}"] {
            assert_eq!(found(none), [], "{none}");
        }
    }

    #[test]
    fn what_is_said_is_taken_apart() {
        assert_eq!(read("-: nomor layanan"), Ok(Says::NoStatistic("nomor layanan")));
        assert_eq!(read(" sumber: kompas-2017 "), Ok(Says::Source("kompas-2017")));
        let one = |parts: &[&'static str]| Operand { parts: parts.to_vec() };
        assert_eq!(
            read("a.b/c, aceh, 2023-12 - a.b @ 2022"),
            Ok(Says::Figures(vec![
                (Operator::Add, one(&["a.b/c", "aceh", "2023-12"])),
                (Operator::Subtract, one(&["a.b", "2022"])),
            ]))
        );
        for replace in ["ganti", " replace ", "ganti: a.b, 2014"] {
            assert_eq!(read(replace), Ok(Says::Replace), "{replace}");
        }
        assert_eq!(read("-"), Err(Unreadable::NoReason));
        assert_eq!(read("-: 5"), Err(Unreadable::NoReason));
        assert_eq!(read("source:"), Err(Unreadable::NoSource));
        assert_eq!(read("a,,b"), Err(Unreadable::Empty));
        assert_eq!(read(" "), Err(Unreadable::Empty));
    }
}
