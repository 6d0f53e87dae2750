//! The name of what a finding is about, where its rule gives none: the line itself.

use crate::source::{Files, Span};

/// The text of the line on which a span begins: trimmed, and in YAML without the comment that ends it.
pub(super) fn of_line(files: &Files, span: Span) -> String {
    let file = files.get(span.file);
    let mut at = (span.start as usize).min(file.text.len());
    while !file.text.is_char_boundary(at) {
        at -= 1;
    }
    let start = file.text[..at].rfind('\n').map_or(0, |end| end + 1);
    let line = file.text[start..].lines().next().unwrap_or_default();
    let is_yaml = [".yaml", ".yml"].iter().any(|ending| file.path.ends_with(ending));
    if is_yaml { without_comment(line).trim() } else { line.trim() }.to_owned()
}

/// A comment begins with `#` at the start or after a blank, outside quotes.
fn without_comment(line: &str) -> &str {
    let mut quote: Option<char> = None;
    let mut before = ' ';
    for (at, c) in line.char_indices() {
        match quote {
            Some(open) if c == open && !(c == '"' && before == '\\') => quote = None,
            Some(_) => {}
            // Only where a value can begin, or doubled inside quotes; elsewhere it is an apostrophe.
            None if matches!(c, '"' | '\'')
                && (before.is_whitespace() || before == c || "[{,:(".contains(before)) =>
            {
                quote = Some(c);
            }
            None if c == '#' && before.is_whitespace() => return &line[..at],
            None => {}
        }
        before = c;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_no_part_of_a_subject() {
        for (line, subject) in [
            ("  aceh: [1, 2]   # from the table", "aceh: [1, 2]"),
            ("# all of it", ""),
            ("title: \"No # here\"  # there", "title: \"No # here\""),
            ("title: 'It''s # here'", "title: 'It''s # here'"),
            ("title: Workers' share # x", "title: Workers' share"),
            ("code: a#b", "code: a#b"),
        ] {
            assert_eq!(without_comment(line).trim(), subject);
        }
    }

    #[test]
    fn the_line_of_a_span_is_found_wherever_it_begins() {
        let mut files = Files::default();
        let yaml = files.add("content/a.yaml", "één: 1\n  dua: 2  # x\n");
        let text = files.add("content/b.md", "# A heading\n");
        assert_eq!(of_line(&files, Span::new(yaml, 12..13)), "dua: 2");
        assert_eq!(of_line(&files, Span::new(yaml, 1..2)), "één: 1", "inside a letter");
        assert_eq!(of_line(&files, Span::new(yaml, 900..901)), "");
        assert_eq!(of_line(&files, Span::new(text, 3..4)), "# A heading");
    }
}
