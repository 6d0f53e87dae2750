//! Words that part a sentence, all looked for in one walk over it.

use aho_corasick::AhoCorasick;

/// A list of words.
#[derive(Debug)]
pub(super) struct Parting(Option<AhoCorasick>);

impl Parting {
    pub(super) fn new(words: &[&str]) -> Self {
        Self(AhoCorasick::new(words).ok())
    }

    /// The byte at which the first of them begins.
    pub(super) fn first(&self, text: &str) -> Option<usize> {
        self.0.as_ref()?.find_overlapping_iter(text).map(|found| found.start()).min()
    }

    /// The byte behind the last of them.
    pub(super) fn behind_last(&self, text: &str) -> Option<usize> {
        self.0.as_ref()?.find_overlapping_iter(text).map(|found| found.end()).max()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_overlap_are_all_found() {
        let words = [", ", " dan ", ", lalu "];
        let parting = Parting::new(&words);
        for text in ["a, dan b", "a dan b, lalu c", "a, lalu", "", "dan", " dan  dan ", "é, dan"] {
            assert_eq!(parting.first(text), words.iter().filter_map(|word| text.find(word)).min(), "{text}");
            let last = words.iter().filter_map(|word| Some(text.rfind(word)? + word.len())).max();
            assert_eq!(parting.behind_last(text), last, "{text}");
        }
    }
}
