//! Tables in the layouts that statistical offices publish, and what each of them could be mistaken for. What is wrongly
//! taken is worse than what is refused.

use super::UiLanguage;
use super::common;
use super::workbooks::{Value, ods_of, xlsx};
use super::{NOTHING, cakupan, import, import_with, lay_out};

/// Six layouts, one after the other into one site, and each of their figures on its pages.
#[test]
fn tables_of_statistical_offices_become_pages() {
    let folder = tempfile::tempdir().unwrap();
    lay_out(folder.path());
    let write = |name: &str, bytes: &[u8]| std::fs::write(folder.path().join(name), bytes).unwrap();

    // A yearbook: two languages, thousands, numbers of columns, marks of provisional and revised figures.
    write(
        "dalam-angka.csv",
        "Tabel 4.1.2;Jumlah Pekerja Menurut Provinsi dan Tahun (ribu orang);;\n\
         Table 4.1.2;Number of Workers by Province and Year (thousand persons);;\n;;;\n\
         Provinsi;Tahun/Year;;\nProvince;2020;2021r;2022*\n(1);(2);(3);(4)\n\
         Aceh;0,200;0,201;0,205\nJawa Barat;0,500;0,502;0,505\nJawa Timur;0,300;0,301;…\n\
         Indonesia;1,000;1,004;1,010\nCatatan/Note: * Angka sementara/Provisional figures;;;\n\
         r Angka diperbaiki/Revised figures;;;\nSumber/Source: BPS, Sakernas;;;\n"
            .as_bytes(),
    );
    // A table of an Open SDG site: one row a figure, an empty disaggregation is the whole.
    write(
        "open-sdg.csv",
        b"Year,Units,Provinsi,Segmen,GeoCode,Value\n2021,persons,,,,590\n2021,persons,Aceh,,11,98\n\
          2021,persons,Aceh,PU,11,58\n2021,persons,Jawa Barat,,32,297\n",
    );
    write("open-sdg.map.yaml", b"measure: participants.active\nregion: indonesia\n");
    // A pivot table: merged groups, subtotals, a grand total.
    let text = |text: &str| Value::from(text);
    let rows: Vec<Vec<Value>> = vec![
        vec![text("Row Labels"), text("Segmen"), text("Sum of Peserta aktif 2024")],
        vec![text(""), text("PU"), 61.0.into()],
        vec![text(""), text("BPU"), 41.0.into()],
        vec![text("Aceh Total"), text(""), 102.0.into()],
        vec![text("Jawa Barat"), text("PU"), 203.0.into()],
        vec![text(""), text("BPU"), 104.0.into()],
        vec![text("Jawa Barat Total"), text(""), 307.0.into()],
        vec![text("Grand Total"), text(""), 409.0.into()],
    ];
    let plain = rust_xlsxwriter::Format::new();
    let pivot = xlsx(&[("Pivot", rows)], |sheet| {
        sheet.merge_range(1, 0, 2, 0, "Aceh", &plain).unwrap();
    });
    write("pivot.xlsx", &pivot);
    // Months across under the year of the title, with totals and a footnote.
    write(
        "bulanan.csv",
        "Klaim Dibayar Menurut Provinsi, 2024 (Rp juta);;;\nProvinsi;Jan;Feb;Mar*\nAceh;1,5;1,6;1,7\n\
         Jawa Barat;2,5;2,6;2,7\nJumlah;4,0;4,2;4,4\n*) angka sementara;;;\n"
            .as_bytes(),
    );
    // SDMX as CSV.
    write(
        "sdmx.csv",
        b"DATAFLOW,REF_AREA,INDICATOR,SEX,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT,OBS_STATUS\n\
          X:Y(1.0),Aceh,workers,_T,2023,0.202,PS,3,A\nX:Y(1.0),Jawa Barat,workers,_T,2023,0.503,PS,3,P\n\
          X:Y(1.0),Jawa Timur,workers,_T,2023,,PS,3,M\n",
    );
    write("sdmx.map.yaml", b"columns: { DATAFLOW: skip, SEX: category }\n");
    // Open document, with a hidden column.
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let number = |value: u32| {
        format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{value}\"><text:p>{value}</text:p></table:table-cell>"
        )
    };
    let ods = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body>\
         <office:spreadsheet><table:table table:name=\"2022\"><table:table-column/>\
         <table:table-column table:visibility=\"collapse\"/><table:table-column/>\
         <table:table-row>{}{}{}</table:table-row><table:table-row>{}{}{}</table:table-row>\
         </table:table></office:spreadsheet></office:body></office:document-content>",
        cell("Provinsi"),
        cell("Peserta aktif / PU"),
        cell("Peserta aktif / BPU"),
        cell("Prov. Aceh"),
        number(57),
        number(37)
    );
    write("terbuka.ods", &ods_of(&ods));

    for (name, new, told) in [
        ("dalam-angka.csv", 12, "figures are written in units of 10^3"),
        ("open-sdg.csv", 4, ""),
        ("pivot.xlsx", 4, "take the name above them"),
        ("bulanan.csv", 6, "period 2024"),
        ("sdmx.csv", 2, ""),
        ("terbuka.ods", 2, "hidden columns of `2022` are read too: B"),
    ] {
        let map = format!("{}.map.yaml", name.split('.').next().unwrap());
        let mut arguments = vec!["import", name, "--source", "kemnaker-2023", "--write"];
        // Each is of a day of its own, as files of one source are.
        let released = format!("2025-03-{:02}", name.len());
        arguments.extend(["--released", &released]);
        if folder.path().join(&map).is_file() {
            arguments.extend(["--map", &map]);
        }
        let (status, out, said) = cakupan(folder.path(), &arguments);
        assert_eq!(status, 0, "{name}: {out}{said}");
        assert!(said.contains(&format!("= {new} new + 0 revised")), "{name}: {said}");
        assert!(said.contains(told), "{name}: {said}");
    }
    let (status, _, said) = cakupan(folder.path(), &["check"]);
    assert_eq!(status, 0, "{said}");
    assert_eq!(cakupan(folder.path(), &["build"]).0, 0);
    let files = common::files(&folder.path().join("output"));
    let whole = files.values().find(|bytes| bytes.starts_with(b"region,region_name,")).unwrap();
    let mut reader = ::csv::Reader::from_reader(whole.as_slice());
    let heads: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let columns = ["region", "measure", "category", "period", "value", "missing", "status"].map(at);
    let published: Vec<String> = reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            columns
                .map(|column| record[column].to_owned())
                .join(" ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        })
        .collect();
    for row in [
        "aceh workers 2020 200",
        "jawa-timur workers 2022 not-available provisional",
        "aceh workers 2021 201 revised",
        "indonesia participants.active 2021 590",
        "aceh participants.active pu 2021 58",
        "jawa-barat participants.active bpu 2024 104",
        "jawa-barat claims.paid 2024-02 2600000",
        "aceh claims.paid 2024-03 1700000 provisional",
        "jawa-barat workers 2023 503 provisional",
        "aceh participants.active pu 2022 57",
    ] {
        assert!(published.iter().any(|one| one.starts_with(row)), "{row}: {published:#?}");
    }
}

/// What a title, a note, a head or a column says of the unit holds for each figure, mapped or not.
#[test]
fn a_unit_that_is_not_that_of_the_measure_is_found() {
    let refused = |table: &str, map: &str| {
        let found = import_with("a.csv", table.as_bytes(), map);
        assert_eq!(found.figures(), NOTHING, "{table}");
        found.refused()
    };
    let mapped = "columns: { PU: participants.active/pu, Jumlah: participants.active }\nperiod: 2024\n";
    for (title, column) in [
        ("Persentase Peserta Aktif, 2024", "PU"),
        ("Jumlah Peserta Aktif (persen), 2024", "PU"),
        ("Distribusi Peserta Aktif 2024", "Jumlah"),
        ("Share of active participants, 2024", "Jumlah"),
    ] {
        let table = format!("{title};\nProvinsi;{column}\nAceh;12\nJawa Barat;30\n");
        for map in ["", mapped] {
            assert_eq!(refused(&table, map), ["B3 unit", "B4 unit"], "{title}");
        }
    }
    let map = "columns: { \"Aktif (%)\": participants.active }\nperiod: 2024\n";
    assert_eq!(refused("Provinsi;Aktif (%)\nAceh;12\n", map), ["B2 unit"]);
    // Of a rate it says nothing new.
    let found = import("Persentase Cakupan, 2024;\nProvinsi;Jumlah\nAceh;12\n");
    assert_eq!(found.figures(), ["coverage.workers · aceh · 2024 = 12"]);
}

#[test]
fn a_scale_counts_wherever_it_is_said() {
    for (above, head, below) in [
        ("Peserta aktif 2024 (ribu orang)", "Jumlah", ""),
        ("Peserta aktif 2024 (000)", "Jumlah", ""),
        ("Peserta aktif 2024 (x 1.000)", "Jumlah", ""),
        ("Peserta aktif 2024\nSatuan: ribuan orang", "Jumlah", ""),
        ("Peserta aktif 2024", "Jumlah", "Catatan: dalam ribuan orang"),
        ("Peserta aktif 2024", "Jumlah (ribu)", ""),
        ("Peserta aktif 2024, in thousands", "Total", ""),
    ] {
        let table = format!("{above};\nProvinsi;{head}\nAceh;12\nJawa Barat;30\n{below};\n");
        let found = import(&table);
        assert_eq!(found.figures()[0], "participants.active · aceh · 2024 = 12_000", "{table}");
        // A mapping that names the measure takes nothing of that away.
        let map = format!("period: 2024\ncolumns: {{ \"{head}\": participants.active }}\n");
        let found = import_with("a.csv", table.as_bytes(), &map);
        assert_eq!(found.figures()[0], "participants.active · aceh · 2024 = 12_000", "{table}");
    }
    // A number in a title is no scale, and of two scales each column must say its own.
    let found = import("Peserta aktif lewat 10 juta, 2024;\nProvinsi;PU\nAceh;12\n");
    assert_eq!(found.figures(), ["participants.active/pu · aceh · 2024 = 12"]);
    let found = import(
        "Pekerja (ribu orang) dan klaim (Rp miliar), 2024;;\nProvinsi;Pekerja;Klaim dibayar (Rp miliar)\nAceh;12;3\n",
    );
    assert_eq!(found.questions(), ["columns Pekerja "]);
    let found = import(
        "Wilayah;Periode;Ukuran;Nilai;Satuan\nAceh;2024;Pekerja;12;ribu orang\nJawa Barat;2024;Pekerja;1,5;juta\n\
         Aceh;2024;Klaim dibayar;2;miliar rupiah\nJawa Barat;2024;Klaim dibayar;2;ribu orang\n",
    );
    assert_eq!(
        found.figures(),
        [
            "workers · aceh · 2024 = 12_000",
            "workers · jawa-barat · 2024 = 1_500_000",
            "claims.paid · aceh · 2024 = 2_000_000_000"
        ]
    );
    assert_eq!(found.refused(), ["D5 unit"]);
    // Money in a title is no count of what it is paid for.
    let found = import("Pekerja 2024 (Rp miliar);\nProvinsi;Jumlah\nAceh;12\nJawa Barat;30\n");
    assert_eq!(found.figures(), [""; 0]);
    assert_eq!(found.refused(), ["B3 unit", "B4 unit"]);
}

#[test]
fn a_title_of_a_change_names_no_measure() {
    for title in [
        "Kenaikan Jumlah Peserta Aktif, 2024",
        "Rata-rata peserta aktif 2024",
        "New active participants, 2024",
    ] {
        let found = import(&format!("{title};\nProvinsi;PU\nAceh;12\n"));
        assert_eq!(found.figures(), NOTHING, "{title}");
        assert!(found.questions()[0].starts_with("measure"), "{title}: {:?}", found.questions());
    }
}

#[test]
fn parts_of_a_year_take_it_from_the_title() {
    let found = import("Pekerja 2024;;\nProvinsi;TW I;TW II\nAceh;1;2\n");
    assert_eq!(found.figures(), ["workers · aceh · 2024-q1 = 1", "workers · aceh · 2024-q2 = 2"]);
    // A total of months is no figure of what is counted at an instant, and no year of what is not whole.
    for measure in ["Pekerja", "Klaim dibayar"] {
        let found = import(&format!("{measure} 2024;;;\nProvinsi;Jan;Feb;Jumlah\nAceh;1;2;3\n"));
        assert_eq!(found.questions(), ["columns Jumlah "], "{measure}");
        assert_eq!(found.figures().len(), 2, "{measure}");
    }
    let quarters = "Klaim dibayar 2024;;;;;\nProvinsi;TW I;TW II;TW III;TW IV;Jumlah\nAceh;1;2;3;4;10\n";
    assert_eq!(import(quarters).figures()[4], "claims.paid · aceh · 2024 = 10");
    // Until a month is a time of its own for what is counted over time.
    let until = |measure: &str| import(&format!("{measure} s.d. September 2024;\nProvinsi;Jumlah\nAceh;5\n"));
    assert_eq!(until("Klaim dibayar").figures(), ["claims.paid · aceh · 2024-01/2024-09 = 5"]);
    assert_eq!(until("Peserta aktif").figures(), ["participants.active · aceh · 2024-09 = 5"]);
}

#[test]
fn headings_between_rows_say_what_is_below_them() {
    let found = import("Peserta aktif;;\nProvinsi;PU;BPU\n2022;;\nAceh;1;2\n2023;;\nAceh;5;6\n");
    assert_eq!(
        found.figures(),
        [
            "participants.active/pu · aceh · 2022 = 1",
            "participants.active/bpu · aceh · 2022 = 2",
            "participants.active/pu · aceh · 2023 = 5",
            "participants.active/bpu · aceh · 2023 = 6",
        ]
    );
    let found = import("Peserta aktif 2024;\nProvinsi;Jumlah\nPU;\nAceh;1\nBPU;\nJawa Barat;2\n");
    assert_eq!(
        found.figures(),
        ["participants.active/pu · aceh · 2024 = 1", "participants.active/bpu · jawa-barat · 2024 = 2"]
    );
    let found = import("Peserta aktif 2024;\nSegmen;Jumlah\nAceh;\nPU;1\nBPU;2\nJawa Barat;\nPU;3\n");
    assert_eq!(found.figures().len(), 3, "{:?}", found.figures());
    assert!(found.figures()[2].contains("pu · jawa-barat"), "{:?}", found.figures());
    // One that nobody knows, among those that say what their rows are, makes nobody know its rows.
    let found = import("Peserta aktif 2024;\nProvinsi;Jumlah\nPU;\nAceh;1\nMagang;\nJawa Barat;2\n");
    assert_eq!(found.refused(), ["B6 heading"]);
    let found = import("Peserta aktif 2024;\nProvinsi;Jumlah\nSUMATERA;\nAceh;1\nJAWA;\nJawa Barat;2\n");
    assert_eq!(found.figures().len(), 2);
}

#[test]
fn names_stand_for_the_empty_cells_below_them_in_groups_alone() {
    let found = import(
        "Provinsi,Segmen,Peserta aktif 2024\nAceh,PU,1\n,BPU,2\nAceh Total,,3\nJawa Barat,PU,4\n,BPU,5\nGrand Total,,12\n",
    );
    assert_eq!(found.refused(), NOTHING);
    assert_eq!(found.figures()[1], "participants.active/bpu · aceh · 2024 = 2");
    // Where names are written in each row, and in tables of one figure a row, an empty one is not known.
    let found = import("Provinsi,Segmen,Peserta aktif 2024\nAceh,PU,1\nAceh,BPU,2\n,PU,4\n");
    assert_eq!(found.refused(), ["C4 lacking"]);
    let found = import(
        "Provinsi,Segmen,Ukuran,Tahun,Nilai\nAceh,PU,Peserta aktif,2024,1\n,BPU,Peserta aktif,2024,2\n",
    );
    assert_eq!(found.refused(), ["E3 lacking"]);
}

#[test]
fn a_table_beside_itself_is_two() {
    let found = import(
        "Peserta aktif 2024;;;;;\nProvinsi;PU;BPU;Provinsi;PU;BPU\nAceh;1;2;Jawa Timur;5;6\nJawa Barat;3;4;;;\n",
    );
    assert_eq!(found.refused(), NOTHING);
    assert_eq!(found.plan.readings[0].holes, [""; 0]);
    assert_eq!(
        found.figures(),
        [
            "participants.active/pu · aceh · 2024 = 1",
            "participants.active/bpu · aceh · 2024 = 2",
            "participants.active/pu · jawa-barat · 2024 = 3",
            "participants.active/bpu · jawa-barat · 2024 = 4",
            "participants.active/pu · jawa-timur · 2024 = 5",
            "participants.active/bpu · jawa-timur · 2024 = 6",
        ]
    );
    // Behind an empty column, with its own names in another order, begins another one.
    let found = import(
        "Peserta aktif 2024;;;;\nProvinsi;PU;;Provinsi;BPU\nAceh;1;;Jawa Timur;5\nJawa Barat;3;;Aceh;2\n",
    );
    assert_eq!((found.refused(), found.questions()), (vec![], vec![]));
    assert_eq!(
        found.figures(),
        [
            "participants.active/pu · aceh · 2024 = 1",
            "participants.active/pu · jawa-barat · 2024 = 3",
            "participants.active/bpu · jawa-timur · 2024 = 5",
            "participants.active/bpu · aceh · 2024 = 2",
        ]
    );
    // Where its parts differ nobody knows which name a figure belongs to.
    let found = import("Peserta aktif 2024;;;\nProvinsi;PU;Provinsi;BPU\nAceh;1;Jawa Timur;5\n");
    assert!(
        found.questions().iter().any(|one| one.starts_with("columns Provinsi")),
        "{:?}",
        found.questions()
    );
}

/// When a figure became known decides what replaces what: a day that cannot be read is not replaced by another.
#[test]
fn days_of_publication_are_read_or_refused() {
    let table = "Wilayah;Tahun;Ukuran;Nilai;Rilis\nAceh;2023;Pekerja;10;15 Maret 2025\n\
                 Jawa Barat;2023;Pekerja;20;15/03/2025\nJawa Timur;2023;Pekerja;30;kemarin\n\
                 Aceh;2022;Pekerja;9;2025-13-01\nJawa Barat;2022;Pekerja;19;\n";
    let found = import(table);
    assert_eq!(found.refused(), ["D4 released", "D5 released"]);
    let reading = &found.plan.readings[0];
    let dates: Vec<_> = reading.figures.iter().map(|one| one.released.map(|date| date.to_string())).collect();
    assert_eq!(dates[..2], [Some("2025-03-15".into()), Some("2025-03-15".into())]);
    // An empty cell says nothing: what is said for all of the file holds.
    assert_ne!(dates[2], Some("2025-03-15".into()));
    let (_, refusal) = reading.refused(&found.book).next().unwrap();
    let told = refusal.message.text(UiLanguage::English);
    assert!(told.contains("`kemarin`") && told.contains("E4"), "{told}");
    assert!(refusal.hint.text(UiLanguage::Indonesian).contains("2025-03-15"));
}

#[test]
fn quarters_stand_beside_a_column_of_years_as_people_write_them() {
    for quarter in ["III", "3", "Q3", "TW III", "Triwulan III", "Kuartal 3", "3rd quarter"] {
        let found = import(&format!("Provinsi;Tahun;Triwulan;Pekerja\nAceh;2023;{quarter};10\n"));
        assert_eq!(found.figures(), ["workers · aceh · 2023-q3 = 10"], "{quarter}: {:?}", found.questions());
    }
    for month in ["9", "09", "Sept", "September"] {
        let found = import(&format!("Provinsi;Tahun;Bulan;Pekerja\nAceh;2023;{month};10\n"));
        assert_eq!(found.figures(), ["workers · aceh · 2023-09 = 10"], "{month}: {:?}", found.questions());
    }
    // What is asked about is what was read, where it stands.
    let found = import("Provinsi;Tahun;Triwulan;Pekerja\nAceh;2023;III;10\nAceh;2023;akhir;11\n");
    assert_eq!(found.questions(), ["periods akhir 2023 "]);
    assert_eq!(found.plan.questions().next().unwrap().place, "C3");
    let (at, refusal) = found.plan.readings[0].refused(&found.book).next().unwrap();
    assert!(at == "D3" && refusal.message.text(UiLanguage::English).contains("`akhir 2023`"));
}

#[test]
fn a_head_that_says_little_stands_over_what_its_names_are() {
    for head in ["Jenis", "Type", "Uraian"] {
        let found =
            import(&format!("Provinsi;{head};2023;2024\nAceh;Pekerja;11;12\nJawa Barat;Pekerja;1400;1500\n"));
        assert_eq!(
            found.figures(),
            [
                "workers · aceh · 2023 = 11",
                "workers · aceh · 2024 = 12",
                "workers · jawa-barat · 2023 = 1_400",
                "workers · jawa-barat · 2024 = 1_500"
            ],
            "{head}"
        );
    }
}
