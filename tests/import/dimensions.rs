//! Categories of new sites: in columns beside one another, in heads under a title, and which title a head stands under.

use super::{cakupan, common};

/// Imports a table into a site of its own, which `check` and `build` then find right: the status, what was told, and the
/// words of its measures and figures.
fn site(table: &str, map: &str) -> (i32, String, String) {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("t.csv"), table).unwrap();
    std::fs::write(folder.path().join("m.yaml"), map).unwrap();
    let import = ["import", "t.csv", "--into", "s", "--new", "--write", "--released", "2025-07-01"];
    let mapped = ["--map", "m.yaml"];
    let (status, _, told) =
        cakupan(folder.path(), &[&import[..], if map.is_empty() { &[] } else { &mapped[..] }].concat());
    let content = folder.path().join("s/content");
    if !content.is_dir() {
        return (status, told, String::new());
    }
    for arguments in [&["check", "s"][..], &["build", "s", "-o", "out"]] {
        let (status, _, found) = cakupan(folder.path(), arguments);
        assert_eq!(status, 0, "{table}{found}");
    }
    let files = common::files(&content);
    let text = |path: &str| String::from_utf8(files[path].clone()).unwrap();
    let all = format!("{} {}", text("measures.yaml"), text("data/t-2025-07-01.yaml"));
    // As many spaces as align the columns do not matter.
    (status, told, all.split_whitespace().collect::<Vec<_>>().join(" ").replace("[ ", "["))
}

/// Tables with what is told of them, and what is among the figures or in the measures.
const READ: &[(&str, &[&str], &[&str])] = &[
    // One title for each table: what the second counts is not what the first counts.
    (
        "Peserta aktif menurut provinsi, 2022;;\nProvinsi;Januari;Februari\nAceh;1.000;1.100\nBali;2.000;2.100\n;;\n\
         Peserta nonaktif menurut provinsi, 2023;;\nProvinsi;Januari;Februari\nAceh;300;310\nBali;400;410\n",
        &[],
        &[
            "columns: [peserta-aktif] rows: 2022-01: [1_000]",
            "columns: [peserta-nonaktif] rows: 2023-01: [300]",
        ],
    ),
    (
        "Peserta aktif menurut provinsi;;\nProvinsi;2021;2022\nAceh;1.000;1.100\nBali;2.000;2.100\n;;\n\
         Peserta nonaktif menurut provinsi;;\nProvinsi;2023;2024\nAceh;300;310\nBali;400;410\n",
        &["6 heads of columns"],
        &["columns: [peserta-aktif] rows: 2021: [1_000]", "columns: [peserta-nonaktif] rows: 2023: [300]"],
    ),
    (
        "Peserta aktif, 2022;;;\nProvinsi;Laki-laki;Perempuan;Jumlah\nAceh;1.000;1.100;2.100\nBali;2.000;2.100;4.100\n;;;\n\
         Peserta terdaftar, 2023;;;\nProvinsi;Laki-laki;Perempuan;L + P\nAceh;3.000;3.100;6.100\nBali;4.000;4.100;8.100\n",
        &["the heads `Laki-laki`, `Perempuan` are taken for categories of `Peserta terdaftar`"],
        &[
            "columns: [peserta-aktif/laki-laki, peserta-aktif/perempuan, peserta-aktif] rows: aceh: [1_000, 1_100, 2_100]",
            "columns: [peserta-terdaftar/laki-laki, peserta-terdaftar/perempuan, peserta-terdaftar]",
            "sex: name: { id: \"Jenis kelamin\", en: \"Sex\" }",
        ],
    ),
    (
        "Tabel 1. Peserta aktif menurut segmen;;\nProvinsi;PU 2022;PU 2023\nAceh;1.000;1.100\nBali;2.000;2.100\n;;\n\
         Tabel 2. Peserta nonaktif menurut segmen;;\nProvinsi;PU 2024;BPU 2024\nAceh;300;310\nBali;400;410\n",
        &[],
        &[
            "columns: [peserta-aktif/pu] rows: 2022: [1_000]",
            "columns: [peserta-nonaktif/pu, peserta-nonaktif/bpu]",
        ],
    ),
    // Heads that could be read as figures.
    (
        "Peserta menurut program;;;\nProvinsi;JKK 2023;JKM 2023;JHT 2023\nAceh;1.000;1.100;900\nBali;2.000;2.100;800\n",
        &[],
        &["columns: [peserta/jkk, peserta/jkm, peserta/jht]", "overlaps: true"],
    ),
    (
        "Jumlah Peserta Aktif Menurut Kabupaten/Kota dan Kelompok Umur di Provinsi Bali, 2023;;;;\n\
         Kabupaten/Kota;Kelompok Umur;;;Jumlah\n;<60;30–59;60+;\n(1);(2);(3);(4);(5)\n\
         Jembrana;1.234;2.345;345;3.924\nBadung;5.234;8.345;945;14.524\nBali;6.468;10.690;1.290;18.448\n",
        &["1 titles", "the heads `<60`, `30–59`, `60+` are taken for categories of `Jumlah Peserta Aktif`"],
        &[
            "jumlah-peserta-aktif/under-60",
            "jumlah-peserta-aktif/60-plus",
            "jembrana: [1_234, 2_345, 345, 3_924]",
        ],
    ),
    // A title says by what it divides, in English.
    (
        "Number of insured persons by sector and state, 2023;;;\nState;Agriculture;Services;Total\nKedah;1,234;2,345;3,579\n\
         Johor;2,234;3,345;5,579\n",
        &[],
        &[
            "[number-of-insured-persons/agriculture, number-of-insured-persons/services, number-of-insured-persons]",
            "sector: name: \"Sector\"",
        ],
    ),
    // Two measures, each over the same categories.
    (
        "Peserta dan Iuran menurut Provinsi, 2023;;;;\nProvinsi;Peserta aktif;;Iuran (Rp juta);\n\
         ;Laki-laki;Perempuan;Laki-laki;Perempuan\nAceh;1.234;2.345;345;300\nBali;2.234;3.345;445;400\n",
        &[],
        &["aceh: [1_234, 2_345, \"IDR 345 million\", \"IDR 300 million\"]", "iuran/laki-laki"],
    ),
    // Two ways in the heads, and one in the rows with another in the heads.
    (
        "Peserta aktif menurut jenis kelamin dan segmen, 2023;;;;\nProvinsi;PU;;BPU;\n;L;P;L;P\n\
         Aceh;100;90;50;40\nBali;200;190;150;140\n",
        &[],
        &["[peserta-aktif/pu/l, peserta-aktif/pu/p, peserta-aktif/bpu/l, peserta-aktif/bpu/p]"],
    ),
    (
        "Peserta aktif 2023 menurut segmen;;;\nProvinsi;Segmen;Laki-laki;Perempuan\nAceh;PU;100;90\n;BPU;50;40\n\
         Bali;PU;200;190\n;BPU;150;140\n",
        &[],
        &["[peserta-aktif/pu/laki-laki, peserta-aktif/pu/perempuan, peserta-aktif/bpu/laki-laki"],
    ),
    (
        "ACTIVE CONTRIBUTORS BY REGION AND SECTOR AS AT DECEMBER 2023;;;\nREGION;PUBLIC;PRIVATE;TOTAL\n\
         ASHANTI;345,678;456,789;802,467\nVOLTA;145,678;156,789;302,467\nTOTAL;491,356;613,578;1,104,934\n",
        &["3 totals that agree"],
        &["ashanti: [345_678, 456_789, 802_467]", "active-contributors/public", "period: 2023-12"],
    ),
    // The World Bank writes its times twice; Indonesia is one of the countries, and not above them.
    (
        "Country Name,Country Code,Series Name,Series Code,2019 [YR2019],2020 [YR2020]\n\
         Indonesia,IDN,\"Labor force, total\",SL.TLF.TOTL.IN,135000000,136000000\n\
         Indonesia,IDN,\"Labor force, female (% of total)\",SL.TLF.TOTL.FE.ZS,39.1,..\n\
         Kenya,KEN,\"Labor force, total\",SL.TLF.TOTL.IN,23000000,23500000\n\
         Kenya,KEN,\"Labor force, female (% of total)\",SL.TLF.TOTL.FE.ZS,49.1,49.2\n",
        &["`all-regions` is put above them"],
        &["indonesia: [136_000_000, not-available]", "unit: percent"],
    ),
    // What is counted or paid by itself is no part of the title's.
    (
        "Kepesertaan menurut provinsi dan program, 2023;;\nProvinsi;Peserta;Iuran\nAceh;1.234;2.345\nBali;2.234;3.345\n",
        &[],
        &["columns: [peserta, iuran]"],
    ),
    // A column for each dimension.
    (
        "Provinsi,Jenis Kelamin,Kelompok Umur,Sektor,Tahun,Peserta Aktif\nAceh,Laki-laki,15-29,Tani,2023,100\n\
         Aceh,Perempuan,30+,Lainnya,2023,90\nBali,Laki-laki,15-29,Lainnya,2023,110\nBali,Total,Total,Total,2023,500\n",
        &[],
        &[
            "peserta-aktif/laki-laki/15-29/tani",
            "peserta-aktif/perempuan/30-plus/lainnya",
            "dimensions: [sex, age, sektor]",
            "age: name: { id: \"Kelompok umur\", en: \"Age group\" }",
        ],
    ),
    // The International Labour Organization names the dimension in front of each value.
    (
        "ref_area.label,indicator.label,sex.label,classif1.label,time,obs_value\n\
         Kenya,Employment (thousands),Sex: Male,Age (Youth): 15-24,2022,1200.5\n\
         Kenya,Employment (thousands),Sex: Total,Age (Youth): Total,2022,6602\n\
         Uganda,Employment (thousands),Sex: Female,Age (Youth): 25+,2022,900\n",
        &[],
        &["employment/male/15-24", "employment/female/25-plus", "age-youth: name: \"Age (Youth)\""],
    ),
    // Of one name in two columns each is its own.
    (
        "country;sector;type;year;value;indicator\nKenya;Other;Own;2022;10;Members\nKenya;Formal;Own;2022;11;Members\n\
         Kenya;Formal;Other;2022;12;Members\nUganda;Other;Other;2022;13;Members\n",
        &[],
        &["[members/other/own, members/formal/own, members/formal/other-2]", "uganda: [13]"],
    ),
];

#[test]
fn categories_are_those_of_the_measure_that_they_stand_under() {
    for (table, expected, figures) in READ {
        let (status, told, found) = site(table, "");
        assert_eq!(status, 0, "{table}{told}");
        for words in *expected {
            assert!(told.contains(words), "{words}\n{table}{told}");
        }
        for words in *figures {
            assert!(found.contains(words), "{words}\n{table}{told}{found}");
        }
    }
}

/// A head that does not say what it counts, under titles of two things: whether it is one measure only a person can tell.
#[test]
fn a_head_under_two_titles_is_asked_about() {
    let table = "Peserta aktif, 2022;;\nProvinsi;Sawah;Kebun\nAceh;1.000;1.100\nBali;2.000;2.100\n;;\n\
                 Peserta terdaftar, 2023;;\nProvinsi;Sawah;Kebun\nAceh;3.000;3.100\nBali;4.000;4.100\n";
    let (status, told, figures) = site(table, "");
    assert_eq!((status, figures.as_str()), (1, ""), "{told}");
    for words in
        ["B7: `Sawah` stands under `Peserta aktif` (B2) and under `Peserta terdaftar` (B7)", "C7: `Kebun`"]
    {
        assert!(told.contains(words), "{words}\n{told}");
    }
    let map = "columns: { Sawah: { measure: sawah }, Kebun: { measure: kebun } }\n";
    let (status, told, figures) = site(table, map);
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("columns: [sawah, kebun] rows: aceh: [3_000, 3_100]"), "{figures}");
    // What says itself what it counts is one measure under any title.
    let (status, told, _) = site(&table.replace("Sawah", "Peserta PU").replace("Kebun", "Iuran PU"), "");
    assert_eq!(status, 0, "{told}");
}

/// Names that are markup, keys or numbers are names all the same.
#[test]
fn hostile_names_are_names() {
    let table = "region,period,measure,2 digit,<b>x</b>,category,value,unit\n\
                 Aceh,2023,Peserta,true,<script>alert(1)</script>,null,10,orang\n\
                 Aceh,2023,Peserta,null,\"a\"\": {b\",true,20,orang\nBali,2023,Peserta,yes,# c,2023,40,orang\n";
    let (status, told, found) = site(table, "columns: { \"2 digit\": category, \"<b>x</b>\": category }\n");
    assert_eq!(status, 0, "{told}");
    for words in [
        "dimensions: [by-2-digit, b-x-b, category]",
        "name: \"<script>alert(1)</script>\"",
        "peserta/yes/c/2023] rows: bali: [40]",
    ] {
        assert!(found.contains(words), "{words}\n{told}{found}");
    }
}
