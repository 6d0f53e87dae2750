//! How many of how many?

use super::kind::{Caption, Composed, Grid, Holds, Kind, Spec};
use crate::chart::Waffle;
use crate::diag::Both;
use crate::indicator::{Figure, ratio};
use crate::model::{MeasureKind, UnitKind};
use crate::number::Form;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{Column, Row, RowKind};

pub(in crate::page) const KIND: Kind = Kind {
    name: "waffle",
    holds: Holds::OneRegion,
    most_measures: 1,
    takes: &[],
    needs: Both {
        id: "`waffle` memerlukan angka persen antara 0 dan 100, dari ukuran berjenis `rate`",
        en: "`waffle` needs a percentage between 0 and 100, of a measure of the kind `rate`",
    },
    compose: |sheet, spec| Ok(sheet.waffle(spec)),
};

impl<'c> Sheet<'c> {
    /// A rate as a share of a hundred squares; nothing for what is no percentage, or not between 0 and 100.
    fn waffle(&self, spec: &Spec) -> Option<Composed<'c>> {
        let what = spec.what;
        let measure = &self.dataset().measures.all[what.measure];
        if measure.kind != MeasureKind::Rate || self.noun(what.measure).kind != UnitKind::Percent {
            return None;
        }
        let figure = self.context.figures.actual(spec.subject.region, what, spec.subject.period)?;
        let ratio = self.ratio_words(figure);
        let caption = self.waffle_caption(figure, ratio.as_deref())?;
        let chart =
            Waffle { share: *figure.quantity()?, ratio: ratio.unwrap_or_default(), label: self.what(what) };
        let grid = Grid {
            columns: vec![
                Column { label: self.word("column-region"), numeric: false },
                Column { label: self.word("column-period"), numeric: false },
                Column { label: self.what(what), numeric: true },
            ],
            rows: vec![Row {
                head: words(self.region_name(figure.key.region)),
                cells: vec![words(self.period_name(&figure.key.period)), self.cell(Some(figure))],
                kind: RowKind::Plain,
            }],
            note: None,
        };
        Some(Composed::new(chart, what.measure, caption, |_| grid, vec![figure]))
    }

    /// A share as "about 3 in 10 workers"; nothing for a range or a bound, or where it is not said what it is a
    /// share of.
    fn ratio_words(&self, figure: &Figure) -> Option<String> {
        let measure = &self.dataset().measures.all[figure.key.measure];
        let whole = self.text_of(measure.denominator.as_ref())?;
        let ratio = ratio(figure.quantity()?.point()?)?;
        let (count, of) = (self.count(ratio.count as usize), self.count(ratio.of as usize));
        // "About 1 in 2 workers", where the denominator is said to be "all workers".
        let all = self.word("words-for-all");
        let counted = all.split(", ").find_map(|all| whole.strip_prefix(all)?.strip_prefix(' '));
        let args =
            [("count", (&count).into()), ("of", (&of).into()), ("whole", counted.unwrap_or(&whole).into())];
        Some(self.say(if ratio.exact { "ratio" } else { "ratio-about" }, &args))
    }

    fn waffle_caption(&self, figure: &Figure, ratio: Option<&str>) -> Option<Caption> {
        let (name, region) = (self.what(figure.key.what()), self.region_name(figure.key.region));
        let period = self.period_name(&figure.key.period);
        let value = self.quantity_of(figure, Form::Headline)?;
        let ratio_text = ratio.unwrap_or_default();
        let say = |key: &str, name: &str| {
            let args = [
                ("what", name.into()),
                ("region", (&region).into()),
                ("period", (&period).into()),
                ("value", (&value).into()),
                ("ratio", ratio_text.into()),
            ];
            self.say(key, &args)
        };
        let title = match ratio {
            Some(_) => say("find-share", &self.inside(&name)),
            None => say("find-share-plain", &name),
        };
        Some(Caption { title, description: say("text-share", &name) })
    }
}
