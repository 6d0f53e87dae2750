//! What follows from figures and is not among them: shares, changes, differences, sums, rests, averages. Each circle
//! is wider than the one before; a number is sought in the narrowest in which it is found.

mod change;
mod share;
mod sum;

use super::agree::{Class, Said};
use super::ground::{Ground, How, Value};
use super::scene::{About, distinct};
use super::subject::Subject;
use crate::model::{CategoryId, CellKey, Quantity, RegionId};
use change::{changes, differences, factors, points};
use share::{composites, pairs, rests, shares};
use sum::{averages, grown, sums};

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
    /// The category that the number is tied to, as a part of a whole.
    pub(in crate::prose) part: &'v Subject<'v>,
    /// What the words say that it is a share of.
    pub(in crate::prose) whole: &'v Subject<'v>,
    /// Whether the number is a change of a year: the words name no other time that it is reckoned from.
    pub(in crate::prose) is_yearly: bool,
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
        Class::Percent if pool.change == OfChange::Itself => changes(ground, said, about, pool),
        Class::Percent => Some(())
            .filter(|()| pool.change == OfChange::Something)
            .and_then(|()| changes(ground, said, about, pool))
            .or_else(|| shares(ground, said, about, pool))
            .or_else(|| changes(ground, said, about, pool))
            .or_else(|| composites(ground, said, about, pool))
            .or_else(|| rests(said, pool))
            .or_else(|| pairs(ground, said, about, pool)),
        Class::Count | Class::Money => differences(ground, said, about, pool)
            .or_else(|| sums(ground, said, about, pool))
            .or_else(|| grown(said, about, pool))
            .or_else(|| averages(ground, said, about, pool)),
        Class::Point => points(said, pool),
        Class::Factor => factors(ground, said, about, pool),
    };
    found.map(|value| Value { class: said.class, ..value })
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
