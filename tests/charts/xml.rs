//! A small check that a drawing is well-formed XML, and holds nothing that the pages forbid.

/// What is wrong with a document, if anything is.
pub(crate) fn fault(document: &str) -> Option<String> {
    let mut open: Vec<String> = Vec::new();
    let mut ids: Vec<String> = Vec::new();
    let mut rest = document;
    while let Some(start) = rest.find('<') {
        if let Some(reason) = text_fault(&rest[..start]) {
            return Some(reason);
        }
        let Some(end) = rest.find('>') else { return Some("a tag without an end".to_owned()) };
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                return Some(format!("`</{name}>` closes what is not open"));
            }
            continue;
        }
        let (body, empty) = tag.strip_suffix('/').map_or((tag, false), |body| (body, true));
        let name = body.split(' ').next().unwrap_or_default();
        if !["svg", "title", "desc", "g", "path", "text", "a"].contains(&name) {
            return Some(format!("an element `{name}`"));
        }
        if let Some(reason) = attribute_fault(&body[name.len()..], &mut ids) {
            return Some(format!("in `{body}`: {reason}"));
        }
        if !empty {
            open.push(name.to_owned());
        }
    }
    if !rest.is_empty() || !open.is_empty() {
        return Some(format!("{open:?} left open, {rest:?} left over"));
    }
    None
}

fn attribute_fault(mut rest: &str, ids: &mut Vec<String>) -> Option<String> {
    let mut seen: Vec<&str> = Vec::new();
    while !rest.is_empty() {
        let Some((name, tail)) = rest.strip_prefix(' ').and_then(|rest| rest.split_once("=\"")) else {
            return Some(format!("`{rest}` is no attribute"));
        };
        let Some((value, tail)) = tail.split_once('"') else {
            return Some("a value without an end".to_owned());
        };
        let known = [
            "class",
            "role",
            "viewBox",
            "transform",
            "aria-labelledby",
            "id",
            "d",
            "x",
            "y",
            "href",
            "aria-hidden",
        ];
        if !known.contains(&name) || seen.contains(&name) {
            return Some(format!("the attribute `{name}`"));
        }
        if name == "id" {
            if ids.iter().any(|id| id == value) {
                return Some(format!("the id `{value}` twice"));
            }
            ids.push(value.to_owned());
        }
        if name == "d" && !value.starts_with('M') {
            return Some(format!("the path `{value}`"));
        }
        if let Some(reason) = text_fault(value) {
            return Some(reason);
        }
        seen.push(name);
        rest = tail;
    }
    None
}

fn text_fault(text: &str) -> Option<String> {
    for (at, _) in text.match_indices('&') {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
        if !known.iter().any(|entity| text[at..].starts_with(entity)) {
            return Some(format!("a bare `&` in `{text}`"));
        }
    }
    let forbidden = |letter: char| letter < ' ' || letter == '\u{fffe}' || letter == '\u{ffff}';
    text.chars().find(|letter| forbidden(*letter)).map(|letter| format!("the character {:x}", letter as u32))
}

#[test]
fn the_check_finds_what_it_looks_for() {
    for good in ["<svg></svg>", "<g><path d=\"M0 0\"/></g>", "<text x=\"1\">&amp; é</text>"] {
        assert_eq!(fault(good), None, "{good}");
    }
    for bad in [
        "<svg>",
        "<g></svg>",
        "<g>a & b</g>",
        "<g onclick=\"x\"></g>",
        "<g style=\"x\"></g>",
        "<script></script>",
        "<g>\u{1}</g>",
        "<g class=\"a\" class=\"b\"/>",
        "<g id=\"a\"/><g id=\"a\"/>",
        "<path d=\"\"/>",
        "<g>a</g>b",
    ] {
        assert!(fault(bad).is_some(), "{bad}");
    }
}
