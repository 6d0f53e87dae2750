//! The text of an author made ready for its page: without what bindings add, and with the numbers that are verified
//! marked.

use super::proof::Proofread;

/// Opens a verified number; its place among the numbers of the text follows.
pub const OPEN: char = '\u{F0020}';
/// Between the place and the words.
pub const PART: char = '\u{F0021}';
/// Closes it.
pub const CLOSE: char = '\u{F0022}';

/// A text as it goes to its page, with the way back to what was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// The text.
    pub text: String,
    /// After each change a byte of the text, and of what was written, that stand for each other.
    places: Vec<(usize, usize)>,
    /// Whether numbers are marked in it.
    pub has_numbers: bool,
}

impl Edition {
    /// The edition of a Markdown text that begins at byte `offset` of its file; nothing where it is as it was written.
    pub fn new(body: &str, offset: usize, proofread: &Proofread) -> Option<Self> {
        let marks = proofread.marks.iter().flat_map(|mark| {
            [
                (mark.words.start.saturating_sub(1), mark.words.start, String::new()),
                (mark.words.end, mark.end, String::new()),
            ]
        });
        // Texts that hold our own signs, which no keyboard has, get no marks.
        let foreign = body.contains([OPEN, PART, CLOSE]);
        let numbers = proofread.marked.iter().filter(|_| !foreign).flat_map(|(range, at)| {
            let (start, end) = (range.start.saturating_sub(offset), range.end.saturating_sub(offset));
            [(start, start, format!("{OPEN}{at}{PART}")), (end, end, CLOSE.to_string())]
        });
        // At one place a number closes before its brackets do.
        let mut changes: Vec<(usize, usize, String)> = marks.chain(numbers).collect();
        if changes.is_empty() {
            return None;
        }
        changes.sort_by_key(|change| (change.0, change.1));
        let has_numbers = !foreign && !proofread.marked.is_empty();
        let text = String::with_capacity(body.len());
        let mut edition = Self { text, places: vec![(0, 0)], has_numbers };
        let mut at = 0;
        for (from, to, put) in changes {
            if from < at {
                continue;
            }
            edition.text.push_str(body.get(at..from)?);
            edition.text.push_str(&put);
            at = to;
            edition.places.push((edition.text.len(), at));
        }
        edition.text.push_str(body.get(at..)?);
        Some(edition)
    }

    /// Where in what was written a byte of the text stood.
    pub fn source(&self, at: usize) -> usize {
        let after = self.places.partition_point(|(edited, _)| *edited <= at);
        let before = after.checked_sub(1).and_then(|before| self.places.get(before));
        let (edited, written) = before.copied().unwrap_or_default();
        let next = self.places.get(after).map_or(usize::MAX, |(_, written)| *written);
        (written + (at - edited)).min(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prose::binding;

    #[test]
    fn bindings_vanish_and_numbers_are_marked() {
        let body = "Ada [13,2 juta]{a} dan 5 orang.";
        let marks = binding::find(body);
        let five = body.find('5').unwrap();
        let marked = vec![(105..114, 0), (100 + five..100 + five + 1, 3)];
        let proofread = Proofread { marks, marked, ..Proofread::default() };
        let edition = Edition::new(body, 100, &proofread).unwrap();
        assert_eq!(
            edition.text,
            format!("Ada {OPEN}0{PART}13,2 juta{CLOSE} dan {OPEN}3{PART}5{CLOSE} orang.")
        );
        for word in ["Ada", "13,2", "dan", "orang"] {
            let at = edition.text.find(word).unwrap();
            assert_eq!(edition.source(at), body.find(word).unwrap(), "{word}");
        }
        assert_eq!(Edition::new(body, 0, &Proofread::default()), None);
    }
}
