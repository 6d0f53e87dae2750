//! The style sheet of the charts with every custom property put in, as far as one drawing needs it.
//!
//! Reads no more of CSS than such style sheets have: rules of plain selectors, media queries around them, custom
//! properties of `:root`, and those that a class gives to what is inside it.

use std::collections::BTreeMap;

/// The colours in light, and the rules that use them.
#[derive(Debug, Clone, Default)]
pub struct Palette {
    /// The custom properties of `:root`.
    values: BTreeMap<String, String>,
    /// Selector and declarations, in their order.
    rules: Vec<(String, String)>,
    /// For a class, the custom properties that it gives to what is in it: `s1`, `--s`, its value.
    given: Vec<(String, String, String)>,
}

impl Palette {
    /// Reads style sheets, the later ones over the earlier. What is in a media query is for other lights than that of
    /// a file and is left out.
    pub fn new<'a>(sheets: impl IntoIterator<Item = &'a str>) -> Self {
        let mut palette = Self::default();
        for sheet in sheets {
            for (selector, body) in rules(&without_comments(sheet)) {
                palette.take(&selector, &body);
            }
        }
        palette
    }

    fn take(&mut self, selector: &str, body: &str) {
        let mut plain = String::new();
        for (name, value) in declarations(body) {
            if !name.starts_with("--") {
                plain.push_str(&format!("{name}:{value};"));
            } else if selector == ":root" {
                self.values.insert(name.to_owned(), value.to_owned());
            } else if let Some(class) = selector.rsplit('.').next().filter(|_| selector.contains('.')) {
                self.given.push((class.to_owned(), name.to_owned(), value.to_owned()));
            }
        }
        if !plain.is_empty() && !selector.starts_with('@') && selector != ":root" {
            self.rules.push((selector.to_owned(), plain));
        }
    }

    /// The rules for the classes in a drawing, with colours in place of custom properties.
    pub(super) fn style(&self, drawing: &str) -> String {
        let mut out = String::new();
        for (selector, body) in &self.rules {
            let selectors: Vec<&str> = selector
                .split(',')
                .map(str::trim)
                .filter(|one| of_drawings(one) && concerns(one, drawing))
                .collect();
            let body = fitting(body);
            if selectors.is_empty() || body.is_empty() {
                continue;
            }
            rule(&mut out, &selectors.join(","), &self.resolved(&body, &BTreeMap::new()));
            // What a class gives to what is in it is inherited: a rule for each class that does, and is there.
            for (class, name, value) in &self.given {
                let used = body.contains(&format!("var({name}")) && concerns(&format!(".{class}"), drawing);
                if used {
                    let inside = selectors.iter().flat_map(|one| within(class, one)).collect::<Vec<_>>();
                    let own = BTreeMap::from([(name.as_str(), value.as_str())]);
                    rule(&mut out, &inside.join(","), &self.resolved(&body, &own));
                }
            }
        }
        out
    }

    /// A text with the values of its custom properties; those that are not known have their fallback, else nothing.
    fn resolved(&self, text: &str, own: &BTreeMap<&str, &str>) -> String {
        let mut text = text.to_owned();
        // Each round puts in one; a property that holds itself would have no end.
        for _ in 0..100 {
            let Some(at) = text.find("var(") else { break };
            let Some(end) = closing(&text[at + 3..]) else { break };
            let inside = &text[at + 4..at + 3 + end];
            let (name, fallback) = inside.split_once(',').unwrap_or((inside, "none"));
            let known = own.get(name.trim()).copied();
            let value = known.or_else(|| self.values.get(name.trim()).map(String::as_str));
            let value = value.unwrap_or(fallback.trim()).to_owned();
            text.replace_range(at..at + 4 + end, &value);
        }
        text
    }
}

fn rule(out: &mut String, selector: &str, body: &str) {
    out.push_str(selector);
    out.push('{');
    out.push_str(body.trim_end_matches(';'));
    out.push('}');
}

/// Where the bracket that opens a text closes, behind its start.
fn closing(text: &str) -> Option<usize> {
    let mut depth = 0usize;
    text.char_indices().find_map(|(at, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
        (depth == 0).then_some(at)
    })
}

/// A selector for what is inside a class, or has it itself.
fn within(class: &str, selector: &str) -> [String; 2] {
    let (first, last) = selector.rsplit_once(' ').map_or(("", selector), |(first, last)| (first, last));
    let first = if first.is_empty() { String::new() } else { format!("{first} ") };
    [format!("{first}.{class} {last}"), format!("{first}{last}.{class}")]
}

/// Whether a selector is one of drawings, and not of the pages that they stand on: those share a style sheet.
fn of_drawings(selector: &str) -> bool {
    selector.contains(".chart") || selector.contains(".c-")
}

/// Whether every class and attribute of a selector is in a drawing. More may be said to be: that does no harm.
fn concerns(selector: &str, drawing: &str) -> bool {
    let classes = selector.split('.').skip(1);
    let name =
        |text: &'_ str| text.len() - text.trim_start_matches(|c: char| c.is_alphanumeric() || c == '-').len();
    let named = |class: &str| drawing.contains(&class[..name(class)]);
    classes.clone().all(named) && !selector.contains(':') && !selector.is_empty()
}

/// The declarations that make sense in a file: what swaps and sizes layouts on a page is left out.
fn fitting(body: &str) -> String {
    let on_a_page = ["display", "width", "max-width", "height", "overflow", "direction", "pointer-events"];
    let fits = |name: &str| !on_a_page.contains(&name) && !name.starts_with("text-decoration");
    let kept =
        declarations(body).filter(|(name, _)| fits(name)).map(|(name, value)| format!("{name}:{value};"));
    kept.collect()
}

fn declarations(body: &str) -> impl Iterator<Item = (&str, &str)> {
    let parts = body.split(';').filter_map(|one| one.split_once(':'));
    parts.map(|(name, value)| (name.trim(), value.trim()))
}

/// The rules outside media queries.
fn rules(css: &str) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut rest = css;
    while let Some((selector, after)) = rest.split_once('{') {
        let mut depth = 1usize;
        let end = after.char_indices().find_map(|(at, letter)| {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            (depth == 0).then_some(at)
        });
        let (body, next) = after.split_at(end.unwrap_or(after.len()));
        if !selector.trim().starts_with('@') {
            out.push((selector.split_whitespace().collect::<Vec<_>>().join(" "), body.to_owned()));
        }
        rest = next.strip_prefix('}').unwrap_or("");
    }
    out
}

fn without_comments(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, after)) = rest.split_once("/*") {
        out.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::Palette;

    const SHEET: &str = "/* x */ :root { --a: #111; --b: var(--a) } @media print { .c-k { fill: red } }\
        .c-k, .c-lll { fill: var(--b); width: 100% } .chart .s1 { --s: var(--a) }\
        .c-line { stroke: var(--s, var(--none, blue)) } .chart .f text { font-family: var(--font, \"A b\", sans-serif) }";

    #[test]
    fn colours_take_the_place_of_custom_properties() {
        let palette = Palette::new([SHEET]);
        assert_eq!(palette.style("class=\"c-k\""), ".c-k{fill:#111}");
        assert_eq!(
            palette.style("class=\"chart\" class=\"f\""),
            ".chart .f text{font-family:\"A b\", sans-serif}"
        );
        let line = ".c-line{stroke:blue}.s1 .c-line,.c-line.s1{stroke:#111}";
        assert_eq!(palette.style("class=\"s1\" class=\"c-line\""), line);
    }

    #[test]
    fn a_later_sheet_has_its_way_and_nonsense_ends() {
        let palette = Palette::new([SHEET, ":root { --a: #222 }"]);
        assert_eq!(palette.style("c-k"), ".c-k{fill:#222}");
        let palette = Palette::new([":root { --a: var(--a) } .c-k { fill: var(--a) } .c-l { fill: var( "]);
        assert_eq!(palette.style("c-k"), ".c-k{fill:var(--a)}");
    }

    #[test]
    fn rules_of_pages_stay_with_the_pages() {
        let sheet = "h1, .n { color: red } section > table + :is(p, h3) { margin: 0 } td.n { color: red }\
            .chart .n { fill: none }";
        let palette = Palette::new([sheet]);
        assert_eq!(palette.style("<svg class=\"chart\"><g class=\"n\">"), ".chart .n{fill:none}");
    }
}
