//! The mapping of an import: `NAME.map.yaml`, beside the content.

use super::{ASPECT, field};
use crate::check::shape::Need::Optional;
use crate::check::shape::{Field, Record, Shape};

/// The shape of a mapping. Names are answers of people and looked up where they are used.
pub(crate) static MAPPING: Shape = Shape::Record(&Record {
    fields: &[
        field("source", Optional, Shape::Line, "kunci sumber", "the key of the source"),
        field(
            "new-source",
            Optional,
            Shape::Record(&ABOUT),
            "isi sumber yang belum ada di `sources.yaml`",
            "what the source is, where `sources.yaml` does not have it yet",
        ),
        field(
            "released",
            Optional,
            Shape::Line,
            "kapan angka-angka ini diketahui",
            "when the figures became known",
        ),
        MEASURE,
        REGION,
        PERIOD,
        GIVEN_ASPECT,
        GIVEN_STATUS,
        NUMBERS,
        field("empty", Optional, MISSING, "arti sel kosong", "what an empty cell means"),
        field("missing", Optional, ANSWERS, "arti tanda seperti `-`", "what signs like `-` mean"),
        field("sheets", Optional, COLUMNS, "lembar menurut namanya", "sheets by name"),
        field("columns", Optional, COLUMNS, "kolom menurut kepalanya", "columns by their heads"),
        field(
            "regions",
            Optional,
            ANSWERS,
            "wilayah menurut nama di tabel",
            "regions by the names of the table",
        ),
        field(
            "periods",
            Optional,
            ANSWERS,
            "periode menurut kata di tabel",
            "periods by the words of the table",
        ),
        field(
            "fiscal-year",
            Optional,
            ANSWERS,
            "contoh tahun fiskal dengan bulan-bulannya, seperti `\"FY2024\": 2023-07/2024-06`",
            "an example of a fiscal year with its months, such as `\"FY2024\": 2023-07/2024-06`",
        ),
        field(
            "measures",
            Optional,
            ANSWERS,
            "ukuran menurut kata di tabel",
            "measures by the words of the table",
        ),
        field(
            "categories",
            Optional,
            ANSWERS,
            "kategori menurut kata di tabel",
            "categories by the words of the table",
        ),
        field(
            "accept",
            Optional,
            ANSWERS,
            "temuan yang diterima situs baru, menurut kodenya, dengan alasannya",
            "findings that a new site accepts, by their codes, with the reason",
        ),
    ],
});

static ABOUT: Record = Record {
    fields: &[
        field("title", Optional, Shape::Line, "judul atau isi sumber", "what it is"),
        field("outlet", Optional, Shape::Line, "penerbit sumber", "who published it"),
        field("date", Optional, Shape::Line, "tanggal terbit", "when it was published"),
        field("kind", Optional, Shape::Line, "jenis terbitan", "the kind of publication"),
        field("url", Optional, Shape::Line, "alamat", "its address"),
    ],
};

const MISSING: Shape =
    Shape::Choice(&["not-available", "not-applicable", "confidential", "not-yet-reported", "suppressed"]);

const ANSWERS: Shape = Shape::Map(&Shape::Line);

const COLUMNS: Shape = Shape::Map(&Shape::Either(&[Shape::Line, Shape::Record(&COLUMN)]));

const MEASURE: Field = field("measure", Optional, Shape::Line, "ukuran", "the measure");
const REGION: Field = field("region", Optional, Shape::Line, "wilayah", "the region");
const PERIOD: Field = field("period", Optional, Shape::Line, "periode", "the period");
const GIVEN_ASPECT: Field = field(
    "aspect",
    Optional,
    ASPECT,
    "realisasi, perkiraan, prognosa, target, atau rencana",
    "what the figures claim to be",
);
const GIVEN_STATUS: Field = field(
    "status",
    Optional,
    Shape::Choice(&["provisional", "final", "revised"]),
    "sementara, final, atau direvisi",
    "how settled they are",
);
const NUMBERS: Field = field(
    "numbers",
    Optional,
    Shape::Choice(&["id", "en"]),
    "`id`: koma desimal; `en`: titik desimal",
    "`id`: decimal comma; `en`: decimal point",
);

static COLUMN: Record = Record {
    fields: &[
        field(
            "is",
            Optional,
            Shape::Line,
            "isi kolom, seperti `region` atau `skip`",
            "what the column holds, such as `region` or `skip`",
        ),
        MEASURE,
        REGION,
        PERIOD,
        GIVEN_ASPECT,
        GIVEN_STATUS,
        NUMBERS,
        field(
            "scale",
            Optional,
            Shape::Choice(&[
                "ribu", "juta", "miliar", "triliun", "thousand", "million", "billion", "trillion",
            ]),
            "kelipatan yang dipakai kolom itu",
            "the scale that the column is written in",
        ),
    ],
};
