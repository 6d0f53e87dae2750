//! `regions.yaml` and `regions/*.yaml`.

use super::{LEVEL_REF, REGION_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape, Target};

pub(super) static REGIONS: Shape = Shape::Record(&Record {
    fields: &[
        field(
            "levels",
            Optional,
            Shape::Map(&NAMED),
            "tingkat wilayah, dari yang terluas",
            "the levels, from the widest",
        ),
        field("trees", Optional, Shape::Map(&NAMED), "pohon wilayah", "the trees"),
        field("schemes", Optional, Shape::Map(&Shape::Words), "skema kode", "the code schemes"),
        field("eras", Optional, Shape::Map(&ERA), "susunan wilayah menurut zaman", "sets of regions by time"),
        field("regions", Optional, Shape::Map(&REGION), "wilayah", "regions"),
        field("tables", Optional, Shape::List(&REGION_TABLE), "wilayah dalam tabel", "regions as tables"),
    ],
});

static NAMED: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("plural", Optional, Shape::Words, "nama untuk yang banyak", "what several are called"),
    ],
});

static ERA: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("level", Required, LEVEL_REF, "tingkat wilayahnya", "the level of its regions"),
        field("on", Required, Shape::Day, "suatu hari ketika susunan ini berlaku", "a day on which it held"),
        field("count", Optional, Shape::Integer, "banyaknya wilayah", "how many regions there are"),
        field(
            "boundaries",
            Optional,
            Shape::Record(&BOUNDARIES),
            "batas wilayahnya, untuk peta",
            "the boundaries of its regions, for maps",
        ),
    ],
});

static BOUNDARIES: Record = Record {
    fields: &[
        field(
            "file",
            Required,
            Shape::Line,
            "berkas GeoJSON atau TopoJSON di dalam `content/boundaries/`",
            "a GeoJSON or TopoJSON file in `content/boundaries/`",
        ),
        field(
            "property",
            Optional,
            Shape::Line,
            "properti yang menyebut wilayahnya; tanpa kunci ini, `id` dari tiap batas",
            "the property that names the region; without this key, the `id` of each boundary",
        ),
        field(
            "scheme",
            Optional,
            Shape::Reference(Target::Scheme),
            "skema kode yang dipakainya; tanpa kunci ini, kunci atau nama wilayah",
            "the scheme of the codes in it; without this key, keys or names of regions",
        ),
        field(
            "object",
            Optional,
            Shape::Line,
            "objek TopoJSON yang memuat batasnya, bila ada beberapa",
            "the object of a TopoJSON file that holds the boundaries, where there are several",
        ),
        field(
            "credit",
            Required,
            Shape::Words,
            "pembuat batas dan lisensinya, ditulis di bawah peta",
            "who made the boundaries and under which licence, written below the map",
        ),
    ],
};

/// A region.
pub(crate) static REGION: Shape = Shape::Record(&REGION_RECORD);

static REGION_RECORD: Record = Record {
    fields: &[
        field("name", Required, Shape::Words, "nama lengkap", "the full name"),
        field("short", Optional, Shape::Words, "nama pendek", "the name for tight places"),
        field("aliases", Optional, Shape::List(&Shape::Line), "ejaan lain", "other spellings"),
        field("level", Required, LEVEL_REF, "tingkat", "the level"),
        field(
            "parents",
            Optional,
            Shape::Keyed(Target::Tree, &REGION_REF),
            "induk dalam setiap pohon",
            "the parent in each tree",
        ),
        field(
            "codes",
            Optional,
            Shape::Keyed(Target::Scheme, &Shape::Line),
            "kode menurut skemanya",
            "codes by scheme",
        ),
        field("from", Optional, Shape::Day, "hari pertama dengan luas ini", "the first day with this area"),
        field("until", Optional, Shape::Day, "hari terakhir dengan luas ini", "the last day with this area"),
        field(
            "predecessors",
            Optional,
            Shape::List(&REGION_REF),
            "wilayah asal",
            "the regions it was made from",
        ),
        field(
            "tile",
            Optional,
            Shape::List(&Shape::Integer),
            "baris dan kolom pada peta ubin",
            "row and column on the tile map",
        ),
        field("label", Optional, Shape::Line, "huruf pada ubinnya", "the letters on its tile"),
        field("note", Optional, Shape::Words, "catatan untuk pembaca", "remarks for readers"),
    ],
};

/// A table of regions: its own keys, and any key of a region that holds for all rows (checked row by row).
static REGION_TABLE: Shape = Shape::Record(&Record {
    fields: &[
        field(
            "columns",
            Required,
            Shape::List(&Shape::Line),
            "kunci wilayah untuk setiap kolom",
            "a key of a region for each column",
        ),
        field(
            "rows",
            Required,
            Shape::Map(&Shape::List(&Shape::Any)),
            "satu baris untuk setiap wilayah",
            "a row for each region",
        ),
        field("count", Optional, Shape::Integer, "banyaknya baris", "how many rows there are"),
        field("level", Optional, LEVEL_REF, "tingkat semua baris", "the level of all rows"),
        field(
            "parents",
            Optional,
            Shape::Keyed(Target::Tree, &REGION_REF),
            "induk semua baris",
            "the parents of all rows",
        ),
        field(
            "predecessors",
            Optional,
            Shape::List(&REGION_REF),
            "wilayah asal semua baris",
            "the regions all rows were made from",
        ),
        field("from", Optional, Shape::Day, "hari pertama semua baris", "the first day of all rows"),
        field("until", Optional, Shape::Day, "hari terakhir semua baris", "the last day of all rows"),
        field("note", Optional, Shape::Words, "catatan semua baris", "remarks on all rows"),
    ],
});
