//! Which figures a sum stands or falls with, as `measures.yaml` and the regions declare the sums. Only who
//! states what is looked at, no number: whether a sum holds is not for this to say.

use cakupan::model::{
    CategoryId, CellKey, Dataset, MeasureId, MeasureRef, Observation, Operator, RegionId, TreeId,
};

/// The sums that a dataset declares, each as the places of one cell's key that its members differ in.
#[derive(Debug)]
pub(crate) struct Sums<'a> {
    dataset: &'a Dataset,
    /// Identities and formulas: measures that must agree, in any one category.
    measures: Vec<Vec<MeasureId>>,
    /// Formulas over categories.
    refs: Vec<Vec<MeasureRef>>,
    /// A measure with the categories that make up its total.
    parts: Vec<(MeasureId, Vec<CategoryId>)>,
    /// The regions of an era with what they are parts of; a region with its parts today.
    regions: Vec<Vec<RegionId>>,
}

impl<'a> Sums<'a> {
    /// The sums of a dataset.
    pub(crate) fn of(dataset: &'a Dataset) -> Self {
        let all = &dataset.measures.all;
        let identities = dataset.measures.identities.iter();
        let formulas = all.iter().filter_map(|(id, measure)| {
            let formula = measure.formula.as_ref().filter(|formula| formula.operator != Operator::Ratio)?;
            let whole = MeasureRef { measure: id, category: CategoryId::TOTAL };
            Some([whole].into_iter().chain(formula.operands.iter().copied()).collect())
        });
        let parts = all.iter().filter(|(_, measure)| !measure.parts.is_empty()).map(|(id, measure)| {
            let total = [CategoryId::TOTAL].into_iter();
            (id, total.chain(measure.parts.iter().copied()).collect())
        });
        Self {
            dataset,
            measures: identities
                .map(|one| [one.whole].into_iter().chain(one.parts.iter().copied()).collect())
                .collect(),
            refs: formulas.collect(),
            parts: parts.collect(),
            regions: areas(dataset),
        }
    }

    /// Whether all other members of some sum with this figure are stated by its source, at its time.
    pub(crate) fn hold(&self, one: &Observation) -> bool {
        let key = one.key;
        let stated = |other: CellKey| {
            let said = self.dataset.cells.of(other).iter();
            let said = said.filter(|other| other.source == one.source && other.released == one.released);
            said.into_iter().any(|other| other.stated.quantity().is_some())
        };
        let by_measure = self.measures.iter().filter(|all| all.contains(&key.measure));
        let by_ref = self.refs.iter().filter(|all| all.contains(&key.what()));
        let by_part =
            self.parts.iter().filter(|(measure, all)| *measure == key.measure && all.contains(&key.category));
        let by_region = self.regions.iter().filter(|all| all.contains(&key.region));
        by_measure
            .into_iter()
            .any(|all| all.iter().all(|measure| stated(CellKey { measure: *measure, ..key })))
            || by_ref.into_iter().any(|all| {
                let of =
                    |what: &MeasureRef| CellKey { measure: what.measure, category: what.category, ..key };
                all.iter().all(|what| stated(of(what)))
            })
            || by_part
                .into_iter()
                .any(|(_, all)| all.iter().all(|category| stated(CellKey { category: *category, ..key })))
            || self.dataset.measures.all[key.measure].sums_over_regions
                && by_region
                    .into_iter()
                    .any(|all| all.iter().all(|region| stated(CellKey { region: *region, ..key })))
    }
}

fn areas(dataset: &Dataset) -> Vec<Vec<RegionId>> {
    let regions = &dataset.regions;
    let mut out = Vec::new();
    for era in regions.eras.ids() {
        let members = regions.of_era(era);
        let parent = |region: &RegionId| regions.parent(*region, TreeId(0));
        if let Some(root) = members.first().and_then(parent) {
            out.push([root].into_iter().chain(members).collect());
        }
    }
    for tree in regions.trees.ids() {
        let mut children: std::collections::BTreeMap<RegionId, Vec<RegionId>> = Default::default();
        for region in regions.all.ids().filter(|region| regions.all[*region].until.is_none()) {
            if let Some(parent) = regions.parent(region, tree) {
                children.entry(parent).or_insert_with(|| vec![parent]).push(region);
            }
        }
        out.extend(children.into_values());
    }
    out
}
