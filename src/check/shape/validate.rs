//! Holds a tree against a shape and reports every fault at its place.

use super::{Need, Record, Shape, Target};
use crate::check::rules::{
    BAD_CHOICE, BAD_DATE, BAD_KEY, BAD_URL, EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY, UNTRANSLATED, WRONG_SHAPE,
};
use crate::check::suggest::{did_you_mean, meant, nearest};
use crate::diag::{Both, Diagnostics, Phrase};
use crate::load::tree::{Entry, Kind, Node};
use crate::model::{Hour, PartialDate, Period, PeriodError};
use crate::source::Span;
use std::borrow::Cow;

/// Reports everything in `node` that is not of `shape`. `languages` are the tags of the site.
pub(crate) fn validate(node: &Node<'_>, shape: &Shape, languages: &[String], findings: &mut Diagnostics) {
    Validator { languages, findings, owner: None, end: node.span.end }.node(node, shape);
}

/// Whether `text` can be a key: a part of an address that no system mistakes.
pub(crate) fn is_key(text: &str) -> bool {
    let edge =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let bytes = text.as_bytes();
    edge(bytes.first())
        && edge(bytes.last())
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'.'))
        && !text.contains("..")
}

/// What to do where none of the choices is near.
pub(crate) const CHOOSE: Both = Both { id: "pakai salah satunya", en: "use one of them" };

struct Validator<'a, 'n> {
    /// None where they are not known; then words are held against none.
    languages: &'a [String],
    findings: &'a mut Diagnostics,
    /// The key whose value is looked at, or what the item of a list is about.
    owner: Option<Cow<'n, str>>,
    /// Where the whole ends.
    end: u32,
}

impl<'n> Validator<'_, 'n> {
    fn node(&mut self, node: &'n Node<'n>, shape: &Shape) {
        if node.is_null() && !is_figure(shape) && !matches!(shape, Shape::Any) {
            self.empty(node);
            return;
        }
        match shape {
            // Figures are read where the unit is known; only there can it be said what is wrong with one.
            Shape::Any | Shape::Figure => {}
            Shape::Words => self.words(node),
            Shape::Line | Shape::Reference(_) => {
                self.scalar(node);
            }
            Shape::Key => {
                if let Some(text) = self.scalar(node) {
                    self.key(text, node.span);
                }
            }
            Shape::Period => self.date(node, PERIOD_FORMS, |text| Period::parse(text).map(|_| ())),
            Shape::Date => self.date(node, DATE_FORMS, |text| PartialDate::parse(text).map(|_| ())),
            Shape::Day => self.date(node, DAY_FORM, |text| match PartialDate::parse(text) {
                Ok(date) if date.earliest != date.latest => Err(PeriodError::Form),
                other => other.map(|_| ()),
            }),
            Shape::Hour => {
                if let Some(text) = self.scalar(node)
                    && Hour::parse(text).is_none()
                {
                    let reason = Both {
                        id: "jam ditulis dengan dua angka, menit, dan zonanya",
                        en: "an hour has two digits, minutes and its zone",
                    };
                    let finding = BAD_DATE.at(node.span).with("found", text).with("reason", reason);
                    self.findings.push(finding.hint(Both {
                        id: "tulis seperti `10:00 WIB`, `10:00 WITA`, `10:00 WIT`, atau `10:00 +07:00`",
                        en: "write it like `10:00 WIB`, `10:00 WITA`, `10:00 WIT` or `10:00 +07:00`",
                    }));
                }
            }
            Shape::Url => {
                if let Some(text) = self.scalar(node)
                    && !is_web_address(text)
                {
                    self.findings.push(BAD_URL.at(node.span).with("found", text).hint(Both {
                        id: "tulis alamat lengkap yang diawali `https://`",
                        en: "write the whole address, beginning with `https://`",
                    }));
                }
            }
            Shape::Integer => {
                if self.scalar(node).is_some_and(|text| text.parse::<i16>().is_err()) {
                    let expected = Both { id: "sebuah bilangan bulat kecil", en: "a small whole number" };
                    self.wrong(node, expected, Both { id: "tulis seperti `3`", en: "write it like `3`" });
                }
            }
            Shape::Bytes => {
                if self.scalar(node).is_some_and(|text| bytes(text).is_none()) {
                    let expected = Both { id: "jumlah byte", en: "a number of bytes" };
                    let hint = Both { id: "tulis seperti `10_000`", en: "write it like `10_000`" };
                    self.wrong(node, expected, hint);
                }
            }
            Shape::Flag => {
                if self.scalar(node).is_some_and(|text| !matches!(text, "true" | "false")) {
                    let expected = Both { id: "`true` atau `false`", en: "`true` or `false`" };
                    let hint = Both {
                        id: "`true` berarti ya, `false` tidak",
                        en: "write `true` for yes, `false` for no",
                    };
                    self.wrong(node, expected, hint);
                }
            }
            Shape::Choice(choices) => self.choice(node, choices),
            Shape::List(inner) => match node.as_sequence() {
                // Most of a large content.
                Some(_) if matches!(inner, Shape::Figure) => {}
                Some(items) => items.iter().for_each(|item| self.named(item_name(item, inner), item, inner)),
                None => self.wrong(node, Both { id: "sebuah daftar", en: "a list" }, as_list(node)),
            },
            Shape::Map(inner) | Shape::Keyed(_, inner) => match node.as_mapping() {
                Some(entries) => entries.iter().for_each(|entry| self.value(entry, inner)),
                None => self.wrong(node, KEYS, KEYS_HINT),
            },
            Shape::Record(record) => self.record(node, record),
            Shape::Either(shapes) => match shapes.iter().find(|shape| suits(node, shape)) {
                Some(shape) => self.node(node, shape),
                None if is_figure(shape) => {}
                None => self.wrong(
                    node,
                    Both { id: "kunci dengan nilai, atau sebuah daftar", en: "keys with values, or a list" },
                    KEYS_HINT,
                ),
            },
        }
    }

    fn empty(&mut self, node: &Node<'_>) {
        self.findings.push(EMPTY_VALUE.at(node.span).hint(Both {
            id: "isi nilainya, atau hapus kuncinya",
            en: "give it a value, or remove the key",
        }));
    }

    /// Words of one language, which say something.
    fn told(&mut self, node: &'n Node<'n>) {
        if node.as_str().is_some_and(|text| text.trim().is_empty()) {
            self.empty(node);
        } else {
            self.node(node, &Shape::Line);
        }
    }

    /// The value of a key, which is named if anything is missing in it.
    fn value(&mut self, entry: &'n Entry<'n>, shape: &Shape) {
        self.named(Some(Cow::Borrowed(&entry.key.value)), &entry.value, shape);
    }

    fn named(&mut self, name: Option<Cow<'n, str>>, node: &'n Node<'n>, shape: &Shape) {
        let outer = std::mem::replace(&mut self.owner, name);
        self.node(node, shape);
        self.owner = outer;
    }

    fn scalar<'s>(&mut self, node: &'s Node<'_>) -> Option<&'s str> {
        let text = node.as_str();
        if text.is_none() {
            let hint = Both {
                id: "tulis satu nilai saja; teks yang diawali kurung diapit tanda kutip",
                en: "write one value; put text that begins with a bracket in quotes",
            };
            self.wrong(node, Both { id: "satu nilai", en: "a single value" }, hint);
        }
        text
    }

    fn wrong(&mut self, node: &Node<'_>, expected: Both, hint: impl Into<Phrase>) {
        let finding = WRONG_SHAPE.at(head(node)).with("expected", expected).with("found", found(node));
        self.findings.push(finding.hint(hint));
    }

    fn key(&mut self, text: &str, span: Span) {
        if !is_key(text) {
            self.findings.push(BAD_KEY.at(span).with("found", text).hint(Both {
                id: "pakai huruf kecil, angka, `-`, dan `.`",
                en: "use small letters, digits, `-` and `.`",
            }));
        }
    }

    fn date(&mut self, node: &Node<'_>, forms: Both, parse: impl Fn(&str) -> Result<(), PeriodError>) {
        let Some(text) = self.scalar(node) else { return };
        if let Err(error) = parse(text) {
            // The form that was meant must be one that is allowed here.
            let near = period_meant(text).filter(|near| parse(near).is_ok());
            let hint = near.map_or_else(|| forms.into(), |near| meant(&near));
            let finding = BAD_DATE.at(node.span).with("found", text).with("reason", reason(error));
            self.findings.push(finding.hint(hint));
        }
    }

    fn choice(&mut self, node: &Node<'_>, choices: &[&str]) {
        let Some(text) = self.scalar(node) else { return };
        if !choices.contains(&text) {
            let list = choices.iter().map(|choice| format!("`{choice}`")).collect::<Vec<_>>().join(", ");
            self.findings.push(
                BAD_CHOICE
                    .at(node.span)
                    .with("found", text)
                    .with("choices", list)
                    .hint(did_you_mean(text, choices.iter().copied()).unwrap_or_else(|| CHOOSE.into())),
            );
        }
    }

    /// Words: one string, or one for each language. A language that is left out is a warning, since readers
    /// of that language would be shown another.
    fn words(&mut self, node: &'n Node<'n>) {
        let Kind::Mapping(entries) = &node.kind else {
            self.told(node);
            return;
        };
        if self.languages.is_empty() {
            entries.iter().for_each(|entry| self.told(&entry.value));
            return;
        }
        for entry in entries {
            if self.languages.iter().any(|tag| *tag == entry.key.value) {
                self.told(&entry.value);
            } else {
                self.unknown_key(entry, &self.languages.iter().map(String::as_str).collect::<Vec<_>>());
            }
        }
        let absent: Vec<&str> = self
            .languages
            .iter()
            .map(String::as_str)
            .filter(|tag| !entries.iter().any(|entry| entry.key.value == *tag))
            .collect();
        if !absent.is_empty() {
            let list = absent.iter().map(|tag| format!("`{tag}`")).collect::<Vec<_>>().join(", ");
            let hint = Phrase::new(Both { id: "tambahkan `{tag}: …`", en: "add `{tag}: …`" });
            let hint = hint.with("tag", absent.join(": …`, `"));
            self.findings.push(UNTRANSLATED.at(head(node)).with("languages", list).hint(hint));
        }
    }

    fn record(&mut self, node: &'n Node<'n>, record: &Record) {
        let Some(entries) = node.as_mapping() else {
            let list = record.fields.iter().map(|field| format!("`{}`", field.key)).collect::<Vec<_>>();
            let hint = Phrase::new(Both {
                id: "tulis sebagai `kunci: nilai`; kunci yang dikenal di sini: {list}",
                en: "write it as `key: value`; the keys known here are {list}",
            });
            self.wrong(node, KEYS, hint.with("list", list.join(", ")));
            return;
        };
        let mut misspelt = Vec::new();
        for entry in entries {
            match record.fields.iter().find(|field| field.key == entry.key.value) {
                Some(field) => self.value(entry, &field.shape),
                None => {
                    misspelt.extend(nearest(&entry.key.value, record.fields.iter().map(|field| field.key)));
                    self.unknown_key(entry, &record.fields.iter().map(|field| field.key).collect::<Vec<_>>());
                }
            }
        }
        for field in record.fields.iter().filter(|field| field.need == Need::Required) {
            // A key that is there in another spelling is one fault, not two.
            if node.get(field.key).is_none() && !misspelt.contains(&field.key) {
                let hint = Phrase::new(Both { id: "tambahkan `{key}: …`", en: "add `{key}: …`" });
                let owner = self.owner.as_ref().map_or_else(
                    || Phrase::new(Both { id: "", en: "" }),
                    |name| {
                        Phrase::new(Both { id: " pada `{name}`", en: " in `{name}`" }).with("name", &**name)
                    },
                );
                let finding = MISSING_KEY.at(head(node)).with("key", field.key).with("owner", owner);
                let finding = finding.with("meaning", field.doc);
                let mut finding = finding.hint(hint.with("key", field.key));
                if let Some((span, text)) = self.place_of(node, record, field.key) {
                    finding = finding.label(span, text);
                }
                self.findings.push(finding);
            }
        }
    }

    /// Below which line a key belongs that is missing from a record, by the order in which they are described.
    fn place_of(&self, node: &Node<'_>, record: &Record, key: &str) -> Option<(Span, Phrase)> {
        let entries = node.as_mapping()?;
        // In braces there are no lines to choose from.
        entries.first().filter(|first| first.key.span.start == node.span.start)?;
        let mut order = record.fields.iter().map(|field| field.key);
        let entry = |key: &str| entries.iter().find(|entry| entry.key.value == key);
        let before = order.by_ref().take_while(|known| *known != key).filter_map(entry).last()?;
        if node.span.end == self.end && !order.any(|later| entry(later).is_some()) {
            return entries.last().map(|entry| (last(&entry.value), END.into()));
        }
        // The finding itself stands at the first line.
        let is_first = before.key.span == head(node) && matches!(before.value.kind, Kind::Scalar(..));
        (!is_first).then(|| (last(&before.value), Phrase::new(BELOW).with("key", key)))
    }

    fn unknown_key(&mut self, entry: &Entry<'_>, known: &[&str]) {
        let hint = did_you_mean(&entry.key.value, known.iter().copied()).unwrap_or_else(|| {
            let list = known.iter().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
            Phrase::new(Both {
                id: "kunci yang dikenal di sini: {list}",
                en: "the keys known here are {list}",
            })
            .with("list", list)
        });
        self.findings.push(UNKNOWN_KEY.at(entry.key.span).with("key", &*entry.key.value).hint(hint));
    }
}

/// What an item of a list is about: the measure and the region that it names.
fn item_name<'n>(item: &'n Node<'n>, shape: &Shape) -> Option<Cow<'n, str>> {
    let Shape::Record(record) = shape else { return None };
    let names: Vec<&str> = record
        .fields
        .iter()
        .filter(|field| matches!(field.shape, Shape::Reference(Target::Measure | Target::Region)))
        .filter_map(|field| item.get(field.key)?.as_str())
        .collect();
    (!names.is_empty()).then(|| names.join(" · ").into())
}

/// Whether a figure may stand here; then its reader says what is wrong, since it knows the unit.
fn is_figure(shape: &Shape) -> bool {
    match shape {
        Shape::Figure => true,
        Shape::Either(shapes) => shapes.iter().any(is_figure),
        _ => false,
    }
}

/// Whether a shape of an [`Shape::Either`] is meant for this kind of node.
fn suits(node: &Node<'_>, shape: &Shape) -> bool {
    match node.kind {
        Kind::Scalar(..) => {
            !matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Keyed(..) | Shape::Record(_))
        }
        Kind::Sequence(_) => matches!(shape, Shape::List(_)),
        Kind::Mapping(_) => {
            matches!(shape, Shape::Words | Shape::Map(_) | Shape::Keyed(..) | Shape::Record(_))
        }
    }
}

/// The place to point at for a node as a whole: a scalar, or the first key or item of what is larger.
pub(crate) fn head(node: &Node<'_>) -> Span {
    match &node.kind {
        Kind::Scalar(..) => node.span,
        Kind::Sequence(items) => items.first().map_or(node.span, head),
        Kind::Mapping(entries) => entries.first().map_or(node.span, |entry| entry.key.span),
    }
}

/// The last scalar of a node, or its last key where that has no value.
fn last(node: &Node<'_>) -> Span {
    match &node.kind {
        Kind::Scalar(..) => node.span,
        Kind::Sequence(items) => items.last().map_or(node.span, last),
        Kind::Mapping(entries) => entries.last().map_or(node.span, |entry| last(&entry.value)),
    }
}

const BELOW: Both =
    Both { id: "`{key}: …` tempatnya di bawah baris ini", en: "`{key}: …` belongs below this line" };
const END: Both =
    Both { id: "berkasnya berakhir di sini: apakah terpotong?", en: "the file ends here: is it cut off?" };

/// What a node is, for a message.
pub(crate) fn found(node: &Node<'_>) -> Phrase {
    match &node.kind {
        Kind::Scalar(text, _) => {
            Phrase::new(Both { id: "`{text}`", en: "`{text}`" }).with("text", shortened(text))
        }
        Kind::Sequence(_) => Both { id: "sebuah daftar", en: "a list" }.into(),
        Kind::Mapping(_) => KEYS.into(),
    }
}

const KEYS: Both = Both { id: "kunci dengan nilai", en: "keys with values" };
const KEYS_HINT: Both = Both { id: "tulis sebagai `kunci: nilai`", en: "write it as `key: value`" };

/// A value where a list is asked for, as a list.
fn as_list(node: &Node<'_>) -> Phrase {
    match &node.kind {
        Kind::Scalar(text, _) => Phrase::new(Both {
            id: "apit dengan kurung siku: `[{text}]`",
            en: "write it in brackets: `[{text}]`",
        })
        .with("text", shortened(text)),
        _ => Both {
            id: "tulis setiap butir pada baris sendiri yang diawali `- `",
            en: "write each item on a line of its own that begins with `- `",
        }
        .into(),
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
}

/// A number of bytes, more than none.
pub(crate) fn bytes(text: &str) -> Option<u64> {
    text.replace('_', "").parse().ok().filter(|bytes| *bytes > 0)
}

fn is_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty() && !rest.starts_with('/'))
        && !text.chars().any(|c| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<' | '>' | '\\'))
}

pub(crate) fn reason(error: PeriodError) -> Both {
    match error {
        PeriodError::Form => Both { id: "bentuknya tidak dikenal", en: "its form is not known" },
        PeriodError::NoSuchDate => {
            Both { id: "tidak ada dalam kalender", en: "the calendar has no such date" }
        }
        PeriodError::Backwards => Both { id: "akhirnya mendahului awalnya", en: "it ends before it begins" },
    }
}

/// The form that was probably meant, for the usual slips: `2023-4`, `12-2023`, `2023-t4`, `31/12/2023`.
fn period_meant(text: &str) -> Option<String> {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).filter(|part| !part.is_empty()).collect();
    let year = |part: &str| part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit());
    let small = |part: &str| part.parse::<u8>().ok().filter(|number| (1..=31).contains(number));
    let meant = match *parts.as_slice() {
        [y, q]
            if year(y)
                && matches!(q.to_ascii_lowercase().strip_prefix(['t', 'q']), Some("1" | "2" | "3" | "4")) =>
        {
            format!("{y}-q{}", &q[1..])
        }
        [y, m] | [m, y] if year(y) && small(m).is_some_and(|month| month <= 12) => {
            format!("{y}-{:02}", small(m)?)
        }
        [d, m, y] | [y, m, d] if year(y) && small(m).is_some() && small(d).is_some() => {
            format!("{y}-{:02}-{:02}", small(m)?, small(d)?)
        }
        _ => return None,
    };
    (meant != text).then_some(meant)
}

/// What to write for a period.
pub(crate) fn period_hint(text: &str) -> Phrase {
    let near = period_meant(text).filter(|near| Period::parse(near).is_ok());
    near.map_or_else(|| PERIOD_FORMS.into(), |near| meant(&near))
}

const PERIOD_FORMS: Both = Both {
    id: "tulis seperti `2013-12-31`, `2012-11`, `2023-q4`, `2023`, `2013/2017`, atau `undated`",
    en: "write it like `2013-12-31`, `2012-11`, `2023-q4`, `2023`, `2013/2017` or `undated`",
};
const DATE_FORMS: Both = Both {
    id: "tulis seperti `2023-12-31`, `2023-12`, atau `2023`",
    en: "write it like `2023-12-31`, `2023-12` or `2023`",
};
const DAY_FORM: Both =
    Both { id: "tulis harinya, seperti `2023-12-31`", en: "write a day, like `2023-12-31`" };
