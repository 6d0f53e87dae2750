//! The names, short names, aliases and codes of regions, as tables write them.

use super::super::words::{bare, fold, with_marks};
use super::{Lexicon, Regions, tokens};
use crate::model::{LevelId, RegionId};
use std::collections::BTreeMap;
use strsim::damerau_levenshtein;

/// Short words, written out.
const SHORT: &[(&str, &str)] = &[
    ("kab", "kabupaten"),
    ("prov", "provinsi"),
    ("propinsi", "provinsi"),
    ("prop", "provinsi"),
    ("kep", "kepulauan"),
    ("adm", "administrasi"),
    ("kec", "kecamatan"),
    ("kt", "kota"),
];

impl Lexicon<'_> {
    pub(super) fn region(&mut self, rank: usize, name: &str, id: RegionId) {
        if let Some(names) = self.regions.get_mut(rank) {
            push(names, fold(name), id);
        }
        push(&mut self.bare, bare(name), id);
    }

    /// The regions of a name, as it stands in a table. A code is looked up where `code` says that it may be one.
    pub fn regions(&self, text: &str, code: bool) -> Regions {
        self.regions_of(text, code, &[])
    }

    /// The same, where names are likely to be of these levels: those near to it that are of them come first.
    pub fn regions_of(&self, text: &str, code: bool, levels: &[LevelId]) -> Regions {
        let folded = fold(text);
        if code && let Some(found) = self.codes.get(&bare(text)) {
            return Regions::Named(found.clone());
        }
        for form in self.forms(&folded) {
            for names in &self.regions {
                if let Some(found) = names.get(&form.0) {
                    let found: Vec<RegionId> =
                        found.iter().copied().filter(|id| form.fits(self, *id)).collect();
                    // Of names that differ in the marks of their letters alone the very one is meant.
                    let is_own = |id: &RegionId| {
                        let names = self.dataset.regions.all[*id].name.each();
                        names.into_iter().any(|name| with_marks(name) == with_marks(text))
                    };
                    let own: Vec<RegionId> = found.iter().copied().filter(is_own).collect();
                    if found.len() > 1 && own.len() == 1 {
                        return Regions::Named(own);
                    }
                    if !found.is_empty() {
                        return Regions::Named(found);
                    }
                }
            }
        }
        let spelled = folded.replace(' ', "");
        if let Some(found) = self.bare.get(&spelled) {
            return Regions::Named(found.clone());
        }
        Regions::Near(self.near(&folded, levels))
    }

    /// The levels that a head of names speaks of: "Kabupaten/Kota" of regencies and cities.
    pub fn levels_in(&self, head: &str) -> Vec<LevelId> {
        let long = |word: String| {
            SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| (*long).to_owned())
        };
        let words = |text: &str| {
            let words = tokens(text).into_iter().map(long);
            words.filter(|word| !matches!(word.as_str(), "atau" | "dan" | "or" | "and")).collect::<Vec<_>>()
        };
        let head = words(head);
        let speaks = |name: &String| words(name).iter().all(|word| head.contains(word));
        let mut found: Vec<(usize, LevelId)> = self
            .levels
            .iter()
            .filter(|(name, _)| !name.is_empty() && speaks(name))
            .map(|(name, id)| (words(name).len(), *id))
            .collect();
        // "Kabupaten/Kota" is one level where there is one of that name.
        let longest = found.iter().map(|(count, _)| *count).max().unwrap_or_default();
        found.retain(|(count, _)| *count == longest);
        let mut out: Vec<LevelId> = Vec::new();
        for (_, id) in found {
            if !out.contains(&id) {
                out.push(id);
            }
        }
        out
    }

    /// The regions with a code.
    pub fn coded(&self, text: &str) -> Option<&[RegionId]> {
        self.codes.get(&bare(text)).map(Vec::as_slice)
    }

    /// The ways in which a folded name may be meant: as it stands, with its short words written out, without the word
    /// for its kind.
    fn forms(&self, folded: &str) -> Vec<Form> {
        let written: Vec<&str> = folded
            .split(' ')
            .map(|word| SHORT.iter().find(|(short, _)| *short == word).map_or(word, |(_, long)| *long))
            .collect();
        let long = written.join(" ");
        let mut forms = vec![Form(folded.to_owned(), None), Form(long.clone(), None)];
        for (name, level) in &self.levels {
            let rest =
                long.strip_prefix(&format!("{name} ")).or_else(|| long.strip_suffix(&format!(" {name}")));
            forms.extend(rest.map(|rest| Form(rest.to_owned(), Some(*level))));
        }
        for word in ["provinsi", "province of", "province", "negara"] {
            let rest =
                long.strip_prefix(&format!("{word} ")).or_else(|| long.strip_suffix(&format!(" {word}")));
            forms.extend(rest.map(|rest| Form(rest.to_owned(), None)));
        }
        forms
    }

    fn near(&self, folded: &str, levels: &[LevelId]) -> Vec<RegionId> {
        let all = &self.dataset.regions.all;
        let mut found: Vec<(bool, usize, &str, RegionId)> = Vec::new();
        // "Kab. Bogorr" names its level itself.
        let mut seen: Vec<(String, Option<LevelId>)> = Vec::new();
        for Form(text, level) in self.forms(folded) {
            if seen.contains(&(text.clone(), level)) {
                continue;
            }
            seen.push((text.clone(), level));
            let is_other = |id: RegionId| match level {
                Some(level) => all[id].level != level,
                None => !levels.is_empty() && !levels.contains(&all[id].level),
            };
            let spelled = text.replace(' ', "");
            let length = spelled.chars().count();
            if !(3..=60).contains(&length) {
                continue;
            }
            let allowed = (length / 4).clamp(1, 3);
            let letters = letters(&spelled);
            for (name, ids) in &self.bare {
                if apart(name, &letters) > 2 * allowed {
                    continue;
                }
                let distance = damerau_levenshtein(name, &spelled);
                if distance <= allowed {
                    found.extend(ids.iter().map(|id| (is_other(*id), distance, name.as_str(), *id)));
                }
            }
            for (name, ids) in self.regions.iter().flatten() {
                if is_short_for(&text, name) {
                    found.extend(ids.iter().map(|id| (is_other(*id), allowed, name.as_str(), *id)));
                }
            }
        }
        found.sort_unstable_by_key(|(other, distance, name, id)| (*other, *distance, *name, *id));
        let mut out = Vec::new();
        for (_, _, _, id) in found {
            if !out.contains(&id) && out.len() < 3 {
                out.push(id);
            }
        }
        out
    }
}

/// How often each letter stands in a name; letters that share a place are counted together.
type Letters = [i16; 64];

fn letters(name: &str) -> Letters {
    let mut out = [0; 64];
    for letter in name.chars() {
        out[place(letter)] += 1;
    }
    out
}

fn place(letter: char) -> usize {
    (letter as usize) % 64
}

/// How many letters of two names have no like in the other one. A slip of one letter leaves two at most, so that names
/// further apart than that need not be compared letter by letter.
fn apart(name: &str, letters: &Letters) -> usize {
    let mut left = *letters;
    for letter in name.chars() {
        left[place(letter)] -= 1;
    }
    left.iter().map(|count| usize::from(count.unsigned_abs())).sum()
}

/// A way in which a name may be meant, and the level that it names.
struct Form(String, Option<LevelId>);

impl Form {
    fn fits(&self, lexicon: &Lexicon<'_>, region: RegionId) -> bool {
        self.1.is_none_or(|level| lexicon.dataset.regions.all[region].level == level)
    }
}

pub(super) fn push(names: &mut BTreeMap<String, Vec<RegionId>>, name: String, id: RegionId) {
    let ids = names.entry(name).or_default();
    if !ids.contains(&id) {
        ids.push(id);
    }
}

/// Whether each word of a text can be short for the word of a name at its place: "dki jkt" of "dki jakarta".
fn is_short_for(text: &str, name: &str) -> bool {
    let (mut words, mut of) = (text.split(' '), name.split(' '));
    let mut shortened = false;
    loop {
        match (words.next(), of.next()) {
            (None, None) => return shortened,
            (Some(word), Some(whole)) if word == whole => {}
            (Some(word), Some(whole)) if word.len() >= 2 && is_within(word, whole) => shortened = true,
            _ => return false,
        }
    }
}

/// Whether the letters of a word stand in another in their order, the first at its beginning.
fn is_within(word: &str, whole: &str) -> bool {
    let mut letters = whole.chars();
    word.chars().next() == whole.chars().next()
        && word.chars().all(|wanted| letters.any(|letter| letter == wanted))
}
