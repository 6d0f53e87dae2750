use super::d;
use crate::model::{End, Magnitude, MagnitudeCount, Precision};
use crate::number::{ReadFault, Reading, Style, UnitHint};

/// An interval as the tables below write it: `5`, `>5`, `>=5`, `<5`, `<=5`, `5..6` (both included), `5..<6`.
fn interval(reading: &Reading) -> String {
    let text = |end: End| end.value().unwrap().normalize().to_string();
    match (reading.quantity.low, reading.quantity.high) {
        (End::Unbounded, End::Unbounded) => "?".to_owned(),
        (End::Exclusive(_), End::Unbounded) => format!(">{}", text(reading.quantity.low)),
        (End::Inclusive(_), End::Unbounded) => format!(">={}", text(reading.quantity.low)),
        (End::Unbounded, End::Exclusive(_)) => format!("<{}", text(reading.quantity.high)),
        (End::Unbounded, End::Inclusive(_)) => format!("<={}", text(reading.quantity.high)),
        (End::Inclusive(low), End::Inclusive(high)) if low == high => text(reading.quantity.low),
        (low, End::Inclusive(_)) => format!("{}..{}", text(low), text(reading.quantity.high)),
        (low, End::Exclusive(_)) => format!("{}..<{}", text(low), text(reading.quantity.high)),
    }
}

/// The precision: `=` exact, `r100` rounded to 100, `~100` approximate, `m` an order of magnitude.
fn precision(reading: &Reading) -> String {
    match reading.quantity.precision {
        Precision::Exact => "=".to_owned(),
        Precision::Rounded { step } => format!("r{}", step.normalize()),
        Precision::Approximate { step } => format!("~{}", step.normalize()),
        Precision::Magnitude(_) => "m".to_owned(),
    }
}

fn unit(reading: &Reading) -> String {
    match &reading.unit {
        None => String::new(),
        Some(UnitHint::Percent) => "%".to_owned(),
        Some(UnitHint::PercentPoint) => "pp".to_owned(),
        Some(UnitHint::Ratio) => "ratio".to_owned(),
        Some(UnitHint::Currency(code)) => code.clone(),
        Some(UnitHint::Noun(noun)) => format!("'{noun}'"),
    }
}

fn check(style: &Style, rows: &[(&str, &str, &str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected, expected_precision, expected_unit) in rows {
        match style.read(text) {
            Ok(reading) => {
                let found = (interval(&reading), precision(&reading), unit(&reading));
                let found = (found.0.as_str(), found.1.as_str(), found.2.as_str());
                if found != (*expected, *expected_precision, *expected_unit) {
                    wrong.push(format!("{text:?}: {found:?}"));
                }
            }
            Err(error) => wrong.push(format!("{text:?}: {error:?}")),
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn indonesian_values_from_real_copy() {
    check(
        &Style::indonesian(),
        &[
            ("13,2 juta jiwa", "13200000", "r100000", "'jiwa'"),
            ("40 juta pekerja", "40000000", "r1000000", "'pekerja'"),
            ("baru 50 ribu yang tercatat", "50000", "r1000", "'yang tercatat'"),
            ("Lebih dari 500 desk", ">500", "=", "'desk'"),
            ("lebih dari 20 juta tenaga kerja", ">20000000", "r1000000", "'tenaga kerja'"),
            ("ratusan outlet", "100..<1000", "m", "'outlet'"),
            ("600 ribu jiwa", "600000", "r1000", "'jiwa'"),
            ("Rp 52,3 miliar", "52300000000", "r100000000", "IDR"),
            ("lima gerai baru", "5", "=", "'gerai baru'"),
            ("lima tahun ke depan", "5", "=", "'tahun ke depan'"),
            ("hanya 127 gerai", "127", "=", "'gerai'"),
            ("110 juta orang angkatan kerja", "110000000", "r1000000", "'orang angkatan kerja'"),
            ("800 kanal", "800", "=", "'kanal'"),
            ("470.627 orang", "470627", "=", "'orang'"),
            ("mencapai 1.435 peserta", "1435", "=", "'peserta'"),
            ("7.498.532", "7498532", "=", ""),
            ("68,05 persen", "68.05", "r0.01", "%"),
            ("65,34 ribu peserta", "65340", "r10", "'peserta'"),
            ("771 ribu", "771000", "r1000", ""),
            ("Rp404.887.941.613,24", "404887941613.24", "=", "IDR"),
            ("sekitar 8 juta orang", "8000000", "~1000000", "'orang'"),
            ("IDR 1,5 Triliun", "1500000000000", "r100000000000", "IDR"),
            ("171.291", "171291", "=", ""),
            ("di atas 20%", ">20", "r1", "%"),
            ("1,03 juta tenaga kerja", "1030000", "r10000", "'tenaga kerja'"),
            ("hampir 50 persen", "<50", "~1", "%"),
            ("1,4 juta lebih", ">=1400000", "r100000", ""),
            ("Rp 244.372.260.650", "244372260650", "=", "IDR"),
            ("600 ribuan", "600000..<700000", "~100000", ""),
            ("1.200-an desa", "1200..<1300", "~100", "'desa'"),
            ("32 sampai 33 persen", "32..33", "r1", "%"),
            ("1,7-1,8 juta orang", "1700000..1800000", "r100000", "'orang'"),
            ("sejuta peserta", "1000000", "r1000000", "'peserta'"),
            ("4,6 juta pekerja", "4600000", "r100000", "'pekerja'"),
            ("+/- 2,4 juta orang", "2400000", "~100000", "'orang'"),
            ("sebesar 23%", "23", "r1", "%"),
            ("40.196.096 orang", "40196096", "=", "'orang'"),
            ("Rp42 juta", "42000000", "r1000000", "IDR"),
            ("Rp 57 triliun", "57000000000000", "r1000000000000", "IDR"),
            ("90 juta rupiah", "90000000", "r1000000", "IDR"),
            ("Rp5.000,00", "5000", "=", "IDR"),
            ("tiga perempat", "0.75", "=", "ratio"),
            ("satu dua persepuluh", "1.2", "r0.1", ""),
            ("setengah juta peserta", "500000", "~100000", "'peserta'"),
            ("dua ribu", "2000", "r1000", ""),
            ("belasan ribu pekerja", "11000..<20000", "m", "'pekerja'"),
            ("ratusan juta rupiah", "100000000..<1000000000", "m", "IDR"),
            ("seribu dua ratus lima puluh", "1250", "=", ""),
            ("dua belas koma lima persen", "12.5", "r0.1", "%"),
            ("dua pertiga pekerja", "0.6666666666666666666666666667", "=", "ratio"),
            ("dua kali lipat", "2", "=", "'kali lipat'"),
            ("antara 20 dan 30 persen", "20..30", "r1", "%"),
            ("paling banyak 5.000 agen", "<=5000", "=", "'agen'"),
            ("minus 2,5 persen", "-2.5", "r0.1", "%"),
            ("12,5 jt", "12500000", "r100000", ""),
            ("Rp1,2 M", "1200000000", "r100000000", "IDR"),
            ("1.000", "1000", "=", ""),
            ("3 dari 10 pekerja", "0.3", "=", "ratio"),
        ],
    );
}

#[test]
fn indonesian_values_of_every_form() {
    check(
        &Style::indonesian(),
        &[
            ("13,2 juta", "13200000", "r100000", ""),
            ("lebih dari 20 juta", ">20000000", "r1000000", ""),
            ("20–30 %", "20..30", "r1", "%"),
            ("20-30 persen", "20..30", "r1", "%"),
            ("20%–30%", "20..30", "r1", "%"),
            ("800 ribu–1,2 juta", "800000..1200000", "r100000", ""),
            ("Rp1–1,5 miliar", "1000000000..1500000000", "r1000000000", "IDR"),
            ("Rp1 miliar - Rp2 miliar", "1000000000..2000000000", "r1000000000", "IDR"),
            ("−5 sampai −3 persen", "-5..-3", "r1", "%"),
            ("ribuan", "1000..<10000", "m", ""),
            ("jutaan pekerja", "1000000..<10000000", "m", "'pekerja'"),
            ("puluhan ribu", "20000..<100000", "m", ""),
            ("belasan", "11..<20", "m", ""),
            ("25 %", "25", "r1", "%"),
            ("25\u{a0}%", "25", "r1", "%"),
            ("25,0%", "25", "r0.1", "%"),
            ("Rp52,3 miliar", "52300000000", "r100000000", "IDR"),
            ("Rp. 52,3 milyar", "52300000000", "r100000000", "IDR"),
            ("USD 5 juta", "5000000", "r1000000", "USD"),
            ("EUR 5.000", "5000", "=", "EUR"),
            ("US$2,5 juta", "2500000", "r100000", "USD"),
            ("-Rp5.000", "-5000", "=", "IDR"),
            ("sedikitnya 500", ">=500", "=", ""),
            ("2,7 juta lebih", ">=2700000", "r100000", ""),
            ("2,7 juta orang lebih", ">=2700000", "r100000", "'orang'"),
            ("5.662", "5662", "=", ""),
            ("404.887.941.613,24", "404887941613.24", "r0.01", ""),
            ("sekitar 5.000", "5000", "~100", ""),
            ("sekitar 1.250", "1250", "~10", ""),
            ("hampir 50 ribu", "<50000", "~1000", ""),
            ("5.000-an", "5000..<6000", "~1000", ""),
            ("20 jutaan", "20000000..<30000000", "~10000000", ""),
            ("13 jutaan", "13000000..<14000000", "~1000000", ""),
            ("sejuta", "1000000", "r1000000", ""),
            ("lima", "5", "=", ""),
            ("nol", "0", "=", ""),
            ("0", "0", "=", ""),
            ("0,125", "0.125", "r0.001", ""),
            ("1,592 triliun", "1592000000000", "r1000000000", ""),
            ("3,6 ribu triliun", "3600000000000000", "r100000000000000", ""),
            ("1 juta 250 ribu", "1250000", "r1000", ""),
            ("dua juta tiga ratus ribu lima", "2300005", "=", ""),
            ("seratus dua puluh lima", "125", "=", ""),
            ("sembilan belas", "19", "=", ""),
            ("dua koma nol lima juta", "2050000", "r10000", ""),
            ("dua koma dua puluh lima juta", "2250000", "r10000", ""),
            ("satu setengah juta", "1500000", "r100000", ""),
            ("2⅓", "2.333333", "r0.01", ""),
            ("2⅓ triliun", "2333333333333.333333", "r10000000000", ""),
            ("dua sepertiga juta", "2333333.333333", "r100000", ""),
            ("2½ juta", "2500000", "r100000", ""),
            ("setengah", "0.5", "=", "ratio"),
            ("sepertiga", "0.3333333333333333333333333333", "=", "ratio"),
            ("0,2 persen poin", "0.2", "r0.1", "pp"),
            ("0,2 poin persen", "0.2", "r0.1", "pp"),
            ("+3,2 poin", "3.2", "r0.1", "pp"),
            ("−1,4%", "-1.4", "r0.1", "%"),
            ("１３,２ juta", "13200000", "r100000", ""),
            ("41\u{202f}560\u{202f}938", "41560938", "=", ""),
            ("  5  ", "5", "=", ""),
            ("≥ 20 juta", ">=20000000", "r1000000", ""),
            (">= 20", ">=20", "=", ""),
            ("kurang lebih 8 juta", "8000000", "~1000000", ""),
            ("kurang dari 8 juta", "<8000000", "r1000000", ""),
            ("lebih dari sekitar 8 juta", ">8000000", "r1000000", ""),
        ],
    );
}

#[test]
fn english_values_from_real_copy() {
    check(
        &Style::english(),
        &[
            ("30.5 million active participants", "30500000", "r100000", "'active participants'"),
            ("exceeding 29.6 million", ">29600000", "r100000", ""),
            ("684,000 active employers", "684000", "=", "'active employers'"),
            ("Rp.499.58 trillion", "499580000000000", "r10000000000", "IDR"),
            ("13 percent", "13", "r1", "%"),
            ("24.22 percent", "24.22", "r0.01", "%"),
            ("6,752 active companies", "6752", "=", "'active companies'"),
            ("19,212 participants", "19212", "=", "'participants'"),
            ("about 2.4 million active members", "2400000", "~100000", "'active members'"),
            ("around 22.2 percent", "22.2", "~0.1", "%"),
            (
                "5 health and employment insurance schemes",
                "5",
                "=",
                "'health and employment insurance schemes'",
            ),
            ("17,000 islands", "17000", "=", "'islands'"),
            ("91% on the customer satisfaction index", "91", "r1", "%"),
            ("121 branches nationwide", "121", "=", "'branches nationwide'"),
            ("at least 500 desks", ">=500", "=", "'desks'"),
            ("one and a half million", "1500000", "r100000", ""),
            ("a quarter of workers", "0.25", "=", "ratio"),
            ("three out of ten", "0.3", "=", "ratio"),
            ("dozens of outlets", "24..<100", "m", "'outlets'"),
            ("thousands of channels", "2000..<10000", "m", "'channels'"),
            ("between 1.7 and 1.8 million", "1700000..1800000", "r100000", ""),
            ("Rp52.3bn", "52300000000", "r100000000", "IDR"),
            ("twenty-five percent", "25", "r1", "%"),
            ("fewer than 1,000", "<1000", "=", ""),
        ],
    );
}

#[test]
fn english_values_of_every_form() {
    check(
        &Style::english(),
        &[
            ("more than 20 million", ">20000000", "r1000000", ""),
            ("20–30%", "20..30", "r1", "%"),
            ("from 20 to 30%", "20..30", "r1", "%"),
            ("thousands", "2000..<10000", "m", ""),
            ("tens of thousands of workers", "20000..<100000", "m", "'workers'"),
            ("hundreds of millions", "200000000..<1000000000", "m", ""),
            ("one hundred and five", "105", "=", ""),
            ("a hundred", "100", "=", ""),
            ("two thousand three hundred and forty-five", "2345", "=", ""),
            ("half a million workers", "500000", "~100000", "'workers'"),
            ("a million", "1000000", "r1000000", ""),
            ("three quarters", "0.75", "=", "ratio"),
            ("twelve point five percent", "12.5", "r0.1", "%"),
            ("1.2m", "1200000", "r100000", ""),
            ("1.2M", "1200000", "r100000", ""),
            ("5k", "5000", "r1000", ""),
            ("3.2 percentage points", "3.2", "r0.1", "pp"),
            ("0.4 pp", "0.4", "r0.1", "pp"),
            ("20 million or more", ">=20000000", "r1000000", ""),
            ("600 thousand-odd", "600000..<700000", "~100000", ""),
            ("1,200-odd villages", "1200..<1300", "~100", "'villages'"),
            ("41,560,938", "41560938", "=", ""),
            ("almost 50%", "<50", "~1", "%"),
            ("~8 million", "8000000", "~1000000", ""),
            ("up to 5,000", "<=5000", "=", ""),
            ("US$5 million", "5000000", "r1000000", "USD"),
        ],
    );
}

#[test]
fn what_is_no_value_is_refused_for_its_reason() {
    use ReadFault::*;
    let foreign = |text: &str| ForeignMarks { rewritten: text.to_owned() };
    for (tag, text, fault, at) in [
        ("id", "", NotANumber, ""),
        ("id", "   ", NotANumber, "   "),
        ("id", "banyak", NotANumber, "banyak"),
        ("id", "juta", NotANumber, "juta"),
        ("id", "lebih dari", NotANumber, "lebih dari"),
        ("id", "lebih dari kurang dari 5", NotANumber, "kurang dari"),
        ("id", "1.75.881", Malformed, "1.75.881"),
        ("id", "sekitar 1.75.881 orang", Malformed, "1.75.881"),
        ("id", "7.952/597", Malformed, "7.952/597"),
        ("id", "Rp1, 592 triliun", Malformed, "Rp1, 592"),
        ("id", "41 560 938", Malformed, "41 560"),
        ("id", "007", Malformed, "007"),
        ("id", "41.56 juta", foreign("41,56"), "41.56"),
        ("id", "926,834", foreign("926.834"), "926,834"),
        ("id", "2,546,378", foreign("2.546.378"), "2,546,378"),
        ("en", "1.000", foreign("1,000"), "1.000"),
        ("en", "1.234.567", foreign("1,234,567"), "1.234.567"),
        ("en", "13,2 million", foreign("13.2"), "13,2"),
        ("id", "9999999999999999999999", TooLarge, "9999999999999999999999"),
        ("id", "999.999.999.999.999.999 triliun", TooLarge, "999.999.999.999.999.999 triliun"),
        ("id", "30–20 %", Backwards, "30–20 %"),
        ("id", "Rp 727,9 miliar untuk 98.739 pekerja", Trailing, "untuk 98.739 pekerja"),
        ("id", "926.834 dari 2.546.378 dan 3", Trailing, "dan 3"),
        ("id", "13,2 juta juta", Trailing, "juta"),
        ("id", "lima dua", Trailing, "dua"),
        ("id", "5 <b>", Trailing, "<b>"),
        ("id", "17 Agustus 1945", Trailing, "Agustus 1945"),
        ("id", "Rp5 persen", Trailing, "persen"),
        ("id", "triwulan III 2025", NotANumber, "triwulan III 2025"),
    ] {
        let style = Style::for_tag(tag).unwrap();
        let error = style.read(text).expect_err(text);
        assert_eq!((&error.fault, &text[error.at.clone()]), (&fault, at), "{text:?}");
    }
}

#[test]
fn orders_of_magnitude_say_their_count_and_scale() {
    let read = |style: &Style, text: &str| style.read(text).unwrap().quantity.precision;
    let magnitude = |count, scale| Precision::Magnitude(Magnitude { count, scale });
    let (id, en) = (Style::indonesian(), Style::english());
    assert_eq!(read(&id, "ribuan"), magnitude(MagnitudeCount::Units, 3));
    assert_eq!(read(&id, "belasan"), magnitude(MagnitudeCount::Teens, 0));
    assert_eq!(read(&id, "puluhan juta"), magnitude(MagnitudeCount::Tens, 6));
    assert_eq!(read(&en, "hundreds of thousands"), magnitude(MagnitudeCount::Hundreds, 3));
}

#[test]
fn the_step_is_known_also_of_exact_numbers() {
    assert_eq!(Style::indonesian().read("25").unwrap().step, d("1"));
    assert_eq!(Style::indonesian().read("27,5").unwrap().step, d("0.1"));
    assert_eq!(Style::indonesian().read("Rp5,25").unwrap().step, d("0.01"));
}
