//! A new site: a sample report with figures that were really published, and all that a site needs beside it.

use super::template::filled;
use super::tool::Tool;
use super::workflow::{NewWorkflow, Service, Store, workflow};
use crate::import::yaml::{comment, quoted};
use std::collections::BTreeMap;

/// What a person says of a new site.
#[derive(Debug, Clone)]
pub struct NewSite {
    /// The title; one in each language that has its own, the first for all others.
    pub title: Vec<(String, String)>,
    /// Who publishes it, in the same way.
    pub organisation: Vec<(String, String)>,
    /// The languages, the first at the root: `id`, `en` or both.
    pub languages: Vec<String>,
    /// The address.
    pub base_url: String,
    /// An address for questions.
    pub contact: Option<String>,
    /// Where the workflows take the program from.
    pub tool: Tool,
}

/// Every file: its path, and its template. A path that ends in a language is there for sites with that language alone.
const FILES: &[(&str, &str)] = &[
    ("content/site.yaml", include_str!("site/content/site.yaml")),
    ("content/regions.yaml", include_str!("site/content/regions.yaml")),
    ("content/measures.yaml", include_str!("site/content/measures.yaml")),
    ("content/sources.yaml", include_str!("site/content/sources.yaml")),
    ("content/glossary.yaml", include_str!("site/content/glossary.yaml")),
    ("content/data/2023-12-kemnaker.yaml", include_str!("site/content/data/2023-12-kemnaker.yaml")),
    ("content/reports/2023-12/release.yaml", include_str!("site/content/reports/2023-12/release.yaml")),
    ("content/reports/2023-12/overview.id.md", include_str!("site/content/reports/2023-12/overview.id.md")),
    ("content/reports/2023-12/overview.en.md", include_str!("site/content/reports/2023-12/overview.en.md")),
    ("content/reports/2023-12/region.id.md", include_str!("site/content/reports/2023-12/region.id.md")),
    ("content/reports/2023-12/region.en.md", include_str!("site/content/reports/2023-12/region.en.md")),
    ("content/pages/methodology.id.md", include_str!("site/content/pages/methodology.id.md")),
    ("content/pages/methodology.en.md", include_str!("site/content/pages/methodology.en.md")),
    ("content/pages/about.id.md", include_str!("site/content/pages/about.id.md")),
    ("content/pages/about.en.md", include_str!("site/content/pages/about.en.md")),
    (".gitignore", "/.output.cakupan-*\n"),
    ("output/.gitignore", include_str!("site/output.gitignore")),
];

const READ_ME: [(&str, &str); 2] =
    [("id", include_str!("site/readme.id.md")), ("en", include_str!("site/readme.en.md"))];

/// The files of a new site, but for the schemas of its editors, which are made of its content.
pub fn site(new: &NewSite) -> BTreeMap<String, String> {
    let first = new.languages.first().map_or("id", String::as_str);
    let plain = new.title.first().map(|(_, title)| comment(title)).unwrap_or_default();
    let description = [
        ("id", format!("Laporan cakupan jaminan sosial pekerja oleh {}.", of(&new.organisation, "id"))),
        (
            "en",
            format!(
                "Reports on the coverage of workers' social security by {}.",
                of(&new.organisation, "en")
            ),
        ),
    ];
    let description: Vec<(String, String)> = description
        .into_iter()
        .filter(|(tag, _)| new.languages.iter().any(|language| language == tag))
        .map(|(tag, text)| (tag.to_owned(), text))
        .collect();
    let given: BTreeMap<&str, String> = BTreeMap::from([
        ("title", text(&new.title)),
        ("plain-title", plain),
        ("description", text(&description)),
        ("languages", new.languages.join(", ")),
        ("base-url", quoted(&new.base_url)),
        ("organisation", text(&new.organisation)),
        ("contact", new.contact.as_deref().map_or(String::new(), |to| format!("contact: {}\n", quoted(to)))),
        ("version", env!("CARGO_PKG_VERSION").to_owned()),
    ]);
    let fill = |template| filled(template, &new.languages, |name| given.get(name).map(String::as_str));
    let spoken = |path: &str| {
        let tag = path.strip_suffix(".md").and_then(|stem| stem.rsplit_once('.')).map(|(_, tag)| tag);
        tag.is_none_or(|tag| new.languages.iter().any(|language| language == tag))
    };
    let mut files: BTreeMap<String, String> = FILES
        .iter()
        .filter(|(path, _)| spoken(path))
        .map(|(path, template)| ((*path).to_owned(), fill(template)))
        .collect();
    for service in Service::ALL {
        let languages = new.languages.clone();
        let tool = new.tool.clone();
        let new = NewWorkflow { service, store: Store::Pages, shards: 1, languages, tool };
        let (path, text) = workflow(&new);
        files.insert(path.to_owned(), text);
    }
    let read_me = READ_ME.iter().find(|(tag, _)| *tag == first).or(READ_ME.first());
    files.extend(read_me.map(|(_, template)| ("README.md".to_owned(), fill(template))));
    files
}

/// The words of a language, else those of the first.
fn of<'t>(texts: &'t [(String, String)], language: &str) -> &'t str {
    let own = texts.iter().find(|(tag, _)| tag == language);
    own.or(texts.first()).map_or("", |(_, text)| text.as_str())
}

/// A text in YAML: one string where there is one.
fn text(texts: &[(String, String)]) -> String {
    match texts {
        [(_, only)] => quoted(only),
        _ => {
            let each: Vec<String> =
                texts.iter().map(|(tag, text)| format!("{tag}: {}", quoted(text))).collect();
            format!("{{ {} }}", each.join(", "))
        }
    }
}
