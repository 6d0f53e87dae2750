//! The events of the YAML parser to a tree. Stops at the first syntax error; everything else that is wrong is
//! a finding and the tree goes on without it.
//!
//! Nothing here calls itself: nesting is a stack of our own with a limit, so that no file can exhaust the
//! machine's.

use super::rules::*;
use super::tree::{Entry, Kind, Node, Style};
use super::{MAX_DEPTH, MAX_NODES};
use crate::diag::{Both, Diagnostic, Diagnostics};
use crate::source::{FileId, Span, Spanned};
use granit_parser::{ErrorKind, Event, Parser, ScalarStyle, StructureStyle};
use rustc_hash::FxHashMap;
use std::borrow::Cow;
use std::ops::Range;

/// Where a text stands in its file.
#[derive(Clone, Copy)]
pub(super) struct Origin {
    /// The file.
    pub(super) file: FileId,
    /// The byte of the file at which the text begins.
    pub(super) base: usize,
}

impl Origin {
    /// The span of a range of the text.
    pub(super) fn span(self, range: Range<usize>) -> Span {
        Span::new(self.file, range.start + self.base..range.end + self.base)
    }
}

/// What came of a text.
pub(super) struct Built<'a> {
    /// The tree of the first document, if it was reached to its end and holds anything.
    pub(super) node: Option<Node<'a>>,
    /// Whether something was left out of the tree.
    pub(super) broken: bool,
    /// What is wrong besides the syntax.
    pub(super) found: Diagnostics,
    /// Why the parser stopped before the end.
    pub(super) stop: Option<Stop>,
}

/// Why the parser stopped.
pub(super) enum Stop {
    /// The text is not YAML.
    Syntax(Trouble),
    /// It is nested deeper than is allowed, at this byte.
    Deep(usize),
    /// It holds more values than are allowed, at this byte.
    Large(usize),
}

/// A syntax error, with what the parser had just seen.
pub(super) struct Trouble {
    /// What the parser says.
    pub(super) kind: ErrorKind,
    /// Where it noticed; often later than where the fault is.
    pub(super) mark: usize,
    /// The innermost bracket that is open.
    pub(super) bracket: Option<usize>,
    /// The last scalar.
    pub(super) scalar: Option<Range<usize>>,
    /// One past the last thing that was understood.
    pub(super) understood: usize,
}

/// Builds the tree of `text`, which is what was `written` but for what was replaced by as many bytes. `keep` makes the text of a scalar last as long as the tree. What begins in one of
/// the `repaired` ranges is a stand-in for a line that could not be read, and is left out.
pub(super) fn build<'s, 'a>(
    (text, written): (&'s str, &'s str),
    origin: Origin,
    repaired: &[Range<usize>],
    keep: fn(Cow<'s, str>) -> Cow<'a, str>,
) -> Built<'a> {
    let options = granit_parser::options! {
        emit_anchor_events: true,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let mut builder = Builder::new((text, written), origin, repaired);
    let mut stop = None;
    for next in Parser::new_from_str_with_options(text, options) {
        let event = match next {
            Ok((event, span)) => builder.event(event, &span, keep),
            Err(error) => {
                let mark = error.marker().byte_offset().unwrap_or(builder.understood);
                let mark = written.floor_char_boundary(mark);
                Err(match error.kind() {
                    ErrorKind::RecursionLimitExceeded => Stop::Deep(mark),
                    kind => Stop::Syntax(builder.trouble(kind.clone(), mark)),
                })
            }
        };
        if let Err(stopped) = event {
            stop = Some(stopped);
            break;
        }
    }
    let broken = builder.broken || stop.is_some();
    Built { node: builder.root, broken, found: builder.found, stop }
}

/// A list or mapping whose end has not come yet.
struct Open<'a> {
    /// The bracket that begins it. A block has none, nor has the `a: b` of `[a: b]`: they begin with the first
    /// thing in them (where the parser says they begin may be inside a letter).
    bracket: Option<usize>,
    /// From the first thing in it to the last.
    extent: Option<Range<usize>>,
    items: Items<'a>,
}

enum Items<'a> {
    Sequence(Vec<Node<'a>>),
    Mapping(Vec<Entry<'a>>, Option<Key<'a>>),
}

/// A key that waits for its value.
enum Key<'a> {
    Text(Spanned<Cow<'a, str>>),
    /// Reported already, or a stand-in; its value is left out.
    None,
}

/// A range within a text that begins and ends between letters; the parser's places of what is not written do not always,
/// nor do those within a character for which as many spaces were read.
pub(super) fn whole_letters(text: &str, range: Range<usize>) -> Range<usize> {
    let start = text.floor_char_boundary(range.start);
    start..text.ceil_char_boundary(range.end).max(start)
}

struct Builder<'s, 'a> {
    text: &'s str,
    written: &'s str,
    origin: Origin,
    repaired: Vec<Range<usize>>,
    open: Vec<Open<'a>>,
    root: Option<Node<'a>>,
    documents: usize,
    nodes: usize,
    scalar: Option<Range<usize>>,
    understood: usize,
    broken: bool,
    /// The last key that was refused.
    bad_key: Option<Span>,
    found: Diagnostics,
}

impl<'s, 'a> Builder<'s, 'a> {
    fn new((text, written): (&'s str, &'s str), origin: Origin, repaired: &[Range<usize>]) -> Self {
        Self {
            text,
            written,
            origin,
            repaired: repaired.to_vec(),
            open: Vec::new(),
            root: None,
            documents: 0,
            nodes: 0,
            scalar: None,
            understood: 0,
            broken: false,
            bad_key: None,
            found: Diagnostics::default(),
        }
    }

    fn event(
        &mut self,
        event: Event<'s>,
        span: &granit_parser::Span,
        keep: fn(Cow<'s, str>) -> Cow<'a, str>,
    ) -> Result<(), Stop> {
        let range = self.whole_letters(span.byte_range().unwrap_or(self.understood..self.understood));
        self.understood = self.understood.max(range.end);
        if let Some(tag) = event.tag() {
            let place = span.tag_span().and_then(|span| span.byte_range());
            let place = place.map_or(range.clone(), |place| self.whole_letters(place));
            self.report(TAG.at(self.origin.span(place)).with("tag", tag.original()).hint(TAG_HINT));
        }
        match event {
            Event::DocumentStart(..) => {
                self.documents += 1;
                if self.documents == 2 {
                    self.broken = true;
                    let finding = SEVERAL_DOCUMENTS.at(self.origin.span(range));
                    self.report(finding.hint(SEVERAL_DOCUMENTS_HINT));
                }
            }
            Event::Scalar(value, style, ..) => {
                self.count(range.start)?;
                self.scalar = Some(range.clone());
                // An empty value comes as `~`, placed before the colon of its key.
                let is_empty = style == ScalarStyle::Plain && range.is_empty();
                let value = if is_empty { Cow::Borrowed("") } else { keep(value) };
                let range = if is_empty { self.after_colon(range) } else { range };
                self.complete(Node {
                    span: self.origin.span(range),
                    kind: Kind::Scalar(value, written(style)),
                });
            }
            Event::SequenceStart(style, ..) => self.begin(Items::Sequence(Vec::new()), style, &range)?,
            Event::MappingStart(style, ..) => self.begin(Items::Mapping(Vec::new(), None), style, &range)?,
            Event::SequenceEnd | Event::MappingEnd => self.end(&range),
            Event::Anchor(_, name) => {
                let finding = ALIAS.at(self.origin.span(range)).with("what", format!("&{name}"));
                self.report(finding.hint(ALIAS_HINT));
            }
            Event::Alias(_) | Event::UnresolvedAlias(_) => {
                self.count(range.start)?;
                self.broken = true;
                let written = self.text.get(range.clone()).unwrap_or("*");
                let finding = ALIAS.at(self.origin.span(range.clone())).with("what", written);
                self.report(finding.hint(ALIAS_HINT));
                let kind = Kind::Scalar(Cow::Borrowed(""), Style::Plain);
                self.complete(Node { span: self.origin.span(range), kind });
            }
            _ => {}
        }
        Ok(())
    }

    fn whole_letters(&self, range: Range<usize>) -> Range<usize> {
        whole_letters(self.written, range)
    }

    /// The place of an empty value: after the colon that asks for it, if there is one.
    fn after_colon(&self, range: Range<usize>) -> Range<usize> {
        let is_value = self.open.last().is_some_and(|open| matches!(open.items, Items::Mapping(_, Some(_))));
        let rest = self.text[range.end..].trim_start_matches([' ', '\t']);
        let at = self.text.len() - rest.len();
        // A colon may be a stand-in for a part of a letter.
        if is_value && rest.starts_with(':') { self.whole_letters(at + 1..at + 1) } else { range }
    }

    fn count(&mut self, at: usize) -> Result<(), Stop> {
        self.nodes += 1;
        if self.nodes > MAX_NODES { Err(Stop::Large(at)) } else { Ok(()) }
    }

    fn begin(&mut self, items: Items<'a>, style: StructureStyle, range: &Range<usize>) -> Result<(), Stop> {
        self.count(range.start)?;
        if self.open.len() >= MAX_DEPTH {
            return Err(Stop::Deep(range.start));
        }
        let bracketed = style == StructureStyle::Flow
            && matches!(self.text.as_bytes().get(range.start), Some(b'[' | b'{'))
            && range.len() == 1;
        self.open.push(Open { bracket: bracketed.then_some(range.start), extent: None, items });
        Ok(())
    }

    fn end(&mut self, range: &Range<usize>) {
        let Some(open) = self.open.pop() else { return };
        let range = match (open.bracket, open.extent) {
            (Some(bracket), _) => bracket..range.end.max(bracket),
            (None, Some(extent)) => extent,
            (None, None) => range.clone(),
        };
        let kind = match open.items {
            Items::Sequence(items) => Kind::Sequence(items),
            Items::Mapping(entries, _) => Kind::Mapping(self.without_duplicates(entries)),
        };
        self.complete(Node { span: self.origin.span(range), kind });
    }

    /// Puts a finished node where it belongs.
    fn complete(&mut self, node: Node<'a>) {
        let start = node.span.start as usize - self.origin.base;
        let stand_in = self.repaired.iter().any(|range| range.contains(&start));
        let Some(open) = self.open.last_mut() else {
            // A second document is parsed for its faults, and then dropped.
            if self.documents == 1 && !stand_in {
                self.root = Some(node);
            }
            return;
        };
        let end = node.span.end as usize - self.origin.base;
        let extent = open.extent.take().unwrap_or(start..end);
        open.extent = Some(extent.start.min(start)..extent.end.max(end));
        match &mut open.items {
            Items::Sequence(items) => {
                if !stand_in {
                    items.push(node);
                }
            }
            Items::Mapping(entries, waiting) => match waiting.take() {
                Some(Key::Text(key)) => entries.push(Entry { key, value: node }),
                Some(Key::None) => {}
                None if stand_in => *waiting = Some(Key::None),
                None => {
                    let key = self.key(node);
                    if let Some(Open { items: Items::Mapping(_, waiting), .. }) = self.open.last_mut() {
                        *waiting = Some(key);
                    }
                }
            },
        }
    }

    fn key(&mut self, node: Node<'a>) -> Key<'a> {
        let finding = match node.kind {
            Kind::Scalar(text, Style::Plain) if text == "<<" => {
                ALIAS.at(node.span).with("what", "<<").hint(ALIAS_HINT)
            }
            Kind::Scalar(text, style) if style != Style::Plain || !matches!(&*text, "" | "~") => {
                return Key::Text(Spanned::new(text, node.span));
            }
            Kind::Scalar(..) => KEY_NOT_TEXT.at(node.span).with("what", EMPTY_KEY).hint(KEY_NOT_TEXT_HINT),
            Kind::Sequence(_) => KEY_NOT_TEXT.at(node.span).with("what", LIST_KEY).hint(KEY_NOT_TEXT_HINT),
            Kind::Mapping(_) => KEY_NOT_TEXT.at(node.span).with("what", MAPPING_KEY).hint(BRACES_HINT),
        };
        self.broken = true;
        // `{{ x }}` is a mapping as the key of a mapping, and one fault.
        let told = self.bad_key.replace(node.span);
        if told.is_none_or(|told| told.start < node.span.start) {
            self.report(finding);
        }
        Key::None
    }

    fn without_duplicates(&mut self, entries: Vec<Entry<'a>>) -> Vec<Entry<'a>> {
        let mut first: FxHashMap<&str, Span> = FxHashMap::default();
        let mut duplicates = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            if let Some(earlier) = first.get(&*entry.key.value) {
                duplicates.push((at, *earlier));
            } else {
                first.insert(&entry.key.value, entry.key.span);
            }
        }
        if duplicates.is_empty() {
            return entries;
        }
        let mut duplicates_told = false;
        let is_emptied = |at: usize| entries.get(at).is_some_and(|entry| entry.value.is_null());
        if let [(at, earlier), _, ..] = duplicates[..]
            && let Some(empty) = at.checked_sub(1).filter(|at| is_emptied(*at)).map(|at| &entries[at].key)
        {
            // What was meant to lie below a key lies beside it, because the key is indented like them.
            let finding = SYNTAX.at(empty.span).with("what", NOT_BELOW).label(earlier, FIRST_HERE);
            self.broken = true;
            self.report(finding.label(entries[at].key.span, REPEATED_HERE).hint(NOT_BELOW_HINT));
            duplicates_told = true;
        }
        for (at, earlier) in duplicates.iter().filter(|_| !duplicates_told) {
            let key = &entries[*at].key;
            let finding = DUPLICATE_KEY.at(key.span).with("key", &*key.value).label(*earlier, FIRST_HERE);
            self.report(finding.hint(DUPLICATE_KEY_HINT));
        }
        let mut duplicates = duplicates.into_iter().map(|(at, _)| at).peekable();
        let kept = entries.into_iter().enumerate().filter(|(at, _)| duplicates.next_if_eq(at).is_none());
        kept.map(|(_, entry)| entry).collect()
    }

    fn report(&mut self, finding: Diagnostic) {
        self.found.push(finding);
    }

    fn trouble(&self, kind: ErrorKind, mark: usize) -> Trouble {
        let bracket = self.open.iter().rev().find_map(|open| open.bracket);
        Trouble { kind, mark, bracket, scalar: self.scalar.clone(), understood: self.understood }
    }
}

fn written(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::Plain,
        ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
    }
}

const FIRST_HERE: Both = Both { id: "pertama kali di sini", en: "first given here" };
const REPEATED_HERE: Both = Both { id: "diulang di sini", en: "given again here" };
const NOT_BELOW: Both = Both {
    id: "kunci ini kosong, dan kunci sesudahnya mengulang kunci sebelumnya",
    en: "this key is empty, and the keys after it repeat those before",
};
const NOT_BELOW_HINT: Both = Both {
    id: "kurangi spasi di awal baris ini, atau tambah di awal baris-baris sesudahnya",
    en: "begin it with fewer spaces, or the lines after it with more",
};
const DUPLICATE_KEY_HINT: Both = Both {
    id: "hapus salah satu, atau beri nama lain",
    en: "remove one of the two, or give it another name",
};
const ALIAS_HINT: Both = Both {
    id: "tulis nilainya di setiap tempat; teks yang memuat tanda itu diapit tanda kutip",
    en: "write the value out in each place; put text that holds this mark in quotes",
};
const TAG_HINT: Both = Both {
    id: "hapus tanda itu; teks yang diawali `!` diapit tanda kutip",
    en: "remove it; put text that begins with `!` in quotes",
};
const SEVERAL_DOCUMENTS_HINT: Both = Both {
    id: "hapus baris `---`, atau pindahkan isinya ke berkas tersendiri",
    en: "remove the `---` line, or move what follows it to a file of its own",
};
const KEY_NOT_TEXT_HINT: Both = Both {
    id: "tulis `kunci: nilai` dengan kunci satu baris",
    en: "write `key: value` with a key on one line",
};
const BRACES_HINT: Both = Both {
    id: "teks yang diawali `{` diapit tanda kutip: `kunci: \"{…}\"`",
    en: "put text that begins with `{` in quotes: `key: \"{…}\"`",
};
const EMPTY_KEY: Both = Both { id: "kosong", en: "empty" };
const LIST_KEY: Both = Both { id: "sebuah daftar", en: "a list" };
const MAPPING_KEY: Both = Both { id: "sebuah pemetaan", en: "a mapping" };
