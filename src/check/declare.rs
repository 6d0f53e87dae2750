//! What all declarations share: a key that can be part of an address, and each key once.

use super::context::Context;
use super::rules::{BAD_KEY, DECLARED_TWICE};
use super::shape::is_key;
use crate::diag::Both;
use crate::load::tree::Entry;
use crate::source::Span;

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
