//! YAML as text. Whatever a spreadsheet holds stays text: it can begin nothing, end nothing and mean nothing else.

use std::fmt::Write as _;

/// A text in double quotes, with everything escaped that could end it or that no eye can see.
pub fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            _ if hidden(c) => {
                let _ = if u32::from(c) > 0xffff {
                    write!(out, "\\U{:08x}", u32::from(c))
                } else {
                    write!(out, "\\u{:04x}", u32::from(c))
                };
            }
            _ => out.push(c),
        }
    }
    out.push('"');
    out
}

fn hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fffd}' | '\u{fffe}' | '\u{ffff}')
}

/// A text on one line, for a comment.
pub fn comment(text: &str) -> String {
    let tidy: String = text.chars().map(|c| if hidden(c) { ' ' } else { c }).collect();
    tidy.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_cannot_leave_its_quotes() {
        assert_eq!(quoted("a\"b\\c\n: {x}#"), "\"a\\\"b\\\\c\\n: {x}#\"");
        assert_eq!(quoted("\u{202e}\u{1}\u{85}"), "\"\\u202e\\u0001\\u0085\"");
        assert_eq!(comment("a\n# b\u{2028}c"), "a # b c");
    }
}
