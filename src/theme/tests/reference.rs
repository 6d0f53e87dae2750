//! `docs/views.md`: what every template sees, from the doc comments of the views, with an example of each.
//! `CAKUPAN_BLESS=1 cargo test --lib theme::tests::reference` writes it anew.

#![allow(
    clippy::disallowed_methods,
    reason = "a test reads the sources, and a person may ask for the document"
)]

use super::sample::{Words, each_view};
use crate::page::view::{TEMPLATES, View};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The pages that share no frame with the others, and what shows a part: their templates and views.
const ALONE: [(&str, &str); 5] = [
    ("latest.html", "LatestPage"),
    ("offline.html", "OfflinePage"),
    ("reading.html", "ReadingEdition"),
    ("embed.html", "EmbedPage"),
    ("narrative-chart.html", "ChartView"),
];

/// A struct or an enumeration of the views.
struct Item {
    name: String,
    about: String,
    is_choice: bool,
    /// Name, type and meaning of each field; of a choice its words.
    fields: Vec<(String, String, String)>,
}

/// Everything that the files of the views declare, in order. They are formatted, which makes them easy to read.
fn items() -> Vec<Item> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/page/view");
    let mut files: Vec<_> = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).collect();
    files.retain(|entry| entry.file_type().is_file());
    files.sort_by(|a, b| a.path().cmp(b.path()));
    let mut out: Vec<Item> = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(file.path()).unwrap();
        let mut about: Vec<&str> = Vec::new();
        let mut inside = false;
        for line in text.lines() {
            let bare = line.trim();
            if let Some(words) = bare.strip_prefix("///") {
                about.push(words.trim());
                continue;
            }
            if bare.starts_with("#[") {
                continue;
            }
            let said = std::mem::take(&mut about).join(" ");
            let start = |word: &str| Some(bare.strip_prefix(word)?.strip_suffix(" {")?.to_owned());
            if let Some(name) = start("pub struct ") {
                out.push(Item { name, about: said, is_choice: false, fields: Vec::new() });
                inside = true;
            } else if let Some(name) = start("pub enum ") {
                out.push(Item { name, about: said, is_choice: true, fields: Vec::new() });
                inside = true;
            } else if line == "}" {
                inside = false;
            } else if let Some(item) = out.last_mut().filter(|_| inside) {
                match bare.strip_prefix("pub ").and_then(|field| field.split_once(": ")) {
                    Some((name, kind)) => {
                        item.fields.push((name.to_owned(), kind.trim_end_matches(',').to_owned(), said));
                    }
                    None if item.is_choice && !bare.is_empty() => {
                        item.fields.push((kebab(bare.trim_end_matches(',')), String::new(), said));
                    }
                    None => {}
                }
            }
        }
    }
    out
}

fn kebab(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

/// A type in the words of templates: "list of FigureView", "text or null".
fn kind(kind: &str, known: &[Item]) -> String {
    let inside = |outer: &str| kind.strip_prefix(outer)?.strip_suffix('>');
    if let Some(inner) = inside("Option<") {
        return format!("{} or null", self::kind(inner, known));
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {}", self::kind(inner, known));
    }
    let name = kind.trim_start_matches("super::");
    match name {
        "String" | "&'static str" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "u32" | "u64" | "usize" => "number".to_owned(),
        _ if known.iter().any(|item| item.name == name) => format!("[{name}](#{})", name.to_lowercase()),
        _ => panic!("what is {name} to a template?"),
    }
}

fn fields(out: &mut String, item: &Item, known: &[Item]) {
    let heads = if item.is_choice {
        "| word | meaning |\n|---|---|"
    } else {
        "| field | is | meaning |\n|---|---|---|"
    };
    let _ = writeln!(out, "\n{heads}");
    for (name, of, about) in &item.fields {
        let about = about.replace('|', "\\|");
        assert!(!about.is_empty(), "{}.{name} says nothing of itself", item.name);
        let of = if item.is_choice { String::new() } else { format!(" {} |", kind(of, known)) };
        let _ = writeln!(out, "| `{name}` |{of} {about} |");
    }
}

/// An example that can be read: one entry of each list, markup and long texts cut, the frame left out.
fn example(value: Value) -> Value {
    match value {
        Value::Array(items) => items.into_iter().take(1).map(example).collect(),
        Value::Object(fields) => {
            let short = |(name, value): (String, Value)| {
                let is_frame = name == "page" && value.is_object();
                let value = if is_frame { Value::from("…") } else { example(value) };
                (name, value)
            };
            fields.into_iter().map(short).collect()
        }
        Value::String(text) if text.chars().count() > 60 => {
            Value::from(text.chars().take(60).collect::<String>() + "…")
        }
        other => other,
    }
}

fn shown(value: Value) -> String {
    format!("```json\n{:#}\n```\n", example(value))
}

fn of_view<V: View>(_: &(), view: &V) -> (&'static str, Value) {
    (V::TEMPLATE, serde_json::to_value(view).unwrap())
}

/// The examples by template.
fn examples() -> BTreeMap<&'static str, Value> {
    let words = Words::new("en");
    let mut out: BTreeMap<&str, Value> = each_view!(&(), words, of_view).into_iter().collect();
    out.insert("offline.html", serde_json::to_value(words.offline()).unwrap());
    out.insert("latest.html", serde_json::to_value(words.latest()).unwrap());
    out.insert("reading.html", serde_json::to_value(words.reading()).unwrap());
    out.insert("embed.html", serde_json::to_value(words.embed()).unwrap());
    out.insert("narrative-chart.html", serde_json::json!({ "chart": words.chart("c-trend") }));
    out
}

fn reference() -> String {
    let known = items();
    let of = |name: &str| known.iter().find(|item| item.name == name).unwrap_or_else(|| panic!("no {name}"));
    let examples = examples();
    let mut out = String::from(
        "# What templates see\n\nMade from `src/page/view/` by `CAKUPAN_BLESS=1 cargo test --lib theme::tests::reference`; \
         how to use it is in\n[themes.md](themes.md). Every template gets one view, whose fields stand at the top: `{{ title }}`. \
         A field that may be\nabsent is there and null. Texts are escaped; only fields that end in `_html` or begin with `svg_` \
         are markup, to be\nmarked `| safe`. Every address can be used as it is. In the examples lists have one entry, long texts \
         are cut, and what\nall pages share (`page`) stands once, under [Frame](#frame).\n\n## Templates\n",
    );
    let pages: Vec<(&str, &str)> = TEMPLATES.iter().chain(&ALONE).copied().collect();
    for (template, view) in &pages {
        let item = of(view);
        let _ = writeln!(out, "\n### {template}\n\n`{view}`: {}", item.about);
        if *template == "narrative-chart.html" {
            out.push_str("\nThe template sees it as `chart`.\n");
        } else {
            fields(&mut out, item, &known);
        }
        let _ = write!(out, "\n{}", shown(examples[template].clone()));
    }
    out.push_str("\n## Parts\n");
    let frame = serde_json::to_value(Words::new("en").frame("Aceh", None)).unwrap();
    let alone = serde_json::to_value(Words::new("en").alone()).unwrap();
    for item in known
        .iter()
        .filter(|item| !pages.iter().any(|(_, view)| *view == item.name) || item.name == "ChartView")
    {
        let _ = writeln!(out, "\n### {}\n\n{}", item.name, item.about);
        fields(&mut out, item, &known);
        match item.name.as_str() {
            "Frame" => drop(write!(out, "\n{}", shown(frame.clone()))),
            "Alone" => drop(write!(out, "\n{}", shown(alone.clone()))),
            _ => {}
        }
    }
    out
}

#[test]
fn the_reference_of_views_is_that_of_the_code() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/views.md");
    let reference = reference();
    if std::env::var("CAKUPAN_BLESS").is_ok_and(|value| value == "1") {
        std::fs::write(&path, &reference).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        there == reference,
        "docs/views.md is stale; make it anew with CAKUPAN_BLESS=1 cargo test --lib theme::tests::reference"
    );
    // Each template has its place, and what stands alone is among them.
    let templates = super::embedded::FILES.iter().filter_map(|(path, _)| path.strip_prefix("templates/"));
    for template in templates.filter(|name| !name.starts_with("parts/") && *name != "base.html") {
        assert!(reference.contains(&format!("\n### {template}\n")), "nothing is said of {template}");
    }
}
