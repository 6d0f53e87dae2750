//! What notes below a table begin with: the mark that they explain.

use super::status::status_of;
use super::words::fold;

/// First words of what a letter of a statistical office means.
const STATES: &[&str] = &[
    "preliminary",
    "provisional",
    "revised",
    "estimate",
    "estimates",
    "estimated",
    "forecast",
    "final",
    "sementara",
    "sangat",
    "direvisi",
    "revisi",
    "diperbaiki",
    "perkiraan",
    "estimasi",
];

/// The mark that a note begins with, and the rest: "*) Angka sementara", "1) Termasuk …", "– : tidak ada", "p Preliminary".
pub fn note_mark(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    if let Some(found) = sure_mark(text) {
        return Some(found);
    }
    let sign = text.split([' ', ':', '=']).next()?;
    let behind = text.get(sign.len()..)?.trim_start();
    let explained = behind.starts_with([':', '=']) && sign.chars().count() <= 4;
    explained.then(|| split(text, sign.len()))?
}

fn split(text: &str, at: usize) -> Option<(&str, &str)> {
    let (mark, rest) =
        (text.get(..at)?.trim(), text.get(at..)?.trim_start_matches([':', '=', ' ', '.', ')']).trim());
    (!mark.is_empty() && !rest.is_empty()).then_some((mark, rest))
}

/// A mark that can be nothing else.
fn sure_mark(text: &str) -> Option<(&str, &str)> {
    let special: usize = text.chars().take_while(|c| "*†‡§¹²³⁴⁵⁶⁷⁸⁹".contains(*c)).map(char::len_utf8).sum();
    if special > 0 {
        return split(text, special);
    }
    if let Some(at) = text.find(')')
        && at <= 3
        && text.get(..at).is_some_and(|mark| mark.chars().all(|c| c.is_ascii_alphanumeric() || c == '('))
    {
        return split(text, at + 1);
    }
    // "r Angka diperbaiki/Revised figures", "p Preliminary", as statistical offices have it.
    if let Some((letters, rest)) = text.split_once(' ')
        && matches!(letters, "r" | "p" | "e" | "x" | "xx")
        && (fold(rest).split(' ').any(|word| matches!(word, "angka" | "figure" | "figures" | "data"))
            || fold(rest).split(' ').next().is_some_and(|word| STATES.contains(&word)))
    {
        return split(text, letters.len());
    }
    None
}

/// A note apart where it explains several marks: "p Preliminary, r Revised; * sementara".
pub fn explanations(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    for part in apart(text) {
        let mut from = 0;
        for (at, _) in part.match_indices(',') {
            if sure_mark(part.get(at + 1..).unwrap_or_default().trim()).is_some() {
                out.push(part.get(from..at).unwrap_or_default().trim());
                from = at + 1;
            }
        }
        out.push(part.get(from..).unwrap_or_default().trim());
    }
    out
}

/// Whether a part of a note speaks of all figures, whatever was said before it: "dalam ribuan", "angka sementara".
fn is_of_all(part: &str) -> bool {
    let folded = fold(part);
    let first = folded.split(' ').next().unwrap_or_default();
    matches!(first, "dalam" | "in" | "satuan" | "unit" | "units" | "sumber" | "source")
        || status_of(&folded).is_some()
}

/// The parts between semicolons; one without a mark behind one with a mark goes on with what that says.
fn apart(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(';') {
        let part = text.get(from..at).unwrap_or_default();
        let next = text.get(at + 1..).unwrap_or_default();
        let next = next.split(';').next().unwrap_or_default();
        if note_mark(part).is_none() || note_mark(next).is_some() || is_of_all(next) {
            out.push(part);
            from = at + 1;
        }
    }
    out.push(text.get(from..).unwrap_or_default());
    out
}

/// A note without the words that say that it is one: "Catatan/Note: *) …".
pub fn behind_note_word(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let words = ["Catatan", "Keterangan", "Notes", "Note", "Ket"];
        let found = words
            .iter()
            .find_map(|word| rest.strip_prefix(word).filter(|rest| rest.starts_with(['/', ':', '.', ' '])));
        match found {
            Some(behind) => rest = behind.trim_start_matches(['/', ':', '.', ' ']),
            None => return rest,
        }
    }
}

/// The mark without its brackets, as it is looked up.
pub fn same_mark(mark: &str) -> String {
    let digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let plain = |c: char| {
        digits
            .chars()
            .position(|known| known == c)
            .and_then(|at| char::from_digit(at as u32, 10))
            .unwrap_or(c)
    };
    mark.chars().filter(|c| !matches!(c, '(' | ')' | ' ')).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_begin_with_their_mark() {
        assert_eq!(note_mark("*) Angka sementara"), Some(("*", "Angka sementara")));
        assert_eq!(note_mark("1) Termasuk Papua"), Some(("1)", "Termasuk Papua")));
        assert_eq!(note_mark("– : tidak ada"), Some(("–", "tidak ada")));
        assert_eq!(note_mark("… = data tidak tersedia"), Some(("…", "data tidak tersedia")));
        assert_eq!(note_mark("r Angka diperbaiki"), Some(("r", "Angka diperbaiki")));
        assert_eq!(note_mark("p Preliminary"), Some(("p", "Preliminary")));
        assert_eq!(note_mark("e Estimated by the office"), Some(("e", "Estimated by the office")));
        assert_eq!(note_mark("p Papua"), None);
        assert_eq!(note_mark("Sumber: BPS"), None);
        assert_eq!(same_mark("¹"), same_mark("1)"));
        assert_eq!(
            explanations("p Preliminary, r Revised; *) a, b"),
            ["p Preliminary", "r Revised", "*) a, b"]
        );
        assert_eq!(explanations("*) Sementara per 5 Januari; termasuk PMI").len(), 1);
        assert_eq!(explanations("- : nihil; dalam ribuan; … : rahasia").len(), 3);
        assert_eq!(explanations("*) Angka sementara, **) Angka sangat sementara").len(), 2);
    }
}
