//! Numbers of telephones, accounts, persons and postal areas.

use crate::number::prose::found::Sort;
use crate::number::prose::scan::{Hit, Scan};
use crate::number::prose::words::Cue;

/// A number of a telephone has no more groups of digits.
const GROUPS: usize = 10;

impl Scan<'_> {
    pub(super) fn phone(&self, at: usize) -> Option<Hit> {
        self.dialled(at).or_else(|| self.nearby(at)).or_else(|| self.postal(at))
    }

    /// "+62 21 5207797", "(021) 520-7797", "0812-3456-7890"
    fn dialled(&self, at: usize) -> Option<Hit> {
        let plus = self.is_symbol(at, "+") && self.is_glued(at + 1);
        let opened = self.is_symbol(at, "(");
        let first = at + usize::from(plus || opened);
        let digits = self.plain(first)?;
        let trunk = digits.starts_with('0') && digits.len() >= 2;
        if !(plus && !digits.starts_with('0') || trunk)
            || opened && !(trunk && self.is_symbol(first + 1, ")"))
        {
            return None;
        }
        let end = self.behind_groups(first + usize::from(opened) + 1);
        let count: usize = (first..end).filter_map(|at| self.plain(at)).map(str::len).sum();
        let enough = if plus { 9 } else { 7 };
        let fits = count >= enough && count <= 17 && !self.is_counted(end);
        fits.then(|| Hit::nothing(at..end, Sort::Phone))
    }

    /// Where groups of digits end.
    fn behind_groups(&self, from: usize) -> usize {
        let mut end = from;
        for _ in 0..GROUPS {
            let mark = usize::from(self.is_symbol(end, "-–.()/"));
            let digits = self.plain(end + mark).is_some_and(|digits| digits.len() >= 2);
            let joined = if mark == 1 { self.is_glued(end + 1) || self.is_symbol(end, ")") } else { true };
            if !digits || !joined {
                break;
            }
            end += mark + 1;
        }
        end
    }

    /// "hubungi 175", "rekening 1234567890"
    fn nearby(&self, at: usize) -> Option<Hit> {
        let (sort, near) = self.near.clone()?;
        let digits = self.plain(at).filter(|_| near.contains(&at))?;
        let least = if sort == Sort::Phone { 3 } else { 4 };
        let end = self.behind_groups(at + 1);
        let year = self.year(at).is_some() && end == at + 1;
        let divided = (near.start..at).any(|between| {
            self.is_symbol(between, ";!?") || self.is_symbol(between, ".") && !self.is_short(between)
        });
        let fits = digits.len() >= least && !year && !divided && !self.is_counted(end) && self.is_bare(end);
        fits.then(|| Hit::nothing(at..end, sort))
    }

    /// Whether no noun of which a unit is known follows.
    fn is_bare(&self, at: usize) -> bool {
        self.noun(at).is_none_or(|noun| self.counted(noun.what).is_none())
    }

    /// "telp. 175": the full stop of a short form.
    fn is_short(&self, stop: usize) -> bool {
        stop > 0
            && self.is_glued(stop)
            && (self.is_glued(stop + 1) || self.has(stop - 1, Cue::Abbreviation).is_some())
    }

    /// "Jakarta 12930."
    fn postal(&self, at: usize) -> Option<Hit> {
        self.plain(at).filter(|digits| digits.len() == 5)?;
        let after_name = at > 0 && self.is_capital(at - 1) && !self.is_glued(at);
        let currency =
            |meaning| matches!(meaning, crate::number::lexicon::Meaning::Currency(_)).then_some(());
        let alone =
            self.token(at + 1).is_none_or(|token| !self.is_word(at + 1) && !"%-–/".contains(&token.text));
        let named = after_name && self.meaning(at - 1, currency).is_none() && !self.begins_sentence(at - 1);
        (named && alone).then(|| Hit::nothing(at..at + 1, Sort::Account))
    }
}
