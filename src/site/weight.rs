//! What files weigh on their way: held against the budget of the site, and packed beforehand where it asks for that.

use super::rules::TOO_HEAVY;
use super::sink::{Filler, OutputFile, Sink, SinkError, Stood};
use crate::diag::{Both, Diagnostic, Diagnostics};
use crate::model::{Budget, Packing, Site};
use crate::source::Spanned;
use std::io::{self, Write as _};
use std::sync::{Mutex, PoisonError};

/// How many files that are too heavy are told one by one, the worst first.
const TOLD: usize = 12;
/// How many of the parts of a page are named.
const PARTS: usize = 3;
/// How hard gzip tries when it weighs: what servers do by default.
const USUAL: u32 = 6;
/// How hard it tries for files that are packed once and sent often.
const HARDEST: u32 = 9;

/// A sink in front of another: weighs what goes through, and puts packed copies beside it.
pub(super) struct Scales<'s> {
    inner: &'s dyn Sink,
    budget: Budget,
    packings: &'s [Packing],
    editions: Vec<String>,
    heavy: Mutex<Vec<Heavy>>,
}

/// A file that weighs more than it may.
struct Heavy {
    path: String,
    bytes: u64,
    most: Spanned<u64>,
    parts: Vec<Part>,
}

/// A part of a page.
struct Part {
    name: String,
    bytes: u64,
}

impl<'s> Scales<'s> {
    /// In front of a sink; `editions` are the folders of reports in one file.
    pub(super) fn new(site: &'s Site, editions: Vec<String>, inner: &'s dyn Sink) -> Self {
        let packings = if inner.keeps() { site.packings.as_slice() } else { &[] };
        Self { inner, budget: site.budget, packings, editions, heavy: Mutex::default() }
    }

    /// What was too heavy.
    pub(super) fn findings(self) -> Diagnostics {
        let mut heavy = self.heavy.into_inner().unwrap_or_else(PoisonError::into_inner);
        heavy.sort_by(|a, b| b.over().cmp(&a.over()).then_with(|| a.path.cmp(&b.path)));
        let more = heavy.len().saturating_sub(TOLD);
        let mut findings = Diagnostics::default();
        let told = heavy.len().min(TOLD);
        for (at, one) in heavy.iter().take(TOLD).enumerate() {
            findings.push(one.finding(if at + 1 == told { more } else { 0 }));
        }
        findings
    }

    /// The packed copies that stand beside a file.
    pub(super) fn copies<'p>(&self, path: &'p str) -> impl Iterator<Item = String> + use<'p, 's> {
        let packings = if is_text(path) { self.packings } else { &[] };
        packings.iter().map(move |packing| format!("{path}.{}", packing.key()))
    }

    /// Whether a file was too heavy.
    pub(super) fn is_heavy(&self, path: &str) -> bool {
        let heavy = self.heavy.lock().unwrap_or_else(PoisonError::into_inner);
        heavy.iter().any(|one| one.path == path)
    }

    /// What a file may weigh, if that is set.
    fn most(&self, path: &str) -> Option<Spanned<u64>> {
        match ending(path) {
            "html" if self.editions.iter().any(|folder| path.starts_with(folder)) => self.budget.edition,
            "html" => self.budget.html,
            "css" => self.budget.css,
            "js" | "mjs" => self.budget.script,
            "svg" | "png" | "jpg" | "jpeg" | "webp" | "gif" | "avif" => self.budget.picture,
            _ => None,
        }
    }

    fn weigh(&self, file: &OutputFile) -> io::Result<()> {
        let Some(most) = self.most(&file.path) else { return Ok(()) };
        // Packing a file makes it larger by a few bytes at worst: what is small enough as it is need not be packed.
        if (file.bytes.len() as u64) < most.value.saturating_sub(64) {
            return Ok(());
        }
        let bytes = travelling(&file.path, &file.bytes)?;
        if bytes > most.value {
            let parts = if ending(&file.path) == "html" { parts(&file.bytes)? } else { Vec::new() };
            let heavy = Heavy { path: file.path.clone(), bytes, most, parts };
            self.heavy.lock().unwrap_or_else(PoisonError::into_inner).push(heavy);
        }
        Ok(())
    }
}

impl Sink for Scales<'_> {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        let failed = |path: &str, source| SinkError { path: path.to_owned(), source };
        self.weigh(&file).map_err(|error| failed(&file.path, error))?;
        if is_text(&file.path) {
            for packing in self.packings {
                let path = format!("{}.{}", file.path, packing.key());
                let bytes = packed(*packing, &file.bytes).map_err(|error| failed(&path, error))?;
                self.inner.put(OutputFile::new(path, bytes))?;
            }
        }
        self.inner.put(file)
    }

    fn stream(&self, path: &str, fill: &mut Filler<'_>) -> Result<(), SinkError> {
        let is_packed = !self.packings.is_empty() && is_text(path);
        if !is_packed && self.most(path).is_none() {
            return self.inner.stream(path, fill);
        }
        let mut bytes = Vec::new();
        fill(&mut bytes).map_err(|source| SinkError { path: path.to_owned(), source })?;
        self.put(OutputFile::new(path, bytes))
    }

    fn keeps(&self) -> bool {
        self.inner.keeps()
    }

    fn keep(&self, files: &[Stood]) -> Result<bool, SinkError> {
        self.inner.keep(files)
    }

    fn stands(&self, path: &str) -> Option<Stood> {
        self.inner.stands(path)
    }
}

impl Heavy {
    fn over(&self) -> u64 {
        self.bytes - self.most.value
    }

    fn finding(&self, more: usize) -> Diagnostic {
        let parts: Vec<String> =
            self.parts.iter().map(|part| format!("{} {}", part.name, part.bytes)).collect();
        let finding = TOO_HEAVY
            .at(self.most.span)
            .with("path", self.path.as_str())
            .with("bytes", self.bytes.to_string())
            .with("most", self.most.value.to_string())
            .about(self.path.clone());
        let finding = if parts.is_empty() {
            finding.hint(Both {
                id: "perkecil berkas ini, atau naikkan anggarannya",
                en: "make it smaller, or raise the budget",
            })
        } else {
            let hint = crate::diag::Phrase::new(Both {
                id: "kurangi yang terberat, dalam byte: {parts}",
                en: "cut down on what is heaviest, in bytes: {parts}",
            });
            finding.hint(hint.with("parts", parts.join(", ")))
        };
        if more == 0 {
            return finding;
        }
        let others = crate::diag::Phrase::new(Both {
            id: "kurangi juga {more} berkas lain yang terlalu berat",
            en: "cut down on {more} other files that are too heavy as well",
        });
        finding.hint(others.with("more", more.to_string()))
    }
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// Whether packing makes a file smaller: pictures and archives are packed already.
fn is_text(path: &str) -> bool {
    let texts = [
        "html",
        "css",
        "js",
        "mjs",
        "svg",
        "xml",
        "json",
        "jsonld",
        "csv",
        "txt",
        "bib",
        "ris",
        "webmanifest",
    ];
    texts.contains(&ending(path))
}

/// How many bytes of a file travel.
fn travelling(path: &str, bytes: &[u8]) -> io::Result<u64> {
    if is_text(path) {
        zipped(bytes, USUAL).map(|zipped| zipped.len() as u64)
    } else {
        Ok(bytes.len() as u64)
    }
}

fn packed(packing: Packing, bytes: &[u8]) -> io::Result<Vec<u8>> {
    match packing {
        Packing::Gzip => zipped(bytes, HARDEST),
        Packing::Brotli => {
            let mut out = Vec::new();
            let settings = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
            brotli::BrotliCompress(&mut &bytes[..], &mut out, &settings)?;
            Ok(out)
        }
    }
}

/// Packed by gzip, without a time or a name in its head.
fn zipped(bytes: &[u8], level: u32) -> io::Result<Vec<u8>> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(level));
    out.write_all(bytes)?;
    out.finish()
}

/// The heaviest parts of a page, each packed by itself, the heaviest first: its head, its charts, its tables.
fn parts(html: &[u8]) -> io::Result<Vec<Part>> {
    let html = String::from_utf8_lossy(html);
    let mut found = Vec::new();
    let mut add = |name: String, part: &str| -> io::Result<()> {
        found.push(Part { name, bytes: zipped(part.as_bytes(), USUAL)?.len() as u64 });
        Ok(())
    };
    if let Some(head) = html.split_once("</head>").map(|(head, _)| head) {
        add("`head`".to_owned(), head)?;
    }
    let mut without_charts = String::new();
    let mut rest: &str = &html;
    while let Some((before, figure)) = rest.split_once("<figure") {
        without_charts.push_str(before);
        let (figure, after) = figure.split_once("</figure>").unwrap_or((figure, ""));
        add(format!("`figure#{}`", attribute(figure, "id")), figure)?;
        rest = after;
    }
    without_charts.push_str(rest);
    let mut rest: &str = &without_charts;
    let mut number = 0;
    while let Some((_, table)) = rest.split_once("<table") {
        let (table, after) = table.split_once("</table>").unwrap_or((table, ""));
        number += 1;
        let name = match attribute(table, "id") {
            "" => format!("`table` {number}"),
            id => format!("`table#{id}`"),
        };
        add(name, table)?;
        rest = after;
    }
    // What is equally heavy stays in the order of the page.
    found.sort_by_key(|part| std::cmp::Reverse(part.bytes));
    found.truncate(PARTS);
    Ok(found)
}

/// The value of an attribute of the element that a text begins in; empty without one.
fn attribute<'t>(text: &'t str, name: &str) -> &'t str {
    let opening = text.split('>').next().unwrap_or_default();
    let value = opening.split_once(&format!(" {name}=\""));
    value.and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{attribute, packed, parts};
    use crate::model::Packing;
    use std::io::Read as _;

    #[test]
    fn the_parts_of_a_page_are_told_by_their_names() {
        let noise: String =
            (0..2000_u32).map(|at| char::from(b'a' + (at * at % 23 + at % 3) as u8)).collect();
        let html = format!(
            "<head><title>x</title></head><body><figure class=\"plot\" id=\"trend\">{noise}<table id=\"in\"></table>\
             </figure><table id=\"regions-table\">y</table><table class=\"figures\">zz</table></body>"
        );
        let found = parts(html.as_bytes()).unwrap();
        assert_eq!(found[0].name, "`figure#trend`");
        assert!(found[0].bytes > found[1].bytes && found.len() == 3);
        assert!(found.iter().all(|part| part.name != "`table#in`"));
        assert_eq!(attribute(" class=\"a\" id=\"b\"> id=\"c\"", "id"), "b");
    }

    #[test]
    fn what_is_packed_can_be_unpacked_and_is_always_the_same() {
        let text = "Aceh 583.638 orang\n".repeat(100);
        for packing in Packing::ALL {
            let once = packed(packing, text.as_bytes()).unwrap();
            assert_eq!(once, packed(packing, text.as_bytes()).unwrap());
            let mut back = String::new();
            match packing {
                Packing::Gzip => flate2::read::GzDecoder::new(&once[..]).read_to_string(&mut back).unwrap(),
                Packing::Brotli => {
                    brotli::Decompressor::new(&once[..], 4096).read_to_string(&mut back).unwrap()
                }
            };
            assert_eq!(back, text);
            assert!(once.len() < 100, "{packing:?}: {}", once.len());
        }
    }
}
