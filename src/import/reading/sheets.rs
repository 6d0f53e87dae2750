//! What the name of a sheet says of its figures: "BPU", "Des", "Realisasi 2023". Titles say more than it does; where the two
//! contradict each other that is asked.

use super::super::book::Spot;
use super::super::layout::Layout;
use super::super::period;
use super::columns::{Kind, Spec};
use super::{Parts, Reader};
use crate::diag::{Both, Phrase};
use crate::model::{Period, PeriodKind};

/// Two times that cannot both be that of a figure: by the title, and by the name of the sheet.
pub(super) type TimesApart = (Period, Period);

impl Reader<'_> {
    /// Hears the name of a sheet once its titles are heard. `given` is whether a person has said the time.
    pub(super) fn hear_sheet(
        &mut self,
        index: usize,
        table: &Layout,
        around: &mut Parts,
        given: bool,
    ) -> Option<TimesApart> {
        let name = self.book.sheets[index].name.clone();
        let title = around.period;
        let heard = self.lexicon.hear(&name, around.measure);
        let knows_all = heard.left.is_empty() && heard.measure.is_none();
        let named = period::parse(&name).or(heard.period.filter(|_| knows_all)).filter(is_of_our_times);
        let part =
            || title.and_then(|year| period::within(year, &name).or_else(|| month_of_year(year, &name)));
        let is_open = !given || self.options.period.is_some() && named.is_none();
        let mut apart = None;
        if let Some(found) = named.or_else(part).filter(|_| is_open) {
            match title {
                Some(title) if title == found || is_within(title, found) => {}
                Some(title) if !is_within(found, title) => {
                    around.period = None;
                    apart = Some((title, found));
                }
                _ => self.period_of_sheet(found, around),
            }
        }
        if !knows_all {
            return apart;
        }
        if let Some(aspect) = heard.aspect.filter(|_| around.aspect.is_none()) {
            around.aspect = Some(aspect);
            self.tell(
                Both { id: "`{key}`, menurut nama lembarnya", en: "`{key}`, by the name of its sheet" },
                aspect.key(),
            );
        }
        self.values_of_sheet(index, table, &heard.values, around);
        apart
    }

    fn period_of_sheet(&mut self, found: Period, around: &mut Parts) {
        let found = self.as_the_site_has(found);
        around.period = Some(found);
        self.tell(
            Both {
                id: "periode {key}, menurut nama lembarnya",
                en: "period {key}, by the name of its sheet",
            },
            &found.to_string(),
        );
    }

    /// A sheet "BPU" is of that category; where the title says another one of the same dimension, that is asked.
    fn values_of_sheet(
        &mut self,
        index: usize,
        table: &Layout,
        values: &[(crate::model::DimensionId, u16)],
        around: &mut Parts,
    ) {
        let known = around.values.clone().unwrap_or_default();
        let new: Vec<_> = values.iter().filter(|value| !known.contains(value)).copied().collect();
        if new.is_empty() {
            return;
        }
        let other = known.iter().find(|(of, _)| new.iter().any(|(dimension, _)| dimension == of)).copied();
        let keys = self.lexicon.value_keys(&new).join("/");
        if let (Some(other), Some(measure)) = (other, around.measure) {
            let measure = self.lexicon.dataset.measures.all[measure].id.clone();
            let of_title = self.lexicon.value_keys(&[other]).join("/");
            let options = vec![format!("{measure}/{of_title}"), format!("{measure}/{keys}")];
            let words = Both {
                id: "judulnya menyebut `{title}`, tetapi nama lembarnya `{sheet}`: yang mana? Beri `measure` di pemetaan",
                en: "its title says `{title}`, but the name of its sheet `{sheet}`: which is it? Give `measure` in the mapping",
            };
            let message = Phrase::new(words).with("title", of_title).with("sheet", keys);
            around.measure = None;
            let place = self.first_cell(index, table);
            self.ask(super::Question { key: "measure", label: String::new(), options, place, message });
            return;
        }
        let mut all = known;
        all.extend(new);
        all.sort_unstable();
        around.values = Some(all);
        self.tell(
            Both {
                id: "kategori `{key}`, menurut nama lembarnya",
                en: "category `{key}`, by the name of its sheet",
            },
            &keys,
        );
    }

    /// What the name of a sheet says of all its figures may not hold for a measure that is not divided so: that is asked.
    pub(super) fn unfitting(&mut self, sheet: usize, table: &Layout, specs: &mut [Spec]) {
        let measures = &self.lexicon.dataset.measures.all;
        for (spec, column) in specs.iter_mut().zip(&table.columns) {
            let Some(measure) = spec.parts.measure.filter(|_| spec.kind == Kind::Figures) else { continue };
            let values = spec.parts.values.as_deref().unwrap_or_default();
            let fits = values.iter().all(|(of, _)| measures[measure].dimensions.contains(of));
            if !fits && !self.mapping.columns.contains_key(&column.label) {
                spec.kind = Kind::Open;
                self.out.proposal.columns.remove(&column.label);
                self.ask_column(sheet, table, column, vec![measures[measure].id.clone()]);
            }
        }
    }

    /// The first cell of a table, where questions about all of it stand.
    pub(super) fn first_cell(&self, sheet: usize, table: &Layout) -> String {
        let row = table.rows.first().copied().unwrap_or_default();
        let column = table.columns.first().map_or(0, |column| column.column);
        self.book.sheets[sheet].address(Spot { row, column })
    }

    /// Asks for the time of a table where title and sheet say different ones, and its heads none.
    pub(super) fn times_apart(
        &mut self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
        apart: Option<TimesApart>,
    ) {
        let Some((title, named)) = apart else { return };
        let lacks = |spec: &Spec| spec.kind == Kind::Figures && spec.parts.period.is_none();
        if !specs.iter().any(lacks) {
            return;
        }
        let words = Both {
            id: "judulnya menyebut {title}, tetapi nama lembarnya {sheet}: periode mana yang benar? Beri `--period P`, atau `period` di pemetaan",
            en: "its title says {title}, but the name of its sheet {sheet}: which period is right? Give `--period P`, or `period` in the mapping",
        };
        let (title, named) = (title.to_string(), named.to_string());
        let message = Phrase::new(words).with("title", &title).with("sheet", &named);
        let place = self.first_cell(sheet, table);
        let options = vec![title, named];
        self.ask(super::Question { key: "period", label: String::new(), options, place, message });
    }
}

/// A sheet "0524" is of no year 524.
fn is_of_our_times(period: &Period) -> bool {
    (1900..=2100).contains(&period.start.year())
}

/// Whether the first lies in the second, and is not all of it.
fn is_within(part: Period, whole: Period) -> bool {
    part != whole && whole.start <= part.start && part.end <= whole.end
}

/// May 2024 of "0524", under a title of 2024.
fn month_of_year(year: Period, name: &str) -> Option<Period> {
    let (month, short) = name.trim().split_at_checked(2)?;
    let is_short = short.len() == 2 && short.parse::<i16>().ok()? == year.start.year() % 100;
    let month = month.parse::<i8>().ok().filter(|month| (1..=12).contains(month))?;
    let is_month = is_short && year.kind == PeriodKind::Year;
    is_month.then(|| Period::parse(&format!("{:04}-{month:02}", year.start.year())).ok())?
}
