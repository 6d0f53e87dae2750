//! So many for so many: "2,9 kasus per 1.000 peserta aktif", "of every 100 active participants, 70 were wage earners".

use super::agree::{Class, Said};
use super::ground::{How, Value};
use super::hold::Holding;
use super::names::Meaning;
use super::scene::{About, distinct};
use super::times::meet;
use crate::model::{Aspect, CategoryId, CellKey, MeasureId, MeasureRef};
use crate::number::prose::{Kind, Number, Statement};
use rust_decimal::Decimal;

/// What stands before the round number that something is reckoned for.
const PER: [&str; 5] = ["per", "setiap", "tiap", "every", "each"];

/// Such numbers.
const ROUND: [u32; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];

impl Holding<'_, '_> {
    /// Whether a number is one that others are reckoned for: it states nothing by itself.
    pub(super) fn is_per(&self, number: &Number, statement: &Statement) -> bool {
        let around = self.scene.around(number);
        let lead = self.scene.words(&(around.start..number.seen.start)).trim_end().to_lowercase();
        let last = lead.rsplit(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
        let is_round = |written: Decimal| ROUND.iter().any(|round| Decimal::from(*round) == written);
        PER.contains(&last)
            && statement.qualifier.bound.is_none()
            && Said::new(statement).written().is_some_and(is_round)
    }

    /// So many for so many of what the words right behind that name.
    pub(super) fn per(&self, number: &Number, said: &Said, about: &About) -> Option<Value> {
        if said.class != Class::Count {
            return None;
        }
        let sentence = self.scene.prose.sentences.get(number.sentence)?;
        let numbers = self.scene.prose.numbers.get(sentence.numbers.clone())?;
        let (base, statement) = numbers.iter().filter(|one| one.seen != number.seen).find_map(|one| {
            let Kind::Quantity(says) = &one.kind else { return None };
            self.is_per(one, says).then_some((one, &**says))
        })?;
        let whole = *self.scene.tied_behind(base, statement).0.measures().first()?;
        let parts = self.parts_of(number, whole, about);
        let of = Said::new(statement).written()?;
        for region in &about.near.regions {
            for part in &parts {
                let all = self.ground.figures.series(*region, *part);
                let own =
                    all.filter(|one| one.key.aspect == Aspect::Actual && about.near.holds(&one.key.period));
                for part in own.filter_map(|one| Some(self.ground.value(one, *one.quantity()?))) {
                    let Some(of_part) = part.key else { continue };
                    let total = MeasureRef { measure: whole, category: CategoryId::TOTAL };
                    let wholes = self.ground.figures.series(*region, total);
                    let same = |key: CellKey| {
                        key.aspect == Aspect::Actual
                            && meet(&key.period, &of_part.period)
                            && key.period.end == of_part.period.end
                    };
                    let whole = wholes.filter(|one| same(one.key)).find_map(|one| {
                        let value = self.ground.value(one, *one.quantity()?);
                        let rate = part.quantity.ratio(&value.quantity, of).ok()?;
                        said.agrees(&rate).then_some((value, rate))
                    });
                    if let Some((value, quantity)) = whole {
                        let cells = part.cells.iter().chain(&value.cells).copied().collect();
                        let how = How::Average;
                        return Some(Value {
                            quantity,
                            key: None,
                            unit: None,
                            cells,
                            how,
                            class: said.class,
                        });
                    }
                }
            }
        }
        None
    }

    /// What may be reckoned for so many of a whole: what the words tie the number to, else the other measures of the
    /// sentence.
    fn parts_of(&self, number: &Number, whole: MeasureId, about: &About) -> Vec<MeasureRef> {
        let total = |measure| MeasureRef { measure, category: CategoryId::TOTAL };
        let measures = &self.ground.dataset.measures;
        let behind = number.seen.end..self.beside(number).end;
        let value =
            |one| if let Meaning::Value(dimension, value) = one { Some((dimension, value)) } else { None };
        let categories = distinct(self.scene.named(&behind).filter_map(value));
        if !categories.is_empty() {
            let categories = categories.into_iter().filter_map(|value| measures.category_of(value));
            return categories.map(|category| MeasureRef { measure: whole, category }).collect();
        }
        let kin = self.ground.kin_said(whole, &self.scene.unnamed(&behind)).into_iter();
        let kin: Vec<MeasureRef> =
            kin.filter(|(_, is_denied)| !is_denied).map(|(measure, _)| total(measure)).collect();
        let others = about.measures.iter().filter(|measure| **measure != whole);
        if kin.is_empty() { others.map(|measure| total(*measure)).collect() } else { kin }
    }
}
