//! Numbers in running text: every one in a text of any length, with what it says, or why it says nothing.
//!
//! A [`Text`] is what readers see, with the way back to the source. Each of its blocks is cut into tokens and walked
//! once from left to right (`scan`): at each token the rules for what is no quantity come first (`nothing`: dates, laws,
//! codes …), then the grammar of quantities, which is that of data files, then what
//! is wrong with numbers that are torn. Every rule looks at a few tokens around only, so that the work is linear in the
//! length of the text.
//!
//! Nothing here guesses: what cannot be read is [`Malformed`], with a reason. Nothing here knows figures.

mod beside;
mod core;
mod english;
mod found;
mod indonesian;
mod nothing;
mod noun;
mod order;
mod ordinary;
mod quantity;
mod scan;
mod sentence;
mod text;
mod torn;
mod words;

pub use beside::{Beside, Tail};
pub use found::{
    Ends, Fault, Form, Kind, Malformed, NotAQuantity, Number, Prose, Qualifier, Sentence, Sort, Statement,
    Unit,
};
pub use text::{Block, BlockKind, GAP, Text, TextBuilder};
pub use words::{Adjectives, ProseWords};

pub(super) use english::english;
pub(super) use indonesian::indonesian;

use self::words::Cues;
use super::style::Style;

/// Reads texts of one language.
#[derive(Debug)]
pub struct Reader<'s> {
    style: &'s Style,
    cues: Cues,
}

impl<'s> Reader<'s> {
    /// A reader in a style; `nouns` are further words for what is counted, each with the key of its unit. They go before
    /// the nouns of the language.
    pub fn new(style: &'s Style, nouns: &[(String, String)]) -> Self {
        Self { style, cues: Cues::new(&style.conventions, nouns) }
    }

    /// The numbers and sentences of a text.
    pub fn read(&self, text: &Text) -> Prose {
        let mut prose = Prose::default();
        for (at, block) in text.blocks().iter().enumerate() {
            scan::block(self, text, (at, block), &mut prose);
        }
        prose
    }
}
