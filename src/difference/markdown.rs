//! For a pull request: a table that anyone on the team can read. Whatever the content holds stays text.

use super::words::{GONE, Words};
use super::{Difference, once};
use crate::diag::{Both, Phrase, UiLanguage};
use std::fmt::Write as _;

/// How many changes a table shows: a comment has a limit, and nobody reads a thousand rows.
const ROWS: usize = 100;

/// By this line a comment is found again, to be replaced by the next.
const MARK: &str = "<!-- cakupan diff -->";

/// The difference in Markdown.
pub fn markdown(difference: &Difference<'_>, language: UiLanguage) -> String {
    let words = Words::new(difference, language);
    let mut out = format!("{MARK}\n{}\n", escaped(&words.summary()));
    if !difference.revised.is_empty() {
        revised(&mut out, difference, &words, language);
    }
    if !difference.withdrawn.is_empty() {
        let _ = writeln!(out, "\n{}\n", words.say(GONE));
        for one in difference.withdrawn.iter().take(ROWS) {
            let _ = writeln!(out, "- {}", escaped(&words.gone(one)));
        }
        more(&mut out, difference.withdrawn.len(), language);
    }
    let changed = difference.revised.iter().take(ROWS).map(|one| &one.sentences);
    let gone = difference.withdrawn.iter().take(ROWS).map(|one| &one.sentences);
    let resting = once(changed.chain(gone).flatten());
    if !resting.is_empty() {
        let head = Both {
            id: "Kalimat yang bersandar pada angka semula:",
            en: "Sentences that rested on what it was:",
        };
        let _ = writeln!(out, "\n{}\n", words.say(head));
        for sentence in resting {
            let place = format!("{}:{}", sentence.path, sentence.line);
            let _ = writeln!(out, "- {}: {}", escaped(&place), escaped(&sentence.words));
        }
    }
    out
}

fn more(out: &mut String, count: usize, language: UiLanguage) {
    if let Some(more) = count.checked_sub(ROWS).filter(|more| *more > 0) {
        let phrase = Phrase::new(Both { id: "… dan {more} lagi", en: "… and {more} more" });
        let _ = writeln!(out, "\n{}", phrase.with("more", more).text(language));
    }
}

/// The table of what changed.
fn revised(out: &mut String, difference: &Difference<'_>, words: &Words<'_>, language: UiLanguage) {
    let heads = [
        Both { id: "angka", en: "figure" },
        Both { id: "semula", en: "was" },
        Both { id: "kini", en: "is" },
        Both { id: "selisih", en: "change" },
        Both { id: "persen", en: "percent" },
        Both { id: "sumber dan alasan", en: "source and reason" },
    ];
    let _ =
        writeln!(out, "\n| {} |\n|---|--:|--:|--:|--:|---|", heads.map(|head| words.say(head)).join(" | "));
    for one in difference.revised.iter().take(ROWS) {
        let cells = [
            words.what(one),
            words.value(one, &one.old),
            words.value(one, &one.new),
            words.absolute(one).unwrap_or_default(),
            words.relative(one).unwrap_or_default(),
            words.reason(one),
        ];
        let _ = writeln!(out, "| {} |", cells.map(|cell| escaped(&cell)).join(" | "));
    }
    more(out, difference.revised.len(), language);
}

/// A text that Markdown and its HTML take as it is.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            // A name of someone in a note would call them.
            '@' => out.push_str("&#64;"),
            '\n' | '\r' => out.push(' '),
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '(' | ')' | '#' | '!' | '|' | '~' => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn no_text_becomes_markup() {
        assert_eq!(
            escaped("a|b <i> [x](y) `c` *d* @team\n# e & f"),
            "a\\|b &lt;i&gt; \\[x\\]\\(y\\) \\`c\\` \\*d\\* &#64;team \\# e &amp; f"
        );
    }
}
