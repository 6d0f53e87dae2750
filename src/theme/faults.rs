//! From what the template engine says to findings with places.

use super::messages::{MissingMessage, Problem};
use super::overrides::Overrides;
use super::rules;
use crate::diag::{Arg, Both, Diagnostic, Phrase, Place, Rule};
use std::fmt::Write as _;
use std::ops::Range;
use tera::{Error, ErrorKind, ReportError};

/// Where the theme of the program is, among its sources.
const OWN: &str = "themes/default/";

/// Marks an error of the function `t` among those of templates: the engine hands on only text.
pub(super) const MISSING: char = '\u{1}';

/// What went wrong where, before it becomes a finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The file below the folder of the theme.
    pub(super) file: String,
    /// Where in it.
    pub(super) range: Range<usize>,
    /// The line and column, both from 1; (0, 0) for the file as a whole.
    pub(super) at: (usize, usize),
    /// What.
    pub(super) detail: String,
}

impl Fault {
    fn of_report(report: &ReportError) -> Self {
        let span = report.span();
        Self {
            file: super::TEMPLATES.to_owned() + report.filename(),
            range: span.range.clone(),
            at: (span.start_line, span.start_col + 1),
            detail: plain(report.message()),
        }
    }

    /// Puts the place back to where it is in the text as its author wrote it.
    fn put_back(&mut self, overrides: &Overrides, place: impl Fn(&str, usize) -> Option<usize>) {
        let name = self.file.strip_prefix(super::TEMPLATES).unwrap_or(&self.file);
        let ends = [self.range.start, self.range.end].map(|at| place(name, at));
        if let ([Some(start), Some(end)], Some(own)) = (ends, overrides.files.get(&self.file))
            && self.at.0 > 0
        {
            self.range = start..end.max(start);
            self.at = super::position(&own.text, start);
        }
    }

    fn whole(file: &str, detail: &str) -> Self {
        let file = super::TEMPLATES.to_owned() + file;
        Self { file, range: 0..0, at: (0, 0), detail: plain(detail) }
    }

    /// The finding, at the place in the site's own file where there is one.
    pub(super) fn finding(&self, rule: &'static Rule, overrides: &Overrides) -> Diagnostic {
        self.saying(self.detail.clone(), rule, overrides)
    }

    fn saying(&self, detail: impl Into<Arg>, rule: &'static Rule, overrides: &Overrides) -> Diagnostic {
        // What the site does not replace is the program's own, whatever the theme is called.
        let folder =
            if overrides.files.contains_key(&self.file) { overrides.folder() } else { OWN.to_owned() };
        let file = format!("{folder}{}", self.file);
        let shown = match self.at {
            (0, _) => file.clone(),
            (line, column) => format!("{file}:{line}:{column}"),
        };
        let finding = match overrides.span(&self.file, self.range.clone(), self.at) {
            Some(span) => rule.at(span),
            None => rule.in_path(&shown),
        };
        finding.with("file", shown).with("detail", detail)
    }

    /// The finding for a file that cannot be read.
    pub(super) fn unreadable(&self, overrides: &Overrides) -> Diagnostic {
        self.finding(rules::TEMPLATE_SYNTAX, overrides).hint(Both {
            id: "perbaiki di tempat itu, atau hapus berkas ini dari tema situs untuk kembali ke tema bawaan",
            en: "mend it there, or delete the file from the site's theme to return to the default",
        })
    }
}

/// What the engine says, as part of a message of ours: without the full stop, on one line.
pub(crate) fn plain(detail: &str) -> String {
    detail.trim().trim_end_matches('.').replace('\n', " ")
}

/// Every fault that the engine found while it read the templates. One error may tell of several.
pub(super) fn reading(error: &Error, template: &str) -> Vec<Fault> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => vec![Fault::of_report(report)],
        ErrorKind::MissingParent { current, .. } => vec![Fault::whole(current, &error.to_string())],
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            vec![Fault::whole(tpl, &error.to_string())]
        }
        _ => reports(&error.to_string(), template),
    }
}

/// References that lead nowhere come as one text: `error: what` and `--> file:line:column` for each.
fn reports(text: &str, template: &str) -> Vec<Fault> {
    let found: Vec<Fault> = text
        .split("error: ")
        .filter_map(|report| {
            let (detail, rest) = report.split_once("\n")?;
            let place = rest.split_once("--> ")?.1.lines().next()?;
            let mut parts = place.rsplitn(3, ':');
            let (column, line) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
            let file = super::TEMPLATES.to_owned() + parts.next()?;
            Some(Fault { file, range: 0..0, at: (line, column), detail: plain(detail) })
        })
        .collect();
    if found.is_empty() { vec![Fault::whole(template, text)] } else { found }
}

/// The finding for a page that could not be shown. `place` says where in a site's own template a place is that the engine
/// tells of, if it did not read it as it stands.
pub(super) fn rendering(
    error: &Error,
    template: &str,
    page: &str,
    overrides: &Overrides,
    place: impl Fn(&str, usize) -> Option<usize>,
) -> Diagnostic {
    let mut fault = match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => Fault::of_report(report),
        ErrorKind::TemplateNotFound(name) => Fault::whole(name, &error.to_string()),
        _ => Fault::whole(template, &with_causes(error)),
    };
    fault.put_back(overrides, place);
    if let Some(missing) = fault.detail.split_once(MISSING).and_then(|(_, packed)| unpack(packed)) {
        let place = fault.finding(rules::TEMPLATE_RENDERING, overrides).place;
        return Diagnostic { place, ..missing_message(&missing, overrides) };
    }
    let finding = match Unknown::of(&fault.detail) {
        None => fault.finding(rules::TEMPLATE_RENDERING, overrides),
        Some(unknown) => {
            fault.saying(unknown.phrase(), rules::TEMPLATE_RENDERING, overrides).hint_some(unknown.nearest())
        }
    };
    finding.with("page", page).hint(Both {
        id: "pakai nama yang ada, atau hapus berkas ini dari tema situs untuk kembali ke tema bawaan",
        en: "use a name that exists, or delete the file from the site's theme to return to the default",
    })
}

/// A name that a template or a text used and that is not there, with those that are.
pub(crate) struct Unknown<'e> {
    name: &'e str,
    known: Vec<&'e str>,
}

impl<'e> Unknown<'e> {
    /// What the engine says is of the form "Field `x` is not defined. Available fields: a, b".
    pub(crate) fn of(detail: &'e str) -> Option<Self> {
        let (head, rest) = detail.split_once("` is not defined.")?;
        let (_, name) = head.rsplit_once('`')?;
        let known = rest.split_once(": ").map_or("", |(_, known)| known);
        Some(Self { name, known: known.split(", ").filter(|name| !name.is_empty()).collect() })
    }

    /// What is not there, and what is.
    pub(crate) fn phrase(&self) -> Phrase {
        let words = if self.known.is_empty() {
            Both { id: "`{name}` tidak ada", en: "there is no `{name}`" }
        } else {
            Both {
                id: "`{name}` tidak ada; yang ada: {known}",
                en: "there is no `{name}`; there are {known}",
            }
        };
        Phrase::new(words).with("name", self.name).with("known", self.known.join(", "))
    }

    /// A hint at the name that may be meant.
    pub(crate) fn nearest(&self) -> Option<Phrase> {
        let likeness = |other: &str| strsim::jaro_winkler(self.name, other);
        let near = self.known.iter().filter(|other| likeness(other) > 0.8);
        let near = near.max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
        let words = Both { id: "mungkin maksudnya `{near}`", en: "perhaps `{near}` is meant" };
        Some(Phrase::new(words).with("near", *near))
    }
}

fn with_causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(error) = cause {
        let _ = write!(text, ": {error}");
        cause = error.source();
    }
    text
}

/// A missing message as a text that the engine can hand on.
pub(super) fn pack(missing: &MissingMessage) -> String {
    let why = match &missing.problem {
        Problem::Absent => "absent",
        Problem::NoCatalogue => "none",
        Problem::Unfinished(why) => why,
    };
    format!("{MISSING}{}\u{2}{}\u{2}{why}\u{2}", missing.key, missing.lang)
}

fn unpack(packed: &str) -> Option<MissingMessage> {
    let mut parts = packed.split('\u{2}');
    let (key, lang, why) = (parts.next()?, parts.next()?, parts.next()?);
    let problem = match why {
        "absent" => Problem::Absent,
        "none" => Problem::NoCatalogue,
        why => Problem::Unfinished(why.to_owned()),
    };
    Some(MissingMessage { key: key.to_owned(), lang: lang.to_owned(), problem })
}

/// The finding for a message that is not there, in the catalogue that should have it.
pub(super) fn missing_message(missing: &MissingMessage, overrides: &Overrides) -> Diagnostic {
    let MissingMessage { key, lang, problem } = missing;
    let problem: Arg = match problem {
        Problem::Absent => Both { id: "tidak ada dalam katalog", en: "is not in the catalogue" }.into(),
        Problem::NoCatalogue => {
            Both { id: "dicari, tetapi bahasa itu tidak punya katalog", en: "has no catalogue to be in" }
                .into()
        }
        Problem::Unfinished(why) => {
            Phrase::new(Both { id: "tidak dapat disusun: {why}", en: "cannot be put together: {why}" })
                .with("why", why)
                .into()
        }
    };
    let catalogue = format!("{}{}{lang}.ftl", overrides.folder(), super::MESSAGES);
    let mut finding = rules::MISSING_MESSAGE.nowhere();
    finding.place = Place::Path(catalogue.clone());
    finding.with("key", key).with("lang", lang).with("problem", problem).hint(
        Phrase::new(Both { id: "tambahkan `{key}` ke `{file}`", en: "add `{key}` to `{file}`" })
            .with("key", key)
            .with("file", catalogue),
    )
}
