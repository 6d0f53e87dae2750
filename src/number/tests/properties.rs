use std::sync::LazyLock;

use proptest::prelude::*;
use rust_decimal::Decimal;

use crate::model::{End, Magnitude, MagnitudeCount, Precision, Quantity, UnitKind};
use crate::number::lexicon::LOOKUPS;
use crate::number::{Form, Noun, Style, UnitHint};

pub(super) fn styles() -> &'static [Style; 2] {
    static STYLES: LazyLock<[Style; 2]> = LazyLock::new(|| [Style::indonesian(), Style::english()]);
    &STYLES
}

pub(super) fn noun(style: &Style, kind: UnitKind) -> Noun<'static> {
    let (one, other) = match (kind, style.tag()) {
        (UnitKind::Count, "id") => ("orang", "orang"),
        (UnitKind::Count, _) => ("person", "people"),
        (UnitKind::Currency, _) => ("rupiah", "rupiah"),
        _ => ("", ""),
    };
    Noun { kind, key: if kind == UnitKind::Currency { "IDR" } else { "" }, one, other }
}

/// A step and a number of so many steps, as they can be written: with at most three decimals at a scale.
fn written(kind: UnitKind) -> BoxedStrategy<(Decimal, Precision)> {
    let exact = (0i64..10_000_000_000_000).prop_map(|value| (value.into(), Precision::Exact));
    let money = (0i64..10_000_000_000_000)
        .prop_map(|sen| (Decimal::new(sen, 2), Precision::Exact))
        .prop_filter("sen", |(value, _)| value.fract().is_zero() || value.scale() == 2);
    let percent = (0i64..100_000, 0u32..4).prop_map(|(digits, dp)| {
        (Decimal::new(digits, dp), Precision::Rounded { step: Decimal::new(1, dp) })
    });
    // At a scale: 1 to 999 of it, with decimals; of thousands at most two.
    let scaled = prop_oneof![Just((3u32, 2u32)), Just((6, 3)), Just((9, 3)), Just((12, 3))]
        .prop_flat_map(|(scale, most)| (Just(scale), 0..=most))
        .prop_flat_map(|(scale, dp)| (Just(scale), Just(dp), 10i64.pow(dp)..1000 * 10i64.pow(dp)))
        .prop_map(|(scale, dp, digits)| {
            let step = Decimal::from(10i64.pow(scale - dp));
            (Decimal::from(digits) * step, Precision::Rounded { step })
        });
    match kind {
        UnitKind::Count => prop_oneof![exact, scaled].boxed(),
        UnitKind::Currency => prop_oneof![exact, money, scaled].boxed(),
        _ => percent.boxed(),
    }
}

/// A quantity of a kind, as a reader could have read it.
pub(super) fn quantity() -> impl Strategy<Value = (UnitKind, Quantity)> {
    prop_oneof![
        Just(UnitKind::Count),
        Just(UnitKind::Currency),
        Just(UnitKind::Percent),
        Just(UnitKind::PercentPoint)
    ]
    .prop_flat_map(|kind| (Just(kind), written(kind), 0..8u8, any::<bool>(), 0i64..500))
    .prop_map(|(kind, (value, precision), shape, negative, steps)| {
        let value = if negative && !value.is_zero() { -value } else { value };
        let (low, high) = match shape {
            0 => (End::Exclusive(value), End::Unbounded),
            1 => (End::Inclusive(value), End::Unbounded),
            2 => (End::Unbounded, End::Exclusive(value)),
            3 => (End::Unbounded, End::Inclusive(value)),
            4 => {
                let step = Quantity { precision, ..Quantity::exact(value) }.step();
                let step = if step.is_zero() { Decimal::ONE } else { step };
                (End::Inclusive(value - step * Decimal::from(steps)), End::Inclusive(value))
            }
            _ => (End::Inclusive(value), End::Inclusive(value)),
        };
        (kind, Quantity { low, high, precision })
    })
}

fn reads_back(kind: UnitKind, quantity: &Quantity) -> Result<(), TestCaseError> {
    for style in styles() {
        for form in [Form::Prose, Form::Table] {
            let text = style.quantity(quantity, &noun(style, kind), form);
            let read = style.read(&text);
            prop_assert!(read.is_ok(), "{text:?}: {read:?}");
            let Ok(reading) = read else { continue };
            prop_assert_eq!(reading.quantity, *quantity, "{:?}", text);
            let expected = match kind {
                UnitKind::Percent => Some(UnitHint::Percent),
                UnitKind::PercentPoint => Some(UnitHint::PercentPoint),
                UnitKind::Currency => Some(UnitHint::Currency("IDR".to_owned())),
                _ => reading.unit.clone(),
            };
            prop_assert_eq!(&reading.unit, &expected, "{:?}", text);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back((kind, quantity) in quantity()) {
        reads_back(kind, &quantity)?;
    }

    #[test]
    fn what_is_approximate_is_read_back(digits in 1i64..1000, scale in prop_oneof![Just(6u32), Just(9), Just(12)]) {
        let step = Decimal::from(10i64.pow(scale));
        let precision = Precision::Approximate { step };
        let about = Quantity { precision, ..Quantity::exact(Decimal::from(digits) * step) };
        reads_back(UnitKind::Count, &about)?;
        reads_back(UnitKind::Currency, &Quantity { low: End::Unbounded, high: End::Exclusive(about.point().unwrap()), ..about })?;
    }

    #[test]
    fn some_of_the_same_leading_digits_are_read_back(digits in 1i64..1000, zeros in 0u32..9) {
        prop_assume!(digits % 10 != 0);
        let step = Decimal::from(10i64.pow(zeros));
        let low = Decimal::from(digits) * step;
        let precision = Precision::Approximate { step };
        reads_back(UnitKind::Count, &Quantity { low: End::Inclusive(low), high: End::Exclusive(low + step), precision })?;
    }

    #[test]
    fn plain_numbers_are_read_back(value in -(10i128.pow(21) - 1)..10i128.pow(21)) {
        for style in styles() {
            prop_assert_eq!(style.read(&style.integer(value)).unwrap().quantity.point(), Decimal::from_i128_with_scale(value, 0).into());
        }
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        for style in styles() {
            if let Err(error) = style.read(&text) {
                prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error);
            }
        }
    }

    #[test]
    fn no_text_of_numbers_panics(words in prop::collection::vec(
        prop::sample::select(vec![
            "1", "13,2", "13.2", "1.000", "0", "999999999999999999999", "00", ".", ",", "-", "−", "–", "%", "+", "Rp",
            "IDR", "juta", "ribu", "sejuta", "triliun", "ribuan", "puluhan", "belas", "puluh", "ratus", "lima", "dua",
            "koma", "nol", "setengah", "pertiga", "lebih", "dari", "hampir", "sekitar", "sampai", "antara", "dan",
            "persen", "poin", "orang", "-an", "a", "and", "half", "hundred", "million", "thousands", "of", "out", "to",
            "between", "twenty", "point", "or", "more", "１", "\u{a0}", "\u{202f}", "é", "dari setiap", "minus", "M",
        ]), 0..12), spaces in any::<bool>()) {
        let text = words.join(if spaces { " " } else { "" });
        for style in styles() {
            match style.read(&text) {
                Ok(reading) => {
                    for kind in [UnitKind::Count, UnitKind::Currency, UnitKind::Percent, UnitKind::Ratio] {
                        for form in [Form::Prose, Form::Table, Form::Headline] {
                            prop_assert!(!style.quantity(&reading.quantity, &noun(style, kind), form).is_empty());
                        }
                        prop_assert!(!style.signed(&reading.quantity, &noun(style, kind)).is_empty());
                    }
                }
                Err(error) => prop_assert!(text.get(error.at.clone()).is_some(), "{:?}", error),
            }
        }
    }

    #[test]
    fn no_quantity_panics_when_written(
        mantissa in any::<i64>(), dp in 0u32..29, other in any::<i64>(), step in 0u32..29, up in any::<bool>(),
    ) {
        let (low, high) = (Decimal::new(mantissa, dp), Decimal::new(other, 28 - dp));
        let step = if up { Decimal::from_i128_with_scale(10i128.pow(step), 0) } else { Decimal::new(1, step) };
        for precision in [Precision::Exact, Precision::Rounded { step }, Precision::Approximate { step }] {
            for (low, high) in [(End::Inclusive(low), End::Inclusive(high)), (End::Exclusive(low), End::Unbounded)] {
                let quantity = Quantity { low, high, precision };
                for style in styles() {
                    for kind in [UnitKind::Count, UnitKind::Currency, UnitKind::Percent, UnitKind::Ratio] {
                        let noun = noun(style, kind);
                        prop_assert!(!style.quantity(&quantity, &noun, Form::Headline).is_empty());
                        prop_assert!(!style.quantity(&quantity, &noun, Form::Prose).is_empty());
                        prop_assert!(!style.tick(high.value().unwrap_or_default(), step, kind, "IDR").is_empty());
                    }
                }
            }
        }
    }
}

#[test]
fn orders_of_magnitude_are_read_back() {
    use MagnitudeCount::{Hundreds, Teens, Tens, Units};
    for style in styles() {
        for count in [Units, Teens, Tens, Hundreds] {
            for scale in [0u32, 3, 6, 9, 12] {
                // "Ones" is no order, and English has no word for 11 to 19.
                if (count, scale) == (Units, 0) || (count == Teens && style.tag() == "en") {
                    continue;
                }
                let precision = Precision::Magnitude(Magnitude { count, scale });
                let quantity = Quantity { precision, ..Quantity::exact(0) };
                for form in [Form::Prose, Form::Table] {
                    for kind in [UnitKind::Count, UnitKind::Currency] {
                        let text = style.quantity(&quantity, &noun(style, kind), form);
                        assert_eq!(style.read(&text).unwrap().quantity.precision, precision, "{text}");
                    }
                }
            }
        }
    }
}

#[test]
fn reading_is_linear_in_the_length_of_the_text() {
    for style in styles() {
        for piece in [
            "1.000 ",
            "lima ",
            "a and ",
            "-",
            "1 juta 1 ribu ",
            "twenty-",
            "koma nol ",
            "dari ",
            "lebih ",
            "baru ",
            "just ",
            "one and a ",
            "1-",
            "–1",
            "Rp",
            "%",
            "orang lebih ",
        ] {
            for start in ["", "5 ", "5 orang ", "between "] {
                let text = format!("{start}{}", piece.repeat(2000));
                LOOKUPS.set(0);
                let _ = style.read(&text);
                assert!(LOOKUPS.get() <= text.len() + 500, "{piece:?}: {}", LOOKUPS.get());
            }
        }
    }
}
