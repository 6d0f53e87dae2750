//! `numbers` in `site.yaml`: how a language that the program does not know writes numbers and dates.

use super::field;
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static LANGUAGE_NUMBERS: Record = Record {
    fields: &[
        field(
            "like",
            Required,
            Shape::Choice(&["id", "en"]),
            "bahasa yang kata bilangannya dipakai selama tidak ada yang lain di sini",
            "the language whose number words hold where nothing else is said here",
        ),
        field("decimal", Required, Shape::Choice(&[",", "."]), "tanda desimal", "the decimal mark"),
        field("group", Required, Shape::Choice(&[".", ","]), "pemisah ribuan", "the mark between thousands"),
        field("months", Required, Shape::List(&Shape::Line), "kedua belas bulan", "the twelve months"),
        field(
            "months-short",
            Optional,
            Shape::List(&Shape::Line),
            "kedua belas bulan, disingkat",
            "the twelve months, short",
        ),
        field("quarters", Optional, Shape::List(&Shape::Line), "keempat triwulan", "the four quarters"),
        field(
            "quarters-short",
            Optional,
            Shape::List(&Shape::Line),
            "keempat triwulan, disingkat",
            "the four quarters, short",
        ),
        field(
            "date",
            Optional,
            Shape::Line,
            "tanggal, seperti `{day} {month} {year}`",
            "a day, such as `{day} {month} {year}`",
        ),
        field(
            "month-year",
            Optional,
            Shape::Line,
            "bulan atau triwulan dengan tahunnya, seperti `{month} {year}`",
            "a month or quarter with its year, such as `{month} {year}`",
        ),
        field("thousand", Optional, Shape::Record(&SCALE), "ribu", "thousand"),
        field("million", Optional, Shape::Record(&SCALE), "juta", "million"),
        field("billion", Optional, Shape::Record(&SCALE), "miliar", "10⁹"),
        field("trillion", Optional, Shape::Record(&SCALE), "triliun", "10¹²"),
        field("percent", Optional, Shape::Line, "persen, dalam kalimat", "percent, in sentences"),
        field(
            "points",
            Optional,
            Shape::Line,
            "persen poin, dalam kalimat",
            "percentage points, in sentences",
        ),
        field(
            "points-short",
            Optional,
            Shape::Line,
            "persen poin, dalam tabel",
            "percentage points, in tables",
        ),
        field("more-than", Optional, Shape::Line, "lebih dari", "more than"),
        field("at-least", Optional, Shape::Line, "sedikitnya", "at least"),
        field("less-than", Optional, Shape::Line, "kurang dari", "less than"),
        field("at-most", Optional, Shape::Line, "paling banyak", "at most"),
        field("almost", Optional, Shape::Line, "hampir", "almost"),
        field("about", Optional, Shape::Line, "sekitar", "about"),
        field("to", Optional, Shape::Line, "sampai, antara dua angka", "to, between two numbers"),
        field("undated", Optional, Shape::Line, "tidak bertanggal", "undated"),
        field("unknown", Optional, Shape::Line, "tidak diketahui", "unknown"),
        field(
            "singular",
            Optional,
            Shape::Flag,
            "apakah kata benda punya bentuk tersendiri untuk satu",
            "whether nouns have a form of their own for one",
        ),
    ],
};

static SCALE: Record = Record {
    fields: &[
        field("word", Required, Shape::Line, "katanya: `juta`", "the word: `million`"),
        field("many", Optional, Shape::Line, "ordenya: `jutaan`", "the order of magnitude: `millions`"),
    ],
};
