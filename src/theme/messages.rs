//! The words of the pages, in one catalogue for each language.
//!
//! Catalogues are Fluent files. A key that is not there is an error with a name, never an empty place and
//! never the key itself.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use rustc_hash::FxHashMap;
use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use unic_langid::LanguageIdentifier;

/// A value for a mark in a message.
#[derive(Debug, Clone, Copy)]
pub enum MessageArg<'a> {
    /// Shown as it is. Numbers for readers are given as text: catalogues do not write numbers.
    Text(&'a str),
    /// A count that chooses between singular and plural.
    Count(u64),
}

impl<'a> From<&'a str> for MessageArg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}
impl<'a> From<&'a String> for MessageArg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}
impl From<usize> for MessageArg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

/// Why there are no words for a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The catalogue does not have the key.
    Absent,
    /// There is no catalogue for the language at all.
    NoCatalogue,
    /// The message is there and cannot be put together, usually for want of an argument.
    Unfinished(String),
}

/// There are no words for a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissingMessage {
    /// The key.
    pub key: String,
    /// The language.
    pub lang: String,
    /// Why.
    pub problem: Problem,
}

impl fmt::Display for MissingMessage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { key, lang, problem } = self;
        match problem {
            Problem::Absent => write!(f, "message `{key}` is missing in the catalogue for `{lang}`"),
            Problem::NoCatalogue => write!(f, "there is no catalogue for `{lang}`"),
            Problem::Unfinished(why) => write!(f, "message `{key}` for `{lang}`: {why}"),
        }
    }
}

impl std::error::Error for MissingMessage {}

/// What is wrong in the text of a catalogue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CatalogueFault {
    /// Where.
    pub(super) range: Range<usize>,
    /// What.
    pub(super) detail: String,
}

/// The catalogue of one language.
pub struct Messages {
    /// The BCP 47 tag.
    pub lang: String,
    bundle: FluentBundle<FluentResource>,
    keys: BTreeSet<String>,
    /// The messages without marks, put together once: nearly all are.
    plain: FxHashMap<String, String>,
}

impl fmt::Debug for Messages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Messages").field("lang", &self.lang).field("keys", &self.keys.len()).finish()
    }
}

impl Messages {
    /// An empty catalogue; nothing if the tag is none.
    pub(super) fn new(lang: &str) -> Option<Self> {
        let tag: LanguageIdentifier = lang.parse().ok()?;
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolation marks are for texts of mixed direction; in addresses and titles they would be rubbish.
        bundle.set_use_isolating(false);
        Some(Self { lang: lang.to_owned(), bundle, keys: BTreeSet::new(), plain: FxHashMap::default() })
    }

    /// Adds the messages of a file; those that are already there are replaced.
    pub(super) fn add(&mut self, text: &str) -> Vec<CatalogueFault> {
        let mut faults = Vec::new();
        let mut own = BTreeSet::new();
        for (range, key) in keys(text) {
            if !own.insert(key.to_owned()) {
                faults.push(CatalogueFault { range, detail: format!("duplicate message `{key}`") });
            }
        }
        let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(resource, errors)| {
            faults.extend(
                errors
                    .into_iter()
                    .map(|error| CatalogueFault { range: error.pos.clone(), detail: error.to_string() }),
            );
            resource
        });
        self.bundle.add_resource_overriding(resource);
        self.keys.extend(own.into_iter().filter(|key| self.bundle.has_message(key)));
        self.plain = self
            .keys
            .iter()
            .filter_map(|key| Some((key.clone(), self.format(key, &FluentArgs::new()).ok()?)))
            .collect();
        faults
    }

    /// The keys, in order.
    pub fn keys(&self) -> &BTreeSet<String> {
        &self.keys
    }

    /// The words for a key, with the marks filled in.
    pub fn get(&self, key: &str, args: &[(&str, MessageArg<'_>)]) -> Result<String, MissingMessage> {
        if let Some(words) = self.plain.get(key) {
            return Ok(words.clone());
        }
        let mut filled = FluentArgs::with_capacity(args.len());
        for (name, value) in args {
            match value {
                MessageArg::Text(text) => filled.set(*name, FluentValue::from(*text)),
                MessageArg::Count(count) => filled.set(*name, FluentValue::from(*count)),
            }
        }
        self.format(key, &filled)
    }

    fn format(&self, key: &str, args: &FluentArgs<'_>) -> Result<String, MissingMessage> {
        let missing = |problem| MissingMessage { key: key.to_owned(), lang: self.lang.clone(), problem };
        let pattern = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
            .ok_or_else(|| missing(Problem::Absent))?;
        let mut errors: Vec<FluentError> = Vec::new();
        let words = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        match errors.first() {
            None => Ok(words),
            Some(error) => Err(missing(Problem::Unfinished(error.to_string()))),
        }
    }
}

/// The keys that a catalogue defines, with their places. A message begins at the start of a line.
fn keys(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = at;
        at += line.len();
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let named = key.starts_with(|first: char| first.is_ascii_alphabetic())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        named.then_some((start..start + key.len(), key))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn catalogue(text: &str) -> (Messages, Vec<CatalogueFault>) {
        let mut messages = Messages::new("en").unwrap();
        let faults = messages.add(text);
        (messages, faults)
    }

    #[test]
    fn words_come_out_plain_and_with_the_right_plural() {
        let (messages, faults) = catalogue(
            "hello = Hello { $name }!\nregions = { $n ->\n    [one] one region\n   *[other] { $text } regions\n }\n",
        );
        assert_eq!(faults, []);
        assert_eq!(messages.get("hello", &[("name", "Ani".into())]).unwrap(), "Hello Ani!");
        let regions = |n: usize| messages.get("regions", &[("n", n.into()), ("text", "1,200".into())]);
        assert_eq!(regions(1).unwrap(), "one region");
        assert_eq!(regions(1200).unwrap(), "1,200 regions");
    }

    #[test]
    fn nothing_is_hidden() {
        let (messages, _) = catalogue("hello = Hello { $name }!\n");
        assert_eq!(messages.get("helo", &[]).unwrap_err().problem, Problem::Absent);
        let unfinished = messages.get("hello", &[]).unwrap_err();
        assert!(
            matches!(&unfinished.problem, Problem::Unfinished(why) if why.contains("name")),
            "{unfinished}"
        );
    }

    #[test]
    fn faults_have_places() {
        let (_, faults) = catalogue("a = A\nb B\na = C\n");
        let at: Vec<(usize, bool)> =
            faults.iter().map(|fault| (fault.range.start, fault.detail.contains("duplicate"))).collect();
        assert_eq!(at, [(10, true), (8, false)]);
    }

    #[test]
    fn later_files_replace_messages_one_by_one() {
        let (mut messages, _) = catalogue("a = A\nb = B\n");
        messages.add("b = Z\n");
        let get = |key| messages.get(key, &[]).unwrap();
        assert_eq!((get("a"), get("b")), ("A".into(), "Z".into()));
    }
}
