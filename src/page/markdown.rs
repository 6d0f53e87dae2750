//! Markdown to HTML.
//!
//! Whatever an author or a source writes, the result holds no markup but what this module makes: raw HTML
//! becomes text, or at most a few elements without attributes; addresses other than web, mail and relative
//! ones are no links; pictures become their descriptions, since a page asks no other host for anything.
//! Nothing here knows figures: charts come as finished blocks.

use super::raw_html;
use super::terms::Terms;
use super::words::number_in_one_line;
use crate::model::RawHtml;
use crate::prose::markdown::options;
use crate::prose::{CLOSE as CLOSE_NUMBER, OPEN as OPEN_NUMBER, PART as PART_NUMBER};
use pulldown_cmark::{Alignment, CowStr, Event, HeadingLevel, Parser, Tag, TagEnd, TextMergeStream};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// Opens the number of a block in the text; see [`block_mark`].
const OPEN: char = '\u{F0000}';
/// Closes it.
const CLOSE: char = '\u{F0001}';

/// How a text is to be shown.
#[derive(Debug, Clone, Copy)]
pub struct Style<'a> {
    /// The level of its highest headings, from 2: the page itself has the first.
    pub top: u8,
    /// What becomes of HTML in it.
    pub raw_html: RawHtml,
    /// What a table that scrolls is called by those who do not see it.
    pub table_label: &'a str,
    /// What the notes at the end are called.
    pub notes_label: &'a str,
    /// What the way back from a note is called.
    pub back_label: &'a str,
    /// What its ids begin with, where another text stands on the same page.
    pub ids: &'a str,
    /// Where the verified numbers of the text lead, by their places among its numbers.
    pub verified: &'a [Option<String>],
    /// The terms that are explained elsewhere.
    pub terms: &'a Terms,
    /// Where they are explained: the address of a page on which each has a place of its name.
    pub glossary: &'a str,
}

/// A text as HTML.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rendered {
    /// The HTML.
    pub html: String,
    /// The blocks that stood inside a line, where none can stand, and were left out.
    pub misplaced: Vec<usize>,
}

/// The mark for a block, to be put into Markdown where the block belongs, on a line of its own.
pub fn block_mark(number: usize) -> String {
    format!("\n\n{OPEN}{number}{CLOSE}\n\n")
}

/// The text without the signs that marks are made of. Texts that are not ours go through this first.
pub fn without_marks(text: &str) -> String {
    text.replace([OPEN, CLOSE], "\u{FFFD}")
}

/// Plain text as Markdown that shows it: every sign that could be markup is escaped.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\n' | '\r' | '\t' => out.push(' '),
            OPEN | CLOSE => out.push('\u{FFFD}'),
            OPEN_NUMBER | PART_NUMBER | CLOSE_NUMBER => out.push('\u{FFFD}'),
            _ if letter.is_ascii_punctuation() => {
                out.push('\\');
                out.push(letter);
            }
            _ => out.push(letter),
        }
    }
    out
}

/// The HTML of a Markdown text, with `blocks` in the place of their marks.
pub fn render(text: &str, style: Style<'_>, blocks: &[String]) -> Rendered {
    let events: Vec<Event<'_>> = TextMergeStream::new(Parser::new_ext(text, options())).collect();
    let mut writer = Writer::new(style, blocks, &events);
    writer.all(&events);
    writer.notes();
    Rendered { html: writer.out, misplaced: writer.misplaced }
}

struct Writer<'a, 'e> {
    style: Style<'a>,
    blocks: &'a [String],
    out: String,
    misplaced: Vec<usize>,
    /// How far the levels of the text are moved.
    shift: i32,
    /// The level of the heading before.
    last_level: u8,
    ids: BTreeSet<String>,
    /// The notes by name: their events.
    definitions: BTreeMap<String, Vec<Event<'e>>>,
    /// The notes in the order in which the text first refers to them.
    referred: Vec<String>,
    /// What was opened; raw HTML inside is closed before it.
    open: Vec<Open>,
    in_head: bool,
    alignments: Vec<Alignment>,
    column: usize,
    /// While an image is being read, its description goes on as text.
    links_open: Vec<bool>,
    /// How many headings, heads of tables and pieces of code are open: there, no term leads anywhere.
    as_it_is: usize,
    /// The terms that have been named already.
    named: BTreeSet<usize>,
}

/// An element that is open.
enum Open {
    /// One of Markdown's.
    Tag,
    /// One that was raw HTML.
    Raw(&'static str),
}

impl<'a, 'e> Writer<'a, 'e> {
    fn new(style: Style<'a>, blocks: &'a [String], events: &[Event<'e>]) -> Self {
        let highest = events.iter().filter_map(|event| match event {
            Event::Start(Tag::Heading { level, .. }) => Some(*level as i32),
            _ => None,
        });
        let shift = i32::from(style.top) - highest.min().unwrap_or(1);
        Self {
            style,
            blocks,
            out: String::new(),
            misplaced: Vec::new(),
            shift,
            last_level: style.top.saturating_sub(1),
            ids: BTreeSet::new(),
            definitions: definitions(events),
            referred: Vec::new(),
            open: Vec::new(),
            in_head: false,
            alignments: Vec::new(),
            column: 0,
            links_open: Vec::new(),
            as_it_is: 0,
            named: BTreeSet::new(),
        }
    }

    fn all(&mut self, events: &[Event<'e>]) {
        let mut at = 0;
        while at < events.len() {
            at += match &events[at..] {
                [Event::Start(Tag::FootnoteDefinition(_)), ..] => definition_length(&events[at..]),
                [Event::Start(Tag::Paragraph), Event::Text(text), Event::End(TagEnd::Paragraph), ..] => {
                    match only_mark(text) {
                        Some(number) => {
                            if let Some(block) = self.blocks.get(number) {
                                self.out.push_str(block);
                                self.out.push('\n');
                            }
                            3
                        }
                        None => self.one(&events[at..]),
                    }
                }
                rest => self.one(rest),
            };
        }
    }

    /// Writes the first event; gives how many it took.
    fn one(&mut self, events: &[Event<'e>]) -> usize {
        let Some(event) = events.first() else { return 1 };
        match event {
            Event::Start(Tag::Heading { level, .. }) => self.heading(*level, events),
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => self.text(text),
            Event::Code(code) => {
                self.out.push_str("<code>");
                self.as_it_is += 1;
                self.text(code);
                self.as_it_is -= 1;
                self.out.push_str("</code>");
            }
            Event::InlineHtml(html) | Event::Html(html) => self.raw(html),
            Event::FootnoteReference(name) => self.reference(name),
            Event::SoftBreak => self.out.push('\n'),
            Event::HardBreak => self.out.push_str("<br>\n"),
            Event::Rule => self.out.push_str("<hr>\n"),
            Event::TaskListMarker(_) => {}
            Event::InlineMath(text) | Event::DisplayMath(text) => self.text(text),
        }
        1
    }

    fn heading(&mut self, level: HeadingLevel, events: &[Event<'e>]) {
        let wanted = (level as i32 + self.shift).clamp(2, 6) as u8;
        let level = wanted.min(self.last_level + 1).clamp(2, 6);
        self.last_level = level;
        let end = events.iter().position(|event| matches!(event, Event::End(TagEnd::Heading(_))));
        let words: String = events[..end.unwrap_or(events.len())]
            .iter()
            .filter_map(|event| match event {
                Event::Text(text) | Event::Code(text) => Some(&**text),
                _ => None,
            })
            .collect();
        let id = self.free_id(&words);
        let _ = write!(self.out, "<h{level} id=\"{id}\">");
        self.as_it_is += 1;
        self.open.push(Open::Tag);
    }

    /// An id from words. The prefix keeps it apart from the ids of the page.
    fn free_id(&mut self, words: &str) -> String {
        let mut id = format!("{}t", self.style.ids);
        let mut dash = true;
        for letter in words.chars().flat_map(char::to_lowercase) {
            if letter.is_alphanumeric() {
                if dash {
                    id.push('-');
                }
                dash = false;
                id.push(letter);
            } else {
                dash = true;
            }
        }
        let mut free = id.clone();
        let mut number = 2;
        while !self.ids.insert(free.clone()) {
            free = format!("{id}-{number}");
            number += 1;
        }
        free
    }

    fn start(&mut self, tag: &Tag<'_>) {
        self.open.push(Open::Tag);
        match tag {
            Tag::Paragraph | Tag::HtmlBlock => self.out.push_str("<p>"),
            Tag::BlockQuote(_) => self.out.push_str("<blockquote>\n"),
            Tag::CodeBlock(_) => {
                self.as_it_is += 1;
                self.out.push_str("<pre><code>");
            }
            Tag::List(Some(1)) => self.out.push_str("<ol>\n"),
            Tag::List(Some(first)) => {
                let _ = writeln!(self.out, "<ol start=\"{first}\">");
            }
            Tag::List(None) => self.out.push_str("<ul>\n"),
            Tag::Item => self.out.push_str("<li>"),
            Tag::Table(alignments) => {
                self.alignments.clone_from(alignments);
                self.out.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"");
                escape(&mut self.out, self.style.table_label);
                self.out.push_str("\"><table>\n");
            }
            Tag::TableHead => {
                self.in_head = true;
                self.column = 0;
                self.out.push_str("<thead><tr>");
            }
            Tag::TableRow => {
                self.column = 0;
                self.out.push_str("<tr>");
            }
            Tag::TableCell => self.cell(),
            Tag::Emphasis => self.out.push_str("<em>"),
            Tag::Strong => self.out.push_str("<strong>"),
            Tag::Strikethrough => self.out.push_str("<s>"),
            Tag::Link { dest_url, .. } => self.link(dest_url),
            // Not asked for, or handled before: what is inside is shown as it comes.
            _ => {}
        }
    }

    fn cell(&mut self) {
        let numeric = matches!(self.alignments.get(self.column), Some(Alignment::Right));
        self.column += 1;
        let class = if numeric { " class=\"n\"" } else { "" };
        if self.in_head {
            let _ = write!(self.out, "<th scope=\"col\"{class}>");
        } else {
            let _ = write!(self.out, "<td{class}>");
        }
    }

    fn link(&mut self, address: &str) {
        let allowed = is_allowed(address);
        self.links_open.push(allowed);
        if allowed {
            self.out.push_str("<a href=\"");
            escape(&mut self.out, address);
            let outside = scheme(address).is_some_and(|scheme| scheme != "mailto");
            self.out.push_str(if outside { "\" rel=\"external noopener\">" } else { "\">" });
        }
    }

    fn end(&mut self, tag: TagEnd) {
        self.close_raw();
        self.open.pop();
        match tag {
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.out.push_str("</p>\n"),
            TagEnd::Heading(_) => {
                self.as_it_is -= 1;
                let level = self.last_level;
                let _ = writeln!(self.out, "</h{level}>");
            }
            TagEnd::BlockQuote(_) => self.out.push_str("</blockquote>\n"),
            TagEnd::CodeBlock => {
                self.as_it_is -= 1;
                self.out.push_str("</code></pre>\n");
            }
            TagEnd::List(true) => self.out.push_str("</ol>\n"),
            TagEnd::List(false) => self.out.push_str("</ul>\n"),
            TagEnd::Item => self.out.push_str("</li>\n"),
            TagEnd::Table => self.out.push_str("</tbody></table></div>\n"),
            TagEnd::TableHead => {
                self.in_head = false;
                self.out.push_str("</tr></thead>\n<tbody>\n");
            }
            TagEnd::TableRow => self.out.push_str("</tr>\n"),
            TagEnd::TableCell => self.out.push_str(if self.in_head { "</th>" } else { "</td>" }),
            TagEnd::Emphasis => self.out.push_str("</em>"),
            TagEnd::Strong => self.out.push_str("</strong>"),
            TagEnd::Strikethrough => self.out.push_str("</s>"),
            TagEnd::Link => {
                let open = self.links_open.pop() == Some(true);
                self.out.push_str(if open { "</a>" } else { "" });
            }
            _ => {}
        }
    }

    /// Closes raw elements that were opened inside what ends now.
    fn close_raw(&mut self) {
        while let Some(Open::Raw(name)) = self.open.last() {
            let _ = write!(self.out, "</{name}>");
            self.open.pop();
        }
    }

    fn text(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN) {
            self.words(before);
            let Some((number, behind)) = after.split_once(CLOSE) else {
                rest = after;
                continue;
            };
            match number.parse() {
                Ok(number) => self.misplaced.push(number),
                Err(_) => escape(&mut self.out, number),
            }
            rest = behind;
        }
        self.words(rest);
    }

    /// Words in which verified numbers lead to their figures. A link holds no other link, and the marks of a number
    /// are together in one text or stand for nothing.
    fn words(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, after)) = rest.split_once(OPEN_NUMBER) {
            self.plain(before);
            let marked = after.split_once(PART_NUMBER);
            let Some((at, words)) = marked.and_then(|(at, words)| Some((at.parse::<usize>().ok()?, words)))
            else {
                rest = after;
                continue;
            };
            let href =
                self.style.verified.get(at).and_then(Option::as_ref).filter(|_| self.links_open.is_empty());
            let (number, behind) = words.split_once(CLOSE_NUMBER).unwrap_or((words, ""));
            match href {
                Some(href) => {
                    self.out.push_str("<a class=\"v\" href=\"");
                    escape(&mut self.out, href);
                    self.out.push_str("\">");
                    escape(&mut self.out, &number_in_one_line(number));
                    self.out.push_str("</a>");
                }
                None => escape(&mut self.out, &number_in_one_line(number)),
            }
            rest = behind;
        }
        self.plain(rest);
    }

    /// Words without numbers. The first time that they name a term, it leads to where it is explained.
    fn plain(&mut self, text: &str) {
        let mut at = 0;
        if self.as_it_is == 0 && !self.in_head && self.links_open.is_empty() {
            let mut from = 0;
            while let Some((place, term)) = self.style.terms.next(text, from) {
                from = place.end;
                if !self.named.insert(term) {
                    continue;
                }
                escape(&mut self.out, &text[at..place.start]);
                self.out.push_str("<a class=\"t\" href=\"");
                escape(&mut self.out, self.style.glossary);
                self.out.push('#');
                escape(&mut self.out, self.style.terms.key(term));
                self.out.push_str("\">");
                escape(&mut self.out, &text[place.clone()]);
                self.out.push_str("</a>");
                at = place.end;
            }
        }
        escape(&mut self.out, &text[at..]);
    }

    fn raw(&mut self, html: &str) {
        if self.style.raw_html == RawHtml::Text {
            self.text(html);
            return;
        }
        for piece in raw_html::pieces(html) {
            match piece {
                raw_html::Piece::Text(text) => self.text(text),
                raw_html::Piece::Empty(name) => {
                    let _ = write!(self.out, "<{name}>");
                }
                raw_html::Piece::Open(name) => {
                    let _ = write!(self.out, "<{name}>");
                    self.open.push(Open::Raw(name));
                }
                raw_html::Piece::Close { name, written } => match self.open.last() {
                    Some(Open::Raw(open)) if *open == name => {
                        let _ = write!(self.out, "</{name}>");
                        self.open.pop();
                    }
                    _ => self.text(written),
                },
            }
        }
    }

    fn reference(&mut self, name: &CowStr<'_>) {
        if !self.definitions.contains_key(&**name) {
            self.text(&format!("[^{name}]"));
            return;
        }
        let known = self.referred.iter().position(|known| **known == **name);
        let number = known.map_or(self.referred.len(), |at| at) + 1;
        let own = self.style.ids;
        let id = if known.is_none() { format!(" id=\"{own}note-back-{number}\"") } else { String::new() };
        if known.is_none() {
            self.referred.push(name.to_string());
        }
        let _ = write!(self.out, "<sup><a href=\"#{own}note-{number}\"{id}>{number}</a></sup>");
    }

    /// The notes, in the order in which they were referred to; those that nothing refers to come last.
    fn notes(&mut self) {
        if self.definitions.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"notes\" aria-label=\"");
        escape(&mut self.out, self.style.notes_label);
        self.out.push_str("\"><ol>\n");
        let mut number = 0;
        let mut rest = std::mem::take(&mut self.definitions);
        let known: BTreeSet<String> = rest.keys().cloned().collect();
        // References inside notes still have to find their numbers.
        self.definitions = known.into_iter().map(|name| (name, Vec::new())).collect();
        let (back_label, own) = (self.style.back_label, self.style.ids);
        while number < self.referred.len() || !rest.is_empty() {
            let referred = self.referred.get(number).cloned();
            let Some(name) = referred.clone().or_else(|| rest.keys().next().cloned()) else { break };
            if referred.is_none() {
                self.referred.push(name.clone());
            }
            number += 1;
            let _ = write!(self.out, "<li id=\"{own}note-{number}\">");
            let events = rest.remove(&name).unwrap_or_default();
            self.all(&events);
            if referred.is_some() {
                let _ = write!(self.out, "<a href=\"#{own}note-back-{number}\" aria-label=\"");
                escape(&mut self.out, back_label);
                self.out.push_str("\">↩</a>");
            }
            self.out.push_str("</li>\n");
        }
        self.out.push_str("</ol></section>\n");
    }
}

/// The notes of a text by name; the first of a name counts.
fn definitions<'e>(events: &[Event<'e>]) -> BTreeMap<String, Vec<Event<'e>>> {
    let mut out = BTreeMap::new();
    for (at, event) in events.iter().enumerate() {
        if let Event::Start(Tag::FootnoteDefinition(name)) = event {
            let length = definition_length(&events[at..]);
            let inside = events.get(at + 1..(at + length).saturating_sub(1)).unwrap_or_default();
            out.entry(name.to_string()).or_insert_with(|| inside.to_vec());
        }
    }
    out
}

fn definition_length(events: &[Event<'_>]) -> usize {
    let mut depth = 0usize;
    for (at, event) in events.iter().enumerate() {
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => depth += 1,
            Event::End(TagEnd::FootnoteDefinition) => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    events.len()
}

/// The number in a text that is a mark and nothing else.
fn only_mark(text: &str) -> Option<usize> {
    text.trim().strip_prefix(OPEN)?.strip_suffix(CLOSE)?.parse().ok()
}

/// The scheme of an address in small letters; nothing for a relative one.
fn scheme(address: &str) -> Option<String> {
    let (scheme, _) = address.split_once(':')?;
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

/// Whether an address may be a link: web, mail, or relative on this site. Browsers drop control signs and
/// take `\` for `/`, so an address with either is none.
pub fn is_allowed(address: &str) -> bool {
    if address.chars().any(|c| c.is_control() || c == '\\') || address.starts_with("//") {
        return false;
    }
    match scheme(address) {
        Some(scheme) => matches!(scheme.as_str(), "http" | "https" | "mailto"),
        // `java&#9;script:` and the like: a colon before any `/`, `?` or `#` is not for relative addresses.
        None => !address.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':')),
    }
}

/// Appends text with the five signs of HTML escaped.
pub fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(letter),
        }
    }
}

#[cfg(test)]
mod tests;
