//! How does it compare with others?

use super::Subject;
use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Bar, Bars, Keep, Reference};
use crate::diag::Both;
use crate::indicator::{Figure, Ranked, Ranking};
use crate::model::{LevelId, MeasureKind, MeasureRef, ReleaseId};
use crate::page::draw::words;
use crate::page::extremes::Extremes;
use crate::page::sheet::Sheet;
use crate::page::view::{Cell, Column, Row, RowKind};
use std::collections::BTreeSet;

pub(in crate::page) const KIND: Kind = Kind {
    name: "bars",
    holds: Holds::Regions,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`bars` memerlukan angka beberapa wilayah",
        en: "`bars` needs figures of several regions",
    },
    compose: |sheet, spec| Ok(sheet.ranking(spec)),
};

/// How many are drawn from each end of the ranking on the page of one region.
const ENDS: usize = 3;
/// Up to so many are drawn all.
const FEW: usize = 10;

impl<'c> Sheet<'c> {
    /// The regions of a release as bars: those beside the subject, or those below it if it leads the release.
    fn ranking(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, release, what) = (spec.subject, spec.release?, spec.what);
        let leads = self.dataset().releases[release].lead == subject.region;
        let level = if leads {
            self.widest_level(release, what)?
        } else {
            self.dataset().regions.all[subject.region].level
        };
        let ranking = self.context.tables.ranking(release, level, what)?;
        let ranked = ranking.ranked();
        if ranked.len() < 3 {
            return None;
        }
        let own = ranking.position(subject.region);
        if !leads && own.is_none() {
            return None;
        }
        let places = if leads { (0..ranked.len()).collect() } else { kept(ranked.len(), own) };
        let with_figure = |ranked: Ranked| Some((ranked, ranked.figure(self.context.figures)?));
        let kept: Vec<(Ranked, &'c Figure)> =
            places.iter().filter_map(|at| with_figure(ranked[*at])).collect();
        let bars = kept.iter().map(|(Ranked { region, .. }, figure)| Bar {
            label: self.region_name(*region),
            short: self.dataset().regions.all[*region].short.as_ref().map(|short| self.text(short)),
            stated: figure.stated,
            highlighted: *region == subject.region,
            link: self.region_in(release, *region).href,
        });
        let reference = self.reference(subject, release, what);
        let chart = Bars {
            bars: bars.collect(),
            reference: reference.and_then(|figure| {
                let label = self.text(self.dataset().regions.all[figure.key.region].short_name());
                Some(Reference { label, quantity: *figure.quantity()? })
            }),
            keep: Keep::Given { gaps: gaps(&places) },
        };
        let caption = self.ranking_caption(subject, (release, what), ranking)?;
        let figures = kept.iter().map(|(_, figure)| *figure).chain(reference).collect();
        let grid = move |sheet: &Self| sheet.ranking_table(subject, release, what, &kept);
        Some(Composed::new(chart, what.measure, caption, grid, figures))
    }

    /// The level below the lead with the most regions that are ranked.
    pub(in crate::page) fn widest_level(&self, release: ReleaseId, what: MeasureRef) -> Option<LevelId> {
        let rankings = self.context.tables.rankings_by(release, what);
        rankings
            .max_by_key(|(level, ranking)| (ranking.ranked().len(), std::cmp::Reverse(*level)))
            .map(|(level, _)| level)
    }

    /// For a rate, the figure of the region above.
    fn reference(&self, subject: Subject, release: ReleaseId, what: MeasureRef) -> Option<&'c Figure> {
        if self.dataset().measures.all[what.measure].kind != MeasureKind::Rate {
            return None;
        }
        let about = &self.dataset().releases[release];
        let own = self.context.figures.actual(subject.region, what, about.period)?;
        if about.lead == subject.region { Some(own) } else { self.above(release, own) }
    }

    fn ranking_caption(
        &self,
        subject: Subject,
        (release, what): (ReleaseId, MeasureRef),
        ranking: &Ranking,
    ) -> Option<Caption> {
        let figures = ranking.ranked().iter().filter_map(|ranked| ranked.figure(self.context.figures));
        let Extremes { top, bottom, high, low, same_in, level } = self.extremes(figures)?;
        let own = ranking.rank(subject.region);
        let name = self.what(what);
        let region = self.region_name(subject.region);
        let of = self.count(ranking.ranked().len());
        let known = same_in.clone().unwrap_or_default();
        let period = self.period_name(&self.dataset().releases[release].period);
        let number = own.map_or(String::new(), |own| self.count(own.number));
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("top", (&top).into()),
            ("bottom", (&bottom).into()),
            ("high", (&high).into()),
            ("low", (&low).into()),
            ("number", (&number).into()),
            ("of", (&of).into()),
            ("known", (&known).into()),
            ("level", (&level).into()),
            ("period", (&period).into()),
        ];
        let key = match (same_in, own) {
            (Some(_), _) => "find-even",
            (None, Some(_)) => "find-rank",
            (None, None) => "find-extremes",
        };
        Some(Caption { title: self.say(key, &args), description: self.say("text-ranking", &args) })
    }

    fn ranking_table(
        &self,
        subject: Subject,
        release: ReleaseId,
        what: MeasureRef,
        kept: &[(Ranked, &Figure)],
    ) -> Grid {
        let rows = kept.iter().map(|(Ranked { region, number, .. }, figure)| {
            let card = self.region_in(release, *region);
            Row {
                head: Cell { text: card.label, href: card.href, ..Cell::default() },
                cells: vec![self.cell(Some(figure)), words(self.count(*number))],
                kind: if *region == subject.region { RowKind::Own } else { RowKind::Plain },
            }
        });
        Grid {
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: self.what(what), numeric: true },
                Column { label: self.word("column-rank"), numeric: true },
            ],
            rows: rows.collect(),
            note: None,
        }
    }
}

/// Which places of a ranking are drawn on the page of the region at `own`, in order: all if they are few, else
/// those at both ends and its own.
fn kept(count: usize, own: Option<usize>) -> Vec<usize> {
    if count <= FEW {
        return (0..count).collect();
    }
    let places: BTreeSet<usize> = (0..ENDS).chain(own).chain(count - ENDS..count).collect();
    places.into_iter().collect()
}

/// After how many of the kept places others are left out, and how many.
fn gaps(kept: &[usize]) -> Vec<(usize, usize)> {
    kept.windows(2)
        .enumerate()
        .map(|(at, pair)| (at + 1, pair[1] - pair[0] - 1))
        .filter(|(_, left_out)| *left_out > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_long_ranking_both_ends_and_the_own_place_are_kept() {
        assert_eq!(kept(10, Some(5)), (0..10).collect::<Vec<_>>());
        assert_eq!(kept(38, Some(20)), [0, 1, 2, 20, 35, 36, 37]);
        assert_eq!(kept(38, Some(36)), [0, 1, 2, 35, 36, 37]);
    }

    #[test]
    fn what_is_left_out_and_what_is_kept_make_the_whole() {
        assert_eq!(gaps(&[0, 1, 2, 20, 35, 36, 37]), [(3, 17), (4, 14)]);
        assert_eq!(gaps(&[0, 1, 2, 3, 35, 36, 37]), [(4, 31)]);
        assert_eq!(gaps(&[0, 1, 2]), []);
    }
}
