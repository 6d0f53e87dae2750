//! What follows from figures and is not among them: shares, changes, differences, sums, rests, averages. Each circle
//! is wider than the one before; a number is sought in the narrowest in which it is found.

mod change;
mod difference;
mod level;
mod share;
mod sum;

use super::agree::{Class, Said};
use super::ground::{Ground, How, Value};
use super::scene::{About, distinct};
use super::subject::Subject;
use crate::model::{CategoryId, CellKey, MeasureId, Quantity, RegionId};
use change::{changes, factors, left_of};
use difference::{differences, points};
pub(in crate::prose) use level::OfLevel;
use level::of_level;
use share::{composites, pairs, rests, shares};
use sum::{averages, grown, summed, sums};

/// What is at hand where a number stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::prose) struct Pool<'v> {
    /// The values of its paragraph.
    pub(in crate::prose) own: &'v [Value],
    /// Those, and the values of the paragraphs beside it.
    pub(in crate::prose) near: &'v [Value],
    /// The values of the whole text.
    pub(in crate::prose) all: &'v [Value],
    /// What the words before the number say of a change.
    pub(in crate::prose) change: OfChange,
    /// What the number is tied to: the measure that a difference is of.
    pub(in crate::prose) subject: &'v Subject<'v>,
    /// The measures that the words say a share not to be of: "34,1 persen peserta terdaftar tidak aktif".
    pub(in crate::prose) denied: &'v [MeasureId],
    /// Whether the number is a part that a change led to: "turun menjadi separuh".
    pub(in crate::prose) is_result: bool,
    /// What the words say of the regions of a level together.
    pub(in crate::prose) of_level: OfLevel,
    /// Whether the number is of a measure, and no category of it is spoken of.
    pub(in crate::prose) is_total: bool,
    /// The figure that a share is of, where it stands right before it: "899.255 orang, atau 70 persen".
    pub(in crate::prose) shared: Option<CellKey>,
    /// Whether words say that the number is what others leave, or a difference, and no sum.
    pub(in crate::prose) is_left: bool,
    /// Whether words say that the number is a difference, or speak of a change.
    pub(in crate::prose) is_apart: bool,
    /// The category that the number is tied to, as a part of a whole.
    pub(in crate::prose) part: &'v Subject<'v>,
    /// What the words say that it is a share of.
    pub(in crate::prose) whole: &'v Subject<'v>,
    /// Whether the number is a change of a year: the words name no other time that it is reckoned from.
    pub(in crate::prose) is_yearly: bool,
    /// Whether the number is a change of one thing, and no difference between two.
    pub(in crate::prose) is_over_time: bool,
    /// Whether the number is said to be a figure, and no difference: "memiliki 1.149.600 peserta terdaftar".
    pub(in crate::prose) is_level: bool,
    /// Whether the words join something to the place that they name: "bersama Bali".
    pub(in crate::prose) is_joined: bool,
}

/// What words say of a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::prose) enum OfChange {
    Nothing,
    /// They speak of one: "kenaikannya mencapai 24,5 persen".
    Something,
    /// The number is one: "naik 25 persen".
    Itself,
}

/// What gives a number that is no figure itself.
pub(in crate::prose) fn derived(
    ground: &Ground<'_>,
    said: &Said,
    about: &About,
    pool: Pool<'_>,
) -> Option<Value> {
    let found = match said.class {
        Class::Percent if pool.is_result => left_of(ground, said, about, pool),
        Class::Percent if pool.change == OfChange::Itself => changes(ground, said, about, pool),
        Class::Percent if pool.is_left => rests(said, pool),
        Class::Percent => Some(())
            .filter(|()| pool.change == OfChange::Something)
            .and_then(|()| changes(ground, said, about, pool))
            .or_else(|| shares(ground, said, about, pool))
            .or_else(|| changes(ground, said, about, pool).filter(|_| pool.is_apart))
            .or_else(|| composites(ground, said, about, pool).filter(|_| pool.shared.is_none()))
            .or_else(|| rests(said, pool).filter(|_| pool.shared.is_none()))
            .or_else(|| pairs(ground, said, about, pool)),
        Class::Count | Class::Money => of_level(ground, said, about, pool)
            .or_else(|| differences(ground, said, about, pool))
            .or_else(|| summed(said, about, pool).filter(|value| is_sum(ground, pool, value)))
            .or_else(|| sums(ground, said, about, pool).filter(|value| is_sum(ground, pool, value)))
            .or_else(|| grown(said, about, pool))
            .or_else(|| averages(ground, said, about, pool)),
        Class::Point => points(ground, said, about, pool),
        Class::Factor => factors(ground, said, about, pool),
    };
    found.map(|value| Value { class: said.class, ..value })
}

/// Whether two of these values are of what the words name, where any of them is: what a change or a difference is of.
fn meant<'a>(
    ground: &'a Ground<'_>,
    about: &'a About,
    pool: Pool<'a>,
    all: &[Value],
) -> impl Fn(&Value, &Value) -> bool + use<'a> {
    let measures = &ground.dataset.measures;
    let cells = || all.iter().flat_map(|value| value.cells.iter().copied());
    // What joins several names them all: "self-employed and construction workers together".
    let subject = if pool.is_joined { pool.subject.clone().whole_measures() } else { pool.subject.clone() };
    let named = subject.clone();
    let subject = subject.only(|subject| cells().any(|cell| subject.admits(measures, cell)));
    // "sedangkan peserta aktif naik 25 persen" is no change of the cases, though no figure of theirs is at hand.
    let whole = named.clone().whole_measures();
    let is_of = |key: CellKey| whole.admits(measures, key);
    let is_missing = pool.change == OfChange::Itself
        && named.names_measure()
        && !subject.names_measure()
        && about.near.regions.iter().flat_map(|one| ground.figures.of_region(*one)).any(|one| is_of(one.key));
    let is_named = |cell: &CellKey| about.measures.contains(&cell.measure);
    let is_any_named = cells().any(|cell| is_named(&cell));
    move |one, other| {
        let mut both = one.cells.iter().chain(&other.cells);
        match subject.is_empty() {
            _ if is_missing => false,
            false => both.any(|cell| subject.admits(measures, *cell)),
            true => !is_any_named || both.any(is_named),
        }
    }
}

/// Whether a sum is of the measure that the words name, and no difference.
fn is_sum(ground: &Ground<'_>, pool: Pool<'_>, value: &Value) -> bool {
    if value.how != How::Sum {
        return true;
    }
    let measures = pool.subject.clone().whole_measures();
    let is_of = |cell: &CellKey| measures.admits(&ground.dataset.measures, *cell);
    let is_whole = |cell: &CellKey| {
        cell.category == CategoryId::TOTAL
            || ground.at(CellKey { category: CategoryId::TOTAL, ..*cell }).is_none()
    };
    // The categories of one region are all of it; of two they are no sum of what was named without them.
    let is_total = || {
        let first = value.cells.first().map(|cell| cell.region);
        !pool.is_total
            || value.cells.iter().all(is_whole)
            || value.cells.iter().all(|cell| Some(cell.region) == first)
    };
    !pool.is_left && is_total() && (measures.is_empty() || value.cells.iter().all(is_of))
}

fn made(quantity: Quantity, of: &[&Value], how: How) -> Value {
    Value {
        quantity,
        class: Class::Count,
        unit: of.first().and_then(|value| value.unit),
        key: None,
        cells: distinct(of.iter().flat_map(|value| value.cells.iter().copied())),
        how,
    }
}

/// The cells of the values, and the same cells of the other regions and categories that the words name.
fn extended(ground: &Ground<'_>, values: &[Value], about: &About) -> Vec<Value> {
    let mut out: Vec<Value> = Vec::new();
    let mut seen: Vec<CellKey> = Vec::new();
    let regions = regions_of(about);
    let categories: Vec<CategoryId> =
        about.values.iter().filter_map(|value| ground.dataset.measures.category_of(*value)).collect();
    for value in values {
        let Some(own) = value.key else { continue };
        for region in std::iter::once(own.region).chain(regions.iter().copied()) {
            for category in std::iter::once(own.category).chain(categories.iter().copied()) {
                let key = CellKey { region, category, ..own };
                if seen.contains(&key) {
                    continue;
                }
                seen.push(key);
                if key == own {
                    out.push(value.clone());
                } else {
                    out.extend(ground.at(key));
                }
            }
        }
    }
    out
}

fn regions_of(about: &About) -> Vec<RegionId> {
    distinct(about.near.regions.iter().chain(&about.wide.regions).copied())
}

/// Whether one of the values is of the only place that the words name, or of a place in it.
fn is_placed(ground: &Ground<'_>, about: &About, values: &[&Value]) -> bool {
    let Some(place) = about.here else { return true };
    values.iter().flat_map(|value| &value.cells).any(|cell| is_in(ground, cell.region, place))
}

fn is_in(ground: &Ground<'_>, region: RegionId, place: RegionId) -> bool {
    let regions = &ground.dataset.regions;
    let mut above = regions.trees.ids().flat_map(|tree| regions.ancestors(region, tree));
    region == place || above.any(|one| one == place)
}

/// Whether two values are of one measure, in whatever region, period and aspect, and not the same.
fn alike(one: &Value, other: &Value) -> bool {
    matches!((one.key, other.key), (Some(a), Some(b)) if a.what() == b.what() && (a != b || one.quantity != other.quantity))
}

fn positive(quantity: Quantity) -> Quantity {
    let negative = quantity.representative().is_some_and(|value| value.is_sign_negative());
    if negative { Quantity::exact(0).subtract(&quantity).unwrap_or(quantity) } else { quantity }
}
