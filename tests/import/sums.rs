//! Totals of tables: each that can be reckoned is held against its parts, down and across, and a wrong one told at its cell.

use super::others::site;
use super::{NOTHING, import};

/// What a table into the base of the cases leaves open: questions, cells that were refused, and totals that agree.
fn held(table: &str) -> (Vec<String>, Vec<String>, usize) {
    let found = import(table);
    (found.questions(), found.refused(), found.ignored("total"))
}

#[test]
fn totals_of_pivot_tables_are_held_against_their_rows() {
    let table = "Provinsi;Segmen;Peserta aktif 2022;Peserta aktif 2023;Grand Total\n\
                 Aceh;PU;100;110;210\n;BPU;20;30;50\nAceh Total;;120;140;260\n\
                 Jawa Barat;PU;200;210;410\n;BPU;30;31;61\nJawa Barat Total;;230;241;471\nGrand Total;;350;381;731\n";
    let (questions, refused, agreeing) = held(table);
    assert_eq!((questions, refused, agreeing), (vec![], vec![], 13));
    // One digit in a row, a subtotal, the grand total, and the total of a row.
    for (right, wrong, cell) in [
        ("Aceh Total;;120", "Aceh Total;;121", "C4 total"),
        ("Jawa Barat Total;;230;241", "Jawa Barat Total;;230;242", "D7 total"),
        ("Grand Total;;350", "Grand Total;;351", "C8 total"),
        ("200;210;410", "200;210;411", "E5 total"),
    ] {
        let changed = table.replace(right, wrong);
        assert_ne!(changed, table);
        let (_, refused, _) = held(&changed);
        assert!(refused.contains(&cell.to_owned()), "{wrong}: {refused:?}");
    }
    let found = import(&table.replace("Aceh Total;;120", "Aceh Total;;121"));
    let refusals: Vec<_> = found.plan.readings[0].refused(&found.book).collect();
    let told = refusals[0].1.message.text(cakupan::diag::UiLanguage::English);
    assert_eq!(told, "`Aceh Total` says 121, but the rows above it add up to 120");
}

#[test]
fn words_of_pivot_tables_are_no_names() {
    let table = "Sum of Peserta aktif;Column Labels;;;\nRow Labels;PU;BPU;(blank);Grand Total\n\
                 Aceh;100;20;;120\nBali;200;30;;230\nRiau;300;40;;340\n(blank);;;;\nGrand Total;600;90;;690\n";
    let (status, told, figures) = site(table, "", "2024");
    assert_eq!(status, 0, "{told}");
    assert!(
        figures.contains("columns: [peserta-aktif/pu, peserta-aktif/bpu] rows: aceh: [100, 20] bali: [200, 30] riau: [300, 40]"),
        "{figures}"
    );
    assert!(told.contains("6 totals that agree with their parts"), "{told}");
    let (status, told, figures) = site(&table.replace("30;;230", "30;;231"), "", "2024");
    assert_eq!(status, 1, "{told}");
    assert!(
        told.contains("E4: `Grand Total` says 231, but the cells beside it (B4, C4) add up to 230"),
        "{told}"
    );
    assert!(figures.contains("bali: [200, 30]"), "{figures}");
}

/// A row without a name is one of those that a total sums; whose figures they are nobody knows.
#[test]
fn a_blank_row_counts_in_its_totals() {
    let table = "Peserta;;\nProvinsi;2022;2023;Grand Total\nAceh;100;110;210\nBali;200;210;410\n(blank);5;6;11\n\
                 Grand Total;305;326;631\n";
    let (status, told, _) = site(table, "", "");
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("A5: the row `(blank)` has no name in its source"), "{told}");
    let skip = "regions: { \"(blank)\": skip }\n";
    let (status, told, figures) = site(table, skip, "");
    assert_eq!(status, 0, "{told}");
    assert!(
        figures.contains("bali: [200]") && !figures.contains("blank") && !figures.contains("grand"),
        "{figures}"
    );
    let (status, told, _) = site(&table.replace("Total;305", "Total;306"), skip, "");
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("B6: `Grand Total` says 306, but the rows above it add up to 305"), "{told}");
}

#[test]
fn totals_at_the_right_are_held_against_the_cells_beside_them() {
    let table =
        "Peserta aktif 2024;;;\nProvinsi;PU;BPU;Jumlah\nAceh;100;20;120\nBali;200;30;231\nRiau;300;40;340\n";
    let (status, told, figures) = site(table, "", "");
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("D4: `Jumlah` says 231, but the cells beside it (B4, C4) add up to 230"), "{told}");
    assert!(figures.contains("aceh: [100, 20, 120]") && !figures.contains("231"), "{figures}");
    // Two groups with a total each, and one of both; a total before its parts.
    for (table, refused) in [
        (
            "Peserta;2022;;;2023;;;\nProvinsi;PU;BPU;Jumlah;PU;BPU;Jumlah;Target\n\
             Aceh;100;20;120;1;2;3;9\nBali;200;30;230;3;4;8;9\nRiau;1;2;3;5;6;11;9\n",
            "G4: `2023 / Jumlah` says 8",
        ),
        (
            "Peserta 2024;;;\nProvinsi;Total;PU;BPU\nAceh;120;100;20\nBali;231;200;30\nRiau;340;300;40\n",
            "B4: `Total` says 231",
        ),
    ] {
        let (status, told, _) = site(table, "", "");
        assert_eq!(status, 1, "{told}");
        assert!(told.contains(refused) && told.contains("1 not understood"), "{told}");
    }
    // What sums nothing that stands beside it is a figure of its own.
    let (status, told, figures) = site(
        "Peserta 2024;;;\nProvinsi;JKK;JKM;Jumlah\nAceh;100;90;110\nBali;200;180;210\nRiau;300;0;300\n",
        "",
        "",
    );
    assert_eq!(status, 0, "{told}");
    assert!(figures.contains("aceh: [100, 90, 110]"), "{figures}");
}

/// In a long table nothing but its own words, or the totals beside it, show what a total sums.
#[test]
fn totals_of_long_tables_are_held_where_they_can_be() {
    let table = "Provinsi;Tahun;Pekerja;Peserta aktif\nAceh;2022;1;2\nAceh;2023;3;4\nJawa Barat;2022;5;6\n\
                 Jawa Barat;2023;7;8\nJumlah;2022;6;8\nJumlah;2023;10;12\n";
    assert_eq!(held(table), (vec![], vec![], 4));
    let (_, refused, agreeing) = held(&table.replace("Jumlah;2022;6;8", "Jumlah;2022;6;9"));
    assert_eq!((refused, agreeing), (vec!["D6 total".to_owned()], 3));
    let (_, refused, agreeing) = held("Provinsi;Tahun;Pekerja\nAceh;2022;1\nAceh;2023;3\nJumlah;;99\n");
    assert_eq!((refused, agreeing), (vec![], 0));
    // A region over its parts, and a total over its categories, count once.
    let found = import(
        "Provinsi;Segmen;Peserta aktif 2024\nAceh;Total;30\nAceh;PU;10\nAceh;BPU;20\nGrand Total;;30\n",
    );
    assert_eq!((found.refused(), found.ignored("total")), (vec![], 1));
}

/// On printed pages the head stands again, with the title or a line that says that it goes on; the total is of all pages.
#[test]
fn a_head_on_each_page_is_of_one_table() {
    for between in ["", "Peserta aktif, 2023;;\n", "Tabel 4.1 (lanjutan);;\n", ";;\nTabel 4.1 Sambungan;;\n"]
    {
        let table = format!(
            "Peserta aktif, 2023;;\nProvinsi;PU;BPU\n(1);(2);(3)\nAceh;100;10\nRiau;200;20\n{between}\
             Provinsi;PU;BPU\n(1);(2);(3)\nBanten;110;11\nJawa Barat;210;21\nJumlah;620;62\n"
        );
        let (status, told, figures) = site(&table, "", "");
        assert_eq!(status, 0, "{table}{told}");
        assert!(told.contains("2 totals that agree"), "{table}{told}");
        assert!(figures.contains("riau: [200, 20] banten: [110, 11]"), "{table}{figures}");
    }
}

/// A code that is not that of the name beside it: nobody knows whose the figures are.
#[test]
fn codes_and_names_that_disagree_are_refused() {
    let found = import("Kode;Provinsi;Pekerja 2024\n11;Aceh;1\n35;Jawa Barat;2\n35;Jawa Timur;3\n");
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(found.refused(), ["C3 code"]);
    assert_eq!(found.figures(), ["workers · aceh · 2024 = 1", "workers · jawa-timur · 2024 = 3"]);
    let (_, refusal) = found.plan.readings[0].refused(&found.book).next().unwrap();
    let told = refusal.message.text(cakupan::diag::UiLanguage::Indonesian);
    assert_eq!(told, "kode `35` (A3) adalah kode Jawa Timur, padahal namanya `Jawa Barat`");
    // Codes of another list, and numbers of rows, tell nothing.
    for codes in [["ID-AC", "ID-JB", "ID-JI"], ["1", "2", "3"]] {
        let [a, b, c] = codes;
        let found =
            import(&format!("Kode;Provinsi;Pekerja 2024\n{a};Aceh;1\n{b};Jawa Barat;2\n{c};Jawa Timur;3\n"));
        assert_eq!((found.refused(), found.figures().len()), (vec![], 3), "{codes:?}");
    }
}
