//! Writing quantities: in running text, in tables, as headlines, as changes, and on axes.
//!
//! A rounded figure shows the digits that it was written with, at the scale that carries them; it is never
//! rounded again and never gains digits. What was worked out (a step of zero) shows as many as make sense.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity, UnitKind};

use super::digits::{MINUS, magnitude, power_of_ten, push_unsigned, round, shift};
use super::style::{BoundWords, Plural, Scale, SomeScaled, Style, UnitWords};

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

/// The scale and the number of decimals that all ends are written with.
#[derive(Debug, Clone, Copy)]
struct Plan<'a> {
    scale: Option<&'a Scale>,
    dp: u32,
    /// The exponent of the last digit that is known, where that is above the last digit shown: "600 ribu" of a
    /// number known to 100.000.
    known: Option<i32>,
}

impl Plan<'_> {
    fn exponent(&self) -> i32 {
        self.scale.map_or(0, |scale| scale.exponent as i32)
    }
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

    /// A mark on an axis whose marks are `step` apart: "2,5 juta", "Rp52,3 miliar", "25%". A zero of a count or a
    /// currency is "0". `key` is the code of a currency.
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
        let words = |bound: &'_ BoundWords| match form {
            Form::Prose => bound.prose.clone(),
            Form::Table | Form::Headline => bound.table.clone(),
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
            let number = self.number(low, &plan, noun, form, signs);
            let noun = self.noun(quantity, noun, form);
            return bound
                .map_or(format!("{number}{noun}"), |bound| format!("{} {number}{noun}", words(bound)));
        };
        if shown(low, &plan) == shown(high, &plan) {
            let number = self.number(low, &plan, noun, form, signs);
            return format!("{} {number}{}", words(&conventions.about), self.noun(quantity, noun, form));
        }
        let range = self.range(low, high, &plan, noun, form, signs);
        let noun = self.noun(quantity, noun, form);
        bound.map_or(format!("{range}{noun}"), |bound| format!("{} {range}{noun}", words(bound)))
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
        let mut out = self.before(low, plan, noun, signs);
        self.push_digits(&mut out, low, plan);
        if negative {
            out.push(' ');
            out.push_str(&self.conventions.range_word);
            out.push(' ');
            out.push_str(&self.before(high, plan, noun, signs));
        } else {
            out.push_str(&self.conventions.dash);
        }
        self.push_digits(&mut out, high, plan);
        out.push_str(&self.behind(high, plan, noun, form));
        out
    }

    fn number(&self, value: Decimal, plan: &Plan<'_>, noun: &Noun<'_>, form: Form, signs: Signs) -> String {
        let mut out = self.before(value, plan, noun, signs);
        self.push_digits(&mut out, value, plan);
        out.push_str(&self.behind(value, plan, noun, form));
        out
    }

    /// The sign and the currency.
    fn before(&self, value: Decimal, plan: &Plan<'_>, noun: &Noun<'_>, signs: Signs) -> String {
        let mut out = String::new();
        match shown(value, plan).cmp(&Decimal::ZERO) {
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
        out
    }

    fn push_digits(&self, out: &mut String, value: Decimal, plan: &Plan<'_>) {
        push_unsigned(out, shown(value, plan), plan.dp, &self.conventions);
    }

    /// The scale word and the unit.
    fn behind(&self, value: Decimal, plan: &Plan<'_>, noun: &Noun<'_>, form: Form) -> String {
        let mut out = plan.scale.map_or_else(String::new, |scale| format!(" {}", scale.word));
        out.push_str(self.unit(noun.kind, value == Decimal::ONE, form));
        out
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
    fn noun(&self, quantity: &Quantity, noun: &Noun<'_>, form: Form) -> String {
        if form != Form::Prose || noun.kind != UnitKind::Count {
            return String::new();
        }
        let only = quantity.point().or(quantity.low.value().xor(quantity.high.value()));
        let one = self.conventions.plural == Plural::OneOther && only == Some(Decimal::ONE);
        let word = if one { noun.one } else { noun.other };
        if word.is_empty() { String::new() } else { format!(" {word}") }
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
        let mut out = self.before(low, &plan, noun, signs);
        self.push_digits(&mut out, low, &plan);
        match (plan.scale, conventions.some_scaled) {
            (Some(scale), SomeScaled::Many) => out.extend([" ", &scale.many]),
            (Some(scale), SomeScaled::Suffix) => out.extend([" ", &scale.word, &conventions.some]),
            (None, _) => out.push_str(&conventions.some),
        }
        out.push_str(self.unit(noun.kind, false, form));
        out.push_str(&self.noun(quantity, noun, form));
        Some(out)
    }

    fn plan(&self, quantity: &Quantity, kind: UnitKind, form: Form) -> Plan<'_> {
        let ends = [quantity.low.value(), quantity.high.value()];
        let largest = ends.iter().flatten().map(Decimal::abs).max().unwrap_or_default();
        let whole = ends.iter().flatten().all(|end| end.fract().is_zero());
        let finest = magnitude(quantity.step());
        match (kind, finest) {
            (UnitKind::Percent | UnitKind::PercentPoint, None) => unscaled(1),
            (UnitKind::Ratio, None) => unscaled(if whole { 0 } else { 2 }),
            (UnitKind::Percent | UnitKind::PercentPoint | UnitKind::Ratio, Some(finest)) => {
                unscaled(decimals(0, finest))
            }
            (UnitKind::Count | UnitKind::Currency, Some(finest)) => match quantity.precision {
                Precision::Approximate { .. } => self.plan_approximate(largest, finest),
                _ => self.plan_rounded(largest, finest),
            },
            (UnitKind::Count | UnitKind::Currency, None) => match self.plan_headline(largest) {
                Some(plan) if form == Form::Headline => plan,
                _ if whole => unscaled(0),
                _ if kind == UnitKind::Currency && quantity.precision == Precision::Exact => unscaled(2),
                _ => unscaled(u32::from(largest < Decimal::ONE_HUNDRED && kind == UnitKind::Count)),
            },
        }
    }

    /// The largest scale that carries the digits down to `finest` in at most three decimals; of thousands only
    /// two, since "5,662 ribu" would be a strange way of writing 5.662.
    fn plan_rounded(&self, largest: Decimal, finest: i32) -> Plan<'_> {
        if finest < 1 {
            return unscaled(decimals(0, finest));
        }
        let plan = |scale: &'_ Scale| decimals(scale.exponent as i32, finest);
        self.scales_for(largest)
            .find(|scale| plan(scale) <= 3)
            .or_else(|| self.scales_for(largest).last())
            .map_or(Plan { known: Some(finest), ..unscaled(0) }, |scale| Plan {
                scale: Some(scale),
                dp: plan(scale),
                known: Some(finest).filter(|finest| *finest > scale.exponent as i32),
            })
    }

    /// As for a rounded number, but "sekitar 1.250" rather than "sekitar 1,25 ribu" where both say the same.
    fn plan_approximate(&self, largest: Decimal, finest: i32) -> Plan<'_> {
        let plan = self.plan_rounded(largest, finest);
        let coarse = finest > plan.exponent() || plan.exponent() == 3 && plan.dp > 0;
        if plan.scale.is_some() && coarse && approximate_step(largest) == Some(finest) {
            unscaled(0)
        } else {
            plan
        }
    }

    /// Four digits of an exact number from a million on, without zeros at the end.
    fn plan_headline(&self, largest: Decimal) -> Option<Plan<'_>> {
        let plan_for = |value: Decimal| {
            let scale = self.scales_for(value).next().filter(|scale| scale.exponent >= 6)?;
            let before = magnitude(value)? - scale.exponent as i32 + 1;
            let dp = u32::try_from(4 - before).unwrap_or(0).min(2);
            Some(Plan { scale: Some(scale), dp, known: None })
        };
        let plan = plan_for(largest)?;
        // 999.999.999 rounds up to the next scale word.
        let rounded = shift(shown(largest, &plan), plan.exponent()).unwrap_or(largest);
        let plan = plan_for(rounded)?;
        Some(Plan { dp: plan.dp.min(significant_decimals(largest, plan)), ..plan })
    }

    /// The scales that a number reaches, the largest first.
    fn scales_for(&self, value: Decimal) -> impl Iterator<Item = &Scale> + use<'_> {
        let first = magnitude(value).unwrap_or(0);
        self.conventions.scales.iter().rev().filter(move |scale| scale.exponent as i32 <= first)
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

fn unscaled(dp: u32) -> Plan<'static> {
    Plan { scale: None, dp, known: None }
}

/// The decimals that reach down to ten to the power of `finest` at a scale.
fn decimals(scale: i32, finest: i32) -> u32 {
    u32::try_from(scale - finest).unwrap_or(0)
}

/// A number at its scale, rounded to what is shown and to what is known, but not down to nothing.
fn shown(value: Decimal, plan: &Plan<'_>) -> Decimal {
    let known = plan.known.and_then(|at| shift(round(shift(value, -at)?, 0), at));
    let value = known.filter(|known| !known.is_zero()).unwrap_or(value);
    // Twelve decimals before the shift leave room for it, whatever a division has left behind.
    let scaled = shift(value, -plan.exponent()).or_else(|| shift(round(value, 12), -plan.exponent()));
    round(scaled.unwrap_or(value), plan.dp)
}

/// The decimals that a number has at its scale, no more than the plan shows.
fn significant_decimals(value: Decimal, plan: Plan<'_>) -> u32 {
    shown(value, &plan).normalize().scale()
}

/// The first digit of `value`, whose exponent is `first`.
fn leading(value: Decimal, first: i32) -> Decimal {
    shift(value.abs(), -first).map_or(Decimal::ZERO, |value| value.trunc())
}

/// Whether "600 ribuan", read again, would have this step: the place of the last digit that is not zero, or of
/// the last decimal.
fn says_step(value: Decimal, plan: &Plan<'_>, finest: i32) -> bool {
    let shown = shown(value, plan);
    if shift(shown, plan.exponent()) != Some(value) {
        return false;
    }
    let last = if plan.dp > 0 { -(plan.dp as i32) } else { trailing_zeros(shown) };
    last + plan.exponent() == finest
}

/// The zeros at the end of a whole number.
pub(super) fn trailing_zeros(value: Decimal) -> i32 {
    let mut digits = value.trunc().normalize().mantissa().unsigned_abs();
    let mut zeros = 0;
    while digits != 0 && digits.is_multiple_of(10) {
        digits /= 10;
        zeros += 1;
    }
    zeros
}

/// The exponent of the last digit that counts in an approximate number written in full: zeros at the end do not
/// count, but two digits always do ("sekitar 5.000" is not "between 4.000 and 6.000").
pub(super) fn approximate_step(value: Decimal) -> Option<i32> {
    if !value.fract().is_zero() {
        return Some(-i32::try_from(value.scale()).ok()?);
    }
    Some(trailing_zeros(value).min(magnitude(value)? - 1).max(0))
}
