//! A YAML text to a tree, with every fault of the text: after each syntax error the lines at fault are
//! replaced by a stand-in of the same length, and the text is read again.

use super::build::{Built, Origin, Stop, build, whole_letters};
use super::decode::{self, UNREADABLE};
use super::documents::Document;
use super::locate::{Culprit, What, locate, orphans_end};
use super::rules::{EMPTY_FILE, TOO_DEEP, TOO_LARGE};
use super::tree::Node;
use super::{MAX_DEPTH, MAX_NODES, Way, fault, lines, tables};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::source::{FileId, SourceFile};
use std::borrow::Cow;
use std::ops::Range;

/// The most syntax errors that are looked for in one text.
const MAX_ROUNDS: usize = 20;
/// The most bytes that are read again for the sake of further errors, so that a large file with many errors
/// does not take minutes.
const MAX_REREAD: usize = 32 << 20;

/// The tree of a YAML file.
pub(super) fn document<'a>(
    way: Way,
    id: FileId,
    file: &'a SourceFile,
    found: &mut Diagnostics,
) -> Document<'a> {
    let path = &*file.path;
    if &*file.text == UNREADABLE {
        return Document { file: id, path, node: None, broken: true };
    }
    let (base, text) = decode::without_mark(&file.text);
    let origin = Origin { file: id, base };
    let Tree { node, broken } = tree(way, origin, text, found);
    let node = node.filter(|node| !node.is_null());
    if node.is_none() && !broken {
        found.push(EMPTY_FILE.at(origin.span(0..0)).hint(EMPTY_HINT));
    }
    Document { file: id, path, broken: broken || node.is_none() || text.contains('\u{fffd}'), node }
}

/// What an empty file asks for.
pub(super) const EMPTY_HINT: Both = Both { id: "isi berkas ini, atau hapus", en: "fill it, or delete it" };

/// The tree of a text.
pub(super) struct Tree<'a> {
    /// The tree, if the text was read to its end and holds anything.
    pub(super) node: Option<Node<'a>>,
    /// Whether something is missing from it.
    pub(super) broken: bool,
}

/// The tree of a text that stands at `origin`, and its faults.
pub(super) fn tree<'a>(way: Way, origin: Origin, text: &'a str, found: &mut Diagnostics) -> Tree<'a> {
    let mut scratch = decode::without_control_characters(origin, text, found);
    let damaged = scratch.is_some();
    if way == Way::Shortest
        && !damaged
        && let Some(node) = tables::tree(origin, text)
    {
        return Tree { node: Some(node), broken: false };
    }
    let mut mending = Mending::new(text.len());
    let mut built = read(text, scratch.as_deref(), origin, &mending);
    let mut latest: Option<Diagnostic> = None;
    let mut gave_up = false;
    while let Some(stop) = built.stop.take() {
        let current = scratch.as_deref().unwrap_or(text);
        let (finding, mended) = match stop {
            Stop::Deep(at) => {
                let finding = TOO_DEEP.at(origin.span(at..at + 1)).with("limit", MAX_DEPTH);
                (Some(finding.hint(DEEP_HINT)), None)
            }
            Stop::Large(at) => {
                let what = Phrase::new(NODES).with("limit", MAX_NODES);
                (Some(TOO_LARGE.at(origin.span(at..at)).with("what", what).hint(SPLIT_HINT)), None)
            }
            Stop::Syntax(trouble) => {
                let culprit = locate(current, &trouble);
                let is_told = !mending.hides(&culprit);
                let mended = mending.mend(current, &culprit);
                let finding = || {
                    fault::finding(&trouble.kind, &culprit, |range| origin.span(whole_letters(text, range)))
                };
                (is_told.then(finding), mended)
            }
        };
        if let Some(finding) = finding {
            latest.replace(finding).into_iter().for_each(|earlier| found.push(earlier));
        }
        let Some(mended) = mended else {
            gave_up = true;
            break;
        };
        scratch = Some(mended);
        built = read(text, scratch.as_deref(), origin, &mending);
        built.broken = true;
    }
    latest.into_iter().for_each(|latest| found.push(latest.hint_some(gave_up.then_some(MORE_HINT))));
    found.extend(built.found);
    Tree { node: built.node, broken: built.broken || damaged }
}

fn read<'a>(text: &'a str, scratch: Option<&str>, origin: Origin, mending: &Mending) -> Built<'a> {
    match scratch {
        None => build((text, text), origin, &mending.stand_ins, |scalar| scalar),
        Some(scratch) => {
            build((scratch, text), origin, &mending.stand_ins, |scalar| Cow::Owned(scalar.into_owned()))
        }
    }
}

/// The lines of a text that were replaced so that the rest could be read.
struct Mending {
    rounds: usize,
    /// The ranges in which nothing is the user's.
    stand_ins: Vec<Range<usize>>,
    /// The end of the last line that was replaced.
    end: Option<usize>,
}

impl Mending {
    fn new(length: usize) -> Self {
        let rounds = (MAX_REREAD / length.max(1)).clamp(1, MAX_ROUNDS);
        Self { rounds, stand_ins: Vec::new(), end: None }
    }

    /// Whether an error is more likely the echo of one that was told: it is not past the line after it. A quote
    /// or bracket that is opened on a line of its own is never an echo.
    fn hides(&self, culprit: &Culprit) -> bool {
        let start = culprit.lines.start;
        let is_own = matches!(culprit.what, What::Quote | What::Bracket(_));
        self.end.is_some_and(|end| start <= end || start == end + 1 && !is_own)
    }

    /// The text with the lines at fault replaced; nothing if that has been tried, or often enough.
    fn mend(&mut self, text: &str, culprit: &Culprit) -> Option<String> {
        self.rounds = self.rounds.checked_sub(1)?;
        let mut bytes = text.as_bytes().to_vec();
        let mut lines = culprit.lines.clone();
        if culprit.what == What::Tab {
            spaces_for_tabs(text, &lines, &mut bytes);
        } else if culprit.bare || self.stand_ins.iter().any(|range| range.contains(&lines.start)) {
            lines.end = lines.end.max(orphans_end(text, &lines::line_at(text, lines.start)));
            blank(&mut bytes[lines.clone()]);
            self.stand_ins.push(lines.start..lines.end + 1);
        } else {
            stand_in(text, culprit, &mut bytes);
            self.stand_ins.push(lines.start..lines.end + 1);
        }
        self.end = self.end.max(Some(lines.end));
        let mended = String::from_utf8(bytes).ok()?;
        (mended != text).then_some(mended)
    }
}

/// Puts a space for each tab in the indentation of these lines: that often is the shape that was meant.
fn spaces_for_tabs(text: &str, lines: &Range<usize>, bytes: &mut [u8]) {
    let mut line = Some(lines::line_at(text, lines.start));
    while let Some(at) = line.filter(|line| line.start <= lines.end) {
        let white = at.start..at.start + lines::indent(text, &at);
        bytes[white].fill(b' ');
        line = lines::next(text, &at);
    }
}

/// Puts an empty entry in place of the lines at fault, so that lines below that belong to it still have a parent.
fn stand_in(text: &str, culprit: &Culprit, bytes: &mut [u8]) {
    let lines = &culprit.lines;
    let line = lines::line_at(text, lines.start);
    let mut at = lines::first(text, &line);
    let is_item = text[at..line.end].starts_with("- ");
    if let What::Shifted(_, to) = culprit.what {
        // It stands where the line should.
        blank(&mut bytes[lines.clone()]);
        at = line.start + to;
        if is_item && let Some(dash) = bytes.get_mut(at..(at + 3).min(line.end)).and_then(<[u8]>::first_mut) {
            *dash = b'-';
            at += 2;
        }
    } else {
        while text[at..line.end].starts_with("- ") {
            at += 2;
        }
        blank(&mut bytes[at.min(lines.end)..lines.end]);
    }
    if let Some([key, colon]) = bytes.get_mut(at..(at + 2).min(line.end)) {
        (*key, *colon) = (b'_', b':');
    }
}

/// Puts spaces for everything but the ends of lines.
fn blank(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| !matches!(byte, b'\n' | b'\r')).for_each(|byte| *byte = b' ');
}

const DEEP_HINT: Both = Both {
    id: "cari kurung yang terbuka berulang-ulang, lalu tutup atau hapus",
    en: "look for brackets that are opened again and again, and close or remove them",
};
const NODES: Both = Both { id: "lebih dari {limit} nilai", en: "more than {limit} values" };
/// What a large file asks for.
pub(super) const SPLIT_HINT: Both = Both {
    id: "bagi menjadi beberapa berkas, misalnya satu untuk setiap rilis",
    en: "split it into several files, for example one for each release",
};
const MORE_HINT: Both = Both {
    id: "mungkin masih ada kesalahan lain setelah ini: perbaiki dulu, lalu periksa lagi",
    en: "there may be more faults after this one: mend it and check again",
};
