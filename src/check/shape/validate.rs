//! Holds a tree against a shape and reports every fault at its place.

use super::{Need, Record, Shape};
use crate::check::rules::{
    BAD_CHOICE, BAD_DATE, BAD_KEY, BAD_URL, EMPTY_VALUE, MISSING_KEY, UNKNOWN_KEY, UNTRANSLATED, WRONG_SHAPE,
};
use crate::check::suggest::did_you_mean;
use crate::diag::{Both, Diagnostics, Phrase};
use crate::load::tree::{Entry, Kind, Node};
use crate::model::{PartialDate, Period, PeriodError};
use crate::source::Span;

/// Reports everything in `node` that is not of `shape`. `languages` are the tags of the site.
pub(crate) fn validate(node: &Node<'_>, shape: &Shape, languages: &[String], findings: &mut Diagnostics) {
    Validator { languages, findings }.node(node, shape);
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

struct Validator<'a> {
    languages: &'a [String],
    findings: &'a mut Diagnostics,
}

impl Validator<'_> {
    fn node(&mut self, node: &Node<'_>, shape: &Shape) {
        if node.is_null() && !matches!(shape, Shape::Figure | Shape::Any) {
            self.findings.push(EMPTY_VALUE.at(node.span).hint(Both {
                id: "isi nilainya, atau hapus kuncinya",
                en: "give it a value, or remove the key",
            }));
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
            Shape::Period => self.date(node, |text| Period::parse(text).map(|_| ())),
            Shape::Date => self.date(node, |text| PartialDate::parse(text).map(|_| ())),
            Shape::Day => self.date(node, |text| match PartialDate::parse(text) {
                Ok(date) if date.earliest != date.latest => Err(PeriodError::Form),
                other => other.map(|_| ()),
            }),
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
                    self.wrong(node, Both { id: "sebuah bilangan bulat kecil", en: "a small whole number" });
                }
            }
            Shape::Flag => {
                if self.scalar(node).is_some_and(|text| !matches!(text, "true" | "false")) {
                    self.wrong(node, Both { id: "`true` atau `false`", en: "`true` or `false`" });
                }
            }
            Shape::Choice(choices) => self.choice(node, choices),
            Shape::List(inner) => match node.as_sequence() {
                Some(items) => items.iter().for_each(|item| self.node(item, inner)),
                None => self.wrong(node, Both { id: "sebuah daftar", en: "a list" }),
            },
            Shape::Map(inner) => match node.as_mapping() {
                Some(entries) => entries.iter().for_each(|entry| self.node(&entry.value, inner)),
                None => self.wrong(node, Both { id: "kunci dengan nilai", en: "keys with values" }),
            },
            Shape::Record(record) => self.record(node, record),
            Shape::Either(shapes) => match shapes.iter().find(|shape| suits(node, shape)) {
                Some(shape) => self.node(node, shape),
                None => self.wrong(
                    node,
                    Both { id: "kunci dengan nilai, atau sebuah daftar", en: "keys with values, or a list" },
                ),
            },
        }
    }

    fn scalar<'n>(&mut self, node: &'n Node<'_>) -> Option<&'n str> {
        let text = node.as_str();
        if text.is_none() {
            self.wrong(node, Both { id: "satu nilai", en: "a single value" });
        }
        text
    }

    fn wrong(&mut self, node: &Node<'_>, expected: Both) {
        let found = match &node.kind {
            Kind::Scalar(text, _) => {
                Phrase::new(Both { id: "`{text}`", en: "`{text}`" }).with("text", shortened(text))
            }
            Kind::Sequence(_) => Both { id: "sebuah daftar", en: "a list" }.into(),
            Kind::Mapping(_) => Both { id: "kunci dengan nilai", en: "keys with values" }.into(),
        };
        self.findings.push(WRONG_SHAPE.at(head(node)).with("expected", expected).with("found", found));
    }

    fn key(&mut self, text: &str, span: Span) {
        if !is_key(text) {
            self.findings.push(BAD_KEY.at(span).with("found", text).hint(Both {
                id: "pakai huruf kecil, angka, `-`, dan `.`",
                en: "use small letters, digits, `-` and `.`",
            }));
        }
    }

    fn date(&mut self, node: &Node<'_>, parse: impl Fn(&str) -> Result<(), PeriodError>) {
        let Some(text) = self.scalar(node) else { return };
        if let Err(error) = parse(text) {
            self.findings.push(
                BAD_DATE
                    .at(node.span)
                    .with("found", text)
                    .with("reason", reason(error))
                    .hint_some(period_hint(text)),
            );
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
                    .hint_some(did_you_mean(text, choices.iter().copied())),
            );
        }
    }

    /// Words: one string, or one for each language. A language that is left out is a warning, since readers
    /// of that language would be shown another.
    fn words(&mut self, node: &Node<'_>) {
        let Kind::Mapping(entries) = &node.kind else {
            self.scalar(node);
            return;
        };
        for entry in entries {
            if self.languages.iter().any(|tag| *tag == entry.key.value) {
                self.node(&entry.value, &Shape::Line);
            } else {
                self.unknown_key(entry, self.languages.iter().map(String::as_str).collect());
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
            self.findings.push(UNTRANSLATED.at(head(node)).with("languages", list));
        }
    }

    fn record(&mut self, node: &Node<'_>, record: &Record) {
        let Some(entries) = node.as_mapping() else {
            self.wrong(node, Both { id: "kunci dengan nilai", en: "keys with values" });
            return;
        };
        for entry in entries {
            match record.fields.iter().find(|field| field.key == entry.key.value) {
                Some(field) => self.node(&entry.value, &field.shape),
                None => self.unknown_key(entry, record.fields.iter().map(|field| field.key).collect()),
            }
        }
        for field in record.fields.iter().filter(|field| field.need == Need::Required) {
            if node.get(field.key).is_none() {
                self.findings
                    .push(MISSING_KEY.at(head(node)).with("key", field.key).with("meaning", field.doc));
            }
        }
    }

    fn unknown_key(&mut self, entry: &Entry<'_>, known: Vec<&str>) {
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

/// Whether a shape of an [`Shape::Either`] is meant for this kind of node.
fn suits(node: &Node<'_>, shape: &Shape) -> bool {
    match node.kind {
        Kind::Scalar(..) => !matches!(shape, Shape::List(_) | Shape::Map(_) | Shape::Record(_)),
        Kind::Sequence(_) => matches!(shape, Shape::List(_)),
        Kind::Mapping(_) => matches!(shape, Shape::Map(_) | Shape::Record(_)),
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

fn shortened(text: &str) -> String {
    match text.char_indices().nth(40) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text.to_owned(),
    }
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
pub(crate) fn period_hint(text: &str) -> Option<Phrase> {
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
        _ => {
            return Some(Phrase::new(Both {
                id: "tulis seperti `2013-12-31`, `2012-11`, `2023-q4`, `2023`, `2013/2017`, atau `undated`",
                en: "write it like `2013-12-31`, `2012-11`, `2023-q4`, `2023`, `2013/2017` or `undated`",
            }));
        }
    };
    Period::parse(&meant).is_ok().then(|| {
        Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" }).with("meant", meant)
    })
}
