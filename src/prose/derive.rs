//! Whether a number that is no figure follows from figures at hand, as what its words say that it is.

use super::agree::{Class, Said};
use super::circles::{self, OfChange, Pool};
use super::counts::{self, Counting};
use super::ground::{How, Value};
use super::hold::{Holding, once};
use super::scene::About;
use super::secret::secrets;
use super::subject::Subject;
use super::times;
use super::verdict::{Match, Verdict};
use crate::indicator::Figure;
use crate::model::{Aspect, CategoryId, CellKey, MeasureId, MeasureRef, Period};
use crate::number::prose::{Form, Number, Statement};
use rust_decimal::Decimal;

/// How many values around a number are looked at.
const AROUND: usize = 24;

/// How many numbers before and behind a number are looked at: no text takes more than its length.
const WITHIN: usize = 200;

impl Holding<'_, '_> {
    /// Whether a number follows from others.
    pub(super) fn derive(
        &mut self,
        at: usize,
        number: &Number,
        statement: &Statement,
        is_head: bool,
    ) -> bool {
        // What someone else said is theirs: nothing is worked out for it.
        let is_aside = self.aside.contains(&at);
        if self.scene.is_quoted(number) && !is_aside {
            return false;
        }
        let mut about = self.scene.about(number);
        if is_aside {
            // What tells of a suppressed figure may be said in whatever way.
            (about.place, about.here, about.is_dated) = (None, None, false);
        }
        if self.scene.is_undated(&about) && !is_aside {
            return false;
        }
        let said = Said::new(statement);
        if !is_aside && said.class == Class::Count && self.is_apart(number) {
            self.add_both(number, &mut about);
        }
        let block = self.scene.block_of(number);
        let around = |reach: usize| -> Vec<Value> {
            let from = self.values.partition_point(|(_, of, _)| !is_head && *of + WITHIN < at);
            let within = self.values[from..].iter().take(2 * WITHIN);
            // What is worked out further on may rest on this very number.
            let is_count = |value: &Value| matches!(value.class, Class::Count | Class::Money);
            let before = |value: &Value, of: usize| {
                // "tiga kali tambahan Bali (10.912)": no count rests on a multiple.
                value.key.is_some() || of < at || said.class == Class::Factor && is_count(value)
            };
            let near = within.filter(|(of, number, value)| {
                (is_head || of.abs_diff(block) <= reach) && before(value, *number)
            });
            let mut near: Vec<(usize, &Value)> =
                near.map(|(_, of, value)| (of.abs_diff(at), value)).collect();
            near.sort_by_key(|(far, _)| *far);
            once(near.into_iter().take(AROUND).map(|(_, value)| value))
        };
        let (mut own, near) = (around(0), around(2));
        own.extend(self.named(&about, number));
        if is_aside {
            own.extend(secrets(self.ground, self.scene, number));
            own = once(own.iter());
        }
        let all = once(self.values.iter().take(8 * AROUND).map(|(.., value)| value));
        let bounds = self.bounds(at, number);
        let counting = Counting { about: &about, near: &near, bounds: &bounds, headline: self.headline };
        // "28 dari 34 provinsi": the part is what is counted.
        let part = statement.of.and_then(|(part, _)| {
            let unit = None;
            part.point().map(|_| Statement {
                quantity: part,
                unit,
                of: None,
                form: Form::Digits,
                ..statement.clone()
            })
        });
        let counted = part.as_ref().unwrap_or(statement);
        if let Some((value, bound)) = counts::regions(self.ground, counted, counting) {
            if let Some(bound) = bound.filter(|bound| self.verdicts[*bound].is_none()) {
                let found = Match { cells: value.cells.clone(), how: How::Threshold };
                self.verdicts[bound] = Some(Verdict::Verified(found));
            }
            self.verify(at, number, value);
            return true;
        }
        // "549.072 dari 701.012": of so many digits both are figures, or nothing is.
        let is_large = |whole: Option<Decimal>| whole.is_some_and(|whole| whole >= Decimal::ONE_THOUSAND);
        if !is_aside && statement.of.is_some_and(|(_, whole)| is_large(whole.point())) {
            return false;
        }
        let few = said.written().is_some_and(|value| value <= Decimal::TEN) && statement.form == Form::Words;
        if few && said.class == Class::Count {
            return false;
        }
        let change = match self.change(number) {
            OfChange::Itself if is_aside => OfChange::Something,
            change => change,
        };
        let tied = self.told(number, self.scene.subject(number, statement));
        let tied = tied.sure(&self.ground.dataset.measures);
        let is_figure = |tied: &Subject<'_>| {
            !is_aside
                && change == OfChange::Nothing
                && matches!(said.class, Class::Count | Class::Money)
                && !tied.is_empty()
                && self.is_there(tied, said.class, &about)
        };
        if let Some(value) = self.per(number, &said, &about).filter(|_| !is_aside) {
            self.verify(at, number, value);
            return true;
        }
        if !is_aside && said.class == Class::Count {
            // The least and the most are figures, and a sum of a list is just that.
            if self.edge(number).is_some() || self.is_no_total(number, statement) {
                return false;
            }
        }
        let is_joined = self.is_joined(number);
        let is_compared = is_joined || self.is_apart(number) || self.is_compared(number);
        // "385.395 PU" is that figure, and not what others leave.
        if !is_compared && is_figure(&tied.clone().categories()) {
            return false;
        }
        let is_end = || self.scene.is_end_of_change(number) && !tied.is_empty();
        let is_level = !is_aside && (!is_compared && is_figure(&tied) || is_end());
        let (part, whole) = match said.class {
            // "satu dari empat pekerja": what is counted there is the whole.
            Class::Percent if statement.of.is_none() && !is_aside => {
                let said_to_be = self.scene.said_to_be(number);
                match said_to_be.is_empty() {
                    true => (self.scene.subject(number, statement).categories(), self.scene.whole(number)),
                    false => (said_to_be, self.scene.whole(number)),
                }
            }
            _ => Default::default(),
        };
        let nothing = Subject::default();
        let denied: Vec<MeasureId> = match said.class {
            Class::Percent if !is_aside => self.denied(number, statement),
            _ => Vec::new(),
        };
        // "216,762 … in Aceh and 448,588 in Bali were not active": what the active leave.
        let not = match said.class {
            Class::Count if !is_aside => self.denied_in_list(number),
            _ => Vec::new(),
        };
        let pool = Pool {
            own: &own,
            near: &near,
            all: &all,
            change,
            subject: if is_aside { &nothing } else { &tied },
            denied: &denied,
            is_result: !is_aside && self.is_result(number, statement, change),
            of_level: self.of_level(number, &about, &said),
            is_total: tied.names_measure()
                && !tied.names_category()
                && !self.scene.speaks_of_categories(number),
            shared: if is_aside { None } else { self.shared(at, number) },
            is_left: !is_aside && (!not.is_empty() || self.is_left(number, statement, said.class)),
            is_apart: is_aside || is_compared || change != OfChange::Nothing,
            part: &part,
            whole: &whole,
            is_over_time: !is_aside && (change == OfChange::Itself || self.scene.is_of_year(number)),
            is_yearly: self.scene.is_of_year(number)
                || change != OfChange::Nothing && self.scene.is_yearly(number),
            is_level,
            is_joined,
        };
        let whole = if is_aside { None } else { self.whole_of(at, number) };
        let is_part = |value: &Value| {
            let whole = whole.and_then(|key| self.ground.at(key));
            said.class != Class::Count
                || whole.is_none_or(|whole| value.quantity.representative() < whole.quantity.representative())
        };
        let found = circles::derived(self.ground, &said, &about, pool);
        let is_right = |value: &Value| {
            let of_not = |cell: &CellKey| not.contains(&cell.measure);
            let is_denied = not.is_empty()
                || value.how != How::Difference
                || value.cells.iter().any(of_not) && !value.cells.iter().all(of_not);
            is_aside || is_denied && self.is_right_way(number, value) && self.is_of_same(number, &value.cells)
        };
        match found.filter(is_part).filter(is_right) {
            Some(value) => {
                self.verify(at, number, value);
                true
            }
            None => false,
        }
    }

    /// The figures that the words name without giving them: "3,4 kali peserta aktif Desember 2023".
    pub(super) fn named(&self, about: &About, number: &Number) -> Vec<Value> {
        let mut out = Vec::new();
        let words = self.scene.words(&self.scene.sentence(number)).to_lowercase();
        let kin = about.measures.iter().flat_map(|measure| self.ground.kin_in(*measure, &words));
        let measures = super::scene::distinct(about.measures.iter().take(3).copied().chain(kin));
        let total = |measure: &MeasureId| MeasureRef { measure: *measure, category: CategoryId::TOTAL };
        let mut whats: Vec<MeasureRef> = measures.iter().take(6).map(total).collect();
        if whats.is_empty() {
            // "Penerima upah melampaui bukan penerima upah": a category alone is that of what the report is about.
            let all = &self.ground.dataset.measures;
            let categories = about.values.iter().take(3).filter_map(|value| all.category_of(*value));
            let of = |category: CategoryId| {
                self.headline.iter().take(1).map(move |what| MeasureRef { category, ..*what })
            };
            whats.extend(categories.flat_map(of));
        }
        if whats.is_empty() && self.is_part_of_change(number) {
            // "Tiap provinsi bertambah: Aceh 32.438 orang": what the paragraph spoke of has changed.
            let block = self.scene.block_of(number);
            let numbers = &self.scene.prose.numbers;
            let at = numbers.partition_point(|one| one.seen.start < number.seen.start);
            let before = self.values.partition_point(|(_, of, _)| *of < at);
            let own = self.values[..before].iter().rev().take(AROUND).filter(|(of, ..)| *of == block);
            let cells = own.flat_map(|(.., value)| value.cells.iter().take(AROUND));
            whats = super::scene::distinct(cells.map(CellKey::what));
            whats.truncate(3);
        }
        for region in &about.near.regions {
            for what in whats.iter().copied() {
                for period in about.near.periods.iter().take(4) {
                    let key = CellKey {
                        region: *region,
                        measure: what.measure,
                        category: what.category,
                        period: *period,
                        aspect: Aspect::Actual,
                    };
                    out.extend(self.ground.summed(key));
                }
                let series = self.ground.figures.series(*region, what);
                let all: Vec<&Figure> = series.collect();
                let is_named: [&dyn Fn(&Period) -> bool; 2] =
                    [&|period| about.near.periods.contains(period), &|period| {
                        about.near.periods.iter().any(|named| times::is_just(named, period))
                    }];
                // What stands at the end of a year is of that year, where nothing is of it as a whole.
                let near = is_named.into_iter().find_map(|is| {
                    let near = all.iter().filter(|figure| is(&figure.key.period));
                    let near = near.filter_map(|figure| Some(self.ground.value(figure, *figure.quantity()?)));
                    Some(near.take(4).collect::<Vec<_>>()).filter(|near| !near.is_empty())
                });
                out.extend(near.into_iter().flatten());
            }
        }
        out
    }
}
