//! How pages look and what their furniture says: templates, styles and messages.
//!
//! The default theme is part of the program. A site replaces any of its files by one of the same path below
//! `themes/default/` in its own folder; of a catalogue of messages it may replace single messages, and a
//! catalogue for another language adds that language. Everything is read and held against each other before
//! the first page is made.
//!
//! Nothing here knows what a region is: views come ready to be shown.

mod conditions;
mod embedded;
mod faults;
mod lent;
mod messages;
mod names;
mod overrides;
mod picture;
pub mod rules;
mod style;
#[cfg(test)]
mod tests;
mod unused;
mod which;

use conditions::Strict;
pub(crate) use faults::{Unknown, plain};
use lent::Lent;
pub use messages::{MessageArg, Messages, MissingMessage, Problem};
pub use overrides::{Override, Overrides};
pub use picture::PreviewCard;
pub use which::no_such_theme;

use crate::diag::{Diagnostic, Diagnostics};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};
use tera::{Context, Kwargs, State, Tera, Value};

/// The theme that a site has if it names none: its own files below `themes/` and this name.
pub const DEFAULT: &str = "default";
/// The folder of the templates in a theme.
const TEMPLATES: &str = "templates/";
/// The folder of the catalogues.
const MESSAGES: &str = "messages/";
/// The folder of styles and pictures.
const ASSETS: &str = "assets/";
/// The catalogue that all others are held against.
const REFERENCE: &str = "id";

/// A theme, read and checked.
#[derive(Debug)]
pub struct Theme {
    files: BTreeMap<String, Arc<str>>,
    pictures: BTreeMap<String, Arc<[u8]>>,
    overrides: Overrides,
    /// Those of the program alone are known to be sound, and wait until a page is made.
    templates: OnceLock<Templates>,
    languages: BTreeMap<String, Spoken>,
    /// What each template names, once someone asks.
    names: OnceLock<names::Names>,
}

/// The templates as the engine has read them.
#[derive(Debug)]
struct Templates {
    tera: Tera,
    /// Those of the site's own whose conditions are made strict, by name.
    strict: BTreeMap<String, Strict>,
}

/// A language, and once a page is made the templates as they speak it.
struct Spoken {
    messages: Arc<Messages>,
    tera: OnceLock<Tera>,
}

impl std::fmt::Debug for Spoken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.messages.fmt(f)
    }
}

impl Theme {
    /// Reads the default theme with the files of a site in place of its own.
    ///
    /// Gives every fault in any template or catalogue (C701) and every message that a language lacks (C703).
    pub fn load(overrides: Overrides) -> Result<Self, Diagnostics> {
        let files = laid_over(&overrides);
        let mut found = Diagnostics::default();
        let catalogues = read_catalogues(&overrides, &mut found);
        let templates = OnceLock::new();
        if overrides.files.keys().any(|path| path.starts_with(TEMPLATES)) {
            templates.get_or_init(|| read_templates(&files, &overrides, &mut found));
        }
        if !found.is_empty() {
            return Err(found);
        }
        let spoken = |messages| Spoken { messages: Arc::new(messages), tera: OnceLock::new() };
        let languages = catalogues.into_iter().map(|(lang, messages)| (lang, spoken(messages))).collect();
        let pictures = pictures_laid_over(&overrides);
        Ok(Self { files, pictures, overrides, templates, languages, names: OnceLock::new() })
    }

    /// Whether it is the default theme with these files of a site in place of its own.
    pub fn is_made_with(&self, overrides: &Overrides) -> bool {
        self.overrides == *overrides
    }

    /// Whether all templates and messages are those of the program: then no page fails to be shown. Styles
    /// and pictures may be the site's own.
    pub fn is_shipped(&self) -> bool {
        let may_fail = |path: &String| path.starts_with(TEMPLATES) || path.starts_with(MESSAGES);
        !self.overrides.files.keys().any(may_fail)
    }

    /// The words of a language: those of its tag, or of the tag without its region (`id` for `id-ID`).
    pub fn messages(&self, lang: &str) -> Result<&Messages, Box<Diagnostic>> {
        self.spoken(lang).map(|spoken| &*spoken.messages)
    }

    /// The languages that there are catalogues for.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        self.languages.keys().map(String::as_str)
    }

    /// A view through a template of any name. `path` is the address of what is made, for findings.
    ///
    /// Text is escaped in every template, whatever its ending.
    pub fn render(
        &self,
        template: &str,
        lang: &str,
        view: &impl Serialize,
        path: &str,
    ) -> Result<String, Box<Diagnostic>> {
        let templates = self.templates();
        let tera = self.spoken(lang)?.tera(|| &templates.tera);
        let lent = self.named_by(template).filter(|names| !names.has_everything()).and_then(|names| {
            let context = Context::from_serialize(&Lent { view, names }).ok()?;
            tera.render(template, &context).ok()
        });
        if let Some(html) = lent {
            return Ok(html);
        }
        // What is said of a fault names all that there is.
        Context::from_serialize(view)
            .and_then(|context| tera.render(template, &context))
            .map_err(|error| Box::new(self.unshown(&error, template, path)))
    }

    fn unshown(&self, error: &tera::Error, template: &str, path: &str) -> Diagnostic {
        let place = |name: &str, at: usize| {
            let strict = self.templates().strict.get(name)?;
            Some(strict.place(at))
        };
        faults::rendering(error, template, path, &self.overrides, place)
    }

    /// The one stylesheet: `style.css` of the theme, then what the charts need, then `chart.css` of the theme,
    /// then `own.css`, which only sites have.
    pub fn stylesheet(&self, charts: &str) -> String {
        let own = |name: &str| self.files.get(&format!("{ASSETS}{name}")).map_or("", |text| &**text);
        style::join([own("style.css"), charts, own("chart.css"), own("own.css")])
    }

    /// The other assets by name: first those that are text, such as pictures as SVG, then all others, each in
    /// order.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        let texts = self.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        let pictures = self.pictures.iter().map(|(path, bytes)| (path.as_str(), &**bytes));
        texts
            .filter(|(path, _)| !path.ends_with(".css"))
            .chain(pictures)
            .filter_map(|(path, bytes)| Some((path.strip_prefix(ASSETS)?, bytes)))
    }

    /// The templates in force by name, each with its text, and whether it stands alone: no other one is built on it or
    /// has it in itself.
    pub fn templates_in_force(&self) -> impl Iterator<Item = (&str, &str, bool)> {
        let all =
            || self.files.iter().filter_map(|(path, text)| Some((path.strip_prefix(TEMPLATES)?, &**text)));
        all().map(move |(name, text)| {
            let names_it = |other: &str| other.contains(name);
            let is_named = all().any(|(other, text)| other != name && names_it(text));
            (name, text, !is_named && !text.contains("{% component "))
        })
    }

    /// A file of text that is published in no folder of assets.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|text| &**text)
    }

    /// The picture that stands for the site where its address is shared.
    pub fn preview_card(&self) -> Option<PreviewCard> {
        let path = format!("{ASSETS}{}", picture::CARD);
        self.pictures.get(&path).map(|bytes| PreviewCard::of(bytes))
    }

    /// The finding for a message that is not there.
    pub(crate) fn missing_message(&self, missing: &MissingMessage) -> Diagnostic {
        faults::missing_message(missing, &self.overrides)
    }

    /// A file of the theme as findings name it: `themes/default/templates/base.html`.
    pub(crate) fn path_of(&self, file: &str) -> String {
        format!("{}{file}", self.overrides.folder())
    }

    fn templates(&self) -> &Templates {
        let read = || read_templates(&self.files, &self.overrides, &mut Diagnostics::default());
        self.templates.get_or_init(read)
    }

    fn spoken(&self, lang: &str) -> Result<&Spoken, Box<Diagnostic>> {
        let short = lang.split('-').next().unwrap_or(lang);
        self.languages.get(lang).or_else(|| self.languages.get(short)).ok_or_else(|| {
            let problem = Problem::NoCatalogue;
            let missing = MissingMessage { key: "*".into(), lang: lang.into(), problem };
            Box::new(faults::missing_message(&missing, &self.overrides))
        })
    }
}

impl Spoken {
    fn tera<'t>(&self, templates: impl FnOnce() -> &'t Tera) -> &Tera {
        self.tera.get_or_init(|| {
            let mut tera = templates().clone();
            let words = Arc::clone(&self.messages);
            tera.register_function("t", move |args: Kwargs, _: &State<'_>| translate(&words, &args));
            tera
        })
    }
}

/// The template function `t(key="…", name=value …)`.
fn translate(messages: &Messages, args: &Kwargs) -> tera::TeraResult<String> {
    let key: &str = args.must_get("key")?;
    let mut filled: Vec<(&str, MessageArg<'_>)> = Vec::new();
    for (name, value) in args.iter() {
        let Some(name) = name.as_str().filter(|name| *name != "key") else { continue };
        match (value.as_str(), value.as_u64()) {
            (Some(text), _) => filled.push((name, text.into())),
            (None, Some(count)) => filled.push((name, MessageArg::Count(count))),
            (None, None) => {
                let why = format!("argument `{name}` of message `{key}` is neither text nor a count");
                return Err(tera::Error::message(why));
            }
        }
    }
    messages.get(key, &filled).map_err(|missing| tera::Error::message(faults::pack(&missing)))
}

/// The filter `safe`: that of the engine makes nothing of a name that does not exist, without a word.
#[expect(clippy::needless_pass_by_value, reason = "filters are given their value")]
fn trusted(value: Value, _: Kwargs, _: &State<'_>) -> tera::TeraResult<Value> {
    if value.is_undefined() {
        return Err(tera::Error::message("what is marked `safe` here is not defined"));
    }
    Ok(Value::safe_string(value.as_str().unwrap_or_default()))
}

/// The files in force: those of the program, and the site's own in their place or beside them.
fn laid_over(overrides: &Overrides) -> BTreeMap<String, Arc<str>> {
    let own = embedded::FILES.iter().map(|(path, text)| ((*path).to_owned(), Arc::from(*text)));
    let theirs = overrides.files.iter().map(|(path, file)| (path.clone(), Arc::clone(&file.text)));
    own.chain(theirs).collect()
}

fn pictures_laid_over(overrides: &Overrides) -> BTreeMap<String, Arc<[u8]>> {
    let own = embedded::PICTURES.iter().map(|(path, bytes)| ((*path).to_owned(), Arc::from(*bytes)));
    own.chain(overrides.pictures.clone()).collect()
}

fn read_templates(
    files: &BTreeMap<String, Arc<str>>,
    overrides: &Overrides,
    found: &mut Diagnostics,
) -> Templates {
    let mut tera = Tera::new();
    tera.autoescape_on([""]);
    tera.register_function("t", |_: Kwargs, _: &State<'_>| String::new());
    tera.register_filter("safe", trusted);
    let templates = files.iter().filter_map(|(path, text)| Some((path.strip_prefix(TEMPLATES)?, &**text)));
    // One file that cannot be read must not hide what is wrong in the others, so each is tried alone first.
    let mut broken = BTreeSet::new();
    let own = |name: &str| overrides.files.contains_key(&format!("{TEMPLATES}{name}"));
    for (name, text) in templates.clone().filter(|(name, _)| own(name)) {
        if let Some(error) = slip_of_syntax(name, text) {
            broken.insert(name);
            push_all(found, faults::reading(&error, name), overrides);
        }
    }
    if broken.is_empty()
        && let Err(error) = tera.add_raw_templates(templates.clone())
    {
        push_all(found, faults::reading(&error, ""), overrides);
    }
    // Only once all is well as its authors wrote it, so that what they are told of is theirs.
    let strict: BTreeMap<String, Strict> = templates
        .filter(|(name, _)| found.is_empty() && own(name))
        .map(|(name, text)| (name.to_owned(), Strict::of(text)))
        .filter(|(name, strict)| slip_of_syntax(name, &strict.text).is_none())
        .collect();
    let texts = strict.iter().map(|(name, strict)| (name.as_str(), strict.text.as_str()));
    let strict = if tera.add_raw_templates(texts).is_ok() { strict } else { BTreeMap::new() };
    Templates { tera, strict }
}

/// What is wrong with a template by itself, whatever it refers to.
fn slip_of_syntax(name: &str, text: &str) -> Option<tera::Error> {
    let error = Tera::new().add_raw_template(name, text).err()?;
    matches!(error.kind(), tera::ErrorKind::SyntaxError(_)).then_some(error)
}

fn read_catalogues(overrides: &Overrides, found: &mut Diagnostics) -> BTreeMap<String, Messages> {
    let mut catalogues: BTreeMap<String, Messages> = BTreeMap::new();
    let own = embedded::FILES.iter().map(|(path, text)| (*path, *text));
    let theirs = overrides.files.iter().map(|(path, file)| (path.as_str(), &*file.text));
    for (path, text) in own.chain(theirs) {
        let Some(lang) = path.strip_prefix(MESSAGES).and_then(|name| name.strip_suffix(".ftl")) else {
            continue;
        };
        let catalogue = match catalogues.remove(lang) {
            Some(catalogue) => Some(catalogue),
            None => Messages::new(lang),
        };
        let Some(mut catalogue) = catalogue else {
            let detail = format!("`{lang}` is not a language tag");
            let fault = faults::Fault { file: path.to_owned(), range: 0..0, at: (0, 0), detail };
            found.push(fault.unreadable(overrides));
            continue;
        };
        for fault in catalogue.add(text) {
            let fault = faults::Fault {
                file: path.to_owned(),
                at: position(text, fault.range.start),
                range: fault.range,
                detail: fault.detail,
            };
            found.push(fault.unreadable(overrides));
        }
        catalogues.insert(lang.to_owned(), catalogue);
    }
    hold_against_reference(&catalogues, overrides, found);
    catalogues
}

/// Every language must have every message of the reference; what it has beyond is its own affair.
fn hold_against_reference(
    catalogues: &BTreeMap<String, Messages>,
    overrides: &Overrides,
    found: &mut Diagnostics,
) {
    let Some(reference) = catalogues.get(REFERENCE) else { return };
    for (lang, catalogue) in catalogues {
        for key in reference.keys().difference(catalogue.keys()) {
            let missing = MissingMessage { key: key.clone(), lang: lang.clone(), problem: Problem::Absent };
            found.push(faults::missing_message(&missing, overrides));
        }
    }
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count()) + 1;
    (line, column)
}

fn push_all(found: &mut Diagnostics, faults: Vec<faults::Fault>, overrides: &Overrides) {
    for fault in faults {
        found.push(fault.unreadable(overrides));
    }
}
