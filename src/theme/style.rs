//! The stylesheet as it is published: several parts, one after another, without comments and indentation.

/// Joins the parts.
pub(super) fn join<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let mut out = String::new();
    for part in parts {
        for line in without_comments(part).lines().map(str::trim).filter(|line| !line.is_empty()) {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// The text without `/* … */`. A comment mark inside a string stays.
fn without_comments(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut quote: Option<char> = None;
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if quote.is_none() && rest.starts_with("/*") {
            rest = rest[2..].split_once("*/").map_or("", |(_, after)| after);
            continue;
        }
        quote = match (quote, first) {
            (None, '"' | '\'') => Some(first),
            (Some(open), close) if open == close => None,
            (state, _) => state,
        };
        out.push(first);
        rest = &rest[first.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::join;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let css = "a {\n  color: red; /* warm\n */\n}\n\nb::after { content: \"/* no */\" }\n";
        assert_eq!(
            join([css, "/* c */c{}"]),
            "a {\ncolor: red;\n}\nb::after { content: \"/* no */\" }\nc{}\n"
        );
        assert_eq!(join(["a{}/* open"]), "a{}\n");
    }
}
