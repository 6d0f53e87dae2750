//! Heads of columns whose numbers count nothing: codes, coordinates, ranks, days of a month. In a new site they are no measures,
//! and what they hold is asked.

use super::period;
use super::words::fold;

/// Words that say so wherever they stand in a head.
const WORDS: &[&str] = &[
    "kode",
    "kd",
    "code",
    "codes",
    "id",
    "iso",
    "iso2",
    "iso3",
    "fips",
    "latitude",
    "longitude",
    "lintang",
    "bujur",
    "koordinat",
    "coordinate",
    "coordinates",
    "rank",
    "ranking",
    "peringkat",
    "npwp",
    "nik",
];
/// Whole heads that say so; within others they can be of what is counted: "Jumlah hari kerja".
const HEADS: &[&str] = &[
    "lat",
    "lon",
    "lng",
    "long",
    "x",
    "y",
    "no",
    "nomor",
    "no urut",
    "nomor urut",
    "nr",
    "urut",
    "urutan",
    "semester",
    "smt",
    "bln",
    "bl",
    "minggu",
    "minggu ke",
    "bulan ke",
    "pekan",
    "week",
    "hari",
    "day",
    "tgl",
    "tanggal",
    "jam",
    "hour",
    "caturwulan",
    "catur wulan",
    "triwulan ke",
    "kuartal ke",
    "quarter",
    "calendar year",
    "calendar years",
    "years",
    "tahun kalender",
    "tahun data",
    "tahun anggaran",
    "tahun laporan",
    "reference year",
    "ref year",
    "reporting year",
];

/// Whether the numbers below a head count nothing.
pub(super) fn counts_nothing(head: &str) -> bool {
    let folded = fold(head);
    // "Semester 1 2023" is a time, which others read.
    let bare = fold(&period::without_times(head));
    HEADS.contains(&folded.as_str())
        || HEADS.contains(&bare.as_str()) && bare != folded && !bare.is_empty() && !is_part(&bare)
        || folded.split(' ').any(|word| WORDS.contains(&word))
}

fn is_part(bare: &str) -> bool {
    matches!(
        bare,
        "semester" | "smt" | "bln" | "bl" | "minggu" | "pekan" | "week" | "hari" | "day" | "quarter"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_coordinates_count_nothing() {
        for head in [
            "kode_prov",
            "kd_prov",
            "province_code",
            "iso_code",
            "id",
            "latitude",
            "rank",
            "calendar-years",
            "semester",
            "bln",
            "minggu",
            "No.",
        ] {
            assert!(counts_nothing(head), "{head}");
        }
        for head in [
            "Peserta aktif",
            "Jumlah hari kerja",
            "Number",
            "Jumlah",
            "2023",
            "",
            "Rata-rata jam kerja",
            "PU",
        ] {
            assert!(!counts_nothing(head), "{head}");
        }
    }
}
