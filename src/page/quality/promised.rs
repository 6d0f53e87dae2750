//! What the releases promise, what became of it, and sums with how many regions they cover.

use super::linked;
use crate::indicator::{Answer, Promised, promised, sum_over};
use crate::model::{
    AbsenceReason, CategoryId, Claim, LevelId, MeasureRef, Period, Quantity, RegionId, Release, ReleaseId,
    UnitKind,
};
use crate::number::Form;
use crate::page::address::PageKey;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{AbsenceView, Cell, Link, Row, RowKind, TableView};
use std::collections::BTreeMap;

/// A release with what became of its promises.
pub(super) struct Kept {
    release: ReleaseId,
    cells: Vec<Promised>,
}

/// How much of what was promised is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Total {
    /// The cells that are promised.
    pub(super) promised: usize,
    /// Those with a figure.
    pub(super) given: usize,
    /// Those of which nothing is said.
    silent: usize,
}

/// The releases that promise anything, the newest first.
pub(super) fn kept(sheet: &Sheet<'_>) -> Vec<Kept> {
    let dataset = sheet.context.dataset;
    let all = sheet
        .context
        .tables
        .releases
        .iter()
        .map(|id| Kept { release: *id, cells: promised(&dataset.releases[*id], sheet.context.figures) });
    all.filter(|kept| !kept.cells.is_empty()).collect()
}

impl Kept {
    fn total(&self) -> Total {
        let count = |answer| self.cells.iter().filter(|cell| cell.answer == answer).count();
        Total { promised: self.cells.len(), given: count(Answer::Figure), silent: count(Answer::Silence) }
    }
}

/// All releases together; nothing if none promises anything.
pub(super) fn total(kept: &[Kept]) -> Option<Total> {
    let all = kept.iter().map(Kept::total);
    all.reduce(|a, b| Total {
        promised: a.promised + b.promised,
        given: a.given + b.given,
        silent: a.silent + b.silent,
    })
}

/// How many figures each release promises and publishes.
pub(super) fn table(sheet: &Sheet<'_>, kept: &[Kept]) -> Option<TableView> {
    let whole = total(kept)?;
    let row = |head: Cell, total: Total, kind| {
        let absent = total.promised - total.given;
        let silent = (total.silent > 0).then(|| {
            let count = sheet.count(total.silent);
            sheet.say("promised-silent", &[("count", (&count).into())])
        });
        let given = words(sheet.of(total.given, total.promised));
        Row { head, cells: vec![given, Cell { note: silent, ..words(sheet.count(absent)) }], kind }
    };
    let mut rows: Vec<Row> = kept
        .iter()
        .map(|kept| {
            let Link { label, href } = link(sheet, kept.release);
            row(linked(label, Some(href)), kept.total(), RowKind::Plain)
        })
        .collect();
    if rows.len() > 1 {
        rows.push(row(words(sheet.word("table-sum")), whole, RowKind::Total));
    }
    Some(TableView {
        id: "promised-table".to_owned(),
        caption: sheet.word("caption-promised"),
        columns: sheet.columns(&[("report", false), ("column-published", true), ("column-absent", true)]),
        rows,
        note: (whole.silent == 0 && whole.given < whole.promised).then(|| sheet.word("promised-all-told")),
    })
}

/// What is promised and absent: of each release the cells of one measure and one reason together.
pub(super) fn absences(sheet: &Sheet<'_>, kept: &[Kept]) -> Vec<AbsenceView> {
    let mut out = Vec::new();
    for kept in kept {
        let release = &sheet.context.dataset.releases[kept.release];
        let mut groups: Vec<((Claim, Answer), Vec<RegionId>)> = Vec::new();
        for cell in kept.cells.iter().filter(|cell| cell.answer != Answer::Figure) {
            let alike = (cell.claim, cell.answer);
            match groups.iter_mut().find(|(group, _)| *group == alike) {
                Some((_, regions)) => regions.push(cell.region),
                None => groups.push((alike, vec![cell.region])),
            }
        }
        out.extend(groups.into_iter().map(|((claim, answer), regions)| {
            let count = sheet.count(regions.len());
            AbsenceView {
                what: claimed(sheet, claim),
                release: link(sheet, kept.release),
                regions: regions.iter().map(|region| sheet.region_in(kept.release, *region)).collect(),
                count: sheet
                    .say("count-regions", &[("count", regions.len().into()), ("text", (&count).into())]),
                reason: sheet.say("absent-reason", &[("reason", (&reason(sheet, release, answer)).into())]),
            }
        }));
    }
    out
}

fn reason(sheet: &Sheet<'_>, release: &Release, answer: Answer) -> String {
    match answer {
        Answer::Stated(reason) => sheet.missing(reason),
        Answer::Declared(at) => match release.absent.get(at).map(|absence| &absence.reason) {
            Some(AbsenceReason::Missing(reason)) => sheet.missing(*reason),
            Some(AbsenceReason::Told(text)) => sheet.text(text),
            None => String::new(),
        },
        Answer::Figure | Answer::Silence => sheet.word("no-reason"),
    }
}

/// "Peserta aktif, target, 2015"
fn claimed(sheet: &Sheet<'_>, claim: Claim) -> String {
    let mut out = sheet.what(claim.what);
    if let Some(aspect) = claim.aspect {
        out.push_str(", ");
        out.push_str(&sheet.word(&format!("aspect-{}", aspect.key())));
    }
    out.push_str(", ");
    out.push_str(&sheet.period_name(&claim.period));
    out
}

fn link(sheet: &Sheet<'_>, id: ReleaseId) -> Link {
    let label = sheet.text(&sheet.context.dataset.releases[id].title);
    Link { label, href: sheet.href(PageKey::Overview(id)) }
}

/// The sums over the regions of each release that can be made of its headline and of what it promises, each once.
pub(super) fn sums(sheet: &Sheet<'_>) -> Option<TableView> {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let mut rows: BTreeMap<(usize, usize), Row> = BTreeMap::new();
    let mut seen: Vec<(MeasureRef, Period, LevelId)> = Vec::new();
    for (at, id) in tables.releases.iter().enumerate() {
        let Some(first) = tables.pages_of[id.0 as usize].first() else { continue };
        let level = dataset.regions.all[*first].level;
        let peers = tables.peers(dataset, *id, level);
        for (place, (what, period)) in summed(sheet, *id).into_iter().enumerate() {
            if peers.len() < 2 || seen.contains(&(what, period, level)) {
                continue;
            }
            let figures = sheet.context.figures;
            let Ok(Some(sum)) = sum_over(figures, what, period, &peers) else { continue };
            // As in the tables of the releases: the few figures of some regions are no sum of all.
            if sum.covered * 4 < sum.of {
                continue;
            }
            seen.push((what, period, level));
            let (covered, of) = (sheet.count(sum.covered), sheet.count(sum.of));
            let level = sheet.level_name(*first);
            let args = [("covered", (&covered).into()), ("of", (&of).into()), ("level", (&level).into())];
            let claim = Claim { what, aspect: None, period };
            let lead = dataset.releases[*id].lead;
            let whole = figures
                .actual(lead, what, period)
                .and_then(|whole| Some(shown(sheet, what, whole.quantity()?)));
            let beside = whole.map(|whole| format!("{}: {whole}", sheet.region_name(lead)));
            let row = Row {
                head: Cell {
                    note: Some(sheet.say("sum-of-regions", &args)),
                    ..linked(claimed(sheet, claim), sheet.href_if(PageKey::Measure(what.measure)))
                },
                cells: vec![Cell { note: beside, ..words(shown(sheet, what, &sum.quantity)) }],
                kind: RowKind::Plain,
            };
            rows.insert((at, place), row);
        }
    }
    (!rows.is_empty()).then(|| TableView {
        id: "sums-table".to_owned(),
        caption: sheet.word("caption-sums"),
        columns: sheet.columns(&[("column-sum-of", false), ("table-sum", true)]),
        rows: rows.into_values().collect(),
        note: None,
    })
}

/// A quantity for a narrow column: thirteen digits of rupiah would be too wide for a phone.
fn shown(sheet: &Sheet<'_>, what: MeasureRef, quantity: &Quantity) -> String {
    let is_money = sheet.noun(what.measure).kind == UnitKind::Currency;
    sheet.quantity(what.measure, quantity, if is_money { Form::Headline } else { Form::Table })
}

/// The measures of a release that sum over regions, as wholes: the parts of one cover the same regions.
fn summed(sheet: &Sheet<'_>, id: ReleaseId) -> Vec<(MeasureRef, Period)> {
    let dataset = sheet.context.dataset;
    let release = &dataset.releases[id];
    let promised = release.promises.iter().filter(|promise| promise.claim.aspect.is_none());
    let promised = promised.map(|promise| (promise.claim.what, promise.claim.period));
    let mut out: Vec<(MeasureRef, Period)> = Vec::new();
    for (what, period) in release.headline.iter().map(|what| (*what, release.period)).chain(promised) {
        let sums = dataset.measures.all[what.measure].sums_over_regions && what.category == CategoryId::TOTAL;
        if sums && !out.contains(&(what, period)) {
            out.push((what, period));
        }
    }
    out
}
