//! Numbers that a new release has from another, and that nobody has replaced yet: `[41.560.938]{ganti}`.
//!
//! They are sought in the texts as they are written, wherever a hand may have left one: in the body, in titles and
//! summaries, in the title of the release, in the words of charts. None of them can be published unnoticed.

use super::binding::is_to_be_replaced;
use super::rules::NUMBER_TO_REPLACE;
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::Dataset;
use crate::source::{FileId, Files, Span};
use std::collections::BTreeSet;

/// How far before its end a mark may begin, in bytes.
const FAR: usize = 500;

/// A finding for each mark in the files of releases.
pub(super) fn left(dataset: &Dataset, files: &Files) -> Vec<Diagnostic> {
    let of_releases = dataset.releases.iter().map(|(_, release)| (release.span.file, release.draft));
    let of_texts =
        dataset.narratives.iter().map(|text| (text.span.file, dataset.releases[text.release].draft));
    let all: BTreeSet<(FileId, bool)> = of_releases.chain(of_texts).collect();
    let found = |(file, draft): (FileId, bool)| {
        let marks = in_file(file, &files.get(file).text);
        if draft { gathered(marks) } else { marks }
    };
    all.into_iter().flat_map(found).collect()
}

/// Of a draft, in which nearly everything is still to be done, one finding a file says how much.
fn gathered(marks: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let count = marks.len();
    let first = marks.into_iter().next();
    let more =
        plural(count.saturating_sub(1), "lagi di berkas ini", "more in this file", "more in this file");
    let told = |mut one: Diagnostic| {
        one.message.args.retain(|(name, _)| *name != "more");
        one.with("more", Phrase::new(MORE).with("count", more.clone()))
    };
    first.map(|one| if count > 1 { told(one) } else { one }).into_iter().collect()
}

const MORE: Both = Both { id: " (dan {count})", en: " (and {count})" };
const NO_MORE: Both = Both { id: "", en: "" };

fn in_file(file: FileId, text: &str) -> Vec<Diagnostic> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices("]{") {
        let rest = text.get(at + 2..).unwrap_or_default().lines().next().unwrap_or_default();
        let Some(length) = rest.find('}') else { continue };
        if !is_to_be_replaced(&rest[..length]) {
            continue;
        }
        let from = (at.saturating_sub(FAR)..=at).find(|from| text.is_char_boundary(*from)).unwrap_or(at);
        let Some(open) = text[from..at].rfind('[').map(|open| from + open) else { continue };
        let words: Vec<&str> = text[open + 1..at].split_whitespace().collect();
        let span = Span::new(file, open..at + 2 + length + 1);
        out.push(NUMBER_TO_REPLACE.at(span).with("text", words.join(" ")).with("more", NO_MORE).hint(Both {
            id: "tulis angka laporan ini, dan hapus kurung dan tandanya",
            en: "write the number of this report, and take the brackets and the mark away",
        }));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_found_wherever_they_stand() {
        let text = "title: \"Ada [5]{ganti}\"\n[x [6\norang]{replace: a.b}](y) [7]{a.b} ]{ganti} `[8]{ganti}` [9]{gantikan}";
        let mut files = Files::default();
        let id = files.add("a.md", text);
        let found: Vec<&str> = in_file(id, text)
            .iter()
            .map(|finding| match finding.place {
                crate::diag::Place::At(span) => files.text(span),
                _ => "",
            })
            .collect();
        assert_eq!(found[..2], ["[5]{ganti}", "[6\norang]{replace: a.b}"]);
        assert_eq!(found.last(), Some(&"[8]{ganti}"));
    }
}
