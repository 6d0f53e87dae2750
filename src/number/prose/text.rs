//! A text as its readers see it, cut into blocks, with the way back to the bytes that it was written with.
//!
//! Who knows the markup fills it: with the words that are seen, each with its place in the source. No number is
//! read across the end of a block, nor across an [`gap`](TextBuilder::gap).

use std::ops::Range;

/// Stands for what is seen and is no text: a code span, a picture, a figure that is filled in later.
pub const GAP: char = '\u{FFFC}';

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BlockKind {
    /// A paragraph, or what else runs as one.
    #[default]
    Paragraph,
    /// A heading, by its level from 1.
    Heading(u8),
    /// The title of the whole text.
    Title,
    /// Its summary.
    Summary,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
    /// A quotation set apart.
    Quotation,
    /// A footnote.
    Note,
}

impl BlockKind {
    /// Whether it heads what follows.
    pub fn is_heading(self) -> bool {
        matches!(self, Self::Heading(_) | Self::Title)
    }
}

/// A stretch of the text that stands by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// The bytes of the seen text.
    pub seen: Range<usize>,
    /// The heading that it stands under, by its place among the blocks.
    pub heading: Option<usize>,
}

/// Seen bytes and the source that they come from.
#[derive(Debug, Clone)]
struct Piece {
    seen: Range<usize>,
    source: Range<usize>,
}

impl Piece {
    /// Whether it is seen as it is written.
    fn is_verbatim(&self) -> bool {
        self.seen.len() == self.source.len()
    }
}

/// A text to be read.
#[derive(Debug, Clone, Default)]
pub struct Text {
    seen: String,
    pieces: Vec<Piece>,
    blocks: Vec<Block>,
}

impl Text {
    /// A text without markup, in which an empty line divides paragraphs.
    pub fn plain(text: &str) -> Self {
        let mut builder = TextBuilder::default();
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            if line.trim().is_empty() {
                builder.block(BlockKind::Paragraph);
            } else {
                builder.push(line, at..at + line.len());
            }
            at += line.len();
        }
        builder.finish()
    }

    /// All that is seen; one block follows the other.
    pub fn seen(&self) -> &str {
        &self.seen
    }

    /// The blocks, in order. None is empty.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// The words of a block.
    pub fn words(&self, block: &Block) -> &str {
        self.seen.get(block.seen.clone()).unwrap_or_default()
    }

    /// Where in the source a stretch of the seen text was written, markup between its ends included.
    pub fn source(&self, seen: &Range<usize>) -> Range<usize> {
        let start = self.piece(seen.start).map_or(0, |piece| {
            let within = if piece.is_verbatim() { seen.start - piece.seen.start } else { 0 };
            piece.source.start + within
        });
        let end = self.piece(seen.end.saturating_sub(1).max(seen.start)).map_or(start, |piece| {
            if piece.is_verbatim() {
                piece.source.start + seen.end.saturating_sub(piece.seen.start).min(piece.source.len())
            } else {
                piece.source.end
            }
        });
        start..end.max(start)
    }

    fn piece(&self, at: usize) -> Option<&Piece> {
        let after = self.pieces.partition_point(|piece| piece.seen.end <= at);
        self.pieces.get(after).filter(|piece| piece.seen.start <= at)
    }
}

/// Fills a [`Text`].
#[derive(Debug, Default)]
pub struct TextBuilder {
    text: Text,
    kind: BlockKind,
    /// Where the block began.
    from: usize,
    /// The headings that are open, with their levels.
    headings: Vec<(u8, usize)>,
}

impl TextBuilder {
    /// Ends the block and begins another.
    pub fn block(&mut self, kind: BlockKind) {
        let seen = self.from..self.text.seen.len();
        self.from = seen.end;
        let kind = std::mem::replace(&mut self.kind, kind);
        if self.text.seen.get(seen.clone()).is_none_or(|words| words.trim().is_empty()) {
            return;
        }
        let level = match kind {
            BlockKind::Heading(level) => Some(level),
            BlockKind::Title => Some(0),
            _ => None,
        };
        if let Some(level) = level {
            self.headings.retain(|(above, _)| *above < level);
        }
        let heading = self.headings.last().map(|(_, at)| *at);
        if let Some(level) = level {
            self.headings.push((level, self.text.blocks.len()));
        }
        self.text.blocks.push(Block { kind, seen, heading });
    }

    /// Adds words that were written in `source`.
    pub fn push(&mut self, words: &str, source: Range<usize>) {
        if words.is_empty() {
            return;
        }
        let start = self.text.seen.len();
        self.text.seen.push_str(words);
        self.text.pieces.push(Piece { seen: start..self.text.seen.len(), source });
    }

    /// Adds a [`GAP`] for what was written in `source`; two in a row are one.
    pub fn gap(&mut self, source: Range<usize>) {
        if self.text.seen.get(self.from..).is_some_and(|block| block.ends_with(GAP)) {
            return;
        }
        self.push(GAP.encode_utf8(&mut [0; 4]), source);
    }

    /// The text.
    pub fn finish(mut self) -> Text {
        self.block(BlockKind::Paragraph);
        self.text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_leads_back_to_what_was_written() {
        // **13,2**&nbsp;juta
        let mut builder = TextBuilder::default();
        builder.push("13,2", 2..6);
        builder.push("\u{a0}", 8..14);
        builder.push("juta", 14..18);
        let text = builder.finish();
        let at = |words: &str| {
            let start = text.seen().find(words).unwrap();
            text.source(&(start..start + words.len()))
        };
        assert_eq!(at("13,2\u{a0}juta"), 2..18);
        assert_eq!(at("3,2"), 3..6);
        assert_eq!(at("\u{a0}"), 8..14);
        assert_eq!(at("ut"), 15..17);
    }

    #[test]
    fn blocks_stand_under_their_headings() {
        let mut builder = TextBuilder::default();
        for (kind, words) in [
            (BlockKind::Title, "a"),
            (BlockKind::Heading(2), "b"),
            (BlockKind::Paragraph, "c"),
            (BlockKind::Heading(2), "d"),
            (BlockKind::Heading(3), " "),
            (BlockKind::Paragraph, "e"),
        ] {
            builder.block(kind);
            builder.push(words, 0..0);
        }
        let text = builder.finish();
        let found: Vec<_> = text.blocks().iter().map(|block| (text.words(block), block.heading)).collect();
        assert_eq!(found, [("a", None), ("b", Some(0)), ("c", Some(1)), ("d", Some(0)), ("e", Some(3))]);
    }

    #[test]
    fn an_empty_line_divides_a_plain_text() {
        let text = Text::plain("a\nb\n\n \nc");
        let found: Vec<_> = text.blocks().iter().map(|block| text.words(block)).collect();
        assert_eq!(found, ["a\nb\n", "c"]);
    }
}
