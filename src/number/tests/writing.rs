use super::d;
use crate::model::{End, Magnitude, MagnitudeCount, PartialDate, Period, Precision, Quantity, UnitKind};
use crate::number::{Form, Noun, PeriodForm, Style};

const PEOPLE_ID: Noun<'static> = Noun { kind: UnitKind::Count, key: "persons", one: "orang", other: "orang" };
const PEOPLE_EN: Noun<'static> =
    Noun { kind: UnitKind::Count, key: "persons", one: "person", other: "people" };
const IDR: Noun<'static> = Noun { kind: UnitKind::Currency, key: "IDR", one: "rupiah", other: "rupiah" };
const PERCENT: Noun<'static> = Noun { kind: UnitKind::Percent, key: "percent", one: "", other: "" };
const POINTS: Noun<'static> = Noun { kind: UnitKind::PercentPoint, key: "points", one: "", other: "" };
const RATIO: Noun<'static> = Noun { kind: UnitKind::Ratio, key: "ratio", one: "", other: "" };

fn exact(value: &str) -> Quantity {
    Quantity::exact(d(value))
}

fn rounded(value: &str, step: &str) -> Quantity {
    Quantity::rounded(d(value), d(step))
}

fn about(value: &str, step: &str) -> Quantity {
    Quantity { precision: Precision::Approximate { step: d(step) }, ..exact(value) }
}

fn more_than(of: Quantity) -> Quantity {
    Quantity { low: End::Exclusive(of.point().unwrap()), high: End::Unbounded, ..of }
}

fn at_least(of: Quantity) -> Quantity {
    Quantity { high: End::Unbounded, ..of }
}

fn less_than(of: Quantity) -> Quantity {
    Quantity { low: End::Unbounded, high: End::Exclusive(of.point().unwrap()), ..of }
}

fn at_most(of: Quantity) -> Quantity {
    Quantity { low: End::Unbounded, ..of }
}

fn up_from(low: &str, of: Quantity) -> Quantity {
    Quantity { low: End::Inclusive(d(low)), ..of }
}

fn some(low: &str, step: &str) -> Quantity {
    Quantity { high: End::Exclusive(d(low) + d(step)), ..about(low, step) }
}

fn many(count: MagnitudeCount, scale: u32) -> Quantity {
    Quantity { precision: Precision::Magnitude(Magnitude { count, scale }), ..exact("0") }
}

/// Prose, table and headline of a quantity in Indonesian, then in English.
#[test]
fn quantities_in_every_form() {
    use MagnitudeCount::*;
    let people = (PEOPLE_ID, PEOPLE_EN);
    let both = |noun: Noun<'static>| (noun, noun);
    let rows: &[(Quantity, (Noun<'_>, Noun<'_>), [&str; 6])] = &[
        (
            rounded("13200000", "100000"),
            people,
            [
                "13,2 juta orang",
                "13,2 juta",
                "13,2 juta",
                "13.2 million people",
                "13.2 million",
                "13.2 million",
            ],
        ),
        (
            exact("41560938"),
            people,
            [
                "41.560.938 orang",
                "41.560.938",
                "41,56 juta",
                "41,560,938 people",
                "41,560,938",
                "41.56 million",
            ],
        ),
        (
            rounded("600000", "100000"),
            people,
            ["600 ribu orang", "600 ribu", "600 ribu", "600 thousand people", "600 thousand", "600 thousand"],
        ),
        (
            rounded("600000", "1000"),
            people,
            ["600 ribu orang", "600 ribu", "600 ribu", "600 thousand people", "600 thousand", "600 thousand"],
        ),
        (exact("5662"), people, ["5.662 orang", "5.662", "5.662", "5,662 people", "5,662", "5,662"]),
        (exact("1"), people, ["1 orang", "1", "1", "1 person", "1", "1"]),
        (exact("0"), people, ["0 orang", "0", "0", "0 people", "0", "0"]),
        (
            rounded("13000000", "100000"),
            people,
            [
                "13,0 juta orang",
                "13,0 juta",
                "13,0 juta",
                "13.0 million people",
                "13.0 million",
                "13.0 million",
            ],
        ),
        (
            more_than(rounded("20000000", "1000000")),
            people,
            [
                "lebih dari 20 juta orang",
                "> 20 juta",
                "> 20 juta",
                "more than 20 million people",
                "> 20 million",
                "> 20 million",
            ],
        ),
        (
            at_least(exact("1")),
            people,
            ["sedikitnya 1 orang", "≥ 1", "≥ 1", "at least 1 person", "≥ 1", "≥ 1"],
        ),
        (
            less_than(exact("500")),
            people,
            ["kurang dari 500 orang", "< 500", "< 500", "less than 500 people", "< 500", "< 500"],
        ),
        (
            at_most(exact("5000")),
            people,
            ["paling banyak 5.000 orang", "≤ 5.000", "≤ 5.000", "at most 5,000 people", "≤ 5,000", "≤ 5,000"],
        ),
        (
            about("8000000", "1000000"),
            people,
            [
                "sekitar 8 juta orang",
                "± 8 juta",
                "± 8 juta",
                "about 8 million people",
                "~ 8 million",
                "~ 8 million",
            ],
        ),
        // "A quarter of a million": known to a hundred thousand, and not 300.000.
        (
            about("250000", "100000"),
            people,
            [
                "sekitar 250.000 orang",
                "± 250.000",
                "± 250.000",
                "about 250,000 people",
                "~ 250,000",
                "~ 250,000",
            ],
        ),
        // Worked out, it shows no more than is known.
        (
            about("253456", "100000"),
            people,
            [
                "sekitar 300 ribu orang",
                "± 300 ribu",
                "± 300 ribu",
                "about 300 thousand people",
                "~ 300 thousand",
                "~ 300 thousand",
            ],
        ),
        (
            about("1250", "10"),
            people,
            ["sekitar 1.250 orang", "± 1.250", "± 1.250", "about 1,250 people", "~ 1,250", "~ 1,250"],
        ),
        (
            some("600000", "100000"),
            people,
            [
                "600 ribuan orang",
                "600 ribuan",
                "600 ribuan",
                "600 thousand-odd people",
                "600 thousand-odd",
                "600 thousand-odd",
            ],
        ),
        (
            some("1200", "100"),
            people,
            ["1.200-an orang", "1.200-an", "1.200-an", "1,200-odd people", "1,200-odd", "1,200-odd"],
        ),
        (
            many(Units, 3),
            people,
            ["ribuan orang", "ribuan", "ribuan", "thousands of people", "thousands", "thousands"],
        ),
        (
            many(Teens, 0),
            people,
            ["belasan orang", "belasan", "belasan", "more than ten people", "more than ten", "more than ten"],
        ),
        (
            many(Tens, 3),
            people,
            [
                "puluhan ribu orang",
                "puluhan ribu",
                "puluhan ribu",
                "tens of thousands of people",
                "tens of thousands",
                "tens of thousands",
            ],
        ),
        (
            many(Hundreds, 6),
            both(IDR),
            [
                "ratusan juta rupiah",
                "ratusan juta rupiah",
                "ratusan juta rupiah",
                "hundreds of millions of rupiah",
                "hundreds of millions of rupiah",
                "hundreds of millions of rupiah",
            ],
        ),
        (
            up_from("1700000", rounded("1800000", "100000")),
            people,
            [
                "1,7–1,8 juta orang",
                "1,7–1,8 juta",
                "1,7–1,8 juta",
                "1.7–1.8 million people",
                "1.7–1.8 million",
                "1.7–1.8 million",
            ],
        ),
        (
            rounded("52300000000", "100000000"),
            both(IDR),
            [
                "Rp52,3 miliar",
                "Rp52,3 miliar",
                "Rp52,3 miliar",
                "Rp52.3 billion",
                "Rp52.3 billion",
                "Rp52.3 billion",
            ],
        ),
        (
            exact("404887941613.24"),
            both(IDR),
            [
                "Rp404.887.941.613,24",
                "Rp404.887.941.613,24",
                "Rp404,9 miliar",
                "Rp404,887,941,613.24",
                "Rp404,887,941,613.24",
                "Rp404.9 billion",
            ],
        ),
        (exact("-5000"), both(IDR), ["−Rp5.000", "−Rp5.000", "−Rp5.000", "−Rp5,000", "−Rp5,000", "−Rp5,000"]),
        (rounded("25", "1"), both(PERCENT), ["25 persen", "25%", "25%", "25%", "25%", "25%"]),
        (
            up_from("20", rounded("30", "1")),
            both(PERCENT),
            ["20–30 persen", "20–30%", "20–30%", "20–30%", "20–30%", "20–30%"],
        ),
        (
            more_than(rounded("18.181818181818", "0")),
            both(PERCENT),
            ["lebih dari 18,2 persen", "> 18,2%", "> 18,2%", "more than 18.2%", "> 18.2%", "> 18.2%"],
        ),
        (exact("43.466"), both(PERCENT), ["43,5 persen", "43,5%", "43,5%", "43.5%", "43.5%", "43.5%"]),
        (
            less_than(about("50", "1")),
            both(PERCENT),
            ["hampir 50 persen", "hampir 50%", "hampir 50%", "almost 50%", "almost 50%", "almost 50%"],
        ),
        (
            up_from("-5", rounded("-3", "1")),
            both(PERCENT),
            ["−5 sampai −3 persen", "−5 sampai −3%", "−5 sampai −3%", "−5 to −3%", "−5 to −3%", "−5 to −3%"],
        ),
        (
            rounded("1", "1"),
            both(POINTS),
            ["1 persen poin", "1 poin", "1 poin", "1 percentage point", "1 pp", "1 pp"],
        ),
        (
            exact("3.2"),
            both(POINTS),
            ["3,2 persen poin", "3,2 poin", "3,2 poin", "3.2 percentage points", "3.2 pp", "3.2 pp"],
        ),
        (exact("0.435"), both(RATIO), ["0,44", "0,44", "0,44", "0.44", "0.44", "0.44"]),
        (
            exact("999999999"),
            people,
            [
                "999.999.999 orang",
                "999.999.999",
                "1 miliar",
                "999,999,999 people",
                "999,999,999",
                "1 billion",
            ],
        ),
        (
            exact("13200000"),
            people,
            [
                "13.200.000 orang",
                "13.200.000",
                "13,2 juta",
                "13,200,000 people",
                "13,200,000",
                "13.2 million",
            ],
        ),
        // 13,2 juta less 5.662: no digit below the hundred thousands is known.
        (
            rounded("13194338", "100000"),
            people,
            [
                "13,2 juta orang",
                "13,2 juta",
                "13,2 juta",
                "13.2 million people",
                "13.2 million",
                "13.2 million",
            ],
        ),
        (
            rounded("640123", "100000"),
            people,
            ["600 ribu orang", "600 ribu", "600 ribu", "600 thousand people", "600 thousand", "600 thousand"],
        ),
        // The ends of what was worked out may meet when they are rounded.
        (
            Quantity { low: End::Inclusive(d("24.98")), ..rounded("25.01", "0") },
            both(PERCENT),
            ["sekitar 25,0 persen", "± 25,0%", "± 25,0%", "about 25.0%", "~ 25.0%", "~ 25.0%"],
        ),
        (
            Quantity { low: End::Unbounded, high: End::Unbounded, precision: Precision::Exact },
            people,
            ["tidak diketahui", "tidak diketahui", "tidak diketahui", "unknown", "unknown", "unknown"],
        ),
    ];
    let (id, en) = (Style::indonesian(), Style::english());
    let mut wrong = Vec::new();
    for (quantity, (noun_id, noun_en), expected) in rows {
        for (at, (style, noun)) in [(&id, noun_id), (&en, noun_en)].into_iter().enumerate() {
            for (form_at, form) in [Form::Prose, Form::Table, Form::Headline].into_iter().enumerate() {
                let (found, expected) = (style.quantity(quantity, noun, form), expected[at * 3 + form_at]);
                if found != expected {
                    wrong.push(format!("{quantity:?} {form:?}: {found:?}, not {expected:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn changes_carry_their_sign() {
    let id = Style::indonesian();
    for (quantity, noun, expected) in [
        (exact("3.21"), POINTS, "+3,2 poin"),
        (exact("-1.44"), PERCENT, "−1,4%"),
        (exact("0"), PERCENT, "0,0%"),
        (exact("-0.04"), PERCENT, "0,0%"),
        (exact("52300"), PEOPLE_ID, "+52.300"),
        (rounded("-52300000000", "100000000"), IDR, "−Rp52,3 miliar"),
        (more_than(exact("2")), POINTS, "> +2,0 poin"),
    ] {
        assert_eq!(id.signed(&quantity, &noun), expected);
    }
}

#[test]
fn marks_of_axes() {
    let (id, en) = (Style::indonesian(), Style::english());
    for (value, step, kind, key, expected_id, expected_en) in [
        ("0", "500000", UnitKind::Count, "", "0", "0"),
        ("500000", "500000", UnitKind::Count, "", "500 ribu", "500 thousand"),
        ("2000000", "500000", UnitKind::Count, "", "2 juta", "2 million"),
        ("2500000", "500000", UnitKind::Count, "", "2,5 juta", "2.5 million"),
        ("750", "250", UnitKind::Count, "", "750", "750"),
        ("1250000", "250000", UnitKind::Count, "", "1,25 juta", "1.25 million"),
        ("52300000000", "100000000", UnitKind::Currency, "IDR", "Rp52,3 miliar", "Rp52.3 billion"),
        ("25", "25", UnitKind::Percent, "", "25%", "25%"),
        ("0", "25", UnitKind::Percent, "", "0%", "0%"),
        ("2.5", "0.5", UnitKind::Percent, "", "2,5%", "2.5%"),
        ("-2", "0.5", UnitKind::PercentPoint, "", "−2 poin", "−2 pp"),
        ("0.75", "0.25", UnitKind::Ratio, "", "0,75", "0.75"),
    ] {
        assert_eq!(id.tick(d(value), d(step), kind, key), expected_id);
        assert_eq!(en.tick(d(value), d(step), kind, key), expected_en);
    }
}

#[test]
fn plain_numbers_are_rounded_half_away_from_zero() {
    let id = Style::indonesian();
    assert_eq!(id.integer(i128::MIN), "−170.141.183.460.469.231.731.687.303.715.884.105.728");
    assert_eq!(id.integer(-1435), "−1.435");
    for (value, dp, expected) in [
        ("0.5", 0, "1"),
        ("-0.5", 0, "−1"),
        ("2.25", 1, "2,3"),
        ("-0.04", 1, "0,0"),
        ("1234.5", 3, "1.234,500"),
        ("79228162514264337593543950335", 2, "79.228.162.514.264.337.593.543.950.335,00"),
    ] {
        assert_eq!(id.decimal(d(value), dp), expected);
    }
    assert_eq!(id.decimal(d("1"), u32::MAX).len(), "1,".len() + 28);
}

#[test]
fn periods_and_dates() {
    let (id, en) = (Style::indonesian(), Style::english());
    for (period, expected) in [
        ("2013-12-31", ["31 Desember 2013", "Des 2013", "31 December 2013", "Dec 2013"]),
        ("2014-10-02", ["2 Oktober 2014", "2 Okt 2014", "2 October 2014", "2 Oct 2014"]),
        ("2012-11", ["November 2012", "Nov 2012", "November 2012", "Nov 2012"]),
        ("2023-q4", ["triwulan IV 2023", "TW IV 2023", "Q4 2023", "Q4 2023"]),
        ("2023", ["2023", "2023", "2023", "2023"]),
        (
            "2017-01/2017-09",
            ["Januari–September 2017", "Jan–Sep 2017", "January–September 2017", "Jan–Sep 2017"],
        ),
        ("2013/2017", ["2013–2017", "2013–2017", "2013–2017", "2013–2017"]),
        ("2017-01/2017-01", ["Januari 2017", "Jan 2017", "January 2017", "Jan 2017"]),
        (
            "2019-03/2020-02",
            [
                "Maret 2019 – Februari 2020",
                "Mar 2019 – Feb 2020",
                "March 2019 – February 2020",
                "Mar 2019 – Feb 2020",
            ],
        ),
        (
            "2017-09-01/2017-09-15",
            ["1–15 September 2017", "1–15 Sep 2017", "1–15 September 2017", "1–15 Sep 2017"],
        ),
        (
            "2017-01-01/2017-09-15",
            [
                "1 Januari 2017 – 15 September 2017",
                "1 Jan 2017 – 15 Sep 2017",
                "1 January 2017 – 15 September 2017",
                "1 Jan 2017 – 15 Sep 2017",
            ],
        ),
        ("undated", ["tidak bertanggal", "tidak bertanggal", "undated", "undated"]),
    ] {
        let period = Period::parse(period).unwrap();
        let found = [
            (&id, PeriodForm::Full),
            (&id, PeriodForm::Short),
            (&en, PeriodForm::Full),
            (&en, PeriodForm::Short),
        ]
        .map(|(style, form)| style.period(&period, form));
        assert_eq!(found, expected);
    }
    assert_eq!(id.partial_date(&PartialDate::parse("2012-12").unwrap()), "Desember 2012");
    assert_eq!(id.partial_date(&PartialDate::parse("2013").unwrap()), "2013");
    assert_eq!(en.date(jiff::civil::date(2026, 11, 20)), "20 November 2026");
}
