//! What leads to expect how large a figure is: the same cell in other periods, and other figures of the same
//! region, each as far as it has been a good guide in the other regions.

use super::points::{Points, Slice};
use super::robust::{CROSS_SECTION, Spread, spread};
use crate::model::{Aspect, CategoryId, LevelId, MeasureId, Observation};
use jiff::civil::Date;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::collections::BTreeMap;
use std::f64::consts::{LN_2, LN_10};

/// So many periods before and after are looked at.
pub(super) const REACH: u32 = 2;
/// So many other figures of the same region are looked at.
const SIBLINGS: usize = 3;
/// So many candidates for them are tried.
const TRIED: usize = 24;
/// Past this spread another figure is no guide: it would not even tell a slip by a hundred.
const GUIDE: f64 = 0.76;
/// So far off another period a point counts as rough: by four tenths.
const ROUGH: f64 = 0.35;
/// So many times its spread a difference to another period is no chance.
const OUTLYING: f64 = 4.0;
/// So many times its spread a difference to another figure is none: what regions have of their own is shared by
/// many of their figures.
const OUTLYING_ACROSS: f64 = 6.0;

/// How one slice lies against another.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    /// Middle and spread of the logarithm of their ratio.
    pub(super) spread: Spread,
    /// Whether enough regions say so; else it is what is usual in time.
    pub(super) firm: bool,
}

/// What one other figure says of a figure.
#[derive(Debug, Clone, Copy)]
pub(super) struct Evidence {
    /// The other point.
    pub(super) other: u32,
    /// The logarithm of the figure over what the other leads to expect.
    pub(super) residual: f64,
    /// The spread that is usual.
    pub(super) scale: f64,
    /// Whether a cross-section of regions stands behind it.
    pub(super) firm: bool,
    /// Whether it is the same cell at another time.
    pub(super) in_time: bool,
}

impl Evidence {
    /// How many times what is usual.
    pub(super) fn excess(&self) -> f64 {
        self.residual.abs() / self.scale
    }

    fn bound(&self) -> f64 {
        if self.in_time { OUTLYING } else { OUTLYING_ACROSS }
    }

    /// Whether the two cannot well be both right.
    pub(super) fn against(&self) -> bool {
        self.residual.abs() >= LN_2 && self.excess() >= self.bound()
    }

    /// Whether the other confirms the figure: it would have told a slip by ten.
    pub(super) fn confirms(&self) -> bool {
        self.residual.abs() < LN_2 && self.scale * self.bound() <= LN_10
    }
}

/// The points with what is known of their slices.
#[derive(Debug)]
pub(super) struct Field<'a> {
    pub(super) points: Points<'a>,
    /// What another rule has told: of no use to the next.
    pub(super) explained: Vec<bool>,
    /// What is known to be wrong from the first: it has no say in how slices lie against one another.
    proven: Vec<u32>,
    fits: Vec<Vec<(u32, Fit)>>,
    siblings: Vec<Option<Vec<u32>>>,
    times: Vec<Vec<u32>>,
    /// For each slice how many of its points lie somewhat off another period.
    rough: Vec<u32>,
    by_time: BTreeMap<(LevelId, Date), Vec<u32>>,
    unrest: BTreeMap<Stream, f64>,
    buffer: Vec<f64>,
}

type Stream = (MeasureId, CategoryId, Aspect, LevelId);

impl<'a> Field<'a> {
    pub(super) fn new(points: Points<'a>) -> Self {
        let mut by_time: BTreeMap<(LevelId, Date), Vec<u32>> = BTreeMap::new();
        for (at, slice) in points.slices.iter().enumerate() {
            if slice.points.len() >= CROSS_SECTION {
                by_time.entry((slice.key.level, slice.key.period.end)).or_default().push(at as u32);
            }
        }
        let unrest = unrest(&points);
        Self {
            unrest,
            explained: vec![false; points.all.len()],
            proven: Vec::new(),
            fits: vec![Vec::new(); points.slices.len()],
            siblings: vec![None; points.slices.len()],
            times: vec![Vec::new(); points.slices.len()],
            rough: vec![0; points.slices.len()],
            by_time,
            buffer: Vec::new(),
            points,
        }
    }

    /// Takes out, before anything is compared, what has been told of by another rule.
    pub(super) fn take_out(&mut self, is_told: impl Fn(&Observation) -> bool) {
        let all = 0..self.points.all.len() as u32;
        self.proven = all.filter(|at| is_told(self.points.observation(*at))).collect();
        for at in &self.proven {
            self.explained[*at as usize] = true;
        }
    }

    /// How slice `to` lies against slice `from`, which must not be the same.
    pub(super) fn fit(&mut self, from: u32, to: u32) -> Fit {
        let (low, high) = (from.min(to), from.max(to));
        let known = self.fits[high as usize].iter().find(|(other, _)| *other == low).map(|(_, fit)| *fit);
        let fit = known.unwrap_or_else(|| {
            let mut buffer = std::mem::take(&mut self.buffer);
            let fit = self.work_out(low, high, &mut buffer);
            self.buffer = buffer;
            self.keep(low, high, fit);
            fit
        });
        if to == high {
            return fit;
        }
        Fit { spread: Spread { middle: -fit.spread.middle, ..fit.spread }, ..fit }
    }

    fn keep(&mut self, low: u32, high: u32, fit: Fit) {
        self.fits[high as usize].push((low, fit));
        let stream = |slice| self.points.slice(slice).key.stream();
        if fit.firm && stream(low) == stream(high) {
            self.times[low as usize].push(high);
            self.times[high as usize].push(low);
        }
    }

    fn work_out(&self, low: u32, high: u32, buffer: &mut Vec<f64>) -> Fit {
        buffer.clear();
        let (low_slice, high_slice) = (self.points.slice(low), self.points.slice(high));
        let proven = |at: &u32| self.proven.binary_search(at).is_ok();
        let mut others = low_slice.values.iter().zip(&low_slice.points).peekable();
        for ((region, ln), at) in high_slice.values.iter().zip(&high_slice.points) {
            while others.next_if(|((other, _), _)| other < region).is_some() {}
            if let Some(((_, other), from)) = others.next_if(|((other, _), _)| other == region)
                && (self.proven.is_empty() || !proven(at) && !proven(from))
            {
                buffer.push(ln - other);
            }
        }
        match spread(buffer) {
            Some(spread) => Fit { spread, firm: true },
            None => Fit { spread: Spread { middle: 0.0, scale: self.usual(low, high) }, firm: false },
        }
    }

    /// The spread over time of a single series: what is usual within a year, and more with every year between; more
    /// yet where the series of its kind are restless.
    fn usual(&self, low: u32, high: u32) -> f64 {
        let end = |slice| self.points.slice(slice).key.period.end;
        let unrest = self.unrest.get(&self.points.slice(low).key.stream()).copied().unwrap_or(0.0);
        let days = end(high).duration_since(end(low)).as_hours().abs() / 24;
        unrest.max(0.22 + 0.12 * days as f64 / 365.25)
    }

    /// What point `other` says of point `at`.
    fn says(&mut self, at: u32, other: u32, in_time: bool) -> Evidence {
        let (point, from) = (self.points.point(at), self.points.point(other));
        let fit = self.fit(from.slice, point.slice);
        let residual = point.ln - from.ln - fit.spread.middle;
        // Small counts vary by chance; what is usual is squared with that.
        let chance = 1.0 / point.value.min(from.value).max(0.01);
        let squared = fit.spread.scale * fit.spread.scale + chance;
        let scale = if chance > 0.001 { squared.sqrt() } else { fit.spread.scale };
        Evidence { other, residual, scale, firm: fit.firm, in_time }
    }

    /// The points of the same series at most [`REACH`] before and after.
    fn near_in_time(&self, at: u32) -> impl Iterator<Item = u32> + use<> {
        let series = |at: u32| self.points.all.get(at as usize).map(|point| point.series);
        let own = series(at);
        let found: Vec<u32> = (at.saturating_sub(REACH)..=at + REACH)
            .filter(|other| *other != at && series(*other) == own)
            .collect();
        found.into_iter()
    }

    /// Everything that is to be said of a point, of what is not explained already.
    pub(super) fn evidence(&mut self, at: u32) -> Vec<Evidence> {
        let mut out = Vec::new();
        for other in self.near_in_time(at) {
            if !self.explained[other as usize] {
                out.push(self.says(at, other, true));
            }
        }
        let point = self.points.point(at);
        for sibling in self.siblings(point.slice) {
            let Some(other) = self.points.find(sibling, point.region) else { continue };
            if !self.explained[other as usize] {
                out.push(self.says(at, other, false));
            }
        }
        out
    }

    /// The slices over the same regions that follow this one most closely: of the same time, or else of the nearest.
    pub(super) fn siblings(&mut self, slice: u32) -> Vec<u32> {
        if let Some(known) = &self.siblings[slice as usize] {
            return known.clone();
        }
        let found = self.closest(slice, GUIDE, |_| true);
        self.siblings[slice as usize] = Some(found.clone());
        found
    }

    /// The slices that follow this one most closely, no worse than `guide`, among those that `may` be asked.
    pub(super) fn closest(&mut self, slice: u32, guide: f64, may: impl Fn(&Slice) -> bool) -> Vec<u32> {
        let key = self.points.slice(slice).key;
        if self.points.slice(slice).points.len() < CROSS_SECTION {
            return Vec::new();
        }
        let mut times: Vec<(i64, Date)> = self
            .by_time
            .range((key.level, Date::MIN)..=(key.level, Date::MAX))
            .map(|((_, end), _)| (end.duration_since(key.period.end).as_hours().abs(), *end))
            .collect();
        times.sort_unstable();
        let mut found: Vec<(f64, u32)> = Vec::new();
        let mut tried = 0;
        for (_, end) in times {
            let there = self.by_time.get(&(key.level, end)).cloned().unwrap_or_default();
            for other in there {
                let candidate = self.points.slice(other);
                if candidate.key.stream() == key.stream() || !may(candidate) || tried >= TRIED {
                    continue;
                }
                tried += 1;
                let fit = self.fit(other, slice);
                if fit.firm && fit.spread.scale <= guide {
                    found.push((fit.spread.scale, other));
                }
            }
            if found.len() >= SIBLINGS {
                break;
            }
        }
        found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        found.into_iter().take(SIBLINGS).map(|(_, other)| other).collect()
    }

    /// Whether a slice may stand off other periods in many rows: some are far off, or it follows another period less
    /// closely than such figures do.
    pub(super) fn is_rough(&self, slice: u32) -> bool {
        if self.rough[slice as usize] >= 4 {
            return true;
        }
        let scales = |slice: u32| {
            let of_slice = self.fits[slice as usize].iter();
            of_slice
                .filter(move |(low, fit)| fit.firm && self.times(slice).contains(low))
                .map(|(_, fit)| fit.spread.scale)
        };
        let times = self.times(slice);
        let near = || times.iter().copied().chain([slice]);
        let closest = near().flat_map(scales).min_by(f64::total_cmp).unwrap_or(ROUGH);
        let usual = if times.len() < 2 { 0.0 } else { 1.4 * closest };
        times.iter().any(|time| {
            let (low, high) = ((*time).min(slice), (*time).max(slice));
            let fit = self.fits[high as usize].iter().find(|(other, _)| *other == low);
            fit.is_some_and(|(_, fit)| fit.spread.scale > usual.max(ROUGH))
        })
    }

    /// The slices of the same figures in other periods that have been held against this one across regions.
    pub(super) fn times(&self, slice: u32) -> &[u32] {
        &self.times[slice as usize]
    }

    /// Works out on all threads, in the order in which they will be asked for, the fits of slices that have points of
    /// one series at most [`REACH`] apart.
    fn fit_in_time(&mut self) {
        let all = &self.points.all;
        let mut asked: Vec<Vec<u32>> = vec![Vec::new(); self.points.slices.len()];
        let mut pairs = Vec::new();
        for (at, point) in all.iter().enumerate() {
            for other in all[..at].iter().rev().take(REACH as usize) {
                if point.series != other.series {
                    break;
                }
                let (low, high) = (point.slice.min(other.slice), point.slice.max(other.slice));
                if !asked[high as usize].contains(&low) {
                    asked[high as usize].push(low);
                    pairs.push((low, high));
                }
            }
        }
        let work_out = |buffer: &mut Vec<f64>, (low, high): &(u32, u32)| self.work_out(*low, *high, buffer);
        let fits: Vec<Fit> = pairs.par_iter().map_init(Vec::new, work_out).collect();
        for ((low, high), fit) in pairs.into_iter().zip(fits) {
            self.keep(low, high, fit);
        }
    }

    /// Every pair of points of one series, at most [`REACH`] apart, that cannot well be both right.
    pub(super) fn breaks_in_time(&mut self) -> Vec<(u32, u32)> {
        self.fit_in_time();
        let mut out = Vec::new();
        for at in 1..self.points.all.len() as u32 {
            for back in 1..=REACH.min(at) {
                let (point, other) = (self.points.point(at), self.points.point(at - back));
                if point.series != other.series {
                    break;
                }
                let fit = self.fit(other.slice, point.slice);
                let apart = (point.ln - other.ln - fit.spread.middle).abs();
                if apart >= ROUGH.max(3.0 * fit.spread.scale) {
                    self.rough[point.slice as usize] += 1;
                    self.rough[other.slice as usize] += 1;
                }
                if apart >= LN_2 && self.says(at, at - back, true).against() {
                    out.push((at - back, at));
                }
            }
        }
        out
    }

    /// Every pair of a point and a sibling that cannot well be both right, in slices that stand alone in time.
    pub(super) fn breaks_across(&mut self) -> Vec<(u32, u32)> {
        let mut out = Vec::new();
        for slice in 0..self.points.slices.len() as u32 {
            if self.points.slice(slice).points.len() < CROSS_SECTION || !self.times(slice).is_empty() {
                continue;
            }
            let siblings = self.siblings(slice);
            for at in self.points.slice(slice).points.clone() {
                let region = self.points.point(at).region;
                for sibling in &siblings {
                    if let Some(other) = self.points.find(*sibling, region)
                        && self.says(at, other, false).against()
                    {
                        out.push((at, other));
                    }
                }
            }
        }
        out
    }
}

/// How far figures with too few regions for a cross-section move from one period to the next, where there are
/// enough of them to tell.
fn unrest(points: &Points<'_>) -> BTreeMap<Stream, f64> {
    let mut steps: BTreeMap<Stream, Vec<f64>> = BTreeMap::new();
    for slice in points.slices.iter().filter(|slice| slice.points.len() < CROSS_SECTION) {
        let all = steps.entry(slice.key.stream()).or_default();
        for at in slice.points.iter().copied().filter(|at| *at > 0) {
            let (point, before) = (points.point(at), points.point(at - 1));
            if point.series == before.series {
                all.push(point.ln - before.ln);
            }
        }
    }
    steps.into_iter().filter_map(|(stream, mut steps)| Some((stream, spread(&mut steps)?.scale))).collect()
}
