//! What the names of a table mean: the mapping's answer, else the one that the content knows, else a question.

use super::super::fiscal;
use super::super::layout::Layout;
use super::super::lexicon::{ASPECTS, What};
use super::super::mapping::Answer;
use super::super::notes::same_mark;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::status::{is_status_alone, status_of};
use super::super::ways::behind_prefix;
use super::super::words::fold;
use super::{Note, Question, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, DimensionId, MeasureId, Period, Status};

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
    /// The mapping names what the content does not have.
    pub(super) fn unknown<T>(
        &mut self,
        key: &'static str,
        label: &str,
        given: &str,
        place: &str,
    ) -> Meant<T> {
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
                let is_new = !self.mapping.periods.contains_key(label);
                if let Some(year) = fiscal::parse(without_mark(label).0).filter(|_| is_new) {
                    return self.fiscal(&year, place).map_or(Meant::Open, Meant::This);
                }
                let found = is_new.then(|| period::parse(without_mark(label).0));
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
            Some(measure)
                if heard.left.is_empty()
                    && heard.rivals.is_empty()
                    && answer.is_none()
                    && !self.lexicon.is_of_another_unit(&heard, Some(measure)) =>
            {
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

    /// The category that a text of a long table means, of the dimension that the head of its column names; none is the
    /// total.
    pub(super) fn category(
        &mut self,
        label: &str,
        measure: Option<MeasureId>,
        of: Option<DimensionId>,
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
        let by_key = by_key.filter(|found| fits(found));
        // "Other" of one column is not that of the next, though both are called so.
        let is_of = |found: &Vec<(DimensionId, u16)>| match (of, found.as_slice()) {
            (Some(of), [(dimension, _)]) => *dimension == of,
            _ => true,
        };
        if let Some(mut found) = by_key.clone().filter(is_of) {
            found.sort_unstable();
            return Meant::This(found);
        }
        let is_answered = matches!(answer, Some(Answer::Means(_))) && by_key.is_none();
        if is_answered {
            return self.unknown("categories", label, text, place);
        }
        let bare = without_mark(label).0;
        let named = self.lexicon.value_named(bare, measure, of).or_else(|| {
            // "Sex: Male".
            let (prefix, rest) = behind_prefix(bare)?;
            let of = self.lexicon.dimension_of(prefix)?;
            self.lexicon.value_named(rest, measure, Some(of))
        });
        let is_free = !matches!(answer, Some(Answer::Open(_)));
        if let Some(value) = named.filter(|_| is_free) {
            let keys = self.lexicon.value_keys(&[value]);
            self.propose("categories", label, Answer::Means(keys.join("/")));
            return Meant::This(vec![value]);
        }
        // SDMX: the total of a dimension, or one that does not apply.
        if answer.is_none() && (matches!(label, "_T" | "_Z") || is_whole(label)) {
            return Meant::This(Vec::new());
        }
        let heard = self.lexicon.hear(without_mark(label).0, measure);
        let known = heard.left.is_empty()
            && heard.measure.is_none()
            && (heard.total || !heard.values.is_empty())
            && is_of(&heard.values)
            && !self.lexicon.is_of_another_unit(&heard, measure);
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

    /// What a mark behind a figure, a head or a name says, by the notes of the table.
    pub(super) fn marked(&self, mark: &str, table: &Layout) -> (Option<Status>, Option<Note>) {
        let wanted = same_mark(mark);
        let found =
            table.notes.iter().find(|(known, _)| known.as_deref().map(same_mark) == Some(wanted.clone()));
        match found {
            Some((_, text)) => {
                let folded = fold(text);
                let status = status_of(&folded);
                let is_kept = status.is_none() || !is_status_alone(text);
                (status, is_kept.then(|| Note::Said(text.clone())))
            }
            // Nothing explains it; readers are told that it is there.
            None => (None, Some(Note::Unexplained(mark.to_owned()))),
        }
    }
}

/// Whether a category is all of them together: "Total", "overall", "Sex: Total".
pub fn is_whole(label: &str) -> bool {
    let folded = fold(label.rsplit(':').next().unwrap_or(label));
    // "Jumlah/Total".
    let is_sum = |word: &str| {
        matches!(
            word,
            "jumlah" | "total" | "grand" | "keseluruhan" | "seluruhnya" | "semua" | "all" | "overall"
        )
    };
    let is_both = matches!(
        folded.as_str(),
        "all ages" | "both" | "both sexes" | "l p" | "laki laki perempuan" | "laki laki dan perempuan"
    );
    is_both || !folded.is_empty() && folded.split(' ').all(is_sum)
}

/// The aspect that a word names.
pub(super) fn aspect_of(folded: &str) -> Option<Aspect> {
    ASPECTS.iter().find(|(word, _)| *word == folded).map(|(_, aspect)| *aspect)
}
