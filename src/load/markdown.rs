//! A Markdown file to its front matter and its body. What the body says is for others to read.

use super::build::Origin;
use super::decode::{self, UNREADABLE};
use super::documents::Markdown;
use super::rules::{EMPTY_FILE, FRONT_MATTER_OPEN};
use super::yaml::{EMPTY_HINT, Tree, tree};
use super::{Way, lines};
use crate::diag::{Both, Diagnostics};
use crate::source::{FileId, SourceFile};
use std::ops::Range;

/// The line before and after front matter.
const FENCE: &str = "---";

/// The front matter and the body of a Markdown file.
pub(super) fn document<'a>(
    way: Way,
    id: FileId,
    file: &'a SourceFile,
    found: &mut Diagnostics,
) -> Markdown<'a> {
    let (base, text) = decode::without_mark(&file.text);
    let origin = Origin { file: id, base };
    let mut broken = text.contains('\u{fffd}');
    let (front, body) = match parts(text) {
        Parts::Body => (None, 0..text.len()),
        Parts::Open(fence) => {
            found.push(FRONT_MATTER_OPEN.at(origin.span(fence.clone())).hint(OPEN_HINT));
            broken = true;
            (None, (fence.end + 1).min(text.len())..text.len())
        }
        Parts::Both(front, body) => {
            let within = Origin { file: id, base: base + front.start };
            let Tree { node, broken: damaged } = tree(way, within, &text[front], found);
            broken |= damaged;
            (node.filter(|node| !node.is_null()), body)
        }
    };
    let within = Origin { file: id, base: base + body.start };
    broken |= decode::without_control_characters(within, &text[body.clone()], found).is_some();
    if &*file.text != UNREADABLE && front.is_none() && !broken && text[body.clone()].trim().is_empty() {
        found.push(EMPTY_FILE.at(origin.span(0..0)).hint(EMPTY_HINT));
        broken = true;
    }
    let span = origin.span(body.clone());
    Markdown { file: id, path: &file.path, front, body: &text[body], whole: &file.text, span, broken }
}

/// How a text is divided, in bytes.
enum Parts {
    /// There is no front matter.
    Body,
    /// The first line begins front matter, and nothing ends it.
    Open(Range<usize>),
    /// The front matter, without its fences, and the body.
    Both(Range<usize>, Range<usize>),
}

fn parts(text: &str) -> Parts {
    let is_fence = |line: &Range<usize>| text[line.clone()].trim_end() == FENCE;
    let first = lines::line_at(text, 0);
    if !is_fence(&first) {
        return Parts::Body;
    }
    let mut line = lines::next(text, &first);
    while let Some(at) = line {
        if is_fence(&at) {
            return Parts::Both(first.end + 1..at.start, (at.end + 1).min(text.len())..text.len());
        }
        line = lines::next(text, &at);
    }
    Parts::Open(first)
}

const OPEN_HINT: Both = Both {
    id: "tulis baris `---` setelah kunci terakhir; untuk garis pemisah tulis `***`",
    en: "write a line `---` after the last key; for a rule across the page write `***`",
};
