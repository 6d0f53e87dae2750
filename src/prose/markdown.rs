//! Markdown as readers see it: the words with their places in the source, for the number engine.
//!
//! Code, addresses of links, marks and pictures are no prose; where one stands among words there is a gap. The
//! brackets and braces of a binding are not seen at all.

use super::binding::{self, Mark};
use super::inserted;
pub use super::inserted::{marks, said_in_marks};
use crate::number::prose::{BlockKind, TextBuilder};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::ops::Range;

/// Stands for a mark while Markdown is read: no character of Markdown, and no blank.
const MASK: char = '\u{1}';

/// Stands for what a binding adds to the words that it binds, and is not seen.
const SKIP: char = '\u{2}';

/// What is read besides CommonMark.
pub(crate) fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// Inline elements that do not part what they stand between.
const WITHIN_WORDS: &[&str] = &[
    "b", "i", "em", "strong", "u", "s", "del", "ins", "span", "mark", "small", "abbr", "a", "font", "wbr",
    "q",
];

/// Adds a Markdown text that begins at byte `offset` of its file, and gives the bindings that are in force: those
/// that do not stand in code. Their places are those of the Markdown.
pub fn read(builder: &mut TextBuilder, markdown: &str, offset: usize) -> Vec<Mark> {
    let masked = masked(markdown);
    let marks = binding::find(&masked);
    let source = if marks.is_empty() { masked } else { Cow::Owned(skipped(&masked, &marks)) };
    let mut walk = Walk {
        builder,
        source: &source,
        offset,
        open: Vec::new(),
        code: 0,
        html: Html::default(),
        skipped: Vec::new(),
    };
    for (event, range) in Parser::new_ext(&source, options()).into_offset_iter() {
        walk.event(event, range);
    }
    walk.builder.block(BlockKind::Paragraph);
    let seen = walk.skipped;
    marks.into_iter().filter(|mark| seen.binary_search(&mark.words.start.saturating_sub(1)).is_ok()).collect()
}

/// The text with what bindings add blotted out, byte by byte.
fn skipped(markdown: &str, marks: &[Mark]) -> String {
    let mut out = String::with_capacity(markdown.len());
    let mut at = 0;
    let blot = |out: &mut String, range: &Range<usize>| out.extend(range.clone().map(|_| SKIP));
    for mark in marks {
        let (open, close) = (mark.words.start - 1..mark.words.start, mark.words.end..mark.end);
        out.push_str(markdown.get(at..open.start).unwrap_or_default());
        blot(&mut out, &open);
        out.push_str(markdown.get(mark.words.clone()).unwrap_or_default());
        blot(&mut out, &close);
        at = mark.end;
    }
    out.push_str(markdown.get(at..).unwrap_or_default());
    out
}

/// The text with its marks blotted out, byte by byte.
fn masked(markdown: &str) -> Cow<'_, str> {
    let marks = inserted::marks(markdown);
    if marks.is_empty() {
        return Cow::Borrowed(markdown);
    }
    let mut out = String::with_capacity(markdown.len());
    let mut at = 0;
    for mark in marks {
        out.push_str(markdown.get(at..mark.start).unwrap_or_default());
        at = mark.end;
        let bytes = markdown.get(mark).unwrap_or_default().bytes();
        out.extend(bytes.map(|byte| if byte == b'\n' { '\n' } else { MASK }));
    }
    out.push_str(markdown.get(at..).unwrap_or_default());
    Cow::Owned(out)
}

struct Walk<'b, 's> {
    builder: &'b mut TextBuilder,
    source: &'s str,
    offset: usize,
    /// The blocks that are open.
    open: Vec<BlockKind>,
    /// How many blocks of code are open.
    code: usize,
    html: Html,
    /// Where what is skipped stands, in order.
    skipped: Vec<usize>,
}

impl Walk<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Start(tag) => self.start(&tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) if self.code == 0 => self.text(&text, range),
            Event::SoftBreak | Event::HardBreak => self.push("\n", range),
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.gap(range),
            Event::InlineHtml(html) => self.inline(&html, range),
            Event::Html(_) => self.block_html(range),
            Event::Rule => self.builder.block(self.kind()),
            Event::Text(_) | Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn kind(&self) -> BlockKind {
        let outer = |kind: &BlockKind| matches!(kind, BlockKind::Quotation | BlockKind::Note);
        let last = self.open.last().copied().unwrap_or_default();
        match (last, self.open.iter().rev().find(|kind| outer(kind))) {
            (BlockKind::Paragraph | BlockKind::Item, Some(outer)) => *outer,
            // A paragraph of an item is the item.
            (BlockKind::Paragraph, None) if self.open.contains(&BlockKind::Item) => BlockKind::Item,
            _ => last,
        }
    }

    fn start(&mut self, tag: &Tag<'_>) {
        let kind = match tag {
            Tag::Paragraph => BlockKind::Paragraph,
            Tag::Heading { level, .. } => BlockKind::Heading(number(*level)),
            Tag::BlockQuote(_) => BlockKind::Quotation,
            Tag::Item => BlockKind::Item,
            Tag::TableCell => BlockKind::Cell,
            Tag::FootnoteDefinition(_) => BlockKind::Note,
            Tag::CodeBlock(_) | Tag::MetadataBlock(_) => {
                self.code += 1;
                BlockKind::Paragraph
            }
            Tag::HtmlBlock => {
                self.html = Html::default();
                BlockKind::Paragraph
            }
            _ => return,
        };
        self.open.push(kind);
        self.builder.block(self.kind());
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::CodeBlock | TagEnd::MetadataBlock(_) => self.code -= 1,
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::TableCell
            | TagEnd::FootnoteDefinition
            | TagEnd::HtmlBlock => {}
            _ => return,
        }
        self.open.pop();
        self.builder.block(self.kind());
    }

    fn text(&mut self, text: &str, range: Range<usize>) {
        if !text.contains([MASK, SKIP]) {
            return self.push(text, range);
        }
        // Text with marks is seen as it is written: they hold no entity.
        let verbatim = self.source.get(range.clone()) == Some(text);
        let mut at = range.start;
        for part in text.split_inclusive([MASK, SKIP]) {
            let words = part.trim_end_matches([MASK, SKIP]);
            let place = if verbatim { at..at + words.len() } else { range.clone() };
            self.push(words, place.clone());
            if part.ends_with(MASK) {
                self.gap(if verbatim { place.end..place.end + 1 } else { range.clone() });
            } else if part.ends_with(SKIP) {
                self.skipped.push(place.end);
            }
            at += part.len();
        }
    }

    fn push(&mut self, words: &str, range: Range<usize>) {
        self.builder.push(words, self.offset + range.start..self.offset + range.end);
    }

    fn gap(&mut self, range: Range<usize>) {
        self.builder.gap(self.offset + range.start..self.offset + range.end);
    }

    fn inline(&mut self, html: &str, range: Range<usize>) {
        let name = name_of(html);
        if name == "br" {
            self.push("\n", range);
        } else if !WITHIN_WORDS.contains(&name.as_str()) {
            self.gap(range);
        }
    }

    /// A block of HTML comes line by line: what stands between its tags is text.
    fn block_html(&mut self, range: Range<usize>) {
        let Some(line) = self.source.get(range.clone()) else { return };
        let mut at = 0;
        while at < line.len() {
            let rest = &line[at..];
            let (length, piece) = self.html.next(rest);
            let place = range.start + at..range.start + at + length;
            match piece {
                HtmlPiece::Text => self.push(&rest[..length], place),
                HtmlPiece::Within => {}
                HtmlPiece::Apart => self.push(" ", place),
                HtmlPiece::Block => self.builder.block(BlockKind::Paragraph),
            }
            at += length.max(1);
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}

/// The name of the element of a tag, in small letters.
fn name_of(tag: &str) -> String {
    tag.trim_start_matches(['<', '/'])
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

/// Where in a block of HTML one is.
#[derive(Debug, Default)]
enum Html {
    /// Among words.
    #[default]
    Text,
    /// Within a tag, a comment or a script, up to these characters.
    Until(&'static str),
}

/// What a piece of HTML is to a reader.
enum HtmlPiece {
    Text,
    Within,
    Apart,
    Block,
}

impl Html {
    /// The next piece, and its length.
    fn next(&mut self, rest: &str) -> (usize, HtmlPiece) {
        if let Self::Until(end) = *self {
            return match rest.find(end) {
                Some(found) => {
                    *self = Self::Text;
                    (found + end.len(), HtmlPiece::Apart)
                }
                None => (rest.len(), HtmlPiece::Within),
            };
        }
        match rest.find('<') {
            None => return (rest.len(), HtmlPiece::Text),
            Some(0) => {}
            Some(words) => return (words, HtmlPiece::Text),
        }
        let name = name_of(rest);
        let end = match name.as_str() {
            _ if rest.starts_with("<!--") => "-->",
            "script" if !rest.starts_with("</") => "</script>",
            "style" if !rest.starts_with("</") => "</style>",
            "" if !rest.starts_with("<!") && !rest.starts_with("<?") => return (1, HtmlPiece::Text),
            _ => ">",
        };
        let Some(found) = rest.find(end) else {
            *self = Self::Until(end);
            return (rest.len(), HtmlPiece::Within);
        };
        let piece = match name.as_str() {
            name if WITHIN_WORDS.contains(&name) => HtmlPiece::Within,
            "p" | "div" | "td" | "th" | "tr" | "li" | "ul" | "ol" | "table" | "h1" | "h2" | "h3" | "h4"
            | "h5" | "h6" | "section" | "blockquote" => HtmlPiece::Block,
            _ => HtmlPiece::Apart,
        };
        (found + end.len(), piece)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::prose::GAP;

    fn blocks(markdown: &str) -> Vec<(BlockKind, String)> {
        let mut builder = TextBuilder::default();
        read(&mut builder, markdown, 0);
        let text = builder.finish();
        text.blocks().iter().map(|block| (block.kind, text.words(block).trim().to_owned())).collect()
    }

    #[test]
    fn each_block_stands_by_itself() {
        use BlockKind::{Cell, Heading, Item, Note, Paragraph, Quotation};
        let found = blocks(
            "## 2 *juta*\n\na[^1]\n\n- b\n- c\n\n  d\n\n> e\n\n| f | g |\n|--|--|\n| 1 | 2 |\n\n[^1]: h\n\n```\n5\n```\n",
        );
        let expected = [
            (Heading(2), "2 juta"),
            (Paragraph, "a"),
            (Item, "b"),
            (Item, "c"),
            (Item, "d"),
            (Quotation, "e"),
            (Cell, "f"),
            (Cell, "g"),
            (Cell, "1"),
            (Cell, "2"),
            (Note, "h"),
        ];
        assert_eq!(found, expected.map(|(kind, words)| (kind, words.to_owned())));
    }

    #[test]
    fn what_is_no_prose_is_a_gap_or_nothing() {
        let gap = GAP.to_string();
        for (markdown, seen) in [
            ("a `5` b", format!("a {gap} b")),
            ("a {{ figure(measure=\"x_5_\") }} b", format!("a {gap} b")),
            ("{{ a }}{{ b }}", gap.clone()),
            ("{ 5 }} {{ 6", "{ 5 }} {{ 6".to_owned()),
            ("[5 juta](https://example.org/6)", "5 juta".to_owned()),
            ("**13,2** juta", "13,2 juta".to_owned()),
            ("<b title=\"5\">13,2</b> juta<sup>1</sup>", format!("13,2 juta{gap}1{gap}")),
            ("13,2&nbsp;juta 1\\. x", "13,2\u{a0}juta 1. x".to_owned()),
        ] {
            assert_eq!(blocks(markdown), [(BlockKind::Paragraph, seen)], "{markdown}");
        }
        let html = "<!-- 5 -->\n<p class=\"6\">13,2\n<b>juta</b></p>\n<script>\nlet a = 7;\n</script>\n";
        assert_eq!(blocks(html), [(BlockKind::Paragraph, "13,2\njuta".to_owned())]);
    }

    #[test]
    fn what_a_binding_adds_is_not_seen() {
        let markdown = "Ada **[13,2 juta]{participants.active}** orang, `[5]{-: x}`, [6]{source: a}.\n";
        let mut builder = TextBuilder::default();
        let marks = read(&mut builder, markdown, 0);
        let text = builder.finish();
        assert_eq!(text.seen(), format!("Ada 13,2 juta orang, {GAP}, 6."));
        let said: Vec<&str> = marks.iter().map(|mark| &markdown[mark.says.clone()]).collect();
        assert_eq!(said, ["participants.active", "source: a"]);
        let at = text.seen().find('6').unwrap();
        assert_eq!(&markdown[text.source(&(at..at + 1))], "6");
    }

    #[test]
    fn places_are_those_of_the_file() {
        let markdown = "x {{ a }} **13,2** juta\n";
        let mut builder = TextBuilder::default();
        read(&mut builder, markdown, 100);
        let text = builder.finish();
        let start = text.seen().find("13,2").unwrap();
        assert_eq!(text.source(&(start..start + "13,2 juta".len())), 112..123);
    }
}
