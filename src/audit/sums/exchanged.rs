//! Figures that stand in other places than when their control was written: what a digest tells and a sum cannot.
//!
//! A digest is a sum over the figures, so that what it would be with some of them elsewhere is quickly worked out.

use super::controls::{Missed, mark_of};
use super::grid::{Shift, shifted};
use crate::diag::{Both, Phrase};
use crate::model::{
    Aspect, CellKey, Dataset, MeasureRef, Named, Observation, PartialDate, Period, RegionId, SourceId, mark,
};
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// More digests than this are not tried: a file so large is better searched by eye.
const MOST: usize = 400_000;

/// What moved.
#[derive(Debug, Clone)]
pub(super) enum Moved {
    /// The values of two rows, columns or cells changed places: the figures of each, in their order.
    Exchanged(Vec<u32>, Vec<u32>),
    /// Values stand one row off.
    Shifted(Shift),
    /// These figures had another key.
    Renamed(Vec<u32>, Mark, Mark),
}

/// A part of what says which figure a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Mark {
    Region(RegionId),
    What(MeasureRef),
    Period(Period),
    Aspect(Aspect),
    Source(SourceId),
    Released(PartialDate),
}

impl Mark {
    fn all(one: &Observation) -> [Self; 6] {
        let key = one.key;
        [
            Self::Region(key.region),
            Self::What(key.what()),
            Self::Period(key.period),
            Self::Aspect(key.aspect),
            Self::Source(one.source),
            Self::Released(one.released),
        ]
    }

    /// The key under which data files write it.
    fn key(self) -> &'static str {
        match self {
            Self::Region(_) => "region",
            Self::What(_) => "measure",
            Self::Period(_) => "period",
            Self::Aspect(_) => "aspect",
            Self::Source(_) => "source",
            Self::Released(_) => "released",
        }
    }

    fn is_like(self, other: Self) -> bool {
        std::mem::discriminant(&self) == std::mem::discriminant(&other)
    }

    /// What a figure adds to the digest with this in the place of its own.
    fn digest(self, dataset: &Dataset, one: &Observation) -> u32 {
        let (mut key, mut source, mut released) = (one.key, one.source, one.released);
        match self {
            Self::Region(region) => key.region = region,
            Self::What(MeasureRef { measure, category }) => key = CellKey { measure, category, ..key },
            Self::Period(period) => key.period = period,
            Self::Aspect(aspect) => key.aspect = aspect,
            Self::Source(other) => source = other,
            Self::Released(date) => released = date,
        }
        mark(dataset, key, &one.stated, source, released)
    }

    /// The times that become this one by one digit, by two that changed places, or by one year; and for a measure
    /// all others.
    fn miswritten(self, dataset: &Dataset) -> Vec<Self> {
        let text = match self {
            Self::What(MeasureRef { category, .. }) => {
                let measures = dataset.measures.all.ids();
                return measures.map(|measure| Self::What(MeasureRef { measure, category })).collect();
            }
            Self::Period(period) => period.to_string(),
            Self::Released(date) => date.to_string(),
            _ => return Vec::new(),
        };
        let mut texts = Vec::new();
        for at in (0..text.len()).filter(|at| text.as_bytes()[*at].is_ascii_digit()) {
            let (before, rest) = text.split_at(at);
            texts.extend((0..10).map(|digit| format!("{before}{digit}{}", &rest[1..])));
            let mut two = rest.chars().take(2);
            if let (Some(a), Some(b)) = (two.next(), two.next().filter(char::is_ascii_digit)) {
                texts.push(format!("{before}{b}{a}{}", &rest[2..]));
            }
        }
        let read = |text: String| match self {
            Self::Period(_) => Period::parse(&text).ok().map(Self::Period),
            _ => PartialDate::parse(&text).ok().map(Self::Released),
        };
        let years = [-1, 1].into_iter().filter_map(|years| match self {
            Self::Period(period) => period.years_earlier(years).map(Self::Period),
            Self::Released(date) => {
                let other = date.as_period().years_earlier(years)?;
                Some(Self::Released(PartialDate { latest: other.end, earliest: other.start }))
            }
            _ => None,
        });
        texts.into_iter().filter_map(read).chain(years).collect()
    }

    fn name(self, dataset: &Dataset) -> String {
        match self {
            Self::Region(region) => dataset.regions.all[region].id.clone(),
            Self::What(what) => dataset.measures.key_of(what),
            Self::Period(period) => period.to_string(),
            Self::Aspect(aspect) => aspect.key().to_owned(),
            Self::Source(source) => dataset.sources[source].id.clone(),
            Self::Released(date) => date.to_string(),
        }
    }
}

impl Moved {
    /// The first figure that moved.
    pub(super) fn figure(&self) -> Option<u32> {
        match self {
            Self::Exchanged(moved, _) | Self::Renamed(moved, ..) => moved.first().copied(),
            Self::Shifted(shift) => shift.figures.first().copied(),
        }
    }

    /// All figures that moved.
    pub(super) fn figures(&self) -> impl Iterator<Item = u32> {
        let (some, others): (&[u32], &[u32]) = match self {
            Self::Exchanged(some, others) => (some, others),
            Self::Shifted(shift) => (&shift.figures, &[]),
            Self::Renamed(moved, ..) => (moved, &[]),
        };
        some.iter().chain(others).copied()
    }

    /// Another figure that shows what moved.
    pub(super) fn other(&self) -> Option<(u32, Both)> {
        match self {
            Self::Exchanged(_, others) => {
                let words = Both { id: "tertukar dengan ini", en: "in the place of this one" };
                others.first().map(|other| (*other, words))
            }
            Self::Shifted(shift) => {
                let words = Both { id: "sampai di sini", en: "up to here" };
                shift.figures.last().map(|last| (*last, words))
            }
            Self::Renamed(..) => None,
        }
    }

    /// Where the content says what these figures are about: the last such place before the first of them.
    pub(super) fn place(&self, dataset: &Dataset, names: &[Named]) -> Option<Span> {
        let Self::Renamed(_, now, _) = self else { return None };
        let figure = &dataset.cells.observations()[self.figure()? as usize];
        let find = |key: &str, fits: &dyn Fn(&str) -> bool| {
            let named = || names.iter().filter(|one| one.key == key && fits(&one.text)).map(|one| one.span);
            named().filter(|span| *span < figure.span).max().or_else(|| named().min())
        };
        let name = now.name(dataset);
        let Mark::Aspect(aspect) = now else {
            return find(now.key(), &|text| text.split('@').next() == Some(&name));
        };
        // An aspect stands behind the measure, under its own key, or above all figures; the default nowhere.
        let measure = dataset.measures.key_of(figure.key.what());
        let said = format!("{measure}@{name}");
        let said = find("measure", &|text| text == said).or_else(|| find("aspect", &|text| text == name));
        let targets = || find("targets", &|_| *aspect == Aspect::Target);
        said.or_else(targets).or_else(|| find("measure", &|text| text == measure))
    }

    pub(super) fn hint(&self, dataset: &Dataset) -> Phrase {
        let name = |figure: u32| dataset.cell_name(dataset.cells.observations()[figure as usize].key);
        match self {
            Self::Exchanged(a, b) => Phrase::new(Both {
                id: "nilai `{a}` dan `{b}` tertukar?",
                en: "`{a}` and `{b}` in each other's place?",
            })
            .with("a", a.first().map(|a| name(*a)).unwrap_or_default())
            .with("b", b.first().map(|b| name(*b)).unwrap_or_default()),
            Self::Shifted(shift) => {
                let words = match shift.twins {
                    true => Both {
                        id: "baris sebelum `{first}` berisi angka yang sama: mulai di situ, apakah nilainya bergeser satu baris?",
                        en: "the row before `{first}` has the same figures: from there on, are the values one row off?",
                    },
                    false => Both {
                        id: "mulai `{first}`, nilainya bergeser satu baris?",
                        en: "from `{first}` on, are the values one row off?",
                    },
                };
                let first = shift.figures.first().map(|first| name(*first));
                Phrase::new(words).with("first", first.unwrap_or_default())
            }
            Self::Renamed(_, now, before) => Phrase::new(Both {
                id: "`{now}` tadinya `{before}` ketika `control` ditulis",
                en: "`{now}` was `{before}` when `control` was written",
            })
            .with("now", now.name(dataset))
            .with("before", before.name(dataset)),
        }
    }
}

/// What moved of figures whose control misses this: only where a row fell off does it change their sum.
pub(super) fn moved(dataset: &Dataset, figures: &[u32], missed: Missed) -> Option<Moved> {
    let shifted = || shifted(dataset, figures, missed).map(Moved::Shifted);
    if !missed.total.is_zero() {
        return shifted();
    }
    let search = Search { dataset, figures, more: missed.digest };
    search.renamed().or_else(shifted).or_else(|| search.exchanged())
}

struct Search<'s> {
    dataset: &'s Dataset,
    figures: &'s [u32],
    more: u32,
}

impl Search<'_> {
    fn one(&self, figure: u32) -> &Observation {
        &self.dataset.cells.observations()[figure as usize]
    }

    /// Figures that share a key, each group with that key.
    fn groups(&self) -> BTreeMap<Mark, Vec<u32>> {
        let mut groups: BTreeMap<Mark, Vec<u32>> = BTreeMap::new();
        for figure in self.figures {
            for mark in Mark::all(self.one(*figure)) {
                groups.entry(mark).or_default().push(*figure);
            }
        }
        groups
    }

    /// A row, a column, or one figure under another key.
    fn renamed(&self) -> Option<Moved> {
        let mut known: BTreeSet<Mark> =
            self.dataset.cells.observations().iter().flat_map(Mark::all).collect();
        known.extend(self.dataset.regions.all.ids().map(Mark::Region));
        known.extend(self.dataset.sources.iter().map(|(id, _)| Mark::Source(id)));
        known.extend(Aspect::ALL.map(Mark::Aspect));
        for now in self.groups().into_keys() {
            known.extend(now.miswritten(self.dataset));
        }
        let mut tried = 0;
        // What many figures share stands above them, once: that is soon tried.
        let mut groups: Vec<(Mark, Vec<u32>)> = self.groups().into_iter().collect();
        groups.sort_by_key(|(mark, figures)| (std::cmp::Reverse(figures.len()), *mark));
        for (now, figures) in groups {
            let own: Vec<u32> = figures.iter().map(|at| self.own(*at)).collect();
            let total = own.iter().fold(0u32, |sum, own| sum.wrapping_add(*own));
            for before in known.iter().copied().filter(|before| before.is_like(now) && *before != now) {
                tried += figures.len();
                if tried > MOST {
                    return None;
                }
                let others: Vec<u32> =
                    figures.iter().map(|at| before.digest(self.dataset, self.one(*at))).collect();
                let sum = others.iter().fold(0u32, |sum, other| sum.wrapping_add(*other));
                if total.wrapping_sub(sum) == self.more {
                    return Some(Moved::Renamed(figures, now, before));
                }
                let single =
                    own.iter().zip(&others).position(|(own, other)| own.wrapping_sub(*other) == self.more);
                if let Some(at) = single {
                    return Some(Moved::Renamed(vec![figures[at]], now, before));
                }
            }
        }
        None
    }

    /// Two cells of one row or column, two rows, or two columns.
    fn exchanged(&self) -> Option<Moved> {
        let mut tried = 0;
        let groups = self.groups();
        for (mark, figures) in &groups {
            for (at, a) in figures.iter().enumerate() {
                for b in &figures[at + 1..] {
                    tried += 2;
                    if tried > MOST {
                        return None;
                    }
                    if self.changes([(*a, *b)].into_iter()) == self.more {
                        return Some(Moved::Exchanged(vec![*a], vec![*b]));
                    }
                }
            }
            let later = groups.range(*mark..).skip(1).filter(|(other, _)| other.is_like(*mark));
            for (_, others) in later.filter(|(_, others)| others.len() == figures.len()) {
                tried += 2 * figures.len();
                if tried > MOST {
                    return None;
                }
                if self.changes(figures.iter().copied().zip(others.iter().copied())) == self.more {
                    return Some(Moved::Exchanged(figures.clone(), others.clone()));
                }
            }
        }
        None
    }

    fn own(&self, figure: u32) -> u32 {
        let one = self.one(figure);
        mark_of(self.dataset, one, &one.stated)
    }

    /// How much more the digest is than with the values of these pairs exchanged.
    fn changes(&self, pairs: impl Iterator<Item = (u32, u32)>) -> u32 {
        pairs.fold(0u32, |sum, (a, b)| {
            let (first, second) = (self.one(a), self.one(b));
            let now = self.own(a).wrapping_add(self.own(b));
            let before = mark_of(self.dataset, first, &second.stated);
            let before = before.wrapping_add(mark_of(self.dataset, second, &first.stated));
            sum.wrapping_add(now.wrapping_sub(before))
        })
    }
}
