//! Units, scales and nouns: what they say holds in every site, and what contradicts the measure is no figure of it.

use super::others::site;
use super::workbooks::xlsx;
use super::{Import, NOTHING, cakupan, import_into};
use cakupan::model::Dataset;
use cakupan::pipeline::{Settings, examine};

/// A site as `cakupan new site` makes it: it counts people, and has no percent and no money.
fn plain_site() -> Dataset {
    let folder = tempfile::tempdir().unwrap();
    let (status, _, told) = cakupan(folder.path(), &["new", "site", "s"]);
    assert_eq!(status, 0, "{told}");
    let world = cakupan::world::DiskWorld::new(folder.path().join("s"));
    examine(&world, &Settings::default()).unwrap().dataset
}

fn plain(table: &str) -> Import {
    import_into(plain_site(), "a.csv", table.as_bytes(), "")
}

#[test]
fn a_sign_is_a_unit_also_where_the_site_has_none_like_it() {
    for (head, unit) in
        [("PU (%)", "%"), ("PU (Rp)", "Rp"), ("PU (Rp juta)", "Rp"), ("PU persen", "%"), ("PU (US$)", "$")]
    {
        let import =
            plain(&format!("Peserta aktif Desember 2024;\nProvinsi;{head}\nDKI Jakarta;64\nJawa Barat;81\n"));
        assert_eq!(import.figures(), NOTHING, "{head} {unit}");
        assert_eq!(import.refused(), ["B3 unit", "B4 unit"], "{head} {unit}");
    }
    let import = plain("Peserta aktif Desember 2024;\nProvinsi;PU (orang)\nDKI Jakarta;64\nJawa Barat;81\n");
    assert_eq!(import.figures().len(), 2);
    // In a column of names as well.
    let long = "provinsi;period;indikator;value\nDKI Jakarta;2024-12;Peserta aktif (%);64\n";
    let import = plain(long);
    assert_eq!(import.figures(), NOTHING);
    assert!(import.questions()[0].starts_with("measures Peserta aktif (%) participants.active"));
}

#[test]
fn percent_and_distance_beside_a_target_are_no_actual_figures() {
    for line in ["%", "Persen", "+/-"] {
        let import = plain(&format!(
            "Peserta aktif;;\nProvinsi;Desember 2024;\n;Target;{line}\nDKI Jakarta;5400000;64\nJawa Barat;3300000;81\n"
        ));
        let figures = import.figures();
        assert_eq!(figures.len(), 2, "{line} {figures:?}");
        assert!(figures.iter().all(|one| one.contains("target")), "{line} {figures:?}");
        assert_eq!(import.questions(), [format!("columns Desember 2024 / {line} ")], "{line}");
    }
    // Beside target and actual figures it is worked out by the site, and left out with a word.
    let import = plain(
        "Peserta aktif;;;\nProvinsi;Desember 2024;;\n;Target;Realisasi;%\nDKI Jakarta;5400000;90;90\nJawa Barat;3300000;81;70\n",
    );
    assert_eq!(import.figures().len(), 4);
    assert_eq!(import.questions(), NOTHING);
    assert!(import.told().contains("show how much of a target is reached"), "{}", import.told());
}

#[test]
fn number_below_a_head_is_a_unit() {
    let import = plain(
        "Peserta aktif;;\nProvinsi;Desember 2022;Desember 2024\n;jumlah;nomor\nDKI Jakarta;7402310;7541230\nJawa Barat;4726120;4827010\n",
    );
    assert_eq!(import.figures().len(), 4);
    assert_eq!(import.ignored("row-number"), 0);
    // A head that says so numbers the rows only where it counts.
    let counted = |numbers: [u32; 3]| {
        let [a, b, c] = numbers;
        let table = format!(
            "Peserta aktif Desember 2024;;\nNo;Provinsi;PU\n{a};DKI Jakarta;64\n{b};Jawa Barat;81\n{c};Banten;7\n"
        );
        let import = plain(&table);
        (import.ignored("row-number"), import.questions())
    };
    assert_eq!(counted([1, 2, 3]), (3, Vec::new()));
    assert_eq!(counted([1, 2, 5]), (3, Vec::new()));
    assert_eq!(counted([1, 2, 1]), (3, Vec::new()));
    assert_eq!(counted([402, 17, 88]), (0, vec!["columns No ".to_owned()]));
    let (status, told, figures) = site(
        "Beneficiaries by region,,,\n,December 2022,December 2023,Share 2023\n,number,number,%\nOntario,402310,441230,40\nQuebec,26120,27010,60\n",
        "",
        "",
    );
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("2022-12: [402_310] 2023-12: [441_230]"), "{figures}");
}

#[test]
fn letters_at_digits_and_other_nouns_are_refused_at_their_cells() {
    let import = plain(
        "Peserta aktif Desember 2024;;\nProvinsi;PU;BPU\nDKI Jakarta;500O;1,2 juta jiwa\nJawa Barat;12 kg;12rb\n\
         Jawa Tengah;100 perusahaan;7\nBanten;5B;8\nJawa Timur;100 ha;9\nDI Yogyakarta;100 orang;10 peserta\n",
    );
    assert_eq!(
        import.refused(),
        ["B3 not-a-figure", "B4 unit", "B5 unit", "B6 not-a-figure", "B7 unit"],
        "{:?}",
        import.questions()
    );
    assert_eq!(import.figures().len(), 7);
}

#[test]
fn scales_of_other_countries_and_letters_of_money() {
    for (head, figure) in [
        ("Members (mn)", "\"55 million\""),
        ("Members in 1000", "\"55 thousand\""),
        ("Members (lakh)", "\"5.5 million\""),
        ("Members (crore)", "\"550 million\""),
        ("Iuran (Rp M)", "\"IDR 55 billion\""),
        ("Iuran (Rp T)", "\"IDR 55 trillion\""),
        ("Iuran (juta Rp)", "\"IDR 55 million\""),
        ("Benefits (US$ mn)", "\"USD 55 million\""),
        ("Benefits (M€)", "\"EUR 55 million\""),
        ("Benefits (₹ crore)", "\"INR 550 million\""),
        ("Benefits (Rs. lakh)", "\"INR 5.5 million\""),
        ("Benefits (R$ milhões)", "\"BRL 55 million\""),
    ] {
        let (status, told, figures) = site(&format!("Provinsi;{head}\nAceh;55\nBali;42\n"), "", "2023");
        assert_eq!(status, 0, "{head}\n{told}");
        assert!(figures.contains(&format!("aceh: [{figure}]")), "{head}\n{figures}");
    }
}

#[test]
fn an_assumed_unit_does_not_make_points_group_thousands() {
    for head in ["Tingkat pengangguran", "Rasio", "Median age", "Rata-rata jam kerja", "PU"] {
        let table = format!("Provinsi,{head} 2023\nAceh,5.321\nBali,4.250\n");
        let (status, told, figures) = site(&table, "", "");
        assert_eq!((status, figures.as_str()), (1, ""), "{head}\n{told}");
        assert!(told.contains("can be read in two ways"), "{head}\n{told}");
        let map = format!("columns:\n  \"{head} 2023\": {{ numbers: en }}\n");
        let (status, told, figures) = site(&table, &map, "");
        assert_eq!(status, 0, "{head}\n{told}");
        assert!(figures.contains("aceh: [5.321]"), "{head}\n{figures}");
    }
    for head in ["Peserta aktif", "Jumlah klinik", "Perusahaan"] {
        let (status, told, figures) =
            site(&format!("Provinsi,{head} 2023\nAceh,5.321\nBali,4.250\n"), "", "");
        assert_eq!(status, 0, "{head}\n{told}");
        assert!(figures.contains("aceh: [5_321]"), "{head}\n{figures}");
    }
}

#[test]
fn heads_that_name_nothing_are_of_what_the_title_names() {
    for head in ["Jumlah", "Total", "Jml", "Banyaknya", "N", "Jumlah 2023"] {
        let (status, told, figures) = site(
            &format!("Peserta aktif menurut kabupaten, 2023;\nKabupaten;{head}\nPidie;100\nBireuen;200\n"),
            "",
            "",
        );
        assert_eq!(status, 0, "{head}\n{told}");
        assert!(figures.contains("columns: [peserta-aktif] rows: pidie: [100]"), "{head}\n{figures}");
    }
    let (status, told, figures) = site(
        "Jumlah peserta aktif;;\nProvinsi;Target 2023;Realisasi 2023\nAceh;1200;1234\nBali;2200;2345\n",
        "",
        "",
    );
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("columns: [jumlah-peserta-aktif@target, jumlah-peserta-aktif]"), "{figures}");
    let (status, told, figures) =
        site("Kepesertaan 2023;;\nProvinsi;Peserta aktif;\n;Target;%\nAceh;1200;64\nBali;2200;81\n", "", "");
    assert_eq!((status, figures.as_str()), (1, ""), "{told}");
    assert!(told.contains("what does the column `Peserta aktif / %` hold?"), "{told}");
}

#[test]
fn codes_ranks_and_places_are_asked_about_in_a_new_site() {
    for head in [
        "kode_prov",
        "kd_prov",
        "province_code",
        "iso_code",
        "id",
        "latitude",
        "rank",
        "semester",
        "bln",
        "minggu",
    ] {
        let table = format!("provinsi;{head};jumlah_peserta\nACEH;11;2345678\nBALI;51;1345678\n");
        let (status, told, figures) = site(&table, "", "2023");
        assert_eq!((status, figures.as_str()), (1, ""), "{head}\n{told}");
        assert!(told.contains(&format!("what does the column `{head}` hold?")), "{head}\n{told}");
        let (status, told, _) = site(&table, &format!("columns:\n  {head}: skip\n"), "2023");
        assert_eq!(status, 0, "{head}\n{told}");
    }
}

#[test]
fn a_sign_can_be_zero() {
    let table = "Peserta aktif 2023;\nKabupaten;Peserta\nPidie;100\nBireuen;-\n";
    let (status, told, _) = site(table, "", "");
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("none (`zero`)?"), "{told}");
    for answer in ["zero", "nol", "nihil", "0"] {
        let (status, told, figures) = site(table, &format!("missing:\n  \"-\": \"{answer}\"\n"), "");
        assert_eq!(status, 0, "{answer}\n{told}");
        assert!(figures.contains("bireuen: [0]"), "{answer}\n{figures}");
    }
    for (note, expected) in [
        ("- : nihil", "bireuen: [0]"),
        ("- = nol", "bireuen: [0]"),
        ("- = nil", "bireuen: [0]"),
        ("- : tidak ada", "bireuen: [0]"),
        ("- = tidak ada data", "bireuen: [not-available]"),
    ] {
        let (status, told, figures) = site(&format!("{table};\n{note};\n"), "", "");
        assert_eq!(status, 0, "{note}\n{told}");
        assert!(figures.contains(expected), "{note}\n{figures}");
    }
}

#[test]
fn three_letters_of_eurostat_are_read() {
    let table = "freq,unit,geo\\TIME_PERIOD;2022\nA,PC,DE;30.5 bdp\nA,PC,FR;31.5 ep\n";
    let (_, told, figures) = site(table, "measure: coverage\n", "");
    assert!(told.contains("not understood: 0"), "{told}");
    assert!(figures.contains("30.5"), "{figures}");
}

#[test]
fn number_formats_say_scale_and_unit_once() {
    let read = |head: &str, value: f64, format: &str| {
        let text = |text: &str| super::Value::Text(text.to_owned());
        let rows = vec![
            vec![text("Peserta aktif Desember 2024")],
            vec![text("Provinsi"), text(head)],
            vec![text("DKI Jakarta")],
            vec![text("Jawa Barat")],
        ];
        let format = rust_xlsxwriter::Format::new().set_num_format(format);
        let bytes = xlsx(&[("S", rows)], |sheet| {
            for row in 2..4 {
                sheet.write_number_with_format(row, 1, value, &format).unwrap();
            }
        });
        let import = import_into(plain_site(), "a.xlsx", &bytes, "");
        let first = import.figures().into_iter().next().unwrap_or_default();
        (first.rsplit(" = ").next().unwrap_or_default().to_owned(), import.refused())
    };
    let stored = ("355_123".to_owned(), Vec::new());
    assert_eq!(read("PU", 355_123.0, "#,##0.0,"), stored);
    assert_eq!(read("PU (ribu)", 355_123.0, "#,##0.0,"), stored);
    assert_eq!(read("PU (juta)", 355_123.0, "#,##0.0,").1, ["S!B3 scale", "S!B4 scale"]);
    assert_eq!(read("PU", 5_400_000.0, "0.0,,\"jt\"").0, "5_400_000");
    let (in_words, refused) = read("PU", 355.0, "0\" ribu\"");
    assert_eq!((in_words, refused.len()), (read("PU (ribu)", 355.0, "0").0, 0));
    for format in ["0.0\"%\"", "\"Rp\" #,##0", "[$Rp-421]#,##0"] {
        assert_eq!(read("PU", 64.0, format).1, ["S!B3 unit", "S!B4 unit"], "{format}");
    }
    for format in ["yyyy", "mmm-yy", "d/m/yyyy"] {
        assert_eq!(read("PU", 45_000.0, format).1, ["S!B3 not-a-figure", "S!B4 not-a-figure"], "{format}");
    }
}
