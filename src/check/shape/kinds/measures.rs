//! `measures.yaml`.

use super::{REGION_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape, Target};

pub(super) static MEASURES: Shape = Shape::Record(&Record {
    fields: &[
        field("units", Required, Shape::Map(&UNIT), "satuan", "units"),
        field("dimensions", Optional, Shape::Map(&DIMENSION), "dimensi", "dimensions"),
        field("measures", Required, Shape::Map(&MEASURE), "ukuran", "measures"),
        field(
            "identities",
            Optional,
            Shape::List(&Shape::Line),
            "kesamaan yang harus benar",
            "equations that must hold",
        ),
        field(
            "orderings",
            Optional,
            Shape::List(&Shape::Line),
            "ukuran yang tidak pernah melebihi ukuran lain",
            "measures that never exceed others",
        ),
    ],
});

static UNIT: Shape = Shape::Record(&Record {
    fields: &[
        field(
            "kind",
            Required,
            Shape::Choice(&["count", "currency", "percent", "percent-point", "ratio"]),
            "jenis satuan",
            "the kind of unit",
        ),
        field("one", Optional, Shape::Words, "kata benda untuk satu", "the noun for one"),
        field("other", Optional, Shape::Words, "kata benda untuk banyak", "the noun for several"),
    ],
});

static DIM_VALUE: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("short", Optional, Shape::Words, "nama pendek", "the name for tight places"),
    ],
});

static DIMENSION: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field(
            "overlaps",
            Optional,
            Shape::Flag,
            "satu orang dapat masuk beberapa nilai: jangan dijumlahkan",
            "one person may be in several values: never summed",
        ),
        field("values", Required, Shape::Map(&DIM_VALUE), "nilai-nilainya", "its values"),
    ],
});

static MEASURE: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("short", Optional, Shape::Words, "nama pendek", "the name for tight places"),
        field(
            "definition",
            Required,
            Shape::Words,
            "apa yang dihitung dan bagaimana",
            "what it counts and how",
        ),
        field("unit", Required, Shape::Reference(Target::Unit), "satuan", "the unit"),
        field(
            "kind",
            Required,
            Shape::Choice(&["stock", "flow", "rate"]),
            "keadaan pada suatu saat, arus selama suatu masa, atau rasio",
            "at an instant, over time, or a rate",
        ),
        field(
            "dimensions",
            Optional,
            Shape::List(&Shape::Reference(Target::Dimension)),
            "dimensi yang membaginya",
            "the dimensions that divide it",
        ),
        field(
            "parts",
            Optional,
            Shape::List(&Shape::Reference(Target::Value)),
            "nilai dimensi yang jumlahnya sama dengan total",
            "values that sum to the total",
        ),
        field(
            "sums-over-regions",
            Optional,
            Shape::Flag,
            "jumlah semua wilayah sama dengan angka nasional",
            "the regions sum to the nation",
        ),
        field(
            "formula",
            Optional,
            Shape::Line,
            "rumus dari ukuran lain",
            "how it follows from other measures",
        ),
        field(
            "denominator",
            Optional,
            Shape::Words,
            "penyebut, dengan kata-kata",
            "what it is a share of, in words",
        ),
        field(
            "denominator-varies",
            Optional,
            Shape::Words,
            "mengapa penyebutnya tidak sama di setiap wilayah",
            "why its denominator is not the same in every region",
        ),
        field(
            "over-hundred",
            Optional,
            Shape::Words,
            "mengapa dapat melebihi 100 persen",
            "why it can pass 100 %",
        ),
        field(
            "seasonal",
            Optional,
            Shape::Either(&[Shape::Flag, Shape::Words]),
            "naik turun sepanjang tahun, dengan alasannya: hanya masa yang sama dari tahun lain yang sebanding",
            "it swings over the year, with the reason: only the same stretch of another year is comparable",
        ),
        field(
            "breaks",
            Optional,
            Shape::List(&BREAK),
            "perubahan definisi atau cara menghitung",
            "changes of what is counted, or how",
        ),
        field(
            "plausible-change",
            Optional,
            Shape::Record(&PLAUSIBLE_CHANGE),
            "perubahan setahun yang masih wajar, dalam persen (untuk persen: poin)",
            "the change in a year that raises no question, in percent (of percentages: in points)",
        ),
        field(
            "disclosure",
            Optional,
            Shape::Record(&DISCLOSURE),
            "angka kecil yang tidak boleh diungkap",
            "small counts that must not be told",
        ),
        field(
            "term",
            Optional,
            Shape::Reference(Target::Term),
            "istilah dalam glosarium",
            "its term in the glossary",
        ),
    ],
});

static BREAK: Shape = Shape::Record(&Record {
    fields: &[
        field(
            "on",
            Required,
            Shape::Date,
            "sejak kapan dihitung dengan cara baru",
            "from when it is counted the new way",
        ),
        field("note", Required, Shape::Words, "apa yang berubah", "what changed"),
        field(
            "regions",
            Optional,
            Shape::List(&REGION_REF),
            "wilayah yang terkena; semua bila tidak disebut",
            "the regions concerned; all where none is named",
        ),
    ],
});

static DISCLOSURE: Record = Record {
    fields: &[
        field(
            "threshold",
            Optional,
            Shape::Integer,
            "jumlah di atas nol dan di bawah ini ditutup",
            "counts above zero and below this are suppressed",
        ),
        field(
            "rounding",
            Optional,
            Shape::Integer,
            "jumlah lain dibulatkan ke kelipatan ini",
            "the others are rounded to multiples of this",
        ),
    ],
};

static PLAUSIBLE_CHANGE: Record = Record {
    fields: &[
        field("fall", Required, Shape::Integer, "turun paling banyak", "the most it falls"),
        field("rise", Required, Shape::Integer, "naik paling banyak", "the most it rises"),
    ],
};
