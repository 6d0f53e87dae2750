//! `data/**.yaml`.

use super::{ASPECT, MEASURE_REF, REGION_REF, SOURCE_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Field, Record, Shape, Target};

pub(super) static DATA: Shape = Shape::Record(&DATA_RECORD);

pub(super) static DATA_RECORD: Record = Record {
    fields: &[
        field("source", Optional, SOURCE_REF, "sumber semua angka di sini", "the source of all figures here"),
        field(
            "released",
            Optional,
            Shape::Date,
            "kapan angka-angka ini diketahui",
            "when these figures became known",
        ),
        field(
            "region",
            Optional,
            REGION_REF,
            "wilayah semua angka di sini",
            "the region of all figures here",
        ),
        field(
            "period",
            Optional,
            Shape::Period,
            "periode semua angka di sini",
            "the period of all figures here",
        ),
        field(
            "aspect",
            Optional,
            ASPECT,
            "realisasi, perkiraan, prognosa, target, atau rencana",
            "what the figures claim to be",
        ),
        field("status", Optional, STATUS, "sementara, final, atau direvisi", "how settled they are"),
        field(
            "numbers",
            Optional,
            Shape::Choice(&["id", "en"]),
            "bahasa penulisan angka",
            "the language in which numbers are written",
        ),
        field("speaker", Optional, Shape::Words, "siapa yang menyatakan", "who said it"),
        field("note", Optional, Shape::Words, "catatan untuk pembaca", "what readers should know"),
        field(
            "preferred",
            Optional,
            Shape::Words,
            "mengapa sumber ini yang dipakai untuk semua angka di sini",
            "why this source is preferred for all figures here",
        ),
        field(
            "when",
            Optional,
            Shape::Line,
            "kata-kata sumber untuk waktunya",
            "the source's words for the time",
        ),
        field("figures", Optional, FIGURES, "angka-angka", "figures"),
        field("targets", Optional, FIGURES, "target", "targets"),
        field(
            "columns",
            Optional,
            Shape::List(&MEASURE_REF),
            "ukuran untuk setiap kolom",
            "the measure of each column",
        ),
        field(
            "rows",
            Optional,
            Shape::Keyed(Target::Region, &Shape::List(&Shape::Figure)),
            "baris: wilayah, atau periode",
            "rows: regions, or periods",
        ),
        field(
            "control",
            Optional,
            Shape::Record(&CONTROL),
            "berapa angka di sini dan berapa jumlahnya; `cakupan check` menuliskannya bila tidak cocok",
            "how many figures there are here, and their sum; `cakupan check` writes it where it differs",
        ),
        field(
            "tables",
            Optional,
            Shape::List(&Shape::Record(&DATA_RECORD)),
            "beberapa tabel",
            "several tables",
        ),
    ],
};

static CONTROL: Record = Record {
    fields: &[
        field(
            "figures",
            Required,
            Shape::Figure,
            "banyaknya angka, termasuk yang tidak tersedia",
            "how many figures, the missing ones included",
        ),
        field(
            "total",
            Required,
            Shape::Figure,
            "jumlah semua angka seperti tertulis, apa pun satuannya",
            "the sum of all figures as they are written, whatever they count",
        ),
        field(
            "digest",
            Optional,
            Shape::Line,
            "delapan angka heksadesimal yang berubah bila suatu angka pindah tempat",
            "eight hexadecimal digits that change when a figure moves to another place",
        ),
    ],
};

const STATUS: Shape = Shape::Choice(&["provisional", "final", "revised"]);

static FIGURE: Shape = Shape::Either(&[Shape::Figure, Shape::Record(&FIGURE_RECORD)]);

const FIGURES: Shape = Shape::Either(&[Shape::Keyed(Target::Measure, &FIGURE), Shape::List(&FIGURE_ITEM)]);

/// What an item of a list of figures holds. The first key is the measure, which a mapping has as its own key.
static ITEM_FIELDS: [Field; 13] = [
    field("measure", Required, MEASURE_REF, "ukuran", "the measure"),
    field("value", Required, Shape::Figure, "angka", "the value"),
    field("region", Optional, REGION_REF, "wilayah", "the region"),
    field("period", Optional, Shape::Period, "periode", "the period"),
    field("source", Optional, SOURCE_REF, "sumber", "the source"),
    field("released", Optional, Shape::Date, "kapan diketahui", "when it became known"),
    field(
        "aspect",
        Optional,
        ASPECT,
        "realisasi, perkiraan, prognosa, target, atau rencana",
        "what it claims to be",
    ),
    field("status", Optional, STATUS, "sementara, final, atau direvisi", "how settled it is"),
    field(
        "wording",
        Optional,
        Shape::Line,
        "kata-kata sumber untuk angkanya",
        "the source's words for the figure",
    ),
    field(
        "when",
        Optional,
        Shape::Line,
        "kata-kata sumber untuk waktunya",
        "the source's words for the time",
    ),
    field("speaker", Optional, Shape::Words, "siapa yang menyatakan", "who said it"),
    field("note", Optional, Shape::Words, "catatan untuk pembaca", "what readers should know"),
    field(
        "preferred",
        Optional,
        Shape::Words,
        "mengapa sumber ini yang dipakai",
        "why this source is preferred",
    ),
];

static FIGURE_ITEM: Shape = Shape::Record(&Record { fields: &ITEM_FIELDS });

static FIGURE_RECORD: Record = Record { fields: ITEM_FIELDS.as_slice().split_at(1).1 };
