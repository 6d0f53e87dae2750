//! Which way did each of them go?

use super::heatmap::Weave;
use super::kind::{Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Keep, Multiples, Panel, Point, Series};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::{Aspect, Break, Missing, Period, Quantity, RegionId, Stated, Status};
use crate::page::sheet::Sheet;
use std::cmp::Reverse;
use std::collections::BTreeMap;

pub(in crate::page) const KIND: Kind = Kind {
    name: "multiples",
    holds: Holds::Regions,
    most_measures: 12,
    takes: &[],
    needs: Both {
        id: "`multiples` memerlukan angka tiga wilayah atau lebih dari dua periode atau lebih, atau beberapa ukuran \
             yang masing-masing punya angka dua periode atau lebih",
        en: "`multiples` needs figures of three regions or more for two periods or more, or several measures with \
             figures of two periods or more each",
    },
    compose: |sheet, spec| {
        Ok(if spec.others.is_empty() { sheet.multiples(spec) } else { sheet.multiples_of_measures(spec) })
    },
};

impl<'c> Sheet<'c> {
    /// Several measures of one region, each in a panel.
    fn multiples_of_measures(&self, spec: &Spec) -> Option<Composed<'c>> {
        let several = self.several(spec)?;
        let (_, short) = self.names_of_several(spec, &several.names, &several.counted);
        let panels = short.into_iter().zip(&several.counted).map(|(label, figures)| Panel {
            label,
            points: figures.iter().map(|figure| self.point(figure)).collect(),
            highlighted: false,
            link: None,
        });
        let (panels, breaks) = (panels.collect(), several.marks.clone());
        let chart = Multiples { panels, whole: None, breaks, keep: Keep::All };
        self.composed_of_several(chart, spec, several, "text-multiples-measures")
    }

    /// The regions of the level that has the most of them, each in a panel, the highest newest figure first.
    fn multiples(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let weave = self.weave(subject, what)?;
        let breaks = self.breaks_between(what, &weave);
        let told: BTreeMap<_, &Break> = breaks.iter().map(|(_, one)| ((one.on, one.span), *one)).collect();
        let told: Vec<String> = told.values().map(|one| self.break_words(one)).collect();
        let newest = |region: &RegionId| {
            let figures = weave.columns.iter().rev().filter_map(|(_, figures)| figures.get(region));
            let known = figures.filter_map(|figure| figure.quantity()).next();
            known.and_then(Quantity::representative)
        };
        let mut rows = weave.rows.clone();
        rows.sort_by_key(|region| Reverse(newest(region)));
        let panels = rows.iter().map(|region| Panel {
            label: self.text(self.dataset().regions.all[*region].short_name()),
            points: self.points_in(*region, &weave),
            highlighted: *region == subject.region,
            link: match spec.release {
                Some(release) => self.region_in(release, *region).href,
                None => self.region(*region).href,
            },
        });
        let whole = spec.release.and_then(|release| self.region_above(subject, release, what));
        let chart = Multiples {
            panels: panels.collect(),
            whole: whole
                .filter(|whole| !rows.contains(whole))
                .and_then(|whole| self.behind(spec, whole, &weave)),
            breaks: breaks.iter().filter_map(|(at, _)| Some(weave.columns.get(*at)?.0)).collect(),
            keep: Keep::All,
        };
        let mut caption = self.weave_caption(what, "text-multiples", &weave)?;
        caption.tell(&told);
        let note = (!told.is_empty()).then(|| told.join(" "));
        let table = Grid { note, ..self.heatmap_table(&weave) };
        Some(Composed::new(chart, what.measure, caption, |_| table, weave.figures().collect()))
    }

    /// What is known of a region in each period; nothing of those in which it did not exist.
    fn points_in(&self, region: RegionId, weave: &Weave<'c>) -> Vec<Point> {
        let point = |column: &(Period, BTreeMap<RegionId, &'c Figure>)| match column.1.get(&region) {
            Some(figure) => Some(Point { period: column.0, ..self.point(figure) }),
            None => match self.stated_in(region, column) {
                Stated::Missing(Missing::NotApplicable) => None,
                stated => {
                    Some(Point { period: column.0, stated, aspect: Aspect::Actual, status: Status::Unstated })
                }
            },
        };
        weave.columns.iter().filter_map(point).collect()
    }

    /// The line of the region above, as far as the panels reach.
    fn behind(&self, spec: &Spec, whole: RegionId, weave: &Weave<'c>) -> Option<Series> {
        let (first, last) = (weave.columns.first()?.0, weave.columns.last()?.0);
        let within = |figure: &&&Figure| (first.end..=last.end).contains(&figure.key.period.end);
        let all = self.comparable(super::Subject { region: whole, ..spec.subject }, spec.what);
        let points: Vec<Point> = all.iter().filter(within).map(|figure| self.point(figure)).collect();
        (points.len() > 1).then(|| Series { name: self.region_name(whole), points, highlighted: false })
    }
}
