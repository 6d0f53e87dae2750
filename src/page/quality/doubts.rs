//! What is in doubt: conflicts and disputes, revisions, and the findings that the site accepts.

use crate::indicator::revisions;
use crate::model::{Acceptance, Aspect, Break, CategoryId, CellKey, MeasureId, MeasureRef, Period};
use crate::page::address::PageKey;
use crate::page::figure::{conflict_id, dispute_id};
use crate::page::measure::break_view;
use crate::page::sheet::Sheet;
use crate::page::view::{AcceptedView, Card, Link, SharedBreakView};

/// The declared conflicts of which anything is known, each a link to its account, in the order of the content.
pub(super) fn conflicts(sheet: &Sheet<'_>) -> Vec<Link> {
    let (dataset, figures) = (sheet.context.dataset, sheet.context.figures);
    let told =
        dataset.conflicts.iter().filter(|one| one.cells.iter().any(|cell| figures.get(*cell).is_some()));
    told.map(|conflict| Link {
        label: sheet.text(&conflict.title),
        href: sheet.href_at(PageKey::Revisions, &conflict_id(&conflict.id)),
    })
    .collect()
}

/// The cells on which sources disagree, each a link to its account, in the order of cells.
pub(super) fn disputes(sheet: &Sheet<'_>) -> Vec<Card> {
    let disputes = sheet.context.tables.disputed();
    disputes
        .map(|key| Card {
            label: format!("{}, {}", sheet.what(key.what()), sheet.region_name(key.region)),
            href: Some(sheet.href_at(PageKey::Revisions, &dispute_id(sheet, key))),
            detail: Some(sheet.period_name(&key.period)),
        })
        .collect()
}

/// The breaks that measures declare, those that several share told once, the oldest first.
pub(super) fn breaks(sheet: &Sheet<'_>) -> Vec<SharedBreakView> {
    let all = sheet.context.dataset.measures.all.iter();
    let mut shared: Vec<(&Break, Vec<MeasureId>)> = Vec::new();
    for (id, one) in all.flat_map(|(id, measure)| measure.breaks.iter().map(move |one| (id, one))) {
        let alike =
            |known: &Break| (known.on, &known.note, &known.regions) == (one.on, &one.note, &one.regions);
        match shared.iter_mut().find(|(known, _)| alike(known)) {
            Some((_, measures)) => measures.push(id),
            None => shared.push((one, vec![id])),
        }
    }
    shared.sort_by_key(|(one, _)| (one.on, one.span));
    let of =
        |measure: &MeasureId| sheet.measure(MeasureRef { measure: *measure, category: CategoryId::TOTAL });
    shared
        .into_iter()
        .map(|(one, measures)| SharedBreakView {
            measures: measures.iter().map(of).collect(),
            change: break_view(sheet, one),
        })
        .collect()
}

/// How many figures were revised.
pub(super) fn revised(sheet: &Sheet<'_>) -> String {
    match revisions(sheet.context.dataset, sheet.context.figures.as_of).len() {
        0 => sheet.word("no-revisions"),
        count => {
            let text = sheet.count(count);
            sheet.say("revised-figures", &[("count", count.into()), ("text", (&text).into())])
        }
    }
}

/// The findings that the site accepts, in its order.
pub(super) fn accepted(sheet: &Sheet<'_>) -> Vec<AcceptedView> {
    let accepted = sheet.context.dataset.site.policy.accepted.iter();
    accepted
        .filter(|one| one.is_told)
        .map(|one| AcceptedView {
            what: subject(sheet, one),
            rule: one.rule.value.clone(),
            file: one.file.clone(),
            reason: sheet.text(&one.reason),
        })
        .collect()
}

/// The figure that a finding is about, by the name of its cell; failing that, its own words.
fn subject(sheet: &Sheet<'_>, acceptance: &Acceptance) -> Card {
    let Some(key) = cell(sheet, &acceptance.subject) else {
        let words = if acceptance.subject.is_empty() { &acceptance.file } else { &acceptance.subject };
        return Card { label: words.clone(), href: None, detail: None };
    };
    let what = sheet.what(key.what());
    let label = format!("{what}, {}, {}", sheet.region_name(key.region), sheet.period_name(&key.period));
    Card { label, href: sheet.href_if(PageKey::RegionProfile(key.region)), detail: None }
}

/// The cell with this name, as findings write it: `participants.active · aceh · 2023-12 · actual`.
fn cell(sheet: &Sheet<'_>, name: &str) -> Option<CellKey> {
    let mut parts = name.split(" · ");
    let MeasureRef { measure, category } = *sheet.context.tables.by_key.get(parts.next()?)?;
    let region = sheet.context.dataset.regions.all.find(parts.next()?)?;
    let period = Period::parse(parts.next()?).ok()?;
    let aspect = parts.next()?;
    let aspect = Aspect::ALL.into_iter().find(|one| one.key() == aspect)?;
    Some(CellKey { region, measure, category, period, aspect })
}
