//! The conventions of Indonesian: EYD V, and what the press writes besides.

use crate::model::MagnitudeCount;

use super::style::{
    Conventions, MagnitudeWords, Numerals, Plural, Scale, SomeScaled, UnitWords, bound, currency, many,
    numbered, pairs, words,
};

pub(super) fn conventions() -> Conventions {
    Conventions {
        tag: "id".to_owned(),
        decimal: ',',
        group: '.',
        scales: vec![
            scale(3, "ribu", "ribuan", "seribu", &["rb"]),
            scale(6, "juta", "jutaan", "sejuta", &["jt"]),
            scale(9, "miliar", "miliaran", "semiliar", &["milyar", "M", "mlr", "mld"]),
            scale(12, "triliun", "triliunan", "setriliun", &["trilyun", "T", "tn"]),
        ],
        no_scales: words(&["ibu", "duta", "buta", "ribut", "militer", "milisi", "tribun"]),
        percent: UnitWords {
            one: " persen".to_owned(),
            other: " persen".to_owned(),
            table: "%".to_owned(),
            also: words(&["prosen", "per seratus"]),
        },
        percent_point: UnitWords {
            one: " persen poin".to_owned(),
            other: " persen poin".to_owned(),
            table: " poin".to_owned(),
            also: words(&["poin persen", "poin persentase", "persentase poin", "% poin", "poin %"]),
        },
        currencies: vec![
            currency("IDR", "Rp", &["Rp.", "rupiah"]),
            currency("USD", "US$", &["dolar AS", "dolar", "$"]),
        ],
        more_than: bound("lebih dari", ">", &["di atas", "lebih besar dari", "melebihi", "diatas"], &[]),
        at_least: bound(
            "sedikitnya",
            "≥",
            &[
                "paling sedikit",
                "tidak kurang dari",
                "minimal",
                "setidaknya",
                "paling tidak",
                "sekurangnya",
                ">=",
            ],
            &["lebih", "atau lebih", "ke atas"],
        ),
        less_than: bound("kurang dari", "<", &["di bawah", "lebih kecil dari", "dibawah"], &[]),
        at_most: bound(
            "paling banyak",
            "≤",
            &[
                "maksimal",
                "hingga",
                "sampai",
                "sampai dengan",
                "tidak lebih dari",
                "sebanyak-banyaknya",
                "<=",
            ],
            &["atau kurang", "ke bawah"],
        ),
        almost: bound("hampir", "hampir", &["nyaris", "mendekati"], &[]),
        about: bound(
            "sekitar",
            "±",
            &["berkisar", "kurang lebih", "lebih kurang", "kira-kira", "+/-", "+-", "~", "≈"],
            &["kurang lebih"],
        ),
        some: "-an".to_owned(),
        some_scaled: SomeScaled::Many,
        dash: "–".to_owned(),
        range_word: "sampai".to_owned(),
        range_also: words(&["-", "—", "−", "hingga", "sampai dengan", "s.d.", "s.d", "s/d", "sd"]),
        between: pairs(&[("antara", "dan"), ("antara", "sampai"), ("antara", "hingga"), ("dari", "sampai")]),
        minus_words: words(&["minus", "negatif"]),
        ignored: words(&["baru", "hanya", "cuma", "sebanyak", "sebesar", "sejumlah", "mencapai"]),
        many_low: 1,
        many_joiner: " ".to_owned(),
        many: vec![
            many("belasan", MagnitudeCount::Teens, 11, 19),
            many("puluhan", MagnitudeCount::Tens, 20, 99),
            many("ratusan", MagnitudeCount::Hundreds, 100, 999),
        ],
        teens: magnitude("belasan", "belasan {word}"),
        tens: magnitude("puluhan", "puluhan {word}"),
        hundreds: magnitude("ratusan", "ratusan {word}"),
        numerals: numerals(),
        plural: Plural::Never,
        months: [
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember",
        ]
        .map(str::to_owned),
        months_short: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]
            .map(str::to_owned),
        quarters: ["triwulan I", "triwulan II", "triwulan III", "triwulan IV"].map(str::to_owned),
        quarters_short: ["TW I", "TW II", "TW III", "TW IV"].map(str::to_owned),
        date: "{day} {month} {year}".to_owned(),
        month_year: "{month} {year}".to_owned(),
        undated: "tidak bertanggal".to_owned(),
        unknown: "tidak diketahui".to_owned(),
        prose: super::prose::indonesian(),
    }
}

fn numerals() -> Numerals {
    Numerals {
        small: numbered(&[
            ("nol", 0),
            ("kosong", 0),
            ("satu", 1),
            ("dua", 2),
            ("tiga", 3),
            ("empat", 4),
            ("lima", 5),
            ("enam", 6),
            ("tujuh", 7),
            ("delapan", 8),
            ("sembilan", 9),
            ("sepuluh", 10),
            ("sebelas", 11),
            ("seratus", 100),
        ]),
        teen: words(&["belas"]),
        ten: words(&["puluh"]),
        hundred: words(&["ratus"]),
        point: words(&["koma"]),
        and: Vec::new(),
        article: Vec::new(),
        one_part: numbered(&[
            ("setengah", 2),
            ("separuh", 2),
            ("separo", 2),
            ("sepertiga", 3),
            ("seperempat", 4),
            ("seperlima", 5),
            ("seperenam", 6),
            ("sepertujuh", 7),
            ("seperdelapan", 8),
            ("sepersembilan", 9),
            ("sepersepuluh", 10),
        ]),
        part: numbered(&[
            ("pertiga", 3),
            ("perempat", 4),
            ("perlima", 5),
            ("perenam", 6),
            ("pertujuh", 7),
            ("perdelapan", 8),
            ("persembilan", 9),
            ("persepuluh", 10),
            ("perseratus", 100),
            ("perseribu", 1000),
        ]),
        out_of: words(&["dari", "dari setiap", "di antara"]),
    }
}

fn scale(exponent: u32, word: &str, many: &str, one: &str, also: &[&str]) -> Scale {
    Scale {
        exponent,
        word: word.to_owned(),
        many: many.to_owned(),
        one: Some(one.to_owned()),
        also: words(also),
    }
}

fn magnitude(alone: &str, scaled: &str) -> MagnitudeWords {
    MagnitudeWords { alone: alone.to_owned(), scaled: scaled.to_owned(), joiner: " ".to_owned() }
}
