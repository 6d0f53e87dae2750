//! A mapping as a text for a person to review: what was understood, what is open, and how to answer.

use super::mapping::{Answer, Given, Mapping, SCALES};
use super::reading::Question;
use super::yaml::{comment, quoted};
use crate::diag::UiLanguage;
use std::collections::BTreeMap;
use std::fmt::Write as _;

const HEAD: [(UiLanguage, &str); 2] = [
    (
        UiLanguage::Indonesian,
        "Pemetaan untuk `cakupan import`: arti nama dan kepala kolom tabel berbentuk ini.\n\
         Yang diawali `?` belum dijawab; sesudah diperiksa, hapus `?`-nya atau tulis jawaban lain.\n\
         `skip` melewati; `total` adalah jumlah yang lain. Lihat docs/import.md.",
    ),
    (
        UiLanguage::English,
        "A mapping for `cakupan import`: what the names and heads of tables of this form mean.\n\
         What begins with `?` has no answer yet; check it, then remove the `?` or write another answer.\n\
         `skip` leaves out; `total` is the sum of the others. See docs/import.md.",
    ),
];

/// The text of a mapping.
pub fn text(mapping: &Mapping, questions: &[Question], language: UiLanguage) -> String {
    let mut out = String::new();
    let head = HEAD.iter().find(|(known, _)| *known == language).map_or("", |(_, head)| head);
    for line in head.lines() {
        let _ = writeln!(out, "# {}", line.trim());
    }
    out.push('\n');
    let asked =
        |key: &str| questions.iter().find(|question| question.key == key && question.label.is_empty());
    for (key, value) in [("source", &mapping.source), ("released", &mapping.released)] {
        constant(&mut out, key, value.as_deref(), asked(key), language);
    }
    if asked("source").is_some() && mapping.source.is_none() {
        let words = match language {
            UiLanguage::Indonesian => "sumber yang belum ada di `sources.yaml` dijelaskan begini:",
            UiLanguage::English => "a source that `sources.yaml` does not have yet is described so:",
        };
        let _ = writeln!(out, "# {words}\n# new-source: {{ title: \"?\", outlet: \"?\" }}");
    }
    let about = &mapping.about;
    let words = [
        ("title", &about.title),
        ("outlet", &about.outlet),
        ("kind", &about.kind),
        ("date", &about.date),
        ("url", &about.url),
    ];
    if words.iter().any(|(_, text)| text.is_some()) || asked("new-source").is_some() {
        out.push_str("new-source:\n");
        for (key, text) in words {
            match text {
                Some(text) => drop(writeln!(out, "  {key}: {}", quoted(text))),
                None if matches!(key, "title" | "outlet") => drop(writeln!(out, "  {key}: \"?\"")),
                None => {}
            }
        }
    }
    let all = &mapping.all;
    for (key, value) in [("measure", &all.measure), ("region", &all.region), ("period", &all.period)] {
        constant(&mut out, key, value.as_deref(), asked(key), language);
    }
    if let Some(aspect) = all.aspect {
        let _ = writeln!(out, "aspect: {}", aspect.key());
    }
    if let Some(status) = all.status {
        let _ = writeln!(out, "status: {}", status.key());
    }
    if let Some(tag) = &mapping.numbers {
        let _ = writeln!(out, "numbers: {tag}");
    }
    if let Some(reason) = mapping.empty {
        let _ = writeln!(out, "empty: {}", reason.key());
    }
    answers(&mut out, "missing", &mapping.missing, questions, language);
    givens(&mut out, "sheets", &mapping.sheets, questions, language);
    givens(&mut out, "columns", &columns(mapping, questions), questions, language);
    answers(&mut out, "regions", &mapping.regions, questions, language);
    fiscal(&mut out, mapping, questions, language);
    answers(&mut out, "periods", &mapping.periods, questions, language);
    answers(&mut out, "measures", &mapping.measures, questions, language);
    answers(&mut out, "categories", &mapping.categories, questions, language);
    for (at, (code, reason)) in mapping.accept.iter().enumerate() {
        let head = if at == 0 { "accept:\n" } else { "" };
        let _ = writeln!(out, "{head}  {code}: {}", quoted(reason));
    }
    out
}

/// The columns, with those whose decimal mark is open.
fn columns(mapping: &Mapping, questions: &[Question]) -> BTreeMap<String, Given> {
    let mut columns = mapping.columns.clone();
    for question in questions.iter().filter(|question| question.key == "numbers") {
        columns.entry(question.label.clone()).or_default();
    }
    columns
}

fn remark(out: &mut String, question: Option<&Question>, indent: &str, language: UiLanguage) {
    if let Some(question) = question {
        let place = if question.place.is_empty() { String::new() } else { format!("{}: ", question.place) };
        let words = question.message.text(language);
        let _ = writeln!(out, "{indent}# {}", comment(&format!("{place}{words}")));
    }
}

fn constant(
    out: &mut String,
    key: &str,
    value: Option<&str>,
    question: Option<&Question>,
    language: UiLanguage,
) {
    match (value, question) {
        (Some(value), _) => drop(writeln!(out, "{key}: {}", plain(value))),
        (None, Some(question)) => {
            remark(out, Some(question), "", language);
            let _ = writeln!(out, "{key}: \"?\"");
        }
        (None, None) => {}
    }
}

/// A key or time as it stands, anything else in quotes.
fn plain(text: &str) -> String {
    let simple = !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || "-./@".contains(c));
    let clear = simple
        && text.starts_with(|c: char| c.is_ascii_alphanumeric())
        && !matches!(text, "null" | "true" | "false");
    if clear { text.to_owned() } else { quoted(text) }
}

/// The examples of fiscal years, with the one that is asked for.
fn fiscal(out: &mut String, mapping: &Mapping, questions: &[Question], language: UiLanguage) {
    let asked = questions.iter().find(|question| question.key == "fiscal-year");
    if mapping.fiscal.is_empty() && asked.is_none() {
        return;
    }
    out.push_str("fiscal-year:\n");
    for (label, period) in &mapping.fiscal {
        let _ = writeln!(out, "  {}: {}", quoted(label), plain(period));
    }
    if let Some(question) = asked {
        remark(out, Some(question), "  ", language);
        let label = question.options.first().map_or("", String::as_str);
        if !mapping.fiscal.contains_key(label) {
            let _ = writeln!(out, "  {}: \"?\"", quoted(label));
        }
    }
}

fn answers(
    out: &mut String,
    key: &'static str,
    all: &BTreeMap<String, Answer>,
    questions: &[Question],
    language: UiLanguage,
) {
    if all.is_empty() {
        return;
    }
    let _ = writeln!(out, "{key}:");
    for (label, answer) in all {
        let text = match answer {
            Answer::Means(text) => plain(text),
            Answer::Total => "total".to_owned(),
            Answer::Skip => "skip".to_owned(),
            Answer::Open(options) => quoted(format!("? {}", options.join(" or ")).trim_end()),
        };
        if matches!(answer, Answer::Open(_)) {
            let question = questions.iter().find(|question| question.key == key && question.label == *label);
            remark(out, question, "  ", language);
        }
        let _ = writeln!(out, "  {}: {text}", quoted(label));
    }
}

fn givens(
    out: &mut String,
    key: &'static str,
    all: &BTreeMap<String, Given>,
    questions: &[Question],
    language: UiLanguage,
) {
    if all.is_empty() {
        return;
    }
    let _ = writeln!(out, "{key}:");
    for (label, given) in all {
        let question = questions
            .iter()
            .find(|question| matches!(question.key, "columns" | "numbers") && question.label == *label);
        remark(out, question, "  ", language);
        let marks = question.is_some_and(|question| question.key == "numbers") && given.numbers.is_none();
        let _ = writeln!(out, "  {}: {}", quoted(label), of_given(given, marks));
    }
}

fn of_given(given: &Given, marks: bool) -> String {
    if let Some(open) = &given.open {
        return quoted(format!("? {open}").trim_end());
    }
    let mut parts = Vec::new();
    if let Some(role) = given.role {
        parts.push(("is", role.key().to_owned()));
    }
    parts.extend(given.measure.as_deref().map(|text| ("measure", plain(text))));
    parts.extend(given.region.as_deref().map(|text| ("region", plain(text))));
    parts.extend(given.period.as_deref().map(|text| ("period", plain(text))));
    parts.extend(given.aspect.map(|aspect| ("aspect", aspect.key().to_owned())));
    parts.extend(given.status.map(|status| ("status", status.key().to_owned())));
    parts.extend(given.numbers.clone().map(|tag| ("numbers", tag)));
    let scale = given.scale.and_then(|scale| SCALES.iter().find(|(_, known)| *known == scale));
    parts.extend(scale.map(|(word, _)| ("scale", (*word).to_owned())));
    match parts.as_slice() {
        [("is" | "measure", word)] if !marks => word.clone(),
        _ => {
            let mut inner: Vec<String> = parts.iter().map(|(key, text)| format!("{key}: {text}")).collect();
            inner.extend(marks.then(|| "numbers: \"?\"".to_owned()));
            format!("{{ {} }}", inner.join(", "))
        }
    }
}
