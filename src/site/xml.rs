//! Writing XML: feeds and the map of the site.

/// Appends text, escaped. Signs that XML cannot have at all become replacement characters.
pub(super) fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => out.push('\u{FFFD}'),
            _ => out.push(letter),
        }
    }
}

/// Appends an element that holds text only.
pub(super) fn element(out: &mut String, name: &str, text: &str) {
    out.push('<');
    out.push_str(name);
    out.push('>');
    escape(out, text);
    out.push_str("</");
    out.push_str(name);
    out.push_str(">\n");
}

/// Appends an element without contents.
pub(super) fn empty(out: &mut String, name: &str, attributes: &[(&str, &str)]) {
    out.push('<');
    out.push_str(name);
    for (attribute, value) in attributes {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        escape(out, value);
        out.push('"');
    }
    out.push_str("/>\n");
}

#[cfg(test)]
mod tests {
    #[test]
    fn nothing_breaks_out() {
        let mut out = String::new();
        super::empty(&mut out, "link", &[("href", "a\"b<c>&\u{1}'")]);
        super::element(&mut out, "title", "</title>]]>");
        assert_eq!(
            out,
            "<link href=\"a&quot;b&lt;c&gt;&amp;\u{FFFD}'\"/>\n<title>&lt;/title&gt;]]&gt;</title>\n"
        );
    }
}
