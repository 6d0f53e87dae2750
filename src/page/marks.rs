//! The marks in narratives: `{{ figure(…) }}`, `{{ change(…) }}`, `{{ chart(…) }}`, `{{ region.name }}`.
//!
//! The template engine reads and runs the text, but knows no figures: its functions only write down what was
//! asked for. The page then answers each of these requests. A request that cannot be answered is run once more
//! and refused by the function itself, so that the engine says where it stands. A mark that is at fault is taken out, and
//! the text is run again, so that each fault of it is told.

mod faults;
mod mended;

use self::mended::Mended;
use super::markdown;
use super::rules::{MARK_SYNTAX, MARK_UNKNOWN};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::model::{Dataset, LangId};
use crate::prose::{self, Edition, Proof, TextId};
use crate::source::Span;
use crate::theme::Unknown;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::ops::Range;
use std::sync::{Arc, Mutex, PoisonError};
use tera::{Context, ErrorKind, Function, Kwargs, State, Tera, Value};

/// Opens a request in the text that the engine gives.
const OPEN: char = '\u{F0010}';
/// Between its parts.
const PART: char = '\u{F0011}';
/// Closes it.
const CLOSE: char = '\u{F0012}';
/// What is said of a request that is refused.
const REFUSAL: &str = "\u{F0010}refused";
/// The request to refuse, in the variables of the engine.
const REFUSED: &str = "__refused";

/// The texts of a site with their marks, read once.
#[derive(Debug)]
pub(super) struct Texts {
    tera: Tera,
    marked: BTreeSet<TextId>,
    /// The texts that have marks which cannot be read, without these.
    mended: BTreeMap<TextId, Mended>,
    /// The texts that go to their pages otherwise than they were written.
    editions: BTreeMap<TextId, Edition>,
    /// The HTML of standing texts that is the same on every page of a language.
    same: Mutex<FxHashMap<(TextId, LangId), Arc<str>>>,
}

/// What the engine calls a text.
fn name(text: TextId) -> String {
    match text {
        TextId::Narrative(at) => format!("narrative {at}"),
        TextId::Standing(at) => format!("standing {at}"),
        TextId::Page(at) => format!("page {at}"),
    }
}

/// What a mark asks for: the name of the function and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Request {
    /// `figure`, `change` or `chart`.
    pub(super) function: String,
    /// The arguments by name.
    pub(super) args: BTreeMap<String, String>,
    written: String,
}

impl Request {
    /// The mark, as one would write it.
    pub(super) fn mark(&self) -> String {
        let args: Vec<String> = self.args.iter().map(|(name, value)| format!("{name}=\"{value}\"")).collect();
        format!("{{{{ {}({}) }}}}", self.function, args.join(", "))
    }
}

/// A stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// Markdown.
    Markdown(String),
    /// Something to be answered.
    Request(Request),
}

/// The words that a text may name.
#[derive(Debug, Clone, Default)]
pub(super) struct Names {
    /// By name, such as `region`, then by field, such as `name`; a field without a name is the thing itself.
    pub(super) fields: BTreeMap<&'static str, BTreeMap<&'static str, String>>,
    /// Names that stand for a text.
    pub(super) texts: BTreeMap<&'static str, String>,
}

impl Texts {
    /// Reads every text that has marks.
    pub(super) fn read(dataset: &Dataset, proof: &Proof) -> (Self, Diagnostics) {
        let mut found = Diagnostics::default();
        let edited = proof.texts.iter().filter_map(|(text, proofread)| {
            let (body, span) = text.body(dataset);
            Some((*text, Edition::new(body, span?.range().start, proofread)?))
        });
        let mut texts = Self {
            tera: Tera::new(),
            marked: BTreeSet::new(),
            mended: BTreeMap::new(),
            editions: edited.collect(),
            same: Mutex::default(),
        };
        let mut tera = engine();
        let marked: Vec<TextId> =
            TextId::all(dataset).filter(|text| has_marks(texts.body(*text, dataset))).collect();
        texts.marked = marked.iter().copied().collect();
        let bodies = marked.iter().map(|text| (name(*text), texts.sound_body(*text, dataset)));
        if tera.add_raw_templates(bodies.collect::<Vec<_>>()).is_err() {
            // One mark that cannot be read must hide neither what is wrong with others nor other texts.
            tera = engine();
            let mut readable = Vec::new();
            for text in marked {
                let mut mended = Mended::new(&texts.sound_body(text, dataset));
                let mut findings = Vec::new();
                if mended.read(text, |error| findings.extend(texts.findings(error, text, dataset))).is_some()
                {
                    readable.push((name(text), mended.body.clone()));
                }
                if !findings.is_empty() {
                    texts.mended.insert(text, mended);
                }
                findings.into_iter().for_each(|finding| found.push(finding));
            }
            // Each of them was read a moment ago.
            let _ = tera.add_raw_templates(readable);
        }
        texts.tera = tera;
        (texts, found)
    }

    /// The Markdown of a text as it goes to its page.
    fn body<'t>(&'t self, text: TextId, dataset: &'t Dataset) -> &'t str {
        self.editions.get(&text).map_or_else(|| text.body(dataset).0, |edition| &edition.text)
    }

    /// The same, without signs of ours that are not by us.
    fn sound_body(&self, text: TextId, dataset: &Dataset) -> String {
        let body = sound(self.body(text, dataset));
        if self.editions.get(&text).is_some_and(|edition| edition.has_numbers) {
            return body;
        }
        body.replace([prose::OPEN, prose::PART, prose::CLOSE], "\u{FFFD}")
    }

    /// Whether any text has marks.
    pub(super) fn has_marks(&self) -> bool {
        !self.marked.is_empty()
    }

    /// Whether the HTML of a text is the same on every page of a language: it has neither marks nor numbers that
    /// lead to a place.
    pub(super) fn is_same_everywhere(&self, text: TextId) -> bool {
        !self.is_marked(text) && !self.editions.get(&text).is_some_and(|edition| edition.has_numbers)
    }

    /// The HTML of such a text, made when the first page asks for it.
    pub(super) fn same(&self, text: TextId, language: LangId, make: impl FnOnce() -> String) -> Arc<str> {
        let known = || self.same.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(html) = known().get(&(text, language)) {
            return Arc::clone(html);
        }
        // Two threads may make it at once: both make the same.
        let html: Arc<str> = make().into();
        known().insert((text, language), Arc::clone(&html));
        html
    }

    /// Whether a text has any marks.
    pub(super) fn is_marked(&self, text: TextId) -> bool {
        self.marked.contains(&text)
    }

    /// A text with its names filled in, and its requests; and what is wrong with the names that do not exist.
    ///
    /// A mark that could not be read, or that names what does not exist, stays as it is written.
    pub(super) fn run(
        &self,
        text: TextId,
        dataset: &Dataset,
        names: &Names,
    ) -> (Vec<Piece>, Vec<Diagnostic>) {
        if !self.is_marked(text) {
            return (vec![Piece::Markdown(self.sound_body(text, dataset))], Vec::new());
        }
        let filled = self.filled(text, dataset, names, None);
        let pieces = match filled.result {
            Some(result) => pieces(&filled.mended.restored(&result)),
            None => vec![Piece::Markdown(self.sound_body(text, dataset))],
        };
        (pieces, filled.findings)
    }

    /// The place of a request that cannot be answered.
    pub(super) fn place(
        &self,
        text: TextId,
        dataset: &Dataset,
        names: &Names,
        request: &Request,
    ) -> Option<Span> {
        let (_, span) = text.body(dataset);
        self.filled(text, dataset, names, Some(&request.written)).refused.or(span)
    }

    /// Runs a text, and once more without each mark that names what does not exist, until nothing is in the way.
    fn filled(&self, text: TextId, dataset: &Dataset, names: &Names, refused: Option<&str>) -> Filled {
        let variables = variables(names, refused);
        let mut filled = Filled {
            result: None,
            mended: self.mended.get(&text).cloned().unwrap_or_default(),
            findings: Vec::new(),
            refused: None,
        };
        let mut outcome = self.tera.render(&name(text), &variables);
        loop {
            let error = match outcome {
                Ok(result) => {
                    filled.result = Some(result);
                    return filled;
                }
                Err(error) => error,
            };
            // What could not be read was told when it was.
            if matches!(error.kind(), ErrorKind::TemplateNotFound(_)) {
                return filled;
            }
            let place = text.body(dataset).1.map(|span| self.place_of(&error, text, span));
            if refused.is_some() && says(&error).contains(REFUSAL) {
                filled.refused = place;
                return filled;
            }
            filled.findings.extend(self.findings(&error, text, dataset));
            if filled.mended.body.is_empty() {
                filled.mended = Mended::new(&self.sound_body(text, dataset));
            }
            if !filled.mended.blot(&error) {
                return filled;
            }
            let Some(tera) = filled.mended.read(text, |_| {}) else { return filled };
            outcome = tera.render(&name(text), &variables);
        }
    }

    /// What the engine says, as findings in the text.
    fn findings(&self, error: &tera::Error, text: TextId, dataset: &Dataset) -> Vec<Diagnostic> {
        let rule = match error.kind() {
            ErrorKind::RenderingError(_) => MARK_UNKNOWN,
            _ => MARK_SYNTAX,
        };
        let span = text.body(dataset).1;
        let body = self.mended.get(&text).map(|mended| mended.body.clone());
        let body = body.unwrap_or_else(|| self.sound_body(text, dataset));
        let finding = |(detail, range): (String, Option<Range<usize>>)| {
            let found = match span {
                Some(span) => rule.at(range.map_or(span, |range| self.within(&range, text, span))),
                None => rule.nowhere(),
            };
            let found = match Unknown::of(&detail) {
                Some(unknown) => found.with("detail", unknown.phrase()).hint_some(unknown.nearest()),
                None => {
                    let (detail, near) = faults::told(&detail);
                    found.with("detail", detail).hint_some(near)
                }
            };
            let manual = Phrase::new(Both {
                id: "`cakupan explain {code}` menunjukkan cara menulis tanda",
                en: "`cakupan explain {code}` shows how marks are written",
            });
            found.hint(manual.with("code", rule.code))
        };
        faults::all(error, &body).into_iter().map(finding).collect()
    }

    /// Where the engine says an error is, in the file of the text.
    fn place_of(&self, error: &tera::Error, text: TextId, body: Span) -> Span {
        let range = faults::range(error);
        range.map_or(body, |range| self.within(&range, text, body))
    }

    /// A place in a text as the engine reads it, in the file of the text.
    fn within(&self, range: &Range<usize>, text: TextId, body: Span) -> Span {
        let edition = self.editions.get(&text);
        let at = |offset: usize| {
            let offset = edition.map_or(offset, |edition| edition.source(offset));
            body.start.saturating_add(u32::try_from(offset).unwrap_or(u32::MAX)).min(body.end)
        };
        Span { file: body.file, start: at(range.start), end: at(range.end) }
    }
}

/// What running a text gave.
struct Filled {
    result: Option<String>,
    mended: Mended,
    findings: Vec<Diagnostic>,
    /// Where the request stands that was to be refused.
    refused: Option<Span>,
}

/// The engine with the functions of narratives. Values are escaped for Markdown, which comes afterwards.
fn engine() -> Tera {
    let mut tera = Tera::new();
    tera.autoescape_on([""]);
    tera.set_escape_fn(|text: &str, out: &mut dyn Write| out.write_all(markdown::escaped(text).as_bytes()));
    for name in prose::FUNCTIONS {
        tera.register_function(name, WriteDown(name));
    }
    tera
}

/// A function that writes down what it is asked for.
struct WriteDown(&'static str);

impl Function<tera::TeraResult<Value>> for WriteDown {
    fn call(&self, args: Kwargs, state: &State<'_>) -> tera::TeraResult<Value> {
        let mut parts = BTreeMap::new();
        for (name, value) in args.iter() {
            parts.insert(name.to_string(), sound(&value.to_string()));
        }
        let mut written = format!("{OPEN}{}", self.0);
        for (name, value) in parts {
            written.push(PART);
            written.push_str(&name);
            written.push(PART);
            written.push_str(&value);
        }
        written.push(CLOSE);
        if state.get::<String>(REFUSED)?.is_some_and(|refused| refused == written) {
            return Err(tera::Error::message(REFUSAL));
        }
        Ok(Value::safe_string(&written))
    }

    fn is_safe(&self) -> bool {
        true
    }
}

fn has_marks(body: &str) -> bool {
    let next = |at: usize| body.as_bytes().get(at + 1);
    body.match_indices('{').any(|(at, _)| matches!(next(at), Some(b'{' | b'%' | b'#')))
}

/// A text without the signs that requests and blocks are made of.
fn sound(text: &str) -> String {
    markdown::without_marks(text).replace([OPEN, PART, CLOSE], "\u{FFFD}")
}

fn variables(names: &Names, refused: Option<&str>) -> Context {
    let mut context = Context::new();
    for (name, fields) in &names.fields {
        let fields: BTreeMap<&str, String> =
            fields.iter().map(|(field, text)| (*field, sound(text))).collect();
        context.insert(*name, &fields);
    }
    for (name, text) in &names.texts {
        context.insert(*name, &sound(text));
    }
    if let Some(refused) = refused {
        context.insert(REFUSED, refused);
    }
    context
}

fn pieces(result: &str) -> Vec<Piece> {
    let mut out = Vec::new();
    let mut rest = result;
    while let Some((before, after)) = rest.split_once(OPEN) {
        if !before.is_empty() {
            out.push(Piece::Markdown(before.to_owned()));
        }
        let Some((request, behind)) = after.split_once(CLOSE) else {
            rest = after;
            continue;
        };
        let mut parts = request.split(PART);
        let function = parts.next().unwrap_or_default().to_owned();
        let mut args = BTreeMap::new();
        while let (Some(name), Some(value)) = (parts.next(), parts.next()) {
            args.insert(name.to_owned(), value.to_owned());
        }
        out.push(Piece::Request(Request { function, args, written: format!("{OPEN}{request}{CLOSE}") }));
        rest = behind;
    }
    if !rest.is_empty() {
        out.push(Piece::Markdown(rest.to_owned()));
    }
    out
}

/// All that the engine says.
fn says(error: &tera::Error) -> String {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => report.message().to_owned(),
        _ => error.to_string(),
    }
}

#[cfg(test)]
mod tests;
