//! Names that hold number words: "Kepulauan Seribu", "Kabupaten Lima Puluh Kota", "Empat Lawang".

use crate::number::lexicon::Meaning;
use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::text::BlockKind;
use crate::number::prose::words::Cue;

impl Scan<'_> {
    pub(super) fn name(&self, at: usize) -> Option<Hit> {
        if !self.is_capital(at) || !self.is_number_word(at) {
            return None;
        }
        let mut end = at + 1;
        while end < at + 6 && self.is_capital(end) && self.is_number_word(end) {
            end += 1;
        }
        let place = at > 0 && self.is_capital(at - 1) && self.follows(at, Cue::Place);
        let running = matches!(
            self.kind,
            BlockKind::Paragraph
                | BlockKind::Item
                | BlockKind::Summary
                | BlockKind::Note
                | BlockKind::Quotation
        );
        let inside = running
            && at > 0
            && (self.is_capital(at - 1)
                || self.is_capital(end) && !self.is_counted(end) && !self.is_all_capitals(end))
            && !self.begins_sentence(at)
            && (self.is_capital(end) || !self.begins_sentence(at - 1))
            && !self.is_number_word(at - 1)
            && (!self.is_capital(at - 1) || self.meaning(at - 1, Some).is_none());
        let opens = running
            && self.begins_sentence(at)
            && self.is_capital(end)
            && !self.is_counted(end)
            && !self.is_all_capitals(end)
            && self.noun(end).is_none_or(|noun| self.counted(noun.what).is_none())
            && self
                .cue(end, |cue| matches!(cue, Cue::PlainNoun | Cue::Stop | Cue::Month(_)).then_some(()))
                .is_none()
            && self.meaning(end, Some).is_none();
        (place || inside || opens).then(|| Hit::nothing(at..end, Sort::Name))
    }

    fn is_all_capitals(&self, at: usize) -> bool {
        self.written(at).chars().all(char::is_uppercase)
    }

    fn is_number_word(&self, at: usize) -> bool {
        let number = |meaning| {
            matches!(
                meaning,
                Meaning::Small(_) | Meaning::Ten | Meaning::Teen | Meaning::Hundred | Meaning::OneScale(_)
            )
            .then_some(())
        };
        self.meaning(at, number).is_some()
    }
}
