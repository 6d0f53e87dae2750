//! Tables as offices elsewhere lay them out, which were read wrongly in silence once.

use super::{NOTHING, cakupan, demonstration, import_into};

/// A new site of a table: its status, what was told, and its figures as they were written.
pub(super) fn site(table: &str, map: &str, period: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    std::fs::write(folder.path().join("m.yaml"), map).unwrap();
    let mut import = vec!["import", "t.csv", "--into", "s", "--new", "--write", "--released", "2025-07-01"];
    if !period.is_empty() {
        import.extend(["--period", period]);
    }
    if !map.is_empty() {
        import.extend(["--map", "m.yaml"]);
    }
    let (status, _, told) = cakupan(folder.path(), &import);
    let data = folder.path().join("s/content/data/t-2025-07-01.yaml");
    let figures = std::fs::read_to_string(data).unwrap_or_default();
    // As many spaces as align the columns do not matter.
    (status, told, figures.split_whitespace().collect::<Vec<_>>().join(" ").replace("[ ", "["))
}

/// Tables that are read whole: the table, the period of the command line, and what is among its figures.
const READ: &[(&str, &str, &[&str])] = &[
    // Scales in heads.
    (
        "Province|Insured persons in thousands|Benefits (in millions of pesos)|Contributions, PHP million|Pensioners, thousands\n\
         Cebu|1234|567|45|3\nIloilo|567|123|46|4\n",
        "2023",
        &[
            "columns: [insured-persons, benefits, contributions, pensioners]",
            "cebu: [\"1,234 thousand\", \"567 million\", \"PHP 45 million\", \"3 thousand\"]",
        ],
    ),
    (
        "Province|Persons (1000s)|Thousand members|Employers x1000|Jobs (000s)|Firms '000\nCebu|1|2|3|4|5\nIloilo|2|3|4|5|6\n",
        "2023",
        &["cebu: [\"1 thousand\", \"2 thousand\", \"3 thousand\", \"4 thousand\", \"5 thousand\"]"],
    ),
    (
        "Provinsi|Peserta dalam ribuan|Iuran dalam juta rupiah|Manfaat, Rp miliar|Tenaga kerja (Jt)|Utang (dlm jutaan rupiah)|Beban (Rp. 1.000)\n\
         Aceh|1234|567|45|8|9|10\nBali|567|123|46|9|10|11\n",
        "2023",
        &[
            "columns: [peserta, iuran, manfaat, tenaga-kerja, utang, beban]",
            "\"IDR 567 million\", \"IDR 45 billion\", \"8 million\", \"IDR 9 million\", \"IDR 10 thousand\"]",
        ],
    ),
    // A unit beside the title, over the last column.
    (
        "Iuran dan manfaat, 2023||\n||(Rp juta)\nProvinsi|Iuran|Manfaat\nAceh|1234|567\nBali|3|4\n",
        "",
        &["aceh: [\"IDR 1,234 million\", \"IDR 567 million\"]"],
    ),
    // A table below another with the same heads has a title of its own.
    (
        "Tabel 1. Peserta aktif, 2022||\nWilayah|PU|BPU\nAceh|100|10\nRiau|200|20\n||\n\
         Tabel 2. Peserta aktif, 2023||\nWilayah|PU|BPU\nBanten|110|11\nJawa Barat|210|21\n",
        "",
        &[
            "period: 2022 columns: [peserta-aktif/pu, peserta-aktif/bpu] rows: aceh: [100, 10]",
            "period: 2023 columns: [peserta-aktif/pu, peserta-aktif/bpu] rows: banten: [110, 11]",
        ],
    ),
    // Numbers of columns.
    (
        "Peserta, 2023|||\nProvinsi|JKK|JKM|Jumlah\n1|2|3|4=2+3\nAceh|1234|234|1468\nBali|2234|334|2568\n",
        "",
        &["rows: aceh: [1_234, 234, 1_468] bali: [2_234, 334, 2_568]"],
    ),
    (
        "Peserta, 2023||\nProvinsi|Pekerja|Peserta\n2|3|4\nAceh|1234|234\nBali|2234|334\nJumlah|3468|568\n",
        "",
        &["rows: aceh: [1_234, 234] bali: [2_234, 334]"],
    ),
    (
        "Peserta, 2023||||\nProvinsi|JKK|JKM|Jumlah|Capaian\n(1)|(2)|(3)|(4=2+3)|(5)\nAceh|1234|234|1468|98\nBali|2234|334|2568|99\n",
        "",
        &["rows: aceh: [1_234, 234, 1_468, 98] bali:"],
    ),
    // A letter that a note explains marks what bears it, and nothing else.
    (
        "Insured persons (persons)||\nProvince|2022|2023p\nCebu|1234|1300\nIloilo|567|600\np Preliminary||\n",
        "",
        &["- period: 2022 columns:", "- period: 2023 status: provisional columns:"],
    ),
    // Quarters.
    (
        "Effectifs par région|||\nRégion|T1 2023|T2 2023|T3 2023\nCorse|98765|98766|99876\nBretagne|1|2|3\n",
        "",
        &["rows: 2023-q1: [98_765] 2023-q2: [98_766] 2023-q3: [99_876]"],
    ),
    (
        "Peserta||\nProvinsi|Q1'24|2Q24\nAceh|1|2\nBali|10|20\n",
        "",
        &["- period: 2024-q1 columns: [peserta]", "- period: 2024-q2 columns: [peserta]"],
    ),
    // Days in heads.
    (
        "Provinsi|Peserta per 31/12/2023|Peserta per 31/12/2024\nAceh|1.234.567|1.334.567\nBali|2.345.678|2.445.678\n",
        "2024-12",
        &[
            "- period: 2023-12-31 columns: [peserta] rows: aceh: [1_234_567]",
            "- period: 2024-12-31 columns: [peserta]",
        ],
    ),
    // A heading below the numbers of the columns.
    (
        "Penduduk, 2023||\nKabupaten/Kota|Laki-laki|Perempuan\n(1)|(2)|(3)\nKabupaten/Regency||\nJembrana|86 123|70 456\n\
         Tabanan|145 234|120 345\n",
        "",
        &["jembrana: [86_123, 70_456]", "tabanan: [145_234, 120_345]"],
    ),
    // The same categories of counts and, in the next table, of money.
    (
        "Tabel 1. Peserta aktif, 2023||\nWilayah|PU|BPU\nAceh|100|10\nRiau|200|20\n||\n\
         Tabel 2. Iuran (Rp juta), 2023||\nWilayah|PU|BPU\nBanten|110|11\nJawa Barat|210|21\n",
        "",
        &[
            "columns: [peserta-aktif/pu, peserta-aktif/bpu] rows: aceh: [100, 10]",
            "columns: [iuran/pu, iuran/bpu] rows: banten: [\"IDR 110 million\", \"IDR 11 million\"]",
        ],
    ),
    // Thousands in pairs.
    (
        "Members (persons)||\nState|2022|2023\nMaharashtra|12,34,567|13,23,456\nKarnataka|2,34,567|2,00,456\n",
        "",
        &["maharashtra: [1_234_567]", "karnataka: [200_456]"],
    ),
];

#[test]
fn tables_of_others_are_read_as_they_are_meant() {
    for (table, period, expected) in READ {
        let table = table.replace('|', ";");
        let (status, told, figures) = site(&table, "", period);
        assert_eq!(status, 0, "{table}{told}");
        for words in *expected {
            assert!(figures.contains(words), "{words}\n{table}{told}{figures}");
        }
    }
}

/// Tables of which something is refused or asked: what is told, and what is not among the figures.
const REFUSED: &[(&str, &str, &[&str], &str)] = &[
    // The same heads over counts, and over money in the next table.
    (
        "Tabel 1. Peserta aktif, 2023||\nWilayah|Sawah|Kebun\nAceh|100|10\nRiau|200|20\n||\n\
         Tabel 2. Iuran (Rp juta), 2023||\nWilayah|Sawah|Kebun\nBanten|110|11\nJawa Barat|210|21\n",
        "",
        &[
            "B8: its unit is `rupiah`",
            "C9: its unit is `rupiah`",
            "B7: `Sawah` stands under `Peserta aktif` (B2) and",
        ],
        "banten",
    ),
    // The other way round: money first, then counts, with and without their unit.
    (
        "Tabel 1. Iuran (Rp juta), 2023||\nWilayah|Sawah|Kebun\nAceh|100|10\nRiau|200|20\n||\n\
         Tabel 2. Peserta aktif, 2023||\nWilayah|Sawah|Kebun\nBanten|110|11\nJawa Barat|210|21\n",
        "",
        &["B8: the title of its table counts `peserta`, though the unit of its measure is `IDR`", "C9: "],
        "banten",
    ),
    (
        "Iuran (Rp juta), 2023||\nWilayah|Sawah|Kebun\nAceh|100|10\nRiau|200|20\n||\n\
         Jumlah (orang), 2023||\nWilayah|Sawah|Kebun\nBanten|110|11\nJawa Barat|210|21\n",
        "",
        &["B8: the title of its table counts `orang`", "C9: "],
        "banten",
    ),
    // Money in a title holds for what is paid.
    (
        "Iuran dan peserta 2023 (Rp juta)||\nProvinsi|Iuran|Peserta\nAceh|1234|567\nBali|3|4\n",
        "",
        &["C3: its unit is `rupiah`", "C4: its unit is `rupiah`"],
        "567",
    ),
    // Words in the first row are no head.
    (
        "Provinsi|2022|2023\nAceh|tutup|tutup\nBali|2345|2500\nRiau|3456|3500\n",
        "measure: peserta\n",
        &["B2: ", "C2: ", "2 not understood"],
        "aceh",
    ),
];

#[test]
fn what_tables_of_others_leave_open_is_refused_at_its_cell() {
    for (table, map, expected, absent) in REFUSED {
        let table = table.replace('|', ";");
        let (status, told, figures) = site(&table, map, "");
        assert_eq!(status, 1, "{table}{told}");
        for words in *expected {
            assert!(told.contains(words), "{words}\n{table}{told}");
        }
        assert!(!figures.contains(absent), "{table}{told}{figures}");
    }
}

#[test]
fn a_column_of_multipliers_holds_for_decimals() {
    let table = "LOCATION,Country,TIME,Unit,PowerCode Code,PowerCode,Variable,Value\n\
                 AUS,Australia,2021,Persons,3,Thousands,Employment,13012.345\n\
                 AUT,Austria,2021,Persons,3,Thousands,Employment,4307.1\n";
    let map = "columns:\n  \"LOCATION\": code\n  \"Country\": region\n  \"TIME\": year\n  \"Unit\": unit\n  \
               \"PowerCode Code\": multiplier\n  \"PowerCode\": skip\n  \"Variable\": measure\n  \"Value\": value\n";
    let (status, told, figures) = site(table, map, "");
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("australia: [\"13,012.345 thousand\"]"), "{told}{figures}");
}

/// Tables into the demonstration, whose segments and programmes are terms of its glossary as well.
const DEMONSTRATION: &[(&str, &[&str])] = &[
    (
        "Peserta aktif menurut segmen, Desember 2024;;\nProvinsi;PU;Jakon\nAceh;299.000;97.000\nBali;246.000;98.000\n",
        &[
            "participants.active/pu · aceh · 2024-12 = 299_000",
            "participants.active/jakon · aceh · 2024-12 = 97_000",
            "participants.active/pu · bali · 2024-12 = 246_000",
            "participants.active/jakon · bali · 2024-12 = 98_000",
        ],
    ),
    (
        "Peserta aktif, Desember 2024;;\nProvinsi;Segmen;Jumlah\nAceh;PU;299.000\nAceh;Jakon;97.000\n",
        &[
            "participants.active/pu · aceh · 2024-12 = 299_000",
            "participants.active/jakon · aceh · 2024-12 = 97_000",
        ],
    ),
    (
        "Peserta aktif, Desember 2024;;\n;;(dalam ribu)\nProvinsi;PU;BPU\nAceh;299;86\n",
        &[
            "participants.active/pu · aceh · 2024-12 = 299_000",
            "participants.active/bpu · aceh · 2024-12 = 86_000",
        ],
    ),
    (
        "Peserta aktif menurut program, Desember 2024;;\nProvinsi;JKK;JKM\nAceh;583.000;583.001\n",
        &[
            "participants.active/jkk · aceh · 2024-12 = 583_000",
            "participants.active/jkm · aceh · 2024-12 = 583_001",
        ],
    ),
    (
        "38 Provinsi;Peserta aktif;\n;2023;2024\nACEH;583.639;600.000\n",
        &["participants.active · aceh · 2023 = 583_639", "participants.active · aceh · 2024 = 600_000"],
    ),
];

#[test]
fn categories_under_a_title_are_those_of_its_measure() {
    for (table, expected) in DEMONSTRATION {
        let found = import_into(demonstration(), "a.csv", table.as_bytes(), "");
        assert_eq!(found.questions(), NOTHING, "{table}");
        assert_eq!(found.refused(), NOTHING, "{table}");
        assert_eq!(found.figures(), *expected, "{table}");
    }
}

/// A year in a head is not the whole year where the title says until when, or as of which day, it is counted.
#[test]
fn years_under_a_title_of_a_part_of_them_are_asked_about() {
    for (title, asked) in [
        ("Peserta aktif s.d. Maret 2025", &["columns 2025 "][..]),
        ("Peserta aktif per 31 Desember 2025 dan 2024", &["columns 2024 ", "columns 2025 "]),
        ("Peserta aktif menurut provinsi", &[]),
    ] {
        let table = format!("{title};;\nProvinsi;2024;2025\nAceh;583.639;600.000\n");
        let found = import_into(demonstration(), "a.csv", table.as_bytes(), "");
        assert_eq!(found.questions(), asked, "{title}");
        assert_eq!(found.figures().len(), 2 - asked.len(), "{title}");
    }
    let map = "columns: { \"2025\": { measure: participants.active, period: 2025-03 } }\n";
    let table = "Peserta aktif s.d. Maret 2025;;\nProvinsi;2024;2025\nAceh;583.639;600.000\n";
    let found = import_into(demonstration(), "a.csv", table.as_bytes(), map);
    assert_eq!(found.questions(), NOTHING);
    assert!(found.figures().contains(&"participants.active · aceh · 2025-03 = 600_000".to_owned()));
}
