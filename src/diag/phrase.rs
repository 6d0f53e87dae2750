//! Words for people, in both languages of the staff, put together late.
//!
//! A message is written once, as a pair: `Both { id: "…", en: "…" }`, with `{name}` where an argument goes.

use std::fmt::Write as _;

/// The language of messages to the staff. (The languages of a site are another matter: those are content.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum UiLanguage {
    /// Indonesian.
    Indonesian,
    /// English.
    #[default]
    English,
}

impl UiLanguage {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];
}

/// The same words in Indonesian and in English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Both {
    /// Indonesian.
    pub id: &'static str,
    /// English.
    pub en: &'static str,
}

impl Both {
    /// The words in `language`.
    pub fn get(self, language: UiLanguage) -> &'static str {
        match language {
            UiLanguage::Indonesian => self.id,
            UiLanguage::English => self.en,
        }
    }
}

/// One value inside a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg {
    /// The user's own text, or a name; shown as it is.
    Text(String),
    /// A count, shown in plain digits.
    Count(u64),
    /// Words that themselves depend on the language.
    Words(Phrase),
    /// The user's own words, in both languages.
    Own {
        /// Indonesian.
        id: String,
        /// English.
        en: String,
    },
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}
impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
impl From<&String> for Arg {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}
impl From<usize> for Arg {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}
impl From<Both> for Arg {
    fn from(words: Both) -> Self {
        Self::Words(words.into())
    }
}
impl From<Phrase> for Arg {
    fn from(words: Phrase) -> Self {
        Self::Words(words)
    }
}

/// A sentence with its arguments filled in late.
#[derive(Debug, Clone, PartialEq)]
pub struct Phrase {
    /// The words with `{name}` marks.
    pub words: Both,
    /// The arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl From<Both> for Phrase {
    fn from(words: Both) -> Self {
        Self { words, args: Vec::new() }
    }
}

impl Phrase {
    /// The words with one argument.
    pub fn new(words: Both) -> Self {
        words.into()
    }

    /// Adds an argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    /// The sentence in `language`. A mark without an argument stays as it is written, braces and all, so
    /// that a slip in a message shows in its test and loses nothing.
    pub fn text(&self, language: UiLanguage) -> String {
        let mut out = String::new();
        let mut rest = self.words.get(language);
        while let Some(open) = rest.find('{') {
            out.push_str(&rest[..open]);
            let after = &rest[open + 1..];
            let argument = after.find('}').and_then(|close| {
                let name = &after[..close];
                self.args.iter().find(|(key, _)| *key == name).map(|(_, arg)| (arg, close))
            });
            if let Some((arg, close)) = argument {
                match arg {
                    Arg::Text(text) => out.push_str(text),
                    Arg::Count(count) => {
                        let _ = write!(out, "{count}");
                    }
                    Arg::Words(phrase) => out.push_str(&phrase.text(language)),
                    Arg::Own { id, en } => out.push_str(match language {
                        UiLanguage::Indonesian => id,
                        UiLanguage::English => en,
                    }),
                }
                rest = &after[close + 1..];
            } else {
                out.push('{');
                rest = after;
            }
        }
        out.push_str(rest);
        out
    }
}

/// A count with its noun: Indonesian nouns do not change, English ones do.
pub fn plural(count: usize, id: &'static str, en_one: &'static str, en_other: &'static str) -> Phrase {
    let words = match (count, id, en_one, en_other) {
        (1, id, one, _) => Both { id, en: one },
        (_, id, _, other) => Both { id, en: other },
    };
    Phrase::new(Both { id: "{count} {noun}", en: "{count} {noun}" })
        .with("count", count)
        .with("noun", Phrase::new(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_filled_in_either_language() {
        let phrase = Phrase::new(Both { id: "wilayah `{name}` ({n})", en: "region `{name}` ({n})" })
            .with("name", "Bali")
            .with("n", plural(2, "kali", "time", "times"));
        assert_eq!(phrase.text(UiLanguage::Indonesian), "wilayah `Bali` (2 kali)");
        assert_eq!(phrase.text(UiLanguage::English), "region `Bali` (2 times)");
        assert_eq!(plural(1, "berkas", "file", "files").text(UiLanguage::English), "1 file");
    }

    #[test]
    fn an_unfilled_mark_stays_visible() {
        let phrase = Phrase::new(Both { id: "a {b", en: "{x} {" });
        assert_eq!(phrase.text(UiLanguage::English), "{x} {");
        assert_eq!(phrase.text(UiLanguage::Indonesian), "a {b");
    }
}
