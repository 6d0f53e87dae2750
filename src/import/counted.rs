//! What is counted and what is paid, by the words that measures are called by.

use super::reading::says_share;
use super::units::{is_money, unit_in, without_number};
use super::words::fold;

/// First words of what is paid, and never counted in people.
const PAID: &[&str] = &[
    "iuran",
    "manfaat",
    "klaim",
    "santunan",
    "dana",
    "premi",
    "upah",
    "gaji",
    "pendapatan",
    "belanja",
    "beban",
    "biaya",
    "aset",
    "utang",
    "piutang",
    "investasi",
    "pembayaran",
    "contributions",
    "benefits",
    "premiums",
    "revenue",
    "income",
    "expenditure",
    "costs",
    "wages",
    "payments",
    "assets",
];
/// What is counted, and never paid.
const COUNTED: &[&str] = &[
    "orang",
    "jiwa",
    "peserta",
    "pekerja",
    "tenaga",
    "anggota",
    "penerima",
    "perusahaan",
    "kasus",
    "persons",
    "people",
    "workers",
    "participants",
    "members",
    "employers",
    "companies",
    "households",
    "cases",
    "pensioners",
];

/// What is counted, in Indonesian, and in English of one and of several; by every word that tables have for it.
const WORDS: &[(&[&str], [&str; 3])] = &[
    (&["orang", "jiwa", "person", "persons", "people"], ["orang", "person", "people"]),
    (&["peserta", "participant", "participants"], ["peserta", "participant", "participants"]),
    (&["pekerja", "tenaga kerja", "worker", "workers"], ["pekerja", "worker", "workers"]),
    (&["perusahaan", "company", "companies"], ["perusahaan", "company", "companies"]),
    (&["kasus", "case", "cases"], ["kasus", "case", "cases"]),
    (&["klaim", "claim", "claims"], ["klaim", "claim", "claims"]),
    (&["rumah tangga", "household", "households"], ["rumah tangga", "household", "households"]),
];
/// Words for people that what a measure is called begins with.
const PEOPLE: &[&str] = &[
    "orang",
    "jiwa",
    "penduduk",
    "peserta",
    "pekerja",
    "tenaga",
    "anggota",
    "karyawan",
    "pegawai",
    "buruh",
    "pensiunan",
];
/// Words for people that it begins or ends with, in English.
const PEOPLE_EN: &[&str] = &[
    "persons",
    "people",
    "population",
    "participants",
    "members",
    "workers",
    "employees",
    "contributors",
    "pensioners",
    "beneficiaries",
];

/// Whether what a head names is paid.
pub(super) fn is_paid(head: &str) -> bool {
    first_word(head).is_some_and(|word| PAID.contains(&word.as_str()))
}

/// Whether what a head names is counted, and is no money: "Peserta aktif", "Insured persons".
pub(super) fn is_counted(head: &str) -> bool {
    let last = fold(head).split(' ').next_back().map(str::to_owned);
    let is = |word: Option<String>| word.is_some_and(|word| COUNTED.contains(&word.as_str()));
    !is_paid(head) && (is(first_word(head)) || is(last))
}

/// Whether what a measure is called says that people are counted: "Jumlah peserta aktif", "Insured persons".
pub(super) fn is_of_people(name: &str) -> bool {
    let first = first_word(name).unwrap_or_default();
    let folded = fold(name);
    let last = folded.split(' ').next_back().unwrap_or_default();
    let is_one_by_one = matches!(
        first.as_str(),
        "rata" | "rerata" | "average" | "mean" | "median" | "rasio" | "ratio" | "share"
    );
    let says = PEOPLE.contains(&first.as_str())
        || [first.as_str(), last].iter().any(|word| PEOPLE_EN.contains(word));
    says && !is_one_by_one && !is_paid(name) && !says_share(name)
}

/// Whether a word is one for people.
pub(super) fn is_noun_of_people(word: &str) -> bool {
    const OTHERS: &[&str] = &[
        "penerima",
        "warga",
        "tenaga",
        "person",
        "participant",
        "member",
        "worker",
        "employee",
        "pensioner",
        "beneficiary",
        "contributor",
        "laki",
        "perempuan",
        "pria",
        "wanita",
        "men",
        "women",
    ];
    PEOPLE.contains(&word) || PEOPLE_EN.contains(&word) || OTHERS.contains(&word)
}

/// Words of rates: what is called so is not counted in whole numbers.
const RATES: &[&str] = &[
    "tingkat", "rasio", "indeks", "rate", "rates", "ratio", "index", "median", "rata", "rerata", "average",
    "mean", "tpt", "tpak", "ipm", "gini",
];

/// Whether what a measure is called is a rate, an average or an index: "Tingkat pengangguran", "Median age".
pub(super) fn is_rate(name: &str) -> bool {
    fold(name).split(' ').any(|word| RATES.contains(&word))
}

/// Whether a name says that whole things are counted: people, companies, "Jumlah klinik", "Number of clinics".
pub(super) fn says_counted(name: &str) -> bool {
    let folded = fold(name);
    let begins = ["jumlah", "banyaknya", "jml", "number of"];
    let is_number = begins.iter().any(|lead| folded.starts_with(&format!("{lead} ")));
    // "Initial claims": those are counted, "Claims paid" are not.
    let is_counted = is_counted(name) || folded.ends_with(" claims");
    !is_rate(name) && !is_paid(name) && (is_number || is_counted || is_of_people(name))
}

/// Whether a head says that something is counted and not what: "Jumlah", "Total", "Jml", "N".
pub(super) fn is_bare_count(head: &str) -> bool {
    matches!(
        fold(head).as_str(),
        "jumlah" | "total" | "jml" | "banyaknya" | "banyak" | "n" | "number" | "count"
    )
}

/// The words of both languages for what a unit counts, where it is a known one.
pub(super) fn counted_words(unit: &str) -> Option<[&'static str; 3]> {
    let folded = fold(unit);
    WORDS.iter().find(|(names, _)| names.contains(&folded.as_str())).map(|(_, words)| *words)
}

fn first_word(head: &str) -> Option<String> {
    let folded = fold(head);
    let mut words =
        folded.split(' ').filter(|word| !matches!(*word, "jumlah" | "banyaknya" | "total" | "number" | "of"));
    words.next().map(str::to_owned)
}

/// What titles say that is counted, where they speak of no money: "orang" of "Peserta aktif (orang)", "peserta" of "Tabel 2.
/// Peserta aktif".
pub(super) fn counted_in(titles: &[String]) -> Option<String> {
    let is_paid = |title: &String| fold(title).split(' ').any(|word| PAID.contains(&word));
    let unit = titles.iter().find_map(|title| unit_in(title));
    if titles.iter().any(is_paid) || unit.as_deref().is_some_and(|unit| is_money(unit) || unit == "percent") {
        return None;
    }
    let first =
        |title: &String| first_word(without_number(title)).filter(|word| COUNTED.contains(&word.as_str()));
    unit.or_else(|| titles.iter().find_map(first))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_are_told_from_counts() {
        for name in ["Tingkat pengangguran", "Rata-rata jam kerja", "Median age", "Coverage rate", "IPM"] {
            assert!(is_rate(name) && !says_counted(name), "{name}");
        }
        for name in ["Jumlah klinik", "Peserta aktif", "Perusahaan", "Number of clinics"] {
            assert!(!is_rate(name) && says_counted(name), "{name}");
        }
        assert!(!says_counted("Iuran") && !says_counted("PU") && !is_rate("Operate"));
        assert!(is_bare_count("Jml.") && !is_bare_count("Jumlah peserta"));
    }

    #[test]
    fn titles_say_what_is_counted() {
        let of = |title: &str| counted_in(&[title.to_owned()]);
        assert_eq!(of("Tabel 2. Peserta aktif, 2023").as_deref(), Some("peserta"));
        assert_eq!(of("Peserta aktif (orang)").as_deref(), Some("orang"));
        for title in ["Peserta dan iuran", "Iuran (Rp juta)", "Peserta aktif (Rp juta)", "Tabel 2"] {
            assert_eq!(of(title), None, "{title}");
        }
        for (title, expected) in [
            ("Tabel 4.1. Peserta aktif", "Peserta aktif"),
            ("Jadual 1: Bilangan penduduk", "Bilangan penduduk"),
            ("Table A: Key indicators", "Key indicators"),
            ("Lampiran II – Peserta", "Peserta"),
            ("Tabel 3.1.1", ""),
            ("Tabel peserta", "Tabel peserta"),
            ("Peserta", "Peserta"),
        ] {
            assert_eq!(without_number(title), expected);
        }
    }

    #[test]
    fn names_say_whether_people_are_counted() {
        assert!(is_counted("Jumlah peserta aktif") && is_counted("Insured persons"));
        assert!(!is_counted("Iuran peserta") && is_paid("Iuran peserta"));
        for name in
            ["Jumlah peserta aktif", "Penduduk", "Insured persons", "Number of members", "Tenaga kerja asing"]
        {
            assert!(is_of_people(name), "{name}");
        }
        for name in [
            "Iuran peserta",
            "Rata-rata upah pekerja",
            "Perusahaan peserta",
            "Persentase penduduk",
            "Kasus",
            "Average workers",
        ] {
            assert!(!is_of_people(name), "{name}");
        }
        assert_eq!(counted_words("jiwa"), Some(["orang", "person", "people"]));
        assert_eq!(counted_words("ton"), None);
    }
}
