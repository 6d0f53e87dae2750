//! Measures: what is counted, in what unit, divided how, and how measures follow from one another.

use super::table::{Index, Keyed, Table};
use super::{Break, DimensionId, MeasureId, Text, UnitId};
use crate::source::Span;
use rust_decimal::Decimal;

/// What kind of thing a unit counts. Only like can be added to like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// Whole things: persons, employers, outlets, cases.
    Count,
    /// Money; the unit's key is the ISO 4217 code.
    Currency,
    /// Parts of a hundred.
    Percent,
    /// Differences of percentages.
    PercentPoint,
    /// A plain ratio.
    Ratio,
}

/// A unit.
#[derive(Debug, Clone)]
pub struct Unit {
    /// The key.
    pub id: String,
    /// What kind it is.
    pub kind: UnitKind,
    /// The noun for one: "orang", "person".
    pub one: Text,
    /// The noun for several.
    pub other: Text,
}

/// Whether a measure is a level at an instant or an amount over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MeasureKind {
    /// Counted at an instant: participants, outlets.
    Stock,
    /// Counted over a period: claims paid, new participants.
    Flow,
    /// A share or rate.
    Rate,
}

/// One value of a dimension.
#[derive(Debug, Clone)]
pub struct DimValue {
    /// The key, unique over all dimensions.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The name for tight places.
    pub short: Option<Text>,
}

/// A way of dividing a measure: segment, programme, size.
#[derive(Debug, Clone)]
pub struct Dimension {
    /// The key.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The values, in the order in which they are shown.
    pub values: Vec<DimValue>,
    /// Whether one person can be under several values, so that they must never be summed.
    pub overlaps: bool,
}

/// A choice of values of dimensions, sorted by dimension; the empty one is the total.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Category(pub Vec<(DimensionId, u16)>);

/// A [`Category`], by its place among those in use; 0 is the total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CategoryId(pub u16);

impl CategoryId {
    /// The total: no dimension chosen.
    pub const TOTAL: Self = Self(0);
}

impl Index for CategoryId {
    fn from_index(index: usize) -> Self {
        Self(index as u16)
    }
    fn index(self) -> usize {
        self.0 as usize
    }
}

/// A measure in one category: `participants.active/pu`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureRef {
    /// The measure.
    pub measure: MeasureId,
    /// The category.
    pub category: CategoryId,
}

/// How the two sides of a formula are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operator {
    /// `a / b`; times 100 when the measure is in percent.
    Ratio,
    /// `a + b + …`
    Sum,
    /// `a - b - …`
    Difference,
}

/// How a measure follows from others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Formula {
    /// The operator.
    pub operator: Operator,
    /// The operands, at least two; exactly two for a ratio.
    pub operands: Vec<MeasureRef>,
}

/// Measures that must agree: `whole = part + part …`.
#[derive(Debug, Clone)]
pub struct Identity {
    /// The left side.
    pub whole: MeasureId,
    /// The right side.
    pub parts: Vec<MeasureId>,
    /// Where it was declared.
    pub span: Span,
}

/// Two measures of which one can never exceed the other: `smaller <= larger`.
#[derive(Debug, Clone)]
pub struct Ordering {
    /// The left side. Where neither side names a category, the ordering holds in each.
    pub smaller: MeasureRef,
    /// The right side.
    pub larger: MeasureRef,
    /// Where it was declared.
    pub span: Span,
}

/// How far a measure may fall or rise in a year without a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlausibleChange {
    /// By how much it may fall: in percent of the earlier figure, or in points where the measure is in percent.
    pub fall: Decimal,
    /// By how much it may rise, in the same unit.
    pub rise: Decimal,
}

/// A measure.
#[derive(Debug, Clone)]
pub struct Measure {
    /// The key, such as `participants.active`.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The name for tight places.
    pub short: Option<Text>,
    /// What it counts and how.
    pub definition: Text,
    /// The unit.
    pub unit: UnitId,
    /// Level, amount or rate.
    pub kind: MeasureKind,
    /// The dimensions it may be divided by.
    pub dimensions: Vec<DimensionId>,
    /// Values of one dimension that sum to the total, where they do.
    pub parts: Vec<CategoryId>,
    /// Whether the figures of the regions of an era sum to the nation's.
    pub sums_over_regions: bool,
    /// How it follows from others; it may be stated by a source as well.
    pub formula: Option<Formula>,
    /// For a rate, what it is a share of, in words; every rate has one.
    pub denominator: Option<Text>,
    /// Why its denominator is not the same in every region, where it is not: such a rate is neither ranked nor
    /// mapped.
    pub denominator_varies: Option<Text>,
    /// Why more than 100 % is possible, where it is.
    pub over_hundred: Option<Text>,
    /// Why it swings over the year, so that only the same stretch of another year is comparable; empty where it
    /// does and no reason is given.
    pub seasonal: Option<Text>,
    /// Its own breaks; [`Measures::breaks_of`] has those of what it is worked out from too.
    pub breaks: Vec<Break>,
    /// The change in a year that raises no question, where one is declared.
    pub plausible_change: Option<PlausibleChange>,
    /// What of its figures must not be told, where anything must not.
    pub disclosure: Option<Disclosure>,
    /// The term of the glossary that explains it.
    pub term: Option<String>,
    /// Where it was declared.
    pub span: Span,
}

/// What of the figures of a measure must not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Disclosure {
    /// Counts above zero and below this are suppressed, and their possible values must span at least as much.
    pub threshold: Option<u32>,
    /// The others are rounded to the nearest multiple of this.
    pub rounding: Option<u32>,
}

impl Measure {
    /// The short name where there is one, else the full one.
    pub fn short_name(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

impl Keyed for Measure {
    fn key(&self) -> &str {
        &self.id
    }
}
impl Keyed for Unit {
    fn key(&self) -> &str {
        &self.id
    }
}
impl Keyed for Dimension {
    fn key(&self) -> &str {
        &self.id
    }
}

/// All measures with their units and dimensions.
#[derive(Debug, Clone)]
pub struct Measures {
    /// The units.
    pub units: Table<UnitId, Unit>,
    /// The dimensions.
    pub dimensions: Table<DimensionId, Dimension>,
    /// The measures, in the order of the content.
    pub all: Table<MeasureId, Measure>,
    /// The identities.
    pub identities: Vec<Identity>,
    /// The orderings, each chain as all its pairs.
    pub orderings: Vec<Ordering>,
    categories: Vec<Category>,
}

impl Default for Measures {
    fn default() -> Self {
        Self {
            units: Table::default(),
            dimensions: Table::default(),
            all: Table::default(),
            identities: Vec::new(),
            orderings: Vec::new(),
            categories: vec![Category::default()],
        }
    }
}

impl Measures {
    /// The category with this id.
    pub fn category(&self, id: CategoryId) -> &Category {
        &self.categories[id.index()]
    }

    /// The id of a category, which is given one if it is new.
    pub fn intern(&mut self, category: Category) -> CategoryId {
        let index = self.categories.iter().position(|known| *known == category).unwrap_or_else(|| {
            self.categories.push(category);
            self.categories.len() - 1
        });
        CategoryId::from_index(index)
    }

    /// The id of a category, if it is in use.
    pub fn find_category(&self, category: &Category) -> Option<CategoryId> {
        self.categories.iter().position(|known| known == category).map(CategoryId::from_index)
    }

    /// The dimension and value with this key.
    pub fn find_value(&self, key: &str) -> Option<(DimensionId, u16)> {
        self.dimensions.iter().find_map(|(id, dimension)| {
            let at = dimension.values.iter().position(|value| value.id == key)?;
            Some((id, at as u16))
        })
    }

    /// The category that chooses just one value, if some content uses it.
    pub fn category_of(&self, value: (DimensionId, u16)) -> Option<CategoryId> {
        let at = self.categories.iter().position(|known| known.0 == [value])?;
        Some(CategoryId::from_index(at))
    }

    /// The measure in a category of this written form, if some content uses that category.
    pub fn find_ref(&self, key: &str) -> Option<MeasureRef> {
        let mut parts = key.split('/');
        let measure = self.all.find(parts.next()?)?;
        let mut values: Vec<(DimensionId, u16)> =
            parts.map(|part| self.find_value(part)).collect::<Option<_>>()?;
        values.sort_unstable();
        let category = self.categories.iter().position(|known| known.0 == values)?;
        Some(MeasureRef { measure, category: CategoryId::from_index(category) })
    }

    /// The values that a category chooses, in order of dimension.
    pub fn values(&self, category: CategoryId) -> impl Iterator<Item = &DimValue> {
        self.category(category)
            .0
            .iter()
            .filter_map(|(dimension, value)| self.dimensions[*dimension].values.get(*value as usize))
    }

    /// The unit of a measure.
    pub fn unit_of(&self, measure: MeasureId) -> &Unit {
        &self.units[self.all[measure].unit]
    }

    /// The written form: `participants.active/pu`.
    pub fn key_of(&self, of: MeasureRef) -> String {
        let mut key = self.all[of.measure].id.clone();
        for value in self.values(of.category) {
            key.push('/');
            key.push_str(&value.id);
        }
        key
    }
}
