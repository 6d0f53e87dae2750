//! JSON that keeps its places: a value is a stretch of the text, looked into when somebody asks.
//!
//! A file of boundaries is megabytes of numbers. No tree of them is built: the text is held against the grammar once,
//! and what is asked for is read where it stands, so that every value can be told by line and column.

use super::decode::UNREADABLE;
use super::documents::JsonDocument;
use super::rules::{EMPTY_FILE, NOT_JSON};
use super::yaml::EMPTY_HINT;
use crate::diag::{Both, Diagnostics, Phrase};
use crate::source::{FileId, SourceFile, Span};
use serde::de::{Deserialize, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A value in a JSON text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Json<'a> {
    file: FileId,
    start: usize,
    raw: &'a str,
}

/// What a value is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonKind {
    /// `null`
    Null,
    /// `true` or `false`
    Flag,
    /// A number.
    Number,
    /// A string.
    Text,
    /// A list.
    List,
    /// Names with values.
    Object,
}

/// A name with its value.
pub type Member<'a> = (Cow<'a, str>, Json<'a>);

impl<'a> Json<'a> {
    /// What it is.
    pub fn kind(self) -> JsonKind {
        match self.raw.as_bytes().first() {
            Some(b'{') => JsonKind::Object,
            Some(b'[') => JsonKind::List,
            Some(b'"') => JsonKind::Text,
            Some(b't' | b'f') => JsonKind::Flag,
            Some(b'n') | None => JsonKind::Null,
            Some(_) => JsonKind::Number,
        }
    }

    /// The text of it, as it stands in the file.
    pub fn raw(self) -> &'a str {
        self.raw
    }

    /// Its place; of a list or an object that of the bracket that opens it, since the whole may be megabytes.
    pub fn span(self) -> Span {
        let long = matches!(self.kind(), JsonKind::List | JsonKind::Object);
        self.within(if long { 0..1 } else { 0..self.raw.len() })
    }

    /// All of it.
    pub fn whole_span(self) -> Span {
        self.within(0..self.raw.len())
    }

    fn within(self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, self.start + range.start..self.start + range.end)
    }

    /// The text of a string.
    pub fn text(self) -> Option<Cow<'a, str>> {
        if self.kind() != JsonKind::Text {
            return None;
        }
        serde_json::from_str(self.raw).map(|Letters(text)| text).ok()
    }

    /// The names of an object with their values, in the order of the file; a name that is there twice comes twice.
    pub fn members(self) -> Vec<Member<'a>> {
        let read: Result<Members<'a>, _> = serde_json::from_str(self.raw);
        let members = read.map(|Members(members)| members).unwrap_or_default();
        members.into_iter().map(|(name, value)| (name, self.inner(value))).collect()
    }

    /// The items of a list.
    pub fn items(self) -> Vec<Self> {
        if self.kind() != JsonKind::List {
            return Vec::new();
        }
        let read: Result<Vec<&'a RawValue>, _> = serde_json::from_str(self.raw);
        read.unwrap_or_default().into_iter().map(|value| self.inner(value)).collect()
    }

    /// A list of lists that begin with two numbers: places on a map. What follows the two in each is not looked at.
    ///
    /// # Errors
    /// Where it is something else: the place of it.
    pub fn pairs(self) -> Result<Vec<[f64; 2]>, Span> {
        let read: Result<Vec<Pair>, _> = serde_json::from_str(self.raw);
        match read {
            Ok(pairs) => Ok(pairs.into_iter().map(|Pair(pair)| pair).collect()),
            Err(error) => Err(self.place_of(&error)),
        }
    }

    /// A list of whole numbers.
    ///
    /// # Errors
    /// Where it is something else: the place of it.
    pub fn whole_numbers(self) -> Result<Vec<i64>, Span> {
        serde_json::from_str(self.raw).map_err(|error| self.place_of(&error))
    }

    /// Where an error is: at the item that holds it, which is easier to see than the letter at which it was noticed.
    fn place_of(self, error: &serde_json::Error) -> Span {
        let at = offset(self.raw, error);
        let items = self.items();
        let item = items.iter().take_while(|item| item.start - self.start <= at).last();
        item.map_or_else(|| self.span(), |item| item.span())
    }

    fn inner(self, value: &'a RawValue) -> Self {
        let raw = value.get();
        // A raw value is a part of the text that it was read from.
        let start = self.start + (raw.as_ptr() as usize).saturating_sub(self.raw.as_ptr() as usize);
        Self { file: self.file, start, raw }
    }
}

/// The byte at which an error was noticed.
fn offset(text: &str, error: &serde_json::Error) -> usize {
    let line = error.line().saturating_sub(1);
    let start = match line {
        0 => 0,
        _ => text.match_indices('\n').nth(line - 1).map_or(text.len(), |(at, _)| at + 1),
    };
    let mut at = (start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// A string, borrowed where it has no escapes.
struct Letters<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Letters<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Letters<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a string")
            }

            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Letters(Cow::Borrowed(text)))
            }

            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Letters(Cow::Owned(text.to_owned())))
            }
        }
        deserializer.deserialize_str(Read)
    }
}

struct Members<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(Letters(name)) = map.next_key()? {
                    members.push((name, map.next_value()?));
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Read)
    }
}

struct Pair([f64; 2]);

impl<'de> Deserialize<'de> for Pair {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Read;
        impl<'de> Visitor<'de> for Read {
            type Value = Pair;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("two numbers")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let short = || serde::de::Error::custom("two numbers are needed");
                let first = list.next_element()?.ok_or_else(short)?;
                let second = list.next_element()?.ok_or_else(short)?;
                while list.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Pair([first, second]))
            }
        }
        deserializer.deserialize_seq(Read)
    }
}

/// A JSON file with its one value, or the finding that it is none.
pub(super) fn document<'a>(id: FileId, file: &'a SourceFile, found: &mut Diagnostics) -> JsonDocument<'a> {
    let (path, text) = (&*file.path, &*file.text);
    let mut document = JsonDocument { file: id, path, value: None };
    // What could not be read in full has been reported.
    if text == UNREADABLE || text.contains('\u{fffd}') {
        return document;
    }
    if text.trim().is_empty() {
        found.push(EMPTY_FILE.at(Span::new(id, 0..0)).about("").hint(EMPTY_HINT));
        return document;
    }
    let whole = Json { file: id, start: 0, raw: text };
    match serde_json::from_str::<&RawValue>(text) {
        Ok(value) => document.value = Some(whole.inner(value)),
        Err(error) => {
            let at = if error.is_eof() { text.trim_end().len() } else { offset(text, &error) };
            let letter = text[at..].chars().next().filter(|letter| !letter.is_control());
            let what = match (error.classify(), letter) {
                (Category::Eof, _) => Phrase::new(ENDS),
                (_, Some(letter)) => Phrase::new(STRAY).with("letter", letter.to_string()),
                (_, None) => Phrase::new(STRAY_LINE),
            };
            let hint = if error.is_eof() { CUT_HINT } else { EXPORT_HINT };
            let wide = letter.map_or(0, char::len_utf8);
            let finding = NOT_JSON.at(whole.within(at..at + wide)).about("");
            found.push(finding.with("what", what).hint(hint));
        }
    }
    document
}

const ENDS: Both = Both {
    id: "berkas berakhir sebelum kurung atau tanda kutip terakhir ditutup",
    en: "the file ends before the last bracket or quote is closed",
};
const STRAY: Both = Both { id: "`{letter}` tidak bisa ada di sini", en: "`{letter}` cannot stand here" };
const STRAY_LINE: Both = Both { id: "barisnya berakhir terlalu cepat", en: "the line ends too early" };
const CUT_HINT: Both = Both {
    id: "mungkin berkasnya terpotong: unduh atau ekspor lagi dari programnya",
    en: "the file may have been cut: download it, or export it from its program, again",
};
const EXPORT_HINT: Both = Both {
    id: "ekspor lagi dari programnya sebagai GeoJSON, atau perbaiki tempat ini",
    en: "export it from its program as GeoJSON again, or mend this place",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Files;

    fn read(text: &str) -> (Files, Diagnostics) {
        let mut files = Files::default();
        files.add("content/boundaries/a.json", text);
        let mut found = Diagnostics::default();
        for (id, file) in files.iter() {
            document(id, file, &mut found);
        }
        (files, found)
    }

    fn whole(text: &str) -> Json<'_> {
        Json { file: FileId(0), start: 0, raw: text }
    }

    #[test]
    fn values_are_found_where_they_stand() {
        let text = r#"{"a": [1, {"b\u0021": "x\"y"}], "a": null}"#;
        let members = whole(text).members();
        assert_eq!(members.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["a", "a"]);
        let inner = members[0].1.items()[1].members();
        assert_eq!((&*inner[0].0, inner[0].1.text().as_deref()), ("b!", Some("x\"y")));
        assert_eq!(&text[inner[0].1.span().range()], r#""x\"y""#);
        assert_eq!(members[1].1.kind(), JsonKind::Null);
        assert_eq!(members[0].1.span().range(), 6..7, "of a list the bracket");
    }

    #[test]
    fn pairs_and_whole_numbers_are_read_or_their_fault_is_placed() {
        assert_eq!(whole("[[1,2.5],[-3e0,4,5]]").pairs(), Ok(vec![[1.0, 2.5], [-3.0, 4.0]]));
        for (text, at) in [
            ("[[1,2],[3]]", "[3]"),
            ("[[1,2],\n [3,\"4\"], [5,6]]", "[3,\"4\"], [5,6]]"),
            ("[[1,2], 7]", "7]"),
            ("[[1,2],[1e999,2]]", "[1e999,2]]"),
            ("{}", "{}"),
            ("[[[[[1]]]]]", "[[[[1]]]]]"),
        ] {
            let span = whole(text).pairs().unwrap_err();
            assert!(text[span.range().start..].starts_with(at.trim_end_matches(']')), "{text}: {span:?}");
        }
        assert_eq!(whole("[0, -1, 25]").whole_numbers(), Ok(vec![0, -1, 25]));
        assert_eq!(whole("[0, 1.5]").whole_numbers().unwrap_err().range(), 4..7);
    }

    #[test]
    fn what_is_no_json_is_told_at_its_place() {
        for (text, line, column, words) in [
            ("{\"a\": [1, 2,]}", 1, 13, "`]` cannot stand here"),
            ("{\n\"a\": 1\n", 2, 7, "the file ends before"),
            ("{} {}", 1, 4, "`{` cannot stand here"),
            ("[1\n2]", 2, 1, "`2` cannot stand here"),
        ] {
            let (files, found) = read(text);
            let sorted = found.sorted();
            let [finding] = sorted.as_slice() else { panic!("{text}: {} findings", sorted.len()) };
            let crate::diag::Place::At(span) = finding.place else { panic!("{text}: no place") };
            let at = files.position(span);
            let message = finding.message.text(crate::diag::UiLanguage::English);
            assert!(message.contains(words), "{text}: {message}");
            assert_eq!((at.line, at.column), (line, column), "{text}");
        }
    }

    #[test]
    fn nesting_without_end_is_read_without_harm() {
        let deep = format!("{}{}", "[".repeat(200_000), "]".repeat(200_000));
        let (_, found) = read(&deep);
        assert!(found.is_empty());
        assert!(whole(&deep).pairs().is_err());
        assert_eq!(whole(&deep).items().len(), 1);
    }
}
