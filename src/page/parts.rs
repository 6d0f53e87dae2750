//! What several kinds of pages have: tiles, release cards, disputes, conflicts, downloads.

use super::address::PageKey;
use super::draw::words;
use super::figure::{conflict_id, dispute_id, row_id};
use super::rows::Row as FigureRow;
use super::sheet::Sheet;
use super::view::{
    Card, Cell, Column, ConflictView, DisputeView, FigureView, Link, MovedView, ReleaseCard, Row, RowKind,
    StatementView, SupersededView, TableView, WaivedView,
};
use super::words::{in_one_line, together};
use crate::indicator::{Figure, Origin, RegionSum, sum_over};
use crate::model::{
    Aspect, CellKey, CheckPoint, MeasureRef, Moved, Observation, Period, PeriodKind, RegionId, ReleaseId,
    Stated, UnitKind, Waiver, known_on,
};
use crate::number::Form;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A period after all others.
pub(super) const EVER: Period = Period { kind: PeriodKind::Day, start: Date::MAX, end: Date::MAX };

impl<'c> Sheet<'c> {
    /// The figures in use for a headline in a release.
    pub(super) fn headline_figures(
        &self,
        region: RegionId,
        headline: &[MeasureRef],
        until: Period,
    ) -> Vec<&'c Figure> {
        let figures = self.context.figures;
        headline
            .iter()
            .filter_map(|what| {
                figures.actual(region, *what, until).or_else(|| figures.latest(region, *what, until))
            })
            .collect()
    }

    /// Tiles that lead to their rows in the table of all figures.
    pub(super) fn tiles(
        &self,
        release: Option<ReleaseId>,
        figures: &[&'c Figure],
        rows: &[FigureRow<'c>],
    ) -> Vec<FigureView> {
        let of_region = matches!(self.key, PageKey::RegionReport(..) | PageKey::RegionProfile(_));
        let tile = |(place, figure): (usize, &&'c Figure)| {
            let id = self.position_of(rows, figure).map(row_id).unwrap_or_default();
            let mut view = self.figure(id, figure);
            view.comparisons = self.asked("comparisons", || {
                let mut told = self.comparisons(release, figure);
                // Who comes for a region asks first whether it is more than before, and enough: that nothing answers
                // it is an answer too.
                told.extend((of_region && place == 0).then(|| self.unanswered(figure)).flatten());
                told
            });
            // Thirteen digits of rupiah do not fit a tile; the table has them all.
            if self.noun(figure.key.measure).kind == UnitKind::Currency
                && let Some(short) = self.quantity_of(figure, Form::Headline)
            {
                view.value = short;
            }
            view
        };
        figures.iter().enumerate().map(tile).collect()
    }

    /// A release in a list.
    pub(super) fn release(&self, id: ReleaseId) -> ReleaseCard {
        let about = &self.dataset().releases[id];
        ReleaseCard {
            title: in_one_line(&self.text(&about.title)),
            href: self.href(PageKey::Overview(id)),
            period: self.period(&about.period),
            released: self.day(about.released),
            summary: self.summary(id, None).map(|text| together(&text)),
            scope: self.scope(id),
            newest: self.context.tables.releases.first() == Some(&id),
            superseded: self.superseded(id),
            moved: self.given_up(&about.moved),
            waived: about.waivers.iter().map(|waiver| self.waived(waiver)).collect(),
        }
    }

    /// The report that stands in the place of one.
    pub fn superseded(&self, id: ReleaseId) -> Option<SupersededView> {
        let other = self.dataset().superseding(id)?;
        let label = self.text(&self.dataset().releases[other].title);
        let told = self.dataset().releases[id].superseded.as_ref()?;
        let by = Link { label, href: self.href(PageKey::Overview(other)) };
        Some(SupersededView { by, reason: self.text_of(told.reason.as_ref()) })
    }

    /// The title of a report in whose place another one stands.
    pub fn superseded_title(&self, title: &str, view: &SupersededView) -> String {
        self.say("superseded-title", &[("title", title.into()), ("other", (&view.by.label).into())])
    }

    /// That in one sentence, with the reason.
    pub fn superseded_words(&self, view: &SupersededView) -> String {
        let sentence = self.say("superseded-by", &[("other", (&view.by.label).into())]);
        view.reason.as_ref().map_or_else(|| sentence.clone(), |reason| format!("{sentence} {reason}"))
    }

    /// The times for which something was announced before.
    pub(super) fn given_up(&self, moved: &[Moved]) -> Vec<MovedView> {
        let view = |one: &Moved| MovedView { from: self.partial(&one.from), reason: self.text(&one.reason) };
        moved.iter().map(view).collect()
    }

    fn waived(&self, waiver: &Waiver) -> WaivedView {
        WaivedView {
            point: self.word(match waiver.point {
                CheckPoint::Promises => "waived-promises",
                CheckPoint::Prose => "waived-prose",
                CheckPoint::Languages => "waived-languages",
                CheckPoint::Sources => "waived-sources",
            }),
            by: waiver.by.clone(),
            reason: self.text(&waiver.reason),
        }
    }

    /// The summary of a narrative in this language.
    pub(super) fn summary(&self, release: ReleaseId, region: Option<RegionId>) -> Option<String> {
        let (at, language) = self.find_narrative(release, region)?;
        let own = language == self.language;
        self.dataset().narratives.get(at).filter(|_| own).and_then(|text| text.summary.clone())
    }

    /// Whether a release has a text on this region alone.
    pub(super) fn has_own_narrative(&self, release: ReleaseId, region: RegionId) -> bool {
        let found = self.find_narrative(release, Some(region));
        let scope = found.and_then(|(at, _)| self.dataset().narratives.get(at)).map(|text| text.scope);
        scope == Some(crate::model::Scope::Region(region))
    }

    /// The summary of the overview of a release in this language.
    pub fn release_summary(&self, release: ReleaseId) -> Option<String> {
        self.summary(release, None)
    }

    /// How many regions a release reports on: "34 provinsi".
    fn scope(&self, release: ReleaseId) -> Option<String> {
        let pages = &self.context.tables.pages_of[release.0 as usize];
        let first = pages.first()?;
        let count = self.count(pages.len());
        let level = self.dataset().regions.all[*first].level;
        if pages.iter().all(|region| self.dataset().regions.all[*region].level == level) && pages.len() > 1 {
            let level = self.level_name(*first);
            return Some(self.say("count-level", &[("count", (&count).into()), ("level", (&level).into())]));
        }
        Some(self.say("count-regions", &[("count", pages.len().into()), ("text", (&count).into())]))
    }

    /// The disputes on cells, each once, in the order of cells.
    pub(super) fn disputes(&self, keys: impl Iterator<Item = CellKey>) -> Vec<DisputeView> {
        let mut keys: Vec<CellKey> = keys.filter(|key| self.context.tables.dispute(*key).is_some()).collect();
        keys.sort_unstable();
        keys.dedup();
        keys.into_iter().filter_map(|key| self.dispute(key)).collect()
    }

    fn dispute(&self, key: CellKey) -> Option<DisputeView> {
        let dispute = self.context.tables.dispute(key)?;
        let mut statements = vec![self.statement(dispute.used, true)];
        let others = dispute.statements.iter().filter(|one| !std::ptr::eq(**one, dispute.used));
        statements.extend(others.map(|one| self.statement(one, false)));
        Some(DisputeView {
            id: dispute_id(self, key),
            measure: self.measure(key.what()),
            region: self.region(key.region),
            period: self.period(&key.period),
            statements,
        })
    }

    fn statement(&self, one: &Observation, used: bool) -> StatementView {
        let remarks = one.remarks.as_deref();
        StatementView {
            value: self.value_with_unit(one.key.measure, &one.stated),
            what: None,
            source: Some(self.source_of(one)),
            wording: remarks.and_then(|remarks| remarks.wording.clone()),
            wording_lang: self.wording_lang(),
            speaker: remarks.and_then(|remarks| self.text_of(remarks.speaker.as_ref())),
            note: remarks.and_then(|remarks| self.text_of(remarks.note.as_ref())),
            used,
            reason: remarks.and_then(|remarks| self.text_of(remarks.preferred.as_ref())),
        }
    }

    /// The declared conflicts on cells, each once, in the order of the content.
    pub(super) fn conflicts(&self, keys: impl Iterator<Item = CellKey>) -> Vec<ConflictView> {
        let tables = &self.context.tables;
        let mut found: Vec<usize> =
            keys.filter_map(|key| tables.conflicts.get(&key)).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|at| self.conflict(at)).collect()
    }

    pub(super) fn conflict(&self, at: usize) -> ConflictView {
        let conflict = &self.dataset().conflicts[at];
        let statements = conflict.cells.iter().flat_map(|key| self.statements_of(*key));
        ConflictView {
            id: conflict_id(&conflict.id),
            title: self.text(&conflict.title),
            note: self.text(&conflict.note),
            statements: statements.collect(),
        }
    }

    /// What is said of a cell, the statement in use first: one that agrees with it within its bounds may still be
    /// what the conflict is about.
    fn statements_of(&self, key: CellKey) -> Vec<StatementView> {
        let figures = self.context.figures;
        let Some(figure) = figures.get(key) else { return Vec::new() };
        let (what, region) = (self.what(key.what()), self.region_name(key.region));
        let what = Card {
            label: format!("{what}, {region}, {}", self.period_name(&key.period)),
            href: self.href_if(PageKey::RegionProfile(key.region)),
            detail: None,
        };
        let views = match figure.origin {
            Origin::Observed(at) => {
                let cells = &self.dataset().cells;
                let used = &cells.observations()[at as usize];
                let known = known_on(cells.of(key), figures.as_of);
                let others = known.into_iter().rev().filter(|one| !std::ptr::eq(*one, used));
                std::iter::once(used).chain(others).map(|one| self.statement(one, false)).collect()
            }
            Origin::Derived(_) => vec![StatementView {
                value: self.value_with_unit(key.measure, &figure.stated),
                what: None,
                source: None,
                wording: None,
                wording_lang: None,
                speaker: None,
                note: None,
                used: false,
                reason: None,
            }],
        };
        let about = |view| StatementView { what: Some(what.clone()), ..view };
        views.into_iter().map(about).collect()
    }

    /// The regions of a release with their headline figures, and the sums that can be made.
    pub(super) fn regions_table(&self, release: ReleaseId) -> Option<TableView> {
        let about = &self.dataset().releases[release];
        let pages = &self.context.tables.pages_of[release.0 as usize];
        let first = pages.first()?;
        if about.headline.is_empty() {
            return None;
        }
        let level = self.dataset().regions.all[*first].level;
        let peers = self.context.tables.peers(self.dataset(), release, level);
        let figure = |region: RegionId, (what, period)| self.context.figures.actual(region, what, period);
        let shown = self.columns_of_regions(pages, &about.headline, about.period);
        let sparks = self.sparks(pages.len());
        let cell = |found: Option<&Figure>| match found {
            Some(figure) => sparks.beside(self.cell(Some(figure)), figure, Some(release)),
            None => self.cell(None),
        };
        let mut rows: Vec<Row> = pages
            .iter()
            .map(|region| {
                let card = self.region_in(release, *region);
                Row {
                    head: Cell { text: card.label, href: card.href, ..Cell::default() },
                    cells: shown.iter().map(|column| cell(figure(*region, *column))).collect(),
                    kind: RowKind::Plain,
                }
            })
            .collect();
        let level_name = self.level_name(*first);
        let sums: Vec<Option<RegionSum>> = shown
            .iter()
            .map(|(what, period)| {
                let sums_up = self.dataset().measures.all[what.measure].sums_over_regions && peers.len() > 1;
                // Below one region its sum would be the same figure again.
                let sums_up = sums_up && pages.len() > 1;
                sums_up.then(|| sum_over(self.context.figures, *what, *period, &peers).ok().flatten())?
            })
            .collect();
        let covers = |message: &str, sum: &RegionSum| {
            let (covered, of) = (self.count(sum.covered), self.count(sum.of));
            let args =
                [("covered", (&covered).into()), ("of", (&of).into()), ("level", (&level_name).into())];
            self.say(message, &args)
        };
        // One remark below the table if all sums cover the same regions, else one with each sum.
        let first_sum = sums.iter().flatten().next();
        let alike =
            sums.iter().flatten().all(|sum| Some(sum.covered) == first_sum.map(|first| first.covered));
        let note = first_sum.filter(|_| alike).map(|sum| covers("sum-covers", sum));
        let notes: Vec<String> = note.into_iter().chain(sparks.note()).collect();
        let note = (!notes.is_empty()).then(|| notes.join(" "));
        if first_sum.is_some() {
            let cells = sums.iter().zip(&shown).map(|(sum, (what, _))| match sum {
                Some(sum) => Cell {
                    note: (!alike).then(|| covers("sum-of-regions", sum)),
                    ..words(self.quantity(what.measure, &sum.quantity, Form::Table))
                },
                None => Cell { missing: true, ..words(self.missing(crate::model::Missing::NotApplicable)) },
            });
            let cells = cells.collect();
            rows.push(Row { head: words(self.word("table-sum")), cells, kind: RowKind::Total });
        }
        let mut columns = vec![Column { label: self.word("column-region"), numeric: false }];
        columns.extend(shown.iter().map(|(what, period)| {
            let mut label = self.what(*what);
            if *period != about.period {
                label.push_str(", ");
                label.push_str(&self.period_name(period));
            }
            Column { label, numeric: true }
        }));
        let period = self.period_name(&about.period);
        let is_mixed = pages.iter().any(|region| self.dataset().regions.all[*region].level != level);
        let shown_level = if is_mixed { self.word("level-any") } else { level_name };
        let args = [("level", (&shown_level).into()), ("period", (&period).into())];
        let caption = self.say("regions-table", &args);
        Some(self.explained(TableView { id: "regions-table".to_owned(), caption, columns, rows, note }))
    }

    /// The headline measures that at least a quarter of the regions have figures of, each with its period: that
    /// of the release, or one that ends with it, such as the year of a flow. A column that says "not available"
    /// almost throughout tells nothing; the few figures stand on the pages of their regions. If there is no
    /// such measure, all of them, so that the table says that they are missing.
    pub(super) fn columns_of_regions(
        &self,
        regions: &BTreeSet<RegionId>,
        headline: &[MeasureRef],
        period: Period,
    ) -> Vec<(MeasureRef, Period)> {
        let figures = self.context.figures;
        let held = |what: MeasureRef| {
            let all = regions.iter().flat_map(|region| figures.series(*region, what));
            let counted = all.filter(|figure| matches!(figure.key.aspect, Aspect::Actual | Aspect::Estimate));
            let ending = counted.map(|figure| figure.key.period).filter(|one| one.end == period.end);
            let chosen = ending.max_by_key(|one| (*one == period, *one))?;
            let with = regions.iter().filter(|region| {
                figures.actual(**region, what, chosen).is_some_and(|figure| figure.quantity().is_some())
            });
            (with.count() * 4 >= regions.len()).then_some(chosen)
        };
        let found: Vec<_> = headline.iter().filter_map(|what| Some((*what, held(*what)?))).collect();
        if found.is_empty() { headline.iter().map(|what| (*what, period)).collect() } else { found }
    }

    /// A value with its unit after it, for cards.
    pub(super) fn detail(&self, figure: &Figure) -> Option<String> {
        match &figure.stated {
            Stated::Quantity(quantity) => Some(self.quantity(figure.key.measure, quantity, Form::Headline)),
            Stated::Missing(_) => None,
        }
    }
}
