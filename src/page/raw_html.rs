//! The few elements that HTML in a narrative may have, where the site allows any: short words of emphasis,
//! and never an attribute.

/// Elements that end with a tag of their own.
const PAIRED: [&str; 15] = [
    "abbr", "b", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "small", "strong", "sub", "sup",
];
/// Elements that do not.
const EMPTY: [&str; 2] = ["br", "wbr"];

/// A piece of raw HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// To be shown as it is written.
    Text(&'a str),
    /// An element that is whole.
    Empty(&'static str),
    /// The start of an element.
    Open(&'static str),
    /// The end of an element, if it is open; else `written` is to be shown.
    Close {
        /// The element.
        name: &'static str,
        /// What stands there.
        written: &'a str,
    },
}

/// Cuts raw HTML into what is let through and what is text.
pub(super) fn pieces(html: &str) -> Vec<Piece<'_>> {
    let mut out = Vec::new();
    let mut text_from = 0;
    let mut at = 0;
    while let Some(open) = html[at..].find('<').map(|found| at + found) {
        let Some(close) = html[open..].find('>').map(|found| open + found + 1) else { break };
        let Some(piece) = tag(&html[open..close]) else {
            at = open + 1;
            continue;
        };
        if text_from < open {
            out.push(Piece::Text(&html[text_from..open]));
        }
        out.push(piece);
        at = close;
        text_from = close;
    }
    if text_from < html.len() {
        out.push(Piece::Text(&html[text_from..]));
    }
    out
}

/// A tag that is allowed, exactly `<name>`, `<name/>` or `</name>`.
fn tag(written: &str) -> Option<Piece<'_>> {
    let inside = written.strip_prefix('<')?.strip_suffix('>')?;
    let known = |list: &[&'static str], name: &str| {
        let name = name.trim_end().to_ascii_lowercase();
        list.iter().find(|known| **known == name).copied()
    };
    if let Some(name) = inside.strip_prefix('/') {
        return known(&PAIRED, name).map(|name| Piece::Close { name, written });
    }
    let bare = inside.strip_suffix('/').unwrap_or(inside);
    known(&EMPTY, bare).map(Piece::Empty).or_else(|| known(&PAIRED, inside).map(Piece::Open))
}
