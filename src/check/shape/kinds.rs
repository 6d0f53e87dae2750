//! The description of every kind of file: the tables that the docs, the schemas and the checks share.

use super::{Field, Need, Record, Shape, Target};
use crate::diag::Both;
use Need::{Optional, Required};

/// A kind of file in the content folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// `site.yaml`
    Site,
    /// `regions.yaml` and `regions/*.yaml`
    Regions,
    /// `measures.yaml`
    Measures,
    /// `sources.yaml`
    Sources,
    /// `glossary.yaml`
    Glossary,
    /// `conflicts.yaml`
    Conflicts,
    /// `data/**.yaml`
    Data,
    /// `reports/ID/release.yaml`
    Release,
}

impl FileKind {
    /// All kinds, in the order of the docs.
    pub const ALL: [Self; 8] = [
        Self::Site,
        Self::Regions,
        Self::Measures,
        Self::Sources,
        Self::Glossary,
        Self::Conflicts,
        Self::Data,
        Self::Release,
    ];

    /// The name for `cakupan schema`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Regions => "regions",
            Self::Measures => "measures",
            Self::Sources => "sources",
            Self::Glossary => "glossary",
            Self::Conflicts => "conflicts",
            Self::Data => "data",
            Self::Release => "release",
        }
    }

    /// The kind of the file at this path below the root, if it is one of the content's YAML files.
    pub fn of_path(path: &str) -> Option<Self> {
        let path = path.strip_prefix("content/")?;
        let stem = match path.strip_suffix(".yaml") {
            Some(stem) => stem,
            // Of these there may be many; a file that there is once has one name.
            None => path
                .strip_suffix(".yml")
                .filter(|stem| stem.starts_with("regions/") || stem.starts_with("data/"))?,
        };
        match stem {
            "site" => Some(Self::Site),
            "regions" => Some(Self::Regions),
            "measures" => Some(Self::Measures),
            "sources" => Some(Self::Sources),
            "glossary" => Some(Self::Glossary),
            "conflicts" => Some(Self::Conflicts),
            _ if stem.starts_with("regions/") => Some(Self::Regions),
            _ if stem.starts_with("data/") => Some(Self::Data),
            _ => {
                let id = stem.strip_prefix("reports/")?.strip_suffix("/release")?;
                (!id.contains('/')).then_some(Self::Release)
            }
        }
    }

    /// The shape of the whole file.
    pub fn shape(self) -> &'static Shape {
        match self {
            Self::Site => &SITE,
            Self::Regions => &REGIONS,
            Self::Measures => &MEASURES,
            Self::Sources => &SOURCES,
            Self::Glossary => &GLOSSARY,
            Self::Conflicts => &CONFLICTS,
            Self::Data => &DATA,
            Self::Release => &RELEASE,
        }
    }
}

/// The shape of the front matter of a page (`pages/*.md`) or of a narrative.
pub fn front_matter(page: bool) -> &'static Shape {
    if page { &PAGE_FRONT } else { &NARRATIVE_FRONT }
}

/// The keys of a block of data: the file itself, or one of its `tables`.
pub(crate) fn block_record() -> &'static Record {
    &DATA_RECORD
}

const fn field(key: &'static str, need: Need, shape: Shape, id: &'static str, en: &'static str) -> Field {
    Field { key, need, shape, doc: Both { id, en } }
}

const REGION_REF: Shape = Shape::Reference(Target::Region);
const MEASURE_REF: Shape = Shape::Reference(Target::Measure);
const SOURCE_REF: Shape = Shape::Reference(Target::Source);
const OTHER_REF: Shape = Shape::Reference(Target::Other);

static SITE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul situs", "the title of the site"),
        field(
            "short-title",
            Optional,
            Shape::Words,
            "nama pendek situs, di belakang judul setiap halaman",
            "a short name of the site, behind the title of each page",
        ),
        field(
            "description",
            Required,
            Shape::Words,
            "satu dua kalimat tentang situs ini",
            "one or two sentences on what the site is",
        ),
        field(
            "languages",
            Required,
            Shape::List(&Shape::Key),
            "bahasa situs; yang pertama di alamat utama",
            "the languages, the one at the root first",
        ),
        field(
            "base-url",
            Required,
            Shape::Url,
            "alamat tempat situs diterbitkan",
            "the address at which the site is published",
        ),
        field("organisation", Required, Shape::Words, "penerbit", "who publishes it"),
        field(
            "contact",
            Optional,
            Shape::Line,
            "alamat surel untuk pertanyaan",
            "an e-mail address for questions",
        ),
        field(
            "licence",
            Required,
            Shape::Record(&LICENCE),
            "lisensi angka dan tulisan",
            "the licence of figures and texts",
        ),
        field("policies", Optional, Shape::Record(&POLICIES), "kebijakan", "policies"),
    ],
});

static LICENCE: Record = Record {
    fields: &[
        field("name", Required, Shape::Line, "nama lisensi", "its name"),
        field("url", Optional, Shape::Url, "alamat lisensi", "its address"),
    ],
};

static POLICIES: Record = Record {
    fields: &[field(
        "raw-html",
        Optional,
        Shape::Choice(&["text", "sanitised"]),
        "HTML dalam narasi: ditampilkan sebagai teks, atau disaring",
        "HTML in narratives: shown as text, or let through a short list",
    )],
};

static NAMED: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("plural", Optional, Shape::Words, "nama untuk yang banyak", "what several are called"),
    ],
});

static ERA: Shape = Shape::Record(&Record {
    fields: &[
        field("name", Required, Shape::Words, "nama", "the name"),
        field("level", Required, OTHER_REF, "tingkat wilayahnya", "the level of its regions"),
        field("on", Required, Shape::Day, "suatu hari ketika susunan ini berlaku", "a day on which it held"),
    ],
});

/// A region.
pub(crate) static REGION: Shape = Shape::Record(&REGION_RECORD);

static REGION_RECORD: Record = Record {
    fields: &[
        field("name", Required, Shape::Words, "nama lengkap", "the full name"),
        field("short", Optional, Shape::Words, "nama pendek", "the name for tight places"),
        field("aliases", Optional, Shape::List(&Shape::Line), "ejaan lain", "other spellings"),
        field("level", Required, OTHER_REF, "tingkat", "the level"),
        field(
            "parents",
            Optional,
            Shape::Map(&REGION_REF),
            "induk dalam setiap pohon",
            "the parent in each tree",
        ),
        field("codes", Optional, Shape::Map(&Shape::Line), "kode menurut skemanya", "codes by scheme"),
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

static REGIONS: Shape = Shape::Record(&Record {
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
        field("level", Optional, OTHER_REF, "tingkat semua baris", "the level of all rows"),
        field("parents", Optional, Shape::Map(&REGION_REF), "induk semua baris", "the parents of all rows"),
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
        field("unit", Required, OTHER_REF, "satuan", "the unit"),
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
            Shape::List(&OTHER_REF),
            "dimensi yang membaginya",
            "the dimensions that divide it",
        ),
        field(
            "parts",
            Optional,
            Shape::List(&Shape::Line),
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
            "over-hundred",
            Optional,
            Shape::Words,
            "mengapa dapat melebihi 100 persen",
            "why it can pass 100 %",
        ),
        field("term", Optional, OTHER_REF, "istilah dalam glosarium", "its term in the glossary"),
    ],
});

static MEASURES: Shape = Shape::Record(&Record {
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
    ],
});

static SOURCES: Shape = Shape::Map(&SOURCE);
static SOURCE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul atau isi sumber", "what it is"),
        field("outlet", Required, Shape::Words, "penerbit sumber", "who published it"),
        field("date", Required, Shape::Date, "tanggal terbit", "when it was published"),
        field("date-note", Optional, Shape::Words, "catatan tentang tanggalnya", "a remark on the date"),
        field("url", Optional, Shape::Url, "alamat", "its address"),
        field("note", Optional, Shape::Words, "catatan", "remarks"),
    ],
});

static GLOSSARY: Shape = Shape::Map(&TERM);
static TERM: Shape = Shape::Record(&Record {
    fields: &[
        field("term", Required, Shape::Words, "istilah", "the term"),
        field("abbreviation", Optional, Shape::Line, "singkatan", "its abbreviation"),
        field("definition", Required, Shape::Words, "artinya", "what it means"),
        field("origin", Optional, Shape::Words, "asal definisi", "where the definition is from"),
    ],
});

static CELL: Shape = Shape::Record(&Record {
    fields: &[
        field("measure", Required, MEASURE_REF, "ukuran", "the measure"),
        field("region", Required, REGION_REF, "wilayah", "the region"),
        field("period", Required, Shape::Period, "periode", "the period"),
        field(
            "aspect",
            Optional,
            ASPECT,
            "realisasi, perkiraan, prognosa, target, atau rencana",
            "what the figure claims to be",
        ),
    ],
});

static CONFLICTS: Shape = Shape::Map(&CONFLICT);
static CONFLICT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul", "the title"),
        field("note", Required, Shape::Words, "apa yang diketahui tentangnya", "what is known of it"),
        field(
            "cells",
            Required,
            Shape::List(&CELL),
            "sel yang tidak mungkin benar semua",
            "the cells that cannot all be right",
        ),
    ],
});

const ASPECT: Shape = Shape::Choice(&["actual", "estimate", "forecast", "target", "plan"]);
const STATUS: Shape = Shape::Choice(&["provisional", "final", "revised"]);

static FIGURE_RECORD: Record = Record {
    fields: &[
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
    ],
};

/// As [`FIGURE_RECORD`], in a list, where the measure is a key of its own.
static FIGURE_ITEM: Shape = Shape::Record(&Record {
    fields: &[
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
    ],
});

static FIGURE: Shape = Shape::Either(&[Shape::Figure, Shape::Record(&FIGURE_RECORD)]);
const FIGURES: Shape = Shape::Either(&[Shape::Map(&FIGURE), Shape::List(&FIGURE_ITEM)]);

static DATA: Shape = Shape::Record(&DATA_RECORD);
static DATA_RECORD: Record = Record {
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
            Shape::Map(&Shape::List(&Shape::Figure)),
            "baris: wilayah, atau periode",
            "rows: regions, or periods",
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

static RELEASE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul", "the title"),
        field("period", Required, Shape::Period, "periode yang dilaporkan", "the period it reports on"),
        field("released", Required, Shape::Day, "hari terbit", "the day it is published"),
        field("next", Optional, Shape::Date, "kapan laporan berikutnya", "when the next one is due"),
        field(
            "sources",
            Required,
            Shape::List(&SOURCE_REF),
            "sumber yang angkanya diterbitkan di sini",
            "the sources whose figures it publishes",
        ),
        field("lead", Required, REGION_REF, "wilayah ikhtisar", "the region of the overview"),
        field(
            "era",
            Optional,
            OTHER_REF,
            "susunan wilayah yang disebut semua",
            "the set of regions that `all` means",
        ),
        field(
            "regions",
            Optional,
            Shape::List(&REGION_REF),
            "wilayah yang mendapat halaman",
            "the regions that have a page",
        ),
        field(
            "headline",
            Required,
            Shape::List(&MEASURE_REF),
            "ukuran yang tampil pertama",
            "the figures shown first",
        ),
    ],
});

static NARRATIVE_FRONT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Optional, Shape::Line, "judul", "the title"),
        field("summary", Optional, Shape::Line, "ringkasan satu dua kalimat", "one or two sentences"),
    ],
});

static PAGE_FRONT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Line, "judul", "the title"),
        field(
            "slug",
            Required,
            Shape::Key,
            "bagian alamat dalam bahasa ini",
            "its part of the address in this language",
        ),
        field("summary", Required, Shape::Line, "ringkasan satu dua kalimat", "one or two sentences"),
    ],
});
