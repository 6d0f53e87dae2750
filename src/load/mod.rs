//! Bytes to trees that keep every span. Knows syntax only, nothing of regions or measures.
//!
//! [`read`] fetches the files of a [`World`](crate::world::World) as text; [`parse`] makes trees of them. Both
//! go on after a fault, so that one run tells all of them. The crate that reads YAML is named in `build`,
//! `locate` and `fault` alone; `rows` and `tables` spare it the regular rows of tables. A file whose text has a U+FFFD in it could not be read in full: that has been
//! reported, and its document is broken.

mod build;
mod decode;
mod documents;
mod fault;
pub mod json;
mod lines;
mod lineup;
mod locate;
mod markdown;
mod read;
mod rows;
pub mod rules;
mod tables;
pub mod tree;
mod yaml;

pub use documents::{Document, Documents, JsonDocument, Markdown};
pub use read::{Loaded, read};

use crate::diag::{Both, Diagnostics, Phrase};
use crate::source::{FileId, Files, SourceFile, Span};
use crate::world::CONTENT;
use rayon::prelude::*;

/// The largest file that is read, in bytes.
pub const MAX_BYTES: u64 = 64 << 20;
/// The largest file of boundaries that is read, in bytes. A map on a screen needs a hundredth of it.
pub const MAX_BOUNDARY_BYTES: u64 = 32 << 20;
/// The most values, keys not counted, that one file may hold.
pub const MAX_NODES: usize = 5_000_000;
/// The deepest nesting of lists and mappings.
pub const MAX_DEPTH: usize = 64;
/// The folder of the boundaries of regions.
pub const BOUNDARIES: &str = "content/boundaries/";
/// The most findings of one rule in one file that are told one by one.
pub const MAX_FINDINGS: usize = 100;

/// The front matter and the body of one Markdown file; what is wrong with it is left to [`parse`].
pub fn markdown(id: FileId, file: &SourceFile) -> Markdown<'_> {
    markdown::document(Way::Shortest, id, file, &mut Diagnostics::default())
}

/// A tree for each YAML, Markdown and JSON file under `content/`, in the order of the paths, with the faults of all.
pub fn parse(files: &Files) -> (Documents<'_>, Diagnostics) {
    parse_in(Way::Shortest, files)
}

/// The same as [`parse`] by the parser alone, many times slower: what the short way is held against, in tests and in
/// benchmarks.
pub fn parse_the_long_way(files: &Files) -> (Documents<'_>, Diagnostics) {
    parse_in(Way::Long, files)
}

/// Which way YAML is read; both lead to the same tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The regular rows of tables straight from their lines, the rest by the parser.
    Shortest,
    /// All by the parser.
    Long,
}

fn parse_in(way: Way, files: &Files) -> (Documents<'_>, Diagnostics) {
    let files: Vec<(FileId, &SourceFile)> =
        files.iter().filter(|(_, file)| below_content(&file.path)).collect();
    let parsed: Vec<Parsed<'_>> =
        files.par_iter().filter_map(|(id, file)| parse_file(way, *id, file)).collect();
    let mut documents = Documents::default();
    let mut diagnostics = Diagnostics::default();
    for file in parsed {
        match file {
            Parsed::Yaml(document, found) => {
                documents.yaml.push(document);
                diagnostics.extend(found);
            }
            Parsed::Markdown(markdown, found) => {
                documents.markdown.push(markdown);
                diagnostics.extend(found);
            }
            Parsed::Json(json, found) => {
                documents.json.push(json);
                diagnostics.extend(found);
            }
        }
    }
    // The order of the files is that of the paths, unless a caller made the table otherwise.
    documents.yaml.sort_by_key(|document| document.path);
    documents.markdown.sort_by_key(|markdown| markdown.path);
    documents.json.sort_by_key(|json| json.path);
    (documents, diagnostics)
}

/// The tree of one YAML file that belongs to no content, such as a mapping.
pub fn parse_alone<'a>(id: FileId, file: &'a SourceFile, found: &mut Diagnostics) -> Document<'a> {
    let document = yaml::document(Way::Long, id, file, found);
    found_cut_off(id, file, found);
    document
}

/// What became of one file.
enum Parsed<'a> {
    Yaml(Document<'a>, Diagnostics),
    Markdown(Markdown<'a>, Diagnostics),
    Json(JsonDocument<'a>, Diagnostics),
}

fn parse_file(way: Way, id: FileId, file: &SourceFile) -> Option<Parsed<'_>> {
    let mut found = Diagnostics::default();
    if is_yaml(&file.path) {
        let document = yaml::document(way, id, file, &mut found);
        found_cut_off(id, file, &mut found);
        Some(Parsed::Yaml(document, limited(found)))
    } else if is_markdown(&file.path) {
        let markdown = markdown::document(way, id, file, &mut found);
        found_cut_off(id, file, &mut found);
        Some(Parsed::Markdown(markdown, limited(found)))
    } else if is_boundary(&file.path) {
        let document = json::document(id, file, &mut found);
        Some(Parsed::Json(document, found))
    } else {
        None
    }
}

/// Reports a text whose last line has no end: nothing else tells that a file was cut within a line.
fn found_cut_off(id: FileId, file: &SourceFile, found: &mut Diagnostics) {
    let text = &*file.text;
    // Of a file that could not be read in full that has been reported.
    if text.trim().is_empty() || text.ends_with(['\n', '\r', '\u{fffd}']) {
        return;
    }
    let start = text.rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let end = start + text[start..].trim_end().len();
    found.push(rules::CUT_OFF.at(Span::new(id, start..end)).hint(CUT_OFF_HINT));
}

const CUT_OFF_HINT: Both = Both {
    id: "mungkin berkasnya terpotong: adakah yang hilang di akhirnya? bila tidak, tekan Enter di akhir baris ini",
    en: "the file may have been cut: is something missing at its end? if not, press Enter behind this line",
};

/// The findings of one file, with no more than [`MAX_FINDINGS`] of each rule told one by one.
fn limited(found: Diagnostics) -> Diagnostics {
    let sorted = found.sorted();
    if sorted.len() <= MAX_FINDINGS {
        return found;
    }
    let mut limited = Diagnostics::default();
    for rule in rules::ALL {
        let of_rule = || sorted.iter().filter(|finding| finding.rule.code == rule.code);
        let more = of_rule().count().saturating_sub(MAX_FINDINGS);
        for (index, finding) in of_rule().take(MAX_FINDINGS).enumerate() {
            let is_last = more > 0 && index + 1 == MAX_FINDINGS;
            let more = Phrase::new(MORE).with("count", more);
            limited.push((*finding).clone().hint_some(is_last.then_some(more)));
        }
    }
    limited
}

const MORE: Both =
    Both { id: "dan {count} lagi seperti ini di berkas ini", en: "and {count} more like this in this file" };

fn below_content(path: &str) -> bool {
    path.split_once('/').is_some_and(|(top, _)| top == CONTENT)
}

fn is_yaml(path: &str) -> bool {
    matches!(ending(path), Some("yaml" | "yml"))
}

fn is_markdown(path: &str) -> bool {
    ending(path) == Some("md")
}

/// Whether a file holds boundaries: `content/boundaries/**`, in JSON.
fn is_boundary(path: &str) -> bool {
    path.starts_with(BOUNDARIES) && matches!(ending(path), Some("json" | "geojson" | "topojson"))
}

/// What follows the last dot of a file's name.
fn ending(path: &str) -> Option<&str> {
    let name = path.rsplit('/').next()?;
    name.rsplit_once('.').map(|(_, ending)| ending)
}
