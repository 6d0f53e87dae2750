//! `cakupan numbers FILE`: the numbers found in a text.

mod json;
mod lines;
mod words;

use super::Outcome;
use super::options::{NumbersFormat, NumbersOptions};
use super::screen::Screen;
use super::trouble::{machine, unread};
use crate::diag::{Both, Phrase, UiLanguage};
use crate::load;
use crate::model::{CellKey, LangId};
use crate::number::prose::{BlockKind, Prose, Reader, Text, TextBuilder};
use crate::number::{Form, Noun, Style};
use crate::pipeline::{Examined, Settings, examine};
use crate::prose::{Claim, Material, Proofreader, Standing, Term, Verdict, markdown, nouns};
use crate::source::{FileId, Files, LineColumn};
use crate::world::{CONTENT, Contents, DiskWorld, World};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// What is read at most, as of a content file.
const MOST: u64 = 32 << 20;

/// The name of standard input.
const STANDARD_INPUT: &str = "-";

/// A text that was read, with its numbers.
struct Found {
    files: Files,
    file: FileId,
    text: Text,
    prose: Prose,
    /// What the site says of the numbers, by their places; nothing where no site is looked at.
    held: BTreeMap<usize, Checked>,
    /// What its words claim of figures; nothing where no site is looked at.
    claims: Vec<Claimed>,
}

/// A claim of a text of a site, with what became of it.
#[derive(Debug, Clone)]
struct Claimed {
    claim: Claim,
    verdict: &'static str,
    /// Why it was not held, where it was not.
    why: Option<&'static str>,
    arithmetic: Option<Phrase>,
    matched: Vec<Matched>,
}

/// What became of a number in its site.
#[derive(Debug, Clone, Default)]
struct Checked {
    verdict: &'static str,
    matched: Vec<Matched>,
}

/// A figure that a number rests on.
#[derive(Debug, Clone, serde::Serialize)]
struct Matched {
    /// The name of its cell.
    cell: String,
    /// Its value, as tables of the language of the text have it.
    value: String,
    /// How the number follows from it.
    how: &'static str,
}

impl Found {
    /// Lines and columns, asked for from the start to the end.
    fn places(&self) -> Places<'_> {
        Places { text: &self.files.get(self.file).text, at: 0, place: LineColumn { line: 1, column: 1 } }
    }

    fn seen(&self, range: &std::ops::Range<usize>) -> &str {
        self.text.seen().get(range.clone()).unwrap_or_default()
    }
}

/// Counts lines and columns as it goes on: a long line with many numbers is walked once.
struct Places<'f> {
    text: &'f str,
    at: usize,
    place: LineColumn,
}

impl Places<'_> {
    /// Line and column of a byte, both from 1, the column in characters.
    fn of(&mut self, byte: usize) -> LineColumn {
        if byte < self.at {
            (self.at, self.place) = (0, LineColumn { line: 1, column: 1 });
        }
        for char in self.text.get(self.at..byte).unwrap_or_default().chars() {
            if char == '\n' {
                self.place = LineColumn { line: self.place.line + 1, column: 1 };
            } else {
                self.place.column += 1;
            }
        }
        self.at = byte;
        self.place
    }
}

/// Prints the numbers of a file, or of standard input for `-`.
pub(super) fn numbers(options: &NumbersOptions, language: Option<&str>, screen: &Screen) -> Outcome {
    let bytes = match bytes(&options.file) {
        Ok(bytes) => bytes,
        Err(error) => return refused(&options.file, &error, screen),
    };
    let Ok(written) = String::from_utf8(bytes) else {
        let words = Both { id: "`{file}` bukan teks UTF-8", en: "`{file}` is not text in UTF-8" };
        return complain(words, &options.file, screen, Outcome::Findings);
    };
    let tag = language.or_else(|| tag_of(&options.file)).unwrap_or("id");
    let Some(style) = Style::for_tag(tag) else { return Outcome::Usage };
    let found =
        match site_of(&options.file).map(|root| in_site(&root, &options.file, &style, tag)).transpose() {
            Ok(found) => found.flatten(),
            Err(error) => return machine(screen, &error),
        };
    let found = found.unwrap_or_else(|| read(&Reader::new(&style, &[]), &options.file, written));
    match options.format {
        NumbersFormat::Human => screen.print(&lines::render(&found, screen.language)),
        NumbersFormat::Json => screen.print(&json::render(&found, screen.language)),
    }
    Outcome::Done
}

/// What standard input gives in JSON.
pub(super) fn as_json(written: String, tag: &str) -> Option<String> {
    let style = Style::for_tag(tag)?;
    let found = read(&Reader::new(&style, &[]), Path::new(STANDARD_INPUT), written);
    Some(json::render(&found, UiLanguage::English))
}

/// The text behind its front matter, with the title and the summary of that.
fn read(reader: &Reader<'_>, path: &Path, written: String) -> Found {
    let mut files = Files::default();
    let file = files.add(path.to_string_lossy(), written);
    let (text, prose) = {
        let source = files.get(file);
        // What is wrong with its front matter is for `check` to tell.
        let document = load::markdown(file, source);
        let mut builder = TextBuilder::default();
        for (key, kind) in [("title", BlockKind::Title), ("summary", BlockKind::Summary)] {
            let value = document.front.as_ref().and_then(|front| front.get(key));
            if let Some((words, span)) = value.and_then(|node| Some((node.as_str()?, node.span))) {
                builder.block(kind);
                let range = span.range();
                let quoted = source.text.get(range.clone()).and_then(|written| written.find(words));
                let place =
                    quoted.map_or(range.clone(), |at| range.start + at..range.start + at + words.len());
                builder.push(words, place);
            }
        }
        builder.block(BlockKind::Paragraph);
        markdown::read(&mut builder, document.body, document.span.range().start);
        let text = builder.finish();
        let prose = reader.read(&text);
        (text, prose)
    };
    Found { files, file, text, prose, held: BTreeMap::new(), claims: Vec::new() }
}

fn bytes(path: &Path) -> std::io::Result<Vec<u8>> {
    if path.as_os_str() == STANDARD_INPUT {
        let mut bytes = Vec::new();
        std::io::stdin().lock().take(MOST).read_to_end(&mut bytes)?;
        return Ok(bytes);
    }
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match DiskWorld::new(folder).read_at_most(name, MOST) {
        Ok(Contents::Bytes(bytes)) => Ok(bytes),
        Ok(Contents::TooLarge(_)) => Err(std::io::Error::from(std::io::ErrorKind::FileTooLarge)),
        Err(error) => Err(error.source),
    }
}

fn refused(path: &Path, error: &std::io::Error, screen: &Screen) -> Outcome {
    use std::io::ErrorKind::{FileTooLarge, InvalidInput, IsADirectory, NotFound};
    let words = match error.kind() {
        NotFound => Both { id: "tidak ada berkas `{file}`", en: "there is no file `{file}`" },
        InvalidInput | IsADirectory => Both { id: "`{file}` bukan berkas", en: "`{file}` is not a file" },
        FileTooLarge => Both { id: "`{file}` terlalu besar", en: "`{file}` is too large" },
        _ => {
            screen.complain(&unread(path.display().to_string(), error));
            return Outcome::Machine;
        }
    };
    complain(words, path, screen, Outcome::Usage)
}

fn complain(words: Both, path: &Path, screen: &Screen, outcome: Outcome) -> Outcome {
    screen.complain(&Phrase::new(words).with("file", path.display().to_string()));
    outcome
}

/// "id" of `overview.id.md`
fn tag_of(path: &Path) -> Option<&'static str> {
    let stem = Path::new(path.file_stem()?);
    match stem.extension()?.to_str()? {
        "id" => Some("id"),
        "en" => Some("en"),
        _ => None,
    }
}

/// The folder of the site that a file belongs to.
fn site_of(path: &Path) -> Option<PathBuf> {
    if path.as_os_str() == STANDARD_INPUT {
        return None;
    }
    let whole = path.canonicalize().ok()?;
    let content = whole.ancestors().find(|folder| folder.file_name().is_some_and(|name| name == CONTENT))?;
    content.join("site.yaml").is_file().then(|| content.parent().map(Path::to_path_buf))?
}

/// A text of a site, with what became of its numbers; nothing for a file that is no text of it.
fn in_site(
    root: &Path,
    path: &Path,
    style: &Style,
    tag: &str,
) -> Result<Option<Found>, crate::world::WorldError> {
    let examined = examine(&DiskWorld::new(root), &Settings::everything())?;
    let below = path.canonicalize().ok().zip(root.canonicalize().ok());
    let below = below
        .and_then(|(path, root)| Some(path.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/")));
    let Some(file) = below.and_then(|below| examined.files.find(&below)) else { return Ok(None) };
    let written = examined.files.get(file).text.to_string();
    let material = Material {
        dataset: &examined.dataset,
        figures: &examined.figures,
        files: &examined.files,
        today: None,
    };
    let proofreader = Proofreader::new(material);
    let language = examined.dataset.site.languages.iter().position(|language| language.tag == tag);
    let id = proofreader.find(file);
    let Some((id, answer)) = id.and_then(|text| Some((text, proofreader.read(text)?))) else {
        let nouns = language.map(|at| nouns(&examined.dataset, LangId(at as u8))).unwrap_or_default();
        return Ok(Some(read(&Reader::new(style, &nouns), path, written)));
    };
    let held =
        answer.proofread.held.iter().map(|held| (held.number, checked(&examined, style, &held.verdict)));
    let held = held.collect();
    let mut files = Files::default();
    let file = files.add(path.to_string_lossy(), written);
    let claims = answer.proofread.claims.iter().map(|claim| {
        let arithmetic = proofreader.told(id, claim);
        claimed(&examined, style, claim, arithmetic)
    });
    let claims = claims.collect();
    Ok(Some(Found { files, file, text: answer.text, prose: answer.prose, held, claims }))
}

fn claimed(examined: &Examined, style: &Style, claim: &Claim, arithmetic: Option<Phrase>) -> Claimed {
    let (verdict, why, reading) = match &claim.standing {
        Standing::Verified(reading) => ("verified", None, reading.as_ref()),
        Standing::Refuted(reading) => ("refuted", None, Some(reading)),
        Standing::Outdated(reading) => ("outdated", None, Some(reading)),
        Standing::Aside => ("aside", None, None),
        Standing::Unchecked(why) => ("unchecked", Some(why.key()), None),
    };
    let terms = reading.into_iter().flat_map(|reading| [reading.left, reading.right]);
    let cells: Vec<CellKey> = terms.filter_map(Term::cell).collect();
    let matched = matched(examined, style, &cells, claim.kind.key());
    Claimed { claim: claim.clone(), verdict, why, arithmetic, matched }
}

fn matched(examined: &Examined, style: &Style, cells: &[CellKey], how: &'static str) -> Vec<Matched> {
    let dataset = &examined.dataset;
    let of = |key: &CellKey| {
        let unit = dataset.measures.unit_of(key.measure);
        let noun = Noun { kind: unit.kind, key: &unit.id, one: "", other: "" };
        let quantity = examined.figures.get(*key).and_then(|figure| figure.quantity().copied());
        let value = quantity.map(|quantity| style.quantity(&quantity, &noun, Form::Table));
        Matched { cell: dataset.cell_name(*key), value: value.unwrap_or_default(), how }
    };
    cells.iter().map(of).collect()
}

fn checked(examined: &Examined, style: &Style, verdict: &Verdict) -> Checked {
    let matched = |cells: &[CellKey], how: &'static str| matched(examined, style, cells, how);
    let (verdict, matched) = match verdict {
        Verdict::Verified(found) => ("verified", matched(&found.cells, found.how.key())),
        Verdict::Bound(found) => ("bound", matched(&found.cells, found.how.key())),
        Verdict::Outdated(found) => ("outdated", matched(&found.cells, found.how.key())),
        Verdict::Later(found) => ("later", matched(&found.cells, found.how.key())),
        Verdict::Refuted(found) => ("refuted", matched(&found.cells, found.how.key())),
        Verdict::Ambiguous(cells) => ("ambiguous", matched(cells, "figure")),
        Verdict::Outside(_) => ("outside", Vec::new()),
        Verdict::NoStatistic => ("no-statistic", Vec::new()),
        Verdict::Aside => ("aside", Vec::new()),
        Verdict::Malformed(_) => ("malformed", Vec::new()),
        Verdict::Undated => ("undated", Vec::new()),
        Verdict::Unmatched => ("unmatched", Vec::new()),
    };
    Checked { verdict, matched }
}
