//! For people at a terminal.

use super::words::{GONE, Words};
use super::{Difference, Sentence, once};
use crate::diag::{Both, UiLanguage};
use std::fmt::Write as _;

/// The difference as lines.
pub fn text(difference: &Difference<'_>, language: UiLanguage) -> String {
    let words = Words::new(difference, language);
    let mut out = format!("{}\n", words.summary());
    for one in &difference.revised {
        let _ = write!(
            out,
            "\n{}\n  {} → {}",
            words.what(one),
            words.value(one, &one.old),
            words.value(one, &one.new)
        );
        if let Some(absolute) = words.absolute(one) {
            let relative = words.relative(one).map_or(String::new(), |relative| format!(", {relative}"));
            let _ = write!(out, "   ({absolute}{relative})");
        }
        let _ = writeln!(out, "\n  {}", words.reason(one));
        rested(&mut out, &words, &one.sentences);
    }
    if !difference.withdrawn.is_empty() {
        let _ = writeln!(out, "\n{}", words.say(GONE));
    }
    for one in &difference.withdrawn {
        let _ = writeln!(out, "  {}", words.gone(one));
        rested(&mut out, &words, &one.sentences);
    }
    out
}

fn rested(out: &mut String, words: &Words<'_>, sentences: &[Sentence]) {
    for sentence in once(sentences) {
        let rested =
            words.say(Both { id: "kalimat yang bersandar padanya", en: "a sentence that rested on it" });
        let _ = writeln!(
            out,
            "  {rested}: {}:{}:{}\n    {}",
            sentence.path, sentence.line, sentence.column, sentence.words
        );
    }
}
