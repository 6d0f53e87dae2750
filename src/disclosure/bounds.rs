//! Between what bounds a suppressed figure can lie, given all that is published: by linear programming, as whoever wants
//! to know would do it.

use super::relation::{Relation, ends};
use super::view::View;
use crate::model::{CellKey, Dataset, Precision, Quantity, UnitKind};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, Variable};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use std::collections::{BTreeMap, BTreeSet};

/// A relation with all that is known for certain in it on one side: the others come to something between two numbers.
#[derive(Debug, Clone)]
struct Constraint {
    /// The cells that are suppressed, or published rounded, with their signs.
    cells: Vec<(CellKey, i8)>,
    low: Option<Decimal>,
    high: Option<Decimal>,
}

/// Where a number lies; an end that is not there is open.
type Ends = (Option<Decimal>, Option<Decimal>);

/// All that a reader knows of the figures of a view.
#[derive(Debug, Clone, Default)]
pub(super) struct System {
    constraints: Vec<Constraint>,
    /// Of what is published rounded, between what bounds it lies: two such figures bound one another, too.
    published: BTreeMap<CellKey, Ends>,
}

/// What a reader knows of a view of which these cells are suppressed.
pub(super) fn system(dataset: &Dataset, view: &View, suppressed: &BTreeSet<CellKey>) -> System {
    let mut system = System::default();
    for relation in &view.relations {
        let mut cells = Vec::new();
        let mut known = Some(Decimal::ZERO);
        for (cell, sign) in relation.terms() {
            if suppressed.contains(&cell) {
                cells.push((cell, sign));
                continue;
            }
            let ends = published_ends(dataset, view, cell);
            match ends {
                (Some(low), Some(high)) if low == high => {
                    known = known.and_then(|known| known.checked_add(low * Decimal::from(sign)));
                }
                _ => {
                    system.published.insert(cell, ends);
                    cells.push((cell, sign));
                }
            }
        }
        if !cells.is_empty() {
            // The whole less its parts is nothing, or no less than nothing.
            let low = known.map(|known| -known);
            system.constraints.push(Constraint { cells, low, high: low.filter(|_| relation.equal) });
        }
    }
    system
}

/// How far apart the two numbers are between which the suppressed part of a relation lies; nothing if one is open.
pub(super) fn slack(
    dataset: &Dataset,
    view: &View,
    relation: &Relation,
    suppressed: &BTreeSet<CellKey>,
) -> Option<Decimal> {
    let published = relation.terms().filter(|(cell, _)| !suppressed.contains(cell));
    published.into_iter().try_fold(Decimal::ZERO, |sum, (cell, _)| {
        let (low, high) = published_ends(dataset, view, cell);
        sum.checked_add(high?.checked_sub(low?)?)
    })
}

fn published_ends(dataset: &Dataset, view: &View, cell: CellKey) -> Ends {
    view.values.get(&cell).map_or((None, None), |value| published(dataset, cell, value))
}

/// Where a reader knows a published figure to lie. Things that are counted are whole, and what is half way is rounded up.
fn published(dataset: &Dataset, cell: CellKey, quantity: &Quantity) -> (Option<Decimal>, Option<Decimal>) {
    let rule = dataset.measures.all[cell.measure].disclosure;
    let base = rule.and_then(|rule| rule.rounding).map(Decimal::from);
    let is_count = dataset.measures.unit_of(cell.measure).kind == UnitKind::Count;
    let Some((base, rounded)) = base.and_then(|base| Some((base, super::to_base(quantity, base)?))) else {
        return ends(quantity);
    };
    match rounded.point().filter(|_| is_count && quantity.precision == Precision::Exact) {
        None => ends(&rounded),
        Some(point) => {
            let below = (base / Decimal::TWO).floor();
            let above = ((base - Decimal::ONE) / Decimal::TWO).floor();
            (Some((point - below).max(Decimal::ZERO)), Some(point + above))
        }
    }
}

impl System {
    /// The cells that bear on one, directly or by way of others, with the constraints that tie them.
    fn around(&self, cell: CellKey) -> (BTreeSet<CellKey>, Vec<&Constraint>) {
        let mut by_cell: BTreeMap<CellKey, Vec<usize>> = BTreeMap::new();
        for (at, constraint) in self.constraints.iter().enumerate() {
            for (cell, _) in &constraint.cells {
                by_cell.entry(*cell).or_default().push(at);
            }
        }
        let (mut reached, mut seen, mut waiting) = (BTreeSet::new(), BTreeSet::from([cell]), vec![cell]);
        while let Some(cell) = waiting.pop() {
            for at in by_cell.get(&cell).into_iter().flatten() {
                if reached.insert(*at) {
                    let tied = self.constraints[*at].cells.iter().map(|(cell, _)| *cell);
                    waiting.extend(tied.filter(|cell| seen.insert(*cell)));
                }
            }
        }
        (seen, reached.into_iter().map(|at| &self.constraints[at]).collect())
    }

    /// How far apart the least and the most are that a cell can be, nothing if there is no most; and the cells that bear
    /// on it. What cannot be worked out is taken to be known.
    pub(super) fn span(&self, cell: CellKey) -> (Option<f64>, BTreeSet<CellKey>) {
        let (cells, constraints) = self.around(cell);
        let extreme = |direction| extreme(self, cell, &constraints, direction);
        let most = extreme(OptimizationDirection::Maximize);
        let span = match (extreme(OptimizationDirection::Minimize), most) {
            (_, Err(microlp::Error::Unbounded)) => None,
            (Ok(least), Ok(most)) => Some(most - least),
            _ => Some(0.0),
        };
        (span, cells)
    }
}

fn extreme(
    system: &System,
    cell: CellKey,
    constraints: &[&Constraint],
    direction: OptimizationDirection,
) -> Result<f64, microlp::Error> {
    let mut problem = Problem::new(direction);
    let mut variables: BTreeMap<CellKey, Variable> = BTreeMap::new();
    let all = constraints.iter().flat_map(|constraint| constraint.cells.iter().map(|(cell, _)| *cell));
    for one in all.chain([cell]) {
        let wanted = if one == cell { 1.0 } else { 0.0 };
        let (low, high) = system.published.get(&one).copied().unwrap_or_default();
        let low = low.and_then(|low| low.to_f64()).unwrap_or_default().max(0.0);
        let high = high.and_then(|high| high.to_f64()).unwrap_or(f64::INFINITY);
        variables.entry(one).or_insert_with(|| problem.add_var(wanted, (low, high)));
    }
    for constraint in constraints {
        let mut sum = LinearExpr::empty();
        for (cell, sign) in &constraint.cells {
            if let Some(variable) = variables.get(cell) {
                sum.add(*variable, f64::from(*sign));
            }
        }
        for (end, operator) in [(constraint.low, ComparisonOp::Ge), (constraint.high, ComparisonOp::Le)] {
            if let Some(end) = end.and_then(|end| end.to_f64()) {
                problem.add_constraint(sum.clone(), operator, end);
            }
        }
    }
    let solution = problem.solve()?.into_solution();
    solution.map(|solution| solution.objective()).map_err(|_| microlp::Error::Infeasible)
}
