//! Words of titles that make nothing else of the measure that they name, and some that do.

use super::super::period;
use super::super::scale;
use super::titles::{COUNTS, SHARES};
use super::within::MADE;

/// Words that join others, or speak of the table and not of what it counts.
const JOINING: &[&str] = &[
    "dengan",
    "lewat",
    "tembus",
    "capai",
    "mencapai",
    "melampaui",
    "untuk",
    "dari",
    "oleh",
    "atas",
    "serta",
    "atau",
    "secara",
    "sebagai",
    "tabel",
    "table",
    "lampiran",
    "annex",
    "appendix",
    "gambar",
    "grafik",
    "jadual",
    "statistik",
    "statistics",
    "rekap",
    "rekapitulasi",
    "laporan",
    "report",
    "ringkasan",
    "summary",
    "perkembangan",
    "tren",
    "trend",
    "capaian",
    "kepesertaan",
    "se",
    "dataset",
    "for",
    "with",
    "from",
    "to",
    "on",
    "or",
    "as",
    "at",
    "sumber",
    "source",
    "revisi",
    "revised",
    "sementara",
    "provisional",
    "lanjutan",
    "continued",
];
/// Words of times without a number.
const TIMES: &[&str] = &[
    "tahun",
    "thn",
    "th",
    "ta",
    "bulan",
    "tanggal",
    "tgl",
    "triwulan",
    "kuartal",
    "semester",
    "posisi",
    "keadaan",
    "kondisi",
    "periode",
    "akhir",
    "awal",
    "sampai",
    "hingga",
    "sd",
    "year",
    "years",
    "month",
    "months",
    "monthly",
    "quarter",
    "quarters",
    "quarterly",
    "annual",
    "end",
    "period",
    "until",
    "through",
    "since",
    "sejak",
    "tahunan",
    "bulanan",
    "date",
];
/// Words of units, beside those of powers of ten.
const UNITS: &[&str] =
    &["satuan", "unit", "units", "rp", "rupiah", "idr", "persen", "percent", "orang", "jiwa"];
/// Words for regions behind which the name of one stands.
pub(super) const LEVELS: &[&str] = &[
    "provinsi",
    "propinsi",
    "prov",
    "province",
    "provinces",
    "kabupaten",
    "kab",
    "kota",
    "kecamatan",
    "kec",
    "wilayah",
    "region",
    "regions",
    "regional",
    "daerah",
    "kanwil",
    "kantor",
    "cabang",
    "kacab",
    "city",
    "regency",
    "district",
    "pulau",
    "negara",
    "country",
];
/// Words for parts of the country behind its names, and for all of it.
const PLACES: &[&str] = &[
    "barat",
    "timur",
    "utara",
    "selatan",
    "tengah",
    "tenggara",
    "raya",
    "kepulauan",
    "daya",
    "indonesia",
    "nasional",
    "national",
    "nationwide",
];
/// Words beside a category that is known.
pub(super) const KINDS: &[&str] = &[
    "program",
    "programme",
    "sektor",
    "sector",
    "segmen",
    "segment",
    "kelompok",
    "group",
    "jenis",
    "golongan",
    "skala",
];
/// Who counts.
pub(super) const PUBLISHERS: &[&[&str]] = &[
    &["bpjs", "ketenagakerjaan"],
    &["bpjs", "tk"],
    &["bpjstk"],
    &["program", "jaminan", "sosial", "ketenagakerjaan"],
    &["jaminan", "sosial", "ketenagakerjaan"],
    &["program", "jaminan", "sosial"],
    &["jaminan", "sosial"],
    &["badan", "pusat", "statistik"],
    &["kementerian", "ketenagakerjaan"],
    &["dinas", "tenaga", "kerja"],
    &["bp", "jamsostek"],
    &["bpjamsostek"],
    &["jamsostek"],
    &["bps"],
    &["kemnaker"],
    &["disnaker"],
    &["djsn"],
];
/// What both of two are together.
pub(super) const WHOLES: &[&[&str]] = &[
    &["laki", "laki", "perempuan"],
    &["laki", "laki", "wanita"],
    &["pria", "wanita"],
    &["male", "female"],
    &["men", "women"],
];
/// Words for some of those who are counted, which stand in a line of their own as well.
pub(super) const SOME: &[&str] = &[
    "laki",
    "perempuan",
    "pria",
    "wanita",
    "lelaki",
    "male",
    "female",
    "men",
    "women",
    "formal",
    "informal",
    "usia",
    "umur",
    "aged",
    "disabilitas",
    "luar",
    "kecuali",
    "except",
    "excluding",
    "khusus",
    "only",
];

/// Whether a word says nothing of what is counted: a number, a time, a unit, a share.
pub(super) fn is_no_matter(word: &str) -> bool {
    let is_roman = word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    let is_number = word.chars().next().is_some_and(|c| c.is_ascii_digit());
    [JOINING, TIMES, UNITS, PLACES, SHARES, COUNTS, MADE].iter().any(|words| words.contains(&word))
        || word.chars().count() < 2
        || is_roman
        || is_number
        || scale::of_word(word).is_some()
        || period::month(word).is_some()
        || period::is_part(word)
}
