//! Whether a number is a figure by itself, and which of several it is.

use super::agree::{Class, Said};
use super::counts::{self, Counting};
use super::ground::{How, Value};
use super::hold::Holding;
use super::manner::{JOINED, says};
use super::names::{Meaning, Voice};
use super::scene::{About, Reach};
use super::subject::Subject;
use super::verdict::Verdict;
use crate::model::{CategoryId, CellKey, MeasureKind};
use crate::number::prose::{BlockKind, Form, Number, Statement};
use rust_decimal::Decimal;

/// What stands before a figure of a wider region than the one that is named: what something is a part of, or held against.
const OF_ALL: [&str; 16] = [
    "dari",
    "daripada",
    "dibanding",
    "dibandingkan",
    "terhadap",
    "nasional",
    "total",
    "seluruh",
    "semua",
    "of",
    "than",
    "national",
    "nationally",
    "nationwide",
    "all",
    "with",
];

impl<'h> Holding<'h, '_> {
    fn noun(&self, statement: &Statement) -> Option<&'h str> {
        statement.noun.as_ref().map(|noun| self.scene.words(noun))
    }

    /// Whether a number is a figure by itself, or several.
    pub(super) fn direct(&mut self, at: usize, number: &Number, statement: &Statement) -> bool {
        let about = self.scene.about(number);
        if self.scene.is_undated(&about) {
            return false;
        }
        let voice = self.scene.voice(self.ground.voices, number);
        let sources = if voice.is_some() { Vec::new() } else { self.scene.sources_of(number) };
        if let Some((part, whole)) = statement.of {
            let alone = |quantity| Statement {
                quantity,
                step: quantity.step().max(Decimal::ONE),
                unit: None,
                of: None,
                form: Form::Digits,
                ..statement.clone()
            };
            let [parts, wholes] = [part, whole].map(|side| self.side(&alone(side), &about, voice.as_ref()));
            if let Some((part, whole)) = self.pair(number, statement, (parts, wholes)) {
                let cells = part.cells.iter().chain(&whole.cells).copied().collect();
                let share = super::ground::percent(&part.quantity, &whole.quantity).unwrap_or(part.quantity);
                let value = Value { quantity: share, class: Class::Percent, cells, how: How::Share, ..part };
                self.verify(at, number, value);
                return true;
            }
            return false;
        }
        let noun = self.noun(statement);
        let figures = |said: &Said, reach: &Reach| match &voice {
            Some(voice) => self.ground.stated_by(voice, said, statement, noun, reach),
            None => self.ground.direct(said, statement, noun, reach),
        };
        for said in self.readings(number, statement) {
            let near = figures(&said, &about.near);
            let found =
                if near.is_empty() && said.digits() >= 3 { figures(&said, &about.second) } else { near };
            // "melampaui 200 ribu, jumlah pekerja yang disebut pada 2013": the figure that another is held against.
            let is_other = || {
                let sentence = self.scene.sentence(number);
                let before = sentence.start..number.seen.start.max(sentence.start);
                super::claim::leads_to_other(self.scene.words(&before))
            };
            let found = match said.unbounded().filter(|_| found.is_empty() && is_other()) {
                Some(itself) => figures(&itself, &about.near),
                None => found,
            };
            // "menurut Pustaka JC 29,84 persen": what another says is not what it says.
            let mut found = found;
            if !sources.is_empty() {
                found.retain(|value| !self.ground.is_denied_by(&sources, value, &said));
            }
            // What tells of a suppressed figure may be said in whatever way.
            if !self.aside.contains(&at) {
                self.keep_levels(number, &mut found);
                self.keep_joined(number, &mut found);
                self.keep_own(number, &about, &mut found);
                self.keep_subject(number, &mut found, &said, &about, || {
                    self.told(number, self.scene.subject(number, statement))
                });
                if said.class == Class::Count && !found.is_empty() {
                    let denied = self.denied(number, statement);
                    let own = self.scene.subject(number, statement).measures();
                    let is_denied = |key: CellKey| {
                        denied.contains(&key.measure) || !denied.is_empty() && own.contains(&key.measure)
                    };
                    found.retain(|value| value.key.is_none_or(|key| !is_denied(key)));
                }
                self.keep_together(at, number, statement, &mut found);
                self.keep_edge(number, &said, &mut found);
                self.keep_total(number, statement, &mut found);
            }
            match self.chosen(&said, found, &about) {
                Some(Ok(value)) => {
                    self.verify(at, number, value);
                    return true;
                }
                Some(Err(cells)) => {
                    self.verdicts[at] = Some(Verdict::Ambiguous(cells));
                    return true;
                }
                None => {}
            }
        }
        false
    }

    /// Takes out the figures of other measures and categories than the words tie a number to, where there are figures of
    /// those that it could be.
    fn keep_subject(
        &self,
        number: &Number,
        found: &mut Vec<Value>,
        said: &Said,
        about: &About,
        subject: impl Fn() -> Subject<'h>,
    ) {
        if found.is_empty() {
            return;
        }
        let measures = &self.ground.dataset.measures;
        let subject = subject().sure(measures).only(|subject| self.is_there(subject, said.class, about));
        found.retain(|value| value.key.is_none_or(|key| subject.admits(measures, key)));
        // What is bounded may be held against a figure of anything.
        let is_cell = self.scene.kind_of(number) == BlockKind::Cell;
        let may_be_any = !subject.names_measure() && (is_cell || said.bound.is_some());
        if may_be_any || subject.names_category() || self.scene.speaks_of_categories(number) {
            return;
        }
        // "583.638 peserta aktif", "583.638 orang membayar iuran": all of them, where a figure of all is at hand.
        let all = |key: CellKey| CellKey { category: CategoryId::TOTAL, ..key };
        found.retain(|value| {
            value.key.is_none_or(|key| {
                let is_told = || !subject.names_measure() && self.tells_category(number, key.category);
                all(key) == key || self.ground.at(all(key)).is_none() || is_told()
            })
        });
    }

    /// Takes out levels where the words say that a number is a change or a difference: "naik 32.438", "selisihnya 665.350",
    /// "117.374 peserta lebih banyak daripada". What counts a change itself, such as new participants, stays.
    fn keep_levels(&self, number: &Number, found: &mut Vec<Value>) {
        if found.is_empty() || !self.is_apart(number) {
            return;
        }
        if self.is_part_of_change(number) {
            found.clear();
        }
        // "2.250 peserta aktif lebih banyak": a flow that is called something else is none of these.
        let around = self.scene.around(number);
        let named: Vec<Meaning> = self.scene.named(&around).collect();
        let names_measure = named.iter().any(|one| matches!(one, Meaning::Measure(_)));
        found.retain(|value| {
            value.key.is_none_or(|key| {
                let measure = &self.ground.dataset.measures.all[key.measure];
                match measure.kind {
                    MeasureKind::Stock => false,
                    MeasureKind::Rate => measure.formula.is_none(),
                    MeasureKind::Flow => !names_measure || named.contains(&Meaning::Measure(key.measure)),
                }
            })
        });
    }

    /// Takes out the figures of the page's region where the part of the sentence before a number names one other, which has
    /// the same figure: "Di Aceh, peserta aktif 1.284.650". What something is a part of, or held against, may be of any region.
    fn keep_own(&self, number: &Number, about: &About, found: &mut Vec<Value>) {
        if about.own.is_empty() {
            return;
        }
        if !about.at.is_empty() {
            found.retain(|value| value.key.is_none_or(|key| about.at.contains(&key.region)));
        }
        let sentence = self.scene.sentence(number);
        let part = self.scene.part(&sentence, &number.seen);
        let before = self.scene.regions(&(part.start..number.seen.start.max(part.start)));
        let &[own] = before.as_slice() else { return };
        let around = self.scene.around(number);
        let lead = self.scene.words(&(around.start..number.seen.start)).to_lowercase();
        let is_of_all = lead.split(|letter: char| !letter.is_alphabetic()).any(|word| OF_ALL.contains(&word));
        let is_own = |key: CellKey| {
            key.region == own
                || !self.is_within(own, key.region)
                || self.ground.at(CellKey { region: own, ..key }).is_none()
        };
        if !is_of_all {
            found.retain(|value| value.key.is_none_or(is_own));
        }
    }

    /// Takes out the figures of single regions where the words join several to one number: "Aceh dan Bali bersama memiliki
    /// 1.284.650 peserta aktif".
    fn keep_joined(&self, number: &Number, found: &mut Vec<Value>) {
        let sentence = self.scene.sentence(number);
        let clause = self.scene.words(&(sentence.start..number.seen.start.max(sentence.start)));
        let clause = clause.rsplit([',', ';', ':']).next().unwrap_or_default();
        let from = number.seen.start.saturating_sub(clause.len());
        let regions = self.scene.regions(&(from..number.seen.start));
        if regions.len() > 1 && says(clause, &JOINED) {
            found.retain(|value| value.key.is_none_or(|key| !regions.contains(&key.region)));
        }
    }

    /// Whether something within reach is of what a number is tied to.
    pub(super) fn is_there(&self, subject: &Subject<'_>, class: Class, about: &About) -> bool {
        let ground = self.ground;
        let figures = about.near.regions.iter().flat_map(|region| ground.figures.of_region(*region));
        let mut near = figures.filter(|figure| {
            ground.class_of(figure.key.measure) == class
                && about.near.holds(&figure.key.period)
                && figure.quantity().is_some()
        });
        near.any(|figure| subject.admits(&ground.dataset.measures, figure.key))
    }

    /// What a number may say: in a table the unit may stand in the head of the column.
    fn readings(&self, number: &Number, statement: &Statement) -> Vec<Said> {
        let said = Said::new(statement);
        if self.scene.kind_of(number) == BlockKind::Cell && statement.unit.is_none() {
            let percent = said.as_a(Class::Percent);
            let money = said.as_a(Class::Money);
            return vec![said, percent, money];
        }
        vec![said]
    }

    /// What one side of "28 dari 34" may be.
    fn side(&self, statement: &Statement, about: &About, voice: Option<&Voice<'_>>) -> Vec<Value> {
        let said = Said::new(statement);
        if let Some(voice) = voice {
            return self.ground.stated_by(voice, &said, statement, None, &about.near);
        }
        let found = self.ground.direct(&said, statement, None, &about.near);
        if !found.is_empty() {
            return found;
        }
        let counting = Counting { about, near: &[], bounds: &[], headline: self.headline };
        counts::regions(self.ground, statement, counting).map(|(value, _)| value).into_iter().collect()
    }

    /// The best of the figures that a number is true of; the cells of all where they differ and nothing tells which.
    fn chosen(&self, said: &Said, found: Vec<Value>, about: &About) -> Option<Result<Value, Vec<CellKey>>> {
        let measures = &self.ground.dataset.measures;
        let named = |value: &Value| {
            let Some(key) = value.key else { return 0 };
            let category = &measures.category(key.category).0;
            let categories = category.iter().filter(|one| about.values.contains(one)).count();
            let strange = category.len() - categories;
            usize::from(said.is_just(&value.quantity)) * 10
                + 2 * usize::from(about.measures.contains(&key.measure))
                + 3 * categories
                + 3
                - strange.min(3)
        };
        let best = found.iter().map(named).max()?;
        let mut best: Vec<Value> = found.into_iter().filter(|value| named(value) == best).collect();
        // The period that is named just so comes first, then the newest.
        best.sort_by_key(|value| {
            let key = value.key;
            let exact = key.is_some_and(|key| about.near.periods.contains(&key.period));
            (!exact, std::cmp::Reverse(key.map(|key| key.period)))
        });
        let measures =
            super::scene::distinct(best.iter().filter_map(|value| value.key).map(|key| key.measure));
        let points = super::scene::distinct(best.iter().filter_map(|value| value.quantity.representative()));
        let told = about.measures.iter().any(|measure| measures.contains(measure));
        if measures.len() > 1 && points.len() > 1 && !told && said.digits() < 3 {
            return Some(Err(best.iter().filter_map(|value| value.key).collect()));
        }
        best.into_iter().next().map(Ok)
    }
}
