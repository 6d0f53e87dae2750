//! `regions.yaml` with a region more; every other byte of it stays as it is.

use crate::diag::Diagnostics;
use crate::import::yaml::quoted;
use crate::load::parse_alone;
use crate::load::tree::Node;
use crate::source::Files;
use std::fmt::Write as _;

/// What a person says of a new region.
#[derive(Debug, Clone, Default)]
pub struct NewRegion {
    /// The key.
    pub key: String,
    /// The name in the site's first language, or in all.
    pub name: String,
    /// The name in other languages, by their tags.
    pub names: Vec<(String, String)>,
    /// The name for tight places.
    pub short: Option<String>,
    /// Other spellings.
    pub aliases: Vec<String>,
    /// The key of the level.
    pub level: String,
    /// The parents: tree and region.
    pub parents: Vec<(String, String)>,
    /// The codes: scheme and code.
    pub codes: Vec<(String, String)>,
}

impl NewRegion {
    /// Its lines, the first with its key, each indented by as much.
    fn lines(&self, indent: &str) -> String {
        let mut out = format!("{indent}{}:\n", self.key);
        let mut line = |key: &str, value: &str| {
            let _ = writeln!(out, "{indent}  {key}: {value}");
        };
        if self.names.is_empty() {
            line("name", &quoted(&self.name));
        } else {
            line("name", &format!("{{ {} }}", pairs(&self.names, quoted)));
        }
        if let Some(short) = &self.short {
            line("short", &quoted(short));
        }
        if !self.aliases.is_empty() {
            let aliases: Vec<String> = self.aliases.iter().map(|alias| quoted(alias)).collect();
            line("aliases", &format!("[{}]", aliases.join(", ")));
        }
        line("level", &self.level);
        if !self.parents.is_empty() {
            line("parents", &format!("{{ {} }}", pairs(&self.parents, str::to_owned)));
        }
        if !self.codes.is_empty() {
            line("codes", &format!("{{ {} }}", pairs(&self.codes, quoted)));
        }
        out
    }
}

fn pairs(pairs: &[(String, String)], written: impl Fn(&str) -> String) -> String {
    pairs.iter().map(|(key, value)| format!("{key}: {}", written(value))).collect::<Vec<_>>().join(", ")
}

/// The text with the region behind the last under `regions`; nothing where that is written in a way that we do not
/// dare to change.
pub fn with_region(text: &str, region: &NewRegion) -> Option<String> {
    let mut files = Files::default();
    let id = files.add("regions.yaml", text);
    let mut findings = Diagnostics::default();
    let document = parse_alone(id, files.get(id), &mut findings);
    let node = document.node.filter(|_| findings.is_empty())?;
    let newline = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let own = |lines: String| if newline == "\n" { lines } else { lines.replace('\n', newline) };
    let Some(regions) = node.get("regions").filter(|regions| !regions.is_null()) else {
        // `regions:` without anything below it is the user's to mend.
        node.get("regions").is_none().then_some(())?;
        let gap = if text.ends_with('\n') { "" } else { newline };
        return Some(format!("{text}{gap}{}", own(format!("\nregions:\n{}", region.lines("  ")))));
    };
    let (at, indent) = behind_last(text, regions)?;
    let (before, after) = (text.get(..at)?, text.get(at..)?);
    let lines = own(region.lines(&indent));
    Some(match after.is_empty() && !before.ends_with('\n') {
        true => format!("{before}{newline}{lines}"),
        false => format!("{before}{lines}{after}"),
    })
}

/// The start of the line behind the last region, and how far regions are indented.
fn behind_last(text: &str, regions: &Node<'_>) -> Option<(usize, String)> {
    let entries = regions.as_mapping()?;
    let (first, last) = (entries.first()?, entries.last()?);
    let start = first.key.span.range().start;
    let line = text.get(..start)?.rfind('\n').map_or(0, |end| end + 1);
    // In braces, or behind something else on its line, a region cannot be put on lines of its own.
    let indent = text.get(line..start)?;
    if indent.is_empty() || !indent.chars().all(|c| c == ' ') {
        return None;
    }
    let end = text.get(..last.value.span.range().end)?.trim_end().len();
    let rest = text.get(end..)?;
    let at = rest.find('\n').map_or(text.len(), |length| end + length + 1);
    Some((at, indent.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn region() -> NewRegion {
        NewRegion {
            key: "kota-sabang".into(),
            name: "Kota \"Sabang\"".into(),
            level: "regency".into(),
            aliases: vec!["Sabang".into()],
            parents: vec![("administrative".into(), "aceh".into())],
            codes: vec![("kemendagri".into(), "1172".into())],
            ..NewRegion::default()
        }
    }

    #[test]
    fn a_region_is_added_and_all_else_stays() {
        let lines = "  kota-sabang:\n    name: \"Kota \\\"Sabang\\\"\"\n    aliases: [\"Sabang\"]\n    level: regency\n    \
                     parents: { administrative: aceh }\n    codes: { kemendagri: \"1172\" }\n";
        for (before, after) in [
            ("# x\nregions:\n  a: { name: A } # one\n", ""),
            (
                "regions:\n  a:\n    name: A\n    note: >-\n      long\n      text\n",
                "\n# tables\ntables: []\n",
            ),
            ("levels: {}\n", ""),
        ] {
            let head = if before.contains("regions:") { "" } else { "\nregions:\n" };
            assert_eq!(
                with_region(&format!("{before}{after}"), &region()),
                Some(format!("{before}{head}{lines}{after}")),
                "{before}"
            );
        }
        let windows = with_region("regions:\r\n  a: { name: A }\r\n", &region()).unwrap();
        assert!(windows.lines().count() == 8 && !windows.replace("\r\n", "").contains('\n'), "{windows:?}");
    }

    #[test]
    fn what_cannot_be_added_to_is_left_alone() {
        for text in ["regions: { a: { name: A } }\n", "regions:\n", "regions: [\n", "regions: []\n"] {
            assert_eq!(with_region(text, &region()), None, "{text}");
        }
    }
}
