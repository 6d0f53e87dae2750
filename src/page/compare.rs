//! Comparisons in words: with the period before, the target, the other regions, the region above.

use super::sheet::Sheet;
use super::view::{ComparisonView, Direction, PreviousView};
use crate::indicator::{Barrier, Change, Comparison, Figure, Rank, achievement, change};
use crate::model::{Aspect, CellKey, MeasureKind, Period, Quantity, RegionId, ReleaseId, UnitKind};
use crate::number::{Form, Noun};
use rust_decimal::Decimal;

/// Which way a difference points, as far as it is certain.
pub(super) fn direction(difference: &Quantity) -> Option<Direction> {
    let (low, high) = (difference.low.value()?, difference.high.value()?);
    if low > Decimal::ZERO {
        Some(Direction::Up)
    } else if high < Decimal::ZERO {
        Some(Direction::Down)
    } else if low.is_zero() && high.is_zero() {
        Some(Direction::Same)
    } else {
        None
    }
}

/// How the size of a change is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ChangeForm {
    /// In percent of the earlier figure; of a percentage, in points.
    Relative,
    /// In the unit of the measure; of a percentage, in points.
    Absolute,
}

/// Whether a number is written with no digit but zeros. A change that is written so is no change to its readers, whatever
/// it is.
pub(super) fn is_written_as_nothing(written: &str) -> bool {
    let mut digits = written.chars().filter(char::is_ascii_digit).peekable();
    digits.peek().is_some() && digits.all(|digit| digit == '0')
}

/// How a figure stands to its target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum AgainstTarget {
    /// It is beyond it.
    Beyond,
    /// It is what was to be reached, to the last unit.
    Met,
    /// It is short of it by less than what is written.
    Nearly,
    /// It is a percentage, of which a share would be taken for the figure itself: so many points are missing.
    Short(String),
    /// So much of it is reached.
    Share(String),
}

/// The quantity without its sign.
pub(super) fn size(quantity: &Quantity) -> Option<Quantity> {
    if quantity.has_negative_end() { Quantity::exact(0).subtract(quantity).ok() } else { Some(*quantity) }
}

impl<'c> Sheet<'c> {
    /// A difference in words: points for a percentage, else percent of the earlier figure where that can be
    /// said, else the amount.
    pub(super) fn amount(
        &self,
        figure: &Figure,
        absolute: &Quantity,
        relative: Option<&Quantity>,
    ) -> Option<String> {
        let noun = self.noun(figure.key.measure);
        if matches!(noun.kind, UnitKind::Percent | UnitKind::PercentPoint) {
            return Some(self.points(&size(absolute)?));
        }
        match relative {
            Some(relative) => Some(self.percent(&size(relative)?)),
            None => Some(self.quantity(figure.key.measure, &size(absolute)?, Form::Prose)),
        }
    }

    /// Percentage points: "3,2 poin".
    pub(super) fn points(&self, quantity: &Quantity) -> String {
        let noun = Noun { kind: UnitKind::PercentPoint, key: "percent-point", one: "", other: "" };
        self.style().quantity(quantity, &noun, Form::Table)
    }

    /// The change since the comparable period before, or why there is none to tell. That December is not held
    /// against April is no change: nothing is said of it here.
    pub(super) fn since_before(&self, figure: &Figure) -> Option<ComparisonView> {
        let change = match change(self.dataset(), self.context.figures, figure)? {
            Comparison::Change(change) => change,
            Comparison::Apart { from, why } => return self.apart(&from.period, why),
        };
        let direction = direction(&change.absolute)?;
        let since = self.period_name(&change.from.period);
        let amount = self.amount(figure, &change.absolute, change.relative.as_ref())?;
        let (key, direction) = match direction {
            Direction::Up | Direction::Down if is_written_as_nothing(&amount) => {
                ("compare-nearly", Direction::Same)
            }
            Direction::Up => ("compare-up", direction),
            Direction::Down => ("compare-down", direction),
            Direction::Same | Direction::Neutral => ("compare-same", direction),
        };
        let text = self.say(key, &[("amount", (&amount).into()), ("since", (&since).into())]);
        Some(ComparisonView { text, direction })
    }

    /// The comparable figure before the one of a cell, with the change since.
    pub(super) fn previous(&self, key: CellKey) -> Option<PreviousView> {
        let figure = self.context.figures.get(key)?;
        let change = change(self.dataset(), self.context.figures, figure)?.change()?;
        let before = self.context.figures.get(change.from)?;
        Some(PreviousView {
            value: self.value(key.measure, &before.stated),
            period: self.period(&before.key.period),
            change: self.change_in_short(figure, &change),
        })
    }

    /// A change as tables have it: "naik 3,2%", "turun 0,4 poin"; nothing where it is not certain which way it points.
    fn change_in_short(&self, figure: &Figure, change: &Change) -> Option<String> {
        let key = match direction(&change.absolute)? {
            Direction::Up => "change-up",
            Direction::Down => "change-down",
            Direction::Same | Direction::Neutral => return Some(self.word("change-none")),
        };
        let amount = self.amount(figure, &change.absolute, change.relative.as_ref())?;
        Some(self.changed(key, &amount))
    }

    /// A change by an amount, in the words of a message; a change that is written as none is nearly none.
    fn changed(&self, key: &str, amount: &str) -> String {
        match is_written_as_nothing(amount) {
            true => self.word("change-nearly"),
            false => self.say(key, &[("amount", amount.into())]),
        }
    }

    fn apart(&self, since: &Period, why: Barrier<'_>) -> Option<ComparisonView> {
        let since = self.period_name(since);
        let text = match why {
            Barrier::Break(one) => {
                let note = self.text(&one.note);
                self.say("compare-break", &[("since", (&since).into()), ("note", (&note).into())])
            }
            Barrier::Area(former) => {
                let region = self.region_name(former);
                self.say("compare-area", &[("since", (&since).into()), ("region", (&region).into())])
            }
            Barrier::Season(_) | Barrier::Length | Barrier::Aspect => return None,
        };
        Some(ComparisonView { text, direction: Direction::Neutral })
    }

    /// A change in the words of running text: "naik 3,2 persen", "rose by 1.6 million people". Nothing where it
    /// is not certain which way it points.
    pub(super) fn change_words(&self, figure: &Figure, change: &Change, form: ChangeForm) -> Option<String> {
        let key = match direction(&change.absolute)? {
            Direction::Up => "change-up",
            Direction::Down => "change-down",
            Direction::Same | Direction::Neutral => return Some(self.word("change-none")),
        };
        let measure = figure.key.measure;
        let absolute = size(&change.absolute)?;
        let share = |kind, key| Noun { kind, key, one: "", other: "" };
        let amount = match (self.noun(measure).kind, change.relative.as_ref().and_then(size)) {
            (UnitKind::Percent | UnitKind::PercentPoint, _) => {
                let noun = share(UnitKind::PercentPoint, "percent-point");
                self.style().quantity(&absolute, &noun, Form::Prose)
            }
            (_, Some(relative)) if form == ChangeForm::Relative => {
                self.style().quantity(&relative, &share(UnitKind::Percent, "percent"), Form::Prose)
            }
            _ => self.quantity(measure, &absolute, Form::Prose),
        };
        Some(self.changed(key, &amount))
    }

    /// The target for a figure: of the same period, or of the shortest period that contains it.
    pub(super) fn target(&self, figure: &Figure) -> Option<&'c Figure> {
        let key = figure.key;
        self.context
            .figures
            .series_from(key.region, key.what(), key.period.end)
            .filter(|other| other.key.aspect == Aspect::Target && other.quantity().is_some())
            .filter(|other| other.key.period.contains(&key.period) || other.key.period.end == key.period.end)
            .min_by_key(|other| (other.key.period.end, std::cmp::Reverse(other.key.period.start)))
    }

    /// How a figure stands to its target.
    pub(super) fn against_target(&self, figure: &Figure, target: &Figure) -> Option<AgainstTarget> {
        let achieved = achievement(figure.quantity()?, target.quantity()?).ok()?;
        let is_percentage =
            matches!(self.noun(figure.key.measure).kind, UnitKind::Percent | UnitKind::PercentPoint);
        Some(match direction(&achieved.gap) {
            Some(Direction::Same) => AgainstTarget::Met,
            Some(Direction::Up) if is_percentage => match self.points(&achieved.gap) {
                points if is_written_as_nothing(&points) => AgainstTarget::Nearly,
                points => AgainstTarget::Short(points),
            },
            _ if achieved.gap.high.value().is_some_and(|gap| gap <= Decimal::ZERO) => AgainstTarget::Beyond,
            _ => AgainstTarget::Share(self.percent(&achieved.percent)),
        })
    }

    fn with_target(&self, figure: &Figure) -> Option<ComparisonView> {
        let target = self.target(figure)?;
        let goal = self.quantity(target.key.measure, target.quantity()?, Form::Table);
        let (key, amount) = match self.against_target(figure, target)? {
            AgainstTarget::Beyond => ("compare-target-reached", String::new()),
            AgainstTarget::Met => ("compare-target-met", String::new()),
            AgainstTarget::Nearly => ("compare-target-nearly", String::new()),
            AgainstTarget::Short(points) => ("compare-target-short", points),
            AgainstTarget::Share(percent) => ("compare-target", percent),
        };
        let words = [("amount", (&amount).into()), ("percent", (&amount).into()), ("target", (&goal).into())];
        let text = self.say(key, &words);
        Some(ComparisonView { text, direction: Direction::Neutral })
    }

    /// The place of a region among its peers in a release, and how many there are.
    pub(super) fn place(&self, release: ReleaseId, figure: &Figure) -> Option<Rank> {
        let key = figure.key;
        if key.period != self.dataset().releases[release].period {
            return None;
        }
        let level = self.dataset().regions.all[key.region].level;
        self.context.tables.ranking(release, level, key.what())?.rank(key.region)
    }

    /// What several regions of a level are called, in the middle of a sentence.
    pub(super) fn level_name(&self, region: RegionId) -> String {
        let level = self.dataset().regions.all[region].level;
        self.dataset().regions.levels[level].plural.get(self.language).to_lowercase()
    }

    fn among_peers(&self, release: ReleaseId, figure: &Figure) -> Option<ComparisonView> {
        let Rank { number, of } = self.place(release, figure)?;
        if of < 3 {
            return None;
        }
        let (number, of) = (self.count(number), self.count(of));
        let level = self.level_name(figure.key.region);
        let args = [("number", (&number).into()), ("of", (&of).into()), ("level", (&level).into())];
        let text = self.say("compare-rank", &args);
        Some(ComparisonView { text, direction: Direction::Neutral })
    }

    /// The figure of the region above for the same measure and period.
    pub(super) fn above(&self, release: ReleaseId, figure: &Figure) -> Option<&'c Figure> {
        let (dataset, key) = (self.dataset(), figure.key);
        let tree = dataset.releases[release].tree;
        let mut above = dataset.regions.ancestors(key.region, tree);
        let lead = dataset.releases[release].lead;
        if !above.contains(&lead) && lead != key.region {
            above.push(lead);
        }
        let of = |region: &RegionId| self.context.figures.actual(*region, key.what(), key.period);
        above.iter().filter_map(of).find(|figure| figure.quantity().is_some())
    }

    fn with_above(&self, release: ReleaseId, figure: &Figure) -> Option<ComparisonView> {
        let above = self.above(release, figure)?;
        let (own, whole) = (figure.quantity()?, above.quantity()?);
        let measure = &self.dataset().measures.all[figure.key.measure];
        let region = self.region_name(above.key.region);
        if measure.kind == MeasureKind::Rate {
            let difference = own.subtract(whole).ok()?;
            let direction = direction(&difference)?;
            let key = match direction {
                Direction::Up => "compare-above",
                Direction::Down => "compare-below",
                Direction::Same | Direction::Neutral => return None,
            };
            let amount =
                self.amount(figure, &difference, None).filter(|amount| !is_written_as_nothing(amount))?;
            let text = self.say(key, &[("amount", (&amount).into()), ("region", (&region).into())]);
            return Some(ComparisonView { text, direction: Direction::Neutral });
        }
        if !measure.sums_over_regions {
            return None;
        }
        // A part of more than "more than 1" may be all of it and more: that says nothing.
        let share = own.ratio(whole, Decimal::ONE_HUNDRED).ok();
        let share =
            share.filter(|share| share.high.value().is_some_and(|most| most <= Decimal::ONE_HUNDRED))?;
        let percent = self.percent(&share);
        let text = self.say("compare-share", &[("percent", (&percent).into()), ("region", (&region).into())]);
        Some(ComparisonView { text, direction: Direction::Neutral })
    }

    /// The figure before, where it is from another time of the year: it is told, so that nobody has to look for it,
    /// but not as a change.
    fn out_of_season(&self, figure: &Figure) -> Option<ComparisonView> {
        let figures = self.context.figures;
        let Comparison::Apart { from, why: Barrier::Season(_) } = change(self.dataset(), figures, figure)?
        else {
            return None;
        };
        let value = self.value(from.measure, &figures.get(from)?.stated);
        let since = self.period_name(&from.period);
        let text = self.say("compare-season", &[("since", (&since).into()), ("value", (&value).into())]);
        Some(ComparisonView { text, direction: Direction::Neutral })
    }

    /// That there is no figure before, no target for its time, or neither, which a figure could be held against.
    pub(super) fn unanswered(&self, figure: &Figure) -> Option<ComparisonView> {
        figure.quantity()?;
        let before = self.out_of_season(figure).or_else(|| self.since_before(figure)).is_some();
        // Where a measure has no target anywhere, nobody looks for one.
        let is_told =
            self.target(figure).is_some() || !self.context.tables.targeted.contains(&figure.key.what());
        let key = match (before, is_told) {
            (false, false) => "compare-nothing",
            (false, true) => "compare-no-before",
            (true, false) => "compare-no-target",
            (true, true) => return None,
        };
        Some(ComparisonView { text: self.word(key), direction: Direction::Neutral })
    }

    /// Every comparison that can be made, the most telling first, and what the figure was before in any case.
    pub(super) fn comparisons(&self, release: Option<ReleaseId>, figure: &Figure) -> Vec<ComparisonView> {
        let before = self.out_of_season(figure);
        before.into_iter().chain(self.telling(release, figure)).collect()
    }

    /// Every comparison that can be made, the most telling first.
    pub(super) fn telling(&self, release: Option<ReleaseId>, figure: &Figure) -> Vec<ComparisonView> {
        let mut out: Vec<ComparisonView> = Vec::new();
        out.extend(self.since_before(figure));
        out.extend(self.with_target(figure));
        if let Some(release) = release {
            out.extend(self.with_above(release, figure));
            out.extend(self.among_peers(release, figure));
        }
        out
    }
}
