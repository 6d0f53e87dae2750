//! What the template engine puts into a text: `{{ … }}`, `{% … %}` and `{# … #}`, taken apart as far as numbers need it.
//!
//! A mark is to print figures of the data. What prints a number of its own, or has words beside it that make another
//! number of the figure, is not checked by anything else, and is a finding here.

use super::desk::{Desk, Job};
use super::rules::NUMBER_IN_MARK;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::UnitKind;
use crate::number::prose::{Beside, GAP, Kind, Prose, Reader, Tail, Text};
use crate::source::Span;
use std::ops::Range;

/// The functions that answer a mark from the data.
pub const FUNCTIONS: [&str; 3] = ["figure", "change", "chart"];

/// The arguments that readers see.
const SEEN: [&str; 2] = ["title", "description"];

/// What counts something, as a filter or of a loop: it prints a number that is nowhere else.
const COUNTING: [&str; 8] = ["length", "wordcount", "int", "float", "abs", "round", "index", "index0"];

/// What ends a mark, by the letter behind its first brace.
const ENDS: [(u8, &str); 3] = [(b'{', "}}"), (b'%', "%}"), (b'#', "#}")];

/// The marks of a Markdown text, in order, each with its braces. One does not go on beyond its paragraph: what is never
/// closed is text.
pub fn marks(markdown: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    if !["{{", "{%", "{#"].iter().any(|open| markdown.contains(open)) {
        return out;
    }
    let mut start = 0;
    for paragraph in markdown.split("\n\n") {
        let within = marks_of(paragraph).into_iter();
        out.extend(within.map(|mark| start + mark.start..start + mark.end));
        start += paragraph.len() + 2;
    }
    out
}

/// The marks of a paragraph. An end that was found serves all marks before it, and one that is nowhere is sought once: a
/// paragraph takes no more than its length, however many of its braces stay open.
fn marks_of(paragraph: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut ends = ENDS.map(|(_, end)| paragraph.find(end));
    let mut at = 0;
    while let Some(open) = paragraph[at..].find('{').map(|open| at + open) {
        at = open + 1;
        let next = paragraph.as_bytes().get(at);
        let Some(kind) = ENDS.iter().position(|(letter, _)| Some(letter) == next) else { continue };
        let end = ENDS[kind].1;
        if ends[kind].is_some_and(|found| found < open) {
            ends[kind] = paragraph[open..].find(end).map(|found| open + found);
        }
        if let Some(found) = ends[kind] {
            at = found + end.len();
            out.push(open..at);
        }
    }
    out
}

/// What a mark says to readers in words of its author: the titles and descriptions of charts, each with its bytes.
pub fn said_in_marks(markdown: &str) -> Vec<(&str, Range<usize>)> {
    let said = marks(markdown).into_iter().flat_map(|mark| Inside::read(markdown, mark).said);
    said.map(|range| (markdown.get(range.clone()).unwrap_or_default(), range)).collect()
}

/// What is inside of a mark. The places are those of the text.
#[derive(Debug, Default)]
struct Inside<'t> {
    /// The words of titles and descriptions.
    said: Vec<Range<usize>>,
    /// Words and numbers that are written in it, and no argument of a function that answers.
    literals: Vec<Range<usize>>,
    /// What counts something.
    counting: Vec<Range<usize>>,
    /// The function that it prints a figure or a change with, and that one's arguments.
    figure: Option<(&'t str, Vec<(&'t str, &'t str)>)>,
}

impl<'t> Inside<'t> {
    fn read(text: &'t str, mark: Range<usize>) -> Self {
        let mut out = Self::default();
        let Some(written) = text.get(mark.clone()) else { return out };
        // Neither a comment nor a condition prints anything.
        let tag = written.get(2..).unwrap_or_default().trim_start_matches(['-', ' ', '\n', '\t']);
        let is_tag = |name: &str| {
            written.starts_with("{%")
                && tag.strip_prefix(name).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        if written.starts_with("{#") || is_tag("if") || is_tag("elif") {
            return out;
        }
        let (start, end) = (mark.start + 2, mark.end.saturating_sub(2).max(mark.start + 2));
        let mut at = start;
        // The functions whose brackets are open, nothing for any other bracket.
        let mut open: Vec<Option<&'t str>> = Vec::new();
        let (mut argument, mut before, mut last) = ("", "", "");
        while let Some(char) = text.get(at..end).and_then(|rest| rest.chars().next()) {
            let rest = &text[at..end];
            let length = match char {
                '"' | '\'' | '`' => quoted(rest, char),
                _ if char.is_alphabetic() || char == '_' => {
                    run(rest, |char| char.is_alphanumeric() || char == '_')
                }
                _ if char.is_numeric() => {
                    run(rest, |char| char.is_alphanumeric() || char == '.' || char == '_')
                }
                _ => char.len_utf8(),
            };
            let token = &text[at..at + length];
            let answers = open.iter().rev().find_map(|open| *open);
            match char {
                '"' | '\'' | '`' => {
                    let words = at + 1..(at + length).saturating_sub(1).max(at + 1);
                    let is_seen = answers.is_some() && SEEN.contains(&argument);
                    match answers {
                        _ if is_seen => out.said.push(words.clone()),
                        Some(_) => {}
                        None => out.literals.push(words.clone()),
                    }
                    if let (Some(_), Some((_, arguments))) = (answers, &mut out.figure) {
                        arguments.push((argument, text.get(words).unwrap_or_default()));
                    }
                }
                _ if char.is_numeric() && (answers.is_none() || SEEN.contains(&argument)) => {
                    out.literals.push(at..at + length);
                }
                '(' => {
                    let function = FUNCTIONS.into_iter().find(|name| *name == last && before != "|");
                    if let Some(name) = function.filter(|name| *name != "chart") {
                        out.figure = Some((name, Vec::new()));
                    }
                    open.push(function);
                    argument = "";
                }
                ')' => {
                    open.pop();
                }
                '=' if !rest.starts_with("==") && !["=", "!", "<", ">"].contains(&last) => argument = last,
                ',' => argument = "",
                _ if COUNTING.contains(&token) && (last == "|" || last == "." && before == "loop") => {
                    out.counting.push(at..at + length);
                }
                _ => {}
            }
            if !char.is_whitespace() {
                (before, last) = (last, token);
            }
            at += length;
        }
        out
    }

    /// Whether the words of a unit may stand beside the figure: where it prints only its digits, and is of that unit.
    fn takes(&self, tail: Tail, desk: &Desk<'_>) -> bool {
        let Some(("figure", arguments)) = &self.figure else { return false };
        let said = |name: &str| arguments.iter().find(|(of, _)| *of == name).map(|(_, value)| *value);
        let is_bare = said("form").is_some_and(|form| form != "prose");
        let measures = &desk.material.dataset.measures;
        let kind = said("measure")
            .and_then(|key| measures.find_ref(key))
            .map(|what| measures.unit_of(what.measure).kind);
        is_bare
            && match tail {
                Tail::Digits | Tail::Scale => false,
                Tail::Percent => kind == Some(UnitKind::Percent),
                Tail::PercentPoint => kind == Some(UnitKind::PercentPoint),
                Tail::Currency => kind == Some(UnitKind::Currency),
            }
    }
}

/// The length of a word in quotes, with them.
fn quoted(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, char) in rest.char_indices().skip(1) {
        match char {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if char == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn run(rest: &str, goes_on: impl Fn(char) -> bool) -> usize {
    rest.find(|char| !goes_on(char)).unwrap_or(rest.len())
}

/// The marks that print one figure of a measure, in order, each with the key that it asks for.
pub(super) fn figures(markdown: &str) -> Vec<(Range<usize>, &str)> {
    let figure = |mark: Range<usize>| match Inside::read(markdown, mark.clone()).figure {
        Some(("figure", arguments)) => {
            let measure = arguments.iter().find(|(name, _)| *name == "measure");
            measure.map(|(_, key)| (mark, *key))
        }
        _ => None,
    };
    marks(markdown).into_iter().filter_map(figure).collect()
}

/// What the marks of a text print that nothing checks.
pub(super) fn unchecked(
    desk: &Desk<'_>,
    job: &Job<'_>,
    text: &Text,
    prose: &Prose,
    reader: &Reader<'_>,
) -> Vec<Diagnostic> {
    let places = marks(job.body);
    if places.is_empty() {
        return Vec::new();
    }
    let offset = job.span.range().start;
    let at = |place: Range<usize>| Span::new(job.span.file, offset + place.start..offset + place.end);
    let inside: Vec<(Range<usize>, Inside<'_>)> =
        places.into_iter().map(|place| (place.clone(), Inside::read(job.body, place))).collect();
    let mut out = Vec::new();
    for (_, inside) in &inside {
        for place in &inside.literals {
            let words = job.body.get(place.clone()).unwrap_or_default();
            if states_number(reader, words) {
                out.push(finding(at(place.clone()), words, WRITTEN, OUTSIDE));
            }
        }
        for place in &inside.counting {
            out.push(finding(
                at(place.clone()),
                job.body.get(place.clone()).unwrap_or_default(),
                COUNTED,
                OUTSIDE,
            ));
        }
    }
    for pair in inside.windows(2) {
        let [(a, one), (b, other)] = pair else { continue };
        if a.end == b.start && one.figure.is_some() && other.figure.is_some() {
            out.push(finding(at(b.clone()), job.body.get(b.clone()).unwrap_or_default(), GLUED, APART));
        }
    }
    // Marks with nothing between them are one gap.
    let figure_at = |source: usize| {
        let first = inside.iter().position(|(place, _)| place.contains(&source.saturating_sub(offset)))?;
        let run = inside[first..].chunk_by(|a, b| a.0.end == b.0.start).next()?;
        run.iter().map(|(_, found)| found).find(|found| found.figure.is_some())
    };
    let mut beside = reader.beside_gaps(text);
    beside.extend(numbers_beside(text, prose));
    beside.sort_by_key(|one| (one.seen.start, one.seen.end));
    beside.dedup_by(|a, b| a.seen.start < b.seen.end && a.gap == b.gap);
    for one in beside {
        let Some(found) = figure_at(text.source(&one.gap).start) else { continue };
        if !found.takes(one.tail, desk) {
            let words = text.seen().get(one.seen.clone()).unwrap_or_default();
            out.push(finding(Span::new(job.span.file, text.source(&one.seen)), words, CHANGED, ALONE));
        }
    }
    out
}

/// The numbers of a text with nothing but blanks between them and a gap.
fn numbers_beside(text: &Text, prose: &Prose) -> Vec<Beside> {
    let seen = text.seen();
    let mut out = Vec::new();
    for number in prose.numbers.iter().filter(|number| !matches!(number.kind, Kind::NotAQuantity(_))) {
        let behind = seen.get(number.seen.end..).unwrap_or_default();
        let before = seen.get(..number.seen.start).unwrap_or_default();
        let (next, last) = (behind.trim_start_matches(BLANKS), before.trim_end_matches(BLANKS));
        let gaps = [
            next.starts_with(GAP).then(|| seen.len() - next.len()),
            last.ends_with(GAP).then(|| last.len() - GAP.len_utf8()),
        ];
        for gap in gaps.into_iter().flatten() {
            let gap = gap..gap + GAP.len_utf8();
            out.push(Beside { gap, seen: number.seen.clone(), tail: Tail::Digits });
        }
    }
    out
}

/// What may stand between the words of one number.
const BLANKS: [char; 4] = [' ', '\n', '\u{a0}', '\u{202f}'];

/// Whether words that a mark prints have a number in them. A single digit may be part of a longer number beside it.
fn states_number(reader: &Reader<'_>, words: &str) -> bool {
    words.contains(char::is_numeric)
        || reader
            .read(&Text::plain(words))
            .numbers
            .iter()
            .any(|number| !matches!(number.kind, Kind::NotAQuantity(_)))
}

fn finding(place: Span, words: &str, reason: Both, hint: Both) -> Diagnostic {
    let reason = Phrase::new(reason).with("text", words);
    NUMBER_IN_MARK.at(place).about(words).with("reason", reason).hint(Phrase::new(hint).with("text", words))
}

const WRITTEN: Both =
    Both { id: "`{text}` ditulis di dalam tanda", en: "`{text}` is written inside of the mark" };
const COUNTED: Both = Both { id: "`{text}` mencetak hitungan", en: "`{text}` prints a count" };
const CHANGED: Both = Both {
    id: "`{text}` di sebelah tanda mengubah angka yang dicetaknya",
    en: "`{text}` beside the mark changes the number that it prints",
};
const GLUED: Both =
    Both { id: "`{text}` melekat pada tanda sebelumnya", en: "`{text}` is glued to the mark before it" };
const OUTSIDE: Both = Both {
    id: "tulis angkanya di luar tanda, atau minta dari data dengan `{{ figure(measure=\"…\") }}`",
    en: "write the number outside of the mark, or ask the data for it with `{{ figure(measure=\"…\") }}`",
};
const ALONE: Both = Both {
    id: "hapus `{text}`: tanda itu mencetak angka yang utuh dengan satuannya",
    en: "take `{text}` out: the mark prints the whole number with its unit",
};
const APART: Both = Both { id: "beri spasi di antara keduanya", en: "put a blank between the two" };

#[cfg(test)]
mod tests {
    use super::*;

    fn literals(markdown: &str) -> Vec<&str> {
        let inside = marks(markdown).into_iter().map(|mark| Inside::read(markdown, mark));
        inside
            .flat_map(|inside| [inside.literals, inside.counting].concat())
            .map(|place| &markdown[place])
            .collect()
    }

    #[test]
    fn what_a_mark_prints_itself_is_told_from_what_it_asks() {
        for (markdown, expected) in [
            ("{{ \"600.000\" }} {{ 6 * 100_000 }}", &["600.000", "6", "100_000"][..]),
            ("{{ figure(measure=\"a.b/c\", period=\"2023-12\") }} {{ region.name }}", &[]),
            ("{{ figure(measure=\"a\") ~ \"000\" }}", &["000"]),
            ("{{ 'a' | replace(from=\"a\", to='5') }}", &["a", "a", "5"]),
            ("{% set x = 5 %}{% if period == \"2023\" %}b{% endif %}{# 5 #}", &["5"]),
            ("{{ period | length }} {{ loop.index }} {{ site.index }}", &["length", "index"]),
            ("{{ chart(kind=\"trend\", title=\"Naik 5\" ~ 6, measure=\"7\") }}", &["6"]),
            ("{{ never closed 5", &[]),
        ] {
            assert_eq!(literals(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn a_mark_ends_in_its_paragraph_or_is_none() {
        for (markdown, expected) in [
            ("a {{ b }} c {% d %} e {# f #}", &["{{ b }}", "{% d %}", "{# f #}"][..]),
            ("{{ {{ a }} }} {%} {{}}", &["{{ {{ a }}", "{%}", "{{}}"]),
            ("{{ a %} b #} c }}", &["{{ a %} b #} c }}"]),
            ("{{ a\n}} {{ b\n\n}} {{ c }}\n\n\n{{ d }}", &["{{ a\n}}", "{{ c }}", "{{ d }}"]),
            ("}} {{ a {% b %} {{ c", &["{% b %}"]),
        ] {
            let found: Vec<&str> = marks(markdown).into_iter().map(|mark| &markdown[mark]).collect();
            assert_eq!(found, expected, "{markdown}");
        }
    }

    #[test]
    fn open_braces_are_text_however_many() {
        // Sought to the end of the paragraph for each brace, this would never end.
        let (open, closed) = ("{{ {% {# ".repeat(300_000), "{{ a }} {# {% b %} ".repeat(150_000));
        assert!(marks(&open).is_empty());
        assert_eq!(marks(&closed).len(), 300_000);
    }

    #[test]
    fn charts_speak_in_words_of_their_author() {
        let markdown =
            "x {{ chart(kind=\"trend\", title=\"Naik 5 juta\", description = '6') }} {{ a(title=\"7\") }}";
        let said = said_in_marks(markdown);
        assert_eq!(said.iter().map(|(words, _)| *words).collect::<Vec<_>>(), ["Naik 5 juta", "6"]);
        assert!(said.iter().all(|(words, range)| &markdown[range.clone()] == *words));
    }
}
