//! What words say of how settled figures are: "angka sementara", "belum final", "subject to revision".

use super::words::fold;
use crate::model::Status;

const PROVISIONAL: &[&str] = &["sementara", "provisional", "preliminary"];
const REVISED: &[&str] = &["direvisi", "revisi", "revised", "diperbaiki"];
const FINAL: &[&str] = &["final", "definitive"];
/// Words by which what follows has not happened yet.
const NOT_YET: &[&str] = &[
    "belum", "bukan", "tidak", "not", "dapat", "bisa", "akan", "mungkin", "may", "can", "will", "subject",
    "menunggu",
];
/// Words that stand beside those of a status and say nothing more.
const BESIDE: &[&str] = &[
    "angka", "data", "figure", "figures", "sangat", "very", "masih", "the", "is", "are", "dan", "and",
    "value", "nilai",
];

/// What a status column, or a note, says; of what is not settled yet that it is provisional.
pub(super) fn status_of(folded: &str) -> Option<Status> {
    let words: Vec<&str> = folded.split(' ').collect();
    let at = |of: &[&str]| words.iter().position(|word| of.contains(word));
    let is_open = |at: usize| words[at.saturating_sub(4)..at].iter().any(|word| NOT_YET.contains(word));
    if let Some(found) = at(PROVISIONAL) {
        let is_denied = words[..found].iter().any(|word| matches!(*word, "bukan" | "not" | "tidak"));
        return (!is_denied).then_some(Status::Provisional);
    }
    if let Some(at) = at(REVISED).or_else(|| at(&["revision"]).filter(|at| is_open(*at))) {
        return Some(if is_open(at) { Status::Provisional } else { Status::Revised });
    }
    // "Angka tetap", and not "pekerja tetap".
    let fixed = at(&["tetap"]).filter(|at| {
        words.len() == 1
            || at.checked_sub(1).is_some_and(|at| matches!(words[at], "angka" | "data" | "sudah"))
    });
    let at = at(FINAL).or(fixed)?;
    Some(if is_open(at) { Status::Provisional } else { Status::Final })
}

/// Whether a note says a status and nothing beside it, so that nothing is lost when only that is kept.
pub(super) fn is_status_alone(text: &str) -> bool {
    let known = |word: &str| [PROVISIONAL, REVISED, FINAL, BESIDE].iter().any(|words| words.contains(&word));
    fold(text).split(' ').all(|word| known(word) || matches!(word, "tetap" | "belum" | "not"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_status_are_read_with_what_stands_before_them() {
        for (text, expected) in [
            ("Angka sementara", Some(Status::Provisional)),
            ("Angka belum final", Some(Status::Provisional)),
            ("Not final", Some(Status::Provisional)),
            ("subject to revision", Some(Status::Provisional)),
            ("angka dapat direvisi", Some(Status::Provisional)),
            ("Angka direvisi", Some(Status::Revised)),
            ("Angka tetap", Some(Status::Final)),
            ("final", Some(Status::Final)),
            ("Termasuk pekerja tetap", None),
            ("bukan angka sementara", None),
        ] {
            assert_eq!(status_of(&fold(text)), expected, "{text}");
        }
        assert!(is_status_alone("Angka sangat sementara"));
        assert!(!is_status_alone("estimated, provisional"));
    }
}
