//! What a page says of the numbers in its text: where each verified one stands in the tables of figures, how many
//! there are, and which have been revised since.

use crate::model::CellKey;
use crate::number::Form;
use crate::page::address::PageKey;
use crate::page::figure::row_id;
use crate::page::rows::{Row, rows_of_region, rows_of_release};
use crate::page::section::Subject;
use crate::page::sheet::Sheet;
use crate::page::view::NarrativeView;
use crate::prose::{How, Match, Pages, Proofread, Standing, TextId, Verdict};
use rustc_hash::FxHashMap;

impl Sheet<'_> {
    fn proofread(&self, text: TextId) -> Option<&Proofread> {
        self.context.proof.texts.get(&text)
    }

    /// A text with what is to be said of its numbers.
    pub(super) fn narrative_view(
        &self,
        text: TextId,
        body_html: String,
        other_lang: Option<String>,
        outdated: bool,
    ) -> NarrativeView {
        NarrativeView {
            body_html,
            other_lang,
            outdated,
            checked: self.checked(text),
            revised: self.revised(text),
        }
    }

    /// Where the verified numbers of a text lead, by their places among its numbers: to the row of the first figure
    /// that each rests on, on this page or else on the profile of its region.
    pub(super) fn verified(&self, text: TextId, subject: Option<Subject>) -> Vec<Option<String>> {
        let Some(proofread) = self.proofread(text).filter(|proofread| !proofread.marked.is_empty()) else {
            return Vec::new();
        };
        let places = |rows: &[Row<'_>]| {
            let mut places: FxHashMap<CellKey, usize> = FxHashMap::default();
            for (at, row) in rows.iter().enumerate() {
                places.entry(row.key()).or_insert(at);
            }
            places
        };
        let own = subject.and_then(|subject| Some((subject.release?, subject.region)));
        let own = own.map(|(release, region)| places(&rows_of_release(self.context, release, region)));
        let mut others: FxHashMap<_, FxHashMap<CellKey, usize>> = FxHashMap::default();
        let mut hrefs = vec![None; proofread.held.len()];
        for (_, at) in &proofread.marked {
            let Some(held) = proofread.held.get(*at) else { continue };
            let (Verdict::Verified(found) | Verdict::Bound(found)) = &held.verdict else { continue };
            let Some(key) = found.cells.first() else { continue };
            // A text for many pages leads on each to the figure of its own region.
            let key = match (held.pages, subject) {
                (Pages::Own, Some(subject)) => CellKey { region: subject.region, ..*key },
                _ => *key,
            };
            let key = &key;
            let here = own.as_ref().and_then(|own| own.get(key)).map(|at| format!("#{}", row_id(*at)));
            let profile = PageKey::RegionProfile(key.region);
            let there = || {
                let rows = others
                    .entry(key.region)
                    .or_insert_with(|| places(&rows_of_region(self.context, key.region)));
                let at = rows.get(key).filter(|_| self.context.tables.has(profile))?;
                Some(self.href_at(profile, &row_id(*at)))
            };
            hrefs[*at] = here.or_else(there);
        }
        hrefs
    }

    /// "41 of 43 numbers in this text were held against the data. 2 are from other sources."
    fn checked(&self, text: TextId) -> Option<String> {
        let tally = self.proofread(text)?.tally;
        if tally.all() == 0 {
            return None;
        }
        let (checked, all) = (tally.verified + tally.bound, tally.all());
        let (checked_text, all_text) = (self.count(checked), self.count(all));
        let args = [("checked", (&checked_text).into()), ("all", (&all_text).into()), ("count", all.into())];
        let mut out = self.say("numbers-verified", &args);
        for (key, count) in [
            ("numbers-bound", tally.bound),
            ("numbers-outside", tally.outside),
            ("numbers-outdated", tally.outdated),
            ("numbers-unchecked", tally.unchecked),
            // What is not checked is not untrue: the two are told apart, and are no share of one another.
            ("claims-verified", tally.claims_verified),
            ("claims-unchecked", tally.claims_unchecked),
        ] {
            if count > 0 {
                let text = self.count(count);
                out.push(' ');
                out.push_str(&self.say(key, &[("count", count.into()), ("text", (&text).into())]));
            }
        }
        Some(out)
    }

    /// Which numbers of a text were true on its day and are no longer.
    fn revised(&self, text: TextId) -> Option<String> {
        let proofread = self.proofread(text)?;
        let numbers = proofread.held.iter().filter_map(|held| match &held.verdict {
            Verdict::Outdated(found) => Some(self.was_and_is(&held.words, found)),
            _ => None,
        });
        let claims = proofread.claims.iter().filter(|one| matches!(one.standing, Standing::Outdated(_)));
        // A figure that a text says twice has been revised once.
        let mut words: Vec<String> = Vec::new();
        for one in numbers.chain(claims.map(|claim| claim.words.clone())) {
            if !words.contains(&one) {
                words.push(one);
            }
        }
        let TextId::Narrative(at) = text else { return None };
        let release = &self.dataset().releases[self.dataset().narratives.get(at)?.release];
        (!words.is_empty()).then(|| {
            let (day, list) = (self.style().date(release.released), words.join("; "));
            let args = [("count", words.len().into()), ("day", (&day).into()), ("list", (&list).into())];
            self.say("numbers-revised", &args)
        })
    }

    /// A number that was true on its day, with what its figure is now if it is one: "183 (kini 193)".
    fn was_and_is(&self, words: &str, found: &Match) -> String {
        let now = match (found.how, &found.cells[..]) {
            (How::Figure, [cell]) => {
                self.context.figures.get(*cell).and_then(|now| self.quantity_of(now, Form::Prose))
            }
            _ => None,
        };
        match now {
            Some(now) => self.say("number-was-and-is", &[("was", words.into()), ("now", (&now).into())]),
            None => words.to_owned(),
        }
    }
}
