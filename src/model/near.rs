//! The figures nearest to a cell that has none: where one that is missed may stand instead.

use super::{CellKey, Dataset, Observation};
use crate::source::FileId;
use std::collections::BTreeMap;

/// This many figures of one measure and period in one file are a table.
const TABLE: usize = 3;

impl Dataset {
    /// The figures nearest to a cell without any, the most telling first, at most two: of another region at the
    /// place of a table where its own would stand; of another period or aspect; else of another category, of
    /// another region, or of another measure of the unit.
    pub fn nearest(&self, key: CellKey) -> Vec<(CellKey, &Observation)> {
        let mut out: Vec<(CellKey, &Observation)> = Vec::new();
        let (row, is_table) =
            self.row_instead(key).map_or((None, false), |(of, is_table)| (Some(of), is_table));
        out.extend(row.filter(|_| is_table).map(|of| (of.key, of)));
        let first = |(cell, of)| Some((cell, newest(of)?));
        let days = |cell: &CellKey| {
            let apart = |a: jiff::civil::Date, b: jiff::civil::Date| i64::from((a - b).get_days().abs());
            apart(cell.period.start, key.period.start) + apart(cell.period.end, key.period.end)
        };
        let series = self.cells.series(key.region, key.what());
        out.extend(series.min_by_key(|(cell, _)| (days(cell), cell.aspect)).and_then(first));
        if out.is_empty() {
            let beside = |of: &CellKey| of.period == key.period && of.measure == key.measure;
            out.extend(self.cells.of_region(key.region).find(|(cell, _)| beside(cell)).and_then(first));
        }
        if out.is_empty() {
            out.extend(row.map(|of| (of.key, of)));
        }
        if out.is_empty() {
            let unit = self.measures.all[key.measure].unit;
            let beside = |of: &CellKey| of.period == key.period && self.measures.all[of.measure].unit == unit;
            out.extend(self.cells.of_region(key.region).find(|(cell, _)| beside(cell)).and_then(first));
        }
        out
    }

    /// A figure of the measure, period and aspect for another region, and whether it is of a table. There it is
    /// the one that stands where this region's would by the order of the regions, if that is of a region which
    /// would not stand there; else the one after which this region's would stand.
    fn row_instead(&self, key: CellKey) -> Option<(&Observation, bool)> {
        let mut files: BTreeMap<FileId, Vec<&Observation>> = BTreeMap::new();
        let same = |of: &CellKey| of.period == key.period && of.aspect == key.aspect;
        for (_, of) in self.cells.of_measure(key.what()).filter(|(cell, _)| same(cell)) {
            for one in of {
                files.entry(one.span.file).or_default().push(one);
            }
        }
        let mut rows = files.into_values().max_by_key(Vec::len)?;
        rows.sort_by_key(|one| one.span);
        let level = |of: &Observation| self.regions.all[of.key.region].level;
        let own = self.regions.all[key.region].level;
        let mut orderly = rows.iter().enumerate().filter(|(_, of)| level(of) == own);
        let before =
            orderly.clone().filter(|(_, of)| of.key.region < key.region).max_by_key(|(_, of)| of.key.region);
        let after = orderly.find(|(_, of)| of.key.region > key.region);
        let at = match (before, after) {
            (Some((before, _)), Some((after, _))) if after > before + 1 => before + 1,
            (Some((before, _)), None) if before + 1 < rows.len() => before + 1,
            (Some((before, _)), _) => before,
            (None, Some((after, _))) => after.saturating_sub(1),
            (None, None) => 0,
        };
        Some((rows[at], rows.len() >= TABLE))
    }
}

fn newest(observations: &[Observation]) -> Option<&Observation> {
    observations.last()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Aspect, Category, Cells, LevelId, Measure, MeasureKind, PartialDate, Period, Quantity, Region,
        RegionId, SourceId, Stated, Status, Text, Unit, UnitKind,
    };
    use crate::source::Span;

    /// Regions of which the fourth is of another level, and one measure.
    fn dataset(figures: &[(u32, &str)]) -> Dataset {
        let mut dataset = Dataset::default();
        for at in 0..5_u32 {
            let region = Region {
                id: format!("r{at}"),
                name: Text::same("R"),
                short: None,
                aliases: Vec::new(),
                level: LevelId(u8::from(at == 4).into()),
                parents: Vec::new(),
                codes: Vec::new(),
                from: None,
                until: None,
                predecessors: Vec::new(),
                tile: None,
                label: None,
                note: None,
                span: Span::new(FileId(0), 0..0),
            };
            dataset.regions.all.insert(region).unwrap();
        }
        let unit = Unit {
            id: "persons".into(),
            kind: UnitKind::Count,
            one: Text::default(),
            other: Text::default(),
        };
        let unit = dataset.measures.units.insert(unit).unwrap();
        dataset.measures.intern(Category(Vec::new()));
        let measure = Measure {
            id: "workers".into(),
            name: Text::default(),
            short: None,
            definition: Text::default(),
            unit,
            kind: MeasureKind::Stock,
            dimensions: Vec::new(),
            parts: Vec::new(),
            sums_over_regions: false,
            formula: None,
            denominator: None,
            over_hundred: None,
            denominator_varies: None,
            plausible_change: None,
            disclosure: None,
            seasonal: None,
            breaks: Vec::new(),
            term: None,
            span: Span::new(FileId(0), 0..0),
        };
        dataset.measures.all.insert(measure).unwrap();
        let observations = figures.iter().enumerate().map(|(at, (region, period))| Observation {
            key: key(*region, period),
            stated: Stated::Quantity(Quantity::exact(1)),
            status: Status::Unstated,
            source: SourceId(0),
            released: PartialDate::parse("2024").unwrap(),
            remarks: None,
            span: Span::new(FileId(1), at..at + 1),
        });
        dataset.cells = Cells::new(observations.collect());
        dataset
    }

    fn key(region: u32, period: &str) -> CellKey {
        CellKey {
            region: RegionId(region),
            measure: crate::model::MeasureId(0),
            category: crate::model::CategoryId::TOTAL,
            period: Period::parse(period).unwrap(),
            aspect: Aspect::Actual,
        }
    }

    fn nearest(figures: &[(u32, &str)]) -> Vec<(u32, String)> {
        let dataset = dataset(figures);
        let near = dataset.nearest(key(1, "2023"));
        near.into_iter().map(|(key, _)| (key.region.0, key.period.to_string())).collect()
    }

    #[test]
    fn the_row_that_stands_in_its_place_comes_first() {
        let of = |region: u32, period: &str| (region, period.to_owned());
        assert_eq!(nearest(&[(0, "2023"), (4, "2023"), (2, "2023"), (3, "2023")]), [of(4, "2023")]);
        assert_eq!(
            nearest(&[(0, "2023"), (2, "2023"), (3, "2023")]),
            [of(0, "2023")],
            "it was dropped after this"
        );
        assert_eq!(nearest(&[(4, "2023"), (2, "2023"), (3, "2023")]), [of(4, "2023")]);
        assert_eq!(nearest(&[(1, "2019"), (1, "2022"), (1, "2025")]), [of(1, "2022")]);
        assert_eq!(nearest(&[(3, "2023")]), [of(3, "2023")]);
        assert_eq!(nearest(&[(3, "2022")]), []);
    }
}
