//! The first release of a site that was made from a table.

use super::compare::what;
use super::reading::Figure;
use super::site::{Names, Whole, to_be_replaced};
use super::yaml::quoted;
use crate::diag::UiLanguage;
use crate::model::{Aspect, Dataset, Period, PeriodKind, RegionId};
use crate::number::{PeriodForm, Style};
use std::collections::{BTreeMap, BTreeSet};

/// The path and the text of the release: of the newest period that had begun when its figures became known. Nothing without
/// such a figure: of what is only planned there is no report yet.
pub fn first(
    dataset: &Dataset,
    figures: &[&Figure],
    names: &Names,
    above: Option<&Whole>,
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
    let above_all =
        above.and_then(|whole| dataset.regions.all.find(&whole.key)).filter(|id| counts.contains_key(id));
    let fullest =
        || counts.iter().max_by_key(|(id, of)| (of.len(), std::cmp::Reverse(**id))).map(|(id, _)| *id);
    let shown = above_all.or_else(fullest)?;
    // Even where the table has no figure of it for this time: those of one region are not those of all.
    let lead = above.map_or(dataset.regions.all[shown].id.as_str(), |whole| whole.key.as_str());
    // In the order of the table, the totals first.
    let mut headline: Vec<String> = Vec::new();
    for total in [true, false] {
        for figure in
            of_period.iter().filter(|figure| figure.region == shown && figure.values.is_empty() == total)
        {
            let counted = matches!(figure.aspect, Aspect::Actual | Aspect::Estimate);
            let key = what(dataset, figure);
            if counted && headline.len() < 3 && !headline.contains(&key) {
                headline.push(key);
            }
        }
    }
    let sources: BTreeSet<&str> = figures.iter().map(|figure| figure.source.as_str()).collect();
    let title = match names.title() {
        "" => made_title(&period),
        title => quoted(title),
    };
    let text = format!(
        "{}\n\ntitle: {}\nperiod: {period}\nreleased: {released}\nsources: [{}]\nlead: {}\nheadline: [{}]\n",
        to_be_replaced(language),
        title,
        sources.into_iter().collect::<Vec<_>>().join(", "),
        lead,
        headline.join(", "),
    );
    let id = period.to_string().replace('/', "-");
    Some((format!("content/reports/{id}/release.yaml"), text))
}

/// The title of a report on a period, in both languages, where the table has none.
fn made_title(period: &Period) -> String {
    let (id, en) = match period.kind {
        PeriodKind::Undated => ("Laporan".to_owned(), "Report".to_owned()),
        _ => (
            format!("Laporan {}", Style::indonesian().period(period, PeriodForm::Full)),
            format!("Report for {}", Style::english().period(period, PeriodForm::Full)),
        ),
    };
    format!("{{ id: {}, en: {} }}", quoted(&id), quoted(&en))
}
