//! The keys of the JSON form in words, for people.

use crate::diag::Both;

/// What a quantity is of, by the key of its unit; nothing for a unit that the site declares, and for money, which have no
/// words but their own.
pub(super) fn unit(key: &str) -> Option<Both> {
    Some(match key {
        "percent" => Both { id: "persen", en: "percent" },
        "percent-point" => Both { id: "poin persen", en: "percentage points" },
        "ratio" => Both { id: "dari keseluruhan", en: "of a whole" },
        "factor" => Both { id: "kali lipat", en: "times as much" },
        "times" => Both { id: "kali", en: "times" },
        "persons" => Both { id: "orang", en: "persons" },
        "employers" => Both { id: "pemberi kerja", en: "employers" },
        "outlets" => Both { id: "titik layanan", en: "outlets" },
        "agents" => Both { id: "agen", en: "agents" },
        "cases" => Both { id: "kasus", en: "cases" },
        "projects" => Both { id: "proyek", en: "projects" },
        "households" => Both { id: "keluarga", en: "households" },
        "programmes" => Both { id: "program", en: "programmes" },
        "schools" => Both { id: "sekolah", en: "schools" },
        "hospitals" => Both { id: "rumah sakit", en: "hospitals" },
        "provinces" => Both { id: "provinsi", en: "provinces" },
        "regencies" => Both { id: "kabupaten/kota", en: "regencies" },
        "districts" => Both { id: "kecamatan", en: "districts" },
        "villages" => Both { id: "desa/kelurahan", en: "villages" },
        "islands" => Both { id: "pulau", en: "islands" },
        "countries" => Both { id: "negara", en: "countries" },
        "years" => Both { id: "tahun", en: "years" },
        "quarters" => Both { id: "triwulan", en: "quarters" },
        "months" => Both { id: "bulan", en: "months" },
        "weeks" => Both { id: "minggu", en: "weeks" },
        "days" => Both { id: "hari", en: "days" },
        "hours" => Both { id: "jam", en: "hours" },
        "minutes" => Both { id: "menit", en: "minutes" },
        "seconds" => Both { id: "detik", en: "seconds" },
        "kilometres" => Both { id: "kilometer", en: "kilometres" },
        "metres" => Both { id: "meter", en: "metres" },
        "hectares" => Both { id: "hektare", en: "hectares" },
        "tonnes" => Both { id: "ton", en: "tonnes" },
        "units" => Both { id: "unit", en: "units" },
        _ => return None,
    })
}

/// A word about a number, by its key.
pub(super) fn qualifier(key: &'static str) -> Both {
    match key {
        "more-than" => Both { id: "lebih dari", en: "more than" },
        "at-least" => Both { id: "sedikitnya", en: "at least" },
        "less-than" => Both { id: "kurang dari", en: "less than" },
        "at-most" => Both { id: "paling banyak", en: "at most" },
        "almost" => Both { id: "hampir", en: "almost" },
        "about" => Both { id: "sekitar", en: "about" },
        "some" => Both { id: "-an", en: "some" },
        "only" => Both { id: "hanya", en: "only" },
        other => Both { id: other, en: other },
    }
}

/// How a number follows from a figure, by its key: that of a number, or the kind of a claim.
pub(super) fn how(key: &'static str) -> Both {
    match key {
        "figure" => Both { id: "angka itu sendiri", en: "the figure itself" },
        "share" => Both { id: "bagian", en: "share" },
        "rest" => Both { id: "sisa", en: "rest" },
        "change" => Both { id: "perubahan", en: "change" },
        "difference" => Both { id: "selisih", en: "difference" },
        "sum" => Both { id: "jumlah", en: "sum" },
        "product" => Both { id: "persentase dari angka itu", en: "percentage of it" },
        "growth" => Both { id: "angka itu setelah naik", en: "it, grown" },
        "average" => Both { id: "rata-rata", en: "average" },
        "factor" => Both { id: "kelipatan", en: "multiple" },
        "regions" => Both { id: "banyaknya wilayah", en: "count of regions" },
        "threshold" => Both { id: "batas penghitungan wilayah", en: "bound that regions are counted by" },
        "repeat" => Both { id: "disebut lagi", en: "said again" },
        other => Both { id: other, en: other },
    }
}

/// What became of a number, by its verdict; nothing where its line says so already: it is malformed.
pub(super) fn verdict(key: &str) -> Option<Both> {
    Some(match key {
        "verified" => Both { id: "cocok", en: "verified" },
        "bound" => Both { id: "diikat", en: "bound" },
        "outside" => Both { id: "dari sumber di luar data", en: "from a source outside the data" },
        "no-statistic" => {
            Both { id: "bukan statistik menurut penulisnya", en: "no statistic, says its author" }
        }
        "aside" => Both {
            id: "tidak dibandingkan: jangka waktu, atau sedikit hal yang dihitung dengan kata",
            en: "not held: a while, or a few things counted in words",
        },
        "outdated" => Both { id: "sudah direvisi", en: "revised since" },
        "later" => Both { id: "cocok dengan angka yang datang kemudian", en: "agrees with what came later" },
        "refuted" => Both { id: "tidak cocok dengan ikatannya", en: "does not agree with its binding" },
        "ambiguous" => Both { id: "dapat berarti beberapa angka", en: "may be several figures" },
        "undated" => Both {
            id: "tanpa periode, dalam teks yang berlaku untuk semua laporan",
            en: "without a period, in a text that holds for every release",
        },
        "unmatched" => Both { id: "tidak cocok dengan angka mana pun", en: "agrees with no figure" },
        _ => return None,
    })
}
