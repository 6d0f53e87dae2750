//! What a column is for, by the words at its head, in Indonesian and English.

use super::words::fold;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// The name or key of a region.
    Region,
    /// A name of the region beside its key: where regions are made from the table.
    RegionName,
    /// The code of a region.
    Code,
    /// The time.
    Period,
    /// The year, where month or quarter stand in a column of their own.
    Year,
    /// The month of a year.
    Month,
    /// The quarter of a year.
    Quarter,
    /// The measure.
    Measure,
    /// The category.
    Category,
    /// What the figure claims to be: actual, target …
    Aspect,
    /// The figure.
    Value,
    /// The unit.
    Unit,
    /// The power of ten that the figure is written in.
    Multiplier,
    /// How settled the figure is.
    Status,
    /// A remark.
    Note,
    /// Who stated it.
    Source,
    /// Who published it, for a source that is not known yet.
    Outlet,
    /// When it became known.
    Released,
    /// The words of the source for the figure.
    Wording,
    /// Who said it.
    Speaker,
    /// The lower end.
    Low,
    /// The upper end.
    High,
    /// Which ends belong to it.
    Bounds,
    /// How exactly it is known.
    Precision,
    /// The unit of its last digit.
    Step,
    /// Why there is none.
    Missing,
    /// Whether it was stated or worked out.
    Origin,
    /// The number of the row.
    Number,
    /// The code of anything but a region, beside its name.
    OtherCode,
    /// Nothing that is imported.
    Skip,
}

/// Each role with its key in mappings, and the heads by which it is known.
const ROLES: &[(Role, &str, &[&str])] = &[
    (
        Role::Region,
        "region",
        &[
            "region",
            "wilayah",
            "nama wilayah",
            "daerah",
            "provinsi",
            "propinsi",
            "province",
            "kabupaten kota",
            "kab kota",
            "kabupaten",
            "kota",
            "kecamatan",
            "nama provinsi",
            "nama daerah",
            "nama kabupaten kota",
            "area",
            "country",
            "country name",
            "country or area",
            "entity",
            "geo",
            "negara",
            "nama negara",
            "state",
            "district",
            "county",
            "regency",
            "kanwil",
            "kantor wilayah",
            "cabang",
            "kantor cabang",
            "kantor",
            "lokasi",
            "location",
            "geography",
            "ref area",
            "ref area label",
            "reference area",
            "uf",
            "negeri",
            "name of state ut",
            "state ut",
            "geographic area",
            "province name",
            "region key",
            "kunci wilayah",
        ],
    ),
    (Role::RegionName, "region-name", &["region name"]),
    (
        Role::Code,
        "code",
        &[
            "kode",
            "code",
            "kode wilayah",
            "region code",
            "kode provinsi",
            "kode bps",
            "kode kemendagri",
            "kode daerah",
            "geocode",
            "geo code",
            "iso",
            "country code",
            "kode kabupaten kota",
        ],
    ),
    (
        Role::Period,
        "period",
        &["period", "periode", "waktu", "time", "time period", "date", "tanggal", "per tanggal", "masa"],
    ),
    (
        Role::Year,
        "year",
        &["year", "tahun", "thn", "fiscal year", "financial year", "fy", "tahun fiskal", "tahun buku"],
    ),
    (Role::Month, "month", &["month", "bulan"]),
    (Role::Quarter, "quarter", &["quarter", "triwulan", "kuartal"]),
    (
        Role::Measure,
        "measure",
        &[
            "measure",
            "ukuran",
            "indikator",
            "indicator",
            "indicator name",
            "indicator label",
            "series name",
            "variabel",
            "variable",
            "uraian",
            "rincian",
        ],
    ),
    (
        Role::Category,
        "category",
        &[
            "category",
            "kategori",
            "segmen",
            "segment",
            "kelompok",
            "golongan",
            "breakdown",
            "segmen kepesertaan",
            "program",
            "sex",
            "sex label",
            "gender",
            "jenis kelamin",
            "age",
            "age group",
            "kelompok umur",
            "ethnicity",
            "classif1 label",
            "classif2 label",
            "sektor",
            "sector",
            "lapangan usaha",
            "lapangan pekerjaan",
            "industri",
            "industry",
            "economic activity",
            "pekerjaan",
            "jenis pekerjaan",
            "occupation",
            "pendidikan",
            "tingkat pendidikan",
            "education",
            "education level",
            "kewarganegaraan",
            "nationality",
            "status pekerjaan",
            "employment status",
            "urban rural",
            "area type",
            "klasifikasi daerah",
            "daerah tempat tinggal",
            "jenis",
            "tipe",
            "type",
            "kelas",
            "class",
            "size",
            "size class",
            "skala usaha",
            "ukuran perusahaan",
            "umur",
            "usia",
            "ages",
            "age band",
            "age class",
            "kelompok usia",
            "golongan umur",
            "rentang usia",
            "ethnic group",
            "disability",
            "income group",
            "jenis peserta",
            "jenis kepesertaan",
            "segmen peserta",
            "programme",
            "scheme",
            "skema",
            "jenis program",
            "jenis klaim",
            "claim type",
            "formal informal",
        ],
    ),
    (Role::Aspect, "aspect", &["aspect", "aspek", "jenis angka"]),
    (Role::Value, "value", &["value", "nilai", "angka", "figure", "obs value", "besaran"]),
    (Role::Unit, "unit", &["unit", "satuan", "units", "unit measure", "unit of measure"]),
    (
        Role::Multiplier,
        "multiplier",
        &["unit mult", "unit multiplier", "multiplier", "pengali", "powercode code", "powercode"],
    ),
    (Role::Status, "status", &["status", "status angka", "obs status", "observation status"]),
    (
        Role::Note,
        "note",
        &[
            "note",
            "notes",
            "catatan",
            "keterangan",
            "ket",
            "remark",
            "remarks",
            "obs flag",
            "value footnotes",
            "flag codes",
            "obs status label",
            "note source label",
            "note indicator label",
            "note classif label",
        ],
    ),
    (Role::Source, "source", &["source", "source label", "sumber", "source key", "kunci sumber"]),
    (Role::Outlet, "outlet", &["outlet", "penerbit"]),
    (Role::Released, "released", &["released", "rilis", "tanggal rilis", "release date", "diketahui"]),
    (Role::Wording, "wording", &["wording", "kata kata sumber"]),
    (Role::Speaker, "speaker", &["speaker", "narasumber"]),
    (Role::Low, "low", &["low"]),
    (Role::High, "high", &["high"]),
    (Role::Bounds, "bounds", &["bounds"]),
    (Role::Precision, "precision", &["precision"]),
    (Role::Step, "step", &["step"]),
    (Role::Missing, "missing", &["missing"]),
    (Role::Origin, "origin", &["origin"]),
    (Role::Number, "number", &["no", "nomor", "no urut", "nomor urut", "number", "nr"]),
    (
        Role::OtherCode,
        "other-code",
        &[
            "indicator code",
            "indicator id",
            "kode indikator",
            "series code",
            "kode seri",
            "measure code",
            "kode ukuran",
            "variable code",
            "kode variabel",
            "category code",
            "kode kategori",
            "unit code",
            "kode satuan",
            "dataset code",
            "structure",
            "structure id",
            "structure name",
            "action",
            "dataflow",
            "decimals",
            "freq",
            "frequency",
            "frekuensi",
        ],
    ),
    (Role::Skip, "skip", &[]),
];

/// Heads of categories that may as well stand over names of measures.
const VAGUE: &[&str] = &["jenis", "tipe", "type", "kelas", "class", "size", "golongan", "kelompok"];

impl Role {
    /// Whether a head says so little that what stands below it is asked.
    pub fn is_vague(head: &str) -> bool {
        VAGUE.contains(&fold(head).as_str())
    }

    /// The role of a head, if its words are those of one.
    pub fn of_head(head: &str) -> Option<Self> {
        let folded = fold(head);
        // A head in two languages says the same twice: "Provinsi/Province".
        let half = || {
            let mut of = head.split(['/', '|']).map(fold).map(|half| Self::of_words(&half));
            let first = of.next()??;
            of.all(|other| other == Some(first)).then_some(first)
        };
        Self::of_words(&folded).or_else(half)
    }

    fn of_words(folded: &str) -> Option<Self> {
        let of =
            |words: &str| ROLES.iter().find(|(_, _, heads)| heads.contains(&words)).map(|(role, ..)| *role);
        // "38 Provinsi" over their names.
        let counted = || {
            let rest = folded.trim_start_matches(|c: char| c.is_ascii_digit()).strip_prefix(' ')?;
            of(rest).filter(|role| *role == Self::Region)
        };
        of(folded).or_else(counted)
    }

    /// The role with this key.
    pub fn of_key(key: &str) -> Option<Self> {
        ROLES.iter().find(|(_, known, _)| *known == key).map(|(role, ..)| *role)
    }

    /// Its key in mappings.
    pub fn key(self) -> &'static str {
        ROLES.iter().find(|(role, ..)| *role == self).map_or("skip", |(_, key, _)| key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_in_either_language_are_known() {
        for (head, role) in [
            ("No.", Some(Role::Number)),
            ("PROVINSI", Some(Role::Region)),
            ("Kabupaten/Kota", Some(Role::Region)),
            ("Provinsi/Province", Some(Role::Region)),
            ("Satuan", Some(Role::Unit)),
            ("38 Provinsi", Some(Role::Region)),
            ("38 peserta", None),
            ("region_name", Some(Role::RegionName)),
            ("Peserta aktif", None),
            ("", None),
        ] {
            assert_eq!(Role::of_head(head), role, "{head}");
        }
        for (role, key, _) in ROLES {
            assert_eq!((Role::of_key(key), role.key()), (Some(*role), *key));
        }
    }
}
