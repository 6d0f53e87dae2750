//! How far from the target?

use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::{Bullet, Goal, Keep};
use crate::diag::Both;
use crate::indicator::Figure;
use crate::model::MeasureRef;
use crate::number::Form;
use crate::page::compare::AgainstTarget;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{Column, Row, RowKind};

pub(in crate::page) const KIND: Kind = Kind {
    name: "bullet",
    holds: Holds::OneRegion,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`bullet` memerlukan angka dan targetnya",
        en: "`bullet` needs a figure and its target",
    },
    compose: |sheet, spec| Ok(sheet.bullet(spec)),
};

impl<'c> Sheet<'c> {
    /// A measure against its target; nothing without one.
    fn bullet(&self, spec: &Spec) -> Option<Composed<'c>> {
        let (subject, what) = (spec.subject, spec.what);
        let figures = self.context.figures;
        let actual = figures.actual(subject.region, what, subject.period)?;
        let target = self.target(actual)?;
        let chart = Bullet {
            rows: vec![Goal {
                label: self.what(what),
                actual: actual.stated,
                target: target.stated,
                highlighted: true,
            }],
            keep: Keep::All,
        };
        let caption = self.target_caption(what, actual, target)?;
        let row = |figure: &Figure| Row {
            head: words(self.word(&format!("aspect-{}", figure.key.aspect.key()))),
            cells: vec![words(self.period_name(&figure.key.period)), self.cell(Some(figure))],
            kind: RowKind::Plain,
        };
        let grid = Grid {
            columns: vec![
                Column { label: self.word("column-kind"), numeric: false },
                Column { label: self.word("column-period"), numeric: false },
                Column { label: self.what(what), numeric: true },
            ],
            rows: vec![row(actual), row(target)],
            note: None,
        };
        Some(Composed::new(chart, what.measure, caption, |_| grid, vec![actual, target]))
    }

    fn target_caption(&self, what: MeasureRef, actual: &Figure, target: &Figure) -> Option<Caption> {
        let (key, amount) = match self.against_target(actual, target)? {
            AgainstTarget::Beyond => ("find-target-reached", String::new()),
            AgainstTarget::Met => ("find-target-met", String::new()),
            AgainstTarget::Nearly => ("find-target-nearly", String::new()),
            AgainstTarget::Short(points) => ("find-target-short", points),
            AgainstTarget::Share(percent) => ("find-target", percent),
        };
        let name = self.what(what);
        let region = self.region_name(actual.key.region);
        let period = self.period_name(&target.key.period);
        let goal = self.quantity(what.measure, target.quantity()?, Form::Table);
        let args = [
            ("what", (&name).into()),
            ("region", (&region).into()),
            ("amount", (&amount).into()),
            ("percent", (&amount).into()),
            ("period", (&period).into()),
            ("target", (&goal).into()),
        ];
        Some(Caption { title: self.say(key, &args), description: self.say("text-target", &args) })
    }
}
