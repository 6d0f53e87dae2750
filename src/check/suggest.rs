//! "Did you mean": the known name nearest to one that is not known.

use crate::diag::{Both, Phrase};
use strsim::damerau_levenshtein;

/// The nearest of `known`, if it is near enough to be a slip.
pub(crate) fn nearest<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<&'k str> {
    let near = known.filter_map(|candidate| distance(name, candidate).map(|distance| (distance, candidate)));
    near.min().map(|(_, candidate)| candidate)
}

/// How far `candidate` is from `name`, if it is near enough to be a slip.
pub(crate) fn distance(name: &str, candidate: &str) -> Option<usize> {
    // Very long names come from files gone wrong; the distance is quadratic in the length.
    if name.len() > 100 || candidate.len().abs_diff(name.len()) > 8 {
        return None;
    }
    let folded = name.to_lowercase();
    let allowed = (folded.chars().count() / 3).clamp(1, 4);
    let distance = damerau_levenshtein(&folded, &candidate.to_lowercase());
    (distance <= allowed).then_some(distance)
}

/// The nearest of `known` as a hint.
pub(crate) fn did_you_mean<'k>(name: &str, known: impl Iterator<Item = &'k str>) -> Option<Phrase> {
    nearest(name, known).map(meant)
}

/// "did you mean `…`?"
pub(crate) fn meant(name: &str) -> Phrase {
    Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" }).with("meant", name)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["jawa-barat", "jawa-timur", "jambi"];
        assert_eq!(nearest("jawa-brat", known.into_iter()), Some("jawa-barat"));
        assert_eq!(nearest("JAMBI", known.into_iter()), Some("jambi"));
        assert_eq!(nearest("papua", known.into_iter()), None);
    }
}
