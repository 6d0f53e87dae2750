//! What all declarations share: a key that can be part of an address, and each key once.

use super::context::Context;
use super::rules::{BAD_KEY, DECLARED_TWICE, LISTED_TWICE};
use super::shape::is_key;
use crate::diag::Both;
use crate::load::tree::Entry;
use crate::source::Span;
use std::collections::BTreeMap;

/// The key of a declaration, or a finding if it cannot be one.
pub(crate) fn declared_key(context: &mut Context<'_>, entry: &Entry<'_>) -> Option<String> {
    let key = &*entry.key.value;
    if is_key(key) {
        return Some(key.to_owned());
    }
    context.refused.insert(key.to_owned());
    context.report(BAD_KEY.at(entry.key.span).with("found", key).hint(Both {
        id: "pakai huruf kecil, angka, `-`, dan `.`",
        en: "use small letters, digits, `-` and `.`",
    }));
    None
}

/// Reports a second declaration of a key, with the place of the first where it is known.
pub(crate) fn declared_twice(context: &mut Context<'_>, key: &str, span: Span, first: Option<Span>) {
    let mut finding = DECLARED_TWICE.at(span).with("name", key);
    if let Some(first) = first {
        finding = finding.label(first, Both { id: "pertama dinyatakan di sini", en: "first declared here" });
    }
    let finding = finding.hint(Both {
        id: "gabungkan keduanya, atau beri kunci lain",
        en: "join the two, or choose another key",
    });
    context.report(finding);
}

/// Reports every name of a list that stands there before.
pub(crate) fn listed_twice(context: &mut Context<'_>, items: impl IntoIterator<Item = (String, Span)>) {
    let mut seen: BTreeMap<String, Span> = BTreeMap::new();
    for (name, span) in items {
        if let Some(first) = seen.get(&name) {
            let finding = LISTED_TWICE.at(span).with("name", &name);
            let label = Both { id: "pertama tercantum di sini", en: "first listed here" };
            context.report(finding.label(*first, label).hint(Both {
                id: "sebut yang dimaksud, atau hapus yang kedua",
                en: "name the one that was meant, or remove the second",
            }));
        } else {
            seen.insert(name, span);
        }
    }
}
