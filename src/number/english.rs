//! The conventions of English.

use crate::model::MagnitudeCount;

use super::style::{
    Conventions, MagnitudeWords, Numerals, Plural, Scale, SomeScaled, UnitWords, bound, currency, many,
    numbered, pairs, words,
};

pub(super) fn conventions() -> Conventions {
    Conventions {
        tag: "en".to_owned(),
        decimal: '.',
        group: ',',
        scales: vec![
            scale(3, "thousand", "thousands", &["k", "K"]),
            scale(6, "million", "millions", &["m", "M", "mn", "mln"]),
            scale(9, "billion", "billions", &["bn", "b", "B"]),
            scale(12, "trillion", "trillions", &["tn", "trn", "T"]),
        ],
        no_scales: words(&["mission", "missions", "minion", "minions", "bullion", "pillion", "milling"]),
        percent: UnitWords {
            one: "%".to_owned(),
            other: "%".to_owned(),
            table: "%".to_owned(),
            also: words(&["percent", "per cent", "pct"]),
        },
        percent_point: UnitWords {
            one: " percentage point".to_owned(),
            other: " percentage points".to_owned(),
            table: " pp".to_owned(),
            also: words(&["ppt", "ppts", "percent points", "% points", "points", "point"]),
        },
        currencies: vec![
            currency("IDR", "Rp", &["Rp.", "rupiah", "rupiahs"]),
            currency("USD", "US$", &["US dollars", "dollars", "dollar", "$"]),
        ],
        more_than: bound(
            "more than",
            ">",
            &["over", "above", "greater than", "exceeding", "upwards of"],
            &[],
        ),
        at_least: bound(
            "at least",
            "≥",
            &["no fewer than", "no less than", "not less than", "minimum", ">="],
            &["or more", "or above", "and above", "plus", "+"],
        ),
        less_than: bound("less than", "<", &["fewer than", "under", "below", "smaller than"], &[]),
        at_most: bound(
            "at most",
            "≤",
            &["up to", "no more than", "not more than", "maximum", "<="],
            &["or fewer", "or less", "or below"],
        ),
        almost: bound("almost", "almost", &["nearly", "close to", "just under"], &[]),
        about: bound(
            "about",
            "~",
            &["around", "approximately", "roughly", "some", "circa", "c.", "approx.", "±", "+/-", "≈"],
            &["or so"],
        ),
        some: "-odd".to_owned(),
        some_scaled: SomeScaled::Suffix,
        dash: "–".to_owned(),
        range_word: "to".to_owned(),
        range_also: words(&["-", "—", "−", "through", "until"]),
        between: pairs(&[("between", "and"), ("from", "to")]),
        minus_words: words(&["minus", "negative"]),
        ignored: words(&["only", "just"]),
        many_low: 2,
        many_joiner: " of ".to_owned(),
        many: vec![
            many("dozens", MagnitudeCount::Tens, 24, 99),
            many("tens", MagnitudeCount::Tens, 20, 99),
            many("scores", MagnitudeCount::Tens, 40, 99),
            many("hundreds", MagnitudeCount::Hundreds, 200, 999),
        ],
        // English has no word for 11 to 19: what is written is true, and reads back as a bound.
        teens: magnitude("more than ten", "more than ten {word}", " "),
        tens: magnitude("dozens", "tens of {many}", " of "),
        hundreds: magnitude("hundreds", "hundreds of {many}", " of "),
        numerals: numerals(),
        plural: Plural::OneOther,
        months: [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
        .map(str::to_owned),
        months_short: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
            .map(str::to_owned),
        quarters: ["Q1", "Q2", "Q3", "Q4"].map(str::to_owned),
        quarters_short: ["Q1", "Q2", "Q3", "Q4"].map(str::to_owned),
        date: "{day} {month} {year}".to_owned(),
        month_year: "{month} {year}".to_owned(),
        undated: "undated".to_owned(),
        unknown: "unknown".to_owned(),
        prose: super::prose::english(),
    }
}

fn numerals() -> Numerals {
    Numerals {
        small: numbered(&[
            ("zero", 0),
            ("nought", 0),
            ("one", 1),
            ("two", 2),
            ("three", 3),
            ("four", 4),
            ("five", 5),
            ("six", 6),
            ("seven", 7),
            ("eight", 8),
            ("nine", 9),
            ("ten", 10),
            ("eleven", 11),
            ("twelve", 12),
            ("thirteen", 13),
            ("fourteen", 14),
            ("fifteen", 15),
            ("sixteen", 16),
            ("seventeen", 17),
            ("eighteen", 18),
            ("nineteen", 19),
            ("twenty", 20),
            ("thirty", 30),
            ("forty", 40),
            ("fifty", 50),
            ("sixty", 60),
            ("seventy", 70),
            ("eighty", 80),
            ("ninety", 90),
            ("a dozen", 12),
            ("half a dozen", 6),
            ("two dozen", 24),
            ("three dozen", 36),
        ]),
        teen: Vec::new(),
        ten: Vec::new(),
        hundred: words(&["hundred"]),
        point: words(&["point"]),
        and: words(&["and"]),
        article: words(&["a", "an"]),
        one_part: numbered(&[("half", 2)]),
        part: numbered(&[
            ("half", 2),
            ("halves", 2),
            ("third", 3),
            ("thirds", 3),
            ("quarter", 4),
            ("quarters", 4),
            ("fifth", 5),
            ("fifths", 5),
            ("sixth", 6),
            ("sixths", 6),
            ("seventh", 7),
            ("sevenths", 7),
            ("eighth", 8),
            ("eighths", 8),
            ("ninth", 9),
            ("ninths", 9),
            ("tenth", 10),
            ("tenths", 10),
        ]),
        out_of: words(&["out of", "out of every", "in every", "in", "of"]),
    }
}

fn scale(exponent: u32, word: &str, many: &str, also: &[&str]) -> Scale {
    Scale { exponent, word: word.to_owned(), many: many.to_owned(), one: None, also: words(also) }
}

fn magnitude(alone: &str, scaled: &str, joiner: &str) -> MagnitudeWords {
    MagnitudeWords { alone: alone.to_owned(), scaled: scaled.to_owned(), joiner: joiner.to_owned() }
}
