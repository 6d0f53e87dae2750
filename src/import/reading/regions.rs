//! Which regions the names of a column are: the mapping's answer, else the one that the content knows, else a question.

use super::super::lexicon::Regions;
use super::super::mapping::Answer;
use super::super::numeral::without_mark;
use super::super::pivot;
use super::super::words::{fold, with_marks};
use super::Reader;
use super::answers::{Meant, is_total};
use crate::diag::Both;
use crate::model::{LevelId, RegionId};
use std::collections::BTreeMap;

impl Reader<'_> {
    /// The regions of all names of a column at once, since the others tell of which level a name is.
    pub(super) fn regions(
        &mut self,
        labels: &[(String, String)],
        by_code: bool,
        head: &str,
    ) -> BTreeMap<String, Meant<RegionId>> {
        let mut out = BTreeMap::new();
        let mut several: Vec<(&(String, String), Vec<RegionId>)> = Vec::new();
        let mut levels: BTreeMap<LevelId, usize> = BTreeMap::new();
        let all = &self.lexicon.dataset.regions.all;
        let mut near: Vec<&(String, String)> = Vec::new();
        let mut given = Vec::new();
        for pair in labels {
            let label = &pair.0;
            if let Some(answer) = self.mapping.regions.get(label) {
                given.push((pair, answer.clone()));
                continue;
            }
            let name = without_mark(label).0;
            match self.lexicon.regions(name, by_code) {
                Regions::Named(ids) if ids.len() == 1 => {
                    *levels.entry(all[ids[0]].level).or_default() += 1;
                    out.insert(label.clone(), Meant::This(ids[0]));
                }
                Regions::Named(ids) => several.push((pair, ids)),
                Regions::Near(_) if is_total(name) => drop(out.insert(label.clone(), Meant::Total)),
                Regions::Near(_) => near.push(pair),
            }
        }
        for (pair, answer) in given {
            let meant = self.answered_region(pair, &answer);
            out.insert(pair.0.clone(), meant);
        }
        // Where most names are of one level, a name that two levels share is of that one.
        let usual = levels.iter().max_by_key(|(_, count)| **count).map(|(level, _)| *level);
        for (pair, ids) in several {
            let of_level: Vec<RegionId> =
                ids.iter().copied().filter(|id| Some(all[*id].level) == usual).collect();
            let meant = match of_level.as_slice() {
                [one] => Meant::This(*one),
                _ => self.ask_region(pair, &ids),
            };
            out.insert(pair.0.clone(), meant);
        }
        // A name that is only nearly one is likely to be of the level that the head names, or else most names are of.
        let mut likely = self.lexicon.levels_in(head);
        if likely.is_empty() {
            likely.extend(usual);
        }
        for pair in near {
            let ids = match self.lexicon.regions_of(without_mark(&pair.0).0, by_code, &likely) {
                Regions::Near(ids) | Regions::Named(ids) => ids,
            };
            let meant = self.ask_region(pair, &ids);
            out.insert(pair.0.clone(), meant);
        }
        self.alike(labels, &mut out);
        self.former(labels, &mut out);
        for (label, meant) in &out {
            let answer = match meant {
                Meant::This(id) => Answer::Means(all[*id].id.clone()),
                Meant::Total => Answer::Total,
                Meant::Skip => Answer::Skip,
                Meant::Open => continue,
            };
            // Names that say their region plainly need no line in a mapping.
            let plain = matches!(meant, Meant::This(id) if all[*id].name.each().any(|name| name == label) || all[*id].id == *label);
            if !plain {
                self.propose("regions", label, answer);
            }
        }
        out
    }

    /// Names that differ in the marks of their letters alone ("Thanh Hóa", "Thanh Hoa") may be of two regions.
    fn alike(&mut self, labels: &[(String, String)], out: &mut BTreeMap<String, Meant<RegionId>>) {
        let all = &self.lexicon.dataset.regions.all;
        let mut of_region: BTreeMap<RegionId, Vec<&(String, String)>> = BTreeMap::new();
        for pair in labels {
            if let Some(Meant::This(id)) = out.get(&pair.0) {
                of_region.entry(*id).or_default().push(pair);
            }
        }
        let bare = |pair: &(String, String)| without_mark(&pair.0).0.to_owned();
        let mut doubtful = Vec::new();
        for (id, pairs) in of_region.iter().filter(|(_, pairs)| pairs.len() > 1) {
            let is_own = |pair: &&(String, String)| {
                all[*id].name.each().any(|name| with_marks(name) == with_marks(&bare(pair)))
            };
            let Some(first) = pairs.iter().find(|pair| is_own(pair)).or(pairs.first()) else { continue };
            for pair in pairs {
                let is_other = fold(&bare(pair)) == fold(&bare(first))
                    && with_marks(&bare(pair)) != with_marks(&bare(first));
                if is_other && !self.mapping.regions.contains_key(&pair.0) {
                    doubtful.push((*pair, *id));
                }
            }
        }
        for (pair, id) in doubtful {
            let message = Both {
                id: "apakah `{label}` itu {options}? dua nama di tabel ini hanya berbeda tanda hurufnya",
                en: "is `{label}` {options}? two names of this table differ in the marks of their letters alone",
            };
            self.open("regions", &pair.0, vec![all[id].id.clone()], &pair.1, message);
            out.insert(pair.0.clone(), Meant::Open);
        }
    }

    fn answered_region(&mut self, pair: &(String, String), answer: &Answer) -> Meant<RegionId> {
        match answer {
            Answer::Total => Meant::Total,
            Answer::Skip => Meant::Skip,
            Answer::Means(key) => match self.lexicon.dataset.regions.all.find(key) {
                Some(id) => Meant::This(id),
                None => self.unknown("regions", &pair.0, key, &pair.1),
            },
            Answer::Open(options) => {
                let ids: Vec<RegionId> =
                    options.iter().filter_map(|key| self.lexicon.dataset.regions.all.find(key)).collect();
                self.ask_region(pair, &ids)
            }
        }
    }

    fn ask_region(&mut self, (label, place): &(String, String), ids: &[RegionId]) -> Meant<RegionId> {
        let all = &self.lexicon.dataset.regions.all;
        let options: Vec<String> = ids.iter().map(|id| all[*id].id.clone()).collect();
        let message = match options.as_slice() {
            [] if pivot::is_blank(label) => Both {
                id: "baris `{label}` tidak bernama di sumbernya: wilayah mana itu? `skip` melewatinya",
                en: "the row `{label}` has no name in its source: which region is it? `skip` leaves it out",
            },
            [] => Both {
                id: "`{label}` bukan nama wilayah yang dikenal",
                en: "`{label}` is no region that is known",
            },
            [_] => Both { id: "apakah `{label}` itu {options}?", en: "is `{label}` {options}?" },
            _ => {
                Both { id: "wilayah mana `{label}`: {options}?", en: "which region is `{label}`: {options}?" }
            }
        };
        self.open("regions", label, options, place, message);
        Meant::Open
    }

    /// A name that stayed while its area changed: where the regions that were split off are not in the table, it may
    /// still be the former area.
    fn former(&mut self, labels: &[(String, String)], out: &mut BTreeMap<String, Meant<RegionId>>) {
        let all = &self.lexicon.dataset.regions.all;
        let known: Vec<RegionId> = out
            .values()
            .filter_map(|meant| if let Meant::This(id) = meant { Some(*id) } else { None })
            .collect();
        let mut doubtful = Vec::new();
        for pair in labels {
            if self.mapping.regions.contains_key(&pair.0) {
                continue;
            }
            let Some(Meant::This(id)) = out.get(&pair.0) else { continue };
            let before = &all[*id].predecessors;
            let [former] = before.as_slice() else { continue };
            let mut split =
                all.iter().filter(|(other, region)| other != id && region.predecessors == *before).peekable();
            let exists = split.peek().is_some();
            if exists && !split.any(|(other, _)| known.contains(&other)) && !known.contains(former) {
                doubtful.push((pair, vec![*id, *former]));
            }
        }
        for (pair, ids) in doubtful {
            let options: Vec<String> = ids.iter().map(|id| all[*id].id.clone()).collect();
            self.open("regions", &pair.0, options, &pair.1, Both {
                id: "wilayah `{label}` sekarang atau yang lama: {options}? pecahannya tidak ada di tabel ini",
                en: "`{label}` of today or of before: {options}? those split off from it are not in the table",
            });
            out.insert(pair.0.clone(), Meant::Open);
        }
    }
}
