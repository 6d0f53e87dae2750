//! What titles, names of sheets and heads of times say: what decides is taken, what contradicts or is not understood is asked.

use super::others::site;
use super::workbooks::{Value, xlsx};
use super::{Import, NOTHING, cakupan, demonstration, import, import_into, import_with};

/// Titles whose words make something else of the measure that they name.
#[test]
fn words_in_a_title_that_nobody_knows_are_asked_about() {
    for (title, word) in [
        ("Peserta aktif laki-laki, Desember 2024", "laki laki"),
        ("Iuran peserta aktif Desember 2024", "iuran"),
        ("Peserta aktif yang meninggal, Desember 2024", "meninggal"),
        ("Peserta aktif usia kerja, Desember 2024", "usia kerja"),
        ("Peserta aktif BPJS Kesehatan Desember 2024", "bpjs kesehatan"),
        ("Perusahaan dengan peserta aktif, Desember 2024", "perusahaan"),
        ("Peserta aktif sektor formal menurut provinsi, Desember 2024", "sektor formal"),
        ("Peserta aktif menurut provinsi, laki-laki, Desember 2024", "laki laki"),
        ("Peserta aktif di luar Jawa Barat, Desember 2024", "luar"),
    ] {
        let table = format!("{title};;\nProvinsi;PU;BPU\nAceh;100;20\nJawa Barat;300;40\n");
        let found = import(&table);
        assert_eq!(found.questions(), ["measure  participants.active"], "{title}");
        assert_eq!(found.figures(), NOTHING, "{title}");
        let question = found.plan.questions().next().unwrap();
        let words = question.message.text(cakupan::diag::UiLanguage::English);
        assert!(words.contains(&format!("but also says `{word}`")), "{title}: {words}");
        let answered = import_with("a.csv", table.as_bytes(), "measure: participants.active\n");
        assert_eq!(answered.questions(), NOTHING, "{title}");
        assert_eq!(answered.figures()[0], "participants.active/pu · aceh · 2024-12 = 100", "{title}");
    }
    // Beside a head that names the measure as well.
    let found = import("Peserta aktif laki-laki;\nProvinsi;Peserta aktif 2024\nAceh;100\n");
    assert_eq!(found.questions(), ["measure  participants.active"]);
}

/// Places, times, units, numbers, publishers and ways to divide ask nothing.
#[test]
fn titles_that_say_no_more_than_the_measure_are_taken() {
    for title in [
        "Peserta aktif Desember 2024",
        "Tabel 4.1 Jumlah Peserta Aktif Menurut Provinsi dan Segmen, Desember 2024",
        "Tabel 4.1 Jumlah Peserta Aktif BPJS Ketenagakerjaan per Provinsi (orang), 31 Desember 2024",
        "Number of active participants by province and sex, December 2024",
        "Jumlah Peserta Aktif Menurut Provinsi/Number of Active Participants by Province, Desember 2024",
        "Data peserta aktif di Provinsi Jawa Barat dan Kota Bandung, posisi akhir Desember 2024",
        "Rekapitulasi peserta aktif laki-laki dan perempuan menurut kabupaten/kota, Desember 2024",
        "Peserta aktif menurut provinsi, segmen, dan jenis kelamin, Desember 2024",
        "Rekapitulasi peserta aktif BPJS TK se-Indonesia, Desember 2024",
    ] {
        let found = import(&format!("{title};;\nProvinsi;PU;BPU\nAceh;100;20\nJawa Barat;300;40\n"));
        assert_eq!(found.questions(), NOTHING, "{title}");
        assert_eq!(found.figures().len(), 4, "{title}");
    }
    // What heads say as well is no more than them.
    let table = "Peserta aktif, pekerja dan upah, 2024;;\nProvinsi;Peserta aktif;Pekerja\nAceh;100;200\n";
    assert_eq!(import(&table.replace(" dan upah", "")).questions(), NOTHING);
    assert_eq!(import(table).questions(), ["measure  participants.active"]);
}

#[test]
fn several_categories_of_a_title_are_those_of_all_its_figures() {
    let found = import("Peserta aktif JKK penerima upah, Desember 2024;\nProvinsi;Jumlah\nAceh;100\n");
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(found.figures(), ["participants.active/pu/jkk · aceh · 2024-12 = 100"]);
    let found = import("Peserta aktif program JKK segmen PU, Desember 2024;\nProvinsi;Jumlah\nAceh;100\n");
    assert_eq!(found.figures(), ["participants.active/pu/jkk · aceh · 2024-12 = 100"]);
    // Two of one dimension are its columns, or nobody knows what the figures are of.
    let found = import("Peserta aktif JKK dan JKM, Desember 2024;;\nProvinsi;JKK;JKM\nAceh;100;20\n");
    assert_eq!(found.questions(), NOTHING);
    assert_eq!(
        found.figures(),
        ["participants.active/jkk · aceh · 2024-12 = 100", "participants.active/jkm · aceh · 2024-12 = 20"]
    );
    let found = import("Peserta aktif JKK dan JKM, Desember 2024;\nProvinsi;Jumlah\nAceh;100\n");
    assert_eq!(found.questions(), ["measure  participants.active"]);
}

/// One table on a sheet of this name.
fn sheet(name: &str, title: &str, head: &str) -> Import {
    let rows = vec![
        vec![Value::Text(title.into())],
        vec![Value::Text("Provinsi".into()), Value::Text(head.into())],
        vec![Value::Text("Aceh".into()), Value::Number(100.0)],
    ];
    import_with("a.xlsx", &xlsx(&[(name, rows)], |_| {}), "")
}

#[test]
fn names_of_sheets_say_what_their_titles_leave_open() {
    for (name, title, head, figure) in [
        ("BPU", "Peserta aktif, Desember 2024", "Jumlah", "participants.active/bpu · aceh · 2024-12"),
        ("Des", "Peserta aktif 2024", "PU", "participants.active/pu · aceh · 2024-12"),
        ("TW III", "Peserta aktif 2024", "PU", "participants.active/pu · aceh · 2024-q3"),
        ("0524", "Peserta aktif 2024", "PU", "participants.active/pu · aceh · 2024-05"),
        ("2024", "Peserta aktif, Desember 2024", "PU", "participants.active/pu · aceh · 2024-12"),
        ("Desember 2024", "Peserta aktif 2024", "PU", "participants.active/pu · aceh · 2024-12"),
        ("2024", "Peserta aktif", "PU", "participants.active/pu · aceh · 2024"),
    ] {
        let found = sheet(name, title, head);
        assert_eq!(found.questions(), NOTHING, "{name}: {title}");
        assert_eq!(found.figures(), [format!("{figure} = 100")], "{name}: {title}");
    }
}

#[test]
fn a_sheet_that_contradicts_its_title_is_asked_about() {
    for (name, asked) in
        [("Tahun 2023", "period  2024-12 or 2023"), ("Nov 2024", "period  2024-12 or 2024-11")]
    {
        let found = sheet(name, "Peserta aktif, Desember 2024", "PU");
        assert_eq!((found.questions(), found.figures().len()), (vec![asked.to_owned()], 0), "{name}");
    }
    let found = sheet("BPU", "Peserta aktif penerima upah, Desember 2024", "Jumlah");
    assert_eq!(found.questions(), ["measure  participants.active/pu or participants.active/bpu"]);
    // Heads say their times themselves.
    let found = sheet("2023", "Peserta aktif, Desember 2024", "Januari 2024");
    assert_eq!(found.figures(), ["participants.active · aceh · 2024-01 = 100"]);
}

/// Figures that look like years are figures where their head says so.
#[test]
fn a_column_of_figures_like_years_is_no_time() {
    for (head, what) in [("PU", "/pu"), ("PU Desember 2024", "/pu"), ("Jumlah", "")] {
        let table =
            format!("Peserta aktif Desember 2024;;\nProvinsi;{head};BPU\nAceh;2001;5\nJawa Barat;2010;6\n");
        let found = import(&table);
        assert_eq!(found.questions(), NOTHING, "{head}");
        assert!(
            found.figures().contains(&format!("participants.active{what} · aceh · 2024-12 = 2_001")),
            "{head}: {:?}",
            found.figures()
        );
    }
    let found =
        import("Peserta aktif Desember 2024;;\nProvinsi;Laki-laki;BPU\nAceh;2001;5\nJawa Barat;2010;6\n");
    assert_eq!(found.questions(), ["columns Laki-laki "]);
    for head in ["", "Keadaan tahun", "Posisi"] {
        let found =
            import(&format!("Peserta aktif;;\nProvinsi;{head};BPU\nAceh;2001;5\nJawa Barat;2010;6\n"));
        assert_eq!(found.figures()[0], "participants.active/bpu · aceh · 2001 = 5", "{head}");
    }
}

/// A part of a year in a title is not the whole years of the heads.
#[test]
fn parts_of_a_year_over_heads_of_years_are_asked_about() {
    for title in [
        "Peserta aktif, Agustus 2023 dan 2024",
        "Peserta aktif Triwulan I",
        "Peserta aktif semester I, 2023-2024",
        "Peserta aktif (Januari-September)",
        "Peserta aktif s.d. Mei",
        "Peserta aktif per Juni 2024",
        "Peserta aktif posisi Juni 2024",
        "Peserta aktif per 31 Desember",
    ] {
        let found = import(&format!("{title};;\nProvinsi;2023;2024\nAceh;100;20\nJawa Barat;300;40\n"));
        assert_eq!(found.questions(), ["columns 2023 ", "columns 2024 "], "{title}");
    }
    for title in
        ["Peserta aktif, 2023 dan 2024", "Peserta aktif Januari-Desember", "Peserta aktif, rilis Juni 2025"]
    {
        let found = import(&format!("{title};;\nProvinsi;2023;2024\nAceh;100;20\nJawa Barat;300;40\n"));
        assert_eq!((found.questions().len(), found.figures().len()), (0, 4), "{title}");
    }
    let found =
        import("Peserta aktif 2022, 2023 dan Juni 2024;;;\nProvinsi;2022;2023;Juni 2024\nAceh;1;2;3\n");
    assert_eq!((found.questions().len(), found.figures().len()), (0, 3));
}

#[test]
fn the_end_of_a_quarter_is_asked_about_and_no_number_is_a_year_of_old() {
    let found = import("Peserta aktif s.d. Triwulan IV 2024;;\nProvinsi;PU;BPU\nAceh;100;20\n");
    assert_eq!(found.questions(), ["period  "]);
    for head in ["PU 1000", "PU (per 1000)"] {
        let found = import(&format!("Peserta aktif Desember 2024;\nProvinsi;{head}\nAceh;5464\n"));
        assert_eq!((found.questions().len(), found.figures().len()), (1, 0), "{head}");
    }
}

#[test]
fn notes_say_a_status_with_the_words_before_it_and_keep_the_rest() {
    let noted = |note: &str| {
        let found = import(&format!(
            "Peserta aktif Desember 2024;\nProvinsi;PU\nAceh;100*)\nJawa Barat;300\n\n{note};\n"
        ));
        let figure = found.plan.readings[0].figures[0].clone();
        (figure.status.key().to_owned(), figure.notes.iter().map(|note| note.text("id")).collect::<Vec<_>>())
    };
    for (note, status, kept) in [
        ("*) Angka sementara", "provisional", ""),
        ("*) Angka belum final", "provisional", ""),
        ("*) Angka tetap", "final", ""),
        ("*) Termasuk pekerja tetap", "unstated", "Termasuk pekerja tetap"),
        ("*) Angka dapat direvisi", "provisional", "Angka dapat direvisi"),
        (
            "\"*) Angka sementara per 5 Januari; termasuk PMI\"",
            "provisional",
            "Angka sementara per 5 Januari; termasuk PMI",
        ),
    ] {
        let (found, notes) = noted(note);
        assert_eq!((found.as_str(), notes.join("|").as_str()), (status, kept), "{note}");
    }
}

#[test]
fn a_total_without_one_of_the_parts_is_told() {
    let into = |table: &str| import_into(demonstration(), "a.csv", table.as_bytes(), "");
    let table = "Peserta aktif Desember 2024;;;;\nProvinsi;PU;BPU;Jakon;Jumlah\nAceh;100;20;3;123\n";
    assert!(!into(table).told().contains("sums the columns beside it"));
    let found = into(&table.replace("Jakon;", "").replace(";3;123", ";120").replace(";;;;", ";;;"));
    let told = "the column `Jumlah` sums the columns beside it and is noted as the whole, though no column is of `jakon`";
    assert!(found.told().contains(told), "{}", found.told());
    // It is more than what stands beside it.
    let found = into(&table.replace("Jakon;", "").replace(";3;123", ";123").replace(";;;;", ";;;"));
    assert!(!found.told().contains("is noted as the whole"), "{}", found.told());
}

/// What is no time that is known makes no measure of a new site where the title says what is counted.
#[test]
fn heads_around_times_are_no_measures_of_a_new_site() {
    for (table, read) in [
        (
            "Jumlah peserta aktif;;\nProvinsi;Juli 2023;Agst 2023\nAceh;100;101\nBali;200;201\n",
            "period: 2023-08",
        ),
        (
            "Klaim JHT (kasus);;;\nProvinsi;2023;;\n;Jan;Feb;s.d. Feb\nAceh;10;20;30\nBali;11;21;32\n",
            "2023-01/2023-02",
        ),
        ("Klaim JHT (kasus);;\nProvinsi;2022;9M 2023\nAceh;10;20\nBali;11;21\n", "2023-01/2023-09"),
        ("Klaim JHT (kasus);;\nProvinsi;Triw. I 2023;Triw. II 2023\nAceh;10;20\nBali;11;21\n", "2023-q1"),
        ("Klaim JHT (kasus);;\nProvinsi;Năm 2022;Năm 2023\nAceh;10;20\nBali;11;21\n", "period: 2022"),
    ] {
        let (status, told, figures) = site(table, "", "");
        assert_eq!(status, 0, "{table}{told}");
        assert!(figures.contains(read), "{table}{figures}");
    }
    for (table, asked) in [
        ("Klaim JHT (kasus);;\nProvinsi;2022;Akhir 2023\nAceh;10;20\nBali;11;21\n", "Akhir 2023"),
        ("Klaim JHT (kasus);;\nProvinsi;Năm 2022;Sơ bộ 2023\nAceh;10;20\nBali;11;21\n", "Sơ bộ 2023"),
        (
            "Klaim JHT (kasus);;\nProvinsi;2022;2023 (angka sementara)\nAceh;10;20\nBali;11;21\n",
            "2023 (angka sementara)",
        ),
        (
            "Klaim JHT 2023 (kasus);;;;\nProvinsi;Jan;Feb;Mar;Jumlah\nAceh;10;20;30;60\nBali;11;21;31;63\n",
            "Jumlah",
        ),
    ] {
        let (status, told, _) = site(table, "", "");
        assert_eq!(status, 1, "{table}{told}");
        assert!(told.contains(&format!("what does the column `{asked}` hold?")), "{table}{told}");
    }
}

/// Among other countries Indonesia is one of them, whatever their head.
#[test]
fn indonesia_is_not_above_other_countries() {
    for head in ["Negara anggota", "Wilayah", "GeoAreaName"] {
        let folder = tempfile::tempdir().unwrap();
        let table =
            format!("{head},Peserta aktif 2023\nIndonesia,27800000\nMalaysia,7300000\nVietnam,17400000\n");
        std::fs::write(folder.path().join("t.csv"), table).unwrap();
        let import = ["import", "t.csv", "--into", "s", "--new", "--write", "--released", "2025-07-01"];
        let (status, _, told) = cakupan(folder.path(), &import);
        assert_eq!(status, 0, "{head}: {told}");
        let regions = std::fs::read_to_string(folder.path().join("s/content/regions.yaml")).unwrap();
        assert!(!regions.contains("parents: { all: indonesia }"), "{head}: {regions}");
        assert!(regions.contains("indonesia: { name: \"Indonesia\", level: region"), "{head}: {regions}");
    }
}
