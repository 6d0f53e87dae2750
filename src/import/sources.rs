//! `sources.yaml` with an attachment more, or a source more; every other byte of it stays as it is.

use super::mapping::About;
use super::yaml::quoted;
use crate::diag::Diagnostics;
use crate::load::parse_alone;
use crate::load::tree::{Kind, Node};
use crate::model::Attachment;
use crate::source::Files;
use std::fmt::Write as _;

fn item_of(attachment: &Attachment) -> String {
    format!("{{ file: {}, digest: \"{}\" }}", quoted(&attachment.file), attachment.digest)
}

/// The text with a source of these words, which it does not have yet, and its attachment.
pub fn with_source(text: &str, key: &str, about: &About, attachment: &Attachment) -> String {
    let mut out = text.to_owned();
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
    let words = |text: &Option<String>| quoted(text.as_deref().unwrap_or_default());
    let _ = write!(out, "{key}:\n  title: {}\n  outlet: {}\n", words(&about.title), words(&about.outlet));
    if let Some(kind) = &about.kind {
        let _ = writeln!(out, "  kind: {kind}");
    }
    let _ = writeln!(out, "  date: {}", about.date.as_deref().unwrap_or_default());
    if let Some(url) = &about.url {
        let _ = writeln!(out, "  url: {}", quoted(url));
    }
    let _ = write!(out, "  attachments:\n    - {}\n", item_of(attachment));
    out
}

/// The text with an attachment more for a source that it has; nothing where it is written in a way that we do not
/// dare to change.
pub fn with_attachment(text: &str, key: &str, attachment: &Attachment) -> Option<String> {
    let changed = changed(text, key, attachment)?;
    // What was written must be what was meant, and nothing else.
    let read = |text: &str| -> Option<Vec<(String, String)>> {
        let mut files = Files::default();
        let id = files.add("sources.yaml", text);
        let mut findings = Diagnostics::default();
        let document = parse_alone(id, files.get(id), &mut findings);
        let node = document.node.filter(|_| findings.is_empty())?;
        Some(leaves(&node))
    };
    let (before, after) = (read(text)?, read(&changed)?);
    let more: Vec<&(String, String)> = after.iter().filter(|leaf| !before.contains(leaf)).collect();
    let kept = before.iter().all(|leaf| after.contains(leaf));
    (kept && more.len() <= 2 && after.len() == before.len() + 2).then_some(changed)
}

fn changed(text: &str, key: &str, attachment: &Attachment) -> Option<String> {
    let mut files = Files::default();
    let id = files.add("sources.yaml", text);
    let mut findings = Diagnostics::default();
    let document = parse_alone(id, files.get(id), &mut findings);
    let node = document.node?;
    let source = node.get(key)?;
    let entries = source.as_mapping()?;
    let is_flow =
        |node: &Node<'_>, mark: char| text.get(node.span.range()).is_some_and(|text| text.starts_with(mark));
    let insert = |at: usize, more: &str| Some(format!("{}{more}{}", text.get(..at)?, text.get(at..)?));
    let item = item_of(attachment);
    if let Some(list) = source.get("attachments") {
        let items = list.as_sequence()?;
        let last = items.last()?;
        if is_flow(list, '[') {
            return insert(last.span.range().end, &format!(", {item}"));
        }
        let indent = column(text, items.first()?.span.range().start).checked_sub(2)?;
        return insert(line_end(text, last.span.range().end), &format!("\n{}- {item}", " ".repeat(indent)));
    }
    let last = entries.last()?;
    if is_flow(source, '{') {
        return insert(last.value.span.range().end, &format!(", attachments: [{item}]"));
    }
    let indent = " ".repeat(column(text, entries.first()?.key.span.range().start));
    let end = text.get(..last.value.span.range().end)?.trim_end().len();
    insert(line_end(text, end), &format!("\n{indent}attachments:\n{indent}  - {item}"))
}

fn column(text: &str, at: usize) -> usize {
    let start = text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1);
    text.get(start..at).map_or(0, |line| line.chars().count())
}

fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let end = rest.find('\n').map_or(text.len(), |end| at + end);
    if text.get(..end).is_some_and(|before| before.ends_with('\r')) { end - 1 } else { end }
}

/// Every single value of a tree with the way to it.
fn leaves(node: &Node<'_>) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let mut open = vec![(String::new(), node)];
    while let Some((path, node)) = open.pop() {
        match &node.kind {
            Kind::Scalar(text, _) => out.push((path, (**text).to_owned())),
            Kind::Sequence(items) => {
                open.extend(items.iter().enumerate().map(|(at, item)| (format!("{path}/{at}"), item)));
            }
            Kind::Mapping(entries) => {
                open.extend(
                    entries.iter().map(|entry| (format!("{path}/{}", entry.key.value), &entry.value)),
                );
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attachment() -> Attachment {
        Attachment { file: "a \"b\".xlsx".into(), digest: "0".repeat(64) }
    }

    #[test]
    fn an_attachment_is_added_and_all_else_stays() {
        let item = item_of(&attachment());
        for (text, expected) in [
            (
                "# x\na:\n  title: T # t\n  date: 2024\n\nb: { title: U }\n",
                format!(
                    "# x\na:\n  title: T # t\n  date: 2024\n  attachments:\n    - {item}\n\nb: {{ title: U }}\n"
                ),
            ),
            (
                "a: { title: T, date: 2024 }\n",
                format!("a: {{ title: T, date: 2024, attachments: [{item}] }}\n"),
            ),
            (
                "a:\n  attachments:\n    - { file: c, digest: d }\n  title: T\n",
                format!("a:\n  attachments:\n    - {{ file: c, digest: d }}\n    - {item}\n  title: T\n"),
            ),
            (
                "a:\n  note: |\n    long\n    text\nb:\n  title: x\n",
                format!("a:\n  note: |\n    long\n    text\n  attachments:\n    - {item}\nb:\n  title: x\n"),
            ),
        ] {
            assert_eq!(
                with_attachment(text, "a", &attachment()).as_deref(),
                Some(expected.as_str()),
                "{text}"
            );
        }
        assert_eq!(with_attachment("b: { title: T }\n", "a", &attachment()), None);
    }
}
