//! The first release of a site that was made from a table.

use super::compare::what;
use super::reading::Figure;
use super::site::Names;
use super::yaml::quoted;
use crate::diag::UiLanguage;
use crate::model::{Aspect, Dataset, Period, PeriodKind, RegionId};
use std::collections::{BTreeMap, BTreeSet};

/// The path and the text of the release: of the newest period that had begun when its figures became known. Nothing without
/// such a figure: of what is only planned there is no report yet.
pub fn first(
    dataset: &Dataset,
    figures: &[&Figure],
    names: &Names,
    language: UiLanguage,
) -> Option<(String, String)> {
    let released = figures.iter().filter_map(|figure| figure.released).map(|date| date.latest).max()?;
    let has_begun =
        |figure: &&&Figure| figure.period.kind == PeriodKind::Undated || figure.period.start <= released;
    let begun: Vec<&&Figure> = figures.iter().filter(has_begun).collect();
    let counted = |figure: &&&&Figure| matches!(figure.aspect, Aspect::Actual | Aspect::Estimate);
    let newest = begun.iter().filter(counted).map(|figure| figure.period).max();
    let period: Period = newest.or_else(|| begun.iter().map(|figure| figure.period).max())?;
    let of_period: Vec<&&Figure> = figures.iter().filter(|figure| figure.period == period).collect();
    let mut counts: BTreeMap<RegionId, BTreeSet<String>> = BTreeMap::new();
    for figure in &of_period {
        counts.entry(figure.region).or_default().insert(what(dataset, figure));
    }
    let whole =
        names.whole().and_then(|key| dataset.regions.all.find(key)).filter(|id| counts.contains_key(id));
    let lead = whole.or_else(|| {
        counts.iter().max_by_key(|(id, of)| (of.len(), std::cmp::Reverse(**id))).map(|(id, _)| *id)
    })?;
    // In the order of the table, the totals first.
    let mut headline: Vec<String> = Vec::new();
    for total in [true, false] {
        for figure in
            of_period.iter().filter(|figure| figure.region == lead && figure.values.is_empty() == total)
        {
            let counted = matches!(figure.aspect, Aspect::Actual | Aspect::Estimate);
            let key = what(dataset, figure);
            if counted && headline.len() < 3 && !headline.contains(&key) {
                headline.push(key);
            }
        }
    }
    let sources: BTreeSet<&str> = figures.iter().map(|figure| figure.source.as_str()).collect();
    let title = if names.title().is_empty() { period.to_string() } else { names.title().to_owned() };
    let replace = if language == UiLanguage::Indonesian {
        "# Dibuat oleh `cakupan import --new`. Ganti yang belum tepat."
    } else {
        "# Made by `cakupan import --new`. Replace what is not right yet."
    };
    let text = format!(
        "{replace}\n\ntitle: {}\nperiod: {period}\nreleased: {released}\nsources: [{}]\nlead: {}\nheadline: [{}]\n",
        quoted(&title),
        sources.into_iter().collect::<Vec<_>>().join(", "),
        dataset.regions.all[lead].id,
        headline.join(", "),
    );
    let id = period.to_string().replace('/', "-");
    Some((format!("content/reports/{id}/release.yaml"), text))
}
