//! What the template engine says of a text, in words for its author, with places.

use crate::diag::{Arg, Both, Phrase};
use crate::prose::FUNCTIONS;
use crate::theme::plain;
use std::ops::Range;
use tera::{Error, ErrorKind};

/// Where the engine says that an error is, in the text as it was read.
pub(super) fn range(error: &Error) -> Option<Range<usize>> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            Some(report.span().range.clone())
        }
        _ => None,
    }
}

/// Each fault that an error tells of, with its place where one is known.
pub(super) fn all(error: &Error, body: &str) -> Vec<(String, Option<Range<usize>>)> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![(plain(report.message()), range(error))]
        }
        _ => reports(&error.to_string(), body),
    }
}

/// Names that lead nowhere come as one text: `error: what` and `--> text:line:column` for each.
fn reports(text: &str, body: &str) -> Vec<(String, Option<Range<usize>>)> {
    let mut out: Vec<(String, Option<Range<usize>>)> = Vec::new();
    for report in text.split("error: ").skip(1) {
        let Some((detail, rest)) = report.split_once('\n') else { continue };
        let place = rest.split_once("--> ").and_then(|(_, place)| place.lines().next());
        let mut parts = place.unwrap_or_default().rsplitn(3, ':');
        let column = parts.next().and_then(|column| column.parse().ok());
        let line = parts.next().and_then(|line| line.parse().ok());
        let found = line.zip(column).and_then(|(line, column)| named(detail, body, line, column));
        out.push((plain(detail), found));
    }
    if out.is_empty() {
        let first = text.lines().next().unwrap_or_default();
        out.push((plain(first.strip_prefix("error: ").unwrap_or(first)), None));
    }
    out
}

/// The place of the name that a fault tells of: what stands at that column of that line, both from 1, or the first such
/// name behind it.
fn named(detail: &str, body: &str, line: usize, column: usize) -> Option<Range<usize>> {
    let name = detail.split('`').nth(1)?;
    let start: usize = body.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let rest = body.get(start..)?;
    let within = rest.char_indices().nth(column.checked_sub(1)?).map_or(0, |(at, _)| at);
    let at = start + within + rest.get(within..)?.find(name)?;
    Some(at..at + name.len())
}

/// What the engine says, in both languages, and the name that may have been meant.
pub(super) fn told(detail: &str) -> (Arg, Option<Phrase>) {
    let name = |prefix: &str| detail.strip_prefix(prefix).map(|rest| rest.trim_matches('`'));
    if let Some(name) = name("Unknown function ") {
        let there_is = Phrase::new(Both {
            id: "tidak ada fungsi `{name}`; yang ada: {known}",
            en: "there is no function `{name}`; there are {known}",
        });
        let likeness = |other: &&str| strsim::jaro_winkler(name, other);
        let near = FUNCTIONS.into_iter().max_by(|a, b| likeness(a).total_cmp(&likeness(b)));
        let near = near.filter(|near| likeness(near) > 0.8).map(|near| {
            Phrase::new(Both { id: "mungkin maksudnya `{near}`", en: "perhaps `{near}` is meant" })
                .with("near", near)
        });
        return (there_is.with("name", name).with("known", FUNCTIONS.join(", ")).into(), near);
    }
    let undefined = detail.strip_prefix("Field `").and_then(|rest| rest.strip_suffix("` is not defined"));
    let words = if let Some(name) = undefined {
        Phrase::new(Both { id: "`{name}` tidak ada", en: "there is no `{name}`" }).with("name", name)
    } else if let Some(name) = name("Unknown filter ") {
        Phrase::new(Both { id: "tidak ada saringan `{name}`", en: "there is no filter `{name}`" })
            .with("name", name)
    } else if detail.starts_with("Unknown tag") {
        Both { id: "tidak ada perintah seperti itu", en: "there is no such tag" }.into()
    } else if detail.starts_with("Unexpected end of input") {
        Both { id: "tandanya tidak ditutup", en: "it is not closed" }.into()
    } else if let Some((found, expected)) =
        detail.strip_prefix("Found ").and_then(|rest| rest.split_once(" but expected "))
    {
        let said = Phrase::new(Both {
            id: "di sini ada {found}, padahal seharusnya {expected}",
            en: "there is {found} here where {expected} is expected",
        });
        said.with("found", token(found)).with("expected", expectation(expected))
    } else {
        Phrase::new(Both { id: "penulisannya tidak mengikuti aturan tanda", en: "{detail}" })
            .with("detail", detail)
    };
    (words.into(), None)
}

/// What the engine calls a piece of a mark.
fn token(name: &str) -> Arg {
    let words = match name {
        "identifier" => Both { id: "sebuah nama", en: "a name" },
        "string" => Both { id: "teks dalam tanda kutip", en: "words in quotes" },
        "integer" | "float" => Both { id: "sebuah bilangan", en: "a number" },
        "bool" => Both { id: "`true` atau `false`", en: "`true` or `false`" },
        "content" | "raw content" => Both { id: "teks biasa", en: "plain text" },
        "comment" => Both { id: "sebuah komentar", en: "a comment" },
        _ => return name.into(),
    };
    words.into()
}

fn expectation(expected: &str) -> Arg {
    if expected.starts_with("one of") || expected.contains(' ') {
        return Both {
            id: "nama, teks dalam tanda kutip, atau bilangan",
            en: "a name, words in quotes or a number",
        }
        .into();
    }
    match token(expected) {
        Arg::Text(sign) => Arg::Text(format!("`{}`", sign.trim_matches('`'))),
        words => words,
    }
}
