//! What the names of a table mean: the mapping's answer, else the one that the content knows, else a question.

use super::super::layout::Layout;
use super::super::lexicon::{ASPECTS, Regions, What};
use super::super::mapping::{Answer, missing};
use super::super::notes::same_mark;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::words::fold;
use super::{Note, Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, DimensionId, LevelId, MeasureId, Missing, Period, RegionId, Status};
use std::collections::BTreeMap;

/// What a name of a table stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant<T> {
    /// This.
    This(T),
    /// The total of the others.
    Total,
    /// Nothing that is imported.
    Skip,
    /// Nobody knows: there is a question.
    Open,
}

impl<T> Meant<T> {
    /// The same of what it stands for.
    pub(super) fn map<U>(self, f: impl FnOnce(T) -> U) -> Meant<U> {
        match self {
            Self::This(one) => Meant::This(f(one)),
            Self::Total => Meant::Total,
            Self::Skip => Meant::Skip,
            Self::Open => Meant::Open,
        }
    }
}

/// Words that begin the name of a total.
const TOTALS: &[&str] =
    &["jumlah", "total", "sub total", "subtotal", "sub jumlah", "subjumlah", "grand total"];

/// Whether a name is that of a total.
pub(super) fn is_total(label: &str) -> bool {
    let folded = fold(label);
    // "Aceh Total" is what pivot tables write below the rows of Aceh.
    folded.ends_with(" total")
        || TOTALS.iter().any(|word| folded == *word || folded.starts_with(&format!("{word} ")))
}

impl Reader<'_> {
    /// The regions of all names of a column at once, since the others tell of which level a name is.
    pub(super) fn regions(
        &mut self,
        labels: &[(String, String)],
        by_code: bool,
    ) -> BTreeMap<String, Meant<RegionId>> {
        let mut out = BTreeMap::new();
        let mut several: Vec<(&(String, String), Vec<RegionId>)> = Vec::new();
        let mut levels: BTreeMap<LevelId, usize> = BTreeMap::new();
        let all = &self.lexicon.dataset.regions.all;
        let mut near: Vec<(&(String, String), Vec<RegionId>)> = Vec::new();
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
                Regions::Near(ids) => near.push((pair, ids)),
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
        for (pair, ids) in near {
            let meant = self.ask_region(pair, &ids);
            out.insert(pair.0.clone(), meant);
        }
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

    /// The mapping names what the content does not have.
    fn unknown<T>(&mut self, key: &'static str, label: &str, given: &str, place: &str) -> Meant<T> {
        self.ask(Question {
            key,
            label: label.to_owned(),
            options: Vec::new(),
            place: place.to_owned(),
            message: Phrase::new(Both {
                id: "pemetaan menyebut `{given}` untuk `{label}`, tetapi isi situs tidak mengenalnya",
                en: "the mapping gives `{given}` for `{label}`, which the content does not know",
            })
            .with("given", given)
            .with("label", label),
        });
        Meant::Open
    }

    fn ask_region(&mut self, (label, place): &(String, String), ids: &[RegionId]) -> Meant<RegionId> {
        let all = &self.lexicon.dataset.regions.all;
        let options: Vec<String> = ids.iter().map(|id| all[*id].id.clone()).collect();
        let message = match options.as_slice() {
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

    /// Asks, and puts the question into the proposal.
    pub(super) fn open(
        &mut self,
        key: &'static str,
        label: &str,
        options: Vec<String>,
        place: &str,
        message: Both,
    ) {
        if matches!(key, "regions" | "periods" | "measures" | "categories" | "missing") {
            self.propose(key, label, Answer::Open(options.clone()));
        }
        let listed = options.iter().map(|option| format!("`{option}`")).collect::<Vec<_>>().join(", ");
        let message = Phrase::new(message).with("label", label).with("options", listed);
        self.ask(Question { key, label: label.to_owned(), options, place: place.to_owned(), message });
    }

    /// The time that a text of a table means.
    pub(super) fn period(&mut self, label: &str, place: &str) -> Meant<Period> {
        match self.mapping.periods.get(label).cloned() {
            Some(Answer::Means(text)) => match Period::parse(&text) {
                Ok(period) => Meant::This(period),
                Err(_) => self.unknown("periods", label, &text, place),
            },
            Some(Answer::Skip) => Meant::Skip,
            Some(Answer::Total) => Meant::Total,
            Some(Answer::Open(_)) | None => {
                let found =
                    (!self.mapping.periods.contains_key(label)).then(|| period::parse(without_mark(label).0));
                match found.flatten() {
                    // A key is meant as it stands.
                    Some(period) if Period::parse(label) == Ok(period) => Meant::This(period),
                    Some(period) => Meant::This(self.as_the_site_has(period)),
                    None => {
                        self.open(
                            "periods",
                            label,
                            Vec::new(),
                            place,
                            Both {
                                id: "`{label}` bukan waktu yang dikenal",
                                en: "`{label}` is no time that is known",
                            },
                        );
                        Meant::Open
                    }
                }
            }
        }
    }

    /// The measure that a text of a long table means, with a category and an aspect where it names them.
    pub(super) fn measure(&mut self, label: &str, place: &str) -> Meant<What> {
        let answer = self.mapping.measures.get(label).cloned();
        let text = match &answer {
            Some(Answer::Means(text)) => text.as_str(),
            Some(Answer::Skip) => return Meant::Skip,
            Some(Answer::Total) => return Meant::Total,
            Some(Answer::Open(_)) => "",
            None => label,
        };
        if let Some(found) = self.lexicon.measure_key(text) {
            return Meant::This(found);
        }
        if matches!(answer, Some(Answer::Means(_))) {
            return self.unknown("measures", label, text, place);
        }
        let heard = self.lexicon.hear(without_mark(label).0, None);
        let suggested = heard.measure.map(|id| self.lexicon.dataset.measures.all[id].id.clone());
        match heard.measure {
            Some(measure) if heard.left.is_empty() && heard.rivals.is_empty() && answer.is_none() => {
                let found = (measure, heard.values, heard.aspect);
                let key = self.lexicon.dataset.measures.all[measure].id.clone();
                let keys = self.lexicon.value_keys(&found.1);
                self.propose("measures", label, Answer::Means([vec![key], keys].concat().join("/")));
                Meant::This(found)
            }
            _ => {
                let rivals = heard.rivals.iter().map(|id| self.lexicon.dataset.measures.all[*id].id.clone());
                let options: Vec<String> = suggested.into_iter().chain(rivals).collect();
                let message = if options.is_empty() {
                    Both {
                        id: "`{label}` bukan ukuran yang dikenal",
                        en: "`{label}` is no measure that is known",
                    }
                } else {
                    Both {
                        id: "ukuran mana `{label}`: {options}?",
                        en: "which measure is `{label}`: {options}?",
                    }
                };
                self.open("measures", label, options, place, message);
                Meant::Open
            }
        }
    }

    /// The category that a text of a long table means; none is the total.
    pub(super) fn category(
        &mut self,
        label: &str,
        measure: Option<MeasureId>,
        place: &str,
    ) -> Meant<Vec<(DimensionId, u16)>> {
        let answer = self.mapping.categories.get(label).cloned();
        let text = match &answer {
            Some(Answer::Means(text)) => text.as_str(),
            Some(Answer::Skip) => return Meant::Skip,
            Some(Answer::Total) => return Meant::This(Vec::new()),
            Some(Answer::Open(_)) => "",
            None => label,
        };
        let by_key = text
            .split('/')
            .map(|key| self.lexicon.dataset.measures.find_value(key))
            .collect::<Option<Vec<_>>>();
        let fits = |values: &[(DimensionId, u16)]| {
            let dimensions = measure.map(|id| &self.lexicon.dataset.measures.all[id].dimensions);
            values.iter().all(|(dimension, _)| dimensions.is_none_or(|known| known.contains(dimension)))
        };
        if let Some(mut found) = by_key.filter(|found| fits(found)) {
            found.sort_unstable();
            return Meant::This(found);
        }
        if matches!(answer, Some(Answer::Means(_))) {
            return self.unknown("categories", label, text, place);
        }
        if let Some(value) =
            self.lexicon.value_named(without_mark(label).0, measure).filter(|_| answer.is_none())
        {
            let keys = self.lexicon.value_keys(&[value]);
            self.propose("categories", label, Answer::Means(keys.join("/")));
            return Meant::This(vec![value]);
        }
        // SDMX: the total of a dimension, or one that does not apply.
        if answer.is_none() && matches!(label, "_T" | "_Z") {
            return Meant::This(Vec::new());
        }
        let heard = self.lexicon.hear(without_mark(label).0, measure);
        let known =
            heard.left.is_empty() && heard.measure.is_none() && (heard.total || !heard.values.is_empty());
        if known && answer.is_none() {
            if !heard.values.is_empty() {
                let keys = self.lexicon.value_keys(&heard.values);
                self.propose("categories", label, Answer::Means(keys.join("/")));
            }
            return Meant::This(heard.values);
        }
        self.open(
            "categories",
            label,
            self.lexicon.value_keys(&heard.values),
            place,
            Both { id: "`{label}` bukan kategori ukuran ini", en: "`{label}` is no category of the measure" },
        );
        Meant::Open
    }

    /// Why a figure is missing, by the sign that stands in its place. A hyphen can mean "none" or "unknown", and nobody
    /// but the table's own notes or a person can tell.
    pub(super) fn missing(&mut self, sign: &str, table: &Layout, place: &str) -> Meant<Missing> {
        let folded = sign.to_lowercase();
        match self.mapping.missing.get(sign).cloned() {
            Some(Answer::Means(text)) => {
                return match missing(&text) {
                    Some(reason) => Meant::This(reason),
                    None => self.unknown("missing", sign, &text, place),
                };
            }
            Some(Answer::Skip) => return Meant::Skip,
            Some(Answer::Total | Answer::Open(_)) => {}
            None => {
                // "- : tidak tersedia", and "- data tidak tersedia" without a mark between.
                let explains = |(mark, text): &'_ (Option<String>, String)| match mark {
                    Some(mark) => (mark.trim_end_matches(')') == sign).then(|| text.clone()),
                    None => {
                        let rest = text.strip_prefix(sign).filter(|rest| rest.starts_with(' '))?;
                        (rest.split_whitespace().count() <= 4).then(|| rest.to_owned())
                    }
                };
                let by_note = table.notes.iter().filter_map(explains).find_map(|text| by_words(&text));
                let found = missing(&folded).or(by_note).or_else(|| by_sign(&folded));
                if let Some(reason) = found {
                    self.propose("missing", sign, Answer::Means(reason.key().to_owned()));
                    return Meant::This(reason);
                }
            }
        }
        self.open(
            "missing",
            sign,
            vec!["not-available".to_owned()],
            place,
            Both {
                id: "apa arti `{label}` di tempat angka: nol, atau tidak tersedia?",
                en: "what does `{label}` mean in place of a figure: none, or not available?",
            },
        );
        Meant::Open
    }

    /// What a mark behind a figure, a head or a name says, by the notes of the table.
    pub(super) fn marked(&self, mark: &str, table: &Layout) -> (Option<Status>, Option<Note>) {
        let wanted = same_mark(mark);
        let found =
            table.notes.iter().find(|(known, _)| known.as_deref().map(same_mark) == Some(wanted.clone()));
        match found {
            Some((_, text)) => {
                let folded = fold(text);
                let status = status_of(&folded);
                let short = folded.split(' ').count() <= 3;
                (status, (status.is_none() || !short).then(|| Note::Said(text.clone())))
            }
            // Nothing explains it; readers are told that it is there.
            None => (None, Some(Note::Unexplained(mark.to_owned()))),
        }
    }
}

/// What a status column, or a note, says.
pub(super) fn status_of(folded: &str) -> Option<Status> {
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["sementara", "provisional", "preliminary"]) {
        Some(Status::Provisional)
    } else if has(&["direvisi", "revisi", "revised", "diperbaiki"]) {
        Some(Status::Revised)
    } else if has(&["final", "tetap", "definitive"]) {
        Some(Status::Final)
    } else {
        None
    }
}

/// The aspect that a word names.
pub(super) fn aspect_of(folded: &str) -> Option<Aspect> {
    ASPECTS.iter().find(|(word, _)| *word == folded).map(|(_, aspect)| *aspect)
}

fn by_words(text: &str) -> Option<Missing> {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["rahasia", "confidential", "dirahasiakan"]) {
        Some(Missing::Confidential)
    } else if has(&["ditutup", "disembunyikan", "suppressed"]) {
        Some(Missing::Suppressed)
    } else if has(&["belum"]) || has(&["not yet"]) {
        Some(Missing::NotYetReported)
    } else if has(&["tidak berlaku", "not applicable", "tidak relevan"]) {
        Some(Missing::NotApplicable)
    } else if has(&["tidak tersedia", "not available", "tidak diketahui", "unknown"]) {
        Some(Missing::NotAvailable)
    } else {
        None
    }
}

/// Signs and words whose meaning is agreed upon.
fn by_sign(folded: &str) -> Option<Missing> {
    match folded {
        "…" | "..." | ".." | "n.a." | "n.a" | "na" | "n/a" | "nd" | "n.d." | "tad" | "t.a.d." => {
            Some(Missing::NotAvailable)
        }
        _ => by_words(folded),
    }
}
