//! What the site that is about to be replaced told of figures that are suppressed now.

use super::Writer;
use crate::diag::{Both, Diagnostic, plural};
use crate::model::{Dataset, Missing, Observation, Stated};
use crate::site::rules::TOLD_BEFORE;
use std::collections::BTreeMap;

/// How many figures are named.
const NAMED: usize = 3;

impl Writer {
    /// A finding for each measure of which figures are suppressed now and stand with their number in the data of the
    /// site that is replaced. A site that is not there, or whose data cannot be read, has told nothing that is known.
    pub fn told_before(&self, dataset: &Dataset) -> Vec<Diagnostic> {
        let hidden = dataset.cells.observations().iter();
        let hidden = hidden.filter(|one| one.stated == Stated::Missing(Missing::Suppressed));
        let hidden: BTreeMap<String, &Observation> =
            hidden.map(|one| (dataset.cell_name(one.key), one)).collect();
        if hidden.is_empty() {
            return Vec::new();
        }
        let mut told: BTreeMap<&str, Vec<(&str, &Observation)>> = BTreeMap::new();
        for name in numbers(&self.place.output.join("data/cakupan.csv")) {
            if let Some((name, one)) = hidden.get_key_value(&name) {
                let of = told.entry(&dataset.measures.all[one.key.measure].id).or_default();
                if !of.iter().any(|(known, _)| known == name) {
                    of.push((name, one));
                }
            }
        }
        told.values().filter_map(|all| finding(all)).collect()
    }
}

fn finding(all: &[(&str, &Observation)]) -> Option<Diagnostic> {
    let (name, first) = all.iter().min_by_key(|(_, one)| one.span)?;
    let mut list: Vec<String> = all.iter().take(NAMED).map(|(name, _)| format!("`{name}`")).collect();
    if all.len() > NAMED {
        list.push("…".to_owned());
    }
    let finding = TOLD_BEFORE.at(first.span).about(*name).with("list", list.join(", "));
    let finding = finding.with("figures", plural(all.len(), "angka", "figure", "figures"));
    Some(finding.hint(Both {
        id: "situs yang baru tidak lagi memuatnya; beri tahu penanggung jawab data, sebab yang sudah keluar tidak dapat ditarik",
        en: "the new site no longer has them; tell whoever answers for the data, for what is out cannot be called back",
    }))
}

/// The names of the cells that have a number in a table of data.
#[allow(clippy::disallowed_methods, reason = "the site that is replaced is read where it is written")]
fn numbers(path: &std::path::Path) -> Vec<String> {
    let Ok(file) = std::fs::File::open(path) else { return Vec::new() };
    let mut reader = csv::Reader::from_reader(std::io::BufReader::new(file));
    let Ok(head) = reader.headers().cloned() else { return Vec::new() };
    let at = |name: &str| head.iter().position(|one| one == name);
    let columns = ["region", "measure", "category", "period", "aspect", "low", "high"].map(at);
    let rows = reader.records().map_while(Result::ok);
    rows.filter_map(|row| {
        let [region, measure, category, period, aspect, low, high] =
            columns.map(|at| at.and_then(|at| row.get(at)));
        let has_number = !low?.is_empty() || !high?.is_empty();
        let what = match category? {
            "" => measure?.to_owned(),
            category => format!("{}/{category}", measure?),
        };
        has_number.then_some(format!("{what} · {} · {} · {}", region?, period?, aspect?))
    })
    .collect()
}
