//! Writing quantities: in running text, in tables, as headlines, as changes, and on axes.
//!
//! A rounded figure shows the digits that it was written with, at the scale that carries them; it is never
//! rounded again and never gains digits. What was worked out (a step of zero) shows as many as make sense.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity, UnitKind};

use super::digits::{MINUS, leading, magnitude, power_of_ten, push_unsigned};
use super::plan::{Plan, decimals, says_step, shown, significant_decimals, unscaled};
use super::style::{BoundWords, Plural, SomeScaled, Style, UnitWords};

/// What a number with its unit mostly takes, in bytes.
const ROOM: usize = 24;

/// The thing counted, in the language of the style.
#[derive(Debug, Clone, Copy)]
pub struct Noun<'a> {
    /// What kind of unit it is.
    pub kind: UnitKind,
    /// The key of the unit; for a currency its ISO 4217 code.
    pub key: &'a str,
    /// The noun for one; empty for none.
    pub one: &'a str,
    /// The noun for several.
    pub other: &'a str,
}

/// Where a quantity is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In running text, with its noun: "lebih dari 20 juta orang", "25 persen".
    Prose,
    /// In tables and charts, without a noun: "41.560.938", "> 20 juta", "25%".
    Table,
    /// In few digits, without a noun: exact numbers from a million on are cut to four digits, "41,56 juta".
    Headline,
}

/// Whether a plus sign is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Signs {
    Negative,
    Both,
}

/// What a quantity says, apart from its digits.
#[derive(Debug, Clone, Copy)]
enum Shape {
    Point(Decimal),
    /// "600 ribuan": from this up to the next step.
    Some(Decimal),
    Range(Decimal, Decimal),
    MoreThan(Decimal),
    AtLeast(Decimal),
    LessThan(Decimal),
    AtMost(Decimal),
    Almost(Decimal),
    Magnitude(Magnitude),
    Unknown,
}

impl Style {
    /// A quantity with its unit. Percentages that were worked out have one decimal.
    pub fn quantity(&self, quantity: &Quantity, noun: &Noun<'_>, form: Form) -> String {
        self.write(quantity, noun, form, Signs::Negative)
    }

    /// A change as tables show it, with its sign: "+3,2 poin", "−1,4%". Nothing stands before zero.
    pub fn signed(&self, quantity: &Quantity, noun: &Noun<'_>) -> String {
        self.write(quantity, noun, Form::Table, Signs::Both)
    }

    /// A mark on an axis whose marks are `step` apart: "2,5 juta", "Rp52,3 miliar", "25%". A zero of a count
    /// or a currency is "0". `key` is the code of a currency.
    pub fn tick(&self, value: Decimal, step: Decimal, kind: UnitKind, key: &str) -> String {
        let noun = Noun { kind, key, one: "", other: "" };
        if value.is_zero() && matches!(kind, UnitKind::Count | UnitKind::Currency | UnitKind::Ratio) {
            return "0".to_owned();
        }
        let finest = magnitude(step).map_or(0, |first| {
            // A step of 250 has its last digit at 10: two digits are enough for the steps of axes.
            let exact = power_of_ten(first).is_some_and(|power| step.abs() == power * leading(step, first));
            if exact { first } else { first - 1 }
        });
        let plan = match kind {
            UnitKind::Count | UnitKind::Currency => self.plan_rounded(value, finest),
            UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio => unscaled(decimals(0, finest)),
        };
        let dp = plan.dp.min(significant_decimals(value, plan));
        self.number(value, &Plan { dp, ..plan }, &noun, Form::Table, Signs::Negative)
    }

    fn write(&self, quantity: &Quantity, noun: &Noun<'_>, form: Form, signs: Signs) -> String {
        let bounded = |bound: Option<&BoundWords>, number: String| match (bound, form) {
            (None, _) => number,
            (Some(bound), Form::Prose) => format!("{} {number}", bound.prose),
            (Some(bound), Form::Table | Form::Headline) => format!("{} {number}", bound.table),
        };
        let conventions = &self.conventions;
        let about = matches!(quantity.precision, Precision::Approximate { .. });
        let (bound, low, high) = match shape(quantity) {
            Shape::Unknown => return conventions.unknown.clone(),
            Shape::Magnitude(said) => return self.magnitude(said, noun, form),
            Shape::Some(low) => {
                if let Some(text) = self.some(low, quantity, noun, form, signs) {
                    return text;
                }
                (None, low, quantity.high.value())
            }
            Shape::Point(value) => (about.then_some(&conventions.about), value, None),
            Shape::Range(low, high) => (about.then_some(&conventions.about), low, Some(high)),
            Shape::MoreThan(value) => (Some(&conventions.more_than), value, None),
            Shape::AtLeast(value) => (Some(&conventions.at_least), value, None),
            Shape::LessThan(value) => (Some(&conventions.less_than), value, None),
            Shape::AtMost(value) => (Some(&conventions.at_most), value, None),
            Shape::Almost(value) => (Some(&conventions.almost), value, None),
        };
        let plan = self.plan(quantity, noun.kind, form);
        let Some(high) = high else {
            let mut number = self.number(low, &plan, noun, form, signs);
            self.push_noun(&mut number, quantity, noun, form);
            return bounded(bound, number);
        };
        if shown(low, &plan) == shown(high, &plan) {
            let mut number = self.number(low, &plan, noun, form, signs);
            self.push_noun(&mut number, quantity, noun, form);
            return bounded(Some(&conventions.about), number);
        }
        let mut range = self.range(low, high, &plan, noun, form, signs);
        self.push_noun(&mut range, quantity, noun, form);
        bounded(bound, range)
    }

    /// Both ends, with the currency, the scale word and the unit once. A dash beside a minus sign would be
    /// misread: a word stands there.
    fn range(
        &self,
        low: Decimal,
        high: Decimal,
        plan: &Plan<'_>,
        noun: &Noun<'_>,
        form: Form,
        signs: Signs,
    ) -> String {
        let negative = [low, high].iter().any(|end| end.is_sign_negative() && !end.is_zero());
        let mut out = String::with_capacity(ROOM);
        let (first, last) = (shown(low, plan), shown(high, plan));
        self.push_before(&mut out, first, noun, signs);
        self.push_digits(&mut out, first, plan);
        if negative {
            out.push(' ');
            out.push_str(&self.conventions.range_word);
            out.push(' ');
            self.push_before(&mut out, last, noun, signs);
        } else {
            out.push_str(&self.conventions.dash);
        }
        self.push_digits(&mut out, last, plan);
        self.push_behind(&mut out, high, plan, noun, form);
        out
    }

    fn number(&self, value: Decimal, plan: &Plan<'_>, noun: &Noun<'_>, form: Form, signs: Signs) -> String {
        let mut out = String::with_capacity(ROOM);
        let shown = shown(value, plan);
        self.push_before(&mut out, shown, noun, signs);
        self.push_digits(&mut out, shown, plan);
        self.push_behind(&mut out, value, plan, noun, form);
        out
    }

    /// The sign and the currency of a number as it is shown.
    fn push_before(&self, out: &mut String, shown: Decimal, noun: &Noun<'_>, signs: Signs) {
        match shown.cmp(&Decimal::ZERO) {
            Ordering::Less => out.push(MINUS),
            Ordering::Greater if signs == Signs::Both => out.push('+'),
            _ => {}
        }
        if noun.kind == UnitKind::Currency {
            match self.conventions.currencies.iter().find(|currency| currency.code == noun.key) {
                Some(currency) => out.push_str(&currency.symbol),
                None => {
                    out.push_str(noun.key);
                    out.push(' ');
                }
            }
        }
    }

    fn push_digits(&self, out: &mut String, shown: Decimal, plan: &Plan<'_>) {
        push_unsigned(out, shown, plan.dp, &self.conventions);
    }

    /// The scale word and the unit.
    fn push_behind(&self, out: &mut String, value: Decimal, plan: &Plan<'_>, noun: &Noun<'_>, form: Form) {
        if let Some(scale) = plan.scale {
            out.push(' ');
            out.push_str(&scale.word);
        }
        out.push_str(self.unit(noun.kind, value == Decimal::ONE, form));
    }

    fn unit(&self, kind: UnitKind, one: bool, form: Form) -> &str {
        let words: &UnitWords = match kind {
            UnitKind::Percent => &self.conventions.percent,
            UnitKind::PercentPoint => &self.conventions.percent_point,
            UnitKind::Count | UnitKind::Currency | UnitKind::Ratio => return "",
        };
        match form {
            Form::Prose if one && self.conventions.plural == Plural::OneOther => &words.one,
            Form::Prose => &words.other,
            Form::Table | Form::Headline => &words.table,
        }
    }

    /// The noun with its space, in running text.
    fn push_noun(&self, out: &mut String, quantity: &Quantity, noun: &Noun<'_>, form: Form) {
        if form != Form::Prose || noun.kind != UnitKind::Count {
            return;
        }
        let only = quantity.point().or(quantity.low.value().xor(quantity.high.value()));
        let one = self.conventions.plural == Plural::OneOther && only == Some(Decimal::ONE);
        let word = if one { noun.one } else { noun.other };
        if !word.is_empty() {
            out.push(' ');
            out.push_str(word);
        }
    }

    fn magnitude(&self, said: Magnitude, noun: &Noun<'_>, form: Form) -> String {
        let conventions = &self.conventions;
        let scale = conventions.scales.iter().find(|scale| scale.exponent == said.scale);
        let words = match said.count {
            MagnitudeCount::Units => None,
            MagnitudeCount::Teens => Some(&conventions.teens),
            MagnitudeCount::Tens => Some(&conventions.tens),
            MagnitudeCount::Hundreds => Some(&conventions.hundreds),
        };
        let (number, joiner) = match (words, scale) {
            (None, None) => return conventions.unknown.clone(),
            (None, Some(scale)) => (scale.many.clone(), &conventions.many_joiner),
            (Some(words), None) => (words.alone.clone(), &words.joiner),
            (Some(words), Some(scale)) => {
                let text = words.scaled.replace("{word}", &scale.word).replace("{many}", &scale.many);
                (text, &words.joiner)
            }
        };
        match (noun.kind, form) {
            (UnitKind::Count, Form::Prose) if !noun.other.is_empty() => {
                format!("{number}{joiner}{}", noun.other)
            }
            (UnitKind::Count | UnitKind::Ratio, _) => number,
            (UnitKind::Currency, _) => match self.currency_noun(noun) {
                // "ratusan juta rupiah": a symbol does not go with words.
                Some(rupiah) => format!("{number}{joiner}{rupiah}"),
                None => format!("{number} {}", noun.key),
            },
            (UnitKind::Percent | UnitKind::PercentPoint, _) => {
                format!("{number}{}", self.unit(noun.kind, false, form))
            }
        }
    }

    fn currency_noun<'a>(&'a self, noun: &Noun<'a>) -> Option<&'a str> {
        if !noun.other.is_empty() {
            return Some(noun.other);
        }
        let currency = self.conventions.currencies.iter().find(|currency| currency.code == noun.key)?;
        currency.also.iter().find(|word| word.chars().all(char::is_alphabetic)).map(String::as_str)
    }

    /// "600 ribuan", "1.200-an": nothing where the digits cannot say how wide it is.
    fn some(
        &self,
        low: Decimal,
        quantity: &Quantity,
        noun: &Noun<'_>,
        form: Form,
        signs: Signs,
    ) -> Option<String> {
        let finest = magnitude(quantity.step())?;
        let counts = matches!(noun.kind, UnitKind::Count | UnitKind::Currency);
        let plan = self
            .scales_for(low)
            .filter(|_| counts)
            .map(|scale| Plan {
                scale: Some(scale),
                dp: decimals(scale.exponent as i32, finest),
                known: None,
            })
            .filter(|plan| plan.dp == 0 || plan.dp <= 3 && plan.exponent() > 3)
            .chain([unscaled(decimals(0, finest))])
            .find(|plan| says_step(low, plan, finest))?;
        let conventions = &self.conventions;
        let mut out = String::with_capacity(ROOM);
        let shown = shown(low, &plan);
        self.push_before(&mut out, shown, noun, signs);
        self.push_digits(&mut out, shown, &plan);
        match (plan.scale, conventions.some_scaled) {
            (Some(scale), SomeScaled::Many) => out.extend([" ", &scale.many]),
            (Some(scale), SomeScaled::Suffix) => out.extend([" ", &scale.word, &conventions.some]),
            (None, _) => out.push_str(&conventions.some),
        }
        out.push_str(self.unit(noun.kind, false, form));
        self.push_noun(&mut out, quantity, noun, form);
        Some(out)
    }
}

fn shape(quantity: &Quantity) -> Shape {
    let approximate = matches!(quantity.precision, Precision::Approximate { .. });
    if let Precision::Magnitude(said) = quantity.precision {
        return Shape::Magnitude(said);
    }
    match (quantity.low, quantity.high) {
        (End::Unbounded, End::Unbounded) => Shape::Unknown,
        (End::Inclusive(low), End::Inclusive(high)) if low == high => Shape::Point(low),
        (End::Inclusive(low), End::Exclusive(high))
            if approximate && low.checked_add(quantity.step()) == Some(high) =>
        {
            Shape::Some(low)
        }
        (End::Inclusive(low), End::Unbounded) => Shape::AtLeast(low),
        (End::Exclusive(low), End::Unbounded) => Shape::MoreThan(low),
        (End::Unbounded, End::Inclusive(high)) => Shape::AtMost(high),
        (End::Unbounded, End::Exclusive(high)) if approximate => Shape::Almost(high),
        (End::Unbounded, End::Exclusive(high)) => Shape::LessThan(high),
        (End::Inclusive(low) | End::Exclusive(low), End::Inclusive(high) | End::Exclusive(high)) => {
            Shape::Range(low, high)
        }
    }
}
